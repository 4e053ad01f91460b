#include "gui/rating/entry/entrymodel.h"

#include "gui/theme.h"
#include "gui/widgets/pastewords.h"
#include "storage/search/readings.h"

#include <QApplication>
#include <QPalette>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// The cell furthest up and left.
QModelIndex cornerOf(const QModelIndexList &cells)
{
    return cells.isEmpty() ? QModelIndex() : *std::min_element(cells.cbegin(), cells.cend());
}

} // namespace

void EntryModel::setTable(const RatingRequest &request, const std::vector<RatedOrganisation> &rows)
{
    std::vector<RatedOrganisation> lines = rows;
    std::erase_if(lines, [](const RatedOrganisation &each) { return each.isPast(); });
    for (RatedOrganisation &each : lines) {
        each.showNow();
    }
    std::ranges::sort(lines, {}, &RatedOrganisation::code);
    const auto criterion = [](const Criterion &each) { return each.id; };
    const bool same =
        request.scheme.id == m_request.scheme.id
        && std::ranges::equal(request.scheme.criteria, m_request.scheme.criteria, {}, criterion,
                              criterion)
        && std::ranges::equal(lines, m_lines, {}, &RatedOrganisation::id, &RatedOrganisation::id);
    if (!same) {
        beginResetModel();
    }
    m_request = request;
    prepare();
    m_lines = std::move(lines);
    if (!same) {
        m_places.clear();
        for (std::size_t line = 0; line < m_lines.size(); ++line) {
            m_places.insert(m_lines[line].id, line);
        }
        pick();
    }
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        digest(line);
    }
    if (same) {
        showAnew();
    } else {
        endResetModel();
    }
    emit recounted();
}

void EntryModel::showAnew()
{
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

void EntryModel::setFilter(const QString &text)
{
    if (text != m_filter) {
        beginResetModel();
        m_filter = text;
        pick();
        endResetModel();
    }
}

void EntryModel::pick()
{
    m_shown.clear();
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        if (answersTo(m_lines[line].name, m_filter)
            || m_lines[line].code.contains(m_filter, Qt::CaseInsensitive)) {
            m_shown.push_back(line);
        }
    }
}

void EntryModel::apply(const QList<Entry> &entries)
{
    QSet<std::size_t> touched;
    for (const Entry &entry : entries) {
        if (const auto place = m_places.constFind(entry.organisation);
            place != m_places.constEnd()) {
            setValue(m_lines[*place].facts, entry.column, entry.value);
            touched += *place;
        }
    }
    for (const std::size_t line : std::as_const(touched)) {
        m_lines[line].rating = rate(scheme(), m_lines[line].facts, m_request.by);
        digest(line);
        const auto row = std::ranges::lower_bound(m_shown, line);
        if (row != m_shown.end() && *row == line) {
            const int place = static_cast<int>(row - m_shown.begin());
            emit dataChanged(index(place, 0), index(place, columnCount() - 1));
        }
    }
    emit recounted();
}

void EntryModel::digest(std::size_t /*line*/) {}

const RatedOrganisation &EntryModel::organisation(int row) const
{
    return m_lines[lineOf(row)];
}

bool EntryModel::isEntry(const QModelIndex &index) const
{
    return index.isValid() && index.column() < entryCount();
}

std::optional<qint64> EntryModel::suggestion(const QModelIndex & /*index*/) const
{
    return std::nullopt;
}

QString EntryModel::nameOf(const QModelIndex &index) const
{
    return u"%1 · %2"_s.arg(organisation(index.row()).name, title(index.column()));
}

bool EntryModel::add(EntryBatch &batch, std::size_t line, int column, const QString &text)
{
    const RatedOrganisation &organisation = m_lines[line];
    const ReadEntry entry = read(column, text);
    if (!entry.refusal.isEmpty()) {
        emit refused(tr("Nothing was entered. %1, %2: %3")
                         .arg(organisation.name, title(column), entry.refusal));
        return false;
    }
    if (entry.value != value(organisation.facts, column)) {
        batch.entries += {organisation.id, column, entry.value};
    }
    return true;
}

void EntryModel::send(const EntryBatch &batch)
{
    if (!batch.entries.isEmpty() || !batch.note.isEmpty()) {
        emit entered(batch);
    }
}

void EntryModel::enter(const QList<Entry> &entries)
{
    send({.entries = entries, .note = {}});
}

bool EntryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || !isEntry(index)) {
        return false;
    }
    EntryBatch batch;
    const bool accepted = add(batch, lineOf(index.row()), index.column(), value.toString());
    if (accepted) {
        send(batch);
    }
    return accepted;
}

PasteTarget EntryModel::targetAt(const QModelIndex &corner) const
{
    PasteTarget target{
        .rows = {}, .columns = {}, .rowsFromHere = {}, .firstColumn = corner.column()};
    for (const RatedOrganisation &line : m_lines) {
        target.rows += {line.code, line.name};
    }
    for (int column = 0; column < entryCount(); ++column) {
        target.columns += QStringList(title(column));
    }
    for (int row = corner.row(); row < rowCount(); ++row) {
        target.rowsFromHere += static_cast<int>(lineOf(row));
    }
    return target;
}

void EntryModel::paste(const QModelIndexList &cells, const QString &text)
{
    if (cells.isEmpty()) {
        return;
    }
    const QList<QStringList> block = cellsOf(text);
    if (cells.size() == 1 || block.size() != 1 || block.first().size() != 1) {
        pasteBlock(cornerOf(cells), text);
        return;
    }
    EntryBatch batch; // one value for every selected cell
    for (const QModelIndex &cell : cells) {
        if (isEntry(cell)
            && !add(batch, lineOf(cell.row()), cell.column(), block.first().first())) {
            return;
        }
    }
    send(batch);
}

void EntryModel::pasteBlock(const QModelIndex &corner, const QString &text)
{
    const PastePlan plan = planPaste(text, targetAt(corner));
    if (plan.problem != PastePlan::Problem::None) {
        emit refused(pasteProblem(plan.problem, plan.subject));
        return;
    }
    EntryBatch batch;
    QSet<int> rows;
    for (const PastedCell &cell : plan.cells) {
        rows += cell.row;
        if (!add(batch, static_cast<std::size_t>(cell.row), cell.column, cell.text)) {
            return;
        }
    }
    if (plan.cells.size() > 1 || !plan.unknownRows.isEmpty()) {
        QStringList sentences{
            tr("Pasted: %1 numbers for %2 organisations, %3 of them new or changed.")
                .arg(QString::number(plan.cells.size()), QString::number(rows.size()),
                     QString::number(batch.entries.size()))};
        if (!plan.unknownRows.isEmpty()) {
            sentences += tr("Left out, because no organisation here is called that: %1.")
                             .arg(listed(plan.unknownRows));
        }
        if (!plan.unknownColumns.isEmpty()) {
            sentences +=
                tr("Columns that are not asked for here: %1.").arg(listed(plan.unknownColumns));
        }
        batch.note = sentences.join(u' ');
        batch.isPartial = !plan.unknownRows.isEmpty();
    }
    send(batch);
}

void EntryModel::clear(const QModelIndexList &cells)
{
    EntryBatch batch;
    for (const QModelIndex &cell : cells) {
        if (isEntry(cell)) {
            add(batch, lineOf(cell.row()), cell.column(), {});
        }
    }
    send(batch);
}

void EntryModel::fillDown(const QModelIndexList &cells)
{
    if (cells.isEmpty()) {
        return;
    }
    const auto [first, last] =
        std::ranges::minmax(cells, {}, [](const QModelIndex &cell) { return cell.row(); });
    const int source = first.row() == last.row() ? first.row() - 1 : first.row();
    EntryBatch batch;
    for (const QModelIndex &cell : cells) {
        if (source >= 0 && cell.row() != source && isEntry(cell)) {
            add(batch, lineOf(cell.row()), cell.column(),
                index(source, cell.column()).data(Qt::EditRole).toString());
        }
    }
    send(batch);
}

bool EntryModel::takeSuggestions(const QModelIndexList &cells)
{
    EntryBatch batch;
    for (const QModelIndex &cell : cells) {
        if (const auto offered = isEntry(cell) ? suggestion(cell) : std::nullopt) {
            batch.entries += {organisation(cell.row()).id, cell.column(), offered};
        }
    }
    send(batch);
    return !batch.entries.isEmpty();
}

ShownCells EntryModel::copied(const QModelIndexList &cells) const
{
    QModelIndexList sorted = cells;
    std::sort(sorted.begin(), sorted.end());
    const bool all = sorted.size() == qsizetype{rowCount()} * columnCount();
    ShownCells shown;
    if (all) {
        shown.titles = QStringList{tr("Organisation")};
        for (int column = 0; column < columnCount(); ++column) {
            shown.titles += title(column);
        }
    }
    int row = -1;
    for (const QModelIndex &cell : std::as_const(sorted)) {
        if (cell.row() != row) {
            row = cell.row();
            shown.rows +=
                all ? QList<ShownCell>{{organisation(row).name, false}} : QList<ShownCell>();
        }
        shown.rows.last() += ShownCell{textOf(cell), true};
    }
    return shown;
}

QString EntryModel::textOf(const QModelIndex &cell) const
{
    return cell.data(isEntry(cell) ? Qt::EditRole : Qt::DisplayRole).toString();
}

TextTable EntryModel::table(const QString &name) const
{
    TextTable table{.name = name, .columns = {{u"组织编码"_s}, {u"组织名称"_s}}, .rows = {}};
    for (int column = 0; column < columnCount(); ++column) {
        table.columns += TextColumn{title(column), column < entryCount() ? TextColumn::Kind::Decimal
                                                                         : TextColumn::Kind::Text};
    }
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells{organisation(row).code, organisation(row).name};
        for (int column = 0; column < columnCount(); ++column) {
            cells += textOf(index(row, column));
        }
        table.rows += cells;
    }
    return table;
}

int EntryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant EntryModel::data(const QModelIndex &index, int role) const
{
    const QPalette palette = QApplication::palette();
    if (!isEntry(index)) { // pale, as is whatever cannot be typed into; what can never is
        QColor pale = palette.color(QPalette::Text);
        pale.setAlphaF(0.06F);
        return role == Qt::BackgroundRole ? pale : workedOut(index, role);
    }
    const auto given = value(organisation(index.row()).facts, index.column());
    switch (role) {
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::DisplayRole: {
        const auto shown = given ? given : suggestion(index);
        return shown ? QVariant(entryText(*shown)) : QVariant();
    }
    case Qt::EditRole:
        return given ? QVariant(entryText(*given)) : QVariant();
    case Qt::AccessibleTextRole:
        return given ? entryText(*given) : tr("missing");
    case Qt::ToolTipRole:
        return nameOf(index);
    case Qt::ForegroundRole:
        return given ? QVariant() : quietColor(palette);
    default:
        return {};
    }
}

Qt::ItemFlags EntryModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    return isEntry(index) ? base | Qt::ItemIsEditable : base;
}

QVariant EntryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        return role == Qt::DisplayRole ? QVariant(title(section)) : QVariant();
    }
    const RatedOrganisation &organisation = this->organisation(section);
    switch (role) {
    case Qt::DisplayRole:
        return organisation.name;
    case Qt::ToolTipRole:
        return u"%1 %2"_s.arg(organisation.code, organisation.name);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    default:
        return {};
    }
}

} // namespace zhibu
