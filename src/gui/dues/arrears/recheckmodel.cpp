#include "gui/dues/arrears/recheckmodel.h"

#include "gui/records/numbertext.h"
#include "gui/theme.h"
#include "reports/words/codenames.h"
#include "storage/search/readings.h"

#include <QApplication>
#include <QFont>
#include <QPalette>

#include <algorithm>
#include <iterator>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const RecheckRow &row)
{
    return row.isChased() ? row.shown
                          : RecheckModel::tr("%1 (%2, not chased)")
                                .arg(row.shown, codeName(u"members"_s, u"status"_s, row.left));
}

} // namespace

void RecheckModel::setRows(const std::vector<RecheckRow> &rows)
{
    beginResetModel();
    m_people.clear();
    for (const RecheckRow &row : rows) {
        if (m_people.empty() || m_people.back().years.front().member != row.member) {
            m_people.emplace_back();
        }
        m_people.back().years.push_back(row);
        m_people.back().sum += row.figures;
    }
    pick();
    endResetModel();
}

void RecheckModel::setFilter(const QString &text, bool onlyDifferences)
{
    if (text != m_text || onlyDifferences != m_onlyDifferences) {
        beginResetModel();
        m_text = text;
        m_onlyDifferences = onlyDifferences;
        pick();
        endResetModel();
    }
}

void RecheckModel::pick()
{
    m_shown.clear();
    m_places.clear();
    m_sum = {};
    m_leftCount = 0;
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        const Person &person = m_people[i];
        const RecheckRow &who = person.years.front();
        const bool matches =
            answersTo(who.name, m_text) || who.code.contains(m_text, Qt::CaseInsensitive);
        const bool differs = person.sum.toPay > Money() || person.sum.overpaid > Money();
        if (matches && (differs || !m_onlyDifferences)) {
            m_places.insert(who.member, memberCount());
            m_shown.push_back(i);
            if (person.isChased()) {
                m_sum += person.sum;
            } else {
                ++m_leftCount;
            }
        }
    }
}

const RecheckModel::Person *RecheckModel::personAt(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(
        index.internalId() == 0 ? index.row() : static_cast<int>(index.internalId()) - 1);
    return index.isValid() && row < m_shown.size() ? &m_people[m_shown[row]] : nullptr;
}

RowId RecheckModel::memberAt(const QModelIndex &index) const
{
    const Person *person = personAt(index);
    return person != nullptr ? person->years.front().member : 0;
}

std::optional<int> RecheckModel::yearAt(const QModelIndex &index) const
{
    const Person *person = personAt(index);
    if (person == nullptr || index.internalId() == 0) {
        return {};
    }
    return person->years[static_cast<std::size_t>(index.row())].year;
}

QModelIndex RecheckModel::indexOf(RowId member) const
{
    const auto place = m_places.constFind(member);
    return place == m_places.constEnd() ? QModelIndex() : index(*place, 0);
}

Money RecheckModel::toPay(RowId member) const
{
    const Person *person = personAt(indexOf(member));
    return person != nullptr && person->isChased() ? person->sum.toPay : Money();
}

std::vector<RecheckRow> RecheckModel::rows() const
{
    std::vector<RecheckRow> rows;
    for (const std::size_t person : m_shown) {
        std::ranges::copy(m_people[person].years, std::back_inserter(rows));
    }
    return rows;
}

QModelIndex RecheckModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(
               row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0)
                                         : QModelIndex();
}

QModelIndex RecheckModel::parent(const QModelIndex &index) const
{
    return index.internalId() == 0 ? QModelIndex()
                                   : createIndex(static_cast<int>(index.internalId()) - 1, 0);
}

int RecheckModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return m_shown.empty() ? 0 : memberCount() + 1;
    }
    const Person *person = personAt(parent);
    return person != nullptr && parent.internalId() == 0 && parent.column() == 0
               ? static_cast<int>(person->years.size())
               : 0;
}

int RecheckModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

const DuesRecheck &RecheckModel::figuresAt(const QModelIndex &index) const
{
    const Person *person = personAt(index);
    if (person == nullptr) {
        return m_sum;
    }
    return index.internalId() == 0 ? person->sum
                                   : person->years[static_cast<std::size_t>(index.row())].figures;
}

QString RecheckModel::text(const QModelIndex &index) const
{
    const Person *person = personAt(index);
    const DuesRecheck &figures = figuresAt(index);
    const auto amount = [](Money money) {
        return money == Money() ? QString() : grouped(toText(money));
    };
    switch (index.column()) {
    case Name:
        return person == nullptr         ? tr("Total")
               : index.internalId() == 0 ? nameOf(person->years.front())
                                         : QString::number(*yearAt(index));
    case Months:
        return QString::number(figures.months);
    case WithoutBase:
        return figures.monthsWithoutBase == 0 ? QString()
                                              : QString::number(figures.monthsWithoutBase);
    case Due:
        return grouped(toText(figures.due));
    case Paid:
        return grouped(toText(figures.paid));
    case ToPay:
        return amount(figures.toPay);
    case Overpaid:
        return amount(figures.overpaid);
    default:
        return {};
    }
}

QVariant RecheckModel::data(const QModelIndex &index, int role) const
{
    const Person *person = personAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
        return index.column() == Name && person != nullptr
                   ? u"%1 %2"_s.arg(person->years.front().code, person->years.front().name)
                   : text(index);
    case Qt::TextAlignmentRole:
        return QVariant((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight)
                        | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(true);
        return person == nullptr ? QVariant(bold) : QVariant();
    }
    case Qt::ForegroundRole:
        if (person != nullptr && !person->isChased()) {
            return quietColor(QApplication::palette());
        }
        return index.column() == ToPay && figuresAt(index).toPay > Money()
                   ? QVariant(attentionColor(QApplication::palette()))
                   : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags RecheckModel::flags(const QModelIndex &index) const
{
    return personAt(index) != nullptr ? QAbstractItemModel::flags(index) : Qt::ItemIsEnabled;
}

QVariant RecheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Member, year");
    case Months:
        return tr("Months owed");
    case WithoutBase:
        return tr("Not fixed");
    case Due:
        return tr("Due");
    case Paid:
        return tr("Paid");
    case ToPay:
        return tr("To pay");
    case Overpaid:
        return tr("Overpaid");
    default:
        return {};
    }
}

} // namespace zhibu
