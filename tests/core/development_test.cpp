#include "core/development.h"
#include "rulepacks.h"
#include "support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;
using Step = DevelopmentStep;
using Issue = DevelopmentIssue;

namespace {

const QDate kToday(2024, 12, 31);

const QList<DevelopmentRules> &packs()
{
    static const auto rules = parseDevelopmentRules(rulePack(u"development-2014"_s));
    static const QList<DevelopmentRules> all{rules ? *rules : DevelopmentRules{}};
    return all;
}

const DevelopmentRules &rules2014()
{
    return packs().constFirst();
}

using Days = QList<std::pair<Step, QDate>>;

DevelopmentFacts with(const Days &days)
{
    DevelopmentFacts facts;
    for (const auto &[step, day] : days) {
        facts.days.at(static_cast<std::size_t>(step)) = day;
    }
    return facts;
}

/// All twenty-five steps as they should be, to the archive.
DevelopmentFacts exemplary()
{
    DevelopmentFacts facts = with({{Step::Applied, {2021, 1, 10}},
                                   {Step::Talked, {2021, 2, 10}},
                                   {Step::Activist, {2021, 4, 10}},
                                   {Step::ActivistFiled, {2021, 4, 12}},
                                   {Step::Mentors, {2021, 4, 10}},
                                   {Step::Cultivated, {2022, 4, 8}},
                                   {Step::Candidate, {2022, 4, 10}},
                                   {Step::CandidateFiled, {2022, 4, 20}},
                                   {Step::Sponsors, {2022, 4, 21}},
                                   {Step::PoliticalReview, {2022, 5, 9}},
                                   {Step::Trained, {2022, 5, 20}},
                                   {Step::CommitteeReview, {2022, 5, 25}},
                                   {Step::PreReviewed, {2022, 6, 1}},
                                   {Step::FormFilled, {2022, 6, 5}},
                                   {Step::Meeting, {2022, 7, 1}},
                                   {Step::SuperiorTalk, {2022, 7, 20}},
                                   {Step::Approved, {2022, 10, 1}},
                                   {Step::AdmissionFiled, {2022, 10, 10}},
                                   {Step::Enrolled, {2022, 10, 11}},
                                   {Step::Oath, {2022, 10, 12}},
                                   {Step::Observed, {2023, 6, 20}},
                                   {Step::ConfirmationApplied, {2023, 6, 25}},
                                   {Step::ConfirmationMeeting, {2023, 7, 1}},
                                   {Step::ConfirmationApproved, {2023, 10, 1}},
                                   {Step::Archived, {2023, 10, 20}}});
    facts.birth = QDate(1990, 1, 1);
    facts.reviews = {{2021, 10, 10}, {2022, 4, 8}};
    facts.mentors = {.count = 2};
    facts.sponsors = {.count = 2};
    facts.trainingDays = 3;
    facts.candidateNotice = {.from = QDate(2022, 4, 4), .until = QDate(2022, 4, 8)};
    facts.admissionNotice = {.from = QDate(2022, 6, 6), .until = QDate(2022, 6, 10)};
    facts.confirmationNotice = {.from = QDate(2023, 7, 3), .until = QDate(2023, 7, 7)};
    facts.dueVoters = 10;
    facts.presentVoters = 6;
    facts.votesFor = 6;
    return facts;
}

/// What is found, as "step issue", without what was passed over.
QStringList found(const DevelopmentFacts &facts, QDate today = kToday,
                  const QList<DevelopmentRules> &rules = packs())
{
    QStringList list;
    for (const DevelopmentFinding &finding : judgeDevelopment(rules, facts, today)) {
        if (finding.issue != Issue::PassedOver) {
            list += u"%1 %2"_s.arg(QString(codeIn(kDevelopmentStepCodes, finding.step)))
                        .arg(static_cast<int>(finding.issue));
        }
    }
    return list;
}

} // namespace

TEST(Development, WhoWasVotedDownStaysACandidate)
{
    DevelopmentFacts facts = exemplary();
    for (const Step later : {Step::ConfirmationApproved, Step::Archived}) {
        facts.days.at(static_cast<std::size_t>(later)).reset();
    }
    EXPECT_EQ(standingOf(facts), DevelopmentStanding::Probationary);
    facts.votesFor = 5;
    EXPECT_EQ(standingOf(facts), DevelopmentStanding::Candidate) << "half of those due";
    facts.isVoteExplained = true;
    EXPECT_EQ(standingOf(facts), DevelopmentStanding::Probationary);
    facts.isVoteExplained = false;
    facts.votesFor = 6;
    facts.presentVoters = 5;
    EXPECT_EQ(standingOf(facts), DevelopmentStanding::Candidate) << "too few were there";
    facts.presentVoters.reset();
    EXPECT_EQ(standingOf(facts), DevelopmentStanding::Probationary) << "not counted, not judged";
}

TEST(Development, AnExemplaryCourseHasNothingOdd)
{
    EXPECT_TRUE(judgeDevelopment(packs(), exemplary(), kToday).isEmpty());
    EXPECT_EQ(standingOf(exemplary()), DevelopmentStanding::Confirmed);
    EXPECT_FALSE(developmentOutlook(rules2014(), exemplary()).next);
    EXPECT_FALSE(developmentOutlook(rules2014(), exemplary()).deadline);
}

/// The exemplary course with one day changed.
struct StepCase
{
    const char *what;
    Step step;
    QDate day;
    std::optional<Issue> issue;
};

void PrintTo(const StepCase &row, std::ostream *out)
{
    *out << row.what;
}

class DevelopmentSteps : public testing::TestWithParam<StepCase>
{
};

TEST_P(DevelopmentSteps, AreJudgedByTheirLimits)
{
    DevelopmentFacts facts = exemplary();
    facts.days.at(static_cast<std::size_t>(GetParam().step)) = GetParam().day;
    const auto findings = judgeDevelopment(packs(), facts, kToday);
    const auto own = std::ranges::count_if(findings, [](const DevelopmentFinding &finding) {
        return finding.step == GetParam().step;
    });
    if (!GetParam().issue) {
        EXPECT_EQ(own, 0);
        return;
    }
    ASSERT_GE(own, 1);
    EXPECT_TRUE(std::ranges::any_of(findings, [](const DevelopmentFinding &finding) {
        return finding.step == GetParam().step && finding.issue == *GetParam().issue
               && !finding.basis.isEmpty();
    }));
}

INSTANTIATE_TEST_SUITE_P(
    Borders, DevelopmentSteps,
    testing::Values(
        StepCase{"talk on the last day of the month", Step::Talked, {2021, 2, 10}, {}},
        StepCase{"talk a day late", Step::Talked, {2021, 2, 11}, Issue::TooLate},
        StepCase{"talk before the application", Step::Talked, {2021, 1, 9}, Issue::TooEarly},
        StepCase{"activist after three months", Step::Activist, {2021, 4, 10}, {}},
        StepCase{"activist a day early", Step::Activist, {2021, 4, 9}, Issue::TooEarly},
        StepCase{
            "activist after more than six months", Step::Activist, {2021, 7, 11}, Issue::TooLate},
        StepCase{"candidate after a year", Step::Candidate, {2022, 4, 10}, {}},
        StepCase{"candidate a day early", Step::Candidate, {2022, 4, 9}, Issue::TooEarly},
        StepCase{"meeting a month after the pre-review", Step::Meeting, {2022, 7, 1}, {}},
        StepCase{"meeting a day later", Step::Meeting, {2022, 7, 2}, Issue::TooLate},
        StepCase{"meeting before the pre-review", Step::Meeting, {2022, 5, 31}, Issue::TooEarly},
        StepCase{"approval after three months", Step::Approved, {2022, 10, 1}, {}},
        StepCase{"approval a day later", Step::Approved, {2022, 10, 2}, Issue::TooLate},
        StepCase{"confirmed after a year", Step::ConfirmationMeeting, {2023, 7, 1}, {}},
        StepCase{
            "confirmed a day early", Step::ConfirmationMeeting, {2023, 6, 30}, Issue::TooEarly},
        StepCase{
            "confirmed within a month of the end", Step::ConfirmationMeeting, {2023, 8, 1}, {}},
        StepCase{"confirmed later", Step::ConfirmationMeeting, {2023, 8, 2}, Issue::TooLate},
        StepCase{"confirmation approved after three months",
                 Step::ConfirmationApproved,
                 {2023, 10, 1},
                 {}},
        StepCase{"confirmation approved a day later",
                 Step::ConfirmationApproved,
                 {2023, 10, 2},
                 Issue::TooLate}));

TEST(Development, APoliticalReviewIsValidForAYear)
{
    DevelopmentFacts facts = exemplary();
    facts.days.at(static_cast<std::size_t>(Step::PoliticalReview)) = QDate(2021, 7, 1);
    EXPECT_TRUE(found(facts).isEmpty());
    facts.days.at(static_cast<std::size_t>(Step::PoliticalReview)) = QDate(2021, 6, 30);
    EXPECT_EQ(found(facts), QStringList{u"meeting_on 3"_s});
}

TEST(Development, ASpecialReasonGivesTheSuperiorSixMonths)
{
    DevelopmentFacts facts = exemplary();
    facts.isProlonged = true;
    auto &approved = facts.days.at(static_cast<std::size_t>(Step::Approved));
    auto &oath = facts.days.at(static_cast<std::size_t>(Step::Oath));
    oath = QDate(2023, 1, 20);
    approved = QDate(2023, 1, 1);
    EXPECT_TRUE(found(facts).isEmpty());
    approved = QDate(2023, 1, 2);
    EXPECT_EQ(found(facts), QStringList{u"approved_on 3"_s});
}

TEST(Development, WhoAppliesIsEighteen)
{
    DevelopmentFacts facts = with({{Step::Applied, {2024, 12, 1}}});
    facts.birth = QDate(2006, 12, 1);
    EXPECT_TRUE(found(facts, {2024, 12, 20}).isEmpty());
    facts.birth = QDate(2006, 12, 2);
    EXPECT_EQ(found(facts, {2024, 12, 20}), QStringList{u"applied_on 1"_s});
}

TEST(Development, ReviewsComeEverySixMonths)
{
    DevelopmentFacts facts = with({{Step::Applied, {2023, 9, 1}},
                                   {Step::Talked, {2023, 9, 5}},
                                   {Step::Activist, {2024, 1, 10}}});
    EXPECT_TRUE(found(facts, {2024, 7, 10}).isEmpty());
    EXPECT_EQ(found(facts, {2024, 7, 11}), QStringList{u"cultivated_on 6"_s}) << "the first is due";
    facts.reviews = {{2024, 7, 11}};
    EXPECT_EQ(found(facts, {2024, 12, 31}), QStringList{u"cultivated_on 5"_s}) << "a day late";
    facts.reviews = {{2024, 7, 10}};
    EXPECT_TRUE(found(facts, {2025, 1, 10}).isEmpty());
    EXPECT_EQ(found(facts, {2025, 1, 11}), QStringList{u"cultivated_on 6"_s});
    facts.ended = QDate(2024, 9, 1);
    EXPECT_TRUE(found(facts, {2025, 6, 1}).isEmpty()) << "nobody reviews who has given up";
}

TEST(Development, HelpersAreAsManyAsTheRulesAsk)
{
    DevelopmentFacts facts = exemplary();
    facts.mentors = {.count = 1};
    EXPECT_TRUE(found(facts).isEmpty());
    facts.mentors = {.count = 0};
    EXPECT_EQ(found(facts), QStringList{u"mentors_on 8"_s});
    facts.mentors = {.count = 3};
    EXPECT_EQ(found(facts), QStringList{u"mentors_on 9"_s});
    facts.mentors = {.count = 2, .unfit = 1};
    facts.sponsors = {.count = 1};
    EXPECT_EQ(found(facts), (QStringList{u"mentors_on 10"_s, u"sponsors_on 8"_s}));
}

TEST(Development, TrainingTakesThreeDaysOrTwentyFourHours)
{
    DevelopmentFacts facts = exemplary();
    facts.trainingDays = 2;
    EXPECT_EQ(found(facts), QStringList{u"trained_on 11"_s});
    facts.trainingHours = 23;
    EXPECT_EQ(found(facts), QStringList{u"trained_on 11"_s});
    facts.trainingHours = 24;
    EXPECT_TRUE(found(facts).isEmpty());
}

TEST(Development, ANoticeHangsFiveWorkingDays)
{
    EXPECT_EQ(workingDays({2022, 4, 11}, {2022, 4, 15}), 5) << "Monday to Friday";
    EXPECT_EQ(workingDays({2022, 4, 13}, {2022, 4, 18}), 4) << "over a weekend";
    EXPECT_EQ(workingDays({2022, 4, 16}, {2022, 4, 17}), 0);
    EXPECT_EQ(workingDays({2022, 4, 15}, {2022, 4, 11}), 0);
    DevelopmentFacts facts = exemplary();
    facts.candidateNotice.until = QDate(2022, 4, 7);
    facts.confirmationNotice = {};
    EXPECT_EQ(found(facts), (QStringList{u"candidate_on 13"_s, u"confirmation_approved_on 12"_s}));
    EXPECT_TRUE(judgeDevelopment(packs(), facts, kToday).constFirst().usual) << "common practice";
}

TEST(Development, ANoticeHangsBeforeItsStepAndAfterWhatItFollowsOn)
{
    DevelopmentFacts facts = exemplary();
    facts.candidateNotice.until = QDate(2022, 4, 10);
    EXPECT_TRUE(found(facts).isEmpty()) << "over on the day of the step";
    facts.candidateNotice.until = QDate(2022, 4, 11);
    EXPECT_EQ(found(facts), QStringList{u"candidate_on 15"_s});

    facts = exemplary();
    facts.confirmationNotice = facts.candidateNotice;
    EXPECT_EQ(found(facts), QStringList{u"confirmation_approved_on 15"_s})
        << "that of the year before";
    EXPECT_EQ(judgeDevelopment(packs(), facts, kToday).constFirst().since,
              Step::ConfirmationApplied);

    facts = exemplary();
    facts.admissionNotice.from = QDate(2022, 5, 24);
    EXPECT_EQ(found(facts), QStringList{u"approved_on 15"_s}) << "before the committee met";
    facts.days.at(static_cast<std::size_t>(Step::CommitteeReview)) = std::nullopt;
    EXPECT_TRUE(found(facts).isEmpty()) << "when it met is not known";
    facts.admissionNotice = {};
    EXPECT_EQ(found(facts), QStringList{u"approved_on 12"_s});
}

TEST(Development, AStepIsJudgedByTheRulesInForceOnItsDay)
{
    DevelopmentRules newer = rules2014();
    newer.validFrom = Month::of(2023, 1);
    newer.noticeDays = 6;
    newer.trainingDays = 5;
    newer.sponsors.least = 3;
    newer.limits.removeIf(
        [](const DevelopmentLimit &limit) { return limit.to != Step::ConfirmationApproved; });
    newer.limits.first().latestMonths = 2;
    const QList<DevelopmentRules> both{rules2014(), newer};
    EXPECT_EQ(found(exemplary(), kToday, both),
              (QStringList{u"confirmation_approved_on 3"_s, u"confirmation_approved_on 13"_s}))
        << "nothing new is asked of what was done before";

    DevelopmentFacts facts =
        with({{Step::Applied, {2022, 11, 1}}, {Step::Archived, {2022, 12, 1}}});
    const auto isTalkLate = [&] { return found(facts, kToday, both).contains(u"talked_on 3"_s); };
    facts.days.at(static_cast<std::size_t>(Step::Talked)) = QDate(2022, 12, 2);
    EXPECT_TRUE(isTalkLate());
    facts.days.at(static_cast<std::size_t>(Step::Talked)) = QDate(2023, 1, 1);
    EXPECT_FALSE(isTalkLate()) << "the newer rules have no such limit";

    facts = with({{Step::Applied, {2022, 11, 1}}});
    EXPECT_TRUE(found(facts, {2022, 12, 31}, both).contains(u"talked_on 4"_s));
    EXPECT_FALSE(found(facts, {2023, 1, 1}, both).contains(u"talked_on 4"_s))
        << "what is not done yet is held to the rules of today";

    facts = with({{Step::Applied, {2022, 11, 1}}, {Step::Meeting, {2022, 12, 1}}});
    facts.sponsors = {.count = 2};
    EXPECT_TRUE(found(facts, kToday, both).contains(u"sponsors_on 8"_s));
    facts.ended = QDate(2023, 2, 1);
    EXPECT_FALSE(found(facts, kToday, both).contains(u"sponsors_on 8"_s))
        << "a course that is over by those of its last step";
}

TEST(Development, TheMeetingCarriesWithMoreThanHalf)
{
    DevelopmentFacts facts = exemplary();
    facts.votesFor = 5;
    EXPECT_EQ(found(facts), QStringList{u"meeting_on 14"_s}) << "half is not more than half";
    facts.votesFor = 6;
    facts.presentVoters = 5;
    EXPECT_EQ(found(facts), QStringList{u"meeting_on 14"_s}) << "too few were there";
    facts.isVoteExplained = true;
    EXPECT_TRUE(found(facts).isEmpty()) << "表决说明 says why it holds";
    facts.isVoteExplained = false;
    facts.presentVoters = std::nullopt;
    EXPECT_TRUE(found(facts).isEmpty());
}

TEST(Development, AnExtensionMovesTheConfirmation)
{
    const auto [first, last] = extensionRange(rules2014(), {2022, 7, 1});
    EXPECT_EQ(first, QDate(2024, 1, 1));
    EXPECT_EQ(last, QDate(2024, 7, 1));
    DevelopmentFacts facts = exemplary();
    facts.extendedUntil = QDate(2024, 1, 1);
    EXPECT_EQ(found(facts), QStringList{u"confirmation_meeting_on 2"_s});
    facts.days.at(static_cast<std::size_t>(Step::ConfirmationMeeting)) = QDate(2024, 1, 1);
    facts.days.at(static_cast<std::size_t>(Step::ConfirmationApproved)) = QDate(2024, 2, 1);
    facts.days.at(static_cast<std::size_t>(Step::Archived)) = QDate(2024, 2, 2);
    EXPECT_TRUE(found(facts).isEmpty());
}

TEST(Development, AStepLeftOutIsToldOnceALaterStageHasBegun)
{
    const auto passed = [](const DevelopmentFacts &facts) {
        QList<Step> steps;
        for (const auto &finding : judgeDevelopment(packs(), facts, kToday)) {
            if (finding.issue == Issue::PassedOver) {
                steps += finding.step;
            }
        }
        return steps;
    };
    EXPECT_TRUE(passed(with({{Step::Talked, {2024, 12, 1}}})).isEmpty());
    EXPECT_EQ(passed(with({{Step::Applied, {2024, 8, 1}}, {Step::Activist, {2024, 12, 1}}})),
              QList<Step>{Step::Talked});
    EXPECT_EQ(
        passed(with({{Step::CandidateFiled, {2024, 8, 1}}, {Step::Meeting, {2024, 12, 1}}})).last(),
        Step::FormFilled)
        << "the meeting follows on all of its stage";
    EXPECT_EQ(found(with({{Step::Applied, {2025, 1, 1}}})), QStringList{u"applied_on 0"_s})
        << "still to come";
}

TEST(Development, TheOutlookNamesTheNextStepAndItsLastDay)
{
    DevelopmentFacts facts = with({{Step::Applied, {2024, 10, 31}}});
    auto outlook = developmentOutlook(rules2014(), facts);
    EXPECT_EQ(outlook.next, Step::Talked);
    ASSERT_TRUE(outlook.deadline);
    EXPECT_EQ(outlook.deadline->step, Step::Talked);
    EXPECT_EQ(outlook.deadline->day, QDate(2024, 11, 30)) << "the month is shorter";
    EXPECT_FALSE(outlook.isOverdue({2024, 11, 30}));
    EXPECT_TRUE(outlook.isOverdue({2024, 12, 1}));
    EXPECT_EQ(found(facts, {2024, 12, 1}), QStringList{u"talked_on 4"_s});

    facts = with({{Step::Applied, {2023, 1, 1}},
                  {Step::Talked, {2023, 1, 2}},
                  {Step::Activist, {2023, 4, 1}},
                  {Step::ActivistFiled, {2023, 4, 2}},
                  {Step::Mentors, {2023, 4, 2}},
                  {Step::Cultivated, {2024, 3, 31}}});
    facts.reviews = {{2023, 10, 1}, {2024, 3, 31}};
    outlook = developmentOutlook(rules2014(), facts);
    EXPECT_EQ(standingOf(facts), DevelopmentStanding::Activist);
    EXPECT_EQ(outlook.next, Step::Candidate);
    EXPECT_EQ(outlook.notBefore, QDate(2024, 4, 1));
    ASSERT_TRUE(outlook.deadline);
    EXPECT_EQ(outlook.deadline->day, QDate(2024, 9, 30)) << "the next review";

    facts.ended = QDate(2024, 5, 1);
    EXPECT_EQ(standingOf(facts), DevelopmentStanding::Ended);
    EXPECT_FALSE(developmentOutlook(rules2014(), facts).next);
    EXPECT_FALSE(developmentOutlook(rules2014(), facts).deadline);
}

TEST(Development, PapersAreMissedOnceTheirStepIsReached)
{
    const DevelopmentFacts facts =
        with({{Step::Applied, {2024, 1, 1}}, {Step::Activist, {2024, 5, 1}}});
    EXPECT_EQ(missingMaterials(facts, {u"application"_s, u"recommendation"_s}),
              (QStringList{u"first_talk"_s, u"activist_decision"_s}))
        << "the talk was passed over, its record is missed all the same";
    EXPECT_EQ(missingMaterials(exemplary(), {}).size(),
              static_cast<qsizetype>(kDevelopmentMaterials.size()));
}

TEST(Development, StandsWhereTheLastMilestonePutIt)
{
    EXPECT_EQ(standingOf({}), DevelopmentStanding::Applicant);
    EXPECT_EQ(standingOf(with({{Step::Candidate, {2024, 1, 1}}, {Step::Meeting, {2024, 9, 1}}})),
              DevelopmentStanding::Candidate)
        << "not approved yet";
    EXPECT_EQ(standingOf(with({{Step::Approved, {2024, 9, 1}}})),
              DevelopmentStanding::Probationary);
}

TEST(DevelopmentPacks, AreReadWholeOrRefusedWithThePlace)
{
    QByteArray json = rulePack(u"development-2014"_s);
    const auto rules = parseDevelopmentRules(json);
    ASSERT_TRUE(rules) << rules.error().subject.toStdString();
    EXPECT_EQ(rules->validFrom, Month::of(2014, 5));
    EXPECT_EQ(rules->sponsors.least, 2);
    EXPECT_EQ(rules->trainingHours, 24);
    json.replace("\"hours\": 24", "\"hours\": 0");
    EXPECT_EQ(parseDevelopmentRules(json).error().subject, u"training.hours"_s);
    json.replace("\"hours\": 0", "\"hours\": 24");
    json.replace("\"to\": \"talked_on\"", "\"to\": \"spoken_on\"");
    EXPECT_EQ(parseDevelopmentRules(json).error().subject, u"limits[0].to"_s);
}

} // namespace zhibu
