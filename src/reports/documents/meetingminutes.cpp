#include "reports/documents/meetingminutes.h"

#include "core/namesakes.h"
#include "core/quorum.h"
#include "core/rulepack.h"
#include "ledger/ledgers.h"
#include "storage/facts/rulepacks.h"
#include "storage/meetings/recordedmeetings.h"
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
    QStringList names;
    QStringList codes;
    for (const Attendee &each : attendees) {
        names += each.member.name;
        codes += each.member.code;
    }
    names = toldApart(names, codes);
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

QDate dateOf(const Ledger &ledger, const Record &record, const QString &key)
{
    return QDate::fromString(ledger.value(record, key).toString().left(10), Qt::ISODate);
}

/// Its 登记日期, where that came after the days of grace of the rules the year began with, for what
/// it was or for something it counts for.
QDate enteredLate(const QList<MeetingRules> &packs, const Ledger &ledger, const Record &activity)
{
    const QDate held = dateOf(ledger, activity, u"starts"_s);
    const QDate entered = dateOf(ledger, activity, u"entered_on"_s);
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

/// All but who was there.
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
    minutes.outcome = text(u"outcome"_s);
    minutes.voteNote = text(u"vote_note"_s);
    minutes.dissent = text(u"dissent"_s);
    minutes.decision = text(u"decision"_s);
    minutes.followUp = text(u"follow_up"_s);
    minutes.responsible = text(u"responsible"_s);
    minutes.deadline = dateOf(ledger, record, u"deadline"_s);
    minutes.settledOn = dateOf(ledger, record, u"settled_on"_s);
    minutes.votersDue = count(ledger, record, u"due_voters"_s);
    minutes.votersPresent = count(ledger, record, u"present_voters"_s);
    minutes.yes = count(ledger, record, u"votes_for"_s);
    if (ledger.value(record, u"matter"_s) == codeIn(kVoteMatterCodes, VoteMatter::Admission)) {
        minutes.written = count(ledger, record, u"written_votes"_s);
    }
    minutes.no = count(ledger, record, u"votes_against"_s);
    minutes.abstained = count(ledger, record, u"abstentions"_s);
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
    if (!packs) {
        return packs.error();
    }
    if (!records || !marked) {
        return records ? marked.error() : records.error();
    }
    QHash<RowId, Minutes> collected;
    for (const Record &record : *records) {
        Minutes minutes = minutesOf(ledger, record, *packs);
        minutes.organisation = organisationNameOn(
            file, ledger.value(record, u"organisation"_s).toLongLong(),
            QDate::fromString(ledger.value(record, u"starts"_s).toString().left(10), Qt::ISODate));
        addAttendance(marked->value(record.id), minutes);
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
