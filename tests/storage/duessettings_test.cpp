#include "storage/dues/duessettings.h"
#include "storage/facts/duesrows.h"
#include "storage/facts/rulepacks.h"
#include "storage/file/history.h"
#include "support/tempfile.h"

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

const QString kPack = u"dues-2017"_s;
const Month kFrom = Month::of(2017, 1); ///< its own: the pack itself is changed

class OwnDuesRules : public testing::Test
{
protected:
    OwnDuesRules()
    {
        const RowId farmer = book.addMember(u"P1"_s, branch);
        book.add(u"dues-bases"_s,
                 {{u"member"_s, farmer}, {u"month"_s, u"2024-01"_s}, {u"kind"_s, u"farmer"_s}});
        const RowId worker = book.addMember(u"P2"_s, branch);
        book.add(u"dues-bases"_s, {{u"member"_s, worker},
                                   {u"month"_s, u"2024-01"_s},
                                   {u"kind"_s, u"wage"_s},
                                   {u"base"_s, 5001'00}});
        book.add(u"dues-payments"_s, {{u"member"_s, worker},
                                      {u"first_month"_s, u"2024-01"_s},
                                      {u"amount"_s, 75'00},
                                      {u"paid_on"_s, u"2024-01-09"_s}});
    }

    /// What the members owe in a month of 2024.
    QString dues()
    {
        QStringList texts;
        for (const DuesMonthRow &row : got(duesMonthRows(book.file(), 0, Month::of(2024, 1)))) {
            texts += toText(*row.figures.due);
        }
        return texts.join(u' ');
    }
    Findings set(Money farmer, DuesRounding rounding)
    {
        return got(setDuesSettings(book.file(), kFrom, {farmer, rounding}));
    }
    QStringList differences()
    {
        QStringList texts;
        for (const PackDifference &each : got(packDifferences(book.file(), kPack))) {
            texts += u"%1: %2 -> %3"_s.arg(each.place, each.shipped, each.own);
        }
        return texts;
    }
    qsizetype actions() { return got(history(book.file())).size(); }

    test::TempFile book;
    RowId branch = book.addBranch(u"A"_s);
};

TEST_F(OwnDuesRules, ChangeWhatIsDueAndNoPayment)
{
    const QString payments = u"SELECT group_concat(amount || paid_on) FROM dues_payment"_s;
    const QString before = book.ask(payments);
    EXPECT_EQ(dues(), u"0.20 75.00"_s);
    EXPECT_TRUE(set(Money{50}, DuesRounding::Fen).isEmpty());
    EXPECT_EQ(dues(), u"0.50 75.02"_s);
    EXPECT_EQ(differences(), (QStringList{u"kinds.farmer.fixed: 0.20 -> 0.50"_s,
                                          u"rounding.to: jiao_half_up -> fen"_s}));
    EXPECT_EQ(book.ask(payments), before);
    const HistoryEntry done = got(undo(book.file()));
    EXPECT_EQ(done.label.verb, ActionLabel::Verb::SetRules);
    EXPECT_EQ(dues(), u"0.20 75.00"_s);
}

TEST_F(OwnDuesRules, ChangeOnlyTheWordsTheyAreAbout)
{
    const QByteArray shipped = got(duesRulesText(nullptr, kPack));
    set(Money{50}, DuesRounding::JiaoHalfUp);
    const QByteArray own = got(duesRulesText(&book.file(), kPack));
    EXPECT_EQ(own, QByteArray(shipped).replace(R"("fixed": "0.20",)", R"("fixed": "0.50",)"));
    EXPECT_EQ(got(duesRulesText(nullptr, kPack)), shipped);
}

TEST_F(OwnDuesRules, SetTwiceChangeNothingMore)
{
    set(Money{50}, DuesRounding::Fen);
    const qsizetype before = actions();
    set(Money{50}, DuesRounding::Fen);
    EXPECT_EQ(actions(), before);
}

TEST_F(OwnDuesRules, SetBackAreTheCompiledInOnes)
{
    set(Money{50}, DuesRounding::Fen);
    set(Money{20}, DuesRounding::JiaoHalfUp);
    EXPECT_EQ(book.ask(u"SELECT count(*) FROM rule_pack"_s), u"0"_s);
    EXPECT_EQ(differences(), QStringList());
}

// A province raises the figure: nobody is in arrears for the years before.
TEST_F(OwnDuesRules, HoldFromAMonthOn)
{
    const auto farmerIn = [this](Month month) {
        return toText(*got(duesMonthRows(book.file(), 0, month)).front().figures.due);
    };
    const auto setFrom = [this](Month month, Money farmer) {
        return got(setDuesSettings(book.file(), month, {farmer, DuesRounding::JiaoHalfUp}));
    };
    const Month may = Month::of(2025, 5);
    EXPECT_TRUE(setFrom(may, Money{50}).isEmpty());
    EXPECT_EQ(farmerIn(may - 1), u"0.20"_s);
    EXPECT_EQ(farmerIn(may), u"0.50"_s);
    EXPECT_EQ(book.ask(u"SELECT group_concat(code) FROM rule_pack"_s), u"dues-2017.2025-05"_s);
    QStringList places;
    for (const PackDifference &each : got(packDifferences(book.file(), u"dues-2017.2025-05"_s))) {
        places += each.place;
    }
    EXPECT_EQ(places, (QStringList{u"id"_s, u"kinds.farmer.fixed"_s, u"valid_from"_s}));

    const qsizetype before = actions();
    EXPECT_TRUE(setFrom(may + 3, Money{50}).isEmpty());
    EXPECT_EQ(actions(), before) << "it holds anyway";
    EXPECT_TRUE(setFrom(may, Money{60}).isEmpty());
    EXPECT_TRUE(setFrom(may + 12, Money{20}).isEmpty());
    EXPECT_EQ(farmerIn(may + 11), u"0.60"_s);
    EXPECT_EQ(farmerIn(may + 12), u"0.20"_s) << "set back";
    EXPECT_EQ(farmerIn(may - 1), u"0.20"_s);
    EXPECT_EQ(test::rulesOf(setFrom(may, Money{101})), QList{Rule::OutOfRange});
}

TEST_F(OwnDuesRules, KeepToTheRangeOfTheFarmersFigure)
{
    for (const Money outside : {Money{19}, Money{101}}) {
        const Findings findings = set(outside, DuesRounding::Fen);
        ASSERT_EQ(test::rulesOf(findings), QList{Rule::OutOfRange});
        EXPECT_EQ(findings[0].args, (QStringList{u"0.20"_s, u"1.00"_s}));
    }
    EXPECT_EQ(differences(), QStringList());
    EXPECT_TRUE(set(Money{100}, DuesRounding::Fen).isEmpty());
}

TEST_F(OwnDuesRules, AreRefusedWithPlaceAndLine)
{
    QByteArray json = got(duesRulesText(nullptr, kPack));
    json.replace("\"rate\": 100 }", "\"rate\": -1 }");
    const QStringList before = book.dump();
    const auto id = importDuesRules(book.file(), json);
    ASSERT_FALSE(id);
    EXPECT_EQ(id.error().subject, u"kinds.wage.brackets[1].rate"_s);
    EXPECT_TRUE(id.error().detail.startsWith(u"25:"_s)) << id.error().detail.toStdString();
    EXPECT_EQ(book.dump(), before);
}

TEST_F(OwnDuesRules, SayBeforehandWhoFallsIntoArrearsByThem)
{
    const RowId paidUp = book.addMember(u"P3"_s, branch);
    book.add(u"dues-bases"_s,
             {{u"member"_s, paidUp}, {u"month"_s, u"2024-01"_s}, {u"kind"_s, u"farmer"_s}});
    book.add(u"dues-payments"_s, {{u"member"_s, paidUp},
                                  {u"first_month"_s, u"2024-01"_s},
                                  {u"last_month"_s, u"2024-12"_s},
                                  {u"amount"_s, 240},
                                  {u"paid_on"_s, u"2024-12-09"_s}});
    const QStringList before = book.dump();
    const auto effect = [this](Month from, Money farmer) {
        return got(
            settingsEffect(book.file(), from, {farmer, DuesRounding::JiaoHalfUp}, {2024, 12, 31}));
    };
    for (const auto &[from, months] :
         {std::pair(kFrom, 12), std::pair(Month::of(2024, 1), 12), std::pair(Month::of(2024, 7), 6),
          std::pair(Month::of(2025, 1), 0)}) {
        const SettingsEffect found = effect(from, Money{50});
        EXPECT_EQ(found.newlyOwing, months > 0 ? 1 : 0) << months;
        EXPECT_EQ(found.owingMore, months > 0 ? 1 : 0) << months;
        EXPECT_EQ(found.amount, Money{2 * 30} * months);
    }
    EXPECT_EQ(effect(kFrom, Money{20}).amount, Money()) << "as it is";
    EXPECT_EQ(book.dump(), before);
}

TEST_F(OwnDuesRules, ImportedReplaceThePackOfTheirId)
{
    QByteArray json = got(duesRulesText(nullptr, kPack));
    json.replace("2017年起", "本省").replace("\"1000.00\"", "\"50.00\"");
    EXPECT_EQ(got(importDuesRules(book.file(), json)), kPack);
    EXPECT_EQ(dues(), u"0.20 50.00"_s);
    EXPECT_EQ(got(duesRulesText(&book.file(), kPack)), json);
    EXPECT_EQ(got(history(book.file())).first().label.name, u"党费收缴标准（本省）"_s);
    EXPECT_EQ(differences(),
              (QStringList{u"cap.amount: 1000.00 -> 50.00"_s,
                           u"title: 党费收缴标准（2017年起） -> 党费收缴标准（本省）"_s}));
    const auto unknown = packDifferences(book.file(), u"none"_s);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::NotFound);
}

TEST_F(OwnDuesRules, OfTheSameMonthGoBeforeTheCompiledInOnes)
{
    QByteArray json = got(duesRulesText(nullptr, kPack));
    json.replace("\"dues-2017\"", "\"a-province\"")
        .replace("\"fixed\": \"0.20\"", "\"fixed\": \"0.50\"");
    EXPECT_EQ(got(importDuesRules(book.file(), json)), u"a-province"_s);
    EXPECT_EQ(dues(), u"0.50 75.00"_s);
    EXPECT_TRUE(got(packDifferences(book.file(), u"a-province"_s)).isEmpty());
}

} // namespace
} // namespace zhibu
