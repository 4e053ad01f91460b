#pragma once

#include "gui/activities/meetingstrip.h"
#include "gui/records/recorddialog.h"

namespace zhibu {

/// 免开 of a required meeting for some months: recorded, or one that is stored looked at, changed
/// and withdrawn. Deletes itself when it is closed.
class ExemptionDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// `exemption` is a record of the ledger meeting-exemptions; its id is 0 for a new one.
    ExemptionDialog(const Record &exemption, Session &session, QWidget *parent);

    /// A new one, for the whole period.
    [[nodiscard]] static Record forPeriod(RowId branch, const StripPeriod &period);
    /// Those of a branch that reach into the period, by their first month.
    [[nodiscard]] static Result<QList<Record>> inPeriod(const File &file, RowId branch,
                                                        const StripPeriod &period);

private:
    Result<Findings> store(const Record &entered);
    void withdraw();

    Session &m_session;
    Record m_before;
};

} // namespace zhibu
