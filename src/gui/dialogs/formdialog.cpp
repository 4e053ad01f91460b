#include "gui/dialogs/formdialog.h"

#include "ui_formdialog.h"

#include "gui/records/recordform.h"
#include "gui/theme.h"

#include <QPushButton>

namespace zhibu {

using namespace Qt::StringLiterals;

FormDialog::FormDialog(Session &session, const Ledger &fields, const QString &action,
                       const Store &store, QWidget *parent)
    : QDialog{parent}
    , m_fields{fields}
    , m_store{store}
    , m_ui{std::make_unique<Ui::FormDialog>()}
    , m_form{new RecordForm(m_fields, session, {}, this)}
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->layout->insertWidget(1, m_form, 1);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(action);
    setTextColor(*m_ui->problemLabel, attentionColor(palette()));
    m_ui->problemLabel->hide();
    connect(m_form, &RecordForm::edited, m_ui->problemLabel, &QWidget::hide);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &FormDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &FormDialog::reject);
    m_form->focusFirst();
}

FormDialog::~FormDialog() = default;

void FormDialog::setHead(const QString &text)
{
    m_ui->headLabel->setText(text);
}

void FormDialog::setReady(bool ready)
{
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(ready);
}

void FormDialog::addPart(QWidget *part)
{
    m_ui->layout->insertWidget(1, part);
}

void FormDialog::accept()
{
    const auto entered = m_form->submit();
    if (!entered) {
        return;
    }
    if (const QString problem = m_store(*entered); !problem.isEmpty()) {
        m_ui->problemLabel->setText(u"⚠ "_s + problem);
        m_ui->problemLabel->show();
        return;
    }
    QDialog::accept();
}

} // namespace zhibu
