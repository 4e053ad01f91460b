#pragma once

#include "gui/records/fieldeditor.h"

QT_BEGIN_NAMESPACE
class QPlainTextEdit;
QT_END_NAMESPACE

namespace zhibu {

/// Several lines of text. Tab leaves it.
class LongTextEditor : public FieldEditor
{
    Q_OBJECT

public:
    LongTextEditor(const Field &field, QWidget *parent);

    [[nodiscard]] ParsedCell value() const override;
    [[nodiscard]] QString input() const override;

protected:
    void display(const QVariant &value) override;

private:
    QPlainTextEdit *m_text;
};

} // namespace zhibu
