#include "gui/records/recorddialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDialogWidth = 480;
constexpr int kMargin = 9;

/// As high as what is in it, lines broken, and never narrower.
class FittingScroll : public QScrollArea
{
public:
    FittingScroll()
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QSize wanted = widget()->sizeHint();
        const int wide = std::max(wanted.width(), kDialogWidth);
        const int high = std::max(wanted.height(), widget()->heightForWidth(wide));
        return {wide + verticalScrollBar()->sizeHint().width(), high};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
                QScrollArea::minimumSizeHint().height()};
    }
};

} // namespace

RecordDialog::RecordDialog(const Ledger &ledger, const QStringList &keys, Session &session,
                           const QString &button, QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_ledger{ledger}
    , m_scroll{new FittingScroll}
    , m_layout{new QVBoxLayout}
    , m_form{new RecordForm(m_ledger, session, keys, this)}
    , m_head{new QLabel}
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kDialogWidth);
    m_head->setObjectName(u"head"_s);
    m_head->setWordWrap(true);
    m_head->setMargin(kMargin);
    m_head->setTextFormat(Qt::PlainText);
    m_head->hide();
    auto *content = new QWidget;
    content->setLayout(m_layout);
    m_layout->setContentsMargins({});
    m_scroll->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->addWidget(m_scroll);
    m_layout->addWidget(m_head);
    m_layout->addWidget(m_form);
    m_layout->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_button = buttons->button(QDialogButtonBox::Ok);
    m_button->setText(button);
    m_button->setDefault(true);
    outer->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecordDialog::accept);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_S}) { // as in every form
        connect(new QShortcut(Qt::CTRL | key, this), &QShortcut::activated, m_button,
                [this] { m_button->click(); });
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &RecordDialog::reject);
}

// A dialog that goes is hidden first, and the form judges what loses the focus: it must not outlive
// the ledger.
RecordDialog::~RecordDialog()
{
    delete m_form;
}

void RecordDialog::setHead(const QString &text)
{
    m_head->setText(text);
    m_head->setVisible(!text.isEmpty());
}

void RecordDialog::addPart(QWidget *part)
{
    m_layout->insertWidget(1, part);
}

void RecordDialog::setReady(bool ready)
{
    m_button->setEnabled(ready);
}

void RecordDialog::accept()
{
    const auto entered = m_form->submit();
    if (!entered || m_session.file() == nullptr) {
        showFocus();
        return;
    }
    const QString question = m_question ? m_question(*entered) : QString();
    if (!question.isEmpty() && !m_session.dialogs().ask(this, question, tr("&Enter it"))) {
        return;
    }
    const auto findings = m_store(*entered);
    if (!findings) {
        if (findings.error().code != ErrorCode::Cancelled) {
            m_session.dialogs().report(this, findings.error());
        }
    } else if (!findings->isEmpty()) {
        m_form->showFindings(*findings);
        showFocus();
    } else {
        QDialog::accept();
    }
}

void RecordDialog::showFocus()
{
    if (QWidget *focused = focusWidget(); focused != nullptr && m_form->isAncestorOf(focused)) {
        m_scroll->ensureWidgetVisible(focused);
    }
}

void RecordDialog::reject()
{
    if (!m_form->isChanged()
        || m_session.dialogs().ask(this, tr("What was typed here is not stored."),
                                   tr("&Drop it"))) {
        QDialog::reject();
    }
}

} // namespace zhibu
