#pragma once

#include "gui/pagestest.h"
#include "gui/rating/ratingpage.h"
#include "gui/rating/round/roundstrip.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

namespace zhibu {

using namespace Qt::StringLiterals;

/// A committee with two branches, both scored 85 by themselves and above, with ballots.
class RoundPages : public PagesTest
{
protected:
    RoundPages()
        : committee{
            disk.add(u"organisations"_s,
                     {{u"code"_s, u"C"_s}, {u"name"_s, u"工委"_s}, {u"kind"_s, u"committee"_s}})}
    {
        for (const QString &code : {u"A"_s, u"B"_s}) {
            const RowId branch = disk.addBranch(code, {{u"superior"_s, committee}});
            branches += branch;
            score(branch, u"self"_s);
            score(branch, u"superior"_s);
            ballots += disk.add(u"satisfaction"_s, {{u"year"_s, 2024},
                                                    {u"organisation"_s, branch},
                                                    {u"members_total"_s, 10},
                                                    {u"members_present"_s, 10},
                                                    {u"satisfied"_s, 10},
                                                    {u"fairly_satisfied"_s, 0},
                                                    {u"dissatisfied"_s, 0}});
        }
    }

    void score(RowId branch, const QString &evaluator)
    {
        for (int i = 1; i <= 10; ++i) {
            disk.add(u"evaluations"_s, {{u"year"_s, 2024},
                                        {u"organisation"_s, branch},
                                        {u"evaluator"_s, evaluator},
                                        {u"criterion"_s, u"ay%1"_s.arg(i)},
                                        {u"score"_s, 85'000}});
        }
    }

    /// On 28 December: two days before, the second branch was decided to have three stars.
    void decideLate()
    {
        session.setToday(QDate(2024, 12, 28));
        test::TempFile::addTo(*session.file(), u"decisions"_s,
                              {{u"year"_s, 2024},
                               {u"organisation"_s, branches[1]},
                               {u"star"_s, 3},
                               {u"reason"_s, u"信访问题未了结"_s},
                               {u"decided_by"_s, u"工委"_s},
                               {u"decided_on"_s, u"2024-12-26"_s}});
        settle();
    }

    StepDialog *dialog()
    {
        StepDialog *found = nullptr;
        EXPECT_TRUE(QTest::qWaitFor([&] {
            found = page->findChild<StepDialog *>();
            return found != nullptr && found->isVisible()
                   && found->findChild<QDialogButtonBox *>()
                          ->button(QDialogButtonBox::Ok)
                          ->isEnabled(); // the records are checked
        }));
        return found;
    }
    bool isClosed()
    {
        return QTest::qWaitFor([this] { return page->findChild<StepDialog *>() == nullptr; });
    }
    void enter(const QString &field, const QString &text)
    {
        if (auto *line = dialog()->findChild<QLineEdit *>(field)) {
            line->setText(text);
        } else {
            dialog()->findChild<QPlainTextEdit *>(field)->setPlainText(text);
        }
    }
    QString said(const QString &label)
    {
        const auto *found = dialog()->findChild<QLabel *>(label);
        return found->isVisible() ? found->text() : QString();
    }
    void press(QDialogButtonBox::StandardButton button)
    {
        QTest::mouseClick(dialog()->findChild<QDialogButtonBox *>()->button(button),
                          Qt::LeftButton);
    }
    /// Accepts the dialog, which has nothing to object.
    void accept()
    {
        press(QDialogButtonBox::Ok);
        ASSERT_TRUE(isClosed());
        settle();
    }
    /// The day a step is said to be done on; today is not before it.
    void enterDay(const QString &on)
    {
        session.setToday(std::max(session.today(), QDate::fromString(on, Qt::ISODate)));
        enter(u"done_on"_s, on);
    }
    /// Carries the next step out.
    void goOn(const QString &on = {})
    {
        trigger(u"actionGoOn"_s);
        if (!on.isEmpty()) {
            enterDay(on);
        }
        accept();
    }
    void confirm()
    {
        for (int step = 0; step < 4; ++step) {
            goOn();
        }
        goOn(u"2024-11-29"_s);
    }
    void start()
    {
        show<RatingPage>();
        trigger(u"actionGoOn"_s);
    }
    /// The action the step's menu offers under this name; null where it does not.
    QAction *offered(int number, const QString &action)
    {
        QTest::mouseClick(&step(number), Qt::LeftButton);
        QMenu &menu = child<QMenu>(u"stepMenu"_s);
        QAction *found = nullptr;
        for (QAction *each : menu.actions()) {
            found = each->objectName() == action ? each : found;
        }
        menu.close();
        return found;
    }

    std::optional<RatingRound> stored()
    {
        return test::got(roundOf(*session.file(), 2024, Round::December, branches[0]));
    }
    QToolButton &step(int number) { return child<QToolButton>(u"step%1"_s.arg(number)); }
    QModelIndex star(RowId branch)
    {
        const StarModel &stars = dynamic_cast<RatingPage &>(*page).stars();
        return stars.index(stars.rowOf(branch), StarModel::Stars);
    }
    void pick(RowId branch) { child<QTableView>(u"starTable"_s).setCurrentIndex(star(branch)); }

    RowId committee;
    QList<RowId> branches;
    QList<RowId> ballots;
};

} // namespace zhibu
