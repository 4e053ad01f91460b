#include "core/sanction.h"
#include "ledger/commonfields.h"
#include "ledger/ledgers.h"
#include "ledger/rules.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// What a change cannot do without: 延长预备期 its new end, 支部间调动 the branch it was from.
Findings changeRule(const Ledger &ledger, const Record &record)
{
    const QString change = ledger.value(record, u"change"_s).toString();
    const auto missing = [&](const QString &kind, const QString &field) {
        return change == kind ? requiredIn(ledger, record, field) : Findings();
    };
    return missing(u"extended"_s, u"until"_s) + missing(u"moved"_s, u"branch"_s)
           + orderOfDates(ledger, record, u"date"_s, u"until"_s);
}

/// The time that is set for a 留党察看 or 限期改正 is within its limits; others have none to judge.
Findings sanctionRule(const Ledger &ledger, const Record &record)
{
    const auto kind =
        enumIn<SanctionKind>(kSanctionCodes, ledger.value(record, u"kind"_s).toString());
    const QVariant months = ledger.value(record, u"months"_s);
    Findings findings = orderOfDates(ledger, record, u"date"_s, u"restored_on"_s);
    const bool isProbation = kind == SanctionKind::Probation;
    if (isEmpty(months) || (!isProbation && kind != SanctionKind::Correction)) {
        return findings;
    }
    const int least = isProbation ? kShortestProbationSanction : 1;
    const int most = isProbation ? kLongestProbationSanction : kLongestCorrection;
    if (months.toInt() < least || months.toInt() > most) {
        findings += Finding{.rule = Rule::OutOfRange,
                            .field = u"months"_s,
                            .value = months.toString(),
                            .args = {QString::number(least), QString::number(most)}};
    }
    return findings;
}

} // namespace

Ledger memberChangesLedger()
{
    return {
        .key = u"member-changes"_s,
        .title = u"党员变动"_s,
        .table = u"member_change"_s,
        .fields =
            {
                memberField(),
                dateField(u"date"_s, u"日期"_s).require().alias({u"变动日期"_s}),
                choiceField(u"change"_s, u"变动"_s,
                            {{u"transferred_in"_s, u"转入"_s},
                             {u"block_in"_s, u"整建制转入"_s},
                             {u"restored"_s, u"恢复党籍"_s},
                             {u"moved"_s, u"支部间调动"_s},
                             {u"transferred_out"_s, u"转出"_s},
                             {u"block_out"_s, u"整建制转出"_s},
                             {u"suspended"_s, u"停止党籍"_s},
                             {u"deceased"_s, u"死亡"_s, {u"去世"_s}},
                             {u"expelled"_s, u"开除党籍"_s},
                             {u"withdrawn"_s, u"退党除名"_s},
                             {u"persuaded"_s, u"劝退"_s},
                             {u"removed"_s, u"劝而不退除名"_s},
                             {u"dropped"_s, u"自行脱党除名"_s},
                             {u"cancelled"_s, u"取消预备党员资格"_s},
                             {u"not_recognised"_s, u"不予承认"_s},
                             {u"extended"_s, u"延长预备期"_s}})
                    .require()
                    .alias({u"变动类型"_s})
                    .hint(u"发展和转正不在这里登记：它们就是党员的入党日期和转正日期。"_s),
                referenceField(u"branch"_s, u"原党支部"_s, u"organisations"_s)
                    .ofKind(u"branch"_s)
                    .hint(u"变动之前所在的党支部。"_s),
                textField(u"elsewhere"_s, u"对方单位"_s)
                    .hint(u"从哪里转来，转到哪里去（本文件以外的单位）。"_s),
                dateField(u"until"_s, u"延长至"_s).unlisted(),
                textField(u"document"_s, u"文号"_s),
                textField(u"approved_by"_s, u"批准机关"_s),
                textField(u"reason"_s, u"原因"_s),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"member"_s, u"date"_s, u"change"_s}},
        .organisationPath = u"member.branch"_s,
        .yearKey = u"date"_s,
        .rule = changeRule,
    };
}

Ledger sanctionsLedger()
{
    return {
        .key = u"sanctions"_s,
        .title = u"党纪处分"_s,
        .table = u"sanction"_s,
        .fields =
            {
                memberField(),
                dateField(u"date"_s, u"处分日期"_s).inPast().require().alias({u"日期"_s}),
                choiceField(u"kind"_s, u"处分种类"_s,
                            {{u"warning"_s, u"警告"_s},
                             {u"serious_warning"_s, u"严重警告"_s},
                             {u"dismissed"_s, u"撤销党内职务"_s},
                             {u"probation"_s, u"留党察看"_s},
                             {u"expelled"_s, u"开除党籍"_s},
                             {u"correction"_s, u"限期改正"_s}})
                    .require()
                    .alias({u"处分"_s})
                    .hint(u"影响期自动计算；留党察看期间没有表决权。"
                          "开除党籍的，还要在“党员变动”里登记。"_s),
                integerField(u"months"_s, u"期限"_s, 1, kLongestProbationSanction)
                    .hint(u"月数，只有留党察看（12—24）和限期改正（1—12）填。"_s),
                dateField(u"restored_on"_s, u"恢复权利日期"_s)
                    .inPast()
                    .unlisted()
                    .hint(u"留党察看期满、恢复党员权利的日期。"_s),
                textField(u"authority"_s, u"决定机关"_s),
                textField(u"document"_s, u"文号"_s),
                textField(u"reason"_s, u"原因"_s).mask(),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"member"_s, u"date"_s, u"kind"_s}},
        .organisationPath = u"member.branch"_s,
        .yearKey = u"date"_s,
        .rule = sanctionRule,
    };
}

Ledger honoursLedger()
{
    return {
        .key = u"honours"_s,
        .title = u"个人表彰"_s,
        .table = u"honour"_s,
        .fields =
            {
                memberField(),
                dateField(u"date"_s, u"表彰日期"_s).inPast().require().alias({u"日期"_s}),
                textField(u"title"_s, u"荣誉名称"_s)
                    .require()
                    .alias({u"荣誉称号"_s})
                    .hint(u"给个人的，如优秀共产党员。给支部加分的写在“奖惩事项”里。"_s),
                choiceField(u"level"_s, u"级别"_s,
                            {{u"unit"_s, u"单位"_s},
                             {u"district"_s, u"县区级"_s},
                             {u"city"_s, u"市级"_s},
                             {u"province"_s, u"省级"_s},
                             {u"nation"_s, u"国家级"_s}}),
                textField(u"awarded_by"_s, u"表彰机关"_s),
                textField(u"document"_s, u"文号"_s),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"member"_s, u"date"_s, u"title"_s}},
        .organisationPath = u"member.branch"_s,
        .yearKey = u"date"_s,
        .labelKey = u"title"_s,
    };
}

Ledger dictionaryLedger()
{
    return {
        .key = u"dictionary"_s,
        .title = u"字典"_s,
        .table = u"dictionary_entry"_s,
        .fields =
            {
                choiceField(u"kind"_s, u"字典"_s,
                            {{u"nation"_s, u"民族"_s},
                             {u"education"_s, u"学历"_s},
                             {u"degree"_s, u"学位"_s},
                             {u"job"_s, u"工作岗位"_s},
                             {u"stratum"_s, u"新社会阶层类型"_s},
                             {u"skill_post"_s, u"专业技术职务"_s},
                             {u"join_kind"_s, u"入党类型"_s},
                             {u"confirmation"_s, u"转正情况"_s}})
                    .require()
                    .hint(u"软件自带的不在这里：这里只登记自己要加的，和自带的里面不用的。"_s),
                textField(u"title"_s, u"名称"_s).require(),
                codeField(u"code"_s, u"代码"_s).hint(u"导入表格时，写代码和写名称都认。"_s),
                integerField(u"place"_s, u"顺序"_s, 1, 9999).hint(u"小的在前；空着的排在最后。"_s),
                yesNoField(u"retired"_s, u"停用"_s).hint(u"停用的不再提供选择。"_s),
            },
        .keys = {{u"kind"_s, u"title"_s}},
        .holdsBelow = true,
        .organisationPath = {}, // of the whole file
        .labelKey = u"title"_s,
    };
}

} // namespace zhibu
