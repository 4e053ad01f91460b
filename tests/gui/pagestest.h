#pragma once

#include "gui/answers.h"
#include "gui/page.h"
#include "gui/widgets/busybar.h"
#include "storage/file/history.h"
#include "storage/records/recordlist.h"
#include "support/tempfile.h"

#include <QSettings>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

namespace zhibu {

/// A page on its own, on 21 November 2024. Fill `disk` first, then show<…>().
class PagesTest : public testing::Test
{
protected:
    PagesTest() { QSettings().clear(); }

    template<typename Shown>
    Shown &show(int year = 2024)
    {
        disk.close();
        session.setFile(test::got(File::open(disk.path(), File::Access::Write)));
        m_actionsBefore = test::got(history(*session.file())).size();
        session.setYear(year);
        auto made = std::make_unique<Shown>(session);
        Shown &shown = *made;
        page = std::move(made);
        for (const auto signal :
             {&Session::recordsChanged, &Session::scopeChanged, &Session::yearChanged}) {
            QObject::connect(&session, signal, page.get(), &Page::refresh);
        }
        QObject::connect(&session, &Session::message, page.get(),
                         [this](const QString &text) { messages += text; });
        page->resize(1080, 640);
        page->show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(page.get()));
        page->refresh();
        settle();
        return shown;
    }

    /// Waits until what is computed beside the window is shown.
    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor(
            [this] {
                return std::ranges::none_of(page->findChildren<BusyBar *>(), &BusyBar::isBusy);
            },
            20'000));
    }

    template<typename Widget>
    Widget &child(const QString &name)
    {
        auto *found = page->findChild<Widget *>(name);
        if (found == nullptr) {
            throw std::runtime_error("no " + name.toStdString());
        }
        return *found;
    }

    void trigger(const QString &action)
    {
        child<QAction>(action).trigger();
        settle();
    }

    [[nodiscard]] qsizetype rows(const QString &ledger) const
    {
        return test::got(listRows(*session.file(), ledgerOf(ledger), {})).size();
    }
    /// Actions since the page was shown.
    [[nodiscard]] qsizetype actions() const
    {
        return test::got(history(*session.file())).size() - m_actionsBefore;
    }

    test::TempFile disk;
    Answers answers;
    Session session{QDate(2024, 11, 21), answers};
    std::unique_ptr<Page> page;
    QStringList messages;

private:
    qsizetype m_actionsBefore = 0;
};

} // namespace zhibu
