#pragma once

#include "scoring/scheme.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

#include <random>

namespace zhibu::sample {

/// Small schemes of one mode with criteria, adjustments and limits of many kinds, the same for the
/// same seed. Left out is what may by its nature reward a penalty or punish an honour: "stack"
/// "first", "apply" "first" and conditions that hold the better the more penalties there are.
class RandomScheme
{
public:
    RandomScheme(Mode mode, unsigned seed)
        : m_mode{mode}
        , m_random{seed}
    {}

    /// The text of the next one.
    [[nodiscard]] QByteArray next();

private:
    int upTo(int most) { return std::uniform_int_distribution(0, most)(m_random); }
    bool oneIn(int number) { return upTo(number - 1) == 0; }

    /// The members with a rule of their own and a source.
    QJsonObject clause(QJsonObject members);
    QJsonArray evaluators();
    QJsonArray criteria();
    QJsonObject criterion();
    QJsonArray sheets();
    QJsonObject total();
    QJsonArray bands();
    QJsonArray adjustments();
    QJsonObject adjustment(const QString &item, bool bonus);
    QJsonArray limits();
    QJsonObject limit();
    QJsonObject harm();

    Mode m_mode;
    std::mt19937 m_random;
    int m_rule = 0;
    int m_worth = 0; ///< of the criteria of a sheet together
    int m_reach = 0; ///< points of the total, weighted, without bonuses
    int m_highest = 0;
    QStringList m_criteria;
    QStringList m_sheets;
};

} // namespace zhibu::sample
