#pragma once

#include "core/money.h"
#include "core/month.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>

#include <vector>

namespace zhibu {

/// How far an organisation has passed on what it received in a period, all kinds of money together.
struct RemittanceStanding
{
    RowId organisation = 0;
    QString name;
    Money received; ///< as RemittanceBasis has it
    Money remitted; ///< by rows of 上缴 for months of the period alone, to set against `received`
    /// By rows for months of the period and others: how much is of which they do not tell.
    Money spanning;
    QDate latest; ///< day of the last of either; invalid: none
    /// In which something came in that no row of 上缴 of its kind of money is for; ascending.
    QList<Month> openMonths;
    Money open; ///< what came in in them
    /// What came in for months remitted already, beyond the 上缴基数 it was remitted of.
    Money later;

    [[nodiscard]] bool isBehind() const { return !openMonths.isEmpty() || later > Money(); }
};

/// The last of the months that was over on a day: of one that runs nothing is to be remitted yet.
/// `last` itself where not even `first` was.
[[nodiscard]] Month lastToRemit(Month first, Month last, QDate asOf);

/// The organisations below a committee (0: all of the file) that have members, received something
/// in the months or remitted for them, by code; not those dissolved before. What share of it is to
/// be passed on those above fix, so the sums are what was received.
[[nodiscard]] Result<std::vector<RemittanceStanding>>
remittanceStandings(const File &file, RowId committee, Month first, Month last);

} // namespace zhibu
