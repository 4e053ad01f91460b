#pragma once

#include "reports/pages/tablepage.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace zhibu {

struct Absence
{
    QString name;
    QString reason; ///< may be empty
};

/// A vote as minutes tell it.
struct MinutesVote
{
    QString topic;  ///< what it was about; may be empty
    QString person; ///< whom
    std::optional<int> votersDue;
    std::optional<int> votersPresent;
    std::optional<int> yes;
    std::optional<int> no;
    std::optional<int> abstained;
    std::optional<int> written; ///< of all these votes: given before the meeting, on an admission
    QString outcome;            ///< 通过, 未通过
    QString note;               ///< why the outcome differs from the numbers
};

/// The minutes of one meeting: the elements official practice asks for. What is empty is printed as
/// ruled lines to be filled in by hand.
struct Minutes
{
    QString organisation;
    QString kind; ///< 支部党员大会 …
    QString also; ///< what it counts for besides: 党课、主题党日
    QString topic;
    QString start; ///< "2024-03-08" or "2024-03-08 15:00"
    QString end;   ///< likewise
    QString place;
    QString chair;
    QString recorder;
    std::optional<int> due;     ///< 应到, people
    std::optional<int> present; ///< 实到
    QStringList presentNames;
    QList<Absence> absences;
    QStringList guests; ///< 列席
    QString agenda;
    QString content; ///< course of the meeting and what was said
    MinutesVote vote;
    QList<MinutesVote> furtherVotes; ///< in their order
    QString dissent;
    QString decision;
    QString followUp; ///< what is to be done, by whom and when
    QString responsible;
    QDate deadline;
    QDate settledOn;
    QDate enteredLate; ///< 补录: when it was written down, where that was late
};

/// A field of minutes on ruled lines.
struct MinutesField
{
    QString label;
    QString text;
    int blankLines = 2; ///< when there is no text
};

/// The fields that follow the head, in their order.
[[nodiscard]] QList<MinutesField> minutesFields(const Minutes &minutes);
/// "支部党员大会（兼作党课）"
[[nodiscard]] QString meetingKind(const Minutes &minutes);
/// "补录于2024年5月6日"; empty where it was written down in time.
[[nodiscard]] QString lateEntryText(const Minutes &minutes);

/// The minutes of meetings as one document, each from a page of its own.
struct MinutesBook
{
    QString title;
    QList<Minutes> minutes;
    /// What stands in front, one row for each of the minutes; the page is added.
    std::optional<PrintTable> index = {};
};

/// "2024年3月8日 15:00—17:00" from two ledger values; the end's date is dropped when it is the same
/// day.
[[nodiscard]] QString meetingTime(const QString &start, const QString &end);

/// Paints 会议记录, its pages numbered through, and returns their number. The device must have
/// tablePageLayout(Portrait).
int paintMinutes(QPagedPaintDevice &device, const MinutesBook &book);

} // namespace zhibu
