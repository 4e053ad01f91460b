#include "gui/activities/planpage.h"

#include "ui_ledgerpage.h"

#include "gui/records/attachmentcolumn.h"
#include "gui/records/recordmodel.h"
#include "gui/records/recordpanel.h"
#include "gui/records/recordview.h"
#include "gui/reports/output.h"
#include "gui/reports/papersbutton.h"
#include "ledger/ledgers.h"
#include "reports/documents/meetings/meetingdocuments.h"

#include <QToolBar>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &activityPlans()
{
    return ledgerOf(u"activity-plans"_s);
}

Result<QList<Draft>> draftsOfYear(const File &file, int year, const QList<RowId> &plans)
{
    return drafts(file, 0, QDate(year, 1, 1), QDate(year, 12, 31), plans);
}

/// Of the session's year: how many of the planned meetings were held and how many are entered for a
/// day still to come, and the next one to record.
ComputedColumns standing(const Session &session)
{
    const auto texts = [&session](const File &file,
                                  const QList<RowId> &ids) -> Result<QList<QStringList>> {
        const auto planned = draftsOfYear(file, session.year(), ids);
        if (!planned) {
            return planned.error();
        }
        QHash<RowId, QList<Draft>> byPlan;
        for (const Draft &draft : *planned) {
            byPlan[draft.plan] += draft;
        }
        QList<QStringList> rows;
        for (const RowId id : ids) {
            const QList<Draft> days = byPlan.value(id);
            const Draft *open = nextToRecord(days, session.today());
            const auto recorded = std::ranges::count_if(days, &Draft::isRecorded);
            const auto held = std::ranges::count_if(
                days, [&session](const Draft &draft) { return draft.isHeld(session.today()); });
            const QString arranged =
                recorded > held ? u"，已安排%1"_s.arg(recorded - held) : QString();
            rows += days.isEmpty() ? QStringList{{}, {}}
                                   : QStringList{u"%1/%2"_s.arg(held).arg(days.size()) + arranged,
                                                 open != nullptr   ? open->day.toString(Qt::ISODate)
                                                 : recorded > held ? u"已安排"_s
                                                                   : u"已完成"_s};
        }
        return rows;
    };
    return {
        .fields = {textField(u"recorded"_s, u"本年已办"_s), textField(u"next"_s, u"待办日期"_s)},
        .texts = texts};
}

} // namespace

PlanPage::PlanPage(Session &session, QWidget *parent)
    : LedgerPage{new RecordModel(activityPlans(),
                                 joined(standing(session), attachmentColumn(activityPlans()))),
                 new RecordPanel(activityPlans(), session), session, parent}
    , m_draft{new QAction(QIcon::fromTheme(u"document-edit"_s), tr("Record as planned"), this)}
{
    m_draft->setObjectName(u"actionDraft"_s);
    m_draft->setToolTip(tr("Open the form of the next meeting of this plan that is not recorded, "
                           "filled in from it (F9)"));
    m_draft->setShortcut(Qt::Key_F9);
    connect(m_draft, &QAction::triggered, this, &PlanPage::draft);
    ui().toolBar->addAction(m_draft);
    view().addAction(m_draft);
    setUpPapers();
    const auto sync = [this] { m_draft->setEnabled(isWritable() && view().currentId() != 0); };
    connect(&view(), &RecordView::selectionTextChanged, this, sync);
    sync();
}

void PlanPage::setUpPapers()
{
    addPapersButton(
        *ui().toolBar,
        {DocumentKind::MeetingNotice, DocumentKind::SignInSheet, DocumentKind::ActivityPlan},
        [this](DocumentKind paper) { showPaper(paper); },
        tr("Notice and sign-in sheet of the next meeting of this plan that is not recorded; the "
           "plan "
           "of the year"));
}

std::optional<Draft> PlanPage::nextDraft()
{
    const RowId plan = view().currentId();
    if (session().file() == nullptr || plan == 0) {
        return std::nullopt;
    }
    const auto planned = draftsOfYear(*session().file(), session().year(), {plan});
    if (!planned) {
        session().dialogs().report(this, planned.error());
        return std::nullopt;
    }
    const Draft *next = nextToRecord(*planned, session().today());
    if (next == nullptr) {
        emit session().message(
            tr("Nothing is left to record of this plan in %1").arg(session().year()));
        return std::nullopt;
    }
    return *next;
}

void PlanPage::draft()
{
    if (const auto next = nextDraft()) {
        emit meetingWanted(next->plan, next->day);
    }
}

void PlanPage::showPaper(DocumentKind kind)
{
    if (session().file() == nullptr) {
        return;
    }
    if (kind == DocumentKind::ActivityPlan) {
        previewDocument(this, session(),
                        makeDocument(*session().file(), {.kind = kind,
                                                         .scope = session().scope(),
                                                         .year = session().year(),
                                                         .asOf = session().today()}));
        return;
    }
    const auto next = nextDraft();
    if (!next) {
        return;
    }
    const auto call = collectCall(*session().file(), *next);
    previewDocument(this, session(),
                    !call ? Result<Document>(call.error())
                    : kind == DocumentKind::MeetingNotice
                        ? Result(noticeDocument(*call, session().today()))
                        : Result(signInDocument(*call)));
}

QString PlanPage::emptyText() const
{
    return tr("Nothing is planned here yet. Ctrl+N enters a line of the plan: once, or again every "
              "month, quarter or year. What is due stands on the page 待办.");
}

QList<QAction *> PlanPage::recordActions() const
{
    return LedgerPage::recordActions() + QList<QAction *>{m_draft};
}

} // namespace zhibu
