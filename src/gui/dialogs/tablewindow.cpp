#include "gui/dialogs/tablewindow.h"

#include "ui_tablewindow.h"

#include "gui/reports/output.h"
#include "gui/widgets/busybar.h"
#include "gui/widgets/texttablemodel.h"
#include "reports/pages/printedtable.h"

#include <QHeaderView>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidestColumn = 320;
constexpr int kWindowColumnsUpright = 5; // more are printed across the page

} // namespace

TableWindow::TableWindow(Session &session, const TextTable &table, QWidget *parent)
    : TableWindow{session, table.name, Make(), parent}
{
    showTable(table);
}

TableWindow::TableWindow(Session &session, const QString &title, const Make &make, QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_make{make}
    , m_ui{std::make_unique<Ui::TableWindow>()}
    , m_model{new TextTableModel(this)}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_ui->layout->insertWidget(1, m_busy);
    m_ui->table->setModel(m_model);
    m_ui->actionRefresh->setVisible(bool(m_make));
    connect(m_ui->actionRefresh, &QAction::triggered, this, &TableWindow::work);
    connect(m_ui->actionExport, &QAction::triggered, this,
            [this] { exportTable(this, m_session, m_model->table()); });
    connect(m_ui->actionPrint, &QAction::triggered, this, [this] {
        PrintTable page = printedTable(m_model->table(), m_session.today().toString(Qt::ISODate));
        if (page.columns.size() > kWindowColumnsUpright) {
            page.orientation = QPageLayout::Landscape;
        }
        previewTable(this, m_session, page);
    });
    connect(&m_session, &Session::fileChanged, this, &QWidget::close);
    if (m_make) {
        work();
    }
}

TableWindow::~TableWindow() = default;

void TableWindow::work()
{
    m_busy->run(*m_session.file(), m_make, [this](const Result<TextTable> &table) {
        if (table) {
            showTable(*table);
        } else {
            m_session.dialogs().report(this, table.error());
        }
    });
}

void TableWindow::showTable(const TextTable &table)
{
    m_model->setTable(table);
    QHeaderView *head = m_ui->table->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Interactive);
    m_ui->table->resizeColumnsToContents();
    int last = 0; // column of words: takes the room that is left
    for (int column = 0; column < m_model->columnCount(); ++column) {
        head->resizeSection(column, std::min(head->sectionSize(column), kWidestColumn));
        if (table.columns[column].kind == TextColumn::Kind::Text) {
            last = column;
        }
    }
    if (m_model->columnCount() > 0) {
        head->setSectionResizeMode(last, QHeaderView::Stretch);
    }
    const int rows = m_model->rowCount();
    QStringList summary{rows == 0 ? tr("Nothing was found.") : tr("%n rows", nullptr, rows)};
    summary += table.caption;
    summary.removeAll(QString());
    m_ui->summary->setText(summary.join(u" · "_s));
    m_ui->actionExport->setEnabled(rows > 0);
    m_ui->actionPrint->setEnabled(rows > 0);
}

} // namespace zhibu
