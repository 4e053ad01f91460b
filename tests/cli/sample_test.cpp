#include "cli/console.h"
#include "support/paths.h"
#include "support/printers.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu::test {

namespace {

const QString kSample = test::dataPath(u"municipal-2024/"_s);
const QStringList kLedgers{u"organisations"_s, u"members"_s,    u"posts"_s,      u"dues-bases"_s,
                           u"dues-payments"_s, u"activities"_s, u"attendance"_s, u"evaluations"_s,
                           u"satisfaction"_s,  u"events"_s,     u"ratings"_s};

QList<QStringList> expected(const QString &name)
{
    QFile file(kSample + u"expected/"_s + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return rowsOf(QString::fromUtf8(file.readAll()));
}

/// The municipal sample, imported once for all tests of this file.
class MunicipalSample : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        s_shell = new Shell;
        ASSERT_EQ(s_shell->run({u"new"_s, file()}), 0);
        for (const QString &ledger : kLedgers) {
            ASSERT_EQ(s_shell->run({u"import"_s, file(), ledger, kSample + ledger + u".csv"_s}), 0)
                << s_shell->err.toStdString();
        }
    }

    static void TearDownTestSuite()
    {
        delete s_shell;
        s_shell = nullptr;
    }

    static QString file() { return s_shell->path(u"sample.zhibu"_s); }
    static Shell &shell() { return *s_shell; }

private:
    static Shell *s_shell;
};

Shell *MunicipalSample::s_shell = nullptr;

} // namespace

TEST_F(MunicipalSample, RatesAsExpected)
{
    ASSERT_EQ(shell().run({u"rate"_s, file(), u"--year"_s, u"2024"_s}), 0);
    const auto table = expected(u"rate.csv"_s);
    ASSERT_GT(table.size(), 20);
    EXPECT_EQ(columnsOf(rowsOf(shell().out), table.first()), table);
    EXPECT_TRUE(shell().err.startsWith(u"warning: "_s))
        << "seven five-star branches exceed the quota of two";
    EXPECT_TRUE(shell().err.contains(u"2个"_s) && shell().err.contains(u"7个"_s))
        << shell().err.toStdString();
}

TEST_F(MunicipalSample, DuesAreAsExpected)
{
    ASSERT_EQ(shell().run({u"dues"_s, file(), u"--year"_s, u"2024"_s}), 0);
    const auto table = expected(u"dues.csv"_s);
    ASSERT_EQ(table.size(), 349);
    auto rows = columnsOf(rowsOf(shell().out), table.first());
    EXPECT_EQ(rows.takeLast().first(), u"合计"_s);
    EXPECT_EQ(rows, table);
}

// All eight stand as 核定月应交; one of them was transferred in August.
TEST_F(MunicipalSample, ReducedAndExemptDuesAreInTheStatistics)
{
    shell().run({u"statistics"_s, file(), u"--year"_s, u"2024"_s, u"--table"_s, u"2a"_s});
    const auto rows = columnsOf(rowsOf(shell().out), {u"项目"_s, u"总数"_s});
    EXPECT_TRUE(rows.contains(QStringList({u"经批准少交党费的党员"_s, u"3"_s})))
        << shell().out.toStdString();
    EXPECT_TRUE(rows.contains(QStringList({u"经批准免交党费的党员"_s, u"4"_s})));
    ASSERT_EQ(shell().run({u"report"_s, file(), u"dues-year"_s, u"--year"_s, u"2024"_s, u"--org"_s,
                           u"A04B009"_s, u"-o"_s, shell().path(u"year.html"_s)}),
              0);
    EXPECT_TRUE(shell().read(u"year.html"_s).contains(u"经批准少交1人"_s));
}

TEST_F(MunicipalSample, MeetingsAreAsExpected)
{
    ASSERT_EQ(shell().run({u"meetings"_s, file(), u"--year"_s, u"2024"_s}), 0);
    const auto table = expected(u"meetings.csv"_s);
    ASSERT_EQ(table.size(), 148);
    EXPECT_EQ(columnsOf(rowsOf(shell().out), table.first()), table);
}

TEST_F(MunicipalSample, AreasAreTheirPartOfTheWhole)
{
    ASSERT_EQ(shell().run({u"dues"_s, file(), u"--year"_s, u"2024"_s, u"--org"_s, u"A01"_s}), 0);
    auto part = rowsOf(shell().out);
    part.removeLast();
    QList<QStringList> wanted;
    for (const QStringList &row : expected(u"dues.csv"_s)) {
        if (row.first() == u"组织编码" || row.first().startsWith(u"A01")) {
            wanted += row;
        }
    }
    EXPECT_EQ(columnsOf(part, wanted.first()), wanted);
}

TEST_F(MunicipalSample, ImportedAgainChangesNothingAndLeavesNoHistory)
{
    ASSERT_EQ(shell().run({u"history"_s, file()}), 0);
    const QString before = shell().out;
    for (const QString &ledger : kLedgers) {
        ASSERT_EQ(shell().run({u"import"_s, file(), ledger, kSample + ledger + u".csv"_s}), 0);
        EXPECT_TRUE(shell().out.startsWith(u"0 new, 0 changed"_s))
            << ledger.toStdString() << shell().out.toStdString();
    }
    ASSERT_EQ(shell().run({u"history"_s, file()}), 0);
    EXPECT_EQ(shell().out, before);
}

TEST_F(MunicipalSample, ExportsImportAsNothingChanged)
{
    for (const QString &ledger : kLedgers) {
        for (const QString &ending : {u".csv"_s, u".xlsx"_s}) {
            const QString target = shell().path(ledger + ending);
            ASSERT_EQ(shell().run({u"export"_s, file(), ledger, u"-o"_s, target}), 0)
                << shell().err.toStdString();
            ASSERT_EQ(shell().run({u"import"_s, file(), ledger, target, u"--dry-run"_s}), 0)
                << shell().err.toStdString();
            EXPECT_TRUE(shell().out.startsWith(u"0 new, 0 changed"_s))
                << ledger.toStdString() << shell().out.toStdString();
        }
    }
}

TEST_F(MunicipalSample, UndoneAndRedoneItIsTheSame)
{
    const auto dump = [] {
        QString all;
        for (const QString &ledger : kLedgers) {
            EXPECT_EQ(shell().run({u"export"_s, file(), ledger}), 0);
            all += shell().out;
        }
        return all;
    };
    const QString full = dump();
    int steps = 0;
    while (shell().run({u"undo"_s, file()}) == 0) {
        ++steps;
    }
    EXPECT_EQ(steps, kLedgers.size());
    ASSERT_EQ(shell().run({u"export"_s, file(), u"organisations"_s}), 0);
    EXPECT_EQ(rowsOf(shell().out).size(), 1);
    while (shell().run({u"redo"_s, file()}) == 0) {
        --steps;
    }
    EXPECT_EQ(steps, 0);
    EXPECT_EQ(dump(), full);
}

TEST_F(MunicipalSample, TheSummaryStatesTheFactsOfTheYear)
{
    const QString target = shell().path(u"summary.html"_s);
    ASSERT_EQ(shell().run({u"summary"_s, file(), u"--year"_s, u"2024"_s, u"--org"_s, u"A01B001"_s,
                           u"-o"_s, target}),
              0);
    const QString text = shell().read(u"summary.html"_s);
    for (const QString &fact :
         {u"财政局党支部"_s, u"2024年"_s, u"17名党员"_s, u"主题党日11次"_s, u"五星级"_s}) {
        EXPECT_TRUE(text.contains(fact)) << fact.toStdString();
    }
}

TEST_F(MunicipalSample, TheSummaryIsThatOfABranch)
{
    const QString target = shell().path(u"committee.html"_s);
    EXPECT_EQ(shell().run({u"summary"_s, file(), u"--year"_s, u"2024"_s, u"--org"_s, u"A01"_s,
                           u"-o"_s, target}),
              2);
    EXPECT_TRUE(shell().err.contains(u"党支部"_s)) << shell().err.toStdString();
    EXPECT_FALSE(QFile::exists(target));
}

TEST_F(MunicipalSample, TheExplanationNamesWhatTookTheStars)
{
    ASSERT_EQ(shell().run({u"explain"_s, file(), u"--year"_s, u"2024"_s, u"--org"_s, u"A04B009"_s}),
              0);
    EXPECT_TRUE(shell().out.contains(u"无故缺席"_s));
    EXPECT_TRUE(shell().out.contains(u"三星级"_s));
    ASSERT_EQ(shell().run({u"explain"_s, file(), u"--year"_s, u"2024"_s, u"--org"_s, u"A01B021"_s}),
              2)
        << "a temporary branch is not rated";
}

TEST_F(MunicipalSample, ATrialByTheSelfEvaluationRatesWhatTheSuperiorHasNotScored)
{
    ASSERT_EQ(shell().run({u"rate"_s, file(), u"--year"_s, u"2024"_s, u"--by"_s, u"自评"_s}), 0);
    for (const QStringList &row : columnsOf(rowsOf(shell().out), {u"组织编码"_s, u"最终星级"_s})) {
        if (row.first() == u"A04B024") {
            EXPECT_FALSE(row.last().isEmpty());
        }
    }
}

} // namespace zhibu::test
