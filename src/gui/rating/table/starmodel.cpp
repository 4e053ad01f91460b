#include "gui/rating/table/starmodel.h"

#include "gui/rating/table/starorder.h"
#include "gui/theme.h"
#include "reports/documents/rating/quotatext.h"
#include "reports/words/ratingwords.h"
#include "reports/words/roundwords.h"
#include "reports/words/starnames.h"
#include "storage/rounds/steps.h"

#include <QApplication>
#include <QFont>
#include <QIcon>
#include <QPalette>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Whether the scope is all that one rater rates, and not a part of it.
Result<bool> isWhole(const File &file, const RatingRequest &request)
{
    const auto rater = raterOf(file, request.scope);
    if (!rater || *rater == 0) {
        return rater ? Result<bool>(true) : rater.error();
    }
    const auto round = roundOf(file, request.year, request.round, *rater);
    if (!round || *round) {
        return round ? Result<bool>((*round)->organisation == *rater) : round.error();
    }
    const auto starter = starterOf(file, *rater, request.asOf);
    return starter ? Result<bool>(*starter == *rater) : starter.error();
}

} // namespace

qsizetype StarTable::ofRound() const
{
    return std::ranges::count_if(table.rows,
                                 [](const RatedOrganisation &row) { return !row.ratedElsewhere; });
}

Result<StarTable> starTableOf(const File &file, const RatingRequest &request)
{
    const auto table = tableOfScope(file, request);
    const auto members = memberCounts(file, request.asOf);
    if (!table || !members) {
        return table ? members.error() : table.error();
    }
    const auto whole = isWhole(file, request);
    if (!whole) {
        return whole.error();
    }
    const auto unrated = unratedOf(file, request, *table);
    if (!unrated) {
        return unrated.error();
    }
    StarTable stars{.request = request, .table = *table, .members = *members, .unrated = *unrated};
    if (stars.ofRound() < 2 || !*whole) {
        stars.table.quotas.clear();
    }
    const bool aloneAndOpen =
        stars.table.rows.size() == 1 && !request.by && !stars.table.rows.front().rating.rated();
    if (!aloneAndOpen) {
        return stars;
    }
    RatingRequest byItself = request;
    byItself.by = u"self"_s;
    auto trial = starTableOf(file, byItself);
    return trial && trial->table.rows.front().rating.rated() ? trial : stars;
}

void StarModel::setTable(const StarTable &stars)
{
    beginResetModel();
    m_stars = stars;
    m_quotas.clear();
    for (const QuotaCount &count : stars.table.quotas) {
        m_quotas += {count, quotaLine(stars.table, count)};
    }
    m_sharing.clear();
    for (const RatedOrganisation &row : stars.table.rows) {
        if (row.rank) {
            ++m_sharing[*row.rank];
        }
    }
    arrange();
    endResetModel();
}

void StarModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_column = column;
    m_order = order;
    arrange();
    endResetModel();
}

void StarModel::arrange()
{
    const auto &rows = m_stars.table.rows;
    m_lines.clear();
    for (std::size_t place = 0; place < rows.size(); ++place) {
        m_lines.push_back({.place = static_cast<int>(place), .text = {}});
    }
    if (m_column == Rank && m_order == Qt::AscendingOrder) {
        insertQuotaLines();
        insertElsewhereLine();
        return;
    }
    std::ranges::stable_sort(m_lines, [&](const Line &a, const Line &b) {
        return standsBefore(rows[static_cast<std::size_t>(a.place)],
                            rows[static_cast<std::size_t>(b.place)], m_column, m_order);
    });
}

void StarModel::insertQuotaLines()
{
    for (const ShownQuota &each : m_quotas) {
        if (each.line) {
            insertLine(each.line->place, quotaLineText(m_stars.scheme(), each.count, *each.line));
        }
    }
}

void StarModel::insertElsewhereLine()
{
    if (const QString text = elsewhereText(m_stars.table); !text.isEmpty()) {
        insertLine(m_stars.ofRound(), text);
    }
}

void StarModel::insertLine(qsizetype place, const QString &text)
{
    const auto below =
        std::ranges::find_if(m_lines, [place](const Line &line) { return line.place >= place; });
    m_lines.insert(below, {.place = -1, .text = text});
}

QStringList StarModel::quotaNotes() const
{
    QStringList notes;
    int met = 0;
    for (const ShownQuota &each : m_quotas) {
        if (each.count.quota.perSuperior && each.count.met()) {
            ++met;
        } else {
            notes += quotaNote(m_stars.scheme(), each.count, each.line);
        }
    }
    return met > 0 ? notes + QStringList{metQuotasText(met)} : notes;
}

QStringList StarModel::suggestions(int row) const
{
    const RatedOrganisation *each = organisation(row);
    return each != nullptr ? suggestions(*each) : QStringList();
}

QStringList StarModel::suggestions(const RatedOrganisation &organisation) const
{
    QStringList texts;
    if (isTrial(organisation) || organisation.confirmedBy) {
        return texts;
    }
    const qsizetype place = placeOf(organisation);
    for (const ShownQuota &each : m_quotas) {
        if (each.line && each.line->suggests(place)) {
            texts += suggestionText(m_stars.scheme(), each.count, *each.line, place);
        }
    }
    return texts;
}

StarModel::Advice StarModel::advice(int row) const
{
    const RatedOrganisation *each = organisation(row);
    return each != nullptr ? advice(*each) : Advice::None;
}

StarModel::Advice StarModel::advice(const RatedOrganisation &organisation) const
{
    if (suggestions(organisation).isEmpty()) {
        return Advice::None;
    }
    const qsizetype place = placeOf(organisation);
    const bool isClear = std::ranges::any_of(m_quotas, [place](const ShownQuota &each) {
        return each.line && each.line->suggests(place) && !each.line->isAmongEquals(place);
    });
    return isClear ? Advice::Lower : Advice::Choose;
}

const RatedOrganisation *StarModel::organisation(int row) const
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_lines.size()) {
        return nullptr;
    }
    const int place = m_lines[static_cast<std::size_t>(row)].place;
    return place < 0 ? nullptr : &m_stars.table.rows[static_cast<std::size_t>(place)];
}

int StarModel::rowOf(RowId organisation) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (const RatedOrganisation *each = this->organisation(row);
            each != nullptr && each->id == organisation) {
            return row;
        }
    }
    return -1;
}

bool StarModel::isTrial(const RatedOrganisation &organisation) const
{
    return m_stars.isTrial() && organisation.rating.rated();
}

QString StarModel::rankText(const RatedOrganisation &row) const
{
    if (!row.rank) {
        return {};
    }
    const QString number = QString::number(*row.rank);
    return m_sharing.value(*row.rank) > 1 ? tr("tied %1").arg(number) : number;
}

QString StarModel::previousText(const RatedOrganisation &row)
{
    const auto star = row.previousStarOrTrial();
    if (!star) {
        return {};
    }
    const QString text = *star > 0 ? u"★"_s.repeated(*star) : starName(0);
    return row.previousStar() ? text : text + u' ' + tr("(trial)");
}

QString StarModel::starsText(const RatedOrganisation &row) const
{
    const QString elsewhere = row.ratedElsewhere ? u' ' + tr("(not of this round)") : QString();
    if (!row.rating.rated()) {
        return tr("not rated") + elsewhere;
    }
    QString text = row.rating.finalStar > 0 ? u"★"_s.repeated(row.rating.finalStar) : starName(0);
    if (isTrial(row)) {
        text += u' ' + tr("(trial)");
    }
    if (row.rating.decided()) {
        text += u' ' + tr("decided");
    }
    text += elsewhere;
    switch (advice(row)) {
    case Advice::None:
        return text;
    case Advice::Choose:
        return text + u' ' + tr("⚠ equal, choose");
    case Advice::Lower:
        return text + u' ' + tr("⚠ suggested lower");
    }
    return text;
}

QString StarModel::text(const RatedOrganisation &row, int column) const
{
    const auto points = [&](Points value) {
        return row.rating.scored() ? toText(value) : QString();
    };
    switch (column) {
    case Rank:
        return rankText(row);
    case Organisation:
        return row.name;
    case Base:
        return points(row.rating.base);
    case Bonus:
        return points(row.rating.bonus);
    case Penalty:
        return points(row.rating.penalty);
    case Total:
        return points(row.rating.total);
    case Stars:
        return starsText(row);
    case Previous:
        return previousText(row);
    default:
        return movementName(row.movement);
    }
}

QString StarModel::toolTip(const RatedOrganisation &row) const
{
    QStringList lines{u"%1 %2"_s.arg(row.code, row.name)};
    lines += suggestions(row);
    if (row.previousTrial) {
        lines += tr("The result of last year is not confirmed yet: its star is a trial");
    }
    if (row.rating.decided() && row.facts.decision) {
        const Scheme &scheme = row.schemeOr(m_stars.scheme());
        const QString computed = row.rating.scored() ? starName(scheme, row.rating.computedStar)
                                                     : starName(std::nullopt);
        lines += decisionText(scheme, *row.facts.decision);
        lines += tr("By the scheme: %1").arg(computed);
        lines += reasonLines(*row.facts.decision);
    }
    return (lines + roundLines(row)).join(u'\n');
}

int StarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int StarModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StarModel::lineData(const Line &line, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == 0 ? QVariant(u"─ ─ ─  %1  ─ ─ ─"_s.arg(line.text)) : QVariant();
    case Qt::ToolTipRole:
        return line.text;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    case Qt::ForegroundRole:
        return quietColor(QApplication::palette());
    default:
        return {};
    }
}

QVariant StarModel::data(const QModelIndex &index, int role) const
{
    const RatedOrganisation *row = organisation(index.row());
    if (row == nullptr) {
        return lineData(m_lines[static_cast<std::size_t>(index.row())], index.column(), role);
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::ToolTipRole:
        return toolTip(*row);
    case Qt::AccessibleDescriptionRole:
        return (suggestions(*row) + roundLines(*row)).join(u' ');
    case Qt::AccessibleTextRole:
        return index.column() == Stars ? starName(
                   row->rating.rated() ? std::optional(row->rating.finalStar) : std::nullopt)
                                       : text(*row, index.column());
    default:
        return look(*row, index.column(), role);
    }
}

QVariant StarModel::mark(const RatedOrganisation &row) const
{
    if (row.wouldDiffer()) {
        return cellIcon(u"dialog-warning"_s);
    }
    const QColor colour(row.rating.rated()
                            ? starColour(row.schemeOr(m_stars.scheme()), row.rating.finalStar)
                            : QString());
    return colour.isValid() ? QVariant(colour) : QVariant();
}

QVariant StarModel::look(const RatedOrganisation &row, int column, int role) const
{
    switch (role) {
    case Qt::DecorationRole:
        return column == Stars ? mark(row) : QVariant();
    case Qt::TextAlignmentRole: {
        const bool isText = column == Organisation || column >= Stars;
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isText ? Qt::AlignLeft : Qt::AlignRight)));
    }
    case Qt::ForegroundRole: {
        const QPalette palette = QApplication::palette();
        if (column == Stars && !suggestions(row).isEmpty()) {
            return attentionColor(palette);
        }
        return row.rating.rated() && !isTrial(row) && !row.ratedElsewhere
                   ? QVariant()
                   : QVariant(quietColor(palette));
    }
    case Qt::FontRole:
        if (isTrial(row)) {
            QFont font;
            font.setItalic(true);
            return font;
        }
        return {};
    default:
        return {};
    }
}

Qt::ItemFlags StarModel::flags(const QModelIndex &index) const
{
    return organisation(index.row()) != nullptr ? QAbstractTableModel::flags(index)
                                                : Qt::NoItemFlags;
}

QVariant StarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case Rank:
        return tr("Rank");
    case Organisation:
        return tr("Organisation");
    case Base:
        return tr("Base");
    case Bonus:
        return tr("Bonus");
    case Penalty:
        return tr("Penalty");
    case Total:
        return tr("Total");
    case Stars:
        return tr("Stars");
    case Previous:
        return tr("Last year");
    default:
        return tr("Movement");
    }
}

} // namespace zhibu
