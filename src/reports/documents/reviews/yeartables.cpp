#include "core/namesakes.h"
#include "ledger/ledgers.h"
#include "reports/documents/reviews/reviewdocuments.h"
#include "reports/pages/printedtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;

Document sheetOf(const TextTable &table, const QString &head)
{
    Document document{.letter = {}, .table = table, .page = printedTable(table, head)};
    document.page.signatures = {u"填表人"_s, u"审核人"_s};
    return document;
}

/// 序号, 党支部 where there are several, 姓名, then `columns`.
TextTable tableOfMembers(const QString &name, bool several, const QList<TextColumn> &columns)
{
    TextTable table{.name = name, .columns = {{u"序号"_s, Kind::Integer}}, .rows = {}};
    if (several) {
        table.columns += TextColumn{u"党支部"_s};
    }
    table.columns += TextColumn{u"姓名"_s};
    table.columns += columns;
    return table;
}

void addRow(TextTable &table, bool several, const QString &branch, const QString &name,
            const QStringList &cells)
{
    QStringList row{QString::number(table.rows.size() + 1)};
    if (several) {
        row += branch;
    }
    table.rows += row + QStringList{name} + cells;
}

QStringList countCells(const TalkCount &count)
{
    return {QString::number(count.talks), count.last.toString(Qt::ISODate)};
}

/// 张三、李四（2次）: with whom a member of the sheet with these names talked.
QString partnersText(const QStringList &names, const TalkRow &row)
{
    QStringList partners;
    for (const auto &[place, count] : row.talks.partners.asKeyValueRange()) {
        const QString &name = names[place];
        partners += count.talks == 1 ? name : u"%1（%2次）"_s.arg(name).arg(count.talks);
    }
    return partners.join(u'、');
}

/// How often a member talked with each of these; nobody talks with himself.
QStringList gridCells(const TalkSheet &sheet, int row, const QList<int> &with)
{
    QStringList cells;
    for (const int place : with) {
        const int talks = sheet.rows[row].talks.partners.value(place).talks;
        cells += place == row ? u"—"_s : talks == 0 ? QString() : QString::number(talks);
    }
    return cells;
}

QString missingTalks(const TalkCoverage &talks)
{
    QStringList missing;
    if (talks.withCommittee.isMissing()) {
        missing += u"与委员"_s;
    }
    if (talks.withMembers.isMissing()) {
        missing += u"与党员"_s;
    }
    return missing.join(u'、');
}

QString studyNote(const StudyRow &row)
{
    QStringList notes;
    if (!row.excuse.isEmpty()) {
        notes += row.excuse;
    }
    if (row.study.lacksCourse()) {
        notes += u"未参加集中培训"_s;
    }
    if (row.study.withoutHours > 0) {
        notes += u"%1次培训没有填学时"_s.arg(row.study.withoutHours);
    }
    return notes.join(u'；');
}

/// A whole per cent, rounded half up; empty of nothing.
QString shareText(qint64 part, qint64 whole)
{
    return whole == 0 ? QString() : u"%1%"_s.arg((part * 100 + whole / 2) / whole);
}

} // namespace

Document talkDocument(const std::vector<TalkSheet> &sheets, int year, const QString &head)
{
    const bool several = sheets.size() > 1;
    TextTable table = tableOfMembers(u"%1年谈心谈话情况表"_s.arg(year), several,
                                     {{u"身份"_s},
                                      {u"与委员谈话（次）"_s, Kind::Integer},
                                      {u"与委员最近一次"_s},
                                      {u"与党员谈话（次）"_s, Kind::Integer},
                                      {u"与党员最近一次"_s},
                                      {u"谈话对象"_s},
                                      {u"尚缺"_s}});
    const QList<int> grid = sheets.size() == 1 ? sheets.front().committee() : QList<int>();
    for (const int place : grid) {
        const QString name = membersToldApart(sheets.front().rows)[place];
        table.columns += TextColumn{u"与%1（次）"_s.arg(name)};
    }
    int incomplete = 0;
    for (const TalkSheet &sheet : sheets) {
        const QStringList names = membersToldApart(sheet.rows);
        for (int place = 0; place < sheet.rows.size(); ++place) {
            const TalkRow &row = sheet.rows[place];
            incomplete += row.talks.isComplete() ? 0 : 1;
            addRow(table, several, sheet.name, names[place],
                   QStringList{row.onCommittee ? u"委员"_s : u"党员"_s}
                       + countCells(row.talks.withCommittee) + countCells(row.talks.withMembers)
                       + QStringList{partnersText(names, row), missingTalks(row.talks)}
                       + gridCells(sheet, place, grid));
        }
    }
    Document document = sheetOf(table, head);
    document.page.orientation = QPageLayout::Landscape;
    document.page.footnotes = {
        u"共%1人，尚缺谈话的%2人。"_s.arg(table.rows.size()).arg(incomplete),
        u"党支部委员之间、委员和党员之间、党员和党员之间，每年谈心谈话一般不少于1次（支部工作条例第十九条）。"_s};
    return document;
}

Document studyDocument(const std::vector<StudyRow> &rows, int year, const QString &head)
{
    const bool several = std::ranges::any_of(
        rows, [&rows](const StudyRow &row) { return row.branch != rows.front().branch; });
    TextTable table = tableOfMembers(u"%1年党员教育培训学时统计表"_s.arg(year), several,
                                     {{u"学时"_s, Kind::Decimal},
                                      {u"活动次数"_s, Kind::Integer},
                                      {u"其中培训"_s, Kind::Integer},
                                      {u"应达学时"_s, Kind::Decimal},
                                      {u"还差"_s, Kind::Decimal},
                                      {u"备注"_s}});
    const QStringList names = membersToldApart(rows);
    int asked = 0;
    int enough = 0;
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const StudyRow &row = rows[place];
        const StudyHours &study = row.study;
        asked += study.asksNothing() ? 0 : 1;
        enough += !study.asksNothing() && study.isEnough() ? 1 : 0;
        addRow(table, several, row.branchName, names[static_cast<qsizetype>(place)],
               {toText(study.hours), QString::number(study.sessions),
                QString::number(study.courses), toText(study.needed), toText(study.open()),
                studyNote(row)});
    }
    Document document = sheetOf(table, head);
    document.page.footnotes = {
        asked == static_cast<int>(rows.size())
            ? u"共%1人，已达标%2人。"_s.arg(asked).arg(enough)
            : u"共%1人，其中不作要求的%2人；应达标%3人，已达标%4人。"_s.arg(
                QString::number(rows.size()),
                QString::number(static_cast<int>(rows.size()) - asked), QString::number(asked),
                QString::number(enough)),
        u"学时取自组织生活记录（志愿服务和兼作志愿服务的不计），本人出席或已补课的计入；书记、委员须至少参加1次集中培训。"_s};
    return document;
}

Document volunteeringDocument(const std::vector<VolunteeringRow> &rows, int year,
                              const QString &head)
{
    TextTable table{.name = u"%1年志愿服务情况表"_s.arg(year),
                    .columns = {{u"序号"_s, Kind::Integer},
                                {u"组织"_s},
                                {u"活动次数"_s, Kind::Integer},
                                {u"参加人次"_s, Kind::Integer},
                                {u"服务时长（学时）"_s, Kind::Decimal},
                                {u"受益人次"_s, Kind::Integer}},
                    .rows = {}};
    VolunteeringRow sum;
    const auto add = [&table](const QString &number, const VolunteeringRow &row) {
        table.rows += {number,
                       row.name,
                       QString::number(row.activities),
                       QString::number(row.people),
                       toText(row.hours),
                       QString::number(row.beneficiaries)};
    };
    for (const VolunteeringRow &row : rows) {
        add(QString::number(table.rows.size() + 1), row);
        sum.activities += row.activities;
        sum.people += row.people;
        sum.hours += row.hours;
        sum.beneficiaries += row.beneficiaries;
    }
    add(u"合计"_s, sum);
    Document document = sheetOf(table, head);
    document.page.footnotes = {u"服务时长为每次活动的学时乘以出席人数。"_s};
    return document;
}

Document secretaryReviewDocument(const QList<TextRow> &rows, int year, const QString &head)
{
    const Ledger &ledger = ledgerOf(u"secretary-reviews"_s);
    const QStringList before{u"organisation"_s, u"member"_s, u"held_on"_s, u"form"_s, u"present"_s};
    const QStringList ballots{u"good"_s, u"fairly_good"_s, u"fair"_s, u"poor"_s};
    const QStringList after{u"grade"_s, u"comments"_s, u"problems"_s, u"mend"_s};
    TextTable table{.name = u"%1年度党组织书记述职评议结果汇总表"_s.arg(year),
                    .columns = {{u"序号"_s, Kind::Integer}},
                    .rows = {}};
    const auto addColumns = [&](const QStringList &keys) {
        for (const QString &key : keys) {
            const Field &field = ledger.field(key);
            table.columns += TextColumn{key == u"organisation" ? u"党组织"_s
                                        : key == u"member"     ? u"述职人"_s
                                                               : field.title,
                                        field.isNumber() ? Kind::Integer : Kind::Text};
        }
    };
    addColumns(before + ballots);
    table.columns += TextColumn{u"“好”占比"_s};
    addColumns(after);
    QStringList odd;
    for (const TextRow &row : rows) {
        const auto cell = [&](const QString &key) { return row.cells[ledger.indexOf(key)]; };
        QStringList cells{QString::number(table.rows.size() + 1)};
        qint64 cast = 0;
        for (const QString &key : before) {
            cells += cell(key);
        }
        for (const QString &key : ballots) {
            cells += cell(key);
            cast += cell(key).toLongLong();
        }
        cells += shareText(cell(u"good"_s).toLongLong(), cast);
        for (const QString &key : after) {
            cells += cell(key);
        }
        table.rows += cells;
        if (!cell(u"present"_s).isEmpty() && cast > cell(u"present"_s).toLongLong()) {
            odd += cell(u"member"_s);
        }
    }
    Document document = sheetOf(table, head);
    document.page.orientation = QPageLayout::Landscape;
    if (!odd.isEmpty()) {
        document.page.footnotes = {
            u"测评票多于参加测评人数的：%1，请核对。"_s.arg(odd.join(u'、'))};
    }
    return document;
}

} // namespace zhibu
