#pragma once

#include <QElapsedTimer>
#include <QPersistentModelIndex>
#include <QTableView>

namespace zhibu {

/// The list of an AttendanceModel, worked by keyboard alone. In the column of names: letters go to
/// somebody by name or initials, the space bar marks him as there or not, a digit gives the reason
/// why he is not (AttendanceModel::usualReasons()). After letters nobody answers to nobody is
/// marked until another name is typed or gone to.
class AttendanceView : public QTableView
{
    Q_OBJECT

public:
    using QTableView::QTableView;

    /// Takes what was typed a moment ago as the beginning of the same name.
    void keyboardSearch(const QString &typed) override;

signals:
    /// Nobody answers to what was typed.
    void nobodyFound(const QString &typed);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    /// Reached by its shortcut it is at the names.
    void focusInEvent(QFocusEvent *event) override;

private:
    bool goTo(const QString &typed, int from);
    /// Another name begins.
    void forget();

    QString m_typed;
    bool m_isNobody = false;        ///< nobody answers to m_typed
    QPersistentModelIndex m_before; ///< where the name began to be typed
    QElapsedTimer m_pause;
};

} // namespace zhibu
