#pragma once

#include "scoring/rating.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

namespace zhibu::sample {

inline constexpr int kYear = 2024;

[[nodiscard]] Points points(const QString &text);

/// Ids of the schemes in resources/schemes.
[[nodiscard]] QStringList shippedIds();
/// The shipped scheme of that id, or that of tests/data/schemes.
[[nodiscard]] const Scheme &pack(const QString &id);
[[nodiscard]] QByteArray packJson(const QString &id);
/// Its text with the value at one place ("bands[2].min") replaced; an undefined value removes the
/// key.
[[nodiscard]] QByteArray packJson(const QString &id, const QString &place, const QJsonValue &value);
/// The same, parsed.
[[nodiscard]] Scheme packWith(const QString &id, const QString &place, const QJsonValue &value);

/// The default scheme, 安阳市直 (2017).
[[nodiscard]] const Scheme &anyang();
[[nodiscard]] QByteArray anyangJson(const QString &place = {}, const QJsonValue &value = {});
[[nodiscard]] Scheme anyangWith(const QString &place, const QJsonValue &value);

/// Text of a scheme with one criterion "a" of 100 points, scored by the superior, and bands
/// 90/80/70/60/0 for stars 5 to 1. `members` are JSON members put in place of its own.
[[nodiscard]] QByteArray tinyJson(const QByteArray &members = {});
[[nodiscard]] Scheme tiny(const QByteArray &members = {});
/// Facts of 31 December 2024 with nothing but these scores of the superior: criterion, points.
[[nodiscard]] Facts scored(const QList<QPair<QString, QString>> &scores);
/// A branch that earns every point the scheme has to give, with all honours and stars enough the
/// year before; or none, with every penalty there is.
[[nodiscard]] Facts perfect(const Scheme &scheme);
[[nodiscard]] Facts hopeless(const Scheme &scheme);

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
