#include "storage/statistics/statisticsdata.h"

#include "core/admission.h"
#include "core/age.h"
#include "core/sanction.h"
#include "storage/facts/conditions.h"
#include "storage/facts/duesrows.h"
#include "storage/facts/scope.h"
#include "storage/facts/termfacts.h"
#include "storage/file/rowcursor.h"
#include "storage/meetings/circumstances.h"
#include "storage/people/dictionaries.h"
#include "storage/people/membership.h"
#include "storage/people/membershipevents.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <ranges>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

using Person = StatisticsData::Person;

QString textAt(const RowCursor &row, int column)
{
    const std::string_view text = row.text(column);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// 党员变动 by which a member leaves for good that are an 组织处置 of a review.
bool isDisposal(MemberChangeKind change)
{
    return change == MemberChangeKind::Persuaded || change == MemberChangeKind::Removed
           || change == MemberChangeKind::Dropped;
}

/// What 党籍状态 alone says of how somebody went.
QString goneAs(const QString &status)
{
    return status == u"transferred" ? u"transferred_out"_s : status;
}

/// 发展 and 转正 are counted by the day of their approval (口径 of 党内统计年报). What is not
/// recorded is empty; the dates of the member hold then.
struct Approvals
{
    QString admission;
    QString confirmation;
};

/// A member as his row has him, and his events.
struct Member
{
    qsizetype place = 0; ///< in the data
    RowId now = 0;       ///< the branch
    RowId group = 0;
    bool isActive = true;
    QString gone; ///< since when he is not
    MembershipEvents events;
    QString approved; ///< the admission; empty: not recorded
};

class StatisticsCollector
{
public:
    StatisticsCollector(const File &file, RowId scope, int year, StatisticsUse use)
        : m_file{file}
        , m_scope{scope}
        , m_year{year}
        , m_use{use}
        , m_day{year, 12, 31}
        , m_first{QDate(year, 1, 1).toString(Qt::ISODate)}
        , m_last{m_day.toString(Qt::ISODate)}
    {}

    Result<StatisticsData> collect()
    {
        for (const auto part :
             {&StatisticsCollector::readOrganisations, &StatisticsCollector::readApprovals,
              &StatisticsCollector::readMemberships, &StatisticsCollector::readMembers,
              &StatisticsCollector::addYearEnds, &StatisticsCollector::addReviews,
              &StatisticsCollector::addSanctions, &StatisticsCollector::addHonours,
              &StatisticsCollector::addFloating, &StatisticsCollector::addCandidates,
              &StatisticsCollector::addDues, &StatisticsCollector::addStates}) {
            if (const Status status = (this->*part)(); !status) {
                return status.error();
            }
        }
        return std::move(m_data);
    }

private:
    Status readOrganisations();
    Status readApprovals();
    Status readMemberships();
    [[nodiscard]] Result<QList<MemberOn>> membersCounted(QDate day) const;
    Status readMembers();
    Status addYearEnds();
    Status addReviews();
    Status addSanctions();
    Status addHonours();
    Status addFloating();
    Status addCandidates();
    Status addDues();
    Status addStates();
    Status addReviewedBranches(const QSet<RowId> &begun, const QSet<RowId> &graded);
    /// The words of a person that the dictionaries give codes for, or that stand for themselves.
    void setWords(Person &person, const QString &sex, const QString &nation,
                  const QString &education, const QString &job);
    void setAge(Person &person, const QString &birth) const;
    void addChanges(const Member &member, const QString &status);
    void addConfirmation(const Member &member, RowId id, QDate joined, const QString &confirmed,
                         bool isProbationary);

    [[nodiscard]] bool isOfYear(const QString &date) const
    {
        return date >= m_first && date <= m_last;
    }
    [[nodiscard]] bool belonged(const Member &member, const QString &day) const
    {
        const RowId branch = branchOn(member.events, member.now, day);
        return m_inScope.contains(branch)
               || (m_scope != 0 && member.group == m_scope && branch == member.now);
    }
    [[nodiscard]] bool wasMember(const Member &member, const QString &day) const
    {
        return member.approved <= day && belonged(member, day)
               && wasThere(member.events, member.isActive, member.gone, day);
    }
    /// A case of a member who belonged to the scope that day.
    void addOf(CaseKind kind, RowId id, const QString &day, const QString &event,
               const QString &level = {})
    {
        const auto member = m_members.constFind(id);
        if (member != m_members.constEnd() && belonged(*member, day)) {
            m_data.add(kind, member->place, event, level);
        }
    }
    /// The number of a dictionary's code, or of the word where it has none.
    int codeWord(const QString &kind, const QString &title)
    {
        int &number = m_codes[{kind, title}];
        if (number == 0 && !title.isEmpty()) {
            const QString code = m_dictionaries.codeOf(kind, title);
            number = m_data.word(code.isEmpty() ? title : code);
        }
        return number;
    }

    const File &m_file;
    RowId m_scope;
    int m_year;
    StatisticsUse m_use;
    QDate m_day;
    QString m_first, m_last;
    StatisticsData m_data;
    Dictionaries m_dictionaries;
    QHash<std::pair<QString, QString>, int> m_codes;
    QSet<RowId> m_inScope;                   ///< organisations
    QHash<RowId, QString> m_sectors;         ///< of all organisations
    QHash<RowId, qsizetype> m_organisations; ///< of the scope
    QSet<RowId> m_branches;                  ///< of these 党支部
    QHash<RowId, Approvals> m_approvals;
    QHash<RowId, MembershipEvents> m_events;
    QHash<RowId, Member> m_members; ///< who is or was in the scope
    QList<MemberOn> m_there;        ///< on the day
    QSet<RowId> m_thereIds;
};

/// How an organisation stands with its term on the day.
QString termWord(TermStatus status)
{
    switch (status) {
    case TermStatus::Unknown:
        return {};
    case TermStatus::Running:
        return u"running"_s;
    case TermStatus::OverdueExtended:
        return u"extended"_s;
    case TermStatus::Overdue:
    case TermStatus::OverdueMoreThanYear:
        return u"overdue"_s;
    }
    return {};
}

Status StatisticsCollector::readOrganisations()
{
    const auto inScope = organisationsIn(m_file, m_scope, m_day);
    const auto terms = organisationTerms(m_file, m_scope, m_day);
    if (!inScope || !terms) {
        return inScope ? terms.error() : inScope.error();
    }
    m_inScope = *inScope;
    QHash<RowId, TermStatus> statuses;
    for (const OrganisationTerm &each : *terms) {
        statuses.insert(each.organisation, each.term.status);
    }
    Statement query(m_file.database(),
                    u"SELECT o.id, %2, o.sector, coalesce(o.last_election, ''), %1 "
                    "FROM organisation o ORDER BY o.code"_s.arg(
                        existsOn(u"o"_s, u"?"_s), kindThen(u"o"_s, dayLiteral(m_day))));
    query.bind(m_last).bind(m_last);
    while (query.next()) {
        const RowId id = query.integer(0);
        m_sectors.insert(id, query.text(2));
        if (!m_inScope.contains(id)) {
            continue;
        }
        Person organisation{.subject = {.row = id, .kind = StatisticsSubject::Kind::Organisation},
                            .branch = id};
        const auto set = [&](StatisticsWord word, const QString &text) {
            organisation.words.at(static_cast<std::size_t>(word)) = m_data.word(text);
        };
        set(StatisticsWord::Sector, query.text(2));
        set(StatisticsWord::OrganisationKind, query.text(1));
        const qsizetype place = m_data.add(organisation);
        m_organisations.insert(id, place);
        if (query.text(1) == u"branch") {
            m_branches += id;
        }
        if (query.integer(4) != 0 && query.text(1) != u"group") {
            m_data.add(CaseKind::Organisation, place,
                       !statuses.contains(id)    ? u"none"_s
                       : isOfYear(query.text(3)) ? u"elected"_s
                                                 : termWord(statuses.value(id)));
        }
    }
    return query.status();
}

Status StatisticsCollector::readApprovals()
{
    Statement query(m_file.database(), u"SELECT member, coalesce(max(approved_on), ''), "
                                       "coalesce(max(confirmation_approved_on), '') FROM applicant "
                                       "WHERE member IS NOT NULL GROUP BY member"_s);
    while (query.next()) {
        m_approvals.insert(query.integer(0),
                           {.admission = query.text(1), .confirmation = query.text(2)});
    }
    return query.status();
}

/// Who was a member on a day and had been approved.
Result<QList<MemberOn>> StatisticsCollector::membersCounted(QDate day) const
{
    auto there = membersOn(m_file, m_scope, day);
    if (there) {
        there->removeIf([this, on = day.toString(Qt::ISODate)](const MemberOn &each) {
            return m_approvals.value(each.member).admission > on;
        });
    }
    return there;
}

Status StatisticsCollector::readMemberships()
{
    auto events = membershipEvents(m_file, m_scope);
    auto there = membersCounted(m_day);
    auto dictionaries = Dictionaries::of(&m_file);
    if (!events || !there || !dictionaries) {
        return !events ? events.error() : !there ? there.error() : dictionaries.error();
    }
    m_events = std::move(*events);
    m_there = std::move(*there);
    m_dictionaries = std::move(*dictionaries);
    for (const MemberOn &each : std::as_const(m_there)) {
        m_thereIds += each.member;
    }
    return {};
}

Status StatisticsCollector::readMembers()
{
    RowCursor row(
        m_file.database(),
        u"SELECT m.id, m.branch, coalesce(m.party_group, 0), m.kind, m.sex, m.nation, "
        "m.native_place, m.education, m.job, m.stratum, m.migrant_worker, "
        "coalesce(m.birth, ''), m.joined, coalesce(m.confirmed, ''), m.status, "
        "coalesce(m.status_date, ''), m.skill_post FROM member m WHERE 1%1 ORDER BY m.code"_s.arg(
            mayBeIn(m_scope)));
    for (int i = 0; m_scope != 0 && i < kMayBeInParameters; ++i) {
        row.bind(m_scope);
    }
    while (row.next()) {
        const RowId id = row.integer(0);
        const Approvals approved = m_approvals.value(id);
        const QString joined = textAt(row, 12);
        const QString admitted = std::max(joined, approved.admission);
        const QString completed = textAt(row, 13);
        const QString confirmed =
            completed.isEmpty() ? completed : std::max(completed, approved.confirmation);
        const QString status = textAt(row, 14);
        Member member{.now = row.integer(1),
                      .group = row.integer(2),
                      .isActive = status == u"active",
                      .gone = textAt(row, 15),
                      .events = m_events.value(id),
                      .approved = approved.admission};
        const bool isProbationary = textAt(row, 3) == u"probationary" || confirmed > m_last;
        Person person{.subject = {.row = id},
                      .branch = branchOn(member.events, member.now, m_last),
                      .joined = QDate::fromString(joined, Qt::ISODate)};
        setAge(person, textAt(row, 11));
        const auto set = [&person](StatisticsWord word, int number) {
            person.words.at(static_cast<std::size_t>(word)) = number;
        };
        set(StatisticsWord::Kind, m_data.word(isProbationary ? u"probationary"_s : u"full"_s));
        setWords(person, textAt(row, 4), textAt(row, 5), textAt(row, 7), textAt(row, 8));
        set(StatisticsWord::NativePlace, m_data.word(textAt(row, 6)));
        set(StatisticsWord::Stratum, codeWord(u"stratum"_s, textAt(row, 9)));
        set(StatisticsWord::MigrantWorker, m_data.word(textAt(row, 10)));
        set(StatisticsWord::SkillPost, codeWord(u"skill_post"_s, textAt(row, 16)));
        set(StatisticsWord::Sector, m_data.word(m_sectors.value(person.branch)));
        member.place = m_data.add(person);
        if (isOfYear(admitted) && wasMember(member, admitted)) {
            m_data.add(CaseKind::Change, member.place, u"admitted"_s);
            m_data.add(CaseKind::Admission, member.place);
        }
        addChanges(member, status);
        addConfirmation(member, id, person.joined, confirmed, isProbationary);
        m_members.insert(id, member);
    }
    return row.status();
}

/// His coming and going within the year. What brings him counts although he was there, which is a
/// mistake in the records that the difference of table 1 then tells; going does not where he was
/// gone before (自行脱党除名 after 停止党籍).
void StatisticsCollector::addChanges(const Member &member, const QString &status)
{
    const auto dayBefore = [](const QString &day) {
        return QDate::fromString(day, Qt::ISODate).addDays(-1).toString(Qt::ISODate);
    };
    bool isGoneByEvent = false;
    for (const MembershipEvent &event : member.events) {
        if (!event.change || !isOfYear(event.date)) {
            continue;
        }
        const QString code = codeIn(kMemberChangeCodes, *event.change);
        const QString before = dayBefore(event.date);
        isGoneByEvent = isGoneByEvent || (event.isThere == false && event.date == member.gone);
        if (event.change == MemberChangeKind::Moved) {
            const bool wasIn = wasMember(member, before);
            const bool isIn = wasMember(member, event.date);
            if (wasIn != isIn) {
                m_data.add(CaseKind::Change, member.place,
                           isIn ? u"transferred_in"_s : u"transferred_out"_s);
            }
        } else if (event.isThere == true && belonged(member, event.date)) {
            m_data.add(CaseKind::Change, member.place, code);
        } else if (event.isThere == false && wasMember(member, before)) {
            m_data.add(CaseKind::Change, member.place, code);
        }
        if (isDisposal(*event.change) && belonged(member, before)) {
            m_data.add(CaseKind::Review, member.place, code);
        }
        if (event.change == MemberChangeKind::Cancelled && belonged(member, before)) {
            m_data.add(CaseKind::Confirmation, member.place, code);
        }
    }
    if (!member.isActive && !isGoneByEvent && isOfYear(member.gone)
        && wasMember(member, dayBefore(member.gone))) {
        m_data.add(CaseKind::Change, member.place, goneAs(status));
    }
}

void StatisticsCollector::addConfirmation(const Member &member, RowId id, QDate joined,
                                          const QString &confirmed, bool isProbationary)
{
    QString extendedUntil;
    for (const MembershipEvent &event : member.events) {
        if (event.change == MemberChangeKind::Extended && event.date <= m_last) {
            extendedUntil = event.until;
        }
    }
    if (isOfYear(confirmed)) {
        if (wasMember(member, confirmed)) {
            m_data.add(CaseKind::Confirmation, member.place,
                       extendedUntil.isEmpty() ? u"confirmed"_s : u"after_extension"_s);
        }
        return;
    }
    const auto due = joined.isValid() ? regularConfirmation(joined) : std::nullopt;
    if (isProbationary && due && *due <= m_day && m_thereIds.contains(id)) {
        m_data.add(CaseKind::Confirmation, member.place,
                   extendedUntil > m_last ? u"extended"_s : u"overdue"_s);
    }
}

Status StatisticsCollector::addYearEnds()
{
    const auto before = membersCounted(m_day.addYears(-1));
    if (!before) {
        return before.error();
    }
    for (const MemberOn &each : *before) {
        m_data.add(CaseKind::Change, m_members.value(each.member).place, u"last_year"_s);
    }
    for (const MemberOn &each : std::as_const(m_there)) {
        const qsizetype place = m_members.value(each.member).place;
        m_data.add(CaseKind::Change, place, u"present"_s);
        m_data.add(CaseKind::Member, place);
    }
    return {};
}

Status StatisticsCollector::addReviews()
{
    QSet<RowId> begun;
    QSet<RowId> graded;
    Statement reviews(m_file.database(),
                      u"SELECT r.member, r.grade FROM member_review r JOIN member m "
                      "ON m.id = r.member WHERE r.year = ? ORDER BY m.code"_s);
    reviews.bind(m_year);
    while (reviews.next()) {
        const RowId id = reviews.integer(0);
        const QString grade = reviews.text(1);
        addOf(CaseKind::Review, id, m_last, grade.isEmpty() ? u"ungraded"_s : grade);
        const Member member = m_members.value(id);
        begun += branchOn(member.events, member.now, m_last);
        if (!grade.isEmpty()) {
            graded += id;
        }
    }
    Statement meetings(m_file.database(), u"SELECT DISTINCT organisation FROM activity WHERE %1 "
                                          "AND starts >= ? AND starts <= ?"_s.arg(
                                              countsAs(u"activity"_s, u"democratic_review"_s)));
    meetings.bind(m_first).bind(m_last + u" 99"_s);
    while (meetings.next()) {
        begun += meetings.integer(0);
    }
    for (const Statement *query : {&reviews, &meetings}) {
        if (!query->status()) {
            return query->status();
        }
    }
    return addReviewedBranches(begun, graded);
}

/// A branch is done with it when all its 正式党员 of the day have their grade.
Status StatisticsCollector::addReviewedBranches(const QSet<RowId> &begun, const QSet<RowId> &graded)
{
    QSet<RowId> anyGraded;
    QSet<RowId> open;
    for (const MemberOn &each : std::as_const(m_there)) {
        if (!each.probationary) {
            (graded.contains(each.member) ? anyGraded : open) += each.branch;
        }
    }
    QList<RowId> branches(begun.begin(), begun.end());
    std::ranges::sort(branches);
    for (const RowId branch : std::as_const(branches)) {
        if (m_branches.contains(branch)) {
            const bool isEnded = anyGraded.contains(branch) && !open.contains(branch);
            m_data.add(CaseKind::Review, m_organisations.value(branch),
                       isEnded ? u"branch_ended"_s : u"branch_begun"_s);
        }
    }
    return {};
}

Status StatisticsCollector::addSanctions()
{
    Statement query(m_file.database(), u"SELECT member, kind, date FROM sanction "
                                       "WHERE date >= ? AND date <= ? ORDER BY date, id"_s);
    query.bind(m_first).bind(m_last);
    const QString correction = codeIn(kSanctionCodes, SanctionKind::Correction);
    while (query.next()) {
        const CaseKind kind = query.text(1) == correction ? CaseKind::Review : CaseKind::Sanction;
        addOf(kind, query.integer(0), query.text(2), query.text(1));
    }
    return query.status();
}

/// Commendations among 奖惩事项 are those of organisations, or of whom they name and who has none
/// of that day among 个人表彰.
Status StatisticsCollector::addHonours()
{
    Statement query(m_file.database(),
                    u"SELECT member, level, date, 0 FROM honour WHERE date >= ? AND date <= ? "
                    "UNION ALL SELECT coalesce(e.member, 0), e.level, e.date, e.organisation "
                    "FROM event e WHERE e.item = 'commendation' AND e.date >= ? AND e.date <= ? "
                    "AND NOT EXISTS (SELECT 1 FROM honour h WHERE h.member = e.member "
                    "AND h.date = e.date) ORDER BY 3, 1"_s);
    query.bind(m_first).bind(m_last).bind(m_first).bind(m_last);
    QSet<RowId> commended; // 表8 counts people
    while (query.next()) {
        if (query.integer(0) != 0) {
            if (!commended.contains(query.integer(0))) {
                commended += query.integer(0);
                addOf(CaseKind::Review, query.integer(0), query.text(2), u"commended"_s);
            }
            addOf(CaseKind::Honour, query.integer(0), query.text(2), u"member"_s, query.text(1));
        } else if (const auto place = m_organisations.constFind(query.integer(3));
                   place != m_organisations.constEnd()) {
            m_data.add(CaseKind::Honour, *place, u"organisation"_s, query.text(1));
        }
    }
    return query.status();
}

Status StatisticsCollector::addFloating()
{
    const auto floating = membersIn(m_file, Circumstance::Floating, m_day, m_day);
    if (!floating) {
        return floating.error();
    }
    for (const MemberOn &each : std::as_const(m_there)) {
        if (floating->contains(each.member)) {
            m_data.add(CaseKind::Floating, m_members.value(each.member).place);
        }
    }
    return {};
}

void StatisticsCollector::setWords(Person &person, const QString &sex, const QString &nation,
                                   const QString &education, const QString &job)
{
    const auto set = [&person](StatisticsWord word, int number) {
        person.words.at(static_cast<std::size_t>(word)) = number;
    };
    set(StatisticsWord::Sex, m_data.word(sex));
    set(StatisticsWord::Nation, m_data.word(nation));
    set(StatisticsWord::Education, codeWord(u"education"_s, education));
    set(StatisticsWord::Job, codeWord(u"job"_s, job));
}

void StatisticsCollector::setAge(Person &person, const QString &birth) const
{
    if (const QDate born = QDate::fromString(birth, Qt::ISODate); born.isValid() && born <= m_day) {
        person.age = fullYears(born, m_day);
    }
}

/// Where the approval is not recorded, the day the member joined says that he is none any more.
Status StatisticsCollector::addCandidates()
{
    Statement query(m_file.database(),
                    u"SELECT a.id, a.branch, a.sex, a.nation, a.education, a.job, "
                    "coalesce(a.birth, '') FROM applicant a LEFT JOIN member m ON m.id = a.member "
                    "WHERE a.candidate_on <= ? AND coalesce(a.ended_on, '9999') > ? "
                    "AND coalesce(max(coalesce(a.approved_on, ''), m.joined), a.approved_on, "
                    "'9999') > ? ORDER BY a.code"_s);
    query.bind(m_last).bind(m_last).bind(m_last);
    while (query.next()) {
        const RowId branch = query.integer(1);
        if (!m_inScope.contains(branch)) {
            continue;
        }
        Person person{
            .subject = {.row = query.integer(0), .kind = StatisticsSubject::Kind::Applicant},
            .branch = branch};
        setWords(person, query.text(2), query.text(3), query.text(4), query.text(5));
        setAge(person, query.text(6));
        person.words.at(static_cast<std::size_t>(StatisticsWord::Sector)) =
            m_data.word(m_sectors.value(branch));
        m_data.add(CaseKind::Candidate, m_data.add(person));
    }
    return query.status();
}

/// How a member stood with the dues of the year: exempt or paying less by his last 减免 of it; else
/// on time where nothing is open at its end and nothing was paid as 补交.
QString duesWord(const DuesPayer &payer, int year, QDate day)
{
    const Month first = Month::of(year, 1);
    const Month last = Month::of(year, 12);
    const auto ofYear = [&](const auto &each) { return each.first <= last && each.last >= first; };
    const auto reliefs = std::views::reverse(payer.reliefs);
    if (const auto relief = std::ranges::find_if(reliefs, ofYear); relief != reliefs.end()) {
        return relief->amount == Money() ? u"dues_exempt"_s : u"dues_reduced"_s;
    }
    const DuesYear figures = payer.account().year(year, day);
    const bool isLate = std::ranges::any_of(
        payer.payments, [&](const DuesPayment &each) { return each.back && ofYear(each); });
    const bool isPaid = figures.monthsOwed > 0 && figures.arrears == Money() && !isLate;
    return isPaid ? u"dues_on_time"_s : QString();
}

Status StatisticsCollector::addDues()
{
    if (m_use == StatisticsUse::PreCheck) {
        return {};
    }
    return visitDuesPayersOn(m_file, m_scope, m_day, [this](const DuesPayer &payer) {
        if (!m_thereIds.contains(payer.id)) {
            return;
        }
        const qsizetype place = m_members.value(payer.id).place;
        if (const QString word = duesWord(payer, m_year, m_day); !word.isEmpty()) {
            m_data.add(CaseKind::Supplement, place, word);
        }
        const bool isLarge = std::ranges::any_of(payer.payments, [this](const DuesPayment &each) {
            return each.large && each.amount >= kLargeAtLeast && each.paidOn.year() == m_year;
        });
        if (isLarge) {
            m_data.add(CaseKind::Supplement, place, u"dues_large"_s);
        }
    });
}

Status StatisticsCollector::addStates()
{
    const auto bedridden = membersIn(m_file, Circumstance::Bedridden, m_day, m_day);
    if (!bedridden) {
        return bedridden.error();
    }
    for (const MemberOn &each : std::as_const(m_there)) {
        const qsizetype place = m_members.value(each.member).place;
        if (bedridden->contains(each.member)) {
            m_data.add(CaseKind::Supplement, place, u"bedridden"_s);
        }
        const StatisticsData::Person &person = m_data.people()[static_cast<std::size_t>(place)];
        if (person.words.at(static_cast<std::size_t>(StatisticsWord::SkillPost)) != 0) {
            m_data.add(CaseKind::Supplement, place, u"titled"_s);
        }
    }
    return {};
}

} // namespace

Result<StatisticsData> statisticsData(const File &file, RowId scope, int year, StatisticsUse use)
{
    return StatisticsCollector(file, scope, year, use).collect();
}

} // namespace zhibu
