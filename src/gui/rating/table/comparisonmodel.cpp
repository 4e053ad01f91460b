#include "gui/rating/table/comparisonmodel.h"

#include "gui/theme.h"
#include "reports/words/ratingwords.h"

#include <QApplication>
#include <QPalette>

namespace zhibu {

using namespace Qt::StringLiterals;

ComparisonModel::ComparisonModel(const ScoreModel &scores, const QList<Choice> &evaluators,
                                 QObject *parent)
    : QAbstractTableModel{parent}
    , m_scores{scores}
    , m_evaluators{evaluators}
{
    connect(&scores, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&scores, &QAbstractItemModel::modelReset, this, [this] { endResetModel(); });
    connect(&scores, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                emit dataChanged(index(first.row(), 0), index(last.row(), columnCount() - 1));
            });
}

ScoreSum ComparisonModel::sum(int row, qsizetype evaluator) const
{
    return m_scores.sumOf(m_scores.lineAt(row), m_evaluators[evaluator].code);
}

std::optional<Points> ComparisonModel::difference(int row) const
{
    const ScoreSum own = sum(row, 0);
    const ScoreSum superior = sum(row, m_evaluators.size() - 1);
    return m_scores.isComplete(own) && m_scores.isComplete(superior)
               ? std::optional(own.points - superior.points)
               : std::nullopt;
}

TextTable ComparisonModel::table(const QString &name) const
{
    TextTable table{.name = name, .columns = {{u"组织编码"_s}, {u"组织名称"_s}}, .rows = {}};
    for (int column = 0; column < columnCount(); ++column) {
        table.columns += {headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()};
    }
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells{m_scores.organisation(row).code, m_scores.organisation(row).name};
        for (int column = 0; column < columnCount(); ++column) {
            cells += data(index(row, column), Qt::DisplayRole).toString();
        }
        table.rows += cells;
    }
    return table;
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_scores.rowCount();
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_evaluators.size()) + 1;
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    const bool isDifference = index.column() == m_evaluators.size();
    const auto apart = isDifference ? difference(index.row()) : std::nullopt;
    const bool isFar = apart && (*apart > kFarApart || *apart < -kFarApart);
    const QPalette palette = QApplication::palette();
    switch (role) {
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::DisplayRole:
        if (!isDifference) {
            return m_scores.sumText(sum(index.row(), index.column()));
        }
        return apart ? (isFar ? u"⚠ "_s : QString()) + signedPoints(*apart) : QString();
    case Qt::ForegroundRole:
        if (isFar) {
            return attentionColor(palette);
        }
        return isDifference || m_scores.isComplete(sum(index.row(), index.column()))
                   ? QVariant()
                   : QVariant(quietColor(palette));
    case Qt::ToolTipRole:
        return isFar ? QVariant(tr("More than %1 points apart").arg(toText(kFarApart)))
                     : QVariant();
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return m_scores.headerData(section, orientation, role);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section < m_evaluators.size()
               ? tr("%1: sum").arg(m_evaluators[section].title)
               : tr("%1 − %2").arg(m_evaluators.first().title, m_evaluators.last().title);
}

} // namespace zhibu
