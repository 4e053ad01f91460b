#include "storage/records/recordlist.h"
#include "support/tempfile.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::TempFile;

namespace {

/// The codes of a choice field in the order in which its rows are listed.
QStringList codes(const File &file, const QString &ledgerKey, const QString &field,
                  const ListQuery &query)
{
    const Ledger &ledger = ledgerOf(ledgerKey);
    QStringList found;
    for (const RowId id : got(listRows(file, ledger, query))) {
        found += ledger.value(got(fetchRecord(file, ledger, id)), field).toString();
    }
    return found;
}

} // namespace

TEST(RecordList, SortsChoicesByTheirPlaceNotByTheirCode)
{
    TempFile temp;
    const RowId branch = temp.addBranch(u"Z1"_s);
    const RowId member = temp.addMember(u"P1"_s, branch);
    QStringList known;
    for (const Choice &choice : ledgerOf(u"posts"_s).field(u"post"_s).choices) {
        known += choice.code;
    }
    QStringList byCode = known;
    byCode.sort();
    ASSERT_NE(known, byCode);
    for (const QString &code : std::as_const(byCode)) {
        temp.add(u"posts"_s, {{u"member"_s, member},
                              {u"organisation"_s, branch},
                              {u"post"_s, code},
                              {u"since"_s, u"2023-06-01"_s}});
    }
    EXPECT_EQ(codes(temp.file(), u"posts"_s, u"post"_s, {.sortKey = u"post"_s}), known);
    EXPECT_EQ(codes(temp.file(), u"posts"_s, u"post"_s, {}), known) << "as a part of the key";
    std::reverse(known.begin(), known.end());
    EXPECT_EQ(codes(temp.file(), u"posts"_s, u"post"_s, {.sortKey = u"post"_s, .descending = true}),
              known);
}

TEST(RecordList, FindsACodeAloneOrAmongOthers)
{
    TempFile temp;
    const RowId branch = temp.addBranch(u"A"_s);
    const auto meet = [&](const QString &type, const QString &also, const QString &starts) {
        temp.add(u"activities"_s, {{u"organisation"_s, branch},
                                   {u"type"_s, type},
                                   {u"also"_s, also},
                                   {u"topic"_s, u"学习"_s},
                                   {u"starts"_s, starts}});
    };
    meet(u"party_lecture"_s, {}, u"2024-01-08"_s);
    meet(u"general_meeting"_s, u"party_lecture theme_day"_s, u"2024-02-08"_s);
    meet(u"theme_day"_s, u"volunteering"_s, u"2024-03-08"_s);
    const auto starts = [&](const QString &code) {
        return codes(
            temp.file(), u"activities"_s, u"starts"_s,
            {.has = {.keys = {u"type"_s, u"also"_s}, .code = code}, .sortKey = u"starts"_s});
    };
    EXPECT_EQ(starts(u"party_lecture"_s), (QStringList{u"2024-01-08"_s, u"2024-02-08"_s}));
    EXPECT_EQ(starts(u"theme_day"_s), (QStringList{u"2024-02-08"_s, u"2024-03-08"_s}));
    EXPECT_EQ(starts(u"other"_s), QStringList());
}

} // namespace zhibu
