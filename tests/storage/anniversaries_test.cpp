#include "storage/people/anniversaries.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

class Anniversaries : public testing::Test
{
protected:
    /// Kind, day, code and years of those of a month.
    QStringList in(int year, int month, RowId scope = 0)
    {
        static const QStringList kinds{u"birthday"_s, u"fifty"_s, u"probation"_s, u"sanction"_s,
                                       u"term"_s};
        QStringList lines;
        for (const Anniversary &each :
             got(anniversaries(m_book.file(), scope, Month::of(year, month)))) {
            lines += u"%1 %2 %3 %4%5"_s
                         .arg(kinds.at(static_cast<int>(each.kind)), each.day.toString(u"dd"_s),
                              each.code)
                         .arg(each.years)
                         .arg(each.isNew ? u"!"_s : QString());
        }
        return lines;
    }

    test::TempFile m_book;
    RowId m_branch = m_book.addBranch(u"A"_s);
    RowId m_other = m_book.addBranch(u"B"_s, {{u"last_election"_s, u"2022-03-20"_s}});
};

TEST_F(Anniversaries, APoliticalBirthdayIsTheDayOfAdmissionInLaterYears)
{
    m_book.addMember(u"P1"_s, m_branch, {{u"joined"_s, u"2010-05-20"_s}});
    m_book.addMember(u"P2"_s, m_other,
                     {{u"joined"_s, u"2019-05-04"_s}, {u"confirmed"_s, u"2020-05-04"_s}});
    m_book.addMember(u"P3"_s, m_branch,
                     {{u"joined"_s, u"2010-05-20"_s},
                      {u"status"_s, u"deceased"_s},
                      {u"status_date"_s, u"2024-05-31"_s}});
    EXPECT_EQ(in(2024, 5), (QStringList{u"birthday 04 P2 5"_s, u"birthday 20 P1 14"_s}));
    EXPECT_EQ(in(2024, 5, m_branch), QStringList{u"birthday 20 P1 14"_s});
    EXPECT_EQ(in(2019, 5), (QStringList{u"birthday 20 P1 9"_s, u"birthday 20 P3 9"_s}))
        << "not in the year of the admission";
    EXPECT_EQ(in(2024, 6), QStringList());
}

TEST_F(Anniversaries, OfALeapDayIsTheTwentyEighth)
{
    m_book.addMember(u"P1"_s, m_branch,
                     {{u"joined"_s, u"2012-02-29"_s}, {u"confirmed"_s, u"2013-02-28"_s}});
    EXPECT_EQ(in(2023, 2), QStringList{u"birthday 28 P1 11"_s});
    EXPECT_EQ(in(2024, 2), QStringList{u"birthday 29 P1 12"_s});
}

TEST_F(Anniversaries, FiftyYearsAreCountedFromConfirmationOnTheFirstOfJuly)
{
    m_book.addMember(u"P1"_s, m_branch,
                     {{u"joined"_s, u"1973-04-10"_s}, {u"confirmed"_s, u"1974-07-01"_s}});
    EXPECT_EQ(in(2023, 7), QStringList());
    EXPECT_EQ(in(2024, 7), QStringList{u"fifty 01 P1 50!"_s});
    EXPECT_EQ(in(2025, 7), QStringList{u"fifty 01 P1 51"_s});
}

TEST_F(Anniversaries, AProbationEndsAfterAYearOrAfterItsExtension)
{
    const RowId member = m_book.addMember(u"P1"_s, m_branch,
                                          {{u"kind"_s, u"probationary"_s},
                                           {u"joined"_s, u"2023-11-20"_s},
                                           {u"confirmed"_s, QVariant()}});
    EXPECT_EQ(in(2024, 11), (QStringList{u"birthday 20 P1 1"_s, u"probation 20 P1 0"_s}));
    m_book.add(u"member-changes"_s, {{u"member"_s, member},
                                     {u"date"_s, u"2024-11-22"_s},
                                     {u"change"_s, u"extended"_s},
                                     {u"until"_s, u"2025-05-20"_s}});
    EXPECT_EQ(in(2024, 11), QStringList{u"birthday 20 P1 1"_s});
    EXPECT_EQ(in(2025, 5), QStringList{u"probation 20 P1 0"_s});
}

TEST_F(Anniversaries, SanctionsAndTermsEndOnADay)
{
    const RowId member = m_book.addMember(u"P1"_s, m_branch);
    m_book.add(u"sanctions"_s,
               {{u"member"_s, member}, {u"date"_s, u"2024-03-15"_s}, {u"kind"_s, u"warning"_s}});
    EXPECT_EQ(in(2025, 3), (QStringList{u"sanction 14 P1 0"_s, u"term 20 B 0"_s}));
    EXPECT_EQ(in(2025, 3, m_branch), QStringList{u"sanction 14 P1 0"_s});
}

} // namespace
} // namespace zhibu
