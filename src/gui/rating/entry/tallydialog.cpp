#include "gui/rating/entry/tallydialog.h"

#include "gui/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <numeric>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QFont scaled(QFont font, qreal factor)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

} // namespace

TallyDialog::TallyDialog(const QString &organisation, const QStringList &kinds,
                         const QList<int> &counts, int people, Dialogs &dialogs, QWidget *parent)
    : QDialog{parent}
    , m_dialogs{dialogs}
    , m_people{people}
    , m_counts{counts}
    , m_sum{new QLabel}
    , m_last{new QLabel}
    , m_kinds{kinds}
{
    setWindowTitle(tr("Count paper ballots"));
    auto *layout = new QGridLayout(this);
    layout->setSpacing(8);
    layout->setContentsMargins(24, 16, 24, 16);
    const int columns = static_cast<int>(kinds.size());
    auto *title = new QLabel(organisation);
    title->setFont(scaled(font(), 1.5));
    layout->addWidget(title, 0, 0, 1, columns);
    for (int kind = 0; kind < columns; ++kind) {
        auto *button = new QPushButton(u"%1  %2"_s.arg(kind + 1).arg(kinds[kind]));
        button->setFont(scaled(font(), 1.3));
        button->setFocusPolicy(Qt::NoFocus); // Enter finishes, whatever was clicked
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, kind] { count(kind); });
        auto *number = new QLabel;
        number->setObjectName(u"tally%1"_s.arg(kind + 1));
        number->setAccessibleName(kinds[kind]);
        number->setFont(scaled(font(), 4));
        number->setAlignment(Qt::AlignCenter);
        number->setMinimumWidth(number->fontMetrics().horizontalAdvance(u"0000"_s));
        m_numbers += number;
        layout->addWidget(number, 1, kind);
        layout->addWidget(button, 2, kind);
    }
    m_sum->setObjectName(u"tallySum"_s);
    m_sum->setFont(scaled(font(), 1.5));
    m_last->setMinimumHeight(fontMetrics().lineSpacing());
    layout->addWidget(m_sum, 3, 0, 1, columns);
    layout->addWidget(m_last, 4, 0, 1, columns);
    auto *buttons = new QDialogButtonBox;
    auto *finish = buttons->addButton(tr("&Finish (Enter)"), QDialogButtonBox::AcceptRole);
    finish->setDefault(true);
    auto *back =
        buttons->addButton(tr("Take &back the last (Backspace)"), QDialogButtonBox::ActionRole);
    back->setAutoDefault(false);
    back->setFocusPolicy(Qt::NoFocus);
    auto *clear = buttons->addButton(tr("Begin at &zero (Delete)"), QDialogButtonBox::ResetRole);
    clear->setObjectName(u"tallyClear"_s);
    clear->setAutoDefault(false);
    clear->setFocusPolicy(Qt::NoFocus);
    auto *cancel = buttons->addButton(tr("Cancel (Esc)"), QDialogButtonBox::RejectRole);
    cancel->setAutoDefault(false);
    layout->addWidget(buttons, 5, 0, 1, columns);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TallyDialog::reject);
    connect(back, &QPushButton::clicked, this, &TallyDialog::takeBack);
    connect(clear, &QPushButton::clicked, this, &TallyDialog::clear);
    finish->setFocus();
    showCounts();
}

void TallyDialog::keyPressEvent(QKeyEvent *event)
{
    const int kind = event->key() - Qt::Key_1;
    if (kind >= 0 && kind < m_counts.size()) {
        count(kind);
    } else if (event->key() == Qt::Key_Backspace) {
        takeBack();
    } else if (event->key() == Qt::Key_Delete) {
        clear();
    } else {
        QDialog::keyPressEvent(event);
    }
}

void TallyDialog::advance(const QString &name, const QList<int> &counts)
{
    m_steps += {name, m_counts};
    m_counts = counts;
    showCounts();
}

void TallyDialog::count(int kind)
{
    QList<int> counts = m_counts;
    ++counts[kind];
    advance(m_kinds[kind], counts);
}

void TallyDialog::clear()
{
    const QList<int> zeros(m_counts.size(), 0);
    if (m_counts != zeros) {
        advance(tr("begun at zero again"), zeros);
    }
}

void TallyDialog::takeBack()
{
    if (!m_steps.isEmpty()) {
        m_counts = m_steps.takeLast().before;
        showCounts();
    }
}

void TallyDialog::showCounts()
{
    for (int kind = 0; kind < m_counts.size(); ++kind) {
        m_numbers[kind]->setText(QString::number(m_counts[kind]));
    }
    const int sum = std::accumulate(m_counts.cbegin(), m_counts.cend(), 0);
    const bool isTooMany = m_people > 0 && sum > m_people;
    QString text = tr("%n ballots", nullptr, sum);
    if (m_people > 0) {
        text += u" · "_s + tr("%n people came", nullptr, m_people) + u" · "_s
                + (isTooMany         ? tr("⚠ %n too many", nullptr, sum - m_people)
                   : sum == m_people ? tr("✓ all of them")
                                     : tr("%n to go", nullptr, m_people - sum));
    }
    m_sum->setText(text);
    setTextColor(*m_sum,
                 isTooMany ? attentionColor(palette()) : palette().color(QPalette::WindowText));
    m_last->setText(m_steps.isEmpty() ? tr("Press the number of each ballot you take up")
                                      : tr("Last: %1").arg(m_steps.last().name));
}

void TallyDialog::reject()
{
    if (m_steps.isEmpty()
        || m_dialogs.ask(this, tr("What was counted here is not kept."), tr("&Drop it"))) {
        QDialog::reject();
    }
}

} // namespace zhibu
