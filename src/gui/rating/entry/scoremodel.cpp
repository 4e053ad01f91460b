#include "gui/rating/entry/scoremodel.h"

#include "gui/theme.h"
#include "reports/documents/rating/startable.h"
#include "reports/words/ratingwords.h"
#include "scoring/base.h"
#include "scoring/wanted.h"

#include <QApplication>
#include <QFont>
#include <QPalette>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDecimals = 2;

/// What may be entered for a criterion, in words.
QString entryRange(const Criterion &criterion)
{
    switch (criterion.scoring) {
    case Scoring::Question:
        return ScoreModel::tr("1 for yes or 0 for no");
    case Scoring::YesNo:
        return ScoreModel::tr("%1 or 0").arg(toText(criterion.max));
    case Scoring::Levels: {
        QStringList levels;
        for (const ScoreLevel &level : criterion.levels) {
            levels += u"%1 %2"_s.arg(toText(level.points), level.title);
        }
        return levels.join(u" · ");
    }
    case Scoring::Deduct:
        return criterion.step > Points{}
                   ? ScoreModel::tr("points taken off, 0 to %1 in steps of %2")
                         .arg(toText(criterion.max), toText(criterion.step))
                   : ScoreModel::tr("points taken off, 0 to %1").arg(toText(criterion.max));
    case Scoring::Points:
    case Scoring::Metric:
        break;
    }
    return ScoreModel::tr("0 to %1 with at most two decimals").arg(toText(criterion.max));
}

/// Which texts a criterion takes for a score. The one place that knows.
ReadEntry readScore(const Criterion &criterion, const QString &text)
{
    if (text.trimmed().isEmpty()) {
        return {};
    }
    const auto points = pointsFromText(text.trimmed(), kDecimals);
    if (!points || !criterion.takes(*points)) {
        return {.value = {},
                .refusal = ScoreModel::tr("“%1” is no score here: %2")
                               .arg(text.trimmed(), entryRange(criterion))};
    }
    return {.value = points->raw, .refusal = {}};
}

} // namespace

void ScoreModel::setEvaluator(const QString &evaluator)
{
    m_evaluator = evaluator;
    showAnew();
}

void ScoreModel::prepare()
{
    m_criteria = scheme().entered();
    m_isWeighted = std::ranges::any_of(scheme().sheets, [this](const Sheet &sheet) {
        return sheet.weight != Points::whole(1)
               || std::ranges::any_of(scheme().evaluatorsOf(sheet), [](const Evaluator &each) {
                      return each.weight != Points{} && each.weight != Points::whole(1);
                  });
    });
}

void ScoreModel::digest(std::size_t line)
{
    m_sums.resize(lineCount());
    QHash<QString, ScoreSum> &sums = m_sums[line];
    sums.clear();
    const Facts &facts = this->line(line).facts;
    for (const WantedScore &wanted : wantedScores(scheme(), facts)) {
        ScoreSum &sum = sums[wanted.evaluator.id];
        ++sum.wanted;
        const Score *score = wanted.in(facts);
        if (score == nullptr) {
            continue;
        }
        ++sum.given;
        if (wanted.criterion->scoring == Scoring::Question) {
            continue;
        }
        const bool takesOff = wanted.criterion->scoring == Scoring::Deduct;
        const Points points = takesOff ? -score->points : score->points;
        const auto sheet = std::ranges::find(scheme().sheets, wanted.criterion->sheet, &Sheet::id);
        const Points weight = zhibu::weighted(wanted.evaluator.weight, sheet->weight);
        sum.weights += weight.raw;
        sum.points += points;
        sum.counted += zhibu::weighted(points, weight);
    }
}

ScoreSum ScoreModel::sumOf(std::size_t line, const QString &evaluator) const
{
    return m_sums[line].value(evaluator);
}

bool ScoreModel::isComplete(const ScoreSum &sum) const
{
    return sum.given > 0 && sum.given == sum.wanted;
}

qsizetype ScoreModel::completeCount(const QString &evaluator) const
{
    qsizetype count = 0;
    for (std::size_t line = 0; line < lineCount(); ++line) {
        count += isComplete(sumOf(line, evaluator)) ? 1 : 0;
    }
    return count;
}

QString ScoreModel::sumText(const ScoreSum &sum) const
{
    if (sum.given == 0) {
        return {};
    }
    if (const int missing = sum.wanted - sum.given; missing > 0) {
        return tr("%1 (%n missing)", nullptr, missing).arg(toText(sum.points));
    }
    if (sum.counted == Points{} || sum.counted == sum.points) { // evidence only, or in full
        return toText(sum.points);
    }
    return sum.weights.size() == 1
               ? weightedText(sum.points, Points{*sum.weights.cbegin()}, sum.counted)
               : tr("%1, counts %2").arg(toText(sum.points), toText(sum.counted));
}

int ScoreModel::entryCount() const
{
    return static_cast<int>(m_criteria.size());
}

int ScoreModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_criteria.isEmpty() ? 0 : entryCount() + WorkedOutCount;
}

int ScoreModel::widthOf(int column) const
{
    switch (column - entryCount()) {
    case Sum:
        return m_isWeighted ? 22 : 12;
    case Total:
        return 8;
    case Stars:
        return 13;
    default:
        return 7;
    }
}

QString ScoreModel::title(int column) const
{
    switch (column - entryCount()) {
    case Sum:
        return tr("Sum");
    case Total:
        return tr("Total");
    case Stars:
        return tr("Stars");
    default:
        return m_criteria[column].title;
    }
}

QString ScoreModel::about(int column) const
{
    switch (column - entryCount()) {
    case Sum:
        return tr("What the evaluator gave in all");
    case Total:
        return tr("The total as things stand, with bonus and deductions; pale: a trial by this "
                  "evaluator alone");
    case Stars:
        return tr("The star as things stand; pale: a trial by this evaluator alone");
    default: {
        const Criterion &criterion = m_criteria[column];
        return tr("%1 %2: %3").arg(criterion.rule, criterion.title, entryRange(criterion));
    }
    }
}

ReadEntry ScoreModel::read(int column, const QString &text) const
{
    return readScore(m_criteria[column], text);
}

std::optional<qint64> ScoreModel::value(const Facts &facts, int column) const
{
    const QString &criterion = m_criteria[column].id;
    const auto score = std::ranges::find_if(facts.scores, [&](const Score &each) {
        return each.criterion == criterion && each.evaluator == m_evaluator;
    });
    return score != facts.scores.end() ? std::optional(score->points.raw) : std::nullopt;
}

void ScoreModel::setValue(Facts &facts, int column, std::optional<qint64> value) const
{
    const QString &criterion = m_criteria[column].id;
    facts.scores.removeIf([&](const Score &each) {
        return each.criterion == criterion && each.evaluator == m_evaluator;
    });
    if (value) {
        facts.scores +=
            Score{.evaluator = m_evaluator, .criterion = criterion, .points = Points{*value}};
    }
}

QString ScoreModel::entryText(qint64 value) const
{
    return toText(Points{value});
}

QString ScoreModel::ratedText(const RatedOrganisation &organisation, int what) const
{
    const bool isTrial = !organisation.rating.rated();
    const Rating rating =
        isTrial ? rate(scheme(), organisation.facts, m_evaluator) : organisation.rating;
    if (!rating.rated()) {
        return {};
    }
    if (what == Total) {
        return rating.scored() ? toText(rating.total) : QString();
    }
    const QString stars =
        rating.finalStar > 0 ? u"★"_s.repeated(rating.finalStar) : starName(rating.finalStar);
    return isTrial || request().by ? u"%1 %2"_s.arg(stars, tr("(trial)")) : stars;
}

QVariant ScoreModel::workedOut(const QModelIndex &index, int role) const
{
    const int what = index.column() - entryCount();
    const RatedOrganisation &organisation = this->organisation(index.row());
    const ScoreSum sum = sumOf(lineOf(index.row()), m_evaluator);
    switch (role) {
    case Qt::DisplayRole:
        return what == Sum ? sumText(sum) : ratedText(organisation, what);
    case Qt::ForegroundRole: {
        const bool isPale = what == Sum ? !isComplete(sum)
                                        : !organisation.rating.rated() || request().by.has_value();
        return isPale ? QVariant(quietColor(QApplication::palette())) : QVariant();
    }
    case Qt::FontRole: {
        QFont bold = QApplication::font();
        bold.setBold(true);
        return what == Sum && isComplete(sum) ? QVariant(bold) : QVariant();
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (what == Stars ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ToolTipRole:
        return about(index.column());
    default:
        return {};
    }
}

QVariant ScoreModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole) {
        return about(section);
    }
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section < entryCount()) {
        const Criterion &criterion = m_criteria[section];
        return tr("%1 · max %2\n%3").arg(criterion.rule, toText(criterion.max), criterion.title);
    }
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section >= entryCount()
        && section != entryCount() + Stars) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignTop));
    }
    return EntryModel::headerData(section, orientation, role);
}

QModelIndex ScoreModel::cellOf(RowId row) const
{
    for (int place = 0; place < rowCount(); ++place) {
        for (const Score &score : organisation(place).facts.scores) {
            const auto criterion = std::ranges::find(m_criteria, score.criterion, &Criterion::id);
            if (score.row == row && score.evaluator == m_evaluator
                && criterion != m_criteria.end()) {
                return index(place, static_cast<int>(criterion - m_criteria.begin()));
            }
        }
    }
    return {};
}

QList<ScoreChange> ScoreModel::changes(const QList<Entry> &entries) const
{
    QList<ScoreChange> changes;
    for (const Entry &entry : entries) {
        changes += {.organisation = entry.organisation,
                    .criterion = m_criteria[entry.column].id,
                    .points = entry.value ? std::optional(Points{*entry.value}) : std::nullopt};
    }
    return changes;
}

} // namespace zhibu
