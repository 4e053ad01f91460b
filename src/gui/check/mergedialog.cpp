#include "gui/check/mergedialog.h"

#include "gui/records/masking.h"
#include "ledger/peopleledgers.h"
#include "reports/words/wording.h"
#include "storage/records/recordlist.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

enum Column { Title, Kept, Dropped, ColumnCount };

} // namespace

void MergeDialog::start(Session &session, RowId one, RowId other, QWidget *parent)
{
    const auto plan = planMerge(*session.file(), one, other);
    if (!plan) {
        session.dialogs().report(parent, plan.error());
        return;
    }
    const auto rows = textRows(*session.file(), members(),
                               QList<RowId>{plan->kept.id, plan->dropped.id}, ReferenceText::Name);
    if (!rows || rows->size() != 2) {
        return; // gone in the meantime; the check says so anew
    }
    auto *dialog =
        new MergeDialog(session, *plan, {rows->first().cells, rows->last().cells}, parent);
    dialog->open();
}

MergeDialog::MergeDialog(Session &session, const MergePlan &plan, const QList<QStringList> &texts,
                         QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_plan{plan}
    , m_table{new QTableWidget}
    , m_reveal{new QCheckBox(tr("&Reveal numbers that are hidden"))}
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(
        tr("Merge two records of “%1”").arg(members().value(plan.kept, u"name"_s).toString()));
    resize(720, 560);
    auto *layout = new QVBoxLayout(this);
    auto *head = new QLabel(tr("Tick the value that is right. The record on the left stays; all "
                               "that belongs to the other goes over to it."));
    head->setWordWrap(true);
    layout->addWidget(head);
    m_table->setObjectName(u"mergeTable"_s);
    m_table->setAccessibleName(tr("Fields of the two records"));
    layout->addWidget(m_table, 1);
    m_reveal->setObjectName(u"reveal"_s);
    layout->addWidget(m_reveal);
    auto *moved = new QLabel(movedText());
    moved->setObjectName(u"moved"_s);
    moved->setWordWrap(true);
    layout->addWidget(moved);
    auto *obstacles = new QLabel;
    obstacles->setObjectName(u"obstacles"_s);
    obstacles->setWordWrap(true);
    QStringList lines;
    for (const Finding &finding : plan.obstacles) {
        lines += findingText(finding);
    }
    obstacles->setText(lines.join(u'\n'));
    obstacles->setVisible(!lines.isEmpty());
    layout->addWidget(obstacles);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton *merge = buttons->button(QDialogButtonBox::Ok);
    merge->setText(tr("&Merge"));
    merge->setObjectName(u"mergeButton"_s);
    merge->setEnabled(plan.obstacles.isEmpty() && session.isWritable());
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &MergeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &MergeDialog::reject);
    connect(&session, &Session::fileChanged, this, &QWidget::close);
    fill(texts);
}

void MergeDialog::fill(const QList<QStringList> &texts)
{
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({tr("Field"), tr("Stays"), tr("Is given up")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    for (int field = 0; field < members().fields.size(); ++field) {
        const QString kept = texts[0][field];
        const QString dropped = texts[1][field];
        if (kept == dropped) {
            continue;
        }
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        m_fields += field;
        m_table->setItem(row, Title, new QTableWidgetItem(members().fields[field].title));
        const bool isKept = m_plan.merged.values[field] == m_plan.kept.values[field];
        for (const auto &[column, text] : {std::pair{Kept, kept}, std::pair{Dropped, dropped}}) {
            auto *item = new QTableWidgetItem;
            item->setData(Qt::UserRole, text);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState((column == Kept) == isKept ? Qt::Checked : Qt::Unchecked);
            m_table->setItem(row, column, item);
        }
    }
    showTexts();
    connect(m_reveal, &QCheckBox::toggled, this, &MergeDialog::showTexts);
    connect(m_table, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem *item) {
        const QSignalBlocker blocker(m_table); // of the two, always one
        const int other = item->column() == Kept ? Dropped : Kept;
        m_table->item(item->row(), other)
            ->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        m_table->viewport()->update();
    });
}

void MergeDialog::showTexts()
{
    const QSignalBlocker blocker(m_table); // nothing is ticked
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Field &field = members().fields[m_fields[row]];
        for (const int column : {Kept, Dropped}) {
            QTableWidgetItem *item = m_table->item(row, column);
            const QString text = item->data(Qt::UserRole).toString();
            item->setText(m_reveal->isChecked() ? text : maskedText(field, text));
        }
    }
    m_table->viewport()->update();
}

QString MergeDialog::movedText() const
{
    QStringList parts;
    for (const MemberRows &rows : m_plan.moved) {
        parts += u"%1 %2"_s.arg(rows.ledger->title).arg(rows.count);
    }
    if (m_plan.attachments > 0) {
        parts += tr("%n attached file(s)", nullptr, static_cast<int>(m_plan.attachments));
    }
    return parts.isEmpty() ? tr("Nothing else belongs to the record that is given up.")
                           : tr("Goes over: %1").arg(parts.join(u'、'));
}

Record MergeDialog::chosen() const
{
    Record record = m_plan.kept;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, Dropped)->checkState() == Qt::Checked) {
            record.values[m_fields[row]] = m_plan.dropped.values[m_fields[row]];
        }
    }
    return record;
}

void MergeDialog::accept()
{
    if (m_session.file() == nullptr) {
        return;
    }
    const Record record = chosen();
    const auto findings = mergeMembers(*m_session.file(), m_plan, record);
    if (!findings) {
        m_session.dialogs().report(this, findings.error());
    } else if (!findings->isEmpty()) {
        m_session.dialogs().inform(this, findingText(findings->first()), {});
    } else {
        emit m_session.message(tr("The two records of “%1” are one; Ctrl+Z parts them again")
                                   .arg(members().value(record, u"name"_s).toString()));
        QDialog::accept();
    }
}

} // namespace zhibu
