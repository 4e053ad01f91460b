#include "reports/words/organisationwords.h"

#include "core/organisationchange.h"
#include "core/setup.h"

#include <QCoreApplication>

namespace zhibu {

namespace {

/// Only for the context of tr().
struct OrganisationWording
{
    Q_DECLARE_TR_FUNCTIONS(OrganisationWording)

public:
    static QString of(SetupIssue issue, const QString &there, const QString &asked);
    static QString of(ReformIssue issue, const QString &detail);
};

QString OrganisationWording::of(SetupIssue issue, const QString &there, const QString &asked)
{
    switch (issue) {
    case SetupIssue::TooFewFull:
        return tr("has %1 full members; a branch needs %2, those who are fewer join a 联合党支部 "
                  "(支部工作条例 art. 4)")
            .arg(there, asked);
    case SetupIssue::TooManyForBranch:
        return tr("has %1 members; a branch has %2 at the most as a rule, more make a 党总支 "
                  "(支部工作条例 art. 4)")
            .arg(there, asked);
    case SetupIssue::TooManyForGeneralBranch:
        return tr("has %1 members; more than %2 make a 党委, with the approval of the superior")
            .arg(there, asked);
    case SetupIssue::TooManyUnits:
        return tr("covers %1 units; a 联合党支部 covers %2 at the most as a rule "
                  "(支部工作条例)")
            .arg(there, asked);
    case SetupIssue::CommitteeMissing:
        return tr("has so many full members that it needs a committee of %2 or more; recorded "
                  "are %1 (支部工作条例)")
            .arg(there, asked);
    case SetupIssue::CommitteeTooLarge:
        return tr("its committee has %1 members; %2 at the most as a rule (支部工作条例)")
            .arg(there, asked);
    case SetupIssue::SecretaryMissing:
        return tr("has no secretary recorded; vacancies are filled promptly (支部工作条例 "
                  "art. 21)");
    case SetupIssue::SecretaryTooNew:
        return tr("its secretary has a 党龄 of %1 months; a year as a rule (支部工作条例 art. 23)")
            .arg(there);
    case SetupIssue::CommitteeNeedless:
        return tr("has too few full members for a committee, and %1 people in posts; such a "
                  "branch has a secretary and, if needed, a deputy (支部工作条例)")
            .arg(there);
    case SetupIssue::OrganisationOfficerMissing:
        return tr("its committee has no 组织委员 recorded (支部工作条例)");
    case SetupIssue::PublicityOfficerMissing:
        return tr("its committee has no 宣传委员 recorded (支部工作条例)");
    case SetupIssue::DisciplineOfficerMissing:
        return tr("its committee has no 纪检委员 recorded (支部工作条例)");
    case SetupIssue::TooFewForGeneralBranch:
        return tr("has %1 members; a 党总支 has more than %2 as a rule (common practice)")
            .arg(there, asked);
    case SetupIssue::TooFewForCommittee:
        return tr("has %1 members; a 党委 has more than %2 as a rule, fewer with the approval of "
                  "the superior (common practice)")
            .arg(there, asked);
    case SetupIssue::GroupTooSmall:
        return tr("has %1 members; a 党小组 has %2 or more as a rule (common practice; "
                  "支部工作条例 art. 13)")
            .arg(there, asked);
    }
    return {};
}

QString OrganisationWording::of(ReformIssue issue, const QString &detail)
{
    switch (issue) {
    case ReformIssue::InFuture:
        return tr("this day is still to come");
    case ReformIssue::BeforeFounding:
        return tr("it was founded only on %1").arg(detail);
    case ReformIssue::AlreadyDissolved:
        return tr("it was dissolved on %1").arg(detail);
    case ReformIssue::BeforeLaterChange:
        return tr("a later change of “%1” is recorded; choose a day after it").arg(detail);
    case ReformIssue::SameAsBefore:
        return tr("so it is already");
    case ReformIssue::Itself:
        return tr("this is the organisation itself, or one below it");
    case ReformIssue::NotOfThatKind:
        return tr("an organisation of this kind or form does not fit here");
    case ReformIssue::NotBelowSuperior:
        return tr("it cannot stand below “%1”: a 党委 or 党总支 is below a 党委, a 党支部 below a "
                  "党委 "
                  "or 党总支; place it under another superior first")
            .arg(detail);
    case ReformIssue::MembersRemain:
        return tr("%1 members are in it; assign them to other branches first, or merge it into "
                  "another one")
            .arg(detail);
    case ReformIssue::CasesRemain:
        return tr("%1 applicants, transfers, 流动党员 or units are still open at it; complete them "
                  "or assign them to other branches first, or merge it into another one")
            .arg(detail);
    case ReformIssue::OrganisationsRemain:
        return tr("%1 organisations are below it; place them elsewhere or dissolve them first")
            .arg(detail);
    case ReformIssue::NobodyGoes:
        return tr("tick who goes with the new one");
    case ReformIssue::NobodyStays:
        return tr("somebody has to stay");
    case ReformIssue::BranchMissing:
        return tr("%1 members or open cases need a 党支部: give the code and the name of the one "
                  "that "
                  "takes them")
            .arg(detail);
    }
    return {};
}

} // namespace

QString setupIssueText(const QStringList &args)
{
    const auto issue = enumIn<SetupIssue>(kSetupIssueCodes, args.value(0));
    return issue ? OrganisationWording::of(*issue, args.value(1), args.value(2))
                 : OrganisationWording::tr("is not set up as the rules ask");
}

QString reformIssueText(const QStringList &args)
{
    const auto issue = enumIn<ReformIssue>(kReformIssueCodes, args.value(0));
    return issue ? OrganisationWording::of(*issue, args.value(1))
                 : OrganisationWording::tr("the organisation cannot be changed so");
}

} // namespace zhibu
