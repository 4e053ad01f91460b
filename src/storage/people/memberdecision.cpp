#include "storage/people/memberdecision.h"

#include "core/admission.h"
#include "core/sanction.h"
#include "core/terms.h"
#include "ledger/ledgers.h"
#include "ledger/peopleledgers.h"
#include "storage/facts/conditions.h"
#include "storage/file/rowid.h"
#include "storage/people/changesequence.h"
#include "storage/people/development.h"
#include "storage/records/records.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString decisionText(const Record &event, const QString &key)
{
    return memberChanges().value(event, key).toString();
}

std::optional<MemberChangeKind> decidedKind(const Record &event)
{
    return enumIn<MemberChangeKind>(kMemberChangeCodes, decisionText(event, u"change"_s));
}

QDate dayOf(const Record &event)
{
    return memberChanges().day(event, u"date"_s);
}

Result<QList<RowId>> postsGoingOn(const File &file, RowId member, bool ofBranchOnly, QDate day)
{
    Statement query(
        file.database(),
        u"SELECT p.id FROM post p JOIN member m ON m.id = p.member "
        "JOIN organisation o ON o.id = p.organisation "
        "WHERE m.id = ? AND %1%2 ORDER BY p.since, p.id"_s.arg(
            isHeldOn(u"p"_s, u"?"_s),
            ofBranchOnly ? u" AND (o.id = m.branch OR o.superior = m.branch)"_s : QString()));
    const QString iso = day.toString(Qt::ISODate);
    query.bind(member).bind(iso).bind(iso);
    QList<RowId> posts;
    while (query.next()) {
        posts += query.integer(0);
    }
    return query.status() ? Result(posts) : query.status().error();
}

/// 开除党籍 has its time of effect, within which nobody is admitted again.
void addExpulsion(ChangeSet &changes, const Record &event)
{
    const Ledger &sanctions = ledgerOf(u"sanctions"_s);
    Record sanction = sanctions.blank();
    sanctions.setValue(sanction, u"kind"_s,
                       QString(codeIn(kSanctionCodes, SanctionKind::Expelled)));
    for (const auto &[to, from] :
         {std::pair(u"member"_s, u"member"_s), std::pair(u"date"_s, u"date"_s),
          std::pair(u"authority"_s, u"approved_by"_s), std::pair(u"document"_s, u"document"_s),
          std::pair(u"reason"_s, u"reason"_s)}) {
        sanctions.setValue(sanction, to, memberChanges().value(event, from));
    }
    changes.insert(sanctions, sanction);
}

Result<bool> isSanctioned(const File &file, const Record &event)
{
    Statement query(
        file.database(),
        u"SELECT 1 FROM sanction WHERE member = ? AND date = ? AND kind = 'expelled'"_s);
    query.bind(memberChanges().value(event, u"member"_s)).bind(decisionText(event, u"date"_s));
    bool found = false;
    while (query.next()) {
        found = true;
    }
    return query.status() ? Result(found) : query.status().error();
}

std::optional<MemberStatus> statusLeftBy(const QList<Record> &events)
{
    std::optional<MemberStatus> left;
    for (const Record &event : events) {
        const auto kind = decidedKind(event);
        const auto status = kind ? statusAfter(*kind) : std::nullopt;
        left = status ? status : left;
    }
    return left;
}

/// The end of an extended 预备期 within its limits. Of a time when the 预备期 hung on origin and
/// work nothing is known, and before the rules there was a longest time only.
Findings barsToExtension(const Record &event, QDate joined)
{
    const QDate until = memberChanges().day(event, u"until"_s);
    if (decidedKind(event) != MemberChangeKind::Extended || !until.isValid()
        || probationAt(joined) != Probation::OneYear) {
        return {};
    }
    const DevelopmentRules &rules = developmentRulesOn(dayOf(event));
    const auto [first, last] = extensionRange(rules, joined);
    const bool isTooShort = until < first && Month::of(dayOf(event)) >= rules.validFrom;
    if (!isTooShort && until <= last) {
        return {};
    }
    return {Finding{.rule = Rule::OutOfRange,
                    .field = u"until"_s,
                    .value = until.toString(Qt::ISODate),
                    .args = {first.toString(Qt::ISODate), last.toString(Qt::ISODate)}}};
}

/// barsToDay() of an event of that member.
Findings barsToDayOf(const Record &member, const Record &event, QDate today)
{
    const QDate day = dayOf(event);
    const bool isFuture = day.isValid() && today.isValid() && day > today;
    if (isFuture
        || (day.isValid()
            && decisionText(event, u"date"_s) < members().value(member, u"joined"_s).toString())) {
        return {Finding{.rule = isFuture ? Rule::EventInFuture : Rule::OrderOfDates,
                        .field = u"date"_s,
                        .value = decisionText(event, u"date"_s),
                        .args = isFuture ? QStringList()
                                         : QStringList{members().field(u"joined"_s).title}}};
    }
    return barsToExtension(event, members().day(member, u"joined"_s));
}

} // namespace

Result<ChangeConsequences> consequencesOf(const File &file, RowId member, MemberChangeKind change,
                                          QDate day)
{
    ChangeConsequences consequences;
    const auto status = statusAfter(change);
    const bool ends = status && status != MemberStatus::Active;
    if (ends) {
        consequences.lastDues = Month::of(day);
    }
    if (ends || change == MemberChangeKind::Moved) {
        auto posts = postsGoingOn(file, member, !ends, day);
        if (!posts) {
            return posts.error();
        }
        consequences.posts = std::move(*posts);
    }
    return consequences;
}

void endPosts(ChangeSet &changes, const File &file, const QList<RowId> &posts, QDate day)
{
    const Ledger &ledger = ledgerOf(u"posts"_s);
    for (const RowId id : posts) {
        const auto post = fetchRecord(file, ledger, id);
        if (!post) { // gone meanwhile: nothing is left to end
            continue;
        }
        Record ended = *post;
        const QDate since = ledger.day(ended, u"since"_s);
        ledger.setValue(ended, u"until"_s, lastDayOfPost(since, day).toString(Qt::ISODate));
        changes.update(ledger, ended, *post);
    }
}

Result<Findings> barsTo(const File &file, const Record &event, QDate today)
{
    const auto member =
        fetchRecord(file, members(), memberChanges().value(event, u"member"_s).toLongLong());
    if (!member) {
        return member.error();
    }
    const auto ofMember = [&member](const QString &key) {
        return members().value(*member, key).toString();
    };
    const auto kind = decidedKind(event);
    const auto status = enumIn<MemberStatus>(kMemberStatusCodes, ofMember(u"status"_s));
    const auto takesEffect = isNewestEvent(file, event);
    if (!takesEffect) {
        return takesEffect.error();
    }
    if (const auto bar = kind && *takesEffect ? barTo(*kind, status.value_or(MemberStatus::Active),
                                                      ofMember(u"kind"_s) == u"probationary")
                                              : std::nullopt) {
        return Findings{barredChange(event, *bar)};
    }
    auto findings = barsToDay(file, event, today);
    if (!findings || !findings->isEmpty() || *takesEffect) {
        return findings;
    }
    const auto stored = storedEvents(file, {member->id});
    return stored ? Result(
               barsBeside(*member, event, eventsBeside(stored->value(member->id), event, {})))
                  : stored.error();
}

Result<Findings> barsToDay(const File &file, const Record &event, QDate today)
{
    const auto member =
        fetchRecord(file, members(), memberChanges().value(event, u"member"_s).toLongLong());
    return member ? Result(barsToDayOf(*member, event, today)) : member.error();
}

Result<MemberHistories> memberHistories(const File &file, const QList<RowId> &wanted)
{
    const auto rows = fetchRecords(file, members(), wanted);
    const auto events = storedEvents(file, wanted);
    if (!rows || !events) {
        return rows ? events.error() : rows.error();
    }
    MemberHistories known{.members = {}, .events = *events};
    for (const Record &member : *rows) {
        known.members.insert(member.id, member);
    }
    return known;
}

Result<Findings> barsToRecord(const File &file, const Record &event, const QList<Record> &others,
                              QDate today)
{
    const RowId member = memberChanges().value(event, u"member"_s).toLongLong();
    const auto known = memberHistories(file, {member});
    return known ? barsToRecord(*known, event, others, today) : known.error();
}

Result<Findings> barsToRecord(const MemberHistories &known, const Record &event,
                              const QList<Record> &others, QDate today)
{
    const RowId id = memberChanges().value(event, u"member"_s).toLongLong();
    const auto member = known.members.constFind(id);
    if (member == known.members.constEnd()) {
        return Error{
            .code = ErrorCode::NotFound, .subject = members().key, .detail = QString::number(id)};
    }
    Findings findings = barsToDayOf(*member, event, today);
    const auto kind = decidedKind(event);
    if (!findings.isEmpty() || !kind) {
        return findings;
    }
    const QList<Record> beside = eventsBeside(known.events.value(id), event, others);
    const auto ofMember = [&member](const QString &key) {
        return members().value(*member, key).toString();
    };
    if (Findings contradictions = barsBeside(*member, event, beside); !contradictions.isEmpty()) {
        return contradictions;
    }
    const QString date = decisionText(event, u"date"_s);
    const MemberStatus status = enumIn<MemberStatus>(kMemberStatusCodes, ofMember(u"status"_s))
                                    .value_or(MemberStatus::Active);
    const QString newest = beside.isEmpty() ? QString() : decisionText(beside.last(), u"date"_s);
    if (date < newest || (status != MemberStatus::Active && date < ofMember(u"status_date"_s))) {
        return findings; // it only fills a gap
    }
    const bool isStillThere =
        members().value(*member, u"branch"_s) == memberChanges().value(event, u"branch"_s);
    if (kind == MemberChangeKind::Moved && date != newest && isStillThere) {
        return Findings{
            Finding{.rule = Rule::MemberNotMoved, .field = u"branch"_s, .value = {}, .args = {}}};
    }
    const bool tellsTheRow =
        statusAfter(*kind) == status && *kind != MemberChangeKind::Restored
        && date >= ofMember(u"status_date"_s)
        && (status == MemberStatus::Active || date == ofMember(u"status_date"_s));
    const bool isProbationary = ofMember(u"kind"_s) == u"probationary";
    const bool wasProbationary = isProbationary || date < ofMember(u"confirmed"_s);
    const auto before = statusLeftBy(beside);
    const auto bar = barTo(*kind, status, isProbationary);
    const bool isLawful = tellsTheRow || !bar || !barTo(*kind, status, wasProbationary)
                          || (before && !barTo(*kind, *before, wasProbationary));
    return isLawful ? Findings() : Findings{barredChange(event, *bar)};
}

Result<Saved> correctDecision(File &file, const Record &event, const Record &before,
                              const QStringList &files, QDate today)
{
    const QStringList judged = memberChanges().keys.first() + QStringList{u"until"_s};
    const bool isSame = std::ranges::all_of(judged, [&](const QString &key) {
        return memberChanges().value(event, key) == memberChanges().value(before, key);
    });
    const auto bars = isSame ? Result(Findings()) : barsToRecord(file, event, {}, today);
    if (!bars || !bars->isEmpty()) {
        return bars ? Result(Saved{.id = event.id, .findings = *bars}) : bars.error();
    }
    return saveRecord(file, memberChanges(), event, before, files);
}

Result<Findings> recordDecision(File &file, const MemberDecision &decision, QDate today)
{
    const Record &event = decision.change.event;
    const RowId member = memberChanges().value(event, u"member"_s).toLongLong();
    const auto record = fetchRecord(file, members(), member);
    if (!record) {
        return record.error();
    }
    Record checked = event;
    if (const Findings findings = memberChanges().validate(checked); !findings.isEmpty()) {
        return findings;
    }
    const auto bars = barsTo(file, event, today);
    if (!bars || !bars->isEmpty()) {
        return bars;
    }
    const auto kind = decidedKind(event);
    const auto follows = consequencesOf(file, member, *kind, dayOf(event));
    const auto sanctioned = isSanctioned(file, event);
    const auto takesEffect = isNewestEvent(file, event);
    if (!follows || !sanctioned || !takesEffect) {
        return !follows ? follows.error() : !sanctioned ? sanctioned.error() : takesEffect.error();
    }
    MemberChange numbered = decision.change;
    if (numbered.event.id == 0) {
        numbered.event.id = nextRowId(); // for what is attached to it
    }
    ChangeSet changes(file, {.verb = ActionLabel::Verb::Add,
                             .ledger = memberChanges().key,
                             .name = recordName(members(), *record)});
    const auto added = addMemberChange(changes, file, numbered);
    if (!added || !added->isEmpty()) {
        return added;
    }
    if (decision.endsPosts && *takesEffect) {
        endPosts(changes, file, follows->posts, dayOf(event));
    }
    if (kind == MemberChangeKind::Expelled && !*sanctioned) {
        addExpulsion(changes, event);
    }
    changes.attach(memberChanges(), numbered.event.id, decision.files);
    return changes.commit();
}

} // namespace zhibu
