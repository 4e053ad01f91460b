#include "gui/rating/scoremodel.h"

#include <QColor>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDecimals = 2;

} // namespace

void ScoreModel::setScores(const RatingRequest &request, const std::vector<RatedOrganisation> &rows,
                           const QString &evaluator)
{
    const Scheme &scheme = request.scheme;
    std::vector<Line> lines;
    for (const RatedOrganisation &row : rows) {
        Line line{.organisation = row.id,
                  .code = row.code,
                  .name = row.name,
                  .scores = std::vector<Score>(static_cast<std::size_t>(scheme.criteria.size()))};
        for (const Score &score : row.facts.scores) {
            const auto criterion =
                std::ranges::find(scheme.criteria, score.criterion, &Criterion::id);
            if (score.evaluator == evaluator && criterion != scheme.criteria.end()) {
                line.scores.at(static_cast<std::size_t>(criterion - scheme.criteria.begin())) =
                    score;
            }
        }
        lines.push_back(line);
    }
    std::ranges::sort(lines, {}, &Line::code);
    const bool same =
        std::ranges::equal(lines, m_lines, {}, &Line::organisation, &Line::organisation)
        && std::ranges::equal(scheme.criteria, m_criteria, {}, &Criterion::id, &Criterion::id);
    if (!same) {
        beginResetModel();
    }
    m_year = request.year;
    m_lines = lines;
    m_criteria = scheme.criteria;
    if (same) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, 0);
    } else {
        endResetModel();
    }
}

int ScoreModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ScoreModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_criteria.size()) + 2; // name, scores, sum
}

bool ScoreModel::isScore(const QModelIndex &index) const
{
    return index.column() > 0 && index.column() <= m_criteria.size();
}

const Score &ScoreModel::score(const QModelIndex &index) const
{
    return m_lines[static_cast<std::size_t>(index.row())]
        .scores[static_cast<std::size_t>(index.column() - 1)];
}

QModelIndex ScoreModel::cellOf(RowId row) const
{
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        const auto place = std::ranges::find(m_lines[line].scores, row, &Score::row);
        if (place != m_lines[line].scores.end()) {
            return index(static_cast<int>(line),
                         static_cast<int>(place - m_lines[line].scores.begin()) + 1);
        }
    }
    return {};
}

QVariant ScoreModel::data(const QModelIndex &index, int role) const
{
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() > 0) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    }
    if (role == Qt::ToolTipRole) {
        return isScore(index) ? u"%1 · %2"_s.arg(line.name, m_criteria[index.column() - 1].title)
                              : u"%1 %2"_s.arg(line.code, line.name);
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole) {
        return {};
    }
    if (index.column() == 0) {
        return line.name;
    }
    if (isScore(index)) {
        return score(index).row != 0 ? QVariant(toText(score(index).points)) : QVariant();
    }
    Points sum;
    for (const Score &each : line.scores) {
        sum += each.points;
    }
    const bool complete =
        std::ranges::all_of(line.scores, [](const Score &each) { return each.row != 0; });
    return complete ? toText(sum) : tr("%1 (incomplete)").arg(toText(sum));
}

std::optional<ScoreChange> ScoreModel::change(const QModelIndex &index, const QString &text,
                                              bool &ok)
{
    const Score &before = score(index);
    const Criterion &criterion = m_criteria[index.column() - 1];
    ScoreChange change{.organisation = m_lines[static_cast<std::size_t>(index.row())].organisation,
                       .criterion = criterion.id,
                       .points = pointsFromText(text.trimmed(), kDecimals)};
    if (text.trimmed().isEmpty()) {
        return before.row != 0 ? std::optional(change) : std::nullopt;
    }
    if (!change.points || *change.points < Points() || *change.points > criterion.max) {
        emit rejected(tr("%1 is no score: 0 to %2 with at most two decimals")
                          .arg(text, toText(criterion.max)));
        ok = false;
        return std::nullopt;
    }
    return before.row != 0 && before.points == *change.points ? std::nullopt
                                                              : std::optional(change);
}

bool ScoreModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || !isScore(index)) {
        return false;
    }
    bool ok = true;
    if (const auto entered = change(index, value.toString(), ok)) {
        emit changesEntered({*entered});
    }
    return ok;
}

void ScoreModel::paste(const QModelIndex &corner, const QString &text)
{
    QList<ScoreChange> changes;
    bool ok = true;
    int row = corner.row();
    for (const QString &line : text.split(u'\n')) {
        int column = corner.column();
        if (line.trimmed().isEmpty() && row > corner.row()) {
            continue;
        }
        for (const QString &cell : line.split(u'\t')) {
            const QModelIndex place = index(row, column++);
            if (place.isValid() && isScore(place)) {
                if (const auto entered = change(place, cell, ok)) {
                    changes += *entered;
                }
                if (!ok) {
                    return;
                }
            }
        }
        ++row;
    }
    if (!changes.isEmpty()) {
        emit changesEntered(changes);
    }
}

void ScoreModel::clearCells(const QModelIndexList &cells)
{
    QList<ScoreChange> changes;
    bool ok = true;
    for (const QModelIndex &cell : cells) {
        if (isScore(cell)) {
            if (const auto entered = change(cell, {}, ok)) {
                changes += *entered;
            }
        }
    }
    if (!changes.isEmpty()) {
        emit changesEntered(changes);
    }
}

Qt::ItemFlags ScoreModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    return isScore(index) ? base | Qt::ItemIsEditable : base;
}

QVariant ScoreModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (section == 0) {
        return tr("Organisation\n(%1)").arg(m_year);
    }
    if (section > m_criteria.size()) {
        return tr("Sum");
    }
    const Criterion &criterion = m_criteria[section - 1];
    return role == Qt::ToolTipRole ? tr("%1 (0 to %2)").arg(criterion.title, toText(criterion.max))
                                   : QString(criterion.rule + u' ' + criterion.title);
}

} // namespace zhibu
