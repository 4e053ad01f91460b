#include "gui/rating/scoreview.h"

#include "gui/rating/scoremodel.h"
#include "gui/widgets/celleditor.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

ScoreView::ScoreView(QWidget *parent)
    : QTableView{parent}
{
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setSelectionMode(ContiguousSelection);
    setWordWrap(false);
    setItemDelegate(new TypingDelegate(this));
    // Titles of criteria are sentences: four small lines of them.
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    horizontalHeader()->setFont(small);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignTop
                                            | Qt::Alignment(Qt::TextWordWrap));
    horizontalHeader()->setFixedHeight(4 * QFontMetrics(small).lineSpacing() + 8);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(24);
}

void ScoreView::keyPressEvent(QKeyEvent *event)
{
    auto *scores = qobject_cast<ScoreModel *>(model());
    if (event == QKeySequence::Copy) {
        copy();
    } else if (event == QKeySequence::Paste) {
        paste();
    } else if (event->key() == Qt::Key_Delete && scores != nullptr) {
        scores->clearCells(selectedIndexes());
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // An open editor takes it first and lets it pass; closeEditor() moves then.
        if (state() != EditingState) {
            moveDown();
        }
    } else {
        QTableView::keyPressEvent(event);
    }
}

void ScoreView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    // Told also when another cell was picked (it stays the current one), and by chance twice.
    const bool byEnter = hint == QAbstractItemDelegate::SubmitModelCache && !editor->isHidden()
                         && indexAt(editor->pos()) == currentIndex();
    QTableView::closeEditor(editor, hint);
    if (byEnter) {
        moveDown();
    }
}

void ScoreView::moveDown()
{
    const QModelIndex current = currentIndex();
    setCurrentIndex(
        current.sibling(std::min(current.row() + 1, model()->rowCount() - 1), current.column()));
}

void ScoreView::copy() const
{
    QModelIndexList cells = selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        text += (i == 0                                 ? QString()
                 : cells[i].row() == cells[i - 1].row() ? u"\t"_s
                                                        : u"\n"_s)
                + cells[i].data().toString();
    }
    QGuiApplication::clipboard()->setText(text);
}

void ScoreView::paste()
{
    QModelIndexList cells = selectedIndexes();
    if (auto *scores = qobject_cast<ScoreModel *>(model()); scores != nullptr && !cells.isEmpty()) {
        scores->paste(*std::min_element(cells.cbegin(), cells.cend()),
                      QGuiApplication::clipboard()->text());
    }
}

} // namespace zhibu
