#include "storage/dues/assessment.h"
#include "storage/facts/duesrows.h"
#include "storage/file/history.h"
#include "support/tempfile.h"

#include <QRandomGenerator>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::rulesOf;

constexpr Month kJanuary = Month::of(2024, 1);

class Assessing : public testing::Test
{
protected:
    RowId member(const QString &code, const test::Values &more = {})
    {
        return book.addMember(code, branch, more);
    }
    /// A base as it is in the file.
    void fix(RowId who, const QString &month, qint64 fen, const test::Values &more = {})
    {
        test::Values values{
            {u"member"_s, who}, {u"month"_s, month}, {u"kind"_s, u"wage"_s}, {u"base"_s, fen}};
        values.insert(more);
        book.add(u"dues-bases"_s, values);
    }
    AssessmentRun run(Month from = kJanuary)
    {
        return got(assessmentRun(book.file(), branch, from));
    }
    AssessmentRow rowOf(RowId who, Month from = kJanuary)
    {
        for (const AssessmentRow &row : run(from).rows) {
            if (row.member == who) {
                return row;
            }
        }
        ADD_FAILURE() << "no such row";
        return {};
    }
    static AssessmentEntry wage(RowId who, Money base)
    {
        AssessmentEntry entry;
        entry.member = who;
        entry.base = base;
        return entry;
    }
    Assessed post(const QList<AssessmentEntry> &entries, Month from = kJanuary,
                  const QString &reason = {}, Unchanged unchanged = Unchanged::Leave)
    {
        return got(postAssessment(book.file(), branch, from, entries, reason, unchanged));
    }
    /// Everything fixed, by member and month.
    static QString fixedIn(const test::TempFile &file)
    {
        return file.ask(
            u"SELECT group_concat(line, char(10)) FROM (SELECT m.code || ' ' || b.month || ' ' || "
            "b.kind || ' ' || coalesce(b.base, '-') || ' ' || coalesce(b.fixed_due, '-') || ' ' || "
            "b.reason || ' ' || coalesce((SELECT group_concat(item || '=' || counts || amount) "
            "FROM "
            "(SELECT * FROM dues_item ORDER BY item) i WHERE i.member = b.member AND i.month = "
            "b.month), '') AS line "
            "FROM dues_base b JOIN member m ON m.id = b.member ORDER BY m.code, b.month)"_s);
    }
    QString fixed() const { return fixedIn(book); }
    qsizetype actions() { return got(history(book.file())).size(); }

    test::TempFile book;
    RowId branch = book.addBranch(u"A"_s);
};

const WorksheetLine kWage{u"岗位工资"_s, ItemCounts::Add, Money{7730'00}};
const WorksheetLine kTax{u"个人所得税"_s, ItemCounts::Deduct, Money{43'60}};
const WorksheetLine kBonus{u"奖励性绩效"_s, ItemCounts::None, Money{2000'00}};

TEST_F(Assessing, HasARowForEveryMemberWhoOwesInTheMonth)
{
    const RowId second = member(u"P2"_s);
    const RowId first = member(u"P1"_s);
    member(u"P3"_s, {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2023-12-31"_s}});
    member(u"P4"_s, {{u"dues_from"_s, u"2024-02"_s}});
    book.addMember(u"P5"_s, book.addBranch(u"B"_s));
    const AssessmentRun rows = run();
    EXPECT_EQ(rows.rules.id, u"dues-2017"_s);
    ASSERT_EQ(rows.rows.size(), 2U);
    EXPECT_EQ(rows.rows[0].member, first);
    EXPECT_EQ(rows.rows[1].member, second);
    EXPECT_EQ(got(assessmentRun(book.file(), 0, kJanuary)).rows.size(), 3U);
}

TEST_F(Assessing, ProposesWhatIsInForce)
{
    const RowId who = member(u"P1"_s);
    fix(who, u"2023-01"_s, 3000'00);
    const AssessmentRow row = rowOf(who);
    EXPECT_EQ(row.previous->base, Money{3000'00});
    EXPECT_EQ(row.previousDue, Money{15'00});
    EXPECT_EQ(row.proposed.base, Money{3000'00});
    EXPECT_EQ(row.due.due, Money{15'00});
    EXPECT_EQ(row.difference(), Money{});
    EXPECT_FALSE(row.changes() || row.isStored || row.again);
    EXPECT_TRUE(row.notes.isEmpty() && row.findings.isEmpty());
}

TEST_F(Assessing, ComparesEachDueUnderTheRulesOfItsMonth)
{
    const RowId who = member(u"P1"_s);
    fix(who, u"2016-01"_s, 60000'00);
    const AssessmentRow row = rowOf(who, Month::of(2017, 1));
    EXPECT_EQ(row.previousDue, Money{1200'00});
    EXPECT_EQ(row.due.due, Money{1000'00});
    EXPECT_EQ(row.difference(), Money{-200'00});
}

TEST_F(Assessing, ComparesWithWhatIsFixedInTheVeryMonth)
{
    const RowId who = member(u"P1"_s);
    fix(who, u"2023-01"_s, 3000'00);
    fix(who, u"2024-01"_s, 4000'00);
    const AssessmentRow row = rowOf(who);
    EXPECT_TRUE(row.isStored);
    EXPECT_EQ(row.previous->base, Money{4000'00});
    EXPECT_EQ(row.difference(), Money{});
    EXPECT_EQ(rowOf(who, kJanuary - 1).previous->base, Money{3000'00});
}

TEST_F(Assessing, NotesMonthsThatWerePaidForAlready)
{
    const RowId who = member(u"P1"_s);
    fix(who, u"2023-01"_s, 3000'00);
    book.add(u"dues-payments"_s, {{u"member"_s, who},
                                  {u"first_month"_s, u"2023-12"_s},
                                  {u"last_month"_s, u"2024-01"_s},
                                  {u"amount"_s, 3000},
                                  {u"paid_on"_s, u"2023-12-15"_s}});
    EXPECT_EQ(rowOf(who).paidUntil, kJanuary);
    EXPECT_TRUE(rowOf(who).notes.contains(AssessmentNote::PaidBefore));
    EXPECT_EQ(rowOf(who, kJanuary + 1).paidUntil, std::nullopt);
}

TEST_F(Assessing, NotesWhatIsToBeLookedAt)
{
    const RowId fresh = member(u"P1"_s);
    const RowId old = member(u"P2"_s);
    fix(old, u"2022-12"_s, 3000'00);
    const RowId retired = member(u"P3"_s, {{u"job"_s, u"退休干部"_s}});
    fix(retired, u"2023-01"_s, 3000'00);
    const RowId pensioner = member(u"P4"_s, {{u"job"_s, u"退休干部"_s}});
    fix(pensioner, u"2023-01"_s, 3000'00, {{u"kind"_s, u"retired"_s}});
    const RowId relieved = member(u"P5"_s);
    fix(relieved, u"2023-01"_s, 3000'00);
    const auto relieve = [this](RowId who, const QString &first, const QString &last) {
        book.add(u"dues-reliefs"_s, {{u"member"_s, who},
                                     {u"first_month"_s, first},
                                     {u"last_month"_s, last},
                                     {u"amount"_s, 0},
                                     {u"reason"_s, u"重病"_s},
                                     {u"approved_on"_s, u"2023-01-03"_s}});
    };
    relieve(relieved, u"2024-01"_s, u"2024-01"_s);
    relieve(pensioner, u"2023-01"_s, u"2023-12"_s);
    EXPECT_EQ(rowOf(fresh).notes, QList{AssessmentNote::NoBase});
    EXPECT_EQ(rowOf(old).notes, QList{AssessmentNote::BaseOld});
    EXPECT_EQ(rowOf(retired).notes, QList{AssessmentNote::WorkEnded});
    EXPECT_TRUE(rowOf(pensioner).notes.isEmpty());
    EXPECT_EQ(rowOf(relieved).notes, QList{AssessmentNote::ReliefRunning});
}

TEST_F(Assessing, ProposesTheKindOfThePostWhereNothingWasFixed)
{
    const auto proposed = [this](const QString &code, const QString &job) {
        return rowOf(member(code, {{u"job"_s, job}})).proposed.kind;
    };
    EXPECT_EQ(proposed(u"P1"_s, u"离退休人员"_s), DuesKind::Retired);
    EXPECT_EQ(proposed(u"P2"_s, u"学生"_s), DuesKind::Student);
    EXPECT_EQ(proposed(u"P3"_s, u"农牧渔民"_s), DuesKind::Farmer);
    EXPECT_EQ(proposed(u"P4"_s, u"公有制单位农民工"_s), DuesKind::Wage);
    EXPECT_EQ(proposed(u"P5"_s, u"学生处教师"_s), DuesKind::Wage);
    for (const AssessmentRow &row : run().rows) {
        EXPECT_FALSE(row.changes()) << "nothing is fixed by a proposal";
        EXPECT_EQ(row.due.due, Money()) << "nor owed";
    }
}

TEST_F(Assessing, TellsAKindNobodySaidFromOneThatWasSaid)
{
    const RowId retired = member(u"P1"_s, {{u"job"_s, u"退休"_s}});
    const RowId student = member(u"P2"_s, {{u"job"_s, u"学生"_s}});
    AssessmentEntry based = rowOf(retired).proposed;
    based.base = Money{5000'01};
    AssessmentEntry said = rowOf(student).proposed;
    said.setKind(DuesKind::Student);
    const AssessmentRun seen = previewAssessment(run(), {based, said}, {});
    EXPECT_TRUE(seen.rows[0].isKindProposed());
    EXPECT_EQ(seen.rows[0].due.due, Money{50'00});
    EXPECT_TRUE(seen.rows[1].changes()) << "though it is what was proposed";
    EXPECT_FALSE(seen.rows[1].isKindProposed());
    EXPECT_EQ(post({based, said}).members, 2);
    EXPECT_EQ(fixed(), u"P1 2024-01 retired 500001 -  \nP2 2024-01 student - -  "_s);
}

TEST_F(Assessing, TellsNamesakesOfABranchApart)
{
    const RowId one = member(u"P1"_s, {{u"name"_s, u"张伟"_s}});
    member(u"P2"_s, {{u"name"_s, u"张伟"_s}});
    const RowId other = member(u"P3"_s, {{u"name"_s, u"韩磊"_s}});
    book.addMember(u"P4"_s, book.addBranch(u"B"_s), {{u"name"_s, u"韩磊"_s}});
    EXPECT_EQ(rowOf(one).shown, u"张伟（P1）"_s);
    EXPECT_EQ(rowOf(one).name, u"张伟"_s);
    EXPECT_EQ(rowOf(other).shown, u"韩磊"_s) << "of another branch";
}

TEST_F(Assessing, NotesThatALaterBaseFollows)
{
    const RowId who = member(u"P1"_s);
    fix(who, u"2023-06"_s, 3000'00);
    EXPECT_EQ(rowOf(who).later, std::nullopt);
    fix(who, u"2024-05"_s, 4000'00);
    fix(who, u"2024-09"_s, 5000'00, {{u"reason"_s, u"工资调整"_s}});
    EXPECT_EQ(rowOf(who).notes, QList{AssessmentNote::LaterBase});
    EXPECT_EQ(rowOf(who).later, Month::of(2024, 5));
}

TEST_F(Assessing, DoesNotProposeItemsThatDoNotMakeTheBase)
{
    const RowId who = member(u"P1"_s);
    fix(who, u"2023-01"_s, 3000'00);
    book.add(u"dues-items"_s, {{u"member"_s, who},
                               {u"month"_s, u"2023-01"_s},
                               {u"item"_s, u"工资"_s},
                               {u"amount"_s, 2999'00}});
    EXPECT_EQ(rowOf(who).notes, QList{AssessmentNote::ItemsDiffer});
    EXPECT_EQ(rowOf(who).proposed.base, Money{3000'00});
    EXPECT_FALSE(rowOf(who).changes());
}

TEST_F(Assessing, ShowsWhatFollowsAndStoresNothing)
{
    const RowId who = member(u"P1"_s);
    fix(who, u"2023-01"_s, 3000'00);
    const QStringList before = book.dump();
    AssessmentEntry entry = wage(who, {});
    entry.items = {kWage, kTax, kBonus};
    const AssessmentRun preview = previewAssessment(run(), {entry}, {});
    EXPECT_EQ(preview.rows[0].proposed.base, Money{7686'40});
    EXPECT_EQ(preview.rows[0].due.due, Money{115'30});
    EXPECT_EQ(preview.rows[0].difference(), Money{100'30});
    EXPECT_TRUE(preview.rows[0].changes());
    EXPECT_EQ(book.dump(), before);
    EXPECT_FALSE(previewAssessment(preview, {}, {}).rows[0].changes()) << "taken back";
}

TEST_F(Assessing, FindsWhatForbidsToStore)
{
    const RowId who = member(u"P1"_s);
    const auto found = [&](const AssessmentEntry &entry, const QString &reason) {
        return rulesOf(previewAssessment(run(), {entry}, reason).rows[0].findings);
    };
    AssessmentEntry entry;
    entry.member = who;
    entry.kind = DuesKind::Retired;
    EXPECT_EQ(found(entry, {}), QList{Rule::BaseMissing});
    entry.kind = DuesKind::Student;
    EXPECT_EQ(found(entry, {}), QList<Rule>());
    entry.fixedDue = Money{};
    EXPECT_EQ(found(entry, {}), QList{Rule::ReasonMissing});
    EXPECT_EQ(found(entry, u"经批准免交"_s), QList<Rule>());
    entry.items = {kTax};
    EXPECT_EQ(found(entry, u"经批准免交"_s), QList{Rule::DeductionsExceed});
}

TEST_F(Assessing, StoresBasesAndWorksheetsAsOneAction)
{
    const RowId first = member(u"P1"_s);
    const RowId second = member(u"P2"_s);
    const RowId third = member(u"P3"_s);
    fix(first, u"2023-01"_s, 3000'00);
    fix(second, u"2023-01"_s, 3000'00);
    fix(third, u"2023-01"_s, 3000'00);
    const QStringList before = book.dump();
    AssessmentEntry sheet = wage(first, {});
    sheet.items = {kWage, kTax, kBonus};
    EXPECT_EQ(post({sheet, wage(second, Money{4000'00}), wage(third, Money{3000'00})}).members, 2);
    EXPECT_EQ(
        fixed(),
        u"P1 2023-01 wage 300000 -  \n"
        "P1 2024-01 wage 768640 -  个人所得税=deduct4360,奖励性绩效=none200000,岗位工资=add773000\n"
        "P2 2023-01 wage 300000 -  \nP2 2024-01 wage 400000 -  \nP3 2023-01 wage 300000 -  "_s);
    const ActionLabel label = got(undo(book.file())).label;
    EXPECT_EQ(label.verb, ActionLabel::Verb::AssessDues);
    EXPECT_EQ(label.count, 2);
    EXPECT_EQ(label.name, book.ask(u"SELECT name FROM organisation"_s));
    EXPECT_EQ(book.dump(), before);
}

TEST_F(Assessing, ChangesNothingTheSecondTime)
{
    const RowId who = member(u"P1"_s);
    fix(who, u"2023-01"_s, 3000'00);
    AssessmentEntry sheet = wage(who, {});
    sheet.items = {kWage, kTax};
    for (const Unchanged unchanged : {Unchanged::Leave, Unchanged::Confirm}) {
        post({sheet}, kJanuary, u"年初核定"_s, unchanged);
        const QStringList once = book.dump();
        const qsizetype actionsOnce = actions();
        EXPECT_EQ(post({sheet}, kJanuary, u"年初核定"_s, unchanged).members, 0);
        EXPECT_EQ(book.dump(), once);
        EXPECT_EQ(actions(), actionsOnce);
    }
}

TEST_F(Assessing, ConfirmsWhoStaysAsHeWasWhenAsked)
{
    const RowId who = member(u"P1"_s);
    fix(who, u"2023-01"_s, 3000'00);
    member(u"P2"_s); // without a base there is nothing to confirm
    const RowId third = member(u"P3"_s);
    fix(third, u"2023-01"_s, 3000'00, {{u"fixed_due"_s, 500}, {u"reason"_s, u"少交"_s}});
    EXPECT_EQ(post({}).members, 0);
    EXPECT_EQ(post({}, kJanuary, {}, Unchanged::Confirm).members, 2);
    EXPECT_EQ(fixed(), u"P1 2023-01 wage 300000 -  \nP1 2024-01 wage 300000 -  \n"
                       "P3 2023-01 wage 300000 500 少交 \nP3 2024-01 wage 300000 500 少交 "_s);
}

TEST_F(Assessing, WantsAReasonForAFurtherChangeInTheYear)
{
    const RowId who = member(u"P1"_s);
    const RowId joined = member(u"P2"_s);
    fix(who, u"2024-01"_s, 3000'00);
    fix(joined, u"2023-01"_s, 3000'00);
    const QStringList before = book.dump();
    const Month july = Month::of(2024, 7);
    const QList entries{wage(joined, Money{3500'00}), wage(who, Money{4000'00})};
    const Assessed refused = post(entries, july);
    EXPECT_EQ(refused.refused, u"党员P1"_s);
    EXPECT_EQ(rulesOf(refused.findings), QList{Rule::ReasonMissing});
    EXPECT_EQ(refused.members, 0);
    EXPECT_EQ(book.dump(), before);
    // In the very month too: what was fixed is put right.
    EXPECT_EQ(rulesOf(post({wage(who, Money{1})}).findings), QList{Rule::ReasonMissing});
    EXPECT_EQ(post(entries, july, u"岗位变动"_s).members, 2);
    EXPECT_TRUE(fixed().contains(u"P1 2024-07 wage 400000 - 岗位变动"_s));
    EXPECT_EQ(post({wage(who, Money{4500'00})}, kJanuary + 12).members, 1) << "the next year";
}

TEST_F(Assessing, TakesAReasonThatOnlyHoldsForOneMember)
{
    const RowId first = member(u"P1"_s);
    const RowId second = member(u"P2"_s);
    fix(first, u"2024-01"_s, 3000'00);
    fix(second, u"2024-01"_s, 3000'00);
    AssessmentEntry own = wage(first, Money{4000'00});
    own.reason = u"退休"_s;
    EXPECT_EQ(post({own, wage(second, Money{5000'00})}, kJanuary + 3, u"调资"_s).members, 2);
    EXPECT_TRUE(fixed().contains(u"P1 2024-04 wage 400000 - 退休"_s));
    EXPECT_TRUE(fixed().contains(u"P2 2024-04 wage 500000 - 调资"_s));
}

TEST_F(Assessing, OfAMonthAlreadyFixedReplacesBaseAndItems)
{
    const RowId who = member(u"P1"_s);
    AssessmentEntry sheet = wage(who, {});
    sheet.items = {kWage, kTax, kBonus};
    post({sheet});
    sheet.items = {kWage, {kTax.title, ItemCounts::Deduct, Money{100'00}}};
    EXPECT_EQ(post({sheet}, kJanuary, u"更正"_s).members, 1);
    EXPECT_EQ(fixed(),
              u"P1 2024-01 wage 763000 - 更正 个人所得税=deduct10000,岗位工资=add773000"_s);
    AssessmentEntry student;
    student.member = who;
    student.kind = DuesKind::Student;
    EXPECT_EQ(post({student}, kJanuary, u"更正"_s).members, 1);
    EXPECT_EQ(fixed(), u"P1 2024-01 student - - 更正 "_s);
}

TEST_F(Assessing, WarnsOfAMonthWhoseReceiptsAreClosed)
{
    const RowId above =
        book.add(u"organisations"_s,
                 {{u"code"_s, u"C"_s}, {u"name"_s, u"党委"_s}, {u"kind"_s, u"committee"_s}});
    book.change(u"organisations"_s, branch, {{u"superior"_s, above}});
    const RowId who = member(u"P1"_s);
    EXPECT_TRUE(run().warnings.isEmpty());
    book.add(u"dues-closings"_s, {{u"organisation"_s, above},
                                  {u"month"_s, u"2024-01"_s},
                                  {u"closed_on"_s, u"2024-02-01"_s}});
    EXPECT_EQ(rulesOf(run().warnings), QList{Rule::MonthClosed});
    EXPECT_EQ(rulesOf(got(assessmentRun(book.file(), 0, kJanuary)).warnings),
              QList{Rule::MonthClosed});
    EXPECT_TRUE(run(kJanuary + 1).warnings.isEmpty());
    book.add(u"dues-closings"_s, {{u"organisation"_s, above},
                                  {u"month"_s, u"2024-04"_s},
                                  {u"closed_on"_s, u"2024-05-01"_s}});
    EXPECT_EQ(run().warnings.first().args, (QStringList{u"2024-01"_s, u"2024-04"_s}));
    EXPECT_EQ(run(kJanuary + 1).warnings.first().args, QStringList{u"2024-04"_s});
    EXPECT_EQ(post({wage(who, Money{1})}).members, 1) << "allowed all the same";
}

TEST_F(Assessing, DoesNotKnowMembersOfOthers)
{
    const RowId stranger = book.addMember(u"P1"_s, book.addBranch(u"B"_s));
    const auto result =
        postAssessment(book.file(), branch, kJanuary, {wage(stranger, Money{1})}, {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::NotFound);
}

/// A random amount, now and then absent.
std::optional<Money> anyMoney(QRandomGenerator &random)
{
    return random.bounded(5) == 0 ? std::nullopt : std::optional(Money{random.bounded(2'000'000)});
}

AssessmentEntry anyEntry(QRandomGenerator &random, RowId member)
{
    AssessmentEntry entry;
    entry.member = member;
    entry.kind = static_cast<DuesKind>(random.bounded(static_cast<int>(kDuesKindCodes.size())));
    entry.base = Money{random.bounded(2'000'000)};
    entry.fixedDue = random.bounded(4) == 0 ? anyMoney(random) : std::nullopt;
    if (random.bounded(2) == 0) {
        entry.items = {{u"甲"_s, ItemCounts::Add, Money{1'000'000 + random.bounded(9)}},
                       {u"乙"_s, ItemCounts::Deduct, Money{random.bounded(9)}}};
    }
    return entry;
}

TEST(AssessmentProperty, PostingAllIsPostingOneByOneAndUndoTakesAllBack)
{
    for (quint32 seed = 1; seed <= 10; ++seed) {
        QRandomGenerator random(seed);
        test::TempFile together;
        test::TempFile single;
        const RowId here = together.addBranch(u"A"_s);
        const RowId there = single.addBranch(u"A"_s);
        QList<AssessmentEntry> entries;
        QList<AssessmentEntry> twins;
        for (int i = 0; i < 12; ++i) {
            const QString code = u"P%1"_s.arg(i);
            entries += anyEntry(random, together.addMember(code, here));
            twins += entries.last();
            twins.last().member = single.addMember(code, there);
        }
        const QString reason = u"核定"_s;
        for (int turn = 0; turn < 2; ++turn) { // the second one on what the first one left
            const Month from = kJanuary + turn * 5;
            const QStringList before = together.dump();
            EXPECT_TRUE(got(postAssessment(together.file(), here, from, entries, reason))
                            .findings.isEmpty());
            const QStringList after = together.dump();
            got(undo(together.file()));
            EXPECT_EQ(together.dump(), before) << "seed " << seed;
            got(redo(together.file()));
            EXPECT_EQ(together.dump(), after) << "seed " << seed;
            for (const AssessmentEntry &twin : std::as_const(twins)) {
                got(postAssessment(single.file(), there, from, {twin}, reason));
            }
            const QString all =
                u"SELECT group_concat(line, ';') FROM (SELECT m.code || b.month || b.kind || "
                "coalesce(b.base, '-') || coalesce(b.fixed_due, '-') || b.reason || "
                "coalesce(i.item || i.counts || i.amount, '') AS line FROM dues_base b JOIN member "
                "m ON m.id = b.member LEFT JOIN dues_item i ON i.member = b.member AND i.month = "
                "b.month ORDER BY line)"_s;
            EXPECT_EQ(together.ask(all), single.ask(all)) << "seed " << seed;
            for (qsizetype i = 0; i < entries.size(); ++i) {
                if (random.bounded(2) == 0) {
                    const RowId twin = twins[i].member;
                    entries[i] = anyEntry(random, entries[i].member);
                    twins[i] = entries[i];
                    twins[i].member = twin;
                }
            }
        }
    }
}

} // namespace
} // namespace zhibu
