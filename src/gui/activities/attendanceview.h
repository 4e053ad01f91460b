#pragma once

#include <QElapsedTimer>
#include <QTableView>

namespace zhibu {

/// The list of an AttendanceModel, worked by keyboard alone. In the column of names: letters go to
/// somebody by name or initials, the space bar marks him as there or not, a digit gives the reason
/// why he is not (AttendanceModel::usualReasons()).
class AttendanceView : public QTableView
{
    Q_OBJECT

public:
    using QTableView::QTableView;

    /// Takes what was typed a moment ago as the beginning of the same name.
    void keyboardSearch(const QString &typed) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// Reached by its shortcut it is at the names.
    void focusInEvent(QFocusEvent *event) override;

private:
    bool goTo(const QString &typed, int from);

    QString m_typed;
    QElapsedTimer m_pause;
};

} // namespace zhibu
