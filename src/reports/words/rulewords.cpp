#include "reports/words/rulewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

/// Only for the context of tr().
struct RuleWording
{
    Q_DECLARE_TR_FUNCTIONS(RuleWording)
};

} // namespace

QString beforeFirstRulesText(Month validFrom, Month month)
{
    return validFrom <= month
               ? QString()
               : RuleWording::tr("No earlier rules are recorded: what lies before %1 is judged by "
                                 "these, too")
                     .arg(toText(validFrom));
}

QString beforeFirstRulesSentence(Month validFrom, Month month)
{
    return validFrom <= month
               ? QString()
               : u"%1年%2月以前的规定没有收录，以前的月份也按这一版判断。"_s.arg(validFrom.year())
                     .arg(validFrom.month());
}

} // namespace zhibu
