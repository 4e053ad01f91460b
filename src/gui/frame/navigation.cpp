#include "gui/frame/navigation.h"

#include "gui/records/numbertext.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <array>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCountRole = Qt::UserRole;
constexpr std::array<const char *, 8> kIcons{"go-home",           "view-list-tree", "group",
                                             "view-calendar",     "wallet-open",    "rating",
                                             "view-list-details", "office-report"};

constexpr QSize kIconSize(22, 22);
constexpr int kCountMargin = 12; // on the right of the count
const QString kWidestCount = u" 0,000"_s;

/// Draws the count at the right end.
class CountDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QString count = index.data(kCountRole).toString();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setPen(
            option.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawText(option.rect.adjusted(0, 0, -kCountMargin, 0),
                          Qt::AlignRight | Qt::AlignVCenter, count);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(),
                option.fontMetrics.height() + 14};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->decorationSize =
            kIconSize; // icons come in different sizes; the titles stay in line
    }
};

} // namespace

Navigation::Navigation(QWidget *parent)
    : QListWidget{parent}
{
    setObjectName(u"navigation"_s);
    setAccessibleName(tr("Pages"));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIconSize(kIconSize);
    setItemDelegate(new CountDelegate(this));
    for (std::size_t i = 0; i < kIcons.size(); ++i) {
        auto *item = new QListWidgetItem(QIcon::fromTheme(QLatin1StringView(kIcons.at(i))),
                                         title(static_cast<PageKind>(i)), this);
        item->setToolTip(u"Alt+%1"_s.arg(i + 1));
    }
    fitSize();
    connect(this, &QListWidget::currentRowChanged, this,
            [this](int row) { emit picked(static_cast<PageKind>(row)); });
}

void Navigation::fitSize()
{
    setFixedHeight(sizeHintForRow(0) * count());
    setMinimumWidth(sizeHintForColumn(0) + fontMetrics().horizontalAdvance(kWidestCount)
                    + kCountMargin);
}

void Navigation::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitSize();
    }
}

QString Navigation::title(PageKind page)
{
    switch (page) {
    case PageKind::Home:
        return tr("To do");
    case PageKind::Organisations:
        return tr("Organisations");
    case PageKind::Members:
        return tr("Members");
    case PageKind::Activities:
        return tr("Activities");
    case PageKind::Dues:
        return tr("Dues");
    case PageKind::Rating:
        return tr("Star rating");
    case PageKind::Ledgers:
        return tr("Ledgers");
    case PageKind::Reports:
        return tr("Reports");
    }
    return {};
}

void Navigation::setCurrent(PageKind page)
{
    setCurrentRow(static_cast<int>(page));
}

void Navigation::setCount(PageKind page, qint64 count, const QString &meaning)
{
    QListWidgetItem *entry = item(static_cast<int>(page));
    entry->setData(kCountRole, count == 0 ? QString() : grouped(QString::number(count)));
    const QString keys = u"Alt+%1"_s.arg(static_cast<int>(page) + 1);
    entry->setToolTip(count == 0 ? keys : u"%1 · %2"_s.arg(meaning, keys));
}

void Navigation::showCounts(const DueList &counts)
{
    setCount(PageKind::Home, counts.openTasks(), tr("The number: what is due this month"));
    setCount(PageKind::Organisations, counts.organisations,
             tr("The number: organisations that exist today, without Party groups"));
    setCount(PageKind::Members, counts.members, tr("The number: members as of today"));
    setCount(PageKind::Activities, counts.meetingsDue, tr("The number: meetings still to hold"));
    setCount(PageKind::Dues, counts.duesMembers.size(),
             tr("The number: members who have not paid this month"));
    setCount(PageKind::Rating, counts.ratingTasks(),
             tr("The number: steps of the rating, and rectifications to be done this month or to "
                "be struck off"));
}

} // namespace zhibu
