#pragma once

#include "core/jsonreader.h"
#include "scoring/scheme.h"

namespace zhibu {

/// Names of a scheme that must not come twice.
struct SchemeNames
{
    QSet<QString> rules;
    QSet<QString> ids; ///< of criteria, groups and sheets
};

/// A text that is not among `used` yet; joins them.
[[nodiscard]] QString readNewName(JsonReader &in, const QString &key, QSet<QString> &used);
[[nodiscard]] Clause readClause(JsonReader &in, SchemeNames &names);
/// Evaluators; their weights add up to 1.
[[nodiscard]] QList<Evaluator> readEvaluators(JsonReader &in, const QString &key);

/// "appliesTo", which may be missing.
[[nodiscard]] AppliesTo readAppliesTo(JsonReader &in);

/// Codes of 领域.
[[nodiscard]] QStringList readSectors(JsonReader &in, const QString &key);

/// Reads the tree of criteria under "criteria", and sheets of them, into a scheme.
class CriteriaParser
{
public:
    CriteriaParser(Scheme &scheme, SchemeNames &names)
        : m_scheme(scheme)
        , m_names(names)
    {}

    /// "sheets", or "criteria" as the one sheet without a name.
    void read(JsonReader &in);

private:
    Sheet sheet(JsonReader &in);
    /// What schemes that rate by passed sheets say of each.
    void passing(JsonReader &in, Sheet &sheet);
    void criteria(JsonReader &in, const QString &key, const QString &sheet, const QString &group);
    void node(JsonReader &in, const QString &sheet, const QString &group);
    CriterionGroup group(JsonReader &in);
    Criterion leaf(JsonReader &in);

    Scheme &m_scheme;
    SchemeNames &m_names;
    int m_rung = 0; ///< star of the sheet before, in a ladder
};

} // namespace zhibu
