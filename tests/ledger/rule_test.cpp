#include "core/development.h"
#include "ledger/ledgers.h"
#include "support/printers.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

using Values = QHash<QString, QVariant>;

/// A record and the one rule it breaks, if any.
struct Case
{
    QString ledger;
    Values values;
    std::optional<Rule> rule = {};
    QString field = {};
};

void PrintTo(const Case &c, std::ostream *out)
{
    *out << c.ledger.toStdString();
    for (auto it = c.values.begin(); it != c.values.end(); ++it) {
        *out << ' ' << it.key().toStdString() << '=' << it.value().toString().toStdString();
    }
}

/// A sound record of each ledger that has a rule.
Values soundRecord(const QString &ledger)
{
    if (ledger == u"members") {
        return {{u"name"_s, u"王五"_s},
                {u"sex"_s, u"male"_s},
                {u"branch"_s, 1},
                {u"kind"_s, u"full"_s},
                {u"joined"_s, u"2010-05-04"_s}};
    }
    if (ledger == u"applicants") {
        return {{u"name"_s, u"孙七"_s},
                {u"sex"_s, u"female"_s},
                {u"branch"_s, 1},
                {u"applied_on"_s, u"2023-01-10"_s},
                {u"activist_on"_s, u"2023-05-10"_s},
                {u"meeting_on"_s, u"2024-12-10"_s}};
    }
    if (ledger == u"dues-bases") {
        return {{u"member"_s, 1},
                {u"month"_s, u"2024-01"_s},
                {u"kind"_s, u"wage"_s},
                {u"base"_s, 500'000}};
    }
    if (ledger == u"dues-payments") {
        return {{u"member"_s, 1},
                {u"first_month"_s, u"2024-02"_s},
                {u"amount"_s, 1000},
                {u"paid_on"_s, u"2024-03-01"_s}};
    }
    if (ledger == u"dues-reliefs") {
        return {{u"member"_s, 1},
                {u"first_month"_s, u"2024-02"_s},
                {u"last_month"_s, u"2024-12"_s},
                {u"amount"_s, 500},
                {u"reason"_s, u"家庭困难"_s},
                {u"applied_on"_s, u"2024-01-10"_s},
                {u"decided_on"_s, u"2024-01-15"_s},
                {u"approved_on"_s, u"2024-01-20"_s}};
    }
    if (ledger == u"dues-returns") {
        return {{u"member"_s, 1},
                {u"first_month"_s, u"2024-02"_s},
                {u"amount"_s, 1000},
                {u"paid_on"_s, u"2024-03-01"_s},
                {u"returned_on"_s, u"2024-03-01"_s},
                {u"reason"_s, u"重复登记"_s}};
    }
    if (ledger == u"special-dues") {
        return {{u"member"_s, 1},
                {u"purpose"_s, u"抗震救灾"_s},
                {u"amount"_s, 1000},
                {u"paid_on"_s, u"2024-03-01"_s}};
    }
    if (ledger == u"arrears-notes") {
        return {{u"member"_s, 1}, {u"noted_on"_s, u"2024-03-01"_s}};
    }
    if (ledger == u"dues-entries") {
        return {{u"organisation"_s, 1},
                {u"date"_s, u"2024-03-31"_s},
                {u"kind"_s, u"remitted"_s},
                {u"amount"_s, 40'000}};
    }
    if (ledger == u"activities") {
        return {{u"organisation"_s, 1},
                {u"type"_s, u"general_meeting"_s},
                {u"topic"_s, u"讨论发展对象"_s},
                {u"starts"_s, u"2024-03-15 15:00"_s},
                {u"due_voters"_s, 20},
                {u"present_voters"_s, 10},
                {u"votes_for"_s, 11},
                {u"outcome"_s, u"carried"_s}};
    }
    if (ledger == u"votes") {
        return {{u"activity"_s, 1},          {u"number"_s, 2},     {u"topic"_s, u"收支报告"_s},
                {u"due_voters"_s, 20},       {u"votes_for"_s, 11}, {u"present_voters"_s, 10},
                {u"outcome"_s, u"carried"_s}};
    }
    if (ledger == u"objections") {
        return {{u"year"_s, 2024},
                {u"organisation"_s, 1},
                {u"raised_on"_s, u"2024-12-10"_s},
                {u"raised_by"_s, u"王某"_s},
                {u"content"_s, u"加分依据不足"_s}};
    }
    if (ledger == u"awards") {
        return {{u"year"_s, 2024},
                {u"organisation"_s, 1},
                {u"kind"_s, u"plaque"_s},
                {u"awarded_on"_s, u"2025-01-20"_s}};
    }
    if (ledger == u"rectifications") {
        return {{u"organisation"_s, 1},
                {u"found_on"_s, u"2024-03-01"_s},
                {u"problem"_s, u"会议记录不全"_s},
                {u"due"_s, u"2024-06-30"_s},
                {u"done_on"_s, u"2024-06-20"_s},
                {u"proof"_s, u"已补齐"_s},
                {u"closed_on"_s, u"2024-06-28"_s},
                {u"closed_by"_s, u"赵丽"_s}};
    }
    if (ledger == u"member-reviews") {
        return {{u"year"_s, 2024}, {u"member"_s, 1}, {u"fed_back_on"_s, u"2024-12-20"_s}};
    }
    if (ledger == u"secretary-reviews") {
        return {{u"year"_s, 2024},
                {u"organisation"_s, 1},
                {u"member"_s, 1},
                {u"held_on"_s, u"2024-12-20"_s}};
    }
    if (ledger == u"sanctions") {
        return {{u"member"_s, 1}, {u"date"_s, u"2024-03-01"_s}, {u"kind"_s, u"probation"_s}};
    }
    if (ledger == u"transfers") {
        return {{u"member"_s, 1},
                {u"direction"_s, u"out"_s},
                {u"date"_s, u"2024-03-01"_s},
                {u"from_unit"_s, u"甲"_s},
                {u"to_unit"_s, u"乙"_s}};
    }
    if (ledger == u"floating-members") {
        return {{u"organisation"_s, 1},
                {u"direction"_s, u"out"_s},
                {u"member"_s, 1},
                {u"since"_s, u"2024-03-01"_s}};
    }
    if (ledger == u"member-changes") {
        return {{u"member"_s, 1}, {u"date"_s, u"2024-03-01"_s}, {u"change"_s, u"suspended"_s}};
    }
    return {{u"organisation"_s, 1},
            {u"item"_s, u"commendation"_s},
            {u"level"_s, u"city"_s},
            {u"date"_s, u"2024-05-12"_s}};
}

class RecordRule : public testing::TestWithParam<Case>
{
};

const QVariant kNone;

} // namespace

TEST_P(RecordRule, HoldsForTheWholeRecord)
{
    const Case &c = GetParam();
    const Ledger &ledger = ledgerOf(c.ledger);
    Values values = soundRecord(c.ledger);
    values.insert(c.values);
    Record record = ledger.blank();
    for (auto it = values.begin(); it != values.end(); ++it) {
        ledger.setValue(record, it.key(), it.value());
    }
    const Findings findings = ledger.validate(record);
    ASSERT_EQ(findings.size(), c.rule ? 1 : 0);
    if (c.rule) {
        EXPECT_EQ(findings[0].rule, *c.rule);
        EXPECT_EQ(findings[0].field, c.field);
    }
}

const auto kMembers = u"members"_s;
INSTANTIATE_TEST_SUITE_P(
    Members, RecordRule,
    testing::Values(
        Case{kMembers, {}}, Case{kMembers, {{u"id_number"_s, u"11010519491231002X"_s}}},
        Case{kMembers,
             {{u"id_number"_s, u"110105194912310021"_s}},
             Rule::IdNumberChecksum,
             u"id_number"_s},
        Case{kMembers,
             {{u"id_number"_s, u"11010519491331002X"_s}},
             Rule::IdNumberDate,
             u"id_number"_s},
        Case{kMembers,
             {{u"id_number"_s, u"1101051949123100"_s}},
             Rule::IdNumberLength,
             u"id_number"_s},
        Case{kMembers,
             {{u"id_number"_s, u"1101051949123100A2"_s}},
             Rule::IdNumberDigits,
             u"id_number"_s},
        Case{kMembers, {{u"id_number"_s, u"110105491231002"_s}}},
        Case{kMembers, {{u"status"_s, u"deceased"_s}}, Rule::StatusDateMissing, u"status_date"_s},
        Case{kMembers, {{u"status"_s, u"deceased"_s}, {u"status_date"_s, u"2024-01-01"_s}}},
        Case{kMembers, {{u"name"_s, u""_s}}, Rule::Required, u"name"_s}));

const auto kChanges = u"member-changes"_s;
INSTANTIATE_TEST_SUITE_P(
    MemberChanges, RecordRule,
    testing::Values(Case{kChanges, {}},
                    Case{kChanges, {{u"change"_s, u"moved"_s}}, Rule::Required, u"branch"_s},
                    Case{kChanges, {{u"change"_s, u"moved"_s}, {u"branch"_s, 2}}},
                    Case{kChanges, {{u"change"_s, u"extended"_s}}, Rule::Required, u"until"_s},
                    Case{kChanges, {{u"change"_s, u"extended"_s}, {u"until"_s, u"2024-09-01"_s}}},
                    Case{kChanges,
                         {{u"change"_s, u"extended"_s}, {u"until"_s, u"2024-02-29"_s}},
                         Rule::OrderOfDates,
                         u"until"_s}));

const auto kTransfers = u"transfers"_s;
INSTANTIATE_TEST_SUITE_P(
    Transfers, RecordRule,
    testing::Values(
        Case{kTransfers, {}},
        Case{kTransfers, {{u"direction"_s, u"in"_s}}, Rule::Required, u"branch"_s},
        Case{kTransfers, {{u"direction"_s, u"moved"_s}}, Rule::Required, u"branch"_s},
        Case{kTransfers, {{u"direction"_s, u"in"_s}, {u"branch"_s, 2}}},
        Case{kTransfers, {{u"receipt_on"_s, u"2024-03-09"_s}}, Rule::Required, u"accepted_on"_s},
        Case{kTransfers,
             {{u"accepted_on"_s, u"2024-02-29"_s}},
             Rule::OrderOfDates,
             u"accepted_on"_s},
        Case{kTransfers,
             {{u"accepted_on"_s, u"2024-03-09"_s}, {u"receipt_on"_s, u"2024-03-08"_s}},
             Rule::OrderOfDates,
             u"receipt_on"_s}));

const auto kFloating = u"floating-members"_s;
INSTANTIATE_TEST_SUITE_P(
    Floating, RecordRule,
    testing::Values(
        Case{kFloating, {}}, Case{kFloating, {{u"member"_s, kNone}}, Rule::Required, u"member"_s},
        Case{kFloating,
             {{u"direction"_s, u"in"_s}, {u"member"_s, kNone}},
             Rule::Required,
             u"name"_s},
        Case{kFloating, {{u"direction"_s, u"in"_s}, {u"member"_s, kNone}, {u"name"_s, u"李四"_s}}},
        Case{kFloating, {{u"until"_s, u"2024-02-29"_s}}, Rule::OrderOfDates, u"until"_s}));

const auto kSanctions = u"sanctions"_s;
INSTANTIATE_TEST_SUITE_P(
    Sanctions, RecordRule,
    testing::Values(Case{kSanctions, {}}, Case{kSanctions, {{u"months"_s, 12}}},
                    Case{kSanctions, {{u"months"_s, 24}}},
                    Case{kSanctions, {{u"months"_s, 11}}, Rule::OutOfRange, u"months"_s},
                    Case{kSanctions, {{u"kind"_s, u"correction"_s}, {u"months"_s, 6}}},
                    Case{kSanctions,
                         {{u"kind"_s, u"correction"_s}, {u"months"_s, 13}},
                         Rule::OutOfRange,
                         u"months"_s},
                    Case{kSanctions, {{u"restored_on"_s, u"2025-03-01"_s}}},
                    Case{kSanctions,
                         {{u"restored_on"_s, u"2024-02-29"_s}},
                         Rule::OrderOfDates,
                         u"restored_on"_s}));

const auto kBases = u"dues-bases"_s;
INSTANTIATE_TEST_SUITE_P(
    Bases, RecordRule,
    testing::Values(
        Case{kBases, {}}, Case{kBases, {{u"base"_s, kNone}}, Rule::BaseMissing, u"base"_s},
        Case{kBases, {{u"base"_s, 0}}},
        Case{kBases, {{u"kind"_s, u"annual"_s}, {u"base"_s, kNone}}, Rule::BaseMissing, u"base"_s},
        Case{kBases,
             {{u"kind"_s, u"self_employed"_s}, {u"base"_s, kNone}},
             Rule::BaseMissing,
             u"base"_s},
        Case{kBases, {{u"kind"_s, u"retired"_s}, {u"base"_s, kNone}}, Rule::BaseMissing, u"base"_s},
        Case{kBases, {{u"kind"_s, u"farmer"_s}, {u"base"_s, kNone}}},
        Case{kBases, {{u"kind"_s, u"student"_s}, {u"base"_s, kNone}}},
        Case{kBases, {{u"kind"_s, u"unemployed"_s}, {u"base"_s, kNone}}},
        Case{kBases, {{u"kind"_s, u"relief"_s}, {u"base"_s, kNone}}},
        Case{kBases, {{u"kind"_s, u"dibao"_s}, {u"base"_s, kNone}}},
        Case{kBases, {{u"base"_s, kNone}, {u"fixed_due"_s, 0}, {u"reason"_s, u"生活困难"_s}}},
        Case{kBases, {{u"base"_s, kNone}, {u"fixed_due"_s, 0}}, Rule::ReasonMissing, u"reason"_s},
        Case{kBases, {{u"fixed_due"_s, 500}}, Rule::ReasonMissing, u"reason"_s}));

const auto kPayments = u"dues-payments"_s;
INSTANTIATE_TEST_SUITE_P(
    Payments, RecordRule,
    testing::Values(
        Case{kPayments, {}}, Case{kPayments, {{u"last_month"_s, u"2024-02"_s}}},
        Case{kPayments, {{u"last_month"_s, u"2024-12"_s}}},
        Case{kPayments, {{u"last_month"_s, u"2024-01"_s}}, Rule::OrderOfDates, u"last_month"_s},
        Case{kPayments,
             {{u"nature"_s, u"large"_s}, {u"amount"_s, 99'999}},
             Rule::LargeTooSmall,
             u"amount"_s},
        Case{kPayments, {{u"nature"_s, u"large"_s}, {u"amount"_s, 100'000}}}));

// 支部工作条例 2018 art. 11; 发展党员工作细则 2014
const auto kActivities = u"activities"_s;
INSTANTIATE_TEST_SUITE_P(
    Activities, RecordRule,
    testing::Values(
        Case{kActivities, {}},
        Case{kActivities, {{u"present_voters"_s, 9}}, Rule::NoQuorum, u"outcome"_s},
        Case{kActivities, {{u"present_voters"_s, 9}, {u"outcome"_s, u"rejected"_s}}},
        Case{kActivities, {{u"present_voters"_s, 9}, {u"vote_note"_s, u"上级批准补议"_s}}},
        Case{kActivities, {{u"votes_for"_s, 10}}, Rule::NotCarried, u"outcome"_s},
        Case{kActivities, {{u"votes_for"_s, kNone}}},
        Case{kActivities, {{u"outcome"_s, u"rejected"_s}}, Rule::CarriedByVotes, u"outcome"_s},
        Case{kActivities, {{u"outcome"_s, u"rejected"_s}, {u"votes_for"_s, 10}}},
        Case{kActivities, {{u"outcome"_s, u"rejected"_s}, {u"votes_for"_s, kNone}}},
        Case{kActivities, {{u"outcome"_s, u"rejected"_s}, {u"matter"_s, u"admission"_s}}},
        Case{kActivities, {{u"outcome"_s, u"rejected"_s}, {u"vote_note"_s, u"须三分之二赞成"_s}}},
        Case{kActivities, {{u"matter"_s, u"admission"_s}}, Rule::NoQuorum, u"outcome"_s},
        Case{kActivities,
             {{u"matter"_s, u"admission"_s}, {u"present_voters"_s, 11}, {u"written_votes"_s, 2}}},
        Case{kActivities, {{u"ends"_s, u"2024-03-15 14:59"_s}}, Rule::OrderOfDates, u"ends"_s},
        Case{kActivities, {{u"ends"_s, u"2024-03-15"_s}}},
        Case{kActivities, {{u"ends"_s, u"2024-03-15 17:00"_s}}},
        Case{kActivities, {{u"deadline"_s, u"2024-03-14"_s}}, Rule::OrderOfDates, u"deadline"_s},
        Case{kActivities, {{u"deadline"_s, u"2024-03-15"_s}}},
        Case{kActivities,
             {{u"settled_on"_s, u"2024-03-14"_s}},
             Rule::OrderOfDates,
             u"settled_on"_s}));

// The same of every further vote of a meeting; candidates are voted on one by one.
const auto kVotes = u"votes"_s;
namespace {

Case admission(Values more, std::optional<Rule> rule = {}, const QString &field = {})
{
    more.insert(u"matter"_s, u"admission"_s);
    if (!more.contains(u"person"_s)) {
        more.insert(u"person"_s, u"林一"_s);
    }
    return {kVotes, more, rule, field};
}

} // namespace

INSTANTIATE_TEST_SUITE_P(
    Votes, RecordRule,
    testing::Values(Case{kVotes, {}},
                    Case{kVotes, {{u"present_voters"_s, 9}}, Rule::NoQuorum, u"outcome"_s},
                    Case{kVotes, {{u"present_voters"_s, 9}, {u"outcome"_s, u"rejected"_s}}},
                    Case{kVotes, {{u"present_voters"_s, 9}, {u"vote_note"_s, u"上级批准补议"_s}}},
                    Case{kVotes, {{u"votes_for"_s, 10}}, Rule::NotCarried, u"outcome"_s},
                    Case{kVotes, {{u"votes_for"_s, kNone}}},
                    Case{kVotes, {{u"topic"_s, u""_s}}, Rule::Required, u"topic"_s},
                    admission({}, Rule::NoQuorum, u"outcome"_s),
                    admission({{u"present_voters"_s, 11}, {u"written_votes"_s, 2}}),
                    admission({{u"present_voters"_s, 11}, {u"person"_s, u""_s}}, Rule::Required,
                              u"person"_s)));

const auto kEvents = u"events"_s;
INSTANTIATE_TEST_SUITE_P(
    Events, RecordRule,
    testing::Values(
        Case{kEvents, {}}, Case{kEvents, {{u"level"_s, u""_s}}, Rule::TierMissing, u"level"_s},
        Case{kEvents, {{u"level"_s, u"work_committee"_s}}, Rule::TierNotOfItem, u"level"_s},
        Case{kEvents, {{u"item"_s, u"innovation"_s}, {u"level"_s, u"nation"_s}}},
        Case{kEvents,
             {{u"item"_s, u"signed_report"_s}, {u"level"_s, u"up_to_serious_warning"_s}},
             Rule::TierNotOfItem,
             u"level"_s},
        Case{kEvents,
             {{u"item"_s, u"circulated_criticism"_s}, {u"level"_s, u"municipal_committee"_s}}},
        Case{kEvents,
             {{u"item"_s, u"circulated_criticism"_s}, {u"level"_s, u"city"_s}},
             Rule::TierNotOfItem,
             u"level"_s},
        Case{kEvents, {{u"item"_s, u"leader_sanction"_s}, {u"level"_s, u"removal_or_above"_s}}},
        Case{kEvents,
             {{u"item"_s, u"leader_sanction"_s}, {u"level"_s, u""_s}},
             Rule::TierMissing,
             u"level"_s},
        Case{kEvents, {{u"item"_s, u"member_violation"_s}, {u"level"_s, u""_s}}},
        Case{kEvents, {{u"item"_s, u"unexcused_absence"_s}, {u"level"_s, u""_s}}},
        Case{kEvents,
             {{u"item"_s, u"overdue_task"_s}, {u"level"_s, u"city"_s}},
             Rule::TierWithoutItem,
             u"level"_s}));

const auto kObjections = u"objections"_s;
INSTANTIATE_TEST_SUITE_P(
    Objections, RecordRule,
    testing::Values(
        Case{kObjections, {}}, Case{kObjections, {{u"answer"_s, u"核实无误"_s}}},
        Case{kObjections, {{u"answer"_s, u"核实无误"_s}, {u"answered_on"_s, u"2024-12-10"_s}}},
        Case{kObjections,
             {{u"answer"_s, u"核实无误"_s}, {u"answered_on"_s, u"2024-12-09"_s}},
             Rule::OrderOfDates,
             u"answered_on"_s},
        Case{
            kObjections, {{u"answered_on"_s, u"2024-12-12"_s}}, Rule::AnswerMissing, u"answer"_s}));

const auto kReliefs = u"dues-reliefs"_s;
INSTANTIATE_TEST_SUITE_P(
    Reliefs, RecordRule,
    testing::Values(
        Case{kReliefs, {}}, Case{kReliefs, {{u"last_month"_s, u"2024-02"_s}}},
        Case{kReliefs, {{u"amount"_s, 0}}},
        Case{kReliefs, {{u"last_month"_s, u"2024-01"_s}}, Rule::OrderOfDates, u"last_month"_s},
        Case{kReliefs, {{u"decided_on"_s, u"2024-01-09"_s}}, Rule::OrderOfDates, u"decided_on"_s},
        Case{kReliefs, {{u"approved_on"_s, u"2024-01-14"_s}}, Rule::OrderOfDates, u"approved_on"_s},
        Case{kReliefs, {{u"reason"_s, u""_s}}, Rule::Required, u"reason"_s}));

const auto kReturns = u"dues-returns"_s;
INSTANTIATE_TEST_SUITE_P(
    Returns, RecordRule,
    testing::Values(
        Case{kReturns, {}}, Case{kReturns, {{u"returned"_s, 1000}}},
        Case{kReturns, {{u"returned"_s, 1001}}, Rule::OutOfRange, u"returned"_s},
        Case{kReturns, {{u"returned_on"_s, u"2024-02-29"_s}}, Rule::OrderOfDates, u"returned_on"_s},
        Case{kReturns, {{u"reason"_s, u""_s}}, Rule::Required, u"reason"_s}));

const auto kSpecials = u"special-dues"_s;
INSTANTIATE_TEST_SUITE_P(
    Specials, RecordRule,
    testing::Values(
        Case{kSpecials, {}}, Case{kSpecials, {{u"kind"_s, u"refund"_s}, {u"note"_s, u"多收"_s}}},
        Case{kSpecials, {{u"kind"_s, u"refund"_s}}, Rule::TakenBackWithoutReason, u"note"_s}));

const auto kNotes = u"arrears-notes"_s;
INSTANTIATE_TEST_SUITE_P(
    ArrearsNotes, RecordRule,
    testing::Values(
        Case{kNotes, {}}, Case{kNotes, {{u"justified"_s, 1}, {u"reason"_s, u"住院"_s}}},
        Case{kNotes, {{u"justified"_s, 1}}, Rule::JustifiedWithoutReason, u"reason"_s},
        Case{kNotes, {{u"pay_by"_s, u"2024-02-29"_s}}, Rule::OrderOfDates, u"pay_by"_s}));

const auto kEntries = u"dues-entries"_s;
INSTANTIATE_TEST_SUITE_P(
    Entries, RecordRule,
    testing::Values(
        Case{kEntries, {}}, Case{kEntries, {{u"partner"_s, 2}}},
        Case{kEntries, {{u"kind"_s, u"opening"_s}, {u"amount"_s, 0}}},
        Case{kEntries, {{u"amount"_s, 0}}, Rule::OutOfRange, u"amount"_s},
        Case{kEntries, {{u"kind"_s, u"spent"_s}, {u"purpose"_s, u"training"_s}}},
        Case{kEntries, {{u"kind"_s, u"spent"_s}}, Rule::PurposeMissing, u"purpose"_s},
        Case{kEntries, {{u"purpose"_s, u"training"_s}}, Rule::PurposeWithoutSpending, u"purpose"_s},
        Case{kEntries, {{u"partner"_s, 1}}, Rule::PartnerNotOfKind, u"partner"_s},
        Case{kEntries,
             {{u"kind"_s, u"interest"_s}, {u"partner"_s, 2}},
             Rule::PartnerNotOfKind,
             u"partner"_s},
        Case{kEntries,
             {{u"first_month"_s, u"2024-03"_s}, {u"last_month"_s, u"2024-02"_s}},
             Rule::OrderOfDates,
             u"last_month"_s}));

const auto kAwards = u"awards"_s;
INSTANTIATE_TEST_SUITE_P(Awards, RecordRule,
                         testing::Values(Case{kAwards, {}},
                                         Case{kAwards, {{u"withdrawn_on"_s, u"2025-01-20"_s}}},
                                         Case{kAwards,
                                              {{u"withdrawn_on"_s, u"2025-01-19"_s}},
                                              Rule::OrderOfDates,
                                              u"withdrawn_on"_s}));

const auto kRectifications = u"rectifications"_s;
INSTANTIATE_TEST_SUITE_P(
    Rectifications, RecordRule,
    testing::Values(
        Case{kRectifications, {}},
        Case{kRectifications,
             {{u"done_on"_s, kNone}, {u"closed_on"_s, kNone}, {u"proof"_s, u""_s}}},
        Case{kRectifications, {{u"closed_on"_s, kNone}, {u"closed_by"_s, u""_s}}},
        Case{kRectifications, {{u"due"_s, u"2024-03-01"_s}}},
        Case{kRectifications, {{u"due"_s, u"2024-02-29"_s}}, Rule::OrderOfDates, u"due"_s},
        Case{kRectifications, {{u"done_on"_s, u"2024-02-29"_s}}, Rule::OrderOfDates, u"done_on"_s},
        Case{kRectifications,
             {{u"closed_on"_s, u"2024-06-19"_s}},
             Rule::OrderOfDates,
             u"closed_on"_s},
        Case{kRectifications, {{u"done_on"_s, kNone}}, Rule::ClosedBeforeDone, u"done_on"_s},
        Case{kRectifications, {{u"proof"_s, u""_s}}, Rule::ProofMissing, u"proof"_s},
        Case{kRectifications, {{u"closed_by"_s, u""_s}}, Rule::CloserMissing, u"closed_by"_s}));

const auto kMemberReviews = u"member-reviews"_s;
const auto kSecretaryReviews = u"secretary-reviews"_s;
INSTANTIATE_TEST_SUITE_P(Reviews, RecordRule,
                         testing::Values(Case{kMemberReviews, {}},
                                         Case{kMemberReviews, {{u"mended_on"_s, u"2024-12-20"_s}}},
                                         Case{kMemberReviews,
                                              {{u"mended_on"_s, u"2024-12-19"_s}},
                                              Rule::OrderOfDates,
                                              u"mended_on"_s},
                                         Case{kSecretaryReviews,
                                              {{u"mended_on"_s, u"2024-12-20"_s}}},
                                         Case{kSecretaryReviews,
                                              {{u"mended_on"_s, u"2024-12-19"_s}},
                                              Rule::OrderOfDates,
                                              u"mended_on"_s}));

const auto kApplicants = u"applicants"_s;
INSTANTIATE_TEST_SUITE_P(
    Applicants, RecordRule,
    testing::Values(
        Case{kApplicants, {}}, Case{kApplicants, {{u"activist_on"_s, u"2023-01-10"_s}}},
        Case{kApplicants,
             {{u"activist_on"_s, u"2023-01-09"_s}},
             Rule::OrderOfDates,
             u"activist_on"_s},
        // a step between two milestones may be entered as it was
        Case{kApplicants, {{u"talked_on"_s, u"2023-01-09"_s}}},
        Case{kApplicants,
             {{u"cultivated_on"_s, u"2024-05-10"_s}, {u"candidate_on"_s, u"2024-05-10"_s}}},
        Case{kApplicants,
             {{u"cultivated_on"_s, u"2024-05-10"_s}, {u"candidate_on"_s, u"2024-05-09"_s}},
             Rule::OrderOfDates,
             u"candidate_on"_s},
        Case{kApplicants,
             {{u"cultivated_on"_s, u"2023-05-09"_s}},
             Rule::OrderOfDates,
             u"cultivated_on"_s},
        Case{
            kApplicants, {{u"meeting_on"_s, u"2023-05-09"_s}}, Rule::OrderOfDates, u"meeting_on"_s},
        Case{kApplicants,
             {{u"candidate_notice_from"_s, u"2024-06-10"_s},
              {u"candidate_notice_until"_s, u"2024-06-09"_s}},
             Rule::OrderOfDates,
             u"candidate_notice_until"_s},
        // refused by the meeting, and approved
        Case{kApplicants,
             {{u"approved_on"_s, u"2025-01-10"_s}, {u"due_voters"_s, 12}, {u"votes_for"_s, 6}},
             Rule::NotCarried,
             u"approved_on"_s},
        Case{kApplicants,
             {{u"approved_on"_s, u"2025-01-10"_s}, {u"due_voters"_s, 12}, {u"present_voters"_s, 6}},
             Rule::NoQuorum,
             u"approved_on"_s},
        Case{kApplicants,
             {{u"approved_on"_s, u"2025-01-10"_s},
              {u"due_voters"_s, 12},
              {u"votes_for"_s, 6},
              {u"vote_note"_s, u"另有书面意见一票"_s}}},
        Case{kApplicants, {{u"due_voters"_s, 12}, {u"votes_for"_s, 6}}},
        Case{kApplicants,
             {{u"approved_on"_s, u"2025-01-10"_s}, {u"due_voters"_s, 12}, {u"votes_for"_s, 7}}},
        Case{kApplicants,
             {{u"id_number"_s, u"110105194912310021"_s}},
             Rule::IdNumberChecksum,
             u"id_number"_s}));

TEST(Applicants, HaveThePapersOfTheStepsToTick)
{
    const QList<Choice> choices = ledgerOf(kApplicants).field(u"materials"_s).choices;
    ASSERT_EQ(choices.size(), static_cast<qsizetype>(kDevelopmentMaterials.size()));
    for (qsizetype i = 0; i < choices.size(); ++i) {
        EXPECT_EQ(choices[i].code,
                  QString(kDevelopmentMaterials.at(static_cast<std::size_t>(i)).code));
    }
    for (const QLatin1StringView step : kDevelopmentStepCodes) {
        EXPECT_GE(ledgerOf(kApplicants).indexOf(QString(step)), 0) << step.data();
    }
}

TEST(Validate, FindsAllThatIsWrongButNothingTwice)
{
    const Ledger &ledger = ledgerOf(kMembers);
    Record member = ledger.blank();
    ledger.setValue(member, u"id_number"_s, u"110105194912310021"_s);
    QStringList fields;
    for (const Finding &finding : ledger.validate(member)) {
        fields += finding.field;
    }
    EXPECT_EQ(fields, (QStringList{u"name"_s, u"sex"_s, u"branch"_s, u"kind"_s, u"joined"_s,
                                   u"id_number"_s}));
    for (const QString &key : {kBases, kPayments, kEvents, kObjections, kAwards, kRectifications}) {
        const Ledger &other = ledgerOf(key);
        Record blank = other.blank();
        for (const Finding &finding : other.validate(blank)) {
            EXPECT_EQ(finding.rule, Rule::Required) << finding.field.toStdString();
        }
    }
}

TEST(Validate, FillsWhatCopiesAnotherField)
{
    const Ledger &ledger = ledgerOf(kPayments);
    Record record = ledger.blank();
    const Values values = soundRecord(kPayments);
    for (auto it = values.begin(); it != values.end(); ++it) {
        ledger.setValue(record, it.key(), it.value());
    }
    EXPECT_TRUE(ledger.validate(record).isEmpty());
    EXPECT_EQ(ledger.value(record, u"last_month"_s), QVariant(u"2024-02"_s));
}

TEST(Validate, SaysTheTiersAnItemHas)
{
    const Ledger &ledger = ledgerOf(kEvents);
    Record record = ledger.blank();
    Values values = soundRecord(kEvents);
    values.insert(u"level"_s, u"work_committee"_s);
    for (auto it = values.begin(); it != values.end(); ++it) {
        ledger.setValue(record, it.key(), it.value());
    }
    const Findings findings = ledger.validate(record);
    ASSERT_EQ(findings.size(), 1);
    EXPECT_EQ(findings[0].value, u"市直工委"_s);
    EXPECT_EQ(findings[0].args, QStringList{u"县区级 市级 省级 国家级"_s});
}

} // namespace zhibu
