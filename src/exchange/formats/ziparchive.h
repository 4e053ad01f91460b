#pragma once

#include "core/result.h"

#include <QString>

#include <functional>

class QXmlStreamReader;

namespace zhibu {

/// A zip file of XML parts, opened for reading, with limits against zip bombs.
class ZipArchive
{
public:
    /// A file that is no zip file gives an archive without parts.
    explicit ZipArchive(const QString &path);
    ~ZipArchive();
    Q_DISABLE_COPY_MOVE(ZipArchive)

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool contains(const QString &part) const;
    /// Declared size of a part in bytes, 0 if it is missing.
    [[nodiscard]] qint64 size(const QString &part) const;

    using Body = std::function<Status(QXmlStreamReader &)>;
    /// Opens a part, lets `body` read its root element's content, and checks the rest down to the
    /// checksum. One part at a time. Errors: NotATable "damaged" (also: no such part), "encrypted",
    /// "zip-bomb", "too-large"; what `body` returns.
    [[nodiscard]] Status readXml(const QString &part, const Body &body);
    [[nodiscard]] Error notATable(const QString &detail) const;

private:
    QString m_path;
    void *m_file; // unzFile
};

} // namespace zhibu
