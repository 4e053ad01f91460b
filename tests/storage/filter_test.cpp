#include "storage/records/filter.h"
#include "storage/records/recordlist.h"
#include "support/tempfile.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::TempFile;

namespace {

struct Filtered
{
    QString key;
    FilterTest test;
    QString text;
    QStringList codes; ///< of the members that are left
};

void PrintTo(const Filtered &filtered, std::ostream *out)
{
    *out << filtered.key.toStdString() << ' ' << static_cast<int>(filtered.test) << ' '
         << filtered.text.toStdString();
}

/// Three members: P1 with everything, P2 with the least, P3 in another branch.
class FilteredFile : public testing::Test
{
protected:
    FilteredFile()
    {
        const RowId water = m_temp.addBranch(u"A"_s, {{u"name"_s, u"水利局党支部"_s}});
        const RowId school = m_temp.addBranch(u"B"_s, {{u"name"_s, u"教育局党支部"_s}});
        m_temp.addMember(u"P1"_s, water,
                         {{u"name"_s, u"张三"_s},
                          {u"birth"_s, u"1974-08-03"_s},
                          {u"phone"_s, u"13812345678"_s},
                          {u"job"_s, u"科员100%"_s},
                          {u"hardship"_s, 1}});
        m_temp.addMember(u"P2"_s, water, {{u"name"_s, u"李四"_s}});
        m_temp.addMember(u"P3"_s, school,
                         {{u"name"_s, u"王三"_s},
                          {u"birth"_s, u"1990-01-01"_s},
                          {u"kind"_s, u"probationary"_s},
                          {u"confirmed"_s, QVariant()}});
    }

    QStringList codes(const QList<FieldCondition> &conditions)
    {
        const Ledger &ledger = ledgerOf(u"members"_s);
        QStringList codes;
        for (const TextRow &row : got(textRows(m_temp.file(), ledger, {.conditions = conditions},
                                               ReferenceText::Name))) {
            codes += row.cells[ledger.indexOf(u"code"_s)];
        }
        return codes;
    }

    TempFile m_temp;
};

class Filters : public FilteredFile, public testing::WithParamInterface<Filtered>
{
};

} // namespace

TEST_P(Filters, LeaveTheRowsForWhichTheyHold)
{
    const auto &[key, test, text, expected] = GetParam();
    EXPECT_EQ(codes({{.key = key, .test = test, .text = text}}), expected);
}

INSTANTIATE_TEST_SUITE_P(
    Text, Filters,
    testing::Values(Filtered{u"name"_s, FilterTest::Contains, u"三"_s, {u"P1"_s, u"P3"_s}},
                    Filtered{u"name"_s, FilterTest::ContainsNot, u"三"_s, {u"P2"_s}},
                    Filtered{u"name"_s, FilterTest::Is, u"张三"_s, {u"P1"_s}},
                    Filtered{u"name"_s, FilterTest::IsNot, u"张三"_s, {u"P2"_s, u"P3"_s}},
                    Filtered{u"phone"_s, FilterTest::Empty, {}, {u"P2"_s, u"P3"_s}},
                    Filtered{u"phone"_s, FilterTest::NotEmpty, {}, {u"P1"_s}},
                    Filtered{u"job"_s, FilterTest::Contains, u"0%"_s, {u"P1"_s}},
                    Filtered{u"job"_s, FilterTest::Contains, u"科%0"_s, {}},
                    Filtered{u"job"_s, FilterTest::ContainsNot, u"科员"_s, {u"P2"_s, u"P3"_s}},
                    Filtered{u"branch"_s, FilterTest::Contains, u"水利"_s, {u"P1"_s, u"P2"_s}},
                    Filtered{u"branch"_s, FilterTest::IsNot, u"水利局党支部"_s, {u"P3"_s}},
                    Filtered{
                        u"party_group"_s, FilterTest::Empty, {}, {u"P1"_s, u"P2"_s, u"P3"_s}}));

INSTANTIATE_TEST_SUITE_P(
    Values, Filters,
    testing::Values(Filtered{u"birth"_s, FilterTest::From, u"1974-08-03"_s, {u"P1"_s, u"P3"_s}},
                    Filtered{u"birth"_s, FilterTest::To, u"1974年8月3日"_s, {u"P1"_s}},
                    Filtered{u"birth"_s, FilterTest::Is, u"1990.1.1"_s, {u"P3"_s}},
                    Filtered{u"birth"_s, FilterTest::IsNot, u"1990-01-01"_s, {u"P1"_s, u"P2"_s}},
                    Filtered{u"birth"_s, FilterTest::Empty, {}, {u"P2"_s}},
                    Filtered{u"confirmed"_s, FilterTest::Empty, {}, {u"P3"_s}},
                    Filtered{u"kind"_s, FilterTest::Is, u"预备党员"_s, {u"P3"_s}},
                    Filtered{u"kind"_s, FilterTest::IsNot, u"预备党员"_s, {u"P1"_s, u"P2"_s}},
                    Filtered{u"hardship"_s, FilterTest::Is, u"是"_s, {u"P1"_s}}));

INSTANTIATE_TEST_SUITE_P(WithoutSense, Filters,
                         testing::Values(Filtered{u"birth"_s, FilterTest::From, u"昨天"_s, {}},
                                         Filtered{u"name"_s, FilterTest::From, u"张"_s, {}},
                                         Filtered{u"name"_s, FilterTest::Contains, {}, {}},
                                         Filtered{u"gone"_s, FilterTest::Empty, {}, {}}));

TEST_F(FilteredFile, HoldsWhatAnswersToAllConditions)
{
    EXPECT_EQ(codes({{.key = u"birth"_s, .test = FilterTest::From, .text = u"1974-01-01"_s},
                     {.key = u"birth"_s, .test = FilterTest::To, .text = u"1980-01-01"_s}}),
              QStringList{u"P1"_s});
    EXPECT_EQ(codes({{.key = u"branch"_s, .test = FilterTest::Is, .text = u"水利局党支部"_s},
                     {.key = u"phone"_s, .test = FilterTest::Empty}}),
              QStringList{u"P2"_s});
    EXPECT_EQ(codes({}).size(), 3);
}

TEST_F(FilteredFile, AsksOfATimeAsMuchAsIsTyped)
{
    const RowId branch = m_temp.addBranch(u"C"_s);
    for (const QString &starts : {u"2024-03-08 15:00"_s, u"2024-03-09"_s}) {
        m_temp.add(u"activities"_s, {{u"organisation"_s, branch},
                                     {u"type"_s, u"theme_day"_s},
                                     {u"topic"_s, u"学习"_s},
                                     {u"starts"_s, starts}});
    }
    const auto count = [this](FilterTest test, const QString &day) {
        return got(listRows(m_temp.file(), ledgerOf(u"activities"_s),
                            {.conditions = {{.key = u"starts"_s, .test = test, .text = day}}}))
            .size();
    };
    EXPECT_EQ(count(FilterTest::Is, u"2024-03-08"_s), 1);
    EXPECT_EQ(count(FilterTest::To, u"2024-03-08"_s), 1) << "the day holds its hours";
    EXPECT_EQ(count(FilterTest::From, u"2024-03-08"_s), 2);
}

TEST(FilterTests, FitTheField)
{
    const Ledger &members = ledgerOf(u"members"_s);
    EXPECT_FALSE(testsOf(members.field(u"name"_s)).contains(FilterTest::From));
    EXPECT_FALSE(testsOf(members.field(u"birth"_s)).contains(FilterTest::Contains));
    const auto problem = [&](const QString &key, FilterTest test, const QString &text) {
        const auto found = problemOf(members.field(key), {.key = key, .test = test, .text = text});
        return found ? std::optional(found->rule) : std::nullopt;
    };
    EXPECT_EQ(problem(u"birth"_s, FilterTest::From, u"昨天"_s), Rule::NotADate);
    EXPECT_EQ(problem(u"name"_s, FilterTest::Is, u" "_s), Rule::Required);
    EXPECT_EQ(problem(u"name"_s, FilterTest::Empty, {}), std::nullopt);
    EXPECT_EQ(problem(u"kind"_s, FilterTest::Is, u"正式党员"_s), std::nullopt);
}

} // namespace zhibu
