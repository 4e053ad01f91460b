#include "reports/documents/elections/electionparts.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Block = LetterBlock::Kind;

} // namespace

Document electionMethodDocument(const ElectionPaper &paper)
{
    Letter letter = letterOf(paper, u"%1党员大会选举办法（草案）"_s.arg(paper.organisation), {});
    letter.signature.clear();
    const bool ofDue = paper.facts.majority == Majority::Due;
    const QString half = ofDue ? u"应到会有选举权党员人数"_s : u"实到会有选举权党员人数"_s;
    const bool direct = isDirect(paper);
    const qsizetype candidates = candidatesOf(paper).size();
    const QStringList articles{
        u"根据%1，制定本办法。"_s.arg(kElectionBasis),
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

} // namespace zhibu
