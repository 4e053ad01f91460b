#pragma once

#include "core/result.h"
#include "storage/file/database.h"

#include <QLockFile>
#include <QObject>

#include <memory>

namespace zhibu {

/// An open .zhibu file. One program writes it at a time; others may read.
/// Named refusals: NotFound, Foreign, Damaged, Newer, Locked (detail: who holds it),
/// UnsafeLocation, Io.
class File : public QObject
{
    Q_OBJECT

public:
    using Access = Database::Access;

    /// A new file with the newest schema, already closed again. Never overwrites (Exists); what
    /// stops half way leaves nothing behind. `fill` may put rows into it before it appears under
    /// its name.
    static Status create(const QString &path, const std::function<Status(File &)> &fill = {});
    /// Opens an existing file. Write access takes the lock and migrates an older file, after a
    /// verified copy beside it.
    static Result<std::unique_ptr<File>> open(const QString &path, Access access);
    ~File() override;

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] Access access() const { return m_access; }
    [[nodiscard]] bool isWritable() const { return m_access == Access::Write; }
    /// Path of the copy made before this file was brought to the newest schema; empty when it was
    /// current.
    [[nodiscard]] QString copyBeforeUpgrade() const { return m_copyBeforeUpgrade; }
    [[nodiscard]] const Database &database() const { return *m_database; }

signals:
    /// An action was committed: what is shown may be out of date.
    void changed();

private:
    friend class Action;
    File(QString path, Access access)
        : m_path{std::move(path)}
        , m_access{access}
    {}

    QString m_path;
    Access m_access;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Database> m_database;
    QString m_copyBeforeUpgrade;
    bool m_inAction = false;
};

/// True for folders where a database is not safe: network file systems and cloud-synchronised
/// folders.
[[nodiscard]] bool isUnsafeLocation(const QString &path);

} // namespace zhibu
