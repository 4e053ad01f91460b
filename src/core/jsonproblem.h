#pragma once

#include <QString>
#include <QStringList>

namespace zhibu {

/// What can be wrong in a JSON document that says something of rules, in brackets what the `args`
/// of the problem hold. Sentences: reports/words/jsonproblemtext.h.
enum class JsonFault {
    Syntax,           ///< no JSON [the words of Qt's parser; where a full-width mark stands there,
                      ///< it and the mark JSON wants]
    RepeatedKey,      ///< a key stands twice in one object
    UnknownKey,       ///< [the key, and a known one that looks like it if there is one]
    UnknownWord,      ///< [the word, then those that may stand there]
    Missing,          ///< a key that must be there
    NoText,           ///< a text is expected
    NoFlag,           ///< true or false is expected
    NoObject,         ///< an object is expected
    NoList,           ///< a list of at least one entry is expected
    NoEntry,          ///< at least one entry is expected
    NoNewText,        ///< a text that the list does not hold yet is expected
    NoName,           ///< a name with points above 0 is expected
    NoNumber,         ///< a number of at least 0 is expected [most decimals]
    NoWholeNumber,    ///< [lowest, highest]
    NoNewWholeNumber, ///< one that the list does not hold yet [lowest, highest]
    NoDate,
    NoMonth,
    NoDay,
    NoColour,
    NoMoney,
    NotWhole,
    NotAboveZero,
    AboveMaximum,
    NotAboveFloor,
    BelowLowest,
    NotBelowPrevious,
    NotAbovePrevious,
    UsedTwice,
    UnknownId,       ///< nothing has this id (before this place, where order counts)
    WeightsNotOne,   ///< the weights of evaluators do not add up to 1
    NotRounded,      ///< a band on which no rounded total can lie
    BandsEndTooSoon, ///< the last band does not reach down to the floor
    BandOutOfReach,  ///< a band above the cap of the total
    StarNotGiven,    ///< a name for a star the scheme never gives
    StepTaken,       ///< a round has a step of this kind already
    StarTaken,       ///< an earlier approval of the round is for this star already
    StarNotApproved, ///< stars the scheme gives that no approval of the round is for [they]
    ItemTaken,       ///< the item belongs to another adjustment
    OtherEffect,     ///< the pool holds bonuses, or penalties, already
    NothingFollows,  ///< a case without an effect
    OutsideRange,    ///< a fixed amount that its range does not hold
    BracketNotOpen,  ///< the last bracket must have no upper end
    NotAscending,    ///< ascending numbers below the flag are expected
    NoShare,         ///< this kind of dues is a share of a base
    NoFixedAmount,   ///< this kind of dues is a fixed amount
};

/// One thing that is wrong in a JSON document.
struct JsonProblem
{
    JsonFault fault = JsonFault::Syntax;
    QStringList args;
    QString place;  ///< "bands[2].min"; empty: the document
    int line = 0;   ///< from 1; of a key that is missing, where the object begins
    int column = 0; ///< from 1, in characters
};

} // namespace zhibu
