#include "storage/meetings/minutesgaps.h"

#include "core/rulepack.h"
#include "ledger/ledgers.h"
#include "ledger/minuteswording.h"
#include "storage/attachments/attachments.h"
#include "storage/facts/rulepacks.h"
#include "storage/meetings/attendance.h"
#include "storage/records/rowwriter.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

Result<WordingLines> wordingLines(const File &file)
{
    QStringList texts;
    for (const MinutesWording &wording : builtInWordings()) {
        texts += {wording.content, wording.decision};
    }
    Statement query(file.database(), u"SELECT content, decision FROM minutes_template"_s);
    while (query.next()) {
        texts += {query.text(0), query.text(1)};
    }
    return query.status() ? Result(WordingLines(texts)) : query.status().error();
}

MinutesFacts minutesFacts(const Record &activity, int listed, int absentWithoutReason, int files,
                          const WordingLines &wordings)
{
    const Ledger &ledger = ledgerOf(u"activities"_s);
    const auto isGiven = [&](const QString &key) {
        const QString text = ledger.value(activity, key).toString();
        if (key == u"agenda") { // may be what its wording says
            return !WordingLines().writtenIn(text).isEmpty();
        }
        const bool isWritten = key == u"content" || key == u"decision";
        return !(isWritten ? wordings.writtenIn(text) : text.trimmed()).isEmpty();
    };
    MinutesFacts facts{.listed = listed,
                       .absentWithoutReason = absentWithoutReason,
                       .files = files,
                       .decides = isGiven(u"decision"_s),
                       .hasFollowUp = isGiven(u"follow_up"_s)};
    const std::array<std::pair<MinutesElement, QStringList>, 10> places{{
        {MinutesElement::End, {u"ends"_s}},
        {MinutesElement::Place, {u"place"_s}},
        {MinutesElement::Chair, {u"chair"_s}},
        {MinutesElement::Recorder, {u"recorder"_s}},
        {MinutesElement::Agenda, {u"agenda"_s}},
        {MinutesElement::Content, {u"content"_s}},
        {MinutesElement::Decision, {u"decision"_s}},
        {MinutesElement::Votes, {u"due_voters"_s, u"present_voters"_s, u"votes_for"_s}},
        {MinutesElement::FollowUp, {u"responsible"_s, u"deadline"_s}},
        {MinutesElement::Hours, {u"hours"_s}},
    }};
    for (const auto &[element, fields] : places) {
        if (std::ranges::all_of(fields, isGiven)) {
            facts.given += element;
        }
    }
    return facts;
}

Result<QList<MinutesRule>> minutesRules(const File &file, QDate day)
{
    const auto packs = meetingRules(file);
    if (!packs) {
        return packs.error();
    }
    return rulesInForce(*packs, Month::of(day)).minutes;
}

Result<QHash<RowId, QList<MinutesElement>>> minutesGaps(const File &file,
                                                        const QList<RowId> &meetings)
{
    const Ledger &ledger = ledgerOf(u"activities"_s);
    const auto packs = meetingRules(file);
    const auto records = fetchRecords(file, ledger, meetings);
    if (!packs) {
        return packs.error();
    }
    if (!records) {
        return records.error();
    }
    const auto people = attendanceCounts(file, meetings);
    const auto wordings = wordingLines(file);
    const auto files = attachmentCounts(file, ledger, meetings);
    if (!people || !wordings || !files) {
        return !people ? people.error() : !wordings ? wordings.error() : files.error();
    }
    QHash<RowId, QList<MinutesElement>> gaps;
    for (const Record &record : *records) {
        const AttendanceCount count = people->value(record.id);
        const QDate day =
            QDate::fromString(ledger.value(record, u"starts"_s).toString().left(10), Qt::ISODate);
        const auto type =
            enumIn<MeetingType>(kMeetingTypeCodes, ledger.value(record, u"type"_s).toString());
        gaps.insert(record.id,
                    missingElements(rulesInForce(*packs, Month::of(day)).minutes,
                                    type.value_or(MeetingType::Other),
                                    minutesFacts(record, count.due, count.withoutReason,
                                                 files->value(record.id).files, *wordings)));
    }
    return gaps;
}

Result<std::optional<CopiedMinutes>> copiedFrom(const File &file, RowId organisation,
                                                const QString &type, QDate day, const QString &text)
{
    const auto wordings = wordingLines(file);
    if (!wordings) {
        return wordings.error();
    }
    const QString written = wordings->writtenIn(text);
    Statement query(
        file.database(),
        u"SELECT id, content || char(10) || decision FROM activity WHERE organisation = ? "
        "AND type = ? AND starts < ? AND content <> '' ORDER BY starts, id"_s);
    query.bind(organisation).bind(type).bind(day.toString(Qt::ISODate));
    std::optional<CopiedMinutes> best;
    while (query.next()) {
        const int percent = overlapPercent(written, wordings->writtenIn(query.text(1)));
        if (percent >= kCopiedPercent && (!best || percent > best->percent)) {
            best = CopiedMinutes{.earlier = query.integer(0), .percent = percent};
        }
    }
    if (!query.status()) {
        return query.status().error();
    }
    return best;
}

} // namespace zhibu
