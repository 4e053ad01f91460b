#include "reports/documents/dues/duescollector.h"

#include "core/rulepack.h"
#include "ledger/ledgers.h"
#include "reports/documents/dues/duespaper.h"
#include "reports/documents/organisationnames.h"
#include "reports/words/codenames.h"
#include "storage/facts/duesrows.h"
#include "storage/facts/rulepacks.h"
#include "storage/records/recordlist.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

/// The cells of a row of a ledger by field.
class Cells
{
public:
    Cells(const Ledger &ledger, const TextRow &row)
        : m_ledger{ledger}
        , m_row{row}
    {}

    [[nodiscard]] QString text(const QString &field) const
    {
        return m_row.cells.at(m_ledger.indexOf(field));
    }
    [[nodiscard]] Money money(const QString &field) const
    {
        return moneyFromText(text(field)).value_or(Money());
    }
    [[nodiscard]] QDate date(const QString &field) const
    {
        return QDate::fromString(text(field), Qt::ISODate);
    }
    [[nodiscard]] std::optional<Month> month(const QString &field) const
    {
        return monthFromIso(text(field));
    }
    /// The cells that tell a payment from others, and name it in the ledger of returns.
    [[nodiscard]] QString paymentKey() const
    {
        QStringList key;
        for (const QString &field : ledgerOf(u"dues-payments"_s).keys.constFirst()) {
            key += text(field);
        }
        return key.join(u'\n');
    }

private:
    const Ledger &m_ledger;
    const TextRow &m_row;
};

/// Hands the rows of a ledger to `visit`, people by 党员编号.
template<typename Visit>
Status visitCells(const File &file, const QString &key, const ListQuery &query, Visit visit)
{
    const Ledger &ledger = ledgerOf(key);
    const auto rows = textRows(file, ledger, query, ReferenceText::Code);
    if (!rows) {
        return rows.error();
    }
    for (const TextRow &row : *rows) {
        visit(Cells(ledger, row));
    }
    return {};
}

/// A payment less what was returned of it; those returned whole are left out.
struct Paid
{
    QString member;
    MonthRange months;
    QString nature; ///< as the ledger calls it
    Money amount;
    QDate on;
    QString method;
    QString voucher;
};

Result<std::vector<Paid>> paidIn(const File &file, RowId scope)
{
    QHash<QString, Money> returned;
    if (auto status = visitCells(file, u"dues-returns"_s, {.scope = scope},
                                 [&returned](const Cells &row) {
                                     returned[row.paymentKey()] += row.money(u"returned"_s);
                                 });
        !status) {
        return status.error();
    }
    std::vector<Paid> payments;
    const Status status =
        visitCells(file, u"dues-payments"_s, {.scope = scope}, [&](const Cells &row) {
            const Money amount = row.money(u"amount"_s) - returned.value(row.paymentKey());
            if (amount > Money()) {
                payments.push_back(
                    {.member = row.text(u"member"_s),
                     .months = {*row.month(u"first_month"_s), *row.month(u"last_month"_s)},
                     .nature = row.text(u"nature"_s),
                     .amount = amount,
                     .on = row.date(u"paid_on"_s),
                     .method = row.text(u"method"_s),
                     .voucher = row.text(u"voucher"_s)});
            }
        });
    if (!status) {
        return status.error();
    }
    return payments;
}

QString natureName(const QString &code)
{
    return codeName(u"dues-payments"_s, u"nature"_s, code);
}

/// Rows made of each member, in the order of the codes.
template<typename Row, typename Make>
Result<std::vector<Row>> rowsOfMembers(const File &file, RowId scope, Make make)
{
    struct Sorted
    {
        QString organisationCode, code;
        std::vector<Row> rows;
    };
    const auto names = organisationNames(file);
    if (!names) {
        return names.error();
    }
    std::vector<Sorted> members;
    const Status status = visitDuesPayers(file, scope, [&](const DuesPayer &payer) {
        const DuesPerson person{.organisation = names->value(payer.organisationCode),
                                .code = payer.code,
                                .name = payer.name};
        if (std::vector<Row> rows = make(payer, person); !rows.empty()) {
            members.push_back({payer.organisationCode, payer.code, std::move(rows)});
        }
    });
    if (!status) {
        return status.error();
    }
    sortByCodes(members);
    std::vector<Row> all;
    for (Sorted &member : members) {
        std::ranges::move(member.rows, std::back_inserter(all));
    }
    return all;
}

/// What a payment adds to the line of its member.
void addPayment(ReceiptsRow &row, const Paid &paid, const MonthRange &months)
{
    const bool large = paid.nature == natureName(u"large"_s);
    if (months.contains(paid.months.first)) {
        row.large += large ? paid.amount : Money();
        row.back += paid.nature == natureName(u"back"_s) ? paid.amount : Money();
    }
    if (!large && paid.months.first <= months.last && paid.months.last >= months.first
        && (!row.paidOn.isValid() || paid.on > row.paidOn)) {
        row.paidOn = paid.on;
    }
}

/// The months of a year that a member owes under one base, or under none.
std::vector<AssessmentLine> assessmentOf(const DuesPayer &payer, const DuesPerson &person, int year)
{
    std::vector<AssessmentLine> lines;
    const DuesBase *base = nullptr;
    const DuesAccount account = payer.account();
    const MonthRange months = MonthRange::ofYear(year);
    for (Month month = months.first; month <= months.last; ++month) {
        if (!payer.member.owesIn(month)) {
            continue;
        }
        const DuesMonth figures = account.month(month);
        const DuesBase *inForce = baseInForce(payer.bases, month);
        if (lines.empty() || inForce != base) {
            base = inForce;
            lines.push_back({.person = person,
                             .from = base != nullptr ? std::optional(base->from) : std::nullopt,
                             .figures = figures,
                             .due = std::nullopt,
                             .reason = {},
                             .items = {}});
        }
        if (figures.due) {
            lines.back().due = lines.back().due.value_or(Money()) + *figures.due;
        }
    }
    return lines;
}

/// 岗位工资3200.00、－养老保险600.00.
QString itemText(const Cells &item)
{
    const auto is = [&item](const QString &code) {
        return item.text(u"counts"_s) == codeName(u"dues-items"_s, u"counts"_s, code);
    };
    return (is(u"deduct"_s) ? u"－"_s : QString()) + item.text(u"item"_s) + item.text(u"amount"_s)
           + (is(u"none"_s) ? u"（不计）"_s : QString());
}

RemittanceLine dueLine(const RemittanceDue &due, DuesSource source)
{
    const RemittanceBasis &basis = due.sources.at(static_cast<std::size_t>(source));
    const std::optional<int> ratio =
        source == DuesSource::Regular ? due.ratio : std::optional(kWholeRatio);
    return {.source = source,
            .basis = basis.received,
            .ratio = ratio,
            .amount = ratio ? std::optional(basis.due(*ratio)) : std::nullopt,
            .before = basis.remitted};
}

} // namespace

Result<std::vector<ReceiptsRow>> collectReceipts(const File &file, RowId scope,
                                                 const MonthRange &months)
{
    const auto payments = paidIn(file, scope);
    if (!payments) {
        return payments.error();
    }
    QMultiHash<QString, const Paid *> ofMember;
    for (const Paid &paid : *payments) {
        ofMember.insert(paid.member, &paid);
    }
    return rowsOfMembers<ReceiptsRow>(
        file, scope, [&](const DuesPayer &payer, const DuesPerson &person) {
            const DuesAccount account = payer.account();
            ReceiptsRow row{.person = person,
                            .kind = {},
                            .months = {},
                            .back = {},
                            .large = {},
                            .surplus = account.recheck(months.first, months.last).overpaid,
                            .paidOn = {}};
            bool owes = false;
            for (Month month = months.first; month <= months.last; ++month) {
                row.months +=
                    payer.member.owesIn(month) ? std::optional(account.month(month)) : std::nullopt;
                owes |= row.months.last().has_value();
                row.kind = row.months.last() ? row.months.last()->kind : row.kind;
            }
            for (const Paid *paid : ofMember.values(payer.code)) {
                addPayment(row, *paid, months);
            }
            return owes || row.large > Money() ? std::vector{row} : std::vector<ReceiptsRow>();
        });
}

Result<std::vector<DuesReceipt>> collectPayments(const File &file, RowId scope,
                                                 const MonthRange &months)
{
    const auto payments = paidIn(file, scope);
    if (!payments) {
        return payments.error();
    }
    QHash<QString, QList<DuesReceipt>> received;
    const auto receive = [&](const QString &member, const DuesReceipt &receipt) {
        if (months.contains(Month::of(receipt.on))) {
            received[member] += receipt;
        }
    };
    for (const Paid &paid : *payments) {
        receive(paid.member, {.person = {},
                              .months = paid.months,
                              .purpose = {},
                              .nature = paid.nature,
                              .amount = paid.amount,
                              .on = paid.on,
                              .method = paid.method,
                              .voucher = paid.voucher});
    }
    const Status status =
        visitCells(file, u"special-dues"_s, {.scope = scope}, [&](const Cells &row) {
            receive(row.text(u"member"_s), {.person = {},
                                            .months = {},
                                            .purpose = row.text(u"purpose"_s),
                                            .nature = u"特殊党费"_s,
                                            .amount = row.money(u"amount"_s),
                                            .on = row.date(u"paid_on"_s),
                                            .method = {},
                                            .voucher = row.text(u"voucher"_s)});
        });
    if (!status) {
        return status.error();
    }
    return rowsOfMembers<DuesReceipt>(file, scope,
                                      [&](const DuesPayer &payer, const DuesPerson &person) {
                                          const QList<DuesReceipt> own = received.value(payer.code);
                                          std::vector<DuesReceipt> receipts(own.begin(), own.end());
                                          for (DuesReceipt &receipt : receipts) {
                                              receipt.person = person;
                                          }
                                          std::ranges::stable_sort(receipts, {}, &DuesReceipt::on);
                                          return receipts;
                                      });
}

Result<std::vector<AssessmentLine>> collectAssessment(const File &file, RowId scope, int year)
{
    QHash<QString, QString> reasons;
    QHash<QString, QStringList> items;
    const auto keyOf = [](const Cells &row) {
        return row.text(u"member"_s) + u'\n' + row.text(u"month"_s);
    };
    for (const Status &status :
         {visitCells(file, u"dues-bases"_s, {.scope = scope},
                     [&](const Cells &row) { reasons.insert(keyOf(row), row.text(u"reason"_s)); }),
          visitCells(file, u"dues-items"_s, {.scope = scope},
                     [&](const Cells &row) { items[keyOf(row)] += itemText(row); })}) {
        if (!status) {
            return status.error();
        }
    }
    return rowsOfMembers<AssessmentLine>(
        file, scope, [&](const DuesPayer &payer, const DuesPerson &person) {
            std::vector<AssessmentLine> lines = assessmentOf(payer, person, year);
            for (AssessmentLine &line : lines) {
                const QString key =
                    payer.code + u'\n' + (line.from ? toText(*line.from) : QString());
                line.reason = reasons.value(key);
                line.items = items.value(key).join(u'、');
            }
            return lines;
        });
}

Result<QStringList> rulesOfYear(const File &file, int year)
{
    const auto packs = duesRules(file);
    if (!packs) {
        return packs.error();
    }
    QStringList rules;
    const MonthRange months = MonthRange::ofYear(year);
    for (Month month = months.first; month <= months.last; ++month) {
        const DuesRules &pack = rulesInForce(*packs, month);
        const QString text =
            u"执行规定（自%1起）：%2。"_s.arg(monthText(pack.validFrom), pack.source);
        if (!rules.contains(text)) {
            rules += text;
        }
    }
    return rules;
}

Result<std::vector<ArrearsCase>> collectArrears(const File &file, RowId scope, QDate asOf)
{
    const auto rows = arrearsRows(file, scope, asOf);
    if (!rows) {
        return rows.error();
    }
    QHash<RowId, const ArrearsRow *> byMember;
    for (const ArrearsRow &row : *rows) {
        byMember.insert(row.member, &row);
    }
    const Month lastEnded = Month::of(asOf.addDays(1)) - 1;
    return rowsOfMembers<ArrearsCase>(
        file, scope, [&](const DuesPayer &payer, const DuesPerson &person) {
            std::vector<ArrearsCase> cases;
            if (const ArrearsRow *row = byMember.value(payer.id)) {
                ArrearsCase found{.person = person, .row = *row, .open = {}};
                const DuesAccount account = payer.account();
                for (Month month = payer.member.owesFrom; month <= lastEnded; ++month) {
                    if (account.month(month).arrears > Money()) {
                        found.open += month;
                    }
                }
                cases.push_back(found);
            }
            return cases;
        });
}

Result<std::vector<RecheckLine>> collectRecheck(const File &file, RowId scope,
                                                const MonthRange &months)
{
    const auto names = organisationNames(file);
    const auto rows = recheckRows(file, scope, months.first, months.last);
    if (!names || !rows) {
        return names ? rows.error() : names.error();
    }
    std::vector<RecheckLine> lines;
    for (const RecheckRow &row : *rows) {
        lines.push_back({.person = {.organisation = names->value(row.organisationCode),
                                    .code = row.code,
                                    .name = row.name},
                         .year = row.year,
                         .figures = row.figures});
    }
    return lines;
}

Result<RemittanceFacts> collectRemittance(const File &file, RowId organisation,
                                          const MonthRange &months)
{
    const auto superior = superiorName(file, organisation);
    const auto names = organisationNames(file);
    const auto due = remittanceDue(file, organisation, months.first, months.last);
    if (!superior || !names || !due) {
        return !superior ? superior.error() : names ? due.error() : names.error();
    }
    RemittanceFacts facts{.lines = {},
                          .entered = false,
                          .receiver = *superior,
                          .handler = {},
                          .voucher = {},
                          .on = {}};
    const ListQuery remittances{
        .equals = {{u"organisation"_s, organisation}, {u"kind"_s, u"remitted"_s}}};
    const Status status = visitCells(file, u"dues-entries"_s, remittances, [&](const Cells &row) {
        const QDate on = row.date(u"date"_s);
        const MonthRange its{row.month(u"first_month"_s).value_or(Month::of(on)),
                             row.month(u"last_month"_s).value_or(Month::of(on))};
        if (!months.contains(its.first) || !months.contains(its.last)) {
            return;
        }
        facts.entered = true;
        facts.on = std::max(facts.on, on);
        facts.handler = row.text(u"handler"_s);
        facts.voucher = row.text(u"voucher"_s);
        const QString partner = names->value(row.text(u"partner"_s));
        facts.receiver = partner.isEmpty() ? row.text(u"payee"_s) : partner;
        DuesSource source = DuesSource::Regular;
        for (const DuesSource each : {DuesSource::Large, DuesSource::Special}) {
            source =
                row.text(u"source"_s)
                        == codeName(u"dues-entries"_s, u"source"_s, codeIn(kDuesSourceCodes, each))
                    ? each
                    : source;
        }
        const auto ratio = pointsFromText(row.text(u"ratio"_s));
        facts.lines += RemittanceLine{.source = source,
                                      .basis = row.money(u"basis"_s),
                                      .ratio = ratio ? std::optional(static_cast<int>(ratio->raw))
                                                     : std::nullopt,
                                      .amount = row.money(u"amount"_s),
                                      .before = {}};
    });
    if (!status) {
        return status.error();
    }
    for (const DuesSource source : {DuesSource::Regular, DuesSource::Large, DuesSource::Special}) {
        const RemittanceLine line = dueLine(*due, source);
        if (!facts.entered && (source == DuesSource::Regular || line.basis > Money())) {
            facts.lines += line;
        }
    }
    return facts;
}

} // namespace zhibu
