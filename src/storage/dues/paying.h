#pragma once

#include "core/finding.h"
#include "core/money.h"
#include "core/month.h"
#include "storage/records/records.h"

#include <QDate>

#include <optional>

namespace zhibu {

/// When and how an amount was received.
struct Receipt
{
    QDate on;
    QString method = {};
    QString voucher = {};
    bool back = false; ///< 补交, whatever the months

    bool operator==(const Receipt &) const = default;
};

/// An ordinary payment for the months from `first` to `last`, not stored yet. 补交 is what is paid
/// for months that are past (中组发〔2008〕3号 art. 12: for six at the most, as a rule); as
/// branches are free to collect by quarter or half-year, it is taken for one where all the months
/// lie in an earlier year, or where the receipt says so.
[[nodiscard]] Record duesPayment(RowId member, Month first, Month last, Money amount,
                                 const Receipt &receipt);

/// A payment, not stored yet, of which kLargeAtLeast or more is left once what is `open` in its
/// months is paid, as two: the ordinary part, none where nothing is open, and the rest as 大额,
/// which goes to the Centre whole (art. 11). Whether it is that, or paid in advance, is for the
/// member to say. nullopt: nothing to ask, or 大额 already.
[[nodiscard]] std::optional<QList<Record>> withLarge(const Record &payment, Money open);

/// What came of settling: the payments made, or who could not pay and why, and nothing stored.
struct Settlement
{
    int payments = 0;
    QString refused = {};   ///< name of the first member whose payment has findings
    Findings findings = {}; ///< of that payment
};

/// "This period's dues all paid": a payment for each of the members that still owes in the months
/// from `first` to `last`, past or to come, as one action; "all except …" is the members without
/// those. It is entered for the months from the first to the last in which something is open, so
/// that a second time nothing is left to do. Errors: NotFound, subject "members", where somebody is
/// gone; those of the file.
Result<Settlement> settleDues(File &file, const QList<RowId> &members, Month first, Month last,
                              const Receipt &receipt);

/// Enters these payments, not stored yet, as one action. Errors: NotFound where a member is gone;
/// those of the file.
Result<Settlement> enterPayments(File &file, const QList<Record> &payments);

/// What 补缴核算 (recheckRows()) finds to be paid of the members' months from `first` to `last`,
/// one payment of nature 补交 for each member and year, as one action. What was overpaid is not set
/// off: it is given back by returnPayment(). A second time nothing is left to do. Errors as of
/// settleDues().
Result<Settlement> postBackPayments(File &file, const QList<RowId> &members, Month first,
                                    Month last, const Receipt &receipt);

/// What is taken back of a payment: 更正 of a wrong entry, or 退还 to the member.
struct PaymentReturn
{
    Money amount;
    bool refund = false;
    QString reason;
    QDate on;
};

/// Enters a row of 党费冲销 for a stored payment, as one action; the payment itself stays as it
/// was entered. NotFound when it is gone. Of a payment something may be returned again and again,
/// though on one day only once as 更正 and once as 退还 (KeyTaken), and no more than was paid
/// (ReturnsExceed).
Result<Saved> returnPayment(File &file, RowId payment, const PaymentReturn &what);

} // namespace zhibu
