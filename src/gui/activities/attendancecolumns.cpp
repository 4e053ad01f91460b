#include "gui/activities/attendancecolumns.h"

#include "gui/activities/attendancemodel.h"
#include "storage/records/records.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostPeople = 1'000'000;

Result<QList<QStringList>> attendanceTexts(const File &file, const QList<RowId> &meetings)
{
    QList<QStringList> texts;
    for (const RowId meeting : meetings) {
        const auto records = attendanceOf(file, meeting);
        if (!records) {
            return records.error();
        }
        const AttendanceCount count = attendanceCount(*records);
        texts += count.due == 0
                     ? QStringList()
                     : QStringList{QString::number(count.due), QString::number(count.present),
                                   u"%1%"_s.arg(count.percent())};
    }
    return texts;
}

} // namespace

ComputedColumns attendanceColumns()
{
    return {.fields = {integerField(u"due_people"_s, u"应到"_s, 0, kMostPeople),
                       integerField(u"present_people"_s, u"实到"_s, 0, kMostPeople),
                       integerField(u"attendance_rate"_s, u"出勤率"_s, 0, 100)},
            .texts = attendanceTexts};
}

} // namespace zhibu
