#include "cli/commandline.h"
#include "cli/commandstest.h"
#include "ledger/ledgers.h"
#include "storage/file/file.h"
#include "support/printers.h"

#include <QBuffer>
#include <QFile>

namespace zhibu::test {

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

} // namespace zhibu::test
