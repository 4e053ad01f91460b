#include "ledger/minuteswording.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

/// How all minutes begin.
const QString kHead =
    u"{日期}，{组织}在{地点}召开{类型}。应到{应到}人，实到{实到}人，缺席{缺席人数}人：{缺席}。"
    "列席：{列席}。会议由{主持人}主持，{记录人}记录。\n"_s;

} // namespace

const QList<MinutesWording> &builtInWordings()
{
    static const QList<MinutesWording> wordings{
        {.type = u"general_meeting"_s,
         .name = u"党员大会：讨论并表决"_s,
         .agenda = u"1. {主题}\n2. 讨论\n3. 表决"_s,
         .content =
             kHead
             + u"一、报告（报告人、要点）：\n二、讨论（发言人、要点）：\n三、表决方式和结果："_s,
         .decision = u"经表决，会议决定："_s},
        {.type = u"general_meeting"_s,
         .name = u"党员大会：换届工作报告"_s,
         .agenda = u"1. 听取和审议工作报告\n2. 通过选举办法和监票人、计票人\n3. 选举"_s,
         .content =
             kHead
             + u"一、本届任期内的主要工作：\n二、存在的不足：\n三、对今后工作的建议：\n四、审议意见（发言人、要点）："_s,
         .decision = u"经审议，会议决定："_s},
        {.type = u"committee_meeting"_s,
         .name = u"支委会：研究事项"_s,
         .agenda = u"1. {主题}"_s,
         .content = kHead + u"一、提出的事项：\n二、各委员意见：\n三、需提交党员大会的事项："_s,
         .decision = u"经研究，会议决定："_s},
        {.type = u"group_meeting"_s,
         .name = u"党小组会：学习讨论"_s,
         .agenda = u"1. {主题}"_s,
         .content = kHead + u"一、学习内容：\n二、讨论（发言人、要点）："_s,
         .decision = {}},
        {.type = u"party_lecture"_s,
         .name = u"党课"_s,
         .agenda = u"1. {主题}"_s,
         .content = kHead + u"授课人：\n一、授课要点：\n二、讨论情况："_s,
         .decision = {}},
        {.type = u"theme_day"_s,
         .name = u"主题党日"_s,
         .agenda = u"1. {主题}"_s,
         .content = kHead + u"一、学习内容：\n二、活动经过：\n三、党员发言（发言人、要点）："_s,
         .decision = {}},
        {.type = u"organisation_life"_s,
         .name = u"组织生活会：会前准备、对照检查、整改清单"_s,
         .agenda =
             u"1. 通报会前准备和上次整改情况\n2. 支部班子对照检查\n3. 党员逐人对照检查，开展批评和自我批评\n4. 明确整改事项"_s,
         .content =
             kHead
             + u"一、会前准备（学习、征求意见、谈心谈话）：\n二、上次整改落实情况：\n三、支部班子对照检查（查摆的问题、原因）：\n四、党员对照检查和相互批评（逐人记）："_s,
         .decision = u"整改清单（问题、措施、责任人和时限，一行一条）："_s},
        {.type = u"organisation_life"_s,
         .name = u"组织生活会"_s,
         .agenda = u"1. 通报上次整改情况\n2. 支部对照检查\n3. 批评和自我批评"_s,
         .content =
             kHead
             + u"一、上次整改落实情况：\n二、支部班子对照检查：\n三、党员自我批评和相互批评（逐人记）："_s,
         .decision = u"整改事项、责任人和时限："_s}};
    return wordings;
}

} // namespace zhibu
