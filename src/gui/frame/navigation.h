#pragma once

#include "gui/session.h"
#include "storage/facts/duelist.h"

#include <QListWidget>

namespace zhibu {

/// The pages on the left, each with an icon and how much is there or due in the scope.
class Navigation : public QListWidget
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    void setCurrent(PageKind page);
    void showCounts(const DueList &counts);

    [[nodiscard]] static QString title(PageKind page);

signals:
    void picked(PageKind page);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// As high as all entries are, and never narrower than their titles and numbers.
    void fitSize();
    void setCount(PageKind page, qint64 count, const QString &meaning);
};

} // namespace zhibu
