#include "ledger/commonfields.h"
#include "ledger/ledgers.h"
#include "ledger/rules.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBallots = 100'000;

Field ballots(const QString &key, const QString &title)
{
    return integerField(key, title, 0, kMostBallots);
}

Field memberGrade(const QString &key, const QString &title)
{
    return choiceField(key, title,
                       {{u"excellent"_s, u"优秀"_s},
                        {u"qualified"_s, u"合格"_s},
                        {u"basic"_s, u"基本合格"_s},
                        {u"unqualified"_s, u"不合格"_s}});
}

Findings memberReviewRule(const Ledger &ledger, const Record &review)
{
    return orderOfDates(ledger, review, u"fed_back_on"_s, u"mended_on"_s);
}

Findings secretaryReviewRule(const Ledger &ledger, const Record &review)
{
    return orderOfDates(ledger, review, u"held_on"_s, u"mended_on"_s);
}

} // namespace

Ledger memberReviewsLedger()
{
    return {
        .key = u"member-reviews"_s,
        .title = u"民主评议结果"_s,
        .table = u"member_review"_s,
        .fields =
            {
                yearField(u"year"_s, u"年度"_s).require(),
                memberField(),
                memberGrade(u"self_grade"_s, u"个人自评"_s),
                memberGrade(u"peer_grade"_s, u"党员互评"_s),
                ballots(u"excellent"_s, u"优秀票"_s),
                ballots(u"qualified"_s, u"合格票"_s),
                ballots(u"basic"_s, u"基本合格票"_s),
                ballots(u"unqualified"_s, u"不合格票"_s),
                longTextField(u"opinion"_s, u"支委会意见"_s),
                memberGrade(u"grade"_s, u"组织评定"_s)
                    .alias({u"评定等次"_s, u"等次"_s})
                    .hint(u"预备党员参加评议，不评定等次。"_s),
                dateField(u"fed_back_on"_s, u"反馈日期"_s),
                longTextField(u"mend"_s, u"整改事项"_s),
                dateField(u"mend_by"_s, u"整改期限"_s).unlisted(),
                dateField(u"mended_on"_s, u"整改完成日期"_s).unlisted(),
            },
        .keys = {{u"year"_s, u"member"_s}},
        .organisationPath = u"member.branch"_s,
        .yearKey = u"year"_s,
        .rule = memberReviewRule,
    };
}

Ledger secretaryReviewsLedger()
{
    return {
        .key = u"secretary-reviews"_s,
        .title = u"述职评议"_s,
        .table = u"secretary_review"_s,
        .fields =
            {
                yearField(u"year"_s, u"年度"_s).require(),
                organisationField(),
                memberField().alias({u"述职人"_s, u"党员编号"_s, u"姓名"_s, u"党员姓名"_s}),
                dateField(u"held_on"_s, u"述职日期"_s).inPast(),
                choiceField(u"form"_s, u"述职形式"_s,
                            {{u"spoken"_s, u"现场述职"_s}, {u"written"_s, u"书面述职"_s}})
                    .byDefault(u"spoken"_s)
                    .alias({u"形式"_s}),
                ballots(u"present"_s, u"参加测评人数"_s).alias({u"参评人数"_s}),
                ballots(u"good"_s, u"好"_s),
                ballots(u"fairly_good"_s, u"较好"_s),
                ballots(u"fair"_s, u"一般"_s),
                ballots(u"poor"_s, u"差"_s),
                longTextField(u"report"_s, u"述职要点"_s),
                longTextField(u"comments"_s, u"上级点评"_s),
                longTextField(u"problems"_s, u"问题清单"_s).alias({u"问题"_s}),
                choiceField(u"grade"_s, u"综合等次"_s,
                            {{u"good"_s, u"好"_s},
                             {u"fairly_good"_s, u"较好"_s},
                             {u"fair"_s, u"一般"_s},
                             {u"poor"_s, u"差"_s}}),
                longTextField(u"mend"_s, u"整改措施"_s),
                dateField(u"mend_by"_s, u"整改期限"_s).unlisted(),
                dateField(u"mended_on"_s, u"整改完成日期"_s).unlisted(),
            },
        .keys = {{u"year"_s, u"organisation"_s, u"member"_s}},
        .organisationPath = u"organisation"_s,
        .yearKey = u"year"_s,
        .rule = secretaryReviewRule,
    };
}

} // namespace zhibu
