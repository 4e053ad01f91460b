#include "gui/rating/improvementpages.h"

#include "gui/members/developmentpage.h"
#include "gui/members/lostcontactpage.h"
#include "gui/members/memberchangespage.h"
#include "gui/members/sanctionspage.h"
#include "gui/members/transferspage.h"
#include "gui/rating/entry/eventspage.h"
#include "gui/rating/round/decisionspage.h"
#include "gui/records/attachmentcolumn.h"
#include "gui/records/recordmodel.h"
#include "gui/records/recordpanel.h"
#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "reports/documents/document.h"
#include "reports/documents/rating/improvement.h"

#include <QApplication>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &plans()
{
    return ledgerOf(u"plans"_s);
}

const Ledger &rectifications()
{
    return ledgerOf(u"rectifications"_s);
}

QString iconOf(const QString &state)
{
    static const QHash<QString, QString> icons{
        {rectificationStateName(RectificationState::Overdue), u"dialog-warning"_s},
        {rectificationStateName(RectificationState::NotStarted), u"appointment-new"_s},
        {rectificationStateName(RectificationState::Open), u"chronometer"_s},
        {rectificationStateName(RectificationState::Done), u"flag"_s},
        {rectificationStateName(RectificationState::Closed), u"dialog-ok-apply"_s}};
    return icons.value(state);
}

QVariant lookOfState(const QString &state, int role)
{
    if (role == Qt::DecorationRole && !iconOf(state).isEmpty()) {
        return cellIcon(iconOf(state));
    }
    if (role == Qt::ForegroundRole) {
        const QPalette palette = QApplication::palette();
        if (state == rectificationStateName(RectificationState::Overdue)) {
            return attentionColor(palette);
        }
        if (state == rectificationStateName(RectificationState::Closed)) {
            return quietColor(palette);
        }
    }
    return {};
}

ComputedColumns stateColumn(const Session &session)
{
    const auto texts = [&session](const File &file,
                                  const QList<RowId> &ids) -> Result<QList<QStringList>> {
        const auto rows = textRows(file, rectifications(), ids, ReferenceText::Name);
        if (!rows) {
            return rows.error();
        }
        QList<QStringList> states; // in the order of the ids; those that are gone have none
        auto row = rows->begin();
        for (const RowId id : ids) {
            states += row != rows->end() && row->id == id ? QStringList{rectificationStateName(
                          rectificationStateOf(*row++, session.today()))}
                                                          : QStringList();
        }
        return states;
    };
    return {.fields = {textField(u"state"_s, u"状态"_s)}, .texts = texts, .look = lookOfState};
}

QString asOf(const Session &session)
{
    return u"截至%1"_s.arg(proseDate(session.today()));
}

} // namespace

PlansPage::PlansPage(Session &session, QWidget *parent)
    : RatingLedgerPage{plans(), session, parent}
{}

Result<PrintTable> PlansPage::printed() const
{
    if (query().year == 0) { // the form is of one year
        return LedgerPage::printed();
    }
    auto rows = starPlans(*session().file(), session().scope(), query().year, session().today());
    if (!rows) {
        return rows.error();
    }
    std::erase_if(*rows, [this](const StarPlan &plan) { return model().rowOf(plan.plan) < 0; });
    return planDocument(*rows, query().year, asOf(session())).page;
}

RectificationsPage::RectificationsPage(Session &session, QWidget *parent)
    : RatingLedgerPage{
        new RecordModel(rectifications(),
                        joined(stateColumn(session), attachmentColumn(rectifications()))),
        new RecordPanel(rectifications(), session), session, parent}
{}

Record RectificationsPage::newRecord() const
{
    Record record = RatingLedgerPage::newRecord();
    rectifications().setValue(record, u"found_on"_s, session().today().toString(Qt::ISODate));
    return record;
}

Result<PrintTable> RectificationsPage::printed() const
{
    const auto rows =
        textRows(*session().file(), rectifications(), model().ids(), ReferenceText::Name);
    if (!rows) {
        return rows.error();
    }
    return rectificationDocument(*rows, session().today(), asOf(session())).page;
}

LedgerPage *makeLedgerPage(const Ledger &ledger, Session &session, QWidget *parent)
{
    if (ledger.key == u"events") {
        return new EventsPage(session, parent);
    }
    if (ledger.key == u"applicants") {
        return new DevelopmentPage(session, parent);
    }
    if (ledger.key == u"decisions") {
        return new DecisionsPage(session, parent);
    }
    if (ledger.key == u"plans") {
        return new PlansPage(session, parent);
    }
    if (ledger.key == u"rectifications") {
        return new RectificationsPage(session, parent);
    }
    if (ledger.key == u"member-changes") {
        return new MemberChangesPage(session, parent);
    }
    if (ledger.key == u"sanctions") {
        return new SanctionsPage(session, parent);
    }
    if (ledger.key == u"lost-contact") {
        return new LostContactPage(session, parent);
    }
    if (ledger.key == u"objections" || ledger.key == u"ratings") {
        return new RatingLedgerPage(ledger, session, parent);
    }
    if (ledger.key == u"transfers") {
        return new TransfersPage(session, parent);
    }
    return new LedgerPage(ledger, session, parent);
}

} // namespace zhibu
