#include "gui/rating/entry/ballotmodel.h"

#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "reports/words/conditionwords.h"
#include "reports/words/wording.h"

#include <QApplication>
#include <QPalette>

#include <algorithm>
#include <array>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// A column that is entered: the field of the ledger, and where the facts hold it.
struct Count
{
    QLatin1StringView key;
    int Ballots::*place;
};

constexpr std::array kCounts{
    Count{"members_total"_L1, &Ballots::membersTotal},
    Count{"members_present"_L1, &Ballots::membersPresent},
    Count{"masses_present"_L1, &Ballots::massesPresent},
    Count{"satisfied"_L1, &Ballots::satisfied},
    Count{"fairly_satisfied"_L1, &Ballots::fairlySatisfied},
    Count{"dissatisfied"_L1, &Ballots::dissatisfied},
    Count{"abstained"_L1, &Ballots::abstained},
};

const Count &countOf(int column)
{
    return kCounts.at(static_cast<std::size_t>(column));
}

const Field &fieldOf(int column)
{
    return ledgerOf(u"satisfaction"_s).field(countOf(column).key);
}

int ballotsOf(const Ballots &ballots)
{
    return ballots.satisfied + ballots.fairlySatisfied + ballots.dissatisfied + ballots.abstained;
}

/// A row of zeros says nothing: there is none.
bool saysNothing(const Ballots &ballots)
{
    return std::ranges::all_of(kCounts,
                               [&](const Count &count) { return ballots.*count.place == 0; });
}

QString signOf(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return u"<"_s;
    case Comparison::LessOrEqual:
        return u"≤"_s;
    case Comparison::GreaterOrEqual:
        return u"≥"_s;
    case Comparison::Greater:
        return u">"_s;
    }
    return {};
}

} // namespace

void BallotModel::setMembers(const QHash<RowId, int> &members)
{
    m_members = members;
}

qsizetype BallotModel::countedCount() const
{
    qsizetype count = 0;
    for (std::size_t line = 0; line < lineCount(); ++line) {
        const auto &ballots = this->line(line).facts.ballots;
        count += ballots && ballotsOf(*ballots) > 0 ? 1 : 0;
    }
    return count;
}

int BallotModel::entryCount() const
{
    return static_cast<int>(kCounts.size());
}

int BallotModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0
                            : entryCount() + static_cast<int>(ballotShares(scheme()).size()) + 1;
}

int BallotModel::widthOf(int column) const
{
    return column < entryCount() ? 9 : 17;
}

QString BallotModel::title(int column) const
{
    if (column < entryCount()) {
        return fieldOf(column).title;
    }
    const BallotShare share = ballotShares(scheme()).value(column - entryCount());
    if (share.limit == nullptr) {
        return tr("Ballots / present");
    }
    return share.isSatisfaction() ? tr("Satisfaction") : tr("Turnout");
}

QString BallotModel::about(int column) const
{
    if (column < entryCount()) {
        return tr("%1: a whole number").arg(title(column));
    }
    const Limit *limit = ballotShares(scheme()).value(column - entryCount()).limit;
    return limit != nullptr ? limit->source
                            : tr("All ballots beside the members and others who came");
}

ReadEntry BallotModel::read(int column, const QString &text) const
{
    if (text.trimmed().isEmpty()) {
        return {.value = 0, .refusal = {}};
    }
    const ParsedCell cell = parseCell(fieldOf(column), text);
    if (cell.finding) {
        return {.value = {},
                .refusal = tr("“%1”: %2").arg(text.trimmed(), findingText(*cell.finding))};
    }
    return {.value = cell.value.toLongLong(), .refusal = {}};
}

std::optional<qint64> BallotModel::suggestion(const QModelIndex &index) const
{
    const RatedOrganisation &organisation = this->organisation(index.row());
    const auto members = m_members.constFind(organisation.id);
    const bool isWanted = countOf(index.column()).place == &Ballots::membersTotal
                          && !value(organisation.facts, index.column())
                          && members != m_members.constEnd();
    return isWanted ? std::optional<qint64>(*members) : std::nullopt;
}

std::optional<qint64> BallotModel::value(const Facts &facts, int column) const
{
    const auto place = countOf(column).place;
    if (!facts.ballots || (place == &Ballots::membersTotal && facts.ballots->membersTotal == 0)) {
        return std::nullopt; // where there are ballots there are members: their number is missing
    }
    return (*facts.ballots).*place;
}

void BallotModel::setValue(Facts &facts, int column, std::optional<qint64> value) const
{
    Ballots ballots = facts.ballots.value_or(Ballots());
    ballots.*countOf(column).place = static_cast<int>(value.value_or(0));
    facts.ballots = saysNothing(ballots) ? std::nullopt : std::optional(ballots);
}

QString BallotModel::entryText(qint64 value) const
{
    return QString::number(value);
}

QList<Record> BallotModel::records(const QList<Entry> &entries) const
{
    const Ledger &ledger = ledgerOf(u"satisfaction"_s);
    QHash<RowId, QList<Entry>> touched;
    for (const Entry &entry : entries) {
        touched[entry.organisation] += entry;
    }
    QList<Record> records;
    for (std::size_t line = 0; line < lineCount(); ++line) {
        const RatedOrganisation &organisation = this->line(line);
        const auto changes = touched.constFind(organisation.id);
        if (changes == touched.constEnd()) {
            continue;
        }
        Facts facts = organisation.facts;
        Record record = ledger.blank();
        for (int column = 0; !facts.ballots && column < entryCount(); ++column) {
            if (fieldOf(column).required) { // a new row has all of them
                ledger.setValue(record, countOf(column).key, qlonglong{0});
            }
        }
        for (const Entry &entry : *changes) {
            setValue(facts, entry.column, entry.value);
            ledger.setValue(record, countOf(entry.column).key, qlonglong{entry.value.value_or(0)});
        }
        if (!facts.ballots) { // nothing is left of it
            record = ledger.blank();
        }
        ledger.setValue(record, u"year"_s, request().year);
        ledger.setValue(record, u"organisation"_s, organisation.id);
        if (facts.ballots || organisation.facts.ballots) {
            records += record;
        }
    }
    return records;
}

BallotModel::Verdict BallotModel::shareVerdict(const RatedOrganisation &organisation,
                                               const BallotShare &share) const
{
    const Ballots ballots = organisation.facts.ballots.value_or(Ballots());
    const auto [part, whole] = shareOf(*share.measure, ballots);
    if (whole == 0 || (ballots.membersPresent == 0 && ballotsOf(ballots) == 0)) {
        return {.text = u"–"_s, .isBad = false, .why = {}}; // not entered so far
    }
    const QString percent = percentText(part, whole);
    for (const LimitCase &each : share.limit->cases) {
        if (judge(each.when, organisation.facts, {}).truth == Truth::Yes) {
            return {.text = u"⚠ %1 %2 %3%"_s.arg(percent, signOf(each.when.comparison),
                                                 toText(each.when.threshold)),
                    .isBad = true,
                    .why = share.limit->source};
        }
    }
    if (part > whole) {
        return {.text = u"⚠ %1 > 100%"_s.arg(percent),
                .isBad = true,
                .why = tr("More took part than there are")};
    }
    return {.text = u"✓ %1"_s.arg(percent), .isBad = false, .why = share.limit->source};
}

BallotModel::Verdict BallotModel::countVerdict(const Ballots &ballots)
{
    const int people = ballots.membersPresent + ballots.massesPresent;
    const int cast = ballotsOf(ballots);
    const QString counts = u"%1 / %2"_s.arg(cast).arg(people);
    if (cast > people) {
        return {.text = u"⚠ "_s + counts,
                .isBad = true,
                .why = tr("More ballots than people who came")};
    }
    if (ballots.membersPresent > ballots.membersTotal) {
        return {
            .text = u"⚠ "_s + counts, .isBad = true, .why = tr("More members came than there are")};
    }
    return {.text = people > 0 ? counts : u"–"_s, .isBad = false, .why = {}};
}

BallotModel::Verdict BallotModel::verdict(const QModelIndex &index) const
{
    const RatedOrganisation &organisation = this->organisation(index.row());
    const BallotShare share = ballotShares(scheme()).value(index.column() - entryCount());
    return share.limit != nullptr ? shareVerdict(organisation, share)
                                  : countVerdict(organisation.facts.ballots.value_or(Ballots()));
}

QVariant BallotModel::workedOut(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::DisplayRole:
        return verdict(index).text;
    case Qt::ForegroundRole:
        return verdict(index).isBad ? QVariant(attentionColor(QApplication::palette()))
                                    : QVariant();
    case Qt::ToolTipRole: {
        const QString why = verdict(index).why;
        return why.isEmpty() ? about(index.column()) : why;
    }
    default:
        return {};
    }
}

QVariant BallotModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole) {
        return about(section);
    }
    return EntryModel::headerData(section, orientation, role);
}

} // namespace zhibu
