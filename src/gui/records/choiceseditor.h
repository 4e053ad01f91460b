#pragma once

#include "gui/records/fieldeditor.h"

QT_BEGIN_NAMESPACE
class QAction;
class QToolButton;
QT_END_NAMESPACE

namespace zhibu {

/// Any of a few values, ticked in a menu that stays open meanwhile; the button says which.
class ChoicesEditor : public FieldEditor
{
    Q_OBJECT

public:
    ChoicesEditor(const Field &field, QWidget *parent);

    /// Does not offer this one value, unless it is ticked; all others.
    void leaveOut(const QString &code);

    [[nodiscard]] ParsedCell value() const override;
    [[nodiscard]] QString input() const override;

protected:
    void display(const QVariant &value) override;

private:
    void showPicked();

    QToolButton *m_button;
    QList<QAction *> m_actions; ///< one for each choice
};

} // namespace zhibu
