#include "gui/activities/reviews/reviewmodel.h"

#include "core/namesakes.h"
#include "exchange/pasteplan.h"
#include "gui/theme.h"
#include "gui/widgets/pastewords.h"
#include "ledger/ledgers.h"
#include "reports/words/codenames.h"
#include "reports/words/wording.h"
#include "storage/file/rowid.h"

#include <QApplication>
#include <QMap>
#include <QPalette>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &reviews()
{
    return ledgerOf(u"member-reviews"_s);
}

/// The field a column enters; empty for those worked out.
QString keyOf(int column)
{
    switch (column) {
    case ReviewModel::SelfGrade:
        return u"self_grade"_s;
    case ReviewModel::PeerGrade:
        return u"peer_grade"_s;
    case ReviewModel::Excellent:
        return u"excellent"_s;
    case ReviewModel::Qualified:
        return u"qualified"_s;
    case ReviewModel::Basic:
        return u"basic"_s;
    case ReviewModel::Unqualified:
        return u"unqualified"_s;
    case ReviewModel::Grade:
        return u"grade"_s;
    case ReviewModel::FedBackOn:
        return u"fed_back_on"_s;
    case ReviewModel::Mend:
        return u"mend"_s;
    default:
        return {};
    }
}

bool isGrade(int column)
{
    return column == ReviewModel::SelfGrade || column == ReviewModel::PeerGrade
           || column == ReviewModel::Grade;
}

bool isNumber(int column)
{
    return (column >= ReviewModel::Excellent && column <= ReviewModel::Ballots);
}

/// The columns that are entered, in their order.
QList<int> entryColumns()
{
    QList<int> columns;
    for (int column = 0; column < ReviewModel::ColumnCount; ++column) {
        if (!keyOf(column).isEmpty()) {
            columns += column;
        }
    }
    return columns;
}

/// Grades are typed by number, 1 to 4, or by their first character too.
QString gradeTyped(const Field &field, const QString &text)
{
    const QString typed = text.trimmed();
    for (qsizetype i = 0; i < field.choices.size(); ++i) {
        if (typed == QString::number(i + 1)
            || (typed.size() == 1 && field.choices[i].title.startsWith(typed))) {
            return field.choices[i].title;
        }
    }
    return text;
}

QString notGraded(const QString &name)
{
    return ReviewModel::tr("%1: a 预备党员 takes part in the review but is not graded").arg(name);
}

} // namespace

class ReviewModel::Batch
{
public:
    Batch(const ReviewSheet &sheet, const QStringList &names)
        : m_sheet{sheet}
        , m_names{names}
    {}

    /// Why the text is not accepted; empty: it is.
    QString enter(int row, int column, const QString &text)
    {
        const ReviewRow &member = m_sheet.rows[row];
        const Field &field = reviews().field(keyOf(column));
        if (column == Grade && !member.isFull && !text.trimmed().isEmpty()) {
            return notGraded(m_names[row]);
        }
        const ParsedCell cell = parseCell(field, isGrade(column) ? gradeTyped(field, text) : text);
        if (cell.finding) {
            return u"%1: %2"_s.arg(m_names[row], findingText(*cell.finding, field.title));
        }
        const auto known = m_changes.constFind(row);
        Record after = known == m_changes.constEnd() ? member.review : *known;
        if (reviews().value(after, field.key) != cell.value) {
            reviews().setValue(after, field.key, cell.value);
            m_changes.insert(row, after);
        }
        return {};
    }

    /// By row; a new review has its number already.
    [[nodiscard]] QList<std::pair<int, ReviewChange>> changes() const
    {
        QList<std::pair<int, ReviewChange>> changes;
        for (auto change = m_changes.cbegin(); change != m_changes.cend(); ++change) {
            const ReviewRow &row = m_sheet.rows[change.key()];
            Record after = *change;
            after.id = after.id == 0 ? nextRowId() : after.id;
            changes +=
                {change.key(), {.before = row.review, .after = after, .member = row.member.name}};
        }
        return changes;
    }

private:
    const ReviewSheet &m_sheet;
    const QStringList &m_names;  ///< told apart
    QMap<int, Record> m_changes; ///< by row
};

ReviewModel::ReviewModel(Store store, QObject *parent)
    : QAbstractTableModel{parent}
    , m_store{std::move(store)}
{}

void ReviewModel::setSheet(const ReviewSheet &sheet)
{
    const auto id = [](const ReviewRow &row) { return row.member.id; };
    const bool same =
        sheet.branch == m_sheet.branch && std::ranges::equal(sheet.rows, m_sheet.rows, {}, id, id);
    if (!same) {
        beginResetModel();
    }
    m_sheet = sheet;
    m_names = membersToldApart(sheet.rows);
    if (!same) {
        endResetModel();
    } else if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

QString ReviewModel::about(int column)
{
    if (isGrade(column)) {
        return tr("%1: type 1 优秀, 2 合格, 3 基本合格, 4 不合格, or the first character")
            .arg(reviews().field(keyOf(column)).title);
    }
    switch (column) {
    case Excellent:
    case Qualified:
    case Basic:
    case Unqualified:
        return tr("%1: how many ballots gave this grade").arg(reviews().field(keyOf(column)).title);
    case Ballots:
        return tr("Ballots counted, and members of the branch on the day");
    case FedBackOn:
        return tr("%1: when the member was told, 2024-12-20")
            .arg(reviews().field(keyOf(column)).title);
    case Mend:
        return tr("%1: what the member is to mend").arg(reviews().field(keyOf(column)).title);
    default:
        return {};
    }
}

QString ReviewModel::refusal(const QModelIndex &cell, const QString &text) const
{
    return keyOf(cell.column()).isEmpty()
               ? QString()
               : Batch(m_sheet, m_names).enter(cell.row(), cell.column(), text);
}

QString ReviewModel::barred(const QModelIndex &cell) const
{
    const bool isBarred = cell.column() == Grade && !cell.flags().testFlag(Qt::ItemIsEditable);
    return isBarred ? notGraded(m_names[cell.row()]) : QString();
}

void ReviewModel::keep(const Batch &batch, const QString &note)
{
    const auto changes = batch.changes();
    QList<ReviewChange> asked;
    for (const auto &[row, change] : changes) {
        asked += change;
    }
    const QString problem = asked.isEmpty() ? QString() : m_store(asked);
    if (!problem.isEmpty()) {
        emit refused(problem);
        return;
    }
    for (const auto &[row, change] : changes) {
        Record &stored = m_sheet.rows[row].review;
        stored = change.after;
        if (!isGiven(stored)) {
            stored.id = 0;
        }
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    emit entered(note);
}

void ReviewModel::paste(const QModelIndex &corner, const QString &text)
{
    const QList<int> columns = entryColumns();
    PasteTarget target{.rows = {}, .columns = {}, .rowsFromHere = {}};
    for (qsizetype row = 0; row < m_sheet.rows.size(); ++row) {
        const NamedRow &member = m_sheet.rows[row].member;
        QStringList known{member.code, member.name, m_names[row]};
        known.removeDuplicates();
        target.rows += known;
    }
    for (const int column : columns) {
        const Field &field = reviews().field(keyOf(column));
        target.columns += QStringList{field.title} + field.synonyms;
        if (isNumber(column)) { // 优秀票 is 优秀 in many a table
            target.columns.last() += field.title.chopped(1);
        }
    }
    for (int row = std::max(corner.row(), 0); row < rowCount(); ++row) {
        target.rowsFromHere += row;
    }
    target.firstColumn =
        static_cast<int>(std::ranges::lower_bound(columns, corner.column()) - columns.begin());
    const PastePlan plan = planPaste(text, target);
    if (plan.problem != PastePlan::Problem::None) {
        emit refused(pasteProblem(plan.problem, plan.subject));
        return;
    }
    Batch batch(m_sheet, m_names);
    for (const PastedCell &cell : plan.cells) {
        const QString problem = batch.enter(cell.row, columns[cell.column], cell.text);
        if (!problem.isEmpty()) {
            emit refused(tr("Nothing was entered. %1").arg(problem));
            return;
        }
    }
    QStringList notes;
    if (!plan.unknownRows.isEmpty()) {
        notes += tr("Left out, because no member here is called that: %1.")
                     .arg(listed(plan.unknownRows));
    }
    if (!plan.unknownColumns.isEmpty()) {
        notes += tr("Columns that are not asked for here: %1.").arg(listed(plan.unknownColumns));
    }
    keep(batch, notes.join(u' '));
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.rows.size());
}

int ReviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReviewModel::text(int place, int column) const
{
    const ReviewRow &row = m_sheet.rows[place];
    switch (column) {
    case Name:
        return m_names[place];
    case Kind:
        return codeName(u"members"_s, u"kind"_s, row.isFull ? u"full"_s : u"probationary"_s);
    case Ballots:
        return row.ballots() == 0 ? QString()
                                  : u"%1 / %2"_s.arg(row.ballots()).arg(m_sheet.rows.size());
    case Note:
        return row.isFull ? row.excuse : tr("not graded");
    default: {
        const QString key = keyOf(column);
        return cellText(reviews().field(key), reviews().value(row.review, key));
    }
    }
}

bool ReviewModel::isOdd(const ReviewRow &row, int column) const
{
    return (column == Ballots && row.ballots() > m_sheet.rows.size())
           || (column == Grade && !row.isFull && row.grade());
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    const ReviewRow &row = m_sheet.rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return isOdd(row, column) ? u"⚠ "_s + text(index.row(), column) : text(index.row(), column);
    case Qt::EditRole:
        return text(index.row(), column);
    case Qt::ToolTipRole:
        return column == Name ? u"%1 %2"_s.arg(row.member.code, row.member.name)
                              : text(index.row(), column);
    case Qt::TextAlignmentRole:
        return QVariant((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (isOdd(row, column)) {
            return attentionColor(QApplication::palette());
        }
        return column == Kind || column == Note || column == Ballots
                   ? QVariant(quietColor(QApplication::palette()))
                   : QVariant();
    default:
        return {};
    }
}

bool ReviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || keyOf(index.column()).isEmpty()) {
        return false;
    }
    Batch batch(m_sheet, m_names);
    const QString problem = batch.enter(index.row(), index.column(), value.toString());
    if (!problem.isEmpty()) {
        emit refused(problem);
        return false;
    }
    keep(batch, {});
    return true;
}

Qt::ItemFlags ReviewModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    const bool isGraded = index.column() != Grade || m_sheet.rows[index.row()].isFull
                          || m_sheet.rows[index.row()].grade(); // to be taken back
    return !keyOf(index.column()).isEmpty() && isGraded ? base | Qt::ItemIsEditable : base;
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    switch (role) {
    case Qt::TextAlignmentRole:
        return QVariant((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return about(section);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (section) {
    case Name:
        return ledgerOf(u"members"_s).field(u"name"_s).title;
    case Kind:
        return ledgerOf(u"members"_s).field(u"kind"_s).title;
    case Ballots:
        return tr("Counted");
    case Note:
        return tr("Remarks");
    default:
        return reviews().field(keyOf(section)).title;
    }
}

} // namespace zhibu
