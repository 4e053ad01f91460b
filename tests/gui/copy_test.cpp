#include "gui/dialogs/importdialog.h"
#include "gui/widgets/busybar.h"
#include "gui/widgets/listcells.h"
#include "gui/windowtest.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTreeView>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

class Copying : public WindowTest
{
protected:
    Copying()
    {
        openSampleFile();
        go(PageKind::Members);
    }
    static int column(const QString &field) { return ledgerOf(u"members"_s).indexOf(field); }
    void select(int row, const QString &field)
    {
        list().setCurrentIndex(list().model()->index(row, column(field)));
        list().setFocus();
    }
    /// The preview that opens over the list.
    ImportDialog *paste(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
        return dialog<ImportDialog>();
    }
    static QString counts(const ImportDialog *preview)
    {
        return preview->findChild<QLabel *>(u"summaryLabel"_s)->text();
    }
    static QStringList change(const ImportDialog *preview, int row)
    {
        const auto *model = preview->findChild<QTableView *>(u"changeTable"_s)->model();
        QStringList cells;
        for (int place = 0; place < model->columnCount(); ++place) {
            cells += model->index(row, place).data().toString();
        }
        return cells;
    }
    void accept(const ImportDialog *preview, const QString &field, const QString &first)
    {
        QTest::mouseClick(preview->findChild<QPushButton *>(u"importButton"_s), Qt::LeftButton);
        EXPECT_TRUE(QTest::qWaitFor([&] { return cell(0, field) == first; }));
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    static bool has(const QWidget &view, const QString &action)
    {
        return std::ranges::any_of(
            view.actions(), [&](const QAction *each) { return each->objectName() == action; });
    }
};

TEST_F(Copying, PastedCellsAreShownBeforeTheyAreWrittenAndTakenBackAtOnce)
{
    select(0, u"nation"_s);
    const ImportDialog *preview = paste(u"满族\n满族\n苗族"_s);
    EXPECT_EQ(preview->windowTitle(), u"Paste into 党员"_s);
    ASSERT_NE(preview, nullptr);
    EXPECT_EQ(counts(preview), u"0 new, 3 changed, 0 the same, 0 bad"_s);
    EXPECT_EQ(change(preview, 1).join(u'|'), u"2|Change|李四|民族|回族|满族"_s);
    EXPECT_EQ(cell(0, u"nation"_s), u"汉族"_s) << "nothing is written yet";
    accept(preview, u"nation"_s, u"满族"_s);
    EXPECT_EQ(cell(2, u"nation"_s), u"苗族"_s);
    menu(u"actionUndo"_s);
    EXPECT_EQ(cell(0, u"nation"_s), u"汉族"_s);
    EXPECT_EQ(cell(1, u"nation"_s), u"回族"_s);
    EXPECT_EQ(cell(2, u"nation"_s), u"汉族"_s);
}

TEST_F(Copying, OneValueIsPastedIntoAllSelectedRows)
{
    select(0, u"nation"_s);
    list().selectionModel()->select(list().model()->index(2, column(u"nation"_s)),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const ImportDialog *preview = paste(u"满族"_s);
    ASSERT_NE(preview, nullptr);
    EXPECT_EQ(counts(preview), u"0 new, 2 changed, 0 the same, 0 bad"_s);
    accept(preview, u"nation"_s, u"满族"_s);
    EXPECT_EQ(cell(1, u"nation"_s), u"回族"_s);
    EXPECT_EQ(cell(2, u"nation"_s), u"满族"_s);
}

TEST_F(Copying, TitlesOfThePastedTableCountWhereverItIsPasted)
{
    select(0, u"name"_s);
    auto *mime = new QMimeData;
    mime->setHtml(u"<table><tr><th>编号</th><th>民族</th></tr>"
                  "<tr><td>P000002</td><td>满族</td></tr>"
                  "<tr><td>P000003</td><td>汉族</td></tr></table>"_s);
    mime->setText(u"别的"_s);
    QApplication::clipboard()->setMimeData(mime);
    press(Qt::Key_V, Qt::ControlModifier);
    const auto *preview = dialog<ImportDialog>();
    ASSERT_NE(preview, nullptr);
    EXPECT_EQ(counts(preview), u"0 new, 1 changed, 1 the same, 0 bad"_s);
}

TEST_F(Copying, ABadCellIsNamedAndNothingIsWritten)
{
    select(1, u"sex"_s);
    const ImportDialog *preview = paste(u"未知"_s);
    ASSERT_NE(preview, nullptr);
    EXPECT_EQ(counts(preview), u"0 new, 0 changed, 0 the same, 1 bad"_s);
    EXPECT_FALSE(preview->findChild<QPushButton *>(u"importButton"_s)->isEnabled());
    EXPECT_EQ(cell(1, u"sex"_s), u"女"_s);
}

TEST_F(Copying, ABlockThatReachesBeyondTheListIsRefused)
{
    select(2, u"nation"_s);
    QApplication::clipboard()->setText(u"满族\n苗族"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(answers.told.size(), 1);
    EXPECT_EQ(window->findChild<ImportDialog *>(), nullptr);
}

TEST_F(Copying, WithoutCellsThereIsNothingToPaste)
{
    select(0, u"nation"_s);
    QApplication::clipboard()->clear();
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(answers.told.size(), 1);
}

TEST_F(Copying, TitlesAreCopiedOnDemandAndMaskedCellsStayMasked)
{
    list().setFocus();
    list().selectAll();
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    const QStringList lines = copied->text().split(u'\n');
    ASSERT_EQ(lines.size(), 4);
    EXPECT_TRUE(lines[0].startsWith(u"党员编号\t姓名\t"_s));
    EXPECT_TRUE(lines[1].contains(u"410599********4245"_s));
    EXPECT_TRUE(copied->html().contains(u"<th>姓名</th>"_s));
}

TEST_F(Copying, ExportsSayWhatTheListShows)
{
    page().setFilterText(u"水利局"_s);
    answers.files = {path(u"list.xlsx"_s), path(u"list.pdf"_s)};
    page().exportAction()->trigger();
    page().exportAction()->trigger();
    const auto table = readTable(path(u"list.xlsx"_s));
    ASSERT_TRUE(table);
    EXPECT_EQ(table->titles.value(0), u"党员"_s);
    const QString line = table->rows.value(0).cells.value(0);
    EXPECT_TRUE(line.contains(u"全部党组织"_s) && line.contains(u"水利局"_s)
                && line.contains(u"截至2024年11月21日"_s))
        << line.toStdString();
    EXPECT_EQ(table->rows.size(), 4) << "that line, the titles and two members";
    EXPECT_TRUE(read(u"list.pdf"_s).startsWith("%PDF"));
}

TEST_F(Copying, EveryListOfTheWindowCanBeCopiedAndExported)
{
    QStringList seen;
    const auto look = [&](const QWidget &shown) {
        for (const auto *view : shown.findChildren<QAbstractItemView *>()) {
            const bool isList = qobject_cast<const QTableView *>(view) != nullptr
                                || qobject_cast<const QTreeView *>(view) != nullptr;
            if (!isList || !view->isVisible()) {
                continue; // what remains are menus of words to choose from
            }
            const std::string name =
                view->metaObject()->className() + (u" "_s + view->objectName()).toStdString();
            EXPECT_TRUE(std::ranges::any_of(view->actions(), [](const QAction *action) {
                return action->shortcut() == QKeySequence(QKeySequence::Copy);
            })) << name;
            EXPECT_TRUE(has(*view, u"copyWithTitles"_s)) << name;
            EXPECT_TRUE(has(*view, u"exportList"_s) || has(*view, u"actionExport"_s)) << name;
            EXPECT_EQ(view->contextMenuPolicy(), Qt::ActionsContextMenu) << name;
            seen += QString::fromStdString(name);
        }
    };
    const auto settle = [](const QWidget &shown) {
        const auto bars = shown.findChildren<BusyBar *>();
        EXPECT_TRUE(
            QTest::qWaitFor([&] { return std::ranges::none_of(bars, &BusyBar::isBusy); }, 20'000));
    };
    for (int kind = 0; kind < 8; ++kind) {
        window->openPage(static_cast<PageKind>(kind));
        QWidget &shown = *window->currentPage();
        settle(shown);
        look(shown);
        for (QTabWidget *tabs : shown.findChildren<QTabWidget *>()) {
            for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab) {
                if (tabs->isTabVisible(tab)) {
                    tabs->setCurrentIndex(tab);
                    settle(shown);
                    look(shown);
                }
            }
        }
        if (auto *ledgers = shown.findChild<QListWidget *>(u"ledgerList"_s)) {
            for (int row = 0; row < ledgers->count(); ++row) {
                ledgers->setCurrentRow(row);
                look(shown);
            }
        }
    }
    EXPECT_GT(seen.size(), 20);
    seen.removeDuplicates();
    EXPECT_GT(seen.size(), 5);
}

TEST_F(Copying, ListsInDialogsAreExportedToo)
{
    select(0, u"nation"_s);
    const ImportDialog *preview = paste(u"满族"_s);
    ASSERT_NE(preview, nullptr);
    const auto *changes = preview->findChild<QTableView *>(u"changeTable"_s);
    answers.files = {path(u"changes.csv"_s)};
    auto *write = changes->findChild<QAction *>(u"exportList"_s);
    ASSERT_NE(write, nullptr);
    write->trigger();
    const QString table = QString::fromUtf8(read(u"changes.csv"_s));
    EXPECT_TRUE(table.contains(u"欧阳修远"_s) && table.contains(u"满族"_s)) << table.toStdString();
}

class ShownLists : public testing::Test
{
protected:
    ShownLists()
    {
        const auto add = [this](int row, int column, const QString &text, Qt::Alignment side) {
            auto *item = new QStandardItem(text);
            item->setTextAlignment(side);
            m_model.setItem(row, column, item);
        };
        m_model.setHorizontalHeaderLabels({u"电话"_s, u"备注"_s, u"金额"_s, u"内部"_s});
        for (int row = 0; row < 3; ++row) {
            add(row, 0, u"13900000001"_s, Qt::AlignLeft);
            add(row, 1, row == 0 ? u"一\n\"二\""_s : QString(), Qt::AlignLeft);
            add(row, 2, row == 2 ? QString() : u"1,284.50"_s, Qt::AlignRight);
            add(row, 3, u"x"_s, Qt::AlignLeft);
        }
        m_view.setModel(&m_model);
        m_view.setColumnHidden(3, true);
        m_view.setRowHidden(1, true);
        m_view.horizontalHeader()->moveSection(2, 0);
    }

    QStandardItemModel m_model;
    QTableView m_view;
};

TEST_F(ShownLists, AreCopiedAsTheyStandOnTheScreen)
{
    m_view.selectAll();
    putOnClipboard(shownCells(m_view, WhichCells::Selected, true));
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    EXPECT_EQ(copied->text(), u"金额\t电话\t备注\n1,284.50\t13900000001\t\"一\n\"\"二\"\"\"\n"
                              "\t13900000001\t"_s);
    EXPECT_TRUE(copied->html().contains(u"<td>1,284.50</td>"_s));
    EXPECT_TRUE(copied->html().contains(uR"(mso-number-format:'\@'">13900000001</td>)"_s));
}

TEST_F(ShownLists, CellsBesideTheSelectionStayOut)
{
    m_view.selectionModel()->select(m_model.index(0, 2), QItemSelectionModel::Select);
    m_view.selectionModel()->select(m_model.index(2, 0), QItemSelectionModel::Select);
    const ShownCells cells = shownCells(m_view, WhichCells::Selected, false);
    ASSERT_EQ(cells.rows.size(), 2);
    EXPECT_TRUE(cells.titles.isEmpty());
    EXPECT_EQ(cells.rows[0][0].text + u'|' + cells.rows[0][1].text, u"1,284.50|"_s);
    EXPECT_EQ(cells.rows[1][0].text + u'|' + cells.rows[1][1].text, u"|13900000001"_s);
}

TEST_F(ShownLists, AreWrittenWithNumbersToCalculateWith)
{
    const TextTable table = shownTable(m_view, u"名单"_s);
    ASSERT_EQ(table.columns.size(), 3);
    EXPECT_EQ(table.columns[0].kind, TextColumn::Kind::Decimal);
    EXPECT_EQ(table.columns[1].kind, TextColumn::Kind::Text);
    ASSERT_EQ(table.rows.size(), 2);
    EXPECT_EQ(table.rows[0][0], u"1284.50"_s);
}

TEST(ShownTrees, AreCopiedWithWhatStandsBelow)
{
    QStandardItemModel model;
    auto *top = new QStandardItem(u"党委"_s);
    top->appendRow(new QStandardItem(u"水利局党支部"_s));
    model.appendRow(top);
    model.appendRow(new QStandardItem(u"教育局党支部"_s));
    QTreeView tree;
    tree.setModel(&model);
    const auto texts = [&](WhichCells which) {
        QStringList out;
        for (const QList<ShownCell> &row : shownCells(tree, which, false).rows) {
            out += row.first().text;
        }
        return out;
    };
    EXPECT_EQ(texts(WhichCells::All),
              (QStringList{u"党委"_s, u"水利局党支部"_s, u"教育局党支部"_s}));
    tree.setCurrentIndex(model.index(0, 0, model.index(0, 0)));
    EXPECT_EQ(texts(WhichCells::Selected), QStringList{u"水利局党支部"_s});
}

} // namespace zhibu
