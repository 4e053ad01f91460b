#include "storage/dues/reassessment.h"

#include "core/rulepack.h"
#include "ledger/ledgers.h"
#include "storage/facts/rulepacks.h"
#include "storage/records/rowwriter.h"

#include <iterator>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &basesLedger()
{
    return ledgerOf(u"dues-bases"_s);
}

RowId payerOf(const Record &base)
{
    return basesLedger().value(base, u"member"_s).toLongLong();
}

std::optional<DuesBase> readBase(const QVariant &month, const QVariant &kind, const QVariant &base,
                                 const QVariant &fixedDue)
{
    const auto from = monthFromIso(month.toString());
    const auto known = enumIn<DuesKind>(kDuesKindCodes, kind.toString());
    const auto amount = [](const QVariant &value) {
        return isEmpty(value) ? std::optional<Money>() : Money{value.toLongLong()};
    };
    return from && known ? std::optional(DuesBase{
               .from = *from, .kind = *known, .base = amount(base), .fixedDue = amount(fixedDue)})
                         : std::nullopt;
}

std::optional<DuesBase> readBase(const Record &record)
{
    const auto value = [&record](const QString &key) { return basesLedger().value(record, key); };
    return readBase(value(u"month"_s), value(u"kind"_s), value(u"base"_s), value(u"fixed_due"_s));
}

} // namespace

Result<ReassessmentRule::Bases *> ReassessmentRule::basesOf(RowId member)
{
    if (const auto known = m_bases.find(member); known != m_bases.end()) {
        return &*known;
    }
    Bases &fixed = m_bases[member];
    Statement rows(m_file.database(),
                   u"SELECT id, month, kind, base, fixed_due FROM dues_base WHERE member = ?"_s);
    rows.bind(member);
    while (rows.next()) {
        if (const auto base =
                readBase(rows.value(1), rows.value(2), rows.value(3), rows.value(4))) {
            fixed[base->from] = {.row = rows.integer(0), .base = *base};
        }
    }
    return rows.status() ? Result(&fixed) : rows.status().error();
}

Status ReassessmentRule::take(const Record &record)
{
    const auto base = readBase(record);
    const auto fixed = basesOf(payerOf(record));
    if (!fixed) {
        return fixed.error();
    }
    if (base) {
        (**fixed)[base->from] = {.row = record.id, .base = *base};
    }
    return {};
}

Result<Findings> ReassessmentRule::judge(const Record &record)
{
    const auto base = readBase(record);
    if (!base || !basesLedger().value(record, u"reason"_s).toString().trimmed().isEmpty()) {
        return Findings();
    }
    const auto fixed = basesOf(payerOf(record));
    if (!fixed) {
        return fixed.error();
    }
    auto earlier = (*fixed)->lower_bound(base->from);
    const auto isItself = [&record](const Bases::value_type &entry) {
        return record.id != 0 && entry.second.row == record.id;
    };
    do {
        if (earlier == (*fixed)->begin()) {
            return Findings();
        }
        --earlier;
    } while (isItself(*earlier));
    if (earlier->first.year() != base->from.year()) {
        return Findings();
    }
    if (!m_packs) {
        auto packs = duesRules(m_file);
        if (!packs) {
            return packs.error();
        }
        m_packs = std::move(*packs);
    }
    if (!isReassessment(rulesInForce(*m_packs, base->from), earlier->second.base, *base)) {
        return Findings();
    }
    return Findings{Finding{.rule = Rule::ReassessedWithoutReason,
                            .field = u"reason"_s,
                            .value = {},
                            .args = {toText(earlier->first)}}};
}

Result<QList<std::pair<RowId, Finding>>> reassessedWithoutReason(const File &file)
{
    // Few have two bases in a year; only those are looked at closely.
    Statement candidates(file.database(), uR"(
SELECT id FROM dues_base b WHERE trim(reason) = '' AND EXISTS (
    SELECT 1 FROM dues_base o WHERE o.member = b.member
    AND o.month >= substr(b.month, 1, 4) AND o.month < b.month))"_s);
    QList<RowId> ids;
    while (candidates.next()) {
        ids += candidates.integer(0);
    }
    if (!candidates.status()) {
        return candidates.status().error();
    }
    const auto records = fetchRecords(file, basesLedger(), ids);
    if (!records) {
        return records.error();
    }
    ReassessmentRule rule(file);
    QList<std::pair<RowId, Finding>> found;
    for (const Record &record : *records) {
        const auto findings = rule.judge(record);
        if (!findings) {
            return findings.error();
        }
        for (const Finding &finding : *findings) {
            found += {record.id, finding};
        }
    }
    return found;
}

} // namespace zhibu
