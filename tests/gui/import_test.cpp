#include "gui/dialogs/importdialog.h"
#include "gui/windowtest.h"
#include "support/paths.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

namespace zhibu {

using namespace Qt::StringLiterals;

class Imports : public WindowTest
{
protected:
    static QString text(QWidget *dialog, const QString &label)
    {
        return dialog->findChild<QLabel *>(label)->text();
    }
    static QPushButton *button(QWidget *dialog, const QString &name)
    {
        return dialog->findChild<QPushButton *>(name);
    }
    void drop(const QString &file) const
    {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter({640, 360}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent event({640, 360}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &event);
    }
    /// The lines of the preview.
    static QList<QStringList> changes(QWidget *dialog)
    {
        const auto *model = dialog->findChild<QTableView *>(u"changeTable"_s)->model();
        QList<QStringList> lines;
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column) {
                cells += model->index(row, column).data().toString();
            }
            lines += cells;
        }
        return lines;
    }
    /// Who would be given another name or number of identity.
    static QAbstractItemModel *identities(QWidget *dialog)
    {
        return dialog->findChild<QTableView *>(u"identityTable"_s)->model();
    }
    static void agree(QWidget *dialog, int row)
    {
        auto *model = identities(dialog);
        ASSERT_TRUE(model->setData(model->index(row, 0), Qt::Checked, Qt::CheckStateRole));
    }
    /// What a column is read as.
    static QComboBox *column(QWidget *dialog, int number)
    {
        auto *columns = dialog->findChild<QTableWidget *>(u"columnTable"_s);
        return qobject_cast<QComboBox *>(columns->cellWidget(number, 2));
    }
    [[nodiscard]] QString write(const QString &name, const QString &csv) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(csv.toUtf8());
        return file.fileName();
    }
    [[nodiscard]] QString read(const QString &name) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll());
    }
};

TEST_F(Imports, TheMenuShowsWhatWouldBeWrittenBeforeItIs)
{
    openNewFile();
    answers.files = {data(u"organisations.csv"_s)};
    menu(u"actionImport"_s);
    auto *report = dialog<ImportDialog>();
    ASSERT_NE(report, nullptr);
    EXPECT_EQ(report->findChild<QComboBox *>(u"ledgerCombo"_s)->currentData().toString(),
              u"organisations"_s);
    EXPECT_EQ(text(report, u"summaryLabel"_s), u"3 new, 0 changed, 0 the same, 0 bad"_s);
    ASSERT_EQ(changes(report).size(), 3);
    EXPECT_EQ(changes(report)[1].value(2), u"水利局党支部"_s);
    EXPECT_EQ(
        changes(report)[1].value(5),
        u"组织编码：A01；组织名称：水利局党支部；组织类别：党支部；上级组织编码：A；领域：机关；"
        "形式：一般；成立日期：2005-03-01；最近换届日期：2023-04-01"_s);
    EXPECT_EQ(rows(u"organisations"_s), 0);
    QTest::mouseClick(button(report, u"importButton"_s), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([this] { return rows(u"organisations"_s) == 3; }));
    EXPECT_EQ(QDir(path(u"备份"_s)).entryList(QDir::Files).size(), 1) << "a copy came first";
    EXPECT_EQ(lastAction(), u"Import 3 row(s) of 组织"_s);
    EXPECT_TRUE(status(u"done"_s).contains(u"Import 3"_s));
    const QString copy = QDir(path(u"备份"_s)).entryList(QDir::Files).first();
    EXPECT_TRUE(status(u"done"_s).contains(u"Copy from before: 备份/"_s + copy))
        << status(u"done"_s).toStdString();
    menu(u"actionUndo"_s);
    EXPECT_EQ(rows(u"organisations"_s), 0);
}

TEST_F(Imports, WithoutACopyNothingIsWritten)
{
    openNewFile();
    QFile inTheWay(path(u"备份"_s));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    drop(data(u"organisations.csv"_s));
    auto *report = dialog<ImportDialog>();
    ASSERT_NE(report, nullptr);
    QTest::mouseClick(button(report, u"importButton"_s), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([this] { return answers.told.size() == 1; }));
    EXPECT_EQ(rows(u"organisations"_s), 0);
    EXPECT_TRUE(report->isVisible() && report->isEnabled());
}

TEST_F(Imports, ADroppedTableIsGuessedByItsTitlesAndCancelWritesNothing)
{
    openNewFile();
    importBeside(u"organisations"_s, u"organisations.csv"_s);
    drop(data(u"members.csv"_s));
    auto *report = dialog<ImportDialog>();
    ASSERT_NE(report, nullptr);
    EXPECT_EQ(report->findChild<QComboBox *>(u"ledgerCombo"_s)->currentData().toString(),
              u"members"_s);
    QTest::mouseClick(button(report, u"cancelButton"_s), Qt::LeftButton);
    EXPECT_EQ(rows(u"members"_s), 0);
    EXPECT_EQ(lastAction(), u"Import 3 row(s) of 组织"_s);
}

TEST_F(Imports, AFewColumnsOfPeopleAreNotTakenForOrganisations)
{
    openSampleFile();
    go(PageKind::Members);
    answers.files = {write(u"dates.csv"_s, u"党员编号,姓名,入党日期,转正日期\n"
                                           "P000001,欧阳修远,2000-07-14,2001-07-15\n"_s)};
    menu(u"actionImport"_s);
    auto *report = dialog<ImportDialog>();
    ASSERT_NE(report, nullptr);
    EXPECT_EQ(report->findChild<QComboBox *>(u"ledgerCombo"_s)->currentData().toString(),
              u"members"_s);
    EXPECT_EQ(text(report, u"summaryLabel"_s), u"0 new, 1 changed, 0 the same, 0 bad"_s);
}

TEST_F(Imports, WhatFitsNothingIsProposedForThePageShown)
{
    openSampleFile();
    go(PageKind::Members);
    drop(write(u"goods.csv"_s, u"品名,单价\n茶,20\n"_s));
    auto *report = dialog<ImportDialog>();
    ASSERT_NE(report, nullptr);
    EXPECT_EQ(report->findChild<QComboBox *>(u"ledgerCombo"_s)->currentData().toString(),
              u"members"_s);
}

TEST_F(Imports, BadRowsAreNamedWithLineColumnValueAndReasonAndRefused)
{
    openSampleFile();
    drop(data(u"members_bad.csv"_s));
    auto *report = dialog<ImportDialog>();
    ASSERT_NE(report, nullptr);
    EXPECT_EQ(text(report, u"summaryLabel"_s), u"1 new, 0 changed, 0 the same, 2 bad"_s);
    EXPECT_FALSE(button(report, u"importButton"_s)->isEnabled());
    const auto *bad = report->findChild<QTableWidget *>(u"badTable"_s);
    ASSERT_EQ(bad->rowCount(), 3);
    QStringList lines;
    for (int row = 0; row < bad->rowCount(); ++row) {
        lines += bad->item(row, 0)->text() + u' ' + bad->item(row, 1)->text() + u' '
                 + bad->item(row, 2)->text();
        EXPECT_FALSE(bad->item(row, 3)->text().isEmpty());
    }
    EXPECT_EQ(lines.join(u'\n'), u"3 所在党支部 A99\n4 性别 未知\n4 入党日期 2012年7月"_s);

    answers.files = {path(u"bad.csv"_s)};
    QTest::mouseClick(button(report, u"saveBadButton"_s), Qt::LeftButton);
    const QString saved = read(u"bad.csv"_s);
    EXPECT_TRUE(saved.contains(u"钱七"_s) && saved.contains(u"孙八"_s)
                && saved.contains(u"错误"_s));
    EXPECT_FALSE(saved.contains(u"赵六"_s));

    QTest::mouseClick(button(report, u"goodRowsButton"_s), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([this] { return rows(u"members"_s) == 4; }));
    EXPECT_TRUE(answers.told.isEmpty());
}

TEST_F(Imports, ChangesAreShownFieldByField)
{
    openSampleFile();
    QFile changed(path(u"changed.csv"_s));
    ASSERT_TRUE(changed.open(QIODevice::WriteOnly));
    changed.write(u"党员编号,姓名,民族\r\nP000002,李四,满族\r\nP000003,王五,汉族\r\n"_s.toUtf8());
    changed.close();
    emit window->session().importWanted(changed.fileName(), &ledgerOf(u"members"_s));
    auto *report = dialog<ImportDialog>();
    ASSERT_NE(report, nullptr);
    EXPECT_EQ(text(report, u"summaryLabel"_s), u"0 new, 1 changed, 1 the same, 0 bad"_s);
    ASSERT_EQ(changes(report).size(), 1);
    EXPECT_EQ(changes(report)[0].join(u'|'), u"2|Change|李四|民族|回族|满族"_s);
    auto *kinds = report->findChild<QComboBox *>(u"kindCombo"_s);
    kinds->setCurrentIndex(kinds->findText(u"Rows that stay the same"_s));
    ASSERT_EQ(changes(report).size(), 1);
    EXPECT_EQ(changes(report)[0].join(u'|'),
              u"3|The same|王五|||党员编号：P000003；姓名：王五；民族：汉族"_s);
    kinds->setCurrentIndex(kinds->findText(u"New rows"_s));
    EXPECT_TRUE(changes(report).isEmpty());
}

TEST_F(Imports, AStrangeTitleBelowAHeadingIsAssignedByHandAndRemembered)
{
    openSampleFile();
    const QString table = write(
        u"roll.csv"_s, u"水利局党支部党员表\r\n党员编号,叫什么,民族\r\nP000002,李四四,满族\r\n"_s);
    const Ledger &members = ledgerOf(u"members"_s);
    emit window->session().importWanted(table, &members);
    auto *report = dialog<ImportDialog>();
    ASSERT_NE(report, nullptr);
    EXPECT_EQ(report->findChild<QSpinBox *>(u"titleSpin"_s)->value(), 2);
    ASSERT_EQ(changes(report).size(), 1);
    EXPECT_EQ(column(report, 1)->currentData().toInt(), -1);
    EXPECT_EQ(column(report, 2)->currentText(), u"民族"_s);

    column(report, 1)->setCurrentIndex(column(report, 1)->findText(u"姓名"_s));
    emit column(report, 1)->activated(column(report, 1)->currentIndex());
    EXPECT_TRUE(QTest::qWaitFor([&] { return identities(report)->rowCount() == 1; }));
    agree(report, 0);
    ASSERT_EQ(changes(report).size(), 2);
    EXPECT_EQ(changes(report)[0].join(u'|'), u"3|Change|李四四|姓名|李四|李四四"_s);
    QTest::mouseClick(button(report, u"importButton"_s), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([this] { return lastAction() == u"Import 1 row(s) of 党员"_s; }));
    const auto known = rememberedChoice(*window->session().file(), members,
                                        {u"叫什么"_s, u"党员编号"_s, u"民族"_s});
    ASSERT_TRUE(known);
    EXPECT_EQ(*known, (ChosenFields{{0, members.indexOf(u"name"_s)}}));
}

TEST_F(Imports, NobodyGetsAnotherNameUnlessThatIsTicked)
{
    openSampleFile();
    const QString table = write(u"names.csv"_s, u"党员编号,姓名,民族\r\nP000002,李思,满族\r\n"
                                                "P000003,王武,满族\r\n"_s);
    emit window->session().importWanted(table, &ledgerOf(u"members"_s));
    auto *report = dialog<ImportDialog>();
    ASSERT_NE(report, nullptr);
    EXPECT_TRUE(
        text(report, u"summaryLabel"_s).startsWith(u"0 new, 0 changed, 0 the same, 0 bad, 2 "_s));
    EXPECT_TRUE(report->findChild<QWidget *>(u"identityTab"_s)->isVisible()) << "at first sight";
    EXPECT_FALSE(button(report, u"importButton"_s)->isEnabled());
    EXPECT_TRUE(changes(report).isEmpty());
    agree(report, 1);
    EXPECT_TRUE(
        text(report, u"summaryLabel"_s).startsWith(u"0 new, 1 changed, 0 the same, 0 bad, 1 "_s));
    QTest::mouseClick(button(report, u"importButton"_s), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([this] { return lastAction() == u"Import 1 row(s) of 党员"_s; }));
    const File &file = *window->session().file();
    const Ledger &members = ledgerOf(u"members"_s);
    const auto ids = listRows(file, members, {});
    ASSERT_TRUE(ids);
    const auto people = textRows(file, members, *ids, ReferenceText::Code);
    ASSERT_TRUE(people);
    QStringList stored;
    for (const auto &person : *people) {
        stored += person.cells[1] + person.cells[3];
    }
    stored.sort();
    EXPECT_EQ(stored, (QStringList{u"李四回族"_s, u"欧阳修远汉族"_s, u"王武满族"_s}))
        << "of who was not agreed to, nothing is taken: the row may be another person's";
}

TEST_F(Imports, AnEmptyCellTakesNothingAwayUnlessThatIsTicked)
{
    openSampleFile();
    const QString table = write(u"phones.csv"_s, u"党员编号,民族,手机号码\r\nP000001,满族,\r\n"_s);
    emit window->session().importWanted(table, &ledgerOf(u"members"_s));
    auto *report = dialog<ImportDialog>();
    ASSERT_NE(report, nullptr);
    ASSERT_EQ(changes(report).size(), 1) << "民族 only";
    auto *clear = report->findChild<QCheckBox *>(u"clearCheck"_s);
    EXPECT_TRUE(clear->isVisible() && !clear->isChecked() && clear->text().contains(u"(1)"_s));
    auto *kinds = report->findChild<QComboBox *>(u"kindCombo"_s);
    kinds->setCurrentIndex(kinds->findText(u"What empty cells leave as it is"_s));
    ASSERT_EQ(changes(report).size(), 1);
    EXPECT_EQ(changes(report)[0].join(u'|'),
              u"2|Left as it is|欧阳修远|手机号码|19979984975|19979984975"_s);
    kinds->setCurrentIndex(0);
    clear->setChecked(true);
    ASSERT_EQ(changes(report).size(), 2);
    EXPECT_EQ(changes(report)[1].join(u'|'), u"2|Emptied|欧阳修远|手机号码|19979984975|"_s);
}

TEST_F(Imports, AColumnThatSaysWhatItIsIsProposed)
{
    openSampleFile();
    const QString table = write(
        u"phones.csv"_s, u"党员编号,找他\r\nP000002,13900000001\r\nP000003,13900000002\r\n"_s);
    emit window->session().importWanted(table, &ledgerOf(u"members"_s));
    auto *report = dialog<ImportDialog>();
    ASSERT_NE(report, nullptr);
    EXPECT_EQ(column(report, 1)->currentText(), u"手机号码"_s);
    EXPECT_EQ(text(report, u"summaryLabel"_s), u"0 new, 2 changed, 0 the same, 0 bad"_s);
    column(report, 1)->setCurrentIndex(0);
    emit column(report, 1)->activated(0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return changes(report).isEmpty(); }));
    EXPECT_EQ(text(report, u"summaryLabel"_s), u"0 new, 0 changed, 2 the same, 0 bad"_s);
}

TEST_F(Imports, OfSeveralSheetsTheFittingOneIsTakenAndAnotherCanBe)
{
    openNewFile();
    drop(test::dataPath(u"tables/roll.xlsx"_s));
    auto *report = dialog<ImportDialog>();
    ASSERT_NE(report, nullptr);
    auto *sheets = report->findChild<QComboBox *>(u"sheetCombo"_s);
    EXPECT_TRUE(sheets->isVisible());
    EXPECT_EQ(sheets->currentText(), u"花名册"_s);
    EXPECT_EQ(report->findChild<QComboBox *>(u"ledgerCombo"_s)->currentData().toString(),
              u"members"_s);
    EXPECT_EQ(text(report, u"summaryLabel"_s), u"0 new, 0 changed, 0 the same, 3 bad"_s);
    sheets->setCurrentIndex(sheets->findText(u"说明"_s));
    EXPECT_EQ(text(report, u"summaryLabel"_s), u"0 new, 0 changed, 0 the same, 0 bad"_s);
    EXPECT_FALSE(button(report, u"importButton"_s)->isEnabled());
}

TEST_F(Imports, TheNationalLayoutIsExported)
{
    openSampleFile();
    go(PageKind::Members);
    answers.files = {path(u"national.csv"_s)};
    page().findChild<QAction *>(u"layout_national"_s)->trigger();
    const QString table = read(u"national.csv"_s);
    EXPECT_TRUE(table.contains(u"序号"_s) && table.contains(u"延长预备期时间"_s));
    EXPECT_TRUE(table.contains(u"410599197408034245"_s) && table.contains(u"水利局党支部"_s));
}

TEST_F(Imports, TheOrganisationsAreExportedInTheNationalLayout)
{
    openSampleFile();
    go(PageKind::Organisations);
    answers.files = {path(u"organisations.csv"_s)};
    page().findChild<QAction *>(u"layout_national"_s)->trigger();
    const QString table = read(u"organisations.csv"_s);
    EXPECT_TRUE(table.contains(u"党组织全称"_s) && table.contains(u"水利局党支部"_s));
}

TEST_F(Imports, WhatIsNoTableIsToldAndOpensNothing)
{
    openNewFile();
    QFile junk(path(u"junk.csv"_s));
    ASSERT_TRUE(junk.open(QIODevice::WriteOnly));
    junk.write(QByteArray("\0\1\2\3", 4));
    junk.close();
    drop(junk.fileName());
    EXPECT_EQ(answers.told.size(), 1);
    EXPECT_EQ(window->findChild<ImportDialog *>(), nullptr);
}

TEST_F(Imports, ATableDroppedBeforeAFileIsOpenIsNotSilentlyForgotten)
{
    drop(data(u"members.csv"_s));
    EXPECT_EQ(answers.told.size(), 1);
}

TEST_F(Imports, TheListIsExportedAsShownAndTheExchangeFormatComesBackUnchanged)
{
    openSampleFile();
    go(PageKind::Members);
    answers.files = {path(u"list.csv"_s), path(u"all.csv"_s), path(u"empty.csv"_s)};
    menu(u"actionExport"_s);
    const QString shown = read(u"list.csv"_s);
    EXPECT_TRUE(shown.contains(u"水利局党支部"_s)) << "names for people";
    EXPECT_TRUE(shown.contains(u"410599********4245"_s)) << "masked as on the screen";
    EXPECT_FALSE(shown.contains(u"籍贯"_s)) << "a column that is not shown";

    page().findChild<QAction *>(u"actionExchange"_s)->trigger();
    const QString all = read(u"all.csv"_s);
    EXPECT_TRUE(all.contains(u"410599197408034245"_s) && all.contains(u"籍贯"_s)
                && all.contains(u"A01"_s));
    page().findChild<QAction *>(u"actionTemplate"_s)->trigger();
    EXPECT_EQ(read(u"empty.csv"_s).count(u'\n'), 1);

    emit window->session().importWanted(path(u"all.csv"_s), &ledgerOf(u"members"_s));
    auto *report = dialog<ImportDialog>();
    ASSERT_NE(report, nullptr);
    EXPECT_EQ(text(report, u"summaryLabel"_s), u"0 new, 0 changed, 3 the same, 0 bad"_s);
    EXPECT_FALSE(button(report, u"importButton"_s)->isEnabled());
}

TEST_F(Imports, PrintingShowsThePagesFirst)
{
    openSampleFile();
    go(PageKind::Members);
    menu(u"actionPrint"_s);
    EXPECT_EQ(answers.previewed, QStringList{u"党员"_s});
    EXPECT_EQ(answers.pages, 1);
}

} // namespace zhibu
