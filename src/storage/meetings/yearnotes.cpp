#include "storage/meetings/yearnotes.h"

#include "storage/file/database.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Status readMeetings(const File &file, RowId branch, int year, YearNotes &notes)
{
    Statement query(file.database(),
                    u"SELECT a.type, a.also, a.starts, a.entered_on, a.topic, o.id, o.name "
                    "FROM activity a JOIN organisation o ON o.id = a.organisation "
                    "WHERE (o.id = ? OR (o.kind = 'group' AND o.superior = ?)) "
                    "AND a.starts >= ? AND a.starts < ? ORDER BY a.starts, a.id"_s);
    query.bind(branch).bind(branch).bind(QString::number(year)).bind(QString::number(year + 1));
    while (query.next()) {
        MeetingNote note{.types = {},
                         .date = query.date(2).value_or(QDate()),
                         .entered = query.date(3).value_or(QDate()),
                         .topic = query.text(4),
                         .group = query.integer(5) == branch ? QString() : query.text(6)};
        const QStringList codes =
            QStringList{query.text(0)} + query.text(1).split(u' ', Qt::SkipEmptyParts);
        for (const QString &code : codes) {
            if (const auto type = enumIn<MeetingType>(kMeetingTypeCodes, code)) {
                note.types += *type;
            }
        }
        notes.meetings += note;
    }
    return query.status();
}

Status readExemptions(const File &file, RowId branch, int year, YearNotes &notes)
{
    Statement query(file.database(),
                    u"SELECT type, first_month, last_month, reason, approved_by "
                    "FROM meeting_exemption WHERE organisation = ? AND first_month <= ? "
                    "AND last_month >= ? ORDER BY first_month, id"_s);
    query.bind(branch).bind(u"%1-12"_s.arg(year)).bind(u"%1-01"_s.arg(year));
    while (query.next()) {
        const auto type = enumIn<MeetingType>(kMeetingTypeCodes, query.text(0));
        const auto first = monthFromIso(query.text(1));
        const auto last = monthFromIso(query.text(2));
        if (type && first && last) {
            notes.exemptions +=
                ExemptionNote{.months = {.type = *type, .first = *first, .last = *last},
                              .reason = query.text(3),
                              .approvedBy = query.text(4)};
        }
    }
    return query.status();
}

} // namespace

Result<YearNotes> yearNotes(const File &file, RowId branch, int year)
{
    YearNotes notes;
    for (const auto read : {readMeetings, readExemptions}) {
        if (auto status = read(file, branch, year, notes); !status) {
            return status.error();
        }
    }
    return notes;
}

} // namespace zhibu
