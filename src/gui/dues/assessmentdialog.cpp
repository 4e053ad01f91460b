#include "gui/dues/assessmentdialog.h"

#include "ui_assessmentdialog.h"

#include "exchange/assessmentpaste.h"
#include "gui/dues/worksheetmodel.h"
#include "gui/records/numbertext.h"
#include "gui/theme.h"
#include "gui/widgets/busybar.h"
#include "ledger/ledgers.h"
#include "reports/documents/duestables.h"
#include "reports/words/wording.h"
#include "storage/facts/organisationnames.h"

#include <QShortcut>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostNames = 6;
constexpr int kSideWidth = 320;
constexpr int kCellMargin = 20;

QString listed(const QStringList &names)
{
    return names.size() <= kMostNames ? names.join(u'、')
                                      : AssessmentDialog::tr("%1 and %2 more")
                                            .arg(names.mid(0, kMostNames - 1).join(u'、'),
                                                 QString::number(names.size() - kMostNames + 1));
}

QString problemText(const AssessmentPaste &paste)
{
    switch (paste.problem) {
    case PastePlan::Problem::None:
        return {};
    case PastePlan::Problem::Nothing:
        return AssessmentDialog::tr("There is nothing to paste here");
    case PastePlan::Problem::NoRow:
        return AssessmentDialog::tr("Nothing was pasted: nobody here is called %1")
            .arg(listed(paste.unknownRows));
    case PastePlan::Problem::RowTwice:
    case PastePlan::Problem::ColumnTwice:
        return AssessmentDialog::tr("Nothing was pasted: %1 stands in it twice").arg(paste.subject);
    case PastePlan::Problem::TooHigh:
        return AssessmentDialog::tr("Nothing was pasted: it has %1 rows, more than there are from "
                                    "here on. Names before the amounts help")
            .arg(paste.subject);
    case PastePlan::Problem::TooWide:
        return AssessmentDialog::tr("Nothing was pasted: it has %1 columns, more than are asked "
                                    "for. Titles above the columns help")
            .arg(paste.subject);
    }
    return {};
}

QStringList kindNames()
{
    QStringList names;
    for (std::size_t i = 0; i < kDuesKindCodes.size(); ++i) {
        names += duesKindName(static_cast<DuesKind>(i));
    }
    return names;
}

} // namespace

AssessmentDialog::AssessmentDialog(Session &session, QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_ui{std::make_unique<Ui::AssessmentDialog>()}
    , m_model{new AssessmentModel(this)}
    , m_sheet{new WorksheetModel(this)}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    m_ui->layout->insertWidget(1, m_busy);
    const QString organisation = organisationName(*session.file(), session.scope());
    setWindowTitle(organisation.isEmpty() ? tr("Fix dues") : tr("Fix dues: %1").arg(organisation));
    m_ui->month->setDate(QDate(session.year(), 1, 1));
    setTextColor(*m_ui->packLabel, quietColor(palette()));
    setTextColor(*m_ui->warningLabel, attentionColor(palette()));
    m_ui->warningLabel->hide();
    m_ui->emptyLabel->hide();
    m_ui->noteLabel->setMinimumHeight(fontMetrics().lineSpacing());
    setUpTables();
    setUpKeys();
    connect(m_ui->month, &QDateEdit::dateChanged, this, &AssessmentDialog::load);
    connect(m_ui->reason, &QLineEdit::textChanged, m_model, &AssessmentModel::setReason);
    connect(m_ui->revealBox, &QCheckBox::toggled, this, [this](bool revealed) {
        m_model->setRevealed(revealed);
        showMember();
    });
    connect(m_ui->confirmBox, &QCheckBox::toggled, this, &AssessmentDialog::showSum);
    connect(m_ui->postButton, &QPushButton::clicked, this, &AssessmentDialog::post);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &AssessmentDialog::reject);
    m_ui->members->setFocus();
    load();
}

AssessmentDialog::~AssessmentDialog() = default;

void AssessmentDialog::setUpTables()
{
    EntryTable *members = m_ui->members;
    members->setModel(m_model);
    members->setItemDelegate(new TypingDelegate(this));
    for (const int column : {AssessmentModel::Base, AssessmentModel::FixedDue}) {
        members->setItemDelegateForColumn(column, new MoneyDelegate(this));
    }
    members->setItemDelegateForColumn(AssessmentModel::Kind, new ChoiceDelegate(kindNames(), this));
    m_ui->sheet->setModel(m_sheet);
    m_ui->sheet->setItemDelegate(new MoneyDelegate(this));
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setSizes({width() - kSideWidth, kSideWidth});
    connect(members->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        note({}, false);
        showMember();
        pickSheet();
    });
    connect(members, &EntryTable::pasted, this, &AssessmentDialog::paste);
    connect(members, &EntryTable::left, this, &AssessmentDialog::reject);
    connect(m_model, &AssessmentModel::recalculated, this, [this] {
        showSum();
        showMember();
    });
    connect(m_ui->sheetCombo, &QComboBox::activated, this, &AssessmentDialog::showSheet);
    connect(m_sheet, &WorksheetModel::entered, this, [this](const QList<WorksheetLine> &lines) {
        if (const AssessmentRow *row = currentRow()) {
            AssessmentEntry entry = row->proposed;
            entry.items = lines;
            if (lines.isEmpty()) {
                entry.base.reset();
            }
            m_model->enter({entry});
        }
    });
    connect(m_ui->sheet, &EntryTable::pasted, this, &AssessmentDialog::pasteSheet);
    connect(m_ui->sheet, &EntryTable::left, m_ui->members, qOverload<>(&QWidget::setFocus));
}

void AssessmentDialog::setUpKeys()
{
    const auto on = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    on(Qt::CTRL | Qt::Key_Return, [this] {
        commitOpenCell();
        post();
    });
    on(Qt::Key_F4, [this] { enterSheet(); });
    on(Qt::CTRL | Qt::Key_R, [this] { m_ui->revealBox->toggle(); });
}

void AssessmentDialog::load()
{
    m_busy->run(
        *m_session.file(),
        [scope = m_session.scope(), from = Month::of(m_ui->month->date())](const File &file) {
            return assessmentRun(file, scope, from);
        },
        [this](const Result<AssessmentRun> &run) { showRun(run); });
}

void AssessmentDialog::showRun(const Result<AssessmentRun> &run)
{
    if (!run) {
        m_session.dialogs().report(this, run.error());
        return;
    }
    m_model->setRun(*run);
    m_ui->packLabel->setText(
        tr("%1, from %2: %3")
            .arg(run->rules.title, toText(run->rules.validFrom), run->rules.source));
    QStringList warnings;
    for (const Finding &finding : run->warnings) {
        warnings += u"⚠ "_s
                    + (finding.rule == Rule::MonthClosed
                           ? tr("Receipts of %1 are closed: what is fixed here changes what was "
                                "due in it, not what was paid.")
                                 .arg(finding.args.value(0))
                           : findingText(finding));
    }
    m_ui->warningLabel->setText(warnings.join(u'\n'));
    m_ui->warningLabel->setVisible(!warnings.isEmpty());
    const bool any = !run->rows.empty();
    m_ui->emptyLabel->setVisible(!any);
    m_ui->splitter->setVisible(any);
    const bool oneBranch = std::ranges::all_of(run->rows, [&](const AssessmentRow &row) {
        return row.organisationCode == run->rows.front().organisationCode;
    });
    m_ui->members->setColumnHidden(AssessmentModel::Organisation, oneBranch);
    fitColumns();
    if (any) {
        m_ui->members->setCurrentIndex(m_model->index(0, AssessmentModel::Base));
        if (!m_ui->month->hasFocus()) {
            m_ui->members->setFocus();
        }
    }
}

void AssessmentDialog::fitColumns()
{
    const auto wide = [this](const QString &sample) {
        return fontMetrics().horizontalAdvance(sample) + kCellMargin;
    };
    const QString amount = u"100,000.00"_s;
    for (const auto &[column, sample] :
         {std::pair{AssessmentModel::Organisation, u"ABC-0123"_s},
          std::pair{AssessmentModel::Name, u"司马英立国"_s},
          std::pair{AssessmentModel::Kind, u"下岗失业口"_s},
          std::pair{AssessmentModel::PreviousBase, amount},
          std::pair{AssessmentModel::Base, amount}, std::pair{AssessmentModel::Rate, u"比例口"_s},
          std::pair{AssessmentModel::Due, u"1,000.00"_s},
          std::pair{AssessmentModel::Difference, u"+1,000.00"_s},
          std::pair{AssessmentModel::FixedDue, u"核定月应交"_s},
          std::pair{AssessmentModel::Reason, u"工资调整后重新核定"_s}}) {
        const QString title =
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        m_ui->members->setColumnWidth(column, std::max(wide(sample), wide(title)));
    }
    m_ui->members->horizontalHeader()->setStretchLastSection(true);
    QHeaderView *head = m_ui->sheet->horizontalHeader();
    head->setSectionResizeMode(WorksheetModel::Item, QHeaderView::Stretch);
    m_ui->sheet->setColumnWidth(WorksheetModel::Counts, wide(u"计算方式"_s));
    m_ui->sheet->setColumnWidth(WorksheetModel::Amount, wide(amount));
}

void AssessmentDialog::showSum()
{
    const AssessmentSum sum = m_model->sum();
    QStringList parts{tr("%n members", nullptr, sum.members)
                      + tr(", %1 yuan a month").arg(grouped(toText(sum.due)))};
    if (sum.difference != Money()) {
        const bool isMore = sum.difference > Money();
        const QString amount = grouped(toText(isMore ? sum.difference : Money() - sum.difference));
        parts.first() += isMore ? tr(", %1 more than before").arg(amount)
                                : tr(", %1 less than before").arg(amount);
    }
    parts += tr("%n changed", nullptr, sum.changed);
    if (sum.withoutBase > 0) {
        parts += tr("%n not fixed", nullptr, sum.withoutBase);
    }
    if (sum.refused > 0) {
        parts += tr("⚠ %n cannot be posted as they are", nullptr, sum.refused);
    }
    m_ui->sumLabel->setText(parts.join(tr("; ")));
    setTextColor(*m_ui->sumLabel, sum.refused > 0 ? attentionColor(palette())
                                                  : palette().color(QPalette::WindowText));
    m_ui->postButton->setEnabled(m_session.isWritable() && sum.refused == 0
                                 && (sum.changed > 0 || m_ui->confirmBox->isChecked()));
}

const AssessmentRow *AssessmentDialog::currentRow() const
{
    return m_model->row(m_ui->members->currentIndex().row());
}

const Worksheet *AssessmentDialog::currentSheet() const
{
    const AssessmentRow *row = currentRow();
    if (row == nullptr) {
        return nullptr;
    }
    const QList<Worksheet> &sheets = m_model->run().rules.tariff(row->proposed.kind).worksheets;
    const auto sheet =
        std::ranges::find(sheets, m_ui->sheetCombo->currentText(), &Worksheet::title);
    return sheet == sheets.end() ? nullptr : &*sheet;
}

void AssessmentDialog::showMember()
{
    const AssessmentRow *row = currentRow();
    m_ui->side->setVisible(row != nullptr);
    if (row == nullptr) {
        return;
    }
    QStringList titles;
    for (const Worksheet &sheet : m_model->run().rules.tariff(row->proposed.kind).worksheets) {
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
         {static_cast<QWidget *>(m_ui->sheetLabel), static_cast<QWidget *>(m_ui->sheetCombo),
          static_cast<QWidget *>(m_ui->sheet)}) {
        part->setVisible(any);
    }
    m_ui->dueLabel->setAlignment(any ? Qt::AlignLeft : Qt::AlignLeft | Qt::AlignTop);
    showSheet();
    showDue(*row);
}

void AssessmentDialog::pickSheet()
{
    const AssessmentRow *row = currentRow();
    if (row == nullptr || row->proposed.items.isEmpty()) {
        return; // the one used last will do
    }
    for (const Worksheet &sheet : m_model->run().rules.tariff(row->proposed.kind).worksheets) {
        if (std::ranges::all_of(row->proposed.items, [&sheet](const WorksheetLine &line) {
                return std::ranges::find(sheet.items, line.title, &WorksheetItem::title)
                       != sheet.items.end();
            })) {
            m_ui->sheetCombo->setCurrentText(sheet.title);
            showSheet();
            return;
        }
    }
}

void AssessmentDialog::showSheet()
{
    const Worksheet *sheet = currentSheet();
    const AssessmentRow *row = currentRow();
    if (row != nullptr) {
        m_sheet->setSheet(sheet != nullptr ? *sheet : Worksheet(), row->proposed.items);
        m_sheet->setMasked(!m_ui->revealBox->isChecked()
                           && row->proposed.items == row->inForce.items);
    }
}

void AssessmentDialog::showDue(const AssessmentRow &row)
{
    const DuesRules &rules = m_model->run().rules;
    const int current = m_ui->members->currentIndex().row();
    const QString base = m_model->index(current, AssessmentModel::Base).data().toString();
    QStringList lines;
    if (!row.proposed.items.isEmpty()) {
        lines += tr("Sum of the worksheet = base <b>%1</b>").arg(base);
    }
    if (row.proposed.fixedDue) {
        lines += tr("Fixed by decision: <b>%1</b> a month").arg(toText(row.due.due));
    } else if (row.due.rate) {
        lines += tr("%1 × %2 = <b>%3</b> a month")
                     .arg(base, rateText(*row.due.rate), toText(row.due.due));
    } else if (rules.tariff(row.proposed.kind).brackets.isEmpty()) {
        lines +=
            tr("The same for everybody of this kind: <b>%1</b> a month").arg(toText(row.due.due));
    }
    const QString about = rules.tariff(row.proposed.kind).baseNote;
    if (!about.isEmpty()) {
        lines += tr("Base: %1").arg(about.toHtmlEscaped());
    }
    const QString remarks = m_model->index(current, AssessmentModel::Note).data().toString();
    if (!remarks.isEmpty()) {
        const QColor color =
            row.findings.isEmpty() ? quietColor(palette()) : attentionColor(palette());
        lines.prepend(
            u"<span style='color:%1'>%2</span>"_s.arg(color.name(), remarks.toHtmlEscaped()));
    }
    lines += sourcesOf(rules, row.proposed.kind, row.due).join(u'；').toHtmlEscaped();
    m_ui->dueLabel->setText(
        u"<p><b>%1</b></p><p>%2</p>"_s.arg(row.name.toHtmlEscaped(), lines.join(u"<br>"_s)));
}

void AssessmentDialog::enterSheet()
{
    if (m_ui->sheet->isVisible() && m_sheet->rowCount() > 0) {
        m_ui->sheet->setCurrentIndex(m_sheet->index(0, WorksheetModel::Amount));
        m_ui->sheet->setFocus();
    }
}

void AssessmentDialog::paste(const QString &text)
{
    const QModelIndex current = m_ui->members->currentIndex();
    const bool isBase = current.column() <= AssessmentModel::Base;
    if (!isBase) { // a reason or an amount for each of the next rows
        const QList<QStringList> cells = cellsOf(text);
        for (int i = 0; i < cells.size(); ++i) {
            const QModelIndex cell = current.siblingAtRow(current.row() + i);
            if (cell.isValid() && cell.flags().testFlag(Qt::ItemIsEditable)) {
                m_model->setData(cell, cells[i].value(0), Qt::EditRole);
            }
        }
        return;
    }
    const AssessmentPaste pasted =
        pasteAssessment(text, m_model->run(), nullptr, std::max(0, current.row()));
    if (pasted.problem != PastePlan::Problem::None) {
        note(problemText(pasted), true);
        return;
    }
    m_model->enter(pasted.entries);
    QStringList sentences{
        tr("Bases of %n members pasted.", nullptr, static_cast<int>(pasted.entries.size()))};
    if (!pasted.unknownRows.isEmpty()) {
        sentences += tr("Left out, because nobody here is called that, or several are: %1.")
                         .arg(listed(pasted.unknownRows));
    }
    if (!pasted.unknownColumns.isEmpty()) {
        sentences +=
            tr("Columns that are not asked for here: %1.").arg(listed(pasted.unknownColumns));
    }
    if (!pasted.badCells.isEmpty()) {
        sentences += tr("No amounts: %1.").arg(listed(pasted.badCells));
    }
    note(sentences.join(u' '), !pasted.unknownRows.isEmpty() || !pasted.badCells.isEmpty());
}

void AssessmentDialog::pasteSheet(const QString &text)
{
    const QModelIndex current = m_ui->sheet->currentIndex();
    const QList<QStringList> cells = cellsOf(text);
    for (int i = 0; i < cells.size(); ++i) {
        m_sheet->setData(m_sheet->index(current.row() + i, WorksheetModel::Amount),
                         cells[i].value(cells[i].size() - 1), Qt::EditRole);
    }
}

void AssessmentDialog::note(const QString &text, bool isWarning)
{
    m_ui->noteLabel->setText(isWarning ? u"⚠ "_s + text
                             : text.isEmpty()
                                 ? tr("Enter: down · Tab: right · Ctrl+V: paste from Excel · "
                                      "Ctrl+D: as above · F4: worksheet · Ctrl+Enter: post")
                                 : text);
    setTextColor(*m_ui->noteLabel, isWarning ? attentionColor(palette()) : quietColor(palette()));
}

void AssessmentDialog::post()
{
    if (!m_ui->postButton->isEnabled()) {
        return;
    }
    const auto posted =
        postAssessment(*m_session.file(), m_session.scope(), m_model->run().from,
                       m_model->entries(), m_ui->reason->text().trimmed(),
                       m_ui->confirmBox->isChecked() ? Unchanged::Confirm : Unchanged::Leave);
    if (!posted) {
        m_session.dialogs().report(this, posted.error());
    } else if (!posted->findings.isEmpty()) {
        note(u"%1: %2"_s.arg(posted->refused, findingText(posted->findings.first())), true);
    } else {
        emit m_session.message(tr("Dues of %n members fixed from %1 on", nullptr, posted->members)
                                   .arg(toText(m_model->run().from)));
        accept();
    }
}

void AssessmentDialog::reject()
{
    const int entered = static_cast<int>(m_model->entries().size());
    if (entered == 0
        || m_session.dialogs().ask(
            this, tr("What was entered here for %n members is not posted.", nullptr, entered),
            tr("&Drop it"))) {
        QDialog::reject();
    }
}

} // namespace zhibu
