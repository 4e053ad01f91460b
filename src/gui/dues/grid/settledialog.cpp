#include "gui/dues/grid/settledialog.h"

#include "gui/dues/grid/receiptbar.h"
#include "gui/records/numbertext.h"
#include "gui/theme.h"
#include "storage/search/readings.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSettleSize{560, 560};
constexpr int kSettleMargin = 16;
constexpr int kCalled = Qt::UserRole + 1; ///< what a member is found by

} // namespace

SettleDialog::SettleDialog(Session &session, const std::vector<DuesGridRow> &rows, Month current,
                           const Receipt &receipt, const Enter &enter, const Closed &closed,
                           QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_rows{rows}
    , m_receipt{receipt}
    , m_year{current.year()}
    , m_enter{enter}
    , m_closed{closed}
    , m_period{new QComboBox}
    , m_find{new QLineEdit}
    , m_list{new QListWidget}
    , m_sum{new QLabel}
    , m_exceptions{new QLabel}
    , m_refusal{new QLabel}
    , m_receipts{new ReceiptBar}
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("All paid, except…"));
    resize(kSettleSize);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSettleMargin, kSettleMargin, kSettleMargin, kSettleMargin);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Period"), m_period);
    form->addRow(tr("E&xcept"), m_find);
    layout->addLayout(form);
    m_period->setObjectName(u"period"_s);
    m_find->setObjectName(u"find"_s);
    m_find->setPlaceholderText(tr("Letters of a name, or a number; Space marks who has not paid"));
    m_find->installEventFilter(this);
    m_list->setObjectName(u"members"_s);
    m_list->setAccessibleName(tr("Who still owes in the period; marked: has not paid"));
    m_list->setAlternatingRowColors(true);
    m_sum->setObjectName(u"sum"_s);
    QFont bold = font();
    bold.setBold(true);
    m_sum->setFont(bold);
    m_exceptions->setObjectName(u"exceptions"_s);
    m_refusal->setObjectName(u"refusal"_s);
    setTextColor(*m_refusal, attentionColor(palette()));
    m_refusal->hide();
    m_receipts->setLatest(session.today());
    m_receipts->setReceipt(receipt);
    for (QLabel *label : {m_sum, m_exceptions, m_refusal}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_list, m_exceptions, m_sum, m_receipts, m_refusal}) {
        layout->addWidget(part);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_button = buttons->button(QDialogButtonBox::Ok);
    m_button->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettleDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettleDialog::reject);
    fillPeriods(current);
    connect(m_period, &QComboBox::currentIndexChanged, this, &SettleDialog::listMembers);
    connect(m_find, &QLineEdit::textChanged, this, &SettleDialog::findMember);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        const RowId member = item->data(Qt::UserRole).toLongLong();
        if (item->checkState() == Qt::Checked) {
            m_except += member;
        } else {
            m_except -= member;
        }
        showSum();
    });
    connect(m_receipts, &ReceiptBar::dayChanged, this, &SettleDialog::showSum);
    listMembers();
    m_find->setFocus();
}

void SettleDialog::fillPeriods(Month current)
{
    const auto add = [this](const QString &text, int first, int last) {
        m_period->addItem(text, QPoint(first, last));
    };
    for (int quarter = 1; quarter <= 4; ++quarter) {
        add(tr("Quarter %1").arg(quarter), quarter * 3 - 2, quarter * 3);
    }
    for (int month = 1; month <= 12; ++month) {
        add(tr("Month %1").arg(month), month, month);
    }
    add(tr("First half-year"), 1, 6);
    add(tr("Second half-year"), 7, 12);
    add(tr("Whole year"), 1, 12);
    m_period->setMaxVisibleItems(m_period->count());
    m_period->setCurrentIndex(current.quarter() - 1);
}

Month SettleDialog::first() const
{
    return Month::of(m_year, m_period->currentData().toPoint().x());
}

Month SettleDialog::last() const
{
    return Month::of(m_year, m_period->currentData().toPoint().y());
}

void SettleDialog::listMembers()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const DuesGridRow &row : m_rows) {
        const Money open = row.open(first(), last());
        if (open > Money()) {
            auto *item = new QListWidgetItem(
                u"%1 · %2 · %3"_s.arg(row.name, row.code, toText(open)), m_list);
            item->setData(Qt::UserRole, row.member);
            item->setData(kCalled, u"%1 %2"_s.arg(row.name, row.code));
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(m_except.contains(row.member) ? Qt::Checked : Qt::Unchecked);
        }
    }
    findMember();
    showSum();
}

void SettleDialog::findMember()
{
    const QString text = m_find->text().trimmed();
    int found = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool matches =
            text.isEmpty() || answersTo(m_list->item(row)->data(kCalled).toString(), text);
        m_list->item(row)->setHidden(!matches);
        found = found < 0 && matches ? row : found;
    }
    m_list->setCurrentRow(found);
}

void SettleDialog::step(int rows)
{
    int row = m_list->currentRow() + rows;
    while (m_list->item(row) != nullptr && m_list->item(row)->isHidden()) {
        row += rows;
    }
    if (m_list->item(row) != nullptr) {
        m_list->setCurrentRow(row);
    }
}

void SettleDialog::toggleCurrent()
{
    if (QListWidgetItem *item = m_list->currentItem()) {
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        m_find->clear();
        m_list->setCurrentItem(item);
    }
}

bool SettleDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QDialog::eventFilter(watched, event);
    }
    const auto *key = static_cast<const QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
        step(key->key() == Qt::Key_Up ? -1 : 1);
    } else if (key->key() == Qt::Key_Space || (isEnter && !m_find->text().isEmpty())) {
        toggleCurrent(); // no name contains a blank
    } else {
        return QDialog::eventFilter(watched, event);
    }
    return true;
}

void SettleDialog::showSum()
{
    int count = 0;
    Money sum;
    QStringList names;
    for (const DuesGridRow &row : m_rows) {
        const Money open = row.open(first(), last());
        if (open > Money() && m_except.contains(row.member)) {
            names += row.shown;
        } else if (open > Money()) {
            ++count;
            sum += open;
        }
    }
    QString exceptions = names.isEmpty()
                             ? tr("Nobody is excepted: all of them have paid.")
                             : tr("%n have not paid: %1", nullptr, static_cast<int>(names.size()))
                                   .arg(names.join(tr(", ")));
    if (const QStringList unknown = withoutBase(); !unknown.isEmpty()) {
        exceptions += u'\n'
                      + tr("Not asked about, because their dues are not fixed: %1")
                            .arg(unknown.join(tr(", ")));
    }
    m_exceptions->setText(exceptions);
    m_sum->setText(
        count == 0 ? tr("Nothing is open in this period.")
                   : tr("%n payments, %1 yuan in all", nullptr, count).arg(grouped(toText(sum))));
    m_button->setText(tr("&Enter %n payments", nullptr, count));
    m_button->setEnabled(count > 0);
    showRefusal(m_closed(payers(), m_receipts->receipt().on));
}

void SettleDialog::showRefusal(const QString &why)
{
    m_refusal->setText(u"⚠ "_s + why);
    m_refusal->setVisible(!why.isEmpty());
}

QList<RowId> SettleDialog::payers() const
{
    QList<RowId> members;
    for (const DuesGridRow &row : m_rows) {
        if (row.open(first(), last()) > Money() && !m_except.contains(row.member)) {
            members += row.member;
        }
    }
    return members;
}

QStringList SettleDialog::withoutBase() const
{
    QStringList names;
    for (const DuesGridRow &row : m_rows) {
        bool isUnknown = false;
        for (Month month = first(); month <= last(); ++month) {
            const auto &figures = row.months.at(static_cast<std::size_t>(month.month() - 1));
            isUnknown = isUnknown || (figures && !figures->due);
        }
        if (isUnknown) {
            names += row.shown;
        }
    }
    return names;
}

void SettleDialog::accept()
{
    QList<RowId> members;
    for (const DuesGridRow &row : m_rows) {
        if (!m_except.contains(row.member)) {
            members += row.member;
        }
    }
    const QString refusal = m_enter(members, first(), last(), m_receipts->receipt());
    showRefusal(refusal);
    if (refusal.isEmpty()) {
        QDialog::accept();
    }
}

void SettleDialog::reject()
{
    const bool isTouched = !m_except.isEmpty() || m_receipts->receipt() != m_receipt;
    if (!isTouched
        || m_session.dialogs().ask(this, tr("What was marked and typed here is not stored."),
                                   tr("&Drop it"))) {
        QDialog::reject();
    }
}

} // namespace zhibu
