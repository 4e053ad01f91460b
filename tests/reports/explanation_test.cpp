#include "reports/documents/rating/distancelines.h"
#include "reports/documents/rating/explanation.h"
#include "reports/words/conditionwords.h"
#include "reports/words/ratingwords.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {
namespace {

ExplanationNode explained(const Facts &facts)
{
    RatedOrganisation row{.code = u"A01"_s, .name = u"教育局党支部"_s, .facts = facts};
    row.rating = rate(sample::anyang(), facts);
    row.movement = movement(row.rating, facts.previousStar);
    return explanation(sample::anyang(), row);
}

const ExplanationNode *find(const ExplanationNode &node, const QString &text)
{
    if (node.text.contains(text)) {
        return &node;
    }
    for (const ExplanationNode &child : node.children) {
        if (const ExplanationNode *found = find(child, text)) {
            return found;
        }
    }
    return nullptr;
}

/// One fact at a time, and the line it must lead to.
struct Line
{
    const char *name;
    void (*change)(Facts &facts);
    QString text;
    QString points;
    QString rule;
    QString ledger;
};

class ExplanationLine : public testing::TestWithParam<Line>
{
};

TEST_P(ExplanationLine, NamesFactEffectRuleAndRecords)
{
    Facts facts = sample::facts(u"93"_s);
    GetParam().change(facts);
    const ExplanationNode root = explained(facts);
    const ExplanationNode *line = find(root, GetParam().text);
    ASSERT_NE(line, nullptr) << explanationText(root).toStdString();
    EXPECT_EQ(line->text, GetParam().text);
    EXPECT_EQ(line->points, GetParam().points);
    EXPECT_EQ(line->rule, GetParam().rule);
    EXPECT_EQ(line->ledger, GetParam().ledger);
    EXPECT_FALSE(line->source.isEmpty());
    EXPECT_FALSE(line->rows.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Steps, ExplanationLine,
    testing::Values(
        Line{"Score", [](Facts &) {}, u"组织健全（考评）"_s, u"10"_s, u"1.1"_s, u"evaluations"_s},
        Line{"Bonus",
             [](Facts &facts) { facts.events = {sample::event(u"innovation"_s, u"province"_s)}; },
             u"省级创新推广 +5分"_s, u"+5"_s, u"3.2"_s, u"events"_s},
        Line{"NotTheSecretary",
             [](Facts &facts) {
                 facts.events = {sample::event(u"commendation"_s, u"city"_s)};
                 facts.events[0].person = Person{.member = 1, .wasSecretary = false};
             },
             u"未计：市级表彰（3分），受表彰人当日不是本组织书记"_s,
             {},
             u"3.1"_s,
             u"events"_s},
        Line{"Penalty",
             [](Facts &facts) {
                 facts.events = {sample::event(u"circulated_criticism"_s, u"work_committee"_s,
                                               {2024, 5, 12}, 2)};
             },
             u"通报批评（市直工委）2次 -6分"_s, u"-6"_s, u"3.3.1"_s, u"events"_s},
        Line{"LowSatisfaction", [](Facts &facts) { facts.ballots = sample::ballots(58, 100); },
             u"民主测评满意率58.0%（低于60%） -5分"_s, u"-5"_s, u"3.4"_s, u"satisfaction"_s},
        Line{"Veto",
             [](Facts &facts) { facts.ballots = sample::ballots(499, 1000); },
             u"民主测评满意率49.9%（低于50%），不定星级"_s,
             {},
             u"3.4"_s,
             u"satisfaction"_s},
        Line{"TermOverdue",
             [](Facts &facts) { facts.term.end = QDate(2024, 9, 22); },
             u"任期2024-09-22届满，逾期100天未换届，最高四星级"_s,
             {},
             u"3.5"_s,
             u"organisations"_s},
        Line{"Extended",
             [](Facts &facts) {
                 facts.term.end = QDate(2024, 9, 22);
                 facts.term.extendedUntil = QDate(2025, 3, 1);
             },
             u"任期2024-09-22届满，逾期100天未换届（不限制：经批准延期至2025-03-01）"_s,
             {},
             u"3.5"_s,
             u"organisations"_s},
        Line{"NobodyKnowsTheTerm",
             [](Facts &facts) { facts.term.end.reset(); },
             u"提示：任期：没有成立日期和换届日期，无法判断"_s,
             {},
             u"3.5"_s,
             u"organisations"_s},
        Line{"FewParticipants",
             [](Facts &facts) { facts.ballots->membersPresent = 0; },
             u"提示：党员参与率0.0%（低于80%）"_s,
             {},
             u"4.1"_s,
             u"satisfaction"_s}),
    [](const auto &line) { return line.param.name; });

TEST(ConditionWords, OfATermSayWhetherItIsYearsMonthsOrDays)
{
    Facts facts = sample::facts(u"91"_s); // as of 31 December 2024
    facts.term.end = QDate(2023, 1, 31);
    const auto told = [&facts](Measure::Kind kind, int number) {
        Condition test{
            .measure = {}, .comparison = Comparison::Greater, .threshold = Points::whole(number)};
        test.measure.kind = kind;
        return judgedText(sample::anyang(), judge(test, facts, {}));
    };
    EXPECT_EQ(told(Measure::Kind::TermOverdue, 1), u"任期2023-01-31届满，超过1年未换届"_s);
    EXPECT_EQ(told(Measure::Kind::TermOverdueMonths, 3), u"任期2023-01-31届满，超过3个月未换届"_s);
    EXPECT_EQ(told(Measure::Kind::TermOverdueDays, 30), u"任期2023-01-31届满，超过30天未换届"_s);
}

TEST(ConditionWords, OfWhatIsNotSoNameTheLimitItMisses)
{
    Condition honoured{
        .measure = {}, .comparison = Comparison::GreaterOrEqual, .threshold = Points::whole(1)};
    honoured.measure.kind = Measure::Kind::EventCount;
    honoured.measure.items = {u"commendation"_s};
    const auto toldOfNot = [&honoured] {
        const Condition never{
            .kind = Condition::Kind::Not, .measure = {}, .threshold = {}, .parts = {honoured}};
        return judgedText(sample::anyang(), judge(never, sample::facts(u"91"_s), {}));
    };
    EXPECT_EQ(toldOfNot(), u"没有表彰"_s);
    honoured.threshold = Points::whole(2);
    EXPECT_EQ(toldOfNot(), u"表彰共0次（低于2次）"_s);
}

namespace {

/// One star a year only, but for whom was honoured.
Scheme oneStarAYear()
{
    Condition honoured{
        .measure = {}, .comparison = Comparison::GreaterOrEqual, .threshold = Points::whole(1)};
    honoured.measure.kind = Measure::Kind::EventCount;
    honoured.measure.items = {u"commendation"_s};
    Limit limit;
    limit.rule = u"9"_s;
    limit.id = u"one_step"_s;
    limit.cases = {{.when = {.kind = Condition::Kind::Not,
                             .measure = {},
                             .threshold = {},
                             .parts = {honoured}},
                    .rise = 1}};
    Scheme scheme = sample::anyang();
    scheme.limits += limit;
    return scheme;
}

} // namespace

TEST(RatingWords, TellByHowManyStarsAYearMayRise)
{
    const Scheme scheme = oneStarAYear();
    Facts facts = sample::facts(u"95"_s);
    facts.previousStar = 3;
    EXPECT_EQ(limitsText(scheme, rate(scheme, facts)),
              u"没有表彰，最多比上年高1星，即最高四星级"_s);
    EXPECT_EQ(grounds(scheme, rate(scheme, facts)),
              QStringList{u"没有表彰，最多比上年高1星，即最高四星级"_s});
    facts.previousStar = 5;
    EXPECT_EQ(limitsText(scheme, rate(scheme, facts)), QString()) << "there are no six stars";
    EXPECT_EQ(remarks(scheme, rate(scheme, facts)), QStringList{u"没有表彰，最多比上年高1星"_s});
    facts = sample::facts(u"75"_s);
    facts.previousStar = 3;
    EXPECT_EQ(grounds(scheme, rate(scheme, facts)), QStringList())
        << "four stars are more than the points give";
}

TEST(Explanation, TellsASingleConditionThatIsNotSoInItsLine)
{
    const Scheme scheme = oneStarAYear();
    Facts facts = sample::facts(u"95"_s);
    facts.previousStar = 3;
    RatedOrganisation row{.code = u"A"_s, .name = u"甲"_s, .facts = facts};
    row.rating = rate(scheme, facts);
    const QString text = explanationText(explanation(scheme, row));
    EXPECT_TRUE(text.contains(u"没有表彰，最多比上年高1星，即最高四星级"_s)) << text.toStdString();
    EXPECT_FALSE(text.contains(u"不成立"_s)) << text.toStdString();
}

TEST(RatingWords, TellTheFactOfALimitWithTwoEffectsOnce)
{
    Facts facts = sample::facts(u"94"_s);
    facts.events = {sample::event(u"unexcused_absence"_s, {}, {2024, 6, 1}, 3)};
    facts.term.end = QDate(2024, 9, 22);
    EXPECT_EQ(limitsText(sample::anyang(), rate(sample::anyang(), facts)),
              u"任期2024-09-22届满，逾期100天未换届，最高四星级；"
              "无故缺席、未按时完成任务共3次（达到3次），降1个星级、最高四星级"_s);
}

TEST(Explanation, ShowsEvidenceTotalsLimitsAndWhatTheNextStarLacks)
{
    Facts facts = sample::facts(u"88"_s);
    facts.events = {sample::event(u"commendation"_s, u"city"_s)};
    facts.events[0].evidence = u"安组〔2024〕3号"_s;
    facts.previousStar = 5;
    facts.term.end = QDate(2023, 1, 1);
    facts.asOf = QDate(2024, 12, 1);
    const QString text = explanationText(explained(facts));
    EXPECT_TRUE(text.startsWith(u"教育局党支部（A01） 2024年度 三星级 91\n"_s))
        << text.toStdString();
    for (
        const QString &line :
        {u"  基础分 88\n"_s,
         u"    市级表彰 +3分（规则3.1）\n      2024-05-12 〔安组〔2024〕3号〕\n"_s, u"  减分 0\n"_s,
         u"    得分星级：五星级（规则2.1）\n"_s, u"  最终星级：三星级\n"_s,
         u"  上年：五星级，本年降星\n"_s, u"  距四星级：分数已经达到\n"_s,
         u"  另受限制：任期2023-01-01届满，超过1年未换届，最高三星级；12月31日前完成换届可以解除（规则3.5）\n"_s}) {
        EXPECT_TRUE(text.contains(line)) << line.toStdString() << " in\n" << text.toStdString();
    }
    EXPECT_NE(find(explained(sample::facts(u"76.5"_s)), u"距四星级还差3.5分"_s), nullptr);
}

TEST(Explanation, AdvisesNothingThatComesTooLate)
{
    Facts facts = sample::facts(u"93"_s);
    facts.ballots = sample::ballots(58, 100);
    facts.term.end = QDate(2023, 1, 1);
    const auto told = [&facts](QDate asOf, bool isOpen) {
        facts.asOf = asOf;
        const Scheme scheme = sample::anyang();
        return distanceLines(scheme, facts, rate(scheme, facts), isOpen).join(u'\n');
    };
    EXPECT_TRUE(told({2024, 12, 30}, true).contains(u"12月31日前"_s));
    EXPECT_TRUE(told({2024, 12, 30}, true).contains(u"可以挽回"_s));
    for (const QString &late : {told({2024, 12, 31}, true), told({2024, 12, 30}, false)}) {
        EXPECT_TRUE(late.contains(u"另受限制：任期2023-01-01届满，超过1年未换届，最高三星级（"_s))
            << late.toStdString();
        EXPECT_FALSE(late.contains(u"日前"_s));
        EXPECT_FALSE(late.contains(u"可以挽回"_s));
    }
}

TEST(Explanation, AdvisesNoMinutesOfAMeetingThatWasNotHeld)
{
    Facts facts = sample::scored({{u"a"_s, u"85"_s}});
    facts.asOf = QDate(2024, 10, 1);
    facts.metrics = {{u"meetings"_s, {11, 12}}};
    const auto told = [&facts](const QByteArray &percent) {
        const Scheme scheme = sample::tiny(
            R"("limits": [{"rule": "9.1", "id": "x", "source": "s", "cases": [{"when":
            {"measure": "metric", "metric": "meetings", "op": "<", "value": )"
            + percent + R"(}, "penalty": 2}]}])");
        return distanceLines(scheme, facts, rate(scheme, facts), true).join(u'\n');
    };
    EXPECT_TRUE(told("100").contains(
        u"；12月31日前补登记确已召开而没有登记的会议可以挽回；没有召开的不能补，本年度内不能挽回（"_s))
        << told("100").toStdString();
    EXPECT_TRUE(told("95").contains(
        u"12月31日前按期召开以后的会议、补登记确已召开而没有登记的，使应开已开率达到规定可以挽回；没有召开的不能补（"_s))
        << told("95").toStdString();
    facts.metrics = {{u"meetings"_s, {12, 12}}};
    EXPECT_FALSE(told("100").contains(u"挽回"_s));
}

TEST(Explanation, OfTheUnratedSaysWhatIsMissing)
{
    const ExplanationNode root = explained(sample::facts(u"90"_s, u"self"_s));
    EXPECT_TRUE(root.text.endsWith(u"未评"_s));
    EXPECT_TRUE(
        root.children.first().text.startsWith(u"缺考评得分：“组织健全”“制度完善、落实”“"_s));
}

/// A branch with a term that ended long ago, 44 % satisfied, an honour and three
/// absences.
Facts troubled()
{
    Facts facts = sample::facts(u"90"_s);
    facts.asOf = QDate(2024, 12, 1);
    facts.ballots = sample::ballots(444, 1000);
    facts.term.end = QDate(2023, 1, 1);
    facts.events = {sample::event(u"commendation"_s, u"province"_s),
                    sample::event(u"unexcused_absence"_s, {}, {2024, 6, 1}, 3)};
    return facts;
}

TEST(Explanation, OfTheUnratedTellsWhatTheRecordsSayAllTheSame)
{
    for (const qsizetype scored : {0, 9}) {
        Facts facts = troubled();
        facts.scores.resize(scored);
        const ExplanationNode root = explained(facts);
        const QString text = explanationText(root);
        EXPECT_TRUE(root.text.endsWith(u"未评"_s));
        for (
            const QString &line :
            {u"省级表彰 +5分"_s, u"无故缺席3次 -9分"_s, u"最高三星级"_s, u"降1个星级"_s,
             u"民主测评满意率44.4%（低于50%），不定星级"_s,
             u"按现有记录，缺的得分全为满分时为不定星级"_s,
             u"另受限制：民主测评满意率44.4%（低于50%），不定星级；12月31日前重新组织民主测评并登记可以解除"_s}) {
            EXPECT_TRUE(text.contains(line)) << line.toStdString() << " in\n" << text.toStdString();
        }
        EXPECT_FALSE(text.contains(u"总分 "_s)) << text.toStdString();
    }
}

TEST(Explanation, OfATrialWithMissingScoresSaysHowFarTheyCanCarry)
{
    Facts facts = sample::facts(u"80"_s, u"self"_s);
    facts.asOf = QDate(2024, 3, 1);
    facts.term.end = QDate(2023, 12, 31);
    RatedOrganisation row{.code = u"A01"_s, .name = u"教育局党支部"_s, .facts = facts};
    row.facts.scores.removeLast();
    row.rating = rate(sample::anyang(), row.facts, u"self"_s);
    QStringList lines = distanceLines(sample::anyang(), row.facts, row.rating, true);
    ASSERT_FALSE(lines.isEmpty());
    EXPECT_TRUE(lines.constFirst().startsWith(u"按现有记录，缺的得分全为满分时为"_s));
    EXPECT_TRUE(lines.join(u'\n').contains(u"完成换届或经批准延期可以解除"_s))
        << lines.join(u'\n').toStdString();
    EXPECT_TRUE(distanceLines(sample::anyang(), row.facts, row.rating, false).isEmpty())
        << "a confirmed result";
    row.facts.scores.clear();
    row.facts.term.end = QDate(2026, 12, 31);
    row.rating = rate(sample::anyang(), row.facts);
    lines = distanceLines(sample::anyang(), row.facts, row.rating, true);
    EXPECT_EQ(
        lines,
        QStringList{
            u"按现有记录，缺的得分全为满分时为五星级（原始总分100）；得分星级要达五星级，合计最多可少得10分"_s});
}

TEST(Explanation, NamesThePointsOfALossOnce)
{
    Facts facts = sample::facts(u"88"_s);
    facts.asOf = QDate(2024, 12, 1);
    facts.ballots = sample::ballots(58, 100);
    const QString text = explanationText(explained(facts));
    EXPECT_TRUE(text.contains(u"可以挽回：民主测评满意率58.0%（低于60%） -5分；12月31日前"_s))
        << text.toStdString();
}

TEST(Explanation, AsJsonHasTheSameTreeWithoutRowNumbers)
{
    Facts facts = sample::facts(u"93"_s);
    facts.events = {sample::event(u"commendation"_s, u"city"_s)};
    const QJsonObject json = explanationJson(explained(facts));
    const QJsonObject bonus = json[u"children"_s].toArray()[1].toObject();
    EXPECT_EQ(bonus[u"text"_s].toString(), u"加分"_s);
    EXPECT_EQ(bonus[u"points"_s].toString(), u"+3"_s);
    const QJsonObject step = bonus[u"children"_s].toArray()[0].toObject();
    EXPECT_EQ(step[u"rule"_s].toString(), u"3.1"_s);
    EXPECT_EQ(step[u"dates"_s].toArray()[0].toString(), u"2024-05-12"_s);
    EXPECT_FALSE(QJsonDocument(json).toJson().contains("rows"));
}

TEST(Explanation, AsJsonNamesTheLedgerOfWhatRestsOnRecords)
{
    Facts facts = sample::facts(u"93"_s);
    facts.events = {sample::event(u"commendation"_s, u"city"_s)};
    const QJsonObject json = explanationJson(explained(facts));
    const QJsonObject bonus = json[u"children"_s].toArray()[1].toObject();
    EXPECT_EQ(bonus[u"children"_s].toArray()[0].toObject()[u"ledger"_s].toString(), u"events"_s);
    EXPECT_FALSE(bonus.contains(u"ledger"_s)) << "a heading rests on no record";
    const QJsonObject base = json[u"children"_s].toArray()[0].toObject();
    EXPECT_EQ(base[u"children"_s].toArray()[0].toObject()[u"ledger"_s].toString(),
              u"evaluations"_s);
}

TEST(Explanation, ShowsTheScoresThatDoNotCountAsEvidence)
{
    Facts facts = sample::facts(u"93"_s);
    EXPECT_EQ(find(explained(facts), u"参考"_s), nullptr) << "nobody else has scored";
    facts.scores += sample::scores(u"88"_s, u"self"_s);
    facts.scores += sample::scores(u"76"_s, u"masses"_s);
    facts.scores.removeLast();
    const ExplanationNode root = explained(facts);
    EXPECT_EQ(root.points, u"93"_s);
    const ExplanationNode *evidence = find(root, u"参考（不计入总分）"_s);
    ASSERT_NE(evidence, nullptr) << explanationText(root).toStdString();
    ASSERT_EQ(evidence->children.size(), 2);
    const ExplanationNode &self = evidence->children[0];
    EXPECT_EQ(self.text, u"自评合计"_s);
    EXPECT_EQ(self.points, u"88"_s);
    ASSERT_EQ(self.children.size(), 10);
    EXPECT_EQ(self.children[8].text, u"落实上级工作坚决、及时、质量高（自评）"_s);
    EXPECT_EQ(self.children[8].points, u"8"_s);
    EXPECT_EQ(self.children[8].ledger, u"evaluations"_s);
    EXPECT_EQ(self.children[8].rows, QList<qint64>{109});
    EXPECT_EQ(evidence->children[1].text, u"测评（得分不全）"_s);
    EXPECT_EQ(evidence->children[1].points, QString());
    EXPECT_EQ(evidence->children[1].children.size(), 9);
    facts.scores.removeIf([](const Score &each) { return each.evaluator == u"superior"; });
    EXPECT_NE(find(explained(facts), u"自评合计"_s), nullptr) << "of the unrated as well";
}

TEST(Explanation, OfATrialDoesNotRepeatItsScoresAsEvidence)
{
    const Facts facts = sample::facts(u"88"_s, u"self"_s);
    RatedOrganisation row{.code = u"A01"_s, .name = u"教育局党支部"_s, .facts = facts};
    row.rating = rate(sample::anyang(), facts, u"self"_s);
    EXPECT_EQ(find(explanation(sample::anyang(), row), u"参考"_s), nullptr);
}

TEST(Explanation, PrintsAScoreOfNothingAndPointsWhoseDigitsStandElsewhere)
{
    const QString nothing = explanationText(explained(sample::facts(u"88"_s)));
    EXPECT_TRUE(nothing.contains(u"    服务意识强、群众基础牢（考评） 0（规则1.10）\n"_s))
        << nothing.toStdString();
    const QString few = explanationText(explained(sample::facts(u"20"_s)));
    EXPECT_TRUE(few.startsWith(u"教育局党支部（A01） 2024年度 不定星级 20\n"_s))
        << few.toStdString();
}

TEST(Explanation, RisksOfTheSameDaySayHowLongTheTermIsOver)
{
    const Scheme scheme = sample::tiny(R"("limits": [
        {"rule": "x", "id": "x", "source": "s", "measure": "term_overdue", "cases": [
            {"op": ">", "value": 0, "unlessExtended": true, "cap": 4}]},
        {"rule": "y", "id": "y", "source": "s", "measure": "term_overdue", "cases": [
            {"op": ">=", "value": 1, "unlessExtended": true, "cap": 3}]}])");
    Facts facts = sample::scored({{u"a"_s, u"95"_s}});
    facts.asOf = QDate(sample::kYear, 11, 1);
    facts.term.end = QDate(sample::kYear - 1, 12, 1);
    facts.term.extendedUntil = QDate(sample::kYear, 12, 16);
    RatedOrganisation row{.code = u"A01"_s, .name = u"教育局党支部"_s, .facts = facts};
    row.rating = rate(scheme, facts);
    const QString text = explanationText(explanation(scheme, row));
    EXPECT_TRUE(text.contains(u"2024-12-17起任期已届满而未换届，将最高四星级"_s))
        << text.toStdString();
    EXPECT_TRUE(text.contains(u"2024-12-17起任期届满达到1年而未换届，将最高三星级"_s))
        << text.toStdString();
}

TEST(Explanation, ALastYearThatIsNotConfirmedIsNoYearWithoutAStar)
{
    RatedOrganisation row{
        .code = u"A01"_s, .name = u"教育局党支部"_s, .facts = sample::facts(u"93"_s)};
    row.rating = rate(sample::anyang(), row.facts);
    row.previousTrial = 4;
    EXPECT_NE(find(explanation(sample::anyang(), row), u"上年：四星级（试算，未批准）"_s), nullptr);
    row.facts.previousStar = 3;
    EXPECT_NE(find(explanation(sample::anyang(), row), u"上年：三星级"_s), nullptr);
}

TEST(Explanation, NamesLastYearsStarInTheWordsOfTheSchemeItWasGivenBy)
{
    Scheme now = sample::anyang();
    now.stars = {{.star = 4, .label = u"好"_s, .mapped = {}, .colour = {}}};
    auto then = std::make_shared<Scheme>(sample::anyang());
    then->stars = {{.star = 4, .label = u"四星支部"_s, .mapped = {}, .colour = {}}};
    RatedOrganisation row{
        .code = u"A01"_s, .name = u"教育局党支部"_s, .facts = sample::facts(u"93"_s)};
    row.rating = rate(now, row.facts);
    row.facts.previousStar = 4;
    EXPECT_NE(find(explanation(now, row), u"上年：四星级"_s), nullptr) << "no round gave it";
    row.previousScheme = then;
    EXPECT_NE(find(explanation(now, row), u"上年：四星支部"_s), nullptr);
}

TEST(Explanation, OfJoinedConditionsSaysOfEachWhetherItHolds)
{
    const Scheme scheme = sample::tiny(R"("limits": [{"rule": "l", "id": "l", "source": "s",
        "cases": [{"cap": 3, "when": {"all": [
            {"measure": "metric", "metric": "dues", "op": "<", "value": 100},
            {"any": [{"measure": "age_months", "op": "<", "value": 12},
                     {"not": {"measure": "previous_star", "op": ">=", "value": 5}}]}]}}]}])");
    Facts facts = sample::scored({{u"a"_s, u"95"_s}});
    facts.metrics.insert(u"dues"_s, {.part = 1, .whole = 2});
    facts.subject.founded = QDate(2001, 7, 1);
    facts.previousStar = 3;
    RatedOrganisation row{.code = u"A01"_s, .name = u"教育局党支部"_s, .facts = facts};
    row.rating = rate(scheme, facts);
    ASSERT_EQ(row.rating.cap, 3);
    const ExplanationNode root = explanation(scheme, row);
    for (const QString &title : {u"以下各项须同时满足（且）"_s, u"以下各项满足其一即可（或）"_s}) {
        EXPECT_NE(find(root, title), nullptr) << title.toStdString() << " in\n"
                                              << explanationText(root).toStdString();
    }
    const ExplanationNode *any = find(root, u"（或）"_s);
    ASSERT_NE(any, nullptr);
    ASSERT_EQ(any->children.size(), 2);
    EXPECT_TRUE(any->children[0].text.startsWith(u"✗ 不成立："_s));
    EXPECT_EQ(any->children[0].ledger, u"organisations"_s);
    EXPECT_EQ(any->children[1].text, u"✓ 成立：上年三星级（低于五星级）"_s);
    EXPECT_TRUE(any->children[1].children.isEmpty()) << "it says already what is not so";
}

TEST(Explanation, NamesTheSchemeItsVersionAndOfAConfirmedResultItsHash)
{
    const QString scheme = u"评定方案：anyang-2017，版本%1"_s.arg(sample::anyang().version);
    const ExplanationNode live = explained(sample::facts(u"93"_s));
    const ExplanationNode *line = find(live, u"评定方案"_s);
    ASSERT_NE(line, nullptr);
    EXPECT_EQ(line->text, scheme);
    RatedOrganisation row{
        .code = u"A01"_s, .name = u"教育局党支部"_s, .facts = sample::facts(u"93"_s)};
    row.rating = rate(sample::anyang(), row.facts);
    row.confirmedBy = std::make_shared<const Scheme>(sample::anyang());
    row.schemeHash = u"0123456789abcdef0123456789abcdef"_s;
    const ExplanationNode confirmed = explanation(sample::tiny(), row);
    line = find(confirmed, u"评定方案"_s);
    ASSERT_NE(line, nullptr);
    EXPECT_EQ(line->text, scheme + u"，校验码0123456789ab"_s);
}

TEST(Explanation, OfADecisionWithoutScoresTellsBoth)
{
    Facts facts = sample::facts(u"93"_s);
    facts.scores.removeLast();
    facts.decision = Decision{3, u"班子会议决定"_s, {2024, 12, 20}, 77};
    const ExplanationNode root = explained(facts);
    EXPECT_TRUE(root.text.endsWith(u"三星级"_s)) << root.text.toStdString();
    EXPECT_EQ(root.points, QString());
    EXPECT_NE(find(root, u"缺考评得分"_s), nullptr);
    const ExplanationNode *result = find(root, u"最终星级"_s);
    ASSERT_NE(result, nullptr) << explanationText(root).toStdString();
    EXPECT_EQ(result->text, u"最终星级：三星级（得分不全，另有决定）"_s);
    ASSERT_EQ(result->children.size(), 2);
    EXPECT_EQ(result->children[0].text, u"2024-12-20决定为三星级"_s);
    EXPECT_EQ(result->children[1].text, u"理由：班子会议决定"_s);
    EXPECT_EQ(explanationText(root).count(u"决定为三星级"_s), 1);
}

/// A branch of 95 points that people decided down.
Facts decidedDown(const QString &base)
{
    Facts facts = sample::facts(base);
    facts.decision =
        Decision{.star = 3,
                 .reason = u"一、两次被通报；\n二、群众反映集中；\n\n三、下半年再议。"_s,
                 .date = {2024, 12, 20},
                 .row = 77,
                 .by = u"市直工委"_s,
                 .document = u"安直工〔2024〕18号"_s};
    return facts;
}

TEST(Explanation, OfADecisionSaysWhoDecidedWhenAndEveryLineOfTheReason)
{
    const ExplanationNode root = explained(decidedDown(u"95"_s));
    const ExplanationNode *result = find(root, u"最终星级"_s);
    ASSERT_NE(result, nullptr);
    QStringList lines;
    for (const ExplanationNode &line : result->children) {
        lines += line.text;
    }
    EXPECT_EQ(lines, (QStringList{u"市直工委2024-12-20决定为三星级（安直工〔2024〕18号）"_s,
                                  u"理由：一、两次被通报；"_s, u"二、群众反映集中；"_s,
                                  u"三、下半年再议。"_s}));
    EXPECT_EQ(result->children[0].ledger, u"decisions"_s);
    EXPECT_EQ(result->children[0].rows, QList<qint64>{77});
}

TEST(Explanation, OfAStarDecidedOnTellsTheWayFromTheComputedStar)
{
    const QString decided =
        u"；市直工委2024-12-20决定为三星级（安直工〔2024〕18号）：一、两次被通报； "
        u"二、群众反映集中； 三、下半年再议。"_s;
    const ExplanationNode highest = explained(decidedDown(u"95"_s));
    const ExplanationNode *way = find(highest, u"已是最高星级"_s);
    ASSERT_NE(way, nullptr);
    EXPECT_EQ(way->text, u"按方案计算为五星级，已是最高星级"_s + decided);
    const ExplanationNode lower = explained(decidedDown(u"88"_s));
    way = find(lower, u"距五星级"_s);
    ASSERT_NE(way, nullptr);
    EXPECT_EQ(way->text, u"按方案计算为四星级，距五星级还差2分"_s + decided);
}

TEST(Explanation, OfAWeightedScoreShowsWhatWasEnteredAndItsWeight)
{
    Scheme scheme = sample::anyang();
    for (Evaluator &evaluator : scheme.evaluators) {
        evaluator.weight = Points{evaluator.id == u"superior" ? 7000 : 3000};
    }
    scheme.evaluators.removeIf([](const Evaluator &each) { return each.id == u"masses"; });
    Facts facts = sample::facts(u"90"_s);
    facts.scores += sample::scores(u"80"_s, u"self"_s);
    RatedOrganisation row{.code = u"A01"_s, .name = u"教育局党支部"_s, .facts = facts};
    row.rating = rate(scheme, facts);
    const ExplanationNode root = explanation(scheme, row);
    const ExplanationNode *own = find(root, u"组织健全（自评）"_s);
    ASSERT_NE(own, nullptr) << explanationText(root).toStdString();
    EXPECT_EQ(own->text, u"组织健全（自评）：10 × 30% = 3"_s);
    EXPECT_EQ(own->points, u"3"_s);
    ASSERT_NE(find(root, u"组织健全（考评）：10 × 70% = 7"_s), nullptr);
    EXPECT_EQ(find(explained(facts), u"×"_s), nullptr)
        << "one counts in full, the other not at all";
}

} // namespace
} // namespace zhibu
