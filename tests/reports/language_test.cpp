#include "reports/words/electionwords.h"
#include "reports/words/language.h"
#include "reports/words/starnames.h"

#include <QCoreApplication>
#include <QTranslator>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {

TEST(Language, OfAForeignSystemIsEnglishWithItsPlurals)
{
    loadLanguage(*QCoreApplication::instance()); // the tests run in the locale C
    const auto members = [](int count) {
        return QCoreApplication::translate("zhibu::DuesYearTab", "%n members", nullptr, count);
    };
    EXPECT_EQ(members(1), u"1 member"_s);
    EXPECT_EQ(members(2), u"2 members"_s);
    for (QTranslator *each : QCoreApplication::instance()->findChildren<QTranslator *>()) {
        delete each;
    }
    EXPECT_EQ(members(1), u"1 members"_s);
}

TEST(Language, OfAChineseSystemWritesStarsAsThePapersDo)
{
    EXPECT_EQ(starNumber(4), u"4"_s);
    EXPECT_EQ(starNumber(11), u"11"_s);
    loadLanguage(*QCoreApplication::instance(), QLocale(QLocale::Chinese, QLocale::China));
    EXPECT_EQ(starNumber(4), u"四"_s);
    EXPECT_EQ(starNumber(11), u"11"_s);
    EXPECT_EQ(termEffectText({.cap = 4}), u"最高四星级"_s);
    for (QTranslator *each : QCoreApplication::instance()->findChildren<QTranslator *>()) {
        delete each;
    }
}

} // namespace zhibu
