#include "gui/records/fieldeditor.h"

#include "gui/records/choiceeditor.h"
#include "gui/records/choiceseditor.h"
#include "gui/records/lineeditor.h"
#include "gui/records/longtexteditor.h"
#include "gui/records/referenceeditor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

namespace zhibu {

FieldEditor *FieldEditor::make(const Field &field, const Session &session, QWidget *parent)
{
    switch (field.type) {
    case FieldType::Choice:
    case FieldType::YesNo:
    case FieldType::Criterion:
        return new ChoiceEditor(field, session, parent);
    case FieldType::Choices:
        return new ChoicesEditor(field, parent);
    case FieldType::LongText:
        return new LongTextEditor(field, parent);
    case FieldType::Reference:
        return new ReferenceEditor(field, session, parent);
    case FieldType::Text:
    case FieldType::Code:
    case FieldType::IdNumber:
    case FieldType::Date:
    case FieldType::Month:
    case FieldType::DateTime:
    case FieldType::Year:
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Score:
        break;
    }
    return new LineEditor(field, session, parent);
}

void FieldEditor::setValue(const QVariant &value)
{
    display(value);
    m_initial = input();
}

void FieldEditor::setReadOnly(bool readOnly)
{
    for (QLineEdit *line : findChildren<QLineEdit *>()) {
        line->setReadOnly(readOnly);
    }
    for (QPlainTextEdit *text : findChildren<QPlainTextEdit *>()) {
        text->setReadOnly(readOnly);
    }
    for (QComboBox *choice : findChildren<QComboBox *>()) {
        choice->setDisabled(readOnly);
    }
    for (QToolButton *button : findChildren<QToolButton *>()) {
        button->setDisabled(readOnly);
    }
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride
        || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        return QWidget::eventFilter(watched, event);
    }
    const auto *line = qobject_cast<QLineEdit *>(watched);
    const auto *text = qobject_cast<QPlainTextEdit *>(watched);
    const bool hasOwn = line != nullptr   ? line->isUndoAvailable()
                        : text != nullptr ? text->document()->isUndoAvailable()
                                          : true;
    if (!hasOwn) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FieldEditor::setInput(QWidget *input)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(input);
    setFocusProxy(input);
    input->installEventFilter(this);
    input->setAccessibleName(m_field.title);
    input->setObjectName(m_field.key);
}

} // namespace zhibu
