#include "gui/records/longtexteditor.h"

#include <QPlainTextEdit>

namespace zhibu {

LongTextEditor::LongTextEditor(const Field &field, QWidget *parent)
    : FieldEditor{field, parent}
    , m_text{new QPlainTextEdit(this)}
{
    constexpr int kLines = 4;
    setInput(m_text);
    m_text->setTabChangesFocus(true);
    // Else the row would take the room a form has left, with its field far below its title.
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_text->setFixedHeight(fontMetrics().lineSpacing() * kLines + 16);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LongTextEditor::edited);
}

ParsedCell LongTextEditor::value() const
{
    return parseCell(field(), input());
}

QString LongTextEditor::input() const
{
    return m_text->toPlainText();
}

void LongTextEditor::display(const QVariant &value)
{
    m_text->setPlainText(cellText(field(), value));
}

} // namespace zhibu
