#include "storage/check/check.h"

#include "core/duesyear.h"
#include "core/rulepack.h"
#include "ledger/ledgers.h"
#include "storage/attachments/attachmentcheck.h"
#include "storage/check/corrections.h"
#include "storage/check/memberfindings.h"
#include "storage/dues/book.h"
#include "storage/elections/elections.h"
#include "storage/facts/conditions.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/termfacts.h"
#include "storage/file/schema.h"
#include "storage/meetings/memberreviews.h"
#include "storage/organisations/organisationchanges.h"
#include "storage/organisations/setupfacts.h"
#include "storage/people/contacts.h"
#include "storage/people/dictionaries.h"
#include "storage/people/memberchanges.h"
#include "storage/people/transfers.h"
#include "storage/records/recordlist.h"
#include "storage/records/rowwriter.h"
#include "storage/rounds/roundcheck.h"

#include <QHash>

#include <algorithm>
#include <iterator>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// What is odd, where, as a query for the ids of the rows; its parameter, if any, is the day of the
/// check.
struct Question
{
    Rule rule;
    QString ledger;
    QString field;
    QString sql;
    QStringList args = {}; ///< of the finding
};

/// Meetings whose column names somebody marked as not there, and nobody of that name who was: names
/// as they are written, several with 、, a comma or a blank between.
QString namesAnAbsentee(const QString &column)
{
    return uR"(
SELECT DISTINCT a.id FROM activity a
JOIN attendance t ON t.activity = a.id AND t.status IN ('leave', 'absent')
JOIN member m ON m.id = t.member
WHERE a.%1 <> '' AND '、' || replace(replace(replace(a.%1, ' ', '、'), '，', '、'), ',', '、') || '、'
      LIKE '%、' || m.name || '、%'
AND NOT EXISTS (SELECT 1 FROM attendance o JOIN member n ON n.id = o.member
                WHERE o.activity = a.id AND n.name = m.name
                AND o.status IN ('present', 'observer')))"_s.arg(column);
}

// Dates are ISO text, so they compare as text.
const QList<Question> &questions()
{
    static const QList<Question> list{
        {Rule::NotInBranch, u"members"_s, u"branch"_s,
         u"SELECT m.id FROM member m JOIN organisation o ON o.id = m.branch WHERE o.kind <> 'branch' AND m.status IN ('active', 'suspended')"_s},
        {Rule::MemberInTemporaryBranch, u"members"_s, u"branch"_s,
         u"SELECT m.id FROM member m JOIN organisation o ON o.id = m.branch WHERE NOT "_s
             + keepsFormalRelation(u"o"_s)},
        {Rule::DuesBeforeJoining, u"dues-payments"_s, u"first_month"_s,
         u"SELECT p.id FROM dues_payment p JOIN member m ON m.id = p.member WHERE p.first_month < substr(m.joined, 1, 7)"_s},
        {Rule::DuesAfterLeaving, u"dues-payments"_s, u"last_month"_s,
         u"SELECT p.id FROM dues_payment p JOIN member m ON m.id = p.member "
         "WHERE m.status <> 'active' AND p.last_month > substr(m.status_date, 1, 7) "
         "AND NOT EXISTS (SELECT 1 FROM dues_return r WHERE r.member = p.member "
         "AND r.first_month = p.first_month AND r.last_month = p.last_month AND r.paid_on = "
         "p.paid_on "
         "AND r.voucher = p.voucher AND r.amount = p.amount AND r.nature = p.nature)"_s},
        {Rule::ImpossiblePaymentDay, u"dues-payments"_s, u"paid_on"_s,
         u"SELECT id FROM dues_payment WHERE paid_on > ? OR paid_on < '1921-07-01'"_s},
        {Rule::ImpossiblePaymentDay, u"special-dues"_s, u"paid_on"_s,
         u"SELECT id FROM dues_special WHERE paid_on > ? OR paid_on < '1921-07-01'"_s},
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
        {Rule::ActivityAfterDissolution, u"activities"_s, u"starts"_s,
         u"SELECT a.id FROM activity a JOIN organisation o ON o.id = a.organisation WHERE substr(a.starts, 1, 10) > o.dissolved"_s},
        {Rule::MorePresentThanDue, u"activities"_s, u"present_voters"_s,
         u"SELECT id FROM activity WHERE present_voters > due_voters"_s},
        {Rule::MoreVotesThanPresent, u"activities"_s, u"votes_for"_s,
         u"SELECT id FROM activity WHERE coalesce(votes_for, 0) + coalesce(votes_against, 0) + "
         "coalesce(abstentions, 0) > present_voters + iif(matter = 'admission', "
         "coalesce(written_votes, 0), 0)"_s},
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
        {Rule::MoreParticipantsThanMembers, u"satisfaction"_s, u"members_present"_s,
         u"SELECT id FROM satisfaction WHERE members_present > members_total"_s},
        {Rule::MoreBallotsThanParticipants, u"satisfaction"_s, u"satisfied"_s,
         u"SELECT id FROM satisfaction WHERE satisfied + fairly_satisfied + dissatisfied + "
         u"coalesce(abstained, 0) "
         "> members_present + coalesce(masses_present, 0)"_s},
        {Rule::MoreBallotsThanParticipants, u"secretary-reviews"_s, u"present"_s,
         u"SELECT id FROM secretary_review WHERE coalesce(good, 0) + coalesce(fairly_good, 0) + "
         "coalesce(fair, 0) + coalesce(poor, 0) > present"_s},
        {Rule::EventInFuture, u"events"_s, u"date"_s, u"SELECT id FROM event WHERE date > ?"_s},
    };
    return list;
}

class Checker
{
public:
    Checker(const File &file, QDate today)
        : m_file{file}
        , m_today{today}
    {}

    Result<QList<CheckFinding>> check()
    {
        if (auto status = integrity(); !status) {
            return status.error();
        }
        if (!m_findings.isEmpty()) { // rows of a broken file prove nothing
            return std::move(m_findings);
        }
        for (const auto step :
             {&Checker::triggers, &Checker::rulePacks, &Checker::terms, &Checker::people,
              &Checker::dictionaries, &Checker::balances, &Checker::lengths, &Checker::ask,
              &Checker::meetings, &Checker::elections, &Checker::rating, &Checker::reviews,
              &Checker::memberChanges, &Checker::transfers, &Checker::contacts,
              &Checker::organisations, &Checker::attachments, &Checker::nameRows}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        return std::move(m_findings);
    }

private:
    void add(Rule rule, const QString &ledger, RowId row, const QString &field,
             const QStringList &args = {})
    {
        m_findings +=
            CheckFinding{.ledger = &ledgerOf(ledger),
                         .row = row,
                         .finding = {.rule = rule, .field = field, .value = {}, .args = args}};
    }

    void addOfFile(Rule rule, const QString &value)
    {
        m_findings +=
            CheckFinding{.finding = {.rule = rule, .field = {}, .value = value, .args = {}}};
    }

    Status integrity()
    {
        Statement whole(m_file.database(), u"PRAGMA integrity_check"_s);
        while (whole.next()) {
            if (whole.text(0) != u"ok") {
                addOfFile(Rule::IntegrityBroken, whole.text(0));
            }
        }
        if (!whole.status()) {
            return whole.status();
        }
        Statement references(m_file.database(), u"PRAGMA foreign_key_check"_s);
        while (references.next()) {
            addOfFile(
                Rule::IntegrityBroken,
                u"%1 %2 -> %3"_s.arg(references.text(0), references.text(1), references.text(2)));
        }
        return references.status();
    }

    Status triggers()
    {
        const auto tables = tablesLackingTriggers(m_file.database());
        if (!tables) {
            return tables.error();
        }
        for (const QString &table : *tables) {
            addOfFile(Rule::TriggerMissing, table);
        }
        return {};
    }

    Status rulePacks()
    {
        const auto noted = [this](const auto &packs) -> Status {
            if (packs) {
                return {};
            }
            if (packs.error().code != ErrorCode::Invalid) {
                return packs.error();
            }
            addOfFile(Rule::RulePackBroken, packs.error().subject);
            return {};
        };
        for (const Status &status :
             {noted(allSchemes(&m_file)), noted(duesRules(m_file)), noted(meetingRules(m_file))}) {
            if (!status) {
                return status;
            }
        }
        return {};
    }

    Status terms()
    {
        const auto terms = organisationTerms(m_file, 0, m_today);
        if (!terms) {
            return terms.error();
        }
        for (const auto &[organisation, term] : *terms) {
            if (term.status == TermStatus::Unknown) {
                add(Rule::TermUnknown, u"organisations"_s, organisation, u"last_election"_s);
            } else if (term.isOverdue()) {
                add(Rule::TermOverdue, u"organisations"_s, organisation, u"last_election"_s);
            }
        }
        return {};
    }

    Status balances()
    {
        const auto balances = duesBalances(m_file, m_today);
        if (!balances) {
            return balances.error();
        }
        for (const auto &[organisation, balance] : *balances) {
            if (balance < Money()) {
                add(Rule::BalanceNegative, u"organisations"_s, organisation, {}, {toText(balance)});
            }
        }
        return {};
    }

    Status people()
    {
        const auto found = memberFindings(m_file, m_today);
        if (!found) {
            return found.error();
        }
        m_findings += *found;
        return {};
    }

    Status dictionaries()
    {
        const auto words = Dictionaries::of(&m_file);
        if (!words) {
            return words.error();
        }
        const Ledger &members = ledgerOf(u"members"_s);
        for (const Field &field : members.fields) {
            if (field.dictionary.isEmpty() || words->isOpen(field.dictionary)) {
                continue;
            }
            Statement query(
                m_file.database(),
                u"SELECT id, %1 FROM member WHERE %1 <> '' AND status = 'active'"_s.arg(field.key));
            while (query.next()) {
                if (!words->knows(field.dictionary, query.text(1))) {
                    add(Rule::NotInDictionary, members.key, query.integer(0), field.key);
                }
            }
            if (!query.status()) {
                return query.status();
            }
        }
        return {};
    }

    Status ask()
    {
        for (const Question &question : questions()) {
            Statement query(m_file.database(), question.sql);
            if (question.sql.contains(u'?')) {
                query.bind(m_today.toString(Qt::ISODate));
            }
            while (query.next()) {
                add(question.rule, question.ledger, query.integer(0), question.field,
                    question.args);
            }
            if (!query.status()) {
                return query.status();
            }
        }
        return {};
    }

    /// Texts longer than their field takes now: rows from before there was the limit.
    Status lengths()
    {
        for (const Ledger &ledger : allLedgers()) {
            for (const Field &field : ledger.fields) {
                if (field.longest == 0) {
                    continue;
                }
                Statement query(m_file.database(), u"SELECT id FROM %1 WHERE length(%2) > ?"_s.arg(
                                                       ledger.table, field.key));
                query.bind(field.longest);
                while (query.next()) {
                    add(Rule::TooLong, ledger.key, query.integer(0), field.key,
                        {QString::number(field.longest)});
                }
                if (!query.status()) {
                    return query.status();
                }
            }
        }
        return {};
    }

    /// Meetings that were stored before their rule was: what may break it is looked at closely.
    Status meetings()
    {
        Statement query(m_file.database(), uR"(
SELECT id FROM activity
WHERE (outcome = 'carried' AND vote_note = ''
       AND (2 * present_voters <= due_voters OR 2 * votes_for <= due_voters))
   OR ends < starts OR deadline < starts OR settled_on < starts)"_s);
        QList<RowId> ids;
        while (query.next()) {
            ids += query.integer(0);
        }
        if (!query.status()) {
            return query.status();
        }
        const Ledger &ledger = ledgerOf(u"activities"_s);
        const auto records = fetchRecords(m_file, ledger, ids);
        if (!records) {
            return records.error();
        }
        for (const Record &record : *records) {
            for (const Finding &finding : ledger.rule(ledger, record)) {
                add(finding.rule, ledger.key, record.id, finding.field, finding.args);
            }
        }
        return {};
    }

    Status rating()
    {
        const auto problems = roundProblems(m_file, m_today);
        if (!problems) {
            return problems.error();
        }
        for (const RoundProblem &problem : *problems) {
            add(problem.rule, problem.ledger, problem.row, problem.field, problem.args);
        }
        return {};
    }

    Status reviews()
    {
        const auto problems = reviewProblems(m_file, m_today);
        if (!problems) {
            return problems.error();
        }
        for (const ReviewProblem &problem : *problems) {
            add(problem.rule, u"member-reviews"_s, problem.row, problem.field, problem.args);
        }
        return {};
    }

    Status memberChanges()
    {
        const auto problems = memberChangeProblems(m_file);
        if (!problems) {
            return problems.error();
        }
        for (const MemberChangeProblem &problem : *problems) {
            add(Rule::MemberNotAsChanged, u"members"_s, problem.member, problem.field,
                problem.args);
            m_findings.last().fixes = problem.fixes;
        }
        return {};
    }

    Status transfers()
    {
        const auto problems = transferProblems(m_file, m_today);
        if (!problems) {
            return problems.error();
        }
        for (const TransferProblem &problem : *problems) {
            add(problem.rule, u"transfers"_s, problem.row, problem.field, problem.args);
        }
        return {};
    }

    /// Who is out of contact, and what is to be decided about that.
    Status contacts()
    {
        const auto due = contactsDue(m_file, 0, m_today);
        const auto lost = lostMembers(m_file, 0, m_today);
        if (!due || !lost) {
            return due ? lost.error() : due.error();
        }
        const MembershipRules &rules = rulesInForce(membershipRules(), Month::of(m_today));
        for (const ContactDue &each : *due) {
            add(Rule::ContactOverdue, each.ledger, each.row, u"last_contact"_s,
                {QString::number(rules.contactMonths)});
        }
        for (const LostMember &each : *lost) {
            if (each.step == LostStep::DecideRemoval) {
                add(Rule::RemovalUndecided, u"members"_s, each.member, u"status_date"_s,
                    {QString::number(rules.removalYears)});
            } else {
                const QString change =
                    each.step == LostStep::Cancel ? u"cancelled"_s : u"suspended"_s;
                add(Rule::LostTooLong, u"lost-contact"_s, each.row, u"since"_s,
                    {QString::number(rules.lostMonths),
                     cellText(ledgerOf(u"member-changes"_s).field(u"change"_s), change)});
            }
        }
        return {};
    }

    /// How they are set up, and what became of them.
    Status organisations()
    {
        const auto setups = organisationSetups(m_file, 0, m_today);
        const auto problems = organisationChangeProblems(m_file);
        if (!setups || !problems) {
            return setups ? problems.error() : setups.error();
        }
        for (const auto &[organisation, finding] : *setups) {
            add(Rule::OrganisationSetup, u"organisations"_s, organisation, {},
                {QString(codeIn(kSetupIssueCodes, finding.issue)), QString::number(finding.there),
                 QString::number(finding.asked)});
        }
        for (const OrganisationChangeProblem &problem : *problems) {
            add(Rule::OrganisationNotAsChanged, u"organisations"_s, problem.organisation,
                problem.field, problem.args);
        }
        return {};
    }

    Status elections()
    {
        const auto problems = electionProblems(m_file);
        if (!problems) {
            return problems.error();
        }
        for (const ElectionProblem &problem : *problems) {
            add(problem.rule, problem.ledger, problem.row, problem.field, problem.args);
        }
        return {};
    }

    Status attachments()
    {
        const auto problems = attachmentProblems(m_file);
        if (!problems) {
            return problems.error();
        }
        for (const AttachmentProblem &problem : *problems) {
            const auto ledger = std::ranges::find(allLedgers(), problem.table, &Ledger::table);
            if (ledger == allLedgers().end() || problem.rule == Rule::AttachmentWithoutRow) {
                addOfFile(problem.rule, problem.name);
            } else {
                add(problem.rule, ledger->key, problem.row, {});
                m_findings.last().finding.value = problem.name;
            }
        }
        return {};
    }

    // Keys, names and values of all rows found, one ledger after the other, in the order of their
    // keys.
    Status nameRows()
    {
        QList<CheckFinding> sorted;
        std::ranges::copy_if(m_findings, std::back_inserter(sorted),
                             [](const CheckFinding &entry) { return entry.ledger == nullptr; });
        for (const Ledger &ledger : allLedgers()) {
            QList<CheckFinding> own;
            std::ranges::copy_if(
                m_findings, std::back_inserter(own),
                [&ledger](const CheckFinding &entry) { return entry.ledger == &ledger; });
            if (auto status = nameRowsOf(ledger, own); !status) {
                return status;
            }
            std::ranges::stable_sort(own, {}, &CheckFinding::key);
            sorted += own;
        }
        m_findings = std::move(sorted);
        return markAccepted(m_file, m_findings);
    }

    Status nameRowsOf(const Ledger &ledger, QList<CheckFinding> &findings) const
    {
        QList<RowId> ids;
        for (const CheckFinding &entry : std::as_const(findings)) {
            ids += entry.row;
        }
        const auto coded = textRows(m_file, ledger, ids, ReferenceText::Code);
        const auto named = textRows(m_file, ledger, ids, ReferenceText::Name);
        if (!coded || !named) {
            return coded ? named.error() : coded.error();
        }
        QHash<RowId, QString> names;
        for (const TextRow &row : *named) {
            names.insert(row.id, row.cells[nameIndex(ledger)]);
        }
        const auto homes = organisationsOf(ledger, ids);
        if (!homes) {
            return homes.error();
        }
        QHash<RowId, QStringList> codes;
        for (const TextRow &row : *coded) {
            codes.insert(row.id, row.cells);
        }
        // Another program may delete a row in the meantime; its findings go with it.
        findings.removeIf([&](const CheckFinding &entry) { return !codes.contains(entry.row); });
        for (CheckFinding &entry : findings) {
            const QStringList cells = codes.value(entry.row);
            QStringList key;
            for (const QString &part : ledger.keys.first()) {
                if (!ledger.field(part).sensitive) {
                    key += cells[ledger.indexOf(part)];
                }
            }
            entry.key = key.join(u' ');
            entry.name = names.value(entry.row);
            entry.organisation = homes->value(entry.row);
            if (!entry.finding.field.isEmpty()) {
                entry.finding.value = cells[ledger.indexOf(entry.finding.field)];
            }
        }
        return {};
    }

    /// Names of the organisations the rows belong to.
    Result<QHash<RowId, QString>> organisationsOf(const Ledger &ledger,
                                                  const QList<RowId> &ids) const
    {
        QHash<RowId, QString> names;
        if (ledger.organisationPath.isEmpty() || ids.isEmpty()) {
            return names;
        }
        QStringList rows;
        for (const RowId id : ids) {
            rows += QString::number(id);
        }
        const QString first = ledger.organisationPath.section(u'.', 0, 0);
        const QString second = ledger.organisationPath.section(u'.', 1);
        const QString join =
            second.isEmpty() ? u"JOIN organisation o ON o.id = t."_s + first
                             : u"JOIN %1 r ON r.id = t.%2 JOIN organisation o ON o.id = r.%3"_s.arg(
                                 ledgerOf(ledger.field(first).refLedger).table, first, second);
        Statement query(m_file.database(),
                        u"SELECT t.id, o.name FROM %1 t %2 WHERE t.id IN (%3)"_s.arg(
                            ledger.table, join, rows.join(u',')));
        while (query.next()) {
            names.insert(query.integer(0), query.text(1));
        }
        return query.status() ? Result(names) : query.status().error();
    }

    static int nameIndex(const Ledger &ledger)
    {
        if (!ledger.labelKey.isEmpty()) {
            return ledger.indexOf(ledger.labelKey);
        }
        const auto required = [&ledger](const QString &of) {
            return std::ranges::find_if(ledger.fields, [&of](const Field &field) {
                return field.required && field.refLedger == of;
            });
        };
        const auto person = required(u"members"_s);
        const auto place = person == ledger.fields.end() ? required(u"organisations"_s) : person;
        return static_cast<int>(place - ledger.fields.begin());
    }

    const File &m_file;
    QDate m_today;
    QList<CheckFinding> m_findings;
};

} // namespace

Result<QList<CheckFinding>> checkFile(const File &file, QDate today)
{
    return Checker(file, today).check();
}

} // namespace zhibu
