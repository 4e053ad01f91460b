#include "ledger/field.h"

#include "core/datetext.h"
#include "core/decimal.h"
#include "core/money.h"
#include "core/personname.h"
#include "core/points.h"
#include "ledger/ledger.h"

#include <QRegularExpression>
#include <QSet>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kDateLength = 10; // 2024-03-08

constexpr qsizetype kLongestLine = 2000;
constexpr int kLongestName = 100;
constexpr qsizetype kLongestText = 100'000;

Field plain(const QString &key, const QString &title, FieldType type)
{
    Field field;
    field.key = key;
    field.title = title;
    field.type = type;
    return field;
}

ParsedCell bad(const Field &field, const QString &text, Rule rule, const QStringList &args = {})
{
    return {.value = {},
            .finding = Finding{.rule = rule, .field = field.key, .value = text, .args = args}};
}

/// What Excel, WPS and LibreOffice show for a formula that fails, in the letters of any width or
/// case in which it comes: a field that rewrites them would otherwise accept what it then refuses.
bool isSpreadsheetError(const QString &text)
{
    static const QSet<QString> errors{u"#N/A"_s,    u"#REF!"_s, u"#VALUE!"_s, u"#NAME?"_s,
                                      u"#DIV/0!"_s, u"#NUM!"_s, u"#NULL!"_s};
    static const QRegularExpression numbered(u"^ERR:\\d{3}$"_s);
    static constexpr QStringView kFirst = u"#＃EeＥｅ";
    if (!kFirst.contains(text.front())) {
        return false;
    }
    const QString shown = halfWidth(text).toUpper();
    return errors.contains(shown) || numbered.match(shown).hasMatch();
}

/// What lists show in place of a sensitive value until it is revealed, from this program or
/// another. In words a single sign may mean something else, in numbers two of them do not.
bool isMasked(const Field &field, const QString &text)
{
    static const QRegularExpression whole(uR"(^[*＊●•×✱]+$)"_s);
    static const QRegularExpression part(uR"([*＊●•×✱]{2})"_s);
    const bool isNumber = field.type == FieldType::Code || field.type == FieldType::IdNumber;
    return field.sensitive && (isNumber ? part : whole).match(text).hasMatch();
}

// Zero characters are dropped: SQLite ends a text at them, and so would a before-image in the
// history.
ParsedCell parseText(const Field &field, const QString &text, QString value)
{
    value.remove(QChar::Null);
    const qsizetype longest = field.longest > 0                   ? field.longest
                              : field.type == FieldType::LongText ? kLongestText
                                                                  : kLongestLine;
    if (value.size() > longest) {
        return bad(field, text, Rule::TooLong, {QString::number(longest)});
    }
    return {.value = value, .finding = {}};
}

ParsedCell parseCode(const Field &field, const QString &text)
{
    // Excel turns long numbers into 4.10599E+17 and the digits are gone.
    static const QRegularExpression cut(uR"(^\d(\.\d+)?[Ee]\+?\d+$)"_s);
    QString code = halfWidth(text).trimmed();
    if (code.contains(u'E', Qt::CaseInsensitive) && cut.match(code).hasMatch()) {
        return bad(field, text, Rule::CutByExcel);
    }
    if (field.type == FieldType::IdNumber) {
        code = code.toUpper();
    }
    return parseText(field, text, code);
}

ParsedCell parseChoice(const Field &field, const QString &text)
{
    const QString wanted = halfWidth(text).trimmed();
    QStringList titles;
    for (const Choice &choice : field.choices) {
        if (halfWidth(choice.title) == wanted || choice.synonyms.contains(wanted)
            || choice.code.compare(wanted, Qt::CaseInsensitive) == 0) {
            return {.value = choice.code, .finding = {}};
        }
        titles += choice.title;
    }
    return bad(field, text, Rule::NotAChoice, {titles.join(u' ')});
}

ParsedCell parseChoices(const Field &field, const QString &text)
{
    static const QRegularExpression between(uR"([、，,；;/\s]+)"_s);
    QSet<QString> picked;
    for (const QString &word : halfWidth(text).split(between, Qt::SkipEmptyParts)) {
        const ParsedCell cell = parseChoice(field, word);
        if (cell.finding) {
            return bad(field, text, cell.finding->rule, cell.finding->args);
        }
        picked += cell.value.toString();
    }
    QStringList codes;
    for (const Choice &choice : field.choices) {
        if (picked.contains(choice.code)) {
            codes += choice.code;
        }
    }
    return {.value = codes.join(u' '), .finding = {}};
}

ParsedCell parseYesNo(const Field &field, const QString &text)
{
    const QString word = halfWidth(text).trimmed().toLower();
    if (word == u"是" || word == u"1" || word == u"true" || word == u"y" || word == u"yes") {
        return {.value = qlonglong{1}, .finding = {}};
    }
    if (word == u"否" || word == u"0" || word == u"false" || word == u"n" || word == u"no") {
        return {.value = qlonglong{0}, .finding = {}};
    }
    return bad(field, text, Rule::NotYesNo);
}

/// What is no date: perhaps the number a spreadsheet keeps for one (days since 1899-12-30).
ParsedCell notADay(const Field &field, const QString &text, Rule rule)
{
    constexpr int kFirst = 7853;  // 1921-07-01
    constexpr int kLast = 73'050; // 2099-12-31
    bool isNumber = false;
    const int number = halfWidth(text).trimmed().toInt(&isNumber);
    return isNumber && number >= kFirst && number <= kLast
               ? bad(field, text, Rule::DayNumber, {isoText(QDate(1899, 12, 30).addDays(number))})
               : bad(field, text, rule);
}

ParsedCell parseNumber(const Field &field, const QString &text, int decimals, Rule kind)
{
    const auto value = field.type == FieldType::Money ? [&]() -> std::optional<qint64> {
        const auto money = moneyFromText(text);
        return money ? std::optional(money->fen) : std::nullopt;
    }()
        : decimalFromText(text, decimals);
    if (!value) {
        const bool onlyTooFine =
            decimalFromText(field.type == FieldType::Money ? withoutYuanSign(text) : text, 8)
                .has_value();
        return onlyTooFine ? bad(field, text, Rule::TooManyDecimals, {QString::number(decimals)})
                           : bad(field, text, kind);
    }
    const bool score = field.type == FieldType::Score;
    const auto pointsOf = [](qint64 hundredths) {
        return Points{hundredths * (Points::kOne / 100)};
    };
    if (*value < field.lowest || *value > field.highest) {
        const auto shown = [&](qint64 limit) {
            return score ? toText(pointsOf(limit)) : decimalToText(limit, decimals);
        };
        return bad(field, text, Rule::OutOfRange, {shown(field.lowest), shown(field.highest)});
    }
    return {.value = qlonglong{score ? pointsOf(*value).raw : *value}, .finding = {}};
}

} // namespace

Field Field::require() const
{
    Field field = *this;
    field.required = true;
    return field;
}

Field Field::mask() const
{
    Field field = *this;
    field.sensitive = true;
    return field;
}

Field Field::unlisted() const
{
    Field field = *this;
    field.listed = false;
    return field;
}

Field Field::unsummed() const
{
    Field field = *this;
    field.summed = false;
    return field;
}

Field Field::inList() const
{
    Field field = *this;
    field.listed = true;
    return field;
}

Field Field::alias(const QStringList &titles) const
{
    Field field = *this;
    field.synonyms = titles;
    return field;
}

Field Field::ofKind(const QString &kind) const
{
    Field field = *this;
    field.refKind = kind;
    return field;
}

Field Field::byDefault(const QVariant &value) const
{
    Field field = *this;
    field.defaultValue = value;
    return field;
}

Field Field::copying(const QString &otherKey) const
{
    Field field = *this;
    field.defaultFrom = otherKey;
    return field;
}

Field Field::onDayOf(const QString &otherKey) const
{
    Field field = *this;
    field.dayFrom = otherKey;
    return field;
}

Field Field::within(qint64 low, qint64 high) const
{
    Field field = *this;
    field.lowest = low;
    field.highest = high;
    return field;
}

Field Field::inPast() const
{
    Field field = *this;
    field.past = true;
    return field;
}

Field Field::ofPeople() const
{
    Field field = *this;
    field.namesPeople = true;
    return field;
}

Field Field::noLongerThan(int characters) const
{
    Field field = *this;
    field.longest = characters;
    return field;
}

Field Field::fromDictionary(const QString &kind) const
{
    Field field = *this;
    field.dictionary = kind;
    return field;
}

Field Field::hint(const QString &sentence) const
{
    Field field = *this;
    field.help = sentence;
    return field;
}

bool Field::isNumber() const
{
    return type == FieldType::Integer || type == FieldType::Money || type == FieldType::Score;
}

bool Field::isNullable() const
{
    switch (type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Code:
    case FieldType::IdNumber:
    case FieldType::Choice:
    case FieldType::Choices:
    case FieldType::Criterion:
    case FieldType::YesNo:
        return false;
    case FieldType::Date:
    case FieldType::Month:
    case FieldType::DateTime:
    case FieldType::Year:
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Score:
    case FieldType::Reference:
        return true;
    }
    return true;
}

bool Field::isToCome(const QVariant &value, QDate today) const
{
    if (!past || !today.isValid() || isEmpty(value)) {
        return false;
    }
    const QString day = today.toString(Qt::ISODate);
    return value.toString().left(day.size()) > day;
}

QVariant Field::emptyValue() const
{
    if (defaultValue.isValid()) {
        return defaultValue;
    }
    return isNullable() ? QVariant() : QVariant(u""_s);
}

Field textField(const QString &key, const QString &title)
{
    return plain(key, title, FieldType::Text);
}

Field nameField(const QString &title)
{
    return textField(u"name"_s, title).noLongerThan(kLongestName);
}

Field longTextField(const QString &key, const QString &title)
{
    return plain(key, title, FieldType::LongText).unlisted();
}

Field codeField(const QString &key, const QString &title)
{
    return plain(key, title, FieldType::Code);
}

Field choiceField(const QString &key, const QString &title, const QList<Choice> &choices)
{
    Field field = plain(key, title, FieldType::Choice);
    field.choices = choices;
    return field;
}

Field choicesField(const QString &key, const QString &title, const QList<Choice> &choices)
{
    Field field = plain(key, title, FieldType::Choices);
    field.choices = choices;
    return field;
}

Field yesNoField(const QString &key, const QString &title)
{
    return plain(key, title, FieldType::YesNo).byDefault(qlonglong{0});
}

Field dateField(const QString &key, const QString &title)
{
    return plain(key, title, FieldType::Date);
}

Field monthField(const QString &key, const QString &title)
{
    return plain(key, title, FieldType::Month);
}

Field dateTimeField(const QString &key, const QString &title)
{
    return plain(key, title, FieldType::DateTime);
}

Field yearField(const QString &key, const QString &title)
{
    return plain(key, title, FieldType::Year).within(1921, 2199);
}

Field integerField(const QString &key, const QString &title, qint64 lowest, qint64 highest)
{
    return plain(key, title, FieldType::Integer).within(lowest, highest);
}

Field moneyField(const QString &key, const QString &title)
{
    return plain(key, title, FieldType::Money);
}

Field scoreField(const QString &key, const QString &title)
{
    constexpr qint64 kMostPoints = 10'000;
    return plain(key, title, FieldType::Score).within(0, kMostPoints * 100);
}

Field referenceField(const QString &key, const QString &title, const QString &ledger)
{
    Field field = plain(key, title, FieldType::Reference);
    field.refLedger = ledger;
    return field;
}

QString shownTitle(const Field &field)
{
    if (field.type != FieldType::Reference) {
        return field.title;
    }
    static const QRegularExpression code(u"(编码|编号)$"_s);
    return QString(field.title).remove(code);
}

ParsedCell parseCell(const Field &field, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        return {.value = field.emptyValue(), .finding = {}};
    }
    if (isSpreadsheetError(trimmed)) {
        return bad(field, text, Rule::SpreadsheetError);
    }
    if (isMasked(field, trimmed)) {
        return bad(field, text, Rule::Masked);
    }
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
        return parseText(field, text, field.namesPeople ? personName(trimmed) : trimmed);
    case FieldType::Code:
    case FieldType::IdNumber:
    case FieldType::Reference:
        return parseCode(field, text);
    case FieldType::Criterion:
        return parseText(field, text, trimmed);
    case FieldType::Choice:
        return parseChoice(field, text);
    case FieldType::Choices:
        return parseChoices(field, text);
    case FieldType::YesNo:
        return parseYesNo(field, text);
    case FieldType::Date: {
        const auto date = dateFromText(trimmed);
        return date ? ParsedCell{.value = isoText(*date), .finding = {}}
                    : notADay(field, text, Rule::NotADate);
    }
    case FieldType::Month: {
        const auto month = monthFromText(trimmed);
        return month ? ParsedCell{.value = toText(*month), .finding = {}}
                     : notADay(field, text, Rule::NotAMonth);
    }
    case FieldType::DateTime: {
        const auto time = dateTimeFromText(trimmed);
        return time ? ParsedCell{.value = *time, .finding = {}}
                    : notADay(field, text, Rule::NotATime);
    }
    case FieldType::Year: {
        ParsedCell year = parseNumber(field, trimmed.endsWith(u'年') ? trimmed.chopped(1) : trimmed,
                                      0, Rule::NotANumber);
        if (year.finding) {
            year.finding->value = text;
        }
        return year;
    }
    case FieldType::Integer:
        return parseNumber(field, trimmed, 0, Rule::NotANumber);
    case FieldType::Money:
        return parseNumber(field, trimmed, 2, Rule::NotMoney);
    case FieldType::Score:
        return parseNumber(field, trimmed, 2, Rule::NotANumber);
    }
    return {};
}

ParsedCell parseCell(const Field &field, const QString &text, const QVariant &day)
{
    const QString time = text.trimmed();
    const QString date = day.toString().left(kDateLength);
    if (!field.dayFrom.isEmpty() && !date.isEmpty() && !time.isEmpty()) {
        if (const auto whole = dateTimeFromText(date + u' ' + time)) {
            return {.value = *whole, .finding = {}};
        }
    }
    return parseCell(field, text);
}

QString cellText(const Field &field, const QVariant &value)
{
    if (!value.isValid() || value.isNull()) {
        return {};
    }
    switch (field.type) {
    case FieldType::Choice:
        for (const Choice &choice : field.choices) {
            if (choice.code == value.toString()) {
                return choice.title;
            }
        }
        return value.toString();
    case FieldType::Choices: {
        const QStringList codes = value.toString().split(u' ', Qt::SkipEmptyParts);
        QStringList titles;
        for (const Choice &choice : field.choices) {
            if (codes.contains(choice.code)) {
                titles += choice.title;
            }
        }
        return titles.join(u'、');
    }
    case FieldType::YesNo:
        return value.toLongLong() != 0 ? u"是"_s : u"否"_s;
    case FieldType::Money:
        return toText(Money{value.toLongLong()});
    case FieldType::Score:
        return toText(Points{value.toLongLong()});
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Code:
    case FieldType::IdNumber:
    case FieldType::Date:
    case FieldType::Month:
    case FieldType::DateTime:
    case FieldType::Year:
    case FieldType::Integer:
    case FieldType::Reference:
    case FieldType::Criterion:
        break;
    }
    return value.toString();
}

} // namespace zhibu
