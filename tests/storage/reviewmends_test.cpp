#include "storage/facts/duelist.h"
#include "storage/file/history.h"
#include "storage/meetings/reviewmends.h"
#include "storage/records/recordlist.h"
#include "support/tempfile.h"

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

const QDate kToday(2024, 11, 21);

class ReviewMends : public testing::Test
{
protected:
    RowId memberReview(const test::Values &more)
    {
        test::Values values{{u"year"_s, 2023}, {u"member"_s, person}};
        values.insert(more);
        return book.add(u"member-reviews"_s, values);
    }
    RowId secretaryReview(const test::Values &more)
    {
        test::Values values{{u"year"_s, 2023}, {u"organisation"_s, branch}, {u"member"_s, person}};
        values.insert(more);
        return book.add(u"secretary-reviews"_s, values);
    }
    /// 存在问题, 发现日期, 整改期限, 整改措施, 责任人 of the 整改台账, with the source.
    [[nodiscard]] QStringList listed() const
    {
        const Ledger &ledger = ledgerOf(u"rectifications"_s);
        QStringList lines;
        for (const TextRow &row : got(textRows(book.file(), ledger, ListQuery{.sortKey = u"code"_s},
                                               ReferenceText::Code))) {
            QStringList cells;
            for (const QString &key :
                 {u"problem"_s, u"source"_s, u"found_on"_s, u"due"_s, u"measure"_s, u"owner"_s}) {
                cells += row.cells[ledger.indexOf(key)];
            }
            lines += cells.join(u'|');
        }
        return lines;
    }
    [[nodiscard]] QList<RowId> overdue() const
    {
        QList<RowId> rows;
        for (const CheckFinding &each : test::oddities(book.file(), kToday)) {
            if (each.finding.rule == Rule::RectificationOverdue) {
                EXPECT_EQ(each.finding.field, u"mend_by"_s);
                rows += each.row;
            }
        }
        return rows;
    }

    mutable test::TempFile book;
    RowId branch = book.addBranch(u"A"_s);
    RowId person = book.addMember(u"P1"_s, branch, {{u"name"_s, u"张三"_s}});
    const Ledger &members = ledgerOf(u"member-reviews"_s);
    const Ledger &secretaries = ledgerOf(u"secretary-reviews"_s);
};

TEST_F(ReviewMends, AreRememberedUntilTheyAreDone)
{
    const RowId late = memberReview({{u"mend"_s, u"多学习"_s}, {u"mend_by"_s, u"2024-11-20"_s}});
    const RowId due = secretaryReview({{u"mend"_s, u"抓党课"_s}, {u"mend_by"_s, u"2024-11-30"_s}});
    const DueList before = got(dueList(book.file(), branch, kToday));
    EXPECT_EQ(before.memberMends.late, QList<RowId>{late});
    EXPECT_EQ(before.secretaryMends.due, QList<RowId>{due});
    EXPECT_EQ(before.reviewTasks(), 2);
    EXPECT_EQ(overdue(), QList<RowId>{late});
    book.change(members.key, late, {{u"mended_on"_s, u"2024-11-21"_s}});
    book.change(secretaries.key, due, {{u"mend_by"_s, u"2024-12-01"_s}});
    const DueList after = got(dueList(book.file(), branch, kToday));
    EXPECT_EQ(after.reviewTasks(), 0);
    EXPECT_EQ(after.openTasks(), before.openTasks() - 2);
    EXPECT_TRUE(overdue().isEmpty());
}

TEST_F(ReviewMends, OfOtherScopesOrWithNothingToMendAreNone)
{
    const RowId elsewhere = book.addBranch(u"B"_s);
    memberReview({{u"mend"_s, u"多学习"_s}, {u"mend_by"_s, u"2024-11-20"_s}});
    secretaryReview({{u"mend_by"_s, u"2024-11-20"_s}});
    EXPECT_EQ(got(dueList(book.file(), elsewhere, kToday)).reviewTasks(), 0);
    EXPECT_TRUE(got(openMends(book.file(), secretaries, 0, kToday)).late.isEmpty());
}

TEST_F(ReviewMends, AGradeIsToBeToldToTheMember)
{
    const auto toTell = [&](RowId scope) {
        return got(dueList(book.file(), scope, kToday)).reviewsToTell;
    };
    memberReview({{u"year"_s, 2022}, {u"grade"_s, u"qualified"_s}});
    const RowId last = memberReview({{u"year"_s, 2023}, {u"grade"_s, u"qualified"_s}});
    const RowId under = memberReview({{u"year"_s, 2024}, {u"self_grade"_s, u"qualified"_s}});
    EXPECT_EQ(toTell(branch), QList<RowId>{last}) << "2022 is over, 2024 not graded yet";
    EXPECT_EQ(toTell(book.addBranch(u"B"_s)), QList<RowId>());
    book.change(members.key, under, {{u"grade"_s, u"excellent"_s}});
    const DueList list = got(dueList(book.file(), 0, kToday));
    EXPECT_EQ(list.reviewsToTell, (QList<RowId>{last, under}));
    EXPECT_EQ(list.reviewTasks(), 2);
    book.change(members.key, last, {{u"fed_back_on"_s, u"2024-01-20"_s}});
    EXPECT_EQ(toTell(0), QList<RowId>{under});
    book.change(u"members"_s, person,
                {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2024-11-01"_s}});
    EXPECT_EQ(toTell(0), QList<RowId>());
}

TEST_F(ReviewMends, GoIntoTheLedgerLineByLineAsOneAction)
{
    const RowId review = secretaryReview({{u"held_on"_s, u"2024-01-15"_s},
                                          {u"problems"_s, u"党课少\n\n 记录不全 "_s},
                                          {u"mend"_s, u"每季一课"_s},
                                          {u"mend_by"_s, u"2024-06-30"_s}});
    EXPECT_EQ(overdue(), QList<RowId>{review});
    const auto actions = got(history(book.file())).size();
    EXPECT_TRUE(got(listMends(book.file(), secretaries, review, kToday)).isEmpty());
    EXPECT_EQ(listed(), (QStringList{u"党课少|述职评议|2024-01-15|2024-06-30|每季一课|张三"_s,
                                     u"记录不全|述职评议|2024-01-15|2024-06-30|每季一课|张三"_s}));
    EXPECT_EQ(got(history(book.file())).size(), actions + 1);
    EXPECT_TRUE(got(openMends(book.file(), secretaries, 0, kToday)).late.isEmpty())
        << "the ledger follows it up now";
    EXPECT_EQ(listMends(book.file(), secretaries, review, kToday).error().code,
              ErrorCode::NothingToDo);
    book.change(secretaries.key, review, {{u"problems"_s, u"党课少\n外出多"_s}});
    EXPECT_TRUE(got(listMends(book.file(), secretaries, review, kToday)).isEmpty());
    EXPECT_EQ(listed().size(), 3) << "the line that is new";
    got(undo(book.file()));
    got(undo(book.file()));
    got(undo(book.file()));
    EXPECT_EQ(listed(), QStringList());
}

TEST_F(ReviewMends, OfAMemberNameHim)
{
    const RowId review = memberReview({{u"mend"_s, u"多学习"_s}});
    EXPECT_TRUE(got(listMends(book.file(), members, review, kToday)).isEmpty());
    EXPECT_EQ(listed(), QStringList{u"张三：多学习|民主评议|2024-11-21|||张三"_s});
}

TEST_F(ReviewMends, WithADayBeforeTheReviewAreRefused)
{
    const RowId review = secretaryReview({{u"held_on"_s, u"2024-01-15"_s},
                                          {u"mend"_s, u"每季一课"_s},
                                          {u"mend_by"_s, u"2023-12-31"_s}});
    EXPECT_EQ(test::rulesOf(got(listMends(book.file(), secretaries, review, kToday))),
              QList{Rule::OrderOfDates});
    EXPECT_EQ(listed(), QStringList());
    EXPECT_EQ(listMends(book.file(), secretaries, 1, kToday).error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace zhibu
