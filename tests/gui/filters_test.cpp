#include "gui/records/conditionrow.h"
#include "gui/records/filterbutton.h"
#include "gui/records/filterdialog.h"
#include "gui/windowtest.h"

#include <QComboBox>
#include <QMenu>
#include <QPushButton>

namespace zhibu {

using namespace Qt::StringLiterals;

class FilteredLists : public WindowTest
{
protected:
    FilteredLists()
    {
        openSampleFile();
        go(PageKind::Members);
    }

    [[nodiscard]] FilterButton &button() const { return *page().findChild<FilterButton *>(); }

    /// The entry of the filter's menu that begins so.
    [[nodiscard]] QAction *entry(const QString &beginning) const
    {
        emit button().menu()->aboutToShow();
        for (QAction *action : button().menu()->actions()) {
            if (action->text().remove(u'&').startsWith(beginning)) {
                return action;
            }
        }
        return nullptr;
    }

    static void fill(FilterDialog &dialog, int line, const QString &key, FilterTest test,
                     const QString &value)
    {
        const auto rows = dialog.findChildren<ConditionRow *>();
        const auto pick = [](QComboBox *combo, const QVariant &data) {
            combo->setCurrentIndex(combo->findData(data));
        };
        pick(rows[line]->findChild<QComboBox *>(u"field"_s), key);
        pick(rows[line]->findChild<QComboBox *>(u"test"_s), static_cast<int>(test));
        rows[line]->findChild<QLineEdit *>(u"value"_s)->setText(value);
        auto *choice = rows[line]->findChild<QComboBox *>(u"choice"_s);
        choice->setCurrentIndex(choice->findText(value));
    }
};

TEST_F(FilteredLists, AFilterIsPutTogetherKeptAndFoundAgain)
{
    entry(u"New filter"_s)->trigger();
    auto *composing = dialog<FilterDialog>();
    ASSERT_NE(composing, nullptr);
    EXPECT_EQ(lettersOfSeveral(*composing), QStringList());
    fill(*composing, 0, u"phone"_s, FilterTest::Empty, {});
    composing->findChild<QPushButton *>(u"addCondition"_s)->click();
    fill(*composing, 1, u"kind"_s, FilterTest::Is, u"正式党员"_s);
    composing->findChild<QLineEdit *>(u"filterName"_s)->setText(u"缺手机"_s);
    composing->accept();
    EXPECT_EQ(list().model()->rowCount(), 1);
    EXPECT_EQ(cell(0, u"name"_s), u"李四"_s);
    EXPECT_EQ(status(u"summary"_s), u"1 of 3 rows shown"_s);
    EXPECT_EQ(page().findChild<QLabel *>(u"choiceLabel"_s)->text(), u"Filter: 缺手机"_s);
    page().findChild<QPushButton *>(u"showAllButton"_s)->click();
    EXPECT_EQ(list().model()->rowCount(), 3);

    window.reset();
    window = std::make_unique<MainWindow>(QDate(2024, 11, 21), answers);
    window->show();
    ASSERT_TRUE(window->openFile(path(u"a.zhibu"_s)));
    window->openPage(PageKind::Members);
    ASSERT_NE(entry(u"缺手机"_s), nullptr) << "kept for the next time";
    entry(u"缺手机"_s)->trigger();
    EXPECT_EQ(list().model()->rowCount(), 1);
    EXPECT_TRUE(entry(u"缺手机"_s)->isChecked());
    entry(u"Forget"_s)->trigger();
    EXPECT_EQ(list().model()->rowCount(), 3);
    EXPECT_EQ(entry(u"缺手机"_s), nullptr);
}

TEST_F(FilteredLists, AConditionThatCannotBeJudgedIsToldAndNothingIsLost)
{
    entry(u"New filter"_s)->trigger();
    auto *composing = dialog<FilterDialog>();
    ASSERT_NE(composing, nullptr);
    fill(*composing, 0, u"birth"_s, FilterTest::From, u"昨天"_s);
    composing->accept();
    EXPECT_TRUE(composing->isVisible());
    EXPECT_TRUE(composing->findChild<QLabel *>(u"problem"_s)->isVisible());
    fill(*composing, 0, u"birth"_s, FilterTest::From, u"1980-01-01"_s);
    composing->accept();
    EXPECT_EQ(list().model()->rowCount(), 2);
    EXPECT_EQ(page().findChild<QLabel *>(u"choiceLabel"_s)->text(),
              u"Filter: 出生日期 from 1980-01-01"_s);
    EXPECT_TRUE(savedFilters(ledgerOf(u"members"_s)).isEmpty()) << "it has no name";
}

} // namespace zhibu
