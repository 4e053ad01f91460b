#include "documents.h"

#include "bigfile.h"
#include "exchange/formats/tablewriter.h"
#include "exchange/importer.h"
#include "ledger/ledgers.h"
#include "reports/documents/dues/duesdocuments.h"
#include "reports/pages/tablepage.h"
#include "reports/pages/typeface.h"

#include <QDate>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>

#include <functional>

namespace bench {

using namespace Qt::StringLiterals;
using namespace zhibu;

namespace {

constexpr int kRounds = 3;

QString number(char16_t prefix, int digits, int value)
{
    return prefix + QString::number(value).rightJustified(digits, u'0');
}

QString idNumber(QDate birth, int serial)
{
    const QString digits = u"410599"_s + birth.toString(u"yyyyMMdd"_s)
                           + QString::number(serial % 1000).rightJustified(3, u'0');
    int sum = 0;
    for (int i = 0; i < 17; ++i) {
        sum += digits[i].digitValue() * ((1 << (17 - i)) % 11);
    }
    return digits + u"10X98765432"_s[sum % 11];
}

/// A person as 15 columns of the ledger of members.
QStringList person(int i, int branches)
{
    const QDate birth = QDate(1950, 1, 1).addDays(i % 18'000);
    const QDate joined = birth.addYears(25);
    const int serial = i / 18'000 * 2 + 1;
    return {number(u'M', 7, i),
            u"王李张刘陈杨黄赵周吴"_s[i % 10] + u"伟芳娜敏静丽强磊军洋"_s.mid(i / 10 % 9, 2),
            u"男"_s,
            u"汉族"_s,
            idNumber(birth, serial),
            birth.toString(Qt::ISODate),
            u"大学本科"_s,
            u"河南安阳"_s,
            number(u'1', 10, i),
            branchCode(i % branches),
            QString(),
            u"正式党员"_s,
            joined.toString(Qt::ISODate),
            joined.addYears(1).toString(Qt::ISODate),
            u"科员"_s};
}

TextTable workbook(int rows, int branches)
{
    TextTable table{.name = u"党员"_s, .columns = {}, .rows = {}};
    const Ledger &members = ledgerOf(u"members"_s);
    for (int column = 0; column < 15; ++column) {
        table.columns += TextColumn{members.fields[column].title};
    }
    for (int i = 0; i < rows; ++i) {
        table.rows += person(i, branches);
    }
    return table;
}

void importInto(const QString &path, const QString &source)
{
    const auto file = need(File::open(path, File::Access::Write));
    const auto plan = need(planImport(*file, ledgerOf(u"members"_s), need(readTable(source))));
    if (!plan.isClean()) {
        fail(u"the workbook has bad rows"_s);
    }
    need(applyImport(*file, plan, BadRows::Refuse));
}

PrintTable printTable(int rows)
{
    PrintTable table{.title = u"党员名册"_s, .subtitle = u"第一党支部"_s};
    for (const auto &title : {u"编号"_s, u"姓名"_s, u"性别"_s, u"民族"_s, u"出生日期"_s,
                              u"入党日期"_s, u"学历"_s, u"岗位"_s}) {
        table.columns += PrintColumn{.title = title};
    }
    for (int i = 0; i < rows; ++i) {
        const QStringList cells = person(i, 100);
        table.rows +=
            {cells[0], cells[1], cells[2], cells[3], cells[5], cells[12], cells[6], cells[14]};
    }
    return table;
}

/// The same cells and lines with nothing measured and nothing wrapped.
void drawBare(const QString &path, const PrintTable &table, int rowsOnPage)
{
    QPdfWriter writer(path);
    writer.setPageLayout(tablePageLayout(table.orientation));
    QPainter painter(&writer);
    painter.setFont(typeface(Face::Song, 10.5));
    const qreal height = static_cast<qreal>(writer.height()) / (rowsOnPage + 1);
    const qreal width =
        static_cast<qreal>(writer.width()) / static_cast<qreal>(table.columns.size());
    for (int i = 0; i < table.rows.size(); ++i) {
        const int line = i % rowsOnPage;
        if (line == 0 && i > 0) {
            writer.newPage();
        }
        for (int column = 0; column < table.columns.size(); ++column) {
            const QPointF corner(column * width, line * height);
            painter.drawLine(corner, corner + QPointF(0, height));
            painter.drawText(corner + QPointF(0, height * 0.7), table.rows[i][column]);
        }
        painter.drawLine(QPointF(0, line * height), QPointF(writer.width(), line * height));
    }
}

std::vector<RecheckLine> recheckLines(int members, int years)
{
    std::vector<RecheckLine> lines;
    for (int i = 0; i < members; ++i) {
        for (int year = 0; year < years; ++year) {
            RecheckLine line{.person = {.organisation = u"第一党支部"_s,
                                        .code = number(u'P', 6, i),
                                        .name = person(i, 1)[1]},
                             .year = 2012 + year,
                             .figures = {.months = 12,
                                         .due = Money{54'000 + i},
                                         .paid = Money{50'000},
                                         .toPay = Money{4'000 + i}}};
            line.figures.last.kind = DuesKind::Wage;
            line.figures.last.base = Money{450'000 + i};
            line.figures.last.rate = 100;
            lines.push_back(line);
        }
    }
    return lines;
}

std::vector<RecheckMonthLine> recheckMonthLines(int members, int months)
{
    std::vector<RecheckMonthLine> lines;
    for (int i = 0; i < members; ++i) {
        for (int month = 0; month < months; ++month) {
            RecheckMonthLine line{.person = {.organisation = u"第一党支部"_s,
                                             .code = number(u'P', 6, i),
                                             .name = person(i, 1)[1]},
                                  .month = Month::of(2012, 1) + month,
                                  .figures = {}};
            line.figures.kind = DuesKind::Wage;
            line.figures.base = Money{450'000 + i};
            line.figures.rate = 100;
            line.figures.due = Money{4'500 + i};
            line.figures.paid = Money{4'000};
            line.figures.arrears = Money{500 + i};
            lines.push_back(line);
        }
    }
    return lines;
}

DuesPaper recheckPaper(int years)
{
    return {.organisation = u"第一党支部"_s,
            .months = {Month::of(2012, 1), Month::of(2011 + years, 12)},
            .asOf = QDate(2011 + years, 12, 31)};
}

/// `print` against drawing the same table by hand on as many pages.
Pair comparePrinting(const PrintTable &table, const std::function<void()> &print)
{
    QPdfWriter probe(u"probe.pdf"_s);
    probe.setPageLayout(tablePageLayout(table.orientation));
    const auto rows = static_cast<int>(table.rows.size());
    const int pages = paintTable(probe, table);
    const int rowsOnPage = (rows + pages - 1) / pages;
    return compare(kRounds, print, [&] { drawBare(u"bare.pdf"_s, table, rowsOnPage); });
}

} // namespace

Pair importMembers(int rows, int branches)
{
    const QString source = u"members.xlsx"_s;
    const QString target = u"import.zhibu"_s;
    need(writeTable(source, workbook(rows, branches)));
    Pair best{.ours = 1e9, .baseline = 1e9};
    for (int round = 0; round < kRounds; ++round) {
        QFile::remove(target);
        makeBranchesOnly(target, branches);
        const Pair pair = compare(
            1, [&] { importInto(target, source); }, [&] { need(readTable(source)); });
        best = {.ours = std::min(best.ours, pair.ours),
                .baseline = std::min(best.baseline, pair.baseline)};
    }
    QFile::remove(target);
    return best;
}

Pair printRows(int rows)
{
    const PrintTable table = printTable(rows);
    return comparePrinting(table, [&table] { need(saveTable(u"table.pdf"_s, table)); });
}

Pair printRecheckMonths(int members, int years)
{
    const std::vector<RecheckMonthLine> lines = recheckMonthLines(members, years * 12);
    const DuesPaper paper = recheckPaper(years);
    return comparePrinting(recheckMonthsDocument(paper, lines).page, [&] {
        need(savePages(u"table.pdf"_s, recheckMonthsDocument(paper, lines)));
    });
}

Pair printRecheck(int members, int years)
{
    const std::vector<RecheckLine> lines = recheckLines(members, years);
    const DuesPaper paper = recheckPaper(years);
    return comparePrinting(recheckDocument(paper, lines).page,
                           [&] { need(savePages(u"table.pdf"_s, recheckDocument(paper, lines))); });
}

} // namespace bench
