#include "reports/documents/duestables.h"

#include "core/points.h"
#include "reports/words/codenames.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;

/// Cells of money in the order of their columns; absent ones stay empty and count nothing.
using Amounts = QList<std::optional<Money>>;

/// Adds up the columns whose cells it writes.
class Totals
{
public:
    QStringList write(const Amounts &amounts)
    {
        m_sums.resize(amounts.size());
        QStringList cells;
        for (qsizetype i = 0; i < amounts.size(); ++i) {
            cells += amounts[i] ? toText(*amounts[i]) : QString{};
            m_sums[i] += amounts[i].value_or(Money{});
        }
        return cells;
    }

    [[nodiscard]] QString sum(qsizetype column) const { return toText(m_sums.value(column)); }

private:
    QList<Money> m_sums;
};

} // namespace

QString duesKindName(std::optional<DuesKind> kind)
{
    return kind ? codeName(u"dues-bases"_s, u"kind"_s, codeIn(kDuesKindCodes, *kind)) : u"未核定"_s;
}

QString rateText(int rate)
{
    return toText(Points{rate * Points::kOne / 100}) + u'%';
}

TextTable duesMonthTable(const std::vector<DuesMonthRow> &rows, Month month)
{
    TextTable table{.name = u"%1党费"_s.arg(toText(month)),
                    .columns = {{u"组织编码"_s},
                                {u"党员编号"_s},
                                {u"姓名"_s},
                                {u"收缴类别"_s},
                                {u"计算基数"_s, Kind::Decimal},
                                {u"比例"_s},
                                {u"月应交"_s, Kind::Decimal},
                                {u"已交"_s, Kind::Decimal},
                                {u"欠交"_s, Kind::Decimal}},
                    .rows = {}};
    Totals totals;
    for (const DuesMonthRow &row : rows) {
        const DuesMonth &figures = row.figures;
        const QStringList money =
            totals.write({figures.base, figures.due, figures.paid, figures.arrears});
        table.rows += {row.organisationCode,
                       row.code,
                       row.name,
                       duesKindName(figures.kind),
                       money[0],
                       figures.rate ? rateText(*figures.rate) : QString{},
                       money[1],
                       money[2],
                       money[3]};
    }
    table.rows +=
        {u"合计"_s, {}, {}, {}, totals.sum(0), {}, totals.sum(1), totals.sum(2), totals.sum(3)};
    return table;
}

TextTable duesYearTable(const std::vector<DuesYearRow> &rows, int year)
{
    TextTable table{.name = u"%1年党费"_s.arg(year),
                    .columns = {{u"组织编码"_s},
                                {u"党员编号"_s},
                                {u"姓名"_s},
                                {u"收缴类别"_s},
                                {u"应交月数"_s, Kind::Integer},
                                {u"年应交"_s, Kind::Decimal},
                                {u"年实交"_s, Kind::Decimal},
                                {u"大额"_s, Kind::Decimal},
                                {u"欠交"_s, Kind::Decimal},
                                {u"多交"_s, Kind::Decimal},
                                {u"连续欠交月数"_s, Kind::Integer}},
                    .rows = {}};
    Totals totals;
    for (const DuesYearRow &row : rows) {
        const DuesYear &figures = row.figures;
        QStringList cells{row.organisationCode, row.code, row.name, duesKindName(figures.kind),
                          QString::number(figures.monthsOwed)};
        cells += totals.write(
            {figures.due, figures.paid, figures.large, figures.arrears, figures.surplus});
        cells += figures.unpaidRun ? QString::number(*figures.unpaidRun) : QString{};
        table.rows += cells;
    }
    QStringList last{u"合计"_s, {}, {}, {}, {}};
    for (qsizetype column = 0; column < 5; ++column) {
        last += totals.sum(column);
    }
    table.rows += last + QStringList{QString{}};
    return table;
}

} // namespace zhibu
