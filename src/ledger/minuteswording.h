#pragma once

#include <QList>
#include <QString>

namespace zhibu {

/// A wording to begin minutes with, as in the ledger minutes-templates. Places in braces are filled
/// in (filledWording() of core/minutes.h): 日期, 组织, 类型, 主题, 地点, 主持人, 记录人, 应到,
/// 实到, 缺席人数, 缺席, 列席. It has places for what was said and decided, never words for it.
struct MinutesWording
{
    QString type; ///< code
    QString name;
    QString agenda;
    QString content;
    QString decision;
};

/// What is offered to an organisation as long as the ledger has none for it.
[[nodiscard]] const QList<MinutesWording> &builtInWordings();

} // namespace zhibu
