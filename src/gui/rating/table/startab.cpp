#include "gui/rating/table/startab.h"

#include "ui_startab.h"

#include "exchange/evidence.h"
#include "gui/rating/round/roundstrip.h"
#include "gui/rating/table/explanationtree.h"
#include "gui/rating/table/quotabar.h"
#include "gui/rating/table/starview.h"
#include "gui/records/folderexport.h"
#include "reports/words/ratingwords.h"
#include "storage/search/readings.h"

#include <QAction>
#include <QLabel>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

StarTab::StarTab(Session &session, QWidget *parent)
    : QWidget{parent}
    , m_session{session}
    , m_ui{std::make_unique<Ui::StarTab>()}
    , m_model{new StarModel(this)}
    , m_tree{new ExplanationTree}
    , m_source{new QLabel}
    , m_strip{new RoundStrip(session)}
    , m_folder{new FolderExport(session, this)}
{
    m_ui->setupUi(this);
    setObjectName(u"starTab"_s);
    m_ui->splitter->addWidget(explanationPanel());
    m_ui->splitter->setSizes({640, 400});
    setFocusProxy(m_ui->starTable);
    setUpViews();
    setUpRound();
}

StarTab::~StarTab() = default;

void StarTab::setUpViews()
{
    StarView *stars = m_ui->starTable;
    stars->setModel(m_model);
    stars->horizontalHeader()->setSortIndicator(StarModel::Rank, Qt::AscendingOrder);
    stars->setSortingEnabled(true);
    connect(m_model, &QAbstractItemModel::modelReset, this, &StarTab::arrange);
    connect(stars->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &StarTab::explain);
    connect(m_tree, &ExplanationTree::recordsWanted, this, &StarTab::recordsWanted);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &StarTab::showSource);
}

/// The tree with the clause of the line picked below it.
QWidget *StarTab::explanationPanel()
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_source);
    m_source->setObjectName(u"clauseSource"_s);
    m_source->setWordWrap(true);
    m_source->setMargin(6);
    m_source->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_source->hide();
    return panel;
}

void StarTab::setUpRound()
{
    m_ui->layout->insertWidget(0, m_strip);
    m_quotas = new QuotaBar(m_ui->actionDecide);
    m_ui->layout->addWidget(m_quotas);
    m_ui->layout->setStretchFactor(m_ui->splitter, 1);
    const QList<QAction *> ofOne{m_ui->actionDecide, m_ui->actionObjection,
                                 m_ui->actionStarEvidence};
    m_strip->addToMenu(ofOne);
    m_ui->starTable->addActions(ofOne);
    m_ui->starTable->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_strip, &RoundStrip::differingWanted, this, [this] {
        const QList<int> rows = rowsWhere([this](int row) {
            const RatedOrganisation *each = m_model->organisation(row);
            return each->wouldDiffer() && !each->ratedElsewhere;
        });
        pickRows(rows, rows.value(0, -1));
    });
    connect(m_quotas->pickAction(), &QAction::triggered, this, &StarTab::pickSuggested);
    connect(m_ui->actionDecide, &QAction::triggered, this, [this] { askEntry(u"decisions"_s); });
    connect(m_ui->actionObjection, &QAction::triggered, this,
            [this] { askEntry(u"objections"_s); });
    connect(m_ui->actionStarEvidence, &QAction::triggered, this, &StarTab::writeEvidence);
    connect(m_folder, &FolderExport::runningChanged, this, &StarTab::syncEvidence);
}

void StarTab::setTable(const StarTable &stars)
{
    m_model->setTable(stars);
    const auto &rows = stars.table.rows;
    m_strip->setResults(rows);
    m_quotas->showQuotas(m_model->quotaNotes(), rowsAdvised(StarModel::Advice::Lower).size(),
                         rowsAdvised(StarModel::Advice::Choose).size());
}

void StarTab::arrange()
{
    m_ui->starTable->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->organisation(row) == nullptr) {
            m_ui->starTable->setSpan(row, 0, 1, StarModel::ColumnCount);
        }
    }
    hideFiltered();
    int row = std::max(0, m_model->rowOf(m_picked));
    while (row < m_model->rowCount() && m_model->organisation(row) == nullptr) {
        ++row;
    }
    m_ui->starTable->setCurrentIndex(m_model->index(row, 0));
    explain();
}

void StarTab::explain()
{
    const RatedOrganisation *row = m_model->organisation(m_ui->starTable->currentIndex().row());
    m_picked = row != nullptr ? row->id : m_picked;
    const bool mayEnter = row != nullptr && m_session.isWritable();
    m_strip->setPicked(row);
    m_ui->actionDecide->setEnabled(mayEnter && !row->confirmedBy);
    m_ui->actionObjection->setEnabled(mayEnter);
    syncEvidence();
    if (row == nullptr) {
        m_tree->clear();
        showSource();
        return;
    }
    ExplanationNode root = explanation(m_model->stars().scheme(), *row);
    if (m_model->isTrial(*row)) {
        root.text = trialText(root.text);
    }
    for (const QString &suggestion : m_model->suggestions(m_ui->starTable->currentIndex().row())) {
        root.children += ExplanationNode{.text = suggestion};
    }
    m_tree->explain(root);
}

void StarTab::showSource()
{
    const QString source = m_tree->source();
    m_source->setText(source);
    m_source->setVisible(!source.isEmpty());
}

void StarTab::askEntry(const QString &ledger)
{
    const RatedOrganisation *row = m_model->organisation(m_ui->starTable->currentIndex().row());
    if (row != nullptr) {
        emit entryWanted(ledger, *row);
    }
}

void StarTab::syncEvidence()
{
    const int row = m_ui->starTable->currentIndex().row();
    m_ui->actionStarEvidence->setEnabled(m_model->organisation(row) != nullptr
                                         && !m_folder->isRunning());
}

void StarTab::writeEvidence()
{
    const RatedOrganisation *row = m_model->organisation(m_ui->starTable->currentIndex().row());
    if (row != nullptr) {
        m_folder->start(tr("the evidence of the star of “%1”").arg(row->name),
                        [rated = *row](const File &file, const QString &parent) {
                            return writeStarEvidence(file, rated, parent);
                        });
    }
}

QList<int> StarTab::rowsWhere(const std::function<bool(int)> &isWanted) const
{
    QList<int> rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->organisation(row) != nullptr && isWanted(row)) {
            rows += row;
        }
    }
    return rows;
}

QList<int> StarTab::rowsAdvised(StarModel::Advice advice) const
{
    return rowsWhere([this, advice](int row) { return m_model->advice(row) == advice; });
}

void StarTab::pickRows(const QList<int> &rows, int current)
{
    QItemSelection picked;
    for (const int row : rows) {
        picked.select(m_model->index(row, 0), m_model->index(row, 0));
    }
    m_ui->starTable->setCurrentIndex(m_model->index(current, 0));
    m_ui->starTable->selectionModel()->select(picked, QItemSelectionModel::ClearAndSelect
                                                          | QItemSelectionModel::Rows);
    m_ui->starTable->setFocus();
}

void StarTab::pickSuggested()
{
    QList<int> rows = rowsAdvised(StarModel::Advice::Lower);
    if (rows.isEmpty()) { // which of the equals it is to be is for people to say: one is shown
        rows = rowsAdvised(StarModel::Advice::Choose).last(1);
    }
    pickRows(rows, rows.last());
}

void StarTab::pick(RowId organisation)
{
    m_ui->starTable->setCurrentIndex(m_model->index(m_model->rowOf(organisation), 0));
}

void StarTab::setFilterText(const QString &text)
{
    m_filter = text;
    hideFiltered();
}

void StarTab::hideFiltered()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const RatedOrganisation *each = m_model->organisation(row);
        const bool matches = m_filter.isEmpty()
                             || (each != nullptr
                                 && (answersTo(each->name, m_filter)
                                     || each->code.contains(m_filter, Qt::CaseInsensitive)));
        m_ui->starTable->setRowHidden(row, !matches);
    }
}

QList<QAction *> StarTab::recordActions() const
{
    return m_strip->stepActions()
           + QList<QAction *>{m_ui->actionDecide, m_ui->actionObjection, m_ui->actionStarEvidence,
                              m_quotas->pickAction()};
}

} // namespace zhibu
