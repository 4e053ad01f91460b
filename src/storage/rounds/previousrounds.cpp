#include "storage/rounds/previousrounds.h"

#include "storage/facts/rulepacks.h"
#include "storage/rounds/rounds.h"

#include <QHash>

#include <memory>
#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

using Stars = QHash<RowId, int>;

/// What gives stars of the year before that nobody has confirmed: a round, or a scheme where there
/// is no round.
struct Source
{
    std::shared_ptr<const Scheme> scheme; ///< null: it is not there any more
    RowId round = 0;                      ///< 0: none
    bool isConfirmed = false;
    RowId scope = 0;
    std::optional<QDate> scopeOn = {};
    std::optional<Stars> stars = {}; ///< once somebody has asked for them
};

/// Of a scheme that asks for no scores everybody has a star, even of a year nobody was rated in.
bool isOnRecord(const Facts &facts)
{
    return !facts.scores.isEmpty() || facts.decision;
}

Result<bool> hasRecords(const File &file, int year)
{
    Statement any(file.database(), u"SELECT EXISTS (SELECT 1 FROM evaluation WHERE year = ?) OR "
                                   "EXISTS (SELECT 1 FROM star_decision WHERE year = ?)"_s);
    any.bind(year).bind(year);
    const bool found = any.next() && any.integer(0) == 1;
    return any.status() ? Result<bool>(found) : any.status().error();
}

/// Rates the year before at most once for each of its rounds, and only where somebody has no star.
class PreviousRounds
{
public:
    PreviousRounds(const File &file, const RatingRequest &request, QHash<RowId, RowId> roundOfEach)
        : m_file{file}
        , m_request{request}
        , m_roundOfEach{std::move(roundOfEach)}
    {}

    Status put(RatedOrganisation &row)
    {
        const bool wantsTrial = !m_request.by && !row.previousStar();
        const RowId id = m_roundOfEach.value(row.id);
        if (id == 0) {
            return wantsTrial ? putWithoutRound(row) : Status();
        }
        auto known = m_rounds.find(id);
        if (known == m_rounds.end()) {
            const auto round = roundOf(m_file, m_request.year - 1, Round::December, row.id);
            if (!round) {
                return round.error();
            }
            known = m_rounds.insert(id, *round ? sourceOf(**round) : Source());
        }
        row.previousScheme = known->scheme;
        return wantsTrial ? putTrial(*known, row) : Status();
    }

private:
    Source sourceOf(const RatingRound &round)
    {
        return {.scheme = schemeOf(round),
                .round = round.id,
                .isConfirmed = round.isConfirmed(),
                .scope = round.organisation};
    }

    /// The rounds of a year share theirs as a rule.
    std::shared_ptr<const Scheme> schemeOf(const RatingRound &round)
    {
        const QString key = round.scheme + u' ' + round.schemeHash;
        auto known = m_schemes.find(key);
        if (known == m_schemes.end()) {
            auto scheme = schemeOfRound(m_file, round);
            known = m_schemes.insert(
                key, scheme ? std::make_shared<const Scheme>(std::move(*scheme)) : nullptr);
        }
        return *known;
    }

    /// Scores entered in a year without a round are those of the default scheme, or of the one that
    /// is used this year.
    Status findSchemes()
    {
        m_withoutRound.emplace();
        const auto hasAny = hasRecords(m_file, m_request.year - 1);
        if (!hasAny || !*hasAny) {
            return hasAny ? Status() : hasAny.error();
        }
        const auto add = [this](const Scheme &scheme) {
            *m_withoutRound += Source{.scheme = std::make_shared<const Scheme>(scheme),
                                      .scope = m_request.scope,
                                      .scopeOn = m_request.scopeOn.value_or(m_request.asOf)};
        };
        if (m_request.scheme.id != kDefaultScheme) {
            if (const auto usual = findScheme(&m_file, QString(kDefaultScheme))) {
                add(*usual);
            }
        }
        add(m_request.scheme);
        return {};
    }

    Status putWithoutRound(RatedOrganisation &row)
    {
        if (!m_withoutRound) {
            if (auto status = findSchemes(); !status) {
                return status;
            }
        }
        for (Source &source : *m_withoutRound) {
            if (auto status = putTrial(source, row); !status) {
                return status;
            }
            if (row.previousTrial) {
                row.previousScheme = source.scheme;
                return {};
            }
        }
        return {};
    }

    Status putTrial(Source &source, RatedOrganisation &row)
    {
        if (source.isConfirmed || !source.scheme) {
            return {};
        }
        if (!source.stars) {
            auto stars = starsBy(source);
            if (!stars) {
                return stars.error();
            }
            source.stars = std::move(*stars);
        }
        if (const auto star = source.stars->constFind(row.id); star != source.stars->constEnd()) {
            row.previousTrial = *star;
        }
        return {};
    }

    /// Of those the round rates, wherever they are now.
    Result<Stars> starsBy(const Source &source) const
    {
        const int year = m_request.year - 1;
        const auto table =
            rateOrganisations(m_file, {.scheme = *source.scheme,
                                       .year = year,
                                       .asOf = defaultAsOf(year, Round::December, m_request.asOf),
                                       .round = Round::December,
                                       .scope = source.scope,
                                       .confirmed = false,
                                       .previousRounds = false,
                                       .scopeOn = source.scopeOn});
        if (!table) {
            return table.error();
        }
        Stars stars;
        for (const RatedOrganisation &row : table->rows) {
            const bool isOurs = m_roundOfEach.value(row.id) == source.round
                                && (source.round != 0 || isOnRecord(row.facts));
            if (isOurs && row.rating.rated()) {
                stars.insert(row.id, row.rating.finalStar);
            }
        }
        return stars;
    }

    const File &m_file;
    const RatingRequest &m_request;
    QHash<RowId, RowId> m_roundOfEach;
    QHash<RowId, Source> m_rounds;
    std::optional<QList<Source>> m_withoutRound; ///< once somebody has asked for them
    QHash<QString, std::shared_ptr<const Scheme>> m_schemes;
};

} // namespace

Status putPreviousRounds(const File &file, const RatingRequest &request,
                         std::vector<RatedOrganisation> &rows)
{
    auto roundOfEach = zhibu::roundOfEach(file, request.year - 1, Round::December);
    if (!roundOfEach) {
        return roundOfEach.error();
    }
    PreviousRounds rounds(file, request, std::move(*roundOfEach));
    for (RatedOrganisation &row : rows) {
        if (auto status = rounds.put(row); !status) {
            return status;
        }
    }
    return {};
}

} // namespace zhibu
