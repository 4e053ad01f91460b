#include "gui/dues/grid/duesgrid.h"

#include "core/points.h"
#include "gui/records/masking.h"
#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "reports/documents/duestables.h"

#include <QApplication>
#include <QFont>
#include <QIcon>
#include <QPalette>

#include <algorithm>
#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString stateName(DuesState state)
{
    switch (state) {
    case DuesState::NotOwed:
        return DuesGridModel::tr("owes nothing here in this month");
    case DuesState::NoBase:
        return DuesGridModel::tr("no base in force");
    case DuesState::Exempt:
        return DuesGridModel::tr("nothing due");
    case DuesState::Paid:
        return DuesGridModel::tr("paid");
    case DuesState::Ahead:
        return DuesGridModel::tr("paid in advance");
    case DuesState::Part:
        return DuesGridModel::tr("partly paid");
    case DuesState::Open:
        return DuesGridModel::tr("not paid");
    case DuesState::Running:
        return DuesGridModel::tr("due this month");
    case DuesState::NotYet:
        return DuesGridModel::tr("not yet due");
    }
    return {};
}

QString moneyText(std::optional<Money> amount)
{
    return amount ? toText(*amount) : QString();
}

/// Without trailing zeros: the columns of the months are narrow.
QString shortText(Money amount)
{
    return toText(Points{amount.fen * 100});
}

/// The last counted month that is owed, from which kind, base and monthly due are shown.
const DuesMonth *lastMonth(const DuesGridRow &row, int counted)
{
    for (int month = std::min(counted, 11); month >= 0; --month) {
        if (const auto &figures = row.months.at(static_cast<std::size_t>(month))) {
            return &*figures;
        }
    }
    return nullptr;
}

} // namespace

void DuesGridModel::setYear(DuesGridYear year, QDate today)
{
    std::swap(m_year, year); // the rows shown so far are there until the end
    m_thisMonth = Month::of(today);
    m_locked.clear();
    const QList<RowId> all = branches();
    m_severalBranches = all.size() > 1;
    for (Month month = Month::of(m_year.year, 1); month <= Month::of(m_year.year, 12); ++month) {
        const auto isClosed = [&](RowId branch) { return closedFor(branch).contains(month); };
        if (!all.isEmpty() && std::ranges::all_of(all, isClosed)) {
            m_locked += month;
        }
    }
    const auto rows = filtered();
    const auto member = [](const DuesGridRow *row) { return row->member; };
    // The same members as before: the view keeps its place, selection and editor.
    show(rows, year.year == m_year.year && std::ranges::equal(rows, m_rows, {}, member, member));
}

void DuesGridModel::setFilter(const QString &text, const QList<RowId> &members)
{
    m_text = text;
    m_members = QSet<RowId>(members.begin(), members.end());
    const auto rows = filtered();
    show(rows, rows == m_rows);
}

std::vector<const DuesGridRow *> DuesGridModel::filtered() const
{
    std::vector<const DuesGridRow *> rows;
    for (const DuesGridRow &row : m_year.rows) {
        const bool matches = m_text.isEmpty() || row.name.contains(m_text, Qt::CaseInsensitive)
                             || row.code.contains(m_text, Qt::CaseInsensitive)
                             || row.organisationCode.contains(m_text, Qt::CaseInsensitive);
        if (matches && (m_members.isEmpty() || m_members.contains(row.member))) {
            rows.push_back(&row);
        }
    }
    return rows;
}

void DuesGridModel::show(const std::vector<const DuesGridRow *> &rows, bool isSame)
{
    if (!isSame) {
        beginResetModel();
    }
    m_rows = rows;
    m_totals.fill({});
    m_overdue = {};
    m_notChased = {};
    for (const DuesGridRow *row : m_rows) {
        for (std::size_t month = 0; month < row->months.size(); ++month) {
            m_totals.at(FirstMonth + month) +=
                row->months.at(month) ? row->months.at(month)->paid : Money();
        }
        m_totals.at(Due) += row->year.due.value_or(Money());
        m_totals.at(Paid) += row->year.paid;
        m_totals.at(NotPaid) += row->year.arrears.value_or(Money());
        m_overdue += row->year.overdue.value_or(Money());
        m_notChased += row->year.notChased.value_or(Money());
        m_totals.at(Surplus) += row->year.surplus.value_or(Money());
    }
    if (!isSame) {
        endResetModel();
    } else if (!m_rows.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        emit headerDataChanged(Qt::Horizontal, FirstMonth, Due - 1);
    }
}

void DuesGridModel::setRevealed(bool revealed)
{
    m_revealed = revealed;
    emit dataChanged(index(0, Base), index(rowCount() - 1, Base));
}

const DuesGridRow *DuesGridModel::row(int row) const
{
    return row >= 0 && static_cast<std::size_t>(row) < m_rows.size()
               ? m_rows[static_cast<std::size_t>(row)]
               : nullptr;
}

int DuesGridModel::rowOf(RowId member) const
{
    const auto found =
        std::ranges::find(m_rows, member, [](const DuesGridRow *row) { return row->member; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QList<RowId> DuesGridModel::branches() const
{
    QList<RowId> branches; // those of a branch stand together
    for (const DuesGridRow &row : m_year.rows) {
        if (branches.isEmpty() || branches.last() != row.branch) {
            branches += row.branch;
        }
    }
    return branches;
}

std::optional<Month> DuesGridModel::monthOf(int column) const
{
    return column >= FirstMonth && column < Due
               ? std::optional(Month::of(year(), column - FirstMonth + 1))
               : std::nullopt;
}

DuesState DuesGridModel::stateOf(const DuesGridRow &row, int column) const
{
    const auto &month = row.months.at(static_cast<std::size_t>(column - FirstMonth));
    if (!month) {
        return DuesState::NotOwed;
    }
    if (!month->due) {
        return DuesState::NoBase;
    }
    if (*month->due == Money()) {
        return DuesState::Exempt;
    }
    if (month->arrears == Money()) {
        return *monthOf(column) > lastCounted() ? DuesState::Ahead : DuesState::Paid;
    }
    if (month->paid > Money()) {
        return DuesState::Part;
    }
    return *monthOf(column) > lastCounted() ? DuesState::NotYet
           : *monthOf(column) > lastEnded() ? DuesState::Running
                                            : DuesState::Open;
}

bool DuesGridModel::isInArrears(const DuesGridRow &row, int column) const
{
    const DuesState state = stateOf(row, column);
    return row.chased
           && (state == DuesState::Open
               || (state == DuesState::Part && *monthOf(column) <= lastEnded()));
}

int DuesGridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_rows.empty() ? 0 : static_cast<int>(m_rows.size()) + 1;
}

int DuesGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DuesGridModel::monthText(const DuesGridRow &row, int column) const
{
    switch (stateOf(row, column)) {
    case DuesState::NotOwed:
        return {};
    case DuesState::NoBase:
        return tr("no base");
    case DuesState::Exempt:
        return tr("exempt");
    case DuesState::Paid:
    case DuesState::Ahead:
        return u"✓"_s;
    case DuesState::Part: {
        const DuesMonth &figures = *row.months.at(static_cast<std::size_t>(column - FirstMonth));
        return u"◔%1/%2"_s.arg(shortText(figures.paid), shortText(*figures.due));
    }
    case DuesState::Open:
    case DuesState::Running:
        return u"○"_s;
    case DuesState::NotYet:
        return u"·"_s;
    }
    return {};
}

/// Who, when, how the month stands, and its amounts: what sign and colour say, for whoever sees
/// neither.
QString DuesGridModel::monthTip(const DuesGridRow &row, int column) const
{
    const Month month = *monthOf(column);
    QStringList parts{
        u"%1 %2: %3"_s.arg(row.shown, toText(month), stateName(stateOf(row, column)))};
    const auto &figures = row.months.at(static_cast<std::size_t>(column - FirstMonth));
    if (figures && figures->due > Money()) {
        parts += tr("due %1").arg(toText(*figures->due));
        parts += tr("paid %1").arg(toText(figures->paid));
        if (!row.chased && figures->open() > Money()) {
            parts += tr("open %1, not chased: has left").arg(toText(figures->open()));
        } else if (month <= lastEnded()) {
            parts += tr("in arrears %1").arg(toText(figures->open()));
        } else if (month <= lastCounted()) {
            parts += tr("open %1, in arrears once the month is over").arg(toText(figures->open()));
        }
    }
    return parts.join(u" · "_s);
}

QString DuesGridModel::notPaidTip(const DuesGridRow &row) const
{
    if (row.year.notChased > Money()) {
        return tr("open %1, not chased: has left").arg(toText(*row.year.notChased));
    }
    return row.year.overdue > Money()
               ? tr("open %1, of it in arrears %2")
                     .arg(toText(*row.year.arrears), toText(*row.year.overdue))
               : text(row, NotPaid);
}

QString DuesGridModel::text(const DuesGridRow &row, int column) const
{
    const DuesMonth *last = lastMonth(row, lastCounted() - Month::of(year(), 1));
    switch (column) {
    case Organisation:
        return row.organisationCode;
    case Name:
        return row.shown;
    case Kind:
        return row.floating ? tr("%1 (floating)").arg(duesKindName(row.year.kind))
                            : duesKindName(row.year.kind);
    case Base: {
        const QString base = last != nullptr ? moneyText(last->base) : QString();
        return m_revealed ? base : maskedText(ledgerOf(u"dues-bases"_s).field(u"base"_s), base);
    }
    case MonthlyDue:
        return last != nullptr ? moneyText(last->due) : QString();
    case Due:
        return moneyText(row.year.due);
    case Paid:
        return toText(row.year.paid);
    case NotPaid:
        return row.year.overdue > Money()   ? u"⚠ "_s + toText(*row.year.arrears)
               : row.year.arrears > Money() ? toText(*row.year.arrears)
               : row.year.arrears           ? u"–"_s
                                            : QString();
    case Surplus:
        return row.year.surplus > Money() ? toText(*row.year.surplus) : QString();
    default:
        return monthText(row, column);
    }
}

Money DuesGridModel::total(int column) const
{
    return m_totals.at(static_cast<std::size_t>(column));
}

QVariant DuesGridModel::totalData(int column, int role) const
{
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    if (column < FirstMonth) {
        return column == Name ? tr("Total") : QString();
    }
    const Money sum = total(column);
    const bool isWhole = sum.fen % Money::yuan(1).fen == 0;
    if (role == Qt::DisplayRole && monthOf(column) && isWhole) { // twelve columns of them
        return QString::number(sum.fen / Money::yuan(1).fen);
    }
    return toText(sum);
}

QVariant DuesGridModel::colour(const DuesGridRow &member, int column) const
{
    const QPalette palette = QApplication::palette();
    const bool isMonth = monthOf(column).has_value();
    const DuesState state = isMonth ? stateOf(member, column) : DuesState::Paid;
    const bool attention = (isMonth && isInArrears(member, column)) || state == DuesState::NoBase
                           || (column == NotPaid && member.year.overdue > Money());
    const bool quiet =
        state == DuesState::Ahead || state == DuesState::NotYet || state == DuesState::Exempt;
    return attention ? QVariant(attentionColor(palette))
           : quiet   ? QVariant(quietColor(palette))
                     : QVariant();
}

QVariant DuesGridModel::data(const QModelIndex &index, int role) const
{
    const DuesGridRow *member = row(index.row());
    const bool isMonth = monthOf(index.column()).has_value();
    if (role == Qt::TextAlignmentRole) {
        const bool isText =
            index.column() == Organisation || index.column() == Name || index.column() == Kind;
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter
                                                 | (isMonth  ? Qt::AlignHCenter
                                                    : isText ? Qt::AlignLeft
                                                             : Qt::AlignRight)));
    }
    if (member == nullptr) {
        return totalData(index.column(), role);
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(*member, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return isMonth                     ? monthTip(*member, index.column())
               : index.column() == NotPaid ? notPaidTip(*member)
                                           : text(*member, index.column());
    case Qt::FontRole: { // its ○ is too thin a line for its colour to be seen
        QFont font;
        font.setBold(true);
        return isMonth && member->chased && stateOf(*member, index.column()) == DuesState::Open
                   ? QVariant(font)
                   : QVariant();
    }
    case Qt::ForegroundRole:
        return colour(*member, index.column());
    default:
        return {};
    }
}

bool DuesGridModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)
        || value.toString().trimmed().isEmpty()) {
        return false;
    }
    emit amountEntered(row(index.row())->member, *monthOf(index.column()), value.toString());
    return true;
}

Qt::ItemFlags DuesGridModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    const DuesGridRow *member = row(index.row());
    if (member == nullptr) {
        return Qt::ItemIsEnabled;
    }
    return monthOf(index.column()) && stateOf(*member, index.column()) != DuesState::NotOwed
               ? base | Qt::ItemIsEditable
               : base;
}

/// Who a row is of, for whoever does not see its first columns.
QString DuesGridModel::rowTitle(int row) const
{
    const DuesGridRow *member = this->row(row);
    if (member == nullptr) {
        return tr("Total");
    }
    return m_severalBranches ? member->organisationCode + u' ' + member->shown : member->shown;
}

QVariant DuesGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(rowTitle(section))
                                                                  : QVariant();
    }
    if (const auto month = monthOf(section)) {
        return monthTitle(*month, role);
    }
    if (role == Qt::ToolTipRole) {
        return yearTip(section);
    }
    if (role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    const Ledger &bases = ledgerOf(u"dues-bases"_s);
    switch (section) {
    case Organisation:
        return ledgerOf(u"organisations"_s).field(u"code"_s).title;
    case Name:
        return ledgerOf(u"members"_s).field(u"name"_s).title;
    case Kind:
        return bases.field(u"kind"_s).title;
    case Base:
        return bases.field(u"base"_s).title;
    case MonthlyDue:
        return tr("Monthly");
    case Due:
        return tr("Due");
    case Paid:
        return tr("Paid");
    case NotPaid:
        return tr("Not paid yet");
    case Surplus:
        return tr("Overpaid");
    default:
        return {};
    }
}

QVariant DuesGridModel::yearTip(int column)
{
    switch (column) {
    case Due:
        return tr("Due for the months of the year counted so far");
    case Paid:
        return tr("Ordinary payments whose first month lies in the year, with what was paid in "
                  "advance or too much: not the sum of the months, which count what was used for "
                  "each of them");
    case NotPaid:
        return tr("Of what is due for the months counted so far, not yet paid; what is open of "
                  "months that have ended is in arrears, but of people who have left, who are not "
                  "chased");
    case Surplus:
        return tr("Paid and not used for any month");
    default:
        return {};
    }
}

QVariant DuesGridModel::monthTitle(Month month, int role) const
{
    const bool isClosed = m_locked.contains(month);
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(month.month());
    case Qt::DecorationRole: // the sign stands in for the word, which is in the tool tip
        return isClosed ? QVariant(QIcon::fromTheme(u"object-locked"_s)) : QVariant();
    case Qt::FontRole: {
        if (month != m_thisMonth) {
            return {};
        }
        QFont font;
        font.setBold(true);
        font.setUnderline(true);
        return font;
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList parts{toText(month)};
        parts += month == m_thisMonth ? QStringList(tr("this month")) : QStringList();
        parts += isClosed ? QStringList(tr("closed: what was received in it is no longer changed "
                                           "or deleted, only reversed"))
                          : QStringList();
        parts += tr("in the last line: what was paid for this month, whenever it was");
        return parts.join(u" · "_s);
    }
    default:
        return {};
    }
}

} // namespace zhibu
