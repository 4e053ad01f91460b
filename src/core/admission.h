#pragma once

#include "core/codes.h"

#include <QDate>
#include <QList>

#include <optional>

namespace zhibu {

/// What is odd about the dates of a membership (中组部 1997 note on 入党时间 and 党龄;
/// 发展党员工作细则).
enum class AdmissionIssue {
    BeforeTheParty, ///< 入党日期 before 1921-07-01
    AdmittedInFuture,
    ConfirmedInFuture,
    ConfirmedBeforeAdmission,
    NoProbationThen,      ///< joined when there was none, yet the two dates differ
    ProbationTooShort,    ///< less than the probation of the time
    ProbationTooLong,     ///< more than the probation and the one extension of a year
    ConfirmationMissing,  ///< a 正式党员 of a time with probation has no 转正日期
    ConfirmedProbationer, ///< a 预备党员 has a 转正日期
    ProbationerOverdue,   ///< a 预备党员 past the probation and its extension
    UnderAge,             ///< not yet 18 when admitted
    UnderAgeEarly,        ///< the same before 1956-09-15, when it was possible
    NearPeriodBorder,     ///< within 30 days of a change of the rules: worth a look
};

inline constexpr Codes<13> kAdmissionIssueCodes{QLatin1StringView("before_the_party"),
                                                QLatin1StringView("admitted_in_future"),
                                                QLatin1StringView("confirmed_in_future"),
                                                QLatin1StringView("confirmed_before_admission"),
                                                QLatin1StringView("no_probation_then"),
                                                QLatin1StringView("probation_too_short"),
                                                QLatin1StringView("probation_too_long"),
                                                QLatin1StringView("confirmation_missing"),
                                                QLatin1StringView("confirmed_probationer"),
                                                QLatin1StringView("probationer_overdue"),
                                                QLatin1StringView("under_age"),
                                                QLatin1StringView("under_age_early"),
                                                QLatin1StringView("near_period_border")};

/// The probation the rules of a time asked for.
enum class Probation {
    None,
    ByClass, ///< none to two years by origin and work
    OneYear,
};

/// nullopt before 1921-07-01.
[[nodiscard]] std::optional<Probation> probationAt(QDate admitted);
/// When someone admitted on that day is confirmed if all goes well: the same day or a year later.
/// nullopt where it hung on origin and work, and before 1921-07-01.
[[nodiscard]] std::optional<QDate> regularConfirmation(QDate admitted);

struct AdmissionFacts
{
    QDate admitted;                 ///< 入党日期
    std::optional<QDate> confirmed; ///< 转正日期
    std::optional<QDate> birth;
    bool probationer = false; ///< 人员类别 is 预备党员
};

/// Everything odd on that day, in the order of the enum; empty for a sound record.
[[nodiscard]] QList<AdmissionIssue> admissionIssues(const AdmissionFacts &facts, QDate today);

} // namespace zhibu
