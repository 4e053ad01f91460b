#include "ledger/commonfields.h"
#include "ledger/ledgers.h"
#include "ledger/rules.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Findings memberRule(const Ledger &ledger, const Record &member)
{
    Findings findings = idNumberFindings(ledger, member);
    if (ledger.value(member, u"status"_s).toString() != u"active"
        && isEmpty(ledger.value(member, u"status_date"_s))) {
        findings += Finding{
            .rule = Rule::StatusDateMissing, .field = u"status_date"_s, .value = {}, .args = {}};
    }
    return findings;
}

} // namespace

Ledger membersLedger()
{
    return {
        .key = u"members"_s,
        .title = u"党员"_s,
        .table = u"member"_s,
        .fields =
            {
                codeField(u"code"_s, u"党员编号"_s).alias({u"编号"_s}).hint(u"留空则自动编号。"_s),
                nameField(u"姓名"_s).ofPeople().require().alias({u"党员姓名"_s}),
                choiceField(u"sex"_s, u"性别"_s, {{u"male"_s, u"男"_s}, {u"female"_s, u"女"_s}})
                    .require(),
                textField(u"nation"_s, u"民族"_s).fromDictionary(u"nation"_s),
                idNumberField(),
                dateField(u"birth"_s, u"出生日期"_s)
                    .inPast()
                    .alias({u"出生年月日"_s, u"出生年月"_s})
                    .hint(u"以档案为准。"_s),
                textField(u"education"_s, u"学历"_s)
                    .fromDictionary(u"education"_s)
                    .alias({u"文化程度"_s}),
                textField(u"native_place"_s, u"籍贯"_s).unlisted(),
                codeField(u"phone"_s, u"手机号码"_s)
                    .mask()
                    .alias({u"联系电话"_s, u"手机"_s, u"手机号"_s, u"电话"_s}),
                branchField(),
                referenceField(u"party_group"_s, u"党小组"_s, u"organisations"_s)
                    .unlisted()
                    .ofKind(u"group"_s)
                    .alias({u"所在党小组"_s}),
                choiceField(u"kind"_s, u"人员类别"_s,
                            {{u"full"_s, u"正式党员"_s}, {u"probationary"_s, u"预备党员"_s}})
                    .require()
                    .alias({u"党员类别"_s, u"类别"_s}),
                dateField(u"joined"_s, u"入党日期"_s)
                    .inPast()
                    .require()
                    .alias({u"入党时间"_s, u"加入党组织日期"_s}),
                dateField(u"confirmed"_s, u"转正日期"_s)
                    .inPast()
                    .alias({u"转正时间"_s, u"转为正式党员日期"_s}),
                textField(u"job"_s, u"工作岗位"_s).fromDictionary(u"job"_s).alias({u"岗位"_s}),
                choiceField(u"status"_s, u"党籍状态"_s,
                            {{u"active"_s, u"正常"_s},
                             {u"suspended"_s, u"停止党籍"_s, {u"停止"_s}},
                             {u"transferred"_s, u"已转出"_s, {u"转出"_s}},
                             {u"left"_s, u"已出党"_s, {u"出党"_s}},
                             {u"deceased"_s, u"已去世"_s, {u"去世"_s}}})
                    .byDefault(u"active"_s),
                dateField(u"status_date"_s, u"状态日期"_s)
                    .inPast()
                    .unlisted()
                    .hint(u"党籍状态不是“正常”时必填。"_s),
                monthField(u"dues_from"_s, u"党费起交月"_s)
                    .unlisted()
                    .hint(u"从外单位转入的党员，从本支部收缴党费的第一个月。"_s),
                yesNoField(u"hardship"_s, u"困难党员"_s).unlisted(),
                longTextField(u"note"_s, u"备注"_s),
                textField(u"degree"_s, u"学位"_s).fromDictionary(u"degree"_s).unlisted(),
                textField(u"school"_s, u"毕业院校"_s)
                    .unlisted()
                    .alias({u"毕业学校"_s, u"毕业院校及专业"_s, u"毕业院校系及专业"_s}),
                textField(u"major"_s, u"专业"_s).unlisted().alias({u"所学专业"_s}),
                dateField(u"work_since"_s, u"参加工作日期"_s)
                    .inPast()
                    .unlisted()
                    .alias({u"参加工作时间"_s}),
                textField(u"employer"_s, u"工作单位及职务"_s)
                    .unlisted()
                    .alias({u"工作单位"_s, u"单位及职务"_s}),
                textField(u"stratum"_s, u"新社会阶层类型"_s)
                    .fromDictionary(u"stratum"_s)
                    .unlisted()
                    .alias({u"新社会阶层"_s}),
                textField(u"skill_post"_s, u"从事专业技术职务"_s)
                    .fromDictionary(u"skill_post"_s)
                    .unlisted()
                    .alias({u"专业技术职务"_s}),
                yesNoField(u"migrant_worker"_s, u"是否农民工"_s).unlisted().alias({u"农民工"_s}),
                codeField(u"landline"_s, u"固定电话"_s).mask().unlisted().alias({u"座机"_s}),
                textField(u"residence"_s, u"现居住地"_s)
                    .mask()
                    .unlisted()
                    .alias({u"家庭住址"_s, u"现住址"_s, u"住址"_s}),
                textField(u"household"_s, u"户籍所在地"_s)
                    .mask()
                    .unlisted()
                    .alias({u"户口所在地"_s}),
                textField(u"join_kind"_s, u"入党类型"_s).fromDictionary(u"join_kind"_s).unlisted(),
                textField(u"joined_branch"_s, u"入党时所在支部"_s)
                    .unlisted()
                    .alias({u"入党时所在党支部"_s}),
                textField(u"sponsors"_s, u"入党介绍人"_s)
                    .ofPeople()
                    .unlisted()
                    .alias({u"介绍人"_s}),
                codeField(u"application_number"_s, u"入党志愿书编号"_s)
                    .unlisted()
                    .alias({u"志愿书编号"_s}),
                textField(u"confirmation"_s, u"转正情况"_s)
                    .fromDictionary(u"confirmation"_s)
                    .unlisted(),
                integerField(u"seniority_correction"_s, u"党龄校正值"_s, -1200, 1200)
                    .unlisted()
                    .hint(u"月数。党籍中断过的，填要减去的月数，如 -14；党龄从转正那天算起。"_s),
                textField(u"files_held_by"_s, u"档案所在单位"_s)
                    .unlisted()
                    .alias({u"档案存放单位"_s}),
                dateField(u"school_from"_s, u"入学日期"_s)
                    .inPast()
                    .unlisted()
                    .alias({u"入学时间"_s}),
                dateField(u"school_until"_s, u"毕业日期"_s)
                    .unlisted()
                    .alias({u"毕业时间"_s, u"毕业年月"_s}),
                dateField(u"degree_on"_s, u"学位授予日期"_s)
                    .inPast()
                    .unlisted()
                    .alias({u"学位授予时间"_s}),
                textField(u"education_kind"_s, u"教育类别"_s)
                    .unlisted()
                    .hint(u"全日制教育或者在职教育。"_s),
                textField(u"police_station"_s, u"户口派出所"_s)
                    .mask()
                    .unlisted()
                    .alias({u"户籍派出所"_s, u"户口所在派出所"_s}),
                textField(u"other_party"_s, u"其他党团"_s)
                    .unlisted()
                    .alias({u"加入其他党团情况"_s, u"曾加入的其他党团"_s}),
            },
        .keys = {{u"code"_s}, {u"id_number"_s}},
        .fallbackKeys = {{u"name"_s, u"birth"_s, u"branch"_s},
                         {u"name"_s, u"joined"_s, u"branch"_s}},
        .numberPrefix = u"P"_s,
        .organisationPath = u"branch"_s,
        .labelKey = u"name"_s,
        .rule = memberRule,
    };
}

Ledger postsLedger()
{
    return {
        .key = u"posts"_s,
        .title = u"党内职务"_s,
        .table = u"post"_s,
        .fields =
            {
                memberField(),
                organisationField(),
                choiceField(u"post"_s, u"职务"_s,
                            {{u"secretary"_s, u"书记"_s},
                             {u"deputy_secretary"_s, u"副书记"_s},
                             {u"organisation_member"_s, u"组织委员"_s},
                             {u"publicity_member"_s, u"宣传委员"_s},
                             {u"discipline_member"_s, u"纪检委员"_s},
                             {u"committee_member"_s, u"委员"_s},
                             {u"group_leader"_s, u"党小组组长"_s}})
                    .require(),
                dateField(u"since"_s, u"任职日期"_s).inPast().require(),
                dateField(u"until"_s, u"免职日期"_s),
            },
        .keys = {{u"member"_s, u"organisation"_s, u"post"_s, u"since"_s}},
        .organisationPath = u"organisation"_s,
    };
}

} // namespace zhibu
