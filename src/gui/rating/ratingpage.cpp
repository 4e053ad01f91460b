#include "gui/rating/ratingpage.h"

#include "ui_ratingpage.h"

#include "gui/rating/entry/ballottab.h"
#include "gui/rating/entry/scoretab.h"
#include "gui/rating/improvementpages.h"
#include "gui/rating/round/roundstrip.h"
#include "gui/rating/starregisterpage.h"
#include "gui/rating/table/schemesdialog.h"
#include "gui/rating/table/startab.h"
#include "gui/records/ledgerpage.h"
#include "gui/reports/output.h"
#include "gui/widgets/busybar.h"
#include "ledger/ledgers.h"
#include "reports/documents/document.h"
#include "reports/documents/rating/startable.h"
#include "reports/pages/printedtable.h"
#include "reports/words/roundwords.h"
#include "reports/words/wording.h"
#include "storage/facts/rulepacks.h"

#include <QAbstractItemView>
#include <QBoxLayout>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPauseMs = 600;
const QStringList kLedgerKeys{u"events"_s,     u"ratings"_s, u"decisions"_s,
                              u"objections"_s, u"plans"_s,   u"rectifications"_s};

} // namespace

RatingPage::RatingPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::RatingPage>()}
    , m_stars{new StarTab(session)}
    , m_scores{new ScoreTab([this](const auto &save) { return store(save); })}
    , m_ballots{new BallotTab([this](const auto &save) { return store(save); }, session.dialogs())}
    , m_busy{new BusyBar}
    , m_register{new StarRegisterPage(session)}
{
    m_ui->setupUi(this);
    m_ui->headLayout->insertWidget(1, m_busy);
    m_ui->tabs->addTab(m_stars, tr("Star table"));
    m_ui->tabs->addTab(m_scores, tr("Scores"));
    m_ui->tabs->addTab(m_ballots, ledgerOf(u"satisfaction"_s).title);
    for (const QString &key : kLedgerKeys) {
        LedgerPage *page = makeLedgerPage(ledgerOf(key), session);
        m_ledgers += page;
        m_ui->tabs->addTab(page, ledgerOf(key).title);
        connect(page, &Page::summaryChanged, this, &Page::summaryChanged);
    }
    m_ui->tabs->addTab(m_register, tr("Register"));
    connect(m_register, &Page::summaryChanged, this, &Page::summaryChanged);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &RatingPage::rateAnew);
    setUpChoices();
    placeHead();
    connect(m_stars, &StarTab::recordsWanted, this, &RatingPage::showRecords);
    connect(m_stars, &StarTab::entryWanted, this, &RatingPage::enterFor);
    connect(m_ui->actionExport, &QAction::triggered, this, &RatingPage::exportShown);
    connect(m_ui->actionPrint, &QAction::triggered, this, &RatingPage::printShown);
    connect(m_ui->actionSchemes, &QAction::triggered, this, &RatingPage::openSchemes);
}

RatingPage::~RatingPage() = default;

void RatingPage::setUpChoices()
{
    m_ui->yearPicker->follow(session());
    m_ui->roundCombo->addItem(tr("December"), static_cast<int>(Round::December));
    m_ui->roundCombo->addItem(tr("June"), static_cast<int>(Round::June));
    for (const QComboBox *combo : {m_ui->roundCombo, m_ui->schemeCombo}) {
        connect(combo, &QComboBox::activated, this, &RatingPage::refresh);
    }
    m_ui->schemesButton->setDefaultAction(m_ui->actionSchemes);
    connect(m_ui->actionTrial, &QAction::toggled, this, &RatingPage::refresh);
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, &RatingPage::enterTab);
    setFocusProxy(m_ui->tabs->currentWidget());
}

void RatingPage::placeHead()
{
    if (tabPage() == nullptr) {
        auto *layout = qobject_cast<QBoxLayout *>(m_ui->tabs->currentWidget()->layout());
        layout->insertWidget(0, m_ui->head);
        m_ui->head->show();
    }
}

void RatingPage::fillSchemes()
{
    const std::optional<RatingRound> &round = m_stars->strip().round();
    const QString before = round ? round->scheme : m_ui->schemeCombo->currentData().toString();
    m_ui->schemeCombo->clear();
    const auto schemes = allSchemes(session().file());
    for (const Scheme &scheme : schemes ? *schemes : QList<Scheme>()) {
        m_ui->schemeCombo->addItem(scheme.title, scheme.id);
    }
    QAbstractItemView *list = m_ui->schemeCombo->view();
    // a long name, cut off above, is whole here
    list->setMinimumWidth(list->sizeHintForColumn(0));
    const int place =
        m_ui->schemeCombo->findData(before.isEmpty() ? QString(kDefaultScheme) : before);
    m_ui->schemeCombo->setCurrentIndex(round ? place : std::max(0, place));
    m_ui->schemeCombo->setDisabled(round.has_value());
    m_ui->schemeCombo->setToolTip(
        round ? tr("The scheme of the round. Take the round's start back (Ctrl+Z) to "
                   "pick another one.")
              : QString());
}

Page *RatingPage::tabPage() const
{
    return qobject_cast<Page *>(m_ui->tabs->currentWidget());
}

const StarModel &RatingPage::stars() const
{
    return m_stars->model();
}

ScoreModel &RatingPage::scores() const
{
    return m_scores->scores();
}

bool RatingPage::finishInput()
{
    return m_scores->finishInput() && m_ballots->finishInput();
}

void RatingPage::enterTab()
{
    QWidget *open = !m_scores->finishInput()    ? static_cast<QWidget *>(m_scores)
                    : !m_ballots->finishInput() ? m_ballots
                                                : nullptr;
    if (open != nullptr) {
        const QSignalBlocker quiet(m_ui->tabs);
        m_ui->tabs->setCurrentWidget(open);
        finishInput(); // in sight again, the cell takes the focus
        return;
    }
    placeHead();
    setFocusProxy(m_ui->tabs->currentWidget());
    if (!m_ui->tabs->tabBar()->hasFocus()) {
        m_ui->tabs->currentWidget()->setFocus();
    }
    refresh();
}

void RatingPage::refresh()
{
    if (m_isStoring) {
        return;
    }
    m_pause.stop();
    if (Page *page = tabPage()) {
        page->refresh();
        return;
    }
    m_scores->dropNote();
    m_ballots->dropNote();
    rateAnew();
}

void RatingPage::rateAnew()
{
    const Round round = static_cast<Round>(m_ui->roundCombo->currentData().toInt());
    RoundStrip &strip = m_stars->strip();
    strip.read(round);
    fillSchemes();
    const auto scheme =
        strip.round() ? schemeOfRound(*session().file(), *strip.round())
                      : findScheme(session().file(), m_ui->schemeCombo->currentData().toString());
    if (session().file() != nullptr && !scheme) {
        emit session().message(errorText(scheme.error()));
    }
    if (session().file() == nullptr || !scheme) {
        m_busy->stop();
        showStars(StarTable());
        return;
    }
    strip.setScheme(*scheme);
    m_busy->run(
        *session().file(),
        [request = request(*scheme)](const File &reader) { return starTableOf(reader, request); },
        [this](const Result<StarTable> &stars) { showStars(stars); });
}

RatingRequest RatingPage::request(const Scheme &scheme) const
{
    const Round round = static_cast<Round>(m_ui->roundCombo->currentData().toInt());
    RatingRequest request{.scheme = scheme,
                          .year = session().year(),
                          .asOf = defaultAsOf(session().year(), round, session().today()),
                          .round = round,
                          .scope = session().scope()};
    if (m_ui->actionTrial->isChecked()) {
        request.by = u"self"_s;
    }
    return request;
}

void RatingPage::showStars(const Result<StarTable> &stars)
{
    if (!stars) {
        session().dialogs().report(this, stars.error());
        return;
    }
    m_stars->setTable(*stars);
    m_ui->trialLabel->setVisible(stars->isTrial());
    m_scores->setTable(stars->request, stars->table.rows, session().isWritable());
    m_ballots->setTable(stars->request, stars->table.rows, stars->members, session().isWritable());
    const auto &rows = stars->table.rows;
    const auto ofRound = static_cast<int>(stars->ofRound());
    const auto elsewhere = static_cast<int>(rows.size()) - ofRound;
    const auto rated = std::ranges::count_if(rows, [](const RatedOrganisation &each) {
        return each.rating.rated() && !each.ratedElsewhere;
    });
    QStringList parts{tr("%n organisations", nullptr, ofRound),
                      tr("%n rated", nullptr, static_cast<int>(rated))};
    if (elsewhere > 0) {
        parts += tr("%n not of this round", nullptr, elsewhere);
    }
    if (!stars->unrated.isEmpty()) {
        QStringList names;
        for (const UnratedOrganisation &each : stars->unrated) {
            names += each.name;
        }
        parts += tr("%n outside the rating: %1", nullptr, static_cast<int>(names.size()))
                     .arg(shortList(names));
    }
    emit summaryChanged(parts.join(u" · "_s));
    sayWhyNobody(*stars);
}

void RatingPage::sayWhyNobody(const StarTable &stars)
{
    const bool isRated = !stars.scheme().id.isEmpty(); // else it is said elsewhere why not
    m_ui->nobodyRated->setVisible(isRated && stars.table.rows.empty());
    m_ui->nobodyRated->setText(
        stars.unrated.isEmpty()
            ? tr("There is no Party branch to rate here. Enter the branches on the page "
                 "Organisations first, or import them (File > Import).")
            : unratedText(stars.unrated.first()));
}

void RatingPage::showRecords(const QString &ledger, const QList<RowId> &rows, const QString &title)
{
    if (const qsizetype place = kLedgerKeys.indexOf(ledger); place >= 0) {
        m_ui->tabs->setCurrentWidget(m_ledgers[place]);
        m_ledgers[place]->showRows({title, rows});
    } else if (ledger == u"evaluations") {
        m_ui->tabs->setCurrentWidget(m_scores);
        m_scores->showScore(rows.value(0));
    } else if (ledger == u"satisfaction") {
        m_ui->tabs->setCurrentWidget(m_ballots);
        showBallots(rows.value(0));
    } else {
        emit session().pageWanted(PageKind::Organisations, {title, rows});
    }
}

void RatingPage::enterFor(const QString &ledger, const RatedOrganisation &rated)
{
    const std::optional<Decision> decision = rated.facts.decision;
    const RatingRequest request = stars().stars().request;
    const Ledger &fields = ledgerOf(ledger);
    Record record = fields.blank();
    fields.setValue(record, u"year"_s, request.year);
    fields.setValue(record, u"round"_s, QString(codeIn(kRoundCodes, request.round)));
    fields.setValue(record, u"organisation"_s, rated.id);
    fields.setValue(record, ledger == u"decisions" ? u"decided_on"_s : u"raised_on"_s,
                    session().today().toString(Qt::ISODate));
    LedgerPage *page = m_ledgers[kLedgerKeys.indexOf(ledger)];
    m_ui->tabs->setCurrentWidget(page);
    if (ledger == u"decisions" && decision) {
        page->openRecord(decision->row); // there is one for each organisation and round
    } else {
        page->startNew(record);
    }
}

void RatingPage::openSchemes()
{
    if (session().file() == nullptr) {
        return;
    }
    const auto scheme = findScheme(session().file(), m_ui->schemeCombo->currentData().toString());
    auto *dialog = new SchemesDialog(session(), request(scheme ? *scheme : Scheme()), this);
    dialog->show();
}

void RatingPage::showBallots(RowId row)
{
    for (const RatedOrganisation &each : stars().stars().table.rows) {
        if (each.facts.ballots && each.facts.ballots->row == row) {
            m_ballots->showOrganisation(each.id);
        }
    }
}

QString RatingPage::store(const std::function<Result<Findings>(File &)> &save)
{
    if (!session().isWritable()) {
        return tr("This window can only show the file: nothing is saved here");
    }
    m_isStoring = true;
    const auto findings = save(*session().file());
    m_isStoring = false;
    m_busy->stop(); // what is being worked out does not know this yet
    m_pause.start();
    if (!findings) {
        session().dialogs().report(this, findings.error());
        return errorText(findings.error());
    }
    if (!findings->isEmpty()) {
        QString why = findingText(findings->first());
        emit session().message(why);
        return why;
    }
    return {};
}

TextTable RatingPage::shownTable() const
{
    if (m_ui->tabs->currentWidget() == m_scores) {
        return m_scores->shownTable();
    }
    if (m_ui->tabs->currentWidget() == m_ballots) {
        return m_ballots->shownTable();
    }
    const StarTable &stars = m_stars->model().stars();
    return starTable(stars.table, stars.scheme(), stars.request.year);
}

void RatingPage::exportShown()
{
    if (const Page *page = tabPage()) {
        page->exportAction()->trigger();
        return;
    }
    exportTable(this, session(), shownTable());
}

void RatingPage::printShown()
{
    if (const Page *page = tabPage()) {
        page->printAction()->trigger();
        return;
    }
    if (m_ui->tabs->currentWidget() != m_stars) {
        previewTable(this, session(), printedTable(shownTable()));
        return;
    }
    const StarTable &stars = m_stars->model().stars();
    previewTable(this, session(),
                 starDocument(stars.table, stars.scheme(), stars.request.year, stars.scheme().title,
                              stars.isTrial())
                     .page);
}

void RatingPage::setFilterText(const QString &text)
{
    for (LedgerPage *page : m_ledgers) {
        page->setFilterText(text);
    }
    m_register->setFilterText(text);
    m_scores->setFilterText(text);
    m_ballots->setFilterText(text);
    m_stars->setFilterText(text);
}

void RatingPage::showRows(const RowChoice &rows)
{
    if (!rows.ledger.isEmpty()) {
        showRecords(rows.ledger, rows.ids, rows.title);
        return;
    }
    m_ui->tabs->setCurrentIndex(0);
    if (rows.round) {
        m_ui->roundCombo->setCurrentIndex(
            m_ui->roundCombo->findData(static_cast<int>(*rows.round)));
        refresh();
        m_stars->strip().focusNext();
        return;
    }
    m_stars->pick(rows.ids.value(0));
}

QList<QAction *> RatingPage::recordActions() const
{
    if (tabPage() != nullptr) {
        return tabPage()->recordActions();
    }
    if (m_ui->tabs->currentWidget() == m_scores) {
        return QList<QAction *>{m_ui->actionTrial} + m_scores->choices();
    }
    if (m_ui->tabs->currentWidget() == m_ballots) {
        return {m_ui->actionTrial, m_ballots->tallyAction()};
    }
    return m_stars->recordActions() + QList<QAction *>{m_ui->actionTrial, m_ui->actionSchemes};
}

QAction *RatingPage::exportAction() const
{
    return tabPage() != nullptr ? tabPage()->exportAction() : m_ui->actionExport;
}

QAction *RatingPage::printAction() const
{
    return tabPage() != nullptr ? tabPage()->printAction() : m_ui->actionPrint;
}

QList<RecordPanel *> RatingPage::unsavedForms() const
{
    QList<RecordPanel *> forms;
    for (const LedgerPage *page : m_ledgers) {
        forms += page->unsavedForms();
    }
    return forms;
}

} // namespace zhibu
