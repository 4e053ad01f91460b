#include "storage/file/action.h"
#include "storage/file/history.h"
#include "storage/file/rowid.h"
#include "storage/people/purge.h"
#include "storage/records/rowwriter.h"
#include "storage/search/nameindex.h"
#include "support/tempfile.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;
using test::TempFile;

namespace {

class SearchedFile : public testing::Test
{
protected:
    SearchedFile()
    {
        branch = m_temp.addBranch(u"Z001"_s, {{u"name"_s, u"水利局第3党支部"_s}});
        add(u"P000001"_s, u"张晓明"_s,
            {{u"id_number"_s, u"11010519491231002X"_s}, {u"phone"_s, u"13812345678"_s}});
        add(u"P000002"_s, u"晓明"_s);
        add(u"P000003"_s, u"单雄信"_s, {{u"id_number"_s, u"410599197408034245"_s}});
    }

    RowId add(const QString &code, const QString &name, test::Values more = {})
    {
        more.insert(u"name"_s, name);
        const RowId id = m_temp.addMember(code, branch, more);
        m_names.insert(id, name);
        return id;
    }

    /// The names of the members found, in the order given.
    QStringList found(const QString &typed)
    {
        must(m_members.follow(m_temp.file()));
        QStringList names;
        for (const RowId id : m_members.find(typed)) {
            names += m_names.value(id, u"?"_s);
        }
        return names;
    }

    TempFile m_temp;
    RowId branch = 0;
    NameIndex m_members{NameIndex::Of::Members};
    QHash<RowId, QString> m_names;
};

} // namespace

TEST_F(SearchedFile, FindsByNamePinyinNumberAndPhone)
{
    EXPECT_EQ(found(u"晓明"_s), (QStringList{u"晓明"_s, u"张晓明"_s})) << "called just so first";
    EXPECT_EQ(found(u" 张晓 "_s), QStringList{u"张晓明"_s});
    EXPECT_EQ(found(u"zxm"_s), QStringList{u"张晓明"_s});
    EXPECT_EQ(found(u"shanxiongxin"_s), QStringList{u"单雄信"_s});
    EXPECT_EQ(found(u"19740803"_s), QStringList{u"单雄信"_s}) << "birthday in the number";
    EXPECT_EQ(found(u"002x"_s), QStringList{u"张晓明"_s}) << "its end";
    EXPECT_EQ(found(u"5678"_s), QStringList{u"张晓明"_s});
    EXPECT_EQ(found(u"p000002"_s), QStringList{u"晓明"_s});
    EXPECT_EQ(found(u"P00000"_s).size(), 3);
    EXPECT_EQ(found(u"42"_s), QStringList()) << "too little of a number";
    EXPECT_EQ(found(u"0000001105"_s), QStringList()) << "across two numbers";
    EXPECT_EQ(found(u"李"_s), QStringList());
    EXPECT_EQ(found({}), QStringList());
    EXPECT_EQ(m_members.size(), 3);
}

TEST_F(SearchedFile, FindsOrganisationsByWhatStandsWithinTheirName)
{
    NameIndex organisations(NameIndex::Of::Organisations);
    must(organisations.follow(m_temp.file()));
    for (const QString &typed : {u"水利"_s, u"第3"_s, u"shuili"_s, u"slj"_s, u"dzb"_s, u"Z001"_s}) {
        EXPECT_EQ(organisations.find(typed), QList<RowId>{branch}) << typed.toStdString();
    }
    EXPECT_TRUE(organisations.find(u"d"_s).isEmpty()) << "one letter, at the beginning only";
}

TEST_F(SearchedFile, FindsWhoAppliesAndWhoFloatsInUntilHeIsAMember)
{
    const RowId applicant = m_temp.add(u"applicants"_s, {{u"code"_s, u"F001"_s},
                                                         {u"name"_s, u"赵云"_s},
                                                         {u"sex"_s, u"male"_s},
                                                         {u"branch"_s, branch},
                                                         {u"phone"_s, u"13700000007"_s},
                                                         {u"applied_on"_s, u"2024-01-05"_s}});
    const RowId floating = m_temp.add(u"floating-members"_s, {{u"organisation"_s, branch},
                                                              {u"direction"_s, u"in"_s},
                                                              {u"name"_s, u"赵子龙"_s},
                                                              {u"since"_s, u"2024-01-05"_s}});
    NameIndex applicants(NameIndex::Of::Applicants);
    NameIndex floatingIn(NameIndex::Of::FloatingIn);
    const auto follow = [&] {
        must(applicants.follow(m_temp.file()));
        must(floatingIn.follow(m_temp.file()));
    };
    follow();
    for (const QString &typed : {u"赵云"_s, u"zy"_s, u"0007"_s, u"F001"_s}) {
        EXPECT_EQ(applicants.find(typed), QList<RowId>{applicant}) << typed.toStdString();
    }
    EXPECT_EQ(floatingIn.find(u"zzl"_s), QList<RowId>{floating});
    EXPECT_EQ(found(u"赵"_s), QStringList()) << "no members";
    const RowId member = add(u"P000009"_s, u"赵云"_s);
    m_temp.change(u"applicants"_s, applicant, {{u"member"_s, member}});
    follow();
    EXPECT_TRUE(applicants.find(u"赵云"_s).isEmpty()) << "found as what he is now";
}

TEST_F(SearchedFile, FollowsEditsUndoAndRedo)
{
    EXPECT_EQ(found(u"lisi"_s), QStringList());
    const RowId added = add(u"P000004"_s, u"李四"_s);
    EXPECT_EQ(found(u"lisi"_s), QStringList{u"李四"_s});
    m_temp.change(u"members"_s, added, {{u"name"_s, u"王五"_s}, {u"phone"_s, u"13900000001"_s}});
    m_names[added] = u"王五"_s;
    EXPECT_EQ(found(u"lisi"_s), QStringList());
    EXPECT_EQ(found(u"ww"_s), QStringList{u"王五"_s});
    EXPECT_EQ(found(u"13900"_s), QStringList{u"王五"_s});
    got(undo(m_temp.file()));
    EXPECT_EQ(found(u"ww"_s), QStringList());
    EXPECT_EQ(found(u"lisi"_s).size(), 1);
    got(redo(m_temp.file()));
    EXPECT_EQ(found(u"ww"_s).size(), 1);
    EXPECT_TRUE(got(deleteRecords(m_temp.file(), ledgerOf(u"members"_s), {added})).isEmpty());
    EXPECT_EQ(found(u"ww"_s), QStringList());
    EXPECT_EQ(found(u"zxm"_s), QStringList{u"张晓明"_s}) << "the others are still there";
    EXPECT_EQ(m_members.size(), 3);
}

TEST_F(SearchedFile, ForgetsWhoWasPurged)
{
    const RowId gone = add(u"P000004"_s, u"李四"_s, {{u"phone"_s, u"13900000001"_s}});
    m_temp.add(u"dues-payments"_s, {{u"member"_s, gone}, // keeps his row, without the name
                                    {u"first_month"_s, u"2019-01"_s},
                                    {u"amount"_s, 6000},
                                    {u"paid_on"_s, u"2019-01-15"_s}});
    m_temp.change(u"members"_s, gone,
                  {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2020-01-01"_s}});
    EXPECT_EQ(found(u"13900"_s), QStringList{u"李四"_s});
    EXPECT_TRUE(got(purgeMember(m_temp.file(), gone)).keepsRow);
    for (const QString &typed : {u"李四"_s, u"lisi"_s, u"13900"_s}) {
        EXPECT_EQ(found(typed), QStringList()) << typed.toStdString();
    }
    EXPECT_EQ(found(u"P000004"_s).size(), 1);
    EXPECT_EQ(found(u"zxm"_s), QStringList{u"张晓明"_s});
}

TEST_F(SearchedFile, FollowsAnImportOfMoreRowsThanAreKeptApart)
{
    constexpr int kImported = 3'000;
    EXPECT_EQ(found(u"qian"_s), QStringList());
    const Ledger &ledger = ledgerOf(u"members"_s);
    const auto action = got(Action::begin(m_temp.file(), {.verb = ActionLabel::Verb::Import}));
    RowWriter writer(*action, ledger);
    Record row = ledger.blank();
    const test::Values values{{u"name"_s, u"钱七"_s},
                              {u"sex"_s, u"male"_s},
                              {u"branch"_s, branch},
                              {u"kind"_s, u"full"_s},
                              {u"joined"_s, u"2010-05-04"_s}};
    for (auto it = values.begin(); it != values.end(); ++it) {
        ledger.setValue(row, it.key(), it.value());
    }
    for (int i = 0; i < kImported; ++i) {
        Record record = row;
        record.id = nextRowId();
        ledger.setValue(record, u"code"_s, u"Q%1"_s.arg(i));
        must(writer.insert(record));
    }
    got(action->commit());
    EXPECT_EQ(found(u"qian"_s).size(), kImported);
    EXPECT_EQ(found(u"zxm"_s), QStringList{u"张晓明"_s});
    got(undo(m_temp.file()));
    EXPECT_EQ(found(u"qian"_s), QStringList());
    EXPECT_EQ(m_members.size(), 3);
}

TEST_F(SearchedFile, ReadsNamesAnewWhenTheirReadingIsChanged)
{
    EXPECT_EQ(found(u"chanxx"_s), QStringList());
    m_temp.add(u"name-readings"_s, {{u"characters"_s, u"单"_s}, {u"reading"_s, u"chan"_s}});
    EXPECT_EQ(found(u"chanxx"_s), QStringList{u"单雄信"_s});
}

TEST_F(SearchedFile, FindsPaddedNamesWithAndWithoutBlanks)
{
    add(u"P000004"_s, u"区　杰"_s);
    for (const QString &typed : {u"区杰"_s, u"区 杰"_s, u"区　杰"_s, u"qj"_s, u"oj"_s}) {
        EXPECT_EQ(found(typed), QStringList{u"区　杰"_s}) << typed.toStdString();
    }
    EXPECT_EQ(found(u"张　晓明"_s), QStringList{u"张晓明"_s});
}

} // namespace zhibu
