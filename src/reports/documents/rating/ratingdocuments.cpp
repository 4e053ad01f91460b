#include "reports/documents/rating/ratingdocuments.h"

#include "reports/documents/rating/explanation.h"
#include "reports/documents/rating/quotatext.h"
#include "reports/pages/printedtable.h"
#include "reports/words/codenames.h"
#include "reports/words/conditionwords.h"
#include "reports/words/ratingwords.h"
#include "reports/words/roundwords.h"
#include "reports/words/starnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;

constexpr int kOpinionWidth = 10; // characters to write in
constexpr int kTickWidth = 5;
constexpr int kProposedStar = 13; // column of 汇总表
constexpr int kRowHeight = 9;     // millimetres of a row filled in by hand

QString headOf(const RatingPaper &paper)
{
    return u"%1 截至%2"_s.arg(paper.rater, proseDate(paper.asOf)).trimmed();
}

QString titleOf(const RatingPaper &paper, const QString &what)
{
    return u"%1年度（%2）%3"_s.arg(QString::number(paper.year), roundName(paper.round), what);
}

Document tableOf(const RatingPaper &paper, const TextTable &table,
                 QPageLayout::Orientation orientation = QPageLayout::Portrait)
{
    Document document{.letter = {}, .table = table, .page = printedTable(table, headOf(paper))};
    document.page.orientation = orientation;
    return document;
}

/// What one evaluator alone would give: points before and after what is added and taken off, and
/// the star these are worth; empty where the scores are not complete.
struct Opinion
{
    QString base, total, star;
};

Opinion opinionOf(const Scheme &scheme, const Facts &facts, const QString &evaluator)
{
    const Rating rating = rate(scheme, facts, evaluator);
    return rating.rated()
               ? Opinion{toText(rating.base), toText(rating.total), starName(scheme, rating)}
               : Opinion();
}

/// 备注 of 汇总表; `sharing` of them have the same rank.
QString noteOf(const RatedOrganisation &row, qsizetype sharing)
{
    QStringList notes;
    if (row.rank && sharing > 1) {
        notes += u"并列第%1名"_s.arg(*row.rank);
    }
    if (row.rating.decided()) {
        notes += u"另有决定"_s;
    } else if (!row.rating.missing.isEmpty()) {
        notes += u"得分不全"_s;
    }
    return notes.join(u'；');
}

/// Where the scheme does not say for which stars, only the highest has one.
bool getsPlaque(const Scheme &scheme, const Rating &rating)
{
    const QList<int> stars = plaqueStars(scheme);
    return rating.rated()
           && (stars.isEmpty() ? rating.finalStar == scheme.highestStar()
                               : stars.contains(rating.finalStar));
}

/// Whose star people decided on, and what the scheme gave: 教育局党支部：按方案计算为五星级，….
QString decisionNote(const Scheme &scheme, const RatedOrganisation &row)
{
    const QString computed =
        row.rating.scored() ? u"按方案计算为%1"_s.arg(starName(scheme, row.rating.computedStar))
                            : u"按方案未评出星级"_s;
    return u"%1：%2，%3。理由：%4"_s.arg(row.name, computed,
                                         decisionText(scheme, *row.facts.decision),
                                         reasonLines(*row.facts.decision).join(u' '));
}

void addLines(const ExplanationNode &node, int depth, TextTable &table)
{
    // Blanks that do not break indent a cell in all of its lines.
    table.rows += {QString(qsizetype{3} * depth, QChar::Nbsp) + node.text, node.points, node.rule,
                   node.source};
    for (const ExplanationNode &child : node.children) {
        addLines(child, depth + 1, table);
    }
}

} // namespace

Document ballotFormDocument(const RatingPaper &paper, const QString &organisation)
{
    TextTable table{.name = titleOf(paper, u"党员群众测评表"_s),
                    .columns = {{u"序号"_s, Kind::Integer},
                                {u"测评项目"_s},
                                {u"满意"_s},
                                {u"基本满意"_s},
                                {u"不满意"_s},
                                {u"弃权"_s}},
                    .rows = {}};
    for (const Criterion &criterion : paper.scheme.entered()) {
        table.rows += {QString::number(table.rows.size() + 1), criterion.title, {}, {}, {}, {}};
    }
    table.rows += {QString(), u"总体评价"_s, {}, {}, {}, {}};
    Document document = tableOf(paper, table);
    document.page.subtitle = u"党组织：%1"_s.arg(organisation);
    for (qsizetype answer = 2; answer < document.page.columns.size(); ++answer) {
        document.page.columns[answer].characters = kTickWidth; // all alike, none stands out
    }
    document.page.rowMillimetres = kRowHeight;
    document.page.footnotes = {u"请在相应栏内打“√”，每项只选一项。本表不署名。"_s};
    return document;
}

Document explanationDocument(const RatingPaper &paper, const RatedOrganisation &row)
{
    TextTable table{.name = titleOf(paper, u"星级评定说明"_s),
                    .columns = {{u"项目"_s}, {u"分值"_s}, {u"条款"_s}, {u"依据（原文）"_s}},
                    .rows = {}};
    addLines(explanation(paper.scheme, row), 0, table);
    Document document = tableOf(paper, table);
    document.page.columns[1].isNumber = true;
    document.page.columns[1].alignment = Qt::AlignRight;
    document.page.footnotes = {u"评定办法：%1"_s.arg(row.schemeOr(paper.scheme).source)};
    return document;
}

Document summarySheetDocument(const RatingPaper &paper)
{
    TextTable table{.name = titleOf(paper, u"星级评定汇总表"_s),
                    .columns = {{u"序号"_s, Kind::Integer},
                                {u"党组织"_s},
                                {u"类别"_s},
                                {u"自评总分"_s, Kind::Decimal},
                                {u"自评星级"_s},
                                {u"测评分"_s, Kind::Decimal},
                                {u"参与率"_s},
                                {u"满意率"_s},
                                {u"考评总分"_s, Kind::Decimal},
                                {u"考评星级"_s},
                                {u"其中加减分"_s, Kind::Decimal},
                                {u"总分"_s, Kind::Decimal},
                                {u"限制情形"_s},
                                {u"拟定星级"_s},
                                {u"上年"_s},
                                {u"升降"_s},
                                {u"备注"_s}},
                    .rows = {}};
    for (const RatedOrganisation &row : paper.rating.rows) {
        const Scheme &scheme = row.schemeOr(paper.scheme);
        const Opinion self = opinionOf(scheme, row.facts, u"self"_s);
        const Opinion superior = opinionOf(scheme, row.facts, u"superior"_s);
        const bool scored = row.rating.scored();
        table.rows += {
            QString::number(table.rows.size() + 1),
            row.name,
            codeName(u"organisations"_s, u"kind"_s, row.facts.subject.kind),
            self.total,
            self.star,
            opinionOf(scheme, row.facts, u"masses"_s).base,
            ballotShareText(scheme, row.facts, false),
            ballotShareText(scheme, row.facts, true),
            superior.total,
            superior.star,
            scored ? signedPoints(row.rating.bonus - row.rating.penalty) : QString(),
            scored ? toText(row.rating.total) : QString(),
            limitsText(scheme, row.rating),
            starName(scheme, row.rating),
            previousStarName(row),
            movementName(row.movement),
            noteOf(row, std::ranges::count(paper.rating.rows, row.rank, &RatedOrganisation::rank))};
    }
    Document document = tableOf(paper, table, QPageLayout::Landscape);
    document.page.footnotes =
        quotaFootnotes(paper.scheme, paper.rating)
        + QStringList{
            u"自评总分、考评总分：各自的得分加上加减分；旁边的星级按这个总分和限制情形定。"_s};
    document.notesInSheet = true; // its quotas above all
    for (std::size_t place = 0; place < paper.rating.rows.size(); ++place) {
        const RatedOrganisation &row = paper.rating.rows[place];
        if (row.rating.decided() && row.facts.decision) { // on paper only: the data stays plain
            document.page.rows[static_cast<qsizetype>(place)][kProposedStar] += u"（决定）"_s;
            document.page.footnotes += decisionNote(row.schemeOr(paper.scheme), row);
        }
    }
    document.page.signatures = {u"填表人"_s, u"审核人"_s, u"负责人"_s};
    return document;
}

Document movementDocument(const RatingPaper &paper)
{
    TextTable table{.name = titleOf(paper, u"晋星降星审批表"_s),
                    .columns = {{u"序号"_s, Kind::Integer},
                                {u"党组织"_s},
                                {u"上年星级"_s},
                                {u"本年星级"_s},
                                {u"升降"_s},
                                {u"主要依据"_s},
                                {u"审批意见"_s}},
                    .rows = {}};
    for (const RatedOrganisation &row : paper.rating.rows) {
        if (row.movement == Movement::Up || row.movement == Movement::Down) {
            const Scheme &scheme = row.schemeOr(paper.scheme);
            QStringList reasons = grounds(scheme, row.rating);
            if (row.rating.scored()) {
                reasons.prepend(u"总分%1"_s.arg(toText(row.rating.total)));
            }
            table.rows += {QString::number(table.rows.size() + 1),
                           row.name,
                           previousStarName(row),
                           starName(scheme, row.rating),
                           movementName(row.movement),
                           reasons.join(u'；'),
                           {}};
        }
    }
    Document document = tableOf(paper, table, QPageLayout::Landscape);
    document.page.columns.last().characters = kOpinionWidth;
    document.page.rowMillimetres = kRowHeight;
    document.page.footnotes = {
        u"晋星、降星须报批准后生效。评定办法：%1"_s.arg(paper.scheme.source)};
    document.page.signatures = {u"填报单位（盖章）"_s, u"审批单位（盖章）"_s, u"日期"_s};
    return document;
}

Document plaqueDocument(const RatingPaper &paper, const QList<Award> &plaques)
{
    QHash<RowId, QString> numbers;
    for (const Award &plaque : plaques) {
        numbers.insert(plaque.organisation, plaque.number);
    }
    TextTable table{.name = titleOf(paper, u"授牌名单"_s),
                    .columns = {{u"序号"_s, Kind::Integer},
                                {u"党组织"_s},
                                {u"星级"_s},
                                {u"总分"_s, Kind::Decimal},
                                {u"牌匾编号"_s},
                                {u"领取人签名"_s}},
                    .rows = {}};
    for (const RatedOrganisation &row : paper.rating.rows) {
        const Scheme &scheme = row.schemeOr(paper.scheme);
        if (getsPlaque(scheme, row.rating)) {
            table.rows += {QString::number(table.rows.size() + 1),
                           row.name,
                           starName(scheme, row.rating),
                           row.rating.scored() ? toText(row.rating.total) : QString(),
                           numbers.value(row.id),
                           {}};
        }
    }
    Document document = tableOf(paper, table);
    document.page.columns.last().characters = kOpinionWidth;
    document.page.rowMillimetres = kRowHeight;
    const bool confirmed = paper.steps && paper.steps->isConfirmed();
    document.page.footnotes = {confirmed ? u"评定结果已经批准。"_s
                                         : u"评定结果尚未批准，本名单供准备之用。"_s};
    return document;
}

Document demonstrationDocument(const RatingPaper &paper, const QList<Award> &demonstrations)
{
    TextTable table{.name = u"%1年度示范点名单"_s.arg(paper.year),
                    .columns = {{u"序号"_s, Kind::Integer},
                                {u"党组织"_s},
                                {u"星级"_s},
                                {u"总分"_s, Kind::Decimal},
                                {u"授予日期"_s},
                                {u"编号"_s},
                                {u"备注"_s}},
                    .rows = {}};
    for (const Award &award : demonstrations) {
        if (award.withdrawnOn) {
            continue;
        }
        const auto row =
            std::ranges::find(paper.rating.rows, award.organisation, &RatedOrganisation::id);
        const bool rated = row != paper.rating.rows.end() && row->rating.rated();
        table.rows += {QString::number(table.rows.size() + 1),
                       award.name,
                       rated ? starName(row->schemeOr(paper.scheme), row->rating) : QString(),
                       rated && row->rating.scored() ? toText(row->rating.total) : QString(),
                       award.awardedOn.toString(Qt::ISODate),
                       award.number,
                       award.note};
    }
    return tableOf(paper, table);
}

} // namespace zhibu
