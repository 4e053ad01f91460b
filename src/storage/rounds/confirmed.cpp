#include "storage/rounds/confirmed.h"

#include "scoring/snapshot.h"
#include "scoring/workflow.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/file/history.h"
#include "storage/file/rowid.h"

#include <QCryptographicHash>
#include <QHash>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString hashOf(const QByteArray &scheme)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(scheme, QCryptographicHash::Sha256).toHex());
}

std::shared_ptr<const Scheme> parsed(const QByteArray &text)
{
    auto scheme = parseFrozenScheme(text);
    return scheme ? std::make_shared<const Scheme>(std::move(*scheme)) : nullptr;
}

/// The scheme of an id as it is written now, unless that has this hash.
std::shared_ptr<const Scheme> changedScheme(const File &file, const QString &id,
                                            const QString &hash)
{
    const auto text = schemeText(&file, id);
    return text && hashOf(*text) != hash ? parsed(*text) : nullptr;
}

constexpr qsizetype kConfirmedBatch = 64; ///< rows

/// Writes the rows of a table that is confirmed.
class Freezer
{
public:
    Freezer(const Action &action, const RatingRound &round)
        : m_round{round}
        , m_freeze{action.database(),
                   u"INSERT INTO frozen_rating (id, rating_round, year, "
                   u"round, organisation, facts, result, star) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s}
        , m_forget{action.database(), u"DELETE FROM rating WHERE year = ? AND organisation = ?"_s}
        , m_enter{action.database(),
                  u"INSERT INTO rating (id, year, organisation, star, total) "
                  u"VALUES (?, ?, ?, ?, ?) ON CONFLICT (year, organisation) "
                  u"DO UPDATE SET star = excluded.star, total = excluded.total"_s}
    {}

    Status freeze(const RatedOrganisation &row)
    {
        const bool rated = row.rating.rated();
        Status status = m_freeze.bind(nextRowId())
                            .bind(m_round.id)
                            .bind(m_round.year)
                            .bind(QString(codeIn(kRoundCodes, m_round.round)))
                            .bind(row.id)
                            .bind(QString::fromUtf8(toSnapshot(row.facts)))
                            .bind(QString::fromUtf8(toSnapshot(row.rating)))
                            .bind(rated ? QVariant(row.rating.finalStar) : QVariant())
                            .run();
        if (!status || m_round.round == Round::June) {
            return status;
        }
        if (!rated) {
            return m_forget.bind(m_round.year).bind(row.id).run();
        }
        return m_enter.bind(nextRowId())
            .bind(m_round.year)
            .bind(row.id)
            .bind(row.rating.finalStar)
            .bind(row.rating.scored() ? QVariant(row.rating.total.raw) : QVariant())
            .run();
    }

private:
    const RatingRound &m_round;
    Statement m_freeze, m_forget, m_enter;
};

} // namespace

Status freezeResults(const Action &action, const RatingRound &round, const RatingTable &table,
                     QDate asOf, const Progress &progress)
{
    const auto text = schemeText(&action.file(), round.scheme);
    if (!text) {
        return text.error();
    }
    Statement keep(
        action.database(),
        u"UPDATE rating_round SET as_of = ?, scheme_body = ?, scheme_hash = ? WHERE id = ?"_s);
    Status status = keep.bind(asOf.toString(Qt::ISODate))
                        .bind(QString::fromUtf8(*text))
                        .bind(hashOf(*text))
                        .bind(round.id)
                        .run();
    Freezer freezer(action, round);
    const auto count = static_cast<qsizetype>(table.rows.size());
    for (qsizetype done = 0; status && done < count; ++done) {
        if (progress && done % kConfirmedBatch == 0 && !progress(done, count)) {
            return Error{.code = ErrorCode::Cancelled, .subject = round.scheme, .detail = {}};
        }
        status = freezer.freeze(table.rows[static_cast<std::size_t>(done)]);
    }
    return status;
}

Result<QStringList> enteredOtherwise(const File &file, const RatingRound &round,
                                     const RatingTable &table)
{
    QStringList names;
    if (round.round == Round::June) {
        return names;
    }
    Statement entered(file.database(),
                      u"SELECT star FROM rating WHERE year = ? AND organisation = ?"_s);
    for (const RatedOrganisation &row : table.rows) {
        entered.bind(round.year).bind(row.id);
        while (entered.next()) {
            if (!row.rating.rated() || entered.integer(0) != row.rating.finalStar) {
                names += row.name;
            }
        }
    }
    return entered.status() ? Result<QStringList>(names) : entered.status().error();
}

Status thawResults(const Action &action, const RatingRound &round, RowId approval)
{
    Statement made(action.database(),
                   u"SELECT max(action) FROM change WHERE tbl = 'round_step' AND "
                   "row = ? AND op = 'insert'"_s);
    made.bind(approval);
    const qint64 confirmation = made.next() ? made.integer(0) : 0;
    Status status = made.status();
    if (status) {
        status = invertChanges(action.database(), confirmation, u"rating"_s);
    }
    if (status) {
        Statement frozen(action.database(), u"DELETE FROM frozen_rating WHERE rating_round = ?"_s);
        status = frozen.bind(round.id).run();
    }
    if (status) {
        Statement scheme(
            action.database(),
            u"UPDATE rating_round SET as_of = NULL, scheme_body = '', scheme_hash = '' WHERE id = ?"_s);
        status = scheme.bind(round.id).run();
    }
    return status;
}

Result<Findings> confirmedAmong(const File &file, const Ledger &ledger, const QList<RowId> &rows)
{
    Findings findings;
    const bool ofYear = ledger.key == u"ratings";
    if (!ofYear && ledger.key != u"decisions") {
        return findings;
    }
    Statement confirmed(file.database(),
                        u"SELECT o.name, f.year, f.round, f.star FROM %1 r JOIN frozen_rating f "
                        "ON f.year = r.year AND f.organisation = r.organisation AND f.round = %2 "
                        "JOIN organisation o ON o.id = f.organisation WHERE r.id = ?"_s.arg(
                            ledger.table, ofYear ? u"'december'"_s : u"r.round"_s));
    for (const RowId row : rows) {
        confirmed.bind(row);
        while (confirmed.next()) {
            findings += Finding{.rule = Rule::ResultConfirmed,
                                .field = {},
                                .value = {},
                                .args = {confirmed.text(0), confirmed.text(1), confirmed.text(2),
                                         confirmed.text(3)}};
        }
    }
    return confirmed.status() ? Result<Findings>(findings) : confirmed.status().error();
}

Result<ConfirmedSchemes> confirmedSchemes(const File &file, const RatingRequest &request)
{
    Statement rows(file.database(),
                   u"SELECT id, scheme, scheme_hash, scheme_body, as_of FROM rating_round "
                   "WHERE year = ? AND round = ? AND as_of IS NOT NULL AND (? OR scheme = ?)"_s);
    rows.bind(request.year)
        .bind(QString(codeIn(kRoundCodes, request.round)))
        .bind(request.confirmedByAny)
        .bind(request.scheme.id);
    QHash<QString, ConfirmedScheme> known; // by id and hash
    ConfirmedSchemes schemes;
    while (rows.next()) {
        const QString name = rows.text(1) + u' ' + rows.text(2);
        if (!known.contains(name)) {
            known.insert(name, {.then = parsed(rows.text(3).toUtf8()),
                                .now = changedScheme(file, rows.text(1), rows.text(2)),
                                .hash = rows.text(2)});
        }
        if (known.value(name).then) {
            ConfirmedScheme &scheme = schemes[rows.integer(0)];
            scheme = known.value(name);
            scheme.asOf = *rows.date(4);
        }
    }
    return rows.status() ? Result(schemes) : rows.status().error();
}

Status putConfirmed(const File &file, const RatingRequest &request, const ConfirmedSchemes &schemes,
                    const FactsByDay &facts, std::vector<RatedOrganisation> &rows)
{
    QHash<RowId, std::size_t> places;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        places.insert(rows[i].id, i);
    }
    const auto damaged = [](const Error &error) {
        return Error{.code = ErrorCode::Damaged, .subject = error.subject, .detail = error.detail};
    };
    Statement frozen(file.database(), uR"(
SELECT f.organisation, f.facts, f.result, r.id, r.scheme, o.code, o.name
FROM frozen_rating f JOIN rating_round r ON r.id = f.rating_round JOIN organisation o ON o.id = f.organisation
WHERE f.year = ? AND f.round = ? AND (? OR r.scheme = ?) AND (? IN (0, r.organisation) OR f.organisation IN )"_s
                                          + belowOn(request.asOf) + u')');
    frozen.bind(request.year)
        .bind(QString(codeIn(kRoundCodes, request.round)))
        .bind(request.confirmedByAny)
        .bind(request.scheme.id)
        .bind(request.scope)
        .bind(request.scope);
    while (frozen.next()) {
        auto confirmed = factsFromSnapshot(frozen.text(1).toUtf8());
        auto rating = ratingFromSnapshot(frozen.text(2).toUtf8());
        if (!confirmed || !rating) {
            return damaged(confirmed ? rating.error() : confirmed.error());
        }
        const ConfirmedScheme scheme = schemes.value(frozen.integer(3));
        if (!scheme.then) {
            return Error{.code = ErrorCode::Damaged, .subject = frozen.text(4), .detail = {}};
        }
        const auto place = places.constFind(frozen.integer(0));
        if (place == places.constEnd()) {
            rows.push_back({.id = frozen.integer(0),
                            .code = frozen.text(5),
                            .name = frozen.text(6),
                            .facts = std::move(*confirmed),
                            .rating = std::move(*rating),
                            .rank = {},
                            .movement = {},
                            .confirmedBy = scheme.then,
                            .schemeHash = scheme.hash});
            continue;
        }
        RatedOrganisation &row = rows[*place];
        RatedNow now{.facts = std::move(row.facts), .rating = {}};
        if (const auto day = facts.find(scheme.asOf);
            day != facts.end() && day->second.contains(row.id)) {
            now.facts = day->second.value(row.id);
        }
        now.rating = rate(*scheme.then, now.facts);
        if (scheme.now) {
            now.byNewScheme = rate(*scheme.now, now.facts);
        }
        row.now = std::move(now);
        row.facts = std::move(*confirmed);
        row.rating = std::move(*rating);
        row.confirmedBy = scheme.then;
        row.schemeHash = scheme.hash;
    }
    return frozen.status();
}

} // namespace zhibu
