#include "storage/dues/receipts.h"

#include "storage/dues/movements.h"
#include "storage/facts/conditions.h"
#include "storage/facts/scope.h"
#include "storage/people/namesakes.h"

#include <QHash>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Rows with a day between two parameters. What is taken back names its payment by the payment's
/// whole key, special dues by their purpose: `subject` holds what a member's rows have in common.
const QString kReceipts = uR"((
SELECT member, nature, 'collected' AS kind, first_month, last_month, '' AS purpose, amount,
    paid_on AS day, method, voucher,
    printf('%s %s %s %d %s %s', last_month, first_month, paid_on, amount, nature, voucher) AS subject
FROM dues_payment WHERE paid_on BETWEEN ? AND ?
UNION ALL SELECT member, nature, kind, first_month, last_month, '', -returned, returned_on, '',
    voucher,
    printf('%s %s %s %d %s %s', last_month, first_month, paid_on, amount, nature, voucher)
FROM dues_return WHERE returned_on BETWEEN ? AND ?
UNION ALL SELECT member, 'special', kind, NULL, NULL, purpose,
    CASE kind WHEN 'collected' THEN amount ELSE -amount END, paid_on, '', voucher, purpose
FROM dues_special WHERE paid_on BETWEEN ? AND ?))"_s;

MemberReceipt receiptAt(const Statement &row)
{
    return {
        .member = row.integer(0),
        .organisationCode = row.text(1),
        .code = row.text(2),
        .name = row.text(3),
        .nature = enumIn<BookKind>(kBookKindCodes, row.text(4)).value_or(BookKind::Regular),
        .kind =
            enumIn<ReceiptKind>(kReceiptKindCodes, row.text(5)).value_or(ReceiptKind::Collected),
        .first = monthFromIso(row.text(6)),
        .last = monthFromIso(row.text(7)),
        .purpose = row.text(8),
        .amount = Money{row.integer(9)},
        .on = *row.date(10),
        .method = row.text(11),
        .voucher = row.text(12)};
}

/// Sets corrections off against what they correct, as far as it is there.
void setOffCorrections(std::vector<MemberReceipt> &receipts, const QStringList &subjects)
{
    QHash<std::pair<RowId, QString>, QList<MemberReceipt *>> collected;
    for (std::size_t i = 0; i < receipts.size(); ++i) {
        MemberReceipt &row = receipts[i];
        auto &known = collected[{row.member, subjects.at(static_cast<qsizetype>(i))}];
        if (row.kind == ReceiptKind::Collected) {
            known += &row;
        } else if (row.kind == ReceiptKind::Correction) {
            for (auto paid = known.rbegin(); paid != known.rend(); ++paid) {
                const Money taken = std::min((*paid)->amount, Money() - row.amount);
                (*paid)->amount -= taken;
                (*paid)->corrected |= taken > Money();
                row.amount += taken;
            }
        }
    }
    std::erase_if(receipts, [](const MemberReceipt &row) { return row.amount == Money(); });
}

} // namespace

Result<std::vector<MemberReceipt>> memberReceipts(const File &file, RowId scope, QDate first,
                                                  QDate last)
{
    Statement rows(file.database(), uR"(
SELECT m.id, o.code, m.code, m.name, r.nature, r.kind, r.first_month, r.last_month, r.purpose,
    r.amount, r.day, r.method, r.voucher, r.subject
FROM %1 r JOIN member m ON m.id = r.member JOIN organisation o ON o.id = %3 WHERE true%2
ORDER BY o.code, m.code, r.day, r.kind, r.last_month, r.first_month, r.purpose, r.voucher)"_s.arg(
                                        kReceipts, inScopeOn(u"o.id"_s, scope, last),
                                        branchThen(u"m"_s, u"r.day"_s)));
    for (int part = 0; part < 3; ++part) {
        rows.bind(first.toString(Qt::ISODate)).bind(last.toString(Qt::ISODate));
    }
    if (scope != 0) {
        rows.bind(scope);
    }
    const auto namesakes = namesakesOfBranches(file);
    if (!namesakes) {
        return namesakes.error();
    }
    std::vector<MemberReceipt> receipts;
    QStringList subjects;
    while (rows.next()) {
        receipts.push_back(receiptAt(rows));
        MemberReceipt &receipt = receipts.back();
        receipt.shown = namesakes->value(receipt.member, receipt.name);
        subjects += rows.text(13);
    }
    if (!rows.status()) {
        return rows.status().error();
    }
    setOffCorrections(receipts, subjects);
    return receipts;
}

Result<MonthReceipts> monthReceipts(const File &file, RowId organisation, Month month)
{
    Statement sums(file.database(),
                   u"SELECT count(iif(amount > 0, 1, NULL)), sum(max(amount, 0)), "
                   "-sum(min(amount, 0)) FROM %1 WHERE entry IS NULL AND date BETWEEN ? AND ? "
                   "AND organisation IN %2"_s.arg(kMovements, kBelow));
    sums.bind(month.firstDay().toString(Qt::ISODate))
        .bind(month.lastDay().toString(Qt::ISODate))
        .bind(organisation);
    MonthReceipts receipts;
    while (sums.next()) {
        receipts = {.count = static_cast<int>(sums.integer(0)),
                    .received = Money{sums.integer(1)},
                    .takenBack = Money{sums.integer(2)}};
    }
    return sums.status() ? Result(receipts) : sums.status().error();
}

} // namespace zhibu
