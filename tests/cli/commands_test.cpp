#include "cli/commandline.h"
#include "cli/console.h"
#include "ledger/ledgers.h"
#include "storage/file/file.h"
#include "storage/records/lookup.h"
#include "storage/rounds/rounds.h"
#include "support/printers.h"

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu::test {

namespace {

class Commands : public testing::Test
{
protected:
    void SetUp() override { ASSERT_EQ(shell.run({u"new"_s, file}), 0) << shell.err.toStdString(); }

    Shell shell;
    QString file = shell.path(u"a.zhibu"_s);
};

} // namespace

TEST_F(Commands, WrongUsageIsExitTwo)
{
    const QList<QStringList> wrong{
        {u"nonsense"_s},
        {u"new"_s},
        {u"new"_s, u"a"_s, u"b"_s},
        {u"export"_s, file, u"nonsense"_s},
        {u"export"_s, file, u"members"_s, u"--colour"_s},
        {u"export"_s, file, u"members"_s, u"-o"_s},
        {u"export"_s, file, u"members"_s, u"-o"_s, shell.path(u"x.doc"_s)},
        {u"rate"_s, file},
        {u"rate"_s, file, u"--year"_s, u"abc"_s},
        {u"rate"_s, file, u"--year"_s, u"2024"_s, u"--scheme"_s, u"nonsense"_s},
        {u"rate"_s, file, u"--year"_s, u"2024"_s, u"--as-of"_s, u"yesterday"_s},
        {u"dues"_s, file},
        {u"dues"_s, file, u"--year"_s, u"2024"_s, u"--month"_s, u"2024-01"_s},
        {u"dues"_s, file, u"--month"_s, u"2024-13"_s},
        {u"dues"_s, file, u"--year"_s, u"2024"_s, u"--org"_s, u"X"_s},
        {u"meetings"_s, file, u"--year"_s, u"2024"_s, u"--org"_s, u"X"_s},
        {u"summary"_s, file, u"--year"_s, u"2024"_s, u"--org"_s, u"X"_s, u"-o"_s,
         shell.path(u"x.doc"_s)},
        {u"summary"_s, file, u"--year"_s, u"2024"_s, u"--org"_s, u"X"_s, u"-o"_s,
         shell.path(u"x.pdf"_s)},
        {u"evidence"_s, file, u"--year"_s, u"2024"_s, u"-o"_s, shell.path({})},
        {u"evidence"_s, file, u"--year"_s, u"2024"_s, u"--org"_s, u"X"_s, u"-o"_s, shell.path({})},
        {u"history"_s, file, u"--limit"_s, u"many"_s},
        {u"packet"_s, file},
        {u"packet"_s, file, u"--org"_s, u"X"_s},
        {u"packet"_s, u"take"_s, file, file, u"--conflicts"_s, u"all"_s},
    };
    for (const QStringList &words : wrong) {
        EXPECT_EQ(shell.run(words), 2) << words.join(u' ').toStdString();
        EXPECT_FALSE(shell.err.isEmpty());
        EXPECT_TRUE(shell.out.isEmpty()) << "standard output holds results only";
    }
}

TEST_F(Commands, AMistypedCommandOpensNoWindow)
{
    EXPECT_TRUE(isCommandLine({u"exprot"_s}));
    EXPECT_EQ(shell.run({u"exprot"_s}), 2);
    EXPECT_TRUE(shell.err.contains(u"exprot"_s) && shell.err.contains(u"--help"_s));
    EXPECT_FALSE(isCommandLine({}));
    EXPECT_FALSE(isCommandLine({file})) << "a file is opened";
    EXPECT_FALSE(isCommandLine({shell.path(u"gone.zhibu"_s)})) << "the window says that it is gone";
    EXPECT_FALSE(isCommandLine({shell.write(u"roll.csv"_s, u"a"_s)}));
}

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

TEST_F(Commands, TablesAreWrittenByTheEndingOfTheirName)
{
    const QString demo = shell.path(u"demo.zhibu"_s);
    ASSERT_EQ(shell.run({u"new"_s, demo, u"--demo"_s}), 0);
    const QStringList year{u"--year"_s, u"2025"_s};
    const QList<QStringList> commands{QStringList{u"rate"_s, demo} + year,
                                      QStringList{u"rate"_s, demo, u"--by"_s, u"自评"_s} + year,
                                      QStringList{u"dues"_s, demo} + year,
                                      {u"dues"_s, demo, u"--month"_s, u"2025-03"_s},
                                      QStringList{u"meetings"_s, demo} + year,
                                      {u"history"_s, demo},
                                      {u"export"_s, demo, u"organisations"_s}};
    for (const QStringList &words : commands) {
        const QString pdf = shell.path(u"out.PDF"_s);
        EXPECT_EQ(shell.run(words + QStringList{u"-o"_s, pdf}), 0) << shell.err.toStdString();
        QFile written(pdf);
        ASSERT_TRUE(written.open(QIODevice::ReadOnly)) << words.join(u' ').toStdString();
        EXPECT_TRUE(written.readAll().startsWith("%PDF-"));
        written.remove();
        EXPECT_EQ(shell.run(words + QStringList{u"-o"_s, shell.path(u"out.doc"_s)}), 2);
        EXPECT_TRUE(shell.err.contains(u".csv, .xlsx or .pdf"_s)) << shell.err.toStdString();
    }
}

TEST_F(Commands, AYearInWordsIsAnsweredWithHowToWriteIt)
{
    EXPECT_EQ(shell.run({u"rate"_s, file, u"--year"_s, u"2024年"_s}), 2);
    EXPECT_TRUE(shell.err.contains(u"2024年"_s) && shell.err.contains(u"digits"_s))
        << shell.err.toStdString();
}

TEST_F(Commands, AFileThatCannotBeUsedIsExitFour)
{
    const QString foreign = shell.write(u"text.zhibu"_s, u"not a database"_s);
    for (const QString &path : {shell.path(u"missing.zhibu"_s), foreign}) {
        EXPECT_EQ(shell.run({u"rate"_s, path, u"--year"_s, u"2024"_s}), 4);
        EXPECT_EQ(shell.run({u"undo"_s, path}), 4);
        EXPECT_EQ(shell.run({u"check"_s, path}), 4);
        EXPECT_FALSE(shell.err.isEmpty());
    }
}

TEST_F(Commands, NewNeverOverwrites)
{
    const QString before = shell.read(u"a.zhibu"_s);
    EXPECT_EQ(shell.run({u"new"_s, file}), 5);
    EXPECT_EQ(shell.read(u"a.zhibu"_s), before);
    EXPECT_EQ(shell.run({u"new"_s, shell.path(u"no/such/folder.zhibu"_s)}), 5);
}

TEST_F(Commands, OutputThatCannotBeWrittenIsExitFive)
{
    EXPECT_EQ(shell.run({u"export"_s, file, u"members"_s, u"-o"_s, shell.path(u"no/such/x.csv"_s)}),
              5);
    EXPECT_EQ(shell.run({u"backup"_s, file, u"-o"_s, file}), 5) << "backup never overwrites";
}

#ifdef Q_OS_LINUX
TEST_F(Commands, ResultsThatAreLostAreExitFive)
{
    const QString demo = shell.path(u"demo.zhibu"_s);
    ASSERT_EQ(shell.run({u"new"_s, demo, u"--demo"_s}), 0) << shell.err.toStdString();
    const QString year = u"--year=2025"_s;
    ASSERT_EQ(shell.run({u"export"_s, demo, u"organisations"_s}), 0);
    const auto organisations = columnsOf(rowsOf(shell.out), {u"组织编码"_s, u"组织类别"_s});
    QString branch;
    for (const QStringList &row : organisations) {
        branch = row[1] == u"党支部" ? row[0] : branch;
    }
    const QList<QStringList> commands{
        {u"--help"_s},           {u"ledgers"_s},
        {u"rate"_s, demo, year}, {u"explain"_s, demo, year, u"--org"_s, branch},
        {u"history"_s, demo},    {u"undo"_s, demo}};
    for (const QStringList &words : commands) {
        for (const QIODevice::OpenMode mode : {QIODevice::NotOpen, QIODevice::Unbuffered}) {
            QFile full(u"/dev/full"_s);
            ASSERT_TRUE(full.open(QIODevice::WriteOnly | mode));
            QBuffer err;
            err.open(QIODevice::WriteOnly);
            EXPECT_EQ(runCommandLine(words, {.out = full, .err = err, .today = shell.today}), 5)
                << words.join(u' ').toStdString() << err.data().toStdString();
            EXPECT_FALSE(err.data().isEmpty());
        }
    }
}
#endif

TEST_F(Commands, NothingToUndoIsExitThree)
{
    EXPECT_EQ(shell.run({u"undo"_s, file}), 3);
    EXPECT_EQ(shell.run({u"redo"_s, file}), 3);
    EXPECT_FALSE(shell.err.isEmpty());
}

TEST_F(Commands, EvidenceIsWrittenIntoANewFolderWhosePathIsPrinted)
{
    const QString units =
        shell.write(u"units.csv"_s, u"组织编码,组织名称,组织类别\nZ1,一支部,党支部\n"_s);
    ASSERT_EQ(shell.run({u"import"_s, file, u"organisations"_s, units}), 0);
    const auto write = [this](const QString &folder) {
        return shell.run({u"evidence"_s, file, u"--year"_s, u"2024"_s, u"--org"_s, u"Z1"_s, u"-o"_s,
                          shell.path(folder)});
    };
    EXPECT_EQ(write({}), 0) << shell.err.toStdString();
    EXPECT_EQ(shell.out, shell.path(u"佐证材料-一支部-2024\n"_s));
    EXPECT_TRUE(QFile::exists(shell.out.trimmed() + u"/00-佐证材料目录.xlsx"_s));
    EXPECT_EQ(write(u"none"_s), 5);
    EXPECT_EQ(shell.out, QString());
    const QString honours =
        shell.write(u"events.csv"_s, u"组织编码,事项,级别,日期\nZ1,表彰,市级,2024-05-12\n"_s);
    ASSERT_EQ(shell.run({u"import"_s, file, u"events"_s, honours}), 0);
    EXPECT_EQ(write({}), 1);
    EXPECT_EQ(shell.out, shell.path(u"佐证材料-一支部-2024-2\n"_s));
    EXPECT_TRUE(shell.err.startsWith(u"warning: "_s)) << shell.err.toStdString();
    EXPECT_EQ(shell.run({u"evidence"_s, file, u"--year"_s, u"2024"_s, u"--org"_s, u"Z1"_s,
                         u"--star"_s, u"-o"_s, shell.path({})}),
              1)
        << shell.err.toStdString();
    EXPECT_EQ(shell.out, shell.path(u"星级佐证材料-一支部-2024\n"_s));
}

TEST_F(Commands, AttachmentsOfAnyLedgerAreWrittenIntoANewFolder)
{
    const auto write = [this](const QString &ledger, const QString &folder) {
        return shell.run(
            {u"attachments"_s, file, ledger, u"--year"_s, u"2024"_s, u"-o"_s, shell.path(folder)});
    };
    EXPECT_EQ(write(u"activities"_s, {}), 0) << shell.err.toStdString();
    EXPECT_EQ(shell.out, shell.path(u"组织生活附件-2024\n"_s));
    EXPECT_EQ(write(u"党员"_s, {}), 0) << shell.err.toStdString();
    EXPECT_EQ(shell.out, shell.path(u"党员附件\n"_s)) << "of every year";
    EXPECT_EQ(write(u"nonsense"_s, {}), 2);
    EXPECT_EQ(write(u"activities"_s, u"none"_s), 5);
}

TEST_F(Commands, ExplainGoesByTheSchemeOfTheRoundThatRatesTheOrganisation)
{
    const QString units = shell.write(
        u"units.csv"_s, u"组织编码,组织名称,组织类别\nZ1,一支部,党支部\nZ2,二支部,党支部\n"_s);
    ASSERT_EQ(shell.run({u"import"_s, file, u"organisations"_s, units}), 0);
    const QHash<QString, QString> schemes{{u"Z1"_s, u"anyang-2017"_s},
                                          {u"Z2"_s, u"grading-2012"_s}};
    {
        const auto opened = File::open(file, File::Access::Write);
        ASSERT_TRUE(opened);
        Lookup lookup(**opened);
        for (const QString &code : {u"Z1"_s, u"Z2"_s}) {
            ASSERT_TRUE(startRound(**opened, 2024, Round::December, lookup.organisation(code).id,
                                   schemes[code], QDate(2024, 12, 1)));
        }
    }
    for (const auto &[code, criterion] :
         {std::pair{u"Z1"_s, u"组织健全"_s}, {u"Z2"_s, u"领导班子"_s}}) {
        ASSERT_EQ(shell.run({u"explain"_s, file, u"--year"_s, u"2024"_s, u"--org"_s, code}), 0);
        EXPECT_TRUE(shell.out.contains(criterion)) << shell.out.toStdString();
    }
}

TEST_F(Commands, SchemesAreCopiedEditedImportedAndUsed)
{
    ASSERT_EQ(shell.run({u"schemes"_s, u"--json"_s, u"anyang-2017"_s}), 0);
    QString copy = shell.out;
    copy.replace(u"\"anyang-2017\""_s, u"\"ours-2025\""_s);
    copy.replace(u"\"min\": 90"_s, u"\"min\": 92"_s);
    const QString path = shell.write(u"ours.json"_s, copy);
    EXPECT_EQ(shell.run({u"schemes"_s, u"import"_s, file, path}), 0) << shell.err.toStdString();
    EXPECT_EQ(shell.out, u"ours-2025\n"_s);
    EXPECT_EQ(shell.err, QString());
    const QString edited =
        shell.write(u"edited.json"_s, QString(copy).replace(u"\"min\": 92"_s, u"\"min\": 93"_s));
    EXPECT_EQ(shell.run({u"schemes"_s, u"import"_s, file, edited}), 0);
    EXPECT_EQ(shell.out, u"ours-2025\n"_s);
    EXPECT_TRUE(shell.err.startsWith(u"warning: ours-2025: version"_s)) << shell.err.toStdString();
    EXPECT_EQ(shell.run({u"undo"_s, file}), 0);
    EXPECT_EQ(shell.run({u"rate"_s, file, u"--year"_s, u"2024"_s, u"--scheme"_s, u"ours-2025"_s}),
              0);
    EXPECT_EQ(shell.run({u"schemes"_s, u"--file"_s, file}), 0);
    EXPECT_TRUE(shell.out.contains(u"ours-2025"_s));
    EXPECT_EQ(shell.run({u"schemes"_s, u"--file"_s, file, u"--json"_s, u"ours-2025"_s}), 0);
    EXPECT_EQ(shell.out, copy);
    EXPECT_EQ(shell.run({u"schemes"_s, u"--json"_s, u"ours-2025"_s}), 2);
    const QString written = shell.path(u"written.json"_s);
    EXPECT_EQ(
        shell.run({u"schemes"_s, u"--file"_s, file, u"--json"_s, u"ours-2025"_s, u"-o"_s, written}),
        0);
    EXPECT_EQ(shell.out, QString());
    QFile saved(written);
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_EQ(QString::fromUtf8(saved.readAll()), copy);

    const QString unreachable = QString(copy)
                                    .replace(u"\"ours-2025\""_s, u"\"steep\""_s)
                                    .replace(u"\"cap\": 100"_s, u"\"cap\": 130"_s)
                                    .replace(u"\"min\": 92"_s, u"\"min\": 120"_s);
    EXPECT_EQ(
        shell.run({u"schemes"_s, u"import"_s, file, shell.write(u"steep.json"_s, unreachable)}), 0);
    EXPECT_EQ(shell.err, u"warning: steep: clause 2.1 asks for 120 points, and 116 is the most "
                         "there is to get\n"_s);
    EXPECT_EQ(shell.run({u"undo"_s, file}), 0);

    copy.replace(u"\"min\": 80"_s, u"\"min\": 95"_s);
    EXPECT_EQ(shell.run({u"schemes"_s, u"import"_s, file, shell.write(u"bad.json"_s, copy)}), 3);
    EXPECT_TRUE(shell.err.contains(u"bands[1].min"_s)) << shell.err.toStdString();
    copy.replace(u"\"quotas\""_s, u"\"qoutas\""_s);
    const QString bad = shell.write(u"bad.json"_s, copy);
    static const QRegularExpression line(u"bad\\.json: Line \\d+, column \\d+, "_s);
    for (const QStringList &command :
         {QStringList{u"schemes"_s, u"import"_s, file, bad},
          QStringList{u"rate"_s, file, u"--year"_s, u"2024"_s, u"--scheme"_s, bad}}) {
        EXPECT_EQ(shell.run(command), 3);
        EXPECT_EQ(shell.err.count(line), 2) << shell.err.toStdString();
        EXPECT_TRUE(shell.err.contains(u"“qoutas” is not known here; did you mean “quotas”?"_s))
            << shell.err.toStdString();
    }
    EXPECT_EQ(shell.run({u"schemes"_s, u"import"_s, file, shell.path(u"none.json"_s)}), 3);
    EXPECT_EQ(shell.run({u"undo"_s, file}), 0);
    EXPECT_EQ(shell.run({u"rate"_s, file, u"--year"_s, u"2024"_s, u"--scheme"_s, u"ours-2025"_s}),
              2);
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

TEST_F(Commands, APurgeIsAskedForByNumberAndName)
{
    const QString demo = shell.path(u"demo.zhibu"_s);
    ASSERT_EQ(shell.run({u"new"_s, demo, u"--demo"_s}), 0);
    const auto purge = [&](const QStringList &more) {
        return shell.run(QStringList{u"purge"_s, demo, u"--member"_s, u"P000001"_s} + more);
    };
    EXPECT_EQ(purge({}), 2) << "the number alone may be mistyped";
    EXPECT_EQ(purge({u"--name"_s, u"万春燕"_s}), 2);
    EXPECT_TRUE(shell.err.contains(u"万春燕"_s)) << shell.err.toStdString();
    EXPECT_EQ(purge({u"--name"_s, u"夏晓明"_s}), 3) << "he is a member still";
}

TEST_F(Commands, TheAnnualStatisticsAreOneTableOrAllOfThem)
{
    const QString demo = shell.path(u"demo.zhibu"_s);
    ASSERT_EQ(shell.run({u"new"_s, demo, u"--demo"_s}), 0);
    const auto statistics = [&](const QStringList &more) {
        return shell.run(QStringList{u"statistics"_s, demo, u"--year"_s, u"2025"_s} + more);
    };
    EXPECT_EQ(statistics({}), 1) << "words of its own for 工作岗位 fit no line";
    EXPECT_EQ(rowsOf(shell.out).first(), (QStringList{u"核对"_s, u"数字"_s, u"结果"_s}));
    EXPECT_TRUE(shell.err.contains(u"工作岗位未填或无法归类"_s)) << shell.err.toStdString();
    EXPECT_EQ(statistics({u"--table"_s, u"1"_s}), 1);
    const auto table = rowsOf(shell.out);
    ASSERT_EQ(table.size(), 16);
    EXPECT_EQ(table.first(), (QStringList{u"项目"_s, u"行次"_s, u"人数"_s}));
    EXPECT_EQ(statistics({u"--table"_s, u"9999"_s}), 2);
    EXPECT_TRUE(shell.err.contains(u"1 2 2a 3 4 8"_s)) << shell.err.toStdString();
    for (const QString &name : {u"all.xlsx"_s, u"all.pdf"_s}) {
        EXPECT_EQ(statistics({u"-o"_s, shell.path(name)}), 1) << shell.err.toStdString();
        EXPECT_TRUE(QFile::exists(shell.path(name))) << name.toStdString();
    }
    EXPECT_EQ(statistics({u"-o"_s, shell.path(u"all.csv"_s)}), 2);
    EXPECT_EQ(statistics({u"-o"_s, shell.path(u"none/all.xlsx"_s)}), 5);
    EXPECT_EQ(shell.run({u"statistics"_s, file, u"--year"_s, u"2025"_s}), 0) << "of nobody";
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

TEST_F(Commands, AYearIsComparedUnderTwoSchemes)
{
    const QString demo = shell.path(u"demo.zhibu"_s);
    ASSERT_EQ(shell.run({u"new"_s, demo, u"--demo"_s}), 0);
    ASSERT_EQ(shell.run({u"schemes"_s, u"--json"_s, u"anyang-2017"_s}), 0);
    QString harder = shell.out;
    harder.replace(u"\"anyang-2017\""_s, u"\"harder\""_s);
    const QString path =
        shell.write(u"harder.json"_s, harder.replace(u"\"min\": 90"_s, u"\"min\": 99"_s));
    EXPECT_EQ(shell.run({u"compare"_s, demo, u"--year"_s, u"2025"_s, u"--with"_s, path}), 0)
        << shell.err.toStdString();
    const auto rows = rowsOf(shell.out);
    ASSERT_GT(rows.size(), 1);
    EXPECT_EQ(rows[1].mid(1, 7).join(u' '), u"市统计局党支部 97.5 五星级 97.5 四星级 0 降1星"_s);
    EXPECT_NE(rows[0].value(2), rows[0].value(4)) << "both schemes bear one title";
    EXPECT_TRUE(rows[0].value(4).contains(u"（harder，版本"_s)) << rows[0].value(4).toStdString();
    EXPECT_FALSE(shell.err.contains(u"没有相同编号的指标"_s));
    EXPECT_EQ(shell.run({u"compare"_s, demo, u"--year"_s, u"2025"_s, u"--with"_s, u"jinxi-2016"_s}),
              0);
    EXPECT_TRUE(shell.err.contains(u"两个方案没有相同编号的指标"_s)) << shell.err.toStdString();
    EXPECT_EQ(shell.run({u"compare"_s, demo, u"--year"_s, u"2025"_s, u"--scheme"_s, u"jinxi-2016"_s,
                         u"--with"_s, u"anyang-2017"_s}),
              0);
    EXPECT_TRUE(rowsOf(shell.out).value(1).last().startsWith(u"甲：缺"_s))
        << shell.out.toStdString();
    EXPECT_EQ(shell.run({u"compare"_s, demo, u"--year"_s, u"2025"_s, u"--with"_s, u"none"_s}), 2);
    EXPECT_EQ(shell.run({u"compare"_s, demo, u"--year"_s, u"2025"_s}), 2);
}

TEST_F(Commands, ADecisionHoldsUnderTheSchemeOfTheRoundOnly)
{
    const QString units =
        shell.write(u"units.csv"_s, u"组织编码,组织名称,组织类别\nZ1,一支部,党支部\n"_s);
    ASSERT_EQ(shell.run({u"import"_s, file, u"organisations"_s, units}), 0);
    const QString decisions =
        shell.write(u"decisions.csv"_s, u"年度,轮次,组织编码,决定星级,理由,决定机关,决定日期\n"
                                        "2024,年底,Z1,3,会议决定,市直工委,2024-12-20\n"_s);
    ASSERT_EQ(shell.run({u"import"_s, file, u"decisions"_s, decisions}), 0)
        << shell.err.toStdString();
    const auto starBy = [&](const QString &scheme) {
        EXPECT_EQ(shell.run({u"rate"_s, file, u"--year"_s, u"2024"_s, u"--scheme"_s, scheme}), 0)
            << shell.err.toStdString();
        return columnsOf(rowsOf(shell.out), {u"最终星级"_s}).value(1).value(0);
    };
    EXPECT_EQ(starBy(u"anyang-2017"_s), u"3"_s);
    EXPECT_EQ(starBy(u"grading-2012"_s), QString()) << "without a round the default one counts";
    EXPECT_TRUE(shell.err.contains(u"this is a trial"_s)) << shell.err.toStdString();
    {
        const auto opened = File::open(file, File::Access::Write);
        ASSERT_TRUE(opened);
        Lookup lookup(**opened);
        ASSERT_TRUE(startRound(**opened, 2024, Round::December, lookup.organisation(u"Z1"_s).id,
                               u"anyang-2017"_s, QDate(2024, 12, 1)));
    }
    EXPECT_EQ(starBy(u"anyang-2017"_s), u"3"_s);
    EXPECT_FALSE(shell.err.contains(u"trial"_s)) << shell.err.toStdString();
    EXPECT_EQ(starBy(u"grading-2012"_s), QString());
    EXPECT_TRUE(shell.err.contains(u"warning: no round of that year goes by grading-2012"_s))
        << shell.err.toStdString();
    ASSERT_EQ(
        shell.run({u"compare"_s, file, u"--year"_s, u"2024"_s, u"--with"_s, u"grading-2012"_s}), 0);
    EXPECT_EQ(rowsOf(shell.out).value(1).mid(2, 4), (QStringList{{}, u"未评"_s, {}, u"未评"_s}));
}

TEST_F(Commands, ASchemeRatesOnlyTheOrganisationsItIsFor)
{
    const QString demo = shell.path(u"demo.zhibu"_s);
    ASSERT_EQ(shell.run({u"new"_s, demo, u"--demo"_s}), 0);
    ASSERT_EQ(shell.run({u"schemes"_s, u"--json"_s, u"anyang-2017"_s}), 0);
    QString schools = shell.out;
    schools.replace(u"\"version\":"_s,
                    u"\"appliesTo\": {\"sectors\": [\"school\"]}, \"version\":"_s);
    const auto rated = [&](const QString &scheme) {
        EXPECT_EQ(shell.run({u"rate"_s, demo, u"--year"_s, u"2025"_s, u"--scheme"_s, scheme}), 0)
            << shell.err.toStdString();
        QStringList names;
        for (const QStringList &row : rowsOf(shell.out).mid(1)) {
            names += row[2];
        }
        return names;
    };
    EXPECT_GT(rated(u"anyang-2017"_s).size(), 3);
    EXPECT_EQ(rated(shell.write(u"schools.json"_s, schools)), QStringList{u"市第五中学党支部"_s});
}

TEST_F(Commands, HelpAndVersionNeedNoFile)
{
    EXPECT_EQ(shell.run({u"--help"_s}), 0);
    for (const QString &command :
         {u"new"_s, u"import"_s, u"export"_s, u"rate"_s, u"compare"_s, u"explain"_s, u"report"_s,
          u"dues"_s, u"meetings"_s, u"summary"_s, u"evidence"_s, u"check"_s, u"history"_s,
          u"undo"_s, u"redo"_s, u"backup"_s, u"ledgers"_s, u"schemes"_s}) {
        EXPECT_TRUE(shell.out.contains(u"zhibu "_s + command)) << command.toStdString();
        Shell other;
        EXPECT_EQ(other.run({command, u"--help"_s}), 0);
        EXPECT_TRUE(other.out.contains(command));
    }
    EXPECT_EQ(shell.run({u"--version"_s}), 0);
    EXPECT_EQ(shell.run({u"ledgers"_s}), 0);
    EXPECT_EQ(rowsOf(shell.out).size(), 1 + allLedgers().size());
    EXPECT_EQ(shell.run({u"schemes"_s}), 0);
    EXPECT_TRUE(shell.out.contains(u"anyang-2017"_s));
}

TEST_F(Commands, ReadWhileAWindowWritesAndRefuseToWriteThen)
{
    const auto window = File::open(file, File::Access::Write);
    ASSERT_TRUE(window);
    EXPECT_EQ(shell.run({u"export"_s, file, u"members"_s}), 0);
    EXPECT_EQ(shell.run({u"backup"_s, file, u"-o"_s, shell.path(u"copy.zhibu"_s)}), 0)
        << shell.err.toStdString();
    EXPECT_EQ(shell.run({u"undo"_s, file}), 4);
    EXPECT_EQ(shell.run({u"export"_s, shell.path(u"copy.zhibu"_s), u"members"_s}), 0);
}

TEST_F(Commands, TheDemonstrationFileIsWholeAndRated)
{
    const QString demo = shell.path(u"demo.zhibu"_s);
    ASSERT_EQ(shell.run({u"new"_s, demo, u"--demo"_s}), 0) << shell.err.toStdString();
    ASSERT_EQ(shell.run({u"rate"_s, demo, u"--year"_s, u"2025"_s}), 0);
    QSet<QString> stars;
    for (const QStringList &row : columnsOf(rowsOf(shell.out), {u"最终星级"_s}).mid(1)) {
        stars += row.first();
    }
    for (const QString &star : {u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}) {
        EXPECT_TRUE(stars.contains(star)) << star.toStdString();
    }
}

} // namespace zhibu::test
