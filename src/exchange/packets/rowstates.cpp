#include "exchange/packets/rowstates.h"

#include "exchange/packets/packet.h"
#include "storage/file/rowid.h"

#include <QCryptographicHash>

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
    states.earlier = log.statesOf(ledger, id);
    QSet<QString> met = states.earlier;
    QStringList contents; // the newest first, with what is now
    contents += stored ? stateOf(ledger, *stored) : removedState();
    for (const Record &record : std::as_const(states.records)) {
        contents += stateOf(ledger, record);
    }
    QList<RowHistory::Change> changes; // the one at i made the state at i; asked for when needed
    const auto change = [&](qsizetype i) -> RowHistory::Change {
        if (changes.isEmpty()) {
            changes = history.changes(ledger, id);
        }
        return changes.value(i);
    };
    for (qsizetype i = contents.size() - 1; i >= 0; --i) {
        const QString &content = contents[i];
        const bool isNamedByChange = content == removedState() || met.contains(content);
        met += content;
        const QString name = isNamedByChange ? nameOf(content, change(i).mark) : content;
        if (i > 0) {
            states.earlier += name;
        } else if (isNamedByChange) {
            states.present = name;
        }
    }
    if (history.wasEverDeleted(ledger, id)) {
        for (qsizetype i = stored ? 0 : 1; i <= states.records.size(); ++i) {
            if (change(i).isDeletion) {
                states.earlier += nameOf(removedState(), change(i).mark);
            }
        }
    }
    if (const PacketLog::Present present = log.presentOf(ledger, id);
        !present.name.isEmpty() && history.newestAction(ledger, id) <= present.action) {
        states.present = present.name;
    }
    states.earlier -= states.present;
    return states;
}

QString newStateName()
{
    return nameOf({}, QString::number(nextRowId()));
}

} // namespace zhibu
