#pragma once

#include "core/codes.h"
#include "scoring/scheme.h"

#include <QDate>

#include <optional>

namespace zhibu {

/// How steps are stored and written in schemes.
inline constexpr Codes<8> kStepCodes{
    QLatin1StringView("self_evaluation"), QLatin1StringView("ballot"),
    QLatin1StringView("review"),          QLatin1StringView("publicity"),
    QLatin1StringView("approval"),        QLatin1StringView("reexamination"),
    QLatin1StringView("plaque"),          QLatin1StringView("report")};

inline constexpr Codes<2> kRoundCodes{QLatin1StringView("june"), QLatin1StringView("december")};

/// What tells a step of a round from its others: its kind and, where several approve, its stars.
struct StepKey
{
    WorkflowStep::Kind kind = WorkflowStep::Kind::SelfEvaluation;
    QList<int> stars = {}; ///< of an approval of some stars only, ascending; else empty

    friend bool operator==(const StepKey &, const StepKey &) = default;
};

[[nodiscard]] StepKey keyOf(const WorkflowStep &step);
/// How it is stored: "review", "approval", "approval:4,5".
[[nodiscard]] QString codeOf(const StepKey &key);
/// What codeOf() wrote; none for any other text.
[[nodiscard]] std::optional<StepKey> stepKeyIn(const QString &code);

/// The steps of a round in order: the scheme's, or, where it has none, 自评, 测评, 考评, 公示 of
/// seven days and 批准. There is always an approval.
[[nodiscard]] QList<WorkflowStep> workflowOf(const Scheme &scheme, Round round);

/// The stars a plaque is awarded for (授牌); empty where the scheme does not say.
[[nodiscard]] QList<int> plaqueStars(const Scheme &scheme);

/// The last day of a publicity that was posted on a day: so many days from the day after it.
/// Working days are Monday to Friday; public holidays are not known.
[[nodiscard]] QDate publicityEnd(const WorkflowStep &step, QDate posted);

/// The day by which the step is to be done, if the scheme names one.
[[nodiscard]] std::optional<QDate> deadlineOf(const WorkflowStep &step, int year);

} // namespace zhibu
