#include "reports/words/meetingwords.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(MinutesElement element)
{
    switch (element) {
    case MinutesElement::End:
        return u"结束时间"_s;
    case MinutesElement::Place:
        return u"地点"_s;
    case MinutesElement::Chair:
        return u"主持人"_s;
    case MinutesElement::Recorder:
        return u"记录人"_s;
    case MinutesElement::Agenda:
        return u"议题"_s;
    case MinutesElement::Content:
        return u"内容"_s;
    case MinutesElement::Decision:
        return u"决议"_s;
    case MinutesElement::Votes:
        return u"表决人数和票数"_s;
    case MinutesElement::Attendance:
        return u"考勤"_s;
    case MinutesElement::AbsenceReasons:
        return u"缺席原因"_s;
    case MinutesElement::FollowUp:
        return u"落实责任人和期限"_s;
    case MinutesElement::Hours:
        return u"学时"_s;
    case MinutesElement::Files:
        return u"照片或签到表附件"_s;
    case MinutesElement::Talks:
        return u"会前谈心谈话"_s;
    case MinutesElement::Mends:
        return u"问题列入整改台账"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList minutesElements(const QList<MinutesElement> &elements)
{
    QStringList names;
    for (const MinutesElement element : elements) {
        names += nameOf(element);
    }
    return names;
}

QString periodSign(PeriodState state)
{
    switch (state) {
    case PeriodState::NotRequired:
        return u"–"_s;
    case PeriodState::Done:
        return u"●"_s;
    case PeriodState::EnteredLate:
        return u"◐"_s;
    case PeriodState::Exempt:
        return u"免"_s;
    case PeriodState::Missed:
        return u"○"_s;
    case PeriodState::DueNow:
        return u"◔"_s;
    case PeriodState::NotYet:
        return u"·"_s;
    }
    return {};
}

} // namespace zhibu
