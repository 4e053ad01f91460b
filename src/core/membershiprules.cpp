#include "core/membershiprules.h"

#include "core/jsonreader.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRuleDays = 366;
constexpr int kMostRuleMonths = 120;
constexpr int kMostYears = 10;

} // namespace

Result<MembershipRules> parseMembershipRules(const QByteArray &json)
{
    return readJson(json, [](JsonReader &in) {
        MembershipRules rules;
        rules.id = in.text(u"id"_s);
        rules.source = in.text(u"source"_s);
        rules.validFrom = in.month(u"valid_from"_s);
        rules.mostDays = in.integer(u"most_days"_s, 1, kMostRuleDays);
        rules.daysInside = in.integer(u"days_inside"_s, 1, kMostRuleDays);
        rules.daysOutside = in.integer(u"days_outside"_s, 1, kMostRuleDays);
        rules.receiptMonths = in.integer(u"receipt_months"_s, 1, kMostRuleMonths);
        rules.contactMonths = in.integer(u"contact_months"_s, 1, kMostRuleMonths);
        rules.lostMonths = in.integer(u"lost_months"_s, 1, kMostRuleMonths);
        rules.removalYears = in.integer(u"removal_years"_s, 1, kMostYears);
        return rules;
    });
}

bool havePassed(int months, QDate since, QDate day)
{
    return since.addMonths(months) <= day;
}

LostStep lostStep(const MembershipRules &rules, const LostFacts &facts, QDate day)
{
    if (facts.suspendedSince) {
        return havePassed(12 * rules.removalYears, *facts.suspendedSince, day)
                   ? LostStep::DecideRemoval
                   : LostStep::Search;
    }
    if (!facts.lostSince || !havePassed(rules.lostMonths, *facts.lostSince, day)) {
        return LostStep::Search;
    }
    return facts.probationary ? LostStep::Cancel : LostStep::Suspend;
}

LostBand lostBand(QDate since, QDate day)
{
    constexpr int kYear = 12;
    return havePassed(11 * kYear, since, day)  ? LostBand::Longer
           : havePassed(6 * kYear, since, day) ? LostBand::UnderElevenYears
           : havePassed(kYear, since, day)     ? LostBand::UnderSixYears
           : havePassed(kYear / 2, since, day) ? LostBand::UnderOneYear
                                               : LostBand::UnderSixMonths;
}

} // namespace zhibu
