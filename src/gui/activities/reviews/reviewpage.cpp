#include "gui/activities/reviews/reviewpage.h"

#include "ui_reviewpage.h"

#include "gui/activities/reviews/mendlisting.h"
#include "gui/activities/reviews/reviewmodel.h"
#include "gui/rating/entry/entrydelegate.h"
#include "gui/records/recorddialog.h"
#include "gui/reports/output.h"
#include "gui/theme.h"
#include "gui/widgets/busybar.h"
#include "ledger/ledgers.h"
#include "reports/words/codenames.h"
#include "reports/words/wording.h"
#include "storage/facts/ratingrows.h"
#include "storage/file/rowid.h"
#include "storage/search/readings.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &reviewsLedger()
{
    return ledgerOf(u"member-reviews"_s);
}

} // namespace

ReviewPage::ReviewPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::ReviewPage>()}
    , m_model{new ReviewModel([this](const QList<ReviewChange> &changes) { return store(changes); },
                              this)}
    , m_delegate{new EntryDelegate(
          [this](const QModelIndex &cell, const QString &text) {
              return m_model->refusal(cell, text);
          },
          this)}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    setObjectName(u"member-reviews"_s);
    m_ui->layout->insertWidget(1, m_busy);
    m_ui->yearPicker->follow(session);
    setUpGrid();
    setUpActions();
    connect(m_ui->branchCombo, &QComboBox::activated, this, &ReviewPage::refresh);
    const auto refuse = [this](const QString &reason) { note(reason, true); };
    connect(m_delegate, &EntryDelegate::refused, this, refuse);
    connect(m_model, &ReviewModel::refused, this, refuse,
            Qt::QueuedConnection); // after the cursor has moved on, which takes a note away
    connect(m_model, &ReviewModel::entered, this, [this](const QString &text) {
        showTally();
        showCurrent();
        if (!text.isEmpty()) {
            note(text, true);
        }
    });
}

ReviewPage::~ReviewPage()
{
    m_ui->reviewGrid->setModel(nullptr); // a cell left open tells nobody any more
}

void ReviewPage::setUpGrid()
{
    EntryTable *grid = m_ui->reviewGrid;
    grid->setModel(m_model);
    grid->setItemDelegate(m_delegate);
    grid->viewport()->installEventFilter(this);
    grid->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    grid->horizontalHeader()->setStretchLastSection(true);
    setFocusProxy(grid);
    connect(m_delegate, &EntryDelegate::leftBy, grid,
            [grid](QKeyEvent *key) { QCoreApplication::sendEvent(grid, key); });
    connect(grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ReviewPage::showCurrent);
    const auto paste = [this, grid](const QString &text) {
        if (session().isWritable()) {
            m_model->paste(grid->currentIndex(), text);
        }
    };
    connect(grid, &EntryTable::pasted, this, paste);
    connect(m_delegate, &EntryDelegate::cellsPasted, this, paste);
}

bool ReviewPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPressed =
        event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    return (isPressed && !m_delegate->finish()) || Page::eventFilter(watched, event);
}

void ReviewPage::setUpActions()
{
    connect(m_ui->actionOpen, &QAction::triggered, this, &ReviewPage::openForm);
    connect(m_ui->reviewGrid, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!index.flags().testFlag(Qt::ItemIsEditable)) {
            openForm();
        }
    });
    connect(m_ui->actionMend, &QAction::triggered, this, [this] {
        const QModelIndex current = m_ui->reviewGrid->currentIndex();
        if (m_delegate->finish() && current.isValid()) {
            listMendsOf(this, this->session(), reviewsLedger(),
                        m_model->sheet().rows[current.row()].review.id);
        }
    });
    connect(m_ui->actionBallot, &QAction::triggered, this,
            [this] { previewDocument(this, session(), document(DocumentKind::ReviewBallot)); });
    connect(m_ui->actionForm, &QAction::triggered, this,
            [this] { previewDocument(this, session(), document(DocumentKind::ReviewForms)); });
    connect(m_ui->actionPrint, &QAction::triggered, this,
            [this] { previewDocument(this, session(), document(DocumentKind::ReviewSummary)); });
    connect(m_ui->actionExport, &QAction::triggered, this,
            [this] { exportDocument(this, session(), document(DocumentKind::ReviewSummary)); });
}

QDate ReviewPage::asOf() const
{
    return defaultAsOf(session().year(), Round::December, session().today());
}

Result<Document> ReviewPage::document(DocumentKind kind, const QList<RowId> &members)
{
    return makeDocument(*session().file(), {.kind = kind,
                                            .scope = m_model->sheet().branch,
                                            .year = session().year(),
                                            .asOf = asOf(),
                                            .members = members});
}

Result<ReviewPage::Found> ReviewPage::read(const File &file, RowId scope, RowId picked, int year,
                                           QDate asOf)
{
    const Ledger &organisations = ledgerOf(u"organisations"_s);
    const auto rows = textRows(file, organisations,
                               ListQuery{.scope = scope, .equals = {{u"kind"_s, u"branch"_s}}},
                               ReferenceText::Code);
    if (!rows) {
        return rows.error();
    }
    Found found;
    for (const TextRow &row : *rows) {
        found.branches += NamedRow{.id = row.id,
                                   .code = row.cells[organisations.indexOf(u"code"_s)],
                                   .name = row.cells[organisations.indexOf(u"name"_s)],
                                   .detail = {}};
    }
    if (found.branches.isEmpty()) {
        return found;
    }
    const auto kept = std::ranges::find(found.branches, picked, &NamedRow::id);
    const RowId branch = kept == found.branches.end() ? found.branches.first().id : picked;
    const auto sheets = reviewSheets(file, branch, year, asOf);
    if (!sheets) {
        return sheets.error();
    }
    const auto own = std::ranges::find(*sheets, branch, &ReviewSheet::branch);
    found.sheet.branch = branch;
    if (own != sheets->end()) {
        found.sheet = *own;
    }
    return found;
}

void ReviewPage::refresh()
{
    if (session().file() == nullptr) {
        m_busy->stop();
        showFound(Found());
        return;
    }
    m_busy->run(
        *session().file(),
        [scope = session().scope(), picked = m_ui->branchCombo->currentData().toLongLong(),
         year = session().year(),
         day = asOf()](const File &reader) { return read(reader, scope, picked, year, day); },
        [this](const Result<Found> &found) { showFound(found); });
}

void ReviewPage::showFound(const Result<Found> &found)
{
    if (!found) {
        emit summaryChanged({});
        session().dialogs().report(this, found.error());
        return;
    }
    offerBranches(found->branches);
    m_ui->branchCombo->setCurrentIndex(m_ui->branchCombo->findData(found->sheet.branch));
    m_ui->branchLabel->setVisible(found->branches.size() > 1);
    m_ui->branchCombo->setVisible(found->branches.size() > 1);
    m_model->setSheet(found->sheet);
    const bool any = m_model->rowCount() > 0;
    m_ui->reviewGrid->setVisible(any);
    m_ui->emptyLabel->setVisible(!any);
    m_ui->tallyLabel->setVisible(any);
    m_ui->entryLine->setVisible(any);
    m_ui->reviewGrid->setEditTriggers(session().isWritable()
                                          ? QAbstractItemView::AnyKeyPressed
                                                | QAbstractItemView::EditKeyPressed
                                                | QAbstractItemView::DoubleClicked
                                          : QAbstractItemView::NoEditTriggers);
    m_ui->actionOpen->setEnabled(any && session().isWritable());
    m_ui->actionMend->setEnabled(any && session().isWritable());
    for (QAction *action :
         {m_ui->actionBallot, m_ui->actionForm, m_ui->actionExport, m_ui->actionPrint}) {
        action->setEnabled(any);
    }
    if (any && !m_ui->reviewGrid->currentIndex().isValid()) {
        m_ui->reviewGrid->setCurrentIndex(m_model->index(0, ReviewModel::SelfGrade));
    }
    filterRows();
    showTally();
}

void ReviewPage::offerBranches(const QList<NamedRow> &branches)
{
    QComboBox *combo = m_ui->branchCombo;
    const auto text = [](const NamedRow &branch) {
        return u"%1 %2"_s.arg(branch.code, branch.name);
    };
    bool isOffered = combo->count() == branches.size();
    for (int i = 0; isOffered && i < combo->count(); ++i) {
        isOffered = combo->itemData(i).toLongLong() == branches[i].id
                    && combo->itemText(i) == text(branches[i]);
    }
    if (isOffered) { // as after every grade: the list may be long, or open
        return;
    }
    combo->clear();
    for (const NamedRow &branch : branches) {
        combo->addItem(text(branch), branch.id);
    }
}

void ReviewPage::showTally()
{
    const ReviewTally tally = m_model->sheet().tally();
    QStringList parts;
    for (std::size_t i = 0; i < kReviewGradeCodes.size(); ++i) {
        parts += u"%1 %2"_s.arg(
            codeName(u"member-reviews"_s, u"grade"_s, QString(kReviewGradeCodes.at(i))),
            QString::number(tally.grades.at(i)));
    }
    parts += tr("%1 of %2 graded").arg(tally.graded).arg(tally.base);
    const bool isOver = tally.hasTooManyExcellent();
    parts += (isOver ? tr("⚠ more 优秀 than a third: %1 at most") : tr("优秀: %1 at most"))
                 .arg(tally.mostExcellent());
    if (tally.probationersGraded > 0) {
        parts += tr("⚠ %n 预备党员 graded", nullptr, tally.probationersGraded);
    }
    const bool isOdd = isOver || tally.probationersGraded > 0;
    m_ui->tallyLabel->setText(parts.join(u" · "_s));
    setTextColor(*m_ui->tallyLabel,
                 isOdd ? attentionColor(palette()) : palette().color(QPalette::WindowText));
}

void ReviewPage::showCurrent()
{
    const QModelIndex current = m_ui->reviewGrid->currentIndex();
    QStringList parts;
    if (const QString why = m_model->barred(current); !why.isEmpty()) {
        note(why, true);
        return;
    }
    if (current.isValid()) {
        parts += current.siblingAtColumn(ReviewModel::Name).data(Qt::EditRole).toString();
        parts += ReviewModel::about(current.column());
        parts += tr("Enter: down · Tab: right · Ctrl+V: paste from Excel · F4: form");
        parts.removeAll(QString());
    }
    note(parts.join(u" · "_s), false);
}

void ReviewPage::note(const QString &text, bool isWarning)
{
    m_ui->entryLine->setText(isWarning ? u"⚠ "_s + text : text);
    setTextColor(*m_ui->entryLine, isWarning ? attentionColor(palette()) : quietColor(palette()));
}

void ReviewPage::setFilterText(const QString &text)
{
    m_filter = text;
    filterRows();
}

void ReviewPage::filterRows()
{
    const QList<ReviewRow> &rows = m_model->sheet().rows;
    for (int row = 0; row < rows.size(); ++row) {
        m_ui->reviewGrid->setRowHidden(
            row, !answersTo(rows[row].member.name, m_filter)
                     && !rows[row].member.code.contains(m_filter, Qt::CaseInsensitive));
    }
    const auto all = static_cast<int>(rows.size());
    int shown = 0;
    for (int row = 0; row < all; ++row) {
        shown += m_ui->reviewGrid->isRowHidden(row) ? 0 : 1;
    }
    emit summaryChanged(shown == all ? tr("%n members", nullptr, all)
                                     : tr("%1 of %2 members shown").arg(shown).arg(all));
}

QList<QAction *> ReviewPage::recordActions() const
{
    return {m_ui->actionOpen, m_ui->actionMend, m_ui->actionBallot, m_ui->actionForm};
}

QAction *ReviewPage::exportAction() const
{
    return m_ui->actionExport;
}

QAction *ReviewPage::printAction() const
{
    return m_ui->actionPrint;
}

bool ReviewPage::finishInput()
{
    return m_delegate->finish();
}

QString ReviewPage::store(const QList<ReviewChange> &changes)
{
    const auto findings = saveReviews(*session().file(), changes);
    if (!findings) {
        return errorText(findings.error());
    }
    if (findings->isEmpty()) {
        return {};
    }
    const Finding &first = findings->first();
    return findingText(first, first.field.isEmpty() ? QString()
                                                    : reviewsLedger().field(first.field).title);
}

void ReviewPage::openForm()
{
    const bool isLeft = m_delegate->finish();
    const QModelIndex current = m_ui->reviewGrid->currentIndex();
    if (!isLeft || !current.isValid() || !session().isWritable()) {
        return;
    }
    const ReviewRow row = m_model->sheet().rows[current.row()];
    QStringList keys;
    for (const Field &field : reviewsLedger().fields) {
        keys += field.key;
    }
    keys.removeOne(u"year"_s);
    keys.removeOne(u"member"_s);
    if (!row.isFull && !row.grade()) { // one that stands there can be taken back
        keys.removeOne(u"grade"_s);
    }
    auto *dialog = new RecordDialog(reviewsLedger(), keys, session(), tr("&Save"), this);
    dialog->setWindowTitle(
        tr("Review of %1").arg(m_model->index(current.row(), ReviewModel::Name).data().toString()));
    dialog->setRecord(row.review);
    dialog->setStore([this, row](const Record &entered) {
        Record after = entered;
        after.id = after.id == 0 ? nextRowId() : after.id;
        return saveReviews(*session().file(),
                           {{.before = row.review, .after = after, .member = row.member.name}});
    });
    dialog->open();
}

} // namespace zhibu
