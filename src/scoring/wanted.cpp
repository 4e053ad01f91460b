#include "scoring/wanted.h"

#include <algorithm>

namespace zhibu {

namespace {

/// The criteria of a sheet that somebody enters for the organisation.
QList<const Criterion *> enteredOf(const Scheme &scheme, const Sheet &sheet, const Subject &subject)
{
    QList<const Criterion *> entered;
    for (const Criterion &criterion : scheme.criteria) {
        if (criterion.sheet == sheet.id && criterion.isEntered()
            && criterion.applies.covers(subject)) {
            entered += &criterion;
        }
    }
    return entered;
}

/// Whether the sheet asks for scores and got none.
bool isLeftBlank(const Scheme &scheme, const Sheet &sheet, const Facts &facts)
{
    const QList<const Criterion *> entered = enteredOf(scheme, sheet, facts.subject);
    return !entered.isEmpty() && std::ranges::none_of(entered, [&](const Criterion *criterion) {
        return std::ranges::find(facts.scores, criterion->id, &Score::criterion)
               != facts.scores.end();
    });
}

} // namespace

const Score *WantedScore::in(const Facts &facts) const
{
    const auto score = std::ranges::find_if(facts.scores, [this](const Score &each) {
        return each.criterion == criterion->id && each.evaluator == evaluator.id;
    });
    return score == facts.scores.end() ? nullptr : &*score;
}

QList<Evaluator> evaluatorsOf(const Scheme &scheme, const Sheet &sheet,
                              const std::optional<QString> &by)
{
    const QList<Evaluator> &evaluators = scheme.evaluatorsOf(sheet);
    const bool mayScore =
        by
        && (sheet.evaluators.isEmpty()
            || std::ranges::find(evaluators, *by, &Evaluator::id) != evaluators.end());
    return mayScore ? QList<Evaluator>{{*by, Points::whole(1)}} : evaluators;
}

QStringList blankRungs(const Scheme &scheme, const Facts &facts)
{
    QStringList blank;
    bool hasRung = false;
    for (const Sheet &sheet : scheme.sheets) {
        if (scheme.mode != Mode::Ladder || !sheet.applies.covers(facts.subject)) {
            continue;
        }
        if (hasRung && isLeftBlank(scheme, sheet, facts)) {
            blank += sheet.id;
        }
        hasRung = true;
    }
    return blank;
}

QList<WantedScore> wantedScores(const Scheme &scheme, const Facts &facts,
                                const std::optional<QString> &by)
{
    const QStringList blank = blankRungs(scheme, facts);
    QList<WantedScore> wanted;
    for (const Sheet &sheet : scheme.sheets) {
        if (!sheet.applies.covers(facts.subject) || blank.contains(sheet.id)) {
            continue;
        }
        const QList<const Criterion *> entered = enteredOf(scheme, sheet, facts.subject);
        for (const Evaluator &evaluator : evaluatorsOf(scheme, sheet, by)) {
            for (const Criterion *criterion : entered) {
                wanted += {evaluator, criterion};
            }
        }
    }
    return wanted;
}

} // namespace zhibu
