#pragma once

#include "gui/records/fieldeditor.h"

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace zhibu {

/// One of a few values: choices, 是 or 否, criteria of a rating scheme. The wheel does nothing
/// unless it has the focus.
class ChoiceEditor : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const Field &field, const Session &session, QWidget *parent);

    [[nodiscard]] ParsedCell value() const override;
    [[nodiscard]] QString input() const override;

protected:
    void display(const QVariant &value) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();

    const Session &m_session;
    QComboBox *m_combo;
};

} // namespace zhibu
