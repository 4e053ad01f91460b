#include "gui/records/attachmentcolumn.h"

#include "storage/attachments/attachments.h"

namespace zhibu {

using namespace Qt::StringLiterals;

ComputedColumns attachmentColumn(const Ledger &ledger)
{
    const auto texts = [&ledger](const File &file,
                                 const QList<RowId> &rows) -> Result<QList<QStringList>> {
        const auto counts = attachmentCounts(file, ledger, rows);
        if (!counts) {
            return counts.error();
        }
        QList<QStringList> cells;
        for (const RowId row : rows) {
            const AttachmentCount count = counts->value(row);
            const QString files = count.files == 0 ? QString() : QString::number(count.files);
            cells += QStringList{count.missing == 0 ? files : u"⚠ "_s + files};
        }
        return cells;
    };
    return {.fields = {integerField(u"attachments"_s, u"附件"_s, 0, 1'000'000)
                           .hint(u"附件的个数；⚠ 表示有附件的内容丢失。"_s)},
            .texts = texts};
}

} // namespace zhibu
