#include "storage/people/membership.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::Values;

/// An event: its date, its code, and whether A was the branch before it.
struct Event
{
    QString date;
    QString change;
    bool fromA = false;
};

/// What is known of a member, who belongs to B now, and what he was on a day: "A", "B", "B?" while
/// on probation, or nobody.
struct Case
{
    const char *what;
    Values row;
    QList<Event> events;
    QString day;
    QString was;
};

void PrintTo(const Case &c, std::ostream *out)
{
    *out << c.what << ", on " << c.day.toStdString();
}

class WhoWasAMember : public testing::TestWithParam<Case>
{
};

TEST_P(WhoWasAMember, FollowsFromTheRowAndTheEvents)
{
    const Case &c = GetParam();
    test::TempFile book;
    const RowId first = book.addBranch(u"A"_s);
    const RowId second = book.addBranch(u"B"_s);
    const RowId member = book.addMember(u"P1"_s, second, c.row);
    for (const Event &event : c.events) {
        Values values{{u"member"_s, member}, {u"date"_s, event.date}, {u"change"_s, event.change}};
        if (event.change == u"extended") {
            values.insert(u"until"_s, u"2012-01-01"_s);
        }
        if (event.fromA) {
            values.insert(u"branch"_s, first);
        }
        book.add(u"member-changes"_s, values);
    }
    const QDate day = QDate::fromString(c.day, Qt::ISODate);
    const auto members = got(membersOn(book.file(), 0, day));
    QString was;
    for (const MemberOn &each : members) {
        EXPECT_EQ(each.member, member);
        was += (each.branch == first ? u"A"_s : u"B"_s) + (each.probationary ? u"?"_s : QString());
    }
    EXPECT_EQ(was, c.was);
    for (const RowId branch : {first, second}) { // nobody is in two branches, or in none
        const bool isHis = !members.isEmpty() && members.first().branch == branch;
        EXPECT_EQ(got(membersOn(book.file(), branch, day)).size(), isHis ? 1 : 0);
    }
}

const Values kLeft{{u"status"_s, u"left"_s}, {u"status_date"_s, u"2023-06-01"_s}};
const Values kProbationer{
    {u"kind"_s, u"probationary"_s}, {u"joined"_s, u"2024-03-01"_s}, {u"confirmed"_s, QVariant()}};
const QList<Event> kMoved{{u"2022-05-10"_s, u"moved"_s, true}};
const QList<Event> kAwayAndBack{{u"2018-01-01"_s, u"transferred_out"_s, true},
                                {u"2020-01-01"_s, u"transferred_in"_s}};
const QList<Event> kEnded{{u"2020-01-01"_s, u"suspended"_s}, {u"2023-06-01"_s, u"dropped"_s}};

INSTANTIATE_TEST_SUITE_P(
    Days, WhoWasAMember,
    testing::Values(
        Case{"before he joined", {}, {}, u"2010-05-03"_s, {}},
        Case{"the day he joined", {}, {}, u"2010-05-04"_s, u"B?"_s},
        Case{"on probation", {}, {}, u"2011-05-03"_s, u"B?"_s},
        Case{"the day of 转正", {}, {}, u"2011-05-04"_s, u"B"_s},
        Case{"not confirmed yet", kProbationer, {}, u"2024-12-31"_s, u"B?"_s},
        Case{"before the day of a status", kLeft, {}, u"2023-05-31"_s, u"B"_s},
        Case{"the day of a status", kLeft, {}, u"2023-06-01"_s, {}},
        Case{"before he moved", {}, kMoved, u"2022-05-09"_s, u"A"_s},
        Case{"the day he moved", {}, kMoved, u"2022-05-10"_s, u"B"_s},
        Case{"before he went", {}, kAwayAndBack, u"2017-12-31"_s, u"A"_s},
        Case{"while away", {}, kAwayAndBack, u"2019-06-01"_s, {}},
        Case{"after he came back", {}, kAwayAndBack, u"2020-01-01"_s, u"B"_s},
        Case{"before he came", {}, {{u"2020-01-01"_s, u"transferred_in"_s}}, u"2019-12-31"_s, {}},
        Case{"before 停止党籍", kLeft, kEnded, u"2019-12-31"_s, u"B"_s},
        Case{"between 停止党籍 and the end", kLeft, kEnded, u"2022-01-01"_s, {}},
        Case{"a status no event tells, before it",
             kLeft,
             {{u"2021-01-01"_s, u"restored"_s}},
             u"2023-05-31"_s,
             u"B"_s},
        Case{"a status no event tells, from it on",
             kLeft,
             {{u"2021-01-01"_s, u"restored"_s}},
             u"2023-06-01"_s,
             {}},
        Case{"before 恢复党籍", {}, {{u"2021-01-01"_s, u"restored"_s}}, u"2020-12-31"_s, {}},
        Case{"a longer probation changes nothing else",
             {},
             {{u"2011-05-04"_s, u"extended"_s}},
             u"2011-05-04"_s,
             u"B"_s}));

TEST(Members, OnADayAreThoseBelowAnOrganisationToo)
{
    test::TempFile book;
    const RowId committee =
        book.add(u"organisations"_s,
                 {{u"code"_s, u"C"_s}, {u"name"_s, u"C"_s}, {u"kind"_s, u"committee"_s}});
    const RowId below = book.addBranch(u"C1"_s, {{u"superior"_s, committee}});
    const RowId beside = book.addBranch(u"D1"_s);
    const RowId stays = book.addMember(u"P2"_s, below);
    const RowId moved = book.addMember(u"P1"_s, beside);
    book.add(u"member-changes"_s, {{u"member"_s, moved},
                                   {u"date"_s, u"2024-02-01"_s},
                                   {u"change"_s, u"moved"_s},
                                   {u"branch"_s, below}});
    const auto idsOn = [&](QDate day) {
        QList<RowId> ids;
        for (const MemberOn &each : got(membersOn(book.file(), committee, day))) {
            ids += each.member;
        }
        return ids;
    };
    EXPECT_EQ(idsOn({2024, 1, 31}), (QList<RowId>{moved, stays})) << "by 党员编号";
    EXPECT_EQ(idsOn({2024, 2, 1}), QList<RowId>{stays});
}

} // namespace
} // namespace zhibu
