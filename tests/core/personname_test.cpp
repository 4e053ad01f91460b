#include "core/personname.h"
#include "support/printers.h"

namespace zhibu {

using namespace Qt::StringLiterals;

TEST(PersonName, OfTwoOrThreeCharactersHasNoBlanks)
{
    for (const QString &written :
         {u"王芳"_s, u"王　芳"_s, u"王 芳"_s, u" 王  芳　"_s, u"王\u00a0芳"_s}) {
        EXPECT_EQ(personName(written), u"王芳"_s);
    }
    EXPECT_EQ(personName(u"欧 阳 修"_s), u"欧阳修"_s);
    EXPECT_EQ(personName(u"𠮷　芳"_s), u"𠮷芳"_s) << "one character, two units";
}

TEST(PersonName, OfOthersKeepsWhatIsWithin)
{
    for (const QString &written : {u"阿卜杜拉 · 买买提"_s, u"阿依古丽·买买提"_s, u"Anna Maria Li"_s,
                                   u"王芳 李四"_s, u"王 芳（大）"_s, u"A 芳"_s, u"王芳"_s, u""_s}) {
        EXPECT_EQ(personName(written), written);
    }
    EXPECT_EQ(personName(u" Anna Maria "_s), u"Anna Maria"_s);
}

TEST(NamesWritten, InOneFieldHaveAMarkOrABlankBetween)
{
    for (const QString &written :
         {u"张三、李四"_s, u"张三，李四；"_s, u" 张三 李四"_s, u"张三,李四"_s, u"张三\n李四"_s}) {
        EXPECT_EQ(namesWritten(written), (QStringList{u"张三"_s, u"李四"_s}));
    }
    EXPECT_EQ(namesWritten(u" 、"_s), QStringList());
}

} // namespace zhibu
