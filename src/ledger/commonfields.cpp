#include "ledger/commonfields.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Field organisationField()
{
    return referenceField(u"organisation"_s, u"组织编码"_s, u"organisations"_s)
        .require()
        .alias({u"党组织"_s, u"组织名称"_s, u"所在组织"_s, u"所在党组织"_s});
}

Field branchField()
{
    return referenceField(u"branch"_s, u"所在党支部"_s, u"organisations"_s)
        .require()
        .ofKind(u"branch"_s)
        .alias({u"所在支部"_s, u"党支部"_s, u"所属党支部"_s, u"所在组织"_s, u"所在党组织"_s});
}

Field memberField()
{
    return referenceField(u"member"_s, u"党员"_s, u"members"_s)
        .require()
        .alias({u"党员编号"_s, u"姓名"_s, u"党员姓名"_s});
}

Field idNumberField()
{
    Field number = codeField(u"id_number"_s, u"公民身份号码"_s)
                       .mask()
                       .alias({u"身份证号"_s, u"身份证号码"_s, u"居民身份证号"_s,
                               u"公民身份证号码"_s, u"证件号码"_s});
    number.type = FieldType::IdNumber;
    return number;
}

QList<Choice> meetingTypes()
{
    return {{u"general_meeting"_s, u"支部党员大会"_s},
            {u"committee_meeting"_s, u"支部委员会会议"_s},
            {u"group_meeting"_s, u"党小组会"_s},
            {u"party_lecture"_s, u"党课"_s},
            {u"theme_day"_s, u"主题党日"_s},
            {u"organisation_life"_s, u"组织生活会"_s},
            {u"democratic_review"_s, u"民主评议党员"_s},
            {u"heart_talk"_s, u"谈心谈话"_s},
            {u"volunteering"_s, u"志愿服务"_s},
            {u"group_study"_s, u"集中学习"_s},
            {u"training"_s, u"教育培训"_s},
            {u"other"_s, u"其他"_s}};
}

} // namespace zhibu
