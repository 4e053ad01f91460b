#include "storage/facts/meetingrows.h"
#include "support/tempfile.h"

#include <algorithm>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

TEST(MeetingRows, AskAGroupFromAfterItsFoundingUntilItsDissolution)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    const auto group = [&](const QString &code, const QString &founded, const QVariant &dissolved) {
        return book.add(u"organisations"_s, {{u"code"_s, code},
                                             {u"name"_s, code},
                                             {u"kind"_s, u"group"_s},
                                             {u"superior"_s, branch},
                                             {u"founded"_s, founded},
                                             {u"dissolved"_s, dissolved}});
    };
    group(u"G1"_s, u"2024-10-01"_s, {});
    const RowId old = group(u"G2"_s, u"2020-01-01"_s, u"2024-03-01"_s);
    book.add(u"activities"_s, {{u"organisation"_s, old},
                               {u"type"_s, u"group_meeting"_s},
                               {u"topic"_s, u"学习"_s},
                               {u"starts"_s, u"2024-02-05"_s}});
    const auto rows = test::got(meetingRows(book.file(), 0, 2024, QDate(2024, 12, 31)));
    ASSERT_EQ(rows.size(), 1U);
    const auto line =
        std::ranges::find(rows[0].lines, MeetingType::GroupMeeting, &MeetingLine::type);
    ASSERT_NE(line, rows[0].lines.end());
    EXPECT_EQ(line->due, 4) << "January, February, November and December";
    EXPECT_EQ(line->missing(),
              (QList{Month::of(2024, 1), Month::of(2024, 11), Month::of(2024, 12)}));
}

} // namespace
} // namespace zhibu
