#include "storage/people/transfers.h"

#include "core/organisation.h"
#include "core/rulepack.h"
#include "ledger/ledgers.h"
#include "ledger/peopleledgers.h"
#include "storage/dues/arrears.h"
#include "storage/facts/organisationnames.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/people/memberdecision.h"
#include "storage/records/lookup.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString transferText(const Record &row, const QString &key)
{
    return transfers().value(row, key).toString();
}

std::optional<QDate> dateOf(const Record &row, const QString &key)
{
    const QDate date = transfers().day(row, key);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

const MembershipRules &transferRulesOn(QDate day)
{
    return rulesInForce(membershipRules(), Month::of(day));
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

/// The event that stands there already; 0: none.
Result<RowId> recordedEvent(const File &file, const MemberChange &change)
{
    const Ledger &ledger = ledgerOf(u"member-changes"_s);
    KeyFinder finder(file, ledger, ledger.keys.first());
    const auto found = finder.find(change.event);
    return found ? Result(found->value(0)) : found.error();
}

/// Whoever was entered here already when his letter came is 正常: that bars no 转入.
Result<Findings> barsToTransfer(const File &file, const MemberChange &change, QDate today)
{
    auto bars = barsTo(file, change.event, today);
    if (bars) {
        bars->removeIf([](const Finding &finding) {
            return finding.rule == Rule::ChangeBarred && finding.args.value(1) == u"here";
        });
    }
    return bars;
}

/// At the fields of the case.
Findings ofCase(Findings findings)
{
    for (Finding &finding : findings) {
        finding.field = finding.field == u"date"      ? u"accepted_on"_s
                        : finding.field == kBranchNow ? u"branch"_s
                                                      : u"direction"_s;
    }
    return findings;
}

/// Whether somebody would move to where he is already: of a letter that is on its way.
bool staysInBranch(const Record &row, const Record &before, RowId branchOfMember)
{
    const auto isOnItsWay = [](const Record &each) {
        return transferOf(each).direction == TransferDirection::Moved && !transferOf(each).accepted
               && !transferOf(each).voided;
    };
    const auto target = [](const Record &each) {
        return transfers().value(each, u"branch"_s).toLongLong();
    };
    const bool wasSo =
        !before.values.isEmpty() && isOnItsWay(before) && target(before) == target(row);
    return isOnItsWay(row) && !wasSo && target(row) == branchOfMember;
}

/// What a saved case makes of the member.
class Effect
{
public:
    Effect(ChangeSet &changes, File &file, const TransferSaving &saving)
        : m_changes{changes}
        , m_file{file}
        , m_saving{saving}
    {}

    /// `before` is empty for a new case.
    Result<Findings> follow(const Record &row, const Record &before)
    {
        const bool wasAccepted =
            !before.values.isEmpty() && dateOf(before, u"accepted_on"_s).has_value();
        const auto accepted = dateOf(row, u"accepted_on"_s);
        const MemberChange now = eventOf(row);
        if (!wasAccepted) {
            return accepted ? record(row, now, *accepted) : Result(Findings());
        }
        const MemberChange then = eventOf(before);
        const auto event = recordedEvent(m_file, then);
        if (!event || *event == 0) { // as it was entered by hand
            return event ? Result(Findings()) : event.error();
        }
        const bool isSame =
            transferText(row, u"direction"_s) == transferText(before, u"direction"_s)
            && transfers().value(row, u"member"_s) == transfers().value(before, u"member"_s)
            && now.branchNow == then.branchNow;
        if (isSame && accepted == dateOf(before, u"accepted_on"_s)) {
            return Findings();
        }
        const bool isOtherDay = isSame && accepted;
        auto bars = isOtherDay ? barsToDay(m_file, now.event, m_saving.today) : Result(Findings());
        if (!bars || !bars->isEmpty()) {
            return bars;
        }
        auto findings =
            amendMemberChange(m_changes, m_file, *event, isOtherDay ? accepted : std::nullopt);
        return findings && findings->isEmpty() && accepted && !isOtherDay
                   ? record(row, now, *accepted)
                   : findings;
    }

private:
    Result<Findings> record(const Record &row, const MemberChange &change, QDate accepted)
    {
        const auto recorded = recordedEvent(m_file, change);
        if (!recorded || *recorded != 0) {
            return recorded ? Result(Findings()) : recorded.error();
        }
        auto bars = barsToTransfer(m_file, change, m_saving.today);
        const auto follows =
            consequencesOf(m_file, transfers().value(row, u"member"_s).toLongLong(),
                           changeOf(transferOf(row).direction), accepted);
        const auto takesEffect = isNewestEvent(m_file, change.event);
        if (!bars || !follows || !takesEffect) {
            return !bars ? bars.error() : !follows ? follows.error() : takesEffect.error();
        }
        if (!bars->isEmpty()) {
            return bars;
        }
        auto added = addMemberChange(m_changes, m_file, change);
        if (added && added->isEmpty() && m_saving.endsPosts && *takesEffect) {
            endPosts(m_changes, m_file, follows->posts, accepted);
        }
        return added;
    }

    ChangeSet &m_changes;
    File &m_file;
    const TransferSaving &m_saving;
};

/// The branch that had the member when his letter was written: the 原党支部 of his first change of
/// that day or later, else the one he is in.
const QString kIssuingBranch =
    u"coalesce((SELECT c.branch FROM member_change c WHERE c.member = t.member AND c.date >= "
    "t.date AND c.branch IS NOT NULL ORDER BY c.date, c.id LIMIT 1), m.branch)"_s;

/// Who numbers and signs letters: the 党委 above a branch, else whatever is at the top.
class Issuers
{
public:
    explicit Issuers(const File &file)
        : m_lookup{file}
        , m_superiors{m_lookup.superiors()}
    {}

    RowId of(RowId branch)
    {
        RowId issuer = branch;
        for (qsizetype i = 0; i <= m_superiors.size() && m_superiors.contains(issuer); ++i) {
            issuer = m_superiors.value(issuer);
            if (m_lookup.kindOf(issuer)
                == codeIn(kOrganisationKindCodes, OrganisationKind::Committee)) {
                break;
            }
        }
        return issuer;
    }
    [[nodiscard]] Status status() const { return m_lookup.status(); }

private:
    Lookup m_lookup;
    QHash<RowId, RowId> m_superiors;
};

/// 介绍信编号 as they are counted: 2024-001 says its year, 001 is of that of its letter.
struct LetterNumber
{
    int year = 0;
    int count = 0;
    bool saysYear = false;
};

/// nullopt: numbered in another way.
std::optional<LetterNumber> letterNumber(const QString &number, int yearOfLetter)
{
    static const QRegularExpression counted(u"^(?:(\\d{4})-)?(\\d{1,6})$"_s);
    const auto match = counted.match(number);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const bool saysYear = match.hasCaptured(1);
    return LetterNumber{.year = saysYear ? match.captured(1).toInt() : yearOfLetter,
                        .count = match.captured(2).toInt(),
                        .saysYear = saysYear};
}

/// The highest number of the year among the letters of the committee above a branch, and one more;
/// written as in its newest letter, else with the year.
Result<QString> nextNumber(const File &file, RowId branch, int year)
{
    Statement query(file.database(), u"SELECT t.number, substr(t.date, 1, 4), %1 FROM transfer t "
                                     "JOIN member m ON m.id = t.member WHERE t.direction <> 'in' "
                                     "ORDER BY t.date, t.id"_s.arg(kIssuingBranch));
    Issuers issuers(file);
    const RowId issuer = issuers.of(branch);
    int highest = 0;
    bool saysYear = true;
    while (query.next()) {
        const auto number = letterNumber(query.text(0), query.text(1).toInt());
        if (number && number->year == year && issuers.of(query.integer(2)) == issuer) {
            highest = std::max(highest, number->count);
            saysYear = number->saysYear;
        }
    }
    const auto status = query.status() ? issuers.status() : query.status();
    const QString prefix = saysYear ? u"%1-"_s.arg(year) : QString();
    return status ? Result(prefix + u"%1"_s.arg(highest + 1, 3, 10, QChar(u'0'))) : status.error();
}

constexpr std::array<QLatin1StringView, 4> kSender{
    QLatin1StringView("address"), QLatin1StringView("contact"), QLatin1StringView("fax"),
    QLatin1StringView("postcode")};

/// Where receipts go, as the letter before of the same committee had it.
Status copySender(const File &file, RowId branch, Record &draft)
{
    Statement query(file.database(),
                    u"SELECT t.address, t.contact, t.fax, t.postcode, %1 FROM transfer t "
                    "JOIN member m ON m.id = t.member WHERE t.direction <> 'in' "
                    "ORDER BY t.date DESC, t.id DESC"_s.arg(kIssuingBranch));
    Issuers issuers(file);
    const RowId issuer = issuers.of(branch);
    bool isFound = false;
    while (!isFound && query.next()) {
        isFound = issuers.of(query.integer(kSender.size())) == issuer;
        for (std::size_t i = 0; isFound && i < kSender.size(); ++i) {
            transfers().setValue(draft, kSender.at(i), query.text(static_cast<int>(i)));
        }
    }
    return query.status() ? issuers.status() : query.status();
}

/// The branch with the organisation above it: 滨江市水利局党委水利局机关党支部.
QString fullName(const File &file, RowId branch)
{
    return superiorName(file, branch) + organisationName(file, branch);
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
    Statement query(
        file.database(),
        u"SELECT t.id, t.number, substr(t.date, 1, 4), %1 FROM transfer t JOIN member "
        "m ON m.id = t.member WHERE t.direction <> 'in' AND t.number <> ''"_s.arg(kIssuingBranch));
    Issuers issuers(file);
    std::map<std::tuple<RowId, QString, QString>, QList<RowId>> letters;
    while (query.next()) {
        const auto counted = letterNumber(query.text(1), query.text(2).toInt());
        letters[{issuers.of(query.integer(3)),
                 counted ? QString::number(counted->year) : query.text(2),
                 counted ? QString::number(counted->count) : query.text(1)}] += query.integer(0);
    }
    QList<RowId> twice;
    for (const auto &[number, rows] : letters) {
        twice += rows.size() > 1 ? rows : QList<RowId>();
    }
    std::ranges::sort(twice);
    for (const RowId row : std::as_const(twice)) {
        problems += {.rule = Rule::LetterNumberTwice, .row = row, .field = u"number"_s, .args = {}};
    }
    return query.status() ? issuers.status() : query.status();
}

} // namespace

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
    const RowId branch = person ? members.value(*person, u"branch"_s).toLongLong() : 0;
    const auto number = nextNumber(file, branch, today.year());
    if (!person || !number) {
        return person ? number.error() : person.error();
    }
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
    const auto paid = duesPaidUp(file, member, today);
    if (!paid) {
        return paid.error();
    }
    const MembershipRules &rules = transferRulesOn(today);
    set(u"number"_s, *number);
    set(u"valid_days"_s,
        qlonglong{direction == TransferDirection::Moved ? rules.daysInside : rules.daysOutside});
    set(u"paid_to"_s, paid->to ? QVariant(toText(*paid->to)) : QVariant());
    if (auto status = copySender(file, branch, draft); !status) {
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
    if (staysInBranch(transfer, before, members.value(*person, u"branch"_s).toLongLong())) {
        return Saved{.id = transfer.id,
                     .findings = {Finding{
                         .rule = Rule::SameBranch, .field = u"branch"_s, .value = {}, .args = {}}}};
    }
    ChangeSet changes(file,
                      {.verb = transfer.id == 0 ? ActionLabel::Verb::Add : ActionLabel::Verb::Edit,
                       .ledger = transfers().key,
                       .name = recordName(members, *person)});
    const RowId id = changes.put(transfers(), transfer, before);
    changes.attach(transfers(), id, saving.files);
    if (changes.goesOn()) {
        const auto bars = Effect(changes, file, saving).follow(transfer, before);
        if (!bars) {
            return bars.error();
        }
        if (!bars->isEmpty()) {
            return Saved{.id = transfer.id, .findings = ofCase(*bars)};
        }
    }
    const auto findings = changes.commit();
    return findings ? Result(Saved{.id = id, .findings = *findings}) : findings.error();
}

Result<Findings> barsToTransferRow(const File &file, const Record &transfer,
                                   const QList<Record> &others)
{
    const auto accepted = dateOf(transfer, u"accepted_on"_s);
    const bool isSuperseded = std::ranges::any_of(others, [&accepted](const Record &other) {
        return dateOf(other, u"accepted_on"_s) > accepted;
    });
    if (!accepted || isSuperseded || transferOf(transfer).direction != TransferDirection::Moved) {
        return Findings();
    }
    const MemberChange change = eventOf(transfer);
    const Ledger &members = ledgerOf(u"members"_s);
    const auto member =
        fetchRecord(file, members, transfers().value(transfer, u"member"_s).toLongLong());
    const auto recorded = recordedEvent(file, change);
    const auto takesEffect = isNewestEvent(file, change.event);
    if (!member || !recorded || !takesEffect) {
        return !member ? member.error() : !recorded ? recorded.error() : takesEffect.error();
    }
    const bool wentThere = members.value(*member, u"branch"_s).toLongLong() == change.branchNow;
    return *recorded != 0 || !*takesEffect || wentThere
               ? Findings()
               : Findings{Finding{.rule = Rule::MemberNotMoved,
                                  .field = u"accepted_on"_s,
                                  .value = {},
                                  .args = {}}};
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
                         .args = {today.addDays(-standing.daysLate).toString(Qt::ISODate)}};
        }
        if (transfer.validDays.value_or(0) > rules.mostDays) {
            problems += {.rule = Rule::ValidityTooLong,
                         .row = row.id,
                         .field = u"valid_days"_s,
                         .args = {QString::number(rules.mostDays)}};
        }
        const auto recorded =
            transfer.accepted ? recordedEvent(file, eventOf(row)) : Result(RowId{0});
        if (!recorded) {
            return recorded.error();
        }
        if (transfer.accepted && *recorded == 0) {
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
