#pragma once

#include "gui/dialogs.h"

#include <QDialog>
#include <QList>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace zhibu {

/// Paper ballots counted one by one: the keys 1, 2, 3 … add one of each kind, Delete begins at zero
/// again, Backspace takes the last of these back. The caller stores the counts when it is accepted.
class TallyDialog : public QDialog
{
    Q_OBJECT

public:
    /// `people`: how many came, 0 where that is not known; `counts`: what is counted already.
    TallyDialog(const QString &organisation, const QStringList &kinds, const QList<int> &counts,
                int people, Dialogs &dialogs, QWidget *parent);

    [[nodiscard]] const QList<int> &counts() const { return m_counts; }

    void reject() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Step
    {
        QString name;      ///< of the kind counted, or of beginning anew
        QList<int> before; ///< the counts
    };

    void advance(const QString &name, const QList<int> &counts);
    void count(int kind);
    void clear();
    void takeBack();
    void showCounts();

    Dialogs &m_dialogs;
    int m_people;
    QList<int> m_counts;
    QList<Step> m_steps; ///< what was done here, in its order
    QList<QLabel *> m_numbers;
    QLabel *m_sum;
    QLabel *m_last;
    QStringList m_kinds;
};

} // namespace zhibu
