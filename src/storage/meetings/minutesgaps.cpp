#include "storage/meetings/minutesgaps.h"

#include "core/rulepack.h"
#include "ledger/ledgers.h"
#include "ledger/minuteswording.h"
#include "storage/attachments/attachments.h"
#include "storage/facts/rulepacks.h"
#include "storage/meetings/attendance.h"
#include "storage/meetings/organisationlife.h"
#include "storage/meetings/votes.h"
#include "storage/records/rowwriter.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// What has to be written down of a vote.
const QStringList kVoteNumbers{u"due_voters"_s, u"present_voters"_s, u"votes_for"_s};

} // namespace

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

MinutesFacts minutesFacts(const Record &activity, const QList<Record> &furtherVotes, int listed,
                          int absentWithoutReason, int files, const WordingLines &wordings)
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
                       .decides = isGiven(u"decision"_s) || !furtherVotes.isEmpty(),
                       .hasFollowUp = isGiven(u"follow_up"_s)};
    const std::array<std::pair<MinutesElement, QStringList>, 10> places{{
        {MinutesElement::End, {u"ends"_s}},
        {MinutesElement::Place, {u"place"_s}},
        {MinutesElement::Chair, {u"chair"_s}},
        {MinutesElement::Recorder, {u"recorder"_s}},
        {MinutesElement::Agenda, {u"agenda"_s}},
        {MinutesElement::Content, {u"content"_s}},
        {MinutesElement::Decision, {u"decision"_s}},
        {MinutesElement::Votes, kVoteNumbers},
        {MinutesElement::FollowUp, {u"responsible"_s, u"deadline"_s}},
        {MinutesElement::Hours, {u"hours"_s}},
    }};
    for (const auto &[element, fields] : places) {
        if (std::ranges::all_of(fields, isGiven)) {
            facts.given += element;
        }
    }
    const Ledger &votes = ledgerOf(u"votes"_s);
    const auto isCounted = [&votes](const Record &vote) {
        return std::ranges::all_of(kVoteNumbers, [&](const QString &number) {
            return !isEmpty(votes.value(vote, number));
        });
    };
    if (!std::ranges::all_of(furtherVotes, isCounted)) {
        facts.given.removeAll(MinutesElement::Votes);
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

namespace {

/// Of the meetings whose rules ask for what goes before and after an 组织生活会, what there is.
Result<QHash<RowId, LifeMeetingFacts>> lifeFacts(const File &file, const QList<Record> &records,
                                                 const QHash<RowId, MinutesRule> &rules)
{
    const Ledger &ledger = ledgerOf(u"activities"_s);
    QList<RowId> ids;
    QList<LifeMeeting> meetings;
    for (const Record &record : records) {
        const QList<MinutesElement> &elements = rules.value(record.id).elements;
        if (elements.contains(MinutesElement::Talks) || elements.contains(MinutesElement::Mends)) {
            ids += record.id;
            meetings +=
                LifeMeeting{.organisation = ledger.value(record, u"organisation"_s).toLongLong(),
                            .day = ledger.day(record, u"starts"_s),
                            .people = {}};
        }
    }
    if (ids.isEmpty()) { // no query for what nobody asks for
        return QHash<RowId, LifeMeetingFacts>();
    }
    QStringList numbers;
    for (const RowId id : std::as_const(ids)) {
        numbers += QString::number(id);
    }
    Statement came(file.database(),
                   u"SELECT activity, member FROM attendance "
                   "WHERE status = 'present' AND activity IN (%1)"_s.arg(numbers.join(u',')));
    while (came.next()) {
        meetings[ids.indexOf(came.integer(0))].people += came.integer(1);
    }
    const auto facts = came.status() ? lifeMeetingFacts(file, meetings)
                                     : Result<QList<LifeMeetingFacts>>(came.status().error());
    if (!facts) {
        return facts.error();
    }
    QHash<RowId, LifeMeetingFacts> byMeeting;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        byMeeting.insert(ids[i], (*facts)[i]);
    }
    return byMeeting;
}

} // namespace

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
    const auto votes = furtherVotes(file, meetings);
    if (!people || !wordings) {
        return !people ? people.error() : wordings.error();
    }
    if (!files || !votes) {
        return !files ? files.error() : votes.error();
    }
    QHash<RowId, MinutesRule> rules;
    for (const Record &record : *records) {
        const auto type =
            enumIn<MeetingType>(kMeetingTypeCodes, ledger.value(record, u"type"_s).toString());
        const auto &inForce =
            rulesInForce(*packs, Month::of(ledger.day(record, u"starts"_s))).minutes;
        const auto rule =
            std::ranges::find(inForce, type.value_or(MeetingType::Other), &MinutesRule::type);
        if (rule != inForce.end()) {
            rules.insert(record.id, *rule);
        }
    }
    const auto lives = lifeFacts(file, *records, rules);
    if (!lives) {
        return lives.error();
    }
    QHash<RowId, QList<MinutesElement>> gaps;
    for (const Record &record : *records) {
        const AttendanceCount count = people->value(record.id);
        MinutesFacts facts =
            minutesFacts(record, votes->value(record.id), count.due, count.withoutReason,
                         files->value(record.id).files, *wordings);
        const LifeMeetingFacts life = lives->value(record.id);
        facts.untalked = static_cast<int>(life.untalked.size());
        facts.mends = life.mends;
        const MinutesRule rule = rules.value(record.id);
        gaps.insert(record.id, missingElements({rule}, rule.type, facts));
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
