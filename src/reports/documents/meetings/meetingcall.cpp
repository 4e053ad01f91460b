#include "core/namesakes.h"
#include "reports/documents/meetings/meetingdocuments.h"
#include "reports/documents/meetingtable.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

constexpr int kGuestRows = 5;
constexpr int kUnknownRows = 20; // where nobody expected is known
constexpr int kSignMillimetres = 9;
const QString kCallBlank = u"＿＿＿＿＿＿"_s;

/// 召开 a meeting, 开展 an activity.
QString verbOf(MeetingType type)
{
    switch (type) {
    case MeetingType::GeneralMeeting:
    case MeetingType::CommitteeMeeting:
    case MeetingType::GroupMeeting:
    case MeetingType::OrganisationLife:
        return u"召开"_s;
    default:
        return u"开展"_s;
    }
}

/// What it is called in a sentence; of 其他 its topic.
QString nameOf(const MeetingCall &call)
{
    const bool byTopic = call.type == MeetingType::Other && !call.topic.isEmpty();
    return byTopic ? call.topic : meetingTypeName(call.type);
}

QDate dayOf(const MeetingCall &call)
{
    return QDate::fromString(call.start.left(10), Qt::ISODate);
}

/// Of those it expects, in their order.
QStringList expectedNames(const MeetingCall &call)
{
    return membersToldApart(call.expected);
}

Letter noticeLetter(const MeetingCall &call, QDate issued)
{
    using Part = LetterBlock::Kind;
    const QString verb = verbOf(call.type);
    Letter letter{.title = u"关于%1%2的通知"_s.arg(verb, nameOf(call)),
                  .blocks = {},
                  .signature = call.organisation,
                  .date = issued <= dayOf(call) ? issued : QDate(),
                  .datedByHand = true};
    const bool ofCommittee = call.type == MeetingType::CommitteeMeeting;
    letter.add(Part::Paragraph, ofCommittee ? u"各位委员："_s : u"各位党员："_s);
    letter.add(Part::Paragraph, u"定于%1%2%3，现将有关事项通知如下："_s.arg(
                                    dayOf(call).isValid() ? proseDate(dayOf(call)) : kCallBlank,
                                    verb, nameOf(call)));
    const QStringList numbers{u"一"_s, u"二"_s, u"三"_s, u"四"_s, u"五"_s, u"六"_s};
    qsizetype number = 0;
    const auto point = [&](const QString &label, const QString &text) {
        letter.add(Part::Paragraph, u"%1、%2："_s.arg(numbers.at(number++), label)
                                        + (text.isEmpty() ? kCallBlank : text));
    };
    const QString topic =
        call.also.isEmpty() ? call.topic : u"%1（兼作%2）"_s.arg(call.topic, call.also);
    point(u"主题"_s, topic);
    point(u"时间"_s, meetingTime(call.start, {}));
    point(u"地点"_s, call.place);
    point(u"议题"_s, call.agenda);
    if (!call.chair.isEmpty()) {
        point(u"主持人"_s, call.chair);
    }
    const QStringList names = expectedNames(call);
    point(u"参加人员"_s, names.isEmpty()
                             ? QString()
                             : u"%1（共%2人）。"_s.arg(names.join(u'、')).arg(names.size()));
    letter.add(Part::Paragraph, u"请准时参加。因故不能参加的，请提前请假。"_s);
    letter.add(Part::Paragraph, u"特此通知。"_s);
    return letter;
}

} // namespace

Document noticeDocument(const MeetingCall &call, QDate issued)
{
    return {.letter = noticeLetter(call, issued), .table = {}, .page = {}};
}

Document signInDocument(const MeetingCall &call)
{
    Document document;
    document.table = {
        .name = meetingTypeName(call.type) + u"签到表"_s,
        .columns = {{u"序号"_s, TextColumn::Kind::Integer}, {u"姓名"_s}, {u"签到"_s}, {u"备注"_s}},
        .rows = {}};
    const auto addRow = [&rows = document.table.rows](const QString &name, const QString &note) {
        rows += {QString::number(rows.size() + 1), name, {}, note};
    };
    const QStringList names = expectedNames(call);
    for (qsizetype i = 0; i < names.size(); ++i) {
        addRow(names[i], call.expected[i].excused ? u"可不参加"_s : QString());
    }
    const int free = call.expected.isEmpty() ? kUnknownRows : kGuestRows;
    for (int row = 0; row < free; ++row) {
        addRow({}, {});
    }
    QStringList head;
    for (const QString &part : {call.organisation, call.topic, meetingTime(call.start, {})}) {
        if (!part.isEmpty()) {
            head += part;
        }
    }
    PrintTable &page = document.page;
    page.title = document.table.name;
    page.subtitle = head.join(u"  "_s);
    page.columns = {{u"序号"_s, Qt::AlignHCenter, false, 3},
                    {u"姓名"_s, Qt::AlignHCenter, false, 8},
                    {u"签到"_s, Qt::AlignHCenter, false, 16},
                    {u"备注"_s, Qt::AlignLeft, false, 12}};
    page.rows = document.table.rows;
    page.footnotes = {
        u"地点：%1"_s.arg(call.place.isEmpty() ? kCallBlank : call.place),
        u"应到%1人，实到%2人，请假%2人，缺席%2人；列席%2人。"_s.arg(
            call.expected.isEmpty() ? kCallBlank : QString::number(call.expected.size()),
            kCallBlank)};
    page.signatures = {u"主持人"_s, u"记录人"_s};
    page.rowMillimetres = kSignMillimetres;
    return document;
}

} // namespace zhibu
