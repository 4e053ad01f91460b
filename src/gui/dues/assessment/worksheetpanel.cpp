#include "gui/dues/assessment/worksheetpanel.h"

#include "ui_worksheetpanel.h"

#include "exchange/assessmentpaste.h"
#include "gui/dues/assessment/assessmentmodel.h"
#include "gui/dues/assessment/worksheetmodel.h"
#include "gui/theme.h"
#include "reports/documents/duestables.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWorksheetCellMargin = 20;

} // namespace

WorksheetPanel::WorksheetPanel(QWidget *parent)
    : QWidget{parent}
    , m_ui{std::make_unique<Ui::WorksheetPanel>()}
    , m_items{new WorksheetModel(this)}
{
    m_ui->setupUi(this);
    EntryTable *sheet = m_ui->sheet;
    sheet->setModel(m_items);
    auto *amounts = new MoneyDelegate(this);
    sheet->setItemDelegate(amounts);
    connect(amounts, &MoneyDelegate::kept, this, &WorksheetPanel::kept);
    sheet->horizontalHeader()->setSectionResizeMode(WorksheetModel::Item, QHeaderView::Stretch);
    const auto fit = [&](int column, const QString &sample) {
        sheet->setColumnWidth(column,
                              fontMetrics().horizontalAdvance(sample) + kWorksheetCellMargin);
    };
    fit(WorksheetModel::Counts, u"计算方式"_s);
    fit(WorksheetModel::Amount, u"100,000.00"_s);
    connect(m_ui->sheetCombo, &QComboBox::activated, this, &WorksheetPanel::showSheet);
    connect(m_items, &WorksheetModel::entered, this, &WorksheetPanel::enterItems);
    connect(m_items, &WorksheetModel::refused, this, &WorksheetPanel::refused);
    connect(sheet, &EntryTable::pasted, this, &WorksheetPanel::paste);
    connect(sheet, &EntryTable::left, this, &WorksheetPanel::left);
}

WorksheetPanel::~WorksheetPanel() = default;

void WorksheetPanel::setModel(AssessmentModel *model)
{
    m_model = model;
}

const AssessmentRow *WorksheetPanel::row() const
{
    return m_model->row(m_row);
}

const QList<Worksheet> &WorksheetPanel::sheets() const
{
    return m_model->run().rules.tariff(row()->proposed.kind).worksheets;
}

Worksheet WorksheetPanel::sheet() const
{
    if (row() == nullptr) {
        return {};
    }
    const auto picked =
        std::ranges::find(sheets(), m_ui->sheetCombo->currentText(), &Worksheet::title);
    return picked == sheets().end() ? Worksheet() : *picked;
}

void WorksheetPanel::showMember(int row)
{
    m_row = row;
    const AssessmentRow *member = this->row();
    setVisible(member != nullptr);
    if (member == nullptr) {
        return;
    }
    QStringList titles;
    for (const Worksheet &sheet : sheets()) {
        titles += sheet.title;
    }
    QStringList shown;
    for (int i = 0; i < m_ui->sheetCombo->count(); ++i) {
        shown += m_ui->sheetCombo->itemText(i);
    }
    if (titles != shown) {
        m_ui->sheetCombo->clear();
        m_ui->sheetCombo->addItems(titles);
    }
    const bool any = !titles.isEmpty();
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_ui->sheetLabel, m_ui->sheetCombo, m_ui->sheet}) {
        part->setVisible(any);
    }
    m_ui->dueLabel->setAlignment(any ? Qt::AlignLeft : Qt::AlignLeft | Qt::AlignTop);
    showSheet();
    showDue(*member);
}

void WorksheetPanel::pickSheet()
{
    const AssessmentRow *member = row();
    if (member == nullptr || member->proposed.items.isEmpty()) {
        return;
    }
    const auto itsOwn = std::ranges::find_if(sheets(), [member](const Worksheet &sheet) {
        return std::ranges::all_of(member->proposed.items, [&sheet](const WorksheetLine &line) {
            return std::ranges::find(sheet.items, line.title, &WorksheetItem::title)
                   != sheet.items.end();
        });
    });
    if (itsOwn != sheets().end()) {
        m_ui->sheetCombo->setCurrentText(itsOwn->title);
        showSheet();
    }
}

void WorksheetPanel::showSheet()
{
    if (const AssessmentRow *member = row()) {
        m_items->setSheet(sheet(), member->proposed.items);
        m_items->setMasked(!m_model->isRevealed()
                           && member->proposed.items == member->inForce.items);
    }
}

void WorksheetPanel::showDue(const AssessmentRow &row)
{
    const DuesRules &rules = m_model->run().rules;
    const QString base = m_model->index(m_row, AssessmentModel::Base).data().toString();
    QStringList lines;
    if (!row.proposed.items.isEmpty()) {
        lines += tr("Sum of the worksheet = base <b>%1</b>").arg(base);
    }
    if (row.proposed.fixedDue) {
        lines += tr("Fixed by decision: <b>%1</b> a month").arg(toText(row.due.due));
    } else if (row.due.rate) {
        lines += tr("%1 × %2 = <b>%3</b> a month")
                     .arg(base, rateText(*row.due.rate), toText(row.due.due));
    } else if (row.isFixed() && rules.tariff(row.proposed.kind).brackets.isEmpty()) {
        lines +=
            tr("The same for everybody of this kind: <b>%1</b> a month").arg(toText(row.due.due));
    }
    const QString about = rules.tariff(row.proposed.kind).baseNote;
    if (!about.isEmpty()) {
        lines += tr("Base: %1").arg(about.toHtmlEscaped());
    }
    const QString remarks = m_model->index(m_row, AssessmentModel::Note).data().toString();
    if (!remarks.isEmpty()) {
        const QColor color =
            row.findings.isEmpty() ? quietColor(palette()) : attentionColor(palette());
        lines.prepend(
            u"<span style='color:%1'>%2</span>"_s.arg(color.name(), remarks.toHtmlEscaped()));
    }
    lines += sourcesOf(rules, row.proposed.kind, row.due).join(u'；').toHtmlEscaped();
    m_ui->dueLabel->setText(
        u"<p><b>%1</b></p><p>%2</p>"_s.arg(row.shown.toHtmlEscaped(), lines.join(u"<br>"_s)));
}

void WorksheetPanel::enter()
{
    if (m_ui->sheet->isVisible() && m_items->rowCount() > 0) {
        m_ui->sheet->setCurrentIndex(m_items->index(0, WorksheetModel::Amount));
        m_ui->sheet->setFocus();
    }
}

void WorksheetPanel::enterItems(const QList<WorksheetLine> &lines)
{
    AssessmentEntry entry = row()->proposed;
    entry.items = lines;
    if (lines.isEmpty()) {
        entry.base.reset();
    }
    m_model->enter({entry});
}

void WorksheetPanel::paste(const QString &text)
{
    emit pasted(pasteWorksheet(text, *row(), m_items->sheet(),
                               std::max(0, m_ui->sheet->currentIndex().row())));
}

} // namespace zhibu
