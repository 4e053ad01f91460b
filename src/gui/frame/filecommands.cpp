#include "gui/frame/filecommands.h"

#include "exchange/demo.h"
#include "gui/frame/restoredialog.h"
#include "ledger/ledgers.h"
#include "reports/words/wording.h"
#include "storage/file/backup.h"
#include "storage/records/records.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QWidget>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kRecentKept = 9;
const QString kRecent = u"recentFiles"_s;
const QString kScopes = u"scopes"_s; // rows of organisations by path

QString fileFilter()
{
    return FileCommands::tr("Record book (*.zhibu)");
}

/// `holder` as "program (process, computer)", or empty.
QString inUseText(const QString &holder)
{
    static const QRegularExpression parts(u"^(.+) \\((\\d+), "_s);
    const QRegularExpressionMatch match = parts.match(holder);
    return match.hasMatch()
               ? FileCommands::tr("The file is in use in another window (%1, process %2); here it "
                                  "can only be read")
                     .arg(match.captured(1), match.captured(2))
               : FileCommands::tr("The file is in use in another window; here it can only be read");
}

} // namespace

FileCommands::FileCommands(Session &session, QWidget &window)
    : QObject{&window}
    , m_session{session}
    , m_window{window}
{
    connect(&session, &Session::scopeChanged, this, &FileCommands::rememberScope);
}

void FileCommands::rememberScope()
{
    if (m_session.file() == nullptr) {
        return;
    }
    const QVariantMap before = QSettings().value(kScopes).toMap();
    QVariantMap scopes{{m_session.file()->path(), m_session.scope()}};
    for (const QString &path : recentFiles()) {
        if (before.contains(path) && !scopes.contains(path)) {
            scopes.insert(path, before.value(path));
        }
    }
    QSettings().setValue(kScopes, scopes);
}

bool FileCommands::open(const QString &path)
{
    if (m_session.file() != nullptr && QFileInfo(m_session.file()->path()) == QFileInfo(path)) {
        return true;
    }
    auto file = File::open(path, File::Access::Write);
    if (file) {
        take(std::move(*file), {});
        return true;
    }
    switch (file.error().code) {
    case ErrorCode::Locked:
        return openForReading(path, inUseText(file.error().detail));
    case ErrorCode::ReadOnly:
        return openForReading(path, tr("Read-only: no permission to write"));
    case ErrorCode::UnsafeLocation:
        return offerCopy(file.error());
    default:
        m_session.dialogs().report(&m_window, file.error());
        return false;
    }
}

bool FileCommands::openForReading(const QString &path, const QString &reason)
{
    auto file = File::open(path, File::Access::Read);
    if (!file) {
        m_session.dialogs().report(&m_window, file.error());
        return false;
    }
    take(std::move(*file), reason);
    return true;
}

bool FileCommands::offerCopy(const Error &error)
{
    if (!m_session.dialogs().ask(&m_window, errorText(error), tr("&Copy to this computer…"))) {
        return false;
    }
    const QString home = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString suggestion = home + u'/' + QFileInfo(error.subject).fileName();
    const QString target = m_session.dialogs().saveFile(&m_window, tr("Copy to this computer"),
                                                        suggestion, fileFilter());
    if (target.isEmpty()) {
        return false;
    }
    // Not a plain copy: a crash elsewhere may have left half of an action, and its journal beside
    // it.
    if (const auto status = backUp(error.subject, target); !status) {
        m_session.dialogs().report(&m_window, status.error());
        return false;
    }
    return open(target);
}

void FileCommands::take(std::unique_ptr<File> file, const QString &readOnlyReason)
{
    const QString path = file->path();
    QStringList recent = recentFiles();
    recent.removeAll(path);
    recent.prepend(path);
    QSettings().setValue(kRecent, recent.mid(0, kRecentKept));
    m_readOnlyReason = readOnlyReason;
    m_origin = path;
    const QString copy = file->copyBeforeUpgrade();
    m_session.setFile(std::move(file));
    const RowId scope = QSettings().value(kScopes).toMap().value(path).toLongLong();
    if (scope != 0 && fetchRecord(*m_session.file(), ledgerOf(u"organisations"_s), scope)) {
        m_session.setScope(scope);
    }
    if (!copy.isEmpty()) {
        emit m_session.message(
            tr("The file was brought up to date; as it was before: %1").arg(copy));
    }
}

void FileCommands::openAsked()
{
    const QString path = m_session.dialogs().openFile(&m_window, tr("Open"), fileFilter());
    if (!path.isEmpty()) {
        open(path);
    }
}

void FileCommands::createAsked()
{
    createAsked(tr("New file"), tr("Record book") + u".zhibu"_s, {});
}

void FileCommands::createDemoAsked()
{
    createAsked(tr("New demonstration file"), tr("Demonstration") + u".zhibu"_s, fillWithDemo);
}

void FileCommands::createAsked(const QString &title, const QString &suggestion,
                               const std::function<Status(File &)> &fill)
{
    const QString path = m_session.dialogs().saveFile(&m_window, title, suggestion, fileFilter());
    if (path.isEmpty()) {
        return;
    }
    if (const auto status = File::create(path, fill); !status) {
        m_session.dialogs().report(&m_window, status.error());
        return;
    }
    open(path);
}

void FileCommands::backUpAsked()
{
    if (m_session.file() == nullptr) {
        return;
    }
    const QFileInfo source(m_session.file()->path());
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmm"_s);
    const QString target = m_session.dialogs().saveFile(
        &m_window, tr("Back up to"), u"%1-%2.zhibu"_s.arg(source.completeBaseName(), stamp),
        fileFilter());
    if (target.isEmpty()) {
        return;
    }
    const auto copying = [path = source.filePath(), target] { return backUp(path, target); };
    m_background.run(copying, [this, target](const Status &status) {
        if (!status) {
            m_session.dialogs().report(&m_window, status.error());
        } else {
            emit m_session.message(tr("Copied and verified: %1").arg(target));
        }
    });
}

void FileCommands::restoreAsked()
{
    auto *dialog = new RestoreDialog(m_origin, &m_window);
    connect(dialog, &RestoreDialog::lookWanted, this, &FileCommands::lookAt);
    connect(dialog, &RestoreDialog::restoreWanted, this, &FileCommands::restore);
    dialog->open();
}

void FileCommands::lookAt(const QString &backup)
{
    const QString origin = m_origin;
    if (openForReading(
            backup,
            tr("This is a backup of %1: it can only be read").arg(QFileInfo(origin).fileName()))) {
        m_origin = origin;
    }
}

void FileCommands::restore(const QString &backup)
{
    const QFileInfo origin(m_origin);
    const QString suggestion = origin.dir().filePath(
        tr("%1-restored").arg(QFileInfo(backup).completeBaseName()) + u".zhibu"_s);
    const QString target =
        m_session.dialogs().saveFile(&m_window, tr("Restore as"), suggestion, fileFilter());
    if (target.isEmpty()) {
        return;
    }
    if (const auto status = backUp(backup, target); !status) {
        m_session.dialogs().report(&m_window, status.error());
        return;
    }
    if (open(target)) {
        emit m_session.message(tr("Restored as %1; %2 is as it was")
                                   .arg(QFileInfo(target).fileName(), origin.fileName()));
    }
}

QStringList FileCommands::recentFiles()
{
    QStringList paths = QSettings().value(kRecent).toStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

} // namespace zhibu
