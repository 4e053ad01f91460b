#include "gui/rating/entry/entryview.h"

#include "gui/widgets/listcells.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kScoresMargin = 10;
constexpr int kMostCharacters = 13; // of a name
constexpr int kMeasuredRows = 1000;

} // namespace

void setUpGrid(QTableView &view, int lines)
{
    view.setFrameShape(QFrame::NoFrame);
    view.setWordWrap(false);
    QFont small = view.font(); // titles of criteria are sentences
    small.setPointSizeF(small.pointSizeF() * 0.85);
    QHeaderView *titles = view.horizontalHeader();
    titles->setFont(lines > 1 ? small : view.font());
    titles->setDefaultAlignment(lines > 1
                                    ? Qt::AlignLeft | Qt::AlignTop | Qt::Alignment(Qt::TextWordWrap)
                                    : Qt::AlignRight | Qt::AlignVCenter);
    titles->setFixedHeight(lines * QFontMetrics(titles->font()).lineSpacing() + kScoresMargin);
    titles->setHighlightSections(false);
    QHeaderView *names = view.verticalHeader();
    const QFontMetrics metrics(view.font());
    names->setSectionResizeMode(QHeaderView::Fixed);
    names->setDefaultSectionSize(metrics.height() + kScoresMargin);
    names->setTextElideMode(Qt::ElideRight);
    int widest = 6 * metrics.horizontalAdvance(u'国');
    const int rows = view.model() != nullptr ? view.model()->rowCount() : 0;
    for (int row = 0; row < std::min(rows, kMeasuredRows); ++row) {
        const QString name = view.model()->headerData(row, Qt::Vertical).toString();
        widest = std::max(widest, metrics.horizontalAdvance(name));
    }
    names->setFixedWidth(std::min(widest, kMostCharacters * metrics.horizontalAdvance(u'国'))
                         + 2 * kScoresMargin);
}

EntryView::EntryView(QWidget *parent)
    : QTableView{parent}
    , m_delegate{new EntryDelegate(
          [this](const QModelIndex &cell, const QString &text) {
              return m_model->read(cell.column(), text).refusal;
          },
          this)}
    , m_corner{new QLabel(tr("Organisation"), this)}
{
    setSelectionMode(ContiguousSelection);
    setItemDelegate(m_delegate);
    setUpCommands();
    setWritable(true);
    m_corner->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_corner->setMargin(kScoresMargin / 2);
    connect(m_delegate, &EntryDelegate::refused, this, &EntryView::refused);
    connect(m_delegate, &EntryDelegate::leftBy, this, &EntryView::leave);
    connect(m_delegate, &EntryDelegate::cellsPasted, this,
            [this](const QString &text) { m_model->paste({currentIndex()}, text); });
    for (const QHeaderView *header : {horizontalHeader(), verticalHeader()}) {
        header->viewport()->installEventFilter(this);
    }
}

void EntryView::setUpCommands()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, const QString &icon,
                            auto slot) {
        auto *action = new QAction(QIcon::fromTheme(icon), text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, slot] {
            if (finishEditing()) { // nothing is entered beneath an open cell
                slot();
            }
        });
        addAction(action);
        return action;
    };
    m_changes += add(tr("Cut"), QKeySequence::Cut, u"edit-cut"_s, [this] {
        copy();
        m_model->clear(selectedIndexes());
    });
    add(tr("Copy"), QKeySequence::Copy, u"edit-copy"_s, [this] { copy(); });
    m_changes += add(tr("Paste"), QKeySequence::Paste, u"edit-paste"_s, [this] {
        m_model->paste(selectedIndexes(), QGuiApplication::clipboard()->text());
    });
    m_changes += add(tr("Fill down"), Qt::CTRL | Qt::Key_D, u"go-down"_s,
                     [this] { m_model->fillDown(selectedIndexes()); });
    m_changes += add(tr("Clear"), QKeySequence::Delete, u"edit-clear"_s,
                     [this] { m_model->clear(selectedIndexes()); });
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void EntryView::copy()
{
    putOnClipboard(m_model->copied(selectedIndexes()));
}

void EntryView::setEntries(EntryModel *model, int headerLines)
{
    m_model = model;
    m_headerLines = headerLines;
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &EntryView::fit);
    fit();
}

void EntryView::setWritable(bool writable)
{
    setEditTriggers(writable ? AnyKeyPressed | EditKeyPressed | DoubleClicked
                             : EditTriggers(NoEditTriggers));
    for (QAction *change : std::as_const(m_changes)) {
        change->setEnabled(writable);
    }
}

void EntryView::fit()
{
    setUpGrid(*this, m_headerLines);
    m_corner->setFont(horizontalHeader()->font());
    m_corner->setAlignment(Qt::AlignLeft | (m_headerLines > 1 ? Qt::AlignTop : Qt::AlignVCenter));
    const int digit = fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < (m_model != nullptr ? m_model->columnCount() : 0); ++column) {
        setColumnWidth(column, m_model->widthOf(column) * digit + kScoresMargin);
    }
    if (!currentIndex().isValid() && m_model != nullptr && m_model->rowCount() > 0) {
        setCurrentIndex(m_model->index(0, 0));
    }
}

void EntryView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_model != nullptr) {
        fit();
    }
}

void EntryView::updateGeometries()
{
    QTableView::updateGeometries();
    m_corner->setGeometry(frameWidth(), frameWidth(), verticalHeader()->width(),
                          horizontalHeader()->height());
    m_corner->raise();
}

void EntryView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool canWrite = editTriggers() != EditTriggers(NoEditTriggers);
    if (key == Qt::Key_Backspace && canWrite) {
        m_model->clear(selectedIndexes());
    } else if (key == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        if (canWrite && m_model->takeSuggestions(selectedIndexes())) {
            moveDown();
        }
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        leave(event);
    } else if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
        // Beyond the last cell the window goes on, and with Ctrl the tabs do.
        event->setAccepted(!event->modifiers().testFlag(Qt::ControlModifier)
                           && moveAlong(key == Qt::Key_Tab ? 1 : -1));
    } else {
        QTableView::keyPressEvent(event);
    }
}

void EntryView::mousePressEvent(QMouseEvent *event)
{
    if (finishEditing()) {
        QTableView::mousePressEvent(event);
    }
}

// The headers pick cells as well.
bool EntryView::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPressed =
        event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    const bool isHeader =
        watched == horizontalHeader()->viewport() || watched == verticalHeader()->viewport();
    return (isPressed && isHeader && !finishEditing()) || QTableView::eventFilter(watched, event);
}

void EntryView::leave(const QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Tab:
        moveAlong(1);
        break;
    case Qt::Key_Backtab:
        moveAlong(-1);
        break;
    case Qt::Key_Up:
        moveBy(-1);
        break;
    case Qt::Key_Down:
        moveBy(1);
        break;
    default:
        if (event->modifiers().testFlag(Qt::ShiftModifier)) {
            moveBy(-1);
        } else {
            moveDown();
        }
    }
}

void EntryView::moveBy(int rows)
{
    const QModelIndex next =
        currentIndex().sibling(currentIndex().row() + rows, currentIndex().column());
    if (next.isValid()) {
        setCurrentIndex(next);
    }
}

void EntryView::moveDown()
{
    const QModelIndex current = currentIndex();
    if (current.row() + 1 < m_model->rowCount()) {
        moveBy(1);
    } else if (current.column() + 1 < m_model->entryCount()) {
        setCurrentIndex(current.sibling(0, current.column() + 1));
    }
}

bool EntryView::moveAlong(int step)
{
    const int columns = m_model->entryCount();
    const QModelIndex current = currentIndex();
    const int place =
        current.row() * columns + std::min(current.column(), columns - 1 + (step < 0)) + step;
    if (!current.isValid() || place < 0 || place >= m_model->rowCount() * columns) {
        return false;
    }
    setCurrentIndex(m_model->index(place / columns, place % columns));
    return true;
}

} // namespace zhibu
