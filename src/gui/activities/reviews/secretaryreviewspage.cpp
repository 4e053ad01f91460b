#include "gui/activities/reviews/secretaryreviewspage.h"

#include "ui_ledgerpage.h"

#include "gui/activities/reviews/mendlisting.h"
#include "gui/records/recordmodel.h"
#include "gui/records/recordview.h"
#include "ledger/ledgers.h"
#include "reports/documents/reviews/reviewdocuments.h"
#include "storage/facts/ratingrows.h"

namespace zhibu {

using namespace Qt::StringLiterals;

SecretaryReviewsPage::SecretaryReviewsPage(Session &session, QWidget *parent)
    : LedgerPage{ledgerOf(u"secretary-reviews"_s), session, parent}
{
    ui().allYears->setChecked(false);
    auto *mend = new QAction(QIcon::fromTheme(u"flag"_s), tr("List what is to be mended"), this);
    mend->setObjectName(u"actionMend"_s);
    mend->setToolTip(tr("Enter each line of 问题清单 in 整改台账"));
    connect(mend, &QAction::triggered, this, [this] {
        if (view().currentId() != 0) {
            listMendsOf(this, this->session(), ledgerOf(u"secretary-reviews"_s),
                        view().currentId());
        }
    });
    addRecordAction(mend);
    const auto sync = [this, mend] { mend->setEnabled(isWritable() && view().currentId() != 0); };
    connect(this, &LedgerPage::selectionChanged, mend, sync);
    sync();
}

QString SecretaryReviewsPage::emptyText() const
{
    return tr("No secretary's review is recorded here. After the meeting of review press Ctrl+N: "
              "enter the organisation, who reported, the day, the ballots and the grade. Print "
              "gives the result sheet of the year.");
}

Result<PrintTable> SecretaryReviewsPage::printed() const
{
    if (query().year == 0) { // the sheet is of one year
        return LedgerPage::printed();
    }
    const auto rows = textRows(*session().file(), ledgerOf(u"secretary-reviews"_s), model().ids(),
                               ReferenceText::Name);
    if (!rows) {
        return rows.error();
    }
    const QString head = sheetHead(*session().file(), query().scope,
                                   defaultAsOf(query().year, Round::December, session().today()));
    return secretaryReviewDocument(*rows, query().year, head).page;
}

} // namespace zhibu
