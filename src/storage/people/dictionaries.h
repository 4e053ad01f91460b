#pragma once

#include "core/finding.h"
#include "ledger/field.h"
#include "storage/file/file.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace zhibu {

/// A word of a dictionary, and the code it has in tables of other systems; empty: none.
struct DictionaryWord
{
    QString title;
    QString code;
};

/// The dictionaries of fields of text (Field::dictionary): the words shipped
/// (resources/dictionaries) and those of a file (ledger dictionary), which may add words, give
/// shipped ones another code or place, and retire them.
class Dictionaries
{
public:
    /// `file` may be null: the words shipped.
    [[nodiscard]] static Result<Dictionaries> of(const File *file);

    /// What is offered, in order: neither retired words nor those of no such dictionary.
    [[nodiscard]] QList<DictionaryWord> words(const QString &kind) const;
    /// Whether it only offers words: any other is as good (工作岗位).
    [[nodiscard]] bool isOpen(const QString &kind) const;
    /// Whether it has or had the word.
    [[nodiscard]] bool knows(const QString &kind, const QString &title) const;
    /// Its code, also where it is retired; of another way to write a word shipped (大专 for
    /// 大学专科) the code of that, unless the file gives it one. Empty where it has none, or is not
    /// known.
    [[nodiscard]] QString codeOf(const QString &kind, const QString &title) const;
    /// The word of which it is another way to write; itself where it is none, or has its own code.
    [[nodiscard]] QString wordOf(const QString &kind, const QString &title) const;
    /// A value as it was read, where a dictionary has its code instead (01), or its word (汉 for
    /// 汉族): the title there. Any other value as it is.
    [[nodiscard]] QVariant canonical(const Field &field, const QVariant &value) const;

private:
    struct Entry
    {
        DictionaryWord word;
        QStringList also = {}; ///< other ways to write it: counted alike, stored as written
        int place = 0;         ///< the lower, the earlier
        bool retired = false;
    };
    struct Dictionary
    {
        bool isOpen = false;
        QList<Entry> entries;
    };

    static QHash<QString, Dictionary> shipped();
    [[nodiscard]] const QList<Entry> &entries(const QString &kind) const;
    /// What a title counts as.
    [[nodiscard]] DictionaryWord standard(const QString &kind, const QString &title) const;
    Status addOwn(const File &file);

    QHash<QString, Dictionary> m_kinds;
};

/// A word and the dictionary it is in.
struct CodedWord
{
    QString kind;
    DictionaryWord word;
};

/// Gives words of a file their codes, as one action: those it has not are added to its 字典.
/// Findings, and nothing is stored, where one cannot be.
Result<Findings> codeWords(File &file, const QList<CodedWord> &words);

} // namespace zhibu
