#include "gui/reports/reportspage.h"

#include "ui_reportspage.h"

#include "gui/reports/output.h"
#include "gui/widgets/busybar.h"
#include "ledger/ledgers.h"
#include "storage/facts/organisationnames.h"
#include "storage/records/recordlist.h"

#include <QPrintPreviewWidget>
#include <QPrinter>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// What is shown beside the list of a very long table; print and PDF hold all of it.
constexpr int kPreviewRows = 400;

/// The newest of the year; others are reached by picking their branch.
constexpr int kMeetingsOffered = 300;

constexpr int kKindRole = Qt::UserRole; ///< DocumentKind of a line; headings have none

/// The papers under their headings, as they are listed.
QList<std::pair<QString, QList<std::pair<DocumentKind, QString>>>> papers()
{
    return {{ReportsPage::tr("Work of the branch"),
             {{DocumentKind::Summary, ReportsPage::tr("Annual summary")},
              {DocumentKind::Members, ReportsPage::tr("Member roll")},
              {DocumentKind::MemberDossier, ReportsPage::tr("Registration forms of members")},
              {DocumentKind::TransferLetters, ReportsPage::tr("Letters of transfer")},
              {DocumentKind::Anniversaries, ReportsPage::tr("Anniversaries")},
              {DocumentKind::AnniversaryCards, ReportsPage::tr("Cards for political birthdays")},
              {DocumentKind::RollUp, ReportsPage::tr("Organisations in figures")},
              {DocumentKind::UnitCoverage,
               ReportsPage::tr("Coverage of enterprises and social organisations")}}},
            {ReportsPage::tr("Admission of members"),
             {{DocumentKind::ApplicantRoll, ReportsPage::tr("Register of applicants")},
              {DocumentKind::ApplicantSteps, ReportsPage::tr("Steps of each applicant")},
              {DocumentKind::ApplicantReviews, ReportsPage::tr("Reviews of applicants")},
              {DocumentKind::CandidateNotice, ReportsPage::tr("Notice of candidates")},
              {DocumentKind::AdmissionNotice, ReportsPage::tr("Notice of admissions")},
              {DocumentKind::ConfirmNotice, ReportsPage::tr("Notice of confirmations")}}},
            {ReportsPage::tr("Organisation life"),
             {{DocumentKind::Meetings, ReportsPage::tr("Required meetings")},
              {DocumentKind::MeetingOverview, ReportsPage::tr("Overview of required meetings")},
              {DocumentKind::ActivityPlan, ReportsPage::tr("Plan of the year")},
              {DocumentKind::MeetingMonths, ReportsPage::tr("Meetings of the quarter")},
              {DocumentKind::MinutesBook, ReportsPage::tr("Book of minutes")},
              {DocumentKind::MeetingMinutes, ReportsPage::tr("Minutes of a meeting")},
              {DocumentKind::MeetingNotice, ReportsPage::tr("Notice of a meeting")},
              {DocumentKind::SignInSheet, ReportsPage::tr("Sign-in sheet")},
              {DocumentKind::Attendance, ReportsPage::tr("Attendance of the year")},
              {DocumentKind::MakeUps, ReportsPage::tr("Meetings missed and made up for")}}},
            {ReportsPage::tr("Reviews and study"),
             {{DocumentKind::ReviewSummary, ReportsPage::tr("Review of members")},
              {DocumentKind::ReviewBallot, ReportsPage::tr("Ballot of the review")},
              {DocumentKind::ReviewForms, ReportsPage::tr("Review forms")},
              {DocumentKind::Talks, ReportsPage::tr("Talks")},
              {DocumentKind::StudyHours, ReportsPage::tr("Hours of study")},
              {DocumentKind::Volunteering, ReportsPage::tr("Volunteering")},
              {DocumentKind::SecretaryReviews, ReportsPage::tr("Reviews of secretaries")}}},
            {ReportsPage::tr("Elections"),
             {{DocumentKind::ElectionRequest, ReportsPage::tr("Request for an election")},
              {DocumentKind::ElectionReply, ReportsPage::tr("Reply to the request")},
              {DocumentKind::CandidateRequest, ReportsPage::tr("Request for candidates")},
              {DocumentKind::CandidateReply, ReportsPage::tr("Reply about the candidates")},
              {DocumentKind::ElectionMethod, ReportsPage::tr("Method of election")},
              {DocumentKind::ElectionSignIn, ReportsPage::tr("Sign-in sheet of the election")},
              {DocumentKind::VotingPaper, ReportsPage::tr("Voting paper")},
              {DocumentKind::VoteTally, ReportsPage::tr("Vote tally")},
              {DocumentKind::ElectionSheet, ReportsPage::tr("Result sheet of the election")},
              {DocumentKind::ElectionReport, ReportsPage::tr("Report on the election")},
              {DocumentKind::DutiesReport, ReportsPage::tr("Report on duties")}}},
            {ReportsPage::tr("Dues"),
             {{DocumentKind::Dues, ReportsPage::tr("Dues of the year")},
              {DocumentKind::DuesReceipts, ReportsPage::tr("Dues received")},
              {DocumentKind::DuesAssessment, ReportsPage::tr("What is fixed for whom")},
              {DocumentKind::ReliefForms, ReportsPage::tr("Approval of reductions")},
              {DocumentKind::DuesNotice, ReportsPage::tr("Notice of dues")},
              {DocumentKind::DuesStrip, ReportsPage::tr("Strips for the dues booklet")},
              {DocumentKind::ReceiptSlips, ReportsPage::tr("Receipts")},
              {DocumentKind::Arrears, ReportsPage::tr("List of arrears")},
              {DocumentKind::ArrearsSlips, ReportsPage::tr("Reminders")},
              {DocumentKind::Remittance, ReportsPage::tr("Remittance")},
              {DocumentKind::RemittanceList, ReportsPage::tr("Who has remitted")},
              {DocumentKind::LargeDues, ReportsPage::tr("Large gifts of dues")},
              {DocumentKind::SpendingSlips, ReportsPage::tr("Approvals of spending")},
              {DocumentKind::DuesBook, ReportsPage::tr("Book of dues")},
              {DocumentKind::DuesYearReport, ReportsPage::tr("Report on the dues of the year")},
              {DocumentKind::DuesRecheck, ReportsPage::tr("Re-check of dues")},
              {DocumentKind::RecheckMonths, ReportsPage::tr("Re-check by month")}}},
            {ReportsPage::tr("Star rating"),
             {{DocumentKind::Stars, ReportsPage::tr("Star table")},
              {DocumentKind::StarRegister, ReportsPage::tr("Star register")},
              {DocumentKind::Plans, ReportsPage::tr("Plans for a higher star")},
              {DocumentKind::Rectifications, ReportsPage::tr("Rectifications")},
              {DocumentKind::KeyManagement, ReportsPage::tr("Under key management")},
              {DocumentKind::Application, ReportsPage::tr("Application form")},
              {DocumentKind::BallotForm, ReportsPage::tr("Ballot form")},
              {DocumentKind::SummarySheet, ReportsPage::tr("Summary sheet of the rating")},
              {DocumentKind::Explanation, ReportsPage::tr("Explanation of a star")},
              {DocumentKind::Publicity, ReportsPage::tr("Public notice")},
              {DocumentKind::Movements, ReportsPage::tr("Approval of changed stars")},
              {DocumentKind::Plaques, ReportsPage::tr("List of plaques")},
              {DocumentKind::Demonstrations, ReportsPage::tr("List of demonstration points")}}}};
}

} // namespace

QString ReportsPage::nameOf(DocumentKind kind)
{
    for (const auto &[heading, names] : papers()) {
        for (const auto &[each, name] : names) {
            if (each == kind) {
                return name;
            }
        }
    }
    return {};
}

ReportsPage::ReportsPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::ReportsPage>()}
    , m_printer{std::make_unique<QPrinter>(QPrinter::ScreenResolution)}
    , m_preview{new QPrintPreviewWidget(m_printer.get())}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    m_ui->yearPicker->follow(session);
    m_ui->layout->insertWidget(1, m_busy);
    fillList();
    m_ui->splitter->addWidget(m_preview);
    m_ui->splitter->setSizes({180, 860});
    m_ui->splitter->setStretchFactor(1, 1);
    m_preview->setAccessibleName(tr("Pages of the document"));
    m_preview->fitToWidth();
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter *printer) {
        if (m_document) {
            m_document->paint(*printer, kPreviewRows);
        }
    });
    connect(m_ui->list, &QListWidget::currentRowChanged, this, &ReportsPage::refresh);
    connect(m_ui->branchCombo, &QComboBox::activated, this, &ReportsPage::make);
    connect(m_ui->actionPrint, &QAction::triggered, this,
            [this] { previewDocument(this, this->session(), *m_document); });
    connect(m_ui->monthsCombo, &QComboBox::activated, this, &ReportsPage::make);
    m_ui->roundCombo->addItem(tr("December"), static_cast<int>(Round::December));
    m_ui->roundCombo->addItem(tr("June"), static_cast<int>(Round::June));
    connect(m_ui->roundCombo, &QComboBox::activated, this, &ReportsPage::make);
    connect(m_ui->actionPdf, &QAction::triggered, this, [this] {
        if (m_document->hasText()) {
            exportText(this, this->session(), *m_document);
        } else {
            exportPages(this, this->session(), *m_document);
        }
    });
    connect(m_ui->actionExport, &QAction::triggered, this,
            [this] { exportData(this, this->session(), m_document->sheet()); });
    setFocusProxy(m_ui->list);
}

ReportsPage::~ReportsPage() = default;

void ReportsPage::fillList()
{
    m_ui->list->setSpacing(3);
    const auto heading = [this](const QString &title) {
        auto *item = new QListWidgetItem(title, m_ui->list);
        item->setFlags(Qt::NoItemFlags);
        QFont bold = m_ui->list->font();
        bold.setBold(true);
        item->setFont(bold);
    };
    const auto paper = [this](DocumentKind kind, const QString &title) {
        auto *item = new QListWidgetItem(title, m_ui->list);
        item->setData(kKindRole, static_cast<int>(kind));
    };
    for (const auto &[title, names] : papers()) {
        heading(title);
        for (const auto &[kind, name] : names) {
            paper(kind, name);
        }
    }
    m_ui->list->setCurrentRow(1);
}

DocumentKind ReportsPage::kind() const
{
    return static_cast<DocumentKind>(m_ui->list->currentItem()->data(kKindRole).toInt());
}

void ReportsPage::refresh()
{
    fillSubjects();
    fillMonths();
    offerRounds();
    make();
}

void ReportsPage::fillSubjects()
{
    m_ui->branchLabel->setVisible(isOfOne());
    m_ui->branchLabel->setText(isOfOneMeeting(kind()) ? tr("&Meeting") : tr("&Organisation"));
    m_ui->branchCombo->setVisible(isOfOne());
    const QVariant before = m_ui->branchCombo->currentData();
    m_ui->branchCombo->clear();
    if (session().file() == nullptr) {
        return;
    }
    if (isOfOneMeeting(kind())) {
        offerMeetings();
    } else {
        offerOrganisations();
    }
    m_ui->branchCombo->setCurrentIndex(std::max(0, m_ui->branchCombo->findData(before)));
}

bool ReportsPage::isOfOne() const
{
    return isOfOneBranch(kind()) || isOfOneOrganisation(kind()) || isOfOneMeeting(kind());
}

void ReportsPage::offerMeetings()
{
    const Ledger &ledger = ledgerOf(u"activities"_s);
    auto ids = listRows(*session().file(), ledger,
                        {.scope = session().scope(),
                         .year = session().year(),
                         .sortKey = u"starts"_s,
                         .descending = true});
    if (ids && ids->size() > kMeetingsOffered) {
        ids->resize(kMeetingsOffered);
    }
    const auto rows = ids ? textRows(*session().file(), ledger, *ids, ReferenceText::Name)
                          : Result<QList<TextRow>>(ids.error());
    if (!rows) {
        session().dialogs().report(this, rows.error());
        return;
    }
    for (const TextRow &row : *rows) {
        QStringList parts;
        for (const QString &key : {u"starts"_s, u"organisation"_s, u"type"_s, u"topic"_s}) {
            parts += row.cells[ledger.indexOf(key)];
        }
        m_ui->branchCombo->addItem(parts.join(u' '), row.id);
    }
}

void ReportsPage::offerOrganisations()
{
    const Ledger &ledger = ledgerOf(u"organisations"_s);
    const File &file = *session().file();
    auto ids = listRows(file, ledger, {.scope = session().scope()});
    const auto branches = branchesOn(file, 0, asOf());
    if (ids && branches && !isOfOneOrganisation(kind())) {
        ids->removeIf([&branches](RowId id) { return !branches->contains(id); });
    }
    const auto rows = !ids || !branches
                          ? Result<QList<TextRow>>(ids ? branches.error() : ids.error())
                          : textRows(file, ledger, *ids, ReferenceText::Code);
    if (!rows) {
        session().dialogs().report(this, rows.error());
        return;
    }
    for (const TextRow &row : *rows) {
        m_ui->branchCombo->addItem(row.cells[ledger.indexOf(u"code"_s)] + u' '
                                       + row.cells[ledger.indexOf(u"name"_s)],
                                   row.id);
    }
}

void ReportsPage::fillMonths()
{
    m_ui->monthsLabel->setVisible(isOfMonths(kind()));
    m_ui->monthsCombo->setVisible(isOfMonths(kind()));
    const int before = m_ui->monthsCombo->currentIndex();
    m_ui->monthsCombo->clear();
    m_months.clear();
    const auto offer = [this](const QString &title, const MonthRange &months) {
        m_months += months;
        m_ui->monthsCombo->addItem(title);
    };
    const MonthRange year = MonthRange::ofYear(session().year());
    if (isOfYearsBefore(kind())) {
        const Month ended = Month::lastEnded(session().today());
        const Month last = std::min(year.last, ended);
        for (Month first = kFirstDuesMonth; first <= last; first = Month::of(first.year() + 1, 1)) {
            offer(tr("From %1").arg(toText(first)), {first, last});
        }
    } else {
        offer(tr("Whole year"), year);
        for (int quarter = 0; quarter < 4; ++quarter) {
            offer(tr("Quarter %1").arg(quarter + 1),
                  {year.first + 3 * quarter, year.first + (3 * quarter + 2)});
        }
        for (Month month = year.first; month <= year.last; ++month) {
            offer(toText(month), {month, month});
        }
    }
    m_ui->monthsCombo->setCurrentIndex(before < m_months.size() ? std::max(0, before) : 0);
}

void ReportsPage::offerRounds()
{
    m_ui->roundLabel->setVisible(isOfRound(kind()));
    m_ui->roundCombo->setVisible(isOfRound(kind()));
}

Round ReportsPage::round() const
{
    return isOfRound(kind()) ? static_cast<Round>(m_ui->roundCombo->currentData().toInt())
                             : Round::December;
}

QDate ReportsPage::asOf() const
{
    return defaultAsOf(session().year(), round(), session().today());
}

void ReportsPage::open(DocumentKind kind, RowId subject)
{
    const QSignalBlocker quiet(m_ui->list);
    for (int row = 0; row < m_ui->list->count(); ++row) {
        const QVariant found = m_ui->list->item(row)->data(kKindRole);
        if (found.isValid() && found.toInt() == static_cast<int>(kind)) {
            m_ui->list->setCurrentRow(row);
        }
    }
    fillSubjects();
    fillMonths();
    offerRounds();
    if (const int place = m_ui->branchCombo->findData(subject); place >= 0) {
        m_ui->branchCombo->setCurrentIndex(place);
    }
    make();
}

void ReportsPage::make()
{
    m_busy->stop();
    m_document.reset();
    for (QAction *action : {m_ui->actionPrint, m_ui->actionPdf, m_ui->actionExport}) {
        action->setEnabled(false);
    }
    const bool ofMeeting = isOfOneMeeting(kind());
    const RowId chosen = m_ui->branchCombo->currentData().toLongLong();
    DocumentRequest request{.kind = kind(),
                            .scope = isOfOne() && !ofMeeting ? chosen : session().scope(),
                            .year = session().year(),
                            .asOf = asOf(),
                            .round = round(),
                            .meeting = ofMeeting ? chosen : 0};
    const int months = m_ui->monthsCombo->currentIndex();
    if (isOfMonths(kind()) && months >= 0) {
        request.months = m_months.at(months);
    }
    const bool hasSubject = !isOfOne() || chosen != 0;
    m_ui->emptyLabel->setVisible(session().file() != nullptr && !hasSubject);
    m_ui->emptyLabel->setText(
        ofMeeting ? tr("No meeting is recorded here in this year. Record it on the page Activities "
                       "first.")
                  : tr("There is no organisation here to make this for. Enter it on the page "
                       "Organisations first, or import it (File > Import)."));
    if (session().file() == nullptr || !hasSubject) {
        m_preview->updatePreview();
        return;
    }
    m_busy->run(
        *session().file(), [request](const File &reader) { return makeDocument(reader, request); },
        [this](const Result<Document> &document) { showDocument(document); });
}

void ReportsPage::showDocument(const Result<Document> &document)
{
    if (!document) {
        session().dialogs().report(this, document.error());
        return;
    }
    m_document = *document;
    m_ui->actionPrint->setEnabled(true);
    m_ui->actionPdf->setEnabled(true);
    m_ui->actionExport->setEnabled(m_document->hasTable());
    m_printer->setPageLayout(m_document->layout());
    m_preview->updatePreview();
    emit summaryChanged(m_document->letter ? m_document->title()
                                           : tr("%n rows", nullptr,
                                                static_cast<int>(m_document->table.rows.size())));
}

QAction *ReportsPage::exportAction() const
{
    return m_ui->actionExport;
}

QAction *ReportsPage::printAction() const
{
    return m_ui->actionPrint;
}

} // namespace zhibu
