#include "reports/documents/explanation.h"

#include "reports/documents/startable.h"
#include "reports/words/ratingwords.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

const QString kEvents = u"events"_s;

template<typename List>
const auto *clauseOf(const List &clauses, const QString &rule)
{
    const auto place =
        std::ranges::find_if(clauses, [&](const Clause &each) { return each.rule == rule; });
    return place == clauses.end() ? nullptr : &*place;
}

QString sourceOf(const Scheme &scheme, const QString &rule)
{
    const auto found = [&](const auto &clauses) {
        const Clause *clause = clauseOf(clauses, rule);
        return clause ? clause->source : QString{};
    };
    for (const QString &source : {found(scheme.criteria), found(scheme.adjustments),
                                  found(scheme.limits), found(scheme.bands)}) {
        if (!source.isEmpty()) {
            return source;
        }
    }
    return scheme.total.rule == rule ? scheme.total.source : QString{};
}

QString ledgerOfRows(const Scheme &scheme, const Step &step)
{
    if (step.kind == StepKind::Base) {
        return u"evaluations"_s;
    }
    const Limit *limit = clauseOf(scheme.limits, step.rule);
    if (!limit || limit->measure == Limit::Measure::EventCount) {
        return kEvents;
    }
    return limit->measure == Limit::Measure::Share ? u"satisfaction"_s : u"organisations"_s;
}

/// Puts the tree of one organisation together.
class Explainer
{
public:
    Explainer(const Scheme &scheme, const RatedOrganisation &row)
        : m_scheme{scheme}
        , m_row{row}
        , m_rating{row.rating}
    {}

    ExplanationNode explain() const
    {
        ExplanationNode root{
            .text = u"%1（%2） %3年度 %4"_s.arg(
                m_row.name, m_row.code, QString::number(m_row.facts.year),
                starName(m_rating.rated() ? std::optional{m_rating.finalStar} : std::nullopt)),
            .points = m_rating.rated() ? toText(m_rating.total) : QString{}};
        if (!m_rating.rated()) {
            for (const QString &missing : missingText(m_scheme, m_rating)) {
                root.children += ExplanationNode{.text = missing};
            }
            addPreviousStar(root);
            return root;
        }
        root.children += group(u"基础分"_s, toText(m_rating.base),
                               [](const Step &step) { return step.kind == StepKind::Base; });
        root.children += group(u"加分"_s, signedPoints(m_rating.bonus), [this](const Step &step) {
            return step.kind == StepKind::Bonus || isLeftOut(step, Adjustment::Effect::Bonus);
        });
        root.children += group(u"减分"_s, toText(-m_rating.penalty), [this](const Step &step) {
            return step.kind == StepKind::Penalty || isLeftOut(step, Adjustment::Effect::Penalty);
        });
        root.children += total();
        root.children += limits();
        ExplanationNode warnings =
            group(u"提示"_s, {}, [](const Step &step) { return step.kind == StepKind::Warning; });
        if (!warnings.children.isEmpty()) {
            root.children += warnings;
        }
        root.children +=
            ExplanationNode{.text = u"最终星级：%1"_s.arg(starName(m_rating.finalStar))};
        addPreviousStar(root);
        root.children += nextStar();
        return root;
    }

private:
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
        ExplanationNode node{.text = stepText(m_scheme, step),
                             .points = step.points == Points{}       ? QString{}
                                       : step.kind == StepKind::Base ? toText(step.points)
                                                                     : signedPoints(step.points),
                             .rule = step.rule,
                             .source = sourceOf(m_scheme, step.rule),
                             .ledger = ledgerOfRows(m_scheme, step),
                             .rows = step.rows,
                             .dates = step.dates};
        for (const Event &event : m_row.facts.events) {
            if (node.ledger == kEvents && step.rows.contains(event.row)) {
                node.children +=
                    ExplanationNode{.text = u"%1 %2"_s.arg(event.date.toString(Qt::ISODate),
                                                           event.evidence.isEmpty()
                                                               ? u"（未填依据）"_s
                                                               : u"〔%1〕"_s.arg(event.evidence)),
                                    .ledger = kEvents,
                                    .rows = {event.row},
                                    .dates = {event.date}};
            }
        }
        return node;
    }

    /// An event that was not counted belongs where it would have counted.
    bool isLeftOut(const Step &step, Adjustment::Effect effect) const
    {
        if (step.kind != StepKind::NotCounted || clauseOf(m_scheme.limits, step.rule)) {
            return false;
        }
        const Adjustment *adjustment = clauseOf(m_scheme.adjustments, step.rule);
        return (adjustment ? adjustment->effect : Adjustment::Effect::Bonus) == effect;
    }

    ExplanationNode total() const
    {
        ExplanationNode node{.text = u"总分"_s, .points = toText(m_rating.total)};
        node.children += ExplanationNode{.text = u"原始总分 = 基础分 + 加分 - 减分"_s,
                                         .points = toText(m_rating.rawTotal)};
        for (const Step &step : m_rating.steps) {
            if (step.kind == StepKind::Clamp || step.kind == StepKind::Round
                || step.kind == StepKind::Band) {
                node.children += nodeOf(step);
            }
        }
        return node;
    }

    ExplanationNode limits() const
    {
        ExplanationNode node = group(u"限制"_s, {}, [this](const Step &step) {
            return step.kind == StepKind::Demote || step.kind == StepKind::Cap
                   || step.kind == StepKind::Veto
                   || (step.kind == StepKind::NotCounted && clauseOf(m_scheme.limits, step.rule));
        });
        if (node.children.isEmpty()) {
            node.text += u"：无"_s;
        }
        return node;
    }

    void addPreviousStar(ExplanationNode &root) const
    {
        if (m_row.facts.previousStar || m_row.movement) {
            QString text = u"上年：%1"_s.arg(starName(m_row.facts.previousStar));
            if (m_row.movement) {
                text += u"，本年%1"_s.arg(movementName(m_row.movement));
            }
            root.children += ExplanationNode{.text = text};
        }
    }

    ExplanationNode nextStar() const
    {
        const auto gap = distance(m_scheme, m_rating);
        QString text = gap ? u"距%1还差%2分"_s.arg(starName(gap->star), toText(gap->points))
                           : u"得分已在最高一档"_s;
        if (m_rating.finalStar < m_rating.scoreStar) {
            text += u"；受上述限制，最终星级低于得分星级（%1）"_s.arg(starName(m_rating.scoreStar));
        }
        return {.text = text};
    }

    const Scheme &m_scheme;
    const RatedOrganisation &m_row;
    const Rating &m_rating;
};

void addLines(const ExplanationNode &node, int depth, QString &text)
{
    text += u"  "_s.repeated(depth) + node.text;
    // A step's sentence names its points already.
    if (!node.points.isEmpty() && !node.text.contains(node.points)) {
        text += u' ' + node.points;
    }
    if (!node.rule.isEmpty()) {
        text += u"（规则%1）"_s.arg(node.rule);
    }
    text += u'\n';
    for (const ExplanationNode &child : node.children) {
        addLines(child, depth + 1, text);
    }
}

} // namespace

ExplanationNode explanation(const Scheme &scheme, const RatedOrganisation &row)
{
    return Explainer{scheme, row}.explain();
}

QString explanationText(const ExplanationNode &root)
{
    QString text;
    addLines(root, 0, text);
    return text;
}

QJsonObject explanationJson(const ExplanationNode &root)
{
    QJsonObject object{{u"text"_s, root.text}};
    const auto addText = [&](const QString &key, const QString &value) {
        if (!value.isEmpty()) {
            object.insert(key, value);
        }
    };
    addText(u"points"_s, root.points);
    addText(u"rule"_s, root.rule);
    addText(u"source"_s, root.source);
    QJsonArray dates;
    for (const QDate &date : root.dates) {
        dates += date.toString(Qt::ISODate);
    }
    if (!dates.isEmpty()) {
        object.insert(u"dates"_s, dates);
    }
    QJsonArray children;
    for (const ExplanationNode &child : root.children) {
        children += explanationJson(child);
    }
    if (!children.isEmpty()) {
        object.insert(u"children"_s, children);
    }
    return object;
}

} // namespace zhibu
