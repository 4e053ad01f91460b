#pragma once

#include "storage/check/check.h"
#include "support/tempfile.h"

#include <QHash>

namespace zhibu {

using namespace Qt::StringLiterals;

inline const QDate kToday(2024, 7, 1);

/// A file with a branch Z1 and a member P1 in it, in which nothing is odd.
class Check : public testing::Test
{
protected:
    QList<CheckFinding> findings() { return test::oddities(m_temp.file(), kToday); }

    /// "members P1 joined UnderAge…" as key, field and number of the rule, for everything found.
    QStringList found()
    {
        QStringList lines;
        for (const CheckFinding &entry : findings()) {
            lines += u"%1: %2 %3%4"_s.arg(
                ruleName(entry.finding.rule), entry.key, entry.finding.field,
                entry.finding.args.isEmpty() ? QString() : u' ' + entry.finding.args.join(u' '));
        }
        return lines;
    }

    static QString ruleName(Rule rule)
    {
        static const QHash<Rule, QString> names{
            {Rule::SexDiffersFromIdNumber, u"sex"_s},
            {Rule::BirthDiffersFromIdNumber, u"birth"_s},
            {Rule::MembershipDates, u"dates"_s},
            {Rule::UnderAge, u"under age"_s},
            {Rule::TooLong, u"too long"_s},
            {Rule::MemberInTemporaryBranch, u"temporary"_s},
            {Rule::TemporaryBranchActs, u"acts"_s},
            {Rule::NotInBranch, u"no branch"_s},
            {Rule::GroupOutsideBranch, u"group"_s},
            {Rule::DoubleMember, u"double"_s},
            {Rule::NotInDictionary, u"no such word"_s},
            {Rule::PostBeforeJoining, u"post before"_s},
            {Rule::InDissolved, u"in dissolved"_s},
            {Rule::PostAfterLeaving, u"post after"_s},
            {Rule::PostsTogether, u"together"_s},
            {Rule::MemberNotAsChanged, u"not as changed"_s},
            {Rule::LetterExpired, u"letter expired"_s},
            {Rule::ReceiptOverdue, u"receipt"_s},
            {Rule::ValidityTooLong, u"validity"_s},
            {Rule::LetterNumberTwice, u"number twice"_s},
            {Rule::AcceptedUnchanged, u"unchanged"_s},
            {Rule::ContactOverdue, u"contact"_s},
            {Rule::LostTooLong, u"lost"_s},
            {Rule::RemovalUndecided, u"undecided"_s},
            {Rule::MoreBallotsThanParticipants, u"ballots"_s},
            {Rule::MoreParticipantsThanMembers, u"participants"_s},
            {Rule::NobodyOfTheMasses, u"masses"_s},
            {Rule::MadeUpThoughPresent, u"came"_s},
            {Rule::ActivityAfterDissolution, u"dissolved"_s},
            {Rule::ActivityBeforeFounding, u"not founded"_s},
            {Rule::MoreVotesThanPresent, u"votes"_s},
            {Rule::MorePresentThanDue, u"present"_s},
            {Rule::NoQuorum, u"no quorum"_s},
            {Rule::NotCarried, u"not carried"_s},
            {Rule::CarriedByVotes, u"carried all the same"_s},
            {Rule::OrderOfDates, u"order"_s},
            {Rule::EventInFuture, u"future"_s},
            {Rule::NamedNotPresent, u"named"_s},
            {Rule::TermUnknown, u"term unknown"_s},
            {Rule::TooManyExcellent, u"excellent"_s},
            {Rule::TermOverdue, u"term overdue"_s},
            {Rule::DuesBeforeJoining, u"dues"_s},
            {Rule::DuesAfterLeaving, u"dues after"_s},
            {Rule::ImpossiblePaymentDay, u"day"_s},
            {Rule::DecisionMissing, u"no decision"_s},
            {Rule::BalanceNegative, u"balance"_s},
            {Rule::SimilarPayment, u"similar"_s},
            {Rule::VoucherTwice, u"voucher twice"_s},
            {Rule::PaidLate, u"late"_s},
            {Rule::BaseDiffersFromItems, u"items"_s},
            {Rule::ItemWithoutBase, u"no base"_s},
            {Rule::ReassessedWithoutReason, u"reassessed"_s},
            {Rule::ReliefReducesNothing, u"reduces nothing"_s},
            {Rule::NoSuchPayment, u"no payment"_s},
            {Rule::AttendanceNotMember, u"attendance"_s},
            {Rule::RulePackBroken, u"rules broken"_s},
            {Rule::EvidenceMissing, u"no evidence"_s},
            {Rule::AttachmentMissing, u"missing"_s},
            {Rule::AttachmentChanged, u"changed"_s},
            {Rule::AttachmentWithoutRow, u"without row"_s},
        };
        return names.value(rule, u"?"_s);
    }

    RowId activity(const QString &code, RowId organisation, const QString &starts,
                   const test::Values &more = {})
    {
        test::Values values{{u"code"_s, code},
                            {u"organisation"_s, organisation},
                            {u"type"_s, u"theme_day"_s},
                            {u"topic"_s, code},
                            {u"starts"_s, starts}};
        values.insert(more);
        return m_temp.import(u"activities"_s, values);
    }

    test::TempFile m_temp;
    RowId m_branch = m_temp.addBranch(u"Z1"_s);
    RowId m_member = m_temp.addMember(u"P1"_s, m_branch);
};

inline const QString kLeft = u"transferred"_s;

} // namespace zhibu
