#pragma once

#include "storage/dues/paying.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QDateEdit;
class QLineEdit;
QT_END_NAMESPACE

namespace zhibu {

/// When and how money was received: day, method, voucher.
class ReceiptBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReceiptBar(QWidget *parent = nullptr);

    [[nodiscard]] Receipt receipt() const;
    void setReceipt(const Receipt &receipt);

private:
    QDateEdit *m_paidOn;
    QComboBox *m_method;
    QLineEdit *m_voucher;
};

} // namespace zhibu
