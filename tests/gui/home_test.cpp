#include "gui/activities/elections/electionspage.h"
#include "gui/activities/overviewpage.h"
#include "gui/windowtest.h"
#include "storage/facts/rulepacks.h"
#include "storage/rounds/steps.h"
#include "support/tempfile.h"

#include <QComboBox>
#include <QListWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;

/// The home page of a branch that belongs to nobody, with a round of June.
class Home : public WindowTest
{
protected:
    Home()
    {
        openNewFile();
        branch = test::TempFile::addTo(file(), u"organisations"_s,
                                       {{u"code"_s, u"A"_s},
                                        {u"name"_s, u"水利局党支部"_s},
                                        {u"kind"_s, u"branch"_s},
                                        {u"founded"_s, u"2024-06-01"_s}});
        got(startRound(file(), 2024, Round::June, branch, QString(kDefaultScheme),
                       QDate(2024, 10, 1)));
    }

    [[nodiscard]] File &file() const { return *window->session().file(); }
    /// Up to the publicity, which is posted on a day.
    void post(QDate day)
    {
        const Scheme scheme = got(findScheme(&file(), kDefaultScheme));
        for (const auto kind : {WorkflowStep::Kind::SelfEvaluation, WorkflowStep::Kind::Ballot,
                                WorkflowStep::Kind::Review, WorkflowStep::Kind::Publicity}) {
            const auto round = got(roundOf(file(), 2024, Round::June, branch));
            must(recordStep(file(), *round, scheme,
                            {.step = {.kind = kind,
                                      .skipped = kind != WorkflowStep::Kind::Publicity,
                                      .doneOn = day,
                                      .until = {},
                                      .doneBy = {},
                                      .document = {},
                                      .note = u"补办"_s}}));
        }
    }
    /// The line that says this, once the list is worked out.
    QToolButton *line(const QString &text)
    {
        go(PageKind::Home);
        QToolButton *found = nullptr;
        EXPECT_TRUE(QTest::qWaitFor([&] {
            for (auto *each : page().findChildren<QToolButton *>()) {
                found = each->text().contains(text) ? each : found;
            }
            return found != nullptr;
        })) << text.toStdString();
        return found;
    }

    RowId branch = 0;
};

TEST_F(Home, JobsTheStatisticsCannotPlaceLeadToTheirMembers)
{
    for (const QString &job : {u"养护管理"_s, u"离退休人员"_s}) {
        test::TempFile::addTo(file(), u"members"_s,
                              {{u"name"_s, job},
                               {u"sex"_s, u"female"_s},
                               {u"branch"_s, branch},
                               {u"kind"_s, u"full"_s},
                               {u"job"_s, job},
                               {u"joined"_s, u"2010-07-14"_s},
                               {u"confirmed"_s, u"2011-07-14"_s}});
    }
    QToolButton *odd = line(u"the statistics cannot place"_s);
    ASSERT_NE(odd, nullptr);
    odd->click();
    ASSERT_EQ(list().model()->rowCount(), 1);
    EXPECT_EQ(cell(0, u"name"_s), u"养护管理"_s);
}

TEST_F(Home, AStepOfARoundLeadsToItsStrip)
{
    post(QDate(2024, 11, 1));
    test::TempFile::addTo(
        file(), u"organisations"_s,
        {{u"code"_s, u"B"_s}, {u"name"_s, u"别的支部"_s}, {u"kind"_s, u"branch"_s}});
    window->session().setYear(2023);
    QToolButton *due = line(u"now 批准"_s);
    ASSERT_NE(due, nullptr);
    EXPECT_TRUE(due->text().contains(u"2024-11-08"_s));
    due->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return window->session().year() == 2024; }));
    EXPECT_EQ(window->session().scope(), branch);
    EXPECT_EQ(window->findChild<QTreeWidget *>(u"scope"_s)->currentItem()->text(0),
              u"水利局党支部"_s);
    EXPECT_EQ(page().findChild<QComboBox *>(u"roundCombo"_s)->currentData().toInt(),
              static_cast<int>(Round::June));
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return page().findChild<QToolButton *>(u"step5"_s) != nullptr; }));
    EXPECT_TRUE(page().findChild<QToolButton *>(u"step5"_s)->font().bold());
}

TEST_F(Home, AnOverdueStepIsMarked)
{
    const QToolButton *due = line(u"was due by 2024-06-05"_s);
    ASSERT_NE(due, nullptr);
    EXPECT_NE(due->palette().color(QPalette::ButtonText),
              page().palette().color(QPalette::ButtonText));
    EXPECT_EQ(due->toolTip(), u"水利局党支部"_s);
}

TEST_F(Home, ADecisionPastItsDayLeadsToItsMeeting)
{
    for (const QString &deadline : {u"2024-11-20"_s, u"2025-01-10"_s}) {
        test::TempFile::addTo(file(), u"activities"_s,
                              {{u"organisation"_s, branch},
                               {u"type"_s, u"committee_meeting"_s},
                               {u"topic"_s, u"慰问"_s},
                               {u"starts"_s, u"2024-10-08"_s},
                               {u"follow_up"_s, u"走访困难党员"_s},
                               {u"deadline"_s, deadline}});
    }
    QToolButton *late = line(u"should have been carried out"_s);
    ASSERT_NE(late, nullptr);
    late->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return page().findChild<RecordView *>() != nullptr; }));
    EXPECT_EQ(list().model()->rowCount(), 1);
}

TEST_F(Home, ARunningPublicityIsToBeWatched)
{
    post(QDate(2024, 11, 18));
    EXPECT_NE(line(u"public until 2024-11-25"_s), nullptr);
}

TEST_F(Home, APlannedMeetingIsOneClickFromItsForm)
{
    test::TempFile::addTo(file(), u"activity-plans"_s,
                          {{u"organisation"_s, branch},
                           {u"type"_s, u"theme_day"_s},
                           {u"topic"_s, u"固定党日"_s},
                           {u"repeats"_s, u"monthly"_s},
                           {u"first_month"_s, u"2024-11"_s},
                           {u"last_month"_s, u"2024-12"_s},
                           {u"day"_s, qlonglong{15}}});
    QToolButton *planned = line(u"planned for 2024-11-15"_s);
    ASSERT_NE(planned, nullptr);
    EXPECT_EQ(planned->text(), u"水利局党支部: 主题党日 “固定党日”, planned for 2024-11-15"_s);
    planned->click();
    ASSERT_TRUE(QTest::qWaitFor([this] {
        const QLineEdit *topic = input(u"topic"_s);
        return topic != nullptr && topic->text() == u"固定党日"_s;
    }));
    EXPECT_EQ(rows(u"activities"_s), 0) << "the form waits to be saved";
}

TEST_F(Home, WhomTheAnnualStatisticsCannotPlaceLeadsToThem)
{
    test::TempFile::addTo(file(), u"members"_s,
                          {{u"code"_s, u"P1"_s},
                           {u"name"_s, u"李明"_s},
                           {u"sex"_s, u"male"_s},
                           {u"branch"_s, branch},
                           {u"kind"_s, u"full"_s},
                           {u"joined"_s, u"2010-05-04"_s},
                           {u"confirmed"_s, u"2011-05-04"_s}});
    line(u"Annual statistics"_s)->click();
    const auto *list = window->findChild<QListWidget *>(u"tableList"_s);
    ASSERT_NE(list, nullptr);
    EXPECT_TRUE(list->isVisible());
    EXPECT_TRUE(QTest::qWaitFor(
        [list] { return list->count() > 0 && list->item(0)->text() == u"Pre-check (4)"_s; }));
}

TEST_F(Home, MeetingsStillToHoldLeadToTheOverviewOfTheirBranches)
{
    test::TempFile::addTo(
        file(), u"organisations"_s,
        {{u"code"_s, u"B"_s}, {u"name"_s, u"别的支部"_s}, {u"kind"_s, u"branch"_s}});
    window->session().setYear(2023);
    line(u"meetings still to hold, 2 branches"_s)->click();
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return qobject_cast<OverviewPage *>(&page()) != nullptr; }));
    EXPECT_EQ(window->session().year(), 2024);
    const auto *branches = page().findChild<QTableView *>(u"overview"_s)->model();
    EXPECT_TRUE(QTest::qWaitFor([branches] { return branches->rowCount() == 2; }));
    EXPECT_TRUE(page().findChild<QWidget *>(u"choiceBar"_s)->isVisible());
}

TEST_F(Home, AnElectionToBeBegunLeadsToItsClock)
{
    test::TempFile::addTo(file(), u"organisations"_s,
                          {{u"code"_s, u"B"_s},
                           {u"name"_s, u"别的支部"_s},
                           {u"kind"_s, u"branch"_s},
                           {u"last_election"_s, u"2021-06-01"_s}});
    line(u"to be begun"_s)->click();
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return qobject_cast<ElectionsPage *>(&page()) != nullptr; }));
    const auto *clocks = page().findChild<QTableView *>(u"clocks"_s)->model();
    ASSERT_TRUE(QTest::qWaitFor([clocks] { return clocks->rowCount() == 1; }));
    EXPECT_EQ(clocks->index(0, 0).data().toString(), u"别的支部"_s);
}

} // namespace zhibu
