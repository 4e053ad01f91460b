#include "gui/widgets/filedrop.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QWidget>

namespace zhibu {

namespace {

QStringList filesIn(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile()) {
            paths += url.toLocalFile();
        }
    }
    return paths;
}

} // namespace

FileDrop::FileDrop(QWidget &area, std::function<bool()> isOpen)
    : QObject{&area}
    , m_isOpen{std::move(isOpen)}
{
    area.setAcceptDrops(true);
    area.installEventFilter(this);
    for (QWidget *inner : area.findChildren<QWidget *>()) {
        if (inner->acceptDrops()) {
            inner->installEventFilter(this);
        }
    }
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove
        && event->type() != QEvent::Drop) {
        return QObject::eventFilter(watched, event);
    }
    auto *drag = static_cast<QDropEvent *>(event);
    const QStringList paths = filesIn(*drag->mimeData());
    if (paths.isEmpty() || !m_isOpen()) {
        return false;
    }
    drag->setDropAction(Qt::CopyAction); // never moved: the file stays where it is
    drag->accept();
    if (event->type() == QEvent::Drop) {
        emit dropped(paths);
    }
    return true;
}

} // namespace zhibu
