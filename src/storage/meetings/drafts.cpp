#include "storage/meetings/drafts.h"

#include "core/activityplan.h"
#include "ledger/ledgers.h"
#include "storage/facts/scope.h"
#include "storage/records/rowwriter.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

struct Held
{
    RowId id = 0;
    QDate day;
    QStringList types;
};

using PlanPlace = QPair<RowId, int>; ///< organisation and month

/// The organisations of these plans, of all without any: "IN (…)".
QString organisationsOf(const QList<RowId> &plans)
{
    QStringList ids;
    for (const RowId plan : plans) {
        ids += QString::number(plan);
    }
    return u"IN (SELECT organisation FROM activity_plan%1)"_s.arg(
        ids.isEmpty() ? QString() : u" WHERE id IN (%1)"_s.arg(ids.join(u',')));
}

Result<QList<Draft>> planned(const File &file, RowId scope, QDate first, QDate last,
                             const QString &organisations)
{
    Statement query(file.database(),
                    u"SELECT p.id, p.organisation, p.type, p.also, p.topic, p.repeats, "
                    "p.first_month, p.last_month, p.day FROM activity_plan p "
                    "JOIN organisation o ON o.id = p.organisation WHERE p.first_month <= ? "
                    "AND p.organisation %1%2 ORDER BY o.code, p.id"_s.arg(
                        organisations, inScope(u"p.organisation"_s, scope)));
    query.bind(toText(Month::of(last)));
    if (scope != 0) {
        query.bind(scope);
    }
    QList<Draft> drafts;
    while (query.next()) {
        const auto from = monthFromIso(query.text(6));
        const auto to = monthFromIso(query.text(7));
        if (!from || !to) {
            continue;
        }
        const PlannedMeeting plan{
            .repeat = enumIn<Repeat>(kRepeatCodes, query.text(5)).value_or(Repeat::Once),
            .first = *from,
            .last = *to,
            .day = static_cast<int>(query.integer(8))};
        for (const QDate &day : plannedDays(plan, first, last)) {
            drafts += Draft{.plan = query.integer(0),
                            .organisation = query.integer(1),
                            .type = query.text(2),
                            .also = query.text(3),
                            .topic = query.text(4),
                            .day = day};
        }
    }
    if (!query.status()) {
        return query.status().error();
    }
    std::ranges::stable_sort(drafts, {}, &Draft::day);
    return drafts;
}

Result<QHash<PlanPlace, QList<Held>>> heldMeetings(const File &file, QDate first, QDate last,
                                                   const QString &organisations)
{
    Statement query(
        file.database(),
        u"SELECT id, organisation, starts, type, also FROM activity "
        "WHERE starts >= ? AND starts <= ? AND organisation %1 ORDER BY starts, id"_s.arg(
            organisations));
    query.bind(Month::of(first).firstDay().toString(Qt::ISODate))
        .bind(Month::of(last).lastDay().toString(Qt::ISODate) + u" 99"_s);
    QHash<PlanPlace, QList<Held>> held;
    while (query.next()) {
        const QDate day = query.date(2).value_or(first);
        held[{query.integer(1), Month::of(day).count}] += Held{
            .id = query.integer(0),
            .day = day,
            .types = QStringList{query.text(3)} + query.text(4).split(u' ', Qt::SkipEmptyParts)};
    }
    if (!query.status()) {
        return query.status().error();
    }
    return held;
}

} // namespace

Result<QList<Draft>> drafts(const File &file, RowId scope, QDate first, QDate last,
                            const QList<RowId> &plans)
{
    // All of these organisations: two plans of a month are answered by two meetings.
    const QString organisations = organisationsOf(plans);
    // Whole months: a plan for the 15th is answered by a meeting of the 8th.
    const QDate from = Month::of(first).firstDay();
    auto all = planned(file, scope, from, Month::of(last).lastDay(), organisations);
    if (!all || all->isEmpty()) {
        return all;
    }
    auto held = heldMeetings(file, first, last, organisations);
    if (!held) {
        return held.error();
    }
    QSet<QPair<RowId, QString>> used;
    for (Draft &draft : *all) {
        for (const Held &meeting : held->value({draft.organisation, Month::of(draft.day).count})) {
            const QPair<RowId, QString> use(meeting.id, draft.type);
            if (meeting.types.contains(draft.type) && !used.contains(use)) {
                used += use;
                draft.held = meeting.id;
                draft.heldOn = meeting.day;
                break;
            }
        }
    }
    erase_if(*all, [&](const Draft &draft) {
        return draft.day < first || draft.day > last
               || (!plans.isEmpty() && !plans.contains(draft.plan));
    });
    return all;
}

const Draft *nextToRecord(const QList<Draft> &drafts, QDate today)
{
    const Draft *next = nullptr;
    for (const Draft &draft : drafts) {
        if (!draft.isRecorded()) {
            next = &draft;
            if (draft.day >= Month::of(today).firstDay()) {
                break;
            }
        }
    }
    return next;
}

Result<Record> meetingFrom(const File &file, const Draft &draft)
{
    const Ledger &plans = ledgerOf(u"activity-plans"_s);
    const Ledger &activities = ledgerOf(u"activities"_s);
    const auto plan = fetchRecord(file, plans, draft.plan);
    if (!plan) {
        return plan.error();
    }
    Record meeting = activities.blank();
    for (const QString &key : {u"organisation"_s, u"type"_s, u"also"_s, u"topic"_s, u"place"_s,
                               u"chair"_s, u"agenda"_s}) {
        activities.setValue(meeting, key, plans.value(*plan, key));
    }
    activities.setValue(meeting, u"starts"_s, draft.day.toString(Qt::ISODate));
    return meeting;
}

} // namespace zhibu
