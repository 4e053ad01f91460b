#include "gui/dues/assessment/assessmentdialog.h"

#include "ui_assessmentdialog.h"

#include "exchange/assessmentpaste.h"
#include "gui/records/numbertext.h"
#include "gui/theme.h"
#include "gui/widgets/busybar.h"
#include "gui/widgets/pastewords.h"
#include "ledger/ledgers.h"
#include "reports/documents/duestables.h"
#include "reports/words/wording.h"
#include "storage/facts/organisationnames.h"

#include <QShortcut>

#include <algorithm>
#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSideWidth = 320;
constexpr int kCellMargin = 20;
constexpr Money kLikelyASlip = Money::yuan(100'000); // of a base: a reason to ask

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
    connect(m_ui->month, &DateLine::dateChanged, this, &AssessmentDialog::load);
    connect(m_ui->reason, &QLineEdit::textChanged, m_model, &AssessmentModel::setReason);
    connect(m_ui->revealBox, &QCheckBox::toggled, this, [this](bool revealed) {
        m_model->setRevealed(revealed);
        showMember();
    });
    connect(m_ui->confirmBox, &QCheckBox::toggled, this, &AssessmentDialog::showSum);
    connect(m_ui->postButton, &QPushButton::clicked, this, &AssessmentDialog::postTyped);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &AssessmentDialog::reject);
    m_ui->members->setFocus();
    load();
}

// Hidden while it is whole: a cell that loses the focus with its window tells the dialog what it
// could not read.
AssessmentDialog::~AssessmentDialog()
{
    hide();
}

void AssessmentDialog::setUpTables()
{
    EntryTable *members = m_ui->members;
    members->setModel(m_model);
    members->setItemDelegate(new TypingDelegate(this));
    for (const int column : {AssessmentModel::Base, AssessmentModel::FixedDue}) {
        auto *amounts = new MoneyDelegate(this);
        members->setItemDelegateForColumn(column, amounts);
        connect(amounts, &MoneyDelegate::kept, this, &AssessmentDialog::noteNoAmount);
    }
    auto *kinds = new TextChoiceDelegate(kindNames(), this);
    members->setItemDelegateForColumn(AssessmentModel::Kind, kinds);
    connect(kinds, &TextChoiceDelegate::chosen, members, &EntryTable::enterInColumn);
    m_ui->side->setModel(m_model);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setSizes({width() - kSideWidth, kSideWidth});
    connect(members->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_isRefused = false; // he went on without it
        note({}, false);
        showMember();
        m_ui->side->pickSheet();
    });
    connect(members, &EntryTable::pasted, this, &AssessmentDialog::paste);
    connect(members, &EntryTable::left, this, &AssessmentDialog::reject);
    connect(m_model, &AssessmentModel::recalculated, this, [this] {
        m_isRefused = false;
        showSum();
        showMember();
    });
    connect(m_model, &AssessmentModel::refused, this, &AssessmentDialog::refuse);
    connect(m_ui->side, &WorksheetPanel::refused, this, &AssessmentDialog::refuse);
    connect(m_ui->side, &WorksheetPanel::kept, this, &AssessmentDialog::noteNoAmount);
    connect(m_ui->side, &WorksheetPanel::pasted, this, &AssessmentDialog::takePasted);
    connect(m_ui->side, &WorksheetPanel::left, members, qOverload<>(&QWidget::setFocus));
}

void AssessmentDialog::setUpKeys()
{
    const auto on = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    on(Qt::CTRL | Qt::Key_Return, [this] { postTyped(); });
    on(Qt::Key_F4, [this] { m_ui->side->enter(); });
    on(Qt::CTRL | Qt::Key_R, [this] { m_ui->revealBox->toggle(); });
}

void AssessmentDialog::load()
{
    m_busy->run(
        *m_session.file(),
        [scope = m_session.scope(), from = Month::of(m_ui->month->takenDate())](const File &file) {
            return assessmentRun(file, scope, from);
        },
        [this](const Result<AssessmentRun> &run) { showRun(run); });
    showSum(); // nothing can be posted before it is there
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
                                 .arg(listed(finding.args))
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
        const QWidget *at = focusWidget();
        if (at == nullptr || at == m_ui->members || !at->isVisibleTo(this)) { // he has not gone on
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
    QString name = u"司马英立国"_s;
    for (const AssessmentRow &row : m_model->run().rows) { // with its number a name is longer
        name = wide(row.shown) > wide(name) ? row.shown : name;
    }
    for (const auto &[column, sample] :
         {std::pair{AssessmentModel::Organisation, u"ABC-0123"_s},
          std::pair{AssessmentModel::Name, name}, std::pair{AssessmentModel::Kind, u"下岗失业口"_s},
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
    if (sum.kindsProposed > 0) {
        parts +=
            tr("⚠ %n of a kind that was not given, see the remarks", nullptr, sum.kindsProposed);
    }
    if (sum.refused > 0) {
        parts += tr("⚠ %n cannot be posted as they are", nullptr, sum.refused);
    }
    if (sum.elsewhere > 0) {
        parts += tr("⚠ what was entered for %n others, who do not owe in this month, is not posted",
                    nullptr, sum.elsewhere);
    }
    m_ui->sumLabel->setText(parts.join(tr("; ")));
    setTextColor(*m_ui->sumLabel, sum.refused + sum.elsewhere + sum.kindsProposed > 0
                                      ? attentionColor(palette())
                                      : palette().color(QPalette::WindowText));
    m_ui->postButton->setEnabled(isReady());
}

bool AssessmentDialog::isReady() const
{
    const AssessmentSum sum = m_model->sum();
    return m_session.isWritable() && !m_busy->isBusy()
           && m_model->run().from == Month::of(m_ui->month->date()) && sum.refused == 0
           && (sum.changed > 0 || m_ui->confirmBox->isChecked());
}

void AssessmentDialog::showMember()
{
    m_ui->side->showMember(m_ui->members->currentIndex().row());
}

void AssessmentDialog::paste(const QString &text)
{
    using Column = AssessmentPlace::Column;
    const QModelIndex current = m_ui->members->currentIndex();
    const Column column = current.column() == AssessmentModel::FixedDue ? Column::FixedDue
                          : current.column() == AssessmentModel::Kind   ? Column::Kind
                          : current.column() == AssessmentModel::Reason ? Column::Reason
                                                                        : Column::Base;
    takePasted(pasteAssessment(
        text, m_model->run(),
        {.row = std::max(0, current.row()), .column = column, .worksheet = m_ui->side->sheet()}));
}

void AssessmentDialog::takePasted(const AssessmentPaste &paste)
{
    if (paste.problem != PastePlan::Problem::None) {
        note(pasteProblem(paste.problem, paste.subject), true);
        return;
    }
    m_model->enter(paste.entries);
    QStringList sentences{
        tr("Pasted for %n members.", nullptr, static_cast<int>(paste.entries.size()))};
    const auto tell = [&sentences](const QString &sentence, const QStringList &names) {
        if (!names.isEmpty()) {
            sentences += sentence.arg(listed(names));
        }
    };
    tell(tr("Left out, because nobody here is called that, or several are: %1."),
         paste.unknownRows);
    tell(tr("Left out, because their kind asks for no base: %1."), paste.noBase);
    tell(tr("No amounts: %1."), paste.badCells);
    if (!paste.badKinds.isEmpty()) {
        sentences += tr("Left out with all of their line, because this is no kind: %1. Kinds are: "
                        "%2.")
                         .arg(listed(paste.badKinds), kindNames().join(u'、'));
    }
    tell(tr("Left out, because it is not asked for here: %1."), paste.unknownColumns);
    note(sentences.join(u' '), paste.leavesOut());
}

void AssessmentDialog::refuse(const QString &text)
{
    m_isRefused = true;
    QMetaObject::invokeMethod( // after the cursor has moved on, which takes a note away
        this, [this, text] { noteNoAmount(text); }, Qt::QueuedConnection);
}

void AssessmentDialog::noteNoAmount(const QString &text)
{
    note(tr("“%1” is no amount of yuan: nothing was changed").arg(text), true);
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

void AssessmentDialog::postTyped()
{
    commitOpenCell(); // a click on the button may have done so before
    if (!std::exchange(m_isRefused, false)) {
        post();
    }
}

void AssessmentDialog::post()
{
    m_ui->month->takeTyped(); // what is typed may still be in it
    if (m_busy->isBusy()) {
        note(tr("The members of this month are still being read"), true);
        return;
    }
    const int elsewhere = m_model->sum().elsewhere;
    if (!isReady() || (elsewhere > 0 && !mayDrop(elsewhere)) || !mayBeSoMuch() || !mayBeNothing()) {
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
    const int entered = static_cast<int>(m_model->entries().size()) + m_model->sum().elsewhere;
    if (entered == 0 || mayDrop(entered)) {
        QDialog::reject();
    }
}

bool AssessmentDialog::mayBeSoMuch()
{
    QStringList names;
    for (const AssessmentRow &row : m_model->run().rows) {
        if (row.proposed.base > kLikelyASlip && row.proposed.base != row.inForce.base) {
            names += u"%1 %2"_s.arg(row.shown, grouped(toText(*row.proposed.base)));
        }
    }
    return names.isEmpty()
           || m_session.dialogs().ask(
               this,
               tr("More than %1 yuan a month were entered for %2. Post it all the same?")
                   .arg(grouped(toText(kLikelyASlip)), listed(names)),
               tr("&Post it"));
}

bool AssessmentDialog::mayBeNothing()
{
    QStringList names;
    for (const AssessmentRow &row : m_model->run().rows) {
        if (AssessmentModel::freesFromDues(row)) {
            names += row.shown;
        }
    }
    return names.isEmpty()
           || m_session.dialogs().ask(
               this,
               tr("A base of 0 was entered for %1: nothing is to be paid. A relief is entered on "
                  "the tab %2, with its reason. Post it all the same?")
                   .arg(listed(names), ledgerOf(u"dues-reliefs"_s).title),
               tr("&Post it"));
}

bool AssessmentDialog::mayDrop(int entered)
{
    return m_session.dialogs().ask(
        this, tr("What was entered here for %n members is not posted.", nullptr, entered),
        tr("&Drop it"));
}

} // namespace zhibu
