#include "exchange/evidence.h"

#include "core/savefile.h"
#include "core/texttable.h"
#include "exchange/formats/tablewriter.h"
#include "ledger/ledgers.h"
#include "storage/attachments/attachments.h"
#include "storage/records/recordlist.h"
#include "storage/records/records.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

using Kind = TextColumn::Kind;

constexpr qsizetype kLongestName = 240; // bytes; file systems take 255
const QString kIndexName = u"00-佐证材料目录.xlsx"_s;
const QStringList kFields{u"date"_s,  u"organisation"_s, u"item"_s,
                          u"level"_s, u"member"_s,       u"evidence"_s};

const Ledger &events()
{
    return ledgerOf(u"events"_s);
}

/// Makes a folder of that name, with a number behind it where there is one already.
Result<QString> makeFolder(const QString &parent, const QString &name)
{
    QString path = QDir(parent).filePath(name);
    for (int number = 2; QFileInfo::exists(path); ++number) {
        path = QDir(parent).filePath(u"%1-%2"_s.arg(name).arg(number));
    }
    if (!QFileInfo(parent).isDir() || !QDir().mkdir(path)) {
        return Error{.code = ErrorCode::Io, .subject = path, .detail = {}};
    }
    return path;
}

/// What the folder is called: 佐证材料-水利局党支部-2024.
Result<QString> folderName(const File &file, RowId scope, int year)
{
    QStringList parts{u"佐证材料"_s};
    if (scope != 0) {
        const Ledger &organisations = ledgerOf(u"organisations"_s);
        const auto organisation = fetchRecord(file, organisations, scope);
        if (!organisation) {
            return organisation.error();
        }
        parts += recordName(organisations, *organisation);
    }
    parts += QString::number(year);
    return safeFileName(parts.join(u'-'));
}

/// One folder being filled.
class EvidenceWriter
{
public:
    EvidenceWriter(const File &file, const QString &folder, qsizetype total)
        : m_file{file}
        , m_digits{std::max(qsizetype{2}, QString::number(total).size())}
    {
        m_done.path = folder;
        m_index.name = u"佐证材料目录"_s;
        m_index.columns = {{u"序号"_s}};
        for (const QString &key : kFields) {
            m_index.columns += {key == u"organisation" ? u"组织"_s : events().field(key).title};
        }
        m_index.columns += {{u"文件"_s}, {u"字节"_s, Kind::Integer}, {u"SHA-256"_s}, {u"状况"_s}};
    }

    Status write(const TextRow &event)
    {
        const auto attachments = attachmentsOf(m_file, events(), event.id);
        if (!attachments) {
            return attachments.error();
        }
        ++m_done.events;
        const QString number = QString::number(m_done.events).rightJustified(m_digits, u'0');
        QStringList cells{number};
        for (const QString &key : kFields) {
            cells += event.cells[events().indexOf(key)];
        }
        if (attachments->isEmpty()) {
            const bool named = !cells.last().trimmed().isEmpty();
            m_done.missing += named ? 0 : 1;
            m_index.rows += cells + QStringList{{}, {}, {}, named ? u"无附件"_s : u"缺"_s};
        }
        for (const Attachment &attachment : *attachments) {
            const auto line = copy(attachment, number);
            if (!line) {
                return line.error();
            }
            m_index.rows += cells + *line;
        }
        return {};
    }

    Result<EvidenceFolder> finish() const
    {
        const auto status = writeTable(QDir(m_done.path).filePath(kIndexName), m_index);
        return status ? Result<EvidenceFolder>(m_done) : status.error();
    }

private:
    /// Copies a file and gives its cells of the index.
    Result<QStringList> copy(const Attachment &attachment, const QString &number)
    {
        const QStringList proof{QString::number(attachment.size), attachment.sha256};
        const auto bytes = attachmentBytes(m_file, attachment);
        if (!bytes) {
            if (!bytes.error().detail.startsWith(u"attachment-")) {
                return bytes.error();
            }
            ++m_done.missing;
            return QStringList{attachment.name} + proof
                   + QStringList{attachment.isMissing ? u"缺（内容丢失）"_s
                                                      : u"缺（内容已改变）"_s};
        }
        const QString name = freeName(number, attachment.name);
        if (auto status = saveFile(QDir(m_done.path).filePath(name), *bytes); !status) {
            return status.error();
        }
        ++m_done.files;
        return QStringList{name} + proof + QStringList{u"有"_s};
    }

    /// "01-照片.jpg", or "01-照片 (2).jpg" where that is taken.
    QString freeName(const QString &number, const QString &name)
    {
        const QString safe = safeFileName(name);
        const qsizetype dot = safe.lastIndexOf(u'.');
        const QString ending = dot > 0 ? safe.mid(dot) : QString();
        QString stem = u"%1-%2"_s.arg(number, safe.left(safe.size() - ending.size()));
        while (stem.size() > 1 && (stem + ending).toUtf8().size() > kLongestName) {
            stem.chop(stem.back().isLowSurrogate() ? 2 : 1);
        }
        QString free = stem + ending;
        for (int copy = 2; m_names.contains(free.toLower()); ++copy) {
            free = u"%1 (%2)%3"_s.arg(stem).arg(copy).arg(ending);
        }
        m_names += free.toLower();
        return free;
    }

    const File &m_file;
    qsizetype m_digits;
    TextTable m_index;
    QSet<QString> m_names; ///< in lower case: some file systems tell no difference
    EvidenceFolder m_done;
};

} // namespace

Result<EvidenceFolder> writeEvidence(const File &file, RowId scope, int year, const QString &parent)
{
    const auto ids = listRows(file, events(), {.scope = scope, .year = year, .sortKey = u"date"_s});
    if (!ids) {
        return ids.error();
    }
    const auto rows = textRows(file, events(), *ids, ReferenceText::Name);
    const auto name = folderName(file, scope, year);
    if (!rows || !name) {
        return rows ? name.error() : rows.error();
    }
    const auto folder = makeFolder(parent, *name);
    if (!folder) {
        return folder.error();
    }
    EvidenceWriter writer(file, *folder, rows->size());
    Status status;
    for (const TextRow &event : *rows) {
        if (status) {
            status = writer.write(event);
        }
    }
    auto done = status ? writer.finish() : Result<EvidenceFolder>(status.error());
    if (!done) {
        QDir(*folder).removeRecursively(); // it was made here
    }
    return done;
}

} // namespace zhibu
