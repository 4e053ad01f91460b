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

} // namespace zhibu
