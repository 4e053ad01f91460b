#include "reports/documents/elections/electionparts.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Block = LetterBlock::Kind;

QString dayOrBlank(const std::optional<QDate> &day)
{
    return day ? proseDate(*day) : kBlankDay;
}

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

Document electionRequestDocument(const ElectionPaper &paper)
{
    Letter letter = letterOf(paper, u"关于召开党员大会进行换届选举的请示"_s, u"requested_on"_s);
    const bool over = paper.termEnd && *paper.termEnd < paper.asOf;
    address(letter, paper);
    letter.add(
        Block::Paragraph,
        u"%1本届%7于%2选举产生，任期%3于%4届满。根据%5的有关规定，经%6会议研究，拟召开党员大会进行换届选举。现将有关事项请示如下："_s
            .arg(paper.organisation, dayOrBlank(paper.lastElection), over ? u"已"_s : u"将"_s,
                 dayOrBlank(paper.termEnd), kElectionBasis, dayText(paper, u"decided_on"_s),
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
               u"三、请按照%1组织选举。候选人预备人选和选举结果及时上报。"_s.arg(kElectionBasis));
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
    letter.add(Block::Paragraph, u"请按照%1组织选举，并将选举结果及时上报。"_s.arg(kElectionBasis));
    letter.add(Block::Paragraph, u"此复。"_s);
    return documentOf(letter);
}

} // namespace zhibu
