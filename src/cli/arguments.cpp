#include "cli/arguments.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Error wrong(const QString &word, const QString &what)
{
    return {.code = ErrorCode::Invalid, .subject = word, .detail = what};
}

} // namespace

Result<Arguments> Arguments::parse(const QStringList &words, const QStringList &positionals,
                                   const QList<Option> &options)
{
    Arguments arguments;
    bool onlyPositionals = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (word == u"--" && !onlyPositionals) {
            onlyPositionals = true;
        } else if (onlyPositionals || !word.startsWith(u'-') || word == u"-") {
            arguments.m_positionals += word;
        } else if (const Status status = arguments.takeOption(words, i, options); !status) {
            return status.error();
        }
    }
    if (arguments.m_positionals.size() < positionals.size()) {
        return wrong(positionals[arguments.m_positionals.size()], CommandText::tr("missing"));
    }
    if (arguments.m_positionals.size() > positionals.size()) {
        return wrong(arguments.m_positionals[positionals.size()],
                     CommandText::tr("too many arguments"));
    }
    for (const Option &option : options) {
        if (option.required && !arguments.has(option.name)) {
            return wrong(option.name, CommandText::tr("missing"));
        }
    }
    return arguments;
}

Status Arguments::takeOption(const QStringList &words, qsizetype &index,
                             const QList<Option> &options)
{
    // --year=2024 is the same as --year 2024
    const QString &word = words[index];
    const qsizetype equals = word.startsWith(u"--") ? word.indexOf(u'=') : -1;
    const QString name = equals > 0 ? word.left(equals) : word;
    const auto option = std::ranges::find(options, name, &Option::name);
    if (option == options.end()) {
        return wrong(word, CommandText::tr("unknown option"));
    }
    if (m_options.contains(name)) {
        return wrong(name, CommandText::tr("given twice"));
    }
    const bool takesValue = !option->value.isEmpty();
    if (!takesValue && equals > 0) {
        return wrong(word, CommandText::tr("takes no value"));
    }
    if (takesValue && equals < 0 && index + 1 >= words.size()) {
        return wrong(name, CommandText::tr("needs a value"));
    }
    m_options.insert(name, !takesValue  ? QString()
                           : equals > 0 ? word.mid(equals + 1)
                                        : words[++index]);
    return {};
}

} // namespace zhibu
