#include "storage/dues/remittancelist.h"

#include "core/duesbook.h"
#include "storage/dues/movements.h"
#include "storage/facts/scope.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// What one organisation received and remitted of one kind of money.
struct Flow
{
    QMap<Month, Money> received;
    /// 上缴基数 by the months a row is for; none where one of the rows does not tell it. A second
    /// row for the same months is of all that was received by then, as the first was.
    QMap<std::pair<Month, Month>, std::optional<Money>> remitted;

    [[nodiscard]] bool covers(Month month) const
    {
        return std::ranges::any_of(remitted.keys(), [month](const auto &months) {
            return months.first <= month && month <= months.second;
        });
    }
};

struct Account
{
    std::array<Flow, kDuesSourceCodes.size()> flows;
    Money remitted, spanning; ///< as RemittanceStanding has them
    QDate latest;
};
using Accounts = QHash<RowId, Account>;

Flow &flowOf(Account &account, const QString &source)
{
    const auto known = enumIn<DuesSource>(kDuesSourceCodes, source).value_or(DuesSource::Regular);
    return account.flows.at(static_cast<std::size_t>(known));
}

Status readReceived(const File &file, Month first, Month last, Accounts &accounts)
{
    Statement rows(file.database(),
                   u"SELECT organisation, source, month, sum(amount) FROM %1 "
                   "WHERE month BETWEEN ? AND ? "
                   "AND kind IN ('regular', 'back', 'large', 'special', 'from_below') "
                   "GROUP BY organisation, source, month"_s.arg(kMovements));
    rows.bind(toText(first)).bind(toText(last));
    while (rows.next()) {
        if (const auto month = monthFromIso(rows.text(2))) {
            Account &account = accounts[rows.integer(0)];
            flowOf(account, rows.text(1)).received.insert(*month, Money{rows.integer(3)});
        }
    }
    return rows.status();
}

Status readRemitted(const File &file, Month first, Month last, Accounts &accounts)
{
    Statement rows(file.database(), uR"(
SELECT * FROM (SELECT organisation, source, date, amount, coalesce(basis, -1),
    coalesce(first_month, last_month, substr(date, 1, 7)) AS begins,
    coalesce(last_month, first_month, substr(date, 1, 7)) AS ends
FROM dues_entry WHERE kind = 'remitted') WHERE ends >= ? AND begins <= ?)"_s);
    rows.bind(toText(first)).bind(toText(last));
    while (rows.next()) {
        const auto begins = monthFromIso(rows.text(5));
        const auto ends = monthFromIso(rows.text(6));
        if (!begins || !ends) {
            continue;
        }
        Account &account = accounts[rows.integer(0)];
        const bool isWithin = *begins >= first && *ends <= last;
        (isWithin ? account.remitted : account.spanning) += Money{rows.integer(3)};
        account.latest = std::max(account.latest, rows.date(2).value_or(QDate()));
        auto &remitted = flowOf(account, rows.text(1)).remitted;
        const std::pair months(*begins, *ends);
        const auto before = remitted.constFind(months);
        const std::optional<Money> basis =
            rows.integer(4) < 0 ? std::nullopt : std::optional(Money{rows.integer(4)});
        if (before == remitted.constEnd()) {
            remitted.insert(months, basis);
        } else if (before.value()) {
            remitted.insert(months,
                            basis ? std::optional(std::max(*basis, *before.value())) : basis);
        }
    }
    return rows.status();
}

/// Adds what one kind of money says of the months from `first` to `last`.
void addFlow(RemittanceStanding &standing, const Flow &flow, Month first, Month last)
{
    for (const auto &[month, amount] : flow.received.asKeyValueRange()) {
        standing.received += amount;
        if (amount > Money() && !flow.covers(month)) {
            standing.open += amount;
            if (!standing.openMonths.contains(month)) {
                standing.openMonths += month;
            }
        }
    }
    for (const auto &[months, basis] : flow.remitted.asKeyValueRange()) {
        if (!basis || months.first < first || months.second > last) {
            continue; // of what lies outside the period nothing is known here
        }
        Money received;
        for (const auto &[month, amount] : flow.received.asKeyValueRange()) {
            received += months.first <= month && month <= months.second ? amount : Money();
        }
        standing.later += std::max(Money(), received - *basis);
    }
}

bool hasAnyBelow(const File &file, RowId organisation)
{
    Statement below(file.database(), u"SELECT 1 FROM organisation WHERE superior = ? LIMIT 1"_s);
    below.bind(organisation);
    bool any = false;
    while (below.next()) {
        any = true;
    }
    return any;
}

} // namespace

Month lastToRemit(Month first, Month last, QDate asOf)
{
    const Month ended = Month::lastEnded(asOf);
    return ended < first ? last : std::min(last, ended);
}

Result<std::vector<RemittanceStanding>> remittanceStandings(const File &file, RowId committee,
                                                            Month first, Month last)
{
    if (committee != 0 && !hasAnyBelow(file, committee)) {
        return std::vector<RemittanceStanding>();
    }
    Accounts accounts;
    for (const auto read : {readReceived, readRemitted}) {
        if (const Status status = read(file, first, last, accounts); !status) {
            return status.error();
        }
    }
    Statement rows(
        file.database(),
        u"SELECT o.id, o.name, EXISTS (SELECT 1 FROM member m WHERE m.branch = o.id) "
        "FROM organisation o WHERE (o.dissolved IS NULL OR o.dissolved >= ?)%1%2 ORDER BY o.code"_s
            .arg(inScope(u"o.id"_s, committee), committee == 0 ? QString() : u" AND o.id <> ?"_s));
    rows.bind(first.firstDay().toString(Qt::ISODate));
    if (committee != 0) {
        rows.bind(committee).bind(committee);
    }
    std::vector<RemittanceStanding> standings;
    while (rows.next()) {
        const auto account = accounts.constFind(rows.integer(0));
        if (account == accounts.constEnd() && rows.integer(2) == 0) {
            continue;
        }
        RemittanceStanding standing;
        standing.organisation = rows.integer(0);
        standing.name = rows.text(1);
        if (account != accounts.constEnd()) {
            standing.remitted = account->remitted;
            standing.spanning = account->spanning;
            standing.latest = account->latest;
            for (const Flow &flow : account->flows) {
                addFlow(standing, flow, first, last);
            }
        }
        std::ranges::sort(standing.openMonths);
        standings.push_back(std::move(standing));
    }
    return rows.status() ? Result(std::move(standings)) : rows.status().error();
}

} // namespace zhibu
