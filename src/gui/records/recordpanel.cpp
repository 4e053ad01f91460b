#include "gui/records/recordpanel.h"

#include "ui_recordpanel.h"

#include "gui/records/recordform.h"
#include "storage/records/records.h"

namespace zhibu {

using namespace Qt::StringLiterals;

RecordPanel::RecordPanel(const Ledger &ledger, Session &session, QWidget *parent)
    : QWidget{parent}
    , m_ledger{ledger}
    , m_session{session}
    , m_ui{std::make_unique<Ui::RecordPanel>()}
    , m_form{new RecordForm(ledger, session)}
{
    m_ui->setupUi(this);
    m_ui->scrollArea->setWidget(m_form);
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
}

RecordPanel::~RecordPanel() = default;

void RecordPanel::setRecord(const Record &record)
{
    const QString name = recordName(m_ledger, record);
    m_form->setRecord(record);
    m_form->setRevealed(m_revealed || record.id == 0);
    m_ui->title->setText(record.id == 0   ? tr("New: %1").arg(m_ledger.title)
                         : name.isEmpty() ? m_ledger.title
                                          : name);
    m_ui->saveButton->setText(record.id == 0 ? tr("&Save and next") : tr("&Save"));
    m_ui->saveButton->setEnabled(m_session.file() != nullptr && m_session.file()->isWritable());
    m_ui->scrollArea->ensureVisible(0, 0);
}

void RecordPanel::showRecord(RowId id)
{
    if (isChanged()) {
        if (id != m_form->original().id) {
            emit m_session.message(tr(
                "The form holds input that is not yet saved: Ctrl+Enter saves it, Esc drops it"));
        }
        return;
    }
    if (m_session.file() == nullptr || id == 0) {
        return;
    }
    if (const auto record = fetchRecord(*m_session.file(), m_ledger, id)) {
        setRecord(*record);
    }
}

Record RecordPanel::blankRecord() const
{
    Record record = m_ledger.blank();
    const QString path = m_ledger.organisationPath;
    if (m_session.scope() != 0 && !path.contains(u'.')) {
        m_ledger.setValue(record, path == u"id" ? u"superior"_s : path, m_session.scope());
    }
    return record;
}

void RecordPanel::startNew()
{
    if (isChanged()) {
        emit m_session.message(
            tr("The form holds input that is not yet saved: Ctrl+Enter saves it, Esc drops it"));
    } else {
        setRecord(blankRecord());
    }
    m_form->focusFirst();
}

bool RecordPanel::isChanged() const
{
    return m_form->isChanged();
}

void RecordPanel::reload()
{
    const RowId id = m_form->original().id;
    if (isChanged() || id == 0) {
        return;
    }
    const auto record =
        m_session.file() != nullptr
            ? fetchRecord(*m_session.file(), m_ledger, id)
            : Result<Record>(Error{.code = ErrorCode::NotFound, .subject = {}, .detail = {}});
    if (!record) { // the row is gone
        setRecord(blankRecord());
        emit closed();
        return;
    }
    if (record->values != m_form->original().values) {
        setRecord(*record);
    }
}

void RecordPanel::setRevealed(bool revealed)
{
    m_revealed = revealed;
    m_form->setRevealed(revealed || m_form->original().id == 0);
}

void RecordPanel::focusForm()
{
    m_form->focusFirst();
}

void RecordPanel::save()
{
    const auto record = m_form->submit();
    if (!record || m_session.file() == nullptr) {
        showFocus();
        return;
    }
    const auto saved = saveRecord(*m_session.file(), m_ledger, *record, m_form->original());
    if (!saved) {
        m_session.dialogs().report(this, saved.error());
        return;
    }
    if (!saved->findings.isEmpty()) {
        m_form->showFindings(saved->findings);
        showFocus();
        return;
    }
    if (record->id != 0) {
        m_form->setRecord(*record);
        reload(); // with the defaults that were filled in
    } else {      // the next row is likely one of the same organisation
        Record next = blankRecord();
        const QString home = m_ledger.organisationPath.section(u'.', 0, 0);
        if (home != u"id") {
            m_ledger.setValue(next, home, m_ledger.value(*record, home));
        }
        setRecord(next);
        m_form->focusFirst();
    }
    emit this->saved(saved->id);
}

void RecordPanel::showFocus()
{
    if (QWidget *focus = m_form->focusWidget()) {
        m_ui->scrollArea->ensureWidgetVisible(focus);
    }
}

bool RecordPanel::leave()
{
    if (isChanged()
        && !m_session.dialogs().ask(this, tr("What was typed into the form is not saved."),
                                    tr("&Drop it"))) {
        return false;
    }
    m_form->setRecord(m_form->original());
    emit closed();
    return true;
}

} // namespace zhibu
