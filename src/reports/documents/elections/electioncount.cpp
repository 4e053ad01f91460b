#include "reports/documents/elections/electioncount.h"

#include "ledger/ledgers.h"
#include "reports/documents/elections/electionparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

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
void addRounds(Letter &letter, const ElectionPaper &paper, ElectionBallot ballot, int free)
{
    const int rounds = roundsOf(paper, ballot);
    for (int round = 1; round <= rounds; ++round) {
        LetterTable table = voteTable(paper, ballot, round);
        for (int i = 0; i < free; ++i) {
            table.rows += QStringList(table.titles.size());
        }
        if (rounds > 1) {
            letter.add(LetterBlock::Kind::Paragraph,
                       u"%1第%2次投票："_s.arg(titleOf(paper, ballot), QString::number(round)));
        }
        letter.add(table);
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

} // namespace

QString countText(const ElectionPaper &paper)
{
    const QString text = u"应到会有选举权的党员%1名，实到会%2名。"_s.arg(
                             countOrBlank(paper.facts.due), countOrBlank(paper.facts.present))
                         + papersText(paper.facts.papers);
    return isRepeated(paper) ? text + u"再次投票："_s + papersText(paper.facts.papersAgain) : text;
}

void addVotes(Letter &letter, const ElectionPaper &paper, int free)
{
    for (const ElectionBallot ballot : ballotsHeld(paper)) {
        addBallotHead(letter, paper, ballot);
        addRounds(letter, paper, ballot, free);
    }
}

void addOfficerVotes(Letter &letter, const ElectionPaper &paper)
{
    for (const auto ballot : {ElectionBallot::Secretary, ElectionBallot::DeputySecretary}) {
        if (!contenders(paper, ballot).isEmpty()) {
            letter.add(LetterBlock::Kind::Paragraph, u"%1选举得票："_s.arg(titleOf(paper, ballot)));
            addRounds(letter, paper, ballot, 0);
        }
    }
}

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

QString openText(const ElectionPaper &paper, const QList<ElectionBallot> &ballots)
{
    QString text;
    for (const ElectionReason &reason : paper.outcome.reasons) {
        const bool isOpen =
            reason.issue == ElectionIssue::Tie || reason.issue == ElectionIssue::SeatsOpen;
        if (!isOpen || !ballots.contains(reason.ballot)
            || !voidReasons(paper, reason.ballot).isEmpty()
            || std::ranges::none_of(contenders(paper, reason.ballot),
                                    [](const Contender &each) { return each.votes.has_value(); })) {
            continue;
        }
        text += u"%1尚缺%2名，"_s.arg(titleOf(paper, reason.ballot), QString::number(reason.value));
        text += reason.issue == ElectionIssue::Tie
                    ? u"%1得票相等，须就其再次投票。"_s.arg(namesOf(paper, reason.members))
                    : u"其余候选人得票未超过半数，须另行选举，或者依规定减少名额。"_s;
    }
    return text;
}

bool isVoid(const ElectionPaper &paper)
{
    return std::ranges::all_of(ballotsHeld(paper), [&paper](ElectionBallot ballot) {
        return paper.outcome.declared(ballot).isEmpty() && !voidReasons(paper, ballot).isEmpty();
    });
}

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

} // namespace zhibu
