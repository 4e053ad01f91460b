#include "gui/activities/standarddialog.h"

#include "ui_standarddialog.h"

#include "gui/theme.h"
#include "reports/documents/meetingtable.h"
#include "reports/words/wording.h"
#include "storage/meetings/meetingstandard.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSpinBox>
#include <QTableWidget>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

enum StandardColumn { MeetingName, Least, AskedIn, Times };

const MeetingRule *leastOf(int year, MeetingType type)
{
    const QList<MeetingRule> &rules = nationalStandard(year).rules;
    const auto rule = std::ranges::find(rules, type, &MeetingRule::type);
    return rule == rules.end() ? nullptr : &*rule;
}

/// The fewest times in each such period; none where the period is too long.
std::optional<int> fewest(Period period, const MeetingRule *least)
{
    return least == nullptr ? std::optional(1) : fewestTimes(period, *least);
}

} // namespace

StandardDialog::StandardDialog(Session &session, QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_ui{std::make_unique<Ui::StandardDialog>()}
{
    m_ui->setupUi(this);
    m_ui->noteLabel->setMinimumHeight(fontMetrics().lineSpacing());
    QHeaderView *head = m_ui->meetings->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::ResizeToContents);
    head->setSectionResizeMode(MeetingName, QHeaderView::Stretch);
    head->setHighlightSections(false);
    m_ui->year->setValue(session.year());
    m_ui->year->setKeyboardTracking(false);
    connect(m_ui->year, &QSpinBox::valueChanged, this, &StandardDialog::showYear);
    connect(m_ui->setButton, &QPushButton::clicked, this, &StandardDialog::set);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(&session, &Session::recordsChanged, this, &StandardDialog::load);
    load();
}

StandardDialog::~StandardDialog() = default;

void StandardDialog::load()
{
    m_rows.clear();
    m_ui->meetings->setRowCount(0);
    m_ui->setButton->setEnabled(m_session.isWritable());
    if (m_session.file() == nullptr) {
        return;
    }
    const auto rules = meetingStandard(*m_session.file(), m_ui->year->value());
    if (!rules) {
        m_ui->setButton->setEnabled(false);
        note(errorText(rules.error()), true);
        return;
    }
    m_ui->packLabel->setText(tr("%1, from %2").arg(rules->title, toText(rules->validFrom)));
    m_ui->sourceLabel->setText(rules->source);
    for (const MeetingRule &rule : rules->rules) {
        addRow(rule);
    }
}

void StandardDialog::addRow(const MeetingRule &rule)
{
    const MeetingRule *least = leastOf(m_ui->year->value(), rule.type);
    const int row = m_ui->meetings->rowCount();
    const QString type = meetingTypeName(rule.type);
    m_ui->meetings->insertRow(row);
    m_ui->meetings->setItem(row, MeetingName, new QTableWidgetItem(type));
    m_ui->meetings->setItem(
        row, Least,
        new QTableWidgetItem(least == nullptr
                                 ? QString()
                                 : u"每%1%2次"_s.arg(periodName(least->period)).arg(least->times)));
    Row inputs{.now = rule, .period = new QComboBox, .times = new QSpinBox};
    const QString code = codeIn(kMeetingTypeCodes, rule.type);
    inputs.period->setObjectName(code + u"Period"_s);
    inputs.period->setAccessibleName(tr("Period of %1").arg(type));
    inputs.period->setFocusPolicy(Qt::StrongFocus);
    inputs.times->setObjectName(code + u"Times"_s);
    inputs.times->setAccessibleName(tr("Times of %1").arg(type));
    inputs.times->setFocusPolicy(Qt::StrongFocus);
    for (const Period period : {Period::Month, Period::Quarter, Period::Year}) {
        if (fewest(period, least)) {
            inputs.period->addItem(periodName(period), static_cast<int>(period));
        }
    }
    inputs.period->setCurrentIndex(inputs.period->findData(static_cast<int>(rule.period)));
    const auto limit = [inputs, least] {
        const auto period = static_cast<Period>(inputs.period->currentData().toInt());
        inputs.times->setRange(fewest(period, least).value_or(1), kMostTimes);
    };
    limit();
    inputs.times->setValue(rule.times);
    connect(inputs.period, &QComboBox::currentIndexChanged, inputs.times, limit);
    for (QWidget *input :
         {static_cast<QWidget *>(inputs.period), static_cast<QWidget *>(inputs.times)}) {
        input->setEnabled(m_session.isWritable());
    }
    m_ui->meetings->setCellWidget(row, AskedIn, inputs.period);
    m_ui->meetings->setCellWidget(row, Times, inputs.times);
    m_rows += inputs;
}

QList<MeetingRule> StandardDialog::changes() const
{
    QList<MeetingRule> rules;
    for (const Row &row : m_rows) {
        MeetingRule rule = row.now;
        rule.period = static_cast<Period>(row.period->currentData().toInt());
        rule.times = row.times->value();
        if (rule.period != row.now.period || rule.times != row.now.times) {
            rules += rule;
        }
    }
    return rules;
}

void StandardDialog::showYear()
{
    const QList<MeetingRule> entered = changes();
    note({}, false);
    load();
    for (const MeetingRule &rule : entered) {
        const auto row =
            std::ranges::find(m_rows, rule.type, [](const Row &each) { return each.now.type; });
        const int period =
            row == m_rows.end() ? -1 : row->period->findData(static_cast<int>(rule.period));
        if (period >= 0) {
            row->period->setCurrentIndex(period);
            row->times->setValue(rule.times);
        }
    }
}

void StandardDialog::done(int result)
{
    if (changes().isEmpty()
        || m_session.dialogs().ask(this, tr("What was changed here is not set yet."),
                                   tr("&Drop it"))) {
        QDialog::done(result);
    }
}

void StandardDialog::set()
{
    const QList<MeetingRule> rules = changes();
    if (rules.isEmpty()) {
        note(tr("This holds already; nothing was changed"), false);
        return;
    }
    const int year = m_ui->year->value();
    const auto found = setMeetingStandard(*m_session.file(), year, rules);
    if (!found) {
        note(errorText(found.error()), true);
    } else if (!found->isEmpty()) {
        note(findingText(found->first()), true);
    } else {
        note(tr("This holds from %1 on").arg(year), false);
    }
}

void StandardDialog::note(const QString &text, bool isWarning)
{
    m_ui->noteLabel->setText(isWarning ? u"⚠ "_s + text : text);
    setTextColor(*m_ui->noteLabel, isWarning ? attentionColor(palette()) : quietColor(palette()));
}

} // namespace zhibu
