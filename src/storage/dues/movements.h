#pragma once

#include <QString>

namespace zhibu {

/// Everything that moves dues in or out of an organisation's book, as a query with the columns
/// organisation, date, kind (kBookKindCodes), source (kDuesSourceCodes), amount (as BookLine has
/// it), entry (row of dues-entries, NULL for members' receipts), month (the last it is for: of
/// receipts that of the day, as of rows without months), receipt (row of dues-payments,
/// dues-returns or special-dues). A row with 对方组织 stands in both books.
/// Known limit: a receipt stands in the book of the member's present branch, whoever received it.
inline const QString kMovements = QStringLiteral(R"((
SELECT m.branch AS organisation, p.paid_on AS date, p.nature AS kind,
    CASE p.nature WHEN 'large' THEN 'large' ELSE 'regular' END AS source, p.amount AS amount,
    NULL AS entry, substr(p.paid_on, 1, 7) AS month, p.id AS receipt
FROM member m JOIN dues_payment p ON p.member = m.id
UNION ALL SELECT m.branch, r.returned_on, r.nature,
    CASE r.nature WHEN 'large' THEN 'large' ELSE 'regular' END, -r.returned, NULL,
    substr(r.returned_on, 1, 7), r.id
FROM member m JOIN dues_return r ON r.member = m.id
UNION ALL SELECT m.branch, s.paid_on, 'special', 'special',
    CASE s.kind WHEN 'collected' THEN s.amount ELSE -s.amount END, NULL,
    substr(s.paid_on, 1, 7), s.id
FROM member m JOIN dues_special s ON s.member = m.id
UNION ALL SELECT organisation, date, kind, source, amount, id,
    coalesce(last_month, first_month, substr(date, 1, 7)), NULL
FROM dues_entry
UNION ALL SELECT partner, date, CASE kind WHEN 'remitted' THEN 'from_below'
        WHEN 'allocated' THEN 'received' WHEN 'returned' THEN 'rebated' ELSE 'got_back' END,
    source, amount, id, coalesce(last_month, first_month, substr(date, 1, 7)), NULL
FROM dues_entry WHERE partner IS NOT NULL))");

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
