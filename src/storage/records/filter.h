#pragma once

#include "ledger/field.h"

#include <QList>
#include <QVariant>

namespace zhibu {

/// What a condition asks of a field.
enum class FilterTest { Contains, ContainsNot, Is, IsNot, From, To, Empty, NotEmpty };

/// One condition of a filter. Its text is what is typed or imported for such a field (1,284.50;
/// 2024-03-08; 正式党员); a row referred to is compared by its name. From and To include what they
/// name, and leave out rows where nothing stands; IsNot and ContainsNot take those in.
struct FieldCondition
{
    QString key; ///< of the field
    FilterTest test = FilterTest::Contains;
    QString text = {}; ///< nothing for Empty and NotEmpty

    bool operator==(const FieldCondition &) const = default;
};

/// The tests that mean something for a field, the likeliest first: of text no range, of numbers and
/// dates no part.
[[nodiscard]] QList<FilterTest> testsOf(const Field &field);
/// What is wrong with the condition's text for this field, if anything: what a cell with it would
/// have, or Required.
[[nodiscard]] std::optional<Finding> problemOf(const Field &field, const FieldCondition &condition);

/// A condition as a term of WHERE with its parameters.
struct SqlCondition
{
    QString sql;
    QList<QVariant> values;
};

/// `column` holds the field, or the name of the row it refers to. A condition with a problem, or
/// with a test that is none of testsOf(), holds for no row.
[[nodiscard]] SqlCondition sqlOf(const Field &field, const QString &column,
                                 const FieldCondition &condition);

/// The text as a pattern of LIKE … ESCAPE '\' that finds it anywhere.
[[nodiscard]] QString likePattern(const QString &text);

} // namespace zhibu
