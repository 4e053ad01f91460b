#include "reports/words/actiontext.h"

#include "ledger/ledgers.h"
#include "reports/words/roundwords.h"

#include <QCoreApplication>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Only for the context of tr().
struct ActionWording
{
    Q_DECLARE_TR_FUNCTIONS(ActionWording)

public:
    static QString of(const ActionLabel &label, const QString &ledger);
    static QString of(const HistoryEntry &entry);
};

QString ActionWording::of(const ActionLabel &label, const QString &ledger)
{
    const int count = static_cast<int>(label.count);
    const bool one = count == 1 && !label.name.isEmpty();
    switch (label.verb) {
    case ActionLabel::Verb::Add:
        return one ? tr("Add %1 “%2”").arg(ledger, label.name)
                   : tr("Add %n row(s) of %1", nullptr, count).arg(ledger);
    case ActionLabel::Verb::Edit:
        return one ? tr("Change %1 “%2”").arg(ledger, label.name)
                   : tr("Change %n row(s) of %1", nullptr, count).arg(ledger);
    case ActionLabel::Verb::Delete:
        return one ? tr("Delete %1 “%2”").arg(ledger, label.name)
                   : tr("Delete %n row(s) of %1", nullptr, count).arg(ledger);
    case ActionLabel::Verb::Import:
        return tr("Import %n row(s) of %1", nullptr, count).arg(ledger);
    case ActionLabel::Verb::PayDues:
        return tr("Enter %n dues payment(s)", nullptr, count);
    case ActionLabel::Verb::ReturnDues:
        return tr("Return dues of “%1”").arg(label.name);
    case ActionLabel::Verb::AssessDues:
        return label.name.isEmpty()
                   ? tr("Fix the dues of %n member(s)", nullptr, count) // of all organisations
                   : tr("Fix the dues of %n member(s) of “%1”", nullptr, count).arg(label.name);
    case ActionLabel::Verb::CloseMonth:
        return tr("Close the receipts of %1 of “%2”").arg(label.ledger, label.name);
    case ActionLabel::Verb::ReopenMonth:
        return tr("Reopen the receipts of %1 of “%2”").arg(label.ledger, label.name);
    case ActionLabel::Verb::Remit:
        return tr("Remit dues of “%1”").arg(label.name);
    case ActionLabel::Verb::Attach:
        return one ? tr("Attach “%2” to %1").arg(ledger, label.name)
                   : tr("Attach %n file(s) to %1", nullptr, count).arg(ledger);
    case ActionLabel::Verb::Detach:
        return one ? tr("Remove attachment “%2” from %1").arg(ledger, label.name)
                   : tr("Remove %n attachment(s) from %1", nullptr, count).arg(ledger);
    case ActionLabel::Verb::StartRound:
        return tr("Begin the rating of %1 by “%2”").arg(count).arg(label.name);
    case ActionLabel::Verb::RoundStep:
        return tr("Rating of %1 by “%2”: %3")
            .arg(QString::number(count), label.name, stepName(label.ledger));
    case ActionLabel::Verb::ConfirmRound:
        return tr("Confirm the rating of %1 by “%2”").arg(count).arg(label.name);
    case ActionLabel::Verb::ImportScheme:
        return tr("Import the scheme “%1”").arg(label.name);
    case ActionLabel::Verb::ImportRules:
        return tr("Import the rules “%1”").arg(label.name);
    case ActionLabel::Verb::SetRules:
        return tr("Change the rules “%1” for this file").arg(label.name);
    case ActionLabel::Verb::CompleteElection:
        return tr("Complete election %1 of “%2”").arg(count).arg(label.name);
    case ActionLabel::Verb::CorrectFindings:
        return one ? tr("Correct %1 “%2”").arg(ledger, label.name)
                   : tr("Correct %n finding(s) of the data check", nullptr, count);
    case ActionLabel::Verb::AcceptFindings:
        return tr("Set aside %n finding(s) of the data check", nullptr, count);
    case ActionLabel::Verb::MergeMembers:
        return tr("Merge the two records of “%1”").arg(label.name);
    case ActionLabel::Verb::Purge:
        return tr("Purge of the member %1").arg(label.name);
    case ActionLabel::Verb::TakePacket:
        return count == 0
                   ? tr("Compare with the packet of “%1”; everything stays").arg(label.name)
                   : tr("Take %n row(s) of the packet of “%1”", nullptr, count).arg(label.name);
    case ActionLabel::Verb::TakeBackStep:
        return tr("Rating of %1 by “%2”: %3 taken back")
            .arg(QString::number(count), label.name, stepName(label.ledger));
    }
    return {};
}

QString ActionWording::of(const HistoryEntry &entry)
{
    if (entry.kind == u"migration" && entry.label.verb != ActionLabel::Verb::Purge) {
        return tr("File brought to a newer version");
    }
    const QString action = actionText(entry.label);
    if (entry.kind == u"undo") {
        return tr("Undone: %1").arg(action);
    }
    return entry.kind == u"redo" ? tr("Redone: %1").arg(action) : action;
}

} // namespace

QString historyText(const HistoryEntry &entry)
{
    return ActionWording::of(entry);
}

QString actionText(const ActionLabel &label)
{
    const Ledger *ledger = findLedger(label.ledger);
    return ActionWording::of(label, ledger != nullptr ? ledger->title : stepName(label.ledger));
}

} // namespace zhibu
