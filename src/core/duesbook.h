#pragma once

#include "core/codes.h"
#include "core/money.h"

namespace zhibu {

/// What a line of the book of 党费收支 is: members' receipts by nature (正常, 补交, 大额, 特殊),
/// then the kinds of the ledger dues-entries, in its order.
enum class BookKind {
    Regular,
    Back,
    Large,
    Special,
    Opening,
    Interest,
    Received,    ///< 上级下拨
    Rebated,     ///< 上级回拨
    FromBelow,   ///< 下级上缴
    GotBack,     ///< 收到退回
    OtherIncome, ///< 其他收入
    Remitted,    ///< 上缴
    Allocated,   ///< 下拨
    Returned,    ///< 回拨
    GaveBack,    ///< 退回: what was remitted too much, or allocated and not spent
    Spent,
    OtherExpense, ///< 其他支出
};

inline constexpr Codes<17> kBookKindCodes{
    QLatin1StringView("regular"),      QLatin1StringView("back"),
    QLatin1StringView("large"),        QLatin1StringView("special"),
    QLatin1StringView("opening"),      QLatin1StringView("interest"),
    QLatin1StringView("received"),     QLatin1StringView("rebated"),
    QLatin1StringView("from_below"),   QLatin1StringView("got_back"),
    QLatin1StringView("other_income"), QLatin1StringView("remitted"),
    QLatin1StringView("allocated"),    QLatin1StringView("returned"),
    QLatin1StringView("gave_back"),    QLatin1StringView("spent"),
    QLatin1StringView("other_expense")};

/// Whether such a line is on the side of the income (收入).
[[nodiscard]] constexpr bool isIncome(BookKind kind)
{
    return kind < BookKind::Remitted;
}

/// 款项: ordinary dues, 大额, 特殊党费. The last two are passed on whole (中组发〔2008〕3号
/// art. 11).
enum class DuesSource { Regular, Large, Special };

inline constexpr Codes<3> kDuesSourceCodes{QLatin1StringView("regular"), QLatin1StringView("large"),
                                           QLatin1StringView("special")};

/// What dues are spent on (arts. 17–19 and the lists of 2017).
enum class DuesPurpose { Training, Meetings, Care, Commendation, Places, Printing, Other };

inline constexpr Codes<7> kDuesPurposeCodes{
    QLatin1StringView("training"),     QLatin1StringView("meetings"), QLatin1StringView("care"),
    QLatin1StringView("commendation"), QLatin1StringView("places"),   QLatin1StringView("printing"),
    QLatin1StringView("other")};

/// 100 % as a ratio of the ledger dues-entries: ten-thousandths of a per cent.
inline constexpr int kWholeRatio = 1'000'000;

/// That part of an amount, half-up to the fen. The amount is not negative, the ratio up to
/// kWholeRatio.
[[nodiscard]] constexpr Money shareOf(Money amount, int ratio)
{
    // in two parts, so that no product leaves 64 bits
    const qint64 rest = amount.fen % kWholeRatio * ratio;
    return Money{amount.fen / kWholeRatio * ratio + (rest + kWholeRatio / 2) / kWholeRatio};
}

} // namespace zhibu
