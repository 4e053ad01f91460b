#include "storage/facts/duesrows.h"

#include "ledger/ledgers.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/file/rowcursor.h"
#include "storage/file/rowid.h"
#include "storage/records/records.h"

#include <algorithm>
#include <numeric>

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

Result<std::vector<DuesPayer>> readPayers(const File &file, const QString &condition,
                                          qint64 parameter)
{
    const auto rules = duesRules(file);
    if (!rules) {
        return rules.error();
    }
    std::vector<DuesPayer> payers;
    RowCursor members(file.database(), u"SELECT m.id, m.branch, o.code, m.code, m.name, m.joined, "
                                       u"m.dues_from, m.status, m.status_date "
                                       "FROM member m JOIN organisation o ON o.id = m.branch "_s
                                           + condition + u" ORDER BY m.id"_s);
    if (parameter != 0) {
        members.bind(parameter);
    }
    while (members.next()) {
        DuesPayer payer{.id = members.integer(0),
                        .branch = members.integer(1),
                        .organisationCode = textOf(members.text(2)),
                        .code = textOf(members.text(3)),
                        .name = textOf(members.text(4)),
                        .member = {},
                        .bases = {},
                        .payments = {},
                        .rules = *rules};
        payer.member.owesFrom = monthOf(members.text(5));
        if (!members.isNull(6)) {
            payer.member.owesFrom = std::max(payer.member.owesFrom, monthOf(members.text(6)));
        }
        if (members.text(7) != "active") {
            payer.member.owesUntil = monthOf(members.text(8));
        }
        payers.push_back(std::move(payer));
    }
    if (!members.status()) {
        return members.status().error();
    }
    return payers;
}

/// Runs through two lists that are both in the order of member ids.
class PayerCursor
{
public:
    explicit PayerCursor(std::vector<DuesPayer> &payers)
        : m_payers{payers}
    {}

    DuesPayer *at(RowId member)
    {
        while (m_next < m_payers.size() && m_payers[m_next].id < member) {
            ++m_next;
        }
        return m_next < m_payers.size() && m_payers[m_next].id == member ? &m_payers[m_next]
                                                                         : nullptr;
    }

private:
    std::vector<DuesPayer> &m_payers;
    std::size_t m_next = 0;
};

Status readBases(const File &file, std::vector<DuesPayer> &payers, const QString &condition,
                 qint64 parameter)
{
    RowCursor bases(file.database(),
                    u"SELECT member, month, kind, base, fixed_due FROM dues_base "_s + condition
                        + u" ORDER BY member, month"_s);
    if (parameter != 0) {
        bases.bind(parameter);
    }
    PayerCursor cursor(payers);
    while (bases.next()) {
        if (DuesPayer *payer = cursor.at(bases.integer(0))) {
            payer->bases.push_back({.from = monthOf(bases.text(1)),
                                    .kind = enumIn<DuesKind>(kDuesKindCodes, textOf(bases.text(2)))
                                                .value_or(DuesKind::Wage),
                                    .base = moneyAt(bases, 3),
                                    .fixedDue = moneyAt(bases, 4)});
        }
    }
    return bases.status();
}

// The index dues_payment_key holds the order in which payments are used up; day and voucher matter
// for that order only.
Status visitPayments(const File &file, std::vector<DuesPayer> &payers, const QString &condition,
                     qint64 parameter)
{
    RowCursor payments(
        file.database(),
        u"SELECT member, first_month, last_month, amount, nature = 'large' FROM dues_payment "_s
            + condition + u" ORDER BY member, last_month, first_month, paid_on, voucher, amount"_s);
    if (parameter != 0) {
        payments.bind(parameter);
    }
    PayerCursor cursor(payers);
    while (payments.next()) {
        if (DuesPayer *payer = cursor.at(payments.integer(0))) {
            payer->payments.push_back({.first = monthOf(payments.text(1)),
                                       .last = monthOf(payments.text(2)),
                                       .amount = Money{payments.integer(3)},
                                       .paidOn = {},
                                       .large = payments.integer(4) == 1,
                                       .voucher = {}});
        }
    }
    return payments.status();
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
    const Ledger &ledger = ledgerOf(u"dues-payments"_s);
    Record record = ledger.blank();
    ledger.setValue(record, u"member"_s, payer.id);
    ledger.setValue(record, u"first_month"_s, toText(*begin));
    ledger.setValue(record, u"last_month"_s, toText(end));
    ledger.setValue(record, u"amount"_s, open.fen);
    ledger.setValue(record, u"paid_on"_s, paidOn.toString(Qt::ISODate));
    return record;
}

} // namespace

Status visitDuesPayers(const File &file, RowId scope,
                       const std::function<void(const DuesPayer &)> &visit)
{
    const QString inScope = scope == 0 ? QString() : u"WHERE m.branch IN "_s + kBelow;
    const QString ofMembers =
        scope == 0 ? QString()
                   : u"WHERE member IN (SELECT id FROM member WHERE branch IN %1)"_s.arg(kBelow);
    auto payers = readPayers(file, inScope, scope);
    if (!payers) {
        return payers.error();
    }
    if (auto status = readBases(file, *payers, ofMembers, scope); !status) {
        return status;
    }
    if (auto status = visitPayments(file, *payers, ofMembers, scope); !status) {
        return status;
    }
    std::vector<const DuesPayer *> order;
    order.reserve(payers->size());
    for (const DuesPayer &payer : *payers) {
        order.push_back(&payer);
    }
    std::ranges::sort(order, [](const DuesPayer *a, const DuesPayer *b) {
        const int byOrganisation = QString::compare(a->organisationCode, b->organisationCode);
        return byOrganisation != 0 ? byOrganisation < 0 : a->code < b->code;
    });
    for (const DuesPayer *payer : order) {
        visit(*payer);
    }
    return {};
}

Result<DuesPayer> duesPayer(const File &file, RowId member)
{
    auto payers = readPayers(file, u"WHERE m.id = ?"_s, member);
    if (!payers) {
        return payers.error();
    }
    if (payers->empty()) {
        return Error{.code = ErrorCode::NotFound,
                     .subject = u"members"_s,
                     .detail = QString::number(member)};
    }
    if (auto status = readBases(file, *payers, u"WHERE member = ?"_s, member); !status) {
        return status.error();
    }
    if (auto status = visitPayments(file, *payers, u"WHERE member = ?"_s, member); !status) {
        return status.error();
    }
    return payers->front();
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
    auto action = Action::begin(file, {.verb = ActionLabel::Verb::PayDues,
                                       .ledger = ledger.key,
                                       .count = static_cast<int>(payments.size())});
    if (!action) {
        return action.error();
    }
    RowWriter writer(**action, ledger);
    for (auto &[name, record] : payments) {
        const auto findings = checkRecord(file, ledger, record);
        if (!findings) {
            return findings.error();
        }
        if (!findings->isEmpty()) {
            return Settlement{.payments = 0, .refused = name, .findings = *findings};
        }
        record.id = nextRowId();
        if (auto status = writer.insert(record); !status) {
            return status.error();
        }
    }
    if (const auto done = (*action)->commit(); !done) {
        return done.error();
    }
    return Settlement{.payments = static_cast<int>(payments.size()), .refused = {}, .findings = {}};
}

} // namespace zhibu
