#include "gui/rating/round/stepeffect.h"

#include "reports/documents/rating/quotatext.h"
#include "reports/words/roundwords.h"
#include "reports/words/starnames.h"

#include <map>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// A sentence below others that is not to be missed.
QString attentionLine(const QString &text)
{
    return text.isEmpty() ? text : u"\n⚠ "_s + text;
}

QString starCounts(const Scheme &scheme, const RatingTable &table)
{
    std::map<int, int, std::greater<>> counts;
    int unrated = 0;
    for (const RatedOrganisation &row : table.rows) {
        if (row.rating.rated()) {
            ++counts[row.rating.finalStar];
        } else {
            ++unrated;
        }
    }
    QStringList parts;
    for (const auto &[star, count] : counts) {
        parts += StepEffect::tr("%1: %2").arg(starName(scheme, star)).arg(count);
    }
    if (unrated > 0) {
        parts += StepEffect::tr("not rated: %1").arg(unrated);
    }
    return parts.join(StepEffect::tr(", "));
}

} // namespace

QString starOrNone(const Scheme &scheme, const std::optional<int> &star)
{
    return star ? starName(scheme, *star) : starName(std::nullopt);
}

QString StepEffect::ofTakingBack() const
{
    const RoundStep *recorded = work.round.step(work.step);
    const QString text =
        recorded != nullptr && recorded == work.round.confirmation()
            ? tr("The results are no longer frozen: stars follow the records again. The reason is "
                 "kept with the round.")
            : tr("The step has to be done again. The reason is kept with the round.");
    return text + (files > 0 ? tr(" Its %n file(s) go with it.", nullptr, files) : QString());
}

QString StepEffect::text() const
{
    if (work.task == StepTask::TakeBack) {
        return ofTakingBack();
    }
    if (work.task == StepTask::Skip || !on.isValid()) {
        return {};
    }
    if (work.step.kind == WorkflowStep::Kind::Publicity) {
        return ofPosting();
    }
    if (work.step.kind == WorkflowStep::Kind::Approval && table != nullptr) {
        return QStringList{ofApproving(), unlikeShownText(),
                           attentionLine(openMovementsText(table->rows))}
            .join(QString());
    }
    if (!ofJune.isEmpty()) {
        return tr("%n organisation(s) stand as in June, nothing was entered since: %1", nullptr,
                  static_cast<int>(ofJune.size()))
            .arg(shortList(ofJune));
    }
    return {};
}

QString StepEffect::unlikeShownText() const
{
    QStringList names;
    for (const PostedDifference &each : unlikeShown) {
        names += u"%1（%2 → %3）"_s.arg(each.name, starOrNone(work.scheme, each.now),
                                        starOrNone(work.scheme, each.posted));
    }
    return names.isEmpty()
               ? QString()
               : attentionLine(tr("%n organisation(s) do not get the star that the star table "
                                  "shows, because what is dated after %1 does not count: %2. For "
                                  "it to count, take a later day.",
                                  nullptr, static_cast<int>(names.size()))
                                   .arg(asOf.toString(Qt::ISODate), names.join(u'、')));
}

QString StepEffect::ofApproving() const
{
    const RoundStep *posted = work.round.step(WorkflowStep::Kind::Publicity);
    const QString unposted = posted != nullptr && posted->skipped
                                 ? tr("Nothing was made public: %1. ").arg(posted->note)
                                 : QString();
    if (!left.isEmpty()) {
        QStringList names;
        for (const WorkflowStep &each : left) {
            const bool isSkipped = work.round.step(each) != nullptr;
            names += isSkipped ? tr("%1 (skipped)").arg(stepTitle(each)) : stepTitle(each);
        }
        return unposted
               + tr("%1. Nothing is frozen yet: others have to approve the rest of the stars: "
                    "%2")
                     .arg(starCounts(work.scheme, *table), names.join(tr(", ")));
    }
    const QStringList quotas = quotaSentences(work.scheme, *table);
    return unposted
           + tr("%1. The results are frozen with the scheme and the records up to %2; later "
                "changes to records do not change them.")
                 .arg(starCounts(work.scheme, *table), asOf.toString(Qt::ISODate))
           + (replaced.isEmpty()
                  ? QString()
                  : tr(" Entered otherwise in 历年星级, and replaced: %1").arg(shortList(replaced)))
           + (quotas.isEmpty() ? QString() : u'\n' + quotas.join(u'\n'));
}

QString StepEffect::ofPosting() const
{
    const QDate end = publicityEnd(work.step, on);
    const QDate last = until.value_or(end);
    const QString otherwise =
        unlikeShown.isEmpty()
            ? QString()
            : attentionLine(
                tr("%n organisation(s) are not posted as the star table shows them, because "
                   "what is dated after %1 does not count yet. To post it, take a later day.",
                   nullptr, static_cast<int>(unlikeShown.size()))
                    .arg(on.toString(Qt::ISODate)));
    if (last != end) {
        return tr("Shown publicly until %1").arg(last.toString(Qt::ISODate)) + otherwise;
    }
    const QString text = work.step.count == WorkflowStep::DayCount::Working
                             ? tr("Shown publicly until %1 (%n working day(s), Monday to Friday; "
                                  "public holidays are not left out, check the last day)",
                                  nullptr, work.step.days)
                             : tr("Shown publicly until %1 (%n day(s))", nullptr, work.step.days);
    return text.arg(last.toString(Qt::ISODate)) + otherwise;
}

} // namespace zhibu
