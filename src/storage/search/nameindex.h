#pragma once

#include "ledger/ledger.h"
#include "storage/search/readings.h"

#include <QSet>

#include <string_view>

namespace zhibu {

/// All members, all organisations, all who apply for admission and are no members yet, or all
/// floating members of other branches, of a file by name and numbers, in memory: some 60 bytes a
/// row. Read once, in the order of their ids; later only the rows are read again that the history
/// says were written since, whoever wrote them (docs/adr/0012-search-in-memory.md); all of them
/// again after a purge, of which the history says nothing.
class NameIndex
{
public:
    enum class Of { Members, Organisations, Applicants, FloatingIn };

    explicit NameIndex(Of whom)
        : m_whom{whom}
    {}

    /// Brings it up to the state of the file, always the same one. Costs one small query where
    /// nothing was written.
    Status follow(const File &file);
    [[nodiscard]] qsizetype size() const;

    /// Who answers to what was typed, those that are called just so first, then those whose name or
    /// number begins so, each in the order they were entered:
    ///  - letters: the beginning of a name in pinyin (Readings::matches()); of an organisation from
    ///    the second letter on also what stands within its name;
    ///  - three characters and more, among them a digit: a part of 编号, 公民身份号码 or phone;
    ///  - anything: a part of the name.
    [[nodiscard]] QList<RowId> find(const QString &typed) const;

private:
    /// Rows one behind the other: what belongs to row i ends at its ends[i], where a line feed
    /// stands.
    struct Rows
    {
        std::vector<RowId> ids;
        QString names;
        std::vector<quint32> nameEnds;
        QByteArray numbers; ///< blanks between those of a row, and around them
        std::vector<quint32> numberEnds;

        void add(RowId id, std::string_view name, std::string_view numbersOfRow);
        [[nodiscard]] QStringView name(std::size_t row) const;
    };
    enum Rank { Equal, Begins, Within };
    using Hits = QList<QList<RowId>>; ///< by rank

    [[nodiscard]] QString table() const;
    [[nodiscard]] QString select() const;
    Status readAll(const File &file);
    /// Every row of m_written as it is now.
    Status readWritten(const File &file);
    void findIn(const Rows &rows, const QString &typed, Hits &hits) const;
    void findLetters(const Rows &rows, const QString &letters, Hits &hits) const;
    void findNames(const Rows &rows, const QString &text, Hits &hits) const;
    void findNumbers(const Rows &rows, const QByteArray &text, Hits &hits) const;

    Of m_whom;
    Readings m_readings;
    qint64 m_action = -1; ///< of the file, up to which this goes; -1: nothing was read
    Rows m_rows;
    QSet<RowId> m_written; ///< since m_rows was read: these hold there no more
    Rows m_current;        ///< what is in their place
};

} // namespace zhibu
