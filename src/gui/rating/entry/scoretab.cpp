#include "gui/rating/entry/scoretab.h"

#include "gui/rating/table/comparisonmodel.h"
#include "gui/theme.h"
#include "ledger/ledgers.h"

#include <QAction>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeaderLines = 5;
constexpr int kSumDigits = 24;

const QList<Choice> &evaluators()
{
    return ledgerOf(u"evaluations"_s).field(u"evaluator"_s).choices;
}

} // namespace

ScoreTab::ScoreTab(const Store &store, QWidget *parent)
    : QWidget{parent}
    , m_scores{new ScoreModel(this)}
    , m_panel{new EntryPanel(m_scores, kHeaderLines,
                             [this, store](const QList<Entry> &entries) {
                                 return store([this, &entries](File &file) {
                                     return saveScores(file, m_scores->request().year,
                                                       m_scores->evaluator(),
                                                       m_scores->changes(entries));
                                 });
                             })}
    , m_sums{new ComparisonModel(*m_scores, evaluators(), this)}
    , m_comparison{new QTableView}
    , m_stack{new QStackedWidget}
    , m_buttons{new QButtonGroup(this)}
    , m_hint{new QLabel}
{
    setObjectName(u"scoreTab"_s);
    m_panel->view().setObjectName(u"scoreGrid"_s);
    m_panel->view().setAccessibleName(tr("Scores"));
    m_comparison->setObjectName(u"comparison"_s);
    m_comparison->setAccessibleName(tr("Sums side by side"));
    m_comparison->setModel(m_sums);
    m_comparison->setTabKeyNavigation(false);
    connect(m_scores, &QAbstractItemModel::modelReset, this, &ScoreTab::fitComparison);
    m_stack->addWidget(m_panel);
    m_stack->addWidget(m_comparison);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
    for (const Choice &evaluator : evaluators()) {
        addChoice(evaluator.title, tr("Enter the scores of: %1").arg(evaluator.title));
    }
    addChoice(tr("Side by side"), tr("Compare the sums of all evaluators"));
    for (QAbstractButton *button : m_buttons->buttons()) {
        bar->addWidget(button);
    }
    bar->addStretch();
    setTextColor(*m_hint, quietColor(palette()));
    bar->addWidget(m_hint);
    connect(m_scores, &EntryModel::recounted, this, &ScoreTab::showProgress);
    setFocusProxy(m_panel);
    pick(static_cast<int>(evaluators().size()) - 1);
}

void ScoreTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitComparison();
    }
}

void ScoreTab::fitComparison()
{
    setUpGrid(*m_comparison, 1);
    m_comparison->horizontalHeader()->setDefaultSectionSize(
        kSumDigits * fontMetrics().horizontalAdvance(u'0'));
}

void ScoreTab::addChoice(const QString &title, const QString &toolTip)
{
    const int choice = static_cast<int>(m_choices.size());
    auto *action = new QAction(toolTip, this);
    action->setShortcut(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + choice));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(
        u"%1 (%2)"_s.arg(toolTip, action->shortcut().toString(QKeySequence::NativeText)));
    addAction(action);
    m_choices += action;
    auto *button = new QToolButton;
    button->setCheckable(true);
    button->setText(title);
    button->setToolTip(action->toolTip());
    button->setFocusPolicy(Qt::TabFocus);
    m_buttons->addButton(button, choice);
    connect(button, &QToolButton::toggled, button, [button](bool isPicked) {
        QFont bold = button->font();
        bold.setBold(isPicked);
        button->setFont(bold);
    });
    connect(action, &QAction::triggered, this, [this, choice] { pick(choice); });
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
}

void ScoreTab::pick(int choice)
{
    if (m_panel->view().finishEditing() && choice != m_picked) {
        m_picked = choice;
        const bool isEvaluator = choice < evaluators().size();
        if (isEvaluator) {
            m_scores->setEvaluator(evaluators()[choice].code);
            m_panel->showCurrent();
        }
        m_stack->setCurrentIndex(isEvaluator ? 0 : 1);
        m_hint->setText(
            isEvaluator
                ? EntryPanel::hint()
                : tr("⚠ more than %1 points apart").arg(toText(ComparisonModel::kFarApart)));
        m_stack->currentWidget()->setFocus();
    }
    m_buttons->button(m_picked)->setChecked(true);
}

void ScoreTab::showProgress()
{
    for (int each = 0; each < evaluators().size(); ++each) {
        m_buttons->button(each)->setText(
            u"%1 %2/%3"_s.arg(evaluators()[each].title,
                              QString::number(m_scores->completeCount(evaluators()[each].code)),
                              QString::number(m_scores->organisationCount())));
    }
}

void ScoreTab::setTable(const RatingRequest &request, const std::vector<RatedOrganisation> &rows,
                        bool writable)
{
    m_panel->view().setWritable(writable);
    m_scores->setTable(request, rows);
}

TextTable ScoreTab::shownTable() const
{
    const QString year = QString::number(m_scores->request().year);
    return m_picked < evaluators().size()
               ? m_scores->table(u"%1年星级评分（%2）"_s.arg(year, evaluators()[m_picked].title))
               : m_sums->table(u"%1年评分合计对照"_s.arg(year));
}

void ScoreTab::showScore(RowId row)
{
    for (int each = 0; each < evaluators().size(); ++each) {
        pick(each);
        if (const QModelIndex cell = m_scores->cellOf(row); cell.isValid()) {
            m_panel->view().setCurrentIndex(cell);
            return;
        }
    }
}

} // namespace zhibu
