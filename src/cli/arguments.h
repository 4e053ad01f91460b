#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace zhibu {

/// Words of the command line, translated.
struct CommandText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// One option of a command: --year Y, -o OUT, --dry-run.
struct Option
{
    QString name;       ///< with its dashes
    QString value = {}; ///< what stands for the value in the usage line; empty for a flag
    bool required = false;
};

/// A command as it was typed, taken apart.
class Arguments
{
public:
    /// `positionals` names what must stand in order ("FILE LEDGER SOURCE"). Error: Invalid, detail
    /// says what is wrong (translated).
    static Result<Arguments> parse(const QStringList &words, const QStringList &positionals,
                                   const QList<Option> &options);

    [[nodiscard]] QString positional(int index) const { return m_positionals.value(index); }
    [[nodiscard]] bool has(const QString &option) const { return m_options.contains(option); }
    [[nodiscard]] QString value(const QString &option, const QString &otherwise = {}) const
    {
        return m_options.value(option, otherwise);
    }

private:
    /// The option at `index`, which moves on to its value where that is a word of its own.
    Status takeOption(const QStringList &words, qsizetype &index, const QList<Option> &options);

    QStringList m_positionals;
    QHash<QString, QString> m_options;
};

} // namespace zhibu
