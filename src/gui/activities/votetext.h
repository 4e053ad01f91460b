#pragma once

#include "core/meetingtype.h"
#include "core/quorum.h"

#include <QString>
#include <QVariant>

#include <functional>
#include <optional>

namespace zhibu {

/// A vote as far as it is entered, and the voters by the list of attendance.
struct VoteNumbers
{
    std::optional<int> due = {};
    std::optional<int> present = {};
    std::optional<int> yes = {};
    std::optional<MeetingType> type = {};
    VoteMatter matter = VoteMatter::General;
    int listedDue = 0;
    int listedPresent = 0;

    /// The numbers entered are not those of the list.
    [[nodiscard]] bool differsFromList() const
    {
        return listedDue > 0 && (due != listedDue || present != listedPresent);
    }
};

/// The numbers of a record of votes, or of its form, without those of any list; `valueOf` gives
/// what stands in a field.
[[nodiscard]] VoteNumbers voteNumbers(const std::function<QVariant(const QString &)> &valueOf);

/// What these numbers come to, and by which article where one says so for the kind of meeting: a
/// line below them. Where no voters are entered those of the list stand in for them.
[[nodiscard]] QString voteText(const VoteNumbers &numbers);

} // namespace zhibu
