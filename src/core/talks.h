#pragma once

#include <QDate>
#include <QList>
#include <QMap>

#include <vector>

namespace zhibu {

/// 谈心谈话: those who came to it talked with each other.
struct Talk
{
    QDate day;
    QList<int> people; ///< of the branch, by their place in its list
};

/// The talks of a member with some of the others.
struct TalkCount
{
    int talks = 0;         ///< each counted once, however many of the others were there
    QDate last;            ///< day of the last one; invalid without any
    bool isNeeded = false; ///< there is somebody to talk with

    [[nodiscard]] bool isMissing() const { return isNeeded && talks == 0; }
};

/// What a year asks of every member: committee members talk with each other, with the other
/// members, and these with each other, at least once (支部工作条例 2018 art. 19).
struct TalkCoverage
{
    TalkCount withCommittee;
    TalkCount withMembers;         ///< those not on the committee
    QMap<int, TalkCount> partners; ///< with whom, by place: everybody who was at one of the talks

    [[nodiscard]] bool isComplete() const
    {
        return !withCommittee.isMissing() && !withMembers.isMissing();
    }
};

/// Of everybody, in order; `onCommittee` says who sits on the committee.
[[nodiscard]] std::vector<TalkCoverage> talkCoverage(const std::vector<bool> &onCommittee,
                                                     const std::vector<Talk> &talks);

} // namespace zhibu
