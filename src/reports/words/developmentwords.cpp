#include "reports/words/developmentwords.h"

#include <QCoreApplication>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Only for the context of tr().
struct DevelopmentWording
{
    Q_DECLARE_TR_FUNCTIONS(DevelopmentWording)
};

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// What is odd, without the rule.
QString issueText(const DevelopmentFinding &finding)
{
    const QString limit = iso(finding.limit);
    const QString since = finding.since ? developmentStepName(*finding.since) : QString();
    switch (finding.issue) {
    case DevelopmentIssue::InFuture:
        return DevelopmentWording::tr("the day is still to come");
    case DevelopmentIssue::UnderAge:
        return DevelopmentWording::tr("not yet %1 years old, which is on %2")
            .arg(finding.needed)
            .arg(limit);
    case DevelopmentIssue::TooEarly:
        return DevelopmentWording::tr("too early: not before %1, counted from %2")
            .arg(limit, since);
    case DevelopmentIssue::TooLate:
        return DevelopmentWording::tr("too late: by %1, counted from %2").arg(limit, since);
    case DevelopmentIssue::Overdue:
        return DevelopmentWording::tr("overdue since %1, counted from %2").arg(limit, since);
    case DevelopmentIssue::ReviewLate:
        return DevelopmentWording::tr("a review was due by %1").arg(limit);
    case DevelopmentIssue::ReviewOverdue:
        return DevelopmentWording::tr("the next review is overdue since %1").arg(limit);
    case DevelopmentIssue::PassedOver:
        return DevelopmentWording::tr("passed over, no date is entered");
    case DevelopmentIssue::HelpersTooFew:
        return DevelopmentWording::tr("%1 of %2 are named").arg(finding.value).arg(finding.needed);
    case DevelopmentIssue::HelpersTooMany:
        return DevelopmentWording::tr("%1 are named, %2 at most")
            .arg(finding.value)
            .arg(finding.needed);
    case DevelopmentIssue::HelperUnfit:
        return DevelopmentWording::tr("%n was not a full member with all rights on that day",
                                      nullptr, finding.value);
    case DevelopmentIssue::TrainingTooShort:
        return DevelopmentWording::tr("the training was too short, or how long is not entered");
    case DevelopmentIssue::NoticeMissing:
        return DevelopmentWording::tr("the days of the public notice are not entered");
    case DevelopmentIssue::NoticeTooShort:
        return DevelopmentWording::tr("the public notice hung %1 working days, %2 are needed")
            .arg(finding.value)
            .arg(finding.needed);
    case DevelopmentIssue::NoticeUntimely:
        return finding.since
                   ? DevelopmentWording::tr("the public notice began before %1, the day "
                                            "of %2")
                         .arg(limit, since)
                   : DevelopmentWording::tr("the public notice was not over by %1").arg(limit);
    case DevelopmentIssue::NotCarried:
        return DevelopmentWording::tr("not carried: more than half of those with a vote must be "
                                      "there, and say yes");
    }
    return {};
}

} // namespace

QString developmentStepName(DevelopmentStep step)
{
    static const std::array<QString, kDevelopmentSteps> names{u"递交入党申请书"_s,
                                                              u"党组织派人谈话"_s,
                                                              u"推荐和确定入党积极分子"_s,
                                                              u"积极分子上级备案"_s,
                                                              u"指定培养联系人"_s,
                                                              u"培养教育考察"_s,
                                                              u"确定发展对象"_s,
                                                              u"发展对象上级备案"_s,
                                                              u"确定入党介绍人"_s,
                                                              u"进行政治审查"_s,
                                                              u"开展集中培训"_s,
                                                              u"支部委员会审查"_s,
                                                              u"上级党委预审"_s,
                                                              u"填写入党志愿书"_s,
                                                              u"支部大会讨论接收"_s,
                                                              u"上级党委派人谈话"_s,
                                                              u"上级党委审批"_s,
                                                              u"上级组织部门备案"_s,
                                                              u"编入党支部和党小组"_s,
                                                              u"入党宣誓"_s,
                                                              u"继续教育考察"_s,
                                                              u"提出转正申请"_s,
                                                              u"支部大会讨论转正"_s,
                                                              u"上级党委审批转正"_s,
                                                              u"材料归档"_s};
    return names.at(static_cast<std::size_t>(step));
}

QString numberedStepName(DevelopmentStep step)
{
    return u"%1 %2"_s.arg(static_cast<int>(step) + 1).arg(developmentStepName(step));
}

QString developmentStageName(DevelopmentStage stage)
{
    static const std::array<QString, 5> names{u"申请入党"_s, u"入党积极分子的确定和培养教育"_s,
                                              u"发展对象的确定和考察"_s, u"预备党员的接收"_s,
                                              u"预备党员的教育考察和转正"_s};
    return names.at(static_cast<std::size_t>(stage));
}

QString developmentStandingName(DevelopmentStanding standing)
{
    static const std::array<QString, 6> names{u"入党申请人"_s, u"入党积极分子"_s, u"发展对象"_s,
                                              u"预备党员"_s,   u"已转正"_s,       u"已终止"_s};
    return names.at(static_cast<std::size_t>(standing));
}

QString developmentFindingText(const DevelopmentFinding &finding)
{
    const QString text = issueText(finding);
    return finding.basis.isEmpty() ? text
                                   : DevelopmentWording::tr("%1 (%2)").arg(text, finding.basis);
}

QString developmentDeadlineText(const DevelopmentOutlook &outlook, QDate today)
{
    if (!outlook.deadline) {
        return {};
    }
    const QString day = iso(outlook.deadline->day);
    const QString step = developmentStepName(outlook.deadline->step);
    return outlook.isOverdue(today) ? DevelopmentWording::tr("overdue since %1: %2").arg(day, step)
                                    : DevelopmentWording::tr("by %1: %2").arg(day, step);
}

QString developmentNextText(const DevelopmentOutlook &outlook, QDate today)
{
    if (!outlook.next) {
        return {};
    }
    const QString step = numberedStepName(*outlook.next);
    return outlook.notBefore && *outlook.notBefore > today
               ? DevelopmentWording::tr("%1, from %2 on").arg(step, iso(*outlook.notBefore))
               : step;
}

} // namespace zhibu
