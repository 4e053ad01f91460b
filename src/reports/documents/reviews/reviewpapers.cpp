#include "core/namesakes.h"
#include "ledger/ledgers.h"
#include "reports/documents/reviews/reviewdocuments.h"
#include "reports/pages/printedtable.h"
#include "reports/words/codenames.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Cell = SlipCell::Kind;
using Kind = TextColumn::Kind;

constexpr int kBallotTickWidth = 5;
constexpr int kBallotRowHeight = 9; // millimetres of a row filled in by hand

const QStringList kGradeKeys{u"self_grade"_s, u"peer_grade"_s};
const QStringList kBallotKeys{u"excellent"_s, u"qualified"_s, u"basic"_s, u"unqualified"_s};

const Ledger &reviews()
{
    return ledgerOf(u"member-reviews"_s);
}

QString textOf(const ReviewRow &row, const QString &key)
{
    return cellText(reviews().field(key), reviews().value(row.review, key));
}

QString gradeName(ReviewGrade grade)
{
    return codeName(u"member-reviews"_s, u"grade"_s, codeIn(kReviewGradeCodes, grade));
}

QString kindName(const ReviewRow &row)
{
    return codeName(u"members"_s, u"kind"_s, row.isFull ? u"full"_s : u"probationary"_s);
}

/// Whether he is to be graded, or is.
bool isGraded(const ReviewRow &row)
{
    return row.isFull && (row.excuse.isEmpty() || row.grade());
}

QString noteOf(const ReviewRow &row)
{
    return !row.isFull ? u"不评定等次"_s : row.excuse;
}

/// 水利局党支部：应评18名，已评18名；优秀6名（至多6名）、合格12名、基本合格0名、不合格0名。
QString tallyText(const ReviewSheet &sheet)
{
    const ReviewTally tally = sheet.tally();
    QStringList counts;
    for (const auto grade : {ReviewGrade::Excellent, ReviewGrade::Qualified, ReviewGrade::Basic,
                             ReviewGrade::Unqualified}) {
        QString count = u"%1%2名"_s.arg(gradeName(grade)).arg(tally.of(grade));
        if (grade == ReviewGrade::Excellent) {
            count +=
                (tally.hasTooManyExcellent() ? u"（超过三分之一，至多%1名）"_s : u"（至多%1名）"_s)
                    .arg(tally.mostExcellent());
        }
        counts += count;
    }
    return u"%1：应评%2名，已评%3名；%4。"_s.arg(sheet.name, QString::number(tally.base),
                                                 QString::number(tally.graded), counts.join(u'、'));
}

Slip formOf(const ReviewSheet &sheet, const ReviewRow &row, int year)
{
    QStringList ballots;
    for (std::size_t i = 0; i < kReviewGradeCodes.size(); ++i) {
        const QString count = textOf(row, kBallotKeys[static_cast<qsizetype>(i)]);
        ballots += u"%1 %2 票"_s.arg(gradeName(static_cast<ReviewGrade>(i)),
                                     count.isEmpty() ? u"＿＿"_s : count);
    }
    const auto pair = [&row](const QString &left, const QString &leftKey, const QString &right,
                             const QString &rightKey) {
        return QList<SlipCell>{{left, Cell::Label, 3},
                               {textOf(row, leftKey), Cell::Text, 7},
                               {right, Cell::Label, 3},
                               {textOf(row, rightKey), Cell::Text, 7}};
    };
    return {
        .title = u"民主评议党员登记表"_s,
        .left = u"党支部：%1"_s.arg(sheet.name),
        .right = u"%1年度"_s.arg(year),
        .text = {},
        .rows = {{{u"姓名"_s, Cell::Label, 3},
                  {row.member.name, Cell::Text, 7},
                  {u"党员编号"_s, Cell::Label, 3},
                  {row.member.code, Cell::Text, 7}},
                 pair(u"个人自评"_s, u"self_grade"_s, u"党员互评"_s, u"peer_grade"_s),
                 {{u"民主测评"_s, Cell::Label, 3}, {ballots.join(u"　"_s), Cell::Text, 17}},
                 {{u"支委会意见"_s, Cell::Label, 3}, {textOf(row, u"opinion"_s), Cell::Text, 17}},
                 pair(u"组织评定"_s, u"grade"_s, u"反馈日期"_s, u"fed_back_on"_s),
                 {{u"整改事项"_s, Cell::Label, 3}, {textOf(row, u"mend"_s), Cell::Text, 17}},
                 pair(u"整改期限"_s, u"mend_by"_s, u"完成日期"_s, u"mended_on"_s)},
        .notes = {u"没有登记的留空手填。评定结果已向本人反馈，由本人签名。"_s},
        .signatures = {u"本人"_s, u"党支部书记"_s, u"日期"_s},
        .issuer = {}};
}

} // namespace

Document reviewSummaryDocument(const std::vector<ReviewSheet> &sheets, int year,
                               const QString &head)
{
    const bool several = sheets.size() > 1;
    TextTable table{.name = u"%1年度民主评议党员汇总表"_s.arg(year),
                    .columns = {{u"序号"_s, Kind::Integer}},
                    .rows = {}};
    if (several) {
        table.columns += TextColumn{u"党支部"_s};
    }
    table.columns += {{u"姓名"_s}, {u"类别"_s}};
    const QStringList last{u"grade"_s, u"fed_back_on"_s, u"mend"_s};
    for (const QString &key : kGradeKeys + kBallotKeys + last) {
        const Field &field = reviews().field(key);
        table.columns += TextColumn{field.title, field.isNumber() ? Kind::Integer : Kind::Text};
    }
    table.columns += TextColumn{u"备注"_s};
    QStringList tallies;
    for (const ReviewSheet &sheet : sheets) {
        const QStringList names = membersToldApart(sheet.rows);
        for (qsizetype place = 0; place < sheet.rows.size(); ++place) {
            const ReviewRow &row = sheet.rows[place];
            QStringList cells{QString::number(table.rows.size() + 1)};
            if (several) {
                cells += sheet.name;
            }
            cells += {names[place], kindName(row)};
            for (const QString &key : kGradeKeys + kBallotKeys + last) {
                cells += textOf(row, key);
            }
            table.rows += cells + QStringList{noteOf(row)};
        }
        tallies += tallyText(sheet);
    }
    Document document{.letter = {}, .table = table, .page = printedTable(table, head)};
    document.page.orientation = QPageLayout::Landscape;
    document.page.footnotes = tallies;
    document.page.footnotes +=
        u"优秀一般不超过应评党员的三分之一；预备党员参加评议，不评定等次。"_s;
    document.page.signatures = {u"填表人"_s, u"党支部书记"_s};
    return document;
}

Document reviewBallotDocument(const ReviewSheet &sheet, int year)
{
    TextTable table{.name = u"%1年度民主评议党员测评表"_s.arg(year),
                    .columns = {{u"序号"_s, Kind::Integer}, {u"姓名"_s}},
                    .rows = {}};
    for (std::size_t i = 0; i < kReviewGradeCodes.size(); ++i) {
        table.columns += TextColumn{gradeName(static_cast<ReviewGrade>(i))};
    }
    const QStringList names = membersToldApart(sheet.rows);
    for (qsizetype place = 0; place < sheet.rows.size(); ++place) {
        if (isGraded(sheet.rows[place])) {
            table.rows += {QString::number(table.rows.size() + 1), names[place], {}, {}, {}, {}};
        }
    }
    Document document{
        .letter = {}, .table = table, .page = printedTable(table, u"党支部：%1"_s.arg(sheet.name))};
    for (qsizetype grade = 2; grade < document.page.columns.size(); ++grade) {
        document.page.columns[grade].characters = kBallotTickWidth; // all alike, none stands out
    }
    document.page.rowMillimetres = kBallotRowHeight;
    document.page.footnotes = {u"请在相应栏内打“√”，每人只选一项；优秀至多%1名。本表不署名。"_s.arg(
        sheet.tally().mostExcellent())};
    return document;
}

Document reviewFormsDocument(const std::vector<ReviewSheet> &sheets, int year, const QString &head,
                             const QList<RowId> &members)
{
    SlipSheet forms{.title = u"%1年度民主评议党员登记表"_s.arg(year), .across = 1, .slips = {}};
    for (const ReviewSheet &sheet : sheets) {
        for (const ReviewRow &row : sheet.rows) {
            if (isGraded(row) && (members.isEmpty() || members.contains(row.member.id))) {
                forms.slips += formOf(sheet, row, year);
            }
        }
    }
    Document document = reviewSummaryDocument(sheets, year, head);
    document.table.name = forms.title;
    document.page = {};
    document.slips = forms;
    return document;
}

} // namespace zhibu
