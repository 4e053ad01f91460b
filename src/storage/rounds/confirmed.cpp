#include "storage/rounds/confirmed.h"

#include "scoring/snapshot.h"
#include "scoring/workflow.h"
#include "storage/facts/rulepacks.h"
#include "storage/file/rowid.h"

#include <QCryptographicHash>
#include <QHash>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLedgerStars = 5; // of 历年星级

Status freezeRow(const Action &action, const RatingRound &round, const RatedOrganisation &row)
{
    const bool rated = row.rating.rated();
    Statement freeze(action.database(), u"INSERT INTO frozen_rating (id, rating_round, year, "
                                        u"round, organisation, facts, result, star) "
                                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    Status status = freeze.bind(nextRowId())
                        .bind(round.id)
                        .bind(round.year)
                        .bind(QString(codeIn(kRoundCodes, round.round)))
                        .bind(row.id)
                        .bind(QString::fromUtf8(toSnapshot(row.facts)))
                        .bind(QString::fromUtf8(toSnapshot(row.rating)))
                        .bind(rated ? QVariant(row.rating.finalStar) : QVariant())
                        .run();
    if (!status || !rated || round.round == Round::June
        || row.rating.finalStar > kMostLedgerStars) {
        return status;
    }
    Statement star(
        action.database(),
        u"INSERT INTO rating (id, year, organisation, star, total) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (year, organisation) DO UPDATE SET star = excluded.star, total = excluded.total"_s);
    return star.bind(nextRowId())
        .bind(round.year)
        .bind(row.id)
        .bind(row.rating.finalStar)
        .bind(row.rating.total.raw)
        .run();
}

} // namespace

Status freezeResults(const Action &action, const RatingRound &round, const RatingTable &table,
                     QDate asOf)
{
    const auto text = schemeText(&action.file(), round.scheme);
    if (!text) {
        return text.error();
    }
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(*text, QCryptographicHash::Sha256).toHex());
    Statement keep(
        action.database(),
        u"UPDATE rating_round SET as_of = ?, scheme_body = ?, scheme_hash = ? WHERE id = ?"_s);
    Status status = keep.bind(asOf.toString(Qt::ISODate))
                        .bind(QString::fromUtf8(*text))
                        .bind(hash)
                        .bind(round.id)
                        .run();
    for (const RatedOrganisation &row : table.rows) {
        if (status) {
            status = freezeRow(action, round, row);
        }
    }
    return status;
}

Status putConfirmed(const File &file, const RatingRequest &request,
                    std::vector<RatedOrganisation> &rows)
{
    QHash<RowId, RatedOrganisation *> places;
    for (RatedOrganisation &row : rows) {
        places.insert(row.id, &row);
    }
    const auto damaged = [](const Error &error) {
        return Error{.code = ErrorCode::Damaged, .subject = error.subject, .detail = error.detail};
    };
    QHash<RowId, std::shared_ptr<const Scheme>> schemes; // by round
    Statement frozen(file.database(), uR"(
SELECT f.organisation, f.facts, f.result, r.id, r.scheme_body FROM frozen_rating f JOIN rating_round r ON r.id = f.rating_round
WHERE f.year = ? AND f.round = ? AND r.scheme = ?)"_s);
    frozen.bind(request.year)
        .bind(QString(codeIn(kRoundCodes, request.round)))
        .bind(request.scheme.id);
    while (frozen.next()) {
        RatedOrganisation *row = places.value(frozen.integer(0));
        if (row == nullptr) {
            continue;
        }
        auto facts = factsFromSnapshot(frozen.text(1).toUtf8());
        auto rating = ratingFromSnapshot(frozen.text(2).toUtf8());
        if (!facts || !rating) {
            return damaged(facts ? rating.error() : facts.error());
        }
        std::shared_ptr<const Scheme> &scheme = schemes[frozen.integer(3)];
        if (!scheme) {
            auto parsed = parseScheme(frozen.text(4).toUtf8());
            if (!parsed) {
                return damaged(parsed.error());
            }
            scheme = std::make_shared<const Scheme>(std::move(*parsed));
        }
        row->now = RatedNow{std::move(row->facts), std::move(row->rating)};
        row->facts = std::move(*facts);
        row->rating = std::move(*rating);
        row->confirmedBy = scheme;
    }
    return frozen.status();
}

} // namespace zhibu
