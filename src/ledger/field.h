#pragma once

#include "core/finding.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace zhibu {

/// How a field is entered, stored and shown. Stored as: text kinds TEXT, dates and months ISO TEXT,
/// money INTEGER fen, scores INTEGER ten-thousandths, numbers and yes/no INTEGER, references
/// INTEGER row ids.
enum class FieldType {
    Text,      ///< one line, as typed
    LongText,  ///< several lines, as typed
    Code,      ///< one line; full-width characters become half-width
    IdNumber,  ///< 公民身份号码: a code, x becomes X
    Choice,    ///< one of `choices`; stored as its code
    Choices,   ///< any of `choices`; stored as their codes in that order, a blank between
    YesNo,     ///< 0 or 1
    Date,      ///< "2024-03-08" or absent
    Month,     ///< "2024-03" or absent
    DateTime,  ///< "2024-03-08" or "2024-03-08 15:00", or absent
    Year,      ///< 1921–2199
    Integer,   ///< whole number within lowest…highest, or absent
    Money,     ///< fen, or absent
    Score,     ///< points in ten-thousandths, at most two decimals entered, or absent
    Reference, ///< row id of a record of `refLedger`, or absent
    Criterion, ///< id of a criterion of a rating scheme
};

/// One allowed value: the code that is stored, and its title in tables and forms (always Chinese).
struct Choice
{
    QString code;
    QString title;
    QStringList synonyms = {}; ///< further words accepted for it
};

/// One column of a ledger. Built fluently: `dateField(u"founded"_s, u"成立日期"_s).require()`.
/// Table column, list column, form row, import header, export column and audit text all come from
/// it.
struct Field
{
    QString key;   ///< English key = column name in the file
    QString title; ///< Chinese title, as in every table and form
    FieldType type = FieldType::Text;
    bool required = false;
    bool sensitive = false; ///< masked until revealed (ID numbers, phones, dues bases)
    bool listed = true;     ///< shown in the list by default
    bool summed = true;     ///< Money: lists add it up; the sum of amounts a month means nothing
    QList<Choice> choices = {}; ///< Choice, Choices
    QString refLedger = {};     ///< Reference: key of the ledger referred to
    QString refKind = {};       ///< Reference: the only 组织类别 forms offer and take
    QStringList synonyms = {};  ///< further titles accepted on import
    QVariant defaultValue = {}; ///< value of an empty cell
    QString defaultFrom = {}; ///< key of the field an empty cell copies (所属止月 from 所属起月)
    QString dayFrom = {}; ///< DateTime: key of an earlier field whose day a bare time takes
    qint64 lowest = 0;    ///< Integer, Money (fen): range
    qint64 highest = 1'000'000'000'000'000;
    bool past = false;        ///< Date, DateTime: of what has happened; a day to come is odd
    bool namesPeople = false; ///< Text: the name of somebody, or of several (personName())
    QString dictionary = {};  ///< Text: the 字典 its words come from; others are taken too
    int longest = 0;          ///< Text: most characters; 0: as many as a line of text may have
    QString help = {};        ///< one sentence for the form (Chinese)

    [[nodiscard]] Field require() const;
    [[nodiscard]] Field mask() const;
    [[nodiscard]] Field unlisted() const;
    [[nodiscard]] Field unsummed() const;
    [[nodiscard]] Field inList() const; ///< long texts are not, by default
    [[nodiscard]] Field alias(const QStringList &titles) const;
    [[nodiscard]] Field ofKind(const QString &kind) const;
    [[nodiscard]] Field byDefault(const QVariant &value) const;
    [[nodiscard]] Field copying(const QString &otherKey) const;
    [[nodiscard]] Field onDayOf(const QString &otherKey) const;
    [[nodiscard]] Field within(qint64 low, qint64 high) const;
    [[nodiscard]] Field inPast() const;
    [[nodiscard]] Field ofPeople() const;
    [[nodiscard]] Field noLongerThan(int characters) const;
    [[nodiscard]] Field fromDictionary(const QString &kind) const;
    [[nodiscard]] Field hint(const QString &sentence) const;

    /// Numbers are right-aligned and may be summed.
    [[nodiscard]] bool isNumber() const;
    /// Absent values of these types are NULL in the file; others are '' or their default.
    [[nodiscard]] bool isNullable() const;
    /// Whether a value of this field is still to come. Without `today` nothing is.
    [[nodiscard]] bool isToCome(const QVariant &value, QDate today) const;
    /// The value of an empty cell: the default, else nothing (NULL or '').
    [[nodiscard]] QVariant emptyValue() const;
};

[[nodiscard]] Field textField(const QString &key, const QString &title);
/// The name of a person or an organisation, the longest of which have some fifty characters.
[[nodiscard]] Field nameField(const QString &title);
[[nodiscard]] Field longTextField(const QString &key, const QString &title);
[[nodiscard]] Field codeField(const QString &key, const QString &title);
[[nodiscard]] Field choiceField(const QString &key, const QString &title,
                                const QList<Choice> &choices);
[[nodiscard]] Field choicesField(const QString &key, const QString &title,
                                 const QList<Choice> &choices);
[[nodiscard]] Field yesNoField(const QString &key, const QString &title);
[[nodiscard]] Field dateField(const QString &key, const QString &title);
[[nodiscard]] Field monthField(const QString &key, const QString &title);
[[nodiscard]] Field dateTimeField(const QString &key, const QString &title);
[[nodiscard]] Field yearField(const QString &key, const QString &title);
[[nodiscard]] Field integerField(const QString &key, const QString &title, qint64 lowest,
                                 qint64 highest);
[[nodiscard]] Field moneyField(const QString &key, const QString &title);
[[nodiscard]] Field scoreField(const QString &key, const QString &title);
[[nodiscard]] Field referenceField(const QString &key, const QString &title, const QString &ledger);

/// The title of a field in lists and forms: where a row referred to stands with its name, "组织"
/// and not "组织编码". A table may bear it, too.
[[nodiscard]] QString shownTitle(const Field &field);

/// A cell read: its value, or what is wrong with it.
struct ParsedCell
{
    QVariant value; ///< invalid for absent; for Reference and Criterion the text to be resolved
    std::optional<Finding> finding;
};

/// Reads a cell as typed or imported (formats.md §2). An empty cell gives the field's empty value;
/// whether that is allowed is not judged here.
[[nodiscard]] ParsedCell parseCell(const Field &field, const QString &text);
/// The same where `day` is the value of its `dayFrom`: 16:30 is a time of that day.
[[nodiscard]] ParsedCell parseCell(const Field &field, const QString &text, const QVariant &day);
/// The value as exported and shown. A reference is left as it is: its text comes from the record it
/// names.
[[nodiscard]] QString cellText(const Field &field, const QVariant &value);

} // namespace zhibu
