#pragma once

#include "core/arrears.h"
#include "core/codes.h"
#include "core/jsonproblem.h"
#include "core/money.h"
#include "core/month.h"
#include "core/result.h"
#include "core/worksheet.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace zhibu {

/// 收缴类别: 月薪制, 年薪制, 个体经营, 离退休, 农民, 学生, 下岗失业, 抚恤救济, 低保
/// (中组发〔2008〕3号 arts. 1–6).
enum class DuesKind {
    Wage,
    Annual,
    SelfEmployed,
    Retired,
    Farmer,
    Student,
    Unemployed,
    Relief,
    Dibao
};

inline constexpr Codes<9> kDuesKindCodes{
    QLatin1StringView("wage"),          QLatin1StringView("annual"),
    QLatin1StringView("self_employed"), QLatin1StringView("retired"),
    QLatin1StringView("farmer"),        QLatin1StringView("student"),
    QLatin1StringView("unemployed"),    QLatin1StringView("relief"),
    QLatin1StringView("dibao")};

/// Whether what a kind pays is a share of a base; others pay the same every month. A pack has to
/// keep to that.
[[nodiscard]] constexpr bool needsBase(DuesKind kind)
{
    return kind <= DuesKind::Retired;
}

/// The kind a 工作岗位 speaks of (退休干部, 在校学生, 农牧渔民); none: it says nothing of the kind.
[[nodiscard]] std::optional<DuesKind> duesKindOfWork(const QString &job);

/// Whether the base is what came in of late, by month (年薪制, art. 3) or quarter (个体经营, art.
/// 4), so that it changes within the year.
[[nodiscard]] constexpr bool followsIncome(DuesKind kind)
{
    return kind == DuesKind::Annual || kind == DuesKind::SelfEmployed;
}

/// To what a computed due is rounded; half means half up. No national rule exists.
enum class DuesRounding { Fen, JiaoHalfUp, JiaoDown, YuanHalfUp, YuanUp };

inline constexpr Codes<5> kDuesRoundingCodes{
    QLatin1StringView("fen"), QLatin1StringView("jiao_half_up"), QLatin1StringView("jiao_down"),
    QLatin1StringView("yuan_half_up"), QLatin1StringView("yuan_up")};

/// One step of the scale. Its rate holds for the whole base, not for the part inside the step.
struct DuesBracket
{
    std::optional<Money> upTo; ///< the highest base of the step, inclusive; nullopt: no end
    int rate = 0;              ///< in ten-thousandths: 50 is 0.5 %
};

/// From the lowest to the highest amount, both included.
struct MoneyRange
{
    Money lowest;
    Money highest;
};

/// What one kind of member pays: a share of a base, or the same amount every month.
struct DuesTariff
{
    QString source;              ///< the articles it rests on, in Chinese
    QList<DuesBracket> brackets; ///< ascending, the last one open; empty: `fixed`
    QString baseNote;            ///< what belongs to the base, in Chinese
    QList<Worksheet> worksheets; ///< ways to work out the base, with titles of their own
    Money fixed;
    /// Between which amounts a province may set `fixed` (农民); nullopt: nobody may.
    std::optional<MoneyRange> range;
    /// Whether a 减免 needs the branch's consent only: of 离退休 since 组电明字〔2017〕5号; before
    /// it, and of all others, the next higher committee approves (中组发〔2008〕3号 art. 7).
    bool reliefByBranch = false;
};

/// A dated rule pack (resources/rules/dues-*.json, docs/dues-rules.md). Each rule has the articles
/// it rests on beside it, in Chinese.
struct DuesRules
{
    QString id;
    QString title;
    QString source;  ///< the documents
    Month validFrom; ///< the first month of dues it holds for
    DuesRounding rounding = DuesRounding::JiaoHalfUp;
    QString roundingSource;
    std::optional<Money> cap; ///< the most that is due in a month
    QString capSource;        ///< empty without a cap
    ArrearsSteps arrears;
    QString arrearsSource;
    /// Why what is fixed (核定) stays for the year; empty: dues follow the wage (2008, art. 10).
    QString yearlySource;
    std::array<DuesTariff, kDuesKindCodes.size()> tariffs;

    [[nodiscard]] const DuesTariff &tariff(DuesKind kind) const
    {
        return tariffs.at(static_cast<std::size_t>(kind));
    }
};

/// Error: that of the first problem (see readJson()).
[[nodiscard]] Result<DuesRules> parseDuesRules(const QByteArray &json);
/// All that is wrong in the text of a pack; nothing where parseDuesRules() takes it.
[[nodiscard]] QList<JsonProblem> duesRulesProblems(const QByteArray &json);

/// `exactShare` is in this part of a fen.
inline constexpr qint64 kShareUnit = 10'000;

/// A month's due and how it came about.
struct MonthlyDue
{
    Money due;
    std::optional<int> rate;          ///< ten-thousandths; nullopt when the amount is fixed
    std::optional<int> bracket;       ///< place of the step in its tariff, likewise
    std::optional<qint64> exactShare; ///< base × rate before cap and rounding, in 1/kShareUnit fen
    bool capped = false;
};

/// Base, bracket by the base as it stands, share, cap, rounding: in this order. A kind with
/// brackets and no base owes nothing (such a record is refused at the door); so does a negative
/// base. Bases are those Money can read (up to 10^13 yuan).
[[nodiscard]] MonthlyDue monthlyDue(const DuesRules &rules, DuesKind kind,
                                    std::optional<Money> base);

/// The articles that made a due of this kind what it is, the most telling first: of the tariff, of
/// the cap where it held, of the rounding where something was rounded.
[[nodiscard]] QStringList sourcesOf(const DuesRules &rules, DuesKind kind, const MonthlyDue &due);

/// An amount in 1/kShareUnit fen, not negative, as money.
[[nodiscard]] Money roundedDue(qint64 exactShare, DuesRounding rounding);

} // namespace zhibu
