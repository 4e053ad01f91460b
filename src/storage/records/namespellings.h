#pragma once

#include "storage/file/file.h"

#include <QMultiHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace zhibu {

/// How names of people stand in a column: a file may hold names padded with blanks (personName()).
/// The column is read once.
class NameSpellings
{
public:
    NameSpellings(const File &file, QString table, QString column);

    /// The name itself, without padding, and what is stored for it with blanks.
    [[nodiscard]] Result<QStringList> of(const QString &name);

private:
    const File *m_file;
    QString m_table;
    QString m_column;
    std::optional<QMultiHash<QString, QString>> m_padded; ///< by name
};

/// SQL that is true of a column with a blank of any kind within.
[[nodiscard]] QString holdsBlank(const QString &column);

} // namespace zhibu
