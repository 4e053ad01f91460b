#include "storage/dues/vouchers.h"

#include "core/voucher.h"
#include "storage/facts/conditions.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// After those a query gives in their order.
Result<QString> numberAfter(Statement &rows)
{
    QStringList vouchers;
    while (rows.next()) {
        vouchers += rows.text(0);
    }
    return rows.status() ? Result(nextVoucher(vouchers)) : rows.status().error();
}

} // namespace

// Whoever belonged to the branch is there now, or an event says he was.
Result<QString> nextReceiptVoucher(const File &file, RowId member, QDate day)
{
    const auto receiptsIn = [](const QString &table) {
        return uR"(
SELECT r.voucher, r.paid_on, r.id FROM person m CROSS JOIN %1 r ON r.member = m.id
WHERE r.voucher <> '' AND substr(r.paid_on, 1, 4) = ? AND %2 IN here)"_s.arg(
            table, branchThen(u"m"_s, u"r.paid_on"_s));
    };
    Statement rows(file.database(), uR"(
WITH here (id) AS (SELECT branch FROM member WHERE id = ?),
person AS (SELECT id, branch FROM member WHERE branch IN here
           UNION SELECT m.id, m.branch FROM member_change c JOIN member m ON m.id = c.member
           WHERE c.branch IN here)
SELECT voucher FROM (%1 UNION ALL %2) ORDER BY paid_on, id)"_s.arg(receiptsIn(u"dues_payment"_s),
                                                                   receiptsIn(u"dues_special"_s)));
    const QString year = day.toString(u"yyyy"_s);
    rows.bind(member).bind(year).bind(year);
    return numberAfter(rows);
}

Result<QString> nextEntryVoucher(const File &file, RowId organisation, const QString &kind,
                                 QDate day)
{
    Statement rows(file.database(),
                   u"SELECT voucher FROM dues_entry WHERE organisation = ? AND kind = ? "
                   "AND substr(date, 1, 4) = ? AND voucher <> '' ORDER BY date, id"_s);
    rows.bind(organisation).bind(kind).bind(day.toString(u"yyyy"_s));
    return numberAfter(rows);
}

} // namespace zhibu
