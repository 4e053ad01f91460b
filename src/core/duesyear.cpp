#include "core/duesyear.h"

#include "core/rulepack.h"

#include <algorithm>
#include <tuple>

namespace zhibu {

bool usedBefore(const DuesPayment &a, const DuesPayment &b)
{
    const auto key = [](const DuesPayment &p) {
        return std::tie(p.last, p.first, p.paidOn, p.voucher, p.amount);
    };
    return key(a) < key(b);
}

const DuesBase *baseInForce(std::span<const DuesBase> bases, Month month)
{
    const auto next = std::ranges::upper_bound(bases, month, {}, &DuesBase::from);
    return next == bases.begin() ? nullptr : &*(next - 1);
}

bool isReassessment(const DuesRules &rules, const DuesBase &before, const DuesBase &after)
{
    const bool followsOn = followsIncome(after.kind) && after.kind == before.kind
                           && !before.fixedDue && !after.fixedDue;
    const bool isSame =
        after.kind == before.kind && after.base == before.base && after.fixedDue == before.fixedDue;
    return !rules.yearlySource.isEmpty() && !followsOn && !isSame;
}

bool isFarBeyond(Money yearDue, Money amount)
{
    constexpr qint64 kTimes = 10;
    constexpr Money kWithoutDue{10'000'000};
    return yearDue > Money() ? amount.fen / kTimes > yearDue.fen : amount > kWithoutDue;
}

namespace {

/// The least that the rules ask of a base; nullopt where they can not tell without one.
std::optional<Money> leastRegular(const DuesRules &rules, const DuesBase &base)
{
    if (needsBase(base.kind) && !base.base) {
        return std::nullopt;
    }
    const std::optional<MoneyRange> &range = rules.tariff(base.kind).range;
    return range ? range->lowest : monthlyDue(rules, base.kind, base.base).due;
}

} // namespace

void DuesTally::add(Month month, const DuesMonth &figures, QDate asOf)
{
    if (month > Month::of(asOf)) {
        ahead += figures.paid;
        return;
    }
    due += figures.due.value_or(Money());
    paid += figures.paid;
    open += figures.open();
}

DuesRecheck &DuesRecheck::operator+=(const DuesRecheck &other)
{
    months += other.months;
    monthsWithoutBase += other.monthsWithoutBase;
    due += other.due;
    paid += other.paid;
    toPay += other.toPay;
    overpaid += other.overpaid;
    return *this;
}

DuesAccount::DuesAccount(std::span<const DuesRules> packs, const DuesMember &member,
                         std::span<const DuesBase> bases, std::span<const DuesPayment> payments,
                         std::span<const DuesRelief> reliefs)
    : m_packs{packs}
    , m_member{member}
    , m_bases{bases}
    , m_payments{payments}
    , m_reliefs{reliefs}
{
    spreadPayments();
}

void DuesAccount::spreadPayments()
{
    if (m_payments.empty()) {
        return;
    }
    m_firstPaid = std::ranges::min(m_payments, {}, &DuesPayment::first).first;
    const Month last = std::ranges::max(m_payments, {}, &DuesPayment::last).last;
    m_paid.resize(std::max(0, last - m_firstPaid + 1));
    m_left.reserve(static_cast<qsizetype>(m_payments.size()));
    for (const DuesPayment &payment : m_payments) {
        Money left = payment.amount;
        const Month end = payment.large ? payment.first : payment.last + 1;
        for (Month month = payment.first; month < end && left > Money{}; ++month) {
            Money &paid = m_paid[month - m_firstPaid];
            const Money used = std::min(left, dueIn(month) - paid);
            paid += used;
            left -= used;
        }
        m_left.append(left);
    }
}

Money DuesAccount::standardIn(Month month, const DuesBase &base) const
{
    return base.fixedDue ? *base.fixedDue
                         : monthlyDue(rulesInForce(m_packs, month), base.kind, base.base).due;
}

std::optional<Money> DuesAccount::reliefIn(Month month, const DuesBase *base) const
{
    std::optional<Money> amount;
    for (const DuesRelief &relief : m_reliefs) {
        if (month >= relief.first && month <= relief.last
            && (relief.approved
                || (base != nullptr
                    && rulesInForce(m_packs, month).tariff(base->kind).reliefByBranch))) {
            amount = std::min(amount.value_or(relief.amount), relief.amount);
        }
    }
    return amount;
}

Money DuesAccount::dueIn(Month month) const
{
    const DuesBase *base = m_member.owesIn(month) ? baseInForce(m_bases, month) : nullptr;
    if (base == nullptr) {
        return {};
    }
    const Money standard = standardIn(month, *base);
    return std::min(standard, reliefIn(month, base).value_or(standard));
}

DuesStanding DuesAccount::standing(Month month) const
{
    if (!m_member.owesIn(month)) {
        return DuesStanding::Regular;
    }
    const DuesBase *base = baseInForce(m_bases, month);
    std::optional<Money> reduced = reliefIn(month, base);
    if (base != nullptr && reduced >= standardIn(month, *base)) {
        reduced.reset();
    }
    if (!reduced && base != nullptr && base->fixedDue) {
        const auto least = leastRegular(rulesInForce(m_packs, month), *base);
        const bool isLess = base->fixedDue == Money() || (least && base->fixedDue < least);
        reduced = isLess ? base->fixedDue : std::nullopt;
    }
    if (!reduced) {
        return DuesStanding::Regular;
    }
    return reduced == Money() ? DuesStanding::Exempt : DuesStanding::Reduced;
}

Money DuesAccount::paidFor(Month month) const
{
    const int place = month - m_firstPaid;
    return place >= 0 && place < m_paid.size() ? m_paid[place] : Money{};
}

DuesMonth DuesAccount::month(Month month) const
{
    DuesMonth result;
    result.paid = paidFor(month);
    result.standing = standing(month);
    const DuesBase *base = baseInForce(m_bases, month);
    if (base == nullptr) {
        return result;
    }
    result.kind = base->kind;
    result.base = base->base;
    result.standard = m_member.owesIn(month) ? standardIn(month, *base) : Money();
    result.due = dueIn(month);
    if (!base->fixedDue) {
        const DuesRules &rules = rulesInForce(m_packs, month);
        result.pack = rules.id;
        if (!result.isRelieved()) {
            result.rate = monthlyDue(rules, base->kind, base->base).rate;
        }
    }
    result.arrears = *result.due - result.paid;
    return result;
}

DuesYear DuesAccount::year(int year, QDate asOf) const
{
    const Month january = Month::of(year, 1);
    const Month end = std::min(january + 12, Month::of(asOf) + 1);
    DuesYear result;
    const DuesBase *lastBase = nullptr;
    Money due;
    Money arrears;
    Money overdue;
    for (Month month = january; month < end; ++month) {
        if (m_member.owesIn(month)) {
            const Money monthDue = dueIn(month);
            ++result.monthsOwed;
            due += monthDue;
            const Money open = monthDue - paidFor(month);
            arrears += open;
            overdue += month <= Month::lastEnded(asOf) ? open : Money();
            lastBase = baseInForce(m_bases, month);
            const DuesStanding its = standing(month);
            result.standing = its == DuesStanding::Regular ? result.standing : its;
        }
    }
    Money surplus;
    for (std::size_t i = 0; i < m_payments.size(); ++i) {
        if (m_payments[i].first.year() == year) {
            (m_payments[i].large ? result.large : result.paid) += m_payments[i].amount;
            surplus += m_payments[i].large ? Money{} : m_left[static_cast<qsizetype>(i)];
        }
    }
    // A base once in force never lapses: none in the last month means none in the months before.
    if (lastBase != nullptr) {
        result.kind = lastBase->kind;
        result.due = due;
        result.arrears = arrears;
        const bool isChased = m_member.isChased(asOf);
        result.overdue = isChased ? overdue : Money();
        result.notChased = isChased ? Money() : arrears;
        result.surplus = surplus;
        result.unpaidRun = unpaidRun(asOf);
    }
    return result;
}

// Without a base nothing is due: there is no need to look further back.
Month DuesAccount::firstAssessed() const
{
    return std::max(m_member.owesFrom, m_bases.front().from);
}

Month DuesAccount::lastEnded(QDate asOf) const
{
    const Month month = Month::lastEnded(asOf);
    return m_member.owesUntil ? std::min(month, *m_member.owesUntil) : month;
}

int DuesAccount::unpaidRun(QDate asOf) const
{
    int months = 0;
    for (Month month = lastEnded(asOf); month >= firstAssessed(); month = month - 1) {
        if (paidFor(month) > Money{}) {
            break;
        }
        months += dueIn(month) > Money{} ? 1 : 0;
    }
    return months;
}

DuesArrears DuesAccount::arrears(QDate asOf, Month since) const
{
    DuesArrears result;
    if (m_bases.empty()) {
        return result;
    }
    int run = 0;
    for (Month month = std::max(firstAssessed(), since); month <= lastEnded(asOf); ++month) {
        const Money paid = paidFor(month);
        const Money open = dueIn(month) - paid;
        if (paid > Money{}) {
            run = 0;
        }
        if (open > Money{}) {
            run += paid > Money{} ? 0 : 1;
            result.longestRun = std::max(result.longestRun, run);
            result.amount += open;
            result.since = result.since.value_or(month);
        }
    }
    return result;
}

QList<Month> DuesAccount::unpaidMonths(QDate asOf, Month since) const
{
    QList<Month> months;
    if (m_bases.empty()) {
        return months;
    }
    for (Month month = std::max(firstAssessed(), since); month <= lastEnded(asOf); ++month) {
        if (dueIn(month) > paidFor(month)) {
            months += month;
        }
    }
    return months;
}

std::optional<Month> DuesAccount::paidTo(Month since) const
{
    const auto counts = [since](const DuesPayment &payment) {
        return !payment.large && payment.amount > Money() && payment.last >= since;
    };
    std::optional<Month> gap;
    if (!m_bases.empty()) {
        Month last;
        for (const DuesPayment &payment : m_payments) {
            last = counts(payment) ? std::max(last, payment.last) : last;
        }
        if (const DuesOpen left = open(std::max(firstAssessed(), since), last);
            left.amount > Money()) {
            gap = left.first;
        }
    }
    std::optional<Month> paid;
    for (const DuesPayment &payment : m_payments) {
        if (counts(payment) && (!gap || payment.first < *gap)) {
            const Month reached = gap ? std::min(payment.last, *gap - 1) : payment.last;
            paid = paid ? std::max(*paid, reached) : reached;
        }
    }
    return paid;
}

DuesOpen DuesAccount::open(Month first, Month last) const
{
    DuesOpen result;
    for (Month each = first; each <= last; ++each) {
        const Money amount = month(each).open();
        if (amount > Money()) {
            result.first = result.amount > Money() ? result.first : each;
            result.last = each;
            result.amount += amount;
        }
    }
    return result;
}

DuesRecheck DuesAccount::recheck(Month first, Month last) const
{
    DuesRecheck result;
    Month lastOwed;
    for (Month month = first; month <= last; ++month) {
        if (!m_member.owesIn(month)) {
            continue;
        }
        ++result.months;
        result.monthsWithoutBase += baseInForce(m_bases, month) == nullptr ? 1 : 0;
        result.due += dueIn(month);
        result.paid += paidFor(month);
        lastOwed = month;
    }
    result.toPay = result.due - result.paid;
    for (std::size_t i = 0; i < m_payments.size(); ++i) {
        const DuesPayment &payment = m_payments[i];
        if (!payment.large && payment.first >= first && payment.first <= last) {
            result.overpaid += m_left[static_cast<qsizetype>(i)];
        }
    }
    result.paid += result.overpaid;
    if (result.months > 0) {
        result.last = month(lastOwed);
    }
    return result;
}

} // namespace zhibu
