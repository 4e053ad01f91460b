#pragma once

#include <QFrame>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QKeyEvent;
class QLabel;
QT_END_NAMESPACE

namespace zhibu {

/// Over the page of a window that can only show its file: why that is. Whoever types or pastes
/// there, where nothing is entered, is told so for a while.
class ReadOnlyBar : public QFrame
{
    Q_OBJECT

public:
    explicit ReadOnlyBar(QWidget *parent = nullptr);

    /// Empty for a file that can be changed: the bar is hidden.
    void showReason(const QString &reason);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void sayRefused(bool refused);

    QString m_reason;
    QLabel *m_text;
    QTimer m_calm; ///< after a while it says the reason alone again
};

} // namespace zhibu
