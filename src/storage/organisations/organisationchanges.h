#pragma once

#include "core/organisation.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

namespace zhibu {

/// What an organisation was on a day.
struct OrganisationThen
{
    QString name;
    OrganisationKind kind = OrganisationKind::Branch;
    RowId superior = 0;
};

/// Of an organisation (0 = none) on a day: its row, which holds the present, taken back through
/// the 组织变动 later than that day. The day of an event is the first day of what it brings about.
/// Error: NotFound where there is no such organisation.
[[nodiscard]] Result<OrganisationThen> organisationOn(const File &file, RowId organisation,
                                                      QDate day);
/// Its name on the day; empty where it is gone.
[[nodiscard]] QString organisationNameOn(const File &file, RowId organisation, QDate day);

/// Who hands in the figures of a scope on a day: its name; of all (0) that of the only organisation
/// that is under none. Empty where there are several.
[[nodiscard]] QString reportingUnit(const File &file, RowId scope, QDate day);

/// An organisation whose row is not what its newest event made it.
struct OrganisationChangeProblem
{
    RowId organisation = 0;
    QString field;    ///< key: name, kind, superior or dissolved
    QStringList args; ///< of Rule::OrganisationNotAsChanged
};

[[nodiscard]] Result<QList<OrganisationChangeProblem>> organisationChangeProblems(const File &file);

} // namespace zhibu
