#include "gui/activities/overviewmodel.h"

#include "gui/activities/meetingstrip.h"
#include "ledger/ledgers.h"
#include "reports/documents/meetingoverview.h"
#include "reports/documents/meetingtable.h"
#include "reports/words/meetingwords.h"
#include "storage/search/readings.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOverviewMargin = 6;

const MeetingLine *lineAt(const QModelIndex &index)
{
    const auto *model = qobject_cast<const OverviewModel *>(index.model());
    return model == nullptr ? nullptr : model->line(index);
}

/// Of one sign; all are as wide as the widest.
int signWidth(const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(u'免') + 1;
}

} // namespace

void OverviewModel::setRows(const std::vector<BranchMeetings> &rows)
{
    beginResetModel();
    m_all = rows;
    m_types = requiredTypes(m_all);
    arrange();
    endResetModel();
}

void OverviewModel::setFilterText(const QString &text)
{
    if (m_filter != text) {
        beginResetModel();
        m_filter = text;
        arrange();
        endResetModel();
    }
}

void OverviewModel::setOnly(const QList<RowId> &branches)
{
    beginResetModel();
    m_only = {branches.begin(), branches.end()};
    arrange();
    endResetModel();
}

void OverviewModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_order = order;
    arrange();
    endResetModel();
}

void OverviewModel::arrange()
{
    m_shown.clear();
    std::ranges::copy_if(m_all, std::back_inserter(m_shown), [this](const BranchMeetings &branch) {
        return branch.code.contains(m_filter, Qt::CaseInsensitive)
               || answersTo(branch.name, m_filter);
    });
    if (!m_only.isEmpty()) {
        std::erase_if(m_shown, [this](const BranchMeetings &branch) {
            return !m_only.contains(branch.branch);
        });
    }
    const auto less = [this](const BranchMeetings &left, const BranchMeetings &right) {
        switch (m_sortColumn) {
        case Code:
            return left.code < right.code;
        case Name:
            return left.name < right.name;
        default:
            return missingIn(left, m_sortColumn) < missingIn(right, m_sortColumn);
        }
    };
    std::ranges::stable_sort(m_shown, [&](const BranchMeetings &left, const BranchMeetings &right) {
        return m_order == Qt::AscendingOrder ? less(left, right) : less(right, left);
    });
}

int OverviewModel::missingIn(const BranchMeetings &branch, int column) const
{
    if (column == Missing) {
        return meetingSums(branch).missed();
    }
    const MeetingLine *line = lineOf(branch, m_types[column - FirstType]);
    return line == nullptr ? -1 : line->due - line->held;
}

const MeetingLine *OverviewModel::line(const QModelIndex &index) const
{
    return index.column() < FirstType ? nullptr
                                      : lineOf(m_shown[static_cast<std::size_t>(index.row())],
                                               m_types[index.column() - FirstType]);
}

int OverviewModel::rowOf(RowId branch) const
{
    const auto found = std::ranges::find(m_shown, branch, &BranchMeetings::branch);
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int OverviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int OverviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstType + static_cast<int>(m_types.size());
}

QVariant OverviewModel::data(const QModelIndex &index, int role) const
{
    const BranchMeetings &branch = m_shown[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const bool isMissing = column == Missing;
    const MeetingLine *strip = line(index);
    switch (role) {
    case Qt::DisplayRole:
        return column == Code   ? QVariant(branch.code)
               : column == Name ? QVariant(branch.name)
               : isMissing      ? QVariant(meetingSums(branch).missed())
                                : QVariant(stripText(strip));
    case Qt::TextAlignmentRole:
        return QVariant((isMissing ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return isMissing && meetingSums(branch).missed() > 0
                   ? QVariant(periodStateColor(PeriodState::Missed))
                   : QVariant();
    case Qt::ToolTipRole:
        if (strip != nullptr) {
            return tr("%1: %2 of %3 held, %4 of them recorded late")
                .arg(meetingTypeName(strip->type))
                .arg(strip->met())
                .arg(strip->settled())
                .arg(strip->metLate());
        }
        return column == Name ? QVariant(branch.name) : QVariant();
    default:
        return {};
    }
}

QVariant OverviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    const Ledger &organisations = ledgerOf(u"organisations"_s);
    return section == Code      ? organisations.field(u"code"_s).title
           : section == Name    ? organisations.field(u"name"_s).title
           : section == Missing ? tr("Missing")
                                : meetingTypeName(m_types[section - FirstType]);
}

void OverviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const MeetingLine *line = lineAt(index);
    if (line == nullptr) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QStyle *style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    const int width = signWidth(cell.fontMetrics);
    QRect place(cell.rect.left() + kOverviewMargin, cell.rect.top(), width, cell.rect.height());
    painter->save();
    painter->setFont(cell.font);
    for (int n = 0; n < periodsPerYear(line->period); ++n) {
        const PeriodState state = line->states.at(static_cast<std::size_t>(n));
        painter->setPen(isSelected ? cell.palette.color(QPalette::HighlightedText)
                                   : periodStateColor(state));
        painter->drawText(place, Qt::AlignCenter, periodSign(state));
        place.translate(width, 0);
    }
    painter->restore();
}

QSize OverviewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize hint = QStyledItemDelegate::sizeHint(option, index);
    if (const MeetingLine *line = lineAt(index)) {
        hint.setWidth(2 * kOverviewMargin
                      + periodsPerYear(line->period) * signWidth(option.fontMetrics));
    }
    return hint;
}

bool OverviewDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const MeetingLine *line = lineAt(index);
    const int x = event->pos().x() - option.rect.left() - kOverviewMargin;
    const int n = x < 0 ? -1 : x / signWidth(option.fontMetrics);
    if (line == nullptr || event->type() != QEvent::ToolTip || n < 0
        || n >= periodsPerYear(line->period)) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QToolTip::showText(
        event->globalPos(),
        u"%1 %2: %3"_s.arg(meetingTypeName(line->type), periodText(line->period, line->start(n)),
                           periodStateName(line->states.at(static_cast<std::size_t>(n)))),
        view);
    return true;
}

} // namespace zhibu
