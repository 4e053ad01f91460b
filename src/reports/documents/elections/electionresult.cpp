#include "ledger/ledgers.h"
#include "reports/documents/elections/electioncount.h"
#include "reports/documents/elections/electionparts.h"
#include "reports/words/codenames.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Block = LetterBlock::Kind;

const QString kNotFinal = u"以上不是最后结果，待选出后另行报告。"_s;

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
            + electedText(paper) + openText(paper, ballotsHeld(paper)));
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
    const QString open = openText(paper, ballotsHeld(paper));
    if (!open.isEmpty()) { // nothing to approve yet, and no committee to meet
        letter.add(Block::Paragraph, open);
        letter.add(Block::Paragraph, kNotFinal);
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
        const QString openPosts =
            openText(paper, {ElectionBallot::Secretary, ElectionBallot::DeputySecretary});
        if (!openPosts.isEmpty()) {
            letter.add(Block::Paragraph, openPosts);
            letter.add(Block::Paragraph, kNotFinal);
            return documentOf(letter);
        }
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
