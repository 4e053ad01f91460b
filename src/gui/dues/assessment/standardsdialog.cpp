#include "gui/dues/assessment/standardsdialog.h"

#include "ui_standardsdialog.h"

#include "gui/dues/assessment/standardstext.h"
#include "gui/records/numbertext.h"
#include "gui/theme.h"
#include "gui/widgets/busybar.h"
#include "reports/words/schemeproblem.h"
#include "reports/words/wording.h"
#include "storage/facts/rulepacks.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kListWidth = 220;

} // namespace

StandardsDialog::StandardsDialog(Session &session, QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_ui{std::make_unique<Ui::StandardsDialog>()}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    m_ui->layout->insertWidget(m_ui->layout->indexOf(m_ui->noteLabel), m_busy);
    m_ui->packs->setSpacing(4);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setSizes({kListWidth, width() - kListWidth});
    m_ui->farmer->setFixedWidth(fontMetrics().horizontalAdvance(u"0.00"_s) * 2);
    m_ui->noteLabel->setMinimumHeight(fontMetrics().lineSpacing());
    for (std::size_t i = 0; i < kDuesRoundingCodes.size(); ++i) {
        m_ui->rounding->addItem(roundingText(static_cast<DuesRounding>(i)));
    }
    connect(m_ui->packs, &QListWidget::currentRowChanged, this, [this] {
        note({}, false);
        showPack();
    });
    connect(m_ui->setButton, &QPushButton::clicked, this, &StandardsDialog::set);
    connect(m_ui->farmer, &QLineEdit::returnPressed, this, &StandardsDialog::set);
    connect(m_ui->importButton, &QPushButton::clicked, this, &StandardsDialog::importPack);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(&session, &Session::recordsChanged, this, &StandardsDialog::load);
    load();
    m_ui->packs->setCurrentRow(m_ui->packs->count() - 1);
}

StandardsDialog::~StandardsDialog() = default;

void StandardsDialog::load()
{
    const auto packs = duesRules(*m_session.file());
    if (!packs) {
        note(errorText(packs.error()), true);
        return;
    }
    m_packs = *packs;
    const int before = m_ui->packs->currentRow();
    const QSignalBlocker quiet(m_ui->packs);
    m_ui->packs->clear();
    for (const DuesRules &pack : std::as_const(m_packs)) {
        m_ui->packs->addItem(tr("from %1\n%2").arg(toText(pack.validFrom), pack.title));
    }
    m_ui->packs->setCurrentRow(std::clamp<int>(before, 0, m_ui->packs->count() - 1));
    showPack();
}

const DuesRules *StandardsDialog::pack() const
{
    const int row = m_ui->packs->currentRow();
    return row >= 0 && row < m_packs.size() ? &m_packs[row] : nullptr;
}

void StandardsDialog::showPack()
{
    const DuesRules *rules = pack();
    const auto differences = rules != nullptr
                                 ? packDifferences(*m_session.file(), rules->id)
                                 : Result<QList<PackDifference>>(QList<PackDifference>());
    if (!differences) {
        note(errorText(differences.error()), true);
        return;
    }
    m_ui->details->setHtml(rules != nullptr ? standardsHtml(*rules, *differences) : QString());
    if (rules == nullptr) {
        return;
    }
    const DuesSettings settings = settingsOf(*rules);
    const auto &range = rules->tariff(DuesKind::Farmer).range;
    m_ui->farmer->setText(toText(settings.farmer));
    m_ui->rangeLabel->setText(
        range ? tr("yuan (%1 to %2)").arg(toText(range->lowest), toText(range->highest))
              : tr("yuan"));
    m_ui->rounding->setCurrentIndex(static_cast<int>(settings.rounding));
    proposeMonth(*rules);
    const bool writable = m_session.isWritable();
    m_ui->farmer->setEnabled(writable && range);
    m_ui->rounding->setEnabled(writable);
    m_ui->from->setEnabled(writable);
    m_ui->setButton->setEnabled(writable);
    m_ui->importButton->setEnabled(writable);
}

void StandardsDialog::proposeMonth(const DuesRules &rules)
{
    const Month first = rules.validFrom;
    const int next = m_ui->packs->currentRow() + 1;
    const bool newest = next >= m_packs.size();
    m_ui->from->setDateRange(first.firstDay(), newest ? Month::of(2199, 12).firstDay()
                                                      : (m_packs[next].validFrom - 1).firstDay());
    const Month january = Month::of(m_session.today().year(), 1);
    m_ui->from->setDate((newest ? std::max(first, january) : first).firstDay());
}

void StandardsDialog::set()
{
    const DuesRules *rules = pack();
    const auto farmer = moneyFromText(m_ui->farmer->text());
    if (rules == nullptr) {
        return;
    }
    if (!farmer) {
        note(tr("%1 is no amount of money").arg(m_ui->farmer->text()), true);
        return;
    }
    if (const QString why = m_ui->from->problem(); !why.isEmpty()) {
        note(why, true);
        m_ui->from->setFocus();
        return;
    }
    const QString title = rules->title; // setting replaces the packs
    const Month from = Month::of(m_ui->from->date());
    const DuesSettings settings{
        .farmer = *farmer, .rounding = static_cast<DuesRounding>(m_ui->rounding->currentIndex())};
    const auto &range = rules->tariff(DuesKind::Farmer).range;
    const bool inRange = !range || (range->lowest <= *farmer && *farmer <= range->highest);
    if (!inRange) { // refused whomever it would make owe
        store(title, from, settings);
        return;
    }
    m_busy->run(
        *m_session.file(),
        [from, settings, today = m_session.today()](const File &file) {
            return settingsEffect(file, from, settings, today);
        },
        [this, title, from, settings](const Result<SettingsEffect> &effect) {
            if (!effect) {
                note(errorText(effect.error()), true);
            } else if (confirms(from, *effect)) {
                store(title, from, settings);
            }
        });
}

void StandardsDialog::store(const QString &title, Month from, const DuesSettings &settings)
{
    const auto found = setDuesSettings(*m_session.file(), from, settings);
    if (!found) {
        note(errorText(found.error()), true);
    } else if (!found->isEmpty()) {
        note(u"%1: %2"_s.arg(found->first().value, findingText(found->first())), true);
        m_ui->farmer->setFocus();
    } else {
        const auto set = std::ranges::find(m_packs, from, &DuesRules::validFrom);
        if (set != m_packs.end()) {
            m_ui->packs->setCurrentRow(static_cast<int>(set - m_packs.begin()));
        }
        note(tr("%1 counts as set here, from %2 on").arg(title, toText(from)), false);
    }
}

bool StandardsDialog::confirms(Month from, const SettingsEffect &effect)
{
    QStringList whom;
    if (effect.newlyOwing > 0) {
        whom += tr("%n members who have paid up will owe", nullptr, effect.newlyOwing);
    }
    if (effect.owingMore > 0) {
        whom += tr("%n members in arrears will owe more", nullptr, effect.owingMore);
    }
    return whom.isEmpty()
           || m_session.dialogs().ask(
               this,
               tr("Set from %1 on, it also holds for months that have ended: %2; %3 yuan in all.")
                   .arg(toText(from), whom.join(tr(", ")), grouped(toText(effect.amount))),
               tr("&Set all the same"));
}

void StandardsDialog::importPack()
{
    const QString path =
        m_session.dialogs().openFile(this, tr("Import pack of dues rules"), u"JSON (*.json)"_s);
    if (path.isEmpty()) {
        return;
    }
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        note(errorText({.code = ErrorCode::Io, .subject = path, .detail = {}}), true);
        return;
    }
    const QByteArray json = source.readAll();
    const auto id = importDuesRules(*m_session.file(), json);
    if (!id) {
        QStringList lines{u"%1: %2"_s.arg(QFileInfo(path).fileName(), errorText(id.error()))};
        for (const JsonProblem &problem : duesRulesProblems(json)) {
            lines += jsonProblemText(problem);
        }
        note(lines.join(u'\n'), true);
        return;
    }
    for (int row = 0; row < m_packs.size(); ++row) {
        if (m_packs[row].id == *id) {
            m_ui->packs->setCurrentRow(row);
        }
    }
    note(tr("Pack %1 counts for this file").arg(*id), false);
}

void StandardsDialog::note(const QString &text, bool isWarning)
{
    m_ui->noteLabel->setText(isWarning ? u"⚠ "_s + text : text);
    setTextColor(*m_ui->noteLabel, isWarning ? attentionColor(palette()) : quietColor(palette()));
}

} // namespace zhibu
