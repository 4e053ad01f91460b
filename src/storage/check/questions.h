#pragma once

#include "core/finding.h"

#include <QList>
#include <QString>

namespace zhibu {

/// What is odd, where, as a query for the ids of the rows; its parameter, if any, is the day of the
/// check.
struct Question
{
    Rule rule;
    QString ledger;
    QString field;
    QString sql;
    QStringList args = {}; ///< of the finding
    int told = 0;          ///< columns behind the id that are further ones
};

/// What `check` asks of the rows themselves, each by one query; what needs more than a query stands
/// in check.cpp and the files beside it.
[[nodiscard]] const QList<Question> &checkQuestions();

} // namespace zhibu
