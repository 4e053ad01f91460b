#include "exchange/packets/rowstates.h"

#include "exchange/packets/packet.h"
#include "storage/file/rowid.h"

#include <QCryptographicHash>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QString &state, const QString &change)
{
    const QByteArray text = (state + u'\n' + change).toUtf8();
    return QString::fromLatin1(
        QCryptographicHash::hash(text, QCryptographicHash::Sha256).left(16).toHex());
}

} // namespace

RowStates rowStates(const RowHistory &history, const PacketLog &log, const Ledger &ledger, RowId id,
                    const std::optional<Record> &stored)
{
    RowStates states;
    states.records =
        stored ? history.earlier(ledger, *stored) : history.statesOfDeleted(ledger, id);
    QStringList contents{stored ? stateOf(ledger, *stored) : removedState()}; // the newest first
    for (const Record &record : std::as_const(states.records)) {
        contents += stateOf(ledger, record);
    }
    const QList<RowHistory::Change> changes = history.changes(ledger, id); // i made the state at i
    const auto isAsBefore = [&](qsizetype i) { // what changed is not told
        return i + 1 < contents.size() && contents[i] == contents[i + 1]
               && !changes.value(i).isDeletion;
    };
    states.names.resize(contents.size());
    for (qsizetype i = contents.size() - 1; i >= 0; --i) {
        const RowHistory::Change change = changes.value(i);
        const bool isAnew = change.isDeletion || (i < changes.size() && !change.isMigration);
        states.names[i] = isAsBefore(i) ? states.names[i + 1]
                          : isAnew      ? QSet<QString>{nameOf(contents[i], change.mark)}
                                        : QSet<QString>{contents[i]};
        if (change.isDeletion && (i > 0 || stored)) {
            states.earlier += nameOf(removedState(), change.mark);
        }
    }
    if (!states.names.first().contains(contents.first())) {
        states.present = *states.names.first().cbegin();
    }
    for (const PacketLog::Name &known : log.namesOf(ledger, id)) {
        const auto made = std::ranges::find_if(changes, [&](const RowHistory::Change &change) {
            return change.action <= known.action;
        });
        qsizetype state = std::min(made - changes.begin(), contents.size() - 1);
        const bool maybeOfRemoved = stored && changes.value(state).isDeletion;
        if (maybeOfRemoved && (state > 0 || history.newestAction(ledger, id) > known.action)) {
            continue; // called so before it was added again
        }
        states.names[state] += known.name;
        for (; state > 0 && isAsBefore(state - 1); --state) {
            states.names[state - 1] += known.name;
        }
        if (state == 0) {
            states.present = known.name;
        }
    }
    states.earlier += log.statesOf(ledger, id);
    for (const QSet<QString> &names : states.names.mid(1)) {
        states.earlier += names;
    }
    states.earlier -= states.present.isEmpty() ? contents.first() : states.present;
    if (states.present == contents.first()) {
        states.present.clear();
    }
    return states;
}

QString newStateName()
{
    return nameOf({}, QString::number(nextRowId()));
}

} // namespace zhibu
