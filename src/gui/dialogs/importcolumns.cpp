#include "gui/dialogs/importcolumns.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumnsShown = 300; // more has no table that people fill in
constexpr int kSamples = 3;
constexpr int kRowsLookedAt = 200;

/// The first few different values.
QString samplesOf(const TableData &table, int column)
{
    QStringList samples;
    for (const TableRow &row : table.rows.mid(0, kRowsLookedAt)) {
        const QString value = row.cells.value(column).simplified();
        if (!value.isEmpty() && !samples.contains(value)) {
            samples += value;
        }
        if (samples.size() == kSamples) {
            break;
        }
    }
    return samples.join(u'、');
}

} // namespace

ImportColumns::ImportColumns(QWidget *parent)
    : QTableWidget{parent}
{
    setObjectName(u"columnTable"_s);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->setVisible(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
}

void ImportColumns::setColumns(const TableData &table, const ImportPlan &plan,
                               const QHash<int, Reason> &reasons)
{
    setColumnCount(4);
    setHorizontalHeaderLabels({tr("Column"), tr("What stands in it"), tr("Read as"), tr("Why")});
    setRowCount(0);
    const auto columns = static_cast<int>(std::min<qsizetype>(table.titles.size(), kColumnsShown));
    for (int column = 0; column < columns; ++column) {
        const auto reason = reasons.constFind(column);
        addColumn(column, table, plan,
                  reason != reasons.constEnd() ? reasonText(*reason) : QString());
    }
    resizeColumnsToContents();
}

QString ImportColumns::reasonText(Reason reason)
{
    switch (reason) {
    case Reason::Remembered:
        return tr("as the last time");
    case Reason::Content:
        return tr("by what stands in it, please check");
    case Reason::Choice:
        return tr("chosen");
    }
    return {};
}

void ImportColumns::addColumn(int column, const TableData &table, const ImportPlan &plan,
                              const QString &reason)
{
    const int row = rowCount();
    insertRow(row);
    const QString title = table.titles[column].simplified();
    setItem(row, 0,
            new QTableWidgetItem(title.isEmpty() ? tr("column %1").arg(column + 1) : title));
    setItem(row, 1, new QTableWidgetItem(samplesOf(table, column)));
    auto *fields = new QComboBox(this);
    fields->setFocusPolicy(Qt::StrongFocus);
    fields->setAccessibleName(tr("Read %1 as").arg(title));
    fields->addItem(tr("(not read)"), -1);
    for (int field = 0; field < plan.ledger->fields.size(); ++field) {
        fields->addItem(plan.ledger->fields[field].title, field);
    }
    fields->setCurrentIndex(fields->findData(plan.fieldOfColumn.value(column, -1)));
    fields->installEventFilter(this);
    connect(fields, &QComboBox::activated, this,
            [this, fields, column] { emit fieldChosen(column, fields->currentData().toInt()); });
    setCellWidget(row, 2, fields);
    setItem(row, 3, new QTableWidgetItem(reason));
}

bool ImportColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && qobject_cast<QComboBox *>(watched) != nullptr) {
        event->ignore();
        return true;
    }
    return QTableWidget::eventFilter(watched, event);
}

} // namespace zhibu
