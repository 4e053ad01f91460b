#pragma once

#include "core/finding.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

namespace zhibu {

/// An attachment that cannot be given back, or of a row that is gone.
struct AttachmentProblem
{
    Rule rule = Rule::AttachmentMissing; ///< or AttachmentChanged, AttachmentWithoutRow
    QString table;
    RowId row = 0;
    QString name;
};

/// Reads the bytes of all attachments, one after the other, and tells what is wrong; by table, row
/// and name.
[[nodiscard]] Result<QList<AttachmentProblem>> attachmentProblems(const File &file);

} // namespace zhibu
