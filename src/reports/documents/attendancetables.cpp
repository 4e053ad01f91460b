#include "reports/documents/attendancetables.h"

#include "reports/words/codenames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;

/// The figures of several members together.
struct Sum
{
    int due = 0;
    int present = 0;
    int leave = 0;
    int absent = 0;
    int madeUp = 0;

    void add(const AttendanceRate &rate)
    {
        due += rate.due;
        present += rate.present;
        leave += rate.leave;
        absent += rate.absent;
        madeUp += rate.madeUp;
    }
    [[nodiscard]] QStringList cells() const
    {
        QStringList texts;
        for (const int number : {due, present, leave, absent, madeUp}) {
            texts += QString::number(number);
        }
        return texts << (due == 0 ? QString() : u"%1%"_s.arg((present * 100 + due / 2) / due));
    }
};

/// 出差2、病假1
QString reasonText(const QList<MissedFor> &reasons)
{
    QStringList texts;
    for (const auto &[reason, times] : reasons) {
        texts += (reason.isEmpty() ? u"未写原因"_s : reason) + QString::number(times);
    }
    return texts.join(u'、');
}

QString meetingText(const MissedMeeting &missed)
{
    return codeName(u"activities"_s, u"type"_s, missed.type);
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

TextTable attendanceTable(const QList<AttendanceRate> &rates, int year)
{
    TextTable table{.name = u"%1年出勤情况统计表"_s.arg(year),
                    .columns = {{u"党支部"_s},
                                {u"党员编号"_s},
                                {u"姓名"_s},
                                {u"应到"_s, Kind::Integer},
                                {u"实到"_s, Kind::Integer},
                                {u"请假"_s, Kind::Integer},
                                {u"缺席"_s, Kind::Integer},
                                {u"已补课"_s, Kind::Integer},
                                {u"出勤率"_s},
                                {u"未到原因"_s}},
                    .rows = {},
                    .caption = u"年老体弱等免于考勤的党员未到不计入应到；列席不计。"_s};
    Sum all;
    int branches = 0;
    for (auto first = rates.begin(); first != rates.end(); ++branches) {
        const auto last = std::find_if(first, rates.end(), [first](const AttendanceRate &rate) {
            return rate.branch != first->branch;
        });
        Sum branch;
        for (auto rate = first; rate != last; ++rate) {
            Sum own;
            own.add(*rate);
            branch.add(*rate);
            all.add(*rate);
            table.rows += QStringList{rate->branchName, rate->member.code, rate->member.name}
                          + own.cells() + QStringList{reasonText(rate->reasons)};
        }
        table.rows +=
            QStringList{first->branchName, {}, u"小计"_s} + branch.cells() + QStringList{{}};
        first = last;
    }
    if (branches > 1) {
        table.rows += QStringList{u"合计"_s, {}, {}} + all.cells() + QStringList{{}};
    }
    return table;
}

TextTable makeUpTable(const QList<MissedMeeting> &missed, int year)
{
    TextTable table{.name = u"%1年缺席补课台账"_s.arg(year),
                    .columns = {{u"日期"_s},
                                {u"类型"_s},
                                {u"主题"_s},
                                {u"党员编号"_s},
                                {u"姓名"_s},
                                {u"状态"_s},
                                {u"原因"_s},
                                {u"补课日期"_s},
                                {u"补课方式"_s}},
                    .rows = {}};
    for (const MissedMeeting &each : missed) {
        if (!each.excused) {
            table.rows += {dayText(each.day), meetingText(each),
                           each.topic,        each.member.code,
                           each.member.name,  codeName(u"attendance"_s, u"status"_s, each.status),
                           each.reason,       each.madeUpOn ? dayText(*each.madeUpOn) : u"未补"_s,
                           each.way};
        }
    }
    return table;
}

QList<MissedMeeting> stillToMakeUp(const QList<MissedMeeting> &missed)
{
    QList<MissedMeeting> open;
    std::ranges::copy_if(missed, std::back_inserter(open),
                         [](const MissedMeeting &each) { return !each.excused && !each.madeUpOn; });
    return open;
}

TextTable openMakeUpTable(const QList<MissedMeeting> &open)
{
    TextTable table{.name = u"待补课"_s,
                    .columns = {{u"姓名"_s}, {u"日期"_s}, {u"类型"_s}, {u"主题"_s}, {u"原因"_s}},
                    .rows = {}};
    for (const MissedMeeting &each : open) {
        table.rows += {each.member.name, dayText(each.day), meetingText(each), each.topic,
                       each.reason.isEmpty() ? codeName(u"attendance"_s, u"status"_s, each.status)
                                             : each.reason};
    }
    return table;
}

} // namespace zhibu
