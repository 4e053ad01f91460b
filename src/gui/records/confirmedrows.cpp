#include "gui/records/confirmedrows.h"

#include "reports/words/wording.h"
#include "storage/rounds/confirmed.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhibu {

namespace {

struct ConfirmedRows
{
    Q_DECLARE_TR_FUNCTIONS(ConfirmedRows)
};

} // namespace

bool mayTouchConfirmed(QWidget *parent, Session &session, const Ledger &ledger,
                       const QList<RowId> &rows, const QString &action)
{
    constexpr qsizetype kNamed = 3;
    const auto confirmed = confirmedAmong(*session.file(), ledger, rows);
    if (!confirmed) {
        session.dialogs().report(parent, confirmed.error());
        return false;
    }
    QStringList lines;
    for (const Finding &finding : confirmed->first(std::min(kNamed, confirmed->size()))) {
        lines += findingText(finding);
    }
    if (confirmed->size() > kNamed) {
        lines +=
            ConfirmedRows::tr("and %n more", nullptr, static_cast<int>(confirmed->size() - kNamed));
    }
    return lines.isEmpty()
           || session.dialogs().ask(
               parent,
               ConfirmedRows::tr("This belongs to confirmed results, which stay as they "
                                 "are and will not agree with the records:\n%1")
                   .arg(lines.join(u'\n')),
               action);
}

} // namespace zhibu
