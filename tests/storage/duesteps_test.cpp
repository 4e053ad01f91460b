#include "storage/facts/duelist.h"
#include "storage/facts/rulepacks.h"
#include "storage/rounds/steps.h"
#include "support/tempfile.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;

namespace {

using Need = DueStep::Kind;
using Kind = WorkflowStep::Kind;

/// A committee with a branch, rated by the default scheme: self-evaluation by 5 June and by the end
/// of December, seven days of publicity.
class DueSteps : public testing::Test
{
protected:
    DueSteps()
    {
        m_committee =
            m_book.add(u"organisations"_s,
                       {{u"code"_s, u"C"_s}, {u"name"_s, u"工委"_s}, {u"kind"_s, u"committee"_s}});
        m_branch = m_book.addBranch(u"A"_s, {{u"superior"_s, m_committee}});
    }

    void start(Round round = Round::December)
    {
        got(startRound(m_book.file(), 2024, round, m_committee, QString(kDefaultScheme),
                       QDate(2024, 5, 1)));
    }
    void skip(Kind kind) { record(kind, QDate(2024, 12, 1), true); }
    void record(Kind kind, QDate on, bool skipped = false)
    {
        const auto round = got(roundOf(m_book.file(), 2024, Round::December, m_committee));
        const Scheme scheme = got(findScheme(&m_book.file(), kDefaultScheme));
        must(recordStep(m_book.file(), *round, scheme,
                        {.step = {.kind = kind,
                                  .skipped = skipped,
                                  .doneOn = on,
                                  .until = {},
                                  .doneBy = {},
                                  .document = {},
                                  .note = u"已议"_s}}));
    }

    /// "kind year round step by" of everything that is due.
    QStringList due(QDate day, RowId scope = 0)
    {
        const QStringList kinds{u"start"_s, u"do"_s, u"runs"_s, u"over"_s};
        QStringList lines;
        for (const DueStep &step : got(dueSteps(m_book.file(), scope, day))) {
            lines += u"%1 %2 %3 %4 %5%6"_s.arg(
                kinds[static_cast<int>(step.kind)], QString::number(step.year),
                codeIn(kRoundCodes, step.round), codeIn(kStepCodes, step.step.kind),
                step.by.toString(Qt::ISODate), step.isOverdue(day) ? u" late"_s : QString());
        }
        return lines;
    }

    test::TempFile m_book;
    RowId m_committee = 0;
    RowId m_branch = 0;
};

} // namespace

TEST_F(DueSteps, ARoundNobodyStartedIsToldFromAMonthBeforeToAMonthAfter)
{
    const QString june = u"start 2024 june self_evaluation 2024-06-05"_s;
    EXPECT_EQ(due(QDate(2024, 5, 4)), QStringList());
    EXPECT_EQ(due(QDate(2024, 5, 5)), QStringList{june});
    EXPECT_EQ(due(QDate(2024, 6, 5)), QStringList{june});
    EXPECT_EQ(due(QDate(2024, 6, 6)), QStringList{june + u" late"_s});
    EXPECT_EQ(due(QDate(2024, 7, 5)), QStringList{june + u" late"_s});
    EXPECT_EQ(due(QDate(2024, 7, 6)), QStringList());
    EXPECT_EQ(due(QDate(2025, 1, 10)),
              QStringList{u"start 2024 december self_evaluation 2024-12-31 late"_s});
}

TEST_F(DueSteps, OnlyWhoRatesOrBelongsToNobodyIsAskedToStart)
{
    const QDate day(2024, 5, 20);
    EXPECT_EQ(due(day, m_committee).size(), 1);
    EXPECT_EQ(due(day, m_branch), QStringList());
    const RowId alone = m_book.addBranch(u"Z"_s);
    EXPECT_EQ(due(day, alone).size(), 1);
    const auto all = got(dueSteps(m_book.file(), 0, day));
    ASSERT_EQ(all.size(), 1) << "one line";
    EXPECT_EQ(all[0].organisations, (QList<RowId>{m_committee, alone}));
    got(startRound(m_book.file(), 2024, Round::June, m_branch, QString(kDefaultScheme), day));
    EXPECT_EQ(got(dueSteps(m_book.file(), 0, day)).constLast().organisations, QList<RowId>{alone})
        << "those below rate themselves";
}

TEST_F(DueSteps, ARunningRoundTellsItsFirstOpenDeadline)
{
    start();
    EXPECT_EQ(due(QDate(2024, 11, 29)), QStringList());
    EXPECT_EQ(due(QDate(2024, 11, 30)),
              QStringList{u"do 2024 december self_evaluation 2024-12-31"_s});
    EXPECT_EQ(due(QDate(2025, 2, 15)),
              QStringList{u"do 2024 december self_evaluation 2024-12-31 late"_s});
    EXPECT_EQ(due(QDate(2024, 12, 15), m_branch), QStringList()) << "it does not rate";
    skip(Kind::SelfEvaluation);
    EXPECT_EQ(due(QDate(2024, 12, 15)), QStringList{u"do 2024 december report 2024-12-31"_s});
    EXPECT_EQ(due(QDate(2026, 3, 1)), QStringList()) << "long past";
}

TEST_F(DueSteps, APublicityRunsUntilItsLastDayThenTheNextStepIsDue)
{
    start();
    for (const Kind kind : {Kind::SelfEvaluation, Kind::Ballot, Kind::Review}) {
        skip(kind);
    }
    record(Kind::Publicity, QDate(2024, 11, 1));
    EXPECT_EQ(due(QDate(2024, 11, 8)), QStringList{u"runs 2024 december approval 2024-11-08"_s});
    EXPECT_EQ(due(QDate(2024, 11, 9)), QStringList{u"over 2024 december approval 2024-11-08"_s});
    skip(Kind::Approval);
    EXPECT_EQ(due(QDate(2024, 11, 9)), QStringList());
}

TEST_F(DueSteps, CountAsTasksUnlessTheyOnlyRun)
{
    start();
    const DueList before = got(dueList(m_book.file(), 0, QDate(2024, 11, 5)));
    EXPECT_EQ(before.ratingTasks(), 0);
    for (const Kind kind : {Kind::SelfEvaluation, Kind::Ballot, Kind::Review}) {
        skip(kind);
    }
    record(Kind::Publicity, QDate(2024, 11, 1));
    EXPECT_EQ(got(dueList(m_book.file(), 0, QDate(2024, 11, 5))).ratingTasks(), 0);
    const DueList over = got(dueList(m_book.file(), 0, QDate(2024, 11, 9)));
    EXPECT_EQ(over.ratingTasks(), 1);
    EXPECT_EQ(over.openTasks() - over.meetingsDue, 1);
}

} // namespace zhibu
