#include "reports/documents/document.h"

namespace zhibu {

bool isOfOneBranch(DocumentKind kind)
{
    return kind == DocumentKind::Summary || kind == DocumentKind::Application
           || kind == DocumentKind::BallotForm || kind == DocumentKind::Explanation
           || kind == DocumentKind::MemberDossier || kind == DocumentKind::ReviewBallot
           || kind == DocumentKind::MinutesBook;
}

bool isOfOneOrganisation(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Remittance:
    case DocumentKind::SpendingSlips:
    case DocumentKind::DuesBook:
    case DocumentKind::DuesYearReport:
    case DocumentKind::CandidateNotice:
    case DocumentKind::AdmissionNotice:
    case DocumentKind::ConfirmNotice:
    case DocumentKind::ElectionRequest:
    case DocumentKind::ElectionReply:
    case DocumentKind::CandidateRequest:
    case DocumentKind::CandidateReply:
    case DocumentKind::ElectionMethod:
    case DocumentKind::ElectionSignIn:
    case DocumentKind::VotingPaper:
    case DocumentKind::VoteTally:
    case DocumentKind::ElectionSheet:
    case DocumentKind::ElectionReport:
    case DocumentKind::DutiesReport:
        return true;
    default:
        return false;
    }
}

bool isOfOneMeeting(DocumentKind kind)
{
    return kind == DocumentKind::MeetingMinutes || kind == DocumentKind::MeetingNotice
           || kind == DocumentKind::SignInSheet;
}

bool isOfMonths(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Anniversaries:
    case DocumentKind::AnniversaryCards:
    case DocumentKind::DuesReceipts:
    case DocumentKind::ReliefForms:
    case DocumentKind::DuesNotice:
    case DocumentKind::DuesStrip:
    case DocumentKind::ReceiptSlips:
    case DocumentKind::Remittance:
    case DocumentKind::SpendingSlips:
    case DocumentKind::DuesBook:
    case DocumentKind::RemittanceList:
    case DocumentKind::LargeDues:
    case DocumentKind::DuesRecheck:
    case DocumentKind::RecheckMonths:
    case DocumentKind::MeetingMonths:
        return true;
    default:
        return false;
    }
}

bool isOfRound(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Stars:
    case DocumentKind::Application:
    case DocumentKind::BallotForm:
    case DocumentKind::SummarySheet:
    case DocumentKind::Explanation:
    case DocumentKind::Publicity:
    case DocumentKind::Movements:
    case DocumentKind::Plaques:
        return true;
    default:
        return false;
    }
}

bool isOfYearsBefore(DocumentKind kind)
{
    return kind == DocumentKind::DuesRecheck || kind == DocumentKind::RecheckMonths;
}

} // namespace zhibu
