#pragma once

#include "core/dues.h"
#include "core/meetings.h"
#include "core/terms.h"
#include "support/paths.h"

#include <QFile>

namespace zhibu {

/// The text of a shipped rule pack; empty when there is none.
inline QByteArray rulePack(const QString &name)
{
    QFile file(test::sourcePath(QStringLiteral("resources/rules/") + name)
               + QStringLiteral(".json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A pack parsed once; a broken pack is an empty one, which the pack's own test reports.
inline const DuesRules &dues2017()
{
    static const auto rules = parseDuesRules(rulePack(QStringLiteral("dues-2017")));
    static const DuesRules none;
    return rules ? *rules : none;
}

} // namespace zhibu
