#pragma once

#include "core/finding.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>

namespace zhibu {

/// Something odd in a row the rating rests on, or that follows from it.
struct RoundProblem
{
    Rule rule = Rule::EvidenceMissing;
    QString ledger; ///< key
    RowId row = 0;
    QString field; ///< key
    QStringList args = {};
};

/// Events that help an organisation without evidence, scores of unknown criteria, steps of rounds
/// whose dates are not in order or before the year, stars that differ from the confirmed ones
/// (missing and made up ones too) or that no scheme gives, decisions for whom the scheme does not
/// rate or of impossible days, decisions changed after the approval, objections left open or raised
/// too late, rectifications overdue and plaques that hang without the star they are for: under the
/// schemes the file goes by, which are the default one, those of its rounds and those brought into
/// it. Packs that cannot be read are passed over (RulePackBroken tells them).
[[nodiscard]] Result<QList<RoundProblem>> roundProblems(const File &file, QDate today);

} // namespace zhibu
