#include "gui/activities/meetingstrip.h"

#include "gui/theme.h"
#include "reports/documents/meetingtable.h"

#include <QApplication>
#include <QHeaderView>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMonths = 12;
constexpr int kRowHeight = 22;

QString signOf(PeriodState state)
{
    switch (state) {
    case PeriodState::NotRequired:
        return u"–"_s;
    case PeriodState::Done:
        return u"●"_s;
    case PeriodState::Missed:
        return u"○"_s;
    case PeriodState::DueNow:
        return u"◔"_s;
    case PeriodState::NotYet:
        return u"·"_s;
    }
    return {};
}

QString stateName(PeriodState state)
{
    switch (state) {
    case PeriodState::NotRequired:
        return MeetingStripModel::tr("not required");
    case PeriodState::Done:
        return MeetingStripModel::tr("held");
    case PeriodState::Missed:
        return MeetingStripModel::tr("missed");
    case PeriodState::DueNow:
        return MeetingStripModel::tr("due now");
    case PeriodState::NotYet:
        return MeetingStripModel::tr("not yet due");
    }
    return {};
}

QColor colourOf(PeriodState state)
{
    const QPalette palette = QApplication::palette();
    switch (state) {
    case PeriodState::Missed:
    case PeriodState::DueNow:
        return attentionColor(palette);
    case PeriodState::NotRequired:
    case PeriodState::NotYet:
        return quietColor(palette);
    case PeriodState::Done:
        break;
    }
    return palette.color(QPalette::Text);
}

} // namespace

void MeetingStripModel::setLines(const QList<MeetingLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int MeetingStripModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int MeetingStripModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kMonths;
}

QVariant MeetingStripModel::data(const QModelIndex &index, int role) const
{
    const MeetingLine &line = m_lines[index.row()];
    const int period = index.column() / monthsIn(line.period);
    const PeriodState state = line.states.at(static_cast<std::size_t>(period));
    switch (role) {
    case Qt::DisplayRole:
        return signOf(state);
    case Qt::ForegroundRole:
        return colourOf(state);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return u"%1 %2: %3"_s.arg(meetingTypeName(line.type),
                                  periodText(line.period, line.start(period)), stateName(state));
    default:
        return {};
    }
}

QVariant MeetingStripModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::DisplayRole) {
        return orientation == Qt::Horizontal ? QVariant(section + 1)
                                             : QVariant(meetingTypeName(m_lines[section].type));
    }
    return QAbstractTableModel::headerData(section, orientation, role);
}

MeetingStrip::MeetingStrip(QWidget *parent)
    : QTableView{parent}
{
    setModel(&m_model);
    setAccessibleName(tr("Required meetings of the year"));
    setSelectionMode(SingleSelection);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(24);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(kRowHeight);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    verticalHeader()->setHighlightSections(false);
    connect(this, &QTableView::clicked, this, &MeetingStrip::pick);
    connect(this, &QTableView::activated, this, &MeetingStrip::pick);
}

void MeetingStrip::setLines(const QList<MeetingLine> &lines)
{
    const QModelIndex place = currentIndex();
    m_model.setLines(lines);
    clearSpans();
    for (int row = 0; row < lines.size(); ++row) {
        const int width = monthsIn(lines[row].period);
        for (int column = 0; width > 1 && column < kMonths; column += width) {
            setSpan(row, column, 1, width);
        }
    }
    if (place.row() < lines.size()) {
        setCurrentIndex(m_model.index(place.row(), place.column()));
    }
    setVisible(!lines.isEmpty());
    updateGeometry();
}

QSize MeetingStrip::sizeHint() const
{
    return {400, verticalHeader()->length() + horizontalHeader()->sizeHint().height()
                     + 2 * frameWidth()};
}

void MeetingStrip::pick(const QModelIndex &index)
{
    if (!index.isValid()) {
        return;
    }
    const MeetingLine &line = m_model.lines()[index.row()];
    const int period = index.column() / monthsIn(line.period);
    emit periodPicked(line.type, line.period, line.start(period),
                      line.states.at(static_cast<std::size_t>(period)));
}

} // namespace zhibu
