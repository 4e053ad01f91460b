#include "gui/dialogs/tablewindow.h"
#include "gui/pagestest.h"
#include "gui/rating/ratingpage.h"
#include "gui/rating/table/explanationtree.h"
#include "gui/rating/table/schemesdialog.h"
#include "storage/facts/rulepacks.h"
#include "storage/rounds/rounds.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

/// Eleven branches, B01 to B11: at most one with five stars, at least two with one or none.
class StarTables : public PagesTest
{
protected:
    StarTables()
    {
        for (const int total : {95, 95, 87, 86, 85, 84, 83, 82, 81, 79, 78}) {
            const RowId branch =
                disk.addBranch(u"B%1"_s.arg(branches.size() + 1, 2, 10, QLatin1Char('0')));
            branches += branch;
            for (int i = 1; i <= 10; ++i) {
                disk.add(u"evaluations"_s, {{u"year"_s, 2024},
                                            {u"organisation"_s, branch},
                                            {u"evaluator"_s, u"superior"_s},
                                            {u"criterion"_s, u"ay%1"_s.arg(i)},
                                            {u"score"_s, total * 1000}});
            }
        }
    }

    QTableView &table() { return child<QTableView>(u"starTable"_s); }
    QVariant cell(int row, int column, int role = Qt::DisplayRole)
    {
        return table().model()->index(row, column).data(role);
    }
    QString text(int row, int column) { return cell(row, column).toString(); }
    /// The first column of every row: ranks and quota lines.
    QStringList ranks()
    {
        QStringList texts;
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            texts += text(row, StarModel::Rank);
        }
        return texts;
    }
    int rowOf(RowId branch) { return dynamic_cast<RatingPage &>(*page).stars().rowOf(branch); }
    QString notes() { return child<QLabel>(u"quotaNotes"_s).text(); }
    bool explains(const QString &line)
    {
        return !page->findChild<ExplanationTree *>()
                    ->findItems(line, Qt::MatchContains | Qt::MatchRecursive)
                    .isEmpty();
    }
    void decide(int star, const QString &reason)
    {
        trigger(u"actionDecide"_s);
        auto &form = child<Page>(u"decisions"_s);
        form.findChild<QLineEdit *>(u"star"_s)->setText(QString::number(star));
        form.findChild<QPlainTextEdit *>(u"reason"_s)->setPlainText(reason);
        form.findChild<QLineEdit *>(u"decided_by"_s)->setText(u"工委"_s);
        form.findChild<QPushButton *>(u"saveButton"_s)->click();
        child<QTabWidget>(u"tabs"_s).setCurrentIndex(0);
        settle();
    }

    QList<RowId> branches;
};

TEST_F(StarTables, DrawTheQuotasAndMarkEqualsAndWhomTheyConcern)
{
    show<RatingPage>();
    const QStringList shown = ranks();
    ASSERT_EQ(shown.size(), 13);
    EXPECT_EQ(shown[0], u"tied 1"_s);
    EXPECT_TRUE(shown[1].contains(
        u"五星级最多1个（10%，舍去小数） ⚠ 超出1个；第1名与第2名同分，由会议决定"_s))
        << shown[1].toStdString();
    EXPECT_EQ(shown[2], u"tied 1"_s);
    EXPECT_EQ(shown[3], u"3"_s);
    EXPECT_TRUE(shown[10].contains(u"一星级及以下至少2个（10%，有小数进一） ⚠ 还少2个"_s));
    EXPECT_EQ(text(0, StarModel::Stars), u"★★★★★ ⚠ equal, choose"_s);
    EXPECT_EQ(text(3, StarModel::Stars), u"★★★★"_s);
    EXPECT_EQ(text(12, StarModel::Stars), u"★★★ ⚠ suggested lower"_s);
    EXPECT_TRUE(cell(12, StarModel::Stars, Qt::ToolTipRole)
                    .toString()
                    .contains(u"建议列入一星级及以下：名额尚缺2个"_s));
    EXPECT_TRUE(
        notes().contains(u"⚠ 五星级最多1个（已评11个的10%，舍去小数），现有2个，超出1个"_s));
    EXPECT_TRUE(explains(u"建议下调：超出五星级名额1个；并列2个，只需1个，请定"_s));
    EXPECT_EQ(rows(u"decisions"_s), 0);
}

TEST_F(StarTables, SortedOtherwiseHaveNoLinesAndKeepWhoIsPicked)
{
    show<RatingPage>();
    table().setCurrentIndex(table().model()->index(rowOf(branches[3]), 0));
    table().sortByColumn(StarModel::Total, Qt::AscendingOrder);
    EXPECT_EQ(ranks(), u"11 10 9 8 7 6 5 4 3"_s.split(u' ') + QStringList(2, u"tied 1"_s));
    EXPECT_EQ(table().currentIndex().row(), 7);
    EXPECT_TRUE(notes().contains(u"超出1个"_s));
    table().sortByColumn(StarModel::Organisation, Qt::DescendingOrder);
    EXPECT_EQ(text(0, StarModel::Organisation), u"B11"_s);
    table().sortByColumn(StarModel::Rank, Qt::AscendingOrder);
    EXPECT_EQ(ranks().size(), 13);
    EXPECT_EQ(table().currentIndex().row(), rowOf(branches[3]));
}

TEST_F(StarTables, OfARoundCountWhomItRatesAndTellTheOthersApart)
{
    const auto committee = [this](const QString &code, const test::Values &more) {
        test::Values values{
            {u"code"_s, code}, {u"name"_s, code + u"党委"_s}, {u"kind"_s, u"committee"_s}};
        values.insert(more);
        return disk.add(u"organisations"_s, values);
    };
    const RowId above = committee(u"C"_s, {});
    const RowId below = committee(u"D"_s, {{u"superior"_s, above}});
    for (const RowId branch : branches) {
        disk.change(u"organisations"_s, branch,
                    {{u"superior"_s, branch == branches[0] ? below : above}});
    }
    for (const RowId rater : {below, above}) {
        test::got(startRound(disk.file(), 2024, Round::December, rater, QString(kDefaultScheme),
                             QDate(2024, 11, 20)));
    }
    show<RatingPage>();
    EXPECT_TRUE(notes().contains(u"✓ 五星级最多1个（已评10个的10%，舍去小数），现有1个，符合"_s))
        << notes().toStdString();
    EXPECT_TRUE(notes().contains(u"⚠ 一星级及以下至少1个（已评10个的10%"_s));
    const QStringList shown = ranks();
    ASSERT_EQ(shown.size(), 14)
        << "eleven, two quotas, and the line above the one of the other round";
    EXPECT_EQ(shown[0], u"1"_s);
    EXPECT_TRUE(shown[12].contains(u"以下不归这一轮评定，不计入排名和名额（“D党委”评定1个）"_s))
        << shown[12].toStdString();
    EXPECT_EQ(rowOf(branches[0]), 13);
    EXPECT_EQ(shown[13], QString());
    EXPECT_EQ(text(13, StarModel::Stars), u"★★★★★ (not of this round)"_s);
    table().setCurrentIndex(table().model()->index(13, 0));
    EXPECT_TRUE(explains(u"由“D党委”的一轮评定，不计入本轮的排名和名额"_s));
    session.setScope(below);
    settle();
    EXPECT_EQ(text(0, StarModel::Stars), u"★★★★★"_s);
}

TEST_F(StarTables, ASuggestionLeadsToADecisionWithItsReasonAndNothingElseChanges)
{
    show<RatingPage>();
    ASSERT_TRUE(child<QAction>(u"actionPickSuggested"_s).isVisible());
    EXPECT_TRUE(child<QToolButton>(u"decideButton"_s).isVisible());
    trigger(u"actionPickSuggested"_s);
    EXPECT_EQ(table().selectionModel()->selectedRows().size(), 2) << "of the equals none";
    EXPECT_EQ(table().currentIndex().row(), rowOf(branches[10])) << "the lowest first";
    decide(1, u"综合排名末位"_s);
    EXPECT_EQ(rows(u"decisions"_s), 1);
    const int row = rowOf(branches[10]);
    EXPECT_EQ(text(row, StarModel::Stars), u"★ decided"_s);
    EXPECT_TRUE(
        cell(row, StarModel::Stars, Qt::ToolTipRole).toString().contains(u"综合排名末位"_s));
    table().setCurrentIndex(table().model()->index(row, 0));
    EXPECT_TRUE(explains(u"综合排名末位"_s));
    EXPECT_TRUE(notes().contains(u"现有1个，还少1个"_s));

    table().setCurrentIndex(table().model()->index(rowOf(branches[9]), 0));
    decide(1, u"与末位相近"_s);
    EXPECT_EQ(child<QAction>(u"actionPickSuggested"_s).text(), u"Show the 2 equals"_s);
    trigger(u"actionPickSuggested"_s);
    EXPECT_EQ(table().selectionModel()->selectedRows().size(), 1) << "one of them has to go down";
    EXPECT_EQ(table().currentIndex().row(), rowOf(branches[1]));
    table().setCurrentIndex(table().model()->index(rowOf(branches[1]), 0));
    decide(4, u"会议表决"_s);
    EXPECT_TRUE(ranks()[1].contains(u"✓ 符合"_s)) << "drawn though it is met";
    EXPECT_FALSE(notes().contains(u"⚠"_s));
    EXPECT_FALSE(child<QToolButton>(u"decideButton"_s).isVisible());
    EXPECT_FALSE(child<QAction>(u"actionPickSuggested"_s).isVisible());
}

TEST_F(StarTables, TheFormOfADecisionShowsWhatTheSchemeGives)
{
    show<RatingPage>();
    table().setCurrentIndex(table().model()->index(rowOf(branches[2]), 0));
    trigger(u"actionDecide"_s);
    auto &form = child<Page>(u"decisions"_s);
    const auto *computed = form.findChild<QLabel *>(u"computedStar"_s);
    EXPECT_EQ(computed->text(), u"四星级（总分87）"_s);
    EXPECT_TRUE(form.findChild<QLineEdit *>(u"star"_s)->hasFocus())
        << "the first with nothing in it";
    form.findChild<QLineEdit *>(u"organisation"_s)->setText(u"B11"_s);
    settle();
    EXPECT_EQ(computed->text(), u"三星级（总分78）"_s);
}

TEST_F(StarTables, ADecisionIsFollowedByOneOnAnotherOrganisationOfTheYear)
{
    show<RatingPage>();
    trigger(u"actionDecide"_s);
    auto &form = child<Page>(u"decisions"_s);
    const auto entered = [&form](const QString &field) {
        return form.findChild<QLineEdit *>(field)->text();
    };
    form.findChild<QLineEdit *>(u"star"_s)->setText(u"4"_s);
    form.findChild<QPlainTextEdit *>(u"reason"_s)->setPlainText(u"会议表决"_s);
    form.findChild<QLineEdit *>(u"decided_by"_s)->setText(u"工委"_s);
    form.findChild<QPushButton *>(u"saveButton"_s)->click();
    settle();
    ASSERT_EQ(rows(u"decisions"_s), 1);
    EXPECT_EQ(entered(u"year"_s), u"2024"_s);
    EXPECT_EQ(entered(u"organisation"_s), QString());
    EXPECT_EQ(entered(u"star"_s), QString());
    EXPECT_EQ(entered(u"decided_by"_s), u"工委"_s) << "of the same meeting";
    EXPECT_EQ(entered(u"decided_on"_s), u"2024-11-21"_s);
    EXPECT_TRUE(form.findChild<QLineEdit *>(u"organisation"_s)->hasFocus());
    EXPECT_EQ(form.findChild<QLabel *>(u"computedStar"_s)->text(), u"–"_s);
}

TEST_F(StarTables, GrowWithTheLettersAndKeepRoomForNames)
{
    show<RatingPage>();
    const auto fits = [this] {
        const QFontMetrics metrics(table().font());
        EXPECT_GE(table().rowHeight(0), metrics.height());
        EXPECT_GE(table().columnWidth(StarModel::Organisation),
                  8 * metrics.horizontalAdvance(u'国'));
        for (const int column : {StarModel::Total, StarModel::Stars}) {
            EXPECT_GT(table().columnWidth(column), metrics.horizontalAdvance(text(0, column)));
        }
    };
    fits();
    const int before = table().rowHeight(0);
    QFont large = page->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    page->setFont(large);
    QCoreApplication::processEvents();
    fits();
    EXPECT_GT(table().rowHeight(0), before);
}

TEST_F(StarTables, ATrialSuggestsNothing)
{
    disk.add(u"evaluations"_s, {{u"year"_s, 2024},
                                {u"organisation"_s, branches[0]},
                                {u"evaluator"_s, u"self"_s},
                                {u"criterion"_s, u"ay1"_s},
                                {u"score"_s, 1000}});
    show<RatingPage>();
    trigger(u"actionTrial"_s);
    EXPECT_EQ(ranks(), QStringList(11, QString())) << "nobody is rated: no lines";
    EXPECT_FALSE(child<QAction>(u"actionPickSuggested"_s).isVisible());
}

class Schemes : public StarTables
{
protected:
    void open()
    {
        show<RatingPage>();
        child<QToolButton>(u"schemesButton"_s).click();
        dialog = page->findChild<SchemesDialog *>();
        ASSERT_NE(dialog, nullptr);
    }
    template<typename Widget>
    Widget &in(const QString &name)
    {
        return *dialog->findChild<Widget *>(name);
    }
    void import(const QString &path)
    {
        answers.files = {path};
        QTest::mouseClick(&in<QPushButton>(u"importButton"_s), Qt::LeftButton);
        settle();
    }
    QTreeWidgetItem *scheme(const QString &title)
    {
        return in<QTreeWidget>(u"list"_s).findItems(title, Qt::MatchExactly).value(0);
    }
    /// The built-in scheme under another id and title, five stars from 96 points.
    QString harder(const QByteArray &version = "3")
    {
        QByteArray json = test::got(schemeText(nullptr, kDefaultScheme));
        json.replace("\"anyang-2017\"", "\"harder\"");
        json.replace("安阳市直 (2017)", "从严方案");
        json.replace("\"min\": 90", "\"min\": 96");
        json.replace("\"version\": 2", "\"version\": " + version);
        return disk.write(u"harder.json"_s, json);
    }

    SchemesDialog *dialog = nullptr;
};

TEST_F(Schemes, AreListedWithWhatTheyLayDown)
{
    open();
    EXPECT_EQ(in<QTreeWidget>(u"list"_s).topLevelItemCount(),
              test::got(allSchemes(nullptr)).size());
    EXPECT_EQ(in<QTreeWidget>(u"list"_s).currentItem()->text(2), u"The program"_s);
    EXPECT_TRUE(in<QTextBrowser>(u"summary"_s).toPlainText().contains(u"五星级：90分起"_s));
    EXPECT_FALSE(in<QPlainTextEdit>(u"problems"_s).isVisible());
}

TEST_F(Schemes, AreBroughtInFromAFileAsOneActionAndOfferedByThePage)
{
    open();
    import(harder());
    EXPECT_EQ(actions(), 1);
    ASSERT_NE(scheme(u"从严方案"_s), nullptr);
    EXPECT_EQ(scheme(u"从严方案"_s)->text(1), u"3"_s);
    EXPECT_EQ(scheme(u"从严方案"_s)->text(2), u"This file"_s);
    EXPECT_EQ(in<QTreeWidget>(u"list"_s).currentItem(), scheme(u"从严方案"_s));
    EXPECT_GE(child<QComboBox>(u"schemeCombo"_s).findData(u"harder"_s), 0);

    import(harder("1"));
    EXPECT_TRUE(in<QPlainTextEdit>(u"problems"_s).toPlainText().contains(u"Version 1"_s));
    EXPECT_EQ(scheme(u"从严方案"_s)->text(1), u"1"_s);
    test::got(undo(*session.file()));
    test::got(undo(*session.file()));
    settle();
    EXPECT_EQ(scheme(u"从严方案"_s), nullptr);
}

TEST_F(Schemes, AStarThatNoPointsReachIsToldWhenItIsBroughtIn)
{
    open();
    QFile file(harder());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    import(disk.write(
        u"steep.json"_s,
        json.replace("\"cap\": 100", "\"cap\": 130").replace("\"min\": 96", "\"min\": 120")));
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(in<QPlainTextEdit>(u"problems"_s).toPlainText(),
              u"⚠ clause 2.1 asks for 120 points, and 116 is the most there is to get"_s);
}

TEST_F(Schemes, AFileThatIsWrongSaysWhereAndChangesNothing)
{
    open();
    QFile file(harder());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    const auto line = json.left(json.indexOf("\"min\": 96")).count('\n') + 1;
    import(disk.write(u"wrong.json"_s, json.replace("\"min\": 96", "\"min\": \"x\"")));
    const QString problems = in<QPlainTextEdit>(u"problems"_s).toPlainText();
    EXPECT_TRUE(in<QPlainTextEdit>(u"problems"_s).isVisible());
    EXPECT_TRUE(problems.contains(u"wrong.json"_s)) << problems.toStdString();
    EXPECT_TRUE(problems.contains(u"Line %1, column 37, bands[0].min: a number"_s.arg(line)))
        << problems.toStdString();
    EXPECT_EQ(actions(), 0);
}

TEST_F(Schemes, AreWrittenIntoAFileAsTheyWere)
{
    open();
    answers.files = {disk.pathOf(u"copy.json"_s)};
    QTest::mouseClick(&in<QPushButton>(u"saveButton"_s), Qt::LeftButton);
    QFile copy(disk.pathOf(u"copy.json"_s));
    ASSERT_TRUE(copy.open(QIODevice::ReadOnly));
    EXPECT_EQ(copy.readAll(), test::got(schemeText(nullptr, kDefaultScheme)));
}

TEST_F(Schemes, AreNotComparedWithThemselves)
{
    open();
    auto &other = in<QComboBox>(u"otherCombo"_s);
    other.setCurrentIndex(other.findText(in<QTreeWidget>(u"list"_s).currentItem()->text(0)));
    QTest::mouseClick(&in<QPushButton>(u"compareButton"_s), Qt::LeftButton);
    EXPECT_EQ(page->findChild<TableWindow *>(), nullptr);
    EXPECT_TRUE(in<QPlainTextEdit>(u"problems"_s).isVisible());
    other.setCurrentIndex(other.currentIndex() == 0 ? 1 : 0);
    QTest::mouseClick(&in<QPushButton>(u"compareButton"_s), Qt::LeftButton);
    EXPECT_NE(page->findChild<TableWindow *>(), nullptr);
    EXPECT_FALSE(in<QPlainTextEdit>(u"problems"_s).isVisible());
}

TEST_F(Schemes, AreComparedInAWindowOfTheirOwnThatCanBeExported)
{
    open();
    import(harder());
    in<QTreeWidget>(u"list"_s).setCurrentItem(scheme(u"安阳市直 (2017)"_s));
    auto &other = in<QComboBox>(u"otherCombo"_s);
    other.setCurrentIndex(other.findData(u"harder"_s));
    QTest::mouseClick(&in<QPushButton>(u"compareButton"_s), Qt::LeftButton);
    auto *window = page->findChild<TableWindow *>();
    ASSERT_NE(window, nullptr);
    const auto *model = window->findChild<QTableView *>()->model();
    ASSERT_TRUE(QTest::qWaitFor([model] { return model->rowCount() == 11; }));
    QStringList cells;
    for (int column = 0; column < 8; ++column) {
        cells += model->index(0, column).data().toString();
    }
    EXPECT_EQ(cells.join(u' '), u"B01 B01 95 五星级 95 四星级 0 降1星"_s);
    const auto head = [model](int role) {
        return model->headerData(2, Qt::Horizontal, role).toString();
    };
    EXPECT_EQ(head(Qt::DisplayRole), u"甲：总分"_s) << "room for the numbers";
    EXPECT_EQ(head(Qt::ToolTipRole), u"安阳市直 (2017)：总分"_s);
    EXPECT_TRUE(window->findChild<QLabel *>(u"summary"_s)
                    ->text()
                    .contains(u"甲：安阳市直 (2017)；乙：从严方案。"_s));
    answers.files = {disk.pathOf(u"both.csv"_s)};
    window->findChild<QAction *>(u"actionExport"_s)->trigger();
    QFile csv(disk.pathOf(u"both.csv"_s));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    EXPECT_TRUE(QString::fromUtf8(csv.readLine()).contains(u"安阳市直 (2017)：总分"_s))
        << "as ever";
}

TEST_F(Schemes, AreOnlyLookedAtInAWindowThatOnlyShows)
{
    open();
    session.setFile(test::got(File::open(disk.path(), File::Access::Read)));
    ASSERT_TRUE(QTest::qWaitFor([this] { return page->findChild<SchemesDialog *>() == nullptr; }))
        << "it closes with the file";
    page->refresh();
    settle();
    child<QToolButton>(u"schemesButton"_s).click();
    dialog = page->findChild<SchemesDialog *>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_FALSE(in<QPushButton>(u"importButton"_s).isEnabled());
    EXPECT_TRUE(in<QPushButton>(u"saveButton"_s).isEnabled());
}

} // namespace
} // namespace zhibu
