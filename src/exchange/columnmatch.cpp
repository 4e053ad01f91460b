#include "exchange/columnmatch.h"

#include "core/datetext.h"
#include "core/decimal.h"
#include "core/idnumber.h"
#include "ledger/ledgers.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <limits>
#include <tuple>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestTitle = 200;
constexpr qsizetype kValuesLookedAt = 200;
constexpr qsizetype kFewestValues = 2; // one alone may be anything

/// What stands in a column, as far as is needed to tell what it is.
QStringList valuesOf(const TableData &table, int column)
{
    QStringList values;
    for (const TableRow &row : table.rows) {
        const QString value = halfWidth(row.cells.value(column)).trimmed();
        if (!value.isEmpty()) {
            values += value;
        }
        if (values.size() == kValuesLookedAt) {
            break;
        }
    }
    return values;
}

bool isMobilePhone(const QString &text)
{
    static const QRegularExpression mobile(u"^1[3-9]\\d{9}$"_s);
    return mobile.match(text).hasMatch();
}

/// Tells fields for columns by their values.
class ContentJudge
{
public:
    ContentJudge(const Ledger &ledger, const TableData &table, const ColumnMatch &match)
        : m_ledger{ledger}
        , m_table{table}
        , m_match{match}
    {}

    ChosenFields fields()
    {
        ChosenFields found;
        // Numbers of identity first: dates of birth are told by them.
        for (const bool dates : {false, true}) {
            for (int column = 0; column < m_match.fieldOfColumn.size(); ++column) {
                if (m_match.fieldOfColumn[column] >= 0) {
                    continue;
                }
                const QStringList values = valuesOf(m_table, column);
                if (values.size() < kFewestValues) {
                    continue;
                }
                const int field = dates ? dateField(column, values) : plainField(values);
                if (field >= 0) {
                    m_match.fieldOfColumn[column] = field;
                    m_match.columnOfField[field] = column;
                    found.insert(column, field);
                }
            }
        }
        return found;
    }

private:
    [[nodiscard]] bool isFree(int field) const { return m_match.columnOfField[field] < 0; }

    [[nodiscard]] static bool takesAll(const Field &field, const QStringList &values)
    {
        return std::ranges::none_of(values, [&field](const QString &value) {
            return parseCell(field, value).finding.has_value();
        });
    }

    /// The free field that fits; -1 where none does, or more than one.
    template<typename Fits>
    [[nodiscard]] int onlyField(Fits fits) const
    {
        int found = -1;
        for (int i = 0; i < m_ledger.fields.size(); ++i) {
            if (isFree(i) && fits(m_ledger.fields[i])) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    [[nodiscard]] int plainField(const QStringList &values) const
    {
        const auto isNumber = [](const QString &value) { return !idNumberRule(value); };
        if (std::ranges::all_of(values, isNumber)) {
            return onlyField([](const Field &field) { return field.type == FieldType::IdNumber; });
        }
        if (std::ranges::all_of(values, isMobilePhone)) {
            return onlyField([](const Field &field) { return field.key == u"phone"; });
        }
        return onlyField([&values](const Field &field) {
            return field.type == FieldType::Choice && takesAll(field, values);
        });
    }

    [[nodiscard]] int dateField(int column, const QStringList &values) const
    {
        const auto isDate = [](const QString &value) { return dateFromText(value).has_value(); };
        if (!std::ranges::all_of(values, isDate)) {
            return -1;
        }
        if (const int birth = m_ledger.indexOf(u"birth"_s); areBirthdays(column)) {
            return birth >= 0 && isFree(birth) ? birth : -1;
        }
        return onlyField(
            [](const Field &field) { return field.type == FieldType::Date && field.required; });
    }

    [[nodiscard]] bool areBirthdays(int column) const
    {
        const int number = m_ledger.indexOf(u"id_number"_s);
        if (number < 0 || isFree(number)) {
            return false;
        }
        qsizetype agreeing = 0;
        for (const TableRow &row : m_table.rows) {
            const auto person = idNumberFromText(row.cells.value(m_match.columnOfField[number]));
            const auto date = dateFromText(row.cells.value(column));
            if (person && date && person->birth != *date) {
                return false;
            }
            agreeing += person && date ? 1 : 0;
        }
        return agreeing >= kFewestValues;
    }

    const Ledger &m_ledger;
    const TableData &m_table;
    ColumnMatch m_match;
};

} // namespace

QString plainTitle(const QString &title)
{
    static const QRegularExpression unit(uR"(\([^)]*\)\s*$)"_s);
    static const QRegularExpression blanks(uR"(\s+)"_s); // 姓　名, and a title of two lines
    QString plain = halfWidth(title).trimmed();
    if (plain.size() > kLongestTitle) { // a text, not a title
        return plain;
    }
    plain.remove(unit);
    return plain.remove(blanks).remove(u'*').toLower();
}

TitleBook::TitleBook(const Ledger &ledger)
{
    for (int i = 0; i < ledger.fields.size(); ++i) {
        for (const QString &synonym : ledger.fields[i].synonyms) {
            m_known.insert(plainTitle(synonym), i);
        }
    }
    // A field's own title prevails over another's synonym, and over what another is shown as.
    for (int i = 0; i < ledger.fields.size(); ++i) {
        m_known.insert(plainTitle(shownTitle(ledger.fields[i])), i);
    }
    for (int i = 0; i < ledger.fields.size(); ++i) {
        for (const QString &own : {ledger.fields[i].key, ledger.fields[i].title}) {
            m_known.insert(plainTitle(own), i);
            m_own += plainTitle(own);
        }
    }
}

qsizetype TitleBook::fieldsIn(const QStringList &plainTitles) const
{
    QSet<int> fields;
    for (const QString &title : plainTitles) {
        fields += m_known.value(title, -1);
    }
    fields.remove(-1);
    return fields.size();
}

QSet<int> TitleBook::fieldsByOwnTitle(const QStringList &titles) const
{
    QSet<int> fields;
    for (const QString &title : titles) {
        if (isOwn(title)) {
            fields += fieldOf(title);
        }
    }
    return fields;
}

bool isReasonTitle(const QString &title)
{
    return plainTitle(title) == kReasonTitle;
}

ColumnMatch matchColumns(const Ledger &ledger, const QStringList &titles,
                         const ChosenFields &chosen)
{
    const TitleBook book(ledger);
    const QList<int> taken = chosen.values();
    const QSet<int> named = book.fieldsByOwnTitle(titles); // what else may hold them is left out
    ColumnMatch match;
    match.columnOfField.fill(-1, ledger.fields.size());
    for (int column = 0; column < titles.size(); ++column) {
        const QString &title = titles[column];
        const bool isChosen = chosen.contains(column);
        int field = isChosen ? chosen.value(column) : book.fieldOf(title);
        if (!isChosen && (taken.contains(field) || (named.contains(field) && !book.isOwn(title)))) {
            field = -1;
        }
        match.fieldOfColumn += field;
        if (field < 0) {
            const bool isOwn = plainTitle(title) == u"序号" || isReasonTitle(title);
            if (!isChosen && !title.trimmed().isEmpty() && !isOwn) {
                match.warnings += Finding{.rule = Rule::ColumnUnknown, .value = title};
            }
        } else if (match.columnOfField[field] >= 0) {
            match.errors += Finding{
                .rule = Rule::ColumnTwice, .field = ledger.fields[field].key, .value = title};
        } else {
            match.columnOfField[field] = column;
        }
    }
    if (std::ranges::all_of(match.columnOfField, [](int column) { return column < 0; })) {
        for (const Field &field : ledger.fields) {
            if (field.required) {
                match.errors +=
                    Finding{.rule = Rule::ColumnMissing, .field = field.key, .value = field.title};
            }
        }
    }
    return match;
}

ChosenFields fieldsByContent(const Ledger &ledger, const TableData &table, const ColumnMatch &match)
{
    return ContentJudge(ledger, table, match).fields();
}

const Ledger *guessLedger(const QStringList &titles, const Ledger *likely)
{
    constexpr int kFewestColumns = 2; // one may stand in a table of anything
    const Ledger *best = nullptr;
    std::tuple<int, int, bool> most{kFewestColumns, std::numeric_limits<int>::min(), false};
    for (const Ledger &ledger : allLedgers()) {
        const ColumnMatch match = matchColumns(ledger, titles);
        int found = 0;
        int lacking = 0;
        for (int i = 0; i < ledger.fields.size(); ++i) {
            found += match.columnOfField[i] >= 0 ? 1 : 0;
            lacking += match.columnOfField[i] < 0 && ledger.fields[i].required ? 1 : 0;
        }
        const std::tuple fit{found, -lacking, likely != nullptr && ledger.key == likely->key};
        if (fit > most) {
            best = &ledger;
            most = fit;
        }
    }
    return best;
}

} // namespace zhibu
