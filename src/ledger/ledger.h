#pragma once

#include "ledger/field.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>

namespace zhibu {

/// 63-bit row number; 0 = not stored yet. Never leaves the file: people and formats use natural
/// keys.
using RowId = qint64;

/// One row of a ledger: values in the order of Ledger::fields.
/// A value is a QString, a qlonglong, or invalid (absent); see FieldType for what each type holds.
struct Record
{
    RowId id = 0;
    QList<QVariant> values;
};

/// What a ledger is. Everything that shows, reads, writes or checks its rows works from this
/// declaration.
struct Ledger
{
    QString key;   ///< "members": command line and settings
    QString title; ///< 党员
    QString table; ///< table in the file
    QList<Field> fields;
    /// Keys: each list of fields identifies one row (where all its required parts are filled). The
    /// first one orders exports.
    QList<QStringList> keys;
    /// Where every key is empty a row is matched by the first of these whose parts are all filled.
    QList<QStringList> fallbackKeys = {};
    /// Whether their parts may be empty too, an empty one being equal to an empty one.
    bool fallbackTakesEmpty = false;
    /// Prefix and digits of numbers given to new rows with an empty first key: P000123.
    QString numberPrefix = {};
    /// Whether a row holds for all below its organisation too; without an organisationPath for all
    /// whose file is below this one.
    bool holdsBelow = false;
    /// Path from a row to its organisation: "organisation", "member.branch",
    /// "activity.organisation"; "id" for organisations; empty where rows hold for the whole
    /// file.
    QString organisationPath;
    /// Field `export --year` and yearly lists go by; empty = every year.
    QString yearKey = {};
    /// Field that names a row to people ("name", "topic"); empty: the key's fields.
    QString labelKey = {};
    /// Findings across fields of one row that forbid storing it. Values may be missing: what cannot
    /// be judged without them is not found.
    std::function<Findings(const Ledger &, const Record &)> rule = {};

    /// Position of a field, -1 when there is none.
    [[nodiscard]] int indexOf(const QString &fieldKey) const;
    /// The field by which a row belongs to its organisation, directly or through another row: the
    /// beginning of the organisationPath, of organisations the superior; empty without a path.
    [[nodiscard]] QString homeKey() const;
    [[nodiscard]] const Field &field(const QString &fieldKey) const;
    [[nodiscard]] QVariant value(const Record &record, const QString &fieldKey) const;
    /// Of a field that holds a day or a moment: the day; invalid where it is empty.
    [[nodiscard]] QDate day(const Record &record, const QString &fieldKey) const;
    void setValue(Record &record, const QString &fieldKey, const QVariant &value) const;
    /// Whether it is a number the program gives itself (P000123). Each file counts for itself, so
    /// that one number may mean two rows in two files.
    [[nodiscard]] bool isGivenNumber(const QString &code) const;
    /// A new row with every default set.
    [[nodiscard]] Record blank() const;
    /// A new row with what one entered after another is likely to share with it: what it belongs to
    /// and, of yearly rows, the year and the choices in the key. Where these are the whole key the
    /// next row is one of something else.
    [[nodiscard]] Record following(const Record &entered) const;
    /// Whether its rows are those of a year, which is a field of its own.
    [[nodiscard]] bool goesByYears() const;
    /// Required values, defaults that copy another field, and the ledger's own rule: all that is
    /// wrong, but of a missing value nothing else. Sets copied defaults in
    /// `record`.
    [[nodiscard]] Findings validate(Record &record) const;
};

/// An absent value, or an empty text.
[[nodiscard]] bool isEmpty(const QVariant &value);

} // namespace zhibu
