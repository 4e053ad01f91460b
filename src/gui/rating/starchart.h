#pragma once

#include "storage/facts/starregister.h"

#include <QWidget>

namespace zhibu {

/// How many organisations held which star in which year: a stacked bar for each year, best stars
/// below, with its figures. Tells apart without colour, on paper and on a screen without them.
class StarChart : public QWidget
{
    Q_OBJECT

public:
    explicit StarChart(QWidget *parent = nullptr);

    void showStars(const StarRegister &stars);

    [[nodiscard]] QSize sizeHint() const override { return {400, 280}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where the bars stand.
    [[nodiscard]] int floorOf(const QRect &area) const;
    void paintLegend(QPainter &painter, const QRect &area) const;
    void paintBar(QPainter &painter, const QRect &area, int place) const;

    StarRegister m_stars;
    int m_most = 0; ///< of one year
};

} // namespace zhibu
