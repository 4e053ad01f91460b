#include "gui/windowtest.h"
#include "storage/records/records.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QHeaderView>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>

namespace zhibu {

using namespace Qt::StringLiterals;

class Lists : public WindowTest
{
protected:
    Lists()
    {
        openSampleFile();
        go(PageKind::Members);
    }
    static int column(const QString &field) { return ledgerOf(u"members"_s).indexOf(field); }
    void search(const QString &text)
    {
        auto *box = window->findChild<QLineEdit *>(u"search"_s);
        press(Qt::Key_K, Qt::ControlModifier);
        EXPECT_TRUE(box->hasFocus());
        box->setText(text);
        press(Qt::Key_Return);
    }
    void rename(int row, const QString &name)
    {
        list().setCurrentIndex(list().model()->index(row, 1));
        press(Qt::Key_F2);
        input(u"name"_s)->setText(name);
        press(Qt::Key_Return, Qt::ControlModifier);
        press(Qt::Key_Escape);
    }
};

TEST_F(Lists, SearchingNarrowsTheListAndAnEditKeepsFilterSortAndSelection)
{
    search(u"水利局"_s);
    EXPECT_EQ(list().model()->rowCount(), 2);
    EXPECT_EQ(status(u"summary"_s), u"2 of 3 rows shown"_s);
    list().horizontalHeader()->setSortIndicator(column(u"birth"_s), Qt::DescendingOrder);
    EXPECT_EQ(cell(0, u"name"_s), u"李四"_s);
    rename(1, u"欧阳修"_s);
    EXPECT_EQ(list().model()->rowCount(), 2);
    EXPECT_EQ(cell(0, u"name"_s), u"李四"_s);
    EXPECT_EQ(cell(1, u"name"_s), u"欧阳修"_s);
    EXPECT_EQ(list().currentIndex().row(), 1);
    EXPECT_EQ(list().selectedIds().size(), 1);
    go(PageKind::Organisations);
    EXPECT_EQ(list().model()->rowCount(), 3) << "the filter belongs to its page";
    go(PageKind::Members);
    EXPECT_EQ(list().model()->rowCount(), 2);
}

TEST_F(Lists, RowsThatComeAndGoLeaveTheSelectionWhereItWas)
{
    list().setCurrentIndex(list().model()->index(2, 1));
    const RowId picked = list().currentId();
    importBeside(u"organisations"_s, u"organisations.csv"_s);
    menu(u"actionUndo"_s); // the members vanish …
    EXPECT_EQ(list().model()->rowCount(), 0);
    menu(u"actionRedo"_s); // … and are back
    EXPECT_EQ(list().model()->rowCount(), 3);
    list().setCurrentIndex(list().model()->index(2, 1));
    EXPECT_EQ(list().currentId(), picked);
    list().setCurrentIndex(list().model()->index(0, 1));
    answers.choice = 0; // entered by mistake
    press(Qt::Key_Delete);
    EXPECT_EQ(cell(list().currentIndex().row(), u"name"_s), u"李四"_s) << "the neighbour is next";
}

TEST_F(Lists, KeysWithCtrlSelectTheRowTheyGoTo)
{
    list().setCurrentIndex(list().model()->index(0, 1));
    list().setFocus();
    const auto selects = [this](int key) {
        press(key, Qt::ControlModifier);
        return list().selectedIds() == QList<RowId>{list().currentId()}
                   ? list().currentIndex().row()
                   : -1;
    };
    EXPECT_EQ(selects(Qt::Key_End), 2);
    EXPECT_EQ(selects(Qt::Key_Home), 0);
    EXPECT_GE(selects(Qt::Key_Down), 0);
    EXPECT_GE(selects(Qt::Key_Right), 0);
    EXPECT_EQ(selects(Qt::Key_End), 2);
    const RowId framed = list().currentId();
    answers.choice = 0; // entered by mistake
    press(Qt::Key_Delete);
    const auto left = listRows(*window->session().file(), ledgerOf(u"members"_s), {});
    EXPECT_EQ(left->size(), 2);
    EXPECT_FALSE(left->contains(framed));
}

TEST_F(Lists, KeysWithCtrlAndShiftStillExtendTheSelection)
{
    list().setCurrentIndex(list().model()->index(0, 1));
    list().setFocus();
    press(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(list().selectedIds().size(), 3);
}

TEST_F(Lists, SavingARowTheListLeavesOutSelectsNoOther)
{
    search(u"水利局"_s);
    ASSERT_EQ(list().model()->rowCount(), 2);
    const auto *bar = page().findChild<QWidget *>(u"hiddenBar"_s);
    EXPECT_FALSE(bar->isVisible());
    list().setCurrentIndex(list().model()->index(0, 1));
    const RowId moved = list().currentId();
    press(Qt::Key_F2);
    input(u"branch"_s)->setText(u"A02"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(list().model()->rowCount(), 1);
    EXPECT_TRUE(bar->isVisible()) << "it is said that the row was saved";
    const auto nothingIsPicked = [this] {
        return list().selectedIds().isEmpty() && list().currentId() == 0
               && !page().findChild<QAction *>(u"actionDelete"_s)->isEnabled();
    };
    EXPECT_TRUE(nothingIsPicked());
    press(Qt::Key_Escape);
    EXPECT_TRUE(list().hasFocus());
    EXPECT_TRUE(nothingIsPicked()) << "nor by the focus that comes back";
    press(Qt::Key_K, Qt::ControlModifier);
    list().setFocus(Qt::TabFocusReason);
    EXPECT_TRUE(nothingIsPicked());
    press(Qt::Key_Delete);
    EXPECT_EQ(rows(u"members"_s), 3);
    page().findChild<QPushButton *>(u"showHiddenButton"_s)->click();
    EXPECT_EQ(list().selectedIds(), QList<RowId>{moved});
    EXPECT_FALSE(bar->isVisible());
    EXPECT_EQ(window->findChild<QLineEdit *>(u"search"_s)->text(), QString());
}

TEST_F(Lists, ANewRowTheListLeavesOutLeavesNoOtherSelected)
{
    search(u"水利局"_s);
    list().setCurrentIndex(list().model()->index(1, 1));
    ASSERT_EQ(list().selectedIds().size(), 1);
    press(Qt::Key_N, Qt::ControlModifier);
    input(u"name"_s)->setText(u"诸葛亮"_s);
    choose(u"sex"_s, u"male"_s);
    choose(u"kind"_s, u"full"_s);
    input(u"branch"_s)->setText(u"A02"_s);
    input(u"joined"_s)->setText(u"2010-07-14"_s);
    input(u"confirmed"_s)->setText(u"2011-07-14"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(rows(u"members"_s), 4);
    EXPECT_TRUE(page().findChild<QWidget *>(u"hiddenBar"_s)->isVisible());
    press(Qt::Key_Escape);
    EXPECT_TRUE(list().selectedIds().isEmpty());
    press(Qt::Key_Down);
    EXPECT_EQ(list().selectedIds().size(), 1) << "the arrow keys pick again";
}

TEST_F(Lists, ColumnsAreRememberedByName)
{
    list().setColumnHidden(column(u"nation"_s), true);
    list().horizontalHeader()->resizeSection(column(u"name"_s), 177);
    list().horizontalHeader()->moveSection(
        list().horizontalHeader()->visualIndex(column(u"phone"_s)), 0);
    window.reset();
    window = std::make_unique<MainWindow>(QDate(2024, 11, 21), answers);
    window->show();
    ASSERT_TRUE(window->openFile(path(u"a.zhibu"_s)));
    window->openPage(PageKind::Members);
    EXPECT_TRUE(list().isColumnHidden(column(u"nation"_s)));
    EXPECT_EQ(list().columnWidth(column(u"name"_s)), 177);
    EXPECT_EQ(list().visibleFields().first(), column(u"phone"_s));
}

TEST_F(Lists, ColumnsTakeTheRoomThereIsUntilTheUserSizesThem)
{
    const int name = column(u"name"_s);
    const auto whole = [this](int of) {
        return static_cast<QAbstractItemView &>(list()).sizeHintForColumn(of);
    };
    rename(1, u"阿卜杜热合曼·阿卜杜克热木·买买提明"_s);
    window->resize(2600, 720);
    EXPECT_TRUE(QTest::qWaitFor([&] { return list().columnWidth(name) >= whole(name); }));
    for (const int each : list().visibleFields()) {
        EXPECT_GE(list().columnWidth(each), whole(each)) << each;
    }
    list().horizontalHeader()->resizeSection(name, 60);
    window->resize(2400, 720);
    QCoreApplication::processEvents();
    EXPECT_EQ(list().columnWidth(name), 60);
}

TEST_F(Lists, SensitiveCellsAreMaskedUntilRevealed)
{
    EXPECT_EQ(cell(0, u"id_number"_s), u"410599********4245"_s);
    EXPECT_EQ(cell(0, u"phone"_s), u"199****4975"_s);
    page().findChild<QAction *>(u"actionReveal"_s)->trigger();
    EXPECT_EQ(cell(0, u"id_number"_s), u"410599197408034245"_s);
}

TEST_F(Lists, CopyingGivesTabsAndCellsThatStayText)
{
    page().findChild<QAction *>(u"actionReveal"_s)->trigger();
    list().setFocus();
    list().selectAll();
    press(Qt::Key_C, Qt::ControlModifier);
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    const QStringList lines = copied->text().split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 3);
    EXPECT_EQ(lines[0].split(u'\t').value(1), u"欧阳修远"_s);
    EXPECT_TRUE(lines[0].contains(u"410599197408034245"_s));
    EXPECT_TRUE(copied->html().contains(uR"(mso-number-format:'\@'">410599197408034245</td>)"_s));
}

TEST_F(Lists, SelectedRowsAreCountedAndSummed)
{
    File &file = *window->session().file();
    const Ledger &payments = ledgerOf(u"dues-payments"_s);
    const auto members = listRows(file, ledgerOf(u"members"_s), {});
    for (const qint64 fen : {128'400, 50, 1'000}) {
        Record record = payments.blank();
        payments.setValue(record, u"member"_s, members->first());
        payments.setValue(record, u"first_month"_s, u"2024-01"_s);
        payments.setValue(record, u"amount"_s, fen);
        payments.setValue(record, u"paid_on"_s, u"2024-01-05"_s);
        const auto saved = addRecord(file, payments, record);
        ASSERT_TRUE(saved && saved->findings.isEmpty());
    }
    go(PageKind::Ledgers);
    page().findChild<QListWidget *>(u"ledgerList"_s)->setCurrentRow(4);
    RecordView *shown = page().findChild<QWidget *>(u"dues-payments"_s)->findChild<RecordView *>();
    ASSERT_EQ(shown->model()->rowCount(), 3);
    EXPECT_EQ(status(u"summary"_s), u"3 rows · 金额 1,294.50"_s);
    shown->setFocus();
    QItemSelectionModel *selection = shown->selectionModel();
    selection->select(shown->model()->index(0, 0),
                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    selection->select(shown->model()->index(1, 0),
                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    EXPECT_EQ(status(u"summary"_s), u"3 rows · 2 selected · 金额 10.50"_s);
}

TEST_F(Lists, AmountsAMonthAreNotAddedUp)
{
    File &file = *window->session().file();
    const Ledger &bases = ledgerOf(u"dues-bases"_s);
    const auto members = listRows(file, ledgerOf(u"members"_s), {});
    Record record = bases.blank();
    bases.setValue(record, u"member"_s, members->first());
    bases.setValue(record, u"month"_s, u"2024-01"_s);
    bases.setValue(record, u"kind"_s, u"wage"_s);
    bases.setValue(record, u"fixed_due"_s, 500);
    bases.setValue(record, u"reason"_s, u"经批准少交"_s);
    const auto saved = addRecord(file, bases, record);
    ASSERT_TRUE(saved && saved->findings.isEmpty());
    go(PageKind::Ledgers);
    page().findChild<QListWidget *>(u"ledgerList"_s)->setCurrentRow(3);
    RecordView *shown = page().findChild<QWidget *>(u"dues-bases"_s)->findChild<RecordView *>();
    ASSERT_EQ(shown->model()->rowCount(), 1);
    EXPECT_EQ(status(u"summary"_s), u"1 rows"_s);
}

TEST_F(Lists, RowsSelectedTogetherStayOneRangeWhenTheOrderChanges)
{
    list().setCurrentIndex(list().model()->index(0, 1));
    list().selectAll();
    list().horizontalHeader()->setSortIndicator(column(u"birth"_s), Qt::DescendingOrder);
    EXPECT_EQ(list().selectedIds().size(), 3);
    EXPECT_EQ(list().selectionModel()->selection().size(), 1);
}

TEST_F(Lists, AnyYearIsPickedOrAllOfThem)
{
    go(PageKind::Ledgers);
    page().findChild<QListWidget *>(u"ledgerList"_s)->setCurrentRow(4);
    auto *payments = page().findChild<QWidget *>(u"dues-payments"_s);
    auto *all = payments->findChild<QCheckBox *>(u"allYears"_s);
    auto *year = payments->findChild<QSpinBox *>(u"yearPicker"_s);
    const auto shown = [&] {
        const auto *view = payments->findChild<RecordView *>();
        return qobject_cast<const RecordModel *>(view->model())->query().year;
    };
    EXPECT_TRUE(all->isChecked());
    EXPECT_EQ(shown(), 0);
    all->setChecked(false);
    EXPECT_EQ(shown(), 2024);
    year->setValue(2005);
    EXPECT_EQ(shown(), 2005);
    EXPECT_EQ(window->session().year(), 2005);
}

TEST_F(Lists, AnEmptyListSaysTheFirstStep)
{
    go(PageKind::Ledgers);
    page().findChild<QListWidget *>(u"ledgerList"_s)->setCurrentRow(9);
    auto *ledgerPage = page().findChild<QWidget *>(u"events"_s);
    RecordView *shown = ledgerPage->findChild<RecordView *>();
    EXPECT_TRUE(shown->emptyText().contains(u"Ctrl+N"_s));
    search(u"没有"_s);
    EXPECT_TRUE(shown->emptyText().contains(u"filter"_s));
}

TEST_F(Lists, EveryPageOpensByItsKey)
{
    for (int i = 0; i < 8; ++i) {
        go(static_cast<PageKind>(i));
        EXPECT_NE(window->currentPage(), nullptr);
        EXPECT_EQ(window->findChild<QListWidget *>(u"navigation"_s)->currentRow(), i);
    }
    EXPECT_TRUE(answers.told.isEmpty());
}

} // namespace zhibu
