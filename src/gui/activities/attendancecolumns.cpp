#include "gui/activities/attendancecolumns.h"

#include "reports/words/meetingwords.h"
#include "storage/meetings/attendance.h"
#include "storage/meetings/minutesgaps.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostPeople = 1'000'000;

Result<QList<QStringList>> attendanceTexts(const File &file, const QList<RowId> &meetings)
{
    const auto counts = attendanceCounts(file, meetings);
    const auto gaps = minutesGaps(file, meetings);
    if (!counts) {
        return counts.error();
    }
    if (!gaps) {
        return gaps.error();
    }
    QList<QStringList> texts;
    for (const RowId meeting : meetings) {
        const AttendanceCount count = counts->value(meeting);
        const QStringList missing = minutesElements(gaps->value(meeting));
        texts += (count.due == 0
                      ? QStringList{{}, {}, {}}
                      : QStringList{QString::number(count.due), QString::number(count.present),
                                    count.rated == 0 ? QString() : u"%1%"_s.arg(count.percent())})
                 + QStringList{missing.isEmpty() ? u"完整"_s : u"缺"_s + missing.join(u'、')};
    }
    return texts;
}

} // namespace

ComputedColumns attendanceColumns()
{
    return {.fields = {integerField(u"due_people"_s, u"应到"_s, 0, kMostPeople),
                       integerField(u"present_people"_s, u"实到"_s, 0, kMostPeople),
                       integerField(u"attendance_rate"_s, u"出勤率"_s, 0, 100),
                       textField(u"minutes"_s, u"记录"_s)},
            .texts = attendanceTexts};
}

} // namespace zhibu
