#include "scoring/sample.h"
#include "scoring/workflow.h"
#include "support/printers.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

namespace {

using Kind = WorkflowStep::Kind;

QList<Kind> kindsOf(const Scheme &scheme, Round round)
{
    QList<Kind> kinds;
    for (const WorkflowStep &step : workflowOf(scheme, round)) {
        kinds += step.kind;
    }
    return kinds;
}

WorkflowStep publicity(int days, WorkflowStep::DayCount count)
{
    WorkflowStep step;
    step.kind = Kind::Publicity;
    step.days = days;
    step.count = count;
    return step;
}

} // namespace

TEST(Workflow, AnyangHasItsSteps)
{
    const QList<Kind> june{Kind::SelfEvaluation, Kind::Ballot,   Kind::Review,
                           Kind::Publicity,      Kind::Approval, Kind::Reexamination};
    EXPECT_EQ(kindsOf(anyang(), Round::June), june);
    EXPECT_EQ(kindsOf(anyang(), Round::December), june + (QList{Kind::Report, Kind::Plaque}));
}

TEST(Workflow, AnyangHasItsDeadlines)
{
    EXPECT_EQ(deadlineOf(workflowOf(anyang(), Round::June)[0], kYear), QDate(kYear, 6, 5));
    EXPECT_EQ(deadlineOf(workflowOf(anyang(), Round::December)[0], kYear), QDate(kYear, 12, 31));
    for (const int step : {1, 2}) { // 申报创星 is all three of 自评, 测评 and 考评
        EXPECT_EQ(deadlineOf(workflowOf(anyang(), Round::June)[step], kYear), QDate(kYear, 6, 5));
        EXPECT_FALSE(deadlineOf(workflowOf(anyang(), Round::December)[step], kYear));
    }
    EXPECT_FALSE(deadlineOf(workflowOf(anyang(), Round::June)[3], kYear));
}

TEST(AnyangPack, RatesBranchesUnlessACopyNamesOthers)
{
    EXPECT_EQ(anyang().subjects, QStringList{u"branch"_s});
    EXPECT_EQ(anyangWith(u"subjects"_s, QJsonArray{u"committee"_s, u"branch"_s}).subjects.size(),
              2);
}

TEST(Workflow, OfASchemeWithoutOneIsTheUsualOne)
{
    const QList<Kind> usual{Kind::SelfEvaluation, Kind::Ballot, Kind::Review, Kind::Publicity,
                            Kind::Approval};
    const Scheme scheme = anyangWith(u"workflow"_s, QJsonValue::Undefined);
    EXPECT_EQ(kindsOf(scheme, Round::June), usual);
    EXPECT_EQ(workflowOf(scheme, Round::June)[3].days, 7);
}

TEST(Workflow, EndsUpWithAnApproval)
{
    Scheme scheme = anyang();
    scheme.workflow = {scheme.workflow[0]};
    EXPECT_EQ(kindsOf(scheme, Round::June), (QList{Kind::SelfEvaluation, Kind::Approval}));
}

TEST(Workflow, StepsAreStoredByTheirKindAndApprovalsByTheirStarsToo)
{
    WorkflowStep step;
    step.kind = Kind::Approval;
    EXPECT_EQ(codeOf(keyOf(step)), u"approval"_s);
    step.stars = {5, 4};
    EXPECT_EQ(codeOf(keyOf(step)), u"approval:4,5"_s);
    EXPECT_EQ(stepKeyIn(u"approval:4,5"_s), keyOf(step));
    step.kind = Kind::Reexamination;
    EXPECT_EQ(codeOf(keyOf(step)), u"reexamination"_s) << "a round has one of them";
    for (const QString &text : {u"approval:"_s, u"approval:x"_s, u"approving"_s, QString()}) {
        EXPECT_FALSE(stepKeyIn(text)) << text.toStdString();
    }
}

TEST(Workflow, PublicityRunsFromTheDayAfter)
{
    using Days = WorkflowStep::DayCount;
    const QDate friday(2024, 12, 20);
    EXPECT_EQ(publicityEnd(publicity(7, Days::Calendar), friday), QDate(2024, 12, 27));
    EXPECT_EQ(publicityEnd(publicity(5, Days::Working), friday), QDate(2024, 12, 27));
    EXPECT_EQ(publicityEnd(publicity(1, Days::Working), friday), QDate(2024, 12, 23));
    EXPECT_EQ(publicityEnd(publicity(1, Days::Calendar), friday), QDate(2024, 12, 21));
}

TEST(Workflow, DeadlinesOnTheLastOfFebruaryStayInFebruary)
{
    WorkflowStep step;
    step.month = 2;
    step.day = 29;
    EXPECT_EQ(deadlineOf(step, 2024), QDate(2024, 2, 29));
    EXPECT_EQ(deadlineOf(step, 2025), QDate(2025, 2, 28));
}

} // namespace zhibu
