#include "storage/people/changesequence.h"

#include "ledger/ledgers.h"
#include "ledger/peopleledgers.h"

#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString eventText(const Record &event, const QString &key)
{
    return memberChanges().value(event, key).toString();
}

std::optional<MemberChangeKind> eventKind(const QString &code)
{
    return enumIn<MemberChangeKind>(kMemberChangeCodes, code);
}

/// Title and day, as ChangeContradicts names the other one.
QStringList named(const QString &code, const QString &day)
{
    return {cellText(memberChanges().field(u"change"_s), code), day};
}

/// An event that makes this 党籍状态; of 已出党 the row does not say how.
MemberChangeKind anyEventMaking(MemberStatus status)
{
    switch (status) {
    case MemberStatus::Active:
        return MemberChangeKind::Restored;
    case MemberStatus::Suspended:
        return MemberChangeKind::Suspended;
    case MemberStatus::Transferred:
        return MemberChangeKind::TransferredOut;
    case MemberStatus::Left:
        return MemberChangeKind::NotRecognised;
    case MemberStatus::Deceased:
        return MemberChangeKind::Deceased;
    }
    return MemberChangeKind::Restored;
}

/// A history with the names of its changes.
struct Sequence
{
    QList<DatedChange> changes = {};
    QList<QStringList> names = {};

    void add(const QString &code, const QString &day)
    {
        changes += {.day = QDate::fromString(day, Qt::ISODate),
                    .kind = eventKind(code).value_or(MemberChangeKind::Moved)};
        names += named(code, day);
    }
};

} // namespace

Result<QHash<RowId, QList<Record>>> storedEvents(const File &file, const QList<RowId> &members)
{
    QStringList ids;
    for (const RowId member : members) {
        ids += QString::number(member);
    }
    Statement query(file.database(),
                    u"SELECT id, date, change, member FROM member_change WHERE member IN "
                    "(SELECT value FROM json_each(?)) ORDER BY date, id"_s);
    query.bind(u'[' + ids.join(u',') + u']');
    QHash<RowId, QList<Record>> events;
    while (query.next()) {
        Record stored = memberChanges().blank();
        stored.id = query.integer(0);
        memberChanges().setValue(stored, u"date"_s, query.text(1));
        memberChanges().setValue(stored, u"change"_s, query.text(2));
        memberChanges().setValue(stored, u"member"_s, query.integer(3));
        events[query.integer(3)] += stored;
    }
    return query.status() ? Result(events) : query.status().error();
}

QList<Record> eventsBeside(const QList<Record> &stored, const Record &event,
                           const QList<Record> &others)
{
    const QVariant member = memberChanges().value(event, u"member"_s);
    QList<Record> events;
    QSet<RowId> known{event.id};
    for (const Record &other : others) {
        if (!known.contains(other.id)) {
            known += other.id;
            if (memberChanges().value(other, u"member"_s) == member) {
                events += other;
            }
        }
    }
    for (const Record &other : stored) {
        if (!known.contains(other.id)) {
            events += other;
        }
    }
    std::ranges::stable_sort(events, {},
                             [](const Record &each) { return eventText(each, u"date"_s); });
    return events;
}

Finding barredChange(const Record &event, ChangeBar bar)
{
    const QString change = eventText(event, u"change"_s);
    return {.rule = Rule::ChangeBarred,
            .field = u"change"_s,
            .value = change,
            .args = {cellText(memberChanges().field(u"change"_s), change),
                     QString(codeIn(kChangeBarCodes, bar))}};
}

Findings barsBeside(const Record &member, const Record &event, const QList<Record> &beside)
{
    const QString joined = members().value(member, u"joined"_s).toString();
    const QString day = eventText(event, u"date"_s);
    const auto kind = eventKind(eventText(event, u"change"_s));
    const auto status =
        enumIn<MemberStatus>(kMemberStatusCodes, members().value(member, u"status"_s).toString());
    const QString since = members().value(member, u"status_date"_s).toString();
    Sequence sequence;
    qsizetype itself = -1;
    bool isStatusTold = status == MemberStatus::Active || !status || !kind
                        || statusAfter(*kind) == status || since <= day;
    const auto addItself = [&] {
        itself = sequence.changes.size();
        sequence.add(eventText(event, u"change"_s), day);
    };
    for (const Record &each : beside) {
        const QString date = eventText(each, u"date"_s);
        if (date < joined) {
            continue;
        }
        if (itself < 0 && date > day) {
            addItself();
        }
        const QString change = eventText(each, u"change"_s);
        sequence.add(change, date);
        const auto told = eventKind(change);
        isStatusTold = isStatusTold || (told && statusAfter(*told) == status && date >= day);
    }
    if (itself < 0) {
        addItself();
    }
    if (!isStatusTold) {
        sequence.add(codeIn(kMemberChangeCodes, anyEventMaking(*status)), since);
        sequence.names.last()[0] =
            cellText(members().field(u"status"_s), QString(codeIn(kMemberStatusCodes, *status)));
    }
    for (const ChangeConflict &conflict : conflictsOf(sequence.changes)) {
        if (conflict.change == itself && conflict.bar) {
            return {barredChange(event, *conflict.bar)};
        }
        if (conflict.change == itself || conflict.earlier == itself) {
            const qsizetype other = conflict.change == itself ? conflict.earlier : conflict.change;
            return {Finding{.rule = Rule::ChangeContradicts,
                            .field = u"change"_s,
                            .value = eventText(event, u"change"_s),
                            .args = sequence.names[other]}};
        }
    }
    return {};
}

Result<QList<ChangeContradiction>> contradictingChanges(const File &file)
{
    Statement query(file.database(),
                    u"SELECT c.id, c.member, c.date, c.change FROM member_change c "
                    "JOIN member m ON m.id = c.member AND c.date >= m.joined "
                    "ORDER BY c.member, c.date, c.id"_s);
    QList<ChangeContradiction> found;
    Sequence sequence;
    QList<RowId> rows;
    RowId member = 0;
    const auto judge = [&] {
        for (const ChangeConflict &conflict : conflictsOf(sequence.changes)) {
            found += {.event = rows[conflict.change], .args = sequence.names[conflict.earlier]};
        }
        sequence = {};
        rows.clear();
    };
    while (query.next()) {
        if (query.integer(1) != member) {
            judge();
            member = query.integer(1);
        }
        rows += query.integer(0);
        sequence.add(query.text(3), query.text(2));
    }
    judge();
    return query.status() ? Result(found) : query.status().error();
}

} // namespace zhibu
