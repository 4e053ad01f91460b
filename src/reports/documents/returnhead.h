#pragma once

#include <QDate>
#include <QString>

namespace zhibu {

/// Of a paper that is handed in to the superior: who fills it in, and the day its figures are of.
struct ReturnHead
{
    QString unit; ///< 填报单位; empty: a line to write it on
    QDate asOf;

    /// 填报单位：市直机关工委 截至2024年12月31日; before the last day of the year its figures are
    /// marked as those of no year's end.
    [[nodiscard]] QString line(int year) const;
};

} // namespace zhibu
