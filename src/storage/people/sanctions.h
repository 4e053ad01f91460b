#pragma once

#include "core/sanction.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QList>
#include <QSet>

namespace zhibu {

/// A row of the ledger sanctions as its rules (core/sanction.h) see it. The row has a date and a
/// kind.
[[nodiscard]] Sanction sanctionOf(const Record &row);

/// Whose vote a sanction takes on a day (takesTheVote()).
[[nodiscard]] Result<QSet<RowId>> withoutVote(const File &file, QDate day);

/// A 奖惩事项 that tells of an offence (natureOf()) of a member about whom 党纪处分 has nothing
/// from a year before it to a year after.
struct UnrecordedSanction
{
    RowId event = 0;
    RowId member = 0;
    QString date;
    QString evidence;
};

/// Those of a year (0 = all), by date.
[[nodiscard]] Result<QList<UnrecordedSanction>> unrecordedSanctions(const File &file, int year = 0);

/// A new row of the ledger sanctions with what is known: 处分种类 is not.
[[nodiscard]] Record sanctionToRecord(const UnrecordedSanction &unrecorded);

} // namespace zhibu
