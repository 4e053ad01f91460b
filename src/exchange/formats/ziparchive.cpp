#include "exchange/formats/ziparchive.h"

#include "exchange/formats/zipmemory.h"

#include <QFile>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <limits>
#include <minizip/unzip.h>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kMaxPartBytes = 512ULL * 1024 * 1024;
constexpr quint64 kAlwaysFineBytes =
    16ULL * 1024 * 1024; // small parts may compress as well as they like
constexpr quint64 kMaxRatio = 200;
constexpr qsizetype kMaxParts = 200'000;

/// The located part as a device. minizip never inflates more than the declared size.
class PartDevice : public QIODevice
{
public:
    explicit PartDevice(void *file)
        : m_file(file)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    ~PartDevice() override { unzCloseCurrentFile(m_file); }

    [[nodiscard]] bool isSequential() const override { return true; }
    /// True after an error too, or QXmlStreamReader would wait for more.
    [[nodiscard]] bool atEnd() const override { return m_done; }
    [[nodiscard]] bool failed() const { return m_failed; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (m_done || maxSize <= 0) {
            return 0;
        }
        const auto size = static_cast<unsigned>(std::min<qint64>(maxSize, 65'536));
        const int count = unzReadCurrentFile(m_file, data, size);
        if (count <= 0) {
            m_done = true;
            m_failed = count < 0 || unzCloseCurrentFile(m_file) != UNZ_OK; // compares the checksum
        }
        return std::max(count, 0);
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void *m_file;
    bool m_done = false;
    bool m_failed = false;
};

} // namespace

ZipArchive::ZipArchive(const QString &path)
    : m_path(path)
    , m_file(unzOpen64(QFile::encodeName(path).constData()))
{
    readDirectory();
}

ZipArchive::ZipArchive(const QString &path, const QByteArray &bytes)
    : m_path(path)
    , m_bytes(std::make_unique<QBuffer>())
{
    m_bytes->setData(bytes);
    m_bytes->open(QIODevice::ReadOnly);
    zlib_filefunc64_def functions = zipFunctionsOf(*m_bytes);
    m_file = unzOpen2_64("", &functions);
    readDirectory();
}

ZipArchive::~ZipArchive()
{
    unzClose(m_file);
}

void ZipArchive::readDirectory()
{
    if (m_file == nullptr) {
        return;
    }
    for (int step = unzGoToFirstFile(m_file); step == UNZ_OK; step = unzGoToNextFile(m_file)) {
        unz_file_info64 info{};
        unz64_file_pos place{};
        std::array<char, 256> name{};
        if (unzGetCurrentFileInfo64(m_file, &info, name.data(), name.size(), nullptr, 0, nullptr, 0)
                != UNZ_OK
            || unzGetFilePos64(m_file, &place) != UNZ_OK) {
            return; // what comes behind is damaged
        }
        if (info.size_filename >= name.size()) {
            continue; // no part anybody asks for
        }
        const QByteArray key =
            QByteArray(name.data(), static_cast<qsizetype>(info.size_filename)).toLower();
        if (m_parts.contains(key)) {
            continue;
        }
        if (m_parts.size() == kMaxParts) {
            m_parts.clear();
            return;
        }
        m_parts.insert(key, {.place = place.pos_in_zip_directory,
                             .number = place.num_of_file,
                             .size = info.uncompressed_size,
                             .packedSize = info.compressed_size,
                             .isEncrypted = (info.flag & 1) != 0});
    }
}

const ZipArchive::Part *ZipArchive::find(const QString &part) const
{
    const auto found = m_parts.constFind(part.toUtf8().toLower());
    return found == m_parts.constEnd() ? nullptr : &*found;
}

bool ZipArchive::contains(const QString &part) const
{
    return find(part) != nullptr;
}

qint64 ZipArchive::size(const QString &part) const
{
    const Part *found = find(part);
    constexpr quint64 kMost = std::numeric_limits<qint64>::max();
    return found == nullptr ? 0 : static_cast<qint64>(std::min(found->size, kMost));
}

Error ZipArchive::notATable(const QString &detail) const
{
    return {ErrorCode::NotATable, m_path, detail};
}

Status ZipArchive::openPart(const QString &part)
{
    const Part *found = find(part);
    if (found == nullptr) {
        return notATable(u"damaged"_s);
    }
    if (found->isEncrypted) {
        return notATable(u"encrypted"_s);
    }
    if (found->size > kAlwaysFineBytes && found->size / kMaxRatio > found->packedSize) {
        return notATable(u"zip-bomb"_s);
    }
    if (found->size > kMaxPartBytes) {
        return notATable(u"too-large"_s);
    }
    const unz64_file_pos place{.pos_in_zip_directory = found->place, .num_of_file = found->number};
    if (unzGoToFilePos64(m_file, &place) != UNZ_OK) {
        return notATable(u"damaged"_s);
    }
    return unzOpenCurrentFile(m_file) == UNZ_OK ? Status() : notATable(u"damaged"_s);
}

Result<QByteArray> ZipArchive::read(const QString &part)
{
    if (auto status = openPart(part); !status) {
        return status.error();
    }
    PartDevice device(m_file);
    QByteArray bytes;
    while (!device.atEnd()) {
        bytes += device.read(65'536);
    }
    if (device.failed()) {
        return notATable(u"damaged"_s);
    }
    return bytes;
}

Status ZipArchive::readXml(const QString &part, const Body &body)
{
    if (auto status = openPart(part); !status) {
        return status;
    }
    PartDevice device(m_file);
    QXmlStreamReader xml(&device);
    xml.readNextStartElement();
    if (Status read = body(xml); !read) {
        return read;
    }
    while (!xml.atEnd()) {
        xml.readNext();
    }
    return device.failed() || xml.hasError() ? notATable(u"damaged"_s) : Status();
}

} // namespace zhibu
