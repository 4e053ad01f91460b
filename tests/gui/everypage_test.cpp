#include "gui/widgets/busybar.h"
#include "gui/widgets/caption.h"
#include "gui/windowtest.h"

#include <QAction>
#include <QSpinBox>
#include <QTabWidget>

#include <algorithm>
#include <functional>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

const QKeySequence kExportKeys(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
const QKeySequence kPrintKeys(Qt::CTRL | Qt::Key_P);

/// What holds on every page of the window and in each of its tabs.
class EveryPage : public WindowTest
{
protected:
    using Look = std::function<void(Page &shown, const std::string &where)>;

    void visit(const Look &look)
    {
        for (int kind = 0; kind <= static_cast<int>(PageKind::Reports); ++kind) {
            window->openPage(static_cast<PageKind>(kind));
            Page &shown = *window->currentPage();
            auto *tabs = shown.findChild<QTabWidget *>(u"tabs"_s);
            for (int tab = 0; tab < (tabs != nullptr ? tabs->count() : 1); ++tab) {
                if (tabs != nullptr) {
                    if (!tabs->isTabVisible(tab)) {
                        continue;
                    }
                    tabs->setCurrentIndex(tab);
                }
                settle();
                look(shown, "page " + std::to_string(kind + 1) + " tab " + std::to_string(tab + 1));
            }
        }
    }

    /// How many actions in sight a key stands for: of more than one, none is done.
    [[nodiscard]] qsizetype takers(const QKeySequence &keys) const
    {
        const auto actions = window->findChildren<QAction *>();
        return std::ranges::count_if(actions, [&keys](const QAction *action) {
            return action->shortcuts().contains(keys)
                   && std::ranges::any_of(action->associatedObjects(), [](const QObject *each) {
                          const auto *widget = qobject_cast<const QWidget *>(each);
                          return widget != nullptr && widget->isVisible();
                      });
        });
    }

private:
    void settle() const
    {
        QCoreApplication::processEvents();
        const auto bars = window->findChildren<BusyBar *>();
        EXPECT_TRUE(
            QTest::qWaitFor([&] { return std::ranges::none_of(bars, &BusyBar::isBusy); }, 20'000));
    }
};

TEST_F(EveryPage, IsExportedAndPrintedByTheSameKeysAndOneTakesThem)
{
    openSampleFile();
    visit([this](const Page &shown, const std::string &where) {
        if (const QAction *action = shown.exportAction()) {
            EXPECT_EQ(action->shortcut(), kExportKeys) << where;
        }
        if (const QAction *action = shown.printAction()) {
            EXPECT_EQ(action->shortcut(), kPrintKeys) << where;
        }
        EXPECT_LE(takers(kExportKeys), 1) << where;
        EXPECT_LE(takers(kPrintKeys), 1) << where;
    });
}

TEST_F(EveryPage, PicksTheYearInOnePlaceOnly)
{
    openSampleFile();
    visit([](const Page &shown, const std::string &where) {
        const auto years = shown.findChildren<QSpinBox *>(u"yearPicker"_s);
        EXPECT_LE(std::ranges::count_if(years, &QWidget::isVisible), 1) << where;
    });
}

TEST_F(EveryPage, GivesALetterToOneThingOnly)
{
    openSampleFile();
    visit([this](const Page &, const std::string &where) {
        EXPECT_EQ(lettersOfSeveral(*window), QStringList()) << where;
    });
}

TEST_F(EveryPage, GivesALetterToOneThingOnlyBesideTheFormOfAMeeting)
{
    openSampleFile();
    go(PageKind::Activities);
    page().findChild<QAction *>(u"actionNew"_s)->trigger();
    EXPECT_EQ(lettersOfSeveral(*window), QStringList());
}

TEST(Captions, OnButtonsNameNoLetterThatLeadsNowhere)
{
    EXPECT_EQ(withoutLetter(u"&Start the rating"_s), u"Start the rating"_s);
    EXPECT_EQ(withoutLetter(u"决定星级(&S)…"_s), u"决定星级…"_s);
    EXPECT_EQ(withoutLetter(u"完成：公示(&D)…"_s), u"完成：公示…"_s);
    EXPECT_EQ(withoutLetter(u"R&&D (5)"_s), u"R&D (5)"_s);
}

TEST_F(EveryPage, CtrlTabPassesOverTabsThatAreNotOffered)
{
    openNewFile();
    go(PageKind::Activities);
    auto &tabs = *window->currentPage()->findChild<QTabWidget *>(u"tabs"_s);
    bool isOneHidden = false;
    for (int turn = 0; turn < tabs.count(); ++turn) {
        isOneHidden = isOneHidden || !tabs.isTabVisible(turn);
        QTest::keyClick(&tabs, Qt::Key_Tab, Qt::ControlModifier);
        EXPECT_TRUE(tabs.isTabVisible(tabs.currentIndex())) << tabs.currentIndex();
    }
    EXPECT_TRUE(isOneHidden);
}

TEST_F(EveryPage, OfAnEmptyFileSaysWhatComesFirst)
{
    openNewFile();
    go(PageKind::Members);
    EXPECT_TRUE(list().emptyText().contains(u"组织"_s)) << list().emptyText().toStdString();
    go(PageKind::Activities);
    EXPECT_TRUE(list().emptyText().contains(u"组织"_s)) << list().emptyText().toStdString();
    go(PageKind::Rating);
    const auto *nobody = page().findChild<QLabel *>(u"nobodyRated"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return nobody->isVisible(); }));
    EXPECT_TRUE(nobody->text().contains(u"Organisations"_s)) << nobody->text().toStdString();
    go(PageKind::Reports);
    const auto *nothing = page().findChild<QLabel *>(u"emptyLabel"_s);
    EXPECT_TRUE(nothing->isVisible());
    EXPECT_TRUE(nothing->text().contains(u"Organisations"_s)) << nothing->text().toStdString();

    importBeside(u"organisations"_s, u"organisations.csv"_s);
    go(PageKind::Members);
    EXPECT_TRUE(list().emptyText().contains(u"Ctrl+N"_s)) << list().emptyText().toStdString();
    go(PageKind::Reports);
    EXPECT_FALSE(nothing->isVisible());
}

} // namespace
} // namespace zhibu
