#include "exchange/packets/choices.h"

namespace zhibu {

PacketChoice theirs(const PacketDifference &difference, bool evenChangedHere)
{
    PacketChoice choice{.side = PacketChoice::Side::Theirs};
    for (const PacketField &field : difference.fields) {
        if (field.changedThere && (evenChangedHere || !field.changedHere)) {
            choice.fields += field.index;
        }
    }
    return choice;
}

PacketChoice ours(const PacketDifference &difference)
{
    const bool isMerged =
        difference.state == PacketState::Conflict && difference.stored && difference.offered;
    PacketChoice choice = isMerged ? theirs(difference) : PacketChoice();
    if (choice.fields.isEmpty() && (!isMerged || difference.files.isEmpty())) {
        choice.side = PacketChoice::Side::Ours;
    }
    return choice;
}

PacketState fieldState(const PacketDifference &difference, const PacketField &field)
{
    if (difference.state != PacketState::Conflict || field.changedHere == field.changedThere) {
        return difference.state;
    }
    return field.changedThere ? PacketState::Changed : PacketState::Newer;
}

PacketChoice proposedChoice(const PacketDifference &difference)
{
    switch (difference.state) {
    case PacketState::Added:
    case PacketState::Changed:
    case PacketState::Removed:
        return theirs(difference, true);
    case PacketState::Conflict:
        return {.fields = theirs(difference).fields};
    default:
        return {};
    }
}

QList<PacketChoice> proposedChoices(const PacketComparison &comparison)
{
    QList<PacketChoice> choices;
    for (const PacketDifference &difference : comparison.differences) {
        choices += proposedChoice(difference);
    }
    return choices;
}

} // namespace zhibu
