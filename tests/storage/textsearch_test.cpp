#include "storage/attachments/attachments.h"
#include "storage/search/textsearch.h"
#include "support/tempfile.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::TempFile;

namespace {

class TextSearch : public testing::Test
{
protected:
    TextSearch()
    {
        branch = m_temp.addBranch(u"A"_s, {{u"name"_s, u"水利局党支部"_s}});
        meet(u"2024-01-08"_s, u"学习党章"_s, u"逐条对照"_s);
        meet(u"2024-02-08"_s, u"研究发展对象"_s, u"100%同意"_s);
        meet(u"2024-03-08"_s, u"志愿服务"_s, u"学习党章第一条"_s);
    }

    RowId meet(const QString &day, const QString &topic, const QString &content)
    {
        return m_temp.add(u"activities"_s, {{u"organisation"_s, branch},
                                            {u"type"_s, u"theme_day"_s},
                                            {u"topic"_s, topic},
                                            {u"starts"_s, day},
                                            {u"content"_s, content}});
    }

    QStringList topics(const QString &text, int limit = 10)
    {
        QStringList topics;
        for (const FoundRow &row : got(searchMeetings(m_temp.file(), text, limit))) {
            EXPECT_EQ(row.ledger, u"activities"_s);
            topics += row.name;
        }
        return topics;
    }

    TempFile m_temp;
    RowId branch = 0;
};

} // namespace

TEST_F(TextSearch, FindsMeetingsByTopicAndMinutesTheNewestFirst)
{
    EXPECT_EQ(topics(u"党章"_s), (QStringList{u"志愿服务"_s, u"学习党章"_s}));
    EXPECT_EQ(topics(u"党章"_s, 1), QStringList{u"志愿服务"_s});
    EXPECT_EQ(topics(u"0%同"_s), QStringList{u"研究发展对象"_s});
    EXPECT_EQ(topics(u"%条"_s), QStringList()) << "taken as it is typed";
    EXPECT_EQ(topics(u"yjfz"_s), QStringList{u"研究发展对象"_s});
    EXPECT_EQ(got(searchMeetings(m_temp.file(), u"逐条"_s, 9)).first().detail,
              u"2024-01-08 · 水利局党支部"_s);
}

TEST_F(TextSearch, FindsFilesByName)
{
    const Ledger &organisations = ledgerOf(u"organisations"_s);
    got(attachFiles(m_temp.file(), organisations, branch,
                    {m_temp.write(u"成立批复.pdf"_s, "1"), m_temp.write(u"换届批复.pdf"_s, "2")}));
    const auto found = got(searchDocuments(m_temp.file(), u"批复"_s, 5));
    ASSERT_EQ(found.size(), 2);
    EXPECT_EQ(found[0].name, u"换届批复.pdf"_s) << "attached last";
    EXPECT_EQ(found[0].ledger, u"organisations"_s);
    EXPECT_EQ(found[0].id, branch);
    EXPECT_TRUE(found[0].detail.startsWith(u"组织 · "_s));
    EXPECT_TRUE(got(searchDocuments(m_temp.file(), u"介绍信"_s, 5)).isEmpty());
}

TEST_F(TextSearch, MembersAreDescribedByBranchAndStatus)
{
    const RowId member = m_temp.addMember(u"P1"_s, branch, {{u"name"_s, u"张三"_s}});
    const auto found = got(describe(m_temp.file(), u"members"_s, {member, 4711}));
    ASSERT_EQ(found.size(), 1) << "who is gone is left out";
    EXPECT_EQ(found[0].name, u"张三"_s);
    EXPECT_EQ(found[0].detail, u"水利局党支部 · 正常"_s);
    EXPECT_EQ(got(describe(m_temp.file(), u"organisations"_s, {branch})).first().detail,
              u"党支部 · A"_s);
}

} // namespace zhibu
