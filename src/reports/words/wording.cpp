#include "reports/words/wording.h"

#include "core/admission.h"
#include "core/lawfulchange.h"
#include "reports/words/organisationwords.h"
#include "reports/words/roundwords.h"
#include "reports/words/starnames.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

constexpr qsizetype kLongestValue = 60;

/// A number of many digits as people read it: 1,234,567.50. Anything else comes back as it is.
QString grouped(const QString &number)
{
    static const QRegularExpression many(uR"(^(\d{5,})(\.\d+)?$)"_s);
    const auto match = many.match(number);
    if (!match.hasMatch()) {
        return number;
    }
    QString digits = match.captured(1);
    for (qsizetype place = digits.size() - 3; place > 0; place -= 3) {
        digits.insert(place, u',');
    }
    return digits + match.captured(2);
}

QString roundOf(const QString &code)
{
    return roundName(enumIn<Round>(kRoundCodes, code).value_or(Round::December));
}

/// Only for the context of tr(). No switch below has a default, so that a new code does not compile
/// without its words.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)

public:
    static QString ofAdmission(const QString &issue);
    static QString ofBar(const QString &change, const QString &bar);
    static QString counts(const QStringList &args);
    static QString ofSteps(const QStringList &args);
    static QString ofConfirmed(const QStringList &args);
    static QString ofRule(Rule rule, const QStringList &args);
};

/// The codes of core/admission.h.
QString Wording::ofAdmission(const QString &issue)
{
    const auto known = enumIn<AdmissionIssue>(kAdmissionIssueCodes, issue);
    if (!known) {
        return issue;
    }
    switch (*known) {
    case AdmissionIssue::BeforeTheParty:
        return tr("admitted before 1 July 1921");
    case AdmissionIssue::AdmittedInFuture:
        return tr("the admission lies in the future");
    case AdmissionIssue::ConfirmedInFuture:
        return tr("the confirmation lies in the future");
    case AdmissionIssue::ConfirmedBeforeAdmission:
        return tr("confirmed before the admission");
    case AdmissionIssue::NoProbationThen:
        return tr("there was no probation at that time: the two dates should be the same");
    case AdmissionIssue::ProbationTooShort:
        return tr("confirmed before the probation of that time had ended");
    case AdmissionIssue::ProbationTooLong:
        return tr("confirmed later than the probation and one extension allow");
    case AdmissionIssue::ConfirmationMissing:
        return tr("a full member without a date of confirmation");
    case AdmissionIssue::ConfirmedProbationer:
        return tr("a probationary member with a date of confirmation");
    case AdmissionIssue::ProbationerOverdue:
        return tr("the probation and its extension are over; decide on the confirmation");
    case AdmissionIssue::UnderAge:
        return tr("was not yet 18 when admitted");
    case AdmissionIssue::UnderAgeEarly:
        return tr("was not yet 18 when admitted; that was possible before 1956, please check");
    case AdmissionIssue::NearPeriodBorder:
        return tr("the admission is close to a change of the rules; please check the date");
    }
    return {};
}

/// Titles and counts by turns as a list: "党员 12、组织生活 1,204".
QString Wording::ofSteps(const QStringList &args)
{
    return tr("rating of %1, %2: %3 is dated %4, though %5 lasted until %6")
        .arg(args.value(0), roundOf(args.value(1)), stepName(args.value(2)), args.value(3),
             stepName(args.value(4)), args.value(5));
}

QString Wording::ofConfirmed(const QStringList &args)
{
    const QString star = args.value(3);
    return tr("%1: %2, %3, confirmed %4")
        .arg(args.value(0), args.value(1), roundOf(args.value(2)),
             star.isEmpty() ? tr("without a star")
                            : tr("with star %1").arg(starNumber(star.toInt())));
}

QString Wording::ofBar(const QString &change, const QString &bar)
{
    switch (enumIn<ChangeBar>(kChangeBarCodes, bar).value_or(ChangeBar::Left)) {
    case ChangeBar::Deceased:
        return tr("%1 is not possible: this member has died").arg(change);
    case ChangeBar::Left:
        return tr("%1 is not possible: who was expelled or struck off is not restored; he may "
                  "apply anew")
            .arg(change);
    case ChangeBar::Away:
        return tr("%1 is not possible: the membership was transferred elsewhere, the organisation "
                  "there decides; he may only be transferred back")
            .arg(change);
    case ChangeBar::Here:
        return tr("%1 is not possible: the membership is here already").arg(change);
    case ChangeBar::NotSuspended:
        return tr("%1 is only possible after 停止党籍").arg(change);
    case ChangeBar::Suspended:
        return tr("%1 is not possible while the membership is suspended; restore it first")
            .arg(change);
    case ChangeBar::OnlyFull:
        return tr("%1 is for full members; of a probationary member it is 取消预备党员资格")
            .arg(change);
    case ChangeBar::OnlyProbationary:
        return tr("%1 is for probationary members only").arg(change);
    }
    return {};
}

QString Wording::counts(const QStringList &args)
{
    QStringList parts;
    for (qsizetype i = 0; i + 1 < args.size(); i += 2) {
        parts += tr("%1 %2").arg(args[i], grouped(args[i + 1]));
    }
    return parts.join(u'、');
}

QString Wording::ofRule(Rule rule, const QStringList &args)
{
    const QString first = args.value(0);
    const QString second = args.value(1);
    switch (rule) {
    case Rule::Required:
        return tr("must not be empty");
    case Rule::ColumnMissing:
        return tr("column missing");
    case Rule::ColumnUnknown:
        return tr("unknown column, not read");
    case Rule::ColumnTwice:
        return tr("two columns for the same field; remove one");
    case Rule::TooManyCells:
        return tr("more cells than column titles; check for a stray separator");
    case Rule::NotADate:
        return tr("not a date; write 2024-03-08");
    case Rule::DayNumber:
        return tr("not a date but the number Excel keeps for %1; format the column as date, or "
                  "write %1")
            .arg(first);
    case Rule::NotAMonth:
        return tr("not a month; write 2024-03");
    case Rule::NotATime:
        return tr("not a date or time; write 2024-03-08 or 2024-03-08 15:00");
    case Rule::NotMoney:
        return tr("not an amount in yuan; write 1234.50");
    case Rule::NotANumber:
        return tr("not a number");
    case Rule::TooManyDecimals:
        return tr("too many decimals, %1 are allowed").arg(first);
    case Rule::OutOfRange:
        return tr("must be between %1 and %2").arg(grouped(first), grouped(second));
    case Rule::NotYesNo:
        return tr("must be 是 or 否");
    case Rule::NotAChoice:
        return tr("must be one of %1").arg(args.join(u"、"_s));
    case Rule::CutByExcel:
        return tr(
            "the spreadsheet has cut this number; format the column as text and enter it again");
    case Rule::SpreadsheetError:
        return tr("the spreadsheet shows an error here, or a formula without a result; open it in "
                  "Excel or WPS, correct it, save it and import it again");
    case Rule::ColumnNotTaken:
        return tr("not taken: the file keeps this elsewhere; %1 row(s) say something here, enter "
                  "those there by hand")
            .arg(first);
    case Rule::NotAPhone:
        return tr("not a telephone number; only digits, +, - and blanks");
    case Rule::TooLong:
        return tr("too long, at most %1 characters").arg(grouped(first));
    case Rule::Masked:
        return tr("hidden as in a list on the screen; the whole number or text is needed here, or "
                  "an empty cell");
    case Rule::NotAReading:
        return tr("one syllable in letters for each character, with blanks between: yu chi");
    case Rule::UnknownReference:
        return tr("not found in %1").arg(first);
    case Rule::AmbiguousReference:
        return tr("several records of %1 have this name; use the code or number").arg(first);
    case Rule::RefersToBadRow:
        return tr("names a row of this file that has errors itself");
    case Rule::DuplicateKey:
        return tr("the same key as line %1").arg(first);
    case Rule::KeysDisagree:
        return tr("the keys of this row belong to two different records");
    case Rule::NobodyToChange:
        return tr("no record here answers to this row: what tells it is empty or written "
                  "otherwise; to add a new one, the table lacks %1")
            .arg(args.join(u'、'));
    case Rule::AmbiguousMatch:
        return tr("several records match this row; give its number");
    case Rule::Purged:
        return tr("of a person who was purged here: not taken back; if he has come back, enter him "
                  "anew");
    case Rule::KeyTaken:
        return tr("another record already has this key");
    case Rule::NumberOfAnother:
        return tr("the number belongs to %1 (%2), who would get another name; check it")
            .arg(first, second);
    case Rule::KnownByName:
        return tr("taken for %1, without a number; changed there: %2; check who is meant")
            .arg(first, second);
    case Rule::IdNumberChanged:
        return tr("another number is stored of this person; check who is meant");
    case Rule::ValueEmptied:
        return tr("an empty cell: what is stored is taken away");
    case Rule::OrderOfDates:
        return tr("must not be earlier than %1").arg(first);
    case Rule::IdNumberLength:
        return tr("an ID number has 18 characters");
    case Rule::IdNumberDigits:
        return tr("an ID number is 17 digits and a digit or X");
    case Rule::IdNumberDate:
        return tr("the birth date in the ID number does not exist");
    case Rule::IdNumberChecksum:
        return tr(
            "the last character of the ID number does not fit the others; look for a typing error");
    case Rule::SexDiffersFromIdNumber:
        return tr("differs from the sex in the ID number");
    case Rule::BirthDiffersFromIdNumber:
        return tr("differs from the birth date in the ID number");
    case Rule::StatusDateMissing:
        return tr("the date of the status is required unless the status is 正常");
    case Rule::BaseMissing:
        return tr("this kind of dues needs a base or an approved amount");
    case Rule::DeductionsExceed:
        return tr("more is deducted than there is");
    case Rule::ReasonMissing:
        return tr("an approved amount, or a change within the year, needs its reason");
    case Rule::ReassessedWithoutReason:
        return tr("changes what was fixed for the year from %1 on: give the reason")
            .arg(args.value(0));
    case Rule::TakenBackWithoutReason:
        return tr("what is corrected or given back needs its reason");
    case Rule::JustifiedWithoutReason:
        return tr("say which reason is a proper one");
    case Rule::LargeTooSmall:
        return tr("大额 is at least 1000.00 yuan");
    case Rule::TierMissing:
        return tr("this item needs a level");
    case Rule::TierNotOfItem:
        return tr("this level does not belong to the item");
    case Rule::TierWithoutItem:
        return tr("this item has no levels; leave the level empty");
    case Rule::AnswerMissing:
        return tr("answered on a day: say how");
    case Rule::ClosedBeforeDone:
        return tr("only what is done can be struck off; fill in 完成日期 first");
    case Rule::ProofMissing:
        return tr("what is struck off needs its result and proof");
    case Rule::CloserMissing:
        return tr("what is struck off needs who did so");
    case Rule::NoQuorum:
        return tr("too few of the voters due were present (half of them, for an admission more "
                  "than half); explain it in 表决说明");
    case Rule::NotCarried:
        return tr("not more than half of the voters due said yes; explain it in 表决说明");
    case Rule::CarriedByVotes:
        return tr("more than half of the voters due said yes; explain it in 表决说明");
    case Rule::TooManyExcellent:
        return tr("more than a third of those rated are 优秀: %1 at most").arg(first);
    case Rule::NobodyElected:
        return tr("nobody is elected yet, so there are no posts to give");
    case Rule::ElectionNotLawful:
        return tr("the result is not lawful; only with the reason in 例外说明 is it completed");
    case Rule::MonthClosed:
        return tr("%1 is closed; take a day in an open month (what went wrong is reversed there), "
                  "or "
                  "reopen it")
            .arg(first);
    case Rule::LaterMonthClosed:
        return tr("%1 is closed too; reopen the latest month first").arg(first);
    case Rule::ClosedAlready:
        return tr("%1 is closed already").arg(first);
    case Rule::SuperiorClosed:
        return tr("%1, in which something was received, was closed by %2; with another superior it "
                  "would no longer be as it was. Reopen it first")
            .arg(first, second);
    case Rule::ReturnedPayment:
        return tr("something was returned of this payment; it stays as it is");
    case Rule::NoSuchPayment:
        return tr("there is no such payment to return anything of");
    case Rule::ReturnsExceed:
        return tr("more than was paid; at most %1 is left to be returned").arg(first);
    case Rule::PurposeMissing:
        return tr("say what the money was spent for");
    case Rule::PurposeWithoutSpending:
        return tr("only what is spent has a purpose");
    case Rule::PartnerNotOfKind:
        return tr("only 上缴, 下拨, 回拨 and 退回 have another organisation");
    case Rule::PeriodsOverlap:
        return tr("a remittance for %1 to %2 lies partly in these months; choose months that hold "
                  "all of it")
            .arg(first, second);
    case Rule::ReliefsOverlap:
        return tr("another reduction already holds for one of these months");
    case Rule::ReliefReducesNothing:
        return tr("no less than the %1 due a month without it; write what is to be paid a month "
                  "after the reduction, in yuan, and leave 核定月应交 empty where it says the same")
            .arg(first);
    case Rule::SuperiorInCycle:
        return tr("an organisation cannot be its own superior, directly or through others");
    case Rule::UnknownCriterion:
        return tr("the rating scheme has no such criterion");
    case Rule::StillReferenced:
        return tr("other records depend on it: %1; change those first").arg(counts(args));
    case Rule::OrganisationInUse:
        return tr("it still has %1; if it was dissolved, fill in 撤销日期 instead")
            .arg(counts(args));
    case Rule::MemberInUse:
        return tr("there is still %1 of this person; nobody is deleted: record under 党员变动 that "
                  "he left")
            .arg(counts(args));
    case Rule::SameBranch:
        return tr("he is in this branch already; choose the one he moves to");
    case Rule::VoidedAndAccepted:
        return tr("a letter by which somebody was accepted was not given back unused; take out one "
                  "of the two days");
    case Rule::ChangeBarred:
        return ofBar(first, second);
    case Rule::ChangeContradicts:
        return tr("cannot be together with %1 of %2: one of the two is wrong, or what lies between "
                  "them is missing")
            .arg(first, second);
    case Rule::MemberNotMoved:
        return tr("a row alone moves nobody, and the member is still in this branch: record the "
                  "支部间调动 in the window with 现党支部, which moves him, or first change his "
                  "所在党支部 (a table of 党员 does it, too)");
    case Rule::PaidLate:
        return tr("paid more than six months after: dues are made up for six months at the most, "
                  "as a rule (中组发〔2008〕3号 art. 12)");
    case Rule::VoucherTwice:
        return tr("the number stands on another day of the year as well; give one of them another");
    case Rule::SimilarPayment:
        return tr("differs from a recorded payment only in the amount or the voucher; was it "
                  "entered twice?");
    case Rule::MembershipDates:
        return ofAdmission(first);
    case Rule::UnderAge:
        return tr("was not yet 18 when admitted");
    case Rule::MemberInTemporaryBranch:
        return tr("the formal membership lies in a temporary or functional branch, which collects "
                  "no dues");
    case Rule::TemporaryBranchActs:
        return tr("a temporary or functional branch holds no elections, admits nobody and punishes "
                  "nobody; the branch of the formal membership does (组工通讯 on 临时党支部)");
    case Rule::NotInBranch:
        return tr("the member's organisation is not a branch");
    case Rule::InDissolved:
        return tr("the organisation is dissolved since %1: move to another one, end it the day "
                  "before, or correct the day")
            .arg(first);
    case Rule::GroupOutsideBranch:
        return tr("the group does not belong to the member's branch");
    case Rule::DoubleMember:
        return tr("member %1 has the same name and birth date").arg(first);
    case Rule::SameIdNumber:
        return tr("member %1 has the same number of identity").arg(first);
    case Rule::NamePadded:
        return tr("a Chinese name has no blanks between its characters");
    case Rule::IdNumberOld:
        return tr("a number of 15 digits, which is no longer valid");
    case Rule::UnlikelyAge:
        return tr("would be %1 years old; still a member?").arg(first);
    case Rule::FieldsMissing:
        return tr("not filled in: %1").arg(args.join(u'、'));
    case Rule::TwoSecretaries:
        return tr("not yet ended when %1 became secretary on %2").arg(first, second);
    case Rule::PostsTogether:
        return tr("holds the post %1 there too, since %2").arg(first, second);
    case Rule::ProbationerInOffice:
        return tr("a probationary member can neither vote nor be elected");
    case Rule::PostElsewhere:
        return tr("a post in a branch whose member he is not");
    case Rule::AttendsElsewhere:
        return tr("is on the list of %1 meeting(s) of a branch he does not belong to").arg(first);
    case Rule::MergeConflict:
        return tr("both have %1 “%2”, and only one can stay").arg(first, second);
    case Rule::MergeNotAllowed:
        return tr("%1 “%2” of the other cannot be taken over").arg(first, second);
    case Rule::NotInDictionary:
        return tr("not in the dictionary of this field; correct it or add the word there");
    case Rule::PostBeforeJoining:
        return tr("the post begins before the member joined");
    case Rule::PostAfterLeaving:
        return tr("the post continues after the member left");
    case Rule::MemberNotAsChanged:
        return tr("does not agree with the change “%1” of %2").arg(first, second);
    case Rule::LetterExpired:
        return tr("the letter was valid until %1; ask where the member is, or void it").arg(first);
    case Rule::ReceiptOverdue:
        return tr("the receipt should have been back by %1").arg(first);
    case Rule::ValidityTooLong:
        return tr("longer than the %1 days a letter may be valid").arg(first);
    case Rule::LetterNumberTwice:
        return tr("another letter of the year has the same number");
    case Rule::AcceptedUnchanged:
        return tr("accepted, but no 党员变动 of that day says so");
    case Rule::ContactOverdue:
        return tr("no contact for %1 months or more").arg(first);
    case Rule::LostTooLong:
        return tr("out of contact for %1 months or more: if every search was in vain, %2 is to be "
                  "proposed")
            .arg(first, second);
    case Rule::RemovalUndecided:
        return tr("suspended for %1 years or more: 自行脱党除名 or 恢复党籍 is to be decided")
            .arg(first);
    case Rule::SanctionNotRecorded:
        return tr("told here, while 党纪处分 has nothing about the member within a year of it: "
                  "record the sanction there, or take the member out here if there was none");
    case Rule::OrganisationNotAsChanged:
        return tr("is not what the change “%1” of %2 made of the organisation").arg(first, second);
    case Rule::PastSuperiorInCycle:
        return tr("by this and later changes of superior, organisations were above each other up "
                  "to %1 (%2); correct the date or the former superior of one of them")
            .arg(first, args.sliced(1).join(u" → "_s));
    case Rule::OrganisationSetup:
        return setupIssueText(args);
    case Rule::ChangeNotPossible:
        return reformIssueText(args);
    case Rule::MoreBallotsThanParticipants:
        return tr("more ballots than participants");
    case Rule::MoreParticipantsThanMembers:
        return tr("more members took part than the branch has");
    case Rule::NobodyOfTheMasses:
        return tr("nobody of the masses took part, whom the assessment is to take in");
    case Rule::MadeUpThoughPresent:
        return tr("was at the meeting and needs none for it: mend the attendance, or delete this");
    case Rule::ActivityAfterDissolution:
        return tr("dated after the organisation was dissolved (%1 in all, the last of %2): they "
                  "stay with it as recorded, or undo the change and take a later day for it")
            .arg(first, second);
    case Rule::ActivityBeforeFounding:
        return tr("dated before the organisation was founded");
    case Rule::MoreVotesThanPresent:
        return tr("more votes than voters present");
    case Rule::MorePresentThanDue:
        return tr("more voters present than there are");
    case Rule::EventInFuture:
        return tr("dated in the future");
    case Rule::NamedNotPresent:
        return tr("is marked as not present in the attendance of this meeting");
    case Rule::CandidateCounts:
        return tr("stands in this election; candidates neither watch nor count the votes");
    case Rule::CandidatesTooFew:
        return tr("there must be %1 candidates at least, there are %2").arg(first, second);
    case Rule::SeatsReducedTooFar:
        return tr("%2 seats are not close to those elected for; there must be %1 at least")
            .arg(first, second);
    case Rule::MoreCollectedThanIssued:
        return tr("more voting papers collected than issued");
    case Rule::MoreVotesThanPapers:
        return tr("more votes than the %1 valid voting papers").arg(first);
    case Rule::MeetingNotRecorded:
        return tr(
            "there is no record of the 支部党员大会 of that day; “Record meeting” on the page "
            "换届 begins it");
    case Rule::VotersDifferFromMeeting:
        return tr("the record of the meeting %1 says %2").arg(first, second);
    case Rule::ConfirmationNotCarried:
        return second.isEmpty()
                   ? tr("is confirmed, but the record of the meeting %1 says it was not carried")
                         .arg(first)
                   : tr("is confirmed, but by the record of the meeting %1 it was not carried: %2 "
                        "for it of %3 voters due")
                         .arg(first, second, args.value(2));
    case Rule::ElectionNotCompleted:
        return tr("the election is held but not completed: the posts and the term are still those "
                  "before; “Complete” on the page 换届 writes them");
    case Rule::ElectedWithoutMajority:
        return tr("has a duty without being elected; %1 votes are needed").arg(first);
    case Rule::TermUnknown:
        return tr("neither a founding nor an election date, so the term is unknown");
    case Rule::ItemWithoutBase:
        return tr("no base of this member begins in this month");
    case Rule::BaseDiffersFromItems:
        return tr("the base is not the sum of its items");
    case Rule::DuesBeforeJoining:
        return tr("dues for a time before the member joined");
    case Rule::DuesAfterLeaving:
        return tr("dues for months after the member left or died, and nothing of it was returned");
    case Rule::ImpossiblePaymentDay:
        return tr("this day is still to come, or before the Party was founded in July 1921");
    case Rule::DecisionMissing:
        return tr("dues are spent and allocated by collective decision only; none is noted");
    case Rule::BalanceNegative:
        return tr("more dues were spent than there were; the balance is %1").arg(first);
    case Rule::TermOverdue:
        return tr("the term has ended and no election is recorded");
    case Rule::ProbationerGraded:
        return tr("a 预备党员 takes part in the review but is not graded");
    case Rule::AttendanceNotMember:
        return tr("attended, but was not a member of this organisation");
    case Rule::EvidenceMissing:
        return tr("brings points, but has neither a document nor an attached file to prove it");
    case Rule::StarNotAsConfirmed:
        return tr("differs from the star confirmed for that year: %1").arg(first);
    case Rule::StarMissing:
        return tr("the star confirmed for %1 is missing in 历年星级: %2").arg(first, second);
    case Rule::StarOfUnrated:
        return tr("has a star, but was confirmed without one for that year");
    case Rule::DecisionNotAsConfirmed:
        return !second.isEmpty()
                   ? tr("dated after the approval of %1; the confirmed result does not hold it")
                         .arg(second)
               : first.isEmpty()
                   ? tr("entered after the approval; the confirmed result does not hold it")
                   : tr("changed after the approval; the star decided then: %1").arg(first);
    case Rule::DecisionDeleted:
        return tr("the decision on the star confirmed for %1, %2, is gone: %3")
            .arg(first, roundOf(second), args.value(2));
    case Rule::StepOutOfOrder:
        return ofSteps(args);
    case Rule::StepBeforeYear:
        return tr("rating of %1, %2: %3 is dated %4, before that year")
            .arg(first, roundOf(second), stepName(args.value(2)), args.value(3));
    case Rule::ResultConfirmed:
        return ofConfirmed(args);
    case Rule::UnknownStar:
        return tr("the rating scheme “%1” gives no such star").arg(first);
    case Rule::NotRatedByScheme:
        return tr("the rating scheme “%1” does not rate organisations of this kind").arg(first);
    case Rule::ObjectionLate:
        return tr("raised after the publicity ended on %1; say in 备注 why it is heard all the "
                  "same")
            .arg(first);
    case Rule::ObjectionOpen:
        return tr("not answered, and the publicity ended on %1").arg(first);
    case Rule::PlaqueWithoutStar:
        return first.isEmpty() ? tr("no star is entered for the year of the plaque")
                               : tr("the plaque is not for the star of that year: %1").arg(first);
    case Rule::DemonstrationWithoutStar:
        return first.isEmpty()
                   ? tr("no star is entered for the year of the demonstration point")
                   : tr("a demonstration point has the highest star, not that of the year: %1")
                         .arg(first);
    case Rule::RectificationOverdue:
        return tr("to be done by this day, and not done yet");
    case Rule::AttachmentMissing:
        return tr("the content of this attached file is missing; attach it again or restore a "
                  "backup");
    case Rule::AttachmentChanged:
        return tr("the content of this attached file has changed since; attach it again or restore "
                  "a backup");
    case Rule::AttachmentWithoutRow:
        return tr("an attached file whose record is gone");
    case Rule::IntegrityBroken:
        return tr("the file's internal structure is damaged; restore a backup");
    case Rule::TriggerMissing:
        return tr("the history of a table is not being recorded; restore a backup");
    case Rule::RulePackBroken:
        return tr("these rules in the file cannot be read; restore a backup");
    }
    return {};
}

/// On one line, without control characters, at most kLongestValue characters.
QString shortened(const QString &value)
{
    QList<uint> out;
    for (const uint code : value.toUcs4()) {
        if (out.size() == kLongestValue) {
            break;
        }
        const QChar::Category category = QChar::category(code);
        const bool isControl = category == QChar::Other_Control || category == QChar::Separator_Line
                               || category == QChar::Separator_Paragraph;
        out.append(isControl ? uint{' '} : code);
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(out.constData()), out.size());
}

} // namespace

QString findingText(const Finding &finding, const QString &fieldTitle)
{
    const QString text = Wording::ofRule(finding.rule, finding.args);
    return fieldTitle.isEmpty() ? text : Wording::tr("%1: %2").arg(fieldTitle, text);
}

QString cellErrorLine(const QString &source, qsizetype line, const QString &columnTitle,
                      const QString &value, const QString &reason)
{
    return u"%1:%2: %3: %4: %5"_s.arg(source, QString::number(line), columnTitle, shortened(value),
                                      reason);
}

QString countOrNothing(std::optional<int> number)
{
    return number ? QString::number(*number) : QString();
}

} // namespace zhibu
