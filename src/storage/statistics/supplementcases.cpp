#include "storage/facts/duesrows.h"
#include "storage/meetings/circumstances.h"
#include "storage/statistics/statisticscollector.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// How a member stood with the dues of the year: exempt or paying less (DuesYear::standing), else
/// on time where nothing is open at its end and nothing was paid as 补交.
QString duesWord(const DuesPayer &payer, int year, QDate day)
{
    const DuesYear figures = payer.account().year(year, day);
    if (figures.standing != DuesStanding::Regular) {
        return figures.standing == DuesStanding::Exempt ? u"dues_exempt"_s : u"dues_reduced"_s;
    }
    const Month first = Month::of(year, 1);
    const Month last = Month::of(year, 12);
    const auto ofYear = [&](const auto &each) { return each.first <= last && each.last >= first; };
    const bool isLate = std::ranges::any_of(
        payer.payments, [&](const DuesPayment &each) { return each.back && ofYear(each); });
    const bool isPaid = figures.monthsOwed > 0 && figures.arrears == Money() && !isLate;
    return isPaid ? u"dues_on_time"_s : QString();
}

} // namespace

Status StatisticsCollector::addDues()
{
    if (m_use == StatisticsUse::PreCheck) {
        return {};
    }
    return visitDuesPayersOn(m_file, m_scope, m_day, [this](const DuesPayer &payer) {
        if (!m_thereIds.contains(payer.id)) {
            return;
        }
        const qsizetype place = m_members.value(payer.id).place;
        if (const QString word = duesWord(payer, m_year, m_day); !word.isEmpty()) {
            m_data.add(CaseKind::Supplement, place, word);
        }
        const bool isLarge = std::ranges::any_of(payer.payments, [this](const DuesPayment &each) {
            return each.large && each.amount >= kLargeAtLeast && each.paidOn.year() == m_year;
        });
        if (isLarge) {
            m_data.add(CaseKind::Supplement, place, u"dues_large"_s);
        }
    });
}

Status StatisticsCollector::addStates()
{
    const auto bedridden = membersIn(m_file, Circumstance::Bedridden, m_day, m_day);
    if (!bedridden) {
        return bedridden.error();
    }
    for (const There &each : m_there) {
        const qsizetype place = m_members.value(each.member).place;
        if (bedridden->contains(each.member)) {
            m_data.add(CaseKind::Supplement, place, u"bedridden"_s);
        }
        const StatisticsData::Person &person = m_data.people()[static_cast<std::size_t>(place)];
        if (person.words.at(static_cast<std::size_t>(StatisticsWord::SkillPost)) != 0) {
            m_data.add(CaseKind::Supplement, place, u"titled"_s);
        }
    }
    return {};
}

} // namespace zhibu
