#include "reports/documents/people/memberhistory.h"

#include "ledger/ledgers.h"
#include "storage/people/sanctions.h"
#include "storage/records/recordlist.h"
#include "storage/records/rowwriter.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Where rows about a member are, and which of their fields say what happened.
struct Source
{
    QString ledger;
    QString date;
    QString until; ///< empty: none
    QStringList texts;
};

const QList<Source> &sources()
{
    static const QList<Source> all{
        {u"posts"_s, u"since"_s, u"until"_s, {u"organisation"_s, u"post"_s}},
        {u"member-changes"_s,
         u"date"_s,
         u"until"_s,
         {u"change"_s, u"branch"_s, u"elsewhere"_s, u"document"_s, u"reason"_s}},
        {u"honours"_s, u"date"_s, {}, {u"title"_s, u"level"_s, u"awarded_by"_s, u"document"_s}},
        {u"sanctions"_s, u"date"_s, {}, {u"kind"_s, u"authority"_s, u"document"_s}},
        {u"circumstances"_s, u"since"_s, u"until"_s, {u"kind"_s, u"document"_s}},
        {u"member-reviews"_s, u"year"_s, {}, {u"grade"_s}},
        {u"secretary-reviews"_s, u"year"_s, {}, {u"organisation"_s, u"grade"_s}},
        {u"events"_s, u"date"_s, {}, {u"item"_s, u"level"_s, u"evidence"_s}}};
    return all;
}

QString textOf(const Ledger &ledger, const QStringList &cells, const QStringList &fields)
{
    QStringList parts;
    for (const QString &key : fields) {
        const QString cell = cells[ledger.indexOf(key)];
        if (cell.isEmpty()) {
            continue;
        }
        // a name alone would not say that it is where he was before
        parts += ledger.key == u"member-changes" && key == u"branch" ? u"原在"_s + cell : cell;
    }
    return parts.join(u'，');
}

Result<QString> endOfEffect(const File &file, RowId row)
{
    const auto record = fetchRecord(file, ledgerOf(u"sanctions"_s), row);
    return record ? Result(lastDayOfEffect(sanctionOf(*record)).toString(Qt::ISODate))
                  : record.error();
}

Status addFrom(const File &file, const Source &source, RowId member, QList<MemberEvent> &events)
{
    const Ledger &ledger = ledgerOf(source.ledger);
    const auto rows =
        textRows(file, ledger, ListQuery{.equals = {{u"member"_s, member}}}, ReferenceText::Name);
    if (!rows) {
        return rows.error();
    }
    for (const TextRow &row : *rows) {
        MemberEvent event{.date = row.cells[ledger.indexOf(source.date)],
                          .until = source.until.isEmpty() ? QString()
                                                          : row.cells[ledger.indexOf(source.until)],
                          .what = ledger.title,
                          .text = textOf(ledger, row.cells, source.texts),
                          .ledger = ledger.key,
                          .row = row.id};
        if (ledger.key == u"sanctions") {
            const auto end = endOfEffect(file, row.id);
            if (!end) {
                return end.error();
            }
            event.until = *end;
        }
        if (!event.text.isEmpty()) { // a review without a grade says nothing
            events += event;
        }
    }
    return {};
}

} // namespace

Result<QList<MemberEvent>> memberHistory(const File &file, RowId member, QDate asOf)
{
    const Ledger &members = ledgerOf(u"members"_s);
    const auto record = fetchRecord(file, members, member);
    if (!record) {
        return record.error();
    }
    QList<MemberEvent> events;
    const auto addDay = [&](const QString &field, const QString &what, const QString &textField) {
        const QString date = members.value(*record, field).toString();
        if (!date.isEmpty()) {
            events += MemberEvent{.date = date,
                                  .until = {},
                                  .what = what,
                                  .text = members.value(*record, textField).toString(),
                                  .ledger = members.key,
                                  .row = member};
        }
    };
    addDay(u"joined"_s, u"入党"_s, u"joined_branch"_s);
    addDay(u"confirmed"_s, u"转正"_s, u"confirmation"_s);
    for (const Source &source : sources()) {
        if (const Status status = addFrom(file, source, member, events); !status) {
            return status.error();
        }
    }
    const QString last = asOf.toString(Qt::ISODate);
    events.removeIf([&last](const MemberEvent &event) { return event.date > last; });
    std::ranges::stable_sort(events, {}, &MemberEvent::date);
    return events;
}

} // namespace zhibu
