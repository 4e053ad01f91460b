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

bool isFarBeyond(Money yearDue, Money amount)
{
    constexpr qint64 kTimes = 10;
    constexpr Money kWithoutDue{10'000'000};
    return yearDue > Money() ? amount.fen / kTimes > yearDue.fen : amount > kWithoutDue;
}

DuesAccount::DuesAccount(std::span<const DuesRules> packs, const DuesMember &member,
                         std::span<const DuesBase> bases, std::span<const DuesPayment> payments)
    : m_packs{packs}
    , m_member{member}
    , m_bases{bases}
    , m_payments{payments}
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

Money DuesAccount::dueIn(Month month) const
{
    const DuesBase *base = m_member.owesIn(month) ? baseInForce(m_bases, month) : nullptr;
    if (base == nullptr) {
        return {};
    }
    return base->fixedDue ? *base->fixedDue
                          : monthlyDue(rulesInForce(m_packs, month), base->kind, base->base).due;
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
    const DuesBase *base = baseInForce(m_bases, month);
    if (base == nullptr) {
        return result;
    }
    result.kind = base->kind;
    result.base = base->base;
    if (!base->fixedDue) {
        result.rate = monthlyDue(rulesInForce(m_packs, month), base->kind, base->base).rate;
    }
    result.due = dueIn(month);
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
    for (Month month = january; month < end; ++month) {
        if (m_member.owesIn(month)) {
            const Money monthDue = dueIn(month);
            ++result.monthsOwed;
            due += monthDue;
            arrears += monthDue - paidFor(month);
            lastBase = baseInForce(m_bases, month);
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
        result.surplus = surplus;
        result.unpaidRun = unpaidRun(asOf);
    }
    return result;
}

int DuesAccount::unpaidRun(QDate asOf) const
{
    Month month = Month::of(asOf.addDays(1)) - 1;
    if (m_member.owesUntil) {
        month = std::min(month, *m_member.owesUntil);
    }
    const Month begin = std::max(m_member.owesFrom, m_bases.front().from);
    int run = 0;
    for (; month >= begin; month = month - 1) {
        if (paidFor(month) > Money{}) {
            break;
        }
        run += dueIn(month) > Money{} ? 1 : 0;
    }
    return run;
}

} // namespace zhibu
