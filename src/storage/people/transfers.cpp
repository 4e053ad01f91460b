#include "storage/people/transfers.h"

#include "core/rulepack.h"
#include "ledger/ledgers.h"
#include "ledger/peopleledgers.h"
#include "storage/facts/organisationnames.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/people/memberdecision.h"

#include <array>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString transferText(const Record &row, const QString &key)
{
    return transfers().value(row, key).toString();
}

std::optional<QDate> dateOf(const Record &row, const QString &key)
{
    const QDate date = QDate::fromString(transferText(row, key), Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

const MembershipRules &transferRulesOn(QDate day)
{
    return rulesInForce(membershipRules(), Month::of(day));
}

MemberChangeKind changeOf(TransferDirection direction)
{
    switch (direction) {
    case TransferDirection::Out:
        return MemberChangeKind::TransferredOut;
    case TransferDirection::In:
        return MemberChangeKind::TransferredIn;
    case TransferDirection::Moved:
        break;
    }
    return MemberChangeKind::Moved;
}

/// The event an accepted transfer brings about.
MemberChange eventOf(const Record &row)
{
    const Ledger &changes = ledgerOf(u"member-changes"_s);
    const TransferDirection direction = transferOf(row).direction;
    Record event = changes.blank();
    changes.setValue(event, u"member"_s, transfers().value(row, u"member"_s));
    changes.setValue(event, u"date"_s, transferText(row, u"accepted_on"_s));
    changes.setValue(event, u"change"_s, QString(codeIn(kMemberChangeCodes, changeOf(direction))));
    changes.setValue(event, u"document"_s, transferText(row, u"number"_s));
    if (direction != TransferDirection::Moved) {
        changes.setValue(
            event, u"elsewhere"_s,
            transferText(row, direction == TransferDirection::Out ? u"to_unit"_s : u"from_unit"_s));
    }
    return {.event = event, .branchNow = transfers().value(row, u"branch"_s).toLongLong()};
}

Result<bool> isRecorded(const File &file, const MemberChange &change)
{
    const Ledger &ledger = ledgerOf(u"member-changes"_s);
    KeyFinder finder(file, ledger, ledger.keys.first());
    const auto found = finder.find(change.event);
    return found ? Result(!found->isEmpty()) : found.error();
}

/// Whoever was entered here already when his letter came is 正常: that bars no 转入.
Result<Findings> barsToTransfer(const File &file, const MemberChange &change, QDate today)
{
    auto bars = barsTo(file, change.event, today);
    if (bars) {
        bars->removeIf([](const Finding &finding) {
            return finding.rule == Rule::ChangeBarred && finding.args.value(1) == u"here";
        });
        for (Finding &finding : *bars) { // the fields of the case
            finding.field = finding.field == u"date" ? u"accepted_on"_s : u"direction"_s;
        }
    }
    return bars;
}

/// The highest number of the year, and one more.
Result<QString> nextNumber(const File &file, int year)
{
    Statement query(file.database(), u"SELECT number FROM transfer WHERE direction <> 'in' "
                                     "AND number LIKE ?"_s);
    const QString prefix = u"%1-"_s.arg(year);
    query.bind(prefix + u'%');
    int highest = 0;
    while (query.next()) {
        highest = std::max(highest, query.text(0).mid(prefix.size()).toInt());
    }
    return query.status() ? Result(prefix + u"%1"_s.arg(highest + 1, 3, 10, QChar(u'0')))
                          : query.status().error();
}

Result<QString> paidTo(const File &file, RowId member)
{
    Statement query(file.database(), u"SELECT coalesce(max(last_month), '') FROM dues_payment "
                                     "WHERE member = ? AND nature <> 'large'"_s);
    query.bind(member);
    QString month;
    while (query.next()) {
        month = query.text(0);
    }
    return query.status() ? Result(month) : query.status().error();
}

constexpr std::array<QLatin1StringView, 4> kSender{
    QLatin1StringView("address"), QLatin1StringView("contact"), QLatin1StringView("fax"),
    QLatin1StringView("postcode")};

/// Where receipts go, as the letter before had it.
Status copySender(const File &file, Record &draft)
{
    Statement query(file.database(),
                    u"SELECT address, contact, fax, postcode FROM transfer "
                    "WHERE direction <> 'in' ORDER BY date DESC, id DESC LIMIT 1"_s);
    while (query.next()) {
        for (std::size_t i = 0; i < kSender.size(); ++i) {
            transfers().setValue(draft, kSender.at(i), query.text(static_cast<int>(i)));
        }
    }
    return query.status();
}

/// The branch with the organisation above it: 滨江市水利局党委 水利局机关党支部.
QString fullName(const File &file, RowId branch)
{
    return u"%1 %2"_s.arg(superiorName(file, branch), organisationName(file, branch)).trimmed();
}

Result<QList<Record>> rowsOf(const File &file, RowId scope)
{
    Statement query(file.database(),
                    u"SELECT t.id FROM transfer t JOIN member m ON m.id = t.member "
                    "WHERE 1%1 ORDER BY t.date, t.id"_s.arg(inScope(u"m.branch"_s, scope)));
    if (scope != 0) {
        query.bind(scope);
    }
    QList<RowId> ids;
    while (query.next()) {
        ids += query.integer(0);
    }
    if (!query.status()) {
        return query.status().error();
    }
    RowReader reader(file, transfers());
    QList<Record> rows;
    for (const RowId id : ids) {
        const auto row = reader.fetch(id);
        if (!row) {
            return row.error();
        }
        rows += *row;
    }
    return rows;
}

Status addNumbersTwice(const File &file, QList<TransferProblem> &problems)
{
    Statement query(file.database(), uR"(
SELECT t.id FROM transfer t
JOIN (SELECT number, substr(date, 1, 4) AS year FROM transfer
      WHERE direction <> 'in' AND number <> '' GROUP BY 1, 2 HAVING count(*) > 1) d
  ON d.number = t.number AND d.year = substr(t.date, 1, 4)
WHERE t.direction <> 'in' ORDER BY t.id)"_s);
    while (query.next()) {
        problems += {.rule = Rule::LetterNumberTwice,
                     .row = query.integer(0),
                     .field = u"number"_s,
                     .args = {}};
    }
    return query.status();
}

} // namespace

Transfer transferOf(const Record &row)
{
    const QVariant days = transfers().value(row, u"valid_days"_s);
    return {.direction =
                enumIn<TransferDirection>(kTransferCodes, transferText(row, u"direction"_s))
                    .value_or(TransferDirection::Out),
            .issued = dateOf(row, u"date"_s).value_or(QDate()),
            .validDays = isEmpty(days) ? std::nullopt : std::optional(days.toInt()),
            .accepted = dateOf(row, u"accepted_on"_s),
            .receipt = dateOf(row, u"receipt_on"_s),
            .voided = dateOf(row, u"voided_on"_s)};
}

Result<QList<OpenTransfer>> openTransfers(const File &file, RowId scope, QDate day)
{
    const auto rows = rowsOf(file, scope);
    if (!rows) {
        return rows.error();
    }
    QList<OpenTransfer> open;
    for (const Record &row : *rows) {
        const TransferStanding standing = standingOf(transferOf(row), transferRulesOn(day), day);
        if (standing.state != TransferState::Completed && standing.state != TransferState::Voided) {
            open += {.row = row.id, .standing = standing};
        }
    }
    return open;
}

Result<Record> draftTransfer(const File &file, RowId member, TransferDirection direction,
                             QDate today)
{
    const Ledger &members = ledgerOf(u"members"_s);
    const auto person = fetchRecord(file, members, member);
    const auto number = nextNumber(file, today.year());
    const auto paid = paidTo(file, member);
    if (!person || !number || !paid) {
        return !person ? person.error() : !number ? number.error() : paid.error();
    }
    const RowId branch = members.value(*person, u"branch"_s).toLongLong();
    const bool comesIn = direction == TransferDirection::In;
    Record draft = transfers().blank();
    const auto set = [&draft](const QString &key, const QVariant &value) {
        transfers().setValue(draft, key, value);
    };
    set(u"member"_s, member);
    set(u"direction"_s, QString(codeIn(kTransferCodes, direction)));
    set(u"date"_s, today.toString(Qt::ISODate));
    set(comesIn ? u"to_unit"_s : u"from_unit"_s, fullName(file, branch));
    set(u"phone"_s, members.value(*person, u"phone"_s));
    if (comesIn) {
        set(u"branch"_s, branch);
        return draft;
    }
    const MembershipRules &rules = transferRulesOn(today);
    set(u"number"_s, *number);
    set(u"valid_days"_s,
        qlonglong{direction == TransferDirection::Moved ? rules.daysInside : rules.daysOutside});
    set(u"paid_to"_s, paid->isEmpty() ? QVariant() : QVariant(*paid));
    if (auto status = copySender(file, draft); !status) {
        return status.error();
    }
    return draft;
}

Result<Saved> saveTransfer(File &file, const Record &transfer, const Record &before,
                           const TransferSaving &saving)
{
    const Ledger &members = ledgerOf(u"members"_s);
    const RowId member = transfers().value(transfer, u"member"_s).toLongLong();
    const auto person = fetchRecord(file, members, member);
    if (!person) {
        return person.error();
    }
    const bool wasAccepted =
        !before.values.isEmpty() && dateOf(before, u"accepted_on"_s).has_value();
    const auto accepted = dateOf(transfer, u"accepted_on"_s);
    const MemberChange change = eventOf(transfer);
    const auto recorded = accepted ? isRecorded(file, change) : Result(false);
    const bool takesEffect = accepted && !wasAccepted && recorded && !*recorded;
    const auto bars = takesEffect ? barsToTransfer(file, change, saving.today) : Result(Findings());
    const auto follows =
        takesEffect && saving.endsPosts
            ? consequencesOf(file, member, changeOf(transferOf(transfer).direction), *accepted)
            : Result(ChangeConsequences());
    if (!recorded || !bars || !follows) {
        return !recorded ? recorded.error() : !bars ? bars.error() : follows.error();
    }
    if (!bars->isEmpty()) {
        return Saved{.id = transfer.id, .findings = *bars};
    }
    ChangeSet changes(file,
                      {.verb = transfer.id == 0 ? ActionLabel::Verb::Add : ActionLabel::Verb::Edit,
                       .ledger = transfers().key,
                       .name = recordName(members, *person)});
    const RowId id = changes.put(transfers(), transfer, before);
    changes.attach(transfers(), id, saving.files);
    if (takesEffect) {
        const auto added = addMemberChange(changes, file, change);
        if (!added) {
            return added.error();
        }
        if (!added->isEmpty()) {
            return Saved{.id = id, .findings = *added};
        }
        endPosts(changes, file, follows->posts, *accepted);
    }
    const auto findings = changes.commit();
    return findings ? Result(Saved{.id = id, .findings = *findings}) : findings.error();
}

Result<QList<TransferProblem>> transferProblems(const File &file, QDate today)
{
    const auto rows = rowsOf(file, 0);
    if (!rows) {
        return rows.error();
    }
    QList<TransferProblem> problems;
    for (const Record &row : *rows) {
        const Transfer transfer = transferOf(row);
        const MembershipRules &rules = transferRulesOn(transfer.issued);
        const TransferStanding standing = standingOf(transfer, transferRulesOn(today), today);
        if (standing.isLate()) {
            const bool expired = standing.state == TransferState::Expired;
            problems += {.rule = expired ? Rule::LetterExpired : Rule::ReceiptOverdue,
                         .row = row.id,
                         .field = expired ? u"valid_days"_s : u"receipt_on"_s,
                         .args = {QString::number(standing.daysLate)}};
        }
        if (transfer.validDays.value_or(0) > rules.mostDays) {
            problems += {.rule = Rule::ValidityTooLong,
                         .row = row.id,
                         .field = u"valid_days"_s,
                         .args = {QString::number(rules.mostDays)}};
        }
        const auto recorded = transfer.accepted ? isRecorded(file, eventOf(row)) : Result(true);
        if (!recorded) {
            return recorded.error();
        }
        if (!*recorded) {
            problems += {.rule = Rule::AcceptedUnchanged,
                         .row = row.id,
                         .field = u"accepted_on"_s,
                         .args = {}};
        }
    }
    if (auto status = addNumbersTwice(file, problems); !status) {
        return status.error();
    }
    return problems;
}

} // namespace zhibu
