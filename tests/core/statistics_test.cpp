#include "core/statistics.h"
#include "support/paths.h"
#include "support/printers.h"

#include <QFile>
#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

/// The pack as JSON, or an empty one after a failure.
StatisticsPack packOf(const QByteArray &json)
{
    const auto pack = parseStatisticsPack(json);
    EXPECT_TRUE(pack.ok())
        << (pack ? QString() : pack.error().subject + u' ' + pack.error().detail).toStdString();
    return pack ? *pack : StatisticsPack();
}

const StatisticsPack &shipped()
{
    static const StatisticsPack pack = [] {
        QFile file(test::sourcePath(u"resources/statistics/2017.json"_s));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return packOf(file.readAll());
    }();
    return pack;
}

const QByteArray kPack = R"({
    "id": "small", "source": "test", "valid_from": "2017-01",
    "axes": [
        {"id": "jobs", "total": "总计", "groups": [{"rest": "岗位未填", "lines": [
            {"title": "在岗", "lines": [
                {"title": "机关", "when": {"job": ["011"]}},
                {"title": "工勤", "when": {"job": ["016"]}, "lines": [
                    {"title": "农民工", "when": {"job": ["0164"]}, "of_which": true}]}]},
            {"title": "学生", "when": {"job": ["3"]}}]}]},
        {"id": "ages", "total": "总数", "groups": [
            {"lines": [{"title": "女", "when": {"sex": ["female"]}}]},
            {"rest": "年龄未填", "lines": [
                {"title": "35岁及以下", "when": {"age": {"to": 35}}},
                {"title": "36岁及以上", "when": {"age": {"from": 36}}}]}]},
        {"id": "changes", "groups": [{"lines": [
            {"title": "上年", "when": {"event": ["last_year"]}},
            {"title": "增加", "when": {"event": ["admitted"]}},
            {"title": "减少", "when": {"event": ["deceased"]}},
            {"title": "应有", "plus": [1, 2], "minus": [3]},
            {"title": "实有", "when": {"event": ["present"]}},
            {"title": "差", "plus": [5], "minus": [4]}]}]},
        {"id": "people", "total": "人数"}],
    "tables": [
        {"number": 1, "title": "变化", "unit": "人", "counts": "change", "rows": "changes", "columns": "people"},
        {"number": 2, "title": "基本", "unit": "人", "counts": "member", "rows": "jobs", "columns": "ages"}],
    "checks": [
        {"title": "差", "relation": "zero", "cells": [{"table": 1, "row": 6}]},
        {"title": "总数", "relation": "equal", "cells": [{"table": 1, "row": 5}, {"table": 2, "row": 1}]}]
})";

/// Adds somebody; his place.
qsizetype person(StatisticsData &data, qint64 row, const QString &job, const QString &sex, int age)
{
    StatisticsData::Person person{.subject = {.row = row}, .age = age};
    person.words.at(static_cast<std::size_t>(StatisticsWord::Job)) = data.word(job);
    person.words.at(static_cast<std::size_t>(StatisticsWord::Sex)) = data.word(sex);
    return data.add(person);
}

QList<qint64> rowsOf(const QList<StatisticsSubject> &subjects)
{
    QList<qint64> rows;
    for (const StatisticsSubject &subject : subjects) {
        rows += subject.row;
    }
    return rows;
}

class SmallStatistics : public testing::Test
{
protected:
    SmallStatistics()
    {
        const qsizetype clerk = person(data, 1, u"011"_s, u"female"_s, 30);
        const qsizetype worker = person(data, 2, u"0164"_s, u"male"_s, 40);
        const qsizetype pupil = person(data, 3, u"3"_s, u"female"_s, -1);
        const qsizetype unknown = person(data, 4, {}, u"male"_s, 35);
        for (const qsizetype each : {clerk, worker, pupil, unknown}) {
            data.add(CaseKind::Member, each);
        }
        for (const auto &[who, event] :
             {std::pair(clerk, u"last_year"_s), std::pair(clerk, u"present"_s),
              std::pair(worker, u"last_year"_s), std::pair(worker, u"deceased"_s),
              std::pair(pupil, u"admitted"_s), std::pair(unknown, u"present"_s)}) {
            data.add(CaseKind::Change, who, event);
        }
    }

    StatisticsPack pack = packOf(kPack);
    StatisticsData data;
};

TEST_F(SmallStatistics, CountRowsByColumnsAndWhoFitsNoneInTheRest)
{
    const StatisticsCells expected{{4, 2, 2, 1, 1}, {2, 1, 1, 1, 0}, {1, 1, 1, 0, 0},
                                   {1, 0, 0, 1, 0}, {1, 0, 0, 1, 0}, {1, 1, 0, 0, 1},
                                   {1, 0, 1, 0, 0}};
    EXPECT_EQ(tally(pack, data)[1], expected);
}

TEST_F(SmallStatistics, WorkOutRowsFromOthers)
{
    EXPECT_EQ(tally(pack, data)[0], (StatisticsCells{{2}, {1}, {1}, {2}, {2}, {0}}));
}

TEST_F(SmallStatistics, OpenTheNamesOfACell)
{
    const StatisticsTable &basics = pack.tables[1];
    EXPECT_EQ(rowsOf(subjectsIn(basics, data, 0, 0)), (QList<qint64>{1, 2, 3, 4}));
    EXPECT_EQ(rowsOf(subjectsIn(basics, data, 1, 3)), QList<qint64>{2});
    EXPECT_EQ(rowsOf(subjectsIn(basics, data, 6, 2)), QList<qint64>{4});
    const StatisticsTable &changes = pack.tables[0];
    EXPECT_EQ(rowsOf(subjectsIn(changes, data, 3, 0)), (QList<qint64>{1, 3})) << "应有";
    EXPECT_EQ(rowsOf(subjectsIn(changes, data, 5, 0)), (QList<qint64>{3, 4}))
        << "who makes the difference, though it comes to nothing";
}

TEST_F(SmallStatistics, TellWhichChecksAreMetAndWhoIsNotCountedWhereHeBelongs)
{
    const auto results = outcomes(pack, tally(pack, data));
    ASSERT_EQ(results.size(), 2);
    EXPECT_TRUE(results[0].isMet);
    EXPECT_FALSE(results[1].isMet);
    EXPECT_EQ(results[1].figures, (QList<int>{2, 4}));
    QStringList found;
    for (const StatisticsGap &gap : gaps(pack, data)) {
        found += gap.title + QString::number(gap.subject.row);
    }
    EXPECT_EQ(found, (QStringList{u"年龄未填3"_s, u"岗位未填4"_s, u"差3"_s, u"差4"_s}));
    EXPECT_EQ(gapCount(pack, data), 4);
}

struct BrokenPack
{
    const char *what;
    QByteArray before, after;
    QString place;
};

void PrintTo(const BrokenPack &broken, std::ostream *out)
{
    *out << broken.what;
}

class BrokenPacks : public testing::TestWithParam<BrokenPack>
{
};

TEST_P(BrokenPacks, AreRefusedWithThePlace)
{
    QByteArray json = kPack;
    ASSERT_TRUE(json.contains(GetParam().before));
    json.replace(GetParam().before, GetParam().after);
    const auto pack = parseStatisticsPack(json);
    ASSERT_FALSE(pack.ok());
    EXPECT_EQ(pack.error().code, ErrorCode::Invalid);
    EXPECT_TRUE(pack.error().subject.startsWith(GetParam().place))
        << pack.error().subject.toStdString();
}

INSTANTIATE_TEST_SUITE_P(Packs, BrokenPacks,
                         testing::Values(BrokenPack{"rows there are none of", R"("rows": "jobs")",
                                                    R"("rows": "work")", u"tables[1].rows"_s},
                                         BrokenPack{"a row worked out from one below it",
                                                    R"("plus": [5])", R"("plus": [6])",
                                                    u"tables[0].rows"_s},
                                         BrokenPack{"a check of a row there is none of",
                                                    R"("row": 6)", R"("row": 7)", u"checks[0]"_s},
                                         BrokenPack{"an unknown question", R"({"sex": ["female"]})",
                                                    R"({"height": ["1"]})", u"axes[1]"_s}));

/// Members by chance: every word may be missing or unknown.
StatisticsData randomData(quint32 seed)
{
    QRandomGenerator random(seed);
    const auto pick = [&random](const QStringList &words) {
        return words[random.bounded(static_cast<int>(words.size()))];
    };
    StatisticsData data;
    for (int i = 0; i < 200; ++i) {
        StatisticsData::Person person{.subject = {.row = i + 1}};
        person.age = random.bounded(-1, 100);
        if (random.bounded(5) > 0) {
            person.joined = QDate(1930, 1, 1).addDays(random.bounded(34'000));
        }
        const auto set = [&](StatisticsWord word, const QStringList &words) {
            person.words.at(static_cast<std::size_t>(word)) = data.word(pick(words));
        };
        set(StatisticsWord::Job,
            {u""_s, u"011"_s, u"016"_s, u"0164"_s, u"017"_s, u"025"_s, u"0253"_s, u"113"_s, u"1"_s,
             u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"教师"_s});
        set(StatisticsWord::Education, {u""_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s,
                                        u"中技"_s, u"小学"_s, u"不详"_s});
        set(StatisticsWord::Nation, {u""_s, u"汉族"_s, u"回族"_s});
        set(StatisticsWord::Sex, {u"male"_s, u"female"_s});
        set(StatisticsWord::Kind, {u"full"_s, u"probationary"_s});
        set(StatisticsWord::Sector, {u""_s, u"rural"_s, u"school"_s, u"moon"_s});
        const qsizetype place = data.add(person);
        for (std::size_t kind = 0; kind < kCaseKindCodes.size(); ++kind) {
            data.add(static_cast<CaseKind>(kind), place,
                     pick({u""_s, u"expelled"_s, u"left"_s, u"warning"_s, u"excellent"_s}),
                     pick({u""_s, u"city"_s}));
        }
    }
    return data;
}

int figureOf(const StatisticsCells &cells, int line, int across, bool isRow)
{
    return isRow ? cells[line][across] : cells[across][line];
}

/// Lines are the sum of their parts, and all is the sum of the parts and their rest.
void expectSums(const StatisticsTable &table, const StatisticsCells &cells, bool isRow)
{
    const QList<StatisticsLine> &lines = isRow ? table.rows : table.columns;
    const auto across = static_cast<int>((isRow ? table.columns : table.rows).size());
    for (int place = 0; place < lines.size(); ++place) {
        if (lines[place].parts.isEmpty() || lines[place].when) {
            continue;
        }
        const int whole = lines[place].isRest ? 0 : place;
        for (int other = 0; other < across; ++other) {
            int sum = lines[place].isRest ? figureOf(cells, place, other, isRow) : 0;
            for (const int part : lines[place].parts) {
                sum += figureOf(cells, part, other, isRow);
            }
            EXPECT_EQ(sum, figureOf(cells, whole, other, isRow))
                << table.number << " " << lines[place].title.toStdString() << " " << other;
        }
    }
}

TEST(ShippedStatistics, SumsReconcileWhateverTheData)
{
    ASSERT_FALSE(shipped().tables.isEmpty());
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const StatisticsData data = randomData(seed);
        const QList<StatisticsCells> cells = tally(shipped(), data);
        for (qsizetype place = 0; place < cells.size(); ++place) {
            expectSums(shipped().tables[place], cells[place], true);
            expectSums(shipped().tables[place], cells[place], false);
        }
    }
}

TEST(ShippedStatistics, EveryFigureIsTheNumberOfItsNames)
{
    const StatisticsData data = randomData(7);
    const QList<StatisticsCells> cells = tally(shipped(), data);
    for (qsizetype place = 0; place < cells.size(); ++place) {
        const StatisticsTable &table = shipped().tables[place];
        for (int row = 0; row < table.rows.size(); ++row) {
            if (!table.rows[row].plus.isEmpty()) {
                continue; // a difference counts people with both signs
            }
            EXPECT_EQ(subjectsIn(table, data, row, 0).size(), cells[place][row][0])
                << table.number << " " << table.rows[row].title.toStdString();
        }
    }
}

TEST(ShippedStatistics, HaveTableOneWithItsFifteenLines)
{
    const StatisticsTable &first = shipped().tables.first();
    ASSERT_EQ(first.rows.size(), 15);
    EXPECT_EQ(first.rows[12].plus, (QList<int>{0, 1}));
    EXPECT_EQ(first.rows[12].minus, QList<int>{6});
    EXPECT_EQ(first.rows[14].plus, QList<int>{13});
    EXPECT_EQ(first.rows[14].minus, QList<int>{12});
    EXPECT_TRUE(first.rows[5].isOfWhich);
    EXPECT_TRUE(first.rows[11].isOfWhich);
}

} // namespace
} // namespace zhibu
