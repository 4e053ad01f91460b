#include "storage/search/nameindex.h"

#include "core/personname.h"
#include "storage/file/history.h"
#include "storage/file/rowcursor.h"

#include <QByteArrayMatcher>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kIndexChunk = 500;
constexpr qsizetype kLeastNumber = 3;
// Written rows are kept apart up to this many, and this part of all.
constexpr qsizetype kFewWritten = 1'000;
constexpr qsizetype kPartWritten = 8;

bool isNumberPart(const QString &text)
{
    return text.size() >= kLeastNumber
           && std::ranges::any_of(text, [](QChar typed) { return typed.isDigit(); })
           && std::ranges::all_of(text, [](QChar typed) {
                  return typed.unicode() < 0x80 && (typed.isLetterOrNumber() || typed == u'-');
              });
}

/// Whether something was done since that the changes do not tell: a purge leaves none behind.
Result<bool> followsMigration(const File &file, qint64 action)
{
    Statement any(file.database(), u"SELECT EXISTS (SELECT 1 FROM action "
                                   "WHERE id > ? AND kind = 'migration')"_s);
    any.bind(action);
    const bool isThere = any.next() && any.integer(0) == 1;
    return any.status() ? Result<bool>(isThere) : any.status().error();
}

/// The row a position belongs to.
std::size_t rowAt(const std::vector<quint32> &ends, qsizetype position)
{
    return static_cast<std::size_t>(std::ranges::lower_bound(ends, static_cast<quint32>(position))
                                    - ends.begin());
}

} // namespace

void NameIndex::Rows::add(RowId id, std::string_view name, std::string_view numbersOfRow)
{
    ids.push_back(id);
    names += personName(
        QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).replace(u'\n', u' '));
    nameEnds.push_back(static_cast<quint32>(names.size()));
    names += u'\n';
    numbers += ' ';
    numbers.append(numbersOfRow.data(), static_cast<qsizetype>(numbersOfRow.size()));
    numbers += ' ';
    numberEnds.push_back(static_cast<quint32>(numbers.size()));
    numbers += '\n';
}

QStringView NameIndex::Rows::name(std::size_t row) const
{
    const qsizetype begin = row == 0 ? 0 : nameEnds[row - 1] + 1;
    return QStringView(names).sliced(begin, nameEnds[row] - begin);
}

QString NameIndex::table() const
{
    switch (m_whom) {
    case Of::Members:
        break;
    case Of::Organisations:
        return u"organisation"_s;
    case Of::Applicants:
        return u"applicant"_s;
    case Of::FloatingIn:
        return u"floating_member"_s;
    }
    return u"member"_s;
}

QString NameIndex::select() const
{
    switch (m_whom) {
    case Of::Members:
        break;
    case Of::Organisations:
        return u"SELECT id, name, code FROM organisation"_s;
    case Of::Applicants:
        return u"SELECT id, name, code || ' ' || id_number || ' ' || phone FROM "
               "(SELECT * FROM applicant WHERE member IS NULL)"_s;
    case Of::FloatingIn:
        return u"SELECT id, name, phone FROM (SELECT * FROM floating_member "
               "WHERE direction = 'in' AND name <> '')"_s;
    }
    return u"SELECT id, name, code || ' ' || id_number || ' ' || phone FROM member"_s;
}

Status NameIndex::follow(const File &file)
{
    const auto newest = newestAction(file);
    if (!newest) {
        return newest.error();
    }
    if (*newest == m_action) {
        return {};
    }
    auto readings = Readings::of(file);
    if (!readings) {
        return readings.error();
    }
    m_readings = std::move(*readings);
    bool readsAll = m_action < 0;
    if (!readsAll) {
        Statement written(file.database(),
                          u"SELECT DISTINCT row FROM change WHERE action > ? AND tbl = ?"_s);
        written.bind(m_action).bind(table());
        while (written.next()) {
            m_written.insert(written.integer(0));
        }
        if (!written.status()) {
            return written.status();
        }
        const auto isPurged = followsMigration(file, m_action);
        if (!isPurged) {
            return isPurged.error();
        }
        readsAll = *isPurged || m_written.size() > kFewWritten + size() / kPartWritten;
    }
    Status status = readsAll ? readAll(file) : readWritten(file);
    m_action = status ? *newest : -1;
    return status;
}

Status NameIndex::readAll(const File &file)
{
    m_rows = {};
    m_current = {};
    m_written.clear();
    RowCursor all(file.database(), select() + u" ORDER BY id"_s);
    while (all.next()) {
        m_rows.add(all.integer(0), all.text(1), all.text(2));
    }
    m_rows.names.squeeze();
    m_rows.numbers.squeeze();
    m_rows.ids.shrink_to_fit();
    m_rows.nameEnds.shrink_to_fit();
    m_rows.numberEnds.shrink_to_fit();
    return all.status();
}

Status NameIndex::readWritten(const File &file)
{
    m_current = {};
    QList<RowId> ids = m_written.values();
    std::ranges::sort(ids);
    for (qsizetype from = 0; from < ids.size(); from += kIndexChunk) {
        const QList<RowId> chunk = ids.mid(from, kIndexChunk);
        RowCursor rows(file.database(), select()
                                            + u" WHERE id IN (%1) ORDER BY id"_s.arg(
                                                QStringList(chunk.size(), u"?"_s).join(u',')));
        for (const RowId id : chunk) {
            rows.bind(id);
        }
        while (rows.next()) {
            m_current.add(rows.integer(0), rows.text(1), rows.text(2));
        }
        if (!rows.status()) {
            return rows.status();
        }
    }
    return {};
}

qsizetype NameIndex::size() const
{
    return static_cast<qsizetype>(m_rows.ids.size() + m_current.ids.size());
}

QList<RowId> NameIndex::find(const QString &typed) const
{
    const QString text = personName(typed.simplified());
    if (text.isEmpty()) {
        return {};
    }
    Hits hits(3);
    findIn(m_rows, text, hits);
    if (!m_written.isEmpty()) {
        for (QList<RowId> &ids : hits) {
            ids.removeIf([this](RowId id) { return m_written.contains(id); });
        }
        findIn(m_current, text, hits);
    }
    QList<RowId> found = hits[Equal] + hits[Begins] + hits[Within];
    if (isNumberPart(text)) { // may stand in the name and in a number
        QSet<RowId> seen;
        found.removeIf([&seen](RowId id) {
            const bool isAgain = seen.contains(id);
            seen.insert(id);
            return isAgain;
        });
    }
    return found;
}

void NameIndex::findIn(const Rows &rows, const QString &typed, Hits &hits) const
{
    const QString letters = Readings::typedLetters(typed);
    if (!letters.isEmpty()) {
        findLetters(rows, letters, hits);
    } else {
        findNames(rows, typed, hits);
    }
    if (isNumberPart(typed)) {
        findNumbers(rows, typed.toUpper().toLatin1(), hits);
    }
}

void NameIndex::findLetters(const Rows &rows, const QString &letters, Hits &hits) const
{
    for (std::size_t row = 0; row < rows.ids.size(); ++row) {
        const QStringView name = rows.name(row);
        if (m_readings.matches(name, letters)) {
            const bool isWhole =
                name.size() == letters.size() && m_readings.initials(name.toString()) == letters;
            hits[isWhole ? Equal : Begins] += rows.ids[row];
        } else if (m_whom == Of::Organisations && m_readings.standsWithin(name, letters)) {
            hits[Within] += rows.ids[row];
        }
    }
}

void NameIndex::findNames(const Rows &rows, const QString &text, Hits &hits) const
{
    const bool hasCase =
        std::ranges::any_of(text, [](QChar typed) { return typed.toUpper() != typed.toLower(); });
    const auto sensitivity = hasCase ? Qt::CaseInsensitive : Qt::CaseSensitive; // much faster
    const QStringView names(rows.names);
    for (qsizetype at = names.indexOf(text, 0, sensitivity); at >= 0;) {
        const std::size_t row = rowAt(rows.nameEnds, at);
        const qsizetype begin = rows.name(row).data() - names.data();
        hits[at > begin                               ? Within
             : at + text.size() == rows.nameEnds[row] ? Equal
                                                      : Begins] += rows.ids[row];
        at = names.indexOf(text, rows.nameEnds[row], sensitivity);
    }
}

void NameIndex::findNumbers(const Rows &rows, const QByteArray &text, Hits &hits) const
{
    const QByteArrayMatcher matcher(text);
    for (qsizetype at = matcher.indexIn(rows.numbers); at >= 0;) {
        const std::size_t row = rowAt(rows.numberEnds, at);
        const bool begins = rows.numbers[at - 1] == ' ';
        const bool ends = rows.numbers[at + text.size()] == ' ';
        hits[!begins ? Within : ends ? Equal : Begins] += rows.ids[row];
        at = matcher.indexIn(rows.numbers, rows.numberEnds[row]);
    }
}

} // namespace zhibu
