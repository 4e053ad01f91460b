#include "storage/check/memberfindings.h"

#include "core/admission.h"
#include "core/age.h"
#include "core/idnumber.h"
#include "core/personname.h"
#include "ledger/ledgers.h"
#include "storage/check/postfindings.h"

#include <QHash>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// The oldest people there are; a member beyond that has died and nobody noted it.
constexpr int kUnlikelyYears = 110;

/// What every record should say of somebody who is a member (《2017 党员信息采集》; 出生日期 and
/// 转正日期 are looked at by themselves).
const QStringList &fieldsToFill()
{
    static const QStringList keys{u"id_number"_s, u"nation"_s, u"education"_s,
                                  u"job"_s,       u"phone"_s,  u"residence"_s};
    return keys;
}

/// The columns of member that are read, in this order; those of fieldsToFill() follow.
enum Column {
    Id,
    Code,
    SexColumn,
    Number,
    Birth,
    Joined,
    Confirmed,
    Probationary,
    Active,
    StatusDate,
    WorkSince,
    FirstToFill
};

QString fieldOf(AdmissionIssue issue)
{
    switch (issue) {
    case AdmissionIssue::BeforeTheParty:
    case AdmissionIssue::AdmittedInFuture:
    case AdmissionIssue::UnderAge:
    case AdmissionIssue::UnderAgeEarly:
    case AdmissionIssue::NearPeriodBorder:
        return u"joined"_s;
    case AdmissionIssue::ConfirmedInFuture:
    case AdmissionIssue::ConfirmedBeforeAdmission:
    case AdmissionIssue::NoProbationThen:
    case AdmissionIssue::ProbationTooShort:
    case AdmissionIssue::ProbationTooLong:
    case AdmissionIssue::ConfirmationMissing:
    case AdmissionIssue::ConfirmedProbationer:
    case AdmissionIssue::ProbationerOverdue:
        return u"confirmed"_s;
    }
    return {};
}

class MemberChecker
{
public:
    MemberChecker(const File &file, QDate today)
        : m_file{file}
        , m_today{today}
    {}

    Result<QList<CheckFinding>> check()
    {
        for (const auto step :
             {&MemberChecker::records, &MemberChecker::sameNumbers, &MemberChecker::doubles,
              &MemberChecker::groups, &MemberChecker::dissolved}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        return std::move(m_findings);
    }

private:
    CheckFinding &add(Rule rule, RowId row, const QString &field, const QStringList &args = {})
    {
        return addFinding(m_findings, rule, u"members"_s, row, field, args);
    }

    Status records()
    {
        Statement query(
            m_file.database(),
            u"SELECT id, code, sex, id_number, birth, joined, confirmed, kind = 'probationary', "
            "status = 'active', status_date, work_since, %1 FROM member"_s.arg(
                fieldsToFill().join(u", ")));
        while (query.next()) {
            number(query);
            age(query);
            admission(query);
            if (query.integer(Active) == 1) {
                missing(query);
            }
        }
        return query.status();
    }

    void number(const Statement &row)
    {
        const RowId id = row.integer(Id);
        const QString text = row.text(Number);
        if (text.isEmpty()) {
            return;
        }
        if (const auto broken = idNumberRule(text)) {
            add(*broken, id, u"id_number"_s);
            return;
        }
        const QString present = presentIdNumber(text);
        m_holders[present] += {id, row.text(Code)};
        if (present != text) {
            m_old.insert(id, {text, present});
        }
        const auto told = idNumberFromText(text);
        const QString sex = told->sex == Sex::Male ? u"male"_s : u"female"_s;
        if (sex != row.text(SexColumn)) {
            CheckFinding &entry = add(Rule::SexDiffersFromIdNumber, id, u"sex"_s);
            entry.fixes = {{u"sex"_s, row.text(SexColumn), sex}};
            entry.isFixCertain = true;
        }
        const QString birth = told->birth.toString(Qt::ISODate);
        if (row.isNull(Birth)) {
            CheckFinding &entry = add(Rule::FieldsMissing, id, u"birth"_s,
                                      {ledgerOf(u"members"_s).field(u"birth"_s).title});
            entry.fixes = {{u"birth"_s, {}, birth}};
            entry.isFixCertain = true;
        } else if (*row.date(Birth) != told->birth) { // the personnel file may prevail
            add(Rule::BirthDiffersFromIdNumber, id, u"birth"_s).fixes = {
                {u"birth"_s, row.text(Birth), birth}};
        }
    }

    void age(const Statement &row)
    {
        const RowId id = row.integer(Id);
        const Ledger &ledger = ledgerOf(u"members"_s);
        const auto birth = row.date(Birth);
        if (birth && row.integer(Active) == 1 && birth->addYears(kUnlikelyYears) <= m_today) {
            add(Rule::UnlikelyAge, id, u"birth"_s, {QString::number(fullYears(*birth, m_today))});
        }
        if (const auto since = row.date(WorkSince); birth && since && *since < *birth) {
            add(Rule::OrderOfDates, id, u"work_since"_s, {ledger.field(u"birth"_s).title});
        }
        if (const auto left = row.date(StatusDate); left && *left < *row.date(Joined)) {
            add(Rule::OrderOfDates, id, u"status_date"_s, {ledger.field(u"joined"_s).title});
        }
    }

    void admission(const Statement &row)
    {
        const RowId id = row.integer(Id);
        auto birth = row.date(Birth);
        if (birth
            && *birth > m_today) { // told of itself; what it makes of the admission is no news
            birth.reset();
        }
        const AdmissionFacts facts{.admitted = *row.date(Joined),
                                   .confirmed = row.date(Confirmed),
                                   .birth = birth,
                                   .probationer = row.integer(Probationary) == 1};
        const QList<AdmissionIssue> issues = admissionIssues(facts, m_today);
        for (const AdmissionIssue issue : issues) {
            if (issue == AdmissionIssue::UnderAge) {
                add(Rule::UnderAge, id, u"joined"_s);
                continue;
            }
            if (issue == AdmissionIssue::ProbationerOverdue && row.integer(Active) == 0) {
                continue; // nobody confirms who has left
            }
            CheckFinding &entry = add(Rule::MembershipDates, id, fieldOf(issue),
                                      {QString(codeIn(kAdmissionIssueCodes, issue))});
            if (issue == AdmissionIssue::NoProbationThen) {
                entry.fixes = {{u"confirmed"_s, row.text(Confirmed), row.text(Joined)}};
                // near the border of a period the date of admission itself is in doubt
                entry.isFixCertain = !issues.contains(AdmissionIssue::NearPeriodBorder);
            } else if (issue == AdmissionIssue::ConfirmedProbationer && issues.size() == 1) {
                entry.fixes = {{u"kind"_s, u"probationary"_s, u"full"_s}};
            }
        }
    }

    void missing(const Statement &row)
    {
        QStringList titles;
        for (int i = 0; i < fieldsToFill().size(); ++i) {
            if (row.text(FirstToFill + i).isEmpty()) {
                titles += ledgerOf(u"members"_s).field(fieldsToFill()[i]).title;
            }
        }
        if (row.isNull(Birth) && idNumberFromText(row.text(Number)) == std::nullopt) {
            titles += ledgerOf(u"members"_s).field(u"birth"_s).title;
        }
        if (!titles.isEmpty()) {
            add(Rule::FieldsMissing, row.integer(Id), {}, titles);
        }
    }

    /// In two forms, for one number is stored once.
    Status sameNumbers()
    {
        for (const QList<Holder> &holders : std::as_const(m_holders)) {
            for (const Holder &one : holders) {
                if (holders.size() > 1) {
                    const Holder &other = holders[one.row == holders[0].row ? 1 : 0];
                    add(Rule::SameIdNumber, one.row, u"id_number"_s, {other.code}).other =
                        other.row;
                    m_same += one.row;
                } else if (const auto old = m_old.constFind(one.row); old != m_old.constEnd()) {
                    CheckFinding &entry = add(Rule::IdNumberOld, one.row, u"id_number"_s);
                    entry.fixes = {{u"id_number"_s, old->first, old->second}};
                    entry.isFixCertain = true;
                }
            }
        }
        return {};
    }

    Status doubles()
    {
        Statement query(
            m_file.database(),
            u"SELECT id, code, name, birth FROM member WHERE birth IS NOT NULL ORDER BY code"_s);
        QHash<std::pair<QString, QString>, QList<Holder>> alike;
        while (query.next()) {
            alike[{personName(query.text(2)), query.text(3)}] += {query.integer(0), query.text(1)};
        }
        for (const QList<Holder> &holders : std::as_const(alike)) {
            if (holders.size() < 2) {
                continue;
            }
            for (const Holder &one : holders) {
                if (!m_same.contains(one.row)) { // else known already
                    const Holder &other = holders[one.row == holders[0].row ? 1 : 0];
                    add(Rule::DoubleMember, one.row, u"name"_s, {other.code}).other = other.row;
                }
            }
        }
        return query.status();
    }

    Status groups()
    {
        Statement query(m_file.database(), uR"(
SELECT m.id, m.party_group FROM member m JOIN organisation g ON g.id = m.party_group
WHERE g.kind <> 'group' OR g.superior IS NOT m.branch)"_s);
        while (query.next()) {
            CheckFinding &entry = add(Rule::GroupOutsideBranch, query.integer(0), u"party_group"_s);
            entry.fixes = {{u"party_group"_s, query.integer(1), {}}};
        }
        return query.status();
    }

    /// A group that is gone leaves its members in their branch.
    Status dissolved()
    {
        Statement query(m_file.database(), uR"(
SELECT m.id, o.dissolved, o.id = m.party_group, m.party_group FROM member m
JOIN organisation o ON o.id IN (m.branch, m.party_group) AND o.dissolved <= ?
WHERE m.status IN ('active', 'suspended') ORDER BY m.code, 3)"_s);
        query.bind(m_today.toString(Qt::ISODate));
        while (query.next()) {
            const bool isGroup = query.integer(2) == 1;
            CheckFinding &entry = add(Rule::InDissolved, query.integer(0),
                                      isGroup ? u"party_group"_s : u"branch"_s, {query.text(1)});
            if (isGroup) {
                entry.fixes = {{u"party_group"_s, query.integer(3), {}}};
            }
        }
        return query.status();
    }

    struct Holder
    {
        RowId row = 0;
        QString code;
    };

    const File &m_file;
    QDate m_today;
    QHash<QString, QList<Holder>> m_holders;         ///< by number in its present form
    QHash<RowId, std::pair<QString, QString>> m_old; ///< numbers of 15 digits, and their form now
    QSet<RowId> m_same;                              ///< whose number another has too
    QList<CheckFinding> m_findings;
};

} // namespace

Result<QList<CheckFinding>> memberFindings(const File &file, QDate today)
{
    auto findings = MemberChecker(file, today).check();
    const auto posts = postFindings(file, today);
    if (!findings || !posts) {
        return findings ? posts.error() : findings;
    }
    return *findings + *posts;
}

} // namespace zhibu
