#include "storage/meetings/yearnotes.h"
#include "support/tempfile.h"

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

TEST(YearNotes, SayWhatWasHeldWhenItWasEnteredAndWhatIsExempt)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    const RowId group = book.add(u"organisations"_s, {{u"code"_s, u"A1"_s},
                                                      {u"name"_s, u"第一党小组"_s},
                                                      {u"kind"_s, u"group"_s},
                                                      {u"founded"_s, u"2020-01-01"_s},
                                                      {u"superior"_s, branch}});
    const auto meet = [&](RowId organisation, const QString &starts, const QString &entered) {
        book.add(u"activities"_s,
                 {{u"organisation"_s, organisation},
                  {u"type"_s, u"theme_day"_s},
                  {u"also"_s, u"party_lecture"_s},
                  {u"topic"_s, u"学习"_s},
                  {u"starts"_s, starts},
                  {u"entered_on"_s, entered.isEmpty() ? QVariant() : QVariant(entered)}});
    };
    meet(group, u"2024-12-31 15:00"_s, {});
    meet(branch, u"2024-02-08 09:00"_s, u"2024-05-06"_s);
    meet(branch, u"2023-12-31"_s, {});
    meet(book.addBranch(u"B"_s), u"2024-02-09"_s, {});
    book.add(u"meeting-exemptions"_s, {{u"organisation"_s, branch},
                                       {u"type"_s, u"party_lecture"_s},
                                       {u"first_month"_s, u"2023-11"_s},
                                       {u"last_month"_s, u"2024-01"_s},
                                       {u"reason"_s, u"防汛"_s},
                                       {u"approved_by"_s, u"机关党委"_s}});
    const YearNotes notes = got(yearNotes(book.file(), branch, 2024));
    ASSERT_EQ(notes.meetings.size(), 2);
    EXPECT_EQ(notes.meetings[0].date, QDate(2024, 2, 8));
    EXPECT_EQ(notes.meetings[0].entered, QDate(2024, 5, 6));
    EXPECT_EQ(notes.meetings[0].types, (QList{MeetingType::ThemeDay, MeetingType::PartyLecture}));
    EXPECT_EQ(notes.meetings[0].group, QString());
    EXPECT_EQ(notes.meetings[1].group, u"第一党小组"_s);
    EXPECT_FALSE(notes.meetings[1].entered.isValid());
    ASSERT_EQ(notes.exemptions.size(), 1);
    EXPECT_EQ(notes.exemptions[0].months.last, Month::of(2024, 1));
    EXPECT_EQ(notes.exemptions[0].reason, u"防汛"_s);
    EXPECT_EQ(notes.exemptions[0].approvedBy, u"机关党委"_s);
    EXPECT_TRUE(got(yearNotes(book.file(), branch, 2025)).exemptions.isEmpty());
}

} // namespace
} // namespace zhibu
