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

TEST(RecordList, SortsNamesByPinyinOrStrokesAndFindsThemInPinyin)
{
    TempFile temp;
    const RowId branch = temp.addBranch(u"Z1"_s, {{u"name"_s, u"水利局党支部"_s}});
    const QStringList entered{u"赵云"_s, u"单雄信"_s, u"丁一"_s, u"曾国藩"_s, u"沈括"_s};
    for (const QString &name : entered) {
        temp.addMember(u"P%1"_s.arg(entered.indexOf(name)), branch, {{u"name"_s, name}});
    }
    const auto names = [&temp](const ListQuery &query) {
        const Ledger &ledger = ledgerOf(u"members"_s);
        QStringList found;
        for (const TextRow &row : got(textRows(temp.file(), ledger, query, ReferenceText::Name))) {
            found += row.cells[ledger.indexOf(u"name"_s)];
        }
        return found;
    };
    QStringList byPinyin{u"丁一"_s, u"单雄信"_s, u"沈括"_s, u"曾国藩"_s, u"赵云"_s};
    EXPECT_EQ(names({.sortKey = u"name"_s}), byPinyin);
    EXPECT_EQ(names({.sortKey = u"name"_s, .textOrder = TextOrder::Strokes}),
              (QStringList{u"丁一"_s, u"沈括"_s, u"单雄信"_s, u"赵云"_s, u"曾国藩"_s}));
    std::reverse(byPinyin.begin(), byPinyin.end());
    EXPECT_EQ(names({.sortKey = u"name"_s, .descending = true}), byPinyin);
    EXPECT_EQ(names({}), entered) << "by the key";
    EXPECT_EQ(names({.text = u"sxx"_s}), QStringList{u"单雄信"_s});
    EXPECT_EQ(names({.text = u"shuilij"_s}).size(), 5) << "the branch they belong to";
    temp.add(u"name-readings"_s, {{u"characters"_s, u"单"_s}, {u"reading"_s, u"dan"_s}});
    EXPECT_EQ(names({.sortKey = u"name"_s}).first(), u"单雄信"_s);
}

TEST(RecordList, FindsAnOrganisationByWhatStandsWithinItsName)
{
    TempFile temp;
    temp.addBranch(u"Z1"_s, {{u"name"_s, u"市统计局党支部"_s}});
    temp.addBranch(u"Z2"_s, {{u"name"_s, u"市水利局党支部"_s}});
    const auto codes = [&temp](const QString &text) {
        QStringList found;
        for (const TextRow &row : got(textRows(temp.file(), ledgerOf(u"organisations"_s),
                                               {.text = text}, ReferenceText::Name))) {
            found += row.cells[0];
        }
        return found;
    };
    EXPECT_EQ(codes(u"tjj"_s), QStringList{u"Z1"_s});
    EXPECT_EQ(codes(u"shuili"_s), QStringList{u"Z2"_s});
    EXPECT_EQ(codes(u"stj"_s), QStringList{u"Z1"_s}) << "from its beginning";
    EXPECT_EQ(codes(u"t"_s), QStringList()) << "one letter only begins a name";
}

TEST(RecordList, RowsOfTheWholeFileAreListedWhateverTheScope)
{
    TempFile temp;
    const RowId branch = temp.addBranch(u"Z1"_s);
    temp.add(u"name-readings"_s, {{u"characters"_s, u"朴"_s}, {u"reading"_s, u"pu"_s}});
    EXPECT_EQ(got(listRows(temp.file(), ledgerOf(u"name-readings"_s), {.scope = branch})).size(),
              1);
}

} // namespace zhibu
