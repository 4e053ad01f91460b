#include "gui/records/recordpanel.h"

#include "ui_recordpanel.h"

#include "gui/records/attachmentpart.h"
#include "gui/records/confirmedrows.h"
#include "gui/records/recordform.h"
#include "gui/widgets/celleditor.h"
#include "gui/widgets/filedrop.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QTabWidget>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidestForm = 520; // pixels: the list beside it keeps some of a small screen
const QString kPanelSplitter = u"partSplitter/"_s;

/// What Tab stops at in a part of the window, in its order.
QList<QWidget *> tabStops(QWidget *part)
{
    QList<QWidget *> stops;
    for (QWidget *next = part->nextInFocusChain(); next != part; next = next->nextInFocusChain()) {
        if (part->isAncestorOf(next) && next->focusProxy() == nullptr
            && (next->focusPolicy() & Qt::TabFocus) != 0) {
            stops += next;
        }
    }
    return stops;
}

} // namespace

RecordPanel::RecordPanel(const Ledger &ledger, Session &session, const QStringList &keys,
                         QWidget *parent)
    : QWidget{parent}
    , m_ledger{ledger}
    , m_session{session}
    , m_ui{std::make_unique<Ui::RecordPanel>()}
    , m_form{new RecordForm(ledger, session, keys)}
    , m_attachments{new AttachmentPart(ledger, session)}
{
    m_ui->setupUi(this);
    m_ui->scrollArea->setWidget(m_form);
    QScrollBar *sideways = m_ui->scrollArea->horizontalScrollBar(); // focus must not move it either
    connect(sideways, &QScrollBar::rangeChanged, sideways, [sideways] { sideways->setMaximum(0); });
    m_ui->layout->insertWidget(m_ui->layout->indexOf(m_ui->splitter) + 1, m_attachments);
    chainTabs();
    const auto *drop = new FileDrop(*this, [&session] { return session.isWritable(); });
    connect(drop, &FileDrop::dropped, m_attachments, &AttachmentPart::add);
    auto *save = new QAction(this);
    save->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    auto *leave = new QAction(this);
    leave->setShortcut(Qt::Key_Escape);
    for (QAction *action : {save, leave}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(save, &QAction::triggered, this, &RecordPanel::save);
    connect(leave, &QAction::triggered, this, &RecordPanel::leave);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &RecordPanel::save);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &RecordPanel::leave);
    connect(m_ui->splitter, &QSplitter::splitterMoved, this, [this] {
        QSettings().setValue(kPanelSplitter + m_ledger.key, m_ui->splitter->saveState());
    });
}

RecordPanel::~RecordPanel() = default;

void RecordPanel::addPart(QWidget *part)
{
    m_ui->splitter->addWidget(part);
    m_ui->splitter->restoreState(QSettings().value(kPanelSplitter + m_ledger.key).toByteArray());
    chainTabs();
}

void RecordPanel::addTab(QWidget *part, const QString &formTitle, const QString &title)
{
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"parts"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_ui->scrollArea, formTitle);
    m_tabs->addTab(part, title);
    m_ui->splitter->insertWidget(0, m_tabs);
    chainTabs();
}

void RecordPanel::chainTabs()
{
    QList<QWidget *> stops;
    for (int part = 0; part < m_ui->splitter->count(); ++part) {
        stops += tabStops(m_ui->splitter->widget(part));
    }
    stops += tabStops(m_attachments);
    stops += {m_ui->closeButton, m_ui->saveButton};
    // The chain is a circle: the buttons in front of the first stop would pass for behind the last.
    setTabOrder(stops.first(), stops.last());
    for (qsizetype stop = 1; stop < stops.size(); ++stop) {
        setTabOrder(stops[stop - 1], stops[stop]);
    }
}

// Shortcuts of the form reach into the lists that its fields open. A combo box closes its list
// before the shortcut is looked for, and leaves it the key, which would close the form as well.
bool RecordPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    QWidget *opened = isKey ? QApplication::activePopupWidget() : nullptr;
    if (opened == nullptr || qobject_cast<QMenu *>(opened) != nullptr // menus take it themselves
        || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Cancel)) {
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::KeyPress) {
        opened->close();
    }
    event->accept();
    return true;
}

// A shortcut of the form would be one too many beside that of the window, and neither be done.
bool RecordPanel::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Save)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void RecordPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Save)) {
        save();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void RecordPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    qApp->installEventFilter(this); // the lists are windows of their own
}

void RecordPanel::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    QWidget::hideEvent(event);
}

// Sideways nothing scrolls: the width it cannot do without a form is given.
void RecordPanel::fitForm()
{
    m_ui->scrollArea->setMinimumWidth(
        std::min(kWidestForm, m_form->minimumSizeHint().width()
                                  + m_ui->scrollArea->verticalScrollBar()->sizeHint().width()));
}

void RecordPanel::setCaptions(const QString &title, const QString &save)
{
    m_ui->title->setText(title);
    m_ui->saveButton->setText(save);
}

void RecordPanel::setRecord(const Record &record)
{
    if (record.id != recordId()) {
        m_ui->scrollArea->ensureVisible(0, 0);
    }
    const QString name = recordName(m_ledger, record);
    m_form->setRecord(record);
    m_form->setRevealed(m_revealed || record.id == 0);
    m_attachments->showRow(record.id);
    fitForm();
    setCaptions(record.id == 0   ? tr("New: %1").arg(m_ledger.title)
                : name.isEmpty() ? m_ledger.title
                                 : name,
                record.id == 0 ? tr("&Save and next") : tr("&Save"));
    m_ui->saveButton->setEnabled(m_session.isWritable());
    m_form->setReadOnly(!m_session.isWritable());
}

Result<Record> RecordPanel::stored(RowId id) const
{
    return m_session.file() != nullptr
               ? fetchRecord(*m_session.file(), m_ledger, id)
               : Result<Record>(Error{.code = ErrorCode::NotFound, .subject = {}, .detail = {}});
}

bool RecordPanel::holdsInput(RowId wanted)
{
    if (!isChanged()) {
        return false;
    }
    if (wanted == 0 || wanted != recordId()) {
        emit m_session.message(
            tr("The form holds input that is not yet saved: Ctrl+Enter saves it, Esc drops it"));
    }
    return true;
}

void RecordPanel::showRecord(RowId id)
{
    if (m_saving || id == 0 || holdsInput(id)) {
        return;
    }
    if (const auto record = stored(id)) {
        setRecord(*record);
    }
}

Record RecordPanel::blankRecord() const
{
    Record record = m_ledger.blank();
    const QString path = m_ledger.organisationPath;
    if (m_ledger.goesByYears()) {
        m_ledger.setValue(record, m_ledger.yearKey, m_session.year());
    }
    if (m_session.scope() != 0 && !path.isEmpty() && !path.contains(u'.')) {
        m_ledger.setValue(record, path == u"id" ? u"superior"_s : path, m_session.scope());
    }
    return record;
}

void RecordPanel::startNew(const Record &record)
{
    if (!holdsInput(0)) {
        setRecord(record);
    }
    focusForm();
}

RowId RecordPanel::recordId() const
{
    return m_form->original().id;
}

bool RecordPanel::isChanged() const
{
    return m_form->isChanged() || !m_attachments->waiting().isEmpty();
}

void RecordPanel::reload()
{
    if (m_saving) {
        return;
    }
    if (recordId() == 0) {
        m_form->forgetRefusal(); // undone: what was found need not hold any more
        return;
    }
    if (isChanged()) {
        m_attachments->reload();
        return;
    }
    if (const auto record = stored(recordId())) {
        setRecord(*record);
    } else { // the row is gone
        setRecord(blankRecord());
        emit closed();
    }
}

void RecordPanel::setRevealed(bool revealed)
{
    m_revealed = revealed;
    m_form->setRevealed(revealed || recordId() == 0);
}

void RecordPanel::focusForm()
{
    showTab(m_ui->scrollArea);
    FieldEditor *empty = recordId() == 0 ? m_form->firstEmpty() : nullptr;
    if (empty != nullptr) {
        empty->setFocus();
        showField(empty);
    } else {
        m_form->focusFirst();
    }
}

Result<Saved> RecordPanel::store(const Record &record)
{
    return saveRecord(*m_session.file(), m_ledger, record, m_form->original(),
                      m_attachments->waiting());
}

bool RecordPanel::save()
{
    commitOpenCell();
    if (!m_session.isWritable()) {
        emit m_session.message(tr("This window can only show the file: nothing is saved here"));
        return false;
    }
    const auto record = m_form->submit();
    if (!record) {
        showField(m_form->focusWidget());
        return false;
    }
    const Record &before = m_form->original();
    if (before.id != 0 && record->values != before.values
        && !mayTouchConfirmed(this, m_session, m_ledger, {before.id}, tr("&Save all the same"))) {
        return false;
    }
    m_saving = true;
    const auto saved = store(*record);
    m_saving = false;
    if (!saved) {
        m_session.dialogs().report(this, saved.error());
        return false;
    }
    if (!saved->findings.isEmpty()) {
        m_form->showFindings(saved->findings);
        showField(m_form->focusWidget());
        return false;
    }
    proceed(*record, saved->id);
    emit this->saved(saved->id);
    return true;
}

void RecordPanel::proceed(const Record &entered, RowId id)
{
    if (entered.id != 0) {
        const auto record = stored(id); // with the defaults that were filled in
        setRecord(record ? *record : entered);
        return;
    }
    setRecord(m_ledger.following(entered));
    focusForm();
}

void RecordPanel::showTab(QWidget *part)
{
    if (m_tabs != nullptr) {
        m_tabs->setCurrentWidget(part);
    }
}

void RecordPanel::showField(QWidget *field)
{
    if (field != nullptr) {
        showTab(m_ui->scrollArea);
        m_ui->scrollArea->ensureWidgetVisible(field);
    }
}

bool RecordPanel::mayLeave(const QString &page)
{
    if (!isChanged()) {
        return true;
    }
    switch (m_session.dialogs().askUnsaved(
        this, tr("The form “%1” on the page “%2” holds input that is not yet "
                 "saved.")
                  .arg(m_ui->title->text(), page))) {
    case Unsaved::Save:
        return save();
    case Unsaved::Drop:
        return true;
    case Unsaved::Stay:
        break;
    }
    return false;
}

bool RecordPanel::leave()
{
    commitOpenCell();
    if (!mayLeave(m_ledger.title)) {
        return false;
    }
    setRecord(m_form->original());
    emit closed();
    return true;
}

} // namespace zhibu
