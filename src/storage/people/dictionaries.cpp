#include "storage/people/dictionaries.h"

#include "core/decimal.h"
#include "core/jsonreader.h"
#include "ledger/ledgers.h"
#include "storage/file/resources.h"
#include "storage/records/records.h"

#include <QFile>

#include <algorithm>
#include <limits>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLastPlace = std::numeric_limits<int>::max();

} // namespace

QHash<QString, Dictionaries::Dictionary> Dictionaries::shipped()
{
    loadResources();
    QFile pack(u":/dictionaries/member-record.json"_s);
    const QByteArray json = pack.open(QIODevice::ReadOnly) ? pack.readAll() : QByteArray();
    const auto read = readJson(json, [](JsonReader &in) {
        QHash<QString, Dictionary> kinds;
        in.text(u"id"_s);
        in.objects(u"dictionaries"_s, [&kinds](JsonReader &dictionary) {
            const QString kind = dictionary.text(u"kind"_s);
            Dictionary &known = kinds[kind];
            if (dictionary.has(u"source"_s)) {
                dictionary.text(u"source"_s);
            }
            known.isOpen = dictionary.flag(u"open"_s);
            known.entries = dictionary.objects(u"entries"_s, [](JsonReader &entry) {
                const QString code = entry.has(u"code"_s) ? entry.text(u"code"_s) : QString();
                return Entry{.word = {.title = entry.text(u"title"_s), .code = code},
                             .also = entry.has(u"also"_s) ? entry.texts(u"also"_s) : QStringList()};
            });
            for (int i = 0; i < known.entries.size(); ++i) {
                known.entries[i].place = i + 1;
            }
            return kind;
        });
        return kinds;
    });
    Q_ASSERT_X(read.ok(), "Dictionaries", "the pack compiled in");
    return read ? *read : QHash<QString, Dictionary>();
}

Result<Dictionaries> Dictionaries::of(const File *file)
{
    static const QHash<QString, Dictionary> kShipped = shipped();
    Dictionaries all;
    all.m_kinds = kShipped;
    if (file != nullptr) {
        if (const Status status = all.addOwn(*file); !status) {
            return status.error();
        }
    }
    return all;
}

Status Dictionaries::addOwn(const File &file)
{
    Statement rows(file.database(),
                   u"SELECT kind, title, code, place, retired FROM dictionary_entry ORDER BY id"_s);
    while (rows.next()) {
        QList<Entry> &entries = m_kinds[rows.text(0)].entries;
        auto entry = std::ranges::find_if(
            entries, [&rows](const Entry &each) { return each.word.title == rows.text(1); });
        if (entry == entries.end()) {
            entries += Entry{.word = {.title = rows.text(1), .code = {}}, .place = kLastPlace};
            entry = entries.end() - 1;
        }
        if (!rows.text(2).isEmpty()) {
            entry->word.code = rows.text(2);
        }
        if (!rows.isNull(3)) {
            entry->place = static_cast<int>(rows.integer(3));
        }
        entry->retired = rows.integer(4) != 0;
    }
    for (Dictionary &dictionary : m_kinds) {
        std::ranges::stable_sort(dictionary.entries, {}, &Entry::place);
    }
    return rows.status();
}

const QList<Dictionaries::Entry> &Dictionaries::entries(const QString &kind) const
{
    static const QList<Entry> kNone;
    const auto dictionary = m_kinds.constFind(kind);
    return dictionary == m_kinds.cend() ? kNone : dictionary->entries;
}

QList<DictionaryWord> Dictionaries::words(const QString &kind) const
{
    QList<DictionaryWord> words;
    for (const Entry &entry : entries(kind)) {
        if (!entry.retired) {
            words += entry.word;
        }
    }
    return words;
}

bool Dictionaries::isOpen(const QString &kind) const
{
    return m_kinds.value(kind).isOpen;
}

bool Dictionaries::knows(const QString &kind, const QString &title) const
{
    return std::ranges::any_of(entries(kind),
                               [&title](const Entry &entry) { return entry.word.title == title; });
}

QString Dictionaries::codeOf(const QString &kind, const QString &title) const
{
    return standard(kind, title).code;
}

QString Dictionaries::wordOf(const QString &kind, const QString &title) const
{
    return standard(kind, title).title;
}

DictionaryWord Dictionaries::standard(const QString &kind, const QString &title) const
{
    DictionaryWord found{.title = title, .code = {}};
    for (const Entry &entry : entries(kind)) {
        if (entry.word.title == title && !entry.word.code.isEmpty()) {
            return entry.word;
        }
        if (entry.also.contains(title)) {
            found = entry.word;
        }
    }
    return found;
}

QVariant Dictionaries::canonical(const Field &field, const QVariant &value) const
{
    const QString wanted = halfWidth(value.toString()).trimmed();
    if (field.dictionary.isEmpty() || wanted.isEmpty() || knows(field.dictionary, wanted)) {
        return value;
    }
    for (const Entry &entry : entries(field.dictionary)) {
        const bool isShort = field.dictionary == u"nation" && entry.word.title == wanted + u'族';
        if (entry.word.code == wanted || isShort) {
            return entry.word.title;
        }
    }
    return value;
}

Result<Findings> codeWords(File &file, const QList<CodedWord> &words)
{
    const Ledger &ledger = ledgerOf(u"dictionary"_s);
    QList<Record> rows;
    for (const CodedWord &each : words) {
        Record row = ledger.blank();
        ledger.setValue(row, u"kind"_s, each.kind);
        ledger.setValue(row, u"title"_s, each.word.title);
        ledger.setValue(row, u"code"_s, each.word.code);
        rows += row;
    }
    return saveByKey(file, ledger, rows);
}

} // namespace zhibu
