#pragma once

#include "gui/records/savedfilters.h"

#include <QToolButton>

namespace zhibu {

/// The filter of a list: a menu of those kept for its ledger, and of what can be done with the one
/// in force.
class FilterButton : public QToolButton
{
    Q_OBJECT

public:
    FilterButton(const Ledger &ledger, QWidget *parent);

    /// Without conditions where there is none.
    [[nodiscard]] const RowFilter &filter() const { return m_filter; }
    /// The name of the filter in force, or what it says.
    [[nodiscard]] QString title() const;
    void setFilter(const RowFilter &filter);

signals:
    void changed();

private:
    void fillMenu();
    /// Opens the dialog with a filter.
    void compose(const RowFilter &filter);

    const Ledger &m_ledger;
    RowFilter m_filter;
};

} // namespace zhibu
