#pragma once

#include "core/points.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace zhibu {

/// The two ratings of a year: June proposes, December decides. Some effects wait for December.
enum class Round { June, December };

/// One score an evaluator gave for one criterion.
struct Score
{
    QString evaluator; ///< code: self, masses, superior
    QString criterion; ///< id of the scheme's criterion
    Points points;     ///< 0 to the criterion's maximum
    qint64 row = 0;

    bool operator==(const Score &) const = default;
};

/// The democratic assessment (民主测评): who came, and the ballots.
struct Ballots
{
    int membersTotal = 0;
    int membersPresent = 0;
    int massesPresent = 0;
    int satisfied = 0;
    int fairlySatisfied = 0;
    int dissatisfied = 0;
    int abstained = 0;
    qint64 row = 0;

    bool operator==(const Ballots &) const = default;
};

/// The person an honour or sanction went to.
struct Person
{
    qint64 member = 0;
    bool wasSecretary = false; ///< held the post 书记 of this organisation on the event's date

    bool operator==(const Person &) const = default;
};

/// An honour or sanction of the organisation (奖惩事项).
struct Event
{
    QString item;  ///< code of what happened: commendation, leader_sanction, …
    QString level; ///< code of its tier: city, work_committee, …; empty where the item has none
    QDate date;
    int times = 1;                ///< at least 1
    std::optional<Person> person; ///< none: the organisation itself
    QString evidence;
    qint64 row = 0;

    bool operator==(const Event &) const = default;
};

/// The term of office (任期) as it stands on the as-of date.
struct OfficeTerm
{
    /// Last day of the term; none: it cannot be told.
    std::optional<QDate> end;
    /// Last day of an approved delay of the election (批准延期至).
    std::optional<QDate> extendedUntil;
    /// The only election on record lies after the as-of date, so `end` is not known.
    bool electionInFuture = false;
    qint64 row = 0;

    bool operator==(const OfficeTerm &) const = default;
};

/// What kind of organisation is rated: codes of 组织类别, 领域, 形式 and 支部类型.
struct Subject
{
    QString kind, sector, form;
    std::optional<QDate> founded;
    QString type = {};

    bool operator==(const Subject &) const = default;
};

/// Something counted in the records: so much of so much.
struct Count
{
    qint64 part = 0;
    qint64 whole = 0; ///< 0: nothing was required

    bool operator==(const Count &) const = default;
};

/// A star that people decided on (星级决定), whatever the scheme computes, and where it cannot.
struct Decision
{
    int star = 0;
    QString reason; ///< as entered
    QDate date;
    qint64 row = 0;
    QString by = {};       ///< who decided, as entered
    QString document = {}; ///< its number; may be empty

    bool operator==(const Decision &) const = default;
};

/// Everything a rating of one organisation in one year rests on. `row` is the row of its ledger
/// each fact came from; steps name the rows that caused them.
struct Facts
{
    int year = 0;
    QDate asOf; ///< "today" of every rule: later events do not count
    Round round = Round::December;
    Subject subject;
    QList<Score> scores;
    std::optional<Ballots> ballots;
    QList<Event> events;
    OfficeTerm term;
    /// Counts the scheme asks for (metricsOf()), by code of the metric.
    QHash<QString, Count> metrics;
    std::optional<int> previousStar; ///< of the year before
    std::optional<Decision> decision;

    bool operator==(const Facts &) const = default;
};

} // namespace zhibu
