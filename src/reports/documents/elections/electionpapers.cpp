#include "reports/documents/elections/electionpapers.h"

#include "ledger/ledgers.h"
#include "reports/words/codenames.h"
#include "storage/search/nameorder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Block = LetterBlock::Kind;

const QString kElectionBlank = u"＿＿＿＿"_s;
const QString kBasis = u"《中国共产党章程》和《中国共产党基层组织选举工作条例》"_s;

QDate dayOf(const ElectionPaper &paper, const QString &key)
{
    return QDate::fromString(ledgerOf(u"elections"_s).value(paper.record.election, key).toString(),
                             Qt::ISODate);
}

QString dayText(const ElectionPaper &paper, const QString &key)
{
    const QDate day = dayOf(paper, key);
    return day.isValid() ? proseDate(day) : kBlankDay;
}

QString dayText(const std::optional<QDate> &day)
{
    return day ? proseDate(*day) : kBlankDay;
}

/// A number or a text as it is entered.
QString textOf(const ElectionPaper &paper, const QString &key)
{
    const QString text = ledgerOf(u"elections"_s).value(paper.record.election, key).toString();
    return text.trimmed().isEmpty() ? kElectionBlank : text.trimmed();
}

QString countOrBlank(const std::optional<int> &number)
{
    return number ? QString::number(*number) : kElectionBlank;
}

QString termName(const ElectionPaper &paper)
{
    return u"第%1届委员会"_s.arg(textOf(paper, u"term"_s));
}

/// The meeting itself elects the 书记 where there is no committee.
bool isDirect(const ElectionPaper &paper)
{
    return paper.facts.seats == 0;
}

/// 支部, 总支, 党委.
QString kindText(const ElectionPaper &paper)
{
    switch (paper.kind) {
    case OrganisationKind::Committee:
        return u"党委"_s;
    case OrganisationKind::GeneralBranch:
        return u"总支"_s;
    default:
        return u"支部"_s;
    }
}

QList<Contender> contenders(const ElectionPaper &paper, ElectionBallot ballot)
{
    QList<Contender> list;
    std::ranges::copy_if(paper.facts.contenders, std::back_inserter(list),
                         [ballot](const Contender &each) { return each.ballot == ballot; });
    return list;
}

/// Who stands, 以姓氏笔画为序: the order of a ballot says nothing of rank.
QList<Contender> firstRound(const ElectionPaper &paper, ElectionBallot ballot)
{
    QList<Contender> list = contenders(paper, ballot);
    list.removeIf([](const Contender &each) { return each.round != 1; });
    const Readings readings;
    const auto key = [&](const Contender &each) {
        return orderKey(paper.people.value(each.member).name, TextOrder::Strokes, TextKind::Person,
                        readings);
    };
    std::ranges::stable_sort(list, [&](const Contender &left, const Contender &right) {
        return key(left) < key(right);
    });
    return list;
}

/// Lines for those who stand, where nobody is recorded yet: as many as there must be.
int linesLeft(const ElectionPaper &paper, ElectionBallot ballot)
{
    constexpr int kUnknown = 5; // a branch's committee has 3 to 5 seats
    return ballot != ElectionBallot::Committee ? 1
           : paper.facts.seats                 ? candidatesNeeded(*paper.facts.seats)
                                               : kUnknown;
}

/// What the meeting votes on: 委员, or where there is no committee 书记, and 副书记 where one
/// stands.
QList<ElectionBallot> ballotsHeld(const ElectionPaper &paper)
{
    if (!isDirect(paper)) {
        return {ElectionBallot::Committee};
    }
    if (contenders(paper, ElectionBallot::DeputySecretary).isEmpty()) {
        return {ElectionBallot::Secretary};
    }
    return {ElectionBallot::Secretary, ElectionBallot::DeputySecretary};
}

/// Who stands for what the meeting votes on.
QList<Contender> candidatesOf(const ElectionPaper &paper)
{
    QList<Contender> list;
    for (const ElectionBallot ballot : ballotsHeld(paper)) {
        list += firstRound(paper, ballot);
    }
    return list;
}

QString titleOf(const ElectionPaper &paper, ElectionBallot ballot)
{
    return ballot == ElectionBallot::Committee
               ? termName(paper) + u"委员"_s
               : codeName(u"candidates"_s, u"ballot"_s,
                          QString(codeIn(kElectionBallotCodes, ballot)));
}

/// 第4届委员会委员; 书记、副书记.
QString ballotTitle(const ElectionPaper &paper)
{
    QStringList titles;
    for (const ElectionBallot ballot : ballotsHeld(paper)) {
        titles += titleOf(paper, ballot);
    }
    return titles.join(u'、');
}

QString seatsText(const ElectionPaper &paper, ElectionBallot ballot)
{
    switch (ballot) {
    case ElectionBallot::Secretary:
        return u"1"_s;
    case ElectionBallot::DeputySecretary:
        return QString::number(firstRound(paper, ballot).size());
    case ElectionBallot::Committee:
        break;
    }
    return countOrBlank(paper.facts.seats);
}

/// 第4届委员会委员3名; 书记1名、副书记1名.
QString seatsToFill(const ElectionPaper &paper)
{
    QStringList titles;
    for (const ElectionBallot ballot : ballotsHeld(paper)) {
        titles += u"%1%2名"_s.arg(titleOf(paper, ballot), seatsText(paper, ballot));
    }
    return titles.join(u'、');
}

/// 3名; 书记1名、副书记1名.
QString seatsOf(const ElectionPaper &paper)
{
    const QList<ElectionBallot> held = ballotsHeld(paper);
    return held.size() > 1 ? seatsToFill(paper) : seatsText(paper, held.first()) + u"名"_s;
}

QString nameOf(const ElectionPaper &paper, RowId member)
{
    return paper.people.value(member).name;
}

QString namesOf(const ElectionPaper &paper, const QList<qint64> &members)
{
    QStringList names;
    for (const qint64 member : members) {
        names += nameOf(paper, member);
    }
    return names.isEmpty() ? kElectionBlank : names.join(u'、');
}

Letter letterOf(const ElectionPaper &paper, const QString &title, const QString &dateKey)
{
    return {.title = title,
            .blocks = {},
            .signature = paper.organisation,
            .date = dateKey.isEmpty() ? QDate() : dayOf(paper, dateKey)};
}

/// To whom a letter goes stands above it.
void address(Letter &letter, const ElectionPaper &paper)
{
    letter.add(Block::Paragraph,
               (paper.superior.isEmpty() ? kElectionBlank : paper.superior) + u'：');
}

Document documentOf(const Letter &letter)
{
    return {.letter = letter, .table = {}, .page = {}};
}

/// 发出选票 …，收回 …，其中有效 …、无效 ….
QString papersText(const VotingPapers &papers)
{
    const bool counted = papers.collected.has_value();
    return u"发出选票%1张，收回选票%2张，其中有效票%3张、无效票%4张。"_s.arg(
        countOrBlank(papers.issued), countOrBlank(papers.collected),
        counted ? QString::number(*papers.collected - papers.invalid) : kElectionBlank,
        counted ? QString::number(papers.invalid) : kElectionBlank);
}

/// The meeting voted more than once.
bool isRepeated(const ElectionPaper &paper)
{
    const QList<ElectionBallot> held = ballotsHeld(paper);
    return std::ranges::any_of(paper.facts.contenders, [&held](const Contender &each) {
        return each.round > 1 && held.contains(each.ballot);
    });
}

/// 应到会 …，实到会 …, and the papers of the votes.
QString countText(const ElectionPaper &paper)
{
    const QString text = u"应到会有选举权的党员%1名，实到会%2名。"_s.arg(
                             countOrBlank(paper.facts.due), countOrBlank(paper.facts.present))
                         + papersText(paper.facts.papers);
    return isRepeated(paper) ? text + u"再次投票："_s + papersText(paper.facts.papersAgain) : text;
}

const Record *candidateRow(const ElectionPaper &paper, const Contender &contender)
{
    const Ledger &ledger = ledgerOf(u"candidates"_s);
    const auto row = std::ranges::find_if(paper.record.candidates, [&](const Record &each) {
        return ledger.value(each, u"member"_s).toLongLong() == contender.member
               && ledger.value(each, u"round"_s).toInt() == contender.round
               && ledger.value(each, u"ballot"_s).toString()
                      == codeIn(kElectionBallotCodes, contender.ballot);
    });
    return row == paper.record.candidates.end() ? nullptr : &*row;
}

/// 得票, 反对, 弃权 of one line; empty where nothing is entered.
QStringList voteCells(const ElectionPaper &paper, const Contender &contender)
{
    const Ledger &ledger = ledgerOf(u"candidates"_s);
    const Record *row = candidateRow(paper, contender);
    QStringList cells;
    for (const QString &key : {u"votes"_s, u"against"_s, u"abstained"_s}) {
        cells += row != nullptr ? ledger.value(*row, key).toString() : QString();
    }
    return cells;
}

/// How often a ballot was voted on.
int roundsOf(const ElectionPaper &paper, ElectionBallot ballot)
{
    int rounds = 1;
    for (const Contender &each : contenders(paper, ballot)) {
        rounds = std::max(rounds, each.round);
    }
    return rounds;
}

/// What stands above a table of a ballot where the meeting holds several.
void addBallotHead(Letter &letter, const ElectionPaper &paper, ElectionBallot ballot)
{
    if (ballotsHeld(paper).size() > 1) {
        letter.add(Block::Paragraph,
                   u"%1（应选%2名）："_s.arg(titleOf(paper, ballot), seatsText(paper, ballot)));
    }
}

LetterTable voteTable(const ElectionPaper &paper, ElectionBallot ballot, int round)
{
    LetterTable table{.titles = {u"序号"_s, u"姓名"_s, u"赞成"_s, u"不赞成"_s, u"弃权"_s},
                      .rows = {}};
    for (const Contender &each : contenders(paper, ballot)) {
        if (each.round == round) {
            table.rows +=
                QStringList{QString::number(table.rows.size() + 1), nameOf(paper, each.member)}
                + voteCells(paper, each);
        }
    }
    if (table.rows.isEmpty()) {
        for (int number = 1; number <= linesLeft(paper, ballot); ++number) {
            table.rows += {QString::number(number), {}, {}, {}, {}};
        }
    }
    return table;
}

/// The votes on a ballot, each time a table of its own; `free`: lines of each left for others.
void addRounds(Letter &letter, const ElectionPaper &paper, ElectionBallot ballot, int free = 0)
{
    const int rounds = roundsOf(paper, ballot);
    for (int round = 1; round <= rounds; ++round) {
        LetterTable table = voteTable(paper, ballot, round);
        for (int i = 0; i < free; ++i) {
            table.rows += QStringList(table.titles.size());
        }
        if (rounds > 1) {
            letter.add(Block::Paragraph,
                       u"%1第%2次投票："_s.arg(titleOf(paper, ballot), QString::number(round)));
        }
        letter.add(table);
    }
}

/// The votes of every ballot the meeting held.
void addVotes(Letter &letter, const ElectionPaper &paper, int free = 0)
{
    for (const ElectionBallot ballot : ballotsHeld(paper)) {
        addBallotHead(letter, paper, ballot);
        addRounds(letter, paper, ballot, free);
    }
}

/// The votes by which the committee elected its officers.
void addOfficerVotes(Letter &letter, const ElectionPaper &paper)
{
    for (const auto ballot : {ElectionBallot::Secretary, ElectionBallot::DeputySecretary}) {
        if (!contenders(paper, ballot).isEmpty()) {
            letter.add(Block::Paragraph, u"%1选举得票："_s.arg(titleOf(paper, ballot)));
            addRounds(letter, paper, ballot);
        }
    }
}

/// Why a vote does not stand.
QString voidText(const ElectionPaper &paper, const ElectionReason &reason)
{
    const QString value = QString::number(reason.value);
    const QString limit = QString::number(reason.limit);
    const QString round = reason.round > 1 ? u"再次投票："_s : QString();
    switch (reason.issue) {
    case ElectionIssue::MorePresentThanDue:
        return u"实到会%1名，多于应到会%2名"_s.arg(value, limit);
    case ElectionIssue::TooFewPresent:
        return u"实到会%1名，不足应到会的五分之四（%2名）"_s.arg(value, limit);
    case ElectionIssue::MoreIssuedThanPresent:
        return round + u"发出选票%1张，多于实到会%2名"_s.arg(value, limit);
    case ElectionIssue::MoreCollectedThanIssued:
        return round + u"收回选票%1张，多于发出的%2张"_s.arg(value, limit);
    case ElectionIssue::MoreVotesThanPapers:
        return round
               + u"%1的得票、反对和弃权合计多于有效票%2张"_s.arg(namesOf(paper, reason.members),
                                                                 limit);
    case ElectionIssue::MoreMarksThanSeats:
        return round + u"赞成票合计%1张，有效票至多可投%2张"_s.arg(value, limit);
    case ElectionIssue::NotEligible:
        return namesOf(paper, reason.members) + u"无被选举权"_s;
    default:
        return {};
    }
}

/// Why what the meeting voted on does not stand, or not for all with the votes; empty: it does.
QString voidReasons(const ElectionPaper &paper, ElectionBallot ballot)
{
    const auto concerns = [&](const ElectionReason &reason) {
        switch (reason.issue) {
        case ElectionIssue::NotEligible:
            return std::ranges::any_of(reason.members, [&](qint64 member) {
                return paper.outcome.elected(ballot).contains(member);
            });
        case ElectionIssue::MoreVotesThanPapers:
        case ElectionIssue::MoreMarksThanSeats:
            return reason.ballot == ballot;
        default:
            return isVoiding(reason.issue);
        }
    };
    QStringList reasons;
    for (const ElectionReason &reason : paper.outcome.reasons) {
        if (concerns(reason)) {
            reasons += voidText(paper, reason);
        }
    }
    return reasons.join(u'；');
}

/// 当选书记：张三。当选副书记：李四。 Where the vote does not stand: 书记选举无效：….
QString electedText(const ElectionPaper &paper)
{
    QString text;
    for (const ElectionBallot ballot : ballotsHeld(paper)) {
        const QList<qint64> declared = paper.outcome.declared(ballot);
        const QString why = voidReasons(paper, ballot);
        if (why.isEmpty() || !declared.isEmpty()) {
            text += u"当选%1：%2。"_s.arg(titleOf(paper, ballot), namesOf(paper, declared));
        }
        if (!why.isEmpty()) {
            text += u"%1选举无效：%2。"_s.arg(
                declared.isEmpty() ? titleOf(paper, ballot) : u"其余"_s, why);
        }
    }
    return text;
}

/// The meeting elected nobody, because no vote of it stands.
bool isVoid(const ElectionPaper &paper)
{
    return std::ranges::all_of(ballotsHeld(paper), [&paper](ElectionBallot ballot) {
        return paper.outcome.declared(ballot).isEmpty() && !voidReasons(paper, ballot).isEmpty();
    });
}

/// Whether the vote is valid, as the scrutineer tells it.
QString validityText(const ElectionPaper &paper)
{
    QStringList reasons;
    for (const ElectionBallot ballot : ballotsHeld(paper)) {
        reasons += voidReasons(paper, ballot);
    }
    reasons.removeAll(QString());
    reasons.removeDuplicates();
    if (!reasons.isEmpty()) {
        return u"选举无效：%1。"_s.arg(reasons.join(u'；'));
    }
    const VotingPapers &papers = paper.facts.papers;
    return papers.issued && papers.collected ? u"收回的选票没有多于发出的选票，选举有效。"_s
                                             : u"本次选举＿＿＿＿（有效/无效）。"_s;
}

/// What a member of the new committee does: 书记, 副书记, else the duty entered.
QString postOf(const ElectionPaper &paper, RowId member)
{
    if (paper.outcome.declared(ElectionBallot::Secretary).contains(member)) {
        return u"书记"_s;
    }
    if (paper.outcome.declared(ElectionBallot::DeputySecretary).contains(member)) {
        return u"副书记"_s;
    }
    const Ledger &ledger = ledgerOf(u"candidates"_s);
    for (const Record &row : paper.record.candidates) {
        const QString duty = ledger.value(row, u"duty"_s).toString();
        if (ledger.value(row, u"member"_s).toLongLong() == member && !duty.isEmpty()) {
            return codeName(u"candidates"_s, u"duty"_s, duty);
        }
    }
    return {};
}

} // namespace

Document electionRequestDocument(const ElectionPaper &paper)
{
    Letter letter = letterOf(paper, u"关于召开党员大会进行换届选举的请示"_s, u"requested_on"_s);
    const bool over = paper.termEnd && *paper.termEnd < paper.asOf;
    address(letter, paper);
    letter.add(
        Block::Paragraph,
        u"%1本届%7于%2选举产生，任期%3于%4届满。根据%5的有关规定，经%6会议研究，拟召开党员大会进行换届选举。现将有关事项请示如下："_s
            .arg(paper.organisation, dayText(paper.lastElection), over ? u"已"_s : u"将"_s,
                 dayText(paper.termEnd), kBasis, dayText(paper, u"decided_on"_s),
                 isDirect(paper) ? u"书记"_s : u"委员会"_s));
    letter.add(Block::Heading1, u"一、大会时间和地点"_s);
    letter.add(Block::Paragraph,
               u"拟于%1在%2召开。%3现有党员%4名，其中有选举权的党员%5名。"_s.arg(
                   dayText(paper, u"held_on"_s), textOf(paper, u"place"_s), kindText(paper),
                   QString::number(paper.members), QString::number(paper.voters)));
    letter.add(Block::Heading1, u"二、大会议程"_s);
    letter.add(Block::Paragraph,
               u"听取和审议%1工作报告；通过选举办法和监票人、计票人；选举%2。"_s.arg(
                   isDirect(paper) ? kindText(paper) : u"本届委员会的"_s, ballotTitle(paper)));
    letter.add(Block::Heading1, u"三、名额和产生办法"_s);
    if (isDirect(paper)) {
        letter.add(Block::Paragraph,
                   u"不设委员会，由党员大会以无记名投票方式直接选举%1，报上级党组织批准。"_s.arg(
                       seatsToFill(paper)));
    } else {
        const auto seats = paper.facts.seats;
        letter.add(
            Block::Paragraph,
            u"拟设委员%1名，由党员大会以无记名投票方式差额选举产生，候选人不少于%2名（差额不少于应选人数的百分之二十）。书记、副书记由新一届委员会第一次会议选举产生，报上级党组织批准。"_s
                .arg(countOrBlank(seats),
                     seats ? QString::number(candidatesNeeded(*seats)) : kElectionBlank));
    }
    letter.add(Block::Paragraph, u"妥否，请批示。"_s);
    return documentOf(letter);
}

Document candidateRequestDocument(const ElectionPaper &paper)
{
    Letter letter =
        letterOf(paper, u"关于%1候选人预备人选的请示"_s.arg(ballotTitle(paper)), u"proposed_on"_s);
    const QList<Contender> candidates = candidatesOf(paper);
    address(letter, paper);
    letter.add(Block::Paragraph,
               u"根据%1（%2）批复，现提出%3候选人预备人选%4名（应选%5）如下："_s.arg(
                   dayText(paper, u"approved_on"_s), textOf(paper, u"approval"_s),
                   ballotTitle(paper),
                   candidates.isEmpty() ? kElectionBlank : QString::number(candidates.size()),
                   seatsOf(paper)));
    LetterTable table{.titles = {u"姓名"_s, u"性别"_s, u"民族"_s, u"出生年月"_s, u"学历"_s,
                                 u"入党时间"_s, u"工作岗位"_s},
                      .rows = {}};
    for (const Contender &each : candidates) {
        const ElectionPerson person = paper.people.value(each.member);
        table.rows += {person.name,      person.sex,    person.nation, person.birth,
                       person.education, person.joined, person.job};
    }
    if (table.rows.isEmpty()) {
        table.rows.resize(linesLeft(paper, ballotsHeld(paper).first()),
                          QStringList(table.titles.size()));
    }
    letter.add(table);
    for (const auto ballot : {ElectionBallot::Secretary, ElectionBallot::DeputySecretary}) {
        QList<qint64> members;
        for (const Contender &each : firstRound(paper, ballot)) {
            members += each.member;
        }
        if (ballotsHeld(paper) != QList{ballot} && !members.isEmpty()) {
            letter.add(Block::Paragraph, u"%1候选人预备人选：%2。"_s.arg(titleOf(paper, ballot),
                                                                         namesOf(paper, members)));
        }
    }
    letter.add(Block::Paragraph, u"妥否，请批示。"_s);
    return documentOf(letter);
}

namespace {

/// What the superior answers, as far as it is recorded that it agreed.
QString agreement(const ElectionPaper &paper, const QString &dateKey)
{
    return dayOf(paper, dateKey).isValid() ? u"同意"_s : u"＿＿＿＿（同意/不同意）"_s;
}

/// A letter of the superior to the organisation.
Letter replyOf(const ElectionPaper &paper, const QString &title, const QString &dateKey)
{
    Letter letter = letterOf(paper, title, dateKey);
    letter.signature = paper.superior.isEmpty() ? kElectionBlank : paper.superior;
    return letter;
}

} // namespace

Document electionReplyDocument(const ElectionPaper &paper)
{
    Letter letter =
        replyOf(paper, u"关于%1换届选举的批复"_s.arg(paper.organisation), u"approved_on"_s);
    const QString you = u"你"_s + kindText(paper);
    const auto seats = paper.facts.seats;
    letter.add(Block::Paragraph, u"文号：%1"_s.arg(textOf(paper, u"approval"_s)));
    letter.add(Block::Paragraph, paper.organisation + u'：');
    letter.add(Block::Paragraph,
               u"%1%2《关于召开党员大会进行换届选举的请示》收悉。经研究，批复如下："_s.arg(
                   you, dayText(paper, u"requested_on"_s)));
    letter.add(Block::Paragraph,
               u"一、%1%2于%3召开党员大会，进行换届选举。"_s.arg(
                   agreement(paper, u"approved_on"_s), you, dayText(paper, u"held_on"_s)));
    letter.add(
        Block::Paragraph,
        isDirect(paper)
            ? u"二、不设委员会，由党员大会以无记名投票方式直接选举%1。"_s.arg(seatsToFill(paper))
            : u"二、%1设委员%2名，由党员大会以无记名投票方式差额选举产生，候选人不少于%3名。书记、副书记由新一届委员会第一次会议选举产生。"_s
                  .arg(termName(paper), countOrBlank(seats),
                       seats ? QString::number(candidatesNeeded(*seats)) : kElectionBlank));
    letter.add(Block::Paragraph,
               u"三、请按照%1组织选举。候选人预备人选和选举结果及时上报。"_s.arg(kBasis));
    letter.add(Block::Paragraph, u"此复。"_s);
    return documentOf(letter);
}

Document candidateReplyDocument(const ElectionPaper &paper)
{
    Letter letter = replyOf(
        paper, u"关于%1%2候选人预备人选的批复"_s.arg(paper.organisation, ballotTitle(paper)),
        u"proposal_approved_on"_s);
    letter.add(Block::Paragraph, u"文号："_s + kElectionBlank);
    letter.add(Block::Paragraph, paper.organisation + u'：');
    letter.add(Block::Paragraph,
               u"你%1%2《关于%3候选人预备人选的请示》收悉。经研究，批复如下："_s.arg(
                   kindText(paper), dayText(paper, u"proposed_on"_s), ballotTitle(paper)));
    QStringList agreed;
    for (const auto ballot :
         {ElectionBallot::Committee, ElectionBallot::Secretary, ElectionBallot::DeputySecretary}) {
        QList<qint64> members;
        for (const Contender &each : firstRound(paper, ballot)) {
            members += each.member;
        }
        if (!members.isEmpty() || ballotsHeld(paper).contains(ballot)) {
            agreed +=
                u"%1为%2候选人预备人选"_s.arg(namesOf(paper, members), titleOf(paper, ballot));
        }
    }
    letter.add(Block::Paragraph,
               u"%1%2。"_s.arg(agreement(paper, u"proposal_approved_on"_s), agreed.join(u'，')));
    letter.add(Block::Paragraph, u"请按照%1组织选举，并将选举结果及时上报。"_s.arg(kBasis));
    letter.add(Block::Paragraph, u"此复。"_s);
    return documentOf(letter);
}

Document electionMethodDocument(const ElectionPaper &paper)
{
    Letter letter = letterOf(paper, u"%1党员大会选举办法（草案）"_s.arg(paper.organisation), {});
    letter.signature.clear();
    const bool ofDue = paper.facts.majority == Majority::Due;
    const QString half = ofDue ? u"应到会有选举权党员人数"_s : u"实到会有选举权党员人数"_s;
    const bool direct = isDirect(paper);
    const qsizetype candidates = candidatesOf(paper).size();
    const QStringList articles{
        u"根据%1，制定本办法。"_s.arg(kBasis),
        u"本次大会选举%1，%2，采用无记名投票方式。"_s.arg(
            seatsToFill(paper),
            direct ? u"等额选举"_s
                   : u"候选人%1名，差额选举"_s.arg(candidates == 0 ? kElectionBlank
                                                                   : QString::number(candidates))),
        u"有选举权的到会人数不少于应到会人数的五分之四，方可进行选举。"_s,
        u"选举设监票人、计票人。监票人由全体党员酝酿推荐，经大会通过；计票人在监票人监督下工作。候选人不得担任监票人、计票人。监票人：%1。计票人：%2。"_s
            .arg(textOf(paper, u"scrutineers"_s), textOf(paper, u"tellers"_s)),
        u"投票人对候选人可以投赞成票、不赞成票或者弃权，也可以另选他人。每张选票所选人数等于或者少于应选名额的为有效票，多于应选名额的为无效票。"_s,
        u"收回的选票等于或者少于发出的选票，选举有效；多于发出的选票，选举无效，应当重新选举。"_s,
        u"得赞成票超过%1半数的，始得当选。获得赞成票超过半数的候选人多于应选名额时，以得票多的当选；票数相等不能确定当选人时，就票数相等的候选人再次投票。"_s
            .arg(half),
        u"当选人少于应选名额时，对不足的名额另行选举；接近应选名额的，征得半数以上党员同意，可以减少名额，不再选举。"_s,
        u"计票完毕，由监票人报告投票结果，由会议主持人宣布当选人名单。"_s,
        direct
            ? u"当选的%1报上级党组织批准。"_s.arg(ballotTitle(paper))
            : u"新一届委员会第一次会议选举书记、副书记，得赞成票超过应到会委员半数的当选，报上级党组织批准。"_s,
        u"本办法经党员大会通过后施行。"_s};
    for (qsizetype i = 0; i < articles.size(); ++i) {
        letter.add(Block::Paragraph, u"%1. %2"_s.arg(QString::number(i + 1), articles[i]));
    }
    return documentOf(letter);
}

Document votingPaperDocument(const ElectionPaper &paper)
{
    constexpr int kOthers = 2; ///< lines for others than the candidates
    Letter letter = letterOf(paper, u"%1%2选票"_s.arg(paper.organisation, ballotTitle(paper)), {});
    letter.signature = paper.organisation;
    letter.date = dayOf(paper, u"held_on"_s);
    for (const ElectionBallot ballot : ballotsHeld(paper)) {
        LetterTable table{.titles = {u"候选人"_s, u"赞成"_s, u"不赞成"_s, u"弃权"_s}, .rows = {}};
        for (const Contender &each : firstRound(paper, ballot)) {
            table.rows += {nameOf(paper, each.member), {}, {}, {}};
        }
        if (table.rows.isEmpty()) {
            table.rows.resize(linesLeft(paper, ballot), QStringList(table.titles.size()));
        }
        for (int i = 0; i < kOthers; ++i) {
            table.rows += {u"另选他人："_s, {}, {}, {}};
        }
        addBallotHead(letter, paper, ballot);
        letter.add(table);
    }
    letter.add(
        Block::Paragraph,
        u"说明：候选人以姓氏笔画为序。应选%1。赞成的在“赞成”栏画“○”，不赞成的在“不赞成”栏画“×”，弃权的在“弃权”栏画“△”；另选他人的，写上姓名并在“赞成”栏画“○”。所选人数不得多于应选名额，多选的选票无效。"_s
            .arg(seatsOf(paper)));
    return documentOf(letter);
}

Document voteTallyDocument(const ElectionPaper &paper)
{
    Letter letter =
        letterOf(paper, u"%1%2选举计票单"_s.arg(paper.organisation, ballotTitle(paper)), {});
    letter.signature.clear();
    letter.add(Block::Paragraph, countText(paper));
    constexpr int kOthers = 2;
    addVotes(letter, paper, kOthers);
    letter.add(Block::Paragraph, u"计票人（签名）：%1"_s.arg(textOf(paper, u"tellers"_s)));
    letter.add(Block::Paragraph, u"监票人（签名）：%1"_s.arg(textOf(paper, u"scrutineers"_s)));
    letter.add(Block::Paragraph, dayText(paper, u"held_on"_s));
    return documentOf(letter);
}

Document electionSheetDocument(const ElectionPaper &paper)
{
    Letter letter =
        letterOf(paper, u"%1%2选举结果报告单"_s.arg(paper.organisation, ballotTitle(paper)), {});
    letter.signature.clear();
    letter.add(Block::Paragraph, u"大会主席团（主持人）："_s);
    letter.add(Block::Paragraph, countText(paper));
    letter.add(Block::Paragraph, validityText(paper));
    letter.add(Block::Paragraph, u"各候选人得票如下："_s);
    addVotes(letter, paper);
    letter.add(
        Block::Paragraph,
        u"超过半数须得赞成票%1张以上（含）。"_s.arg(
            paper.outcome.needed > 0 ? QString::number(paper.outcome.needed) : kElectionBlank)
            + electedText(paper));
    letter.add(Block::Paragraph, u"监票人（签名）：%1"_s.arg(textOf(paper, u"scrutineers"_s)));
    letter.add(Block::Paragraph, dayText(paper, u"held_on"_s));
    return documentOf(letter);
}

Document electionReportDocument(const ElectionPaper &paper)
{
    Letter letter =
        letterOf(paper, u"关于%1选举结果的报告"_s.arg(ballotTitle(paper)), u"reported_on"_s);
    address(letter, paper);
    letter.add(
        Block::Paragraph,
        u"根据%1（%2）批复，%3于%4召开党员大会，以无记名投票方式选举%5。现将选举结果报告如下："_s
            .arg(dayText(paper, u"approved_on"_s), textOf(paper, u"approval"_s), paper.organisation,
                 dayText(paper, u"held_on"_s), ballotTitle(paper)));
    letter.add(Block::Paragraph, countText(paper));
    addVotes(letter, paper);
    letter.add(Block::Paragraph, electedText(paper));
    if (isVoid(paper)) {
        letter.add(Block::Paragraph, u"特此报告。"_s);
        return documentOf(letter);
    }
    if (!isDirect(paper)) {
        const QList<qint64> deputies = paper.outcome.declared(ElectionBallot::DeputySecretary);
        QString officers = u"新一届委员会于%1召开第一次会议，选举书记：%2"_s.arg(
            dayText(paper, u"first_meeting_on"_s),
            namesOf(paper, paper.outcome.declared(ElectionBallot::Secretary)));
        if (!deputies.isEmpty()) {
            officers += u"；副书记："_s + namesOf(paper, deputies);
        }
        letter.add(Block::Paragraph, officers + u'。');
        addOfficerVotes(letter, paper);
    }
    letter.add(Block::Paragraph, isDirect(paper)
                                     ? u"%1选举结果请予批准。"_s.arg(ballotTitle(paper))
                                     : u"委员选举结果报请备案，书记、副书记选举结果请予批准。"_s);
    return documentOf(letter);
}

Document dutiesReportDocument(const ElectionPaper &paper)
{
    const bool direct = isDirect(paper);
    const QString day = direct ? u"held_on"_s : u"first_meeting_on"_s;
    Letter letter = letterOf(
        paper, u"关于%1分工的报告"_s.arg(direct ? ballotTitle(paper) : termName(paper) + u"委员"_s),
        day);
    address(letter, paper);
    letter.add(Block::Paragraph,
               direct ? u"%1于%2召开党员大会，选举产生%3，分工如下："_s.arg(
                   paper.organisation, dayText(paper, day), ballotTitle(paper))
                      : u"%1于%2召开%3第一次会议，研究确定委员分工如下："_s.arg(
                          paper.organisation, dayText(paper, day), termName(paper)));
    LetterTable table{.titles = {u"姓名"_s, u"分工"_s}, .rows = {}};
    QList<qint64> members = paper.outcome.declared(ElectionBallot::Secretary)
                            + paper.outcome.declared(ElectionBallot::DeputySecretary);
    for (const qint64 member : paper.outcome.declared(ElectionBallot::Committee)) {
        if (!members.contains(member)) {
            members += member;
        }
    }
    for (const qint64 member : std::as_const(members)) {
        table.rows += {nameOf(paper, member), postOf(paper, member)};
    }
    if (table.rows.isEmpty()) {
        table.rows.resize(linesLeft(paper, ballotsHeld(paper).first()),
                          QStringList(table.titles.size()));
    }
    letter.add(table);
    letter.add(Block::Paragraph, u"特此报告。"_s);
    return documentOf(letter);
}

} // namespace zhibu
