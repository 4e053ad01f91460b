#include "storage/records/recordcheck.h"

#include "core/admission.h"
#include "core/points.h"
#include "ledger/rules.h"
#include "storage/dues/reassessment.h"
#include "storage/dues/reliefs.h"
#include "storage/facts/rulepacks.h"
#include "storage/records/rowwriter.h"
#include "storage/rounds/rounds.h"

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
    if (field.isToCome(value, today)) {
        return Finding{Rule::EventInFuture, field.key, text, {}};
    }
    return std::nullopt;
}

/// The field in which people choose a star for an organisation and a year; empty: there is none.
QString chosenStarOf(const Ledger &ledger)
{
    return ledger.key == u"decisions" ? u"star"_s
           : ledger.key == u"plans"   ? u"target_star"_s
                                      : QString();
}

/// What the scheme in use says against a star that people choose. Nothing where it cannot be read.
Status addStarFindings(const File &file, const Ledger &ledger, const Record &record,
                       Findings &findings)
{
    const QString field = chosenStarOf(ledger);
    const auto value = [&](const QString &key) { return ledger.value(record, key); };
    if (field.isEmpty() || isEmpty(value(field)) || isEmpty(value(u"year"_s))
        || isEmpty(value(u"organisation"_s))) {
        return {};
    }
    const bool isOfRound = ledger.indexOf(u"round"_s) >= 0;
    const auto round = enumIn<Round>(kRoundCodes, isOfRound ? value(u"round"_s).toString() : u""_s);
    const auto scheme = schemeInUse(file, value(u"year"_s).toInt(), round.value_or(Round::December),
                                    value(u"organisation"_s).toLongLong());
    if (!scheme) {
        return {};
    }
    Statement rated(file.database(), u"SELECT kind, code FROM organisation WHERE id = ?"_s);
    rated.bind(value(u"organisation"_s));
    if (rated.next() && !scheme->subjects.contains(rated.text(0))) {
        findings +=
            Finding{Rule::NotRatedByScheme, u"organisation"_s, rated.text(1), {scheme->title}};
    }
    if (!scheme->gives(value(field).toInt())) {
        findings += Finding{Rule::UnknownStar, field, value(field).toString(), {scheme->title}};
    }
    return rated.status();
}

/// An objection of a day to come, or of one after the publicity without a word on why it is heard.
Status addObjectionFindings(const File &file, const Ledger &ledger, const Record &record,
                            QDate today, Findings &findings)
{
    const auto value = [&](const QString &key) { return ledger.value(record, key); };
    const QString day = value(u"raised_on"_s).toString();
    if (day > today.toString(Qt::ISODate)) {
        findings += Finding{Rule::EventInFuture, u"raised_on"_s, day, {}};
        return {};
    }
    const auto round =
        roundOf(file, value(u"year"_s).toInt(),
                enumIn<Round>(kRoundCodes, value(u"round"_s).toString()).value_or(Round::December),
                value(u"organisation"_s).toLongLong());
    if (!round) {
        return round.error();
    }
    const RoundStep *posted = *round ? (*round)->step(WorkflowStep::Kind::Publicity) : nullptr;
    const QString until =
        posted != nullptr && posted->until ? posted->until->toString(Qt::ISODate) : QString();
    if (!until.isEmpty() && day > until && value(u"note"_s).toString().trimmed().isEmpty()) {
        findings += Finding{Rule::ObjectionLate, u"raised_on"_s, day, {until}};
    }
    return {};
}

/// A day a star cannot have been decided on.
std::optional<Finding> findingOfDecisionDay(const Ledger &ledger, const Record &record, QDate today)
{
    const QString day = ledger.value(record, u"decided_on"_s).toString();
    const Field &year = ledger.field(u"year"_s);
    if (day > today.toString(Qt::ISODate)) {
        return Finding{Rule::EventInFuture, u"decided_on"_s, day, {}};
    }
    if (!day.isEmpty() && day < ledger.value(record, year.key).toString()) {
        return Finding{Rule::OrderOfDates, u"decided_on"_s, day, {year.title}};
    }
    return std::nullopt;
}

/// More ballots of 述职评议 than took part; nothing where it is not told how many did.
std::optional<Finding> findingOfBallots(const Ledger &ledger, const Record &review)
{
    const QVariant present = ledger.value(review, u"present"_s);
    qlonglong ballots = 0;
    for (const QString &key : {u"good"_s, u"fairly_good"_s, u"fair"_s, u"poor"_s}) {
        ballots += ledger.value(review, key).toLongLong();
    }
    return isEmpty(present) || ballots <= present.toLongLong()
               ? std::nullopt
               : std::optional(Finding{
                   Rule::MoreBallotsThanParticipants, u"present"_s, present.toString(), {}});
}

/// Whether the record referred to is of the kind the field asks for.
Result<bool> isOfKind(const File &file, const Field &field, const QVariant &value)
{
    Statement kind(file.database(), u"SELECT 1 FROM organisation WHERE id = ? AND kind = ?"_s);
    kind.bind(value).bind(field.refKind);
    const bool found = kind.next();
    return kind.status() ? Result<bool>(found) : kind.status().error();
}

/// The record referred to is of another kind than the field asks for.
Status addKindFinding(const File &file, const Field &field, const QVariant &value,
                      Findings &findings)
{
    if (field.refKind.isEmpty()) {
        return {};
    }
    const auto fits = isOfKind(file, field, value);
    if (!fits) {
        return fits.error();
    }
    if (!*fits) {
        const Rule rule = field.key == u"branch" ? Rule::NotInBranch : Rule::GroupOutsideBranch;
        findings += Finding{rule, field.key, {}, {}};
    }
    return {};
}

/// What the values together say in some ledgers.
Status addLedgerFindings(const File &file, const Ledger &ledger, const Record &record, QDate today,
                         Findings &findings)
{
    const auto note = [&findings](const std::optional<Finding> &finding) {
        if (finding) {
            findings += *finding;
        }
    };
    if (ledger.key == u"decisions") {
        note(findingOfDecisionDay(ledger, record, today));
    }
    if (ledger.key == u"activities" || ledger.key == u"votes") {
        findings += voteCountFindings(ledger, record);
    }
    if (ledger.key == u"secretary-reviews") {
        note(findingOfBallots(ledger, record));
    }
    if (ledger.key == u"dues-bases") {
        const auto reassessed = ReassessmentRule(file).judge(record);
        if (!reassessed) {
            return reassessed.error();
        }
        findings += *reassessed;
    }
    if (ledger.key == u"objections") {
        return addObjectionFindings(file, ledger, record, today, findings);
    }
    if (ledger.key == u"dues-reliefs") {
        const auto above = reliefFindings(file, {record});
        if (!above) {
            return above.error();
        }
        findings += above->first();
    }
    return {};
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
        if (auto status = addKindFinding(file, field, value, findings); !status) {
            return status.error();
        }
    }
    for (const Status &status : {addLedgerFindings(file, ledger, record, today, findings),
                                 addStarFindings(file, ledger, record, findings)}) {
        if (!status) {
            return status.error();
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
