#include "gui/frame/manualwindow.h"
#include "gui/windowtest.h"

#include <QDir>
#include <QListWidget>
#include <QTextBlock>
#include <QTextBrowser>

namespace zhibu {

using namespace Qt::StringLiterals;

class Manual : public WindowTest
{
protected:
    ManualWindow &open()
    {
        menu(u"actionManual"_s);
        return *dialog<ManualWindow>();
    }
};

TEST_F(Manual, IsNotThereBeforeItIsAskedFor)
{
    EXPECT_EQ(window->findChild<ManualWindow *>(), nullptr);
    ManualWindow &manual = open();
    EXPECT_EQ(manual.chapter(), u"README"_s) << "without a file nothing in particular is asked";
    menu(u"actionManual"_s);
    EXPECT_EQ(window->findChildren<ManualWindow *>().size(), 1);
}

TEST_F(Manual, ListsEveryChapterAndShowsItWithItsPictures)
{
    ManualWindow &manual = open();
    auto *chapters = manual.findChild<QListWidget *>(u"chapters"_s);
    QSet<QString> listed;
    for (int row = 0; row < chapters->count(); ++row) {
        listed += chapters->item(row)->data(Qt::UserRole).toString() + u".md"_s;
        chapters->setCurrentRow(row);
        const auto *text = manual.findChild<QTextBrowser *>(u"text"_s);
        EXPECT_GT(text->toPlainText().size(), 100) << qPrintable(manual.chapter());
    }
    const QStringList stored = QDir(u":/manual"_s).entryList({u"*.md"_s}, QDir::Files);
    EXPECT_EQ(listed, QSet<QString>(stored.begin(), stored.end()));
    manual.showChapter(u"常见问题"_s);
    auto *text = manual.findChild<QTextBrowser *>(u"text"_s);
    EXPECT_FALSE(
        text->loadResource(QTextDocument::ImageResource, QUrl(u"pictures/22-history.png"_s))
            .value<QImage>()
            .isNull());
}

TEST_F(Manual, OpensAtTheChapterOfThePageShown)
{
    openSampleFile();
    for (int kind = 0; kind < 8; ++kind) {
        go(static_cast<PageKind>(kind));
        EXPECT_NE(open().chapter(), u"README"_s) << kind;
        open().close();
    }
    go(PageKind::Ledgers);
    auto *ledgers = page().findChild<QListWidget *>(u"ledgerList"_s);
    ledgers->setCurrentRow(static_cast<int>(&ledgerOf(u"applicants"_s) - allLedgers().data()));
    EXPECT_EQ(open().chapter(), u"发展党员"_s);
}

TEST_F(Manual, TheListMarksTheChapterShown)
{
    openSampleFile();
    for (const PageKind kind : {PageKind::Members, PageKind::Activities, PageKind::Ledgers}) {
        go(kind);
        ManualWindow &manual = open();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&manual)); // the focus picks nothing else
        const auto *chapters = manual.findChild<QListWidget *>(u"chapters"_s);
        ASSERT_NE(chapters->currentItem(), nullptr);
        EXPECT_NE(manual.chapter(), u"README"_s);
        EXPECT_EQ(chapters->currentItem()->data(Qt::UserRole).toString(), manual.chapter());
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
}

TEST_F(Manual, IsSearchedThroughAllChapters)
{
    ManualWindow &manual = open();
    EXPECT_TRUE(manual.findNext(u"培养联系人"_s));
    EXPECT_EQ(manual.chapter(), u"发展党员"_s);
    EXPECT_EQ(manual.findChild<QTextBrowser *>(u"text"_s)->textCursor().selectedText(),
              u"培养联系人"_s);
    EXPECT_FALSE(manual.findNext(u"这几个字哪里也没有"_s));
}

TEST_F(Manual, ALinkGoesToTheHeadingItNames)
{
    ManualWindow &manual = open();
    auto *text = manual.findChild<QTextBrowser *>(u"text"_s);
    text->setSource(QUrl(u"qrc:/manual/星级怎么来.md#一轮评定怎么走"_s));
    EXPECT_EQ(text->textCursor().block().text(), u"一轮评定怎么走"_s);
}

} // namespace zhibu
