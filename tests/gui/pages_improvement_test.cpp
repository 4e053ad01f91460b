#include "gui/pagestest.h"
#include "gui/rating/ratingpage.h"
#include "gui/rating/starchart.h"
#include "gui/rating/starregisterpage.h"
#include "gui/records/recordmodel.h"
#include "gui/records/recordview.h"
#include "gui/theme.h"
#include "gui/windowtest.h"
#include "storage/attachments/attachments.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

class Improvement : public PagesTest
{
protected:
    Improvement()
        : branch{disk.addBranch(u"A01"_s, {{u"name"_s, u"水利局党支部"_s}})}
        , other{disk.addBranch(u"A02"_s)}
    {
        found({{u"due"_s, u"2024-11-20"_s}});
        found({{u"due"_s, u"2024-11-21"_s}, {u"owner"_s, u"赵丽"_s}});
        found({{u"done_on"_s, u"2024-10-08"_s}});
        found({{u"done_on"_s, u"2024-10-08"_s},
               {u"proof"_s, u"已补齐"_s},
               {u"closed_on"_s, u"2024-10-30"_s},
               {u"closed_by"_s, u"赵丽"_s}});
        found({{u"due"_s, u"2024-12-31"_s}});
        for (const int year : {2023, 2024}) {
            disk.add(u"plans"_s, {{u"year"_s, year},
                                  {u"organisation"_s, branch},
                                  {u"target_star"_s, 5},
                                  {u"measures"_s, u"补齐党课"_s}});
        }
    }

    void found(const test::Values &more)
    {
        test::Values values{{u"organisation"_s, branch},
                            {u"found_on"_s, u"2024-01-10"_s},
                            {u"problem"_s, u"记录不全"_s}};
        values.insert(more);
        disk.add(u"rectifications"_s, values);
    }

    /// Brings a ledger of the page to the front.
    Page &tab(const QString &ledger)
    {
        auto &shown = child<Page>(ledger);
        child<QTabWidget>(u"tabs"_s).setCurrentWidget(&shown);
        return shown;
    }

    RowId branch;
    RowId other;
};

TEST_F(Improvement, TheFilesOfALedgerAreCopiedIntoAFolder)
{
    const Ledger &ledger = ledgerOf(u"rectifications"_s);
    const RowId row = test::got(listRows(disk.file(), ledger, {.year = 2024})).first();
    ASSERT_TRUE(test::got(attachFiles(disk.file(), ledger, row, {disk.write(u"照片.jpg"_s, "1")})));
    show<RatingPage>();
    auto &copy = *tab(u"rectifications"_s).findChild<QAction *>(u"actionFiles"_s);
    EXPECT_TRUE(page->recordActions().contains(&copy));
    copy.trigger();
    EXPECT_TRUE(copy.isEnabled()) << "given up";
    answers.files = {disk.pathOf({})};
    copy.trigger();
    EXPECT_FALSE(copy.isEnabled());
    ASSERT_TRUE(QTest::qWaitFor([&copy] { return copy.isEnabled(); }));
    EXPECT_TRUE(messages.last().contains(u"整改台账附件"_s)
                && messages.last().contains(u"5 record(s), 1 file(s)"_s))
        << messages.last().toStdString();
}

TEST_F(Improvement, EachRectificationShowsItsStateByIconWordAndColour)
{
    show<RatingPage>();
    auto *list = tab(u"rectifications"_s).findChild<RecordView *>();
    const auto *model = qobject_cast<const RecordModel *>(list->model());
    const int state = model->columnOf(u"state"_s);
    ASSERT_FALSE(list->isColumnHidden(state));
    QStringList states;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex cell = model->index(row, state);
        states += cell.data().toString();
        EXPECT_EQ(cell.data(Qt::DecorationRole).typeId(), QMetaType::QIcon);
    }
    EXPECT_EQ(states, (QStringList{u"逾期"_s, u"整改中"_s, u"待销号"_s, u"已销号"_s, u"未启动"_s}));
    EXPECT_EQ(model->index(0, state).data(Qt::ForegroundRole).value<QColor>(),
              attentionColor(QApplication::palette()));
    EXPECT_FALSE(model->index(1, state).data(Qt::ForegroundRole).isValid());
    EXPECT_FALSE(model->index(0, 0).data(Qt::DecorationRole).isValid());
    const int files = model->columnOf(u"attachments"_s);
    ASSERT_GE(files, 0);
    EXPECT_FALSE(model->index(0, files).data(Qt::DecorationRole).isValid());
}

TEST_F(Improvement, PrintGivesTheForms)
{
    show<RatingPage>();
    tab(u"rectifications"_s).printAction()->trigger();
    tab(u"plans"_s).printAction()->trigger();
    EXPECT_EQ(answers.previewed, (QStringList{u"整改台账"_s, u"2024年晋位争星计划表"_s}));
    tab(u"plans"_s).findChild<QAbstractButton *>(u"allYears"_s)->setChecked(true);
    tab(u"plans"_s).printAction()->trigger();
    EXPECT_EQ(answers.previewed.last(), u"晋位争星计划"_s) << "the form is of one year";
}

TEST_F(Improvement, ANewRowKnowsTheDayOrTheYear)
{
    show<RatingPage>();
    const auto startNew = [this](const QString &ledger) -> Page & {
        Page &shown = tab(ledger);
        shown.findChild<QAction *>(u"actionNew"_s)->trigger();
        return shown;
    };
    EXPECT_EQ(startNew(u"rectifications"_s).findChild<QLineEdit *>(u"found_on"_s)->text(),
              u"2024-11-21"_s);
    EXPECT_EQ(startNew(u"plans"_s).findChild<QLineEdit *>(u"year"_s)->text(), u"2024"_s);
}

TEST_F(Improvement, ANewRowIsOfTheOrganisationPickedWhereThatOneIsRated)
{
    const RowId above =
        disk.add(u"organisations"_s,
                 {{u"code"_s, u"C"_s}, {u"name"_s, u"工委"_s}, {u"kind"_s, u"committee"_s}});
    show<RatingPage>();
    const auto organisation = [this](RowId scope) {
        session.setScope(scope);
        Page &shown = tab(u"plans"_s);
        shown.findChild<QAction *>(u"actionNew"_s)->trigger();
        return shown.findChild<QLineEdit *>(u"organisation"_s)->text();
    };
    EXPECT_EQ(organisation(above), QString());
    EXPECT_TRUE(organisation(branch).contains(u"水利局党支部"_s));
}

TEST_F(Improvement, APartOfANameIsEnoughWhereItIsTheOnlyOne)
{
    show<RatingPage>();
    Page &plans = tab(u"plans"_s);
    plans.findChild<QAction *>(u"actionNew"_s)->trigger();
    auto *line = plans.findChild<QLineEdit *>(u"organisation"_s);
    const auto left = [line](const QString &text) {
        line->setText(text);
        emit line->editingFinished(); // as Tab does
        return line->text();
    };
    EXPECT_EQ(left(u"水利"_s), u"A01 水利局党支部"_s);
    EXPECT_EQ(left(u"财政"_s), u"财政"_s);
}

class StarRegisters : public PagesTest
{
protected:
    StarRegisters()
    {
        int star = 5;
        for (const QString &code : {u"A01"_s, u"A02"_s, u"A03"_s}) {
            const RowId branch = disk.addBranch(code);
            disk.add(u"ratings"_s,
                     {{u"year"_s, 2022}, {u"organisation"_s, branch}, {u"star"_s, 0}});
            disk.add(u"ratings"_s, {{u"year"_s, 2023},
                                    {u"organisation"_s, branch},
                                    {u"star"_s, star--},
                                    {u"total"_s, 900'000}});
        }
    }

    QString cell(const QString &table, int row, int column)
    {
        return child<QTableView>(table).model()->index(row, column).data().toString();
    }
};

TEST_F(StarRegisters, ShowsStarsOverTheYearsAndHowManyHoldEach)
{
    show<StarRegisterPage>();
    EXPECT_EQ(cell(u"registerTable"_s, 0, 0), u"A01"_s);
    EXPECT_EQ(cell(u"registerTable"_s, 0, 3), u"不定星级 新"_s);
    EXPECT_EQ(cell(u"registerTable"_s, 2, 2), u"三星级 晋 90"_s);
    EXPECT_EQ(cell(u"distributionTable"_s, 1, 6), u"3"_s);
    EXPECT_EQ(cell(u"distributionTable"_s, 0, 1), u"1"_s);
    page->setFilterText(u"a02"_s);
    EXPECT_TRUE(child<QTableView>(u"registerTable"_s).isRowHidden(0));
    EXPECT_FALSE(child<QTableView>(u"registerTable"_s).isRowHidden(1));
}

TEST_F(StarRegisters, ItsChartSaysTheSameWithoutEyesAndIsCopied)
{
    show<StarRegisterPage>();
    auto *chart = page->findChild<StarChart *>();
    EXPECT_EQ(chart->accessibleDescription(),
              u"2023年：五星级1个、四星级1个、三星级1个。 2022年：不定星级3个。"_s);
    trigger(u"actionCopyPicture"_s);
    const QImage picture = QApplication::clipboard()->image();
    EXPECT_EQ(picture.size(), chart->size());
    QSet<int> greys; // the steps of the bars stay apart on a grey print
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width() / 2 + picture.width() / 4; ++x) {
            greys += qGray(picture.pixel(x, y)) / 24;
        }
    }
    EXPECT_GE(greys.size(), 4);
    EXPECT_EQ(messages.size(), 1);
}

TEST_F(StarRegisters, IsExportedAsFiguresAndPrinted)
{
    show<StarRegisterPage>();
    answers.files = {disk.pathOf(u"register.csv"_s)};
    trigger(u"actionExport"_s);
    QFile csv(disk.pathOf(u"register.csv"_s));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    EXPECT_TRUE(QString::fromUtf8(csv.readAll()).contains(u"A01,A01,0,,新评,5,90,晋星\r\n"_s));
    trigger(u"actionPrint"_s);
    EXPECT_EQ(answers.previewed, QStringList{u"星级管理台账"_s});
}

TEST_F(StarRegisters, WithoutStarsItSaysWhereTheyAreEntered)
{
    show<StarRegisterPage>();
    EXPECT_FALSE(child<QLabel>(u"emptyLabel"_s).isVisible());
    session.setScope(test::TempFile::addTo(
        *session.file(), u"organisations"_s,
        {{u"code"_s, u"B"_s}, {u"name"_s, u"新支部"_s}, {u"kind"_s, u"branch"_s}}));
    settle();
    EXPECT_TRUE(child<QLabel>(u"emptyLabel"_s).isVisible());
    EXPECT_FALSE(child<QAction>(u"actionPrint"_s).isEnabled());
}

class ImprovementAtHome : public WindowTest
{
protected:
    ImprovementAtHome() { openSampleFile(); }

    QToolButton *line(const QString &words)
    {
        QToolButton *found = nullptr;
        EXPECT_TRUE(QTest::qWaitFor([&] {
            for (QToolButton *each : page().findChildren<QToolButton *>()) {
                found = each->text().contains(words) ? each : found;
            }
            return found != nullptr;
        })) << words.toStdString();
        return found;
    }

    RowId branch()
    {
        return listRows(*window->session().file(), ledgerOf(u"organisations"_s), {})->first();
    }
};

TEST_F(ImprovementAtHome, WhatIsOverdueLeadsToItsRow)
{
    for (const QString &due : {u"2024-11-01"_s, u"2024-11-30"_s, u"2025-03-31"_s}) {
        test::TempFile::addTo(*window->session().file(), u"rectifications"_s,
                              {{u"organisation"_s, branch()},
                               {u"found_on"_s, u"2024-01-10"_s},
                               {u"problem"_s, u"记录不全"_s},
                               {u"due"_s, due}});
    }
    EXPECT_NE(line(u"to be done this month"_s), nullptr);
    QTest::mouseClick(line(u"overdue"_s), Qt::LeftButton);
    auto *shown = page().findChild<Page *>(u"rectifications"_s);
    ASSERT_TRUE(shown->isVisible());
    auto *rows = shown->findChild<RecordView *>();
    ASSERT_EQ(rows->model()->rowCount(), 1);
    EXPECT_TRUE(shown->findChild<QLabel *>(u"choiceLabel"_s)->text().contains(u"overdue"_s));
    // Marked as done it waits to be struck off, and says so at home.
    rows->setFocus();
    rows->setCurrentIndex(rows->model()->index(0, 1));
    press(Qt::Key_F2);
    input(u"done_on"_s, shown)->setText(u"2024-11-20"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    go(PageKind::Home);
    EXPECT_NE(line(u"struck off"_s), nullptr);
}

TEST_F(ImprovementAtHome, PlansNotFiledAreAskedForUntilTheMiddleOfTheYear)
{
    window->session().setToday(QDate(2024, 3, 1));
    QTest::mouseClick(line(u"plan"_s), Qt::LeftButton);
    EXPECT_EQ(list().model()->rowCount(), 2);
    EXPECT_EQ(cell(0, u"kind"_s), u"党支部"_s);
}

} // namespace
} // namespace zhibu
