// 组织关系转接, and who is away: 流动党员, 失联党员.
#include "ledger/commonfields.h"
#include "ledger/ledgers.h"
#include "ledger/rules.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestValidity = 366; // the rules in force say how much of it is too long

/// Who comes into a branch of this file has one; days come one after the other.
Findings transferRule(const Ledger &ledger, const Record &transfer)
{
    const QString direction = ledger.value(transfer, u"direction"_s).toString();
    Findings findings = direction == u"in" || direction == u"moved"
                            ? requiredIn(ledger, transfer, u"branch"_s)
                            : Findings();
    if (!isEmpty(ledger.value(transfer, u"receipt_on"_s))) {
        findings += requiredIn(ledger, transfer, u"accepted_on"_s);
    }
    const QVariant voided = ledger.value(transfer, u"voided_on"_s);
    if (!isEmpty(voided) && !isEmpty(ledger.value(transfer, u"accepted_on"_s))) {
        findings += Finding{.rule = Rule::VoidedAndAccepted,
                            .field = u"voided_on"_s,
                            .value = voided.toString(),
                            .args = {}};
    }
    return findings + orderOfDates(ledger, transfer, u"date"_s, u"accepted_on"_s)
           + orderOfDates(ledger, transfer, u"accepted_on"_s, u"receipt_on"_s)
           + orderOfDates(ledger, transfer, u"date"_s, u"voided_on"_s);
}

/// Who went away is a member of this file; who came in is not, and has a name only.
Findings floatingRule(const Ledger &ledger, const Record &record)
{
    const QString direction = ledger.value(record, u"direction"_s).toString();
    return (direction == u"out"  ? requiredIn(ledger, record, u"member"_s)
            : direction == u"in" ? requiredIn(ledger, record, u"name"_s)
                                 : Findings())
           + orderOfDates(ledger, record, u"since"_s, u"until"_s);
}

Findings lostRule(const Ledger &ledger, const Record &record)
{
    return orderOfDates(ledger, record, u"since"_s, u"found_on"_s);
}

} // namespace

Ledger transfersLedger()
{
    return {
        .key = u"transfers"_s,
        .title = u"组织关系转接"_s,
        .table = u"transfer"_s,
        .fields =
            {
                memberField(),
                choiceField(u"direction"_s, u"方向"_s,
                            {{u"out"_s, u"转出"_s},
                             {u"in"_s, u"转入"_s},
                             {u"moved"_s, u"支部间"_s, {u"支部间调动"_s}}})
                    .require(),
                dateField(u"date"_s, u"开具日期"_s).inPast().require().alias({u"日期"_s}),
                codeField(u"number"_s, u"介绍信编号"_s)
                    .alias({u"编号"_s})
                    .hint(u"本单位开出的每年从001起编，转入的照来信填写。"_s),
                textField(u"from_unit"_s, u"转出单位"_s)
                    .require()
                    .hint(u"由哪个党组织转出，写到党支部。"_s),
                textField(u"to_unit"_s, u"转入单位"_s).require().hint(u"转到哪个党组织。"_s),
                textField(u"addressee"_s, u"介绍信抬头"_s)
                    .unlisted()
                    .hint(u"接收的基层党委；空着的写转入单位。"_s),
                referenceField(u"branch"_s, u"转入党支部"_s, u"organisations"_s)
                    .ofKind(u"branch"_s)
                    .hint(u"转入和支部间调动的，编入本文件的哪个党支部。"_s),
                integerField(u"valid_days"_s, u"有效期（天）"_s, 1, kLongestValidity)
                    .hint(u"一般市内10天、市外30天，最长90天。"_s),
                monthField(u"paid_to"_s, u"党费交至"_s),
                dateField(u"accepted_on"_s, u"接收日期"_s)
                    .hint(u"对方（转入的是本支部）接收的日期，从这一天起算新单位的党员。"_s),
                dateField(u"receipt_on"_s, u"回执日期"_s)
                    .inPast()
                    .hint(u"转出的，收到回执的日期；转入的，寄出回执的日期。"_s),
                dateField(u"voided_on"_s, u"作废日期"_s)
                    .inPast()
                    .unlisted()
                    .hint(u"介绍信没有用，收回作废。"_s),
                codeField(u"phone"_s, u"党员联系电话"_s).mask().unlisted(),
                textField(u"address"_s, u"通讯地址"_s)
                    .unlisted()
                    .hint(u"开介绍信的基层党委的地址，回执寄到这里。"_s),
                codeField(u"contact"_s, u"联系电话"_s).unlisted(),
                codeField(u"fax"_s, u"传真"_s).unlisted(),
                codeField(u"postcode"_s, u"邮编"_s).unlisted().alias({u"邮政编码"_s}),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"member"_s, u"date"_s, u"direction"_s}},
        .organisationPath = u"member.branch"_s,
        .yearKey = u"date"_s,
        .rule = transferRule,
    };
}

Ledger floatingMembersLedger()
{
    return {
        .key = u"floating-members"_s,
        .title = u"流动党员"_s,
        .table = u"floating_member"_s,
        .fields =
            {
                organisationField(),
                choiceField(u"direction"_s, u"流向"_s,
                            {{u"out"_s, u"流出"_s}, {u"in"_s, u"流入"_s}})
                    .require()
                    .hint(u"流出：本支部的党员到外地去；流入：外地党员来，组织关系不在本支部。"_s),
                referenceField(u"member"_s, u"党员"_s, u"members"_s)
                    .alias({u"党员编号"_s})
                    .hint(u"流出的必填。流出期间免于考勤，不必再登记“党员情形”。"_s),
                nameField(u"姓名"_s).ofPeople().hint(u"流入的必填。"_s),
                dateField(u"since"_s, u"流动日期"_s).require().alias({u"起始日期"_s}),
                textField(u"place"_s, u"流动地"_s).hint(u"流出到哪里，从哪里流入。"_s),
                textField(u"unit"_s, u"对方党组织"_s)
                    .hint(u"流出的填流入地党组织，流入的填原党组织。"_s),
                textField(u"contact"_s, u"联系人"_s).ofPeople().unlisted(),
                codeField(u"phone"_s, u"联系电话"_s).mask(),
                codeField(u"certificate"_s, u"活动证号"_s).alias({u"流动党员活动证号"_s}),
                dateField(u"reported_on"_s, u"报到日期"_s).inPast().unlisted(),
                dateField(u"last_contact"_s, u"最近联系日期"_s).inPast(),
                dateField(u"until"_s, u"结束日期"_s).hint(u"空着的还在流动。"_s),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"organisation"_s, u"direction"_s, u"member"_s, u"name"_s, u"since"_s}},
        .organisationPath = u"organisation"_s,
        .rule = floatingRule,
    };
}

Ledger lostContactLedger()
{
    return {
        .key = u"lost-contact"_s,
        .title = u"失联党员"_s,
        .table = u"lost_contact"_s,
        .fields =
            {
                memberField(),
                dateField(u"since"_s, u"失联日期"_s)
                    .require()
                    .alias({u"失去联系日期"_s})
                    .hint(u"最后一次参加组织生活或交纳党费的日期。"_s),
                choiceField(u"reason"_s, u"失联原因"_s,
                            {{u"work"_s, u"外出务工经商"_s, {u"①"_s}},
                             {u"restructured"_s, u"单位改制或破产"_s, {u"②"_s}},
                             {u"graduated"_s, u"毕业后去向不明"_s, {u"③"_s}},
                             {u"employer"_s, u"工作单位改变"_s, {u"④"_s}},
                             {u"abroad"_s, u"出国（境）"_s, {u"⑤"_s}},
                             {u"residence"_s, u"居住地改变"_s, {u"⑥"_s}},
                             {u"other"_s, u"其他"_s, {u"⑦"_s}}})
                    .require()
                    .alias({u"失去联系情形"_s}),
                longTextField(u"search"_s, u"查找情况"_s)
                    .hint(u"何时、由谁、用什么办法找过。停止党籍前要尽力查找。"_s),
                dateField(u"found_on"_s, u"取得联系日期"_s).inPast(),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"member"_s, u"since"_s}},
        .organisationPath = u"member.branch"_s,
        .rule = lostRule,
    };
}

} // namespace zhibu
