#include "gui/records/folderexport.h"

#include <QWidget>

namespace zhibu {

FolderExport::FolderExport(Session &session, QWidget *owner)
    : QObject{owner}
    , m_session{session}
    , m_owner{owner}
{}

void FolderExport::start(const QString &what, const Write &write)
{
    if (m_running || m_session.file() == nullptr) {
        return;
    }
    const QString parent =
        m_session.dialogs().openFolder(m_owner, tr("Where the new folder is made"));
    if (parent.isEmpty()) {
        return;
    }
    m_running = true;
    emit runningChanged();
    emit m_session.message(tr("Copying %1…").arg(what));
    // No view of the whole time it takes: what is entered meanwhile must not wait for it.
    const auto job = [path = m_session.file()->path(), parent,
                      write]() -> Result<AttachmentFolder> {
        const auto file = File::open(path, File::Access::Read);
        return file ? write(**file, parent) : file.error();
    };
    m_background.run(job, [this](const Result<AttachmentFolder> &done) { finish(done); });
}

void FolderExport::finish(const Result<AttachmentFolder> &done)
{
    m_running = false;
    emit runningChanged();
    if (!done) {
        m_session.dialogs().report(m_owner, done.error());
        return;
    }
    const QString records = tr("%n record(s)", nullptr, done->records);
    const QString files = tr("%n file(s)", nullptr, done->files);
    const QString missing =
        done->missing == 0 ? QString() : tr(", ⚠ %1 missing").arg(done->missing);
    emit m_session.message(tr("Written to %1: %2, %3%4").arg(done->path, records, files, missing));
}

} // namespace zhibu
