#include "gui/dues/arrears/recheckpage.h"

#include "ui_recheckpage.h"

#include "gui/dues/grid/duespaying.h"
#include "gui/records/masking.h"
#include "gui/records/numbertext.h"
#include "gui/records/recorddialog.h"
#include "gui/reports/output.h"
#include "gui/widgets/busybar.h"
#include "gui/widgets/texttablemodel.h"
#include "ledger/ledgers.h"
#include "reports/documents/dues/duescollector.h"
#include "reports/documents/duestables.h"
#include "reports/words/wording.h"
#include "storage/dues/paying.h"
#include "storage/facts/organisationnames.h"
#include "storage/facts/rulepacks.h"
#include "storage/records/records.h"

#include <QSet>
#include <QStyledItemDelegate>
#include <QToolButton>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRecheckRowMargin = 10;

/// Rows as high as those of the tables beside them.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), option.fontMetrics.height() + kRecheckRowMargin};
    }
};

const Field &baseField()
{
    return ledgerOf(u"dues-bases"_s).field(u"base"_s);
}

/// `packs` has the titles of the rules.
TextTable monthTable(const std::vector<RecheckMonth> &months, bool revealed,
                     const QList<DuesRules> &packs)
{
    using Kind = TextColumn::Kind;
    TextTable table{.name = {},
                    .columns = {{u"月份"_s},
                                {u"收缴类别"_s},
                                {u"计算基数"_s, Kind::Decimal},
                                {u"比例"_s, Kind::Decimal},
                                {u"应交"_s, Kind::Decimal},
                                {u"实交"_s, Kind::Decimal},
                                {u"应补"_s, Kind::Decimal},
                                {u"执行规定"_s}},
                    .rows = {}};
    for (const RecheckMonth &each : months) {
        const DuesMonth &month = each.figures;
        const QString base = month.base ? toText(*month.base) : QString();
        const Money open = month.arrears.value_or(Money());
        const auto pack = std::ranges::find(packs, month.pack, &DuesRules::id);
        table.rows += {toText(each.month),
                       duesKindName(month.kind)
                           + (month.standing != DuesStanding::Regular ? u"（减免）"_s : QString()),
                       revealed ? grouped(base) : maskedText(baseField(), base),
                       month.rate ? rateText(*month.rate) : QString(),
                       month.due ? toText(*month.due) : QString(),
                       toText(month.paid),
                       open > Money() ? toText(open) : QString(),
                       pack != packs.end() ? pack->title : QString()};
    }
    return table;
}

} // namespace

RecheckPage::RecheckPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::RecheckPage>()}
    , m_model{new RecheckModel(this)}
    , m_months{new TextTableModel(this)}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    setObjectName(u"recheck"_s);
    m_ui->layout->insertWidget(1, m_busy);
    m_ui->hintLabel->setForegroundRole(QPalette::PlaceholderText);
    const QDate today = session.today();
    for (DateLine *edit : {m_ui->firstMonth, m_ui->lastMonth}) {
        edit->setDateRange(kFirstDuesMonth.firstDay(), today);
    }
    m_ui->firstMonth->setDate(kFirstDuesMonth.firstDay());
    m_ui->lastMonth->setDate((Month::of(today) - 1).firstDay());
    m_ui->tree->setModel(m_model);
    m_ui->tree->setItemDelegate(new RowDelegate(this));
    m_ui->months->setModel(m_months);
    m_ui->months->verticalHeader()->setDefaultSectionSize(fontMetrics().height()
                                                          + kRecheckRowMargin);
    // which month it is has to be read in any window
    m_ui->months->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->months->horizontalHeader()->setStretchLastSection(true);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setSizes({620, 460});
    setFocusProxy(m_ui->tree);
    setUpActions();
    for (DateLine *edit : {m_ui->firstMonth, m_ui->lastMonth}) {
        connect(edit, &DateLine::dateChanged, this, &RecheckPage::refresh);
    }
    connect(m_ui->onlyDifferences, &QCheckBox::toggled, this, &RecheckPage::filter);
    connect(m_ui->tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RecheckPage::showMonths);
    connect(m_ui->tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RecheckPage::updateSummary);
}

RecheckPage::~RecheckPage() = default;

void RecheckPage::setUpActions()
{
    connect(m_ui->actionBase, &QAction::triggered, this, &RecheckPage::enterBase);
    connect(m_ui->actionPay, &QAction::triggered, this, &RecheckPage::enterPayments);
    connect(m_ui->actionReveal, &QAction::toggled, this, &RecheckPage::showMonths);
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    const auto write = [this](const Result<Document> &document) {
        exportDocument(this, session(), document);
    };
    on(m_ui->actionExport, [this, write] { write(byYear()); });
    on(m_ui->actionExportMonths, [this, write] { write(byMonth()); });
    on(m_ui->actionPrint, [this] { previewDocument(this, session(), byYear()); });
    on(m_ui->actionPrintMonths, [this] { previewDocument(this, session(), byMonth()); });
    for (const auto &[years, months] : {std::pair(m_ui->actionExport, m_ui->actionExportMonths),
                                        std::pair(m_ui->actionPrint, m_ui->actionPrintMonths)}) {
        auto *button = qobject_cast<QToolButton *>(m_ui->toolBar->widgetForAction(years));
        button->setPopupMode(QToolButton::MenuButtonPopup);
        button->addAction(months);
    }
    addActions(recordActions());
}

Month RecheckPage::first() const
{
    return Month::of(m_ui->firstMonth->takenDate());
}

Month RecheckPage::last() const
{
    return Month::of(m_ui->lastMonth->takenDate());
}

Result<DuesPaper> RecheckPage::paper() const
{
    const MonthRange months{first(), last()};
    const auto rules = rulesOf(*session().file(), months);
    if (!rules) {
        return rules.error();
    }
    return DuesPaper{.organisation = organisationName(*session().file(), session().scope()),
                     .months = months,
                     .asOf = session().today(),
                     .rules = *rules};
}

Result<Document> RecheckPage::byYear() const
{
    const auto names = organisationNames(*session().file());
    const auto head = paper();
    if (!names || !head) {
        return names ? head.error() : names.error();
    }
    std::vector<RecheckLine> lines = recheckLines(m_model->rows(), *names);
    if (!m_ui->actionReveal->isChecked()) {
        for (RecheckLine &line : lines) {
            line.figures.last.base.reset();
        }
    }
    return recheckDocument(*head, lines);
}

Result<Document> RecheckPage::byMonth() const
{
    const auto head = paper();
    if (!head) {
        return head.error();
    }
    auto lines = collectRecheckMonths(*session().file(), session().scope(), head->months);
    if (!lines) {
        return lines.error();
    }
    QSet<QString> shown;
    for (const RecheckRow &row : m_model->rows()) {
        shown += row.code;
    }
    std::erase_if(*lines, [&shown](const RecheckMonthLine &line) {
        return !shown.contains(line.person.code);
    });
    for (RecheckMonthLine &line : *lines) {
        if (!m_ui->actionReveal->isChecked()) {
            line.figures.base.reset();
        }
    }
    return recheckMonthsDocument(*head, *lines);
}

void RecheckPage::refresh()
{
    if (session().file() == nullptr) {
        m_busy->stop();
        showYears(std::vector<RecheckRow>());
        return;
    }
    m_busy->run(
        *session().file(),
        [scope = session().scope(), first = first(), last = last()](const File &file) {
            return recheckRows(file, scope, first, last);
        },
        [this](const auto &rows) { showYears(rows); });
}

void RecheckPage::showYears(const Result<std::vector<RecheckRow>> &rows)
{
    if (!rows) {
        session().dialogs().report(this, rows.error());
        return;
    }
    const RowId before = m_model->memberAt(m_ui->tree->currentIndex());
    m_model->setRows(*rows);
    filter();
    if (const QModelIndex index = m_model->indexOf(before); index.isValid()) {
        m_ui->tree->setCurrentIndex(index);
    }
}

void RecheckPage::setFilterText(const QString &text)
{
    m_filter = text;
    filter();
}

void RecheckPage::filter()
{
    m_model->setFilter(m_filter, m_ui->onlyDifferences->isChecked());
    const bool any = m_model->memberCount() > 0;
    m_ui->splitter->setVisible(any);
    m_ui->emptyLabel->setVisible(!any);
    m_ui->emptyLabel->setText(first() > last() ? tr("The period ends before it begins.")
                              : m_ui->onlyDifferences->isChecked() || !m_filter.isEmpty()
                                  ? tr("Nothing here answers to the filter.")
                                  : tr("Nobody owed dues here in this period."));
    for (QAction *action : {m_ui->actionExport, m_ui->actionExportMonths, m_ui->actionPrint,
                            m_ui->actionPrintMonths}) {
        action->setEnabled(any);
    }
    if (any) {
        QHeaderView *head = m_ui->tree->header();
        head->setStretchLastSection(false);
        head->setSectionResizeMode(QHeaderView::ResizeToContents);
        head->setSectionResizeMode(RecheckModel::Name, QHeaderView::Stretch);
        if (!m_ui->tree->currentIndex().isValid()) {
            m_ui->tree->setCurrentIndex(m_model->index(0, 0));
        }
    }
    showMonths();
    updateSummary();
}

void RecheckPage::showMonths()
{
    const QModelIndex current = m_ui->tree->currentIndex();
    const RowId member = m_model->memberAt(current);
    m_ui->actionBase->setEnabled(session().isWritable() && member != 0);
    std::vector<RecheckMonth> shown;
    QList<DuesRules> packs;
    if (member != 0 && session().file() != nullptr) {
        const auto year = m_model->yearAt(current);
        const auto months = recheckMonths(*session().file(), member,
                                          year ? std::max(first(), Month::of(*year, 1)) : first(),
                                          year ? std::min(last(), Month::of(*year, 12)) : last());
        const auto rules = duesRules(*session().file());
        if (months && rules) {
            shown = *months;
            packs = *rules;
        } else {
            session().dialogs().report(this, months ? rules.error() : months.error());
        }
    }
    m_months->setTable(monthTable(shown, m_ui->actionReveal->isChecked(), packs));
}

QList<RowId> RecheckPage::selectedMembers() const
{
    QList<RowId> members;
    QSet<RowId> seen;
    const QModelIndexList rows = m_ui->tree->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const RowId member = m_model->memberAt(row);
        if (!seen.contains(member) && m_model->toPay(member) > Money()) {
            members += member;
        }
        seen += member;
    }
    return members;
}

void RecheckPage::updateSummary()
{
    QStringList parts{tr("%n members", nullptr, m_model->memberCount() - m_model->leftCount())};
    if (m_model->leftCount() > 0) {
        parts += tr("%n have left and are not chased", nullptr, m_model->leftCount());
    }
    const QList<RowId> selected = selectedMembers();
    if (m_ui->tree->selectionModel()->selectedRows().size() > 1) {
        Money open;
        for (const RowId member : selected) {
            open += m_model->toPay(member);
        }
        parts += tr("%n selected have to pay", nullptr, static_cast<int>(selected.size())) + u' '
                 + grouped(toText(open));
    } else {
        const DuesRecheck &sum = m_model->sum();
        parts += tr("due %1, paid %2, to pay %3, overpaid %4")
                     .arg(grouped(toText(sum.due)), grouped(toText(sum.paid)),
                          grouped(toText(sum.toPay)), grouped(toText(sum.overpaid)));
    }
    m_ui->actionPay->setEnabled(session().isWritable() && !selected.isEmpty());
    emit summaryChanged(parts.join(u" · "_s));
}

void RecheckPage::enterBase()
{
    const QModelIndex current = m_ui->tree->currentIndex();
    const RowId member = m_model->memberAt(current);
    if (member == 0) {
        return;
    }
    const auto year = m_model->yearAt(current);
    const Month from = year ? std::max(first(), Month::of(*year, 1)) : first();
    const Ledger &bases = ledgerOf(u"dues-bases"_s);
    auto *dialog =
        new RecordDialog(bases, {u"month"_s, u"kind"_s, u"base"_s, u"fixed_due"_s, u"reason"_s},
                         session(), tr("&Enter"), this);
    dialog->setWindowTitle(tr("Base of an earlier time"));
    dialog->setHead(tr("%1: it holds from that month on until the next one begins")
                        .arg(m_model->indexOf(member).data().toString()));
    Record record = bases.blank();
    bases.setValue(record, u"member"_s, member);
    bases.setValue(record, u"month"_s, toText(from));
    bases.setValue(record, u"reason"_s, u"补缴核算补录"_s);
    dialog->setRecord(record);
    dialog->setStore([this, &bases](const Record &entered) -> Result<Findings> {
        const auto saved = addRecord(*session().file(), bases, entered);
        return saved ? Result(saved->findings) : saved.error();
    });
    dialog->form().editor(u"kind"_s)->setFocus();
    dialog->open();
}

void RecheckPage::enterPayments()
{
    const QList<RowId> members = selectedMembers();
    if (members.isEmpty()) {
        return;
    }
    Money sum;
    for (const RowId member : members) {
        sum += m_model->toPay(member);
    }
    const Ledger &payments = ledgerOf(u"dues-payments"_s);
    const Ledger fields{.key = u"back-payments"_s,
                        .title = tr("Enter back payments"),
                        .table = {},
                        .fields = {payments.field(u"paid_on"_s).require(),
                                   payments.field(u"method"_s), payments.field(u"voucher"_s)},
                        .keys = {},
                        .organisationPath = {}};
    auto *dialog = new RecordDialog(fields, {}, session(), tr("&Enter"), this);
    dialog->setStore([this, dialog, members, fields, first = first(),
                      last = last()](const Record &entered) -> Result<Findings> {
        const auto text = [&](const QString &key) { return fields.value(entered, key).toString(); };
        const auto paid =
            postBackPayments(*session().file(), members, first, last,
                             {.on = QDate::fromString(text(u"paid_on"_s), Qt::ISODate),
                              .method = text(u"method"_s),
                              .voucher = text(u"voucher"_s)});
        if (!paid) {
            return paid.error();
        }
        if (paid->findings.isEmpty()) {
            emit session().message(tr("%n back payments entered", nullptr, paid->payments));
        } else {
            dialog->setHead(tr("Nothing was entered, because of %1.").arg(paid->refused));
        }
        return paid->findings;
    });
    dialog->setWindowTitle(fields.title);
    dialog->setHead(tr("%n members, %1 to %2: %3 yuan, a payment for each member and year", nullptr,
                       static_cast<int>(members.size()))
                        .arg(toText(first()), toText(last()), grouped(toText(sum))));
    Record record = fields.blank();
    fields.setValue(record, u"paid_on"_s, session().today().toString(Qt::ISODate));
    dialog->setRecord(record);
    const auto judge = [this, dialog, members] {
        noteClosedDay(dialog->form(), *session().file(), members);
    };
    connect(&dialog->form(), &RecordForm::edited, dialog, judge);
    judge();
    dialog->open();
}

QList<QAction *> RecheckPage::recordActions() const
{
    return {m_ui->actionBase, m_ui->actionPay, m_ui->actionReveal};
}

QAction *RecheckPage::exportAction() const
{
    return m_ui->actionExport;
}

QAction *RecheckPage::printAction() const
{
    return m_ui->actionPrint;
}

} // namespace zhibu
