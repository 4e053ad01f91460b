#include "core/organisationchange.h"
#include "ledger/commonfields.h"
#include "ledger/ledgers.h"
#include "ledger/rules.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// What a change cannot do without: the name, kind or organisation that tells what it changed.
Findings reformRule(const Ledger &ledger, const Record &record)
{
    const auto change = enumIn<OrganisationChangeKind>(
        kOrganisationChangeCodes, ledger.value(record, u"change"_s).toString());
    const auto needs = [&](const QString &field) { return requiredIn(ledger, record, field); };
    switch (change.value_or(OrganisationChangeKind::Founded)) {
    case OrganisationChangeKind::Renamed:
        return needs(u"former_name"_s);
    case OrganisationChangeKind::MergedInto:
    case OrganisationChangeKind::SplitFrom:
        return needs(u"other"_s);
    case OrganisationChangeKind::Upgraded:
    case OrganisationChangeKind::Downgraded:
        return needs(u"former_kind"_s);
    case OrganisationChangeKind::Moved:
    case OrganisationChangeKind::Founded:
    case OrganisationChangeKind::Dissolved:
        break;
    }
    return {};
}

/// A joint branch and one of its own are one of this file.
Findings unitRule(const Ledger &ledger, const Record &record)
{
    const QString coverage = ledger.value(record, u"coverage"_s).toString();
    const bool hasBranch = coverage == u"own" || coverage == u"joint";
    return hasBranch ? requiredIn(ledger, record, u"branch"_s) : Findings();
}

} // namespace

Ledger organisationChangesLedger()
{
    return {
        .key = u"organisation-changes"_s,
        .title = u"组织变动"_s,
        .table = u"organisation_change"_s,
        .fields =
            {
                organisationField(),
                dateField(u"date"_s, u"日期"_s).require().alias({u"变动日期"_s}),
                choiceField(u"change"_s, u"变动"_s,
                            {{u"founded"_s, u"成立"_s},
                             {u"renamed"_s, u"更名"_s},
                             {u"merged_into"_s, u"合并入"_s},
                             {u"split_from"_s, u"分设自"_s},
                             {u"upgraded"_s, u"升格"_s},
                             {u"downgraded"_s, u"降格"_s},
                             {u"moved"_s, u"调整隶属"_s},
                             {u"dissolved"_s, u"撤销"_s}})
                    .require()
                    .alias({u"变动类型"_s})
                    .hint(u"这里只记事情。要连同党员、职务一起变，在“组织”页的“变动”里办。"_s),
                textField(u"former_name"_s, u"原名称"_s),
                choiceField(u"former_kind"_s, u"原类别"_s,
                            {{u"committee"_s, u"党委"_s},
                             {u"general_branch"_s, u"党总支"_s},
                             {u"branch"_s, u"党支部"_s},
                             {u"group"_s, u"党小组"_s}}),
                referenceField(u"former_superior"_s, u"原上级组织"_s, u"organisations"_s),
                referenceField(u"other"_s, u"对方组织"_s, u"organisations"_s)
                    .hint(u"并入哪个组织，从哪个组织分出来。"_s),
                textField(u"document"_s, u"文号"_s),
                textField(u"approved_by"_s, u"批准机关"_s),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"organisation"_s, u"date"_s, u"change"_s}},
        .organisationPath = u"organisation"_s,
        .yearKey = u"date"_s,
        .rule = reformRule,
    };
}

Ledger unitsLedger()
{
    return {
        .key = u"units"_s,
        .title = u"两新组织"_s,
        .table = u"unit"_s,
        .fields =
            {
                organisationField().hint(u"负责它的党组织，如街道党工委、行业党委。"_s),
                nameField(u"单位名称"_s).require().alias({u"名称"_s}),
                choiceField(u"kind"_s, u"单位类别"_s,
                            {{u"private_enterprise"_s, u"非公企业"_s, {u"非公有制企业"_s}},
                             {u"social_organisation"_s, u"社会组织"_s}})
                    .require()
                    .alias({u"类别"_s}),
                integerField(u"employees"_s, u"职工人数"_s, 0, 10'000'000)
                    .alias({u"从业人员"_s, u"从业人数"_s}),
                integerField(u"members"_s, u"党员人数"_s, 0, 10'000'000).alias({u"党员数"_s}),
                choiceField(
                    u"coverage"_s, u"覆盖方式"_s,
                    {{u"own"_s, u"单独组建"_s, {u"单独"_s}},
                     {u"joint"_s, u"联合组建"_s, {u"联合"_s}},
                     {u"instructor"_s, u"选派党建工作指导员"_s, {u"派驻指导员"_s, u"指导员"_s}},
                     {u"none"_s, u"未覆盖"_s}})
                    .require(),
                referenceField(u"branch"_s, u"党支部"_s, u"organisations"_s)
                    .ofKind(u"branch"_s)
                    .hint(u"单独组建、联合组建的，是哪个党支部。"_s),
                dateField(u"since"_s, u"覆盖日期"_s),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"organisation"_s, u"name"_s}},
        .organisationPath = u"organisation"_s,
        .labelKey = u"name"_s,
        .rule = unitRule,
    };
}

} // namespace zhibu
