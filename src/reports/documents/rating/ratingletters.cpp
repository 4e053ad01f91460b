#include "reports/documents/rating/ratingdocuments.h"
#include "reports/pages/printedtable.h"
#include "reports/words/conditionwords.h"
#include "reports/words/ratingwords.h"
#include "reports/words/roundwords.h"
#include "reports/words/starnames.h"
#include "scoring/adjustments.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;
using BlockKind = LetterBlock::Kind;

constexpr int kReportLines = 4; // of 自评报告, to write on

/// How many days the scheme asks for and the recorded publicity has: （7个自然日）. Of a publicity
/// of working days with another last day than reckoned only that it has no less: whoever set it by
/// hand has looked at the calendar.
QString countOfDays(const WorkflowStep &step, const RoundStep *posted)
{
    const bool isWorking = step.count == WorkflowStep::DayCount::Working;
    if (posted == nullptr || !posted->until) {
        return u"（%1个%2）"_s.arg(QString::number(step.days),
                                   isWorking ? u"工作日"_s : u"自然日"_s);
    }
    if (!isWorking) {
        return u"（%1个自然日）"_s.arg(posted->doneOn.daysTo(*posted->until));
    }
    const QDate end = publicityEnd(step, posted->doneOn);
    return *posted->until < end ? QString()
           : *posted->until == end
               ? u"（%1个工作日，按周一至周五计，未扣除法定节假日）"_s.arg(step.days)
               : u"（%1个工作日）"_s.arg(step.days);
}

/// The days of the publicity: those recorded, else to be filled in.
QString publicityDays(const RatingPaper &paper)
{
    const QList<WorkflowStep> steps = workflowOf(paper.scheme, paper.round);
    const auto step = std::ranges::find(steps, WorkflowStep::Kind::Publicity, &WorkflowStep::kind);
    const RoundStep *posted =
        paper.steps ? paper.steps->step(WorkflowStep::Kind::Publicity) : nullptr;
    const bool known = posted != nullptr && posted->until;
    const QString from = known ? proseDate(posted->doneOn.addDays(1)) : kBlankDay;
    const QString to = known ? proseDate(*posted->until) : kBlankDay;
    return u"公示期自%1至%2%3。"_s.arg(
        from, to, step == steps.end() ? QString() : countOfDays(*step, posted));
}

/// 自评 10 9 …, one line a criterion.
LetterTable scoreTable(const Scheme &scheme, const Facts &facts)
{
    LetterTable table{.titles = {u"序号"_s, u"指标"_s, u"满分"_s, u"自评得分"_s}, .rows = {}};
    for (const Criterion &criterion : scheme.entered()) {
        if (!criterion.applies.covers(facts.subject)) {
            continue;
        }
        const auto score = std::ranges::find_if(facts.scores, [&](const Score &each) {
            return each.evaluator == u"self" && each.criterion == criterion.id;
        });
        table.rows +=
            {QString::number(table.rows.size() + 1), criterion.title, toText(criterion.max),
             score == facts.scores.end() ? QString() : toText(score->points)};
    }
    return table;
}

struct CountedEvent
{
    QString day, text, points, evidence;
};

/// What gives or takes points, by the records: scores that are missing and limits that exclude the
/// organisation change nothing of it.
QList<CountedEvent> countedEvents(const Scheme &scheme, const RatedOrganisation &row)
{
    QList<Step> steps = row.rating.steps;
    if (row.rating.excluded) {
        for (const AdjustedStep &each : adjustmentsOf(scheme, row.facts).steps) {
            steps += each.step;
        }
    }
    QList<CountedEvent> events;
    for (const Step &step : steps) {
        if (step.kind != StepKind::Bonus && step.kind != StepKind::Penalty) {
            continue;
        }
        QStringList evidence;
        for (const Event &event : row.facts.events) {
            if (step.rows.contains(event.row) && !event.evidence.isEmpty()) {
                evidence += event.evidence;
            }
        }
        const QString day =
            step.dates.isEmpty() ? QString() : step.dates.constFirst().toString(Qt::ISODate);
        events += {day, stepText(scheme, step), signedPoints(step.points), evidence.join(u'；')};
    }
    return events;
}

LetterTable eventTable(const QList<CountedEvent> &events)
{
    LetterTable table{.titles = {u"日期"_s, u"加减分事项"_s, u"依据"_s}, .rows = {}};
    for (const CountedEvent &event : events) {
        table.rows += {event.day, event.text, event.evidence};
    }
    return table;
}

/// Both tables of 申报表 one below the other, as data.
TextTable applicationTable(const QString &name, const LetterTable &scores,
                           const QList<CountedEvent> &events)
{
    TextTable table{.name = name,
                    .columns = {{u"内容"_s},
                                {u"项目"_s},
                                {u"日期"_s},
                                {u"满分"_s, Kind::Decimal},
                                {u"分值"_s, Kind::Decimal},
                                {u"依据"_s}},
                    .rows = {}};
    for (const QStringList &score : scores.rows) {
        table.rows += {u"自评得分"_s, score[1], {}, score[2], score[3], {}};
    }
    for (const CountedEvent &event : events) {
        table.rows += {u"加减分事项"_s, event.text, event.day, {}, event.points, event.evidence};
    }
    return table;
}

LetterTable applicantTable(const RatingPaper &paper, const RatedOrganisation &row,
                           const Applicant &applicant)
{
    const Rating self = rate(row.schemeOr(paper.scheme), row.facts, u"self"_s);
    const bool known = self.rated();
    const QString before = previousStarName(row);
    LetterTable table{
        .titles = {u"党组织名称"_s, row.name},
        .rows = {{u"书记"_s, applicant.secretary},
                 {u"党员人数"_s, QString::number(applicant.members)},
                 {u"上年星级"_s, before.isEmpty() ? u"无"_s : before},
                 {u"自评得分"_s, known ? toText(self.base) : QString()},
                 {u"加减分"_s, known ? signedPoints(self.bonus - self.penalty) : QString()},
                 {u"自评总分"_s, known ? toText(self.total) : QString()}}};
    if (const QString limits = limitsText(row.schemeOr(paper.scheme), self);
        known && !limits.isEmpty()) {
        table.rows += {u"限制情形"_s, limits};
    }
    table.rows += {u"自评星级"_s, known ? starName(paper.scheme, self) : QString()};
    return table;
}

const QString kBlankShare = u"＿＿＿＿"_s;

/// 参与率 and 满意率 as the scheme judges them; to be filled in where it does not or nobody voted.
QString sharesText(const Scheme &scheme, const Facts &facts)
{
    const auto filled = [&](bool satisfaction) {
        const QString share = ballotShareText(scheme, facts, satisfaction);
        return share.isEmpty() ? kBlankShare : share;
    };
    return u"参与率：%1　满意率：%2"_s.arg(filled(false), filled(true));
}

QString ballotsText(const std::optional<Ballots> &ballots)
{
    if (!ballots) {
        return u"尚未登记民主测评。"_s;
    }
    return u"党员总数%1人，参加党员%2人，参加群众%3人；满意%4票，基本满意%5票，不满意%6票，弃权%7票。"_s
        .arg(ballots->membersTotal)
        .arg(ballots->membersPresent)
        .arg(ballots->massesPresent)
        .arg(ballots->satisfied)
        .arg(ballots->fairlySatisfied)
        .arg(ballots->dissatisfied)
        .arg(ballots->abstained);
}

/// 经自评、党员群众测评、上级考评，: what a round has done before its publicity, or without a round
/// what it is to do.
QString wayOf(const RatingPaper &paper)
{
    QStringList names;
    for (const auto kind : {WorkflowStep::Kind::SelfEvaluation, WorkflowStep::Kind::Ballot,
                            WorkflowStep::Kind::Review}) {
        const RoundStep *done = paper.steps ? paper.steps->step(kind) : nullptr;
        if (!paper.steps || (done != nullptr && !done->skipped)) {
            names += stepName(kind);
        }
    }
    return names.isEmpty() ? QString() : u"经%1，"_s.arg(names.join(u'、'));
}

} // namespace

QString RatingPaper::period() const
{
    const QString whole = u"%1年度"_s.arg(year);
    return round == Round::December ? whole : whole + u"（%1）"_s.arg(roundName(round));
}

Document applicationDocument(const RatingPaper &paper, const RatedOrganisation &row,
                             const Applicant &applicant)
{
    const Scheme &scheme = row.schemeOr(paper.scheme);
    Letter letter{.title = u"%1党组织星级评定申报表"_s.arg(paper.period()),
                  .blocks = {},
                  .signature = row.name,
                  .date = {}};
    letter.add(BlockKind::Heading1, u"一、基本情况"_s);
    letter.add(applicantTable(paper, row, applicant));
    letter.add(BlockKind::Heading1, u"二、自评得分"_s);
    const LetterTable scores = scoreTable(scheme, row.facts);
    letter.add(scores);
    letter.add(BlockKind::Heading1, u"三、加减分事项及依据"_s);
    const QList<CountedEvent> events = countedEvents(scheme, row);
    if (events.isEmpty()) {
        letter.add(BlockKind::Paragraph, u"无。"_s);
    } else {
        letter.add(eventTable(events));
    }
    letter.add(BlockKind::Heading1, u"四、党员群众测评"_s);
    letter.add(BlockKind::Paragraph, ballotsText(row.facts.ballots));
    letter.add(BlockKind::Paragraph, sharesText(scheme, row.facts));
    letter.add(BlockKind::Heading1, u"五、自评报告"_s);
    for (int line = 0; line < kReportLines; ++line) {
        letter.add(BlockKind::Paragraph, u"　"_s);
    }
    const QStringList opinions{u"六、本级党组织意见"_s, u"七、上级考评意见"_s, u"八、审批意见"_s};
    for (const QString &opinion : opinions) {
        letter.add(BlockKind::Heading1, opinion);
        letter.add(BlockKind::Paragraph, u"　"_s);
        letter.add(BlockKind::Paragraph, u"（盖章）　%1"_s.arg(kBlankDay));
    }
    return {.letter = letter, .table = applicationTable(letter.title, scores, events), .page = {}};
}

Document publicityDocument(const RatingPaper &paper)
{
    TextTable list{
        .name = u"关于%1党组织星级评定拟定结果的公示"_s.arg(paper.period()),
        .columns = {{u"序号"_s, TextColumn::Kind::Integer}, {u"党组织"_s}, {u"拟定星级"_s}},
        .rows = {}};
    const auto add = [&list](const QString &name, const QString &star) {
        list.rows += {QString::number(list.rows.size() + 1), name, star};
    };
    for (const PostedStar &each : paper.posted) {
        add(each.name, fullStarName(paper.scheme, each.star));
    }
    for (const RatedOrganisation &row : paper.rating.rows) {
        if (paper.posted.isEmpty() && row.rating.rated()) {
            add(row.name, starName(row.schemeOr(paper.scheme), row.rating));
        }
    }
    const RoundStep *posted =
        paper.steps ? paper.steps->step(WorkflowStep::Kind::Publicity) : nullptr;
    const QStringList before{u"根据《%1》，%2拟定%3个党组织%4星级，现予公示。"_s.arg(
        paper.scheme.source, wayOf(paper), QString::number(list.rows.size()), paper.period())};
    QStringList after{
        publicityDays(paper),
        u"公示期间如有异议，请以书面（署真实姓名）或电话形式反映，便于调查核实。"_s,
        u"联系人：＿＿＿＿＿＿　联系电话：＿＿＿＿＿＿＿＿＿　地址：＿＿＿＿＿＿＿＿＿＿"_s};
    if (posted != nullptr && !paper.posted.isEmpty()) {
        after.prepend(u"以上为%1公示的拟定星级。"_s.arg(proseDate(posted->doneOn)));
    }
    if (list.rows.size() > kLongestLetter) {
        Document document{.letter = {}, .table = list, .page = printedTable(list, paper.rater)};
        document.page.footnotes = before + after;
        return document;
    }
    Letter letter{.title = list.name,
                  .blocks = {},
                  .signature = paper.rater,
                  .date = posted != nullptr ? posted->doneOn : QDate()};
    for (const QString &text : before) {
        letter.add(BlockKind::Paragraph, text);
    }
    LetterTable table{.titles = {}, .rows = list.rows};
    for (const TextColumn &column : list.columns) {
        table.titles += column.title;
    }
    letter.add(table);
    for (const QString &text : after) {
        letter.add(BlockKind::Paragraph, text);
    }
    return {.letter = letter, .table = list, .page = {}};
}

} // namespace zhibu
