#pragma once

#include "scoring/rating.h"

#include <QList>

#include <optional>

namespace zhibu {

/// How something that keeps a star away can lawfully be mended before the round ends.
enum class Mend {
    Election,          ///< elect
    ElectionOrDelay,   ///< elect, or have a delay approved: it is excused until the round ends
    Ballot,            ///< hold the democratic assessment again
    Score,             ///< raise the score it asks for
    Event,             ///< it takes an event that has not happened
    Dues,              ///< pay what is owed
    Meetings,          ///< hold those to come, and as MeetingEntries
    MeetingEntries,    ///< enter meetings that were held; for one that was not there is no way
    Attendance,        ///< come to the activities ahead, and as AttendanceEntries
    AttendanceEntries, ///< enter who was there; for who was not there is no way
};

/// Something that keeps a star away whatever the points, or that costs points.
struct Obstacle
{
    /// As in the rating: a cap, a demotion, a veto, a penalty, a band whose requirement is not met,
    /// whether the points reach it already or not.
    Step step;
    /// All that is needed to turn it round, the way with the fewest where there are several. Empty:
    /// not this year, for what happened counts until its end.
    QList<Mend> mends;
};

/// What a sheet lacks to be passed.
struct SheetGap
{
    QString sheet;
    Points points;
};

/// The way to the next higher star.
struct Distance
{
    int star = 0;              ///< that star
    Points points;             ///< what the raw total lacks; 0: it is enough
    QList<SheetGap> sheets;    ///< of schemes that rate by passed sheets: those not passed
    QList<Obstacle> obstacles; ///< to this star; what is asked for a higher one is none
    QList<Obstacle> losses;    ///< penalties that can be mended, with their points
    bool byPoints = true;      ///< false: no score is high enough, because of demotions
    QDate until;               ///< last day of the round: what is mended must be mended by then
};

/// None for the unrated and where the scheme has no higher star. Decisions are not looked at.
[[nodiscard]] std::optional<Distance> distance(const Scheme &scheme, const Facts &facts,
                                               const Rating &rating);

/// What may still become of an organisation that lacks scores.
struct Prospect
{
    Facts facts;   ///< with the best there can be in place of the missing scores, no decision
    Rating rating; ///< by these
    /// Of schemes that rate by bands: what the missing scores may lack together without costing
    /// that band. None where they may be 0.
    std::optional<Points> spare;
};

/// None where the scheme rates it already or not at all, and where a question is not answered: of
/// two answers neither is the best.
[[nodiscard]] std::optional<Prospect> prospect(const Scheme &scheme, const Facts &facts,
                                               const Rating &rating);

/// Something that has no effect yet and may before the round ends.
struct Risk
{
    QString rule;
    LimitCase limitCase;       ///< what would follow
    Judged judged;             ///< as it stands
    int events = 0;            ///< with so many more of these events; 0: by time alone
    std::optional<QDate> from; ///< from this day on
};

/// Limits that one more event, or the end of a term within the round, would bring down. Of a
/// limit of whose cases the first that holds counts, only those that would then be the first.
[[nodiscard]] QList<Risk> risks(const Scheme &scheme, const Facts &facts);

/// The last day of the round.
[[nodiscard]] QDate endOfRound(int year, Round round);

} // namespace zhibu
