#pragma once

#include "core/finding.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

namespace zhibu {

/// What forbids storing the record: its ledger's rules, taken keys, a superior that is below it, a
/// score beyond its criterion. Sets defaults and the next free number in `record`.
[[nodiscard]] Result<Findings> checkRecord(const File &file, const Ledger &ledger, Record &record);

/// What is taken from a table but not from somebody who types, in the values in which `record`
/// differs from `stored`, the row as it is in the file (empty: a new row): a branch that is none,
/// a day to come of what has happened (Field::past), a telephone number with letters (all odd but
/// possible in formats.md); and a number taken away. Of the whole record: a star decided or aimed
/// at that the scheme in use does not give, or for an organisation it does not rate, and a decision
/// dated before its year or in the future; an objection raised in the future, or after the
/// publicity without a note that says why it is heard; a 减免 that reduces nothing
/// (reliefFindings()); a base changed within the year without a reason; more ballots of 述职评议
/// than took part.
[[nodiscard]] Result<Findings> checkEntry(const File &file, const Ledger &ledger,
                                          const Record &record, const Record &stored);

/// The next free number of a ledger with numbers of its own: its prefix and at least six digits,
/// P000349. Codes of another form do not count.
class NumberSource
{
public:
    NumberSource(const File &file, const Ledger &ledger)
        : m_file{file}
        , m_ledger{ledger}
    {}
    Result<QString> next();

private:
    const File &m_file;
    const Ledger &m_ledger;
    qint64 m_last = -1;
};

} // namespace zhibu
