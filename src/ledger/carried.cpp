#include "core/stars.h"
#include "ledger/commonfields.h"
#include "ledger/ledgers.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Field roundCode()
{
    return choiceField(u"round"_s, u"轮次"_s, {{u"june"_s, u"年中"_s}, {u"december"_s, u"年底"_s}})
        .require();
}

Field confirmingRound()
{
    return referenceField(u"rating_round"_s, u"评定轮次"_s, u"rating-rounds"_s).require();
}

Ledger rulePacksLedger()
{
    return {
        .key = u"rule-packs"_s,
        .title = u"自定规则"_s,
        .table = u"rule_pack"_s,
        .fields =
            {
                choiceField(u"kind"_s, u"种类"_s,
                            {{u"scheme"_s, u"评定办法"_s},
                             {u"dues"_s, u"党费规则"_s},
                             {u"meetings"_s, u"组织生活频次"_s}})
                    .require(),
                codeField(u"code"_s, u"编号"_s).require(),
                longTextField(u"body"_s, u"内容"_s).require(),
            },
        .keys = {{u"kind"_s, u"code"_s}},
        .holdsBelow = true,
        .organisationPath = {}, // of the whole file
    };
}

Ledger ratingRoundsLedger()
{
    return {
        .key = u"rating-rounds"_s,
        .title = u"评定轮次"_s,
        .table = u"rating_round"_s,
        .fields =
            {
                yearField(u"year"_s, u"年度"_s).require(),
                roundCode(),
                organisationField(),
                textField(u"scheme"_s, u"评定办法"_s).require(),
                dateField(u"started_on"_s, u"开始日期"_s).require(),
                dateField(u"as_of"_s, u"数据截至"_s),
                longTextField(u"scheme_body"_s, u"批准时的办法"_s),
                textField(u"scheme_hash"_s, u"办法校验码"_s),
                textField(u"note"_s, u"备注"_s),
            },
        .keys = {{u"year"_s, u"round"_s, u"organisation"_s}},
        .holdsBelow = true,
        .organisationPath = u"organisation"_s,
        .labelKey = u"scheme"_s,
    };
}

Ledger roundStepsLedger()
{
    return {
        .key = u"round-steps"_s,
        .title = u"评定步骤"_s,
        .table = u"round_step"_s,
        .fields =
            {
                confirmingRound(),
                textField(u"step"_s, u"步骤"_s).require(),
                choiceField(u"outcome"_s, u"办理"_s,
                            {{u"done"_s, u"完成"_s}, {u"skipped"_s, u"略过"_s}})
                    .require(),
                dateField(u"done_on"_s, u"日期"_s).require(),
                dateField(u"until"_s, u"公示止日"_s),
                textField(u"done_by"_s, u"办理人"_s).ofPeople(),
                textField(u"document"_s, u"文号"_s),
                textField(u"note"_s, u"备注"_s),
            },
        .keys = {{u"rating_round"_s, u"step"_s}},
        .holdsBelow = true,
        .organisationPath = u"rating_round.organisation"_s,
        .labelKey = u"step"_s,
    };
}

Ledger postedStarsLedger()
{
    return {
        .key = u"posted-stars"_s,
        .title = u"公示的星级"_s,
        .table = u"posted_star"_s,
        .fields =
            {
                confirmingRound(),
                organisationField(),
                integerField(u"star"_s, u"星级"_s, 0, kMostStars).require(),
            },
        .keys = {{u"rating_round"_s, u"organisation"_s}},
        .organisationPath = u"organisation"_s,
    };
}

Ledger confirmedRatingsLedger()
{
    return {
        .key = u"confirmed-ratings"_s,
        .title = u"批准的评定结果"_s,
        .table = u"frozen_rating"_s,
        .fields =
            {
                confirmingRound(),
                yearField(u"year"_s, u"年度"_s).require(),
                roundCode(),
                organisationField(),
                longTextField(u"facts"_s, u"评定依据"_s).require(),
                longTextField(u"result"_s, u"评定过程"_s).require(),
                integerField(u"star"_s, u"星级"_s, 0, kMostStars),
            },
        .keys = {{u"year"_s, u"round"_s, u"organisation"_s}},
        .organisationPath = u"organisation"_s,
    };
}

} // namespace

const QList<Ledger> &carriedLedgers()
{
    static const QList<Ledger> ledgers{rulePacksLedger(), ratingRoundsLedger(), roundStepsLedger(),
                                       postedStarsLedger(), confirmedRatingsLedger()};
    return ledgers;
}

const QList<const Ledger *> &packetLedgers()
{
    static const QList<const Ledger *> all = [] {
        QList<const Ledger *> list{&carriedLedgers().first()}; // scores are judged by its schemes
        for (const Ledger &ledger : allLedgers()) {
            if (!ledger.organisationPath.isEmpty() || ledger.holdsBelow) {
                list += &ledger;
            }
        }
        for (const Ledger &ledger : carriedLedgers()) {
            if (!list.contains(&ledger)) {
                list += &ledger;
            }
        }
        return list;
    }();
    return all;
}

const QList<const Ledger *> &storedLedgers()
{
    static const QList<const Ledger *> all = [] {
        QList<const Ledger *> list;
        for (const QList<Ledger> *ledgers : {&allLedgers(), &carriedLedgers()}) {
            for (const Ledger &ledger : *ledgers) {
                list += &ledger;
            }
        }
        return list;
    }();
    return all;
}

bool isOnlySentDown(const Ledger &ledger)
{
    return std::ranges::any_of(carriedLedgers(),
                               [&](const Ledger &carried) { return &carried == &ledger; });
}

} // namespace zhibu
