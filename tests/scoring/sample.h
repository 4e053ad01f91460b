#pragma once

#include "scoring/rating.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace zhibu::sample {

inline constexpr int kYear = 2024;

[[nodiscard]] Points points(const QString &text);

/// The built-in scheme as it is shipped.
[[nodiscard]] const Scheme &anyang();
/// Its text with the value at one place ("bands[2].min") replaced; an undefined value removes the
/// key.
[[nodiscard]] QByteArray anyangJson(const QString &place = {}, const QJsonValue &value = {});
/// The same, parsed.
[[nodiscard]] Scheme anyangWith(const QString &place, const QJsonValue &value);

/// A branch rated on 31 December 2024 to which no condition applies: the evaluator's ten scores add
/// up to `base`, everybody took part and is satisfied, the term runs on. Rows: scores 101–110,
/// ballots 200, organisation 300.
[[nodiscard]] Facts facts(const QString &base,
                          const QString &evaluator = QStringLiteral("superior"));
/// Ten scores of an evaluator that add up to `base`.
[[nodiscard]] QList<Score> scores(const QString &base, const QString &evaluator);
[[nodiscard]] Event event(const QString &item, const QString &level = {},
                          QDate date = {kYear, 5, 12}, int times = 1);
/// That many satisfied of `of` ballots.
[[nodiscard]] Ballots ballots(int satisfied, int of);

[[nodiscard]] QList<Step> stepsOf(const Rating &rating, StepKind kind);
[[nodiscard]] QList<Reason> reasonsOf(const Rating &rating, StepKind kind);
[[nodiscard]] Points sumOfSteps(const Rating &rating);

} // namespace zhibu::sample
