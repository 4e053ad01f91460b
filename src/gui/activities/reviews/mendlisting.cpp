#include "gui/activities/reviews/mendlisting.h"

#include "ledger/ledgers.h"
#include "reports/words/wording.h"
#include "storage/meetings/reviewmends.h"

#include <QCoreApplication>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

struct MendListing
{
    Q_DECLARE_TR_FUNCTIONS(zhibu::MendListing)
};

} // namespace

void listMendsOf(QWidget *parent, Session &session, const Ledger &reviews, RowId review)
{
    if (!session.isWritable() || review == 0) {
        emit session.message(MendListing::tr("Nothing is entered of this review yet"));
        return;
    }
    const auto findings = listMends(*session.file(), reviews, review, session.today());
    if (!findings && findings.error().code == ErrorCode::NothingToDo) {
        emit session.message(
            MendListing::tr("Nothing is written to be mended that is not in 整改台账 already"));
    } else if (!findings) {
        session.dialogs().report(parent, findings.error());
    } else if (!findings->isEmpty()) {
        const Finding &first = findings->first();
        session.dialogs().inform(
            parent, MendListing::tr("This cannot be entered in 整改台账 as it is."),
            findingText(first, ledgerOf(u"rectifications"_s).field(first.field).title));
    } else {
        emit session.message(MendListing::tr("Entered in 整改台账; it is followed up there now"));
    }
}

} // namespace zhibu
