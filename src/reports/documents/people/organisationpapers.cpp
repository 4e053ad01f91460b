#include "reports/documents/people/organisationpapers.h"

#include "reports/documents/returnhead.h"
#include "reports/pages/printedtable.h"
#include "reports/words/codenames.h"
#include "storage/organisations/organisationchanges.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;

QStringList cellsOf(const RollUpRow &row, const QString &code, const QString &name)
{
    QStringList cells{code, name};
    for (const QList<RowId> &counted : row.counted) {
        cells += QString::number(counted.size());
    }
    return cells;
}

/// 333 is 33.3%.
QString permilleText(int permille)
{
    return u"%1.%2%"_s.arg(permille / 10).arg(permille % 10);
}

} // namespace

QString rollUpTitle(RollUpColumn column)
{
    static const QStringList titles{u"党支部"_s,   u"党小组"_s,   u"书记"_s,     u"应换届"_s,
                                    u"党员"_s,     u"正式党员"_s, u"预备党员"_s, u"女"_s,
                                    u"少数民族"_s, u"35岁以下"_s, u"60岁以上"_s, u"大专以上"_s};
    return titles.value(static_cast<int>(column));
}

TextTable rollUpTable(const RollUp &rollUp)
{
    TextTable table{.name = u"党组织基本情况汇总表"_s,
                    .columns = {{u"组织编码"_s}, {u"党组织"_s}},
                    .rows = {},
                    .caption = u"应换届：任期已满，或者半年内届满。"_s};
    for (int column = 0; column < kRollUpColumns; ++column) {
        table.columns += TextColumn{rollUpTitle(static_cast<RollUpColumn>(column)), Kind::Integer};
    }
    for (const RollUpRow &row : rollUp.rows) {
        table.rows += cellsOf(row, row.code, row.name);
    }
    table.rows += cellsOf(rollUp.sum, u"合计"_s, {});
    return table;
}

TextTable coverageTable(const QList<Coverage> &kinds)
{
    TextTable table{
        .name = u"两新组织党的组织和工作覆盖情况表"_s,
        .columns = {{u"单位类别"_s},
                    {u"总数"_s, Kind::Integer},
                    {u"有党员的"_s, Kind::Integer},
                    {u"单独组建"_s, Kind::Integer},
                    {u"联合组建"_s, Kind::Integer},
                    {u"选派指导员"_s, Kind::Integer},
                    {u"未覆盖"_s, Kind::Integer},
                    {u"应建未建"_s, Kind::Integer},
                    {u"组织覆盖率"_s},
                    {u"工作覆盖率"_s},
                    {u"应建单位覆盖率"_s}},
        .rows = {},
        .caption =
            u"应建未建：有3名以上党员、没有党支部的。组织覆盖率只算建了党支部的，工作覆盖率加上选派指导员的，都除以单位总数；应建单位覆盖率只算有3名以上党员的单位。"_s};
    for (const Coverage &kind : kinds) {
        QStringList cells{kind.kind.isEmpty() ? u"合计"_s
                                              : codeName(u"units"_s, u"kind"_s, kind.kind)};
        for (const int number : {kind.units, kind.withMembers, kind.own, kind.joint,
                                 kind.instructor, kind.none, kind.toFound}) {
            cells += QString::number(number);
        }
        table.rows += cells << permilleText(kind.organisationPermille())
                            << permilleText(kind.workPermille())
                            << permilleText(kind.dutyPermille());
    }
    return table;
}

Result<Document> makeOrganisationDocument(const File &file, const DocumentRequest &request)
{
    Document document;
    if (request.kind == DocumentKind::UnitCoverage) {
        const auto kinds = unitCoverage(file, request.scope, request.asOf);
        if (!kinds) {
            return kinds.error();
        }
        document.table = coverageTable(*kinds);
    } else {
        const auto figures = rollUp(file, request.scope, request.asOf);
        if (!figures) {
            return figures.error();
        }
        document.table = rollUpTable(*figures);
    }
    const ReturnHead head{.unit = reportingUnit(file, request.scope, request.asOf),
                          .asOf = request.asOf};
    document.page = printedTable(document.table, head.line(request.year));
    document.page.orientation = QPageLayout::Landscape;
    return document;
}

} // namespace zhibu
