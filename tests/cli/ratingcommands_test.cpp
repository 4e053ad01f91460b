#include "cli/commandstest.h"
#include "storage/facts/rulepacks.h"
#include "storage/file/file.h"
#include "storage/records/lookup.h"
#include "storage/rounds/steps.h"
#include "support/printers.h"
#include "support/tempfile.h"

#include <QFile>
#include <QRegularExpression>

namespace zhibu::test {

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
    ASSERT_EQ(shell.run({u"history"_s, file}), 0);
    const QString history = shell.out;
    EXPECT_EQ(shell.run({u"schemes"_s, u"import"_s, file, path}), 0);
    EXPECT_EQ(shell.out, u"ours-2025\n"_s);
    EXPECT_TRUE(shell.err.contains(u"no change"_s)) << shell.err.toStdString();
    ASSERT_EQ(shell.run({u"history"_s, file}), 0);
    EXPECT_EQ(shell.out, history);
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
    EXPECT_TRUE(shell.err.contains(u"none: neither a scheme nor a scheme file; zhibu schemes"_s))
        << shell.err.toStdString();
    EXPECT_EQ(
        shell.run({u"compare"_s, demo, u"--year"_s, u"2025"_s, u"--with"_s, u"anyang-2017"_s}), 2);
    EXPECT_TRUE(shell.err.contains(u"does not differ from itself"_s)) << shell.err.toStdString();
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

TEST_F(Commands, WhatIsRatedAnewInAnApprovedYearIsToldToBeATrial)
{
    const QString units = shell.write(
        u"units.csv"_s, u"组织编码,组织名称,组织类别\nZ1,一支部,党支部\nZ2,二支部,党支部\n"_s);
    ASSERT_EQ(shell.run({u"import"_s, file, u"organisations"_s, units}), 0);
    {
        const auto opened = File::open(file, File::Access::Write);
        ASSERT_TRUE(opened);
        const RowId branch = Lookup(**opened).organisation(u"Z1"_s).id;
        const Scheme scheme = got(findScheme(opened->get(), kDefaultScheme));
        got(startRound(**opened, 2024, Round::December, branch, scheme.id, QDate(2024, 12, 1)));
        using Kind = WorkflowStep::Kind;
        int day = 2;
        for (const Kind kind :
             {Kind::SelfEvaluation, Kind::Ballot, Kind::Review, Kind::Publicity, Kind::Approval}) {
            const RatingRound round = got(roundOf(**opened, 2024, Round::December, branch)).value();
            const QDate on(2024, 12, kind == Kind::Approval ? 29 : day++);
            must(recordStep(
                **opened, round, scheme,
                {.step =
                     {.kind = kind, .doneOn = on, .until = {}, .document = {}, .note = u"补录"_s},
                 .table = got(roundTable(**opened, round, scheme, on))}));
        }
    }
    const auto warns = [&](const QStringList &command) {
        EXPECT_EQ(shell.run(command), 0) << shell.err.toStdString();
        return shell.err.contains(u"the result of 2024 is approved: this is a trial"_s);
    };
    const QStringList rate{u"rate"_s, file, u"--year"_s, u"2024"_s};
    EXPECT_FALSE(warns(rate));
    EXPECT_TRUE(warns(rate + QStringList{u"--as-of"_s, u"2024-12-31"_s}));
    EXPECT_TRUE(warns(rate + QStringList{u"--by"_s, u"自评"_s}));
    const auto explained = [this](const QString &code) {
        return QStringList{u"explain"_s, file, u"--year"_s,  u"2024"_s,
                           u"--org"_s,   code, u"--as-of"_s, u"2024-12-31"_s};
    };
    EXPECT_TRUE(warns(explained(u"Z1"_s)));
    EXPECT_FALSE(warns(explained(u"Z2"_s))) << "nobody has approved anything of it";
    EXPECT_FALSE(warns({u"rate"_s, file, u"--year"_s, u"2023"_s, u"--as-of"_s, u"2023-12-31"_s}));
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
