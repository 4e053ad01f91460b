#include "ledger/ledgers.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Ledger organisationsLedger()
{
    return {
        .key = u"organisations"_s,
        .title = u"组织"_s,
        .table = u"organisation"_s,
        .fields =
            {
                codeField(u"code"_s, u"组织编码"_s)
                    .require()
                    .alias({u"党组织编码"_s, u"组织代码"_s, u"编码"_s}),
                nameField(u"组织名称"_s)
                    .require()
                    .alias({u"党组织名称"_s, u"名称"_s, u"党组织全称"_s}),
                choiceField(u"kind"_s, u"组织类别"_s,
                            {{u"committee"_s,
                              u"党委"_s,
                              {u"基层党委"_s, u"611"_s, u"临时党委"_s, u"911"_s}},
                             {u"general_branch"_s,
                              u"党总支"_s,
                              {u"党总支部"_s, u"总支部"_s, u"621"_s, u"临时党总支"_s,
                               u"临时党总支部"_s, u"921"_s}},
                             {u"branch"_s,
                              u"党支部"_s,
                              {u"支部"_s, u"631"_s, u"联合党支部"_s, u"632"_s, u"临时党支部"_s,
                               u"931"_s, u"临时联合党支部"_s, u"932"_s}},
                             {u"group"_s, u"党小组"_s, {u"641"_s}}})
                    .require()
                    .alias({u"类别"_s}),
                referenceField(u"superior"_s, u"上级组织编码"_s, u"organisations"_s)
                    .alias({u"上级组织"_s, u"上级党组织"_s}),
                choiceField(u"sector"_s, u"领域"_s,
                            {{u"government"_s, u"机关"_s},
                             {u"public_institution"_s, u"事业单位"_s},
                             {u"state_enterprise"_s, u"国有企业"_s},
                             {u"rural"_s, u"农村"_s},
                             {u"community"_s, u"社区"_s},
                             {u"school"_s, u"学校"_s},
                             {u"private_enterprise"_s, u"非公企业"_s},
                             {u"social_organisation"_s, u"社会组织"_s},
                             {u"other"_s, u"其他"_s}})
                    .hint(u"农村和社区的党组织任期为五年。"_s),
                choiceField(u"form"_s, u"形式"_s,
                            {{u"regular"_s, u"一般"_s},
                             {u"joint"_s, u"联合"_s},
                             {u"temporary"_s, u"临时"_s},
                             {u"functional"_s, u"功能型"_s}})
                    .byDefault(u"regular"_s)
                    .hint(u"临时和功能型党支部不收党费、不评星。"_s),
                dateField(u"founded"_s, u"成立日期"_s),
                integerField(u"term_years"_s, u"任期年数"_s, 1, 10)
                    .alias({u"任期"_s})
                    .hint(u"不填时：党委五年；党总支、党支部三年，农村和社区五年。"_s),
                dateField(u"last_election"_s, u"最近换届日期"_s).alias({u"换届日期"_s}),
                dateField(u"extended_until"_s, u"批准延期至"_s),
                dateField(u"dissolved"_s, u"撤销日期"_s),
                choiceField(u"branch_type"_s, u"支部类型"_s,
                            {{u"teacher"_s, u"教师"_s},
                             {u"student"_s, u"学生"_s},
                             {u"mixed"_s, u"师生"_s},
                             {u"retired"_s, u"离退休"_s},
                             {u"floating"_s, u"流动党员"_s}})
                    .unlisted()
                    .hint(u"党员主要是哪些人。有的评星办法按它分表，不用分的不填。"_s),
                textField(u"contact"_s, u"联系人"_s)
                    .ofPeople()
                    .unlisted()
                    .alias({u"党组织联系人"_s}),
                codeField(u"phone"_s, u"联系电话"_s).mask().unlisted().alias({u"电话"_s}),
                choiceField(u"unit_standing"_s, u"所在单位情况"_s,
                            {{u"legal_person"_s, u"法人单位"_s},
                             {u"as_superior"_s,
                              u"与上级相同"_s,
                              {u"与上级党组织相同"_s, u"与上级组织相同"_s}},
                             {u"joint"_s, u"联合支部"_s, {u"联合党支部"_s}}})
                    .unlisted()
                    .alias({u"党组织所在单位情况"_s}),
                textField(u"unit_name"_s, u"单位名称"_s)
                    .unlisted()
                    .alias({u"单位名称（全称）"_s, u"所在单位名称"_s, u"法人单位名称"_s}),
                textField(u"unit_nature"_s, u"单位性质"_s)
                    .unlisted()
                    .alias({u"单位性质类别"_s, u"法人单位性质"_s}),
                codeField(u"unit_code"_s, u"统一社会信用代码"_s)
                    .unlisted()
                    .alias({u"法人单位统一社会信用代码"_s, u"法人标识"_s, u"组织机构代码"_s}),
                textField(u"unit_party"_s, u"建立党组织情况"_s)
                    .unlisted()
                    .alias({u"单位建立党组织情况"_s, u"法人单位建立党组织情况"_s}),
            },
        .keys = {{u"code"_s}},
        .organisationPath = u"id"_s,
        .labelKey = u"name"_s,
    };
}

} // namespace zhibu
