#include "storage/check/questions.h"

#include "core/duesyear.h"
#include "ledger/ledgers.h"
#include "storage/facts/conditions.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// A column names somebody: names as they are written, several with 、, a comma or a blank between.
QString naming(const QString &column, const QString &name)
{
    return u"(%1 <> '' AND '、' || replace(replace(replace(%1, ' ', '、'), '，', '、'), ',', '、') "
           "|| '、' LIKE '%、' || %2 || '、%')"_s.arg(column, name);
}

/// Meetings whose column names somebody marked as not there, and nobody of that name who was.
QString namesAnAbsentee(const QString &column)
{
    return uR"(
SELECT DISTINCT a.id FROM activity a
JOIN attendance t ON t.activity = a.id AND t.status IN ('leave', 'absent')
JOIN member m ON m.id = t.member
WHERE %1
AND NOT EXISTS (SELECT 1 FROM attendance o JOIN member n ON n.id = o.member
                WHERE o.activity = a.id AND n.name = m.name
                AND o.status IN ('present', 'observer')))"_s.arg(
        naming(u"a."_s + column, u"m.name"_s));
}

/// Elections whose column names one of their candidates.
QString namesACandidate(const QString &column)
{
    return u"SELECT DISTINCT e.id FROM election e JOIN candidate c ON c.election = e.id "
           "JOIN member m ON m.id = c.member WHERE "_s
           + naming(u"e."_s + column, u"m.name"_s);
}

/// Votes with more voters present than due: of meetings, or their further ones.
QString tooManyPresent(const QString &table)
{
    return u"SELECT id FROM %1 WHERE present_voters > due_voters"_s.arg(table);
}

/// Likewise with more votes than there were voters.
QString tooManyVotes(const QString &table)
{
    return u"SELECT id FROM %1 WHERE coalesce(votes_for, 0) + coalesce(votes_against, 0) + "
           "coalesce(abstentions, 0) > present_voters + iif(matter = 'admission', "
           "coalesce(written_votes, 0), 0)"_s.arg(table);
}

/// Whether something was returned of the payment p.
const QString kIsReturned =
    u"EXISTS (SELECT 1 FROM dues_return r WHERE r.member = p.member "
    "AND r.first_month = p.first_month AND r.last_month = p.last_month AND r.paid_on = p.paid_on "
    "AND r.voucher = p.voucher AND r.amount = p.amount AND r.nature = p.nature)"_s;

/// Of rows with id, organisation, day and voucher those whose number stands on another day of the
/// organisation's year as well.
QString onSeveralDays(const QString &rows)
{
    return u"SELECT id FROM (SELECT id, min(day) OVER numbers <> max(day) OVER numbers AS apart "
           "FROM (%1) WINDOW numbers AS (PARTITION BY organisation, substr(day, 1, 4), voucher)) "
           "WHERE apart"_s.arg(rows);
}

} // namespace

// Dates are ISO text, so they compare as text.
const QList<Question> &checkQuestions()
{
    static const QList<Question> list{
        {Rule::NotInBranch, u"members"_s, u"branch"_s,
         u"SELECT m.id FROM member m JOIN organisation o ON o.id = m.branch WHERE o.kind <> 'branch' AND m.status IN ('active', 'suspended')"_s},
        {Rule::MemberInTemporaryBranch, u"members"_s, u"branch"_s,
         u"SELECT m.id FROM member m JOIN organisation o ON o.id = m.branch WHERE NOT "_s
             + keepsFormalRelation(u"o"_s)},
        {Rule::TemporaryBranchActs, u"elections"_s, u"organisation"_s,
         u"SELECT e.id FROM election e JOIN organisation o ON o.id = e.organisation WHERE NOT "_s
             + keepsFormalRelation(u"o"_s)},
        {Rule::TemporaryBranchActs, u"applicants"_s, u"branch"_s,
         u"SELECT a.id FROM applicant a JOIN organisation o ON o.id = a.branch WHERE NOT "_s
             + keepsFormalRelation(u"o"_s)},
        {Rule::TemporaryBranchActs, u"sanctions"_s, u"member"_s,
         u"SELECT s.id FROM sanction s JOIN member m ON m.id = s.member "
         "JOIN organisation o ON o.id = m.branch WHERE NOT "_s
             + keepsFormalRelation(u"o"_s)},
        // A temporary committee goes with its task, and its branches with it or to another one.
        {Rule::InDissolved,
         u"organisations"_s,
         u"superior"_s,
         u"SELECT o.id, s.dissolved FROM (SELECT ? AS day) d "
         "JOIN organisation s ON s.dissolved <= d.day JOIN organisation o ON o.superior = s.id "
         "WHERE o.dissolved IS NULL OR o.dissolved > d.day ORDER BY o.code"_s,
         {},
         1},
        {Rule::DuesBeforeJoining, u"dues-payments"_s, u"first_month"_s,
         u"SELECT p.id FROM dues_payment p JOIN member m ON m.id = p.member WHERE p.first_month < substr(m.joined, 1, 7)"_s},
        {Rule::DuesAfterLeaving, u"dues-payments"_s, u"last_month"_s,
         u"SELECT p.id FROM dues_payment p JOIN member m ON m.id = p.member "
         "WHERE m.status <> 'active' AND p.last_month > substr(m.status_date, 1, 7) AND NOT "_s
             + kIsReturned},
        {Rule::VoucherTwice, u"dues-payments"_s, u"voucher"_s,
         onSeveralDays(u"SELECT p.id, %1 AS organisation, p.paid_on AS day, p.voucher "
                       "FROM dues_payment p JOIN member m ON m.id = p.member "
                       "WHERE p.voucher <> '' AND NOT %2"_s.arg(branchThen(u"m"_s, u"p.paid_on"_s),
                                                                kIsReturned))},
        {Rule::VoucherTwice, u"dues-entries"_s, u"voucher"_s,
         onSeveralDays(u"SELECT id, organisation, date AS day, voucher FROM dues_entry "
                       "WHERE voucher <> ''"_s)},
        {Rule::ImpossiblePaymentDay, u"dues-payments"_s, u"paid_on"_s,
         u"SELECT id FROM dues_payment WHERE paid_on < '1921-07-01'"_s},
        {Rule::ImpossiblePaymentDay, u"special-dues"_s, u"paid_on"_s,
         u"SELECT id FROM dues_special WHERE paid_on < '1921-07-01'"_s},
        // What the re-check of 2016 found since 2008 was to be made good whenever it was from.
        {Rule::PaidLate, u"dues-payments"_s, u"first_month"_s,
         u"SELECT id FROM dues_payment WHERE nature <> 'large' "
         "AND NOT (nature = 'back' AND first_month >= '2008-04' AND last_month <= '2016-12') AND "
         "substr(paid_on, 1, 4) * 12 + substr(paid_on, 6, 2) "
         "- substr(first_month, 1, 4) * 12 - substr(first_month, 6, 2) > %1"_s.arg(
             kMostMonthsBack)},
        // Whoever imports a base, or items, may leave the other behind.
        {Rule::BaseDiffersFromItems, u"dues-bases"_s, u"base"_s,
         u"SELECT b.id FROM dues_base b JOIN (SELECT member, month, sum(CASE counts WHEN 'add' "
         "THEN amount WHEN 'deduct' THEN -amount ELSE 0 END) AS total FROM dues_item "
         "GROUP BY member, month) i ON i.member = b.member AND i.month = b.month "
         "WHERE b.base IS NOT i.total"_s},
        {Rule::ItemWithoutBase, u"dues-items"_s, u"month"_s,
         u"SELECT i.id FROM dues_item i LEFT JOIN dues_base b USING (member, month) WHERE b.id IS NULL"_s},
        {Rule::NoSuchPayment, u"dues-returns"_s, u"amount"_s,
         u"SELECT r.id FROM dues_return r LEFT JOIN dues_payment p USING (member, last_month, "
         "first_month, paid_on, voucher, amount, nature) WHERE p.id IS NULL"_s},
        {Rule::DecisionMissing, u"dues-entries"_s, u"decision"_s,
         u"SELECT id FROM dues_entry WHERE kind IN ('spent', 'allocated') AND trim(decision) = ''"_s},
        // The inner query runs along the index dues_payment_key; few payments are left for the
        // outer one.
        {Rule::SimilarPayment, u"dues-payments"_s, u"amount"_s,
         u"SELECT id FROM (SELECT p.id, count(*) OVER (PARTITION BY p.member, p.last_month, "
         u"p.first_month, p.paid_on, p.nature) AS alike "
         "FROM (SELECT member, last_month, first_month, paid_on FROM dues_payment "
         "GROUP BY member, last_month, first_month, paid_on HAVING count(*) > 1) d "
         "JOIN dues_payment p USING (member, last_month, first_month, paid_on)) WHERE alike > 1"_s},
        {Rule::ActivityBeforeFounding, u"activities"_s, u"starts"_s,
         u"SELECT a.id FROM activity a JOIN organisation o ON o.id = a.organisation WHERE substr(a.starts, 1, 10) < o.founded"_s},
        {Rule::ActivityAfterDissolution,
         u"activities"_s,
         u"starts"_s,
         // One line for all of them: beside min() the other columns are those of the first.
         u"SELECT a.id, count(*), (SELECT max(substr(l.starts, 1, 10)) FROM activity l "
         "WHERE l.organisation = a.organisation), min(a.starts) FROM activity a "
         "JOIN organisation o ON o.id = a.organisation "
         "WHERE substr(a.starts, 1, 10) > o.dissolved GROUP BY a.organisation"_s,
         {},
         2},
        {Rule::MorePresentThanDue, u"activities"_s, u"present_voters"_s,
         tooManyPresent(u"activity"_s)},
        {Rule::MorePresentThanDue, u"votes"_s, u"present_voters"_s, tooManyPresent(u"vote"_s)},
        {Rule::MoreVotesThanPresent, u"activities"_s, u"votes_for"_s, tooManyVotes(u"activity"_s)},
        {Rule::MoreVotesThanPresent, u"votes"_s, u"votes_for"_s, tooManyVotes(u"vote"_s)},
        // A meeting may be entered before its day, but not what was said there.
        {Rule::EventInFuture, u"activities"_s, u"starts"_s,
         u"SELECT id FROM activity WHERE substr(starts, 1, 10) > ? AND (content <> '' OR decision <> '')"_s},
        {Rule::NamedNotPresent, u"activities"_s, u"chair"_s, namesAnAbsentee(u"chair"_s)},
        {Rule::NamedNotPresent, u"activities"_s, u"recorder"_s, namesAnAbsentee(u"recorder"_s)},
        // Whoever only sat in may well have joined later.
        {Rule::AttendanceNotMember, u"attendance"_s, u"member"_s,
         u"SELECT t.id FROM attendance t JOIN activity a ON a.id = t.activity JOIN member m ON "
         u"m.id = t.member "
         "WHERE t.status <> 'observer' AND NOT "_s
             + isMemberOn(u"m"_s, u"substr(a.starts, 1, 10)"_s)},
        {Rule::OrderOfDates,
         u"make-ups"_s,
         u"made_up_on"_s,
         u"SELECT u.id FROM make_up u JOIN activity a ON a.id = u.activity WHERE u.made_up_on < substr(a.starts, 1, 10)"_s,
         {ledgerOf(u"activities"_s).field(u"starts"_s).title}},
        {Rule::MadeUpThoughPresent, u"make-ups"_s, u"member"_s,
         u"SELECT u.id FROM make_up u JOIN attendance t ON t.activity = u.activity "
         "AND t.member = u.member WHERE t.status = 'present'"_s},
        // Elections from before anything was recorded of the branch are left alone.
        {Rule::MeetingNotRecorded, u"elections"_s, u"held_on"_s,
         u"SELECT e.id FROM (SELECT ? AS day) d JOIN election e ON e.held_on <= d.day "
         "JOIN organisation o ON o.id = e.organisation AND o.kind = 'branch' "
         "WHERE substr(e.held_on, 1, 4) >= substr(coalesce((SELECT min(a.starts) FROM activity a "
         "WHERE a.organisation = e.organisation), d.day), 1, 4) "
         "AND NOT EXISTS (SELECT 1 FROM activity a WHERE a.organisation = e.organisation "
         "AND substr(a.starts, 1, 10) = e.held_on AND "_s
             + countsAs(u"a"_s, u"general_meeting"_s) + u')'},
        {Rule::CandidateCounts, u"elections"_s, u"scrutineers"_s,
         namesACandidate(u"scrutineers"_s)},
        {Rule::CandidateCounts, u"elections"_s, u"tellers"_s, namesACandidate(u"tellers"_s)},
        {Rule::MoreParticipantsThanMembers, u"satisfaction"_s, u"members_present"_s,
         u"SELECT id FROM satisfaction WHERE members_present > members_total"_s},
        // Left empty, nothing is said of it.
        {Rule::NobodyOfTheMasses, u"satisfaction"_s, u"masses_present"_s,
         u"SELECT id FROM satisfaction WHERE masses_present = 0"_s},
        {Rule::MoreBallotsThanParticipants, u"satisfaction"_s, u"satisfied"_s,
         u"SELECT id FROM satisfaction WHERE satisfied + fairly_satisfied + dissatisfied + "
         u"coalesce(abstained, 0) "
         "> members_present + coalesce(masses_present, 0)"_s},
        {Rule::MoreBallotsThanParticipants, u"secretary-reviews"_s, u"present"_s,
         u"SELECT id FROM secretary_review WHERE coalesce(good, 0) + coalesce(fairly_good, 0) + "
         "coalesce(fair, 0) + coalesce(poor, 0) > present"_s},
    };
    return list;
}

} // namespace zhibu
