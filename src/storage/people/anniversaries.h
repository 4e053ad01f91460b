#pragma once

#include "core/month.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QList>
#include <QString>

namespace zhibu {

/// A day of a month that is worth a mark in the calendar.
struct Anniversary
{
    enum class Kind {
        PoliticalBirthday, ///< 政治生日: the day of admission, in later years
        FiftyYears,        ///< 光荣在党50年: 党龄 of fifty years on 1 July
        ProbationEnds,     ///< the last day of 预备期 is over: to be confirmed, or not
        SanctionEnds,      ///< 影响期 of a 党纪处分 (lastDayOfEffect())
        TermEnds,          ///< of an organisation: 换届
    };

    Kind kind = Kind::PoliticalBirthday;
    QDate day;
    RowId row = 0; ///< the member; of TermEnds the organisation
    QString code, name;
    RowId organisation = 0;   ///< the branch he belongs to that month; the organisation itself
    QString organisationName; ///< at its end
    int years = 0;            ///< since the admission; of FiftyYears: of 党龄; else 0
    bool isNew = false;       ///< FiftyYears: not yet a year before
};

/// Those of a month, of whoever is a member on its last day, and organisations, in the scope (0 =
/// all) as it was then: by kind, then day, then code. Of 29 February in a year without one: the
/// 28th. The day of ProbationEnds is that of 延长至 where the probation was extended, else
/// regularConfirmation(). FiftyYears only in July: everybody, and who is new among them.
[[nodiscard]] Result<QList<Anniversary>> anniversaries(const File &file, RowId scope, Month month);

} // namespace zhibu
