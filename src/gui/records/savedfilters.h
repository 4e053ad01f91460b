#pragma once

#include "ledger/ledger.h"
#include "storage/records/filter.h"

namespace zhibu {

/// Conditions on the rows of a ledger, all of which hold; kept under a name where it has one.
struct RowFilter
{
    QString name = {};
    QList<FieldCondition> conditions = {};

    bool operator==(const RowFilter &) const = default;
};

/// Those kept for a ledger, by name. They belong to this computer, not to a file: fields are called
/// alike in every file, and rows referred to are named by what they are called.
[[nodiscard]] QList<RowFilter> savedFilters(const Ledger &ledger);
/// Keeps a filter in place of the one that has its name.
void saveFilter(const Ledger &ledger, const RowFilter &filter);
void forgetFilter(const Ledger &ledger, const QString &name);

/// 为空, 不是, … as in the list of a filter's tests.
[[nodiscard]] QString testText(FilterTest test);
/// The conditions as one sentence: "Phone is empty and Status is 正常".
[[nodiscard]] QString filterText(const Ledger &ledger, const QList<FieldCondition> &conditions);

} // namespace zhibu
