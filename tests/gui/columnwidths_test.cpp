#include "gui/widgets/columnwidths.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMost = 100;

class ColumnWidths : public testing::Test
{
protected:
    ColumnWidths()
    {
        const QList<int> lengths{1, 30, 60};
        for (int column = 0; column < lengths.size(); ++column) {
            m_model.setItem(0, column, new QStandardItem(QString(lengths[column], u'w')));
        }
        m_view.setModel(&m_model);
        m_view.setFrameShape(QFrame::NoFrame);
        m_view.verticalHeader()->hide();
    }

    void fitTo(int width)
    {
        m_view.resize(width, 300);
        m_view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&m_view));
        fitColumns(m_view, kMost);
    }
    [[nodiscard]] int width(int column) const { return m_view.columnWidth(column); }
    [[nodiscard]] int whole(int column) const
    {
        return static_cast<const QAbstractItemView &>(m_view).sizeHintForColumn(column);
    }

private:
    QStandardItemModel m_model;
    QTableView m_view;
};

TEST_F(ColumnWidths, AreThoseOfTheCellsWhereThereIsRoom)
{
    fitTo(3000);
    EXPECT_GE(width(0), whole(0));
    EXPECT_EQ(width(1), whole(1));
    EXPECT_EQ(width(2), whole(2));
}

TEST_F(ColumnWidths, StopAtTheLimitWhereThereIsNone)
{
    fitTo(150);
    ASSERT_GT(whole(1), kMost);
    EXPECT_EQ(width(1), kMost);
    EXPECT_EQ(width(2), kMost);
}

TEST_F(ColumnWidths, TakeWhatRoomThereIsFromLeftToRight)
{
    fitTo(150);
    const int rest = kMost + 40;
    ASSERT_GT(whole(2), rest);
    fitTo(width(0) + whole(1) + rest);
    EXPECT_EQ(width(1), whole(1));
    EXPECT_EQ(width(2), rest);
}

} // namespace
} // namespace zhibu
