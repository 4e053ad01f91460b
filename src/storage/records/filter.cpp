#include "storage/records/filter.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Compared as text that is shown, not by value.
bool isText(const Field &field)
{
    return field.type == FieldType::Text || field.type == FieldType::LongText
           || field.type == FieldType::Code || field.type == FieldType::IdNumber
           || field.type == FieldType::Reference || field.type == FieldType::Criterion;
}

bool asksForText(FilterTest test)
{
    return test != FilterTest::Empty && test != FilterTest::NotEmpty;
}

SqlCondition compared(const QString &column, FilterTest test, const QVariant &value)
{
    switch (test) {
    case FilterTest::IsNot:
        return {.sql = column + u" IS NOT ?"_s, .values = {value}};
    case FilterTest::From:
        return {.sql = column + u" >= ?"_s, .values = {value}};
    case FilterTest::To:
        return {.sql = column + u" <= ?"_s, .values = {value}};
    default:
        return {.sql = column + u" = ?"_s, .values = {value}};
    }
}

SqlCondition containing(const QString &column, const QString &pattern, bool wanted)
{
    return {.sql = column + (wanted ? uR"( LIKE ? ESCAPE '\')"_s : uR"( NOT LIKE ? ESCAPE '\')"_s),
            .values = {pattern}};
}

} // namespace

QList<FilterTest> testsOf(const Field &field)
{
    if (isText(field)) {
        return {FilterTest::Contains, FilterTest::ContainsNot, FilterTest::Is,
                FilterTest::IsNot,    FilterTest::Empty,       FilterTest::NotEmpty};
    }
    switch (field.type) {
    case FieldType::YesNo:
        return {FilterTest::Is};
    case FieldType::Choice:
        return {FilterTest::Is, FilterTest::IsNot, FilterTest::Empty, FilterTest::NotEmpty};
    case FieldType::Choices:
        return {FilterTest::Contains, FilterTest::ContainsNot, FilterTest::Empty,
                FilterTest::NotEmpty};
    default:
        return {FilterTest::From,  FilterTest::To,    FilterTest::Is,
                FilterTest::IsNot, FilterTest::Empty, FilterTest::NotEmpty};
    }
}

std::optional<Finding> problemOf(const Field &field, const FieldCondition &condition)
{
    if (!asksForText(condition.test)) {
        return {};
    }
    if (condition.text.trimmed().isEmpty()) {
        return Finding{.rule = Rule::Required, .field = field.key, .value = {}, .args = {}};
    }
    return isText(field) ? std::nullopt : parseCell(field, condition.text).finding;
}

SqlCondition sqlOf(const Field &field, const QString &column, const FieldCondition &condition)
{
    if (!testsOf(field).contains(condition.test) || problemOf(field, condition)) {
        return {.sql = u"0"_s, .values = {}};
    }
    const QString filled = u"coalesce(%1, '')"_s.arg(column);
    switch (condition.test) {
    case FilterTest::Empty:
        return {.sql = filled + u" = ''"_s, .values = {}};
    case FilterTest::NotEmpty:
        return {.sql = filled + u" <> ''"_s, .values = {}};
    default:
        break;
    }
    const bool wanted = condition.test == FilterTest::Contains;
    if (isText(field)) {
        const QString text = condition.text.trimmed();
        return wanted || condition.test == FilterTest::ContainsNot
                   ? containing(filled, likePattern(text), wanted)
                   : compared(filled, condition.test, text);
    }
    const QVariant value = parseCell(field, condition.text).value;
    if (field.type == FieldType::Choices) {
        return containing(u"' ' || %1 || ' '"_s.arg(column), u"% "_s + value.toString() + u" %"_s,
                          wanted);
    }
    // Of a time only as much as is asked for: a day holds all its hours.
    const QString asked = field.type == FieldType::DateTime
                              ? u"substr(%1, 1, %2)"_s.arg(column).arg(value.toString().size())
                              : column;
    return compared(asked, condition.test, value);
}

QString likePattern(const QString &text)
{
    QString pattern = text;
    pattern.replace(u"\\"_s, u"\\\\"_s).replace(u"%"_s, u"\\%"_s).replace(u"_"_s, u"\\_"_s);
    return u'%' + pattern + u'%';
}

} // namespace zhibu
