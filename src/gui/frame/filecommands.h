#pragma once

#include "gui/background.h"
#include "gui/session.h"

#include <QStringList>

namespace zhibu {

/// The menu File as far as it is about .zhibu files: make, open, copy, remember. Failures are told;
/// nothing stays half open.
class FileCommands : public QObject
{
    Q_OBJECT

public:
    FileCommands(Session &session, QWidget &window);

    /// Opens a file for writing; one that is held elsewhere for reading. False when nothing was
    /// opened.
    bool open(const QString &path);
    /// Asks for a path first.
    void openAsked();
    void createAsked();
    /// A new file with the demonstration data.
    void createDemoAsked();
    /// A verified copy, made on another thread; never overwrites.
    void backUpAsked();
    /// Offers the dated copies of the file: to look at one, or to have it as a file of another name
    /// beside the present one, which stays as it is.
    void restoreAsked();

    /// Newest first, those that still exist.
    [[nodiscard]] static QStringList recentFiles();
    /// Why the open file cannot be changed: who holds it, or the missing permission; empty when it
    /// can.
    [[nodiscard]] QString readOnlyReason() const { return m_readOnlyReason; }

private:
    void createAsked(const QString &title, const QString &suggestion,
                     const std::function<Status(File &)> &fill);
    bool openForReading(const QString &path, const QString &reason);
    bool offerCopy(const Error &error);
    /// The organisation picked belongs to the file: it is picked again when that is opened.
    void rememberScope();
    void take(std::unique_ptr<File> file, const QString &readOnlyReason);
    void lookAt(const QString &backup);
    void restore(const QString &backup);

    Session &m_session;
    QWidget &m_window;
    QString m_readOnlyReason;
    QString m_origin; ///< whose backups are offered: the open file, or what it is a backup of
    Background m_background;
};

} // namespace zhibu
