#pragma once

#include "gui/background.h"
#include "gui/session.h"

#include <QDialog>

#include <memory>

QT_BEGIN_NAMESPACE
class QSortFilterProxyModel;
class QTableWidgetItem;
QT_END_NAMESPACE

namespace Ui {
class PacketDialog;
} // namespace Ui

namespace zhibu {

class PacketModel;
struct PacketReading;

/// What a packet would change, before anything is written: every row with both sides of its fields,
/// and for each whether it is taken, stays as it is here, or is asked again. Then does it as one
/// action, after a copy of the file. Deletes itself.
class PacketDialog : public QDialog
{
    Q_OBJECT

public:
    PacketDialog(Session &session, PacketReading reading, QWidget *parent);
    ~PacketDialog() override;

private:
    void setUpTables();
    void setUpButtons();
    /// Of the packet, and of all it would change.
    [[nodiscard]] QString headText() const;
    void offerStates();
    void applyFilter();
    /// The rows selected in the upper table, in the model.
    [[nodiscard]] QList<int> selected() const;
    [[nodiscard]] int current() const;
    void showFields();
    void takeField(const QTableWidgetItem *item);
    void syncVerdict();
    void take();
    void write();
    /// After a row was refused: everything that can be taken, and says what was left out.
    void writeRest();
    void finish(qsizetype rows);
    /// A row by its ledger and name, with what speaks against it.
    [[nodiscard]] QString refusalText(int row) const;
    void exportDifferences();

    Session &m_session;
    std::unique_ptr<Ui::PacketDialog> m_ui;
    PacketModel *m_model;
    QSortFilterProxyModel *m_list;
    Background m_background;
};

} // namespace zhibu
