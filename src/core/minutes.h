#pragma once

#include "core/codes.h"
#include "core/meetingtype.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

namespace zhibu {

/// What an inspection looks for in minutes (支部工作条例 2018 ch. 4; the usual 会议记录 forms).
enum class MinutesElement {
    End,
    Place,
    Chair,
    Recorder,
    Agenda,
    Content,
    Decision,
    Votes,          ///< due, present, for; where something was decided
    Attendance,     ///< who came
    AbsenceReasons, ///< of everybody who did not
    FollowUp,       ///< who carries out the decision, and by when; where something is to be done
    Hours,          ///< 学时
    Files, ///< photos, or the signed sheet, attached; the packs of the program only advise it
    Talks, ///< 谈心谈话 with everybody who came, before an 组织生活会 (art. 17); likewise
    Mends, ///< what was found at it stands in the 整改台账; likewise
};

inline constexpr Codes<15> kMinutesElementCodes{
    QLatin1StringView("ends"),        QLatin1StringView("place"),
    QLatin1StringView("chair"),       QLatin1StringView("recorder"),
    QLatin1StringView("agenda"),      QLatin1StringView("content"),
    QLatin1StringView("decision"),    QLatin1StringView("votes"),
    QLatin1StringView("attendance"),  QLatin1StringView("absence_reasons"),
    QLatin1StringView("follow_up"),   QLatin1StringView("hours"),
    QLatin1StringView("attachments"), QLatin1StringView("talks"),
    QLatin1StringView("mends")};

/// The elements asked for in the minutes of one type of meeting.
struct MinutesRule
{
    MeetingType type = MeetingType::Other;
    QList<MinutesElement> elements;
    QList<MinutesElement> advised = {}; ///< usual in 会议记录 and asked for by no national rule
};

/// What was written down of a meeting: true where it is there.
struct MinutesFacts
{
    QList<MinutesElement> given; ///< of End … Votes, FollowUp, Hours: filled in
    int listed = 0;              ///< people of whom it is known whether they came
    int absentWithoutReason = 0;
    int files = 0;            ///< attached
    int untalked = 0;         ///< of those who came: at no talk before it
    int mends = 0;            ///< rows of the 整改台账 that come from it
    bool decides = false;     ///< a decision is recorded
    bool hasFollowUp = false; ///< something is to be done
};

/// The elements a type asks for and the minutes lack, in the order of the rule. A type without a
/// rule lacks nothing.
[[nodiscard]] QList<MinutesElement> missingElements(const QList<MinutesRule> &rules,
                                                    MeetingType type, const MinutesFacts &facts);
/// The same of what is advised only: minutes without it are complete.
[[nodiscard]] QList<MinutesElement> adviceFor(const QList<MinutesRule> &rules, MeetingType type,
                                              const MinutesFacts &facts);

/// A wording with its places, {主题}, filled in. One without a value is left to be written by hand,
/// and so is one of another name.
[[nodiscard]] QString filledWording(QString wording, const QHash<QString, QString> &values);

/// The days a text speaks of (2024年3月8日), ascending, each once.
[[nodiscard]] QList<QDate> daysIn(const QString &text);

/// How much of the shorter of two texts stands in the other, in per cent of its runs of four
/// characters; blanks, digits and punctuation left out (so that a changed date does not hide a
/// copy). 0 where either has fewer than `kShortestCompared` characters: short texts are alike by
/// nature.
[[nodiscard]] int overlapPercent(QStringView one, QStringView other);
inline constexpr int kShortestCompared = 60;
/// From here on a record counts as copied from the other.
inline constexpr int kCopiedPercent = 85;

} // namespace zhibu
