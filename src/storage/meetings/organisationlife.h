#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QList>

namespace zhibu {

// What goes before and after an 组织生活会: talks with one another, and what it found mended one by
// one (支部工作条例 2018 art. 17). The article names no days: those here are of practice.

/// A talk counts as one before it from so many days before on.
inline constexpr int kDaysOfPreparation = 56;
/// What was found at it is listed in the 整改台账 with a day up to so many days after.
inline constexpr int kDaysToList = 31;

/// Whether an activity with this 类型 and 兼作, as they are stored, is one.
[[nodiscard]] bool isLifeMeeting(const QString &type, const QString &also);

/// An 组织生活会, and who came to it.
struct LifeMeeting
{
    RowId organisation = 0;
    QDate day;
    QList<RowId> people;
};

struct LifeMeetingFacts
{
    QList<RowId> untalked; ///< of its people: at no 谈心谈话 of those days, its own among them
    int mends = 0;         ///< rows of the 整改台账 with its source and its days
};

/// Of each, in order; by two queries whatever their number.
[[nodiscard]] Result<QList<LifeMeetingFacts>> lifeMeetingFacts(const File &file,
                                                               const QList<LifeMeeting> &meetings);

} // namespace zhibu
