#include "storage/search/textsearch.h"

#include "ledger/ledgers.h"
#include "storage/records/recordlist.h"
#include "storage/search/namefunctions.h"
#include "storage/search/readings.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMeetingColumns = 4; // compared with the text
// The order is that of the index activity_starts.
const QString kMeetings = uR"(
SELECT a.id, a.topic, substr(a.starts, 1, 10), o.name FROM activity a JOIN organisation o ON o.id = a.organisation
WHERE a.topic LIKE ? ESCAPE '\' OR a.agenda LIKE ? ESCAPE '\' OR a.content LIKE ? ESCAPE '\' OR a.decision LIKE ? ESCAPE '\'
%1 ORDER BY a.starts DESC LIMIT %2)"_s;

} // namespace

Result<QList<FoundRow>> describe(const File &file, const QString &ledger, const QList<RowId> &ids)
{
    const Ledger &described = ledgerOf(ledger);
    const QStringList details = ledger == u"members"      ? QStringList{u"branch"_s, u"status"_s}
                                : ledger == u"applicants" ? QStringList{u"branch"_s}
                                : ledger == u"floating-members"
                                    ? QStringList{u"organisation"_s, u"direction"_s}
                                    : QStringList{u"kind"_s, u"code"_s};
    const auto rows = textRows(file, described, ids, ReferenceText::Name);
    if (!rows) {
        return rows.error();
    }
    QList<FoundRow> found;
    for (const TextRow &row : *rows) {
        QStringList parts;
        for (const QString &key : details) {
            parts += row.cells[described.indexOf(key)];
        }
        found += FoundRow{.ledger = ledger,
                          .id = row.id,
                          .name = row.cells[described.indexOf(u"name"_s)],
                          .detail = parts.join(u" · "_s)};
    }
    return found;
}

Result<QList<FoundRow>> searchMeetings(const File &file, const QString &text, int limit)
{
    if (auto status = addNameFunctions(file); !status) {
        return status.error();
    }
    const QString letters = Readings::typedLetters(text);
    const QString inPinyin =
        letters.isEmpty() ? QString() : u"OR name_answers(a.topic, '%1')"_s.arg(letters);
    Statement meetings(file.database(), kMeetings.arg(inPinyin).arg(limit));
    for (int column = 0; column < kMeetingColumns; ++column) {
        meetings.bind(likePattern(text));
    }
    QList<FoundRow> found;
    while (meetings.next()) {
        found += FoundRow{.ledger = u"activities"_s,
                          .id = meetings.integer(0),
                          .name = meetings.text(1),
                          .detail = u"%1 · %2"_s.arg(meetings.text(2), meetings.text(3))};
    }
    if (!meetings.status()) {
        return meetings.status().error();
    }
    return found;
}

Result<QList<FoundRow>> searchDocuments(const File &file, const QString &text, int limit)
{
    Statement documents(
        file.database(),
        uR"(SELECT tbl, row, name, added_on FROM attachment WHERE name LIKE ? ESCAPE '\' ORDER BY id DESC LIMIT %1)"_s
            .arg(limit));
    documents.bind(likePattern(text));
    QList<FoundRow> found;
    while (documents.next()) {
        if (const Ledger *ledger = findLedger(documents.text(0))) {
            found += FoundRow{.ledger = ledger->key,
                              .id = documents.integer(1),
                              .name = documents.text(2),
                              .detail = u"%1 · %2"_s.arg(ledger->title, documents.text(3))};
        }
    }
    if (!documents.status()) {
        return documents.status().error();
    }
    return found;
}

} // namespace zhibu
