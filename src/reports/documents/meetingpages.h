#pragma once

#include "core/result.h"
#include "reports/pages/tablepage.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace zhibu {

struct Absence
{
    QString name;
    QString reason; ///< may be empty
};

/// The minutes of one meeting: the elements official practice asks for. What is empty is printed as
/// ruled lines to be filled in by hand.
struct Minutes
{
    QString organisation;
    QString kind; ///< 支部党员大会 …
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
    std::optional<int> votersDue;
    std::optional<int> votersPresent;
    std::optional<int> yes;
    std::optional<int> no;
    std::optional<int> abstained;
    QString decision;
};

/// "2024年3月8日 15:00—17:00" from two ledger values; the end's date is dropped when it is the same
/// day.
[[nodiscard]] QString meetingTime(const QString &start, const QString &end);

/// Paints 会议记录 and returns the number of pages. The device must have tablePageLayout(Portrait).
int paintMinutes(QPagedPaintDevice &device, const Minutes &minutes);

/// The minutes as a PDF; see writePdf().
Status saveMinutes(const QString &path, const Minutes &minutes);

/// A sign-in sheet (签到表): 序号, 姓名, 签到, 备注, with `blankRows` empty rows after the names.
[[nodiscard]] PrintTable signInSheet(const Minutes &meeting, const QStringList &names,
                                     int blankRows);

} // namespace zhibu
