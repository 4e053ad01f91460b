#include "core/development.h"
#include "ledger/commonfields.h"
#include "ledger/ledgers.h"
#include "ledger/rules.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// The milestones lie in their order; one that is not dated is not judged. Nobody is approved whom
/// the meeting did not take in. Everything else about the days is told by judgeDevelopment(), and
/// may be entered as it was.
Findings applicantRule(const Ledger &ledger, const Record &applicant)
{
    static const QStringList milestones{u"applied_on"_s,
                                        u"activist_on"_s,
                                        u"cultivated_on"_s,
                                        u"candidate_on"_s,
                                        u"meeting_on"_s,
                                        u"approved_on"_s,
                                        u"confirmation_meeting_on"_s,
                                        u"confirmation_approved_on"_s};
    Findings findings = idNumberFindings(ledger, applicant);
    QString before;
    for (const QString &milestone : milestones) {
        if (isEmpty(ledger.value(applicant, milestone))) {
            continue;
        }
        if (!before.isEmpty()) {
            findings += orderOfDates(ledger, applicant, before, milestone);
        }
        before = milestone;
    }
    const QString approval = ledger.value(applicant, u"approved_on"_s).toString();
    for (const Rule flaw :
         approval.isEmpty() ? QList<Rule>() : voteFlaws(ledger, applicant, VoteMatter::Admission)) {
        findings += Finding{.rule = flaw, .field = u"approved_on"_s, .value = approval, .args = {}};
    }
    for (const QString &notice : {u"candidate"_s, u"admission"_s, u"confirmation"_s}) {
        findings += orderOfDates(ledger, applicant, notice + u"_notice_from"_s,
                                 notice + u"_notice_until"_s);
    }
    return findings;
}

Field stepField(DevelopmentStep step, const QString &title)
{
    return dateField(QString(codeIn(kDevelopmentStepCodes, step)), title).unlisted();
}

Field helperField(const QString &key, const QString &title)
{
    return referenceField(key, title, u"members"_s).unlisted();
}

} // namespace

Ledger applicantsLedger()
{
    using enum DevelopmentStep;
    return {
        .key = u"applicants"_s,
        .title = u"发展党员"_s,
        .table = u"applicant"_s,
        .fields =
            {
                codeField(u"code"_s, u"发展编号"_s).alias({u"编号"_s}).hint(u"留空则自动编号。"_s),
                nameField(u"姓名"_s).ofPeople().require(),
                choiceField(u"sex"_s, u"性别"_s, {{u"male"_s, u"男"_s}, {u"female"_s, u"女"_s}})
                    .require(),
                textField(u"nation"_s, u"民族"_s).fromDictionary(u"nation"_s).unlisted(),
                idNumberField().unlisted(),
                dateField(u"birth"_s, u"出生日期"_s)
                    .inPast()
                    .unlisted()
                    .alias({u"出生年月日"_s, u"出生年月"_s}),
                textField(u"education"_s, u"学历"_s)
                    .fromDictionary(u"education"_s)
                    .unlisted()
                    .alias({u"文化程度"_s}),
                textField(u"native_place"_s, u"籍贯"_s).unlisted(),
                textField(u"job"_s, u"工作岗位"_s)
                    .fromDictionary(u"job"_s)
                    .unlisted()
                    .alias({u"岗位"_s}),
                textField(u"employer"_s, u"工作单位及职务"_s)
                    .unlisted()
                    .alias({u"工作单位"_s, u"单位及职务"_s}),
                codeField(u"phone"_s, u"手机号码"_s)
                    .mask()
                    .unlisted()
                    .alias({u"联系电话"_s, u"手机"_s, u"电话"_s}),
                textField(u"residence"_s, u"现居住地"_s)
                    .mask()
                    .unlisted()
                    .alias({u"家庭住址"_s, u"住址"_s}),
                branchField(),
                dateField(u"league_since"_s, u"入团日期"_s).inPast().unlisted(),
                textField(u"recommended_by"_s, u"推荐方式"_s)
                    .unlisted()
                    .alias({u"推优"_s})
                    .hint(u"党员推荐，或群团组织推优；28周岁以下的团员一般由团组织推优。"_s),
                helperField(u"mentor"_s, u"培养联系人"_s)
                    .alias({u"培养联系人1"_s})
                    .hint(u"一至两名正式党员。"_s),
                helperField(u"mentor_second"_s, u"第二培养联系人"_s).alias({u"培养联系人2"_s}),
                helperField(u"sponsor"_s, u"入党介绍人"_s)
                    .alias({u"入党介绍人1"_s})
                    .hint(u"两名正式党员；受留党察看处分、尚未恢复权利的不能作介绍人。"_s),
                helperField(u"sponsor_second"_s, u"第二入党介绍人"_s).alias({u"入党介绍人2"_s}),
                integerField(u"training_days"_s, u"集中培训天数"_s, 0, 60)
                    .unlisted()
                    .alias({u"培训天数"_s}),
                integerField(u"training_hours"_s, u"集中培训学时"_s, 0, 400)
                    .unlisted()
                    .alias({u"培训学时"_s}),
                codeField(u"certificate"_s, u"培训证号"_s).unlisted(),
                codeField(u"application_number"_s, u"入党志愿书编号"_s)
                    .unlisted()
                    .alias({u"志愿书编号"_s}),
                stepField(Applied, u"递交申请书日期"_s)
                    .require()
                    .inList()
                    .alias({u"申请入党日期"_s, u"申请日期"_s}),
                stepField(Talked, u"派人谈话日期"_s),
                stepField(Activist, u"确定积极分子日期"_s)
                    .alias({u"确定入党积极分子日期"_s, u"积极分子日期"_s}),
                stepField(ActivistFiled, u"积极分子备案日期"_s),
                stepField(Mentors, u"指定联系人日期"_s),
                stepField(Cultivated, u"培养考察合格日期"_s),
                stepField(Candidate, u"确定发展对象日期"_s).alias({u"发展对象日期"_s}),
                stepField(CandidateFiled, u"发展对象备案日期"_s),
                stepField(Sponsors, u"确定介绍人日期"_s),
                stepField(PoliticalReview, u"政治审查日期"_s).alias({u"政审日期"_s}),
                stepField(Trained, u"集中培训日期"_s).alias({u"培训日期"_s}),
                stepField(CommitteeReview, u"支委会审查日期"_s),
                stepField(PreReviewed, u"预审合格日期"_s).alias({u"预审日期"_s}),
                stepField(FormFilled, u"填写志愿书日期"_s),
                stepField(Meeting, u"接收大会日期"_s).alias({u"支部大会日期"_s}),
                stepField(SuperiorTalk, u"上级谈话日期"_s),
                stepField(Approved, u"接收审批日期"_s).alias({u"审批日期"_s}),
                stepField(AdmissionFiled, u"接收备案日期"_s),
                stepField(Enrolled, u"编入支部日期"_s),
                stepField(Oath, u"入党宣誓日期"_s).alias({u"宣誓日期"_s}),
                stepField(Observed, u"继续考察合格日期"_s),
                stepField(ConfirmationApplied, u"转正申请日期"_s),
                stepField(ConfirmationMeeting, u"转正大会日期"_s),
                stepField(ConfirmationApproved, u"转正审批日期"_s),
                stepField(Archived, u"材料归档日期"_s).alias({u"归档日期"_s}),
                dateField(u"candidate_notice_from"_s, u"发展对象公示开始"_s).unlisted(),
                dateField(u"candidate_notice_until"_s, u"发展对象公示结束"_s).unlisted(),
                dateField(u"admission_notice_from"_s, u"接收公示开始"_s).unlisted(),
                dateField(u"admission_notice_until"_s, u"接收公示结束"_s).unlisted(),
                dateField(u"confirmation_notice_from"_s, u"转正公示开始"_s).unlisted(),
                dateField(u"confirmation_notice_until"_s, u"转正公示结束"_s).unlisted(),
                integerField(u"due_voters"_s, u"应到有表决权人数"_s, 0, 10'000)
                    .unlisted()
                    .hint(u"讨论接收的支部大会；不填就不核对表决结果。"_s),
                integerField(u"present_voters"_s, u"实到有表决权人数"_s, 0, 10'000).unlisted(),
                integerField(u"votes_for"_s, u"赞成票"_s, 0, 10'000).unlisted(),
                textField(u"vote_note"_s, u"表决说明"_s)
                    .unlisted()
                    .hint(u"表决结果与人数、票数不符时，写明理由。"_s),
                textField(u"approved_by"_s, u"审批机关"_s).unlisted(),
                textField(u"approval"_s, u"审批文号"_s).unlisted(),
                yesNoField(u"prolonged"_s, u"延长审批"_s)
                    .unlisted()
                    .hint(u"有特殊情况，审批时间由三个月放宽到六个月。"_s),
                choicesField(u"materials"_s, u"已有材料"_s,
                             {{u"application"_s, u"入党申请书"_s},
                              {u"first_talk"_s, u"申请人谈话记录"_s},
                              {u"recommendation"_s, u"推荐或推优材料"_s},
                              {u"activist_decision"_s, u"确定积极分子会议记录"_s},
                              {u"activist_filing"_s, u"积极分子备案表"_s},
                              {u"review_register"_s, u"培养教育考察登记表"_s},
                              {u"thought_reports"_s, u"思想汇报"_s},
                              {u"candidate_decision"_s, u"确定发展对象会议记录"_s},
                              {u"candidate_notice"_s, u"发展对象公示材料"_s},
                              {u"candidate_filing"_s, u"发展对象备案材料"_s},
                              {u"political_review"_s, u"政治审查材料"_s},
                              {u"training_record"_s, u"培训合格证明"_s},
                              {u"pre_review"_s, u"预审意见"_s},
                              {u"membership_form"_s, u"入党志愿书"_s},
                              {u"admission_minutes"_s, u"接收大会记录和票决情况"_s},
                              {u"superior_talk"_s, u"上级谈话记录"_s},
                              {u"approval"_s, u"接收审批意见"_s},
                              {u"probation_register"_s, u"预备党员教育考察登记表"_s},
                              {u"confirmation_request"_s, u"转正申请书"_s},
                              {u"confirmation_minutes"_s, u"转正大会记录和票决情况"_s},
                              {u"confirmation_approval"_s, u"转正审批意见"_s}})
                    .unlisted(),
                dateField(u"ended_on"_s, u"终止日期"_s)
                    .unlisted()
                    .hint(u"不再发展的日期；预备党员被取消资格时自动填写。"_s),
                choiceField(u"end_reason"_s, u"终止原因"_s,
                            {{u"withdrawn"_s, u"本人放弃"_s},
                             {u"unfit"_s, u"不再符合条件"_s},
                             {u"not_carried"_s, u"支部大会未通过"_s},
                             {u"not_approved"_s, u"上级未批准"_s},
                             {u"cancelled"_s, u"取消预备党员资格"_s},
                             {u"moved"_s, u"转往其他单位"_s},
                             {u"deceased"_s, u"死亡"_s}})
                    .unlisted(),
                referenceField(u"member"_s, u"党员编号"_s, u"members"_s)
                    .unlisted()
                    .hint(u"接收为预备党员后自动填写。"_s),
                longTextField(u"note"_s, u"备注"_s),
            },
        .keys = {{u"code"_s}},
        .fallbackKeys = {{u"id_number"_s, u"applied_on"_s},
                         {u"name"_s, u"branch"_s, u"applied_on"_s}},
        .numberPrefix = u"Y"_s,
        .organisationPath = u"branch"_s,
        .labelKey = u"name"_s,
        .rule = applicantRule,
    };
}

Ledger applicantReviewsLedger()
{
    return {
        .key = u"applicant-reviews"_s,
        .title = u"培养考察"_s,
        .table = u"applicant_review"_s,
        .fields =
            {
                referenceField(u"applicant"_s, u"发展编号"_s, u"applicants"_s)
                    .require()
                    .alias({u"姓名"_s})
                    .hint(u"入党申请人、积极分子、发展对象或预备党员。"_s),
                dateField(u"date"_s, u"日期"_s).inPast().require().alias({u"考察日期"_s}),
                choiceField(u"kind"_s, u"类型"_s,
                            {{u"review"_s, u"支部考察"_s}, {u"report"_s, u"思想汇报"_s}})
                    .byDefault(u"review"_s)
                    .hint(u"支部每半年考察一次积极分子；思想汇报一般每季度一次。"_s),
                longTextField(u"opinion"_s, u"考察意见"_s).inList(),
                textField(u"reviewer"_s, u"考察人"_s).ofPeople(),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"applicant"_s, u"date"_s, u"kind"_s}},
        .organisationPath = u"applicant.branch"_s,
        .yearKey = u"date"_s,
        .labelKey = u"date"_s,
    };
}

Ledger developmentPlansLedger()
{
    return {
        .key = u"development-plans"_s,
        .title = u"发展计划"_s,
        .table = u"development_plan"_s,
        .fields =
            {
                yearField(u"year"_s, u"年度"_s).require(),
                organisationField(),
                integerField(u"planned"_s, u"发展计划数"_s, 0, 100'000)
                    .require()
                    .alias({u"计划数"_s, u"指标"_s})
                    .hint(u"上级下达给这个组织和它下属组织的全年发展党员指标。"_s),
                textField(u"document"_s, u"文号"_s),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"year"_s, u"organisation"_s}},
        .organisationPath = u"organisation"_s,
        .yearKey = u"year"_s,
    };
}

} // namespace zhibu
