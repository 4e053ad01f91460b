#include "storage/check/check.h"
#include "storage/people/dictionaries.h"
#include "storage/records/recordlist.h"
#include "support/tempfile.h"

#include <QSet>

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::Values;

class Words : public testing::Test
{
protected:
    Dictionaries all() { return got(Dictionaries::of(&m_book.file())); }
    QStringList titles(const QString &kind)
    {
        QStringList titles;
        for (const DictionaryWord &word : all().words(kind)) {
            titles += word.title;
        }
        return titles;
    }
    void own(const QString &kind, const QString &title, Values more = {})
    {
        more.insert(u"kind"_s, kind);
        more.insert(u"title"_s, title);
        m_book.add(u"dictionary"_s, more);
    }
    QString canonical(const QString &field, const QString &text)
    {
        return all().canonical(ledgerOf(u"members"_s).field(field), text).toString();
    }

    test::TempFile m_book;
};

TEST_F(Words, OfEveryKindAreShippedWithoutDoubles)
{
    for (const Choice &kind : ledgerOf(u"dictionary"_s).field(u"kind"_s).choices) {
        const QStringList shipped = titles(kind.code);
        EXPECT_FALSE(shipped.isEmpty()) << kind.code.toStdString();
        EXPECT_EQ(QSet<QString>(shipped.begin(), shipped.end()).size(), shipped.size())
            << kind.code.toStdString();
    }
    EXPECT_EQ(titles(u"nation"_s).size(), 56);
    EXPECT_EQ(titles(u"nation"_s).first(), u"汉族"_s);
    EXPECT_TRUE(got(Dictionaries::of(nullptr)).knows(u"degree"_s, u"硕士"_s));
}

TEST_F(Words, EveryDictionaryOfAFieldIsOneThereIs)
{
    QStringList kinds;
    for (const Choice &kind : ledgerOf(u"dictionary"_s).field(u"kind"_s).choices) {
        kinds += kind.code;
    }
    for (const Ledger &ledger : allLedgers()) {
        for (const Field &field : ledger.fields) {
            EXPECT_TRUE(field.dictionary.isEmpty() || kinds.contains(field.dictionary))
                << qPrintable(field.key);
        }
    }
}

TEST_F(Words, OfTheFileAreAddedMovedAndRetired)
{
    own(u"degree"_s, u"双学士"_s);
    EXPECT_EQ(titles(u"degree"_s).last(), u"双学士"_s) << "without a place the last";
    own(u"degree"_s, u"法律硕士"_s, {{u"place"_s, 1}});
    EXPECT_EQ(titles(u"degree"_s).indexOf(u"法律硕士"_s), 1)
        << "behind the shipped one of that place";
    own(u"degree"_s, u"名誉博士"_s, {{u"retired"_s, 1}});
    EXPECT_FALSE(titles(u"degree"_s).contains(u"名誉博士"_s));
    EXPECT_TRUE(all().knows(u"degree"_s, u"名誉博士"_s)) << "it may still stand in records";
}

TEST_F(Words, BelongToTheWholeFile)
{
    own(u"degree"_s, u"双学士"_s);
    const RowId branch = m_book.addBranch(u"Z1"_s);
    EXPECT_EQ(got(listRows(m_book.file(), ledgerOf(u"dictionary"_s), {.scope = branch})).size(), 1);
}

TEST_F(Words, AreReadByCodeAndByShortName)
{
    EXPECT_EQ(canonical(u"nation"_s, u"01"_s), u"汉族"_s);
    EXPECT_EQ(canonical(u"nation"_s, u"回"_s), u"回族"_s);
    EXPECT_EQ(canonical(u"nation"_s, u"穿青人"_s), u"穿青人"_s) << "unknown ones stay";
    EXPECT_EQ(canonical(u"job"_s, u"０１３"_s), u"事业单位专业技术人员"_s);
    EXPECT_EQ(canonical(u"name"_s, u"01"_s), u"01"_s) << "a field without dictionary";
    own(u"education"_s, u"大学本科"_s, {{u"code"_s, u"21"_s}});
    EXPECT_EQ(canonical(u"education"_s, u"21"_s), u"大学本科"_s);
}

TEST_F(Words, WrittenInAnotherWayCountAlikeAndStayAsTheyAre)
{
    EXPECT_EQ(all().codeOf(u"education"_s, u"大专"_s), u"3"_s);
    EXPECT_EQ(all().wordOf(u"education"_s, u"大专"_s), u"大学专科"_s);
    EXPECT_EQ(all().wordOf(u"education"_s, u"夜校"_s), u"夜校"_s);
    EXPECT_EQ(canonical(u"education"_s, u"大专"_s), u"大专"_s);
    own(u"education"_s, u"大学"_s);
    EXPECT_EQ(all().codeOf(u"education"_s, u"大学"_s), u"2"_s) << "without a code of its own";
    own(u"education"_s, u"大专"_s, {{u"code"_s, u"31"_s}});
    EXPECT_EQ(all().codeOf(u"education"_s, u"大专"_s), u"31"_s);
    EXPECT_EQ(all().wordOf(u"education"_s, u"大专"_s), u"大专"_s);
}

TEST_F(Words, OutsideTheDictionaryAreFoundWhereItIsNotOpen)
{
    const RowId branch = m_book.addBranch(u"Z1"_s);
    m_book.addMember(u"P1"_s, branch, {{u"education"_s, u"大学"_s}, {u"job"_s, u"档案编研"_s}});
    m_book.addMember(u"P2"_s, branch, {{u"education"_s, u"大学本科"_s}, {u"nation"_s, u"汉族"_s}});
    const auto check = [this] { return test::oddities(m_book.file(), QDate(2024, 12, 31)); };
    const auto found = check();
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].key, u"P1"_s);
    EXPECT_EQ(found[0].finding.rule, Rule::NotInDictionary);
    EXPECT_EQ(found[0].finding.field, u"education"_s);
    EXPECT_EQ(found[0].finding.value, u"大学"_s);
    ASSERT_EQ(found[0].fixes.size(), 1);
    EXPECT_EQ(found[0].fixes[0].after, u"大学本科"_s);
    own(u"education"_s, u"大学"_s);
    EXPECT_TRUE(check().isEmpty());
}

} // namespace
} // namespace zhibu
