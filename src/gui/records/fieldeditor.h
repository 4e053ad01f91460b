#pragma once

#include "gui/session.h"
#include "ledger/field.h"

#include <QWidget>

namespace zhibu {

/// One input of a form, made for a field's type. Takes a stored value and gives back what was
/// entered, judged.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    /// The right one for the field. Both arguments must outlive it.
    static FieldEditor *make(const Field &field, const Session &session, QWidget *parent);

    [[nodiscard]] const Field &field() const { return m_field; }

    /// Shows a stored value; it counts as unchanged.
    void setValue(const QVariant &value);
    /// Shows a value as if somebody had typed it.
    void enter(const QVariant &value) { display(value); }
    /// The value entered, or what is wrong with it.
    [[nodiscard]] virtual ParsedCell value() const = 0;
    /// What was typed, as it stands there.
    [[nodiscard]] virtual QString input() const = 0;
    [[nodiscard]] bool isChanged() const { return input() != m_initial; }
    /// Masks a sensitive field or shows it; no effect on others.
    virtual void setRevealed(bool /*revealed*/) {}

    /// What is shown can be read and copied, not changed.
    void setReadOnly(bool readOnly);

signals:
    void edited();

protected:
    FieldEditor(const Field &field, QWidget *parent)
        : QWidget{parent}
        , m_field{field}
    {}

    virtual void display(const QVariant &value) = 0;
    /// Puts the input into this widget and makes it the one that gets the focus.
    void setInput(QWidget *input);
    /// Ctrl+Z in an input nothing was typed into is the window's.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Field &m_field;
    QString m_initial;
};

} // namespace zhibu
