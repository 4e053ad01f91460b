#include "exchange/formats/olefile.h"

#include <QtEndian>

namespace zhibu {

namespace {

// Places in the header and in an entry of the directory (MS-CFB 2.2, 2.6.1).
constexpr qint64 kSectorShiftAt = 30;
constexpr qint64 kDirectoryAt = 48;
constexpr qint64 kFirstFatSectorsAt = 76;
constexpr qint64 kFatSectorsInHeader = 109;
constexpr int kEntrySize = 128;
constexpr int kNameLengthAt = 64;
constexpr int kMostSectors = 4096;          // of a directory; a damaged chain may never end
constexpr quint32 kLastSector = 0xFFFFFFFA; // this and all above are no sectors

class OleReader
{
public:
    explicit OleReader(QIODevice &file)
        : m_file{file}
        , m_sectorSize{qint64{1} << (number<quint16>(kSectorShiftAt) == 12 ? 12 : 9)}
    {}

    QStringList entries()
    {
        QStringList names;
        quint32 sector = number<quint32>(kDirectoryAt);
        for (int read = 0; sector < kLastSector && read < kMostSectors && m_good; ++read) {
            const QByteArray bytes = at(placeOf(sector), m_sectorSize);
            for (qsizetype entry = 0; entry + kEntrySize <= bytes.size(); entry += kEntrySize) {
                addName(bytes.mid(entry, kEntrySize), names);
            }
            sector = sectorAfter(sector);
        }
        return names;
    }

private:
    QByteArray at(qint64 place, qint64 size)
    {
        const QByteArray bytes = m_file.seek(place) ? m_file.read(size) : QByteArray();
        m_good = m_good && bytes.size() == size;
        return bytes;
    }

    template<typename Number>
    Number number(qint64 place)
    {
        const QByteArray bytes = at(place, sizeof(Number));
        return bytes.size() == sizeof(Number) ? qFromLittleEndian<Number>(bytes.constData())
                                              : Number{};
    }

    /// The header takes the room of one sector.
    [[nodiscard]] qint64 placeOf(quint32 sector) const { return (sector + 1LL) * m_sectorSize; }

    /// By the table of sectors, whose own first sectors stand in the header.
    quint32 sectorAfter(quint32 sector)
    {
        const qint64 perSector = m_sectorSize / 4;
        if (sector / perSector >= kFatSectorsInHeader) {
            return kLastSector;
        }
        const auto table = number<quint32>(kFirstFatSectorsAt + sector / perSector * 4);
        return table < kLastSector ? number<quint32>(placeOf(table) + sector % perSector * 4)
                                   : kLastSector;
    }

    static void addName(const QByteArray &entry, QStringList &names)
    {
        const auto length = qFromLittleEndian<quint16>(entry.constData() + kNameLengthAt);
        QString name;
        for (int i = 0; i + 2 < length && i + 2 <= kNameLengthAt; i += 2) {
            name += QChar(qFromLittleEndian<quint16>(entry.constData() + i));
        }
        if (!name.isEmpty()) {
            names += name;
        }
    }

    QIODevice &m_file;
    bool m_good = true;
    qint64 m_sectorSize;
};

} // namespace

bool isOleFile(const QByteArray &head)
{
    return head.startsWith(QByteArray::fromHex("d0cf11e0a1b11ae1"));
}

QStringList oleEntries(QIODevice &file)
{
    return OleReader(file).entries();
}

} // namespace zhibu
