#pragma once

#include "ledger/ledger.h"
#include "storage/records/filter.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace zhibu {

/// One line of a filter: column, test and value, the latter picked where there is a choice.
class ConditionRow : public QWidget
{
    Q_OBJECT

public:
    ConditionRow(const Ledger &ledger, const FieldCondition &condition, QWidget *parent);

    [[nodiscard]] FieldCondition condition() const;

signals:
    void removeWanted();

private:
    [[nodiscard]] const Field &field() const;
    [[nodiscard]] FilterTest test() const;
    void offerTests();
    void offerValue();

    const Ledger &m_ledger;
    QComboBox *m_field;
    QComboBox *m_test;
    QLineEdit *m_value;
    QComboBox *m_choice;
};

} // namespace zhibu
