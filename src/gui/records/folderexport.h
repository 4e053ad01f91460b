#pragma once

#include "exchange/attachmentfolder.h"
#include "gui/background.h"
#include "gui/session.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QAction;
QT_END_NAMESPACE

namespace zhibu {

/// Copies attached files into a folder the user picks, on another thread: what is entered meanwhile
/// does not wait for it.
class FolderExport : public QObject
{
    Q_OBJECT

public:
    using Write = std::function<Result<AttachmentFolder>(const File &file, const QString &parent)>;

    /// `owner` is the widget questions are asked over.
    FolderExport(Session &session, QWidget *owner);

    /// Asks for the folder and fills it. `what` says what is copied ("the photos of 2024").
    void start(const QString &what, const Write &write);
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void runningChanged();

private:
    void finish(const Result<AttachmentFolder> &done);

    Session &m_session;
    QWidget *m_owner;
    bool m_running = false;
    Background m_background; ///< destroyed first: it waits for its work
};

} // namespace zhibu
