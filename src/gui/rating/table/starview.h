#pragma once

#include <QTableView>

namespace zhibu {

/// Shows a StarModel: rows and columns are as large as the letters need, and the organisations take
/// the room that is left, never less than a short name needs.
class StarView : public QTableView
{
    Q_OBJECT

public:
    explicit StarView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitRows();
    void fitNames();
};

} // namespace zhibu
