#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"
#include "storage/records/recordlist.h"

#include <QDate>
#include <QHash>
#include <QString>

namespace zhibu {

/// Rows of the ledger members as they read on a day, for papers that bear it.
class MembersThen
{
public:
    [[nodiscard]] static Result<MembersThen> of(const File &file, QDate day);

    /// Of a row with names (ReferenceText::Name) whose branch is given, of now or of the day: the
    /// branch and its name; the 党小组 with its name, unless it, or he, came to that branch later;
    /// whoever was confirmed later was still a 预备党员, whoever went later still 正常.
    void takeBack(TextRow &row, RowId branch);

private:
    MembersThen(const File &file, QDate day, const QHash<RowId, RowId> &moved,
                const QHash<RowId, QString> &groups);

    const File *m_file;
    QDate m_day;
    QHash<RowId, RowId> m_moved;    ///< their branch of the day
    QHash<RowId, QString> m_groups; ///< names of the day
    QHash<RowId, QString> m_names;
};

} // namespace zhibu
