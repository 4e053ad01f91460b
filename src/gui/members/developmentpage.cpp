#include "gui/members/developmentpage.h"

#include "ui_ledgerpage.h"

#include "core/admission.h"
#include "gui/members/developmentform.h"
#include "gui/records/attachmentcolumn.h"
#include "gui/records/recorddialog.h"
#include "gui/records/recordmodel.h"
#include "gui/records/recordview.h"
#include "gui/reports/output.h"
#include "gui/reports/papersbutton.h"
#include "gui/theme.h"
#include "gui/widgets/busybar.h"
#include "ledger/ledgers.h"
#include "ledger/peopleledgers.h"
#include "reports/words/developmentwords.h"
#include "storage/facts/rulepacks.h"
#include "storage/records/rowwriter.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QString kAttention = u"⚠ "_s;

/// 阶段, 下一步, 期限.
ComputedColumns outlookColumns(const Session &session)
{
    const auto texts = [&session](const File &file,
                                  const QList<RowId> &ids) -> Result<QList<QStringList>> {
        const auto cases = developmentCases(file, ids, session.today());
        if (!cases) {
            return cases.error();
        }
        QHash<RowId, QStringList> known;
        for (const DevelopmentCase &each : *cases) {
            const QString deadline = developmentDeadlineText(each.outlook, session.today());
            known.insert(each.record.id,
                         {developmentStandingName(each.standing),
                          developmentNextText(each.outlook, session.today()),
                          each.isOverdue(session.today()) ? kAttention + deadline : deadline});
        }
        QList<QStringList> rows;
        for (const RowId id : ids) {
            rows += known.value(id);
        }
        return rows;
    };
    const auto look = [](const QString &text, int role) {
        return role == Qt::ForegroundRole && text.startsWith(kAttention)
                   ? QVariant(attentionColor(QApplication::palette()))
                   : QVariant();
    };
    return {.fields = {textField(u"standing"_s, u"阶段"_s), textField(u"next_step"_s, u"下一步"_s),
                       textField(u"deadline"_s, u"期限"_s)},
            .texts = texts,
            .look = look};
}

} // namespace

DevelopmentPage::DevelopmentPage(Session &session, QWidget *parent)
    : LedgerPage{new RecordModel(applicants(),
                                 joined(outlookColumns(session), attachmentColumn(applicants()))),
                 new DevelopmentForm(session), session, parent}
    , m_stage{new QComboBox}
    , m_quota{new QLabel}
    , m_busy{new BusyBar}
    , m_accept{new QAction(tr("&Accept as probationary member…"), this)}
    , m_confirm{new QAction(tr("&Confirm as full member…"), this)}
    , m_extend{new QAction(tr("&Extend the probation…"), this)}
    , m_cancel{new QAction(tr("Ca&ncel the probation…"), this)}
    , m_meeting{new QAction(tr("&Record meeting"), this)}
{
    m_stage->setObjectName(u"stage"_s);
    m_stage->setAccessibleName(tr("Stage"));
    m_stage->setToolTip(tr("Show only those of one stage, or those who are overdue"));
    ui().bar->insertWidget(ui().bar->indexOf(ui().allYears), m_stage);
    m_quota->setObjectName(u"quota"_s);
    m_quota->setWordWrap(true);
    m_quota->setTextFormat(Qt::PlainText);
    m_quota->setMargin(4);
    ui().listLayout->insertWidget(0, m_quota);
    ui().listLayout->insertWidget(1, m_busy);
    m_quota->hide();
    connect(m_stage, &QComboBox::activated, this, &DevelopmentPage::pickStage);
    setUpDecisions();
    setUpPapers();
}

void DevelopmentPage::setUpDecisions()
{
    m_accept->setObjectName(u"actionAccept"_s);
    m_confirm->setObjectName(u"actionConfirm"_s);
    m_extend->setObjectName(u"actionExtend"_s);
    m_cancel->setObjectName(u"actionCancelProbation"_s);
    m_meeting->setObjectName(u"actionMeeting"_s);
    m_meeting->setToolTip(
        tr("Open the record of the 支部党员大会 that votes on the applicant; a new "
           "one is filled in from what is entered here"));
    connect(m_meeting, &QAction::triggered, this, &DevelopmentPage::showMeeting);
    m_accept->setToolTip(tr("Once the meeting (15) and the approval (17) are dated"));
    m_confirm->setToolTip(tr("Once the approval of the confirmation (24) is dated"));
    connect(m_accept, &QAction::triggered, this, &DevelopmentPage::accept);
    connect(m_confirm, &QAction::triggered, this, &DevelopmentPage::confirm);
    connect(m_extend, &QAction::triggered, this, &DevelopmentPage::extend);
    connect(m_cancel, &QAction::triggered, this, &DevelopmentPage::cancel);
    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    menu->addActions({m_meeting, m_accept, m_confirm, m_extend, m_cancel});
    auto *button = new QToolButton(this);
    button->setText(tr("Decide"));
    button->setIcon(QIcon::fromTheme(u"dialog-ok-apply"_s));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    ui().toolBar->addWidget(button);
    connect(&view(), &RecordView::selectionTextChanged, this, &DevelopmentPage::syncDecisions);
    connect(view().selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DevelopmentPage::syncDecisions);
}

void DevelopmentPage::setUpPapers()
{
    addPapersButton(*ui().toolBar,
                    {DocumentKind::ApplicantRoll, DocumentKind::ApplicantSteps,
                     DocumentKind::ApplicantReviews, DocumentKind::CandidateNotice,
                     DocumentKind::AdmissionNotice, DocumentKind::ConfirmNotice},
                    [this](DocumentKind paper) { showPaper(paper); });
}

QList<QAction *> DevelopmentPage::recordActions() const
{
    return LedgerPage::recordActions()
           + QList<QAction *>{m_meeting, m_accept, m_confirm, m_extend, m_cancel};
}

QString DevelopmentPage::emptyText() const
{
    return tr("Nobody is on record here. Ctrl+N enters who has applied; a spreadsheet dropped on "
              "the window imports many.");
}

void DevelopmentPage::refresh()
{
    LedgerPage::refresh();
    syncDecisions();
    readOverview();
}

void DevelopmentPage::readOverview()
{
    if (session().file() == nullptr) {
        return;
    }
    m_busy->run(
        *session().file(),
        [scope = session().scope(),
         today = session().today()](const File &reader) -> Result<Overview> {
            auto cases = developmentCases(reader, scope, today);
            if (!cases) {
                return cases.error();
            }
            auto quotas = developmentQuotas(reader, scope, today.year(), today);
            if (!quotas) {
                return quotas.error();
            }
            return Overview{.cases = std::move(*cases), .quotas = std::move(*quotas)};
        },
        [this](const Result<Overview> &overview) {
            if (overview) {
                showOverview(*overview);
            } else {
                session().dialogs().report(this, overview.error());
            }
        });
}

void DevelopmentPage::showOverview(const Overview &overview)
{
    const QString before =
        m_stage->currentIndex() > 0 ? m_stages.value(m_stage->currentIndex() - 1).title : QString();
    m_stages.clear();
    for (int i = 0; i <= static_cast<int>(DevelopmentStanding::Ended); ++i) {
        m_stages +=
            RowChoice{.title = developmentStandingName(static_cast<DevelopmentStanding>(i))};
    }
    m_stages += RowChoice{.title = tr("Overdue")};
    for (const DevelopmentCase &each : overview.cases) {
        m_stages[static_cast<int>(each.standing)].ids += each.record.id;
        if (each.isOverdue(session().today())) {
            m_stages.last().ids += each.record.id;
        }
    }
    m_stages.removeIf([](const RowChoice &stage) { return stage.ids.isEmpty(); });
    m_stage->clear();
    m_stage->addItem(tr("All stages (%1)").arg(overview.cases.size()));
    for (const RowChoice &stage : std::as_const(m_stages)) {
        m_stage->addItem(u"%1（%2）"_s.arg(stage.title).arg(stage.ids.size()));
        if (stage.title == before) {
            m_stage->setCurrentIndex(m_stage->count() - 1);
        }
    }
    QStringList quotas;
    bool isExceeded = false;
    for (const DevelopmentQuota &quota : overview.quotas) {
        isExceeded = isExceeded || quota.left() < 0;
        quotas += (quota.left() < 0 ? kAttention : QString())
                  + tr("%1: %2 planned for %3, %4 used, %5 left, %6 candidates")
                        .arg(quota.name)
                        .arg(quota.planned)
                        .arg(session().today().year())
                        .arg(quota.used)
                        .arg(quota.left())
                        .arg(quota.underWay);
    }
    m_quota->setText(quotas.join(u'\n'));
    setTextColor(*m_quota,
                 isExceeded ? attentionColor(palette()) : palette().color(QPalette::WindowText));
    m_quota->setVisible(!quotas.isEmpty());
}

void DevelopmentPage::pickStage(int place)
{
    LedgerPage::showRows(place > 0 ? m_stages.value(place - 1) : RowChoice());
}

void DevelopmentPage::showRows(const RowChoice &rows)
{
    m_stage->setCurrentIndex(0);
    LedgerPage::showRows(rows);
}

std::optional<Record> DevelopmentPage::picked() const
{
    if (session().file() == nullptr || view().currentId() == 0) {
        return std::nullopt;
    }
    const auto record = fetchRecord(*session().file(), applicants(), view().currentId());
    return record ? std::optional(*record) : std::nullopt;
}

Record DevelopmentPage::memberOf(const Record &applicant) const
{
    const RowId id = applicants().value(applicant, u"member"_s).toLongLong();
    const auto member =
        id == 0 ? Result<Record>(members().blank()) : fetchRecord(*session().file(), members(), id);
    return member ? *member : members().blank();
}

void DevelopmentPage::syncDecisions()
{
    const auto applicant = isWritable() ? picked() : std::nullopt;
    const Record member = applicant ? memberOf(*applicant) : members().blank();
    const auto isDated = [&applicant](const QString &step) {
        return applicant && !isEmpty(applicants().value(*applicant, step));
    };
    const bool isProbationer = member.id != 0
                               && members().value(member, u"kind"_s) == u"probationary"_s
                               && members().value(member, u"status"_s) == u"active"_s;
    m_meeting->setEnabled(applicant.has_value());
    m_accept->setEnabled(isDated(u"meeting_on"_s) && isDated(u"approved_on"_s)
                         && !isDated(u"member"_s) && !isDated(u"ended_on"_s));
    m_confirm->setEnabled(isProbationer && isDated(u"confirmation_approved_on"_s));
    m_extend->setEnabled(isProbationer);
    m_cancel->setEnabled(isProbationer);
}

void DevelopmentPage::accept()
{
    const auto applicant = picked();
    const auto member =
        applicant ? probationerOf(*session().file(), applicant->id) : Result<Record>(Error{});
    if (!member) {
        session().dialogs().report(this, member.error());
        return;
    }
    auto *dialog = new RecordDialog(members(),
                                    {u"name"_s, u"branch"_s, u"party_group"_s, u"joined"_s,
                                     u"sponsors"_s, u"application_number"_s},
                                    session(), tr("&Accept"), this);
    dialog->setWindowTitle(tr("Accept as probationary member"));
    dialog->setHead(tr("A probationary member is added with what is recorded here; he joined on "
                       "the day of the meeting."));
    dialog->setRecord(*member);
    dialog->setStore([this, id = applicant->id](const Record &given) -> Result<Findings> {
        const auto saved = acceptProbationer(*session().file(), id, given);
        return saved ? Result<Findings>(saved->findings) : saved.error();
    });
    dialog->open();
}

void DevelopmentPage::confirm()
{
    const auto applicant = picked();
    if (!applicant) {
        return;
    }
    const auto facts = developmentFacts(*session().file(), *applicant, session().today());
    if (!facts) {
        session().dialogs().report(this, facts.error());
        return;
    }
    Record member = memberOf(*applicant);
    const QDate joined = members().day(member, u"joined"_s);
    const QDate end =
        facts->extendedUntil.value_or(regularConfirmation(joined).value_or(joined.addYears(1)));
    members().setValue(member, u"confirmed"_s, end.toString(Qt::ISODate));
    members().setValue(member, u"confirmation"_s,
                       facts->extendedUntil ? u"延长预备期后转正"_s : u"按期转正"_s);
    auto *dialog = new RecordDialog(members(), {u"confirmed"_s, u"confirmation"_s}, session(),
                                    tr("&Confirm"), this);
    dialog->setWindowTitle(tr("Confirm as full member"));
    dialog->setHead(tr("%1 becomes a full member; 党龄 counts from the end of the probation.")
                        .arg(recordName(members(), member)));
    dialog->setRecord(member);
    dialog->setStore([this, id = applicant->id](const Record &given) {
        return confirmProbationer(*session().file(), id, given, session().today());
    });
    dialog->open();
}

Record DevelopmentPage::eventOf(const Record &member, const QString &change) const
{
    const Ledger &ledger = ledgerOf(u"member-changes"_s);
    Record event = ledger.blank();
    ledger.setValue(event, u"member"_s, member.id);
    ledger.setValue(event, u"change"_s, change);
    ledger.setValue(event, u"date"_s, session().today().toString(Qt::ISODate));
    return event;
}

void DevelopmentPage::extend()
{
    const auto applicant = picked();
    if (!applicant) {
        return;
    }
    const Ledger &ledger = ledgerOf(u"member-changes"_s);
    const Record member = memberOf(*applicant);
    const auto [first, last] =
        extensionRange(developmentRulesOn(session().today()), members().day(member, u"joined"_s));
    Record event = eventOf(member, u"extended"_s);
    ledger.setValue(event, u"until"_s, first.toString(Qt::ISODate));
    auto *dialog = new RecordDialog(
        ledger, {u"date"_s, u"until"_s, u"document"_s, u"approved_by"_s, u"reason"_s}, session(),
        tr("&Extend"), this);
    dialog->setWindowTitle(tr("Extend the probation"));
    dialog->setHead(tr("The probation of %1 may be extended once, to a day from %2 to %3.")
                        .arg(recordName(members(), member), first.toString(Qt::ISODate),
                             last.toString(Qt::ISODate)));
    dialog->setRecord(event);
    dialog->setStore([this, id = applicant->id](const Record &given) {
        return extendProbation(*session().file(), id, given, session().today());
    });
    dialog->open();
}

void DevelopmentPage::cancel()
{
    const auto applicant = picked();
    if (!applicant) {
        return;
    }
    const Record member = memberOf(*applicant);
    auto *dialog = new RecordDialog(ledgerOf(u"member-changes"_s),
                                    {u"date"_s, u"document"_s, u"approved_by"_s, u"reason"_s},
                                    session(), tr("Ca&ncel the probation"), this);
    dialog->setWindowTitle(tr("Cancel the probation"));
    dialog->setHead(tr("%1 is no member any more from that day on; what is recorded of him stays.")
                        .arg(recordName(members(), member)));
    dialog->setRecord(eventOf(member, u"cancelled"_s));
    dialog->setStore([this, id = applicant->id](const Record &given) {
        return cancelProbation(*session().file(), id, given, session().today());
    });
    dialog->open();
}

void DevelopmentPage::showMeeting()
{
    if (const auto applicant = picked()) {
        emit session().pageWanted(PageKind::Activities,
                                  {.ids = {applicant->id}, .ledger = applicants().key});
    }
}

void DevelopmentPage::showPaper(DocumentKind kind)
{
    const auto applicant = picked();
    if (session().file() == nullptr || (!applicant && isOfOneOrganisation(kind))) {
        return;
    }
    const bool isOfAll = kind == DocumentKind::ApplicantRoll;
    previewDocument(
        this, session(),
        makeDocument(*session().file(),
                     {.kind = kind,
                      .scope = isOfAll || !applicant
                                   ? session().scope()
                                   : applicants().value(*applicant, u"branch"_s).toLongLong(),
                      .year = session().today().year(),
                      .asOf = session().today(),
                      .members = isOfAll ? QList<RowId>() : view().selectedIds()}));
}

} // namespace zhibu
