#include "gui/activities/reviews/talkmodel.h"

#include "core/datetext.h"
#include "core/namesakes.h"
#include "gui/theme.h"
#include "ledger/ledgers.h"

#include <QApplication>
#include <QIcon>
#include <QPalette>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Null for the columns that count nothing.
const TalkCount *countOf(const TalkRow &row, int column)
{
    return column == TalkModel::WithCommittee ? &row.talks.withCommittee
           : column == TalkModel::WithMembers ? &row.talks.withMembers
                                              : nullptr;
}

} // namespace

void TalkModel::setSheets(const std::vector<TalkSheet> &sheets)
{
    beginResetModel();
    m_sheets = sheets;
    m_places.clear();
    m_names.clear();
    for (std::size_t sheet = 0; sheet < m_sheets.size(); ++sheet) {
        m_names.push_back(membersToldApart(m_sheets[sheet].rows));
        for (qsizetype row = 0; row < m_sheets[sheet].rows.size(); ++row) {
            m_places.push_back({sheet, row});
        }
    }
    m_grid = m_sheets.size() == 1 ? m_sheets.front().committee() : QList<int>();
    endResetModel();
}

const TalkSheet &TalkModel::sheetAt(int row) const
{
    return m_sheets[m_places[static_cast<std::size_t>(row)].sheet];
}

const TalkRow &TalkModel::memberAt(int row) const
{
    return sheetAt(row).rows[m_places[static_cast<std::size_t>(row)].row];
}

const QStringList &TalkModel::namesAt(int row) const
{
    return m_names[m_places[static_cast<std::size_t>(row)].sheet];
}

const QString &TalkModel::nameAt(int row) const
{
    return namesAt(row)[m_places[static_cast<std::size_t>(row)].row];
}

int TalkModel::incompleteCount() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row) {
        count += memberAt(row).talks.isComplete() ? 0 : 1;
    }
    return count;
}

int TalkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

int TalkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount + static_cast<int>(m_grid.size());
}

QString TalkModel::partnersText(int row) const
{
    QStringList lines;
    for (const auto &[place, count] : memberAt(row).talks.partners.asKeyValueRange()) {
        lines += namesAt(row)[place] + u' '
                 + tr("%n time(s), last on %1", nullptr, count.talks).arg(isoText(count.last));
    }
    return lines.join(u'\n');
}

QVariant TalkModel::gridData(const QModelIndex &index, int role) const
{
    const int partner = m_grid[index.column() - ColumnCount];
    const TalkCount count = memberAt(index.row()).talks.partners.value(partner);
    const bool isHimself = m_places[static_cast<std::size_t>(index.row())].row == partner;
    if (role == Qt::TextAlignmentRole) {
        return int(Qt::AlignCenter);
    }
    if (role == Qt::DisplayRole) {
        return isHimself ? u"—"_s : count.talks == 0 ? QString() : QString::number(count.talks);
    }
    return role == Qt::ToolTipRole && count.talks > 0 ? QVariant(
               tr("%n time(s), last on %1", nullptr, count.talks).arg(isoText(count.last)))
                                                      : QVariant();
}

QVariant TalkModel::data(const QModelIndex &index, int role) const
{
    if (index.column() >= ColumnCount) {
        return gridData(index, role);
    }
    const TalkRow &row = memberAt(index.row());
    const TalkCount *count = countOf(row, index.column());
    const bool isMissing = count != nullptr && count->isMissing();
    switch (role) {
    case Qt::DisplayRole:
        break;
    case Qt::DecorationRole:
        return isMissing ? cellIcon(u"dialog-warning"_s) : QVariant();
    case Qt::ForegroundRole:
        return isMissing ? QVariant(attentionColor(QApplication::palette())) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == Name ? row.member.code
               : count != nullptr     ? partnersText(index.row())
                                      : QString();
    default:
        return {};
    }
    switch (index.column()) {
    case Branch:
        return sheetAt(index.row()).name;
    case Name:
        return nameAt(index.row());
    case Standing:
        return row.onCommittee ? tr("committee") : tr("member");
    default:
        return isMissing          ? tr("no talk")
               : count->talks > 0 ? tr("%n time(s), last on %1", nullptr, count->talks)
                                        .arg(count->last.toString(Qt::ISODate))
                                  : tr("nobody to talk with");
    }
}

QVariant TalkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Branch:
        return tr("Branch");
    case Name:
        return ledgerOf(u"members"_s).field(u"name"_s).title;
    case Standing:
        return tr("Standing");
    case WithCommittee:
        return tr("With committee members");
    case WithMembers:
        return tr("With other members");
    default:
        return m_names.front()[m_grid.value(section - ColumnCount)];
    }
}

} // namespace zhibu
