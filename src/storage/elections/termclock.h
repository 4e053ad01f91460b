#pragma once

#include "scoring/scheme.h"
#include "storage/elections/elections.h"
#include "storage/facts/termfacts.h"

#include <QDate>

#include <vector>

namespace zhibu {

/// What the scheme in use takes from an organisation whose election is late.
struct TermEffect
{
    std::optional<int> cap = {}; ///< the highest star still possible
    int demote = 0;
    bool veto = false;
    QString rule = {}; ///< number of the clause

    [[nodiscard]] bool any() const { return cap || demote > 0 || veto; }
};

/// The election clock of an organisation.
struct TermClock
{
    RowId organisation = 0;
    QString code;
    QString name;
    TermFacts facts;
    Term term;
    std::optional<int> reminder;              ///< termReminder()
    std::optional<ElectionUnderWay> election; ///< the next one, where it was begun
    TermEffect effect;

    /// The first reminder is reached, or the term is over, and no election was begun.
    [[nodiscard]] bool isToStart() const;
    /// An election was begun but not asked for, and the second reminder is reached.
    [[nodiscard]] bool isToRequest(const TermRules &rules) const;
};

/// The term that an election ends. Once the organisation's last election is this one or a later
/// one, it began with the election of the term before; lastElection and founded are unknown where
/// that is not recorded.
[[nodiscard]] Result<TermFacts> termEndedBy(const File &file, const Record &election);

/// Of every organisation that must elect, in the scope (0 = all), by code.
[[nodiscard]] Result<std::vector<TermClock>> termClocks(const File &file, RowId scope, QDate day);

} // namespace zhibu
