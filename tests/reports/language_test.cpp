#include "reports/words/language.h"

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

} // namespace zhibu
