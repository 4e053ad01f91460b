#include "gui/rating/entry/ballottab.h"

#include "gui/rating/entry/tallydialog.h"
#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "storage/records/records.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace zhibu {

using namespace Qt::StringLiterals;

BallotTab::BallotTab(const Store &store, Dialogs &dialogs, QWidget *parent)
    : QWidget{parent}
    , m_ballots{new BallotModel(this)}
    , m_panel{new EntryPanel(m_ballots, 1,
                             [this, store](const QList<Entry> &entries) {
                                 const QList<Record> rows = m_ballots->records(entries);
                                 return rows.isEmpty() ? QString() : store([&rows](File &file) {
                                     return saveByKey(file, ledgerOf(u"satisfaction"_s), rows);
                                 });
                             })}
    , m_dialogs{dialogs}
    , m_tally{new QAction(QIcon::fromTheme(u"edit-table-insert-row-below"_s),
                          tr("Count paper ballots…"), this)}
    , m_progress{new QLabel}
{
    setObjectName(u"ballotTab"_s);
    m_panel->view().setObjectName(u"ballotGrid"_s);
    m_panel->view().setAccessibleName(tr("Ballots"));
    m_tally->setObjectName(u"actionTally"_s);
    m_tally->setShortcut(Qt::CTRL | Qt::Key_B);
    m_tally->setToolTip(tr("Count the ballots of the current organisation one by one (Ctrl+B)"));
    addAction(m_tally);
    auto *button = new QToolButton;
    button->setDefaultAction(m_tally);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *hint = new QLabel(EntryPanel::hint());
    setTextColor(*hint, quietColor(palette()));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(16);
    bar->addWidget(button);
    bar->addWidget(m_progress);
    bar->addStretch();
    bar->addWidget(hint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_panel, 1);
    setFocusProxy(m_panel);
    connect(m_tally, &QAction::triggered, this, &BallotTab::countBallots);
    connect(m_ballots, &EntryModel::recounted, this, &BallotTab::showProgress);
}

void BallotTab::setTable(const RatingRequest &request, const std::vector<RatedOrganisation> &rows,
                         const QHash<RowId, int> &members, bool writable)
{
    m_panel->view().setWritable(writable);
    m_tally->setEnabled(writable);
    m_ballots->setMembers(members);
    m_ballots->setTable(request, rows);
}

void BallotTab::showProgress()
{
    m_progress->setText(tr("%1 of %2 organisations have ballots")
                            .arg(m_ballots->countedCount())
                            .arg(m_ballots->organisationCount()));
}

TextTable BallotTab::shownTable() const
{
    return m_ballots->table(u"%1年民主测评"_s.arg(m_ballots->request().year));
}

void BallotTab::showOrganisation(RowId organisation)
{
    for (int row = 0; row < m_ballots->rowCount(); ++row) {
        if (m_ballots->organisation(row).id == organisation) {
            m_panel->view().setCurrentIndex(m_ballots->index(row, 0));
        }
    }
}

void BallotTab::countBallots()
{
    const QModelIndex current = m_panel->view().currentIndex();
    if (!m_panel->view().finishEditing() || !current.isValid()) {
        return;
    }
    const RatedOrganisation &organisation = m_ballots->organisation(current.row());
    const Ballots ballots = organisation.facts.ballots.value_or(Ballots());
    QStringList kinds;
    QList<int> counts;
    for (int kind = 0; kind < BallotModel::kBallots; ++kind) {
        const QModelIndex cell = current.siblingAtColumn(BallotModel::kFirstBallot + kind);
        kinds += m_ballots->ballotTitle(kind);
        counts += cell.data(Qt::EditRole).toInt();
    }
    auto *dialog = new TallyDialog(organisation.name, kinds, counts,
                                   ballots.membersPresent + ballots.massesPresent, m_dialogs, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, id = organisation.id] { keepCounts(id, dialog->counts()); });
    dialog->open();
}

void BallotTab::keepCounts(RowId organisation, const QList<int> &counts)
{
    QList<Entry> entries;
    for (int kind = 0; kind < counts.size(); ++kind) {
        entries += {organisation, BallotModel::kFirstBallot + kind, counts[kind]};
    }
    m_ballots->enter(entries);
    m_panel->setFocus();
}

} // namespace zhibu
