#pragma once

#include "core/duesbook.h"
#include "core/finding.h"
#include "core/month.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>

#include <array>
#include <optional>

namespace zhibu {

/// What an organisation has received of one kind of money in a period, and passed on for it.
struct RemittanceBasis
{
    Money received; ///< from members by 交纳日期, less what was returned, and from below by months
    Money remitted; ///< by rows of 上缴 for months of the period

    /// That part of what was received, as far as it is not remitted yet; `whole` of it, as far as
    /// it was received, by no ratio.
    [[nodiscard]] Money due(int ratio, Money whole = {}) const
    {
        const Money all = std::max(Money(), received);
        const Money passedOn = std::min(whole, all);
        return std::max(Money(), passedOn + shareOf(all - passedOn, ratio) - remitted);
    }
};

/// What is to be remitted to the superior. How much of the ordinary dues is fixed by those above
/// (中组发〔2008〕3号 arts. 15–16), so the ratio is a proposal. Rows of 上缴 and 下级上缴 count
/// with their last month (所属止月; without months that of their day), not by the day they were
/// passed on: what branches remit in April for the first quarter belongs to it. 退回 changes
/// nothing here. Known limit: receipts of former periods go with a member who is moved to another
/// branch.
struct RemittanceDue
{
    std::array<RemittanceBasis, kDuesSourceCodes.size()> sources; ///< by DuesSource
    Money back;               ///< 补交 of own members within the ordinary dues received
    std::optional<int> ratio; ///< of the latest remittance of ordinary dues; see kWholeRatio
    QString payee = {};       ///< 收付款人 of the latest remittance
    Findings findings = {};   ///< PeriodsOverlap: a row of 上缴 for more months than these

    /// 大额 and 特殊党费 are passed on whole, ordinary dues by the ratio but for `whole` of them.
    [[nodiscard]] Money due(DuesSource source, int regularRatio, Money whole = {}) const
    {
        const RemittanceBasis &basis = sources.at(static_cast<std::size_t>(source));
        return source == DuesSource::Regular ? basis.due(regularRatio, whole)
                                             : basis.due(kWholeRatio);
    }
};
[[nodiscard]] Result<RemittanceDue> remittanceDue(const File &file, RowId organisation, Month first,
                                                  Month last);

/// A remittance as it is entered.
struct Remittance
{
    RowId organisation = 0;
    RowId partner = 0; ///< the superior in this file; 0: none
    Month first;
    Month last;
    QDate on;
    int ratio = kWholeRatio; ///< of the ordinary dues
    /// Of them, what is passed on whole all the same, not negative: 补缴 of former years where
    /// those above want all of it.
    Money whole = {};
    QString payee = {}; ///< of a superior outside this file
    QString handler = {};
    QString approver = {};
    QString voucher = {};
    QString note = {};
    QString regularNote = {}; ///< 备注 of the row of ordinary dues; empty: `note`
};
/// Enters what remittanceDue() says as rows of 上缴, one for each kind of money of which something
/// is due, as one action. A second time nothing is left to do. What remittanceDue() finds is found
/// here too, and nothing stored.
Result<Findings> recordRemittance(File &file, const Remittance &remittance);

} // namespace zhibu
