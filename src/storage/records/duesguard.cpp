#include "storage/records/duesguard.h"

#include "ledger/ledgers.h"
#include "storage/dues/movements.h"
#include "storage/facts/conditions.h"
#include "storage/facts/scope.h"
#include "storage/records/rowwriter.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMonthLength = 7; // of YYYY-MM

bool hasRow(const Record &record)
{
    return !record.values.isEmpty();
}

const QStringList &keyOfPayments()
{
    return ledgerOf(u"dues-payments"_s).keys.first();
}

} // namespace

DuesGuard::DuesGuard(const File &file, const Ledger &ledger)
    : m_file{&file}
    , m_ledger{&ledger}
{
    static const QHash<QString, Judge> judges{{u"dues-payments"_s, &DuesGuard::judgePayment},
                                              {u"special-dues"_s, &DuesGuard::judgeSpecial},
                                              {u"dues-returns"_s, &DuesGuard::judgeReturn},
                                              {u"dues-reliefs"_s, &DuesGuard::judgeRelief},
                                              {u"dues-closings"_s, &DuesGuard::judgeClosing},
                                              {u"organisations"_s, &DuesGuard::judgeOrganisation}};
    m_judge = judges.value(ledger.key);
}

Result<Findings> DuesGuard::judge(const Record &stored, const Record &changed)
{
    Findings findings;
    if (m_judge != nullptr) {
        if (auto status = (this->*m_judge)(stored, changed, findings); !status) {
            return status.error();
        }
    }
    return findings;
}

Status DuesGuard::judgePayment(const Record &stored, const Record &changed, Findings &findings)
{
    if (auto status = addClosed(u"paid_on"_s, stored, changed, findings); !status) {
        return status;
    }
    if (hasRow(stored) && isKeyChanged(stored, changed)) {
        const auto returned = hasRowLike(u"dues-returns"_s, stored);
        if (!returned) {
            return returned.error();
        }
        if (*returned) {
            findings += Finding{Rule::ReturnedPayment, u"amount"_s, {}, {}};
        }
    }
    return {};
}

Status DuesGuard::judgeSpecial(const Record &stored, const Record &changed, Findings &findings)
{
    if (auto status = addClosed(u"paid_on"_s, stored, changed, findings); !status) {
        return status;
    }
    return findings.isEmpty() ? addExcess({u"member"_s, u"purpose"_s}, stored, changed, findings)
                              : Status();
}

Status DuesGuard::judgeReturn(const Record &stored, const Record &changed, Findings &findings)
{
    if (auto status = addClosed(u"returned_on"_s, stored, changed, findings); !status) {
        return status;
    }
    if (hasRow(changed)) {
        const auto paid = hasRowLike(u"dues-payments"_s, changed);
        if (!paid) {
            return paid.error();
        }
        if (!*paid) {
            findings += Finding{Rule::NoSuchPayment, u"amount"_s, {}, {}};
        }
    }
    return findings.isEmpty() ? addExcess(keyOfPayments(), stored, changed, findings) : Status();
}

Status DuesGuard::addExcess(const QStringList &group, const Record &stored, const Record &changed,
                            Findings &findings)
{
    const auto before = hasRow(stored) ? loadReceived(group, stored) : Result<QString>(QString());
    const auto now = hasRow(changed) ? loadReceived(group, changed) : Result<QString>(QString());
    if (!before || !now) {
        return before ? now.error() : before.error();
    }
    if (hasRow(changed)) {
        const Money left = leftOf(*now, changed);
        const Money effect = effectOf(changed);
        if (left + effect < Money() && effect < Money()) {
            findings += Finding{Rule::ReturnsExceed,
                                returnedKey(),
                                toText(Money() - effect),
                                {toText(std::max(left, Money()))}};
        } else if (left + effect < Money()) {
            findings += Finding{Rule::ReturnedPayment, returnedKey(), {}, {}};
        }
    }
    if (hasRow(stored) && *before != *now && leftOf(*before, stored) < Money()) {
        findings += Finding{Rule::ReturnedPayment, returnedKey(), {}, {}};
    }
    if (findings.isEmpty()) {
        m_received[*before].remove(stored.id);
        if (hasRow(changed)) {
            m_received[*now].insert(changed.id, effectOf(changed));
        }
    }
    return {};
}

Result<QString> DuesGuard::loadReceived(const QStringList &group, const Record &record)
{
    QStringList texts;
    for (const QString &part : group) {
        texts += m_ledger->value(record, part).toString();
    }
    const QString name = texts.join(u'\x1f');
    if (m_received.contains(name)) {
        return name;
    }
    auto &received = m_received[name];
    const auto ids = KeyFinder(*m_file, *m_ledger, group).find(record);
    if (!ids) {
        return ids.error();
    }
    for (const RowId id : *ids) {
        const auto row = fetchRecord(*m_file, *m_ledger, id);
        if (!row) {
            return row.error();
        }
        received.insert(id, effectOf(*row));
    }
    return name;
}

// A return knows what was paid: the amount is part of the payment's key.
Money DuesGuard::leftOf(const QString &group, const Record &record) const
{
    Money left = isSpecial() ? Money() : Money{m_ledger->value(record, u"amount"_s).toLongLong()};
    const auto received = m_received.value(group);
    for (auto row = received.cbegin(); row != received.cend(); ++row) {
        left += row.key() == record.id ? Money() : *row;
    }
    return left;
}

Money DuesGuard::effectOf(const Record &record) const
{
    const Money amount{m_ledger->value(record, returnedKey()).toLongLong()};
    const bool collected = isSpecial() && m_ledger->value(record, u"kind"_s) == u"collected"_s;
    return collected ? amount : Money() - amount;
}

bool DuesGuard::isSpecial() const
{
    return m_ledger->key == u"special-dues";
}

QString DuesGuard::returnedKey() const
{
    return isSpecial() ? u"amount"_s : u"returned"_s;
}

Status DuesGuard::judgeRelief(const Record &stored, const Record &changed, Findings &findings)
{
    const RowId before = memberOf(stored);
    const RowId now = memberOf(changed);
    for (const RowId member : {before, now}) {
        if (auto status = loadReliefs(member); !status) {
            return status;
        }
    }
    const bool stands = hasRow(changed) && isEmpty(m_ledger->value(changed, u"outcome"_s));
    if (stands) {
        const Span span{m_ledger->value(changed, u"first_month"_s).toString(),
                        m_ledger->value(changed, u"last_month"_s).toString()};
        const auto &others = m_reliefs[now];
        for (auto other = others.cbegin(); other != others.cend(); ++other) {
            if (other.key() != changed.id && other->first <= span.second
                && span.first <= other->second) {
                findings += Finding{Rule::ReliefsOverlap, u"first_month"_s, span.first, {}};
                return {};
            }
        }
        m_reliefs[before].remove(stored.id);
        m_reliefs[now].insert(changed.id, span);
    } else {
        m_reliefs[before].remove(stored.id);
    }
    return {};
}

Status DuesGuard::loadReliefs(RowId member)
{
    if (m_reliefs.contains(member)) {
        return {};
    }
    auto &spans = m_reliefs[member];
    Statement known(m_file->database(), u"SELECT id, first_month, last_month FROM dues_relief "
                                        "WHERE member = ? AND outcome = ''"_s);
    known.bind(member);
    while (known.next()) {
        spans.insert(known.integer(0), {known.text(1), known.text(2)});
    }
    return known.status();
}

RowId DuesGuard::memberOf(const Record &record) const
{
    return hasRow(record) ? m_ledger->value(record, u"member"_s).toLongLong() : 0;
}

Status DuesGuard::judgeClosing(const Record &stored, const Record &changed, Findings &findings)
{
    if (!hasRow(stored) || !isKeyChanged(stored, changed)) {
        return {};
    }
    const QString month = m_ledger->value(stored, u"month"_s).toString();
    const QVariant organisation = m_ledger->value(stored, u"organisation"_s);
    Statement latest(m_file->database(),
                     u"SELECT max(month) FROM dues_closing WHERE organisation IN %1 "
                     "OR organisation IN %2"_s.arg(kAbove, kBelow));
    latest.bind(organisation).bind(organisation);
    while (latest.next()) {
        if (latest.text(0) > month) {
            findings += Finding{Rule::LaterMonthClosed, u"month"_s, month, {latest.text(0)}};
        }
    }
    return latest.status();
}

Status DuesGuard::judgeOrganisation(const Record &stored, const Record &changed, Findings &findings)
{
    if (!hasRow(stored) || !hasRow(changed)) {
        return {};
    }
    const QVariant before = m_ledger->value(stored, u"superior"_s);
    const QVariant after = m_ledger->value(changed, u"superior"_s);
    if (before == after) {
        return {};
    }
    Statement moved(m_file->database(), uR"(
WITH was AS (SELECT month, organisation FROM dues_closing WHERE organisation IN %1),
becomes AS (SELECT month, organisation FROM dues_closing WHERE organisation IN %1)
SELECT c.month, o.name FROM (
    SELECT * FROM was WHERE month NOT IN (SELECT month FROM becomes)
    UNION ALL SELECT * FROM becomes WHERE month NOT IN (SELECT month FROM was)) c
JOIN organisation o ON o.id = c.organisation
WHERE c.month NOT IN (SELECT month FROM dues_closing WHERE organisation = ?)
AND EXISTS (SELECT 1 FROM %2 v WHERE v.entry IS NULL AND v.month = c.month
    AND v.organisation IN %3)
ORDER BY c.month DESC LIMIT 1)"_s.arg(kAbove, kMovements, kBelow));
    moved.bind(before).bind(after).bind(stored.id).bind(stored.id);
    while (moved.next()) {
        findings += Finding{
            Rule::SuperiorClosed, u"superior"_s, after.toString(), {moved.text(0), moved.text(1)}};
    }
    return moved.status();
}

Status DuesGuard::addClosed(const QString &dateKey, const Record &stored, const Record &changed,
                            Findings &findings)
{
    for (const Record *record : {&changed, &stored}) {
        if (!hasRow(*record) || !findings.isEmpty()) {
            continue;
        }
        const QString date = m_ledger->value(*record, dateKey).toString();
        const auto closed = closedFor(memberOf(*record), date);
        if (!closed) {
            return closed.error();
        }
        const QString month = date.left(kMonthLength);
        if (closed->contains(month)) {
            findings += Finding{Rule::MonthClosed, dateKey, date, {month}};
        }
    }
    return {};
}

Result<RowId> DuesGuard::branchOf(RowId member, const QString &day)
{
    if (!m_moved) {
        QSet<RowId> moved;
        Statement query(m_file->database(),
                        u"SELECT DISTINCT member FROM member_change WHERE branch IS NOT NULL"_s);
        while (query.next()) {
            moved += query.integer(0);
        }
        if (!query.status()) {
            return query.status().error();
        }
        m_moved = moved;
    }
    const bool hasMoved = m_moved->contains(member);
    if (const auto known = m_branches.constFind(member);
        !hasMoved && known != m_branches.constEnd()) {
        return *known;
    }
    Statement query(m_file->database(),
                    u"SELECT %1 FROM member m WHERE m.id = ?"_s.arg(branchThen(u"m"_s, u"?"_s)));
    query.bind(day).bind(member);
    const RowId branch = query.next() ? query.integer(0) : 0;
    if (!query.status()) {
        return query.status().error();
    }
    if (!hasMoved) {
        m_branches.insert(member, branch);
    }
    return branch;
}

Result<QSet<QString>> DuesGuard::closedFor(RowId member, const QString &day)
{
    const auto branch = branchOf(member, day);
    if (!branch) {
        return branch.error();
    }
    const auto known = m_closed.constFind(*branch);
    if (known != m_closed.constEnd()) {
        return *known;
    }
    QSet<QString> months;
    Statement closed(m_file->database(),
                     u"SELECT month FROM dues_closing WHERE organisation IN %1"_s.arg(kAbove));
    closed.bind(*branch);
    while (closed.next()) {
        months += closed.text(0);
    }
    if (!closed.status()) {
        return closed.status().error();
    }
    m_closed.insert(*branch, months);
    return months;
}

// A return names its payment by the payment's whole key.
Result<bool> DuesGuard::hasRowLike(const QString &otherLedger, const Record &record) const
{
    const Ledger &other = ledgerOf(otherLedger);
    const QStringList &key = keyOfPayments();
    Record like = other.blank();
    for (const QString &part : key) {
        other.setValue(like, part, m_ledger->value(record, part));
    }
    const auto found = KeyFinder(*m_file, other, key).find(like);
    return found ? Result<bool>(!found->isEmpty()) : found.error();
}

bool DuesGuard::isKeyChanged(const Record &stored, const Record &changed) const
{
    return !hasRow(changed)
           || std::ranges::any_of(m_ledger->keys.first(), [&](const QString &part) {
                  return m_ledger->value(stored, part) != m_ledger->value(changed, part);
              });
}

} // namespace zhibu
