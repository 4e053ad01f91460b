#include "gui/dialogs/newbranchdialog.h"

#include "ui_newbranchdialog.h"

#include "gui/records/recordform.h"
#include "ledger/ledgers.h"
#include "storage/file/rowid.h"
#include "storage/records/records.h"

#include <QPushButton>

namespace zhibu {

using namespace Qt::StringLiterals;

NewBranchDialog::NewBranchDialog(Session &session, QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_ui{std::make_unique<Ui::NewBranchDialog>()}
    , m_form{new RecordForm(ledgerOf(u"organisations"_s), session,
                            {u"code"_s, u"name"_s, u"sector"_s, u"founded"_s}, this)}
{
    m_ui->setupUi(this);
    m_ui->formPlace->addWidget(m_form);
    Record record = m_form->ledger().blank();
    m_form->ledger().setValue(record, u"kind"_s, u"branch"_s);
    m_form->setRecord(record);
    m_form->focusFirst();
    m_ui->superiorEdit->setMaxLength(m_form->ledger().field(u"name"_s).longest);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("&Create"));
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &NewBranchDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &NewBranchDialog::reject);
}

NewBranchDialog::~NewBranchDialog() = default;

void NewBranchDialog::accept()
{
    auto branch = m_form->submit();
    if (!branch || m_session.file() == nullptr) {
        return;
    }
    const Ledger &ledger = m_form->ledger();
    branch->id = nextRowId();
    QList<Record> records{*branch};
    if (const QString name = m_ui->superiorEdit->text().trimmed(); !name.isEmpty()) {
        Record superior = ledger.blank();
        superior.id = nextRowId();
        ledger.setValue(superior, u"name"_s, name);
        ledger.setValue(superior, u"kind"_s, u"committee"_s);
        const QString code = ledger.value(*branch, u"code"_s).toString();
        ledger.setValue(superior, u"code"_s,
                        u"%1-0"_s.arg(code)); // sorts beside its branch; can be changed in the form
        ledger.setValue(records.first(), u"superior"_s, superior.id);
        records.prepend(superior);
    }
    const auto findings = addOrganisations(*m_session.file(), records);
    if (!findings) {
        m_session.dialogs().report(this, findings.error());
    } else if (!findings->isEmpty()) {
        m_form->showFindings(*findings);
    } else {
        QDialog::accept();
    }
}

} // namespace zhibu
