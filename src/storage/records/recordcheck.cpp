#include "storage/records/recordcheck.h"

#include "core/admission.h"
#include "core/points.h"
#include "storage/facts/rulepacks.h"
#include "storage/records/rowwriter.h"

#include <QDate>
#include <QRegularExpression>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNumberDigits = 6;
constexpr int kMostDigits = 15; // a longer one is no number of ours, and counting on could overflow

Status addUniqueFindings(const File &file, const Ledger &ledger, const Record &record,
                         Findings &findings)
{
    for (const QStringList &key : ledger.keys) {
        KeyFinder finder(file, ledger, key);
        if (!finder.appliesTo(record)) {
            continue;
        }
        const auto found = finder.find(record);
        if (!found) {
            return found.error();
        }
        for (const RowId id : *found) {
            if (id != record.id) {
                findings += Finding{
                    .rule = Rule::KeyTaken,
                    .field = key.last(),
                    .value = cellText(ledger.field(key.last()), ledger.value(record, key.last())),
                    .args = {}};
            }
        }
    }
    return {};
}

Status addCycleFinding(const File &file, const Ledger &ledger, const Record &record,
                       Findings &findings)
{
    const QVariant superior = ledger.value(record, u"superior"_s);
    if (record.id == 0 || isEmpty(superior)) {
        return {};
    }
    Statement above(file.database(), uR"(
WITH RECURSIVE above (id) AS (VALUES (?) UNION SELECT superior FROM organisation JOIN above USING (id) WHERE superior IS NOT NULL)
SELECT EXISTS (SELECT 1 FROM above WHERE id = ?))"_s);
    above.bind(superior).bind(record.id);
    if (above.next() && above.integer(0) == 1) {
        findings +=
            Finding{.rule = Rule::SuperiorInCycle, .field = u"superior"_s, .value = {}, .args = {}};
    }
    return above.status();
}

Status addScoreFinding(const File &file, const Ledger &ledger, const Record &record,
                       Findings &findings)
{
    const auto schemes = allSchemes(&file);
    if (!schemes) {
        return schemes.error();
    }
    const QString id = ledger.value(record, u"criterion"_s).toString();
    const CriterionAnswer criterion = findCriterion(*schemes, id);
    if (criterion.problem) {
        findings += Finding{.rule = *criterion.problem,
                            .field = u"criterion"_s,
                            .value = id,
                            .args = {ledger.field(u"criterion"_s).title}};
        return {};
    }
    const Points score{ledger.value(record, u"score"_s).toLongLong()};
    if (score > criterion.max) {
        findings += Finding{.rule = Rule::OutOfRange,
                            .field = u"score"_s,
                            .value = toText(score),
                            .args = {u"0"_s, toText(criterion.max)}};
    }
    return {};
}

std::optional<Finding> findingOfEntry(const Field &field, const QVariant &value, QDate today)
{
    static const QRegularExpression phone(uR"(^[0-9+\- ]*$)"_s);
    const QString text = value.toString();
    if ((field.key == u"phone" || field.key == u"landline") && !phone.match(text).hasMatch()) {
        return Finding{Rule::NotAPhone, field.key, text, {}};
    }
    if (field.key == u"joined" && text > today.toString(Qt::ISODate)) {
        return Finding{Rule::MembershipDates,
                       field.key,
                       text,
                       {QString(codeIn(kAdmissionIssueCodes, AdmissionIssue::AdmittedInFuture))}};
    }
    return std::nullopt;
}

/// Whether the record referred to is of the kind the field asks for.
Result<bool> isOfKind(const File &file, const Field &field, const QVariant &value)
{
    Statement kind(file.database(), u"SELECT 1 FROM organisation WHERE id = ? AND kind = ?"_s);
    kind.bind(value).bind(field.refKind);
    const bool found = kind.next();
    return kind.status() ? Result<bool>(found) : kind.status().error();
}

} // namespace

Result<Findings> checkEntry(const File &file, const Ledger &ledger, const Record &record,
                            const Record &stored)
{
    Findings findings;
    const QDate today = QDate::currentDate();
    for (int i = 0; i < ledger.fields.size(); ++i) {
        const Field &field = ledger.fields[i];
        const QVariant &value = record.values[i];
        if (value == stored.values.value(i)) {
            continue;
        }
        if (isEmpty(value)) {
            if (i == 0 && !ledger.numberPrefix.isEmpty() && stored.id != 0) {
                findings += Finding{Rule::Required, field.key, {}, {}};
            }
            continue;
        }
        if (const auto finding = findingOfEntry(field, value, today)) {
            findings += *finding;
        }
        if (!field.refKind.isEmpty()) {
            const auto fits = isOfKind(file, field, value);
            if (!fits) {
                return fits.error();
            }
            if (!*fits) {
                const Rule rule =
                    field.key == u"branch" ? Rule::NotInBranch : Rule::GroupOutsideBranch;
                findings += Finding{rule, field.key, {}, {}};
            }
        }
    }
    return findings;
}

Result<Findings> checkRecord(const File &file, const Ledger &ledger, Record &record)
{
    if (!ledger.numberPrefix.isEmpty() && isEmpty(record.values[0])) {
        const auto number = NumberSource(file, ledger).next();
        if (!number) {
            return number.error();
        }
        record.values[0] = *number;
    }
    Findings findings = ledger.validate(record);
    if (!findings.isEmpty()) {
        return findings;
    }
    if (auto status = addUniqueFindings(file, ledger, record, findings); !status) {
        return status.error();
    }
    if (ledger.indexOf(u"superior"_s) >= 0) {
        if (auto status = addCycleFinding(file, ledger, record, findings); !status) {
            return status.error();
        }
    }
    if (ledger.indexOf(u"criterion"_s) >= 0) {
        if (auto status = addScoreFinding(file, ledger, record, findings); !status) {
            return status.error();
        }
    }
    return findings;
}

Result<QString> NumberSource::next()
{
    if (m_last < 0) {
        Statement highest(m_file.database(), uR"(
SELECT coalesce(max(CAST(substr(code, 2) AS INTEGER)), 0) FROM %1
WHERE code GLOB ? AND substr(code, 2) NOT GLOB '*[^0-9]*' AND length(code) - 1 BETWEEN %2 AND %3)"_s
                                                 .arg(m_ledger.table)
                                                 .arg(kNumberDigits)
                                                 .arg(kMostDigits));
        highest.bind(m_ledger.numberPrefix + u'*');
        while (highest.next()) {
            m_last = highest.integer(0);
        }
        if (!highest.status()) {
            return highest.status().error();
        }
    }
    ++m_last;
    return m_ledger.numberPrefix + QString::number(m_last).rightJustified(kNumberDigits, u'0');
}

} // namespace zhibu
