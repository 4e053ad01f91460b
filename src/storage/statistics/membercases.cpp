#include "core/admission.h"
#include "core/age.h"
#include "ledger/ledgers.h"
#include "ledger/rules.h"
#include "storage/file/rowcursor.h"
#include "storage/meetings/circumstances.h"
#include "storage/records/rowwriter.h"
#include "storage/statistics/statisticscollector.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

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

Result<std::vector<StatisticsCollector::There>> StatisticsCollector::membersCounted(QDate day) const
{
    std::vector<There> there;
    const Status status = visitMembersOn(
        m_file, m_scope, day, [&, on = day.toString(Qt::ISODate)](const MemberOn &each) {
            if (m_approvals.value(each.member).admission <= on) {
                there.push_back({.member = each.member,
                                 .branch = each.branch,
                                 .probationary = each.probationary});
            }
        });
    return status ? Result(std::move(there)) : status.error();
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
    for (const There &each : m_there) {
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
    m_members.reserve(
        static_cast<qsizetype>(m_there.size())); // growing would for a moment take the room twice
    m_data.reserve(m_there.size());
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
    for (const There &each : *before) {
        m_data.add(CaseKind::Change, m_members.value(each.member).place, u"last_year"_s);
    }
    for (const There &each : m_there) {
        const qsizetype place = m_members.value(each.member).place;
        m_data.add(CaseKind::Change, place, u"present"_s);
        m_data.add(CaseKind::Member, place);
    }
    return {};
}

Status StatisticsCollector::addFloating()
{
    const auto floating = membersIn(m_file, Circumstance::Floating, m_day, m_day);
    if (!floating) {
        return floating.error();
    }
    for (const There &each : m_there) {
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

/// Where the approval is not recorded, the day the member joined says that he is none any more. Who
/// was approved against the vote and is no member is one still.
Status StatisticsCollector::addCandidates()
{
    Statement query(m_file.database(),
                    u"SELECT a.id, a.branch, a.sex, a.nation, a.education, a.job, "
                    "coalesce(a.birth, ''), m.id IS NULL, "
                    "coalesce(max(coalesce(a.approved_on, ''), m.joined), a.approved_on, "
                    "'9999') > ? FROM applicant a LEFT JOIN member m ON m.id = a.member "
                    "WHERE a.candidate_on <= ? AND coalesce(a.ended_on, '9999') > ? "
                    "ORDER BY a.code"_s);
    query.bind(m_last).bind(m_last).bind(m_last);
    const Ledger &applicants = ledgerOf(u"applicants"_s);
    RowReader reader(m_file, applicants);
    while (query.next()) {
        const RowId branch = query.integer(1);
        if (!m_inScope.contains(branch)) {
            continue;
        }
        const bool isMember = query.integer(7) == 0;
        const bool isApproved = query.integer(8) == 0;
        if (isApproved && isMember) {
            continue;
        }
        if (isApproved) {
            const auto course = reader.fetch(query.integer(0));
            if (!course) {
                return course.error();
            }
            if (voteFlaws(applicants, *course, VoteMatter::Admission).isEmpty()) {
                continue;
            }
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

} // namespace zhibu
