#include "reports/documents/meetingminutes.h"

#include "core/namesakes.h"
#include "core/quorum.h"
#include "core/rulepack.h"
#include "ledger/ledgers.h"
#include "storage/facts/rulepacks.h"
#include "storage/meetings/recordedmeetings.h"
#include "storage/meetings/votes.h"
#include "storage/organisations/organisationchanges.h"
#include "storage/records/records.h"
#include "storage/records/rowwriter.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

/// The whole numbers of votes; absent where nothing was entered.
std::optional<int> count(const Ledger &ledger, const Record &record, const QString &key)
{
    const QVariant value = ledger.value(record, key);
    return isEmpty(value) ? std::nullopt : std::optional{value.toInt()};
}

void addAttendance(const QList<Attendee> &attendees, Minutes &minutes)
{
    const QStringList names = membersToldApart(attendees);
    int due = 0;
    for (qsizetype i = 0; i < attendees.size(); ++i) {
        const Attendee &each = attendees[i];
        if (each.status == u"observer") {
            minutes.guests += names[i];
            continue;
        }
        ++due;
        if (each.status == u"present") {
            minutes.presentNames += names[i];
        } else {
            minutes.absences += Absence{names[i], each.reason};
        }
    }
    if (!attendees.isEmpty()) {
        minutes.due = due;
        minutes.present = int(minutes.presentNames.size());
    }
}

/// Its 登记日期, where that came after the days of grace of the rules the year began with, for what
/// it was or for something it counts for.
QDate enteredLate(const QList<MeetingRules> &packs, const Ledger &ledger, const Record &activity)
{
    const QDate held = ledger.day(activity, u"starts"_s);
    const QDate entered = ledger.day(activity, u"entered_on"_s);
    if (!held.isValid() || !entered.isValid()) {
        return {};
    }
    const QStringList types =
        QStringList{ledger.value(activity, u"type"_s).toString()}
        + ledger.value(activity, u"also"_s).toString().split(u' ', Qt::SkipEmptyParts);
    const auto &rules = rulesInForce(packs, Month::of(held.year(), 1));
    return std::ranges::any_of(types,
                               [&](const QString &code) {
                                   const auto type = enumIn<MeetingType>(kMeetingTypeCodes, code);
                                   return isEnteredLate(rules, type.value_or(MeetingType::Other),
                                                        held, entered);
                               })
               ? entered
               : QDate();
}

/// The vote in a meeting's own record, or a further one.
MinutesVote voteOf(const Ledger &ledger, const Record &record)
{
    const auto text = [&](const QString &key) {
        return cellText(ledger.field(key), ledger.value(record, key));
    };
    MinutesVote vote{.topic = {},
                     .person = {},
                     .votersDue = count(ledger, record, u"due_voters"_s),
                     .votersPresent = count(ledger, record, u"present_voters"_s),
                     .yes = count(ledger, record, u"votes_for"_s),
                     .no = count(ledger, record, u"votes_against"_s),
                     .abstained = count(ledger, record, u"abstentions"_s),
                     .written = {},
                     .outcome = text(u"outcome"_s),
                     .note = text(u"vote_note"_s)};
    if (ledger.value(record, u"matter"_s) == codeIn(kVoteMatterCodes, VoteMatter::Admission)) {
        vote.written = count(ledger, record, u"written_votes"_s);
    }
    return vote;
}

QList<MinutesVote> furtherVotesOf(const QList<Record> &records)
{
    const Ledger &ledger = ledgerOf(u"votes"_s);
    QList<MinutesVote> votes;
    for (const Record &record : records) {
        votes += voteOf(ledger, record);
        votes.last().topic = ledger.value(record, u"topic"_s).toString();
        votes.last().person = ledger.value(record, u"person"_s).toString();
    }
    return votes;
}

/// All but who was there, and the further votes.
Minutes minutesOf(const Ledger &ledger, const Record &record, const QList<MeetingRules> &packs)
{
    const auto text = [&](const QString &key) {
        return cellText(ledger.field(key), ledger.value(record, key));
    };
    Minutes minutes;
    minutes.kind = text(u"type"_s);
    minutes.also = text(u"also"_s);
    minutes.topic = text(u"topic"_s);
    minutes.start = text(u"starts"_s);
    minutes.end = text(u"ends"_s);
    minutes.place = text(u"place"_s);
    minutes.chair = text(u"chair"_s);
    minutes.recorder = text(u"recorder"_s);
    minutes.agenda = text(u"agenda"_s);
    minutes.content = text(u"content"_s);
    minutes.dissent = text(u"dissent"_s);
    minutes.decision = text(u"decision"_s);
    minutes.followUp = text(u"follow_up"_s);
    minutes.responsible = text(u"responsible"_s);
    minutes.deadline = ledger.day(record, u"deadline"_s);
    minutes.settledOn = ledger.day(record, u"settled_on"_s);
    minutes.vote = voteOf(ledger, record);
    minutes.vote.topic = text(u"vote_topic"_s);
    minutes.vote.person = text(u"vote_person"_s);
    if (minutes.vote.topic.isEmpty()) { // what kind of vote it was says something, too
        minutes.vote.topic = text(u"matter"_s);
    }
    minutes.enteredLate = enteredLate(packs, ledger, record);
    return minutes;
}

} // namespace

Result<QList<Minutes>> collectMinutes(const File &file, const QList<qint64> &activities)
{
    const Ledger &ledger = ledgerOf(u"activities"_s);
    const auto packs = meetingRules(file);
    const auto records = fetchRecords(file, ledger, activities);
    const auto marked = attendees(file, activities);
    const auto votes = furtherVotes(file, activities);
    if (!packs || !votes) {
        return packs ? votes.error() : packs.error();
    }
    if (!records || !marked) {
        return records ? marked.error() : records.error();
    }
    QHash<RowId, Minutes> collected;
    for (const Record &record : *records) {
        Minutes minutes = minutesOf(ledger, record, *packs);
        minutes.organisation =
            organisationNameOn(file, ledger.value(record, u"organisation"_s).toLongLong(),
                               ledger.day(record, u"starts"_s));
        addAttendance(marked->value(record.id), minutes);
        minutes.furtherVotes = furtherVotesOf(votes->value(record.id));
        const QString observers = ledger.value(record, u"observers"_s).toString();
        if (!observers.isEmpty()) {
            minutes.guests += observers;
        }
        collected.insert(record.id, minutes);
    }
    QList<Minutes> inOrder;
    for (const RowId id : activities) {
        if (const auto minutes = collected.constFind(id); minutes != collected.constEnd()) {
            inOrder += *minutes;
        }
    }
    return inOrder;
}

Result<Minutes> collectMinutes(const File &file, qint64 activity)
{
    const auto minutes = collectMinutes(file, QList{activity});
    if (!minutes) {
        return minutes.error();
    }
    if (minutes->isEmpty()) {
        return Error{.code = ErrorCode::NotFound,
                     .subject = u"activities"_s,
                     .detail = QString::number(activity)};
    }
    return minutes->first();
}

} // namespace zhibu
