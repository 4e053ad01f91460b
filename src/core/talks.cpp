#include "core/talks.h"

#include <algorithm>

namespace zhibu {

namespace {

void count(TalkCount &count, QDate day)
{
    ++count.talks;
    count.last = count.last.isValid() ? std::max(count.last, day) : day;
}

} // namespace

std::vector<TalkCoverage> talkCoverage(const std::vector<bool> &onCommittee,
                                       const std::vector<Talk> &talks)
{
    const auto committee = std::ranges::count(onCommittee, true);
    const auto members = std::ssize(onCommittee) - committee;
    std::vector<TalkCoverage> coverage;
    for (const bool isOn : onCommittee) {
        TalkCoverage each;
        each.withCommittee.isNeeded = committee > (isOn ? 1 : 0);
        each.withMembers.isNeeded = members > (isOn ? 0 : 1);
        coverage.push_back(each);
    }
    for (const Talk &talk : talks) {
        for (const int person : talk.people) {
            const auto isWithOther = [&](bool committeeMember) {
                return std::ranges::any_of(talk.people, [&](int other) {
                    return other != person
                           && onCommittee.at(static_cast<std::size_t>(other)) == committeeMember;
                });
            };
            TalkCoverage &own = coverage.at(static_cast<std::size_t>(person));
            for (const int other : talk.people) {
                if (other != person) {
                    count(own.partners[other], talk.day);
                }
            }
            if (isWithOther(true)) {
                count(own.withCommittee, talk.day);
            }
            if (isWithOther(false)) {
                count(own.withMembers, talk.day);
            }
        }
    }
    return coverage;
}

} // namespace zhibu
