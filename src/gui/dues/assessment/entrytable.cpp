#include "gui/dues/assessment/entrytable.h"

#include "core/money.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEntryCellMargin = 10;

bool isEntered(const QModelIndex &index)
{
    return index.isValid() && index.flags().testFlag(Qt::ItemIsEditable);
}

} // namespace

EntryTable::EntryTable(QWidget *parent)
    : QTableView{parent}
{
    setSelectionMode(ContiguousSelection);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kEntryCellMargin);
    horizontalHeader()->setHighlightSections(false);
}

void EntryTable::keyPressEvent(QKeyEvent *event)
{
    if (state() == EditingState) { // what the editor leaves: arrows
        QTableView::keyPressEvent(event);
        return;
    }
    const int key = event->key();
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && isPlain) {
        moveDown(1);
    } else if (key == Qt::Key_Escape) {
        emit left();
    } else if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        setCells({});
    } else if (key == Qt::Key_D && event->modifiers() == Qt::ControlModifier) {
        fillDown();
    } else if (event->matches(QKeySequence::Paste)) {
        emit pasted(QGuiApplication::clipboard()->text());
    } else {
        QTableView::keyPressEvent(event);
    }
}

// Tab never comes to keyPressEvent(): the window asks here first where it leads.
bool EntryTable::focusNextPrevChild(bool next)
{
    return moveAlong(next ? 1 : -1) || QTableView::focusNextPrevChild(next);
}

void EntryTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    // else the user has gone on already
    const bool isCurrent =
        editor != nullptr && indexAt(editor->geometry().center()) == currentIndex();
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    if (!isCurrent) {
        return;
    }
    if (hint == QAbstractItemDelegate::SubmitModelCache) {
        moveDown(1);
    } else if (hint == QAbstractItemDelegate::EditNextItem) {
        moveAlong(1);
    } else if (hint == QAbstractItemDelegate::EditPreviousItem) {
        moveAlong(-1);
    }
}

void EntryTable::moveDown(int rows)
{
    const QModelIndex next = currentIndex().siblingAtRow(currentIndex().row() + rows);
    if (next.isValid()) {
        setCurrentIndex(next);
    }
}

bool EntryTable::moveAlong(int step)
{
    if (model() == nullptr) {
        return false;
    }
    const int columns = model()->columnCount();
    const int cells = model()->rowCount() * columns;
    const QModelIndex current = currentIndex();
    for (int place = current.row() * columns + current.column() + step;
         current.isValid() && place >= 0 && place < cells; place += step) {
        const QModelIndex next = model()->index(place / columns, place % columns);
        if (isEntered(next)) {
            setCurrentIndex(next);
            return true;
        }
    }
    return false;
}

void EntryTable::setCells(const QVariant &value)
{
    const QModelIndexList cells = selectedIndexes();
    for (const QModelIndex &cell : cells) {
        if (isEntered(cell)) {
            model()->setData(cell, value);
        }
    }
}

void EntryTable::enterInColumn(const QString &text)
{
    const QModelIndexList cells = selectedIndexes();
    for (const QModelIndex &cell : cells) {
        if (cell.column() == currentIndex().column() && isEntered(cell)) {
            model()->setData(cell, text);
        }
    }
}

void EntryTable::fillDown()
{
    const QModelIndex source = currentIndex().siblingAtRow(currentIndex().row() - 1);
    if (source.isValid() && isEntered(currentIndex())) {
        model()->setData(currentIndex(), source.data(Qt::EditRole));
        moveDown(1);
    }
}

QWidget *MoneyDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                     const QModelIndex & /*index*/) const
{
    auto *editor = new QLineEdit(parent);
    editor->setFrame(false);
    editor->setAlignment(Qt::AlignRight);
    editor->setAutoFillBackground(true);
    return editor;
}

bool MoneyDelegate::takes(const QString &text)
{
    const auto amount = moneyFromText(text);
    return text.trimmed().isEmpty() || (amount && *amount >= Money());
}

bool MoneyDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QLineEdit *>(object);
    const bool isLeft = editor != nullptr && event->type() == QEvent::KeyPress
                        && leavesCell(*static_cast<QKeyEvent *>(event));
    if (isLeft && !takes(editor->text())) {
        editor->selectAll();
        emit kept(editor->text().trimmed());
        return true;
    }
    return TypingDelegate::eventFilter(object, event);
}

QWidget *TextChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                          const QModelIndex & /*index*/) const
{
    auto *editor = new QComboBox(parent);
    editor->addItems(m_choices);
    connect(editor, &QComboBox::activated, this, &TextChoiceDelegate::takeChoice);
    QMetaObject::invokeMethod(
        editor,
        [editor] {
            if (editor->isVisible() && !editor->view()->isVisible()) {
                editor->showPopup();
            }
        },
        Qt::QueuedConnection);
    return editor;
}

void TextChoiceDelegate::takeChoice()
{
    auto *editor = qobject_cast<QComboBox *>(sender());
    const QString text = editor->currentText();
    emit commitData(editor);
    emit closeEditor(editor);
    emit chosen(text);
}

} // namespace zhibu
