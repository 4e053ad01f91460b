#include "gui/dues/grid/pastedialog.h"

#include "gui/dues/grid/duespaying.h"
#include "gui/records/numbertext.h"
#include "gui/theme.h"
#include "gui/widgets/pastewords.h"
#include "gui/widgets/texttablemodel.h"
#include "ledger/ledgers.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QVBoxLayout>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize{640, 520};
constexpr int kPasteMargin = 16;
/// Letters tell titles of columns apart, digits do not.
const QStringList kPasteMonths{u"一月"_s, u"二月"_s, u"三月"_s,   u"四月"_s,
                               u"五月"_s, u"六月"_s, u"七月"_s,   u"八月"_s,
                               u"九月"_s, u"十月"_s, u"十一月"_s, u"十二月"_s};
const QStringList kTicks{u"✓"_s, u"√"_s, u"已交"_s};

/// 1月, 01月份, 2024-01, 2024年1月 as 一月; what is no month of the year stays.
QString monthTitle(const QString &title, int year)
{
    static const QRegularExpression form(
        uR"(^\s*(?:(\d{4})\s*[年./-]\s*)?0?(\d{1,2})\s*(月份?)?\s*$)"_s);
    const auto match = form.match(title);
    const bool isMonth = match.hasMatch() && (match.hasCaptured(1) || match.hasCaptured(3));
    const bool isOfYear = !match.hasCaptured(1) || match.captured(1).toInt() == year;
    return isMonth && isOfYear ? kPasteMonths.value(match.captured(2).toInt() - 1, title) : title;
}

/// The block with the months in its first line called as the columns of the target are.
QString withMonthTitles(const QString &text, int year)
{
    QList<QStringList> lines = cellsOf(text);
    QStringList joined;
    for (QStringList &line : lines) {
        for (QString &cell : line) {
            cell = joined.isEmpty() ? monthTitle(cell.simplified(), year) : cell.simplified();
        }
        joined += line.join(u'\t');
    }
    return joined.join(u'\n');
}

PastedDues judged(const DuesGridRow &row, Month month, const QString &text)
{
    using Verdict = PastedDues::Verdict;
    PastedDues cell{
        .member = row.member, .name = row.shown, .month = month, .text = text, .amount = {}};
    const auto &figures = row.months.at(static_cast<std::size_t>(month.month() - 1));
    const Money open = row.open(month, month);
    const auto amount = moneyFromText(text);
    if (!figures) {
        cell.verdict = Verdict::NotOwed;
    } else if (!kTicks.contains(text) && (!amount || *amount <= Money())) {
        cell.verdict = Verdict::NotAnAmount;
    } else if (figures->due && open <= Money()) {
        cell.verdict = Verdict::PaidAlready;
    } else {
        cell.amount = amount.value_or(open);
        cell.open = open;
        cell.verdict = cell.amount > Money() ? Verdict::Entered : Verdict::NotAnAmount;
        Money yearDue;
        for (const auto &each : row.months) {
            yearDue += each ? each->due.value_or(Money()) : Money();
        }
        cell.isFar = isFarBeyond(yearDue, cell.amount);
    }
    return cell;
}

QString verdictText(const PastedDues &cell)
{
    switch (cell.verdict) {
    case PastedDues::Verdict::Entered:
        return (cell.isFar ? PasteDialog::tr("⚠ %1 is entered: far more than is due in years")
                           : PasteDialog::tr("✓ %1 is entered"))
            .arg(toText(cell.amount));
    case PastedDues::Verdict::NotAnAmount:
        return PasteDialog::tr("✗ not an amount");
    case PastedDues::Verdict::NotOwed:
        return PasteDialog::tr("✗ owes nothing here in this month");
    case PastedDues::Verdict::PaidAlready:
        return PasteDialog::tr("✗ nothing is open any more");
    case PastedDues::Verdict::DayClosed:
        return u"✗ "_s + cell.why;
    }
    return {};
}

TextTable tableOf(const DuesPaste &paste)
{
    TextTable table{
        .name = {},
        .columns = {{.title = ledgerOf(u"members"_s).field(u"name"_s).title},
                    {.title = PasteDialog::tr("Month")},
                    {.title = PasteDialog::tr("Pasted"), .kind = TextColumn::Kind::Decimal},
                    {.title = PasteDialog::tr("What becomes of it")}},
        .rows = {}};
    for (const bool isPlain : {false, true}) { // what needs a look comes first
        for (const PastedDues &cell : paste.cells) {
            if ((cell.isEntered() && !cell.isFar) == isPlain) {
                table.rows += {cell.name, toText(cell.month), cell.text, verdictText(cell)};
            }
        }
    }
    return table;
}

} // namespace

DuesPaste planDuesPaste(const QString &text, const DuesGridModel &grid, const QModelIndex &corner,
                        const QHash<RowId, Finding> &closed)
{
    PasteTarget target;
    for (const DuesGridRow *row : grid.rows()) {
        target.rows += {row->code, row->name};
    }
    for (const QString &month : kPasteMonths) {
        target.columns += QStringList(month);
    }
    for (int row = std::max(0, corner.row()); row < target.rows.size(); ++row) {
        target.rowsFromHere += row;
    }
    const auto first = grid.monthOf(corner.column());
    target.firstColumn = first ? first->month() - 1 : 0;
    const PastePlan plan = planPaste(withMonthTitles(text, grid.year()), target);
    DuesPaste paste{.cells = {},
                    .unknownMembers = plan.unknownRows,
                    .unknownMonths = plan.unknownColumns,
                    .problem = pasteProblem(plan.problem, plan.subject)};
    for (const PastedCell &cell : plan.cells) {
        PastedDues judgedCell =
            judged(*grid.row(cell.row), Month::of(grid.year(), cell.column + 1), cell.text);
        if (const auto day = closed.constFind(judgedCell.member);
            judgedCell.isEntered() && day != closed.constEnd()) {
            judgedCell.verdict = PastedDues::Verdict::DayClosed;
            judgedCell.why = paymentRefusal({*day});
            judgedCell.amount = {};
            judgedCell.isFar = false;
        }
        paste.cells += judgedCell;
    }
    return paste;
}

PasteDialog::PasteDialog(const DuesPaste &paste, const Enter &enter, QWidget *parent)
    : QDialog{parent}
    , m_enter{enter}
    , m_refusal{new QLabel}
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Paste payments"));
    resize(kSize);
    int count = 0;
    int far = 0;
    Money sum;
    for (const PastedDues &cell : paste.cells) {
        count += cell.isEntered() ? 1 : 0;
        far += cell.isFar ? 1 : 0;
        sum += cell.amount;
    }
    QStringList sentences{
        count > 0 ? tr("%n payments, %1 yuan in all", nullptr, count).arg(grouped(toText(sum)))
                  : tr("Nothing of what was pasted can be entered as a payment.")};
    if (const qsizetype left = paste.cells.size() - count; left > 0) {
        sentences += tr("%n cells are not entered", nullptr, static_cast<int>(left));
    }
    if (far > 0) {
        sentences += tr("⚠ %n payments are far more than is due in years", nullptr, far);
    }
    if (!paste.unknownMembers.isEmpty()) {
        sentences += tr("Left out, because nobody here, or more than one, is called that: %1")
                         .arg(paste.unknownMembers.join(tr(", ")));
    }
    if (!paste.unknownMonths.isEmpty()) {
        sentences += tr("Left out, because it is no month of the year: %1")
                         .arg(paste.unknownMonths.join(tr(", ")));
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPasteMargin, kPasteMargin, kPasteMargin, kPasteMargin);
    auto *head = new QLabel(sentences.join(u'\n'));
    head->setObjectName(u"sum"_s);
    auto *model = new TextTableModel(this);
    model->setTable(tableOf(paste));
    auto *table = new QTableView;
    table->setObjectName(u"pasted"_s);
    table->setModel(model);
    table->setSelectionBehavior(QTableView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    m_refusal->setObjectName(u"refusal"_s);
    setTextColor(*m_refusal, attentionColor(palette()));
    m_refusal->hide();
    for (QLabel *label : {head, m_refusal}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton *button = buttons->button(QDialogButtonBox::Ok);
    button->setText(tr("&Enter %n payments", nullptr, count));
    button->setEnabled(count > 0);
    button->setDefault(true);
    for (QWidget *part : std::initializer_list<QWidget *>{head, table, m_refusal, buttons}) {
        layout->addWidget(part);
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &PasteDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PasteDialog::reject);
    button->setFocus();
}

void PasteDialog::accept()
{
    const QString refusal = m_enter(this);
    m_refusal->setText(u"⚠ "_s + refusal);
    m_refusal->setVisible(!refusal.isEmpty());
    if (refusal.isEmpty()) {
        QDialog::accept();
    }
}

} // namespace zhibu
