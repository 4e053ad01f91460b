#include "reports/documents/statistics/statisticstables.h"

#include "reports/pages/pdffile.h"
#include "reports/pages/printedtable.h"

#include <QPagedPaintDevice>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

constexpr int kItemCharacters = 10; // of 项目, which is read first
const QStringList kStatisticsSigned{u"单位负责人"_s, u"统计负责人"_s, u"填表人"_s};

/// The lines of an axis that are shown: rests only where somebody is in them.
QList<int> shown(const QList<StatisticsLine> &lines, const auto &isEmpty)
{
    QList<int> places;
    for (int place = 0; place < lines.size(); ++place) {
        if (lines[place].isShown && !(lines[place].isRest && isEmpty(place))) {
            places += place;
        }
    }
    return places;
}

/// Sums that come out because nobody has a line are no proof.
QString outcomeText(const StatisticsOutcome &outcome)
{
    if (!outcome.isMet) {
        return u"⚠ 不符"_s;
    }
    return outcome.unplaced == 0 ? u"✓ 相符"_s
                                 : u"⚠ 相符，但有%1个未填或无法归类"_s.arg(outcome.unplaced);
}

PrintTable pageOf(const AnnualStatistics &statistics, int place, const ReturnHead &head)
{
    const StatisticsTable &table = statistics.pack.tables[place];
    PrintTable page =
        printedTable(statisticsSheet(statistics, place).table, head.line(statistics.year));
    page.title = statisticsTitle(table);
    page.unit = u"单位：%1"_s.arg(table.unit);
    page.orientation = QPageLayout::Landscape;
    page.signatures = kStatisticsSigned;
    page.columns.first().narrowest = kItemCharacters;
    for (const StatisticsOutcome &outcome : statistics.outcomes) {
        if (!outcome.isMet && outcome.check.cells.first().table == table.number
            && !table.isSupplement) {
            page.footnotes += u"⚠ 核对不符：%1"_s.arg(outcome.check.title);
        }
    }
    return page;
}

} // namespace

QString statisticsTitle(const StatisticsTable &table)
{
    return u"表%1%2　%3"_s.arg(QString::number(table.number),
                               table.isSupplement ? u"补充资料"_s : QString(), table.title);
}

StatisticsSheet statisticsSheet(const AnnualStatistics &statistics, int place)
{
    const StatisticsTable &table = statistics.pack.tables[place];
    const StatisticsCells &cells = statistics.cells[place];
    StatisticsSheet sheet{
        .table = {.name = u"表%1 %2"_s.arg(table.key(), table.title),
                  .columns = {{u"项目"_s}, {u"行次"_s, TextColumn::Kind::Integer}},
                  .rows = {}},
        .rows = shown(table.rows, [&cells](int row) { return cells[row].first() == 0; }),
        .columns = shown(table.columns, [&cells](int column) {
            return std::ranges::all_of(
                cells, [column](const QList<int> &row) { return row[column] == 0; });
        })};
    for (const int column : std::as_const(sheet.columns)) {
        sheet.table.columns += {table.columns[column].title, TextColumn::Kind::Integer};
    }
    for (const int row : std::as_const(sheet.rows)) {
        const StatisticsLine &line = table.rows[row];
        QStringList texts{QString(line.depth, u'　') + line.title, QString::number(row + 1)};
        for (const int column : std::as_const(sheet.columns)) {
            texts += QString::number(cells[row][column]);
        }
        sheet.table.rows += texts;
    }
    return sheet;
}

Document statisticsDocument(const AnnualStatistics &statistics, int place, const ReturnHead &head)
{
    return {.letter = {},
            .table = statisticsSheet(statistics, place).table,
            .page = pageOf(statistics, place, head)};
}

TextTable statisticsChecks(const AnnualStatistics &statistics)
{
    TextTable checks{
        .name = u"核对结果"_s, .columns = {{u"核对"_s}, {u"数字"_s}, {u"结果"_s}}, .rows = {}};
    for (const StatisticsOutcome &outcome : statistics.outcomes) {
        QStringList figures;
        for (const int figure : outcome.figures) {
            figures += QString::number(figure);
        }
        checks.rows += {outcome.check.title, figures.join(u"、"_s), outcomeText(outcome)};
    }
    return checks;
}

TextTable statisticsGaps(const AnnualStatistics &statistics)
{
    TextTable gaps{.name = u"预检清单"_s,
                   .columns = {{u"事项"_s}, {u"编码"_s}, {u"姓名或名称"_s}, {u"所在组织"_s}},
                   .rows = {}};
    for (const NamedGap &gap : statistics.gaps) {
        const QString entered = gap.gap.text.isEmpty() ? QString() : u'：' + gap.gap.text;
        gaps.rows += {gap.gap.title + entered, gap.code, gap.name, gap.branch};
    }
    return gaps;
}

QList<TextTable> statisticsWorkbook(const AnnualStatistics &statistics, const ReturnHead &head)
{
    QList<TextTable> sheets;
    for (int place = 0; place < statistics.pack.tables.size(); ++place) {
        sheets += statisticsDocument(statistics, place, head).sheet();
    }
    return sheets << statisticsChecks(statistics) << statisticsGaps(statistics);
}

void paintStatistics(QPagedPaintDevice &device, const AnnualStatistics &statistics,
                     const ReturnHead &head)
{
    QPainter painter(&device);
    for (int place = 0; place < statistics.pack.tables.size(); ++place) {
        if (place > 0) {
            device.newPage();
        }
        paintTable(painter, device, pageOf(statistics, place, head), 0);
    }
}

Status saveStatisticsPages(const QString &path, const AnnualStatistics &statistics,
                           const ReturnHead &head)
{
    return writePdf(path, u"党内统计年报表"_s, tablePageLayout(QPageLayout::Landscape),
                    [&](QPagedPaintDevice &device) { paintStatistics(device, statistics, head); });
}

} // namespace zhibu
