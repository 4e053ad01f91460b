#include "storage/facts/duelist.h"

#include "core/admission.h"
#include "core/rulepack.h"
#include "ledger/ledgers.h"
#include "storage/elections/termclock.h"
#include "storage/facts/conditions.h"
#include "storage/facts/duesrows.h"
#include "storage/facts/meetingrows.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/facts/termfacts.h"
#include "storage/file/history.h"
#include "storage/meetings/memberreviews.h"
#include "storage/organisations/setupfacts.h"
#include "storage/people/anniversaries.h"
#include "storage/people/contacts.h"
#include "storage/people/development.h"
#include "storage/people/transfers.h"
#include "storage/statistics/annualstatistics.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Status addMeetings(DueList &list, const File &file, RowId scope, QDate today)
{
    const auto rows = meetingRows(file, scope, today.year(), today);
    if (!rows) {
        return rows.error();
    }
    for (const BranchMeetings &branch : *rows) {
        qsizetype dueNow = 0;
        int missed = 0;
        for (const MeetingLine &line : branch.lines) {
            dueNow += std::ranges::count(line.states, PeriodState::DueNow);
            missed += line.due - line.held;
            list.meetingsRequired += line.settled();
            list.meetingsHeld += line.met();
        }
        if (dueNow > 0) {
            list.meetingBranches += branch.branch;
            list.meetingsDue += static_cast<int>(dueNow);
        }
        if (missed > 0) {
            list.missedBranches += branch.branch;
            list.meetingsMissed += missed;
        }
    }
    return {};
}

Status addDrafts(DueList &list, const File &file, RowId scope, QDate today)
{
    const Month month = Month::of(today);
    const auto planned = drafts(file, scope, QDate(today.year(), 1, 1), month.lastDay());
    if (!planned) {
        return planned.error();
    }
    for (const Draft &draft : *planned) {
        if (draft.isHeld(today)) {
            continue;
        }
        if (Month::of(draft.day) == month) {
            list.drafts += draft;
        } else if (!list.plansBehind.contains(draft.plan)) {
            list.plansBehind += draft.plan;
        }
    }
    return {};
}

Status addDues(DueList &list, const File &file, RowId scope, QDate today)
{
    const Month now = Month::of(today);
    const auto since = duesKeptSince(file);
    if (!since) {
        return since.error();
    }
    return visitDuesPayers(file, scope, [&](const DuesPayer &payer) {
        const DuesAccount account = payer.account();
        const DuesYear year = account.year(today.year(), today);
        list.yearDue += year.due.value_or(Money{});
        list.yearOpen += year.arrears.value_or(Money{});
        list.yearOverdue += year.overdue.value_or(Money{});
        list.yearNotChased += year.notChased.value_or(Money{});
        if (!payer.member.owesIn(now)) {
            return;
        }
        const ArrearsSteps &steps = rulesInForce(payer.rules, now).arrears;
        list.arrearsMonths = steps.warn.first();
        if (steps.reachedBy(account.arrears(today, *since).longestRun) > 0) {
            list.longArrears += payer.id;
        }
        if (baseInForce(payer.bases, now) == nullptr) {
            list.withoutBase += payer.id;
            return;
        }
        const Money open = account.month(now).open();
        if (open > Money{}) {
            list.duesMembers += payer.id;
            list.duesOpen += open;
        }
    });
}

Status addTerms(DueList &list, const File &file, RowId scope, QDate today)
{
    const auto terms = organisationTerms(file, scope, today);
    const auto underWay = electionsUnderWay(file, today);
    if (!terms || !underWay) {
        return terms ? underWay.error() : terms.error();
    }
    const TermRules &rules = rulesInForce(termRules(), Month::of(today));
    for (const auto &[organisation, term] : *terms) {
        TermClock clock{.organisation = organisation,
                        .term = term,
                        .reminder = termReminder(rules, today, term)};
        if (underWay->contains(organisation)) {
            clock.election = underWay->value(organisation);
        }
        if (term.isOverdue()) {
            list.termsOverdue += organisation;
        } else if (clock.reminder) {
            list.termsEnding += organisation;
        }
        if (clock.isToStart()) {
            list.electionsToStart += organisation;
        } else if (clock.isToRequest(rules)) {
            list.electionsToRequest += organisation;
        }
    }
    list.termNoticeDays = rules.remindDaysBefore.value(0);
    return {};
}

Status countOrganisations(DueList &list, const File &file, RowId scope, QDate today)
{
    Statement query(file.database(),
                    u"SELECT count(*) FROM organisation o WHERE kind <> 'group' AND "_s
                        + existsOn(u"o"_s, u"?"_s) + inScope(u"id"_s, scope));
    const QString day = today.toString(Qt::ISODate);
    query.bind(day).bind(day);
    if (scope != 0) {
        query.bind(scope);
    }
    while (query.next()) {
        list.organisations = query.integer(0);
    }
    return query.status();
}

Status addMembers(DueList &list, const File &file, RowId scope, QDate today)
{
    const auto unknown = jobsWithoutLine(file, today.year());
    if (!unknown) {
        return unknown.error();
    }
    Statement query(
        file.database(),
        u"SELECT id, kind, joined, (SELECT max(c.until) FROM member_change c "
        "WHERE c.member = member.id AND c.change = 'extended'), job FROM member WHERE "_s
            + isMemberOn(u"member"_s, u"?"_s) + inScope(u"branch"_s, scope));
    const QString day = today.toString(Qt::ISODate);
    query.bind(day).bind(day);
    if (scope != 0) {
        query.bind(scope);
    }
    const QDate monthEnd = Month::of(today).lastDay();
    while (query.next()) {
        ++list.members;
        if (unknown->contains(query.text(4))) {
            list.jobsUnknown += query.integer(0);
        }
        // Where the probation hung on origin and work it is long over.
        const QDate regular = regularConfirmation(*query.date(2)).value_or(QDate());
        if (query.text(1) == u"probationary" && query.date(3).value_or(regular) <= monthEnd) {
            list.confirmations += query.integer(0);
        }
    }
    return query.status();
}

Status addDevelopment(DueList &list, const File &file, RowId scope, QDate today)
{
    const auto cases = developmentCases(file, scope, today);
    if (!cases) {
        return cases.error();
    }
    for (const DevelopmentCase &each : *cases) {
        const auto &deadline = each.outlook.ruledDeadline;
        if (!deadline || deadline->day > Month::of(today).lastDay()) {
            continue;
        }
        (deadline->day < today ? list.developmentLate : list.developmentDue) += each.record.id;
    }
    return {};
}

Status addFollowUps(DueList &list, const File &file, RowId scope, QDate today)
{
    Statement query(file.database(),
                    u"SELECT id, deadline FROM activity WHERE follow_up <> '' "
                    "AND settled_on IS NULL AND deadline <= ?%1 ORDER BY deadline, id"_s.arg(
                        inScope(u"organisation"_s, scope)));
    query.bind(Month::of(today).lastDay().toString(Qt::ISODate));
    if (scope != 0) {
        query.bind(scope);
    }
    while (query.next()) {
        (*query.date(1) < today ? list.followUpsLate : list.followUpsDue) += query.integer(0);
    }
    return query.status();
}

Status addReviews(DueList &list, const File &file, RowId scope, QDate today)
{
    auto members = openMends(file, ledgerOf(u"member-reviews"_s), scope, today);
    auto secretaries = openMends(file, ledgerOf(u"secretary-reviews"_s), scope, today);
    auto toTell = gradesToTell(file, scope, today);
    if (!members || !secretaries || !toTell) {
        return !members ? members.error() : !secretaries ? secretaries.error() : toTell.error();
    }
    list.reviewsToTell = std::move(*toTell);
    list.memberMends = std::move(*members);
    list.secretaryMends = std::move(*secretaries);
    return {};
}

Status addTransfers(DueList &list, const File &file, RowId scope, QDate today)
{
    const auto open = openTransfers(file, scope, today);
    if (!open) {
        return open.error();
    }
    for (const OpenTransfer &each : *open) {
        if (each.standing.isLate()) {
            (each.standing.state == TransferState::Expired ? list.lettersExpired
                                                           : list.receiptsMissing) += each.row;
        }
    }
    return {};
}

Status addContacts(DueList &list, const File &file, RowId scope, QDate today)
{
    const auto due = contactsDue(file, scope, today);
    const auto lost = lostMembers(file, scope, today);
    if (!due || !lost) {
        return due ? lost.error() : due.error();
    }
    for (const ContactDue &each : *due) {
        (each.ledger == u"circumstances" ? list.abroadSilent : list.floatingSilent) += each.row;
    }
    for (const LostMember &each : *lost) {
        if (each.step == LostStep::DecideRemoval) {
            list.removalsToDecide += each.member;
        } else {
            list.lostToDecide += each.row;
        }
    }
    return {};
}

Status addSetups(DueList &list, const File &file, RowId scope, QDate today)
{
    const auto setups = organisationSetups(file, scope, today);
    if (!setups) {
        return setups.error();
    }
    for (const OrganisationSetup &each : *setups) { // several of one organisation in a row
        if (list.setupOdd.isEmpty() || list.setupOdd.last() != each.organisation) {
            list.setupOdd += each.organisation;
        }
    }
    return {};
}

Status addBirthdays(DueList &list, const File &file, RowId scope, QDate today)
{
    const auto days = anniversaries(file, scope, Month::of(today));
    if (!days) {
        return days.error();
    }
    for (const Anniversary &day : *days) {
        if (day.kind == Anniversary::Kind::PoliticalBirthday) {
            list.birthdays += day.row;
        }
    }
    return {};
}

/// Plans are asked for until the middle of the year, when the round of June looks at them.
constexpr int kPlansFiledByMonth = 6;

Status addImprovement(DueList &list, const File &file, RowId scope, QDate today)
{
    auto open = openRectifications(file, scope, today);
    if (!open) {
        return open.error();
    }
    list.rectifications = std::move(*open);
    if (today.month() > kPlansFiledByMonth) {
        return {};
    }
    const auto plans = starPlans(file, scope, today.year(), today);
    if (!plans) {
        return plans.error();
    }
    for (const StarPlan &plan : *plans) {
        if (!plan.filedOn.isValid()) {
            list.plansMissing += plan.organisation;
        }
    }
    return {};
}

Status addSteps(DueList &list, const File &file, RowId scope, QDate today)
{
    auto steps = dueSteps(file, scope, today);
    if (!steps) {
        return steps.error();
    }
    list.steps = std::move(*steps);
    return {};
}

/// Whether no action after that one touched what 党内统计年报 is made from for the pre-check. An
/// action without changes has had them purged.
bool isOutsideStatistics(const File &file, qint64 action)
{
    Statement touching(
        file.database(),
        u"SELECT 1 FROM action a WHERE a.id > ? AND (NOT EXISTS (SELECT 1 FROM change c "
        "WHERE c.action = a.id) OR EXISTS (SELECT 1 FROM change c WHERE c.action = a.id "
        "AND c.tbl NOT IN ('attendance', 'make_up', 'activity_plan', 'meeting_exemption', "
        "'minutes_template', 'secretary_review', 'dues_base', 'dues_payment', 'dues_item', "
        "'dues_relief', 'dues_return', 'dues_closing', 'dues_special', 'dues_entry', "
        "'arrears_note', 'evaluation', 'satisfaction', 'rating', 'rating_round', 'round_step', "
        "'frozen_rating', 'posted_star', 'objection', 'star_decision', 'star_plan', "
        "'rectification', 'attachment', 'attachment_data', 'name_reading', 'accepted_finding', "
        "'import_mapping', 'packet_log'))) LIMIT 1"_s);
    touching.bind(action);
    return !touching.next() && touching.status().ok();
}

Status addStatistics(DueList &list, const File &file, RowId scope, QDate today)
{
    if (today.month() < kPreCheckMonth) {
        return {};
    }
    auto incomplete = incompleteMembers(file, scope, QDate(today.year(), 12, 31));
    if (!incomplete) {
        return incomplete.error();
    }
    list.incomplete = std::move(*incomplete);
    const auto found = preCheckStatistics(file, scope, today.year());
    if (!found) {
        return found.error();
    }
    list.statisticsGaps = found->gaps;
    list.checksUnmet = found->checksUnmet;
    return {};
}

} // namespace

Result<DueList> dueList(const File &file, RowId scope, QDate today,
                        const std::optional<DueList> &before)
{
    const auto newest = newestAction(file);
    if (!newest) {
        return newest.error();
    }
    DueList list{.scope = scope, .day = today, .newestAction = *newest};
    for (const auto add : {addMeetings, addDrafts, addDues, addTerms, countOrganisations,
                           addMembers, addFollowUps, addReviews, addTransfers, addDevelopment,
                           addContacts, addSetups, addBirthdays, addImprovement, addSteps}) {
        if (auto status = add(list, file, scope, today); !status) {
            return status.error();
        }
    }
    const bool holds = before && before->scope == scope && before->day.year() == today.year()
                       && before->day.month() >= kPreCheckMonth && today.month() >= kPreCheckMonth
                       && before->newestAction <= *newest
                       && isOutsideStatistics(file, before->newestAction);
    if (holds) {
        list.incomplete = before->incomplete;
        list.statisticsGaps = before->statisticsGaps;
        list.checksUnmet = before->checksUnmet;
    } else if (auto status = addStatistics(list, file, scope, today); !status) {
        return status.error();
    }
    return list;
}

} // namespace zhibu
