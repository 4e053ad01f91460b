#pragma once

#include "core/dues.h"

#include <QDate>
#include <QVarLengthArray>

#include <algorithm>
#include <span>

namespace zhibu {

/// When a member owes: from the month of admission (or 党费起交月, if later) to the month in which
/// the status stopped being 正常, both inclusive.
struct DuesMember
{
    Month owesFrom;
    std::optional<Month> owesUntil;

    /// By 入党日期, the day the general meeting accepted him (中组发〔2008〕3号 art. 8): its whole
    /// month counts, however much later the committee approved.
    [[nodiscard]] static DuesMember since(Month joined, std::optional<Month> duesFrom = {})
    {
        return {.owesFrom = duesFrom ? std::max(joined, *duesFrom) : joined, .owesUntil = {}};
    }

    [[nodiscard]] bool owesIn(Month month) const
    {
        return month >= owesFrom && (!owesUntil || month <= *owesUntil);
    }

    /// Whether what he did not pay is asked for on a day, so that it is 欠交: of whoever has not
    /// left before its month. What somebody who has did not pay stays 未交 and is 不追缴.
    [[nodiscard]] bool isChased(QDate day) const
    {
        return !owesUntil || Month::of(day) <= *owesUntil;
    }
};

/// One row of 党费核定.
struct DuesBase
{
    Month from;
    DuesKind kind = DuesKind::Wage;
    std::optional<Money> base;
    std::optional<Money> fixedDue; ///< 核定月应交: taken as it is, no cap, no rounding
};

/// Whether fixing `after` in a year for which `before` was fixed is a 重新核定, which wants a
/// reason (组电明字〔2017〕5号). Not where `rules`, those in force then, fix nothing for a year,
/// nor of a base that follows the income.
[[nodiscard]] bool isReassessment(const DuesRules &rules, const DuesBase &before,
                                  const DuesBase &after);

/// One row of 党费减免 that was decided or approved: what is due in each of its months, where the
/// base in force gives more (中组发〔2008〕3号 art. 7).
struct DuesRelief
{
    Month first;
    Month last;
    Money amount; ///< 0: 免交
    /// By the next higher committee. Without it there is the branch's consent only, which is enough
    /// where the rules say so (DuesTariff::reliefByBranch).
    bool approved = true;
};

/// One row of 党费交纳, less what was returned of it.
struct DuesPayment
{
    Month first;
    Month last;
    Money amount;
    QDate paidOn;
    bool large = false; ///< 大额: stays out of ordinary totals (中组发〔2008〕3号 art. 11)
    QString voucher;
    bool back = false; ///< 补交: ordinary all the same
};

/// The order in which payments are used up: 所属止月, 所属起月, 交纳日期, 凭证号, 金额.
[[nodiscard]] bool usedBefore(const DuesPayment &a, const DuesPayment &b);

/// The latest row with from ≤ month, or nullptr. `bases` are in the order of `from`.
[[nodiscard]] const DuesBase *baseInForce(std::span<const DuesBase> bases, Month month);

/// How a member stands with what the rules ask of everybody: as all, 经批准少交, 经批准免交
/// (中组发〔2008〕3号 art. 7). Either is entered as 党费减免 or as 核定月应交.
enum class DuesStanding { Regular, Reduced, Exempt };

/// One member's month. What needs a base is empty where none is in force (未核定).
struct DuesMonth
{
    std::optional<DuesKind> kind;
    std::optional<Money> base;
    std::optional<int> rate;  ///< ten-thousandths; empty for fixed, 核定 and relieved amounts
    std::optional<Money> due; ///< less than `standard` in a month of 减免
    Money paid;               ///< the part of ordinary payments that was used for this month
    std::optional<Money> arrears;
    std::optional<Money> standard; ///< what the base gives
    QString pack; ///< id of the rules that computed `standard`; empty for 核定 amounts
    DuesStanding standing = DuesStanding::Regular;

    /// By 党费减免; a reduction within the base does not show here.
    [[nodiscard]] bool isRelieved() const { return due < standard; }
    [[nodiscard]] Money open() const { return arrears.value_or(Money()); }
};

/// What is open of a run of months, past or to come: from the first to the last in which something
/// is, and all of it. Without any the months mean nothing.
struct DuesOpen
{
    Month first;
    Month last;
    Money amount;
};

/// One member's year.
struct DuesYear
{
    std::optional<DuesKind> kind; ///< of the last counted month; empty: 未核定
    int monthsOwed = 0;           ///< 应交月数; 0: the member does not appear in the year
    std::optional<Money> due;
    Money paid;                   ///< ordinary payments whose first month lies in the year
    Money large;                  ///< 大额 likewise
    std::optional<Money> arrears; ///< 未交: of what is due, that of a month that runs too
    /// 欠交: of `arrears`, that of the months that have ended by as-of, of a member isChased().
    std::optional<Money> overdue;
    std::optional<Money> notChased; ///< 不追缴: all of `arrears` of a member who is not
    std::optional<Money> surplus;   ///< 多交
    std::optional<int> unpaidRun;   ///< 连续欠交月数
    /// Of the last counted month in which it is not Regular, so that each member is in one group.
    DuesStanding standing = DuesStanding::Regular;
};

/// The months of a year added up, of one member or of many: due = paid + open. Each counts with the
/// month it is for, whatever the day it was paid on.
struct DuesTally
{
    Money due;   ///< 应交, up to and including as-of's month
    Money paid;  ///< 已交: used for these months
    Money open;  ///< 未交 of them
    Money ahead; ///< 预交: used for later months

    void add(Month month, const DuesMonth &figures, QDate asOf);
};

/// What a member has not paid of the months that have ended.
struct DuesArrears
{
    /// The most months in a row in which something was due and nothing is paid, old or new: what is
    /// paid for later months does not take them back. DuesYear::unpaidRun has the last ones only.
    int longestRun = 0;
    std::optional<Month> since; ///< the oldest month that is not paid in full
    Money amount;               ///< of all months since
};

/// A member's months of a year looked at once more (补缴核算). due + overpaid = paid + toPay.
struct DuesRecheck
{
    int months = 0;            ///< the member owed for
    int monthsWithoutBase = 0; ///< of these: 未核定, nothing is due
    Money due;
    Money paid;     ///< for these months, as month() spreads it, and what is overpaid
    Money toPay;    ///< 应补
    Money overpaid; ///< 多交: left of payments whose first month is one of these
    DuesMonth last; ///< the last of the months: base, rate, pack

    /// Adds the months of another re-check, but for `last`.
    DuesRecheck &operator+=(const DuesRecheck &other);
};

/// 大额党费 is one payment of at least 1000 yuan beside what is due (中组发〔2008〕3号 art. 11).
inline constexpr Money kLargeAtLeast = Money::yuan(1000);

/// Whether an amount in one payment is likely a slip of the keyboard: more than ten times the dues
/// of the year, or above 100,000 yuan where nothing is due. No rule forbids it: a reason to ask.
[[nodiscard]] bool isFarBeyond(Money yearDue, Money amount);

/// 补交 reaches back six months at the most, as a rule (中组发〔2008〕3号 art. 12).
inline constexpr int kMostMonthsBack = 6;

[[nodiscard]] constexpr bool isPaidLate(Month first, Month paid)
{
    return paid - first > kMostMonthsBack;
}

/// A member's dues with the payments spread over their months: each payment over its own, from the
/// first, each month up to what is still due. Looks at what it is given and copies none of it, so
/// the spans must outlive it. `packs` as for rulesInForce() (core/rulepack.h), `bases` in the order
/// of `from`, `payments` in the order of usedBefore(), `reliefs` without overlaps; all of a
/// member's, whatever their year.
class DuesAccount
{
public:
    DuesAccount(std::span<const DuesRules> packs, const DuesMember &member,
                std::span<const DuesBase> bases, std::span<const DuesPayment> payments,
                std::span<const DuesRelief> reliefs = {});

    [[nodiscard]] DuesMonth month(Month month) const;
    /// Reduced or Exempt by a 减免 that holds to less than what the base gives, or by a 核定月应交
    /// that is 0 or less than the rules make of the base. What a province may set (农民) is
    /// nobody's reduction; without the base that a kind needs only 0 is one. Without any base in
    /// force an approved 减免 tells. Regular where nothing is owed.
    [[nodiscard]] DuesStanding standing(Month month) const;
    /// Counts the months of the year up to and including as-of's month. The run of unpaid months
    /// ends with the last month that has ended by as-of and may reach back before the year.
    [[nodiscard]] DuesYear year(int year, QDate asOf) const;
    /// Of the months that have ended by as-of, from the first in which a base is in force, none
    /// before `since`.
    [[nodiscard]] DuesArrears arrears(QDate asOf, Month since = {}) const;
    /// The months arrears() counts that are not paid in full, ascending.
    [[nodiscard]] QList<Month> unpaidMonths(QDate asOf, Month since = {}) const;
    /// The last month paid for, none of those from `since` on that were due before it being open:
    /// one paid in part, or ahead of a gap, is none. Empty where there is no such month.
    [[nodiscard]] std::optional<Month> paidTo(Month since = {}) const;
    [[nodiscard]] DuesOpen open(Month first, Month last) const;
    /// The months from `first` to `last`.
    [[nodiscard]] DuesRecheck recheck(Month first, Month last) const;

private:
    [[nodiscard]] Money standardIn(Month month, const DuesBase &base) const;
    [[nodiscard]] std::optional<Money> reliefIn(Month month, const DuesBase *base) const;
    [[nodiscard]] Money dueIn(Month month) const;
    [[nodiscard]] Money paidFor(Month month) const;
    [[nodiscard]] Month firstAssessed() const;
    [[nodiscard]] Month lastEnded(QDate asOf) const;
    [[nodiscard]] int unpaidRun(QDate asOf) const;
    void spreadPayments();

    std::span<const DuesRules> m_packs;
    DuesMember m_member;
    std::span<const DuesBase> m_bases;
    std::span<const DuesPayment> m_payments;
    std::span<const DuesRelief> m_reliefs;
    Month m_firstPaid;                 ///< the month m_paid begins with
    QVarLengthArray<Money, 36> m_paid; ///< used for each month from m_firstPaid
    QVarLengthArray<Money, 16> m_left; ///< what is left of each payment
};

} // namespace zhibu
