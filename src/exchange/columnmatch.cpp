#include "exchange/columnmatch.h"

#include "core/decimal.h"
#include "ledger/ledgers.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// A title as it is compared: half-width, without blanks and without a unit in brackets
/// ("金额（元）" = "金额").
QString plainTitle(const QString &title)
{
    static const QRegularExpression unit(uR"(\([^)]*\)\s*$)"_s);
    QString plain = halfWidth(title).trimmed();
    plain.remove(unit);
    return plain.remove(u' ').remove(u'*').toLower();
}

QHash<QString, int> knownTitles(const Ledger &ledger)
{
    QHash<QString, int> known;
    for (int i = 0; i < ledger.fields.size(); ++i) {
        for (const QString &synonym : ledger.fields[i].synonyms) {
            known.insert(plainTitle(synonym), i);
        }
    }
    // A field's own title prevails over another's synonym.
    for (int i = 0; i < ledger.fields.size(); ++i) {
        known.insert(plainTitle(ledger.fields[i].key), i);
        known.insert(plainTitle(ledger.fields[i].title), i);
    }
    return known;
}

} // namespace

ColumnMatch matchColumns(const Ledger &ledger, const QStringList &titles)
{
    const QHash<QString, int> known = knownTitles(ledger);
    ColumnMatch match;
    match.columnOfField.fill(-1, ledger.fields.size());
    for (int column = 0; column < titles.size(); ++column) {
        const QString &title = titles[column];
        const int field = known.value(plainTitle(title), -1);
        match.fieldOfColumn += field;
        if (field < 0) {
            if (!title.trimmed().isEmpty()) {
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

const Ledger *guessLedger(const QStringList &titles)
{
    const Ledger *best = nullptr;
    qsizetype bestScore = 0;
    for (const Ledger &ledger : allLedgers()) {
        const ColumnMatch match = matchColumns(ledger, titles);
        qsizetype found = 0;
        qsizetype lacking = 0;
        for (int i = 0; i < ledger.fields.size(); ++i) {
            found += match.columnOfField[i] >= 0 ? 1 : 0;
            lacking += match.columnOfField[i] < 0 && ledger.fields[i].required ? 1 : 0;
        }
        const qsizetype score = 2 * found - 3 * lacking - match.warnings.size();
        if (found >= 2 && score > bestScore) {
            best = &ledger;
            bestScore = score;
        }
    }
    return best;
}

} // namespace zhibu
