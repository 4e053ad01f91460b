#include "storage/dues/assessment.h"

#include "core/rulepack.h"
#include "storage/facts/duesrows.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

MonthlyDue dueOf(const DuesRules &rules, DuesKind kind, std::optional<Money> base,
                 std::optional<Money> fixedDue)
{
    if (!fixedDue) {
        return monthlyDue(rules, kind, base);
    }
    MonthlyDue due;
    due.due = *fixedDue;
    return due;
}

/// What the file knows of the members of a run beside their bases and payments.
class Background
{
public:
    Background(const File &file, RowId organisation, Month from)
        : m_file{file}
        , m_organisation{organisation}
        , m_from{from}
    {}

    Status read()
    {
        for (const auto step :
             {&Background::readReasons, &Background::readItems, &Background::readJobs}) {
            if (auto status = (this->*step)(); !status) {
                return status;
            }
        }
        return {};
    }

    [[nodiscard]] QString reason(RowId member, Month month) const
    {
        return m_reasons.value({member, toText(month)});
    }
    [[nodiscard]] QList<WorksheetLine> items(RowId member, Month month) const
    {
        return m_items.value({member, toText(month)});
    }
    [[nodiscard]] std::optional<DuesKind> kindOfWork(RowId member) const
    {
        const auto kind = m_kinds.constFind(member);
        return kind == m_kinds.constEnd() ? std::nullopt : std::optional(*kind);
    }

private:
    using Key = QPair<RowId, QString>; ///< member and month

    /// Rows of a table (b) of the members (m) of the run; `condition` may hold the month. In the
    /// order of the first of the columns.
    template<typename Take>
    [[nodiscard]] Status each(const QString &columns, const QString &table,
                              const QString &condition, Take take) const
    {
        Statement rows(m_file.database(),
                       u"SELECT m.id, %1 FROM member m %2 WHERE %3%4 ORDER BY 2"_s.arg(
                           columns, table, condition, inScope(u"m.branch"_s, m_organisation)));
        if (condition.contains(u'?')) {
            rows.bind(toText(m_from));
        }
        if (m_organisation != 0) {
            rows.bind(m_organisation);
        }
        while (rows.next()) {
            take(rows);
        }
        return rows.status();
    }

    Status readReasons()
    {
        return each(u"b.month, b.reason"_s, u"JOIN dues_base b ON b.member = m.id"_s,
                    u"b.month <= ? AND b.reason <> ''"_s, [this](const Statement &row) {
                        m_reasons.insert({row.integer(0), row.text(1)}, row.text(2));
                    });
    }

    Status readItems()
    {
        return each(u"i.id, i.month, i.item, i.counts, i.amount"_s,
                    u"JOIN dues_item i ON i.member = m.id"_s,
                    u"i.month = (SELECT max(b.month) FROM dues_base b "
                    "WHERE b.member = m.id AND b.month <= ?)"_s,
                    [this](const Statement &row) {
                        m_items[{row.integer(0), row.text(2)}] += WorksheetLine{
                            .title = row.text(3),
                            .counts = enumIn<ItemCounts>(kItemCountsCodes, row.text(4))
                                          .value_or(ItemCounts::None),
                            .amount = Money{row.integer(5)}};
                    });
    }

    Status readJobs()
    {
        return each(u"m.job"_s, {}, u"m.job <> ''"_s, [this](const Statement &row) {
            if (const auto kind = duesKindOfWork(row.text(1))) {
                m_kinds.insert(row.integer(0), *kind);
            }
        });
    }

    const File &m_file;
    RowId m_organisation;
    Month m_from;
    QHash<Key, QString> m_reasons;
    QHash<Key, QList<WorksheetLine>> m_items;
    QHash<RowId, DuesKind> m_kinds; ///< by the 工作岗位, where it says one
};

/// A base is looked at again once a year.
constexpr int kMonthsOfABase = 12;

AssessmentRow rowOf(const DuesPayer &payer, Month from, const Background &background)
{
    AssessmentRow row;
    row.member = payer.id;
    row.organisationCode = payer.organisationCode;
    row.code = payer.code;
    row.name = payer.name;
    row.shown = payer.shown;
    row.inForce.member = payer.id;
    row.again = std::ranges::any_of(
        payer.bases, [from](const DuesBase &base) { return base.from.year() == from.year(); });
    if (const DuesBase *base = baseInForce(payer.bases, from)) {
        row.isStored = base->from == from;
        row.previous = *base; // that of the month before, unless one begins in just this month
        row.previousDue = dueOf(rulesInForce(payer.rules, row.isStored ? from : from - 1),
                                base->kind, base->base, base->fixedDue)
                              .due;
        row.inForce.kind = base->kind;
        row.inForce.base = base->base;
        row.inForce.fixedDue = base->fixedDue;
        row.inForce.reason = background.reason(payer.id, base->from);
        row.inForce.items = background.items(payer.id, base->from);
        if (!row.inForce.items.isEmpty() && baseOf(row.inForce.items).base != base->base) {
            row.inForce.items.clear();
            row.notes += AssessmentNote::ItemsDiffer;
        }
        if (from - base->from > kMonthsOfABase) {
            row.notes += AssessmentNote::BaseOld;
        }
    } else {
        row.notes += AssessmentNote::NoBase;
        row.inForce.kind = background.kindOfWork(payer.id).value_or(DuesKind::Wage);
    }
    const auto later = std::ranges::upper_bound(payer.bases, from, {}, &DuesBase::from);
    if (later != payer.bases.end()) {
        row.later = later->from;
        row.notes += AssessmentNote::LaterBase;
    }
    for (const DuesPayment &payment : payer.payments) {
        if (payment.last >= from && !payment.large && payment.amount > Money()) {
            row.paidUntil = std::max(row.paidUntil.value_or(from), payment.last);
        }
    }
    if (row.paidUntil) {
        row.notes += AssessmentNote::PaidBefore;
    }
    const auto covers = [from](const DuesRelief &relief) {
        return relief.first <= from && from <= relief.last;
    };
    if (std::ranges::any_of(payer.reliefs, covers)) {
        row.notes += AssessmentNote::ReliefRunning;
    }
    if (background.kindOfWork(payer.id) == DuesKind::Retired
        && row.inForce.kind != DuesKind::Retired) {
        row.notes += AssessmentNote::WorkEnded;
    }
    return row;
}

/// The months from `from` on whose receipts are closed for some organisation of the run, or for one
/// above it.
Result<QStringList> closedFrom(const File &file, RowId organisation, Month from)
{
    Statement closing(
        file.database(),
        u"SELECT DISTINCT month FROM dues_closing WHERE month >= ? %1 ORDER BY month"_s.arg(
            organisation == 0
                ? QString()
                : u"AND (organisation IN %1 OR organisation IN %2)"_s.arg(kBelow, kAbove)));
    closing.bind(toText(from));
    if (organisation != 0) {
        closing.bind(organisation).bind(organisation);
    }
    QStringList months;
    while (closing.next()) {
        months += closing.text(0);
    }
    return closing.status() ? Result(months) : closing.status().error();
}

Finding missing(Rule rule, const QString &field)
{
    return {.rule = rule, .field = field, .value = {}, .args = {}};
}

DuesBase fixedBy(const AssessmentEntry &entry)
{
    return {.from = {}, .kind = entry.kind, .base = entry.base, .fixedDue = entry.fixedDue};
}

/// Puts an entry in the place of what was proposed, with what follows from it.
void enter(AssessmentRow &row, const AssessmentEntry &entry, const DuesRules &rules,
           const QString &runReason)
{
    AssessmentEntry &proposed = row.proposed;
    proposed = entry;
    row.findings.clear();
    if (!entry.items.isEmpty()) {
        const WorksheetBase sum = baseOf(entry.items);
        proposed.base = sum.base;
        if (sum.problem) {
            row.findings += missing(*sum.problem, u"base"_s);
        }
    }
    row.reason = entry.reason.isEmpty() ? runReason : entry.reason;
    const bool isExplained = !row.reason.isEmpty();
    const bool staysFixed = proposed.fixedDue && proposed.fixedDue == row.inForce.fixedDue;
    if (!isExplained && staysFixed) {
        row.reason = row.inForce.reason;
    }
    row.due = row.isFixed() ? dueOf(rules, proposed.kind, proposed.base, proposed.fixedDue)
                            : MonthlyDue();
    if (!row.changes()) {
        return;
    }
    if (needsBase(proposed.kind) && !proposed.base && !proposed.fixedDue) {
        row.findings += missing(Rule::BaseMissing, u"base"_s);
    }
    const bool isReassessed =
        row.again && isReassessment(rules, fixedBy(row.inForce), fixedBy(proposed));
    if ((isReassessed && !isExplained) || (proposed.fixedDue && row.reason.isEmpty())) {
        row.findings += missing(Rule::ReasonMissing, u"reason"_s);
    }
}

} // namespace

void AssessmentEntry::setKind(DuesKind said)
{
    if (said != kind) {
        items.clear();
    }
    kind = said;
    isKindGiven = true;
    if (!needsBase(said)) {
        base.reset();
    }
}

bool AssessmentEntry::fixesTheSameAs(const AssessmentEntry &other) const
{
    return kind == other.kind && base == other.base && fixedDue == other.fixedDue
           && std::ranges::is_permutation(items, other.items);
}

Result<AssessmentRun> assessmentRun(const File &file, RowId organisation, Month from)
{
    const auto packs = duesRules(file);
    const auto closed = closedFrom(file, organisation, from);
    Background background(file, organisation, from);
    const auto known = background.read();
    if (!packs || !closed || !known) {
        return !packs ? packs.error() : !closed ? closed.error() : known.error();
    }
    AssessmentRun run{.organisation = organisation,
                      .from = from,
                      .rules = rulesInForce(*packs, from),
                      .rows = {},
                      .warnings = {}};
    const auto status = visitDuesPayers(file, organisation, [&](const DuesPayer &payer) {
        if (payer.member.owesIn(from)) {
            run.rows.push_back(rowOf(payer, from, background));
        }
    });
    if (!status) {
        return status.error();
    }
    sortByCodes(run.rows);
    if (!closed->isEmpty()) {
        run.warnings +=
            Finding{.rule = Rule::MonthClosed, .field = {}, .value = {}, .args = *closed};
    }
    return previewAssessment(std::move(run), {}, {});
}

AssessmentRun previewAssessment(AssessmentRun run, const QList<AssessmentEntry> &entries,
                                const QString &reason)
{
    QHash<RowId, const AssessmentEntry *> entered;
    for (const AssessmentEntry &entry : entries) {
        entered[entry.member] = &entry;
    }
    for (AssessmentRow &row : run.rows) {
        AssessmentEntry unchanged = row.inForce;
        unchanged.reason.clear();
        enter(row, *entered.value(row.member, &unchanged), run.rules, reason);
    }
    return run;
}

} // namespace zhibu
