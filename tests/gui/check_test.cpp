#include "gui/check/checkwindow.h"
#include "gui/check/mergedialog.h"
#include "gui/records/recorddialog.h"
#include "gui/records/recordform.h"
#include "gui/records/recordpanel.h"
#include "gui/windowtest.h"
#include "support/tempfile.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

// of the list
constexpr int kName = 2;
constexpr int kField = 3;
constexpr int kValue = 4;
constexpr int kFix = 6;

/// The window of the data check on a file in which the number of 欧阳修远 is a woman's.
class Checking : public WindowTest
{
protected:
    void SetUp() override
    {
        openSampleFile();
        menu(u"actionCheck"_s);
        m_check = dialog<CheckWindow>();
        ASSERT_TRUE(QTest::qWaitFor([this] { return list().model()->rowCount() > 0; }));
    }

    [[nodiscard]] QTableView &list() const { return *m_check->findChild<QTableView *>(u"table"_s); }
    [[nodiscard]] QString shown(int row, int column) const
    {
        return list().model()->index(row, column).data().toString();
    }
    /// The line of a person and a field; -1: there is none.
    [[nodiscard]] int line(const QString &name, const QString &field) const
    {
        for (int row = 0; row < list().model()->rowCount(); ++row) {
            if (shown(row, kName) == name && shown(row, kField) == field) {
                return row;
            }
        }
        return -1;
    }
    [[nodiscard]] bool comes(const QString &name, const QString &field)
    {
        return QTest::qWaitFor([&] { return line(name, field) >= 0; });
    }
    [[nodiscard]] bool goes(const QString &name, const QString &field)
    {
        return QTest::qWaitFor([&] { return line(name, field) < 0; });
    }
    [[nodiscard]] QAction *action(const QString &name) const
    {
        return m_check->findChild<QAction *>(name);
    }
    [[nodiscard]] QString summary() const
    {
        return m_check->findChild<QLabel *>(u"summary"_s)->text();
    }
    [[nodiscard]] QComboBox *combo(const QString &name) const
    {
        return m_check->findChild<QComboBox *>(name);
    }
    [[nodiscard]] QString ask(const QString &sql) const
    {
        Statement query(window->session().file()->database(), sql);
        const QString answer = query.next() ? query.text(0) : QString();
        (void)query.next();
        return answer;
    }

    const QString m_person = u"欧阳修远"_s;
    CheckWindow *m_check = nullptr;
};

} // namespace

TEST_F(Checking, OneKeyWritesWhatIsKnown)
{
    const int row = line(m_person, u"性别"_s);
    ASSERT_GE(row, 0);
    EXPECT_EQ(shown(row, kValue), u"男"_s);
    EXPECT_EQ(shown(row, kFix), u"女"_s);
    list().clearSelection();
    EXPECT_FALSE(action(u"actionFix"_s)->isEnabled());
    list().selectRow(row);
    EXPECT_EQ(action(u"actionFix"_s)->shortcut(), QKeySequence(Qt::Key_F4));
    action(u"actionFix"_s)->trigger();
    EXPECT_EQ(ask(u"SELECT sex FROM member WHERE code = 'P000001'"_s), u"female"_s);
    EXPECT_TRUE(goes(m_person, u"性别"_s));
    menu(u"actionUndo"_s);
    EXPECT_EQ(ask(u"SELECT sex FROM member WHERE code = 'P000001'"_s), u"male"_s);
    EXPECT_TRUE(comes(m_person, u"性别"_s));
}

TEST_F(Checking, AllThatIsCertainIsListedBeforeItIsWritten)
{
    answers.yes = false;
    action(u"actionFixAll"_s)->trigger();
    EXPECT_EQ(answers.asked.size(), 1);
    EXPECT_EQ(list().model()->rowCount(), 1) << "the preview";
    EXPECT_EQ(ask(u"SELECT sex FROM member WHERE code = 'P000001'"_s), u"male"_s);
    answers.yes = true;
    action(u"actionFixAll"_s)->trigger();
    EXPECT_EQ(ask(u"SELECT sex FROM member WHERE code = 'P000001'"_s), u"female"_s);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !action(u"actionFixAll"_s)->isEnabled(); }));
    EXPECT_GT(list().model()->rowCount(), 0) << "what is left to do";
    combo(u"show"_s)->setCurrentIndex(1);
    EXPECT_EQ(list().model()->rowCount(), 0);
    EXPECT_TRUE(summary().contains(u"to do in all"_s)) << summary().toStdString();
}

TEST_F(Checking, IsNarrowedBySeverityKindAndOrganisation)
{
    combo(u"severity"_s)->setCurrentText(u"错误"_s);
    EXPECT_GE(line(m_person, u"性别"_s), 0);
    combo(u"severity"_s)->setCurrentText(u"缺项"_s);
    EXPECT_LT(line(m_person, u"性别"_s), 0);
    EXPECT_GT(list().model()->rowCount(), 0);
    combo(u"severity"_s)->setCurrentIndex(0);
    combo(u"rule"_s)->setCurrentText(u"性别与号码不符"_s);
    EXPECT_EQ(list().model()->rowCount(), 1);
    combo(u"rule"_s)->setCurrentIndex(0);
    const QString branch = ask(u"SELECT name FROM organisation WHERE code = 'A02'"_s);
    combo(u"organisation"_s)->setCurrentText(branch);
    EXPECT_EQ(combo(u"organisation"_s)->currentText(), branch);
    EXPECT_LT(line(m_person, u"性别"_s), 0);
    EXPECT_GT(list().model()->rowCount(), 0);
}

TEST_F(Checking, WhatIsRightAsItIsIsSetAsideWithAReason)
{
    list().selectRow(line(m_person, u"性别"_s));
    action(u"actionAccept"_s)->trigger();
    auto *reason = dialog<RecordDialog>();
    reason->accept();
    EXPECT_TRUE(reason->isVisible()) << "without a reason nothing is set aside";
    input(u"reason"_s, reason)->setText(u"以档案为准"_s);
    reason->accept();
    EXPECT_EQ(rows(u"accepted-findings"_s), 1);
    EXPECT_TRUE(goes(m_person, u"性别"_s));
    combo(u"show"_s)->setCurrentIndex(2);
    ASSERT_EQ(list().model()->rowCount(), 1);
    list().selectRow(0);
    action(u"actionAccept"_s)->trigger();
    EXPECT_EQ(rows(u"accepted-findings"_s), 0);
    combo(u"show"_s)->setCurrentIndex(0);
    EXPECT_TRUE(comes(m_person, u"性别"_s));
}

TEST_F(Checking, OpensTheRecordInItsList)
{
    list().selectRow(line(m_person, u"性别"_s));
    action(u"actionOpenRecord"_s)->trigger();
    EXPECT_EQ(cell(0, u"name"_s), m_person);
}

TEST_F(Checking, APunishmentToldElsewhereIsBegunWhereItBelongs)
{
    test::TempFile::addTo(
        *window->session().file(), u"events"_s,
        {{u"organisation"_s,
          ask(u"SELECT branch FROM member WHERE code = 'P000001'"_s).toLongLong()},
         {u"item"_s, u"member_violation"_s},
         {u"date"_s, u"2024-05-22"_s},
         {u"member"_s, ask(u"SELECT id FROM member WHERE code = 'P000001'"_s).toLongLong()}});
    combo(u"rule"_s)->setCurrentIndex(0);
    const auto kind = [this] { return combo(u"rule"_s)->findText(u"缺党纪处分"_s); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return kind() > 0; }));
    combo(u"rule"_s)->setCurrentIndex(kind());
    ASSERT_EQ(list().model()->rowCount(), 1);
    list().selectRow(0);
    action(u"actionOpenRecord"_s)->trigger();
    for (RecordPanel *panel : window->currentPage()->findChildren<RecordPanel *>()) {
        if (panel->isVisible()) {
            panel->form().editor(u"kind"_s)->enter(u"warning"_s);
            EXPECT_TRUE(panel->save());
        }
    }
    EXPECT_EQ(ask(u"SELECT m.code || ' ' || s.date FROM sanction s "
                  "JOIN member m ON m.id = s.member"_s),
              u"P000001 2024-05-22"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return kind() < 0; }));
}

TEST_F(Checking, DoublesAreMergedSideBySide)
{
    File &file = *window->session().file();
    const QString branch = ask(u"SELECT id FROM organisation WHERE code = 'A01'"_s);
    test::TempFile::addTo(file, u"members"_s,
                          {{u"name"_s, u"李四"_s},
                           {u"sex"_s, u"female"_s},
                           {u"nation"_s, u"汉族"_s},
                           {u"education"_s, u"大学本科"_s},
                           {u"birth"_s, u"1980-02-03"_s},
                           {u"phone"_s, u"13912345678"_s},
                           {u"branch"_s, branch.toLongLong()},
                           {u"kind"_s, u"full"_s},
                           {u"joined"_s, u"2010-07-14"_s},
                           {u"confirmed"_s, u"2011-07-14"_s}});
    ASSERT_TRUE(comes(u"李四"_s, u"姓名"_s));
    list().selectRow(line(u"李四"_s, u"姓名"_s));
    action(u"actionMerge"_s)->trigger();
    auto *merge = dialog<MergeDialog>();
    auto *fields = merge->findChild<QTableWidget *>(u"mergeTable"_s);
    const auto rowOf = [fields](const QString &title) {
        int row = 0;
        while (row < fields->rowCount() && fields->item(row, 0)->text() != title) {
            ++row;
        }
        return row;
    };
    ASSERT_LT(rowOf(u"手机号码"_s), fields->rowCount());
    const QTableWidgetItem *phone = fields->item(rowOf(u"手机号码"_s), 2);
    EXPECT_EQ(phone->text(), u"139****5678"_s);
    merge->findChild<QCheckBox *>(u"reveal"_s)->click();
    EXPECT_EQ(phone->text(), u"13912345678"_s);
    EXPECT_EQ(phone->checkState(), Qt::Checked) << "showing it ticks nothing";
    ASSERT_LT(rowOf(u"学历"_s), fields->rowCount());
    EXPECT_EQ(fields->item(rowOf(u"学历"_s), 2)->checkState(), Qt::Checked) << "filled over empty";
    EXPECT_EQ(fields->item(rowOf(u"党员编号"_s), 1)->checkState(), Qt::Checked);
    EXPECT_EQ(fields->item(rowOf(u"民族"_s), 1)->checkState(), Qt::Checked);
    fields->item(rowOf(u"民族"_s), 2)->setCheckState(Qt::Checked);
    EXPECT_EQ(fields->item(rowOf(u"民族"_s), 1)->checkState(), Qt::Unchecked) << "one of the two";
    merge->findChild<QPushButton *>(u"mergeButton"_s)->click();
    EXPECT_EQ(rows(u"members"_s), 3);
    EXPECT_EQ(ask(u"SELECT code || nation || education FROM member WHERE name = '李四'"_s),
              u"P000002汉族大学本科"_s);
    EXPECT_TRUE(goes(u"李四"_s, u"姓名"_s));
    menu(u"actionUndo"_s);
    EXPECT_EQ(rows(u"members"_s), 4);
    EXPECT_TRUE(answers.told.isEmpty());
}

} // namespace zhibu
