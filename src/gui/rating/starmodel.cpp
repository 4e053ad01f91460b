#include "gui/rating/starmodel.h"

#include "gui/theme.h"
#include "reports/documents/rating/startable.h"
#include "reports/words/roundwords.h"

#include <QApplication>
#include <QFont>
#include <QIcon>
#include <QPalette>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

bool isDecided(const Rating &rating)
{
    return std::ranges::any_of(rating.steps,
                               [](const Step &step) { return step.kind == StepKind::Decide; });
}

} // namespace

Result<StarTable> starTableOf(const File &file, const RatingRequest &request)
{
    const auto table = rateOrganisations(file, request);
    const auto members = memberCounts(file, request.asOf);
    if (!table || !members) {
        return table ? members.error() : table.error();
    }
    StarTable stars{.request = request, .table = *table, .members = *members};
    if (stars.table.rows.size() < 2) {
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
    m_lines.clear();
    for (std::size_t place = 0; place < m_stars.table.rows.size(); ++place) {
        m_lines.push_back({.place = static_cast<int>(place), .quota = {}});
    }
    insertQuotaLines();
    endResetModel();
}

void StarModel::insertQuotaLines()
{
    for (const QuotaCount &count : m_stars.table.quotas) {
        if (count.rated == 0 || count.met()) {
            continue;
        }
        // A quota for the top is drawn after so many rows, one for the bottom before so many.
        const qsizetype place = count.quota.bound == Quota::Bound::AtMost
                                    ? std::min(count.limit, count.rated)
                                    : std::max<qsizetype>(0, count.rated - count.limit);
        const auto after = std::ranges::find_if(
            m_lines, [place](const Line &line) { return line.place >= place; });
        m_lines.insert(after, {.place = -1, .quota = quotaText(m_stars.scheme(), count)});
    }
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

bool StarModel::isOverQuota(const RatedOrganisation &row, int place) const
{
    return row.rating.rated()
           && std::ranges::any_of(m_stars.table.quotas, [&](const QuotaCount &count) {
                  return count.quota.bound == Quota::Bound::AtMost
                         && row.rating.finalStar >= count.quota.lowest
                         && row.rating.finalStar <= count.quota.highest && place >= count.limit;
              });
}

QString StarModel::starsText(const RatedOrganisation &row, int place) const
{
    if (!row.rating.rated()) {
        return tr("not rated");
    }
    QString text = row.rating.finalStar > 0 ? u"★"_s.repeated(row.rating.finalStar) : starName(0);
    if (isTrial(row)) {
        text += u' ' + tr("(trial)");
    }
    if (isDecided(row.rating)) {
        text += u' ' + tr("decided");
    }
    if (isOverQuota(row, place)) {
        text += u' ' + tr("over quota");
    }
    return text;
}

QString StarModel::text(const RatedOrganisation &row, int place, int column) const
{
    const auto points = [&](Points value) {
        return row.rating.rated() ? toText(value) : QString();
    };
    switch (column) {
    case Rank:
        return row.rank ? QString::number(*row.rank) : QString();
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
        return starsText(row, place);
    case Previous:
        return row.facts.previousStar ? *row.facts.previousStar > 0
                                            ? u"★"_s.repeated(*row.facts.previousStar)
                                            : starName(0)
                                      : QString();
    default:
        return movementName(row.movement);
    }
}

QString StarModel::toolTip(const RatedOrganisation &row) const
{
    QStringList lines{u"%1 %2"_s.arg(row.code, row.name)};
    if (isDecided(row.rating) && row.facts.decision) {
        const Scheme &scheme = row.schemeOr(m_stars.scheme());
        lines += tr("Decided on %1: %2; by the points %3. %4")
                     .arg(row.facts.decision->date.toString(Qt::ISODate),
                          starName(scheme, row.rating.finalStar),
                          starName(scheme, row.rating.computedStar), row.facts.decision->reason);
    }
    return (lines + confirmedLines(row)).join(u'\n');
}

int StarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int StarModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StarModel::data(const QModelIndex &index, int role) const
{
    const RatedOrganisation *row = organisation(index.row());
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    const QPalette palette = QApplication::palette();
    if (row == nullptr) {
        switch (role) {
        case Qt::DisplayRole:
            return index.column() == 0 ? QVariant(u"─ ─ ─  %1  ─ ─ ─"_s.arg(line.quota))
                                       : QVariant();
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
        case Qt::ForegroundRole:
            return quietColor(palette);
        default:
            return {};
        }
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, line.place, index.column());
    case Qt::ToolTipRole:
        return toolTip(*row);
    case Qt::AccessibleDescriptionRole:
        return confirmedLines(*row).join(u' ');
    case Qt::DecorationRole:
        return index.column() == Stars && row->wouldDiffer()
                   ? QVariant(QIcon::fromTheme(u"dialog-warning"_s))
                   : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Stars ? starName(
                   row->rating.rated() ? std::optional(row->rating.finalStar) : std::nullopt)
                                       : text(*row, line.place, index.column());
    case Qt::TextAlignmentRole: {
        const bool isText = index.column() == Organisation || index.column() >= Stars;
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isText ? Qt::AlignLeft : Qt::AlignRight)));
    }
    case Qt::ForegroundRole:
        if (index.column() == Stars && isOverQuota(*row, line.place)) {
            return attentionColor(palette);
        }
        return row->rating.rated() && !isTrial(*row) ? QVariant() : QVariant(quietColor(palette));
    case Qt::FontRole:
        if (isTrial(*row)) {
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
