#include "storage/people/memberchanges.h"

#include "core/memberchange.h"
#include "core/organisation.h"
#include "ledger/peopleledgers.h"
#include "storage/records/lookup.h"
#include "storage/records/records.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <map>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString statusCode(MemberStatus status)
{
    return QString(codeIn(kMemberStatusCodes, status));
}

/// Of the 党籍状态 an event leaves behind; empty where it stays what it was.
QString statusCodeAfter(std::optional<MemberChangeKind> kind)
{
    const auto status = kind ? statusAfter(*kind) : std::nullopt;
    return status ? statusCode(*status) : QString();
}

std::optional<MemberChangeKind> kindOf(const Record &event)
{
    return enumIn<MemberChangeKind>(kMemberChangeCodes,
                                    memberChanges().value(event, u"change"_s).toString());
}

QString dateOf(const Record &event)
{
    return memberChanges().value(event, u"date"_s).toString();
}

/// What is known of a member before the event.
struct Before
{
    Record member;
    QString newest;           ///< date of his newest event; empty: none
    bool isStatusTold = true; ///< by an event, or there is nothing to tell: 正常
};

Result<Before> readBefore(const File &file, RowId id)
{
    const auto member = fetchRecord(file, members(), id);
    if (!member) {
        return member.error();
    }
    Before before{.member = *member};
    const QString status = members().value(*member, u"status"_s).toString();
    const QString since = members().value(*member, u"status_date"_s).toString();
    before.isStatusTold = status == statusCode(MemberStatus::Active);
    Statement query(file.database(),
                    u"SELECT date, change FROM member_change WHERE member = ? ORDER BY date"_s);
    query.bind(id);
    while (query.next()) {
        before.newest = query.text(0);
        const auto kind = enumIn<MemberChangeKind>(kMemberChangeCodes, query.text(1));
        const auto told = kind ? statusAfter(*kind) : std::nullopt;
        before.isStatusTold =
            before.isStatusTold || (query.text(0) == since && told && statusCode(*told) == status);
    }
    return query.status() ? Result(before) : query.status().error();
}

/// Whether an event of that day makes the row what it is: none is later.
bool isNewest(const Before &before, const QString &date)
{
    const bool isActive =
        members().value(before.member, u"status"_s) == statusCode(MemberStatus::Active);
    return date >= before.newest
           && (isActive || date >= members().value(before.member, u"status_date"_s).toString());
}

/// What would be known of a member without one of his events.
struct Others
{
    Record member;  ///< with it
    QString newest; ///< date of the newest other one; empty: none
    QString status; ///< that the others leave behind, and since when
    QString statusDate;
};

Result<Others> readOthers(const File &file, const Record &event)
{
    const RowId id = memberChanges().value(event, u"member"_s).toLongLong();
    const auto member = fetchRecord(file, members(), id);
    if (!member) {
        return member.error();
    }
    Others others{.member = *member,
                  .newest = {},
                  .status = statusCode(MemberStatus::Active),
                  .statusDate = {}};
    Statement query(file.database(), u"SELECT date, change FROM member_change "
                                     "WHERE member = ? AND id <> ? ORDER BY date, id"_s);
    query.bind(id).bind(event.id);
    while (query.next()) {
        others.newest = query.text(0);
        const QString status =
            statusCodeAfter(enumIn<MemberChangeKind>(kMemberChangeCodes, query.text(1)));
        if (!status.isEmpty()) {
            others.status = status;
            others.statusDate = query.text(0);
        }
    }
    return query.status() ? Result(others) : query.status().error();
}

/// 终止原因 of the course of somebody who is no member any more; empty where it goes on.
QString endOfCourse(MemberChangeKind change)
{
    const auto status = statusAfter(change);
    if (!status || status == MemberStatus::Active || status == MemberStatus::Suspended) {
        return {};
    }
    switch (change) {
    case MemberChangeKind::Deceased:
        return u"deceased"_s;
    case MemberChangeKind::TransferredOut:
    case MemberChangeKind::BlockOut:
        return u"moved"_s;
    case MemberChangeKind::Withdrawn:
        return u"withdrawn"_s;
    case MemberChangeKind::Cancelled:
        return u"cancelled"_s;
    default:
        return u"unfit"_s;
    }
}

/// Changes the courses of a member that are under way, or ended on that day: those in which his
/// 转正 is not approved.
Status changeCourses(ChangeSet &changes, const File &file, RowId member, const QString &day,
                     const std::function<void(Record &course, bool endedThen)> &edit)
{
    Statement query(file.database(), u"SELECT id FROM applicant WHERE member = ? "
                                     "AND confirmation_approved_on IS NULL "
                                     "AND archived_on IS NULL "
                                     "AND (ended_on IS NULL OR ended_on = ?)"_s);
    query.bind(member).bind(day);
    QList<RowId> ids;
    while (query.next()) {
        ids += query.integer(0);
    }
    for (const RowId id : ids) {
        const auto course = fetchRecord(file, applicants(), id);
        if (!course) {
            return course.error();
        }
        Record changed = *course;
        edit(changed, !isEmpty(applicants().value(changed, u"ended_on"_s)));
        changes.update(applicants(), changed, *course);
    }
    return query.status();
}

/// Where somebody is in no branch (odd, and found by check) the event goes without.
void setBranchOfBefore(const File &file, Record &event, const Record &member)
{
    const RowId branch = members().value(member, u"branch"_s).toLongLong();
    if (Lookup(file).kindOf(branch) == codeIn(kOrganisationKindCodes, OrganisationKind::Branch)) {
        memberChanges().setValue(event, u"branch"_s, branch);
    }
}

/// The event that made the status the row alone tells; nullopt where how it came about is not
/// known.
std::optional<Record> eventOfStatus(const File &file, const Record &member)
{
    static const QHash<QString, QString> kEvents{
        {statusCode(MemberStatus::Suspended), u"suspended"_s},
        {statusCode(MemberStatus::Transferred), u"transferred_out"_s},
        {statusCode(MemberStatus::Deceased), u"deceased"_s}};
    const QString change = kEvents.value(members().value(member, u"status"_s).toString());
    if (change.isEmpty()) {
        return std::nullopt;
    }
    Record event = memberChanges().blank();
    memberChanges().setValue(event, u"member"_s, member.id);
    memberChanges().setValue(event, u"date"_s, members().value(member, u"status_date"_s));
    memberChanges().setValue(event, u"change"_s, change);
    setBranchOfBefore(file, event, member);
    return event;
}

void setStatus(Record &member, const QString &status, const QString &since)
{
    const bool isActive = status == statusCode(MemberStatus::Active);
    members().setValue(member, u"status"_s, status);
    members().setValue(member, u"status_date"_s, isActive ? QVariant() : QVariant(since));
}

void moveTo(Record &member, RowId branch)
{
    if (members().value(member, u"branch"_s).toLongLong() != branch) {
        members().setValue(member, u"branch"_s, branch);
        members().setValue(member, u"party_group"_s, QVariant());
    }
}

/// An event beside what the member's row says now.
struct ToldChange
{
    MemberChangeKind kind = MemberChangeKind::Extended;
    QString date;
    QString status, statusDate;    ///< of the row
    bool isBranchOfBefore = false; ///< the row's branch is the 原党支部
};

/// Of a member: the newest event that has to do with his status, and with his branch.
struct Newest
{
    std::optional<ToldChange> status;
    std::optional<ToldChange> move;
};

/// The field of the row that disagrees; empty: none does. A later 状态日期 is news of which no
/// event was recorded.
QString wrongFieldOf(const ToldChange &event)
{
    const bool isActive = event.status == statusCode(MemberStatus::Active);
    if (!isActive && event.statusDate > event.date) {
        return {};
    }
    if (event.status != statusCode(*statusAfter(event.kind))) {
        return u"status"_s;
    }
    return isActive || event.statusDate == event.date ? QString() : u"status_date"_s;
}

/// What brings status and 状态日期 of the row in line with the event.
QList<Fix> fixesOf(const ToldChange &event)
{
    const QString status = statusCode(*statusAfter(event.kind));
    const bool isActive = status == statusCode(MemberStatus::Active);
    QList<Fix> fixes;
    if (event.status != status) {
        fixes += Fix{u"status"_s, event.status, status};
    }
    if (event.statusDate != (isActive ? QString() : event.date)) {
        fixes +=
            Fix{u"status_date"_s, event.statusDate, isActive ? QVariant() : QVariant(event.date)};
    }
    return fixes;
}

MemberChangeProblem problemOf(RowId member, const QString &field, const ToldChange &event)
{
    const QString change = codeIn(kMemberChangeCodes, event.kind);
    return {.member = member,
            .field = field,
            .args = {cellText(memberChanges().field(u"change"_s), change), event.date},
            .fixes = field == u"branch" ? QList<Fix>() : fixesOf(event)};
}

} // namespace

Result<Findings> addMemberChange(ChangeSet &changes, const File &file, const MemberChange &change)
{
    const auto before =
        readBefore(file, memberChanges().value(change.event, u"member"_s).toLongLong());
    if (!before) {
        return before.error();
    }
    const auto kind = kindOf(change.event);
    const QString status = statusCodeAfter(kind);
    const QString date = dateOf(change.event);
    const bool wasActive =
        members().value(before->member, u"status"_s) == statusCode(MemberStatus::Active);
    const bool takesEffect = isNewest(*before, date);
    const bool staysWhereHeIs =
        change.branchNow == 0
        || change.branchNow == members().value(before->member, u"branch"_s).toLongLong();
    if (takesEffect && kind == MemberChangeKind::Moved && staysWhereHeIs) {
        return Findings{Finding{.rule = change.branchNow == 0 ? Rule::Required : Rule::SameBranch,
                                .field = QString(kBranchNow),
                                .value = {},
                                .args = {}}};
    }

    Record event = change.event;
    const bool comesNew =
        wasActive && status == statusCode(MemberStatus::Active); // was in no branch of ours
    if (isEmpty(memberChanges().value(event, u"branch"_s)) && !comesNew) {
        setBranchOfBefore(file, event, before->member);
    }
    changes.insert(memberChanges(), event);
    if (!takesEffect) {
        return Findings();
    }
    Record member = before->member;
    if (!status.isEmpty()) {
        const auto untold =
            before->isStatusTold ? std::nullopt : eventOfStatus(file, before->member);
        // on the same day the event itself tells it
        if (untold && (dateOf(*untold) != date || statusCodeAfter(kindOf(*untold)) != status)) {
            changes.insert(memberChanges(), *untold);
        }
        setStatus(member, status, date);
    }
    if (change.branchNow != 0) {
        moveTo(member, change.branchNow);
    }
    changes.update(members(), member, before->member);
    const QString end = kind ? endOfCourse(*kind) : QString();
    const auto followed =
        changeCourses(changes, file, member.id, {}, [&](Record &course, bool /*endedThen*/) {
            if (!end.isEmpty()) {
                applicants().setValue(course, u"ended_on"_s, date);
                applicants().setValue(course, u"end_reason"_s, end);
            } else if (change.branchNow != 0) {
                applicants().setValue(course, u"branch"_s, change.branchNow);
            }
        });
    return followed ? Result(Findings()) : followed.error();
}

Result<bool> isNewestEvent(const File &file, const Record &event)
{
    const auto before = readBefore(file, memberChanges().value(event, u"member"_s).toLongLong());
    return before ? Result(isNewest(*before, dateOf(event))) : before.error();
}

Result<Findings> amendMemberChange(ChangeSet &changes, const File &file, RowId id,
                                   std::optional<QDate> day)
{
    const auto event = fetchRecord(file, memberChanges(), id);
    const auto others = event ? readOthers(file, *event) : Result<Others>(event.error());
    if (!others) {
        return others.error();
    }
    const QString date = dateOf(*event);
    const QString to = day ? day->toString(Qt::ISODate) : date;
    const QString since = members().value(others->member, u"status_date"_s).toString();
    const QString latest = std::max(others->newest, since == date ? QString() : since);
    if (latest > std::min(date, to)) { // others built on it
        return Findings{Finding{.rule = Rule::OrderOfDates,
                                .field = u"date"_s,
                                .value = to,
                                .args = {u"%1 %2"_s.arg(memberChanges().title, latest)}}};
    }
    const auto kind = kindOf(*event);
    const RowId branch = memberChanges().value(*event, u"branch"_s).toLongLong();
    const auto status = kind ? statusAfter(*kind) : std::nullopt;
    Record member = others->member;
    bool becomesActive = false;
    if (status) {
        becomesActive = *status == MemberStatus::Active;
        setStatus(member, day ? statusCode(*status) : others->status,
                  day ? to : others->statusDate);
    }
    const bool movesBack =
        !day && branch != 0 && (kind == MemberChangeKind::Moved || becomesActive);
    if (movesBack) {
        moveTo(member, branch);
    }
    changes.update(members(), member, others->member);
    auto followed =
        changeCourses(changes, file, member.id, date, [&](Record &course, bool endedThen) {
            if (endedThen && kind && !endOfCourse(*kind).isEmpty()) {
                applicants().setValue(course, u"ended_on"_s, day ? QVariant(to) : QVariant());
                applicants().setValue(course, u"end_reason"_s,
                                      day ? endOfCourse(*kind) : QString());
            } else if (!endedThen && movesBack) {
                applicants().setValue(course, u"branch"_s, branch);
            }
        });
    if (!followed) {
        return followed.error();
    }
    if (day) {
        Record amended = *event;
        memberChanges().setValue(amended, u"date"_s, to);
        changes.update(memberChanges(), amended, *event);
    } else {
        changes.remove(memberChanges(), id);
    }
    return Findings();
}

Result<QList<MemberChangeProblem>> memberChangeProblems(const File &file)
{
    Statement query(file.database(), uR"(
SELECT m.id, c.change, c.date, m.status, coalesce(m.status_date, ''), c.branch IS m.branch
FROM member_change c JOIN member m ON m.id = c.member
ORDER BY m.id, c.date, c.id)"_s);
    std::map<RowId, Newest> newest;
    while (query.next()) {
        const auto kind = enumIn<MemberChangeKind>(kMemberChangeCodes, query.text(1));
        const ToldChange told{.kind = kind.value_or(MemberChangeKind::Extended),
                              .date = query.text(2),
                              .status = query.text(3),
                              .statusDate = query.text(4),
                              .isBranchOfBefore = query.integer(5) == 1};
        Newest &of = newest[query.integer(0)];
        if (told.kind == MemberChangeKind::Moved) {
            of.move = told;
        } else if (statusAfter(told.kind)) {
            of.status = told;
            of.move.reset(); // who came back may have come to where he had been moved from
        }
    }
    QList<MemberChangeProblem> problems;
    for (const auto &[member, of] : newest) {
        if (of.status) {
            if (const QString field = wrongFieldOf(*of.status); !field.isEmpty()) {
                problems += problemOf(member, field, *of.status);
            }
        }
        if (of.move && of.move->isBranchOfBefore) {
            problems += problemOf(member, u"branch"_s, *of.move);
        }
    }
    return query.status() ? Result(problems) : query.status().error();
}

} // namespace zhibu
