#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QAbstractItemView;
QT_END_NAMESPACE

namespace zhibu {

/// In a list whose rows are selected, Ctrl+Home, Ctrl+End and Ctrl with an arrow select the row
/// they go to, as the keys without Ctrl do. Qt moves the frame alone, and Delete would then be
/// about another row, often out of sight. Done once for each list; Shift extends the selection as
/// ever.
class ListKeys : public QObject
{
    Q_OBJECT

public:
    /// Nothing where it was done before, or where it does not apply.
    static void select(QAbstractItemView &view);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit ListKeys(QAbstractItemView &view);

    QAbstractItemView &m_view;
};

} // namespace zhibu
