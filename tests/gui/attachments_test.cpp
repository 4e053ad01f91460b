#include "gui/records/attachmentpart.h"
#include "gui/windowtest.h"
#include "storage/records/records.h"
#include "support/tempfile.h"

#include <QAction>
#include <QBuffer>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;

class Attaching : public WindowTest
{
protected:
    Attaching()
    {
        openSampleFile();
        go(PageKind::Members);
    }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return file.fileName();
    }
    /// A JPEG of that size, with stripes that take room.
    static QByteArray photoOf(const QSize &size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        for (int x = 0; x < size.width(); x += 3) {
            painter.drawLine(x, 0, x, size.height());
        }
        painter.end();
        QBuffer buffer;
        EXPECT_TRUE(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "jpeg", 95));
        return buffer.data();
    }
    void openForm(int row)
    {
        list().setCurrentIndex(list().model()->index(row, 1));
        list().setFocus();
        press(Qt::Key_F2);
        ASSERT_TRUE(input(u"name"_s)->isVisible());
    }
    QTreeWidget &files() { return *page().findChild<QTreeWidget *>(u"files"_s); }
    QToolButton &button(const QString &name)
    {
        return *page().findChild<QToolButton *>(name + u"Button"_s);
    }
    QString hint() { return page().findChild<QLabel *>(u"hint"_s)->text(); }
    /// "name | size | state" of each line shown.
    QStringList lines()
    {
        QStringList texts;
        for (int row = 0; row < files().topLevelItemCount(); ++row) {
            const QTreeWidgetItem *line = files().topLevelItem(row);
            texts += u"%1 | %2 | %3"_s.arg(line->text(0), line->text(1), line->text(2));
        }
        return files().isVisible() ? texts : QStringList();
    }
    void pick(int row)
    {
        files().setFocus();
        files().setCurrentItem(files().topLevelItem(row), 0,
                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    void attach(const QStringList &paths)
    {
        answers.files = paths;
        button(u"add"_s).click();
    }
    QString counted(int row)
    {
        const auto *model = qobject_cast<const RecordModel *>(list().model());
        return model->index(row, model->columnOf(u"attachments"_s)).data().toString();
    }
    void damage(const QString &sql) const
    {
        must(window->session().file()->database().execute(sql));
    }
    qsizetype actions() { return got(history(*window->session().file())).size(); }
    /// Drags what is there onto a widget and lets go. Whether it was taken.
    static bool drop(QWidget *target, const QMimeData &mime)
    {
        QDragEnterEvent enter({4, 4}, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton,
                              Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(target, &enter);
        QDropEvent event({4, 4}, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(target, &event);
        return enter.isAccepted();
    }
};

TEST_F(Attaching, FilesAreListedInTheFormAndCountedInTheList)
{
    openForm(0);
    EXPECT_EQ(lines(), QStringList());
    EXPECT_TRUE(hint().contains(u"drag"_s));
    EXPECT_FALSE(button(u"open"_s).isVisible());
    attach({write(u"申请书.pdf"_s, QByteArray(2048, 'x')), write(u"照片.jpg"_s, "photo")});
    EXPECT_EQ(lines(), (QStringList{u"申请书.pdf | 2.0 kB | "_s, u"照片.jpg | 5 bytes | "_s}));
    EXPECT_EQ(hint(), u"2 file(s) · 2.0 kB"_s);
    EXPECT_TRUE(button(u"open"_s).isEnabled()) << "the first one is picked";
    EXPECT_EQ(counted(0), u"2"_s);
    EXPECT_EQ(counted(1), QString());
    EXPECT_EQ(lastAction(), u"Attach 2 file(s) to 党员"_s);
    list().setCurrentIndex(list().model()->index(1, 1));
    EXPECT_EQ(lines(), QStringList());
    list().setCurrentIndex(list().model()->index(0, 1));
    EXPECT_EQ(lines().size(), 2);
}

TEST_F(Attaching, IsUndoneAndRedone)
{
    openForm(0);
    attach({write(u"申请书.pdf"_s, "paper")});
    EXPECT_EQ(lastAction(), u"Attach “申请书.pdf” to 党员"_s);
    menu(u"actionUndo"_s);
    EXPECT_EQ(lines(), QStringList());
    EXPECT_EQ(counted(0), QString());
    menu(u"actionRedo"_s);
    EXPECT_EQ(lines().size(), 1);
    EXPECT_EQ(counted(0), u"1"_s);
}

TEST_F(Attaching, GoesWithTheRecordAndComesBackWithIt)
{
    list().selectRow(2);
    openForm(2);
    const qsizetype members = rows(u"members"_s);
    attach({write(u"申请书.pdf"_s, "paper")});
    list().setFocus();
    answers.choice = 0; // entered by mistake
    press(Qt::Key_Delete);
    ASSERT_EQ(rows(u"members"_s), members - 1) << answers.told.join(u' ').toStdString();
    menu(u"actionUndo"_s);
    EXPECT_EQ(counted(2), u"1"_s);
    openForm(2);
    EXPECT_EQ(lines(), QStringList{u"申请书.pdf | 5 bytes | "_s});
}

TEST_F(Attaching, ToANewRecordWaitsUntilThatIsSavedWithIt)
{
    press(Qt::Key_N, Qt::ControlModifier);
    const QString paper = write(u"申请书.pdf"_s, "paper");
    attach({paper, write(u"照片.jpg"_s, "photo"), path(u"none.pdf"_s)});
    ASSERT_EQ(answers.told.size(), 1) << "of what is not there, at once";
    EXPECT_EQ(lines(), (QStringList{u"申请书.pdf | 5 bytes | on saving"_s,
                                    u"照片.jpg | 5 bytes | on saving"_s}));
    EXPECT_TRUE(page().hasUnsavedInput());
    pick(1);
    press(Qt::Key_Delete);
    EXPECT_EQ(lines(), QStringList{u"申请书.pdf | 5 bytes | on saving"_s});
    input(u"name"_s)->setText(u"诸葛亮"_s);
    choose(u"sex"_s, u"male"_s);
    input(u"branch"_s)->setText(u"A01"_s);
    choose(u"kind"_s, u"full"_s);
    input(u"joined"_s)->setText(u"2012-07-01"_s);
    const qsizetype before = actions();
    input(u"name"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(actions(), before + 1);
    EXPECT_EQ(counted(3), u"1"_s);
    EXPECT_EQ(lines(), QStringList()) << "the form is that of the next row";
    EXPECT_FALSE(page().hasUnsavedInput());
    menu(u"actionUndo"_s);
    EXPECT_EQ(rows(u"members"_s), 3);
}

TEST_F(Attaching, LeavesWhatIsBeingTypedAlone)
{
    openForm(0);
    input(u"name"_s)->setText(u"张三丰"_s);
    attach({write(u"申请书.pdf"_s, "paper")});
    EXPECT_EQ(lines().size(), 1);
    EXPECT_EQ(input(u"name"_s)->text(), u"张三丰"_s);
    EXPECT_TRUE(page().hasUnsavedInput());
}

TEST_F(Attaching, OpensACopyThatCannotBeChanged)
{
    openForm(0);
    attach({write(u"申请书.pdf"_s, "paper")});
    pick(0);
    press(Qt::Key_Return);
    button(u"open"_s).click();
    ASSERT_EQ(answers.opened.size(), 2);
    EXPECT_EQ(answers.opened[0], answers.opened[1]);
    const QFileInfo copy(answers.opened[0]);
    EXPECT_EQ(copy.fileName(), u"申请书.pdf"_s);
    EXPECT_FALSE(copy.permission(QFileDevice::WriteOwner));
    QFile file(copy.filePath());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "paper");
}

TEST_F(Attaching, CopiesOutWhereTheUserSays)
{
    openForm(0);
    attach({write(u"申请书.pdf"_s, "paper")});
    pick(0);
    answers.files = {path(u"out.pdf"_s)};
    button(u"saveAs"_s).click();
    QFile file(path(u"out.pdf"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "paper");
    EXPECT_TRUE(status(u"done"_s).contains(u"out.pdf"_s));
}

TEST_F(Attaching, IsTakenBackByTheDeleteKeyAndByTheButton)
{
    openForm(0);
    attach({write(u"a.pdf"_s, "a"), write(u"b.pdf"_s, "b"), write(u"c.pdf"_s, "c")});
    pick(1);
    press(Qt::Key_Delete);
    EXPECT_EQ(lines(), (QStringList{u"a.pdf | 1 bytes | "_s, u"c.pdf | 1 bytes | "_s}));
    EXPECT_EQ(lastAction(), u"Remove attachment “b.pdf” from 党员"_s);
    EXPECT_EQ(rows(u"members"_s), 3) << "the key is that of the file, not of the row";
    files().selectAll();
    button(u"remove"_s).click();
    EXPECT_EQ(lines(), QStringList());
    menu(u"actionUndo"_s);
    EXPECT_EQ(lines().size(), 2);
}

TEST_F(Attaching, ShowsWhatVanishedOrWasChanged)
{
    openForm(0);
    attach({write(u"a.pdf"_s, "a"), write(u"b.pdf"_s, "b")});
    damage(u"DELETE FROM attachment_data WHERE data = CAST('a' AS BLOB)"_s);
    damage(u"UPDATE attachment_data SET data = x'00'"_s);
    window->currentPage()->refresh();
    EXPECT_EQ(lines(),
              (QStringList{u"a.pdf | 1 bytes | content missing"_s, u"b.pdf | 1 bytes | "_s}));
    EXPECT_EQ(counted(0), u"⚠ 2"_s);
    pick(0);
    EXPECT_FALSE(button(u"open"_s).isEnabled());
    pick(1);
    button(u"open"_s).click();
    EXPECT_EQ(answers.opened, QStringList());
    ASSERT_EQ(answers.told.size(), 1);
    EXPECT_TRUE(answers.told.first().contains(u"has changed"_s));
    EXPECT_EQ(lines().value(1), u"b.pdf | 1 bytes | content changed"_s);
    window->currentPage()->refresh();
    EXPECT_EQ(lines().value(1), u"b.pdf | 1 bytes | content changed"_s) << "still known";
    attach({path(u"a.pdf"_s), path(u"b.pdf"_s)});
    EXPECT_EQ(lines(), (QStringList{u"a.pdf | 1 bytes | "_s, u"b.pdf | 1 bytes | "_s}));
    EXPECT_EQ(counted(0), u"2"_s) << "attached again";
}

TEST_F(Attaching, SaysWhatIsTooLargeAndThatAFileIsThereAlready)
{
    openForm(0);
    QFile large(write(u"录像.mp4"_s, {}));
    ASSERT_TRUE(large.resize(kLargestAttachment + 1));
    attach({write(u"a.pdf"_s, "a"), large.fileName()});
    ASSERT_EQ(answers.told.size(), 1);
    EXPECT_TRUE(answers.told.first().contains(u"50 MB"_s)) << answers.told.first().toStdString();
    EXPECT_EQ(lines(), QStringList()) << "all or none";
    attach({path(u"a.pdf"_s)});
    attach({path(u"a.pdf"_s)});
    EXPECT_EQ(lines().size(), 1);
    EXPECT_TRUE(status(u"done"_s).contains(u"already"_s));
}

TEST_F(Attaching, TakesFilesDraggedAnywhereOntoTheForm)
{
    openForm(0);
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(write(u"a.pdf"_s, "a")),
                  QUrl::fromLocalFile(write(u"b.xlsx"_s, "b"))});
    QLineEdit *name = input(u"name"_s);
    const QString before = name->text();
    EXPECT_TRUE(drop(name, mime));
    EXPECT_EQ(lines().size(), 2);
    EXPECT_EQ(name->text(), before) << "an input does not write down the path";
    QMimeData text;
    text.setText(u"字"_s);
    EXPECT_TRUE(drop(name, text)) << "text is still dragged into an input";
    QMimeData folder;
    folder.setUrls({QUrl::fromLocalFile(path({}))});
    drop(&files(), folder);
    EXPECT_EQ(lines().size(), 2);
}

TEST_F(Attaching, IsReachedByTabBetweenTheFieldsAndTheButtons)
{
    openForm(0);
    attach({write(u"a.pdf"_s, "a")});
    pick(0);
    page().findChild<QWidget *>(ledgerOf(u"members"_s).fields.last().key)->setFocus();
    QStringList names;
    for (int stop = 0; stop < 8; ++stop) {
        press(Qt::Key_Tab);
        names += QApplication::focusWidget()->objectName();
    }
    EXPECT_EQ(names,
              (QStringList{u"history"_s, u"addButton"_s, u"openButton"_s, u"saveAsButton"_s,
                           u"removeButton"_s, u"files"_s, u"closeButton"_s, u"saveButton"_s}));
}

TEST_F(Attaching, LargePhotosAreMadeSmallerWhereTheUserWantsThatAndHeIsAskedOnce)
{
    const QString photo = write(u"合影.jpg"_s, photoOf({2400, 1600}));
    const auto stored = [this](int row) {
        const Ledger &members = ledgerOf(u"members"_s);
        const File &file = *window->session().file();
        const RowId id = got(listRows(file, members, {})).at(row);
        const auto attachments = got(attachmentsOf(file, members, id));
        return attachments.size() == 1
                   ? QImage::fromData(got(attachmentBytes(file, attachments.first()))).width()
                   : 0;
    };
    openForm(0);
    const qsizetype before = answers.asked.size();
    answers.choice = -1; // gives up
    attach({photo});
    EXPECT_EQ(lines(), QStringList());
    EXPECT_EQ(answers.asked.size(), before + 1);
    answers.choice = 0;
    attach({photo});
    EXPECT_EQ(answers.asked.size(), before + 2);
    ASSERT_EQ(lines().size(), 1) << answers.told.join(u' ').toStdString();
    EXPECT_TRUE(lines().first().startsWith(u"合影.jpg | "_s));
    const QList<int> widths{stored(0), stored(1), stored(2)};
    EXPECT_EQ(std::ranges::count(widths, 2000), 1);
    EXPECT_EQ(QImage(photo).width(), 2400) << "the original stays where it is";

    auto *smaller = page().findChild<QAction *>(u"actionSmaller"_s);
    smaller->setChecked(true); // as its menu shows it
    smaller->trigger();
    list().setCurrentIndex(list().model()->index(1, 1));
    attach({photo});
    EXPECT_EQ(answers.asked.size(), before + 2) << "remembered";
    const QList<int> later{stored(0), stored(1), stored(2)};
    EXPECT_EQ(std::ranges::count(later, 2400), 1);
}

TEST_F(Attaching, PicturesAreShownSmallBesideTheirNames)
{
    openForm(0);
    attach({write(u"合影.jpg"_s, photoOf({400, 300})), write(u"坏.jpg"_s, "photo")});
    ASSERT_EQ(lines().size(), 2);
    EXPECT_TRUE(QTest::qWaitFor([this] { return files().iconSize().width() == 48; }));
    const QIcon picture = files().topLevelItem(0)->icon(0);
    EXPECT_EQ(picture.availableSizes().value(0), QSize(48, 36));
}

TEST_F(Attaching, AllAreSavedIntoANewFolderWithAnIndex)
{
    openForm(0);
    attach({write(u"a.pdf"_s, "a"), write(u"b.pdf"_s, "b")});
    ASSERT_TRUE(QDir().mkdir(path(u"out"_s)));
    answers.files = {path(u"out"_s)};
    page().findChild<QAction *>(u"actionSaveAll"_s)->trigger();
    ASSERT_TRUE(QTest::qWaitFor([this] {
        return status(u"done"_s).contains(u"2 file(s)"_s) && status(u"done"_s).contains(u"out"_s);
    }));
    const QDir made(path(u"out"_s));
    const QStringList folders = made.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    ASSERT_EQ(folders.size(), 1);
    EXPECT_EQ(QDir(made.filePath(folders.first())).entryList(QDir::Files, QDir::Name),
              (QStringList{u"00-附件目录.xlsx"_s, u"01-a.pdf"_s, u"01-b.pdf"_s}));
}

TEST_F(Attaching, ChangesNothingWhereTheFileIsOnlyRead)
{
    openForm(0);
    attach({write(u"a.pdf"_s, "a")});
    window->session().setFile(
        got(File::open(window->session().file()->path(), File::Access::Read)));
    go(PageKind::Members);
    openForm(0);
    EXPECT_EQ(lines().size(), 1);
    EXPECT_FALSE(button(u"add"_s).isEnabled());
    pick(0);
    EXPECT_TRUE(button(u"open"_s).isEnabled());
    EXPECT_FALSE(button(u"remove"_s).isEnabled());
    press(Qt::Key_Delete);
    EXPECT_EQ(lines().size(), 1);
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(write(u"b.pdf"_s, "b"))});
    drop(&files(), mime);
    EXPECT_EQ(lines().size(), 1);
}

TEST_F(Attaching, WorksInEveryLedger)
{
    for (const PageKind kind : {PageKind::Organisations, PageKind::Activities}) {
        go(kind);
        press(Qt::Key_N, Qt::ControlModifier);
        EXPECT_TRUE(button(u"add"_s).isVisible());
        const auto *model = qobject_cast<const RecordModel *>(list().model());
        EXPECT_GE(model->columnOf(u"attachments"_s), 0);
    }
}

TEST_F(Attaching, ToAMeetingIsStoredWithItsAttendance)
{
    go(PageKind::Activities);
    press(Qt::Key_N, Qt::ControlModifier);
    input(u"organisation"_s)->setText(u"A01"_s);
    choose(u"type"_s, u"theme_day"_s);
    input(u"topic"_s)->setText(u"植树"_s);
    input(u"starts"_s)->setText(u"2024-03-12"_s);
    attach({write(u"照片.jpg"_s, "photo")});
    const qsizetype before = actions();
    input(u"topic"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(rows(u"activities"_s), 1) << answers.told.join(u' ').toStdString();
    EXPECT_EQ(actions(), before + 1);
    EXPECT_EQ(counted(0), u"1"_s);
    EXPECT_EQ(lines(), QStringList{u"照片.jpg | 5 bytes | "_s}) << "the meeting stays";
}

} // namespace zhibu
