#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace zhibu {

/// The rule a value breaks. Sentences are made in reports/words/wording.h; `args` fill their
/// places.
enum class Rule {
    // one cell
    Required,      ///< nothing was entered
    ColumnMissing, ///< a required column is absent from the table
    ColumnUnknown, ///< a column no field answers to (warning)
    ColumnTwice,   ///< two columns for one field
    TooManyCells,  ///< more cells than titles in a row
    NotADate,
    DayNumber, ///< the number a spreadsheet keeps for a day, in a cell not formatted as a date;
               ///< args: that day
    NotAMonth,
    NotATime, ///< neither a date nor a date with a time
    NotMoney,
    NotANumber,
    TooManyDecimals, ///< args: allowed decimals
    OutOfRange,      ///< args: lowest, highest
    NotYesNo,
    NotAChoice,       ///< args: the choices
    CutByExcel,       ///< a number like 4.10599E+17
    SpreadsheetError, ///< #N/A and the like, or a formula that was never worked out
    ColumnNotTaken,   ///< a column of a known layout that the file has no place for (warning);
                      ///< args: how many rows say something there
    NotAPhone,        ///< other characters than digits, + - and blanks
    Masked,           ///< as a list shows what it hides: 138****1234, ●●●●
    TooLong,          ///< args: longest length
    NotAReading,      ///< not a syllable in letters for each character
    // references
    UnknownReference,   ///< args: the ledger's title
    AmbiguousReference, ///< args: the ledger's title
    RefersToBadRow,     ///< names a row of the same file that was rejected
    // whole records
    DuplicateKey,    ///< args: line of the first row with the same key
    KeysDisagree,    ///< two keys of one row name two records
    NobodyToChange,  ///< no stored record answers to the row, and for a new one the table lacks
                     ///< columns; args: their titles
    AmbiguousMatch,  ///< several records answer to the row
    Purged,          ///< of somebody about whom everything was removed here for good
    KeyTaken,        ///< another record already has this key
    NumberOfAnother, ///< the number of identity belongs to a member of another name; args: that
                     ///< name, 党员编号
    KnownByName,     ///< a row without a number would change a stored person it only names; args:
                     ///< 党员编号 or the like, titles of the fields (warning)
    IdNumberChanged, ///< a stored person would get another number of identity (warning)
    ValueEmptied,    ///< an empty cell would take away what is stored (warning)
    OrderOfDates,    ///< args: the field that must not be later
    IdNumberLength,
    IdNumberDigits,
    IdNumberDate,
    IdNumberChecksum,
    SexDiffersFromIdNumber,
    BirthDiffersFromIdNumber,
    StatusDateMissing,
    BaseMissing,
    ReasonMissing,
    ReassessedWithoutReason, ///< a base that changes what was fixed for the year; args: from when
                             ///< on
    TakenBackWithoutReason,  ///< dues corrected or given back
    JustifiedWithoutReason,  ///< 有正当理由, but not which
    LargeTooSmall,           ///< 大额 below 1000 yuan
    TierMissing,
    TierNotOfItem,
    TierWithoutItem,
    AnswerMissing,    ///< an objection answered on a day, but not how
    ClosedBeforeDone, ///< 销号 of what is not done
    ProofMissing,     ///< 销号 without result and proof
    CloserMissing,    ///< 销号 by nobody
    MonthClosed,      ///< a receipt dated in a month that is closed; args: the month
    LaterMonthClosed, ///< a month is opened again after those that follow; args: the latest
    ClosedAlready,    ///< a month is closed once more; args: the month
    SuperiorClosed,   ///< another superior would close a month with receipts or open it again;
                      ///< args: the month, by whom it was closed
    ReturnedPayment,  ///< a payment of which something was returned stays as it is
    NoSuchPayment,    ///< 冲销 of a payment that is not there
    ReturnsExceed,    ///< more is given back than was paid; args: what may be at most
    PurposeMissing,   ///< money spent for nothing
    PurposeWithoutSpending,
    PartnerNotOfKind,     ///< a partner where no money moves between organisations, or oneself
    PeriodsOverlap,       ///< a remittance for a part of the months of another; args: its months
    ReliefsOverlap,       ///< two 减免 of a member for the same month
    ReliefReducesNothing, ///< a 减免 to no less than is due without it; args: that
    NoQuorum,             ///< carried, although too few of the voters due were present
    NotCarried,           ///< carried, although not more than half of the voters due said yes
    CarriedByVotes,       ///< rejected, although more than half of the voters due said yes
    TooManyExcellent,     ///< args: how many there may be
    NobodyElected,        ///< an election to be completed
    ElectionNotLawful,    ///< completed, although the result is not lawful and no reason is given
    SuperiorInCycle,
    UnknownCriterion,
    StillReferenced,   ///< a record others depend on cannot be deleted; args: for each ledger its
                       ///< title and the count
    OrganisationInUse, ///< the same of an organisation, which may be dissolved
    MemberInUse,       ///< the same of a member, of whom 党员变动 is recorded instead
    ChangeBarred, ///< 党员变动 that is not lawful of him; args: its title, code of ChangeBar
    ChangeContradicts, ///< 党员变动 that cannot be beside another of the same person; args: its
                       ///< title (or of the 党籍状态), its date
    MemberNotMoved, ///< a 支部间调动 written down of somebody who is still in his former branch
    DeductionsExceed, ///< a worksheet that deducts more than it adds
    VoucherTwice,     ///< 凭证号 of rows of an organisation and year on different days
    SimilarPayment,   ///< differs from a stored payment only in amount or voucher (warning)
    // findings of `check`: odd but possible
    MembershipDates, ///< admission or confirmation date against the rules of its period; args:
                     ///< reason code
    UnderAge,
    MemberInTemporaryBranch,
    TemporaryBranchActs, ///< an election, admission or sanction of a branch that has none
    NotInBranch,
    InDissolved, ///< of an organisation that is dissolved; args: since when
    GroupOutsideBranch,
    DoubleMember,   ///< same name and day of birth; args: 党员编号 of the other
    SameIdNumber,   ///< the number of identity of another, in its old or its present form; args:
                    ///< 党员编号 of the other
    NamePadded,     ///< the name of somebody, with blanks between its characters
    IdNumberOld,    ///< of 15 digits, invalid since 2013
    UnlikelyAge,    ///< of somebody still 正常; args: years
    FieldsMissing,  ///< of a member's record; args: titles of the fields
    TwoSecretaries, ///< args: name of the other, since when
    PostsTogether,  ///< two of one person in one organisation; args: the other post, since when
    ProbationerInOffice, ///< a 预备党员 can neither vote nor be elected
    PostElsewhere,       ///< in a branch whose member he is not
    AttendsElsewhere,    ///< at meetings of a branch he does not belong to; args: how many
    MergeConflict,   ///< of two records to be made one: rows of both that exclude each other; args:
                     ///< title of the ledger, key of the row
    MergeNotAllowed, ///< likewise: a row that would break a rule; args: title of the ledger, key
    NotInDictionary, ///< a word its 字典 does not have
    PostBeforeJoining,
    PostAfterLeaving,
    MemberNotAsChanged, ///< a member whose status or branch is not what the newest 党员变动 made
                        ///< it; args: title of the change, its date
    SameBranch,        ///< 支部间调动 to where he is already
    VoidedAndAccepted, ///< a 介绍信 that was given back unused, and by which somebody came
    LetterExpired,     ///< a 介绍信 past its 有效期; args: its last day in time
    ReceiptOverdue,    ///< its 回执 did not come back in time; args: the last day in time
    ValidityTooLong,   ///< 有效期; args: days there may be at the most
    LetterNumberTwice, ///< 介绍信编号 of two letters of this file in a year
    AcceptedUnchanged, ///< a 组织关系 that was accepted, and no 党员变动 says so
    ContactOverdue,    ///< not in contact for long; args: months
    LostTooLong,       ///< 失联 for long; args: months, code of the 党员变动 to be proposed
    RemovalUndecided,  ///< 停止党籍 for long; args: years
    SanctionNotRecorded, ///< 奖惩事项 of an offence of a member without a 党纪处分 of that time
    OrganisationNotAsChanged, ///< the same of an organisation and the newest 组织变动
    PastSuperiorInCycle, ///< a 组织变动 by which organisations were above each other; args:
                         ///< the last day on which they were, their names
    OrganisationSetup,   ///< against the rules for setting one up; args: code of the
                         ///< SetupIssue, what there is, what is asked for
    ChangeNotPossible,   ///< of an organisation; args: code of the ReformIssue, and a day, a
                         ///< count or a name
    MoreBallotsThanParticipants,
    MoreParticipantsThanMembers,
    NobodyOfTheMasses,        ///< 民主测评 with 参加群众 entered as 0
    ActivityAfterDissolution, ///< at the first; args: how many there are, the day of the last
    ActivityBeforeFounding,
    MoreVotesThanPresent,
    MorePresentThanDue,
    EventInFuture,
    MadeUpThoughPresent,     ///< 补课 of somebody who was at the meeting
    NamedNotPresent,         ///< 主持人 or 记录人 of a meeting, marked as not there
    CandidateCounts,         ///< 监票人 or 计票人 of an election, who stands in it
    CandidatesTooFew,        ///< args: how many there must be, how many there are
    SeatsReducedTooFar,      ///< of an election; args: the fewest there may be, how many there are
    MoreCollectedThanIssued, ///< voting papers
    MoreVotesThanPapers,     ///< args: the valid voting papers
    MeetingNotRecorded,      ///< an election of a day without a record of its 支部党员大会
    VotersDifferFromMeeting, ///< an election or admission and the record of its meeting; args:
                             ///< 活动编号, what that says
    ConfirmationNotCarried, ///< 转正 is approved and its meeting voted against it; args: 活动编号,
                            ///< votes for it, voters due
    ElectionNotCompleted,   ///< held, and neither its posts nor its term are written
    ElectedWithoutMajority, ///< a duty for somebody who is not elected; args: the votes needed
    TermUnknown,
    DuesBeforeJoining,
    DuesAfterLeaving,     ///< for months after 状态日期, and nothing of it was returned
    ImpossiblePaymentDay, ///< before the Party was founded, or still to come
    ItemWithoutBase,      ///< an item of a worksheet whose base is gone
    BaseDiffersFromItems, ///< a base that is not the sum of its worksheet
    DecisionMissing,      ///< dues spent or allocated without 集体研究
    PaidLate,             ///< 补交 for months more than kMostMonthsBack before
    BalanceNegative,      ///< more was spent than there was; args: what is left
    TermOverdue,
    ProbationerGraded, ///< a 预备党员 takes part in 民主评议 and gets no grade
    AttendanceNotMember,
    EvidenceMissing,        ///< an event that may help, with neither text nor file to prove it
    StarNotAsConfirmed,     ///< args: the star that was confirmed
    StarMissing,            ///< not entered, though confirmed; args: year, star
    StarOfUnrated,          ///< entered, though what was confirmed is that there is none
    DecisionNotAsConfirmed, ///< a star decided otherwise, or only, after the approval; args: the
                            ///< decided star that was confirmed (empty: none was); then, where
                            ///< the decision is dated later, the day of the approval
    DecisionDeleted,  ///< that a confirmed result rests on; args: year, code of the round, its star
    StepOutOfOrder,   ///< args: year, code of the round, code of the step, its day, the same two of
                      ///< a step that bars that day
    StepBeforeYear,   ///< args: year, code of the round, code of the step, its day
    ResultConfirmed,  ///< what is to be changed belongs to a confirmed result; args: name, year,
                      ///< code of the round, star (empty: none)
    UnknownStar,      ///< args: title of the scheme that gives no such star
    NotRatedByScheme, ///< a star for an organisation of a kind the scheme does not rate; args: its
                      ///< title
    ObjectionLate, ///< raised after the publicity, and 备注 does not say why it is heard; args:
                   ///< last day of the publicity
    ObjectionOpen, ///< not answered; args: last day of the publicity
    PlaqueWithoutStar,        ///< args: the star of that year; empty: none
    DemonstrationWithoutStar, ///< not of the highest star; args: that of the year; empty: none
    RectificationOverdue,
    AttachmentMissing,    ///< the content of an attached file is not there
    AttachmentChanged,    ///< the content of an attached file does not answer to its checksum
    AttachmentWithoutRow, ///< a file attached to a row that is gone
    IntegrityBroken,
    TriggerMissing,
    RulePackBroken,
};

/// One thing wrong, or odd, with one value. All findings are reported, not the first only.
struct Finding
{
    Rule rule = Rule::Required;
    QString field;    ///< key of the field, empty for the whole record
    QString value;    ///< the value as it was entered
    QStringList args; ///< see Rule
};

using Findings = QList<Finding>;

} // namespace zhibu
