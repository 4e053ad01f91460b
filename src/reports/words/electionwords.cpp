#include "reports/words/electionwords.h"

#include "reports/words/codenames.h"
#include "reports/words/starnames.h"

#include <QCoreApplication>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Only for the context of tr().
struct ElectionWording
{
    Q_DECLARE_TR_FUNCTIONS(ElectionWording)
};

QString ballotName(const ElectionReason &reason)
{
    const QString name = codeName(u"candidates"_s, u"ballot"_s,
                                  QString(codeIn(kElectionBallotCodes, reason.ballot)));
    return reason.round > 1 ? ElectionWording::tr("%1, vote %2").arg(name).arg(reason.round) : name;
}

QString namesOf(const QList<qint64> &members, const MemberNames &names)
{
    QStringList list;
    for (const qint64 member : members) {
        list += names.value(member);
    }
    return list.join(u'、');
}

} // namespace

QString electionReasonText(const ElectionReason &reason, const MemberNames &names)
{
    const QString ballot = ballotName(reason);
    const QString members = namesOf(reason.members, names);
    switch (reason.issue) {
    case ElectionIssue::SeatsUnknown:
        return ElectionWording::tr("The number of seats is not entered");
    case ElectionIssue::VotersUnknown:
        return ElectionWording::tr("Voters due and present are not entered");
    case ElectionIssue::FewerDueThanRoll:
        return ElectionWording::tr("Due are %1, by the roll and the lawful exclusions %2: others "
                                   "who do not come count all the same")
            .arg(reason.value)
            .arg(reason.limit);
    case ElectionIssue::MorePresentThanDue:
        return ElectionWording::tr("%1 voters present, but only %2 are due")
            .arg(reason.value)
            .arg(reason.limit);
    case ElectionIssue::TooFewPresent:
        return ElectionWording::tr(
                   "The meeting is not valid: %1 voters present, four fifths of those due are %2")
            .arg(reason.value)
            .arg(reason.limit);
    case ElectionIssue::CandidatesTooFew:
        return ElectionWording::tr("%1: %2 candidates, there must be %3 at least")
            .arg(ballot)
            .arg(reason.value)
            .arg(reason.limit);
    case ElectionIssue::PapersUnknown:
        return reason.round > 1
                   ? ElectionWording::tr("Voting papers of the repeated vote are not entered")
                   : ElectionWording::tr("Voting papers issued and collected are not entered");
    case ElectionIssue::MoreIssuedThanPresent:
        return ElectionWording::tr("%1 voting papers issued to %2 voters")
            .arg(reason.value)
            .arg(reason.limit);
    case ElectionIssue::MoreCollectedThanIssued:
        return ElectionWording::tr("The ballot is not valid: %1 papers collected, %2 issued")
            .arg(reason.value)
            .arg(reason.limit);
    case ElectionIssue::VotesUnknown:
        return ElectionWording::tr("%1: votes are missing for %2").arg(ballot, members);
    case ElectionIssue::MoreVotesThanPapers:
        return ElectionWording::tr("%1: more votes than the %2 valid papers for %3")
            .arg(ballot, QString::number(reason.limit), members);
    case ElectionIssue::MoreMarksThanSeats:
        return ElectionWording::tr(
                   "%1: %2 votes together; the valid papers can hold %3 without naming too many")
            .arg(ballot)
            .arg(reason.value)
            .arg(reason.limit);
    case ElectionIssue::Tie:
        return ElectionWording::tr("%1: equal votes at the last seat, vote again on %2")
            .arg(ballot, members);
    case ElectionIssue::SeatsOpen:
        return ElectionWording::tr(
                   "%1: seats without a majority: %2. Elect again, or agree to fewer seats")
            .arg(ballot)
            .arg(reason.value);
    case ElectionIssue::ReductionTooFar:
        return ElectionWording::tr("Left at %1 seats: that is not close to those elected for, "
                                   "there must be %2 at least. Elect again")
            .arg(reason.value)
            .arg(reason.limit);
    case ElectionIssue::ReductionNotAgreed:
        return ElectionWording::tr("Fewer seats were agreed by %1 votes, %2 are needed")
            .arg(reason.value)
            .arg(reason.limit);
    case ElectionIssue::SecretaryMissing:
        return ElectionWording::tr("No 书记 is elected yet");
    case ElectionIssue::NotEligible:
        return ElectionWording::tr("%1 may not be elected: no vote on the day of the meeting")
            .arg(members);
    case ElectionIssue::NotOnRoll:
        return ElectionWording::tr("%1 was not in this organisation on the day of the meeting")
            .arg(members);
    case ElectionIssue::NotOnCommittee:
        return ElectionWording::tr("%1: %2 is not elected to the committee").arg(ballot, members);
    }
    return {};
}

QString electionOutcomeText(const ElectionOutcome &outcome, const MemberNames &names)
{
    return electionOutcomeText(outcome, names, outcome.reasons);
}

QString electionOutcomeText(const ElectionOutcome &outcome, const MemberNames &names,
                            const QList<ElectionReason> &told)
{
    QStringList lines;
    const auto elected = [&](ElectionBallot ballot) {
        const QString name =
            codeName(u"candidates"_s, u"ballot"_s, QString(codeIn(kElectionBallotCodes, ballot)));
        const QList<qint64> declared = outcome.declared(ballot);
        QList<qint64> undeclared = outcome.elected(ballot);
        undeclared.removeIf([&](qint64 member) { return declared.contains(member); });
        if (!declared.isEmpty()) {
            lines += ElectionWording::tr("Elected %1: %2").arg(name, namesOf(declared, names));
        }
        if (!undeclared.isEmpty()) {
            lines += ElectionWording::tr("%1, by a vote that does not stand: %2")
                         .arg(name, namesOf(undeclared, names));
        }
    };
    if (outcome.needed > 0) {
        lines += ElectionWording::tr("%n vote(s) elect", nullptr, outcome.needed);
    }
    for (const auto ballot :
         {ElectionBallot::Committee, ElectionBallot::Secretary, ElectionBallot::DeputySecretary}) {
        elected(ballot);
    }
    for (const ElectionReason &reason : told) {
        lines += u"⚠ "_s + electionReasonText(reason, names);
    }
    if (outcome.isLawful()) {
        lines += ElectionWording::tr("✓ The result is lawful");
    }
    return lines.join(u'\n');
}

QString electionStepName(const QString &field)
{
    static const QHash<QString, QString> names{{u"decided_on"_s, u"支委会决定"_s},
                                               {u"requested_on"_s, u"请示"_s},
                                               {u"approved_on"_s, u"批复"_s},
                                               {u"proposed_on"_s, u"候选人请示"_s},
                                               {u"proposal_approved_on"_s, u"候选人批复"_s},
                                               {u"held_on"_s, u"党员大会"_s},
                                               {u"first_meeting_on"_s, u"第一次会议"_s},
                                               {u"reported_on"_s, u"结果报告"_s},
                                               {u"confirmed_on"_s, u"批准"_s},
                                               {u"completed_on"_s, u"完成换届"_s}};
    return names.value(field);
}

QString termText(const Term &term, QDate day)
{
    const QString end = term.end.value_or(QDate()).toString(Qt::ISODate);
    switch (term.status) {
    case TermStatus::Unknown:
        return ElectionWording::tr("term unknown");
    case TermStatus::Running:
        return ElectionWording::tr("ends %1, in %n day(s)", nullptr,
                                   static_cast<int>(day.daysTo(*term.end)))
            .arg(end);
    case TermStatus::OverdueExtended:
        return ElectionWording::tr("over since %1, put off with approval").arg(end);
    case TermStatus::Overdue:
        return ElectionWording::tr("over since %1, %n day(s)", nullptr, term.daysOverdue).arg(end);
    case TermStatus::OverdueMoreThanYear:
        return ElectionWording::tr("over since %1, more than a year").arg(end);
    }
    return {};
}

QString termEffectText(const TermEffect &effect)
{
    QStringList parts;
    if (effect.cap) {
        parts += ElectionWording::tr("at most star %1").arg(starNumber(*effect.cap));
    }
    if (effect.demote > 0) {
        parts += ElectionWording::tr("%n star(s) less", nullptr, effect.demote);
    }
    if (effect.veto) {
        parts += ElectionWording::tr("no star");
    }
    return parts.join(u'，');
}

} // namespace zhibu
