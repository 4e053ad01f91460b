#include "gui/records/filterdialog.h"

#include "gui/records/conditionrow.h"
#include "gui/records/recordmodel.h"
#include "gui/theme.h"
#include "reports/words/wording.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 560;

} // namespace

FilterDialog::FilterDialog(const Ledger &ledger, const RowFilter &filter, QWidget *parent)
    : QDialog{parent}
    , m_ledger{ledger}
    , m_lines{new QVBoxLayout}
    , m_problem{new QLabel}
    , m_name{new QLineEdit(filter.name)}
{
    setWindowTitle(tr("Filter %1").arg(ledger.title));
    setMinimumWidth(kWidth);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    setTextColor(*m_problem, attentionColor(palette()));
    m_problem->hide();
    m_name->setObjectName(u"filterName"_s);
    m_name->setPlaceholderText(tr("Only to keep it"));
    auto *add = new QPushButton(QIcon::fromTheme(u"list-add"_s), tr("&And a further condition"));
    add->setObjectName(u"addCondition"_s);
    add->setAutoDefault(false);
    auto *naming = new QFormLayout;
    naming->addRow(tr("&Name"), m_name);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Filter"));
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_lines);
    layout->addWidget(add, 0, Qt::AlignLeft);
    layout->addWidget(m_problem);
    layout->addLayout(naming);
    layout->addStretch();
    layout->addWidget(buttons);
    for (const FieldCondition &condition : filter.conditions) {
        addRow(condition);
    }
    if (m_rows.isEmpty()) {
        addRow({.key = ledger.labelKey});
    }
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({.key = m_ledger.labelKey});
        m_rows.last()->setFocus();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &FilterDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &FilterDialog::reject);
}

void FilterDialog::addRow(const FieldCondition &condition)
{
    auto *row = new ConditionRow(m_ledger, condition, this);
    m_rows += row;
    m_lines->addWidget(row);
    connect(row, &ConditionRow::removeWanted, this, [this, row] {
        if (m_rows.size() > 1) {
            m_rows.removeOne(row);
            row->deleteLater();
        }
    });
}

RowFilter FilterDialog::filter() const
{
    RowFilter filter{.name = m_name->text().trimmed(), .conditions = {}};
    for (const ConditionRow *row : m_rows) {
        filter.conditions += row->condition();
    }
    return filter;
}

void FilterDialog::accept()
{
    const QList<FieldCondition> conditions = filter().conditions;
    for (qsizetype row = 0; row < conditions.size(); ++row) {
        const Field &field = m_ledger.field(conditions[row].key);
        if (const auto problem = problemOf(field, conditions[row])) {
            m_problem->setText(findingText(*problem, shownTitle(field)));
            m_problem->show();
            m_rows[row]->setFocus();
            return;
        }
    }
    QDialog::accept();
}

} // namespace zhibu
