#include "gui/widgets/dateline.h"
#include "support/printers.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

class DateLines : public testing::Test
{
protected:
    void SetUp() override
    {
        line.setDate(QDate(2026, 11, 22));
        line.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&line));
        line.setFocus();
    }
    /// Types over what stands there; Enter.
    void type(const QString &text)
    {
        line.clear();
        QTest::keyClicks(&line, text);
        QTest::keyClick(&line, Qt::Key_Return);
    }

    DateLine line;
    QSignalSpy changed{&line, &DateLine::dateChanged};
};

struct Typed
{
    QString text;
    QDate date;
};

void PrintTo(const Typed &row, std::ostream *out)
{
    *out << row.text.toStdString();
}

class DateForms : public DateLines, public testing::WithParamInterface<Typed>
{
};

} // namespace

TEST_P(DateForms, AreTakenAsTypedAndAsNothingElse)
{
    type(GetParam().text);
    EXPECT_EQ(line.date(), GetParam().date);
    EXPECT_EQ(line.problem().isEmpty(), GetParam().date.isValid());
}

INSTANTIATE_TEST_SUITE_P(Each, DateForms,
                         testing::Values(Typed{u"2026-03-20"_s, QDate(2026, 3, 20)},
                                         Typed{u"2025-12-30"_s, QDate(2025, 12, 30)},
                                         Typed{u"2026/4/5"_s, QDate(2026, 4, 5)},
                                         Typed{u"2026.4.5"_s, QDate(2026, 4, 5)},
                                         Typed{u"20251230"_s, QDate(2025, 12, 30)},
                                         Typed{u"2026-02-30"_s, {}}, Typed{u"3-20"_s, {}},
                                         Typed{u""_s, {}}));

TEST_F(DateLines, KeepWhatIsNoDateAndSayWhy)
{
    type(u"2026-13-01"_s);
    EXPECT_EQ(line.text(), u"2026-13-01"_s);
    EXPECT_EQ(line.problem(), u"Not a date: write 2024-03-08"_s);
    EXPECT_EQ(line.takenDate(), QDate(2026, 11, 22));
    EXPECT_EQ(changed.size(), 0);
}

TEST_F(DateLines, TakeNothingOutsideTheirRange)
{
    line.setDateRange(QDate(2008, 4, 1), QDate(2026, 11, 22));
    type(u"2026-11-23"_s);
    EXPECT_FALSE(line.date().isValid());
    EXPECT_EQ(line.problem(), u"Not after 2026-11-22"_s);
    type(u"1900-01-05"_s);
    EXPECT_EQ(line.problem(), u"Not before 2008-04-01"_s);
    type(u"2008-04-01"_s);
    EXPECT_EQ(line.date(), QDate(2008, 4, 1));
}

TEST_F(DateLines, TellAChangeOnce)
{
    type(u"2026-11-01"_s);
    type(u"2026/11/1"_s);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(line.text(), u"2026-11-01"_s);
}

TEST_F(DateLines, AreSteppedByUpAndDownWithinTheirRange)
{
    line.setDateRange({}, QDate(2026, 11, 23));
    QTest::keyClick(&line, Qt::Key_Up);
    QTest::keyClick(&line, Qt::Key_Up);
    EXPECT_EQ(line.date(), QDate(2026, 11, 23));
    QTest::keyClick(&line, Qt::Key_Down);
    EXPECT_EQ(line.date(), QDate(2026, 11, 22));
}

TEST_F(DateLines, OfMonthsTakeMonths)
{
    line.setMonthOnly(true);
    EXPECT_EQ(line.text(), u"2026-11"_s);
    type(u"2015-01"_s);
    EXPECT_EQ(line.date(), QDate(2015, 1, 1));
    QTest::keyClick(&line, Qt::Key_Down);
    EXPECT_EQ(line.text(), u"2014-12"_s);
    line.setText(u"2015年3月"_s);
    line.takeTyped();
    EXPECT_EQ(line.text(), u"2015-03"_s);
}

} // namespace zhibu
