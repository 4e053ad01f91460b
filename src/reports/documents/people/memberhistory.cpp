#include "reports/documents/people/memberhistory.h"

#include "ledger/ledgers.h"
#include "storage/facts/organisationnames.h"
#include "storage/people/sanctions.h"
#include "storage/records/recordlist.h"
#include "storage/records/rowwriter.h"

#include <QHash>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// A field that says what happened.
struct Words
{
    QString field;
    QString pattern = u"%1"_s; ///< where the value alone would not tell
};

/// Where rows about a member are, and what is told of them.
struct Source
{
    QString ledger;
    QString date;
    QString until; ///< empty: none
    QList<Words> texts;
    bool isEndSetBefore = false; ///< the day of `until` is part of what was decided
};

const QList<Source> &sources()
{
    static const QList<Source> all{
        {u"posts"_s, u"since"_s, u"until"_s, {{u"organisation"_s}, {u"post"_s}}},
        {u"member-changes"_s,
         u"date"_s,
         u"until"_s,
         {{u"change"_s},
          {u"branch"_s, u"原在%1"_s},
          {u"elsewhere"_s},
          {u"document"_s},
          {u"reason"_s}},
         true},
        {u"honours"_s,
         u"date"_s,
         {},
         {{u"title"_s}, {u"level"_s}, {u"awarded_by"_s}, {u"document"_s}}},
        {u"sanctions"_s, u"date"_s, {}, {{u"kind"_s}, {u"authority"_s}, {u"document"_s}}},
        {u"circumstances"_s, u"since"_s, u"until"_s, {{u"kind"_s}, {u"document"_s}}},
        {u"floating-members"_s,
         u"since"_s,
         u"until"_s,
         {{u"direction"_s, u"流动党员（%1）"_s}, {u"place"_s}, {u"unit"_s}}},
        {u"lost-contact"_s, u"since"_s, u"found_on"_s, {{u"reason"_s, u"失联（%1）"_s}}},
        {u"transfers"_s,
         u"date"_s,
         {},
         {{u"direction"_s, u"组织关系转接（%1）"_s},
          {u"from_unit"_s, u"由%1"_s},
          {u"to_unit"_s, u"到%1"_s},
          {u"accepted_on"_s, u"%1接收"_s},
          {u"voided_on"_s, u"%1作废"_s}}},
        {u"member-reviews"_s, u"year"_s, {}, {{u"grade"_s}}},
        {u"secretary-reviews"_s, u"year"_s, {}, {{u"organisation"_s}, {u"grade"_s}}},
        {u"events"_s, u"date"_s, {}, {{u"item"_s}, {u"level"_s}, {u"evidence"_s}}}};
    return all;
}

/// The day of which the history is told, and what that day did not know yet.
struct Then
{
    QString day;
    QHash<QString, QString> organisations; ///< names of the day, by 组织编码

    [[nodiscard]] QString textOf(const Field &field, const QString &cell) const
    {
        const bool isToCome = field.type == FieldType::Date && cell > day;
        return isToCome                              ? QString()
               : field.refLedger == u"organisations" ? organisations.value(cell)
                                                     : cell;
    }
};

QString textOf(const Ledger &ledger, const QStringList &cells, const QList<Words> &texts,
               const Then &then)
{
    QStringList parts;
    for (const Words &words : texts) {
        const int index = ledger.indexOf(words.field);
        if (const QString text = then.textOf(ledger.fields[index], cells[index]); !text.isEmpty()) {
            parts += words.pattern.arg(text);
        }
    }
    return parts.join(u'，');
}

/// The last day, where it is known on the day.
QString endOf(const Source &source, const Ledger &ledger, const QStringList &cells,
              const Then &then)
{
    const QString until = source.until.isEmpty() ? QString() : cells[ledger.indexOf(source.until)];
    return source.isEndSetBefore || until <= then.day ? until : QString();
}

Result<QString> endOfEffect(const File &file, RowId row)
{
    const auto record = fetchRecord(file, ledgerOf(u"sanctions"_s), row);
    return record ? Result(lastDayOfEffect(sanctionOf(*record)).toString(Qt::ISODate))
                  : record.error();
}

Status addFrom(const File &file, const Source &source, RowId member, const Then &then,
               QList<MemberEvent> &events)
{
    const Ledger &ledger = ledgerOf(source.ledger);
    const auto rows =
        textRows(file, ledger, ListQuery{.equals = {{u"member"_s, member}}}, ReferenceText::Code);
    if (!rows) {
        return rows.error();
    }
    for (const TextRow &row : *rows) {
        MemberEvent event{.date = row.cells[ledger.indexOf(source.date)],
                          .until = endOf(source, ledger, row.cells, then),
                          .what = ledger.title,
                          .text = textOf(ledger, row.cells, source.texts, then),
                          .ledger = ledger.key,
                          .row = row.id};
        if (ledger.key == u"sanctions") {
            const auto end = endOfEffect(file, row.id);
            if (!end) {
                return end.error();
            }
            event.until = *end;
        } else if (ledger.key == u"events") {
            const Field &item = ledger.field(u"item"_s);
            event.item = parseCell(item, row.cells[ledger.indexOf(item.key)]).value.toString();
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
    const auto names = organisationNames(file, asOf);
    if (!record || !names) {
        return record ? names.error() : record.error();
    }
    const Then then{.day = asOf.toString(Qt::ISODate), .organisations = *names};
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
        if (const Status status = addFrom(file, source, member, then, events); !status) {
            return status.error();
        }
    }
    events.removeIf([&then](const MemberEvent &event) { return event.date > then.day; });
    std::ranges::stable_sort(events, {}, &MemberEvent::date);
    return events;
}

} // namespace zhibu
