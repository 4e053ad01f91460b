#include "cli/commandstest.h"
#include "support/printers.h"

#include <QFile>

namespace zhibu::test {

TEST_F(Commands, ASummaryIsOfWhatWasABranchInItsYear)
{
    const QString units =
        shell.write(u"units.csv"_s, u"组织编码,组织名称,组织类别\nZ1,一党总支,党总支\n"_s);
    const QString changes =
        shell.write(u"changes.csv"_s, u"组织编码,日期,变动,原类别\nZ1,2024-01-01,升格,党支部\n"_s);
    ASSERT_EQ(shell.run({u"import"_s, file, u"organisations"_s, units}), 0);
    ASSERT_EQ(shell.run({u"import"_s, file, u"organisation-changes"_s, changes}), 0)
        << shell.err.toStdString();
    const auto summaryOf = [this](const QString &year) {
        return shell.run({u"summary"_s, file, u"--year"_s, year, u"--org"_s, u"Z1"_s, u"-o"_s,
                          shell.path(u"summary.html"_s)});
    };
    EXPECT_EQ(summaryOf(u"2023"_s), 0) << shell.err.toStdString();
    EXPECT_EQ(summaryOf(u"2024"_s), 2);
}

TEST_F(Commands, PapersOfTheRatingAreWrittenByTheirEnding)
{
    const QString demo = shell.path(u"demo.zhibu"_s);
    ASSERT_EQ(shell.run({u"new"_s, demo, u"--demo"_s}), 0);
    const auto report = [&](const QString &paper, const QString &out,
                            const QStringList &more = {}) {
        return shell.run(
            QStringList{u"report"_s, demo, paper, u"--year"_s, u"2025"_s, u"-o"_s, shell.path(out)}
            + more);
    };
    EXPECT_EQ(report(u"sheet"_s, u"sheet.csv"_s), 0) << shell.err.toStdString();
    const auto sheet = rowsOf(shell.read(u"sheet.csv"_s));
    const auto quota = std::ranges::find_if(
        sheet, [](const QStringList &row) { return row.value(1).startsWith(u"五星级最多"_s); });
    ASSERT_NE(quota, sheet.end()) << "the quotas stand below";
    EXPECT_GT(quota - sheet.begin(), 3);
    EXPECT_EQ(report(u"notice"_s, u"notice.odt"_s), 0);
    EXPECT_EQ(report(u"application"_s, u"form.pdf"_s, {u"--org"_s, u"BJ1003"_s}), 0);
    for (const QString &name : {u"sheet.csv"_s, u"notice.odt"_s, u"form.pdf"_s}) {
        EXPECT_TRUE(QFile::exists(shell.path(name))) << name.toStdString();
    }
    EXPECT_EQ(report(u"application"_s, u"form.pdf"_s), 2);
    EXPECT_EQ(report(u"application"_s, u"form.pdf"_s, {u"--org"_s, u"BJ"_s}), 2);
    EXPECT_TRUE(shell.err.contains(u"one branch that is rated"_s)) << shell.err.toStdString();
    for (const auto &[paper, out, more] :
         {std::tuple(u"ballot"_s, u"ballot.xlsx"_s, QStringList{u"--org"_s, u"BJ1003"_s}),
          std::tuple(u"explanation"_s, u"why.csv"_s, QStringList{u"--org"_s, u"BJ1003"_s}),
          std::tuple(u"application"_s, u"form.xlsx"_s, QStringList{u"--org"_s, u"BJ1003"_s}),
          std::tuple(u"movements"_s, u"movements.csv"_s, QStringList()),
          std::tuple(u"plaques"_s, u"plaques.xlsx"_s, QStringList())}) {
        for (const QString &name : {out, paper + u".pdf"_s}) {
            EXPECT_EQ(report(paper, name, more), 0) << shell.err.toStdString();
            EXPECT_FALSE(shell.read(name).isEmpty()) << name.toStdString();
        }
    }
    EXPECT_EQ(report(u"poster"_s, u"poster.pdf"_s), 2);
    EXPECT_EQ(report(u"notice"_s, u"notice.csv"_s), 0) << "its list";
    EXPECT_EQ(report(u"notice"_s, u"notice.txt"_s), 2);
    EXPECT_TRUE(shell.err.contains(u".pdf, .odt or .html"_s)) << shell.err.toStdString();
    EXPECT_EQ(report(u"sheet"_s, u"none/sheet.csv"_s), 5);
}

TEST_F(Commands, PapersOfTheRatingAreOfTheRoundAskedFor)
{
    const QString demo = shell.path(u"demo.zhibu"_s);
    ASSERT_EQ(shell.run({u"new"_s, demo, u"--demo"_s}), 0);
    const auto report = [&](const QString &paper, const QString &out,
                            const QStringList &more = {}) {
        return shell.run(QStringList{u"report"_s, demo, paper, u"--year"_s, u"2025"_s,
                                     u"--interim"_s, u"-o"_s, shell.path(out)}
                         + more);
    };
    EXPECT_EQ(report(u"sheet"_s, u"june.csv"_s), 0) << shell.err.toStdString();
    EXPECT_GT(rowsOf(shell.read(u"june.csv"_s)).size(), 3);
    EXPECT_EQ(report(u"explanation"_s, u"why.csv"_s, {u"--org"_s, u"BJ1003"_s}), 0);
    const QString shown = rowsOf(shell.read(u"why.csv"_s)).value(1).value(0);
    ASSERT_EQ(shell.run({u"explain"_s, demo, u"--year"_s, u"2025"_s, u"--org"_s, u"BJ1003"_s,
                         u"--interim"_s}),
              0);
    EXPECT_TRUE(shell.out.startsWith(shown)) << shown.toStdString() << shell.out.toStdString();
    EXPECT_EQ(report(u"members"_s, u"members.csv"_s), 2);
    EXPECT_TRUE(shell.err.contains(u"--interim: members"_s)) << shell.err.toStdString();
    EXPECT_FALSE(QFile::exists(shell.path(u"members.csv"_s)));
}

TEST_F(Commands, TheOverviewOfMeetingsIsAPaper)
{
    const QString demo = shell.path(u"demo.zhibu"_s);
    ASSERT_EQ(shell.run({u"new"_s, demo, u"--demo"_s}), 0);
    for (const QString &out : {u"overview.csv"_s, u"overview.pdf"_s}) {
        EXPECT_EQ(shell.run({u"report"_s, demo, u"meeting-overview"_s, u"--year"_s, u"2025"_s,
                             u"-o"_s, shell.path(out)}),
                  0)
            << shell.err.toStdString();
    }
    EXPECT_GT(rowsOf(shell.read(u"overview.csv"_s)).size(), 1) << "a line for each branch";
}

TEST_F(Commands, PapersOfReviewsAreOfAYear)
{
    const QString demo = shell.path(u"demo.zhibu"_s);
    ASSERT_EQ(shell.run({u"new"_s, demo, u"--demo"_s}), 0);
    for (const QString &paper : {u"reviews"_s, u"review-ballot"_s, u"review-forms"_s, u"talks"_s,
                                 u"study"_s, u"volunteering"_s, u"secretary-reviews"_s}) {
        for (const QString &ending : {u".csv"_s, u".pdf"_s}) {
            EXPECT_EQ(shell.run({u"report"_s, demo, paper, u"--year"_s, u"2025"_s, u"--org"_s,
                                 u"BJ1001"_s, u"-o"_s, shell.path(paper + ending)}),
                      0)
                << paper.toStdString() << shell.err.toStdString();
        }
    }
    EXPECT_GT(rowsOf(shell.read(u"talks.csv"_s)).size(), 1);
    EXPECT_TRUE(shell.read(u"talks.csv"_s).contains(u"2025-11-25"_s)) << "somebody talked";
    EXPECT_EQ(shell.run({u"report"_s, demo, u"review-ballot"_s, u"--year"_s, u"2025"_s, u"-o"_s,
                         shell.path(u"all.csv"_s)}),
              2);
}

TEST_F(Commands, PapersOfTheDuesTakeMonths)
{
    const QString demo = shell.path(u"demo.zhibu"_s);
    ASSERT_EQ(shell.run({u"new"_s, demo, u"--demo"_s}), 0);
    const auto report = [&](const QString &paper, const QString &out,
                            const QStringList &more = {}) {
        return shell.run(QStringList{u"report"_s, demo, paper, u"--year"_s, u"2025"_s, u"--org"_s,
                                     u"BJ1001"_s, u"-o"_s, shell.path(out)}
                         + more);
    };
    for (const QString &paper :
         {u"receipts"_s, u"assessment"_s, u"dues-strip"_s, u"receipt-slips"_s, u"arrears"_s,
          u"arrears-slips"_s, u"remittance"_s, u"large-dues"_s, u"spending"_s, u"dues-book"_s,
          u"recheck"_s, u"recheck-months"_s}) {
        for (const QString &ending : {u".csv"_s, u".pdf"_s}) {
            EXPECT_EQ(report(paper, paper + ending), 0)
                << paper.toStdString() << shell.err.toStdString();
        }
        EXPECT_GT(rowsOf(shell.read(paper + u".csv"_s)).size(), 1) << paper.toStdString();
    }
    for (const QString &paper :
         {u"election-request"_s, u"election-reply"_s, u"candidate-reply"_s, u"candidate-request"_s,
          u"election-method"_s, u"voting-paper"_s, u"vote-tally"_s, u"election-sheet"_s,
          u"election-report"_s, u"duties-report"_s}) {
        EXPECT_EQ(report(paper, paper + u".html"_s), 0) << shell.err.toStdString();
        EXPECT_EQ(report(paper, paper + u".csv"_s), 2) << paper.toStdString();
        EXPECT_EQ(report(paper, paper + u".xlsx"_s), 0) << shell.err.toStdString();
    }
    EXPECT_EQ(report(u"election-sign-in"_s, u"signin.csv"_s), 0) << shell.err.toStdString();
    for (const QString &letter : {u"dues-notice"_s, u"dues-year"_s}) { // with figures
        for (const QString &ending : {u".html"_s, u".pdf"_s, u".csv"_s, u".xlsx"_s}) {
            EXPECT_EQ(report(letter, letter + ending), 0) << shell.err.toStdString();
        }
        EXPECT_GT(rowsOf(shell.read(letter + u".csv"_s)).size(), 3) << letter.toStdString();
    }
    for (const QString &ending : {u".csv"_s, u".xlsx"_s, u".pdf"_s, u".odt"_s, u".html"_s}) {
        EXPECT_EQ(shell.run({u"report"_s, demo, u"relief-forms"_s, u"--year"_s, u"2026"_s, u"-o"_s,
                             shell.path(u"reliefs"_s + ending)}),
                  0)
            << ending.toStdString() << shell.err.toStdString();
    }
    EXPECT_TRUE(shell.read(u"reliefs.csv"_s).contains(u"因病致困"_s));
    for (const QStringList &amounts :
         columnsOf(rowsOf(shell.read(u"reliefs.csv"_s)), {u"应交标准"_s, u"减后月交"_s}).mid(1)) {
        EXPECT_NE(amounts[0], amounts[1]) << "a form that asks for nothing";
    }
    EXPECT_EQ(shell.run({u"report"_s, demo, u"remittance-list"_s, u"--year"_s, u"2025"_s,
                         u"--org"_s, u"BJ10"_s, u"-o"_s, shell.path(u"standing.csv"_s)}),
              0);
    EXPECT_GT(rowsOf(shell.read(u"standing.csv"_s)).size(), 1);
    EXPECT_EQ(report(u"receipts"_s, u"march.csv"_s, {u"--month"_s, u"2025-03"_s}), 0);
    const auto march = rowsOf(shell.read(u"march.csv"_s));
    const auto year = rowsOf(shell.read(u"receipts.csv"_s));
    ASSERT_EQ(march.size(), year.size());
    const auto paidInMarch = columnsOf(year, {u"3月"_s}).constLast();
    EXPECT_EQ(columnsOf(march, {u"实交"_s}).constLast(), paidInMarch);
    EXPECT_EQ(
        report(u"receipts"_s, u"q.csv"_s, {u"--month"_s, u"2025-01"_s, u"--to"_s, u"2025-03"_s}),
        0);
    EXPECT_EQ(columnsOf(rowsOf(shell.read(u"q.csv"_s)), {u"3月"_s}).constLast(), paidInMarch);
    EXPECT_EQ(
        report(u"recheck"_s, u"back.csv"_s, {u"--month"_s, u"2016-01"_s, u"--to"_s, u"2025-12"_s}),
        0);
}

TEST_F(Commands, PapersOfMeetingsAreWrittenByTheirEnding)
{
    const QString demo = shell.path(u"demo.zhibu"_s);
    ASSERT_EQ(shell.run({u"new"_s, demo, u"--demo"_s}), 0);
    ASSERT_EQ(shell.run({u"export"_s, demo, u"activities"_s, u"--year"_s, u"2025"_s}), 0);
    const QString meeting = rowsOf(shell.out).value(1).value(0);
    ASSERT_FALSE(meeting.isEmpty());
    const auto report = [&](const QString &paper, const QString &out, const QStringList &more) {
        return shell.run(
            QStringList{u"report"_s, demo, paper, u"--year"_s, u"2025"_s, u"-o"_s, shell.path(out)}
            + more);
    };
    const QStringList ofMeeting{u"--meeting"_s, meeting};
    for (const QString &out : {u"minutes.pdf"_s, u"minutes.odt"_s, u"minutes.html"_s}) {
        EXPECT_EQ(report(u"minutes"_s, out, ofMeeting), 0) << shell.err.toStdString();
    }
    EXPECT_EQ(report(u"minutes"_s, u"minutes.csv"_s, ofMeeting), 2);
    EXPECT_EQ(report(u"meeting-notice"_s, u"notice.odt"_s, ofMeeting), 0);
    EXPECT_EQ(report(u"sign-in"_s, u"sign.csv"_s, ofMeeting), 0);
    EXPECT_EQ(report(u"sign-in"_s, u"sign.pdf"_s, ofMeeting), 0);
    for (const QString &out : {u"minutes.xlsx"_s, u"notice.xlsx"_s}) {
        EXPECT_EQ(
            report(out.startsWith(u"m"_s) ? u"minutes"_s : u"meeting-notice"_s, out, ofMeeting), 0)
            << shell.err.toStdString();
    }
    for (const QString &paper :
         {u"sign-in"_s, u"meetings-quarter"_s, u"attendance"_s, u"reviews"_s}) {
        for (const QString &ending : {u".odt"_s, u".html"_s}) {
            EXPECT_EQ(
                report(paper, paper + ending, paper == u"sign-in"_s ? ofMeeting : QStringList()), 0)
                << paper.toStdString() << shell.err.toStdString();
        }
    }
    EXPECT_TRUE(shell.read(u"sign-in.html"_s).contains(u"签到"_s));
    EXPECT_EQ(report(u"review-forms"_s, u"forms.odt"_s, {}), 2) << "slips are no text";
    EXPECT_EQ(report(u"sign-in"_s, u"sign.pdf"_s, {}), 2);
    EXPECT_TRUE(shell.err.contains(u"--meeting"_s)) << shell.err.toStdString();
    EXPECT_TRUE(shell.err.contains(u"签到表"_s)) << shell.err.toStdString();
    EXPECT_EQ(report(u"sign-in"_s, u"sign.pdf"_s, {u"--meeting"_s, u"none"_s}), 2);
    EXPECT_EQ(report(u"members"_s, u"members.csv"_s, ofMeeting), 2);

    const QStringList ofBranch{u"--org"_s, u"BJ1001"_s};
    EXPECT_EQ(report(u"dossier"_s, u"all.csv"_s, ofBranch), 0) << shell.err.toStdString();
    EXPECT_GT(rowsOf(shell.read(u"all.csv"_s)).size(), 3);
    EXPECT_EQ(report(u"dossier"_s, u"one.csv"_s, {u"--member"_s, u"P000001"_s}), 0)
        << shell.err.toStdString();
    EXPECT_EQ(rowsOf(shell.read(u"one.csv"_s)).value(1).value(0), u"夏晓明"_s);
    EXPECT_EQ(report(u"dossier"_s, u"one.pdf"_s, {u"--member"_s, u"P000001"_s}), 0);
    EXPECT_EQ(report(u"dossier"_s, u"none.pdf"_s, {}), 2) << "one branch, or one member";
    EXPECT_EQ(report(u"dossier"_s, u"none.pdf"_s, {u"--member"_s, u"nobody"_s}), 2);
    EXPECT_EQ(report(u"members"_s, u"none.pdf"_s, {u"--member"_s, u"P000001"_s}), 2);
    EXPECT_EQ(report(u"minutes-book"_s, u"book.pdf"_s, ofBranch), 0) << shell.err.toStdString();
    EXPECT_EQ(report(u"minutes-book"_s, u"book.csv"_s, ofBranch), 0);
    EXPECT_EQ(report(u"minutes-book"_s, u"book.odt"_s, ofBranch), 0) << shell.err.toStdString();
    EXPECT_GT(rowsOf(shell.read(u"book.csv"_s)).size(), 10);
    EXPECT_EQ(report(u"minutes-book"_s, u"book.pdf"_s, {}), 2);
    EXPECT_EQ(report(u"meetings-quarter"_s, u"q.csv"_s,
                     ofBranch + QStringList{u"--month"_s, u"2025-01"_s, u"--to"_s, u"2025-03"_s}),
              0);
    EXPECT_EQ(rowsOf(shell.read(u"q.csv"_s)).first().mid(7, 3),
              (QStringList{u"1月"_s, u"2月"_s, u"3月"_s}));
    EXPECT_EQ(report(u"meetings-quarter"_s, u"all.pdf"_s, {}), 0);
    EXPECT_EQ(report(u"activity-plan"_s, u"plan.csv"_s, {}), 0) << shell.err.toStdString();
    EXPECT_EQ(rowsOf(shell.read(u"plan.csv"_s)).first().first(), u"序号"_s);
}

TEST_F(Commands, MonthsThatAPaperDoesNotHaveAreWrongUsage)
{
    const QString demo = shell.path(u"demo.zhibu"_s);
    ASSERT_EQ(shell.run({u"new"_s, demo, u"--demo"_s}), 0);
    const auto report = [&](const QStringList &words) {
        return shell.run(QStringList{u"report"_s, demo} + words
                         + QStringList{u"--year"_s, u"2025"_s, u"-o"_s, shell.path(u"a.pdf"_s)});
    };
    EXPECT_EQ(report({u"receipts"_s, u"--month"_s, u"March"_s}), 2);
    EXPECT_TRUE(shell.err.contains(u"--month: March"_s)) << shell.err.toStdString();
    EXPECT_EQ(report({u"receipts"_s, u"--month"_s, u"2024-03"_s}), 2);
    EXPECT_EQ(report({u"receipts"_s, u"--month"_s, u"2025-03"_s, u"--to"_s, u"2025-01"_s}), 2);
    EXPECT_EQ(report({u"assessment"_s, u"--month"_s, u"2025-03"_s}), 2);
    EXPECT_EQ(report({u"recheck"_s, u"--month"_s, u"2007-03"_s, u"--to"_s, u"2025-03"_s}), 2);
    EXPECT_EQ(report({u"remittance"_s}), 2); // of which organisation?
    EXPECT_TRUE(shell.err.contains(u"--org"_s)) << shell.err.toStdString();
}

} // namespace zhibu::test
