#include "core/datetext.h"
#include "core/terms.h"
#include "ledger/ledgers.h"
#include "storage/elections/elections.h"
#include "storage/facts/organisationnames.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Who takes which post: codes of the ledger posts.
using Posts = QList<QPair<RowId, QString>>;

/// 书记 and 副书记, who keep a duty of their own where one is given, then the other 委员.
Posts postsOf(const ElectionRecord &election, const ElectionOutcome &outcome)
{
    const Ledger &ledger = ledgerOf(u"candidates"_s);
    const QString plain = u"committee_member"_s;
    const auto dutyOf = [&](RowId member) {
        for (const Record &row : election.candidates) {
            if (ledger.value(row, u"member"_s).toLongLong() == member
                && !isEmpty(ledger.value(row, u"duty"_s))) {
                return ledger.value(row, u"duty"_s).toString();
            }
        }
        return plain;
    };
    Posts posts;
    const auto add = [&](RowId member, const QString &post) {
        posts.append({member, post});
        if (const QString duty = dutyOf(member); duty != plain) {
            posts.append({member, duty});
        }
    };
    for (const RowId member : outcome.secretaries) {
        add(member, u"secretary"_s);
    }
    for (const RowId member : outcome.deputies) {
        add(member, u"deputy_secretary"_s);
    }
    for (const RowId member : outcome.committee) {
        if (!outcome.secretaries.contains(member) && !outcome.deputies.contains(member)) {
            posts.append({member, dutyOf(member)});
        }
    }
    return posts;
}

/// The posts of a committee that reach to a day or beyond.
Result<QList<Record>> postsHeld(const File &file, RowId organisation, QDate day)
{
    Statement query(file.database(), u"SELECT id FROM post WHERE organisation = ? "
                                     "AND post <> 'group_leader' AND since <= ? "
                                     "AND (until IS NULL OR until >= ?) ORDER BY id"_s);
    query.bind(organisation).bind(isoText(day)).bind(isoText(day));
    QList<RowId> ids;
    while (query.next()) {
        ids += query.integer(0);
    }
    if (!query.status()) {
        return query.status().error();
    }
    return fetchRecords(file, ledgerOf(u"posts"_s), ids);
}

Findings refusals(const Record &election, const ElectionOutcome &outcome, const Posts &posts,
                  const ElectionCompletion &completion)
{
    const Ledger &ledger = ledgerOf(u"elections"_s);
    if (!completion.startsOn.isValid()) {
        return {
            Finding{.rule = Rule::Required, .field = u"completed_on"_s, .value = {}, .args = {}}};
    }
    Findings findings;
    if (isoText(completion.startsOn) < ledger.value(election, u"held_on"_s).toString()) {
        findings += Finding{.rule = Rule::OrderOfDates,
                            .field = u"completed_on"_s,
                            .value = isoText(completion.startsOn),
                            .args = {ledger.field(u"held_on"_s).title}};
    }
    if (posts.isEmpty()) {
        findings += Finding{
            .rule = Rule::NobodyElected, .field = u"completed_on"_s, .value = {}, .args = {}};
    } else if (!outcome.isLawful() && completion.reason.trimmed().isEmpty()) {
        findings += Finding{.rule = Rule::ElectionNotLawful,
                            .field = u"override_reason"_s,
                            .value = {},
                            .args = {}};
    }
    return findings;
}

void replacePosts(ChangeSet &changes, RowId organisation, const QList<Record> &held,
                  const Posts &posts, QDate since)
{
    const Ledger &ledger = ledgerOf(u"posts"_s);
    QList<QPair<RowId, QString>> there; // entered by hand already
    for (const Record &before : held) {
        if (ledger.value(before, u"since"_s) == isoText(since)) {
            there.append({ledger.value(before, u"member"_s).toLongLong(),
                          ledger.value(before, u"post"_s).toString()});
            continue;
        }
        Record ended = before;
        const QDate began = ledger.day(ended, u"since"_s);
        ledger.setValue(ended, u"until"_s, isoText(lastDayOfPost(began, since)));
        changes.update(ledger, ended, before);
    }
    for (const auto &post : posts) {
        if (there.contains(post)) {
            continue;
        }
        Record record = ledger.blank();
        ledger.setValue(record, u"member"_s, post.first);
        ledger.setValue(record, u"organisation"_s, organisation);
        ledger.setValue(record, u"post"_s, post.second);
        ledger.setValue(record, u"since"_s, isoText(since));
        changes.insert(ledger, record);
    }
}

/// The term begins with the meeting; without one recorded, with the new committee. A day of it that
/// was entered by hand stays; a later election on record has begun a term of its own.
void beginTerm(ChangeSet &changes, const Record &before, const QString &met,
               const ElectionCompletion &completion)
{
    const Ledger &ledger = ledgerOf(u"organisations"_s);
    const QString entered = ledger.value(before, u"last_election"_s).toString();
    const QString begin = met.isEmpty() ? isoText(completion.startsOn) : met;
    if (entered > isoText(completion.startsOn)) {
        return;
    }
    Record organisation = before;
    if (entered < begin) {
        ledger.setValue(organisation, u"last_election"_s, begin);
    }
    ledger.setValue(organisation, u"extended_until"_s, QVariant());
    if (completion.years) {
        ledger.setValue(organisation, u"term_years"_s, qlonglong{*completion.years});
    }
    changes.update(ledger, organisation, before);
}

} // namespace

Result<Findings> completeElection(File &file, RowId id, const ElectionCompletion &completion)
{
    const Ledger &ledger = ledgerOf(u"elections"_s);
    const auto record = electionOf(file, id);
    if (!record) {
        return record.error();
    }
    const Record &before = record->election;
    const RowId organisation = ledger.value(before, u"organisation"_s).toLongLong();
    const QString name = organisationName(file, organisation);
    if (!isEmpty(ledger.value(before, u"completed_on"_s))) {
        return Error{.code = ErrorCode::NothingToDo, .subject = name, .detail = {}};
    }
    const auto outcome = electionOutcome(file, *record);
    if (!outcome) {
        return outcome.error();
    }
    const Posts posts = postsOf(*record, *outcome);
    const Findings refused = refusals(before, *outcome, posts, completion);
    if (!refused.isEmpty()) {
        return refused;
    }
    const auto held = postsHeld(file, organisation, completion.startsOn);
    const auto stored = fetchRecord(file, ledgerOf(u"organisations"_s), organisation);
    if (!held || !stored) {
        return held ? stored.error() : held.error();
    }
    ChangeSet changes(file, {.verb = ActionLabel::Verb::CompleteElection,
                             .ledger = ledger.key,
                             .count = ledger.value(before, u"term"_s).toLongLong(),
                             .name = name});
    replacePosts(changes, organisation, *held, posts, completion.startsOn);
    beginTerm(changes, *stored, ledger.value(before, u"held_on"_s).toString(), completion);
    Record completed = before;
    ledger.setValue(completed, u"completed_on"_s, isoText(completion.startsOn));
    if (completion.years) {
        ledger.setValue(completed, u"term_years"_s, qlonglong{*completion.years});
    }
    ledger.setValue(completed, u"override_reason"_s, completion.reason.trimmed());
    changes.update(ledger, completed, before);
    return changes.commit();
}

} // namespace zhibu
