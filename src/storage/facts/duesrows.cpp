#include "storage/facts/duesrows.h"

#include "ledger/ledgers.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/file/rowcursor.h"
#include "storage/records/changeset.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Month monthOf(std::string_view iso) // stored values: always YYYY-MM or YYYY-MM-DD
{
    const auto digit = [iso](std::size_t i) { return iso[i] - '0'; };
    return Month::of(digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3),
                     digit(5) * 10 + digit(6));
}

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::optional<Money> moneyAt(const RowCursor &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(Money{row.integer(column)});
}

/// Which members, as conditions on the three queries; the parameter 0 is not bound.
struct Selection
{
    QString members;   ///< on member m
    QString ofMembers; ///< on tables with a column `member`
    qint64 parameter = 0;
};

/// The rows of a query that is in the order of its first column, the member; taken member by
/// member, so that no more than one of them is ever held.
class RowsByMember
{
public:
    RowsByMember(const File &file, const QString &sql, qint64 parameter)
        : m_rows{file.database(), sql}
    {
        if (parameter != 0) {
            m_rows.bind(parameter);
        }
        m_more = m_rows.next();
    }

    /// Members are asked for in ascending order; rows of others in between are passed over.
    template<typename Take>
    void take(RowId member, Take take)
    {
        while (m_more && m_rows.integer(0) < member) {
            m_more = m_rows.next();
        }
        while (m_more && m_rows.integer(0) == member) {
            take(m_rows);
            m_more = m_rows.next();
        }
    }
    [[nodiscard]] Status status() const { return m_rows.status(); }

private:
    RowCursor m_rows;
    bool m_more = false;
};

DuesPayer payerAt(const RowCursor &members)
{
    DuesPayer payer{.id = members.integer(0),
                    .branch = members.integer(1),
                    .organisationCode = textOf(members.text(2)),
                    .code = textOf(members.text(3)),
                    .name = textOf(members.text(4)),
                    .member = {},
                    .bases = {},
                    .payments = {},
                    .rules = {}};
    payer.member.owesFrom = monthOf(members.text(5));
    if (!members.isNull(6)) {
        payer.member.owesFrom = std::max(payer.member.owesFrom, monthOf(members.text(6)));
    }
    if (members.text(7) != "active") {
        payer.member.owesUntil = monthOf(members.text(8));
    }
    return payer;
}

DuesBase baseAt(const RowCursor &bases)
{
    return {.from = monthOf(bases.text(1)),
            .kind =
                enumIn<DuesKind>(kDuesKindCodes, textOf(bases.text(2))).value_or(DuesKind::Wage),
            .base = moneyAt(bases, 3),
            .fixedDue = moneyAt(bases, 4)};
}

/// Day and voucher matter for the order only.
DuesPayment paymentAt(const RowCursor &payments)
{
    return {.first = monthOf(payments.text(1)),
            .last = monthOf(payments.text(2)),
            .amount = Money{payments.integer(3)},
            .paidOn = {},
            .large = payments.integer(4) == 1,
            .voucher = {}};
}

// The index dues_payment_key holds the order in which payments are used up.
Status visitPayers(const File &file, const Selection &selection,
                   const std::function<void(const DuesPayer &)> &visit)
{
    const auto rules = duesRules(file);
    if (!rules) {
        return rules.error();
    }
    RowCursor members(file.database(), u"SELECT m.id, m.branch, o.code, m.code, m.name, m.joined, "
                                       u"m.dues_from, m.status, m.status_date "
                                       "FROM member m JOIN organisation o ON o.id = m.branch "_s
                                           + selection.members + u" ORDER BY m.id"_s);
    if (selection.parameter != 0) {
        members.bind(selection.parameter);
    }
    RowsByMember bases(file,
                       u"SELECT member, month, kind, base, fixed_due FROM dues_base "_s
                           + selection.ofMembers + u" ORDER BY member, month"_s,
                       selection.parameter);
    RowsByMember payments(
        file,
        u"SELECT member, first_month, last_month, amount, nature = 'large' FROM dues_payment "_s
            + selection.ofMembers
            + u" ORDER BY member, last_month, first_month, paid_on, voucher, amount"_s,
        selection.parameter);
    while (members.next()) {
        DuesPayer payer = payerAt(members);
        payer.rules = *rules;
        bases.take(payer.id, [&](const RowCursor &row) { payer.bases.push_back(baseAt(row)); });
        payments.take(payer.id,
                      [&](const RowCursor &row) { payer.payments.push_back(paymentAt(row)); });
        visit(payer);
    }
    for (const Status &status : {members.status(), bases.status(), payments.status()}) {
        if (!status) {
            return status;
        }
    }
    return {};
}

template<typename Row, typename Figures>
Result<std::vector<Row>> rowsOf(const File &file, RowId scope, Figures figures)
{
    std::vector<Row> rows;
    const Status status = visitDuesPayers(file, scope, [&](const DuesPayer &payer) {
        if (const auto result = figures(payer)) {
            rows.push_back({.member = payer.id,
                            .organisationCode = payer.organisationCode,
                            .code = payer.code,
                            .name = payer.name,
                            .figures = *result});
        }
    });
    if (!status) {
        return status.error();
    }
    sortByCodes(rows);
    return rows;
}

/// A payment of all that is open from `first` to `last`, dated by the first and the last month in
/// which something is; nullopt where nothing is.
std::optional<Record> openPayment(const DuesPayer &payer, Month first, Month last, QDate paidOn)
{
    const DuesAccount account = payer.account();
    std::optional<Month> begin;
    Month end;
    Money open;
    for (Month month = first; month <= last; ++month) {
        const Money arrears =
            payer.member.owesIn(month) ? account.month(month).arrears.value_or(Money()) : Money();
        if (arrears > Money()) {
            begin = begin.value_or(month);
            end = month;
            open += arrears;
        }
    }
    if (!begin) {
        return std::nullopt;
    }
    return duesPayment(payer.id, *begin, end, open, paidOn);
}

} // namespace

Status visitDuesPayers(const File &file, RowId scope,
                       const std::function<void(const DuesPayer &)> &visit)
{
    if (scope == 0) {
        return visitPayers(file, {}, visit);
    }
    return visitPayers(
        file,
        {.members = u"WHERE m.branch IN "_s + kBelow,
         .ofMembers = u"WHERE member IN (SELECT id FROM member WHERE branch IN %1)"_s.arg(kBelow),
         .parameter = scope},
        visit);
}

Result<DuesPayer> duesPayer(const File &file, RowId member)
{
    std::optional<DuesPayer> found;
    const Status status = visitPayers(
        file,
        {.members = u"WHERE m.id = ?"_s, .ofMembers = u"WHERE member = ?"_s, .parameter = member},
        [&found](const DuesPayer &payer) { found = payer; });
    if (!status) {
        return status.error();
    }
    if (!found) {
        return Error{.code = ErrorCode::NotFound,
                     .subject = u"members"_s,
                     .detail = QString::number(member)};
    }
    return *found;
}

Result<std::vector<DuesMonthRow>> duesMonthRows(const File &file, RowId scope, Month month)
{
    return rowsOf<DuesMonthRow>(file, scope, [month](const DuesPayer &payer) {
        return payer.member.owesIn(month) ? std::optional(payer.account().month(month))
                                          : std::nullopt;
    });
}

Result<std::vector<DuesYearRow>> duesYearRows(const File &file, RowId scope, int year, QDate asOf)
{
    return rowsOf<DuesYearRow>(file, scope, [year, asOf](const DuesPayer &payer) {
        const DuesYear figures = payer.account().year(year, asOf);
        return figures.monthsOwed > 0 ? std::optional(figures) : std::nullopt;
    });
}

Result<Settlement> settleDues(File &file, const QList<RowId> &members, Month first, Month last,
                              QDate paidOn)
{
    const Ledger &ledger = ledgerOf(u"dues-payments"_s);
    std::vector<std::pair<QString, Record>> payments; // with the member's name
    for (const RowId member : members) {
        const auto payer = duesPayer(file, member);
        if (!payer) {
            return payer.error();
        }
        if (const auto payment = openPayment(*payer, first, last, paidOn)) {
            payments.emplace_back(payer->name, *payment);
        }
    }
    ChangeSet changes(file, {.verb = ActionLabel::Verb::PayDues,
                             .ledger = ledger.key,
                             .count = static_cast<int>(payments.size())});
    Settlement settlement{.payments = static_cast<int>(payments.size())};
    for (const auto &[name, record] : payments) {
        changes.insert(ledger, record);
        if (!changes.goesOn()) {
            settlement = {.payments = 0, .refused = name};
            break;
        }
    }
    const auto findings = changes.commit();
    if (!findings) {
        return findings.error();
    }
    settlement.findings = *findings;
    return settlement;
}

Record duesPayment(RowId member, Month first, Month last, Money amount, QDate paidOn)
{
    const Ledger &ledger = ledgerOf(u"dues-payments"_s);
    Record record = ledger.blank();
    ledger.setValue(record, u"member"_s, member);
    ledger.setValue(record, u"first_month"_s, toText(first));
    ledger.setValue(record, u"last_month"_s, toText(last));
    ledger.setValue(record, u"amount"_s, amount.fen);
    ledger.setValue(record, u"paid_on"_s, paidOn.toString(Qt::ISODate));
    return record;
}

} // namespace zhibu
