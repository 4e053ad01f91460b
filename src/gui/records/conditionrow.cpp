#include "gui/records/conditionrow.h"

#include "gui/records/recordmodel.h"
#include "gui/records/savedfilters.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>
#include <tuple>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// The values of a field that has but a few, as they are shown.
QStringList choicesOf(const Field &field)
{
    if (field.type == FieldType::YesNo) {
        return {cellText(field, 1), cellText(field, 0)};
    }
    QStringList titles;
    for (const Choice &choice : field.choices) {
        titles += choice.title;
    }
    return titles;
}

} // namespace

ConditionRow::ConditionRow(const Ledger &ledger, const FieldCondition &condition, QWidget *parent)
    : QWidget{parent}
    , m_ledger{ledger}
    , m_field{new QComboBox}
    , m_test{new QComboBox}
    , m_value{new QLineEdit}
    , m_choice{new QComboBox}
{
    auto *remove = new QToolButton;
    remove->setIcon(QIcon::fromTheme(u"list-remove"_s));
    remove->setToolTip(tr("Remove this condition"));
    remove->setAccessibleName(remove->toolTip());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    using Part = std::tuple<QWidget *, QString, QString>;
    for (const auto &[part, name, title] :
         {Part(m_field, u"field"_s, tr("Column")),
          Part(m_test, u"test"_s, tr("What is asked of it")),
          Part(m_value, u"value"_s, tr("Value")), Part(m_choice, u"choice"_s, tr("Value"))}) {
        part->setObjectName(name);
        part->setAccessibleName(title);
        layout->addWidget(part, part == m_value || part == m_choice ? 1 : 0);
    }
    layout->addWidget(remove);
    for (const Field &each : m_ledger.fields) {
        m_field->addItem(shownTitle(each), each.key);
    }
    m_field->setCurrentIndex(std::max(0, m_field->findData(condition.key)));
    offerTests();
    m_test->setCurrentIndex(std::max(0, m_test->findData(static_cast<int>(condition.test))));
    offerValue();
    m_value->setText(condition.text);
    m_choice->setCurrentIndex(std::max(0, m_choice->findText(condition.text)));
    connect(m_field, &QComboBox::currentIndexChanged, this, &ConditionRow::offerTests);
    connect(m_test, &QComboBox::currentIndexChanged, this, &ConditionRow::offerValue);
    connect(remove, &QToolButton::clicked, this, &ConditionRow::removeWanted);
    setFocusProxy(m_field);
}

const Field &ConditionRow::field() const
{
    return m_ledger.fields[m_field->currentIndex()];
}

FilterTest ConditionRow::test() const
{
    return static_cast<FilterTest>(m_test->currentData().toInt());
}

void ConditionRow::offerTests()
{
    const QVariant before = m_test->currentData();
    const QSignalBlocker quiet(m_test);
    m_test->clear();
    for (const FilterTest each : testsOf(field())) {
        m_test->addItem(testText(each), static_cast<int>(each));
    }
    m_test->setCurrentIndex(std::max(0, m_test->findData(before)));
    m_choice->clear();
    m_choice->addItems(choicesOf(field()));
    offerValue();
}

void ConditionRow::offerValue()
{
    const bool isAsked = test() != FilterTest::Empty && test() != FilterTest::NotEmpty;
    m_choice->setVisible(isAsked && m_choice->count() > 0);
    m_value->setVisible(isAsked && m_choice->count() == 0);
}

FieldCondition ConditionRow::condition() const
{
    const bool isAsked = test() != FilterTest::Empty && test() != FilterTest::NotEmpty;
    const QString text = m_choice->count() > 0 ? m_choice->currentText() : m_value->text();
    return {.key = field().key, .test = test(), .text = isAsked ? text.trimmed() : QString()};
}

} // namespace zhibu
