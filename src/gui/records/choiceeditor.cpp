#include "gui/records/choiceeditor.h"

#include "ledger/ledger.h"
#include "storage/facts/rulepacks.h"

#include <QComboBox>
#include <QEvent>

namespace zhibu {

using namespace Qt::StringLiterals;

ChoiceEditor::ChoiceEditor(const Field &field, const Session &session, QWidget *parent)
    : FieldEditor{field, parent}
    , m_session{session}
    , m_combo{new QComboBox(this)}
{
    setInput(m_combo);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->installEventFilter(this);
    fill();
    connect(m_combo, &QComboBox::currentIndexChanged, this, &ChoiceEditor::edited);
}

void ChoiceEditor::fill()
{
    if (field().type == FieldType::YesNo) {
        m_combo->addItem(cellText(field(), 0), qlonglong{0});
        m_combo->addItem(cellText(field(), 1), qlonglong{1});
        return;
    }
    if (!field().defaultValue.isValid()) {
        m_combo->addItem(QString(), QString());
    }
    for (const Choice &choice : field().choices) {
        m_combo->addItem(choice.title, choice.code);
    }
    if (field().type == FieldType::Criterion) {
        const auto schemes = allSchemes(m_session.file());
        for (const Scheme &scheme : schemes ? *schemes : QList<Scheme>()) {
            for (const Criterion &criterion : scheme.criteria) {
                m_combo->addItem(criterion.title, criterion.id);
            }
        }
    }
}

ParsedCell ChoiceEditor::value() const
{
    const QVariant picked = m_combo->currentData();
    return {.value = isEmpty(picked) ? field().emptyValue() : picked, .finding = {}};
}

QString ChoiceEditor::input() const
{
    return m_combo->currentData().toString();
}

void ChoiceEditor::display(const QVariant &value)
{
    const int place = m_combo->findData(value);
    m_combo->setCurrentIndex(isEmpty(value) && place < 0 ? 0 : place);
}

bool ChoiceEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && !m_combo->hasFocus()) {
        event->ignore(); // the form scrolls instead
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace zhibu
