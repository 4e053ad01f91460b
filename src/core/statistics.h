#pragma once

#include "core/codes.h"
#include "core/month.h"
#include "core/result.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace zhibu {

// 党内统计年报: tables that are data (resources/statistics), and what they count.

/// What a table counts.
enum class CaseKind {
    Member,       ///< who is a member on the day
    Change,       ///< what the numbers of members of two years' ends differ by, and both of them
    Admission,    ///< 发展党员 of the year
    Confirmation, ///< whose probation is over in the year, and what came of it
    Review,       ///< 民主评议党员 of the year: branches, members and what was done
    Sanction,     ///< 处分 of the year; event "unrecorded": one that only 奖惩事项 tells of
    Honour,       ///< 表彰 of the year
    Organisation, ///< 基层组织 on the day
    Floating,     ///< 流动党员 on the day
    Candidate,    ///< 发展对象 on the day, whose admission is not approved yet
    Supplement, ///< 补充资料 about who is a member on the day: his dues of the year and his state
};

inline constexpr Codes<11> kCaseKindCodes{
    QLatin1StringView("member"),    QLatin1StringView("change"),
    QLatin1StringView("admission"), QLatin1StringView("confirmation"),
    QLatin1StringView("review"),    QLatin1StringView("sanction"),
    QLatin1StringView("honour"),    QLatin1StringView("organisation"),
    QLatin1StringView("floating"),  QLatin1StringView("candidate"),
    QLatin1StringView("supplement")};

/// What a condition may ask of a case by a word.
enum class StatisticsWord {
    Event, ///< what happened, by the case's kind
    Level, ///< of a 表彰
    Kind,  ///< full, probationary
    Sex,
    Nation,
    NativePlace,
    Education, ///< code of the dictionary, else the word
    Job,       ///< the same
    Stratum,   ///< the same
    MigrantWorker,
    SkillPost,        ///< the same
    Sector,           ///< of the branch
    OrganisationKind, ///< of an organisation counted
};

inline constexpr std::size_t kStatisticsWords = 13;
inline constexpr Codes<kStatisticsWords> kStatisticsWordCodes{
    QLatin1StringView("event"),
    QLatin1StringView("level"),
    QLatin1StringView("kind"),
    QLatin1StringView("sex"),
    QLatin1StringView("nation"),
    QLatin1StringView("native_place"),
    QLatin1StringView("education"),
    QLatin1StringView("job"),
    QLatin1StringView("stratum"),
    QLatin1StringView("migrant_worker"),
    QLatin1StringView("skill_post"),
    QLatin1StringView("sector"),
    QLatin1StringView("organisation_kind")};

/// A condition on a case; all its parts hold. What is not known fulfils none of them.
struct StatisticsCondition
{
    /// Some word must be one of these, or (`isNot`) known and none of them. A word of digits stands
    /// for every code that begins with it, one that ends in * for every word that does.
    struct Words
    {
        StatisticsWord word = StatisticsWord::Event;
        QStringList any = {};
        bool isNot = false;
    };
    QList<Words> words = {};
    std::optional<int> ageFrom, ageTo;         ///< full years on the day
    std::optional<QDate> joinedFrom, joinedTo; ///< 入党日期, both days included
};

/// A row or a column of a table. What it counts: the cases of its condition; else those of its
/// parts; else, where it is worked out from other rows, what these come to; else all.
struct StatisticsLine
{
    QString title;
    int depth = 0;
    bool isOfWhich = false; ///< 其中: its cases are among those of the line above
    bool isShown = true;
    bool isRest = false;     ///< whoever is in none of `parts`: what is not recorded, or not known
    bool isOfBranch = false; ///< of a rest: the branch's record lacks it, not the member's
    std::optional<StatisticsCondition> when = {};
    QList<int> parts = {};            ///< places of other lines
    QList<int> plus = {}, minus = {}; ///< of other rows
};

struct StatisticsTable
{
    int number = 0;
    bool isSupplement = false; ///< 补充资料 of the table with that number
    QString title;
    QString unit; ///< 单位：人
    CaseKind counts = CaseKind::Member;
    StatisticsCondition of = {};
    QList<StatisticsLine> rows, columns; ///< the first column counts all

    /// By which it is asked for: 2, and 2a of its supplement.
    [[nodiscard]] QString key() const
    {
        return QString::number(number) + (isSupplement ? QStringLiteral("a") : QString());
    }
};

/// What figures of the tables must be.
struct StatisticsCheck
{
    enum class Relation { Equal, AtLeast, Zero };
    struct Cell
    {
        int table = 0; ///< its number
        int row = 0;   ///< its place, of the first column
    };
    QString title;
    Relation relation = Relation::Equal;
    QList<Cell> cells; ///< Zero: one; AtLeast: two, the first is no less than the second
};

/// The tables of a year and later ones (resources/statistics/*.json): numbers, rows and age or
/// period bands shift from year to year.
struct StatisticsPack
{
    QString id;
    QString source; ///< documents, in Chinese
    Month validFrom;
    QList<StatisticsTable> tables;
    QList<StatisticsCheck> checks;
};

/// Error: Invalid, subject = the place in the JSON, detail = the reason.
[[nodiscard]] Result<StatisticsPack> parseStatisticsPack(const QByteArray &json);

/// Somebody, or an organisation, that is counted: a row of one of these ledgers. An award of an
/// organisation is a row of 奖惩事项: tables count awards (个次), and it may have several.
struct StatisticsSubject
{
    enum class Kind { Member, Organisation, Applicant, Award };
    qint64 row = 0;
    Kind kind = Kind::Member;

    auto operator<=>(const StatisticsSubject &) const = default;
};

/// All that the tables of a year count. Words are kept once and named by number, none being 0:
/// 200,000 members take little room so.
class StatisticsData
{
public:
    /// What is true of a person, or an organisation, in every case.
    struct Person
    {
        StatisticsSubject subject;
        qint64 branch = 0; ///< 0: not known
        int age = -1;      ///< full years on the day; -1: not known
        QDate joined = {};
        std::array<int, kStatisticsWords> words = {}; ///< by StatisticsWord, without the case's own
    };
    struct Case
    {
        CaseKind kind = CaseKind::Member;
        int event = 0;
        int level = 0;
        int person = 0; ///< its place
    };

    StatisticsData() { word({}); }

    /// Room for so many people, each of them counted some three times.
    void reserve(std::size_t people);
    /// The number of a word.
    int word(const QString &text);
    /// Its place.
    qsizetype add(const Person &person);
    void add(CaseKind kind, qsizetype person, const QString &event = {}, const QString &level = {});

    [[nodiscard]] const QStringList &words() const { return m_words; }
    [[nodiscard]] const std::vector<Person> &people() const { return m_people; }
    [[nodiscard]] const std::vector<Case> &cases() const { return m_cases; }
    [[nodiscard]] const Person &personOf(const Case &each) const
    {
        return m_people[static_cast<std::size_t>(each.person)];
    }
    [[nodiscard]] int wordOf(const Case &each, StatisticsWord word) const;

private:
    QStringList m_words;
    QHash<QString, int> m_numbers;
    std::vector<Person> m_people;
    std::vector<Case> m_cases;
};

/// The figures of a table: by row and column.
using StatisticsCells = QList<QList<int>>;

/// Goes through the cases once.
[[nodiscard]] QList<StatisticsCells> tally(const StatisticsPack &pack, const StatisticsData &data);

/// Who stands in a cell, each once, in the order of the cases: of a row that is worked out from
/// others, whoever does not cancel out there.
[[nodiscard]] QList<StatisticsSubject> subjectsIn(const StatisticsTable &table,
                                                  const StatisticsData &data, int row, int column);

struct StatisticsOutcome
{
    StatisticsCheck check;
    QList<int> figures; ///< of its cells
    bool isMet = true;
    /// Of those counted in one of its tables: the most that stand in a rest of the rows. Sums come
    /// out whatever stands there, so being met says little where this is not 0.
    int unplaced = 0;

    [[nodiscard]] bool isSound() const { return isMet && unplaced == 0; }
};

[[nodiscard]] QList<StatisticsOutcome> outcomes(const StatisticsPack &pack,
                                                const QList<StatisticsCells> &tables);

/// What keeps somebody from being counted where he belongs: the title of a rest he is in, or of a
/// check that is to come to nothing and does not because of him.
struct StatisticsGap
{
    StatisticsSubject subject;
    QString title;
    /// Of a rest: by which word its lines are told apart, where it is one, and what the word is;
    /// empty: not known.
    std::optional<StatisticsWord> word = {};
    QString text = {};
    std::optional<CaseKind> counted = {}; ///< of a check: what its table counts

    bool operator==(const StatisticsGap &) const = default;
};

/// Each once, by title in the order of the tables.
[[nodiscard]] QList<StatisticsGap> gaps(const StatisticsPack &pack, const StatisticsData &data);

/// How many gaps() has, without keeping one.
[[nodiscard]] int gapCount(const StatisticsPack &pack, const StatisticsData &data);

} // namespace zhibu
