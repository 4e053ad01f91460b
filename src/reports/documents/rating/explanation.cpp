#include "reports/documents/rating/explanation.h"

#include "reports/documents/rating/distancelines.h"
#include "reports/documents/rating/explainedsteps.h"
#include "reports/words/codenames.h"
#include "reports/words/conditionwords.h"
#include "reports/words/ratingwords.h"
#include "reports/words/roundwords.h"
#include "reports/words/starnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

constexpr qsizetype kHashLength = 12; // enough to tell two versions apart

/// Puts the tree of one organisation together.
class Explainer
{
public:
    Explainer(const Scheme &scheme, const RatedOrganisation &row)
        : m_scheme{row.schemeOr(scheme)}
        , m_row{row}
        , m_rating{row.rating}
    {}

    ExplanationNode explain() const
    {
        ExplanationNode root{.text = u"%1（%2） %3年度 %4"_s.arg(m_row.name, m_row.code,
                                                                 QString::number(m_row.facts.year),
                                                                 starName(m_scheme, m_rating)),
                             .points = m_rating.scored() ? toText(m_rating.total) : QString{}};
        if (!m_rating.scored()) {
            explainUnscored(root);
            return root;
        }
        root.children += base();
        root.children += evidence();
        root.children += bonuses();
        root.children += penalties();
        root.children += total();
        root.children += limits();
        root.children += warnings();
        root.children += result();
        root.children += origin();
        addPreviousStar(root);
        addDistance(root);
        return root;
    }

private:
    /// What is missing, with what the records say all the same, or what excludes it; and what was
    /// decided.
    void explainUnscored(ExplanationNode &root) const
    {
        for (const QString &missing : missingText(m_scheme, m_rating)) {
            root.children += ExplanationNode{.text = missing};
        }
        if (m_rating.excluded) {
            for (const Step &step : m_rating.steps) {
                if (step.kind != StepKind::Decide) {
                    root.children += nodeOf(step);
                }
            }
            root.children += evidence();
        } else {
            root.children += evidence();
            root.children += bonuses();
            root.children += penalties();
            root.children += limits();
            root.children += warnings();
        }
        if (m_rating.decided()) {
            root.children += result();
        }
        root.children += origin();
        addPreviousStar(root);
        addDistance(root);
    }

    ExplanationNode bonuses() const
    {
        return group(u"加分"_s, signedPoints(m_rating.bonus), [this](const Step &step) {
            return step.kind == StepKind::Bonus || belongsTo(step, Adjustment::Effect::Bonus);
        });
    }

    ExplanationNode penalties() const
    {
        return group(u"减分"_s, toText(-m_rating.penalty), [this](const Step &step) {
            return step.kind == StepKind::Penalty || belongsTo(step, Adjustment::Effect::Penalty);
        });
    }

    /// Nothing where there are none.
    QList<ExplanationNode> warnings() const
    {
        const ExplanationNode node =
            group(u"提示"_s, {}, [](const Step &step) { return step.kind == StepKind::Warning; });
        return node.children.isEmpty() ? QList<ExplanationNode>() : QList{node};
    }

    void addDistance(ExplanationNode &root) const
    {
        const bool isOpen = !m_row.confirmedBy;
        for (const QString &line : distanceLines(m_scheme, m_row.facts, m_rating, isOpen)) {
            root.children += ExplanationNode{.text = line};
        }
    }

    /// Whether and as of when the result was confirmed, and the scheme it came from.
    QList<ExplanationNode> origin() const
    {
        QList<ExplanationNode> lines;
        for (const QString &line : roundLines(m_row)) {
            lines += ExplanationNode{.text = line};
        }
        lines += ExplanationNode{.text = schemeLine()};
        return lines;
    }

    /// 评定方案：anyang-2017，版本1，校验码0123456789ab.
    QString schemeLine() const
    {
        const QString text =
            u"评定方案：%1，版本%2"_s.arg(m_scheme.id, QString::number(m_scheme.version));
        return m_row.schemeHash.isEmpty()
                   ? text
                   : text + u"，校验码%1"_s.arg(m_row.schemeHash.left(kHashLength));
    }

    template<typename Wanted>
    ExplanationNode group(const QString &text, const QString &points, Wanted wanted) const
    {
        ExplanationNode node{.text = text, .points = points};
        for (const Step &step : countedFirst(m_rating)) {
            if (wanted(step)) {
                node.children += nodeOf(step);
            }
        }
        return node;
    }

    ExplanationNode nodeOf(const Step &step) const
    {
        const bool isScore = step.kind == StepKind::Base || step.kind == StepKind::Granted;
        ExplanationNode node{.text = stepText(m_scheme, step),
                             .points = isScore                   ? toText(step.points)
                                       : step.points == Points{} ? QString{}
                                                                 : signedPoints(step.points),
                             .rule = step.rule,
                             .source = sourceOf(m_scheme, step.rule),
                             .ledger = ledgerOfRows(step),
                             .rows = step.rows,
                             .dates = step.dates};
        node.told = !isScore && node.text.contains(node.points + u'分');
        if (step.judged && testOf(*step.judged) == nullptr) {
            node.rows.clear();
            node.children += parts(*step.judged);
        }
        addEvents(node);
        return node;
    }

    /// The conditions that were joined, each with whether it holds.
    QList<ExplanationNode> parts(const Judged &judged) const
    {
        const bool all = judged.condition.kind == Condition::Kind::All;
        const bool any = judged.condition.kind == Condition::Kind::Any;
        ExplanationNode node{.text = all   ? u"以下各项须同时满足（且）"_s
                                     : any ? u"以下各项满足其一即可（或）"_s
                                           : u"以下一项须不成立（非）"_s};
        for (const Judged &part : judged.parts) {
            const QString mark = part.truth == Truth::Yes  ? u"✓ 成立"_s
                                 : part.truth == Truth::No ? u"✗ 不成立"_s
                                                           : u"？无法判断"_s;
            ExplanationNode line{.text = u"%1：%2"_s.arg(mark, judgedText(m_scheme, part))};
            if (const Judged *test = testOf(part)) {
                line.ledger = ledgerOfMeasure(test->condition.measure);
                line.rows = test->rows;
                line.dates = test->dates;
                addEvents(line);
            } else {
                line.children += parts(part);
            }
            node.children += line;
        }
        return {node};
    }

    void addEvents(ExplanationNode &node) const
    {
        for (const Event &event : m_row.facts.events) {
            if (node.ledger == kEventsKey && node.rows.contains(event.row)) {
                node.children +=
                    ExplanationNode{.text = u"%1 %2"_s.arg(event.date.toString(Qt::ISODate),
                                                           event.evidence.isEmpty()
                                                               ? u"（未填依据）"_s
                                                               : u"〔%1〕"_s.arg(event.evidence)),
                                    .ledger = kEventsKey,
                                    .rows = {event.row},
                                    .dates = {event.date}};
            }
        }
    }

    /// An event that was not counted, or points beyond a cap, belong where they would have counted.
    bool belongsTo(const Step &step, Adjustment::Effect effect) const
    {
        if (step.kind == StepKind::Excess) {
            return (step.points < Points{}) == (effect == Adjustment::Effect::Bonus);
        }
        if (step.kind != StepKind::NotCounted || step.judged || isOfCriteria(step)
            || isOfTotal(step)) {
            return false;
        }
        const Adjustment *adjustment = clauseOf(m_scheme.adjustments, step.rule);
        return (adjustment ? adjustment->effect : Adjustment::Effect::Bonus) == effect;
    }

    /// The criteria, below their sheets and groups where the scheme has any.
    ExplanationNode base() const
    {
        ExplanationNode node{.text = u"基础分"_s, .points = toText(m_rating.base)};
        for (const Sheet &sheet : m_scheme.sheets) {
            QList<ExplanationNode> lines = linesOf(sheet.id, {});
            if (sheet.id.isEmpty()) {
                node.children += lines;
                continue;
            }
            const auto result = std::ranges::find(m_rating.sheets, sheet.id, &SheetResult::id);
            ExplanationNode title{.text = sheet.title, .rule = sheet.rule, .source = sheet.source};
            if (result != m_rating.sheets.end()) {
                title.text += u"：%1分"_s.arg(toText(result->points));
                if (sheet.weight != Points::whole(1)) {
                    title.text += u"，按%1%计入"_s.arg(toText(sheet.weight * 100));
                }
            }
            title.children = lines;
            node.children += title;
        }
        for (const Step &step : m_rating.steps) {
            if (step.kind == StepKind::Granted && step.code.isEmpty()) {
                node.children += nodeOf(step);
            }
        }
        return node;
    }

    /// What those say whose scores do not count; nothing where they have not scored.
    QList<ExplanationNode> evidence() const
    {
        ExplanationNode node{.text = u"参考（不计入总分）"_s};
        for (const QString &evaluator : evaluatorsWithoutWeight()) {
            const Rating alone = rate(m_scheme, m_row.facts, evaluator);
            const QString name = codeName(u"evaluations"_s, u"evaluator"_s, evaluator);
            ExplanationNode sum{.text = alone.missing.isEmpty() ? name + u"合计"_s
                                                                : name + u"（得分不全）"_s,
                                .points = alone.scored() ? toText(alone.base) : QString{}};
            for (const Criterion &criterion : m_scheme.criteria) {
                sum.children += scoreLines(criterion, evaluator);
            }
            if (!sum.children.isEmpty()) {
                node.children += sum;
            }
        }
        return node.children.isEmpty() ? QList<ExplanationNode>{} : QList{node};
    }

    /// Those of the scheme without weight, unless this is a trial by their scores.
    QStringList evaluatorsWithoutWeight() const
    {
        const auto counts = [this](const QString &evaluator) {
            return std::ranges::any_of(m_rating.steps, [&](const Step &step) {
                return (step.kind == StepKind::Base || step.kind == StepKind::Answer)
                       && step.qualifier == evaluator;
            });
        };
        QStringList evaluators;
        for (const Sheet &sheet : m_scheme.sheets) {
            for (const Evaluator &each : m_scheme.evaluatorsOf(sheet)) {
                if (each.weight == Points{} && !evaluators.contains(each.id) && !counts(each.id)) {
                    evaluators += each.id;
                }
            }
        }
        return evaluators;
    }

    /// The evaluator's score for the criterion as it was entered, if there is one.
    QList<ExplanationNode> scoreLines(const Criterion &criterion, const QString &evaluator) const
    {
        QList<ExplanationNode> lines;
        for (const Score &score : m_row.facts.scores) {
            if (score.evaluator != evaluator || score.criterion != criterion.id) {
                continue;
            }
            Step step;
            step.rule = criterion.rule;
            step.code = criterion.id;
            step.qualifier = evaluator;
            step.rows = {score.row};
            if (criterion.scoring == Scoring::Question) {
                step.kind = StepKind::Answer;
                step.count = score.points > Points{} ? 1 : 0;
            } else {
                step.points = criterion.scoring == Scoring::Deduct ? -score.points : score.points;
            }
            lines += nodeOf(step);
        }
        return lines;
    }

    QList<ExplanationNode> linesOf(const QString &sheet, const QString &group) const
    {
        QList<ExplanationNode> lines;
        for (const CriterionGroup &inner : m_scheme.groups) {
            if (inner.sheet == sheet && inner.parent == group) {
                ExplanationNode title{
                    .text = inner.title, .rule = inner.rule, .source = inner.source};
                title.children = linesOf(sheet, inner.id);
                lines += title;
            }
        }
        for (const Step &step : countedFirst(m_rating)) {
            if (isOfCriteria(step) && !step.code.isEmpty() && standsIn(step, sheet, group)) {
                lines += nodeOf(step);
            }
        }
        return lines;
    }

    bool standsIn(const Step &step, const QString &sheet, const QString &group) const
    {
        const auto criterion = std::ranges::find(m_scheme.criteria, step.code, &Criterion::id);
        if (criterion != m_scheme.criteria.end()) {
            return criterion->sheet == sheet && criterion->group == group;
        }
        const auto found = std::ranges::find(m_scheme.groups, step.code, &CriterionGroup::id);
        return found != m_scheme.groups.end() ? found->sheet == sheet && found->id == group
                                              : step.code == sheet && group.isEmpty();
    }

    ExplanationNode total() const
    {
        ExplanationNode node{.text = u"总分"_s, .points = toText(m_rating.total)};
        node.children += ExplanationNode{.text = u"原始总分 = 基础分 + 加分 - 减分"_s,
                                         .points = toText(m_rating.rawTotal)};
        for (const Step &step : m_rating.steps) {
            if (isOfTotal(step)) {
                node.children += nodeOf(step);
            }
        }
        return node;
    }

    ExplanationNode limits() const
    {
        ExplanationNode node = group(u"限制"_s, {}, [](const Step &step) {
            return step.kind == StepKind::Demote || step.kind == StepKind::Cap
                   || step.kind == StepKind::Veto
                   || (step.kind == StepKind::NotCounted && step.judged && !isOfTotal(step));
        });
        if (node.children.isEmpty()) {
            node.text += u"：无"_s;
        }
        return node;
    }

    ExplanationNode result() const
    {
        ExplanationNode node{.text = u"最终星级：%1"_s.arg(starName(m_scheme, m_rating))};
        if (m_rating.decided() && m_row.facts.decision) {
            node.children += decisionLines(m_scheme, *m_row.facts.decision);
            const QString computed =
                m_rating.scored()
                    ? u"按方案计算为%1"_s.arg(starName(m_scheme, m_rating.computedStar))
                : m_rating.excluded ? u"按方案不参评"_s
                                    : u"得分不全"_s;
            node.text += u"（%1，另有决定）"_s.arg(computed);
        }
        return node;
    }

    /// Who decided when, and every line of the reason.
    static QList<ExplanationNode> decisionLines(const Scheme &scheme, const Decision &decision)
    {
        QList<ExplanationNode> lines;
        lines += ExplanationNode{.text = decisionText(scheme, decision),
                                 .ledger = u"decisions"_s,
                                 .rows = {decision.row},
                                 .dates = {decision.date}};
        for (const QString &line : reasonLines(decision)) {
            lines += ExplanationNode{.text = lines.size() == 1 ? u"理由："_s + line : line};
        }
        return lines;
    }

    void addPreviousStar(ExplanationNode &root) const
    {
        const QString before = previousStarName(m_row);
        if (!before.isEmpty() || m_row.movement) {
            QString text = u"上年：%1"_s.arg(before.isEmpty() ? starName(std::nullopt) : before);
            if (m_row.movement) {
                text += u"，本年%1"_s.arg(movementName(m_row.movement));
            }
            root.children += ExplanationNode{.text = text};
        }
    }

    const Scheme &m_scheme;
    const RatedOrganisation &m_row;
    const Rating &m_rating;
};

} // namespace

ExplanationNode explanation(const Scheme &scheme, const RatedOrganisation &row)
{
    return Explainer{scheme, row}.explain();
}

} // namespace zhibu
