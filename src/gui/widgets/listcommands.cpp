#include "gui/widgets/listcommands.h"

#include "gui/widgets/listcells.h"
#include "gui/widgets/listkeys.h"

#include <QAction>
#include <QApplication>
#include <QCalendarWidget>
#include <QEvent>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QString kCopyWithTitles = u"copyWithTitles"_s;
const QString kExportList = u"exportList"_s;

QAction *addCommand(QAbstractItemView &view, const QString &name, const QString &text,
                    const QString &icon)
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, &view);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetShortcut);
    view.addAction(action);
    if (view.contextMenuPolicy() == Qt::DefaultContextMenu) {
        view.setContextMenuPolicy(Qt::ActionsContextMenu);
    }
    return action;
}

bool hasAction(const QAbstractItemView &view, const QString &name)
{
    return std::ranges::any_of(
        view.actions(), [&name](const QAction *action) { return action->objectName() == name; });
}

} // namespace

void offerCopying(QAbstractItemView &view)
{
    if (hasAction(view, kCopyWithTitles)) {
        return;
    }
    const bool copies = std::ranges::any_of(view.actions(), [](const QAction *action) {
        return action->shortcut() == QKeySequence(QKeySequence::Copy);
    });
    if (!copies) {
        QAction *copy = addCommand(view, u"copyCells"_s, ListCommands::tr("Copy"), u"edit-copy"_s);
        copy->setShortcut(QKeySequence::Copy);
        QObject::connect(copy, &QAction::triggered, &view, [&view] {
            putOnClipboard(shownCells(view, WhichCells::Selected, false));
        });
    }
    QAction *titled =
        addCommand(view, kCopyWithTitles, ListCommands::tr("Copy with titles"), u"edit-copy"_s);
    titled->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    QObject::connect(titled, &QAction::triggered, &view,
                     [&view] { putOnClipboard(shownCells(view, WhichCells::Selected, true)); });
}

ListCommands::ListCommands(QWidget &window, Export write)
    : QObject{&window}
    , m_window{window}
    , m_write{std::move(write)}
{
    qApp->installEventFilter(this);
}

bool ListCommands::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Show
        || (qobject_cast<QTableView *>(watched) == nullptr
            && qobject_cast<QTreeView *>(watched) == nullptr)) {
        return false;
    }
    const QObject *above = watched;
    while (above != nullptr && above != &m_window) {
        if (qobject_cast<const QCalendarWidget *>(above) != nullptr) {
            return false;
        }
        above = above->parent();
    }
    if (above != nullptr) {
        auto &view = *static_cast<QAbstractItemView *>(watched);
        ListKeys::select(view);
        offerCopying(view);
        offerExport(view);
    }
    return false;
}

QString ListCommands::nameOf(const QAbstractItemView &view) const
{
    if (!view.accessibleName().isEmpty()) {
        return view.accessibleName();
    }
    const QString title = view.window()->windowTitle(); // that of the main window is its file's
    return title.isEmpty() || view.window() == &m_window ? tr("List") : title;
}

void ListCommands::offerExport(QAbstractItemView &view)
{
    if (hasAction(view, kExportList) || hasAction(view, u"actionExport"_s)) {
        return;
    }
    const QAction *action = addCommand(view, kExportList, tr("Export list…"), u"document-export"_s);
    connect(action, &QAction::triggered, this,
            [this, &view] { m_write(&view, shownTable(view, nameOf(view))); });
}

} // namespace zhibu
