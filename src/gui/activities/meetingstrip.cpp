#include "gui/activities/meetingstrip.h"

#include "gui/theme.h"
#include "reports/documents/meetingtable.h"
#include "reports/words/meetingwords.h"

#include <QApplication>
#include <QHeaderView>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMonths = 12;
constexpr int kRowHeight = 22;

} // namespace

QString periodStateName(PeriodState state)
{
    switch (state) {
    case PeriodState::NotRequired:
        return MeetingStripModel::tr("not required");
    case PeriodState::Done:
        return MeetingStripModel::tr("held");
    case PeriodState::EnteredLate:
        return MeetingStripModel::tr("held, recorded late");
    case PeriodState::Exempt:
        return MeetingStripModel::tr("exempt");
    case PeriodState::Missed:
        return MeetingStripModel::tr("missed");
    case PeriodState::DueNow:
        return MeetingStripModel::tr("due now");
    case PeriodState::NotYet:
        return MeetingStripModel::tr("not yet due");
    }
    return {};
}

QColor periodStateColor(PeriodState state)
{
    const QPalette palette = QApplication::palette();
    switch (state) {
    case PeriodState::Missed:
    case PeriodState::DueNow:
        return attentionColor(palette);
    case PeriodState::NotRequired:
    case PeriodState::Exempt:
    case PeriodState::NotYet:
        return quietColor(palette);
    case PeriodState::Done:
    case PeriodState::EnteredLate:
        break;
    }
    return palette.color(QPalette::Text);
}

void MeetingStripModel::setLines(const QList<MeetingLine> &lines, const YearNotes &notes)
{
    beginResetModel();
    m_lines = lines;
    m_notes = notes;
    endResetModel();
}

StripPeriod MeetingStripModel::period(const QModelIndex &index) const
{
    const MeetingLine &line = m_lines[index.row()];
    const int n = index.column() / monthsIn(line.period);
    return {.type = line.type,
            .period = line.period,
            .first = line.start(n),
            .state = line.states.at(static_cast<std::size_t>(n))};
}

QStringList MeetingStripModel::explained(const StripPeriod &period) const
{
    QStringList lines;
    for (const MeetingNote &meeting : m_notes.meetings) {
        if (!meeting.types.contains(period.type) || meeting.date < period.firstDay()
            || meeting.date > period.lastDay()) {
            continue;
        }
        const QString day = meeting.date.toString(Qt::ISODate);
        const QString what =
            meeting.group.isEmpty() ? meeting.topic : meeting.group + u' ' + meeting.topic;
        lines +=
            meeting.entered.isValid()
                ? tr("%1, recorded on %2: %3").arg(day, meeting.entered.toString(Qt::ISODate), what)
                : u"%1: %2"_s.arg(day, what);
    }
    for (const ExemptionNote &exemption : m_notes.exemptions) {
        if (exemption.months.type == period.type && exemption.months.first <= period.lastMonth()
            && exemption.months.last >= period.first) {
            lines += tr("exempt from %1 to %2: %3")
                         .arg(toText(exemption.months.first), toText(exemption.months.last),
                              exemption.reason)
                     + (exemption.approvedBy.isEmpty()
                            ? QString()
                            : tr(" (approved by %1)").arg(exemption.approvedBy));
        }
    }
    return lines;
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
    const StripPeriod at = period(index);
    switch (role) {
    case Qt::DisplayRole:
        return periodSign(at.state);
    case Qt::ForegroundRole:
        return periodStateColor(at.state);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString head = u"%1 %2: %3"_s.arg(
            meetingTypeName(at.type), periodText(at.period, at.first), periodStateName(at.state));
        return (QStringList{head} + explained(at)).join(u'\n');
    }
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
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MeetingStrip::currentPeriodChanged);
}

QString MeetingStrip::legend()
{
    return tr("● held  ◐ recorded late  ◔ due now  ○ missed  · not yet  免 exempt  – not required");
}

void MeetingStrip::setLines(const QList<MeetingLine> &lines, const YearNotes &notes)
{
    const QModelIndex place = currentIndex();
    m_model.setLines(lines, notes);
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
    emit currentPeriodChanged();
}

std::optional<StripPeriod> MeetingStrip::current() const
{
    return currentIndex().isValid() ? std::optional(m_model.period(currentIndex())) : std::nullopt;
}

QSize MeetingStrip::sizeHint() const
{
    return {400, verticalHeader()->length() + horizontalHeader()->sizeHint().height()
                     + 2 * frameWidth()};
}

void MeetingStrip::pick(const QModelIndex &index)
{
    if (index.isValid()) {
        emit periodPicked(m_model.period(index));
    }
}

} // namespace zhibu
