#include "storage/records/duesguard.h"

#include "ledger/ledgers.h"
#include "storage/records/rowwriter.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMonthLength = 7; // of YYYY-MM

bool isGiven(const Record &record)
{
    return !record.values.isEmpty();
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
                                              {u"dues-closings"_s, &DuesGuard::judgeClosing}};
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
    if (isGiven(stored) && isKeyChanged(stored, changed)) {
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
    return addClosed(u"paid_on"_s, stored, changed, findings);
}

Status DuesGuard::judgeReturn(const Record &stored, const Record &changed, Findings &findings)
{
    if (auto status = addClosed(u"returned_on"_s, stored, changed, findings); !status) {
        return status;
    }
    if (isGiven(changed)) {
        const auto paid = hasRowLike(u"dues-payments"_s, changed);
        if (!paid) {
            return paid.error();
        }
        if (!*paid) {
            findings += Finding{Rule::NoSuchPayment, u"amount"_s, {}, {}};
        }
    }
    return {};
}

Status DuesGuard::judgeRelief(const Record &stored, const Record &changed, Findings &findings)
{
    if (!isGiven(changed)) {
        m_reliefs.insert(stored.id, {}); // nobody's
        return {};
    }
    const Span span{.member = m_ledger->value(changed, u"member"_s).toLongLong(),
                    .first = m_ledger->value(changed, u"first_month"_s).toString(),
                    .last = m_ledger->value(changed, u"last_month"_s).toString()};
    QHash<RowId, Span> others = m_reliefs;
    Statement known(m_file->database(),
                    u"SELECT id, first_month, last_month FROM dues_relief WHERE member = ?"_s);
    known.bind(span.member);
    while (known.next()) {
        if (!others.contains(known.integer(0))) {
            others.insert(known.integer(0),
                          {.member = span.member, .first = known.text(1), .last = known.text(2)});
        }
    }
    others.remove(changed.id);
    const bool overlaps = std::ranges::any_of(others, [&span](const Span &other) {
        return other.member == span.member && other.first <= span.last && span.first <= other.last;
    });
    if (overlaps) {
        findings += Finding{Rule::ReliefsOverlap, u"first_month"_s, span.first, {}};
    } else {
        m_reliefs.insert(changed.id, span);
    }
    return known.status();
}

Status DuesGuard::judgeClosing(const Record &stored, const Record &changed, Findings &findings)
{
    if (!isGiven(stored) || !isKeyChanged(stored, changed)) {
        return {};
    }
    const QString month = m_ledger->value(stored, u"month"_s).toString();
    Statement latest(m_file->database(),
                     u"SELECT max(month) FROM dues_closing WHERE organisation = ?"_s);
    latest.bind(m_ledger->value(stored, u"organisation"_s));
    while (latest.next()) {
        if (latest.text(0) > month) {
            findings += Finding{Rule::LaterMonthClosed, u"month"_s, month, {latest.text(0)}};
        }
    }
    return latest.status();
}

Status DuesGuard::addClosed(const QString &dateKey, const Record &stored, const Record &changed,
                            Findings &findings)
{
    for (const Record *record : {&changed, &stored}) {
        if (!isGiven(*record) || !findings.isEmpty()) {
            continue;
        }
        const auto closed = closedFor(m_ledger->value(*record, u"member"_s).toLongLong());
        if (!closed) {
            return closed.error();
        }
        const QString date = m_ledger->value(*record, dateKey).toString();
        const QString month = date.left(kMonthLength);
        if (closed->contains(month)) {
            findings += Finding{Rule::MonthClosed, dateKey, date, {month}};
        }
    }
    return {};
}

Result<QSet<QString>> DuesGuard::closedFor(RowId member)
{
    const auto known = m_closed.constFind(member);
    if (known != m_closed.constEnd()) {
        return *known;
    }
    QSet<QString> months;
    Statement closed(m_file->database(), uR"(
WITH RECURSIVE above (id) AS (SELECT branch FROM member WHERE id = ?
    UNION SELECT superior FROM organisation JOIN above USING (id) WHERE superior IS NOT NULL)
SELECT month FROM dues_closing WHERE organisation IN (SELECT id FROM above))"_s);
    closed.bind(member);
    while (closed.next()) {
        months += closed.text(0);
    }
    if (!closed.status()) {
        return closed.status().error();
    }
    m_closed.insert(member, months);
    return months;
}

// Payments and returns have the same fields as key.
Result<bool> DuesGuard::hasRowLike(const QString &otherLedger, const Record &record) const
{
    const Ledger &other = ledgerOf(otherLedger);
    const QStringList &key = other.keys.first();
    Record like = other.blank();
    for (const QString &part : key) {
        other.setValue(like, part, m_ledger->value(record, part));
    }
    const auto found = KeyFinder(*m_file, other, key).find(like);
    return found ? Result<bool>(!found->isEmpty()) : found.error();
}

bool DuesGuard::isKeyChanged(const Record &stored, const Record &changed) const
{
    return !isGiven(changed)
           || std::ranges::any_of(m_ledger->keys.first(), [&](const QString &part) {
                  return m_ledger->value(stored, part) != m_ledger->value(changed, part);
              });
}

} // namespace zhibu
