#include "exchange/rowreferences.h"

#include "ledger/ledgers.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

// Organisations and activities first: a person's name is looked for in the row's own branch.
RowReferences::RowReferences(const Ledger &ledger, Lookup &lookup)
    : m_ledger{ledger}
    , m_lookup{lookup}
{
    for (const bool persons : {false, true}) {
        for (int i = 0; i < ledger.fields.size(); ++i) {
            const Field &field = ledger.fields[i];
            if (field.type == FieldType::Reference && (field.refLedger == u"members") == persons) {
                m_fields += i;
            }
        }
    }
}

Status RowReferences::prepare(const File &file)
{
    if (m_ledger.indexOf(u"criterion"_s) < 0) {
        return {};
    }
    const auto schemes = allSchemes(&file);
    if (!schemes) {
        return schemes.error();
    }
    m_schemes = *schemes;
    return {};
}

bool RowReferences::refersToItself() const
{
    return std::ranges::any_of(
        m_ledger.fields, [this](const Field &field) { return field.refLedger == m_ledger.key; });
}

void RowReferences::resolve(PlannedRow &row, bool selfReferences)
{
    for (const int i : std::as_const(m_fields)) {
        if ((m_ledger.fields[i].refLedger == m_ledger.key) == selfReferences) {
            resolveField(row, i);
        }
    }
    const int criterion = m_ledger.indexOf(u"criterion"_s);
    if (criterion >= 0 && !selfReferences) {
        resolveCriterion(row, criterion);
    }
}

void RowReferences::resolveField(PlannedRow &row, int index)
{
    QVariant &value = row.record.values[index];
    if (value.typeId() != QMetaType::QString) {
        return; // empty, or bad already
    }
    const QString text = value.toString();
    const Lookup::Answer answer =
        m_lookup.resolve(m_ledger.fields[index], text, organisationOf(row.record));
    value = answer.problem ? QVariant() : QVariant(answer.id);
    if (answer.problem) {
        row.errors += Finding{.rule = *answer.problem,
                              .field = m_ledger.fields[index].key,
                              .value = text,
                              .args = {ledgerOf(m_ledger.fields[index].refLedger).title}};
    }
}

RowId RowReferences::organisationOf(const Record &record)
{
    const int organisation =
        m_ledger.indexOf(m_ledger.organisationPath == u"branch" ? u"branch"_s : u"organisation"_s);
    if (organisation >= 0) {
        return record.values[organisation].toLongLong();
    }
    const int activity = m_ledger.indexOf(u"activity"_s);
    return activity >= 0 ? m_lookup.organisationOfActivity(record.values[activity].toLongLong())
                         : 0;
}

void RowReferences::resolveCriterion(PlannedRow &row, int index)
{
    QVariant &value = row.record.values[index];
    const QString text = value.toString();
    if (text.isEmpty()) {
        return;
    }
    auto known = m_criteria.constFind(text);
    if (known == m_criteria.constEnd()) {
        known = m_criteria.insert(text, findCriterion(m_schemes, text));
    }
    if (known->problem) {
        row.errors += Finding{.rule = *known->problem,
                              .field = m_ledger.fields[index].key,
                              .value = text,
                              .args = {m_ledger.fields[index].title}};
        return;
    }
    value = known->id;
    const Points score{m_ledger.value(row.record, u"score"_s).toLongLong()};
    if (score > known->max) {
        row.errors += Finding{.rule = Rule::OutOfRange,
                              .field = u"score"_s,
                              .value = toText(score),
                              .args = {u"0"_s, toText(known->max)}};
    }
}

} // namespace zhibu
