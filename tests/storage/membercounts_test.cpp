#include "storage/facts/membercounts.h"
#include "support/tempfile.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;

TEST(MemberCounts, CountThoseInEveryBranchOnTheDay)
{
    test::TempFile book;
    const RowId first = book.addBranch(u"A"_s);
    const RowId second = book.addBranch(u"B"_s);
    book.addBranch(u"C"_s);
    book.addMember(u"P1"_s, first);
    book.addMember(u"P2"_s, first, {{u"joined"_s, u"2024-07-01"_s}});
    book.addMember(u"P3"_s, first,
                   {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2024-03-01"_s}});
    book.addMember(u"P4"_s, second);
    const auto on = [&](QDate day) { return got(memberCounts(book.file(), day)); };
    EXPECT_EQ(on(QDate(2024, 2, 1)), (QHash<RowId, int>{{first, 2}, {second, 1}}));
    EXPECT_EQ(on(QDate(2024, 6, 1)), (QHash<RowId, int>{{first, 1}, {second, 1}}));
    EXPECT_EQ(on(QDate(2024, 12, 1)), (QHash<RowId, int>{{first, 2}, {second, 1}}));
}

} // namespace zhibu
