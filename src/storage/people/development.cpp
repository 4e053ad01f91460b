#include "storage/people/development.h"

#include "core/rulepack.h"
#include "ledger/peopleledgers.h"
#include "storage/facts/conditions.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/meetings/circumstances.h"
#include "storage/records/recordlist.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

std::optional<QDate> dayIn(const Record &record, const QString &key)
{
    const QDate day = applicants().day(record, key);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

std::optional<int> numberIn(const Record &record, const QString &key)
{
    const QVariant value = applicants().value(record, key);
    return isEmpty(value) ? std::nullopt : std::optional(value.toInt());
}

DevelopmentNotice noticeIn(const Record &record, const QString &of)
{
    return {.from = dayIn(record, of + u"_notice_from"_s),
            .until = dayIn(record, of + u"_notice_until"_s)};
}

/// Reads what the record alone does not tell; the 考察 and the extensions once.
class FactReader
{
public:
    FactReader(const File &file, QDate today)
        : m_today{today}
        , m_fit{
              file.database(),
              u"SELECT 1 FROM member m WHERE m.id = ? AND m.kind = 'full' "
              "AND (m.confirmed IS NULL OR m.confirmed <= ?) AND %1 AND NOT EXISTS "
              "(SELECT 1 FROM circumstance c WHERE c.member = m.id AND c.kind IN %2 AND %3)"_s.arg(
                  isMemberOn(u"m"_s, u"?"_s), kVotelessKinds, holdsOn(u"c"_s, u"?"_s))}
    {}

    /// Of one applicant, 0 = all; extensions decided on by a day.
    Status load(const File &file, RowId applicant, QDate by = QDate(9999, 12, 31))
    {
        const QString only = applicant == 0 ? QString() : u" AND %1 = ?"_s;
        Statement reviews(file.database(),
                          u"SELECT applicant, date FROM applicant_review WHERE kind = 'review'"_s
                              + (only.isEmpty() ? only : only.arg(u"applicant"_s))
                              + u" ORDER BY date"_s);
        Statement extensions(file.database(), u"SELECT a.id, max(c.until) FROM applicant a "
                                              "JOIN member_change c ON c.member = a.member "
                                              "AND c.change = 'extended' AND c.date <= ? WHERE 1"_s
                                                  + (only.isEmpty() ? only : only.arg(u"a.id"_s))
                                                  + u" GROUP BY a.id"_s);
        extensions.bind(by.toString(Qt::ISODate));
        if (applicant != 0) {
            reviews.bind(applicant);
            extensions.bind(applicant);
        }
        while (reviews.next()) {
            m_reviews[reviews.integer(0)] += reviews.date(1).value_or(QDate());
        }
        while (extensions.next()) {
            m_extensions.insert(extensions.integer(0), extensions.date(1));
        }
        return reviews.status() ? extensions.status() : reviews.status();
    }

    DevelopmentFacts factsOf(const Record &record)
    {
        DevelopmentFacts facts;
        for (qsizetype i = 0; i < developmentSteps().size(); ++i) {
            facts.days.at(static_cast<std::size_t>(i)) = dayIn(record, developmentSteps()[i]);
        }
        facts.birth = dayIn(record, u"birth"_s);
        facts.reviews = m_reviews.value(record.id);
        facts.mentors =
            helpers(record, {u"mentor"_s, u"mentor_second"_s}, facts.day(DevelopmentStep::Mentors));
        facts.sponsors = helpers(record, {u"sponsor"_s, u"sponsor_second"_s},
                                 facts.day(DevelopmentStep::Sponsors));
        facts.trainingDays = numberIn(record, u"training_days"_s);
        facts.trainingHours = numberIn(record, u"training_hours"_s);
        facts.candidateNotice = noticeIn(record, u"candidate"_s);
        facts.admissionNotice = noticeIn(record, u"admission"_s);
        facts.confirmationNotice = noticeIn(record, u"confirmation"_s);
        facts.isProlonged = applicants().value(record, u"prolonged"_s).toInt() == 1;
        facts.dueVoters = numberIn(record, u"due_voters"_s);
        facts.presentVoters = numberIn(record, u"present_voters"_s);
        facts.votesFor = numberIn(record, u"votes_for"_s);
        facts.isVoteExplained = !isEmpty(applicants().value(record, u"vote_note"_s));
        facts.extendedUntil = m_extensions.value(record.id);
        facts.ended = dayIn(record, u"ended_on"_s);
        return facts;
    }

    [[nodiscard]] Status status() const { return m_fit.status(); }

private:
    DevelopmentHelpers helpers(const Record &record, const QStringList &keys,
                               const std::optional<QDate> &step)
    {
        DevelopmentHelpers found;
        QSet<RowId> counted; // who is named twice helps once
        const QString day = step.value_or(m_today).toString(Qt::ISODate);
        for (const QString &key : keys) {
            const RowId member = applicants().value(record, key).toLongLong();
            if (member == 0 || counted.contains(member)) {
                continue;
            }
            counted += member;
            ++found.count;
            m_fit.bind(member).bind(day).bind(day).bind(day).bind(day).bind(day);
            bool isFit = false;
            while (m_fit.next()) {
                isFit = true;
            }
            found.unfit += isFit ? 0 : 1;
        }
        return found;
    }

    QDate m_today;
    Statement m_fit;
    QHash<RowId, QList<QDate>> m_reviews;
    QHash<RowId, std::optional<QDate>> m_extensions;
};

/// Without what was done, or began, after the day, and without what is told of such a step.
DevelopmentFacts takenBack(DevelopmentFacts facts, QDate day)
{
    const auto isLater = [day](const std::optional<QDate> &date) { return date && *date > day; };
    for (std::optional<QDate> &step : facts.days) {
        if (isLater(step)) {
            step.reset();
        }
    }
    for (DevelopmentNotice *notice :
         {&facts.candidateNotice, &facts.admissionNotice, &facts.confirmationNotice}) {
        if (isLater(notice->from)) {
            *notice = {};
        }
    }
    facts.reviews.removeIf([day](QDate review) { return review > day; });
    if (!facts.day(DevelopmentStep::Trained)) {
        facts.trainingDays.reset();
        facts.trainingHours.reset();
    }
    if (!facts.day(DevelopmentStep::Meeting)) {
        facts.dueVoters.reset();
        facts.presentVoters.reset();
        facts.votesFor.reset();
    }
    if (isLater(facts.ended)) {
        facts.ended.reset();
    }
    return facts;
}

/// In the order of `ids`; who is gone is left out.
Result<QList<Record>> applicantsOf(const File &file, const QList<RowId> &ids)
{
    auto records = fetchRecords(file, applicants(), ids);
    if (records) {
        QHash<RowId, qsizetype> places;
        for (qsizetype i = 0; i < ids.size(); ++i) {
            places.insert(ids[i], i);
        }
        std::ranges::sort(*records, {},
                          [&places](const Record &each) { return places.value(each.id); });
    }
    return records;
}

DevelopmentCase judged(const Record &record, const DevelopmentFacts &facts, QDate today)
{
    return {
        .record = record,
        .facts = facts,
        .standing = standingOf(facts),
        .outlook = developmentOutlook(developmentRulesOn(today), facts),
        .findings = judgeDevelopment(developmentRules(), facts, today),
        .missing = missingMaterials(
            facts,
            applicants().value(record, u"materials"_s).toString().split(u' ', Qt::SkipEmptyParts))};
}

} // namespace

const QStringList &developmentSteps()
{
    static const QStringList steps(kDevelopmentStepCodes.begin(), kDevelopmentStepCodes.end());
    return steps;
}

const DevelopmentRules &developmentRulesOn(QDate day)
{
    return rulesInForce(developmentRules(), Month::of(day));
}

Result<DevelopmentFacts> developmentFacts(const File &file, const Record &applicant, QDate today)
{
    FactReader reader(file, today);
    if (applicant.id != 0) {
        if (const Status status = reader.load(file, applicant.id); !status) {
            return status.error();
        }
    }
    const DevelopmentFacts facts = reader.factsOf(applicant);
    return reader.status() ? Result(facts) : reader.status().error();
}

Result<DevelopmentCase> developmentCase(const File &file, const Record &applicant, QDate today)
{
    const auto facts = developmentFacts(file, applicant, today);
    return facts ? Result(judged(applicant, *facts, today)) : facts.error();
}

Result<std::vector<DevelopmentCase>> developmentCases(const File &file, const QList<RowId> &ids,
                                                      QDate today)
{
    const auto records = applicantsOf(file, ids);
    if (!records) {
        return records.error();
    }
    FactReader reader(file, today);
    if (const Status status = reader.load(file, 0); !status) {
        return status.error();
    }
    std::vector<DevelopmentCase> cases;
    for (const Record &record : *records) {
        cases.push_back(judged(record, reader.factsOf(record), today));
    }
    return reader.status() ? Result(std::move(cases)) : reader.status().error();
}

Result<std::vector<DevelopmentCase>> developmentCasesOn(const File &file, const QList<RowId> &ids,
                                                        QDate day)
{
    const auto records = applicantsOf(file, ids);
    if (!records) {
        return records.error();
    }
    FactReader reader(file, day);
    if (const Status status = reader.load(file, 0, day); !status) {
        return status.error();
    }
    std::vector<DevelopmentCase> cases;
    for (const Record &record : *records) {
        cases.push_back(judged(record, takenBack(reader.factsOf(record), day), day));
    }
    return reader.status() ? Result(std::move(cases)) : reader.status().error();
}

Result<std::vector<DevelopmentCase>> developmentCases(const File &file, RowId scope, QDate today)
{
    const auto ids = listRows(file, applicants(), {.scope = scope});
    return ids ? developmentCases(file, *ids, today) : ids.error();
}

Result<QList<DevelopmentQuota>> developmentQuotas(const File &file, RowId scope, int year,
                                                  QDate day)
{
    Statement plans(
        file.database(),
        u"SELECT p.organisation, o.name, p.planned FROM development_plan p "
        "JOIN organisation o ON o.id = p.organisation WHERE p.year = ?%1 "
        "ORDER BY o.code"_s.arg(
            scope == 0 ? QString() : u" AND (o.id IN %1 OR o.id IN %2)"_s.arg(kBelow, kAbove)));
    plans.bind(year);
    if (scope != 0) {
        plans.bind(scope).bind(scope);
    }
    QList<DevelopmentQuota> quotas;
    while (plans.next()) {
        quotas += {.organisation = plans.integer(0),
                   .name = plans.text(1),
                   .planned = static_cast<int>(plans.integer(2))};
    }
    if (!plans.status()) {
        return plans.status().error();
    }
    Statement count(
        file.database(),
        u"SELECT count(*) FILTER (WHERE substr(approved_on, 1, 4) = ? AND approved_on <= ?), "
        "count(*) FILTER (WHERE candidate_on <= ? "
        "AND coalesce(approved_on, '9999') > ? AND coalesce(ended_on, '9999') > ?) "
        "FROM applicant WHERE branch IN "_s
            + kBelow);
    const QString iso = day.toString(Qt::ISODate);
    for (DevelopmentQuota &quota : quotas) {
        count.bind(QString::number(year)).bind(iso).bind(iso).bind(iso).bind(iso);
        count.bind(quota.organisation);
        while (count.next()) {
            quota.used = static_cast<int>(count.integer(0));
            quota.underWay = static_cast<int>(count.integer(1));
        }
    }
    return count.status() ? Result(quotas) : count.status().error();
}

} // namespace zhibu
