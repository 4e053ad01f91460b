#pragma once

#include "gui/records/savedfilters.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QVBoxLayout;
QT_END_NAMESPACE

namespace zhibu {

class ConditionRow;

/// Puts a filter together: a column, what is asked of it, and a value in each line. With a name it
/// is kept.
class FilterDialog : public QDialog
{
    Q_OBJECT

public:
    FilterDialog(const Ledger &ledger, const RowFilter &filter, QWidget *parent);

    [[nodiscard]] RowFilter filter() const;

    /// Only without problems, which are told under the lines.
    void accept() override;

private:
    void addRow(const FieldCondition &condition);

    const Ledger &m_ledger;
    QVBoxLayout *m_lines;
    QLabel *m_problem;
    QLineEdit *m_name;
    QList<ConditionRow *> m_rows;
};

} // namespace zhibu
