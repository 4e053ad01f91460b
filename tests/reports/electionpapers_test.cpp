#include "reports/documents/document.h"
#include "reports/pages.h"
#include "reports/pages/pdffile.h"
#include "reports/words/electionwords.h"
#include "support/tempfile.h"

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

const QDate kAsOf(2024, 12, 31);

class ElectionPapers : public testing::Test
{
protected:
    ElectionPapers()
    {
        const RowId superior =
            book.add(u"organisations"_s,
                     {{u"code"_s, u"C"_s}, {u"name"_s, u"局党委"_s}, {u"kind"_s, u"committee"_s}});
        branch = book.addBranch(u"A01"_s, {{u"name"_s, u"水利局党支部"_s},
                                           {u"superior"_s, superior},
                                           {u"last_election"_s, u"2021-06-01"_s}});
        const QStringList names{u"张三"_s, u"李四"_s, u"王五"_s, u"赵六"_s, u"钱七"_s};
        for (const QString &name : names) {
            people += book.addMember(u"P%1"_s.arg(people.size() + 1), branch,
                                     {{u"name"_s, name}, {u"job"_s, u"科员"_s}});
        }
    }

    RowId elect()
    {
        const RowId election = book.add(u"elections"_s, {{u"organisation"_s, branch},
                                                         {u"term"_s, 4},
                                                         {u"seats"_s, 3},
                                                         {u"decided_on"_s, u"2024-03-01"_s},
                                                         {u"requested_on"_s, u"2024-03-04"_s},
                                                         {u"approved_on"_s, u"2024-03-20"_s},
                                                         {u"approval"_s, u"局党〔2024〕5号"_s},
                                                         {u"held_on"_s, u"2024-06-03"_s},
                                                         {u"place"_s, u"三楼会议室"_s},
                                                         {u"present_voters"_s, 5},
                                                         {u"issued"_s, 5},
                                                         {u"collected"_s, 5},
                                                         {u"invalid"_s, 0},
                                                         {u"scrutineers"_s, u"钱七"_s},
                                                         {u"first_meeting_on"_s, u"2024-06-03"_s}});
        const auto stand = [&](int person, int votes, const QString &ballot,
                               const QString &duty = {}) {
            book.add(u"candidates"_s, {{u"election"_s, election},
                                       {u"member"_s, people[person]},
                                       {u"ballot"_s, ballot},
                                       {u"votes"_s, votes},
                                       {u"duty"_s, duty}});
        };
        stand(0, 5, u"committee"_s);
        stand(1, 4, u"committee"_s, u"organisation_member"_s);
        stand(2, 4, u"committee"_s);
        stand(3, 2, u"committee"_s);
        stand(0, 3, u"secretary"_s);
        return election;
    }
    /// A branch of five that elects 书记 and 副书记 itself, in two votes.
    void electDirectly()
    {
        const RowId election = book.add(u"elections"_s, {{u"organisation"_s, branch},
                                                         {u"term"_s, 4},
                                                         {u"seats"_s, 0},
                                                         {u"held_on"_s, u"2024-06-03"_s},
                                                         {u"present_voters"_s, 5},
                                                         {u"issued"_s, 5},
                                                         {u"collected"_s, 5},
                                                         {u"issued_again"_s, 5},
                                                         {u"collected_again"_s, 4},
                                                         {u"invalid_again"_s, 1}});
        const auto stand = [&](int person, int votes, const QString &ballot, int round) {
            book.add(u"candidates"_s, {{u"election"_s, election},
                                       {u"member"_s, people[person]},
                                       {u"ballot"_s, ballot},
                                       {u"round"_s, round},
                                       {u"votes"_s, votes}});
        };
        stand(0, 4, u"secretary"_s, 1);
        stand(1, 2, u"deputy_secretary"_s, 1);
        stand(1, 3, u"deputy_secretary"_s, 2);
    }

    Letter made(DocumentKind kind)
    {
        return *got(makeDocument(book.file(), {kind, branch, 2024, kAsOf})).letter;
    }
    /// All of a letter's words.
    static QString wordsOf(const Letter &letter)
    {
        QString words = letter.title;
        for (const LetterBlock &block : letter.blocks) {
            words += u'\n' + block.text;
            for (const QStringList &row : block.table.rows) {
                words += u'\n' + row.join(u'|');
            }
        }
        return words;
    }
    QString words(DocumentKind kind) { return wordsOf(made(kind)); }

    test::TempFile book;
    RowId branch = 0;
    QList<RowId> people;
};

TEST_F(ElectionPapers, TheRequestSpeaksOfTermSeatsAndDate)
{
    elect();
    const Letter letter = made(DocumentKind::ElectionRequest);
    EXPECT_EQ(letter.signature, u"水利局党支部"_s);
    EXPECT_EQ(letter.date, QDate(2024, 3, 4));
    const QString text = wordsOf(letter);
    EXPECT_TRUE(text.contains(u"局党委："_s));
    EXPECT_TRUE(text.contains(u"于2021年6月1日选举产生，任期已于2024年6月1日届满"_s));
    EXPECT_TRUE(text.contains(u"拟设委员3名"_s));
    EXPECT_TRUE(text.contains(u"候选人不少于4名"_s));
    EXPECT_TRUE(text.contains(u"拟于2024年6月3日在三楼会议室召开"_s));
    EXPECT_TRUE(text.contains(u"其中有选举权的党员5名"_s));
}

TEST_F(ElectionPapers, CandidatesStandInTableBallotAndTally)
{
    elect();
    const QString request = words(DocumentKind::CandidateRequest);
    EXPECT_TRUE(request.contains(u"局党〔2024〕5号"_s));
    EXPECT_TRUE(request.contains(u"赵六|男|||"_s));
    EXPECT_TRUE(request.contains(u"2010-05|科员"_s));
    EXPECT_TRUE(request.contains(u"书记候选人预备人选：张三。"_s));
    const QString ballot = words(DocumentKind::VotingPaper);
    EXPECT_TRUE(ballot.contains(u"应选3名"_s));
    EXPECT_TRUE(ballot.contains(u"李四|||"_s)) << "no vote stands on it";
    EXPECT_LT(ballot.indexOf(u"王五"_s), ballot.indexOf(u"张三"_s)) << "four strokes, not seven";
    EXPECT_LT(ballot.indexOf(u"张三"_s), ballot.indexOf(u"赵六"_s)) << "seven, not nine";
    EXPECT_EQ(ballot.count(u"另选他人："_s), 2);
    const QString tally = words(DocumentKind::VoteTally);
    EXPECT_TRUE(tally.contains(u"2|李四|4||"_s));
    EXPECT_TRUE(tally.contains(u"监票人（签名）：钱七"_s));
    EXPECT_TRUE(tally.contains(u"计票人（签名）：＿＿＿＿"_s)) << "nothing is recorded";
    const QString method = words(DocumentKind::ElectionMethod);
    EXPECT_TRUE(method.contains(u"第4届委员会委员3名，候选人4名，差额选举"_s));
    EXPECT_TRUE(method.contains(u"应到会有选举权党员人数半数"_s));
}

TEST_F(ElectionPapers, TheResultIsReported)
{
    elect();
    const QString sheet = words(DocumentKind::ElectionSheet);
    EXPECT_TRUE(sheet.contains(
        u"应到会有选举权的党员5名，实到会5名。发出选票5张，收回选票5张，其中有效票5张"_s));
    EXPECT_TRUE(sheet.contains(u"选举有效"_s));
    EXPECT_TRUE(sheet.contains(u"须得赞成票3张以上"_s));
    EXPECT_TRUE(sheet.contains(u"当选第4届委员会委员：张三、李四、王五。"_s));
    const QString report = words(DocumentKind::ElectionReport);
    EXPECT_TRUE(report.contains(u"选举书记：张三。"_s));
    EXPECT_FALSE(report.contains(u"副书记："_s)) << "nobody stood";
    EXPECT_TRUE(report.contains(u"书记选举得票：\n\n1|张三|3||"_s)) << qPrintable(report);
    EXPECT_FALSE(report.contains(u"次投票"_s)) << "there was one vote only";
    const QString duties = words(DocumentKind::DutiesReport);
    EXPECT_TRUE(duties.contains(u"张三|书记"_s));
    EXPECT_TRUE(duties.contains(u"李四|组织委员"_s));
}

TEST_F(ElectionPapers, AVoidElectionNamesNobodyElectedAndSaysWhy)
{
    const RowId election = elect();
    const auto expectVoid = [this](const QString &why) {
        const QString sheet = words(DocumentKind::ElectionSheet);
        const QString report = words(DocumentKind::ElectionReport);
        EXPECT_TRUE(sheet.contains(u"选举无效："_s + why)) << qPrintable(sheet);
        EXPECT_TRUE(report.contains(u"第4届委员会委员选举无效："_s + why)) << qPrintable(report);
        for (const QString &text : {sheet, report}) {
            EXPECT_FALSE(text.contains(u"当选"_s)) << qPrintable(text);
            EXPECT_FALSE(text.contains(u"选举有效"_s)) << qPrintable(text);
        }
        EXPECT_FALSE(report.contains(u"请予批准"_s)) << "there is nothing to approve";
        EXPECT_FALSE(report.contains(u"选举书记"_s)) << "by no committee";
        EXPECT_FALSE(words(DocumentKind::DutiesReport).contains(u"张三"_s));
    };
    const auto set = [&](const QString &field, int value) {
        book.change(u"elections"_s, election, {{field, value}});
    };
    set(u"collected"_s, 6);
    expectVoid(u"收回选票6张，多于发出的5张"_s);
    set(u"collected"_s, 5);
    set(u"issued"_s, 6);
    expectVoid(u"发出选票6张，多于实到会5名"_s);
    set(u"issued"_s, 3);
    set(u"collected"_s, 3);
    set(u"present_voters"_s, 3);
    expectVoid(u"实到会3名，不足应到会的五分之四（4名）"_s);
    set(u"present_voters"_s, 6);
    expectVoid(u"实到会6名，多于应到会5名"_s);
    set(u"present_voters"_s, 5);
    set(u"issued"_s, 5);
    set(u"collected"_s, 4);
    expectVoid(u"张三的得票、反对和弃权合计多于有效票4张"_s);
    set(u"collected"_s, 5);
    EXPECT_TRUE(words(DocumentKind::ElectionReport).contains(u"当选第4届委员会委员：张三"_s));
}

TEST_F(ElectionPapers, ASeatThatIsOpenIsToldAndNothingIsReportedAsFinal)
{
    elect();
    const auto vote = [&](int person, int votes) {
        const RowId row =
            book.ask(u"SELECT id FROM candidate WHERE ballot = 'committee' AND member = %1"_s.arg(
                         people[person]))
                .toLongLong();
        book.change(u"candidates"_s, row, {{u"votes"_s, votes}});
    };
    EXPECT_FALSE(words(DocumentKind::ElectionReport).contains(u"尚缺"_s));
    vote(2, 3);
    vote(3, 3); // with 王五: equal at the last seat
    const QString due = u"第4届委员会委员尚缺1名，王五、赵六得票相等，须就其再次投票。"_s;
    EXPECT_TRUE(words(DocumentKind::ElectionSheet).contains(due))
        << qPrintable(words(DocumentKind::ElectionSheet));
    const QString report = words(DocumentKind::ElectionReport);
    EXPECT_TRUE(report.contains(u"当选第4届委员会委员：张三、李四。"_s));
    EXPECT_TRUE(report.contains(due)) << qPrintable(report);
    EXPECT_FALSE(report.contains(u"请予批准"_s));
    EXPECT_FALSE(report.contains(u"选举书记"_s)) << "the committee is not complete";
    vote(2, 2);
    vote(3, 2);
    EXPECT_TRUE(
        words(DocumentKind::ElectionReport).contains(u"尚缺1名，其余候选人得票未超过半数"_s));
    vote(2, 4);
    EXPECT_TRUE(words(DocumentKind::ElectionReport).contains(u"请予批准"_s));
}

TEST_F(ElectionPapers, FormsWithoutCandidatesHaveLinesToFillIn)
{
    book.add(u"elections"_s, {{u"organisation"_s, branch}, {u"term"_s, 4}, {u"seats"_s, 3}});
    EXPECT_TRUE(words(DocumentKind::VoteTally).contains(u"1||||\n2||||\n3||||\n4||||\n||||"_s))
        << qPrintable(words(DocumentKind::VoteTally));
    EXPECT_TRUE(words(DocumentKind::VotingPaper).contains(u"|||\n|||\n|||\n|||\n另选他人："_s))
        << qPrintable(words(DocumentKind::VotingPaper));
}

TEST_F(ElectionPapers, TheSignInSheetHasTheRollOrEmptyLines)
{
    elect();
    const auto sheet = [this] {
        return got(makeDocument(book.file(), {DocumentKind::ElectionSignIn, branch, 2024, kAsOf}));
    };
    const Document known = sheet();
    EXPECT_EQ(known.table.rows.first()[1], u"张三"_s);
    EXPECT_EQ(known.table.rows[4][1], u"钱七"_s);
    EXPECT_TRUE(known.page.subtitle.contains(u"2024年6月3日"_s));
    EXPECT_TRUE(known.page.footnotes.first().contains(u"三楼会议室"_s));
    branch = book.addBranch(u"A02"_s);
    EXPECT_GE(sheet().page.rows.size(), 20) << "nobody is known: all by hand";
}

TEST_F(ElectionPapers, TheRepliesStateWhatTheSuperiorAgreedTo)
{
    const RowId election = elect();
    const Letter reply = made(DocumentKind::ElectionReply);
    EXPECT_EQ(reply.signature, u"局党委"_s);
    EXPECT_EQ(reply.date, QDate(2024, 3, 20));
    const QString text = wordsOf(reply);
    EXPECT_TRUE(text.contains(u"局党〔2024〕5号"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"水利局党支部："_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"你支部2024年3月4日《关于召开党员大会进行换届选举的请示》收悉"_s))
        << qPrintable(text);
    EXPECT_TRUE(text.contains(u"同意你支部于2024年6月3日召开党员大会"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"设委员3名"_s)) << qPrintable(text);

    QString candidates = words(DocumentKind::CandidateReply);
    EXPECT_TRUE(candidates.contains(u"＿＿＿＿（同意/不同意）"_s)) << "no reply is recorded";
    book.change(u"elections"_s, election, {{u"proposal_approved_on"_s, u"2024-05-10"_s}});
    candidates = words(DocumentKind::CandidateReply);
    EXPECT_TRUE(candidates.contains(u"同意王五、"_s)) << qPrintable(candidates);
    EXPECT_TRUE(candidates.contains(u"赵六为第4届委员会委员候选人预备人选"_s))
        << qPrintable(candidates);
    EXPECT_TRUE(candidates.contains(u"张三为书记候选人预备人选"_s)) << qPrintable(candidates);
    EXPECT_EQ(made(DocumentKind::CandidateReply).date, QDate(2024, 5, 10));
}

TEST_F(ElectionPapers, EveryVoteHasItsOwnTable)
{
    const RowId election = elect();
    for (const int person : {2, 3}) {
        book.add(u"candidates"_s, {{u"election"_s, election},
                                   {u"member"_s, people[person]},
                                   {u"ballot"_s, u"committee"_s},
                                   {u"round"_s, 2},
                                   {u"votes"_s, 5 - person}});
    }
    const QString report = words(DocumentKind::ElectionReport);
    EXPECT_TRUE(report.contains(u"第4届委员会委员第1次投票：\n\n1|张三|5||"_s))
        << qPrintable(report);
    EXPECT_TRUE(report.contains(u"第4届委员会委员第2次投票：\n\n1|王五|3||\n2|赵六|2||"_s))
        << qPrintable(report);
    EXPECT_EQ(report.count(u"张三|"_s), 2) << "as 委员 and as 书记";
}

TEST_F(ElectionPapers, AReprintedRequestSpeaksOfTheTermThatEnded)
{
    const RowId election = elect();
    book.change(u"elections"_s, election, {{u"completed_on"_s, u"2024-06-05"_s}});
    book.change(u"organisations"_s, branch, {{u"last_election"_s, u"2024-06-03"_s}});
    const auto reprinted = [&] {
        return wordsOf(*got(makeDocument(book.file(), {.kind = DocumentKind::ElectionRequest,
                                                       .scope = branch,
                                                       .year = 2024,
                                                       .asOf = kAsOf,
                                                       .election = election}))
                            .letter);
    };
    EXPECT_TRUE(reprinted().contains(u"委员会于＿＿＿＿年＿＿月＿＿日选举产生"_s));
    book.add(u"elections"_s,
             {{u"organisation"_s, branch}, {u"term"_s, 3}, {u"held_on"_s, u"2021-05-20"_s}});
    EXPECT_TRUE(reprinted().contains(u"于2021年5月20日选举产生，任期已于2024年5月20日届满"_s))
        << qPrintable(reprinted());
}

TEST_F(ElectionPapers, ANewRequestIsNotAboutACompletedElection)
{
    const RowId election = elect();
    book.change(u"elections"_s, election, {{u"completed_on"_s, u"2024-06-05"_s}});
    EXPECT_FALSE(words(DocumentKind::ElectionRequest).contains(u"三楼会议室"_s));
    EXPECT_FALSE(words(DocumentKind::VotingPaper).contains(u"李四"_s));
    EXPECT_TRUE(words(DocumentKind::ElectionReport).contains(u"张三、李四、王五"_s));
}

TEST_F(ElectionPapers, ABranchWithoutCommitteeNamesAllItElects)
{
    electDirectly();
    const QString request = words(DocumentKind::ElectionRequest);
    EXPECT_TRUE(request.contains(u"本届书记于2021年6月1日选举产生"_s)) << qPrintable(request);
    EXPECT_TRUE(request.contains(u"直接选举书记1名、副书记1名"_s)) << qPrintable(request);
    EXPECT_TRUE(words(DocumentKind::CandidateRequest).contains(u"副书记候选人预备人选：李四。"_s));
    const QString ballot = words(DocumentKind::VotingPaper);
    EXPECT_TRUE(ballot.contains(u"张三|||"_s));
    EXPECT_TRUE(ballot.contains(u"李四|||"_s));
    EXPECT_TRUE(ballot.contains(u"应选书记1名、副书记1名。"_s));
    EXPECT_TRUE(words(DocumentKind::VoteTally).contains(u"副书记第2次投票：\n\n1|李四|3||"_s))
        << qPrintable(words(DocumentKind::VoteTally));
    const QString report = words(DocumentKind::ElectionReport);
    EXPECT_TRUE(report.contains(u"当选书记：张三。当选副书记：李四。"_s)) << qPrintable(report);
    EXPECT_TRUE(
        report.contains(u"再次投票：发出选票5张，收回选票4张，其中有效票3张、无效票1张。"_s));
    EXPECT_TRUE(report.contains(u"书记、副书记选举结果请予批准"_s));
    EXPECT_FALSE(report.contains(u"委员"_s)) << "there is no committee";
    const QString duties = words(DocumentKind::DutiesReport);
    EXPECT_TRUE(duties.contains(u"于2024年6月3日召开党员大会，选举产生书记、副书记"_s));
    EXPECT_TRUE(duties.contains(u"李四|副书记"_s));
}

TEST_F(ElectionPapers, APartyCommitteeIsNotCalledABranch)
{
    EXPECT_TRUE(words(DocumentKind::ElectionRequest).contains(u"支部现有党员5名"_s));
    branch = book.ask(u"SELECT id FROM organisation WHERE kind = 'committee'"_s).toLongLong();
    EXPECT_TRUE(words(DocumentKind::ElectionRequest).contains(u"党委现有党员5名"_s));
}

/// Each paper without an election on record.
class BlankElectionPaper : public ElectionPapers, public testing::WithParamInterface<DocumentKind>
{
};

TEST_P(BlankElectionPaper, InventsNothingAndIsPrinted)
{
    const Letter letter = made(GetParam());
    const QString text = wordsOf(letter);
    EXPECT_TRUE(text.contains(u"＿＿"_s)) << qPrintable(text);
    EXPECT_FALSE(text.contains(u"%"_s)) << qPrintable(text);
    EXPECT_FALSE(letter.date.isValid());
    for (const QString &name : {u"张三"_s, u"李四"_s}) {
        EXPECT_FALSE(text.contains(name));
    }
    const Folder folder;
    ASSERT_TRUE(saveDocument(folder.path(u"a.pdf"_s), letter));
    EXPECT_TRUE(solidText(folder.path(u"a.pdf"_s)).contains(u"水利局党支部"_s));
}

INSTANTIATE_TEST_SUITE_P(Papers, BlankElectionPaper,
                         testing::Values(DocumentKind::ElectionRequest, DocumentKind::ElectionReply,
                                         DocumentKind::CandidateRequest,
                                         DocumentKind::CandidateReply, DocumentKind::ElectionMethod,
                                         DocumentKind::VotingPaper, DocumentKind::VoteTally,
                                         DocumentKind::ElectionSheet, DocumentKind::ElectionReport,
                                         DocumentKind::DutiesReport),
                         [](const auto &kind) {
                             return std::to_string(static_cast<int>(kind.param));
                         });

TEST(ElectionWords, EveryReasonHasASentenceOfItsOwn)
{
    QSet<QString> seen;
    for (int issue = 0; issue <= static_cast<int>(ElectionIssue::NotOnCommittee); ++issue) {
        const QString text = electionReasonText(
            {.issue = static_cast<ElectionIssue>(issue), .value = 2, .limit = 5, .members = {1}},
            {{1, u"张三"_s}});
        EXPECT_FALSE(text.isEmpty()) << issue;
        EXPECT_FALSE(text.contains(u'%')) << text.toStdString();
        EXPECT_FALSE(seen.contains(text)) << text.toStdString();
        seen.insert(text);
    }
}

TEST(ElectionWords, TheClockSaysWhereItStands)
{
    const Term term{.status = TermStatus::Running, .end = QDate(2024, 12, 31)};
    EXPECT_TRUE(termText(term, QDate(2024, 12, 1)).contains(u"2024-12-31"_s));
    EXPECT_EQ(termEffectText({}), QString());
    EXPECT_FALSE(termEffectText({.cap = 4}).isEmpty());
}

} // namespace
} // namespace zhibu
