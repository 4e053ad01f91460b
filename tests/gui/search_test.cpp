#include "gui/frame/searchpopup.h"
#include "gui/records/recordpanel.h"
#include "gui/windowtest.h"
#include "storage/attachments/attachments.h"
#include "storage/records/records.h"
#include "support/tempfile.h"

#include <QFile>
#include <QListWidget>

namespace zhibu {

using namespace Qt::StringLiterals;

class Search : public WindowTest
{
protected:
    Search()
    {
        openSampleFile();
        box = window->findChild<QLineEdit *>(u"search"_s);
        popup = window->findChild<SearchPopup *>();
    }

    void type(const QString &text)
    {
        press(Qt::Key_K, Qt::ControlModifier);
        EXPECT_TRUE(box->hasFocus());
        box->setText(text);
    }

    /// The lines shown, without indentation.
    [[nodiscard]] QStringList lines() const
    {
        QStringList lines;
        for (int row = 0; popup->isVisible() && row < popup->count(); ++row) {
            lines += popup->item(row)->text().trimmed();
        }
        return lines;
    }

    [[nodiscard]] bool shows(const QString &beginning) const
    {
        const QStringList shown = lines();
        return std::ranges::any_of(shown,
                                   [&](const QString &line) { return line.startsWith(beginning); });
    }

    /// The name in the form that is open.
    [[nodiscard]] QString opened(const QString &field) const
    {
        for (const auto *panel : page().findChildren<RecordPanel *>()) {
            if (panel->isVisible()) {
                return panel->findChild<QLineEdit *>(field)->text();
            }
        }
        return {};
    }

    QLineEdit *box = nullptr;
    SearchPopup *popup = nullptr;
};

TEST_F(Search, FindsAMemberInPinyinAndEnterOpensHisForm)
{
    type(u"oyxy"_s);
    EXPECT_EQ(lines(), (QStringList{u"党员"_s, u"欧阳修远  水利局党支部 · 正常"_s}));
    EXPECT_TRUE(box->hasFocus()) << "typing goes on";
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(window->currentPage()->objectName(), u"members"_s);
    EXPECT_EQ(opened(u"name"_s), u"欧阳修远"_s);
    EXPECT_EQ(list().model()->rowCount(), 3) << "among the others";
    EXPECT_FALSE(popup->isVisible());
    EXPECT_EQ(box->text(), QString());
}

TEST_F(Search, FindsByPartsOfNumbersAndOrganisationsToo)
{
    type(u"197408"_s);
    EXPECT_TRUE(shows(u"欧阳修远"_s));
    type(u"4975"_s);
    EXPECT_TRUE(shows(u"欧阳修远"_s));
    type(u"jiaoyu"_s);
    EXPECT_EQ(lines(), (QStringList{u"组织"_s, u"教育局党支部  党支部 · A02"_s}));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(window->currentPage()->objectName(), u"organisations"_s);
    EXPECT_EQ(opened(u"name"_s), u"教育局党支部"_s);
}

TEST_F(Search, FindsWhoIsOnHisWayIntoThePartyAndWhoFloatsIn)
{
    const RowId branch = test::TempFile::addTo(
        *window->session().file(), u"organisations"_s,
        {{u"code"_s, u"Z9"_s}, {u"name"_s, u"新支部"_s}, {u"kind"_s, u"branch"_s}});
    test::TempFile::addTo(*window->session().file(), u"applicants"_s,
                          {{u"code"_s, u"F001"_s},
                           {u"name"_s, u"赵云"_s},
                           {u"sex"_s, u"male"_s},
                           {u"branch"_s, branch},
                           {u"applied_on"_s, u"2024-01-05"_s}});
    test::TempFile::addTo(*window->session().file(), u"floating-members"_s,
                          {{u"organisation"_s, branch},
                           {u"direction"_s, u"in"_s},
                           {u"name"_s, u"赵子龙"_s},
                           {u"since"_s, u"2024-01-05"_s}});
    type(u"赵"_s);
    EXPECT_TRUE(shows(u"赵子龙  新支部"_s)) << lines().join(u'|').toStdString();
    EXPECT_TRUE(shows(u"赵云  新支部"_s));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(page().findChild<QListWidget *>(u"ledgerList"_s)->currentItem()->text(),
              u"发展党员"_s);
    EXPECT_EQ(opened(u"name"_s), u"赵云"_s);
}

TEST_F(Search, EscClosesTheListAndEnterWithNothingPickedNarrowsThePage)
{
    go(PageKind::Members);
    type(u"李"_s);
    EXPECT_TRUE(popup->isVisible());
    press(Qt::Key_Escape);
    EXPECT_FALSE(popup->isVisible());
    EXPECT_TRUE(box->hasFocus());
    press(Qt::Key_Down);
    EXPECT_TRUE(popup->isVisible()) << "Down brings it back";
    press(Qt::Key_Return);
    EXPECT_FALSE(popup->isVisible());
    EXPECT_EQ(list().model()->rowCount(), 1);
    EXPECT_TRUE(list().hasFocus());
    type(u"没有这个人"_s);
    EXPECT_FALSE(popup->isVisible());
}

TEST_F(Search, AnEditIsFoundAtOnceAndItsUndoToo)
{
    type(u"lisi"_s);
    EXPECT_TRUE(shows(u"李四"_s));
    File &file = *window->session().file();
    const Ledger &members = ledgerOf(u"members"_s);
    const auto ids = listRows(file, members, {.text = u"李四"_s});
    ASSERT_TRUE(ids);
    const auto before = fetchRecord(file, members, ids->first());
    ASSERT_TRUE(before);
    Record after = *before;
    members.setValue(after, u"name"_s, u"单雄信"_s);
    ASSERT_TRUE(saveRecord(file, members, after, *before));
    type(u"shanxx"_s);
    EXPECT_TRUE(shows(u"单雄信"_s));
    menu(u"actionUndo"_s);
    type({});
    type(u"shanxx"_s);
    EXPECT_FALSE(popup->isVisible());
}

TEST_F(Search, ARowOutsideTheScopeIsOpenedAllTheSame)
{
    File &file = *window->session().file();
    const auto school = listRows(file, ledgerOf(u"organisations"_s), {.text = u"A02"_s});
    ASSERT_TRUE(school && school->size() == 1);
    window->session().setScope(school->first());
    type(u"李四"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(window->session().scope(), 0);
    EXPECT_EQ(opened(u"name"_s), u"李四"_s);
}

TEST_F(Search, MeetingsAndFilesComeAMomentLater)
{
    File &file = *window->session().file();
    const auto branches = listRows(file, ledgerOf(u"organisations"_s), {.text = u"A01"_s});
    ASSERT_TRUE(branches);
    const Ledger &activities = ledgerOf(u"activities"_s);
    Record meeting = activities.blank();
    activities.setValue(meeting, u"organisation"_s, branches->first());
    activities.setValue(meeting, u"type"_s, u"theme_day"_s);
    activities.setValue(meeting, u"topic"_s, u"参观纪念馆"_s);
    activities.setValue(meeting, u"starts"_s, u"2024-03-08"_s);
    ASSERT_TRUE(addRecord(file, activities, meeting));
    QFile paper(path(u"纪念馆介绍.txt"_s));
    ASSERT_TRUE(paper.open(QIODevice::WriteOnly) && paper.write("1") == 1);
    paper.close();
    ASSERT_TRUE(
        attachFiles(file, ledgerOf(u"organisations"_s), branches->first(), {paper.fileName()}));
    type(u"纪念馆"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return lines().size() == 4; }));
    EXPECT_EQ(lines()[1], u"参观纪念馆  2024-03-08 · 水利局党支部"_s);
    EXPECT_TRUE(lines()[3].startsWith(u"纪念馆介绍.txt"_s));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(page().objectName(), u"activities"_s);
    EXPECT_EQ(list().currentId(), listRows(file, activities, {})->first());
}

TEST_F(Search, MoreThanFitAreShownInTheirList)
{
    File &file = *window->session().file();
    const Ledger &members = ledgerOf(u"members"_s);
    const auto ids = listRows(file, members, {});
    ASSERT_TRUE(ids);
    const auto first = fetchRecord(file, members, ids->first());
    ASSERT_TRUE(first);
    for (int i = 0; i < 9; ++i) {
        Record record = *first;
        record.id = 0;
        members.setValue(record, u"code"_s, u"Q%1"_s.arg(i));
        members.setValue(record, u"id_number"_s, u""_s);
        members.setValue(record, u"name"_s, u"钱七"_s);
        members.setValue(record, u"birth"_s, u"1980-01-0%1"_s.arg(i + 1));
        const auto saved = addRecord(file, members, record);
        ASSERT_TRUE(saved && saved->findings.isEmpty());
    }
    type(u"qian"_s);
    ASSERT_EQ(popup->count(), 10) << "the head, eight, and all of them";
    press(Qt::Key_Up); // nothing is above the box
    for (int i = 0; i < 9; ++i) {
        press(Qt::Key_Down);
    }
    press(Qt::Key_Return);
    EXPECT_EQ(list().model()->rowCount(), 9);
}

} // namespace zhibu
