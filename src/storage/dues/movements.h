#pragma once

#include "storage/facts/conditions.h"

#include <QString>

namespace zhibu {

/// Receipts of members, for kMovements. Who never moved, nearly all, is found by his branch.
inline const QString kMemberReceipts = [] {
    const QString moved =
        QStringLiteral("(SELECT member FROM member_change WHERE branch IS NOT NULL)");
    QString arms;
    for (const bool hasMoved : {false, true}) {
        const auto arm = [&](const QString &table, const QString &day, const QString &columns) {
            arms += QStringLiteral("SELECT %1 AS organisation, %2 AS date, %3, NULL AS entry, "
                                   "substr(%2, 1, 7) AS month, r.id AS receipt "
                                   "FROM member m JOIN %4 r ON r.member = m.id WHERE m.id %5 %6\n")
                        .arg(hasMoved ? branchThen(QStringLiteral("m"), day)
                                      : QStringLiteral("m.branch"),
                             day, columns, table,
                             hasMoved ? QStringLiteral("IN") : QStringLiteral("NOT IN"), moved);
        };
        const QString kinds =
            QStringLiteral("r.nature AS kind, CASE r.nature WHEN 'large' THEN 'large' ELSE "
                           "'regular' END AS source, %1 AS amount");
        arms += hasMoved ? QStringLiteral("UNION ALL ") : QString();
        arm(QStringLiteral("dues_payment"), QStringLiteral("r.paid_on"),
            kinds.arg(QStringLiteral("r.amount")));
        arms += QStringLiteral("UNION ALL ");
        arm(QStringLiteral("dues_return"), QStringLiteral("r.returned_on"),
            kinds.arg(QStringLiteral("-r.returned")));
        arms += QStringLiteral("UNION ALL ");
        arm(QStringLiteral("dues_special"), QStringLiteral("r.paid_on"),
            QStringLiteral(
                "'special' AS kind, 'special' AS source, "
                "CASE r.kind WHEN 'collected' THEN r.amount ELSE -r.amount END AS amount"));
    }
    return arms;
}();

/// Everything that moves dues in or out of an organisation's book, as a query with the columns
/// organisation, date, kind (kBookKindCodes), source (kDuesSourceCodes), amount (as BookLine has
/// it), entry (row of dues-entries, NULL for members' receipts), month (the last it is for: of
/// receipts that of the day, as of rows without months), receipt (row of dues-payments,
/// dues-returns or special-dues). A row with 对方组织 stands in both books.
/// A receipt stands in the book of the branch the member belonged to on its day.
inline const QString kMovements = QStringLiteral(R"((
%1UNION ALL SELECT organisation, date, kind, source, amount, id,
    coalesce(last_month, first_month, substr(date, 1, 7)), NULL
FROM dues_entry
UNION ALL SELECT partner, date, CASE kind WHEN 'remitted' THEN 'from_below'
        WHEN 'allocated' THEN 'received' WHEN 'returned' THEN 'rebated' ELSE 'got_back' END,
    source, amount, id, coalesce(last_month, first_month, substr(date, 1, 7)), NULL
FROM dues_entry WHERE partner IS NOT NULL))")
                                      .arg(kMemberReceipts);

/// With which day each kind of money begins in the books of organisations that have a row of
/// 期初结存 by a day, the parameter: columns organisation, source, day. That of the latest such row
/// of the source; of one without any, the very first of the organisation: later ones of the others
/// leave it alone.
inline const QString kBegins = QStringLiteral(R"((
SELECT o.organisation, s.column1 AS source,
    coalesce(max(CASE o.source WHEN s.column1 THEN o.latest END), min(o.first)) AS day
FROM (SELECT organisation, source, max(date) AS latest, min(date) AS first FROM dues_entry
    WHERE kind = 'opening' AND date <= ? GROUP BY organisation, source) o
CROSS JOIN (VALUES ('regular'), ('large'), ('special')) s GROUP BY o.organisation, s.column1))");

/// What such a row, by the name v, adds to the balance.
inline const QString kEffect =
    QStringLiteral("CASE WHEN v.kind IN ('remitted', 'allocated', 'returned', 'gave_back', "
                   "'spent', 'other_expense') THEN -v.amount ELSE v.amount END");

} // namespace zhibu
