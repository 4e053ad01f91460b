#include "storage/facts/duesrows.h"

#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/file/rowcursor.h"
#include "storage/people/membership.h"
#include "storage/people/membershipevents.h"
#include "storage/people/namesakes.h"

#include <QVarLengthArray>

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

/// Which members, as conditions on the queries with one parameter: an organisation, or rows.
struct Selection
{
    QString members;   ///< on member m
    QString ofMembers; ///< on tables with a column `member`
    RowId scope = 0;
    QString ids = {}; ///< as a list in JSON

    void bindTo(RowCursor &rows) const
    {
        if (scope != 0) {
            rows.bind(scope);
        } else if (!ids.isEmpty()) {
            rows.bind(ids);
        }
    }
};

/// The rows of a query that is in the order of its first column, the member; taken member by
/// member, so that no more than one of them is ever held.
class RowsByMember
{
public:
    RowsByMember(const File &file, const QString &sql, const Selection &selection)
        : m_rows{file.database(), sql}
    {
        selection.bindTo(m_rows);
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
                    .shown = {},
                    .member = {},
                    .bases = {},
                    .payments = {},
                    .reliefs = {},
                    .rules = {}};
    payer.member = DuesMember::since(monthOf(members.text(5)),
                                     members.isNull(6) ? std::nullopt
                                                       : std::optional(monthOf(members.text(6))));
    if (members.text(7) != "active") {
        payer.left = textOf(members.text(7));
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

QDate dayOf(std::string_view iso)
{
    const auto digit = [iso](std::size_t i) { return iso[i] - '0'; };
    const Month month = monthOf(iso);
    return {month.year(), month.month(), digit(8) * 10 + digit(9)};
}

/// The voucher matters for the order only.
DuesPayment paymentAt(const RowCursor &payments)
{
    return {.first = monthOf(payments.text(1)),
            .last = monthOf(payments.text(2)),
            .amount = Money{payments.integer(3)},
            .paidOn = dayOf(payments.text(6)),
            .large = payments.text(4) == "large",
            .voucher = {},
            .back = payments.text(4) == "back"};
}

DuesRelief reliefAt(const RowCursor &reliefs)
{
    return {.first = monthOf(reliefs.text(1)),
            .last = monthOf(reliefs.text(2)),
            .amount = Money{reliefs.integer(3)},
            .approved = reliefs.integer(4) == 1};
}

/// What was returned of a payment.
struct Returned
{
    RowId payment = 0;
    Money amount;
};

/// Everything about dues beside the members themselves, read side by side with them.
class DuesReader
{
public:
    DuesReader(const File &file, const Selection &selection)
        : m_bases{file,
                  u"SELECT member, month, kind, base, fixed_due FROM dues_base "_s
                      + selection.ofMembers + u" ORDER BY member, month"_s,
                  selection}
        // The index dues_payment_key holds the order in which payments are used up.
        , m_payments{file,
                     u"SELECT member, first_month, last_month, amount, nature, id, paid_on "
                     "FROM dues_payment "_s
                         + selection.ofMembers
                         + u" ORDER BY member, last_month, first_month, paid_on, voucher, amount"_s,
                     selection}
        , m_returns{file,
                    u"SELECT member, dues_payment.id, returned FROM dues_return CROSS JOIN "
                    "dues_payment USING (member, last_month, first_month, paid_on, voucher, "
                    "amount, nature) "_s
                        + selection.ofMembers + u" ORDER BY member"_s,
                    selection}
        , m_reliefs{file,
                    u"SELECT member, first_month, last_month, amount, approved_on IS NOT NULL "
                    "FROM dues_relief "_s
                        + selection.ofMembers
                        + (selection.ofMembers.isEmpty() ? u" WHERE "_s : u" AND "_s)
                        + u"coalesce(approved_on, decided_on) IS NOT NULL AND outcome = '' "
                          "ORDER BY member, first_month"_s,
                    selection}
    {}

    void addTo(DuesPayer &payer)
    {
        m_bases.take(payer.id, [&](const RowCursor &row) { payer.bases.push_back(baseAt(row)); });
        m_reliefs.take(payer.id,
                       [&](const RowCursor &row) { payer.reliefs.push_back(reliefAt(row)); });
        QVarLengthArray<Returned, 4> returned;
        m_returns.take(payer.id, [&](const RowCursor &row) {
            returned.append({.payment = row.integer(1), .amount = Money{row.integer(2)}});
        });
        m_payments.take(payer.id, [&](const RowCursor &row) {
            DuesPayment payment = paymentAt(row);
            for (const Returned &part : returned) {
                payment.amount -= part.payment == row.integer(5) ? part.amount : Money();
            }
            if (payment.amount > Money()) {
                payer.payments.push_back(payment);
            }
        });
    }

    [[nodiscard]] Status status() const
    {
        for (const RowsByMember *rows : {&m_bases, &m_payments, &m_returns, &m_reliefs}) {
            if (auto status = rows->status(); !status) {
                return status;
            }
        }
        return {};
    }

private:
    RowsByMember m_bases;
    RowsByMember m_payments;
    RowsByMember m_returns;
    RowsByMember m_reliefs;
};

Status visitPayers(const File &file, const Selection &selection,
                   const std::function<void(const DuesPayer &)> &visit)
{
    const auto rules = duesRules(file);
    const auto namesakes = namesakesOfBranches(file);
    if (!rules || !namesakes) {
        return rules ? namesakes.error() : rules.error();
    }
    RowCursor members(file.database(), u"SELECT m.id, m.branch, o.code, m.code, m.name, m.joined, "
                                       u"m.dues_from, m.status, m.status_date "
                                       "FROM member m JOIN organisation o ON o.id = m.branch "_s
                                           + selection.members + u" ORDER BY m.id"_s);
    selection.bindTo(members);
    DuesReader reader(file, selection);
    while (members.next()) {
        DuesPayer payer = payerAt(members);
        payer.rules = *rules;
        payer.shown = namesakes->value(payer.id, payer.name);
        reader.addTo(payer);
        visit(payer);
    }
    return members.status() ? reader.status() : members.status();
}

/// Of those who belonged to the scope on a day.
template<typename Row, typename Figures>
Result<std::vector<Row>> rowsOf(const File &file, RowId scope, QDate day, Figures figures)
{
    std::vector<Row> rows;
    const auto take = [&](const DuesPayer &payer) {
        if (const auto result = figures(payer)) {
            rows.push_back({.member = payer.id,
                            .organisationCode = payer.organisationCode,
                            .code = payer.code,
                            .name = payer.name,
                            .figures = *result});
        }
    };
    if (const Status status = visitDuesPayersOn(file, scope, day, take); !status) {
        return status.error();
    }
    sortByCodes(rows);
    return rows;
}

Result<QHash<RowId, QString>> organisationCodes(const File &file)
{
    Statement query(file.database(), u"SELECT id, code FROM organisation"_s);
    QHash<RowId, QString> codes;
    while (query.next()) {
        codes.insert(query.integer(0), query.text(1));
    }
    return query.status() ? Result(codes) : query.status().error();
}

/// Members whose branch is among those of a condition with the scope for its parameter.
Selection selectionOf(RowId scope, const QString &below)
{
    return scope == 0 ? Selection{}
                      : Selection{.members = u"WHERE m.branch IN "_s + below,
                                  .ofMembers = u"WHERE member IN (SELECT id FROM member "
                                               "WHERE branch IN %1)"_s.arg(below),
                                  .scope = scope};
}

} // namespace

Result<Month> duesKeptSince(const File &file)
{
    Statement first(file.database(),
                    u"SELECT min(first_month) FROM dues_payment WHERE nature = 'regular'"_s);
    Month since;
    while (first.next()) {
        const auto month = monthFromIso(first.text(0));
        since = month ? Month::of(month->year(), 1) : Month();
    }
    return first.status() ? Result(since) : first.status().error();
}

Status visitDuesPayers(const File &file, RowId scope,
                       const std::function<void(const DuesPayer &)> &visit)
{
    return visitPayers(file, selectionOf(scope, kBelow), visit);
}

Status visitDuesPayersOn(const File &file, RowId scope, QDate day,
                         const std::function<void(const DuesPayer &)> &visit)
{
    const auto moved = movedSince(file, day);
    const auto inside =
        moved && !moved->isEmpty() ? organisationsIn(file, scope, day) : Result(QSet<RowId>());
    if (!moved || !inside) {
        return moved ? inside.error() : moved.error();
    }
    const Selection selection = selectionOf(scope, belowOn(day));
    if (moved->isEmpty()) {
        return visitPayers(file, selection, visit);
    }
    const auto codes = organisationCodes(file);
    if (!codes) {
        return codes.error();
    }
    const auto visitThen = [&](const DuesPayer &payer) {
        const RowId branch = moved->value(payer.id);
        if (branch == 0) {
            visit(payer);
        } else if (inside->contains(branch)) {
            DuesPayer then = payer;
            then.branch = branch;
            then.organisationCode = codes->value(branch);
            visit(then);
        }
    };
    QSet<RowId> seen;
    const Status status = visitPayers(file, selection, [&](const DuesPayer &payer) {
        seen += payer.id;
        visitThen(payer);
    });
    QList<RowId> gone;
    for (auto [member, branch] : moved->asKeyValueRange()) {
        if (inside->contains(branch) && !seen.contains(member)) {
            gone += member;
        }
    }
    return status && !gone.isEmpty() ? visitDuesPayers(file, gone, visitThen) : status;
}

Status visitDuesPayers(const File &file, const QList<RowId> &members,
                       const std::function<void(const DuesPayer &)> &visit)
{
    QStringList ids;
    for (const RowId member : members) {
        ids += QString::number(member);
    }
    const QString listed = u"IN (SELECT value FROM json_each(?))"_s;
    return visitPayers(file,
                       {.members = u"WHERE m.id "_s + listed,
                        .ofMembers = u"WHERE member "_s + listed,
                        .ids = u'[' + ids.join(u',') + u']'},
                       visit);
}

Result<DuesPayer> duesPayer(const File &file, RowId member)
{
    std::optional<DuesPayer> found;
    const Status status =
        visitDuesPayers(file, QList{member}, [&found](const DuesPayer &payer) { found = payer; });
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
    return rowsOf<DuesMonthRow>(file, scope, month.lastDay(), [month](const DuesPayer &payer) {
        return payer.member.owesIn(month) ? std::optional(payer.account().month(month))
                                          : std::nullopt;
    });
}

Result<std::vector<DuesYearRow>> duesYearRows(const File &file, RowId scope, int year, QDate asOf)
{
    return rowsOf<DuesYearRow>(file, scope, asOf, [year, asOf](const DuesPayer &payer) {
        const DuesYear figures = payer.account().year(year, asOf);
        return figures.monthsOwed > 0 ? std::optional(figures) : std::nullopt;
    });
}

} // namespace zhibu
