#include "ledger/ledgers.h"
#include "support/printers.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// A cell as typed and what becomes of it: a stored value, or the rule it breaks with its
/// arguments.
struct Cell
{
    Field field;
    QString text;
    QVariant value = {};
    std::optional<Rule> rule = {};
    QStringList args = {};
};

void PrintTo(const Cell &cell, std::ostream *out)
{
    *out << cell.field.title.toStdString() << " \"" << cell.text.left(40).toStdString() << '"';
}

class ParseCell : public testing::TestWithParam<Cell>
{
};

Field field(const QString &ledger, const QString &key)
{
    return ledgerOf(ledger).field(key);
}

const Field kName = nameField(u"姓名"_s);
const Field kPlace = textField(u"place"_s, u"地点"_s);
const Field kNote = longTextField(u"note"_s, u"备注"_s);
const Field kCode = codeField(u"code"_s, u"编号"_s);
const Field kDate = dateField(u"date"_s, u"日期"_s);
const Field kMonth = monthField(u"month"_s, u"月份"_s);
const Field kTime = dateTimeField(u"time"_s, u"时间"_s);
const Field kYear = yearField(u"year"_s, u"年度"_s);
const Field kCount = integerField(u"count"_s, u"人数"_s, 0, 1000);
const Field kMoney = moneyField(u"amount"_s, u"金额"_s);
const Field kScore = scoreField(u"score"_s, u"得分"_s);
const Field kYesNo = yesNoField(u"poor"_s, u"困难"_s);
const Field kPerson = referenceField(u"member"_s, u"党员"_s, u"members"_s);

QVariant number(qlonglong value)
{
    return value;
}

} // namespace

TEST_P(ParseCell, GivesItsStoredValueOrSaysWhatIsWrong)
{
    const Cell &cell = GetParam();
    const ParsedCell parsed = parseCell(cell.field, cell.text);
    EXPECT_EQ(parsed.value, cell.value);
    EXPECT_EQ(parsed.value.isValid(), cell.value.isValid());
    ASSERT_EQ(parsed.finding.has_value(), cell.rule.has_value());
    if (cell.rule) {
        EXPECT_EQ(parsed.finding->rule, *cell.rule);
        EXPECT_EQ(parsed.finding->field, cell.field.key);
        EXPECT_EQ(parsed.finding->value, cell.text);
        EXPECT_EQ(parsed.finding->args, cell.args);
    }
}

TEST(DayNumbers, AreNamedWithTheirDayAndNotTaken)
{
    for (const Field &field : {kDate, kMonth, kTime}) {
        const ParsedCell cell = parseCell(field, u"33825"_s);
        EXPECT_FALSE(cell.value.isValid());
        ASSERT_TRUE(cell.finding);
        EXPECT_EQ(cell.finding->rule, Rule::DayNumber);
        EXPECT_EQ(cell.finding->args, QStringList{u"1992-08-09"_s});
    }
    EXPECT_EQ(parseCell(kDate, u"7853"_s).finding->args, QStringList{u"1921-07-01"_s});
    for (const QString &text : {u"7852"_s, u"1992"_s, u"199208"_s, u"73051"_s, u"33825.5"_s}) {
        EXPECT_EQ(parseCell(kDate, text).finding->rule, Rule::NotADate) << text.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(
    Empty, ParseCell,
    testing::Values(Cell{kName, u""_s, u""_s}, Cell{kName, u" \t\u3000"_s, u""_s},
                    Cell{kCode, u"\u3000"_s, u""_s}, Cell{kDate, u" "_s}, Cell{kMonth, {}},
                    Cell{kTime, {}}, Cell{kYear, {}}, Cell{kCount, {}}, Cell{kMoney, {}},
                    Cell{kScore, {}}, Cell{kPerson, {}}, Cell{kYesNo, {}, number(0)},
                    Cell{field(u"members"_s, u"status"_s), {}, u"active"_s},
                    Cell{field(u"organisations"_s, u"form"_s), {}, u"regular"_s},
                    Cell{field(u"organisations"_s, u"sector"_s), {}, u""_s},
                    Cell{field(u"events"_s, u"times"_s), {}, number(1)},
                    Cell{field(u"dues-payments"_s, u"nature"_s), {}, u"regular"_s},
                    Cell{field(u"evaluations"_s, u"criterion"_s), {}, u""_s}));

INSTANTIATE_TEST_SUITE_P(
    Text, ParseCell,
    testing::Values(Cell{kName, u"  王 五\u3000"_s, u"王 五"_s},
                    Cell{field(u"members"_s, u"name"_s), u" 王\u3000五"_s, u"王五"_s},
                    Cell{field(u"organisations"_s, u"name"_s), u"三 组"_s, u"三 组"_s},
                    Cell{kName, u"ＡＢ１"_s, u"ＡＢ１"_s}, Cell{kNote, u"一\n二"_s, u"一\n二"_s},
                    Cell{kName, u"𠮷🎉"_s, u"𠮷🎉"_s}, Cell{kName, u"a\0b"_s, u"ab"_s},
                    Cell{kName, QString(100, u'长'), QString(100, u'长')},
                    Cell{kName, QString(101, u'长'), {}, Rule::TooLong, {u"100"_s}},
                    Cell{field(u"organisations"_s, u"name"_s),
                         QString(101, u'长'),
                         {},
                         Rule::TooLong,
                         {u"100"_s}},
                    Cell{kPlace, QString(2000, u'长'), QString(2000, u'长')},
                    Cell{kPlace, QString(2001, u'长'), {}, Rule::TooLong, {u"2000"_s}},
                    Cell{kNote, QString(100'000, u'长'), QString(100'000, u'长')},
                    Cell{kNote, QString(100'001, u'长'), {}, Rule::TooLong, {u"100000"_s}},
                    Cell{field(u"evaluations"_s, u"criterion"_s), u" 组织健全 "_s, u"组织健全"_s}));

INSTANTIATE_TEST_SUITE_P(
    Code, ParseCell,
    testing::Values(
        Cell{kCode, u" Ｐ０００１２３ "_s, u"P000123"_s}, Cell{kCode, u"001"_s, u"001"_s},
        Cell{kCode, u"p1x"_s, u"p1x"_s}, Cell{kCode, u"4.10599E+17"_s, {}, Rule::CutByExcel},
        Cell{kCode, u"4E17"_s, {}, Rule::CutByExcel}, Cell{kCode, u"E17"_s, u"E17"_s},
        Cell{kPerson, u"Ｐ１"_s, u"P1"_s}, Cell{kPerson, u"4.10599E+17"_s, {}, Rule::CutByExcel},
        Cell{field(u"members"_s, u"id_number"_s), u"１１０１０５１９４９１２３１００２ｘ"_s,
             u"11010519491231002X"_s},
        Cell{field(u"members"_s, u"id_number"_s), u"1.10105E+17"_s, {}, Rule::CutByExcel}));

INSTANTIATE_TEST_SUITE_P(SpreadsheetError, ParseCell,
                         testing::Values(Cell{kNote, u"#N/A"_s, {}, Rule::SpreadsheetError},
                                         Cell{kCode, u" ＃Ｎ/Ａ"_s, {}, Rule::SpreadsheetError},
                                         Cell{kPerson, u"Ｅrr:502"_s, {}, Rule::SpreadsheetError},
                                         Cell{kNote, u"#1 会议室"_s, u"#1 会议室"_s},
                                         Cell{field(u"members"_s, u"id_number"_s),
                                              u"#dIV/0!"_s,
                                              {},
                                              Rule::SpreadsheetError}));

INSTANTIATE_TEST_SUITE_P(
    Choice, ParseCell,
    testing::Values(Cell{field(u"members"_s, u"sex"_s), u"女"_s, u"female"_s},
                    Cell{field(u"members"_s, u"sex"_s), u"\u3000男 "_s, u"male"_s},
                    Cell{field(u"members"_s, u"sex"_s), u"FEMALE"_s, u"female"_s},
                    Cell{field(u"members"_s, u"sex"_s), u"ｍａｌｅ"_s, u"male"_s},
                    Cell{field(u"members"_s, u"sex"_s), u"?"_s, {}, Rule::NotAChoice, {u"男 女"_s}},
                    Cell{field(u"members"_s, u"status"_s), u"去世"_s, u"deceased"_s},
                    Cell{field(u"members"_s, u"status"_s), u"已转出"_s, u"transferred"_s},
                    Cell{field(u"members"_s, u"status"_s), u"转出"_s, u"transferred"_s},
                    Cell{field(u"members"_s, u"status"_s),
                         u"已停止"_s,
                         {},
                         Rule::NotAChoice,
                         {u"正常 停止党籍 已转出 已出党 已去世"_s}},
                    Cell{field(u"members"_s, u"kind"_s),
                         u"党员"_s,
                         {},
                         Rule::NotAChoice,
                         {u"正式党员 预备党员"_s}},
                    Cell{field(u"events"_s, u"level"_s), u"市委"_s, u"municipal_committee"_s}));

INSTANTIATE_TEST_SUITE_P(
    YesNo, ParseCell,
    testing::Values(Cell{kYesNo, u"是"_s, number(1)}, Cell{kYesNo, u"1"_s, number(1)},
                    Cell{kYesNo, u"true"_s, number(1)}, Cell{kYesNo, u"TRUE"_s, number(1)},
                    Cell{kYesNo, u"Y"_s, number(1)}, Cell{kYesNo, u"ｙ"_s, number(1)},
                    Cell{kYesNo, u"否"_s, number(0)}, Cell{kYesNo, u"０"_s, number(0)},
                    Cell{kYesNo, u"False"_s, number(0)}, Cell{kYesNo, u"n"_s, number(0)},
                    Cell{kYesNo, u"2"_s, {}, Rule::NotYesNo},
                    Cell{kYesNo, u"有"_s, {}, Rule::NotYesNo}));

INSTANTIATE_TEST_SUITE_P(
    Date, ParseCell,
    testing::Values(Cell{kDate, u"2024-03-08"_s, u"2024-03-08"_s},
                    Cell{kDate, u"2024/3/8"_s, u"2024-03-08"_s},
                    Cell{kDate, u"2024.3.8"_s, u"2024-03-08"_s},
                    Cell{kDate, u"20240308"_s, u"2024-03-08"_s},
                    Cell{kDate, u"2024年3月8日"_s, u"2024-03-08"_s},
                    Cell{kDate, u" ２０２４／３／８ "_s, u"2024-03-08"_s},
                    Cell{kDate, u"2024-02-29"_s, u"2024-02-29"_s},
                    Cell{kDate, u"2023-02-29"_s, {}, Rule::NotADate},
                    Cell{kDate, u"2024-3/8"_s, {}, Rule::NotADate},
                    Cell{kDate, u"2024-03"_s, {}, Rule::NotADate},
                    Cell{kDate, u"45359"_s, {}, Rule::DayNumber, {u"2024-03-08"_s}},
                    Cell{kDate, u"08/03/2024"_s, {}, Rule::NotADate},
                    Cell{kDate, u"2024-13-01"_s, {}, Rule::NotADate},
                    Cell{kDate, u"1899-12-31"_s, {}, Rule::NotADate},
                    Cell{kDate, u"昨天"_s, {}, Rule::NotADate}));

INSTANTIATE_TEST_SUITE_P(Month, ParseCell,
                         testing::Values(Cell{kMonth, u"2024-03"_s, u"2024-03"_s},
                                         Cell{kMonth, u"2024/3"_s, u"2024-03"_s},
                                         Cell{kMonth, u"2024.3"_s, u"2024-03"_s},
                                         Cell{kMonth, u"202403"_s, u"2024-03"_s},
                                         Cell{kMonth, u"2024年3月"_s, u"2024-03"_s},
                                         Cell{kMonth, u"２０２４年３月"_s, u"2024-03"_s},
                                         Cell{kMonth, u"2024-03-08"_s, u"2024-03"_s},
                                         Cell{kMonth, u"2024-13"_s, {}, Rule::NotAMonth},
                                         Cell{kMonth, u"3月"_s, {}, Rule::NotAMonth},
                                         Cell{kMonth, u"2024"_s, {}, Rule::NotAMonth}));

INSTANTIATE_TEST_SUITE_P(
    DateTime, ParseCell,
    testing::Values(Cell{kTime, u"2024-03-08"_s, u"2024-03-08"_s},
                    Cell{kTime, u"2024-03-08 15:00"_s, u"2024-03-08 15:00"_s},
                    Cell{kTime, u"2024/3/8 9:05"_s, u"2024-03-08 09:05"_s},
                    Cell{kTime, u"2024年3月8日 15：00"_s, u"2024-03-08 15:00"_s},
                    Cell{kTime, u"2024-03-08T15:00:59"_s, u"2024-03-08 15:00"_s},
                    Cell{kTime, u"2024-03-08 24:00"_s, {}, Rule::NotATime},
                    Cell{kTime, u"15:00"_s, {}, Rule::NotATime},
                    Cell{kTime, u"2024-02-30 15:00"_s, {}, Rule::NotATime}));

INSTANTIATE_TEST_SUITE_P(
    Number, ParseCell,
    testing::Values(Cell{kYear, u"2024"_s, number(2024)},
                    Cell{kYear, u"２０２４年"_s, number(2024)},
                    Cell{kYear, u"1920"_s, {}, Rule::OutOfRange, {u"1921"_s, u"2199"_s}},
                    Cell{kYear, u"24年"_s, {}, Rule::OutOfRange, {u"1921"_s, u"2199"_s}},
                    Cell{kYear, u"今年"_s, {}, Rule::NotANumber}, Cell{kCount, u"0"_s, number(0)},
                    Cell{kCount, u" １２ "_s, number(12)}, Cell{kCount, u"12.0"_s, number(12)},
                    Cell{kCount, u"1,000"_s, number(1000)},
                    Cell{kCount, u"1001"_s, {}, Rule::OutOfRange, {u"0"_s, u"1000"_s}},
                    Cell{kCount, u"-1"_s, {}, Rule::OutOfRange, {u"0"_s, u"1000"_s}},
                    Cell{kCount, u"1.5"_s, {}, Rule::TooManyDecimals, {u"0"_s}},
                    Cell{kCount, u"十二"_s, {}, Rule::NotANumber},
                    Cell{kScore, u"9.35"_s, number(93'500)}, Cell{kScore, u"10"_s, number(100'000)},
                    Cell{kScore, u"9.355"_s, {}, Rule::TooManyDecimals, {u"2"_s}},
                    Cell{kScore, u"-1"_s, {}, Rule::OutOfRange, {u"0"_s, u"10000"_s}},
                    Cell{kScore, u"10000.01"_s, {}, Rule::OutOfRange, {u"0"_s, u"10000"_s}},
                    Cell{kScore, u"优"_s, {}, Rule::NotANumber}));

INSTANTIATE_TEST_SUITE_P(
    Money, ParseCell,
    testing::Values(
        Cell{kMoney, u"12"_s, number(1200)}, Cell{kMoney, u"12.3"_s, number(1230)},
        Cell{kMoney, u"12.34"_s, number(1234)}, Cell{kMoney, u"1,234.50"_s, number(123'450)},
        Cell{kMoney, u"￥12"_s, number(1200)}, Cell{kMoney, u"¥ 12.5"_s, number(1250)},
        Cell{kMoney, u"１２．５"_s, number(1250)}, Cell{kMoney, u"0"_s, number(0)},
        Cell{kMoney, u"12.345"_s, {}, Rule::TooManyDecimals, {u"2"_s}},
        Cell{kMoney, u"￥12.345"_s, {}, Rule::TooManyDecimals, {u"2"_s}},
        Cell{kMoney, u"¥ 1,234.567"_s, {}, Rule::TooManyDecimals, {u"2"_s}},
        Cell{kMoney, u"12元"_s, {}, Rule::NotMoney}, Cell{kMoney, u"1,23"_s, {}, Rule::NotMoney},
        Cell{kMoney, u"-1"_s, {}, Rule::OutOfRange, {u"0.00"_s, u"10000000000000.00"_s}},
        Cell{field(u"dues-payments"_s, u"amount"_s),
             u"0"_s,
             {},
             Rule::OutOfRange,
             {u"0.01"_s, u"10000000000.00"_s}},
        Cell{field(u"dues-payments"_s, u"amount"_s), u"0.01"_s, number(1)}));

TEST(CellText, WritesWhatParseCellReadsBack)
{
    for (const Ledger &ledger : allLedgers()) {
        for (const Field &each : ledger.fields) {
            if (each.type == FieldType::Reference) {
                continue; // written by storage as a natural key
            }
            QList<QVariant> values;
            switch (each.type) {
            case FieldType::Choice:
                for (const Choice &choice : each.choices) {
                    values += choice.code;
                }
                break;
            case FieldType::Choices:
                values = {u""_s, each.choices[0].code,
                          each.choices[1].code + u' ' + each.choices[3].code};
                break;
            case FieldType::YesNo:
                values = {number(0), number(1)};
                break;
            case FieldType::Date:
                values = {u"1999-12-31"_s};
                break;
            case FieldType::Month:
                values = {u"1999-12"_s};
                break;
            case FieldType::DateTime:
                values = {u"1999-12-31"_s, u"1999-12-31 07:05"_s};
                break;
            case FieldType::Year:
                values = {number(2024)};
                break;
            case FieldType::Integer:
                values = {number(each.lowest), number(each.highest)};
                break;
            case FieldType::Money:
                values = {number(each.lowest), number(1205), number(123'456'789)};
                break;
            case FieldType::Score:
                values = {number(0), number(93'500), number(1'000'000)};
                break;
            default:
                values = {u"ABC"_s};
                break;
            }
            for (const QVariant &value : values) {
                const ParsedCell back = parseCell(each, cellText(each, value));
                EXPECT_FALSE(back.finding) << qPrintable(each.key);
                EXPECT_EQ(back.value, value) << qPrintable(each.key);
            }
            EXPECT_EQ(cellText(each, QVariant()), QString());
        }
    }
}

TEST(CellText, IsWhatPeopleRead)
{
    EXPECT_EQ(cellText(field(u"members"_s, u"sex"_s), u"female"_s), u"女"_s);
    EXPECT_EQ(cellText(kYesNo, number(1)), u"是"_s);
    EXPECT_EQ(cellText(kYesNo, number(0)), u"否"_s);
    EXPECT_EQ(cellText(kMoney, number(1205)), u"12.05"_s);
    EXPECT_EQ(cellText(kScore, number(93'500)), u"9.35"_s);
    EXPECT_EQ(cellText(field(u"members"_s, u"sex"_s), u"unheard of"_s), u"unheard of"_s);
}

} // namespace zhibu
