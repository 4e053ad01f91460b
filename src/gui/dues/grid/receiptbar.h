#pragma once

#include "storage/dues/paying.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace zhibu {

class DateLine;

/// When and how money was received: day, method, voucher.
class ReceiptBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReceiptBar(QWidget *parent = nullptr);

    /// With an invalid day where none can be taken.
    [[nodiscard]] Receipt receipt() const;
    /// No day of payment after this one is taken.
    void setLatest(QDate day);
    void setReceipt(const Receipt &receipt);

signals:
    /// Another day was entered.
    void dayChanged();

private:
    DateLine *m_paidOn;
    QComboBox *m_method;
    QLineEdit *m_voucher;
};

} // namespace zhibu
