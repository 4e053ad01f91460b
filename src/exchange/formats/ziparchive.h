#pragma once

#include "core/result.h"

#include <QBuffer>
#include <QHash>
#include <QString>

#include <functional>
#include <memory>

class QXmlStreamReader;

namespace zhibu {

/// A zip file, opened for reading, with limits against zip bombs. Parts are found whatever the case
/// of their names; of parts with the same name the first counts.
class ZipArchive
{
public:
    /// A file that is no zip file gives an archive without parts, as does one with more than
    /// 200,000 of them.
    explicit ZipArchive(const QString &path);
    /// The same of bytes in memory; `path` names them.
    ZipArchive(const QString &path, const QByteArray &bytes);
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
    /// The bytes of a part, checked down to the checksum. Errors as of readXml().
    [[nodiscard]] Result<QByteArray> read(const QString &part);
    [[nodiscard]] Error notATable(const QString &detail) const;

private:
    /// What the directory says of a part.
    struct Part
    {
        quint64 place = 0; ///< in the directory
        quint64 number = 0;
        quint64 size = 0;
        quint64 packedSize = 0;
        bool isEncrypted = false;
    };

    /// Reads the directory once: looking for each part in it would take hours with many.
    void readDirectory();
    [[nodiscard]] const Part *find(const QString &part) const;
    /// The part that is read next.
    [[nodiscard]] Status openPart(const QString &part);

    QString m_path;
    std::unique_ptr<QBuffer> m_bytes;
    void *m_file;                    // unzFile
    QHash<QByteArray, Part> m_parts; ///< by name in small letters
};

} // namespace zhibu
