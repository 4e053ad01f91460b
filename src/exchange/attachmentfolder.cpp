#include "exchange/attachmentfolder.h"

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

/// One folder being filled.
class FolderWriter
{
public:
    FolderWriter(const File &file, const AttachmentFolderPlan &plan, const QString &folder)
        : m_file{file}
        , m_plan{plan}
        , m_digits{std::max(qsizetype{2}, QString::number(plan.records.size()).size())}
    {
        m_done.path = folder;
        m_index.name = plan.index;
        m_index.columns = {{u"序号"_s}};
        for (const QString &title : plan.titles) {
            m_index.columns += {title};
        }
        m_index.columns += {{u"文件"_s}, {u"字节"_s, Kind::Integer}, {u"SHA-256"_s}, {u"状况"_s}};
    }

    Status write(const FolderRecord &record)
    {
        const auto attachments = attachmentsOf(m_file, *record.ledger, record.row);
        if (!attachments) {
            return attachments.error();
        }
        ++m_done.records;
        const QString number = QString::number(m_done.records).rightJustified(m_digits, u'0');
        const QStringList cells = QStringList{number} + record.cells;
        if (attachments->isEmpty()) {
            m_done.missing += record.isProved ? 0 : 1;
            m_index.rows +=
                cells + QStringList{{}, {}, {}, record.isProved ? u"无附件"_s : u"缺"_s};
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

    Result<AttachmentFolder> finish() const
    {
        const QString name = u"00-%1.xlsx"_s.arg(m_plan.index);
        const auto status = writeTable(QDir(m_done.path).filePath(name), m_index);
        return status ? Result<AttachmentFolder>(m_done) : status.error();
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
    const AttachmentFolderPlan &m_plan;
    qsizetype m_digits;
    TextTable m_index;
    QSet<QString> m_names; ///< in lower case: some file systems tell no difference
    AttachmentFolder m_done;
};

/// The fields that lists show, as far as anybody may see them.
QStringList listedFields(const Ledger &ledger)
{
    QStringList keys;
    for (const Field &field : ledger.fields) {
        if (field.listed && !field.sensitive) {
            keys += field.key;
        }
    }
    return keys;
}

} // namespace

Result<AttachmentFolderPlan> folderOfLedger(const File &file, const Ledger &ledger,
                                            const QList<RowId> &rows, const QStringList &fields,
                                            const QString &proof)
{
    const auto texts = textRows(file, ledger, rows, ReferenceText::Name);
    if (!texts) {
        return texts.error();
    }
    AttachmentFolderPlan plan;
    for (const QString &key : fields) {
        plan.titles += key == u"organisation" ? u"组织"_s : ledger.field(key).title;
    }
    for (const TextRow &row : *texts) {
        FolderRecord record{.ledger = &ledger, .row = row.id, .cells = {}};
        for (const QString &key : fields) {
            record.cells += row.cells[ledger.indexOf(key)];
        }
        record.isProved = proof.isEmpty() || !row.cells[ledger.indexOf(proof)].trimmed().isEmpty();
        plan.records += record;
    }
    return plan;
}

Result<AttachmentFolder> writeAttachmentFolder(const File &file, const AttachmentFolderPlan &plan,
                                               const QString &parent)
{
    const auto folder = makeFolder(parent, plan.name);
    if (!folder) {
        return folder.error();
    }
    FolderWriter writer(file, plan, *folder);
    Status status;
    for (const FolderRecord &record : plan.records) {
        if (status) {
            status = writer.write(record);
        }
    }
    auto done = status ? writer.finish() : Result<AttachmentFolder>(status.error());
    if (!done) {
        QDir(*folder).removeRecursively(); // it was made here
    }
    return done;
}

Result<QString> attachmentFolderName(const File &file, const QString &title, RowId scope, int year)
{
    QStringList parts{title};
    if (scope != 0) {
        const Ledger &organisations = ledgerOf(u"organisations"_s);
        const auto organisation = fetchRecord(file, organisations, scope);
        if (!organisation) {
            return organisation.error();
        }
        parts += recordName(organisations, *organisation);
    }
    if (year != 0) {
        parts += QString::number(year);
    }
    // What is cut is the name of the organisation: kind and year tell folders apart.
    const auto joined = [&parts] { return safeFileName(parts.join(u'-')); };
    while (scope != 0 && parts[1].size() > 1 && joined().toUtf8().size() > kLongestName) {
        parts[1].chop(parts[1].back().isLowSurrogate() ? 2 : 1);
    }
    return joined();
}

Result<AttachmentFolder> writeAttachments(const File &file, const Ledger &ledger, RowId scope,
                                          int year, const QString &parent)
{
    const int ofYear = hasYear(ledger) ? year : 0;
    const QString title = ledger.title + u"附件"_s;
    const auto ids =
        listRows(file, ledger, {.scope = scope, .year = ofYear, .sortKey = ledger.yearKey});
    const auto name = attachmentFolderName(file, title, scope, ofYear);
    if (!ids || !name) {
        return ids ? name.error() : ids.error();
    }
    auto plan = folderOfLedger(file, ledger, *ids, listedFields(ledger));
    if (!plan) {
        return plan.error();
    }
    plan->name = *name;
    plan->index = title + u"目录"_s;
    return writeAttachmentFolder(file, *plan, parent);
}

Result<AttachmentFolder> writeAttachmentsOf(const File &file, const Ledger &ledger, RowId row,
                                            const QString &parent)
{
    const auto record = fetchRecord(file, ledger, row);
    if (!record) {
        return record.error();
    }
    auto plan = folderOfLedger(file, ledger, {row}, listedFields(ledger));
    if (!plan) {
        return plan.error();
    }
    plan->name = safeFileName(u"附件-"_s + recordName(ledger, *record).left(60));
    plan->index = u"附件目录"_s;
    return writeAttachmentFolder(file, *plan, parent);
}

} // namespace zhibu
