#pragma once

#include "core/codes.h"
#include "core/organisation.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QList>
#include <QString>

#include <array>

namespace zhibu {

/// The figures of an organisation with all below it.
enum class RollUpColumn {
    Branches,    ///< 党支部
    Groups,      ///< 党小组
    Secretaries, ///< people who hold that post in one of them
    TermsDue,    ///< organisations past their term, or near its end by the rules in force
    Members,
    Full,
    Probationary,
    Women,
    Minorities, ///< a 民族 other than 汉族 is recorded
    UpTo35,     ///< full years of age
    From60,
    College, ///< 大专以上, by the code of the 学历 in its 字典 (党内统计年报表: 1, 2, 3)
};

inline constexpr int kRollUpColumns = 12;

/// Key of the ledger whose rows a column counts.
[[nodiscard]] QString ledgerOfColumn(RollUpColumn column);

struct RollUpRow
{
    RowId organisation = 0;
    QString code, name;
    std::array<QList<RowId>, kRollUpColumns> counted; ///< every row that was counted

    [[nodiscard]] const QList<RowId> &of(RollUpColumn column) const
    {
        return counted.at(static_cast<std::size_t>(column));
    }
};

/// The organisations directly below one, by code, each with all below it, and their sum. What
/// belongs to that one itself has a row of its own, first.
struct RollUp
{
    QList<RollUpRow> rows;
    RollUpRow sum;
};

/// Of a scope on a day; 0: of all, which where one organisation stands above all others is what is
/// below that. Of an organisation with none below it (党小组 aside): of itself.
[[nodiscard]] Result<RollUp> rollUp(const File &file, RowId scope, QDate day);

} // namespace zhibu
