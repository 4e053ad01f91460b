#pragma once

#include "scoring/scheme.h"
#include "storage/facts/ratingrows.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace zhibu {

/// One line of 评定说明, with what it consists of below it.
struct ExplanationNode
{
    QString text;
    QString points = {}; ///< what the line adds (+8, -3) or amounts to (93); may be empty
    bool told = false;   ///< the text names the points already
    QString rule = {};   ///< number of the clause; may be empty
    QString source = {}; ///< the clause, quoted
    QString ledger = {}; ///< key of the ledger `rows` belong to
    QList<qint64> rows = {};
    QList<QDate> dates = {};
    QList<ExplanationNode> children = {};
};

/// How an organisation came to its star: base, the scores that are evidence only, bonuses taken and
/// not taken, deductions, total, band, limits, warnings, final star, the scheme and its version
/// (with the start of its SHA-256 where the result was confirmed), movement, and what is missing
/// for the next star.
[[nodiscard]] ExplanationNode explanation(const Scheme &scheme, const RatedOrganisation &row);

/// The tree as indented lines.
[[nodiscard]] QString explanationText(const ExplanationNode &root);
/// The tree as JSON, without row numbers: they never leave the file.
[[nodiscard]] QJsonObject explanationJson(const ExplanationNode &root);

} // namespace zhibu
