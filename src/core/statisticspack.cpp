#include "core/jsonreader.h"
#include "core/statistics.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

using Lines = QList<StatisticsLine>;

constexpr int kOldest = 150; // years
constexpr int kMostTables = 99;
constexpr int kMostRows = 999;

/// {"sex": ["female"], "not": {"nation": ["汉族"]}, "age": {"from": 31, "to": 35}}
StatisticsCondition conditionOf(JsonReader &in)
{
    StatisticsCondition condition;
    const auto readWords = [&condition](JsonReader &reader, bool isNot) {
        for (std::size_t i = 0; i < kStatisticsWordCodes.size(); ++i) {
            const QString key = kStatisticsWordCodes.at(i);
            if (reader.has(key)) {
                condition.words +=
                    StatisticsCondition::Words{.word = static_cast<StatisticsWord>(i),
                                               .any = reader.texts(key),
                                               .isNot = isNot};
            }
        }
        return isNot;
    };
    readWords(in, false);
    if (in.has(u"not"_s)) {
        in.object(u"not"_s, [&](JsonReader &reader) { return readWords(reader, true); });
    }
    if (in.has(u"age"_s)) {
        in.object(u"age"_s, [&](JsonReader &range) {
            const auto end = [&range](const QString &key) {
                return range.has(key) ? std::optional(range.integer(key, 0, kOldest))
                                      : std::nullopt;
            };
            condition.ageFrom = end(u"from"_s);
            condition.ageTo = end(u"to"_s);
            return 0;
        });
    }
    if (in.has(u"joined"_s)) {
        in.object(u"joined"_s, [&](JsonReader &range) {
            const auto end = [&range](const QString &key) {
                return range.has(key) ? std::optional(range.date(key)) : std::nullopt;
            };
            condition.joinedFrom = end(u"from"_s);
            condition.joinedTo = end(u"to"_s);
            return 0;
        });
    }
    return condition;
}

bool flagIfAny(JsonReader &in, const QString &key)
{
    return in.has(key) && in.flag(key);
}

/// Places of rows are counted from 1, as they are printed.
QList<int> rowsOf(JsonReader &in, const QString &key)
{
    QList<int> places;
    if (in.has(key)) {
        for (const int row : in.integers(key, 1, kMostRows)) {
            places += row - 1;
        }
    }
    return places;
}

/// Reads a line and what stands below it to the end of `lines`; its place.
int addLine(JsonReader &in, Lines &lines, int depth)
{
    const auto place = static_cast<int>(lines.size());
    StatisticsLine line{.title = in.text(u"title"_s), .depth = depth};
    line.isOfWhich = flagIfAny(in, u"of_which"_s);
    line.isShown = !flagIfAny(in, u"hidden"_s);
    if (in.has(u"when"_s)) {
        line.when = in.object(u"when"_s, conditionOf);
    }
    line.plus = rowsOf(in, u"plus"_s);
    line.minus = rowsOf(in, u"minus"_s);
    lines += line;
    QList<int> parts;
    in.objectsIfAny(u"lines"_s, [&](JsonReader &below) {
        const int part = addLine(below, lines, depth + 1);
        if (!lines[part].isOfWhich) {
            parts += part;
        }
        return part;
    });
    lines[place].parts = parts;
    return place;
}

/// {"id": "jobs", "total": "总计", "groups": [{"rest": "工作岗位未填", "lines": […]}]}
Lines linesOf(JsonReader &in)
{
    Lines lines;
    int depth = 0;
    if (in.has(u"total"_s)) {
        lines += StatisticsLine{.title = in.text(u"total"_s)};
        depth = 1;
    }
    in.objectsIfAny(u"groups"_s, [&](JsonReader &group) {
        QList<int> parts;
        group.objects(u"lines"_s, [&](JsonReader &line) {
            const int part = addLine(line, lines, depth);
            if (!lines[part].isOfWhich) {
                parts += part;
            }
            return part;
        });
        if (group.has(u"rest"_s)) {
            lines += StatisticsLine{.title = group.text(u"rest"_s),
                                    .depth = depth,
                                    .isRest = true,
                                    .isOfBranch = flagIfAny(group, u"of_branch"_s),
                                    .parts = parts};
        }
        return 0;
    });
    return lines;
}

Lines axisOf(JsonReader &table, const QString &key, const QHash<QString, Lines> &axes)
{
    const QString id = table.text(key);
    if (!axes.contains(id)) {
        QStringList known = axes.keys();
        known.sort();
        table.failWord(key, id, known);
    }
    return axes.value(id);
}

StatisticsTable tableOf(JsonReader &in, const QHash<QString, Lines> &axes)
{
    StatisticsTable table;
    table.number = in.integer(u"number"_s, 1, kMostTables);
    table.isSupplement = flagIfAny(in, u"supplement"_s);
    table.title = in.text(u"title"_s);
    table.unit = in.text(u"unit"_s);
    table.counts = in.code<CaseKind>(u"counts"_s, kCaseKindCodes);
    if (in.has(u"of"_s)) {
        table.of = in.object(u"of"_s, conditionOf);
    }
    table.rows = axisOf(in, u"rows"_s, axes);
    table.columns = axisOf(in, u"columns"_s, axes);
    for (qsizetype i = 0; i < table.rows.size(); ++i) { // worked out from rows above it
        const QList<int> sources = table.rows[i].plus + table.rows[i].minus;
        if (std::ranges::any_of(sources, [i](int row) { return row >= i; })) {
            in.fail(u"rows"_s, JsonFault::UnknownId, {table.rows[i].title});
        }
    }
    return table;
}

StatisticsCheck checkOf(JsonReader &in, const QList<StatisticsTable> &tables)
{
    StatisticsCheck check;
    check.title = in.text(u"title"_s);
    using Relation = StatisticsCheck::Relation;
    check.relation = in.choice<Relation>(u"relation"_s, {{u"equal"_s, Relation::Equal},
                                                         {u"at_least"_s, Relation::AtLeast},
                                                         {u"zero"_s, Relation::Zero}});
    check.cells = in.objects(u"cells"_s, [&tables](JsonReader &cell) {
        StatisticsCheck::Cell read{.table = cell.integer(u"table"_s, 1, kMostTables),
                                   .row = cell.integer(u"row"_s, 1, kMostRows) - 1};
        const auto table = std::ranges::find(tables, read.table, &StatisticsTable::number);
        if (table == tables.end() || read.row >= table->rows.size()) {
            cell.fail(u"table"_s, JsonFault::UnknownId, {QString::number(read.table)});
        }
        return read;
    });
    return check;
}

} // namespace

Result<StatisticsPack> parseStatisticsPack(const QByteArray &json)
{
    return readJson(json, [](JsonReader &in) {
        StatisticsPack pack;
        pack.id = in.text(u"id"_s);
        pack.source = in.text(u"source"_s);
        pack.validFrom = in.month(u"valid_from"_s);
        QHash<QString, Lines> axes;
        in.objects(u"axes"_s, [&axes](JsonReader &axis) {
            const QString id = axis.text(u"id"_s);
            axes.insert(id, linesOf(axis));
            return 0;
        });
        pack.tables =
            in.objects(u"tables"_s, [&axes](JsonReader &table) { return tableOf(table, axes); });
        pack.checks = in.objectsIfAny(
            u"checks"_s, [&pack](JsonReader &check) { return checkOf(check, pack.tables); });
        return pack;
    });
}

} // namespace zhibu
