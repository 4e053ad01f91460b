#include "scoring/evidence.h"
#include "support/printers.h"

#include <QFile>

#include <gtest/gtest.h>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QSet<QString> kHonours{u"commendation"_s, u"signed_report"_s, u"innovation"_s};

/// "count >= n" of these items, or "count < n".
Condition counted(const QStringList &items, Comparison comparison)
{
    return {.kind = Condition::Kind::Test,
            .measure = {.kind = Measure::Kind::EventCount,
                        .part = {},
                        .whole = {},
                        .items = items,
                        .levels = {},
                        .of = {}},
            .comparison = comparison,
            .threshold = Points::whole(1)};
}

Scheme limited(const LimitCase &single)
{
    Scheme scheme;
    Limit limit;
    limit.cases = {single};
    scheme.limits = {limit};
    return scheme;
}

const QStringList kItem{u"innovation"_s};
const QSet<QString> kNeeded{u"innovation"_s};

} // namespace

TEST(ItemsToProve, AreThoseThatGivePoints)
{
    Scheme scheme;
    Adjustment bonus;
    bonus.items = kHonours.values();
    Adjustment penalty;
    penalty.effect = Adjustment::Effect::Penalty;
    penalty.items = {u"overdue_task"_s};
    scheme.adjustments = {bonus, penalty};
    EXPECT_EQ(itemsToProve(scheme), kHonours);
}

TEST(ItemsToProve, AreThoseThatADirectGradeAsksFor)
{
    LimitCase grade;
    grade.when = counted(kItem, Comparison::GreaterOrEqual);
    grade.grade = 5;
    EXPECT_EQ(itemsToProve(limited(grade)), kNeeded);
    grade.when = counted(kItem, Comparison::Less);
    EXPECT_EQ(itemsToProve(limited(grade)), QSet<QString>()) << "it is in the way";
}

TEST(ItemsToProve, AreThoseThatExemptFromALimit)
{
    LimitCase rise;
    rise.rise = 1;
    rise.when = counted(kItem, Comparison::Less);
    EXPECT_EQ(itemsToProve(limited(rise)), kNeeded);
    Condition without;
    without.kind = Condition::Kind::Not;
    without.parts = {counted(kItem, Comparison::GreaterOrEqual)};
    rise.when = without;
    EXPECT_EQ(itemsToProve(limited(rise)), kNeeded);
    rise.when = counted(kItem, Comparison::GreaterOrEqual);
    EXPECT_EQ(itemsToProve(limited(rise)), QSet<QString>()) << "it brings the limit about";
}

TEST(ItemsToProve, AreThoseThatABandAsksFor)
{
    Scheme scheme;
    Band band;
    band.required = counted(kItem, Comparison::Greater);
    scheme.bands = {band};
    EXPECT_EQ(itemsToProve(scheme), kNeeded);
}

} // namespace zhibu
