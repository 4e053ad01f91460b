#include "storage/check/check.h"

#include "core/datetext.h"
#include "core/rulepack.h"
#include "ledger/ledgers.h"
#include "storage/attachments/attachmentcheck.h"
#include "storage/check/corrections.h"
#include "storage/check/findingnames.h"
#include "storage/check/memberfindings.h"
#include "storage/check/questions.h"
#include "storage/check/valuefindings.h"
#include "storage/dues/book.h"
#include "storage/dues/reassessment.h"
#include "storage/dues/reliefs.h"
#include "storage/elections/elections.h"
#include "storage/elections/votemeetings.h"
#include "storage/facts/conditions.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/termfacts.h"
#include "storage/file/schema.h"
#include "storage/meetings/memberreviews.h"
#include "storage/meetings/reviewmends.h"
#include "storage/organisations/organisationchanges.h"
#include "storage/organisations/pastcycles.h"
#include "storage/organisations/setupfacts.h"
#include "storage/people/changesequence.h"
#include "storage/people/contacts.h"
#include "storage/people/memberchanges.h"
#include "storage/people/sanctions.h"
#include "storage/people/transfers.h"
#include "storage/records/rowwriter.h"
#include "storage/rounds/roundcheck.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

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
              &Checker::values, &Checker::balances, &Checker::reassessments, &Checker::reliefs,
              &Checker::ask, &Checker::meetings, &Checker::elections, &Checker::rating,
              &Checker::reviews, &Checker::memberChanges, &Checker::sanctions, &Checker::transfers,
              &Checker::contacts, &Checker::organisations, &Checker::attachments}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        if (auto status = nameFindings(m_file, m_findings); !status) {
            return status.error();
        }
        if (auto status = markAccepted(m_file, m_findings); !status) {
            return status.error();
        }
        return std::move(m_findings);
    }

private:
    void add(Rule rule, const QString &ledger, RowId row, const QString &field,
             const QStringList &args = {})
    {
        addFinding(m_findings, rule, ledger, row, field, args);
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
        const auto underWay = electionsUnderWay(m_file, m_today);
        if (!terms || !underWay) {
            return terms ? underWay.error() : terms.error();
        }
        for (const auto &[organisation, term] : *terms) {
            if (term.status == TermStatus::Unknown) {
                add(Rule::TermUnknown, u"organisations"_s, organisation, u"last_election"_s);
            } else if (const ElectionUnderWay next = underWay->value(organisation);
                       term.isOverdue() && next.isHeld()) {
                add(Rule::ElectionNotCompleted, u"elections"_s, next.id, u"completed_on"_s);
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

    Status reassessments() { return addFound(reassessedWithoutReason(m_file), u"dues-bases"_s); }

    Status reliefs() { return addFound(reliefsThatReduceNothing(m_file), u"dues-reliefs"_s); }

    Status addFound(const Result<QList<std::pair<RowId, Finding>>> &found, const QString &ledger)
    {
        if (!found) { // rulePacks() names a pack that cannot be read
            return found.error().code == ErrorCode::Invalid ? Status() : found.error();
        }
        for (const auto &[row, finding] : *found) {
            add(finding.rule, ledger, row, finding.field, finding.args);
        }
        return {};
    }

    Status people() { return addAll(memberFindings(m_file, m_today)); }

    Status values() { return addAll(valueFindings(m_file, m_today)); }

    Status addAll(const Result<QList<CheckFinding>> &found)
    {
        if (!found) {
            return found.error();
        }
        m_findings += *found;
        return {};
    }

    Status ask()
    {
        for (const Question &question : checkQuestions()) {
            Statement query(m_file.database(), question.sql);
            if (question.sql.contains(u'?')) {
                query.bind(m_today.toString(Qt::ISODate));
            }
            while (query.next()) {
                QStringList args = question.args;
                for (int column = 1; column <= question.told; ++column) {
                    args += query.text(column);
                }
                add(question.rule, question.ledger, query.integer(0), question.field, args);
            }
            if (!query.status()) {
                return query.status();
            }
        }
        return {};
    }

    /// Rows that were stored before their rule was: what may break it is looked at closely.
    Status meetings()
    {
        const QString vote =
            u"vote_note = '' AND ((outcome = 'carried' AND (2 * present_voters <= due_voters "
            "OR 2 * votes_for <= due_voters)) "
            "OR (outcome = 'rejected' AND 2 * votes_for > due_voters))"_s;
        const auto status = byRule(u"activities"_s, u"(%1) OR ends < starts OR deadline < starts "
                                                    "OR settled_on < starts"_s.arg(vote));
        return status ? byRule(u"votes"_s, u"(%1) OR (matter <> '' AND person = '')"_s.arg(vote))
                      : status;
    }

    /// What the rule of a ledger says of the rows in which this condition holds.
    Status byRule(const QString &key, const QString &condition)
    {
        const Ledger &ledger = ledgerOf(key);
        Statement query(m_file.database(),
                        u"SELECT id FROM %1 WHERE %2"_s.arg(ledger.table, condition));
        QList<RowId> ids;
        while (query.next()) {
            ids += query.integer(0);
        }
        if (!query.status()) {
            return query.status();
        }
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
        for (const QString &ledger : {u"member-reviews"_s, u"secretary-reviews"_s}) {
            const auto open = openMends(m_file, ledgerOf(ledger), 0, m_today);
            if (!open) {
                return open.error();
            }
            for (const RowId review : open->late) {
                add(Rule::RectificationOverdue, ledger, review, u"mend_by"_s);
            }
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
        const auto contradictions = contradictingChanges(m_file);
        if (!contradictions) {
            return contradictions.error();
        }
        for (const ChangeContradiction &each : *contradictions) {
            add(Rule::ChangeContradicts, u"member-changes"_s, each.event, u"change"_s, each.args);
        }
        return {};
    }

    Status sanctions()
    {
        const auto unrecorded = unrecordedSanctions(m_file);
        if (!unrecorded) {
            return unrecorded.error();
        }
        for (const UnrecordedSanction &each : *unrecorded) {
            add(Rule::SanctionNotRecorded, u"events"_s, each.event, u"member"_s);
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
        // Which of the moves is wrong, no other record tells: nothing is proposed.
        const auto cycles = pastCycles(m_file);
        if (!cycles) {
            return cycles.error();
        }
        for (const PastCycle &cycle : *cycles) {
            add(Rule::PastSuperiorInCycle, u"organisation-changes"_s, cycle.change,
                u"former_superior"_s, QStringList{isoText(cycle.lastDay)} + cycle.names);
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
        const auto differences = voteDifferences(m_file);
        if (!differences) {
            return differences.error();
        }
        for (const VoteDifference &each : *differences) {
            add(each.rule, each.ledger, each.row, each.field, each.args);
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

    const File &m_file;
    QDate m_today;
    QList<CheckFinding> m_findings;
};

} // namespace

CheckFinding &addFinding(QList<CheckFinding> &findings, Rule rule, const QString &ledger, RowId row,
                         const QString &field, const QStringList &args)
{
    findings += CheckFinding{.ledger = &ledgerOf(ledger),
                             .row = row,
                             .finding = {.rule = rule, .field = field, .value = {}, .args = args}};
    return findings.last();
}

Result<QList<CheckFinding>> checkFile(const File &file, QDate today)
{
    return Checker(file, today).check();
}

} // namespace zhibu
