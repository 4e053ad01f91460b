#include "storage/rounds/confirmed.h"

#include "scoring/snapshot.h"
#include "scoring/workflow.h"

#include <QHash>

namespace zhibu {

using namespace Qt::StringLiterals;

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
