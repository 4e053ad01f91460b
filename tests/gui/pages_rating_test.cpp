#include "gui/pagestest.h"
#include "gui/rating/entry/scoremodel.h"
#include "gui/rating/ratingpage.h"
#include "gui/rating/table/explanationtree.h"
#include "gui/records/recordmodel.h"
#include "storage/attachments/attachments.h"
#include "storage/facts/rulepacks.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTabWidget>
#include <QTableView>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

class RatingPages : public PagesTest
{
protected:
    RatingPages()
    {
        good = disk.addBranch(u"A01"_s);
        fair = disk.addBranch(u"A02"_s);
        open = disk.addBranch(u"A03"_s);
        score(good, u"superior"_s, 95'000);
        score(fair, u"superior"_s, 75'000);
        score(open, u"self"_s, 85'000);
        event = disk.add(u"events"_s, {{u"organisation"_s, good},
                                       {u"item"_s, u"commendation"_s},
                                       {u"level"_s, u"city"_s},
                                       {u"date"_s, u"2024-05-12"_s},
                                       {u"evidence"_s, u"安组3号"_s}});
    }

    void score(RowId organisation, const QString &evaluator, int points)
    {
        for (int i = 1; i <= 10; ++i) {
            disk.add(u"evaluations"_s, {{u"year"_s, 2024},
                                        {u"organisation"_s, organisation},
                                        {u"evaluator"_s, evaluator},
                                        {u"criterion"_s, u"ay%1"_s.arg(i)},
                                        {u"score"_s, points}});
        }
    }

    QString stars(int row, int column)
    {
        return child<QTableView>(u"starTable"_s).model()->index(row, column).data().toString();
    }
    QTreeWidgetItem *line(const QString &text)
    {
        const auto found = page->findChild<ExplanationTree *>()->findItems(
            text, Qt::MatchContains | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.first();
    }
    QTableView &scoreGrid() { return child<QTableView>(u"scoreGrid"_s); }
    void showScores(const QString &evaluator)
    {
        child<QTabWidget>(u"tabs"_s).setCurrentWidget(&child<QWidget>(u"scoreTab"_s));
        settle();
        QTest::keyClick(&scoreGrid(), evaluator == u"self" ? Qt::Key_1 : Qt::Key_3,
                        Qt::ControlModifier);
    }

    /// Types as a hand does: every key goes to what has the focus then.
    static void type(const QList<Qt::Key> &keys)
    {
        for (const Qt::Key key : keys) {
            QTest::keyClick(QApplication::focusWidget(), key);
            QCoreApplication::processEvents();
        }
    }
    QString score(int row, int column)
    {
        return scoreGrid().model()->index(row, column).data().toString();
    }

    RowId good, fair, open, event;
};

TEST_F(RatingPages, ShowsStarsTheQuotasAndATrialOnlyWhenAsked)
{
    show<RatingPage>();
    // No five-star place among two, one place of one star or less. So few are not told what to do.
    EXPECT_TRUE(stars(0, 0).contains(u"五星级最多0个（10%，舍去小数） ⚠ 超出1个"_s));
    EXPECT_EQ(stars(1, StarModel::Organisation), u"A01"_s);
    EXPECT_EQ(stars(1, StarModel::Stars), u"★★★★★"_s);
    EXPECT_EQ(stars(1, StarModel::Total), u"98"_s);
    EXPECT_TRUE(stars(2, 0).contains(u"一星级及以下至少1个（10%，有小数进一） ⚠ 还少1个"_s));
    EXPECT_EQ(stars(3, StarModel::Stars), u"★★★"_s);
    EXPECT_EQ(stars(4, StarModel::Rank), QString());
    EXPECT_EQ(stars(4, StarModel::Stars), u"not rated"_s);
    EXPECT_FALSE(child<QLabel>(u"trialLabel"_s).isVisible());
    trigger(u"actionTrial"_s);
    EXPECT_TRUE(child<QLabel>(u"trialLabel"_s).isVisible());
    EXPECT_TRUE(stars(0, 0).contains(u"五星级最多0个（10%，舍去小数） ✓ 符合"_s));
    EXPECT_TRUE(stars(1, 0).contains(u"一星级及以下至少1个"_s));
    EXPECT_EQ(stars(2, StarModel::Organisation), u"A03"_s);
    EXPECT_EQ(stars(2, StarModel::Stars), u"★★★★ (trial)"_s);
}

TEST_F(RatingPages, ABranchAloneThatHasRatedOnlyItselfSeesItsTrialStar)
{
    show<RatingPage>();
    session.setScope(open);
    settle();
    EXPECT_EQ(stars(0, StarModel::Organisation), u"A03"_s);
    EXPECT_EQ(stars(0, StarModel::Stars), u"★★★★ (trial)"_s);
    EXPECT_TRUE(child<QLabel>(u"trialLabel"_s).isVisible());
}

TEST_F(RatingPages, ExplainsTheSelectedBranchAndLeadsToTheRecords)
{
    show<RatingPage>();
    auto &table = child<QTableView>(u"starTable"_s);
    EXPECT_TRUE(line(u"A01（A01） 2024年度 五星级"_s) != nullptr);
    QTreeWidgetItem *bonus = line(u"市级表彰 +3分"_s);
    ASSERT_NE(bonus, nullptr);
    EXPECT_EQ(bonus->text(2), u"3.1"_s);
    EXPECT_TRUE(line(u"安组3号"_s) != nullptr);
    auto &clause = child<QLabel>(u"clauseSource"_s);
    EXPECT_FALSE(clause.isVisible()) << "the first line rests on no clause";
    page->findChild<ExplanationTree *>()->setCurrentItem(bonus);
    EXPECT_TRUE(clause.isVisible());
    EXPECT_TRUE(clause.text().contains(u"以最高的为准"_s)) << clause.text().toStdString();
    emit page->findChild<ExplanationTree *>()->itemActivated(bonus, 0);
    const auto *events = child<QTabWidget>(u"tabs"_s).currentWidget()->findChild<RecordModel *>();
    EXPECT_EQ(events->ids(), QList<RowId>{event});

    child<QTabWidget>(u"tabs"_s).setCurrentIndex(0);
    settle();
    table.setCurrentIndex(table.model()->index(3, 0));
    EXPECT_TRUE(line(u"距四星级还差5分"_s) != nullptr);
    table.setCurrentIndex(table.model()->index(4, 0));
    EXPECT_TRUE(line(u"缺考评得分"_s) != nullptr);
    trigger(u"actionTrial"_s);
    EXPECT_TRUE(line(u"按自评试算，不作为评定结果"_s) != nullptr);
}

TEST_F(RatingPages, TypedScoresAreStoredOneByOneAndWrongOnesRefused)
{
    show<RatingPage>();
    showScores(u"superior"_s);
    const QModelIndex cell = scoreGrid().model()->index(2, 0);
    scoreGrid().setCurrentIndex(cell);
    QTest::keyClick(&scoreGrid(), Qt::Key_9);
    QTest::keyClicks(QApplication::focusWidget(), u".25"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(score(2, 0), u"9.25"_s);
    EXPECT_EQ(rows(u"evaluations"_s), 31);
    for (const QString &wrong : {u"11"_s, u"9.255"_s, u"x"_s, u"-1"_s}) {
        EXPECT_FALSE(scoreGrid().model()->setData(cell, wrong));
        EXPECT_TRUE(child<QWidget>(u"scoreTab"_s)
                        .findChild<QLabel *>(u"entryLine"_s)
                        ->text()
                        .contains(u"0 to 10"_s));
    }
    EXPECT_EQ(actions(), 1);
}

TEST_F(RatingPages, EnterStoresAndGoesOneRowDown)
{
    show<RatingPage>();
    showScores(u"self"_s);
    scoreGrid().setCurrentIndex(scoreGrid().model()->index(0, 0));
    type({Qt::Key_1, Qt::Key_Return, Qt::Key_2, Qt::Key_Return});
    settle();
    const QModelIndex third = scoreGrid().model()->index(2, 0);
    EXPECT_EQ(scoreGrid().currentIndex(), third);
    EXPECT_EQ(scoreGrid().selectionModel()->selectedIndexes(), QModelIndexList{third});
    type({Qt::Key_3, Qt::Key_Return});
    settle();
    EXPECT_EQ(score(0, 0), u"1"_s);
    EXPECT_EQ(score(1, 0), u"2"_s);
    EXPECT_EQ(score(2, 0), u"3"_s);
    scoreGrid().setCurrentIndex(scoreGrid().model()->index(0, 1));
    type({Qt::Key_Return});
    EXPECT_EQ(scoreGrid().currentIndex().row(), 1) << "without an editor as well";
}

TEST_F(RatingPages, ACellPickedWhileAnotherIsTypedInBecomesTheCurrentOne)
{
    show<RatingPage>();
    showScores(u"self"_s);
    scoreGrid().setCurrentIndex(scoreGrid().model()->index(0, 0));
    type({Qt::Key_7});
    const QModelIndex picked = scoreGrid().model()->index(2, 2);
    QTest::mouseClick(scoreGrid().viewport(), Qt::LeftButton, {},
                      scoreGrid().visualRect(picked).center());
    settle();
    EXPECT_EQ(scoreGrid().currentIndex(), picked);
    EXPECT_EQ(score(0, 0), u"7"_s);
}

TEST_F(RatingPages, TabGoesRightAndTypingReplacesWhatIsThere)
{
    show<RatingPage>();
    showScores(u"superior"_s);
    scoreGrid().setCurrentIndex(scoreGrid().model()->index(0, 0));
    for (const Qt::Key digit : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) {
        type({digit, Qt::Key_Tab});
        settle(); // the ratings worked out anew must not touch the next cell, already open
    }
    EXPECT_EQ(score(0, 0), u"1"_s);
    EXPECT_EQ(score(0, 1), u"2"_s);
    EXPECT_EQ(score(0, 2), u"3"_s);
    type({Qt::Key_4});
    emit session.recordsChanged();
    settle();
    type({Qt::Key_Return});
    settle();
    EXPECT_EQ(score(0, 3), u"4"_s) << "what is typed is kept";
}

TEST_F(RatingPages, WhatIsShownKeepsItsYearUntilAnotherOneIsWorkedOut)
{
    show<RatingPage>();
    showScores(u"superior"_s);
    session.setYear(2025); // 2024 stays on the screen until the answer
    scoreGrid().model()->setData(scoreGrid().model()->index(0, 0), u"8"_s);
    const auto of = [this](int year) {
        return test::got(listRows(*session.file(), ledgerOf(u"evaluations"_s), {.year = year}))
            .size();
    };
    EXPECT_EQ(of(2024), 30);
    EXPECT_EQ(of(2025), 0);
    answers.files = {disk.pathOf(u"scores.csv"_s)};
    child<QAction>(u"actionExport"_s).trigger();
    QFile csv(disk.pathOf(u"scores.csv"_s));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    const QByteArray exported = csv.readAll();
    EXPECT_TRUE(exported.contains("A01,A01,8,9.5,")) << exported.constData();
    settle();
}

TEST_F(RatingPages, TheColourTheSchemeGivesAStarStandsBesideIt)
{
    QString scheme = QString::fromUtf8(test::got(schemeText(nullptr, kDefaultScheme)));
    const QString total = u"\"total\":"_s;
    ASSERT_EQ(scheme.count(total), 1);
    scheme.replace(total, u"\"stars\": [{\"star\": 5, \"label\": \"五星级\", "
                          u"\"colour\": \"#b71c1c\"}], \"total\":"_s);
    disk.addRulePack(u"scheme"_s, QString(kDefaultScheme), scheme);
    const StarModel &model = show<RatingPage>().stars();
    const auto mark = [&model](RowId organisation) {
        return model.index(model.rowOf(organisation), StarModel::Stars).data(Qt::DecorationRole);
    };
    EXPECT_EQ(mark(good).value<QColor>(), QColor(u"#b71c1c"_s));
    EXPECT_FALSE(mark(fair).isValid());
}

TEST_F(RatingPages, ABranchAloneHasNoQuota)
{
    show<RatingPage>();
    session.setScope(good);
    settle();
    ASSERT_EQ(child<QTableView>(u"starTable"_s).model()->rowCount(), 1);
    EXPECT_EQ(stars(0, StarModel::Stars), u"★★★★★"_s);
}

TEST_F(RatingPages, APastedBlockIsOneActionAndMakesTheBranchRated)
{
    show<RatingPage>();
    showScores(u"superior"_s);
    scoreGrid().setCurrentIndex(scoreGrid().model()->index(2, 0));
    QApplication::clipboard()->setText(u"8\t8\t8\t8\t8\t8\t8\t8\t8\t99"_s);
    QTest::keySequence(&scoreGrid(), QKeySequence::Paste);
    EXPECT_EQ(actions(), 0); // one bad cell and nothing is entered
    QApplication::clipboard()->setText(u"8\t8\t8\t8\t8\t8\t8\t8\t8\t8\n"_s);
    QTest::keySequence(&scoreGrid(), QKeySequence::Paste);
    settle();
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(rows(u"evaluations"_s), 40);
    EXPECT_EQ(scoreGrid().model()->index(2, 10).data().toString(), u"80"_s);
    scoreGrid().setCurrentIndex(scoreGrid().model()->index(2, 0));
    QTest::keyClick(&scoreGrid(), Qt::Key_Delete);
    settle();
    EXPECT_EQ(rows(u"evaluations"_s), 39);
    test::got(undo(*session.file()));
    settle();
    child<QTabWidget>(u"tabs"_s).setCurrentIndex(0);
    settle();
    const auto &shown = dynamic_cast<RatingPage &>(*page).stars();
    EXPECT_EQ(shown.organisation(shown.rowOf(open))->rating.finalStar, 4);
}

TEST_F(RatingPages, TheRoundsDifferInDemotion)
{
    disk.add(u"events"_s, {{u"organisation"_s, fair},
                           {u"item"_s, u"overdue_task"_s},
                           {u"date"_s, u"2024-03-01"_s},
                           {u"times"_s, 3}});
    const auto star = [this] {
        const auto &shown = dynamic_cast<RatingPage &>(*page).stars();
        return shown.organisation(shown.rowOf(fair))->rating.finalStar;
    };
    show<RatingPage>();
    EXPECT_EQ(star(), 1); // 66 points, two stars, one taken off
    auto &round = child<QComboBox>(u"roundCombo"_s);
    round.setCurrentIndex(1);
    emit round.activated(1);
    settle();
    EXPECT_EQ(star(), 2);
}

TEST_F(RatingPages, ExportsAndPrintsTheStarTable)
{
    show<RatingPage>();
    answers.files = {disk.pathOf(u"stars.csv"_s)};
    trigger(u"actionExport"_s);
    QFile csv(disk.pathOf(u"stars.csv"_s));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    EXPECT_EQ(
        QString::fromUtf8(csv.readAll()),
        u"排名,组织编码,组织名称,年度,基础分,加分,减分,原始总分,总分,得分星级,降星,星级上限,"
        u"最终星级,上年星级,升降,说明\r\n"
        "1,A01,A01,2024,95,3,0,98,98,5,0,,5,,新评,市级表彰 "
        "+3分；提示：民主测评满意率：没有记录，无法判断\r\n"
        "2,A02,A02,2024,75,0,0,75,75,3,0,,3,,新评,提示：民主测评满意率：没有记录，无法判断\r\n"
        ",A03,A03,2024,,,,,,,,,,,,"
        "缺考评得分：“组织健全”“制度完善、落实”“战斗堡垒作用强”“党员模范带头作用好”"
        "“服务形式多样、服务对象满意度高”“党建引领作用明显、群团工作扎实有效”“遵章守纪好”"
        "“设施配套齐全”“落实上级工作坚决、及时、质量高”“服务意识强、群众基础牢”\r\n"_s);
    trigger(u"actionPrint"_s);
    EXPECT_EQ(answers.previewed, QStringList{u"2024年星级总表"_s});
    EXPECT_TRUE(answers.told.isEmpty());
}

TEST_F(RatingPages, ExportsAndPrintsTheGridThatIsShown)
{
    show<RatingPage>();
    showScores(u"superior"_s);
    answers.files = {disk.pathOf(u"scores.csv"_s), disk.pathOf(u"sums.csv"_s),
                     disk.pathOf(u"ballots.csv"_s), disk.pathOf(u"events.csv"_s)};
    const auto exported = [this](const QString &name) {
        trigger(u"actionExport"_s);
        QFile csv(disk.pathOf(name));
        EXPECT_TRUE(csv.open(QIODevice::ReadOnly));
        return QString::fromUtf8(csv.readAll()).split(u"\r\n"_s);
    };
    QStringList lines = exported(u"scores.csv"_s);
    ASSERT_GE(lines.size(), 4);
    EXPECT_TRUE(lines[0].startsWith(u"组织编码,组织名称,组织健全,制度完善、落实,"_s))
        << lines[0].toStdString();
    EXPECT_TRUE(lines[1].startsWith(u"A01,A01,9.5,9.5,"_s)) << lines[1].toStdString();
    EXPECT_TRUE(lines[3].startsWith(u"A03,A03,,,"_s)) << "only itself has scored it";
    trigger(u"actionPrint"_s);
    EXPECT_EQ(answers.previewed, QStringList{u"2024年星级评分（考评）"_s});

    QTest::keyClick(&scoreGrid(), Qt::Key_4, Qt::ControlModifier);
    lines = exported(u"sums.csv"_s);
    EXPECT_TRUE(lines[0].startsWith(u"组织编码,组织名称,自评: sum,"_s)) << lines[0].toStdString();
    EXPECT_TRUE(lines[3].startsWith(u"A03,A03,85,"_s)) << lines[3].toStdString();

    child<QTabWidget>(u"tabs"_s).setCurrentIndex(2);
    settle();
    EXPECT_TRUE(exported(u"ballots.csv"_s)[0].startsWith(u"组织编码,组织名称,党员总数,"_s));
    child<QTabWidget>(u"tabs"_s).setCurrentWidget(&child<Page>(u"events"_s));
    child<QAction>(u"actionExport"_s).trigger();
    EXPECT_TRUE(QFile::exists(disk.pathOf(u"events.csv"_s))) << "a ledger's own";
    EXPECT_TRUE(answers.told.isEmpty());
}

TEST_F(RatingPages, EvidenceIsCopiedIntoAFolderOfItsOwn)
{
    ASSERT_TRUE(test::got(attachFiles(disk.file(), ledgerOf(u"events"_s), event,
                                      {disk.write(u"红头文件.pdf"_s, "paper")})));
    show<RatingPage>();
    child<QTabWidget>(u"tabs"_s).setCurrentWidget(&child<Page>(u"events"_s));
    auto &evidence = child<QAction>(u"actionEvidence"_s);
    EXPECT_TRUE(page->recordActions().contains(&evidence));
    evidence.trigger();
    EXPECT_TRUE(evidence.isEnabled()) << "given up";
    answers.files = {disk.pathOf({})};
    evidence.trigger();
    EXPECT_FALSE(evidence.isEnabled());
    ASSERT_TRUE(QTest::qWaitFor([&evidence] { return evidence.isEnabled(); }));
    EXPECT_TRUE(QFile::exists(disk.pathOf(u"佐证材料-2024/01-红头文件.pdf"_s)));
    EXPECT_TRUE(messages.last().contains(u"佐证材料-2024: 1 record(s), 1 file(s)"_s))
        << messages.last().toStdString();
    answers.files = {disk.pathOf(u"none"_s)};
    evidence.trigger();
    ASSERT_TRUE(QTest::qWaitFor([&evidence] { return evidence.isEnabled(); }));
    EXPECT_EQ(answers.told.size(), 1);
}

TEST_F(RatingPages, WhatAStarRestsOnIsCopiedIntoAFolder)
{
    ASSERT_TRUE(test::got(attachFiles(disk.file(), ledgerOf(u"events"_s), event,
                                      {disk.write(u"红头文件.pdf"_s, "paper")})));
    show<RatingPage>();
    auto &evidence = child<QAction>(u"actionStarEvidence"_s);
    EXPECT_TRUE(page->recordActions().contains(&evidence));
    EXPECT_TRUE(child<QTableView>(u"starTable"_s).actions().contains(&evidence));
    answers.files = {disk.pathOf({})};
    evidence.trigger();
    EXPECT_FALSE(evidence.isEnabled());
    ASSERT_TRUE(QTest::qWaitFor([&evidence] { return evidence.isEnabled(); }));
    EXPECT_TRUE(QFile::exists(disk.pathOf(u"星级佐证材料-A01-2024/01-红头文件.pdf"_s)))
        << "of the branch picked, the first";
    EXPECT_TRUE(messages.last().contains(u"星级佐证材料-A01-2024: 1 record(s), 1 file(s)"_s))
        << messages.last().toStdString();
}

} // namespace
} // namespace zhibu
