#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAction;
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace zhibu {

/// The quotas below the star table: what each allows and whether it is met; and, where one is not,
/// the way to the organisations it suggests to look at and to a decision on one of them.
class QuotaBar : public QWidget
{
    Q_OBJECT

public:
    /// `decide` enters a decision on the organisation picked.
    explicit QuotaBar(QAction *decide, QWidget *parent = nullptr);

    /// `lower`: how many organisations a star less is suggested for; `equals`: among how many
    /// people have to choose. Without notes the bar hides.
    void showQuotas(const QStringList &notes, qsizetype lower, qsizetype equals);
    /// Picks those suggested lower; where there are none, goes to one of the equals.
    [[nodiscard]] QAction *pickAction() const { return m_pick; }

private:
    QLabel *m_notes;
    QAction *m_pick;
    QToolButton *m_decideButton;
};

} // namespace zhibu
