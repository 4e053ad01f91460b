#include "gui/dues/grid/receiptbar.h"

#include "gui/widgets/dateline.h"
#include "ledger/ledgers.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QStringList kMethods{u"现金"_s, u"转账"_s, u"微信"_s, u"支付宝"_s};
constexpr int kMethodCharacters = 6;
constexpr int kVoucherWidth = 120;

} // namespace

ReceiptBar::ReceiptBar(QWidget *parent)
    : QWidget{parent}
    , m_paidOn{new DateLine}
    , m_method{new QComboBox}
    , m_voucher{new QLineEdit}
{
    const Ledger &ledger = ledgerOf(u"dues-payments"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const auto add = [&](QWidget *input, const QString &name, const QString &text) {
        input->setObjectName(name);
        input->setFocusPolicy(Qt::StrongFocus); // not by the wheel
        auto *label = new QLabel(text);
        label->setBuddy(input);
        layout->addWidget(label);
        layout->addWidget(input);
    };
    add(m_paidOn, u"paidOn"_s, tr("Paid &on"));
    add(m_method, u"method"_s, tr("&Method"));
    add(m_voucher, u"voucher"_s, tr("&Voucher"));
    layout->addStretch();
    m_paidOn->setAccessibleName(ledger.field(u"paid_on"_s).title);
    m_method->setEditable(true);
    m_method->addItems(kMethods);
    m_method->setCurrentText({});
    m_method->setMinimumContentsLength(kMethodCharacters);
    m_voucher->setFixedWidth(kVoucherWidth);
    connect(m_paidOn, &DateLine::dateChanged, this, &ReceiptBar::dayChanged);
}

Receipt ReceiptBar::receipt() const
{
    return {.on = m_paidOn->date(),
            .method = m_method->currentText().trimmed(),
            .voucher = m_voucher->text().trimmed()};
}

void ReceiptBar::setLatest(QDate day)
{
    m_paidOn->setDateRange({}, day);
}

void ReceiptBar::setReceipt(const Receipt &receipt)
{
    m_paidOn->setDate(receipt.on);
    m_method->setCurrentText(receipt.method);
    m_voucher->setText(receipt.voucher);
}

} // namespace zhibu
