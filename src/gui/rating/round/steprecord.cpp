#include "gui/rating/round/steprecord.h"

#include "gui/rating/round/stepbar.h"
#include "gui/records/attachmentpart.h"
#include "gui/widgets/filedrop.h"
#include "reports/words/roundwords.h"
#include "storage/facts/organisationnames.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStepWidth = 560;
constexpr int kStepMargin = 9;

} // namespace

StepRecord::StepRecord(Session &session, const RatingRound &round, const WorkflowStep &step,
                       QWidget *parent)
    : QDialog{parent}
    , m_ledger{stepLedger(step.kind)}
{
    const RoundStep &recorded = *round.step(step);
    setWindowTitle(recorded.skipped ? tr("Skipped: %1").arg(stepTitle(step))
                                    : tr("Recorded: %1").arg(stepTitle(step)));
    auto *title = new QLabel(windowTitle());
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    title->setWordWrap(true);
    auto *head = new QLabel(tr("%1: rating of %2, %3")
                                .arg(organisationName(*session.file(), round.organisation))
                                .arg(round.year)
                                .arg(roundName(round.round)));
    head->setWordWrap(true);
    auto *facts = new QFormLayout;
    facts->setContentsMargins(kStepMargin, kStepMargin, kStepMargin, kStepMargin);
    facts->addRow(title);
    facts->addRow(head);
    for (const auto &[label, value] : stepDetails(step, round)) {
        auto *text = new QLabel(value);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        facts->addRow(label, text);
    }
    auto *documents = new AttachmentPart(m_ledger, session);
    documents->showRow(recorded.id);
    connect(&session, &Session::recordsChanged, documents, &AttachmentPart::reload);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(facts);
    layout->addWidget(documents);
    layout->addStretch();
    layout->addWidget(buttons);
    resize(kStepWidth, sizeHint().height());
    const auto *drop = new FileDrop(*this, [&session] { return session.isWritable(); });
    connect(drop, &FileDrop::dropped, documents, &AttachmentPart::add);
}

} // namespace zhibu
