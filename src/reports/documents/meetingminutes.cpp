#include "reports/documents/meetingminutes.h"

#include "ledger/ledgers.h"
#include "storage/records/recordlist.h"
#include "storage/records/records.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

/// The whole numbers of votes; absent where nothing was entered.
std::optional<int> count(const Ledger &ledger, const Record &record, const QString &key)
{
    const QVariant value = ledger.value(record, key);
    return isEmpty(value) ? std::nullopt : std::optional{value.toInt()};
}

Status addAttendance(const File &file, qint64 activity, Minutes &minutes)
{
    const Ledger &ledger = ledgerOf(u"attendance"_s);
    const auto names = textRows(file, ledger, ListQuery{.equals = {{u"activity"_s, activity}}},
                                ReferenceText::Name);
    if (!names) {
        return names.error();
    }
    const auto rows = attendanceOf(file, activity);
    if (!rows) {
        return rows.error();
    }
    int due = 0;
    for (const Record &row : *rows) {
        const auto text = std::ranges::find(*names, row.id, &TextRow::id);
        const QString name =
            text == names->end() ? QString{} : text->cells.value(ledger.indexOf(u"member"_s));
        const QString status = ledger.value(row, u"status"_s).toString();
        if (status == u"observer") {
            minutes.guests += name;
            continue;
        }
        ++due;
        if (status == u"present") {
            minutes.presentNames += name;
        } else {
            minutes.absences += Absence{name, ledger.value(row, u"reason"_s).toString()};
        }
    }
    if (!rows->isEmpty()) {
        minutes.due = due;
        minutes.present = int(minutes.presentNames.size());
    }
    return {};
}

} // namespace

Result<Minutes> collectMinutes(const File &file, qint64 activity)
{
    const Ledger &ledger = ledgerOf(u"activities"_s);
    const auto record = fetchRecord(file, ledger, activity);
    if (!record) {
        return record.error();
    }
    const Ledger &organisations = ledgerOf(u"organisations"_s);
    const auto organisation =
        fetchRecord(file, organisations, ledger.value(*record, u"organisation"_s).toLongLong());
    if (!organisation) {
        return organisation.error();
    }
    const auto text = [&](const QString &key) {
        return cellText(ledger.field(key), ledger.value(*record, key));
    };
    Minutes minutes;
    minutes.organisation = recordName(organisations, *organisation);
    minutes.kind = text(u"type"_s);
    minutes.topic = text(u"topic"_s);
    minutes.start = text(u"starts"_s);
    minutes.end = text(u"ends"_s);
    minutes.place = text(u"place"_s);
    minutes.chair = text(u"chair"_s);
    minutes.recorder = text(u"recorder"_s);
    minutes.agenda = text(u"agenda"_s);
    minutes.content = text(u"content"_s);
    minutes.decision = text(u"decision"_s);
    minutes.votersDue = count(ledger, *record, u"due_voters"_s);
    minutes.votersPresent = count(ledger, *record, u"present_voters"_s);
    minutes.yes = count(ledger, *record, u"votes_for"_s);
    minutes.no = count(ledger, *record, u"votes_against"_s);
    minutes.abstained = count(ledger, *record, u"abstentions"_s);
    if (auto status = addAttendance(file, activity, minutes); !status) {
        return status.error();
    }
    return minutes;
}

} // namespace zhibu
