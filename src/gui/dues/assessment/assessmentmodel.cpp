#include "gui/dues/assessment/assessmentmodel.h"

#include "gui/dues/assessment/entrytable.h"
#include "gui/records/masking.h"
#include "gui/records/numbertext.h"
#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "reports/documents/duestables.h"
#include "reports/words/wording.h"

#include <QApplication>
#include <QFont>
#include <QPalette>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString noteText(AssessmentNote note, const AssessmentRow &row)
{
    switch (note) {
    case AssessmentNote::NoBase:
        return row.inForce.kind == DuesKind::Wage
                   ? AssessmentModel::tr("not fixed yet")
                   : AssessmentModel::tr("not fixed yet; %1 by the post, if nothing else is chosen")
                         .arg(duesKindName(row.inForce.kind));
    case AssessmentNote::ReliefRunning:
        return AssessmentModel::tr("a relief runs");
    case AssessmentNote::BaseOld:
        return AssessmentModel::tr("base older than a year");
    case AssessmentNote::WorkEnded:
        return AssessmentModel::tr("retired by the post, not by the kind");
    case AssessmentNote::ItemsDiffer:
        return AssessmentModel::tr("the worksheet does not make the base");
    case AssessmentNote::LaterBase:
        return AssessmentModel::tr("holds until %1, another base follows")
            .arg(toText(*row.later - 1));
    case AssessmentNote::PaidBefore:
        return AssessmentModel::tr("paid until %1 by the old amount").arg(toText(*row.paidUntil));
    }
    return {};
}

/// Under what kind something is fixed that nobody said, and what speaks for it.
QString proposedKindText(const AssessmentRow &row)
{
    const QString kind = duesKindName(row.inForce.kind);
    return row.inForce.kind == DuesKind::Wage
               ? AssessmentModel::tr("no kind was given: taken as %1").arg(kind)
               : AssessmentModel::tr("no kind was given: taken as %1 by the post").arg(kind);
}

/// What to look at, what forbids to post first.
QString remarks(const AssessmentRow &row)
{
    QStringList parts;
    for (const Finding &finding : row.findings) {
        parts += u"⚠ "_s + findingText(finding);
    }
    if (AssessmentModel::freesFromDues(row)) {
        parts += u"⚠ "_s + AssessmentModel::tr("base 0: nothing to pay?");
    }
    if (row.isKindProposed()) {
        parts += u"⚠ "_s + proposedKindText(row);
    }
    for (const AssessmentNote note : row.notes) {
        const bool ofWhatIsInForce =
            note == AssessmentNote::NoBase || note == AssessmentNote::BaseOld;
        const bool ofWhatIsEntered =
            note == AssessmentNote::LaterBase || note == AssessmentNote::PaidBefore;
        if (row.changes() ? !ofWhatIsInForce : !ofWhatIsEntered) {
            parts += noteText(note, row);
        }
    }
    if (row.changes() && row.isStored) {
        parts += AssessmentModel::tr("replaces what is fixed from this month on");
    } else if (row.changes() && row.again) {
        parts += AssessmentModel::tr("fixed anew within the year");
    }
    return parts.join(AssessmentModel::tr("; "));
}

std::optional<DuesKind> kindNamed(const QString &name)
{
    for (std::size_t i = 0; i < kDuesKindCodes.size(); ++i) {
        if (duesKindName(static_cast<DuesKind>(i)) == name) {
            return static_cast<DuesKind>(i);
        }
    }
    return {};
}

QString signedText(Money amount)
{
    return amount > Money() ? u'+' + toText(amount) : toText(amount);
}

bool isNumberColumn(int column)
{
    return (column >= AssessmentModel::PreviousBase && column <= AssessmentModel::FixedDue);
}

} // namespace

AssessmentEntry AssessmentModel::Edit::appliedTo(AssessmentEntry inForce) const
{
    AssessmentEntry entry = std::move(inForce);
    entry.reason = after.reason;
    if (after.kind != before.kind || after.isKindGiven) {
        entry.kind = after.kind;
        entry.isKindGiven = after.isKindGiven;
    }
    if (after.base != before.base || after.items != before.items) {
        entry.base = after.base;
        entry.items = after.items;
    }
    if (after.fixedDue != before.fixedDue) {
        entry.fixedDue = after.fixedDue;
    }
    return entry;
}

void AssessmentModel::setRun(const AssessmentRun &run)
{
    beginResetModel();
    m_run = run;
    recalculate();
    endResetModel();
    emit recalculated();
}

const AssessmentRow *AssessmentModel::row(int row) const
{
    return row >= 0 && row < rowCount() ? &m_run.rows[static_cast<std::size_t>(row)] : nullptr;
}

bool AssessmentModel::freesFromDues(const AssessmentRow &row)
{
    return row.proposed.base == Money() && row.proposed.base != row.inForce.base
           && !row.proposed.fixedDue;
}

void AssessmentModel::recalculate()
{
    const QList<AssessmentEntry> entered = entries();
    m_run = previewAssessment(std::move(m_run), entered, m_reason);
}

void AssessmentModel::preview()
{
    recalculate();
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    emit recalculated();
}

void AssessmentModel::setReason(const QString &reason)
{
    m_reason = reason.trimmed();
    preview();
}

void AssessmentModel::setRevealed(bool revealed)
{
    m_revealed = revealed;
    if (rowCount() > 0) {
        emit dataChanged(index(0, PreviousBase), index(rowCount() - 1, Base));
    }
}

void AssessmentModel::enter(const QList<AssessmentEntry> &entries)
{
    QHash<RowId, const AssessmentRow *> rows;
    for (const AssessmentRow &row : m_run.rows) {
        rows.insert(row.member, &row);
    }
    for (const AssessmentEntry &entry : entries) {
        const AssessmentRow *row = rows.value(entry.member);
        const bool saysNothing = row != nullptr && entry.fixesTheSameAs(row->inForce)
                                 && entry.reason.isEmpty() && (row->previous || !entry.isKindGiven);
        if (saysNothing) {
            m_edits.remove(entry.member);
        } else if (row != nullptr) {
            m_edits.insert(entry.member, {.before = row->inForce, .after = entry});
        }
    }
    preview();
}

QList<AssessmentEntry> AssessmentModel::entries() const
{
    QList<AssessmentEntry> entries;
    for (const AssessmentRow &row : m_run.rows) {
        if (const auto edit = m_edits.constFind(row.member); edit != m_edits.constEnd()) {
            entries += edit->appliedTo(row.inForce);
        }
    }
    return entries;
}

AssessmentSum AssessmentModel::sum() const
{
    AssessmentSum sum{.members = rowCount(),
                      .elsewhere = static_cast<int>(m_edits.size()),
                      .due = {},
                      .difference = {}};
    for (const AssessmentRow &row : m_run.rows) {
        sum.changed += static_cast<int>(row.changes());
        sum.withoutBase +=
            static_cast<int>(row.notes.contains(AssessmentNote::NoBase) && !row.changes());
        sum.kindsProposed += static_cast<int>(row.isKindProposed());
        sum.refused += static_cast<int>(!row.findings.isEmpty());
        sum.elsewhere -= static_cast<int>(m_edits.contains(row.member));
        sum.due += row.due.due;
        sum.difference += row.difference();
    }
    return sum;
}

int AssessmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_run.rows.size());
}

int AssessmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AssessmentModel::plainText(const AssessmentRow &row, int column) const
{
    const auto amount = [](std::optional<Money> money) {
        return money ? toText(*money) : QString();
    };
    const bool isFixed = row.isFixed();
    switch (column) {
    case Organisation:
        return row.organisationCode;
    case Name:
        return row.shown;
    case Kind:
        return isFixed ? duesKindName(row.proposed.kind) : duesKindName({});
    case PreviousBase:
        return row.previous ? amount(row.previous->base) : QString();
    case Base:
        return amount(row.proposed.base);
    case Rate:
        return row.due.rate && isFixed ? rateText(*row.due.rate) : QString();
    case Due:
        return isFixed ? toText(row.due.due) : QString();
    case Difference:
        return row.difference() == Money() ? QString() : signedText(row.difference());
    case FixedDue:
        return amount(row.proposed.fixedDue);
    case Reason:
        return row.changes() ? row.reason : row.proposed.reason;
    case Note:
        return remarks(row);
    default:
        return {};
    }
}

bool AssessmentModel::isShown(const AssessmentRow &row, int column) const
{
    return m_revealed || (column == Base && row.proposed.base != row.inForce.base);
}

QString AssessmentModel::text(const AssessmentRow &row, int column) const
{
    QString plain = plainText(row, column);
    const bool isBase = column == PreviousBase || column == Base;
    if (isBase && !isShown(row, column)) {
        return maskedText(ledgerOf(u"dues-bases"_s).field(u"base"_s), plain);
    }
    return isNumberColumn(column) ? grouped(plain) : plain;
}

QVariant AssessmentModel::data(const QModelIndex &index, int role) const
{
    const AssessmentRow *row = this->row(index.row());
    if (row == nullptr) {
        return {};
    }
    const int column = index.column();
    const bool isEntered = m_edits.contains(row->member);
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, column);
    case Qt::EditRole:
        return column == Reason ? row->proposed.reason
               : column == Kind ? duesKindName(row->proposed.kind)
                                : plainText(*row, column);
    case Qt::ToolTipRole:
        return column == Name ? u"%1 %2"_s.arg(row->code, row->name) : text(*row, column);
    case Qt::TextAlignmentRole:
        return QVariant((isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft)
                        | Qt::AlignVCenter);
    case Qt::FontRole:
        if (isEntered && (column == Base || column == Due || column == Difference)) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case Qt::ForegroundRole:
        if (column == Note
            && (!row->findings.isEmpty() || freesFromDues(*row) || row->isKindProposed())) {
            return attentionColor(QApplication::palette());
        }
        return column == Note ? QVariant(quietColor(QApplication::palette())) : QVariant();
    case Qt::BackgroundRole: { // where something has to be entered
        QColor pale = QApplication::palette().color(QPalette::Text);
        pale.setAlphaF(0.06F);
        return column == Base && plainText(*row, Base).isEmpty()
                       && flags(index).testFlag(Qt::ItemIsEditable)
                   ? pale
                   : QVariant();
    }
    default:
        return {};
    }
}

bool AssessmentModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const AssessmentRow *row = this->row(index.row());
    if (role != Qt::EditRole || row == nullptr) {
        return false;
    }
    AssessmentEntry entry = row->proposed;
    const QString text = value.toString().trimmed();
    const auto amount = moneyFromText(text);
    if (index.column() == Base || index.column() == FixedDue) {
        if (!MoneyDelegate::takes(text)) {
            emit refused(text);
            return false;
        }
        if (index.column() == FixedDue) {
            entry.fixedDue = amount;
        } else if (amount != entry.base) { // a typed base is no longer that of the worksheet
            entry.base = amount;
            entry.items.clear();
        }
    } else if (index.column() == Kind) {
        const auto kind = kindNamed(text);
        if (!kind) {
            return false;
        }
        entry.setKind(*kind);
    } else if (index.column() == Reason) {
        entry.reason = text;
    } else {
        return false;
    }
    enter({entry});
    return true;
}

Qt::ItemFlags AssessmentModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    const AssessmentRow *row = this->row(index.row());
    switch (index.column()) {
    case Base:
        return row != nullptr && !m_run.rules.tariff(row->proposed.kind).brackets.isEmpty()
                   ? base | Qt::ItemIsEditable
                   : base;
    case Kind:
    case FixedDue:
    case Reason:
        return base | Qt::ItemIsEditable;
    default:
        return base;
    }
}

QVariant AssessmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant((isNumberColumn(section) ? Qt::AlignRight : Qt::AlignLeft)
                        | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Organisation:
        return tr("Organisation");
    case Name:
        return tr("Name");
    case Kind:
        return tr("Kind");
    case PreviousBase:
        return tr("Old base");
    case Base:
        return tr("New base");
    case Rate:
        return tr("Rate");
    case Due:
        return tr("Due a month");
    case Difference:
        return tr("Change");
    case FixedDue:
        return tr("Fixed due");
    case Reason:
        return tr("Reason");
    case Note:
        return tr("Remarks");
    default:
        return {};
    }
}

} // namespace zhibu
