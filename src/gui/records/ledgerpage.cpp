#include "gui/records/ledgerpage.h"

#include "ui_ledgerpage.h"

#include "exchange/exporter.h"
#include "exchange/layouts.h"
#include "exchange/pastedtable.h"
#include "gui/dialogs/importdialog.h"
#include "gui/records/attachmentcolumn.h"
#include "gui/records/confirmedrows.h"
#include "gui/records/filterbutton.h"
#include "gui/records/folderexport.h"
#include "gui/records/numbertext.h"
#include "gui/records/recordmodel.h"
#include "gui/records/recordpanel.h"
#include "gui/records/recordtable.h"
#include "gui/records/recordview.h"
#include "gui/reports/output.h"
#include "ledger/ledgers.h"
#include "reports/words/wording.h"
#include "storage/records/records.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QToolButton>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QString kRecordsSplitter = u"recordSplitter/"_s;

} // namespace

LedgerPage::LedgerPage(const Ledger &ledger, Session &session, QWidget *parent)
    : LedgerPage{new RecordModel(ledger, attachmentColumn(ledger)),
                 new RecordPanel(ledger, session), session, parent}
{}

LedgerPage::LedgerPage(RecordModel *model, RecordPanel *panel, Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ledger{model->ledger()}
    , m_ui{std::make_unique<Ui::LedgerPage>()}
    , m_model{model}
    , m_view{new RecordView(*m_model)}
    , m_panel{panel}
    , m_files{new FolderExport(session, this)}
    , m_filters{new FilterButton(m_ledger, this)}
{
    m_ui->setupUi(this);
    setObjectName(m_ledger.key);
    m_model->setParent(this);
    m_ui->listLayout->addWidget(m_view, 1);
    m_ui->splitter->addWidget(m_panel);
    setUpActions();
    setUpYears();
    setUpFilters();
    setUpPanel();
    connect(m_view, &RecordView::activated, this, &LedgerPage::editCurrent);
    connect(m_view, &RecordView::selectionTextChanged, this, &LedgerPage::updateSummary);
    connect(m_view, &RecordView::selectionTextChanged, this, &LedgerPage::syncActions);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LedgerPage::syncPanel);
    setFocusProxy(m_view);
}

LedgerPage::~LedgerPage() = default;

void LedgerPage::setUpActions()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    m_ui->actionEdit->setShortcuts({Qt::Key_F2, Qt::CTRL | Qt::Key_E});
    on(m_ui->actionNew, [this] { startNew(newRecord()); });
    on(m_ui->actionEdit, &LedgerPage::editCurrent);
    m_ui->actionDelete->setShortcutContext(Qt::WidgetShortcut); // of the list
    on(m_ui->actionDelete, &LedgerPage::deleteSelected);
    on(m_ui->actionImport, [this] { emit session().importWanted({}, &m_ledger); });
    on(m_ui->actionPasteRows, &LedgerPage::paste);
    on(m_ui->actionExport, [this] {
        exportTable(this, session(), headed(session(), shownTable(*m_view, *m_model), filterLine()),
                    m_ledger.title);
    });
    on(m_ui->actionExchange, [this] {
        exportData(this, session(),
                   exportLedger(*session().file(), m_ledger,
                                {.scope = session().scope(), .year = query().year}),
                   m_ledger.title);
    });
    on(m_ui->actionTemplate, [this] {
        exportData(this, session(), emptyTemplate(m_ledger), tr("%1 template").arg(m_ledger.title));
    });
    on(m_ui->actionFiles, &LedgerPage::writeFiles);
    connect(m_files, &FolderExport::runningChanged, this, &LedgerPage::syncActions);
    on(m_ui->actionPrint, [this] {
        if (const auto table = printed()) {
            previewTable(this, session(), *table);
        } else {
            session().dialogs().report(this, table.error());
        }
    });
    connect(m_ui->actionReveal, &QAction::toggled, this, [this](bool revealed) {
        m_model->setRevealed(revealed);
        m_panel->setRevealed(revealed);
        updateSummary();
    });
    auto *menu = new QMenu(this);
    menu->addActions(
        {m_ui->actionExport, m_ui->actionExchange, m_ui->actionTemplate, m_ui->actionFiles});
    for (const TableLayout &layout : tableLayouts()) {
        if (layout.ledger == m_ledger.key) {
            QAction *action = menu->addAction(tr("Export as %1…").arg(layout.title));
            action->setObjectName(u"layout_"_s + layout.id);
            on(action, [this, &layout] {
                exportData(this, session(),
                           exportLayout(*session().file(), m_ledger, layout, session().today(),
                                        session().scope()),
                           layout.title);
            });
        }
    }
    auto *button = new QToolButton(this);
    button->setText(tr("Export"));
    button->setIcon(m_ui->actionExport->icon());
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    m_ui->toolBar->insertWidget(m_ui->actionImport, m_filters);
    m_ui->toolBar->insertWidget(m_ui->actionPrint, button);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_ui->actionPasteRows->setShortcutContext(Qt::WidgetShortcut); // of the list
    m_view->addActions(
        {m_ui->actionPasteRows, m_ui->actionExport, m_ui->actionEdit, m_ui->actionDelete});
    const bool hasSecrets = std::ranges::any_of(m_ledger.fields, &Field::sensitive);
    m_ui->actionReveal->setVisible(hasSecrets);
}

void LedgerPage::setUpYears()
{
    m_ui->allYears->setVisible(hasYear(m_ledger));
    m_ui->yearPicker->setVisible(hasYear(m_ledger));
    m_ui->yearPicker->follow(session());
    connect(m_ui->allYears, &QCheckBox::toggled, m_ui->yearPicker, &QWidget::setDisabled);
    m_ui->allYears->setChecked(true);
    connect(m_ui->allYears, &QCheckBox::toggled, this, &LedgerPage::refresh);
}

void LedgerPage::setUpFilters()
{
    m_ui->choiceBar->hide();
    connect(m_filters, &FilterButton::changed, this, [this] {
        updateChoiceBar();
        refresh();
    });
    m_ui->hiddenBar->hide();
    connect(m_ui->showHiddenButton, &QPushButton::clicked, this, &LedgerPage::showHidden);
    connect(m_ui->showAllButton, &QPushButton::clicked, this, [this] {
        m_filters->setFilter({});
        showRows({});
    });
}

void LedgerPage::updateChoiceBar()
{
    QString reason;
    if (m_only) {
        reason = m_only->title;
    } else if (!m_filters->filter().conditions.isEmpty()) {
        reason = tr("Filter: %1").arg(m_filters->title());
    }
    m_ui->choiceLabel->setText(reason);
    m_ui->choiceBar->setVisible(m_only || !reason.isEmpty());
}

void LedgerPage::setUpPanel()
{
    m_ui->splitter->setCollapsible(0, false);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setSizes({640, 384});
    m_ui->splitter->restoreState(QSettings().value(kRecordsSplitter + m_ledger.key).toByteArray());
    m_panel->hide();
    connect(m_ui->splitter, &QSplitter::splitterMoved, this, [this] {
        QSettings().setValue(kRecordsSplitter + m_ledger.key, m_ui->splitter->saveState());
    });
    connect(m_panel, &RecordPanel::closed, this, [this] {
        m_panel->hide();
        m_view->setFocus();
    });
    connect(m_panel, &RecordPanel::saved, this, [this](RowId id) {
        m_panelFollows = false; // the form stays at the next new row
        if (m_model->rowOf(id) >= 0) {
            m_view->selectRow(id);
        } else {
            m_view->pickNothing();
            m_hidden = id;
            m_ui->hiddenBar->show();
        }
        m_panelFollows = true;
    });
}

void LedgerPage::showHidden()
{
    const RowId id = m_hidden;
    emit session().searchEndWanted();
    showRows({.title = tr("Saved last"), .ids = {id}, .ledger = m_ledger.key, .anywhere = true});
    m_view->selectRow(id);
    m_view->setFocus();
}

void LedgerPage::refresh()
{
    m_ui->hiddenBar->hide();
    ListQuery listed = query();
    std::optional<QList<RowId>> only;
    if (m_only) {
        listed = choiceQuery();
        only = m_only->ids;
    }
    m_view->load(session().file(), listed, only);
    m_total = m_model->rowCount();
    if (isFiltered() && session().file() != nullptr) {
        const auto all = listRows(*session().file(), m_ledger, {.scope = session().scope()});
        m_total = all ? all->size() : m_total;
    }
    m_panel->reload();
    readSums();
    updateEmptyText();
    updateSummary();
    syncActions();
}

void LedgerPage::readSums()
{
    m_sums.clear();
    const bool hasMoney = std::ranges::any_of(
        m_ledger.fields, [](const Field &field) { return field.type == FieldType::Money; });
    if (hasMoney && session().file() != nullptr && !m_only) {
        if (const auto sums = sumRows(*session().file(), m_ledger, m_model->query())) {
            m_sums = *sums;
        }
    }
}

ListQuery LedgerPage::query() const
{
    const bool ofYear = hasYear(m_ledger) && !m_ui->allYears->isChecked();
    return {.scope = session().scope(),
            .text = m_filter,
            .year = ofYear ? session().year() : 0,
            .conditions = m_filters->filter().conditions};
}

Result<PrintTable> LedgerPage::printed() const
{
    return printedList(*m_view, *m_model, listSubtitle(session(), filterLine()));
}

QString LedgerPage::filterLine() const
{
    QStringList parts;
    if (m_only) {
        parts += m_only->title;
    } else {
        const int year = query().year;
        parts += year == 0 ? QString() : tr("year %1").arg(year);
        parts += m_filters->filter().conditions.isEmpty() ? QString() : m_filters->title();
    }
    parts += m_filter.isEmpty() ? QString() : tr("with “%1”").arg(m_filter);
    parts.removeAll(QString());
    return parts.isEmpty() ? QString() : tr("Filter: %1").arg(parts.join(u" · "_s));
}

Record LedgerPage::newRecord() const
{
    return m_panel->blankRecord();
}

bool LedgerPage::isFiltered() const
{
    const ListQuery listed = query();
    return m_only || !m_filter.isEmpty() || listed.year != 0 || !listed.equals.isEmpty()
           || !listed.has.code.isEmpty() || !listed.conditions.isEmpty();
}

bool LedgerPage::isWritable() const
{
    return session().file() != nullptr && session().file()->isWritable();
}

void LedgerPage::setFilterText(const QString &text)
{
    if (m_filter != text) {
        m_filter = text;
        refresh();
    }
}

ListQuery LedgerPage::choiceQuery() const
{
    const bool anywhere = m_only && m_only->anywhere;
    return {.scope = anywhere ? 0 : session().scope(), .text = m_filter};
}

void LedgerPage::showRows(const RowChoice &rows)
{
    if (rows.fresh && isWritable()) {
        refresh();
        startNew(*rows.fresh);
        return;
    }
    if (rows.opens && m_model->rowOf(rows.ids.first()) >= 0) {
        openRecord(rows.ids.first());
        return;
    }
    choose(rows);
    refresh();
    if (rows.opens) {
        openRecord(rows.ids.first());
    }
}

void LedgerPage::choose(const RowChoice &rows)
{
    m_only.reset();
    if (!rows.ids.isEmpty()) {
        m_only = rows;
    }
    updateChoiceBar();
}

QList<QAction *> LedgerPage::recordActions() const
{
    return QList<QAction *>{m_ui->actionNew,       m_ui->actionEdit,   m_ui->actionDelete,
                            m_ui->actionPasteRows, m_ui->actionReveal, m_ui->actionExchange,
                            m_ui->actionTemplate,  m_ui->actionFiles}
           + m_added;
}

QAction *LedgerPage::exportAction() const
{
    return m_ui->actionExport;
}

QAction *LedgerPage::printAction() const
{
    return m_ui->actionPrint;
}

QList<RecordPanel *> LedgerPage::unsavedForms() const
{
    return m_panel->isChanged() ? QList<RecordPanel *>{m_panel} : QList<RecordPanel *>();
}

void LedgerPage::startNew(const Record &record)
{
    m_panel->show();
    m_panel->startNew(record);
}

void LedgerPage::openRecord(RowId id)
{
    if (m_model->rowOf(id) < 0) {
        m_filters->setFilter({});
        showRows({});
    }
    m_view->selectRow(id);
    m_panel->show();
    m_panel->showRecord(id);
}

void LedgerPage::addRecordAction(QAction *action, bool isFrequent)
{
    m_added += action;
    if (isFrequent) {
        m_ui->toolBar->addAction(action);
    }
    m_view->addAction(action);
}

QList<RowId> LedgerPage::selectedIds() const
{
    return m_view->selectedIds();
}

void LedgerPage::editCurrent()
{
    if (m_view->currentId() != 0) {
        m_panel->show();
        m_panel->showRecord(m_view->currentId());
        m_panel->focusForm();
    }
}

void LedgerPage::syncPanel()
{
    if (m_panelFollows && m_panel->isVisible()) {
        m_panel->showRecord(m_view->currentId());
    }
}

void LedgerPage::syncActions()
{
    const bool picked = !m_view->selectedIds().isEmpty();
    m_ui->actionNew->setEnabled(isWritable());
    m_ui->actionImport->setEnabled(isWritable());
    m_ui->actionPasteRows->setEnabled(isWritable());
    m_ui->actionEdit->setEnabled(m_view->currentId() != 0);
    m_ui->actionDelete->setEnabled(isWritable() && picked);
    m_ui->actionExport->setEnabled(m_model->rowCount() > 0);
    m_ui->actionPrint->setEnabled(m_model->rowCount() > 0);
    m_ui->actionFiles->setEnabled(session().file() != nullptr && !m_files->isRunning());
    emit selectionChanged();
}

void LedgerPage::paste()
{
    const QMimeData *clip = QGuiApplication::clipboard()->mimeData();
    const auto block = clip == nullptr
                           ? Error{.code = ErrorCode::NotATable, .subject = {}, .detail = {}}
                           : pastedBlock(clip->html(), clip->text(), tr("Clipboard"));
    if (!block) {
        session().dialogs().inform(this, tr("There are no cells on the clipboard."), {});
        return;
    }
    PastePlace place{.titles = m_view->titlesFromHere(), .rows = m_view->selectedIds()};
    place.fills = place.rows.size() > 1;
    if (!place.fills) {
        place.rows = m_model->ids().mid(std::max(m_view->currentIndex().row(), 0));
    }
    const auto table = placedBlock(*session().file(), m_ledger, *block, place);
    if (!table && table.error().code == ErrorCode::Invalid) {
        session().dialogs().inform(
            this,
            tr("The cells on the clipboard have more lines than there are rows from here on (%1). "
               "To enter new rows, copy the titles too.")
                .arg(place.rows.size()),
            {});
        return;
    }
    if (!table) {
        session().dialogs().report(this, table.error());
        return;
    }
    importSheets(session(), window(), {*table}, m_ledger, tr("Paste into %1").arg(m_ledger.title));
}

bool LedgerPage::mayDelete(const QList<RowId> &ids)
{
    return mayTouchConfirmed(this, session(), m_ledger, ids, tr("&Delete all the same"));
}

void LedgerPage::deleteSelected()
{
    const QList<RowId> ids = m_view->selectedIds();
    if (ids.isEmpty() || !isWritable() || !mayDelete(ids)) {
        return;
    }
    const auto findings = deleteRecords(*session().file(), m_ledger, ids);
    if (!findings) {
        session().dialogs().report(this, findings.error());
    } else if (!findings->isEmpty()) {
        QStringList reasons;
        for (const Finding &finding : *findings) {
            reasons += findingText(finding);
        }
        session().dialogs().inform(this, tr("Nothing was deleted: %1").arg(reasons.join(u"; "_s)),
                                   {});
    }
}

void LedgerPage::writeFiles()
{
    const ListQuery listed = query();
    m_files->start(tr("the attached files of %1").arg(m_ledger.title),
                   [&ledger = m_ledger, listed](const File &file, const QString &parent) {
                       return writeAttachments(file, ledger, listed.scope, listed.year, parent);
                   });
}

void LedgerPage::updateSummary()
{
    QStringList parts{m_model->rowCount() == m_total
                          ? tr("%n rows", nullptr, m_model->rowCount())
                          : tr("%1 of %2 rows shown").arg(m_model->rowCount()).arg(m_total)};
    const QString selected = m_view->selectionText();
    if (!selected.isEmpty()) {
        parts += selected;
    } else {
        for (const int column : m_view->visibleFields()) {
            const Field &field = m_model->field(column);
            if (const auto sum = m_sums.constFind(field.key);
                sum != m_sums.constEnd() && field.type == FieldType::Money && field.summed
                && (!field.sensitive || m_model->isRevealed())) {
                parts += tr("%1 %2").arg(field.title, grouped(cellText(field, *sum)));
            }
        }
    }
    emit summaryChanged(parts.join(u" · "_s));
}

void LedgerPage::updateEmptyText()
{
    if (!m_model->status()) {
        m_view->setEmptyText(errorText(m_model->status().error()));
    } else if (const Ledger *needed = neededFirst()) {
        m_view->setEmptyText(tr("This needs %1, and none is on record yet. Enter it on its own "
                                "page first, or import it (File > Import).")
                                 .arg(needed->title));
    } else if (m_only || !m_filter.isEmpty()) {
        m_view->setEmptyText(tr("Nothing here answers to the filter."));
    } else {
        m_view->setEmptyText(emptyText());
    }
}

const Ledger *LedgerPage::neededFirst() const
{
    if (session().file() == nullptr || m_model->rowCount() > 0) {
        return nullptr;
    }
    for (const Field &field : m_ledger.fields) {
        if (field.type == FieldType::Reference && field.required) {
            const Ledger &needed = ledgerOf(field.refLedger);
            const auto rows = listRows(*session().file(), needed, {});
            if (rows && rows->isEmpty()) {
                return &needed;
            }
        }
    }
    return nullptr;
}

QString LedgerPage::emptyText() const
{
    if (isFiltered() && m_total > 0) {
        return tr("Nothing here answers to the filter.");
    }
    return isWritable() ? tr("No %1 yet. Ctrl+N enters the first row; a spreadsheet dropped on "
                             "the window imports many. "
                             "Export offers an empty template to fill in.")
                              .arg(m_ledger.title)
                        : tr("No %1 yet.").arg(m_ledger.title);
}

} // namespace zhibu
