#include "storage/facts/rulepacks.h"

#include "storage/file/action.h"
#include "storage/file/resources.h"
#include "storage/file/rowid.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

template<typename Pack>
using Parse = Result<Pack> (*)(const QByteArray &json);

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The packs compiled in are tested with the program: one that cannot be read is a bug found before
// it ships.
template<typename Pack>
QList<Pack> shipped(const QString &folder, const QString &pattern, Parse<Pack> parse)
{
    loadResources();
    QList<Pack> packs;
    for (const QFileInfo &each : QDir(folder).entryInfoList({pattern}, QDir::Files, QDir::Name)) {
        auto pack = parse(read(each.filePath()));
        Q_ASSERT_X(pack.ok(), "shipped", qPrintable(each.filePath()));
        if (pack) {
            packs += *pack;
        }
    }
    std::ranges::stable_sort(packs, {}, &Pack::validFrom);
    return packs;
}

/// The packs of a kind in the file, then those shipped under other ids, by date.
template<typename Pack>
Result<QList<Pack>> packsOf(const File *file, const QString &kind, Parse<Pack> parse,
                            const QList<Pack> &shippedPacks)
{
    QList<Pack> packs;
    if (file != nullptr) {
        Statement rows(file->database(),
                       u"SELECT code, body FROM rule_pack WHERE kind = ? ORDER BY code"_s);
        rows.bind(kind);
        while (rows.next()) {
            auto pack = parse(rows.text(1).toUtf8());
            if (!pack) {
                return Error{.code = ErrorCode::Invalid,
                             .subject = rows.text(0),
                             .detail = u"%1: %2"_s.arg(pack.error().subject, pack.error().detail)};
            }
            packs += *pack;
        }
        if (!rows.status()) {
            return rows.status().error();
        }
    }
    for (const Pack &pack : shippedPacks) {
        if (std::ranges::find(packs, pack.id, &Pack::id) == packs.end()) {
            packs += pack;
        }
    }
    std::ranges::stable_sort(packs, {}, &Pack::validFrom);
    return packs;
}

} // namespace

Result<QList<Scheme>> allSchemes(const File *file)
{
    static const auto packs = shipped(u":/schemes"_s, u"*.json"_s, parseScheme);
    return packsOf(file, u"scheme"_s, parseScheme, packs);
}

Result<Scheme> findScheme(const File *file, const QString &idOrPath)
{
    const auto schemes = allSchemes(file);
    if (!schemes) {
        return schemes.error();
    }
    const auto scheme = std::ranges::find(*schemes, idOrPath, &Scheme::id);
    if (scheme != schemes->end()) {
        return *scheme;
    }
    if (!QFileInfo(idOrPath).isFile()) {
        return Error{.code = ErrorCode::NotFound, .subject = idOrPath, .detail = {}};
    }
    return parseScheme(read(idOrPath));
}

Result<QStringList> keptSchemes(const File &file)
{
    QStringList ids;
    Statement rows(file.database(),
                   u"SELECT code FROM rule_pack WHERE kind = 'scheme' ORDER BY code"_s);
    while (rows.next()) {
        ids += rows.text(0);
    }
    return rows.status() ? Result<QStringList>(ids) : rows.status().error();
}

Result<QString> importScheme(File &file, const QByteArray &json)
{
    const auto scheme = parseScheme(json);
    if (!scheme) {
        return scheme.error();
    }
    const auto action =
        Action::begin(file, {.verb = ActionLabel::Verb::ImportScheme, .name = scheme->title});
    if (!action) {
        return action.error();
    }
    Statement store(file.database(),
                    u"INSERT INTO rule_pack (id, kind, code, body) VALUES (?, 'scheme', ?, ?) "
                    "ON CONFLICT (kind, code) DO UPDATE SET body = excluded.body"_s);
    if (auto status = store.bind(nextRowId()).bind(scheme->id).bind(QString::fromUtf8(json)).run();
        !status) {
        return status.error();
    }
    const auto done = (*action)->commit();
    return done ? Result<QString>(scheme->id) : done.error();
}

Result<QByteArray> schemeText(const File *file, const QString &id)
{
    if (file != nullptr) {
        Statement row(file->database(),
                      u"SELECT body FROM rule_pack WHERE kind = 'scheme' AND code = ?"_s);
        row.bind(id);
        if (row.next()) {
            return row.text(0).toUtf8();
        }
        if (!row.status()) {
            return row.status().error();
        }
    }
    loadResources();
    for (const QFileInfo &each : QDir(u":/schemes"_s).entryInfoList({u"*.json"_s}, QDir::Files)) {
        const QByteArray text = read(each.filePath());
        const auto scheme = parseScheme(text);
        if (scheme && scheme->id == id) {
            return text;
        }
    }
    return Error{.code = ErrorCode::NotFound, .subject = id, .detail = {}};
}

Result<QList<DuesRules>> duesRules(const File &file)
{
    static const auto packs = shipped(u":/rules"_s, u"dues-*.json"_s, parseDuesRules);
    return packsOf(&file, u"dues"_s, parseDuesRules, packs);
}

Result<QList<MeetingRules>> meetingRules(const File &file)
{
    static const auto packs = shipped(u":/rules"_s, u"meetings-*.json"_s, parseMeetingRules);
    return packsOf(&file, u"meetings"_s, parseMeetingRules, packs);
}

const QList<TermRules> &termRules()
{
    static const auto packs = shipped(u":/rules"_s, u"terms-*.json"_s, parseTermRules);
    return packs;
}

CriterionTitles criterionTitles(const File &file)
{
    CriterionTitles titles;
    if (const auto schemes = allSchemes(&file)) {
        for (const Scheme &scheme : *schemes) {
            for (const Criterion &criterion : scheme.criteria) {
                titles.insert(criterion.id, criterion.title);
            }
        }
    }
    return titles;
}

CriterionAnswer findCriterion(const QList<Scheme> &schemes, const QString &idOrTitle)
{
    for (const auto name : {&Criterion::id, &Criterion::title}) {
        QSet<QString> ids;
        Points max;
        for (const Scheme &scheme : schemes) {
            for (const Criterion &criterion : scheme.criteria) {
                if (criterion.*name == idOrTitle) {
                    ids += criterion.id;
                    max = std::max(max, criterion.max);
                }
            }
        }
        if (ids.size() == 1) {
            return {.id = *ids.begin(), .max = max, .problem = {}};
        }
        if (!ids.isEmpty()) {
            return {.id = {}, .max = {}, .problem = Rule::AmbiguousReference};
        }
    }
    return {.id = {}, .max = {}, .problem = Rule::UnknownCriterion};
}

} // namespace zhibu
