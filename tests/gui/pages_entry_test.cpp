#include "gui/pagestest.h"
#include "gui/rating/entry/ballotmodel.h"
#include "gui/rating/entry/scoremodel.h"
#include "gui/rating/entry/tallydialog.h"
#include "gui/rating/ratingpage.h"
#include "gui/widgets/busybar.h"
#include "gui/windowtest.h"
#include "storage/facts/rulepacks.h"
#include "support/tempfile.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

constexpr int kBranches = 60;
constexpr int kCriteria = 10;
constexpr int kScores = kBranches * kCriteria;

/// What a branch is given for a criterion: 1 to 10.
int scoreOf(int branch, int criterion)
{
    return (branch * 7 + criterion * 3) % 10 + 1;
}

int sumOf(int branch)
{
    int sum = 0;
    for (int criterion = 0; criterion < kCriteria; ++criterion) {
        sum += scoreOf(branch, criterion);
    }
    return sum;
}

/// The real window with sixty branches, worked by keys only.
class EntryWindow : public WindowTest
{
protected:
    EntryWindow()
    {
        for (int branch = 0; branch < kBranches; ++branch) {
            const QString code = u"A%1"_s.arg(branch + 1, 2, 10, QChar(u'0'));
            branches += disk.addBranch(code, {{u"name"_s, nameOf(branch)}});
        }
    }

    static QString nameOf(int branch) { return u"第%1党支部"_s.arg(branch + 1); }

    /// Opens the file at the tab of the rating page that is so many to the right.
    void enter(int tab)
    {
        disk.close();
        ASSERT_TRUE(QFile::copy(disk.path(), path(u"a.zhibu"_s)));
        ASSERT_TRUE(window->openFile(path(u"a.zhibu"_s)));
        File &file = *window->session().file();
        test::must(file.database().execute(u"PRAGMA synchronous = OFF"_s)); // it is a test
        window->session().setYear(2024);
        m_actionsBefore = test::got(history(file)).size();
        key(Qt::Key_6, Qt::AltModifier);
        for (int i = 0; i < tab; ++i) {
            key(Qt::Key_Tab, Qt::ControlModifier);
        }
        settle();
    }
    void settle()
    {
        const auto rests = [this] {
            return std::ranges::none_of(page().findChildren<BusyBar *>(), &BusyBar::isBusy);
        };
        ASSERT_TRUE(QTest::qWaitFor(rests, 20'000));
    }

    /// One press, wherever the focus is.
    void key(Qt::Key each, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++presses;
        QTest::keyClick(QApplication::focusWidget(), each, modifiers);
        QCoreApplication::processEvents();
    }
    void type(const QString &digits)
    {
        for (const QChar digit : digits) {
            key(static_cast<Qt::Key>(digit.unicode()));
        }
    }
    void paste(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        key(Qt::Key_V, Qt::ControlModifier);
    }

    [[nodiscard]] QTableView &grid() const
    {
        auto *view = qobject_cast<QTableView *>(QApplication::focusWidget());
        if (view == nullptr) {
            throw std::runtime_error("no grid has the focus");
        }
        return *view;
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return grid().model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString line() const
    {
        for (const auto *each : page().findChildren<QLabel *>(u"entryLine"_s)) {
            if (each->isVisible()) {
                return each->text();
            }
        }
        return {};
    }
    [[nodiscard]] qsizetype actions() const
    {
        return test::got(history(*window->session().file())).size() - m_actionsBefore;
    }
    [[nodiscard]] QString criterion(int column) const
    {
        const auto &shown = dynamic_cast<RatingPage &>(page());
        return shown.scores().request().scheme.criteria[column].title;
    }
    /// The scores as a sheet: titles and branches from the last to the first, a number in front and
    /// a total below.
    [[nodiscard]] QString sheet() const
    {
        QStringList titles{u"序号"_s, u"党组织名称"_s};
        for (int column = kCriteria - 1; column >= 0; --column) {
            titles += u"%1.%2（10分）"_s.arg(column + 1).arg(criterion(column));
        }
        QStringList lines{titles.join(u'\t')};
        for (int branch = kBranches - 1; branch >= 0; --branch) {
            QStringList cells{QString::number(kBranches - branch), nameOf(branch)};
            for (int column = kCriteria - 1; column >= 0; --column) {
                cells += QString::number(scoreOf(branch, column));
            }
            lines += cells.join(u'\t');
        }
        lines += u"\t合计"_s + u"\t300"_s.repeated(kCriteria);
        return lines.join(u"\r\n"_s) + u"\r\n"_s;
    }
    void expectEverything() const
    {
        for (int branch = 0; branch < kBranches; ++branch) {
            for (int column = 0; column < kCriteria; ++column) {
                EXPECT_EQ(cell(branch, column), QString::number(scoreOf(branch, column)))
                    << branch << ' ' << column;
            }
            EXPECT_EQ(cell(branch, kCriteria + ScoreModel::Sum), QString::number(sumOf(branch)));
            EXPECT_EQ(cell(branch, kCriteria + ScoreModel::Total), QString::number(sumOf(branch)));
        }
    }

    test::TempFile disk;
    QList<RowId> branches;
    qsizetype presses = 0;

private:
    qsizetype m_actionsBefore = 0;
};

TEST_F(EntryWindow, SixtyBranchesByTenCriteriaAreEnteredByKeyboardAlone)
{
    enter(1);
    qsizetype digits = 0;
    for (int column = 0; column < kCriteria; ++column) {
        for (int branch = 0; branch < kBranches; ++branch) {
            const QString text = QString::number(scoreOf(branch, column));
            digits += text.size();
            type(text);
            key(Qt::Key_Return);
        }
    }
    EXPECT_EQ(presses, digits + kScores + 2) << "Alt+6 and Ctrl+Tab come first";
    EXPECT_EQ(rows(u"evaluations"_s), kScores);
    expectEverything();
    settle();
    key(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier); // the star table
    settle();
    const auto &stars = dynamic_cast<RatingPage &>(page()).stars();
    for (int branch = 0; branch < kBranches; ++branch) {
        const auto &rating = stars.organisation(stars.rowOf(branches[branch]))->rating;
        EXPECT_EQ(rating.total, Points::whole(sumOf(branch)));
    }
}

TEST_F(EntryWindow, ASheetInAnotherOrderIsPastedByItsNamesAsOneAction)
{
    enter(1);
    key(Qt::Key_Down); // where the cell is does not matter
    paste(sheet());
    expectEverything();
    EXPECT_EQ(actions(), 1);
    EXPECT_TRUE(line().contains(u"600 numbers for 60 organisations"_s)) << qPrintable(line());
    EXPECT_TRUE(line().contains(u"合计"_s));
    EXPECT_TRUE(line().contains(u"序号"_s));
    key(Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_FALSE(line().contains(u"600"_s)) << "not true any more";
    EXPECT_EQ(rows(u"evaluations"_s), 0);
    EXPECT_EQ(cell(0, 0), QString());
    EXPECT_EQ(cell(0, kCriteria + ScoreModel::Sum), QString());
}

TEST_F(EntryWindow, WhatIsLeftOutOfAPasteIsNamed)
{
    enter(1);
    paste(u"某某支部\t9\n第3支部\t8"_s);
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(cell(2, 0), u"8"_s);
    EXPECT_TRUE(line().startsWith(u"⚠"_s));
    EXPECT_TRUE(line().contains(u"某某支部"_s)) << qPrintable(line());
}

TEST_F(EntryWindow, ALongWordPastedIntoACellDoesNotWidenTheWindow)
{
    enter(1);
    const int width = page().minimumSizeHint().width();
    paste(u"x"_s.repeated(400));
    EXPECT_EQ(actions(), 0);
    EXPECT_TRUE(line().startsWith(u"⚠"_s)) << qPrintable(line());
    EXPECT_TRUE(line().contains(u"xxx…"_s)) << qPrintable(line());
    EXPECT_LE(page().minimumSizeHint().width(), width);
}

TEST_F(EntryWindow, OneBadCellKeepsAllOfASheetOut)
{
    enter(1);
    QString bad = sheet();
    const QString good = u"\t"_s + nameOf(16) + u"\t"_s + QString::number(scoreOf(16, 9)) + u"\t"_s;
    ASSERT_TRUE(bad.contains(good));
    bad.replace(good, u"\t"_s + nameOf(16) + u"\t十二\t"_s);
    paste(bad);
    EXPECT_EQ(actions(), 0);
    EXPECT_EQ(rows(u"evaluations"_s), 0);
    EXPECT_TRUE(line().contains(nameOf(16))) << qPrintable(line());
    EXPECT_TRUE(line().contains(criterion(9)));
    EXPECT_TRUE(line().contains(u"十二"_s));
}

TEST_F(EntryWindow, WhatIsNotAcceptedStaysInItsEditorWithTheReasonBelow)
{
    enter(1);
    type(u"11"_s);
    key(Qt::Key_Return);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(editor->text(), u"11"_s);
    EXPECT_TRUE(line().contains(u"0 to 10"_s)) << qPrintable(line());
    key(Qt::Key_2, Qt::ControlModifier); // nor to another evaluator
    EXPECT_EQ(QApplication::focusWidget(), editor);
    auto *view = page().findChild<QTableView *>(u"scoreGrid"_s);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(view->model()->index(3, 3)).center());
    EXPECT_EQ(QApplication::focusWidget(), editor);
    key(Qt::Key_Backspace);
    key(Qt::Key_1);
    key(Qt::Key_Return);
    EXPECT_EQ(actions(), 1) << "the text was marked to be typed over";
    EXPECT_EQ(cell(0, 0), u"1"_s);
    type(u"77"_s);
    key(Qt::Key_Escape);
    EXPECT_EQ(grid().currentIndex().row(), 1);
    EXPECT_EQ(cell(1, 0), QString());
}

TEST_F(EntryWindow, CellsPastedIntoAnOpenOneGoIntoTheGrid)
{
    enter(1);
    type(u"5"_s);
    ASSERT_NE(qobject_cast<QLineEdit *>(QApplication::focusWidget()), nullptr);
    paste(u"7\t8\r\n9\t10\r\n"_s);
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(cell(0, 0), u"7"_s) << "what was typed is dropped";
    EXPECT_EQ(cell(0, 1), u"8"_s);
    EXPECT_EQ(cell(1, 1), u"10"_s);
    type(u"5"_s);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    ASSERT_NE(editor, nullptr);
    editor->selectAll();
    paste(u"6"_s);
    EXPECT_EQ(editor->text(), u"6"_s) << "a single value is typed";
    key(Qt::Key_Escape);
}

TEST_F(EntryWindow, AnOpenCellIsFinishedBeforeARowIsPickedByItsHeader)
{
    enter(1);
    QTableView &view = grid();
    const auto pickRow = [&view](int row) {
        QTest::mouseClick(view.verticalHeader()->viewport(), Qt::LeftButton, {},
                          QPoint(5, view.rowViewportPosition(row) + 5));
        QCoreApplication::processEvents();
    };
    type(u"77"_s);
    const QWidget *editor = QApplication::focusWidget();
    pickRow(3);
    EXPECT_EQ(QApplication::focusWidget(), editor) << "77 is not accepted";
    EXPECT_TRUE(line().contains(u"0 to 10"_s)) << qPrintable(line());
    key(Qt::Key_Escape);
    EXPECT_EQ(actions(), 0);
    type(u"7"_s);
    pickRow(3);
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(grid().currentIndex().row(), 3);
    EXPECT_EQ(cell(0, 0), u"7"_s);
}

TEST_F(EntryWindow, KeysMoveFillClearAndSwitchTheEvaluator)
{
    enter(1);
    type(u"8"_s);
    key(Qt::Key_Tab);
    type(u"9"_s);
    key(Qt::Key_Down);
    EXPECT_EQ(grid().currentIndex(), grid().model()->index(1, 1));
    key(Qt::Key_D, Qt::ControlModifier); // of the row above
    EXPECT_EQ(cell(1, 1), u"9"_s);
    key(Qt::Key_Home, Qt::ControlModifier);
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(cell(2, 0), u"8"_s);
    EXPECT_EQ(actions(), 4);
    key(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), u"8\n8\n8"_s);
    QApplication::clipboard()->clear();
    key(Qt::Key_X, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), u"8\n8\n8"_s);
    EXPECT_EQ(rows(u"evaluations"_s), 2);
    key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(rows(u"evaluations"_s), 5);
    EXPECT_EQ(actions(), 6);
    key(Qt::Key_Delete);
    EXPECT_EQ(rows(u"evaluations"_s), 2);
    EXPECT_EQ(actions(), 7);
    grid().setCurrentIndex(grid().model()->index(0, kCriteria - 1));
    key(Qt::Key_Tab);
    EXPECT_EQ(grid().currentIndex(), grid().model()->index(1, 0)) << "on to the next row";
    key(Qt::Key_Backtab);
    EXPECT_EQ(grid().currentIndex(), grid().model()->index(0, kCriteria - 1));
    key(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(cell(1, 1), QString()) << "of another evaluator";
    paste(u"6"_s);
    EXPECT_EQ(rows(u"evaluations"_s), 3);
    EXPECT_EQ(cell(0, kCriteria + ScoreModel::Sum), u"6 (9 missing)"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    EXPECT_EQ(cell(1, 1), u"9"_s);
}

TEST_F(EntryWindow, CopiedAsAWholeItCanBePastedAgain)
{
    enter(1);
    paste(sheet());
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith(u"Organisation\t"_s + criterion(0)));
    key(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(cell(0, 0), QString());
    paste(copied);
    EXPECT_EQ(rows(u"evaluations"_s), 2 * kScores);
    EXPECT_EQ(cell(5, 4), QString::number(scoreOf(5, 4)));
}

TEST_F(EntryWindow, OnlyWhatCannotBeTypedIntoIsGrey)
{
    enter(1);
    const QAbstractItemModel *cells = grid().model();
    for (int column = 0; column < cells->columnCount(); ++column) {
        const QModelIndex each = cells->index(0, column);
        EXPECT_EQ(each.data(Qt::BackgroundRole).isValid(),
                  !each.flags().testFlag(Qt::ItemIsEditable))
            << column;
    }
}

TEST_F(EntryWindow, ATotalAndAStarStandBesideTheScoresAtOnce)
{
    enter(1);
    key(Qt::Key_1, Qt::ControlModifier);
    paste(u"9\t9\t9\t9\t9\t9\t9\t9\t9"_s);
    EXPECT_EQ(cell(0, kCriteria + ScoreModel::Sum), u"81 (1 missing)"_s);
    EXPECT_EQ(cell(0, kCriteria + ScoreModel::Stars), QString());
    grid().setCurrentIndex(grid().model()->index(0, kCriteria - 1));
    type(u"9"_s);
    key(Qt::Key_Return);
    EXPECT_EQ(cell(0, kCriteria + ScoreModel::Total), u"90"_s);
    EXPECT_EQ(cell(0, kCriteria + ScoreModel::Stars), u"★★★★★ (trial)"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    grid().setCurrentIndex(grid().model()->index(0, 0));
    paste(u"7\t7\t7\t7\t7\t7\t7\t7\t7\t7"_s);
    EXPECT_EQ(cell(0, kCriteria + ScoreModel::Total), u"70"_s);
    EXPECT_EQ(cell(0, kCriteria + ScoreModel::Stars), u"★★★"_s);
    const auto &stars = dynamic_cast<RatingPage &>(page()).stars();
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return stars.organisation(stars.rowOf(branches[0]))->rating.total == Points::whole(70);
    })) << "the star table follows by itself";
    EXPECT_TRUE(line().contains(u"10 numbers"_s)) << "what was said about the paste stays";
    key(Qt::Key_Right);
    EXPECT_TRUE(line().contains(u"Total 70 · Stars ★★★"_s)) << qPrintable(line());
    EXPECT_TRUE(line().contains(u"June and December share it"_s)) << qPrintable(line());
    const auto buttons = page().findChildren<QToolButton *>();
    EXPECT_TRUE(std::ranges::any_of(
        buttons, [](const QToolButton *each) { return each->text() == u"考评 1/60"; }));
    key(Qt::Key_4, Qt::ControlModifier);
    EXPECT_EQ(cell(0, 0), u"90"_s);
    EXPECT_EQ(cell(0, 2), u"70"_s);
    EXPECT_EQ(cell(0, 3), u"⚠ +20"_s);
    EXPECT_EQ(cell(1, 3), QString());
}

TEST_F(EntryWindow, TheSearchBoxPicksOrganisationsAndNamesAreStillFound)
{
    enter(1);
    window->findChild<QLineEdit *>(u"search"_s)->setText(u"第7党"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return grid().model()->rowCount() == 1; }));
    type(u"5"_s);
    key(Qt::Key_Return);
    EXPECT_EQ(cell(0, 0), u"5"_s);
    paste(sheet());
    EXPECT_EQ(rows(u"evaluations"_s), kScores);
    EXPECT_EQ(cell(0, 0), QString::number(scoreOf(6, 0)));
}

TEST_F(EntryWindow, PaperBallotsAreTalliedByKeysAsOneAction)
{
    enter(2);
    for (const QString &count : {u"40"_s, u"30"_s, u"5"_s}) {
        type(count);
        key(Qt::Key_Tab);
    }
    EXPECT_EQ(actions(), 3);
    key(Qt::Key_B, Qt::ControlModifier);
    auto *tally = dialog<TallyDialog>();
    for (const Qt::Key each : {Qt::Key_1, Qt::Key_1, Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4,
                               Qt::Key_4, Qt::Key_Backspace}) {
        QTest::keyClick(tally, each);
    }
    EXPECT_EQ(tally->findChild<QLabel *>(u"tally1"_s)->text(), u"3"_s);
    EXPECT_EQ(tally->findChild<QLabel *>(u"tally4"_s)->text(), u"1"_s);
    EXPECT_TRUE(tally->findChild<QLabel *>(u"tallySum"_s)->text().contains(u"29 to go"_s));
    EXPECT_EQ(actions(), 3) << "nothing is stored before it is finished";
    QTest::keyClick(tally, Qt::Key_Return);
    EXPECT_EQ(actions(), 4);
    auto *view = page().findChild<QTableView *>(u"ballotGrid"_s);
    const auto shown = [view](int column) {
        return view->model()->index(0, column).data().toString();
    };
    EXPECT_EQ(shown(3), u"3"_s);
    EXPECT_EQ(shown(6), u"1"_s);
    EXPECT_EQ(shown(7), u"⚠ 75.0% < 80%"_s);
    EXPECT_EQ(shown(8), u"✓ 66.7%"_s);
    EXPECT_EQ(shown(9), u"6 / 35"_s);
    menu(u"actionUndo"_s);
    settle();
    EXPECT_EQ(shown(3), u"0"_s);
    EXPECT_EQ(shown(0), u"40"_s);
}

TEST_F(EntryWindow, ATallyCanBeginAtZeroAgainAndTakeThatBack)
{
    enter(2);
    key(Qt::Key_B, Qt::ControlModifier);
    auto *tally = dialog<TallyDialog>();
    const auto counted = [tally](int kind) {
        return tally->findChild<QLabel *>(u"tally%1"_s.arg(kind))->text();
    };
    for (const Qt::Key each : {Qt::Key_1, Qt::Key_1, Qt::Key_2, Qt::Key_Delete}) {
        QTest::keyClick(tally, each);
    }
    EXPECT_EQ(counted(1) + counted(2), u"00"_s);
    QTest::keyClick(tally, Qt::Key_Backspace);
    EXPECT_EQ(counted(1) + counted(2), u"21"_s) << "all of it is back";
    QTest::mouseClick(tally->findChild<QPushButton *>(u"tallyClear"_s), Qt::LeftButton);
    QTest::keyClick(tally, Qt::Key_3);
    QTest::keyClick(tally, Qt::Key_Return);
    EXPECT_EQ(actions(), 1);
    const auto *ballots = page().findChild<QTableView *>(u"ballotGrid"_s);
    const auto shown = [ballots](int column) {
        return ballots->model()->index(0, column).data().toString();
    };
    EXPECT_EQ(shown(3), u"0"_s);
    EXPECT_EQ(shown(5), u"1"_s);
}

TEST_F(EntryWindow, AnInvalidScoreKeepsItsCellThePageAndTheWindowOpen)
{
    enter(1);
    const auto *scores = &grid();
    const auto isKept = [&](const char *after) {
        const auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        ASSERT_NE(editor, nullptr) << after;
        EXPECT_TRUE(scores->isAncestorOf(editor) && editor->isVisible()) << after;
        EXPECT_EQ(editor->text(), u"99"_s) << after;
        EXPECT_TRUE(line().contains(u"“99” is no score here"_s)) << after << qPrintable(line());
    };
    Page *rating = window->currentPage();
    type(u"99"_s);
    key(Qt::Key_1, Qt::AltModifier);
    EXPECT_EQ(window->currentPage(), rating);
    isKept("a key for another page");
    window->openPage(PageKind::Members);
    EXPECT_EQ(window->currentPage(), rating);
    isKept("another page");
    EXPECT_FALSE(window->close());
    isKept("the window closed");
    menu(u"actionUndo"_s);
    isKept("undo");
    page().findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(2);
    EXPECT_EQ(page().findChild<QTabWidget *>(u"tabs"_s)->currentIndex(), 1);
    isKept("another tab");
    EXPECT_EQ(rows(u"evaluations"_s), 0);
    EXPECT_EQ(rows(u"organisations"_s), kBranches) << "nothing was undone";
    key(Qt::Key_Escape);
    EXPECT_TRUE(window->close());
}

TEST_F(EntryWindow, GridsGrowWithTheLetters)
{
    enter(1);
    QTableView &scores = grid();
    const int height = scores.rowHeight(0);
    const int head = scores.horizontalHeader()->height();
    const int width = scores.columnWidth(0);
    const auto change = [this](const QString &action) {
        for (int i = 0; i < 6; ++i) {
            menu(action);
            QCoreApplication::processEvents();
        }
    };
    change(u"actionLarger"_s);
    const QFontMetrics metrics(scores.font());
    EXPECT_GT(scores.rowHeight(0), height);
    EXPECT_GE(scores.rowHeight(0), metrics.height());
    EXPECT_GT(scores.columnWidth(0), width);
    EXPECT_GT(scores.horizontalHeader()->height(), head);
    key(Qt::Key_4, Qt::ControlModifier);
    const QTableView &sums = grid();
    EXPECT_GE(sums.rowHeight(0), metrics.height());
    EXPECT_GE(sums.columnWidth(0), metrics.horizontalAdvance(u"100 × 30% = 30"_s));
    change(u"actionSmaller"_s);
}

TEST_F(EntryWindow, ADroppedTallyIsAskedAboutAndKeepsNothing)
{
    enter(2);
    key(Qt::Key_B, Qt::ControlModifier);
    auto *tally = dialog<TallyDialog>();
    QTest::keyClick(tally, Qt::Key_1);
    answers.yes = false;
    QTest::keyClick(tally, Qt::Key_Escape);
    EXPECT_TRUE(tally->isVisible());
    EXPECT_EQ(answers.asked.size(), 1);
    answers.yes = true;
    QTest::keyClick(tally, Qt::Key_Escape);
    EXPECT_EQ(rows(u"satisfaction"_s), 0);
}

TEST_F(EntryWindow, BallotsArePastedAndCheckedAgainstThePeopleWhoCame)
{
    enter(2);
    paste(u"党组织\t基本满意\t满意\t不满意\t弃权\t党员总数\t参加党员\t参加群众\r\n"
          "第2党支部\t5\t20\t5\t0\t30\t30\t0\r\n"
          "第1党支部\t2\t10\t13\t5\t30\t24\t2\r\n"_s);
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(cell(1, 7), u"✓ 100.0%"_s);
    EXPECT_EQ(cell(1, 8), u"✓ 83.3%"_s);
    EXPECT_EQ(cell(1, 9), u"30 / 30"_s);
    EXPECT_EQ(cell(0, 7), u"✓ 80.0%"_s);
    EXPECT_EQ(cell(0, 8), u"⚠ 40.0% < 50%"_s);
    EXPECT_EQ(cell(0, 9), u"⚠ 30 / 26"_s) << "shown, not refused";
    type(u"X"_s);
    key(Qt::Key_Return);
    EXPECT_TRUE(line().contains(u"“x”"_s)) << qPrintable(line());
    key(Qt::Key_Escape);
    grid().selectRow(0); // all of a row taken back: it is gone
    key(Qt::Key_Delete);
    EXPECT_EQ(rows(u"satisfaction"_s), 1);
    EXPECT_EQ(cell(0, 0), QString());
    EXPECT_EQ(actions(), 2);
}

TEST_F(EntryWindow, ATurnoutOfMoreThanThereAreIsNotTicked)
{
    enter(2);
    paste(u"党组织\t满意\t基本满意\t不满意\t党员总数\t参加党员\r\n"
          "第1党支部\t18\t0\t0\t17\t18\r\n"_s);
    EXPECT_EQ(cell(0, 7), u"⚠ 105.9% > 100%"_s);
}

TEST_F(EntryWindow, MembersOnRecordAreOfferedAndTakenOverBySpace)
{
    for (const auto &code : {u"P1"_s, u"P2"_s, u"P3"_s}) {
        disk.addMember(code, branches[0]);
    }
    enter(2);
    EXPECT_EQ(cell(0, 0), u"3"_s);
    EXPECT_EQ(cell(1, 0), QString());
    EXPECT_EQ(rows(u"satisfaction"_s), 0) << "offered, not entered";
    grid().setCurrentIndex(grid().model()->index(0, 3));
    type(u"2"_s);
    key(Qt::Key_Return);
    EXPECT_EQ(cell(0, 0), u"3"_s);
    EXPECT_EQ(cell(0, 1), u"0"_s);
    menu(u"actionUndo"_s);
    settle();
    grid().setCurrentIndex(grid().model()->index(0, 0));
    EXPECT_TRUE(line().contains(u"Space"_s));
    key(Qt::Key_Space);
    EXPECT_EQ(rows(u"satisfaction"_s), 1);
    EXPECT_EQ(cell(0, 0), u"3"_s);
    EXPECT_EQ(cell(0, 1), u"0"_s);
    EXPECT_EQ(cell(0, 7), u"–"_s) << "nothing to judge so far";
    EXPECT_EQ(grid().currentIndex().row(), 1);
}

TEST(ScoreSums, ShowWhatWasEnteredAndWhatItCounts)
{
    Scheme scheme = test::got(findScheme(nullptr, kDefaultScheme));
    for (Evaluator &each : scheme.evaluators) {
        each.weight = Points{each.id == u"self" ? 3000 : each.id == u"superior" ? 7000 : 0};
    }
    RatedOrganisation branch{.id = 1, .code = u"A"_s, .name = u"A"_s};
    branch.facts.subject.kind = u"branch"_s;
    for (const Criterion &criterion : scheme.entered()) {
        for (const Evaluator &each : scheme.evaluators) {
            branch.facts.scores += Score{each.id, criterion.id, Points{92'000}, 0};
        }
    }
    ScoreModel model;
    model.setTable({.scheme = scheme, .year = 2024, .asOf = {}}, {branch});
    EXPECT_EQ(model.sumText(model.sumOf(0, u"self"_s)), u"92 × 30% = 27.6"_s);
    EXPECT_EQ(model.sumText(model.sumOf(0, u"superior"_s)), u"92 × 70% = 64.4"_s);
    EXPECT_EQ(model.sumText(model.sumOf(0, u"masses"_s)), u"92"_s) << "evidence only";
}

TEST(ScoreSums, AreCompleteWithWhatTheSchemeWants)
{
    const Scheme ladder = test::got(findScheme(nullptr, u"railway-ladder"_s));
    RatedOrganisation branch{.id = 1, .code = u"A"_s, .name = u"A"_s};
    branch.facts.subject.kind = u"branch"_s;
    for (const Criterion &criterion : ladder.entered()) {
        for (const QString &evaluator : {u"self"_s, u"superior"_s}) {
            if (criterion.sheet == ladder.sheets[0].id) {
                branch.facts.scores += Score{evaluator, criterion.id, criterion.max, 0};
            }
        }
    }
    ScoreModel model;
    model.setTable({.scheme = ladder, .year = 2024, .asOf = {}}, {branch});
    for (const QString &evaluator : {u"self"_s, u"superior"_s}) {
        EXPECT_TRUE(model.isComplete(model.sumOf(0, evaluator)));
        EXPECT_EQ(model.sumText(model.sumOf(0, evaluator)), u"100"_s);
    }
    EXPECT_FALSE(model.isComplete(model.sumOf(0, u"masses"_s)));
    branch.facts.scores.removeLast();
    model.setTable({.scheme = ladder, .year = 2024, .asOf = {}}, {branch});
    EXPECT_FALSE(model.isComplete(model.sumOf(0, u"superior"_s)));
}

} // namespace
} // namespace zhibu
