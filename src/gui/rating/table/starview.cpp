#include "gui/rating/table/starview.h"

#include "gui/rating/table/starmodel.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace zhibu {

namespace {

constexpr int kStarRowMargin = 8;
constexpr int kFewestCharacters = 8; // of a name

} // namespace

StarView::StarView(QWidget *parent)
    : QTableView{parent}
{
    horizontalHeader()->setHighlightSections(false);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column != StarModel::Organisation) {
            fitNames();
        }
    });
    fitRows();
}

void StarView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(StarModel::Organisation, QHeaderView::Fixed);
    fitNames();
}

void StarView::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kStarRowMargin);
}

void StarView::fitNames()
{
    QHeaderView *head = horizontalHeader();
    if (head->count() > StarModel::Organisation) {
        const int others = head->length() - head->sectionSize(StarModel::Organisation);
        const int least = kFewestCharacters * fontMetrics().horizontalAdvance(u'国');
        head->resizeSection(StarModel::Organisation, std::max(least, viewport()->width() - others));
    }
}

void StarView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitRows();
        fitNames();
    }
}

void StarView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitNames();
}

} // namespace zhibu
