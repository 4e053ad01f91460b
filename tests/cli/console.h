#pragma once

#include <QDate>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace zhibu::test {

/// A folder of its own and the command line, run in this process.
class Shell
{
public:
    /// Runs a command; words that are to be paths are given with path().
    int run(const QStringList &words);
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Writes text as UTF-8 (or the bytes as they are) and returns the path.
    QString write(const QString &name, const QString &text) const;
    QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString read(const QString &name) const;

    QString out; ///< what the last command wrote
    QString err;
    QDate today = QDate(2026, 11, 20);

private:
    QTemporaryDir m_folder;
};

/// A CSV text as rows of cells, without its byte order mark.
[[nodiscard]] QList<QStringList> rowsOf(const QString &csv);
/// The columns of `table` named in `titles`, in that order.
[[nodiscard]] QList<QStringList> columnsOf(const QList<QStringList> &table,
                                           const QStringList &titles);

} // namespace zhibu::test
