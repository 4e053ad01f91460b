#pragma once

#include "exchange/packets/packettexts.h"
#include "exchange/packets/taking.h"

#include <QAbstractTableModel>

namespace zhibu {

/// A packet that was read, beside the file it is for.
struct PacketReading
{
    Packet packet;
    PacketComparison comparison;
    QList<PacketTexts> texts; ///< of the differences
};

/// The differences between a packet and the file, and what is to become of each.
class PacketModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { State, LedgerTitle, Row, What, Choice, ColumnCount };

    PacketModel(PacketReading reading, QObject *parent);

    [[nodiscard]] const PacketReading &reading() const { return m_reading; }
    [[nodiscard]] const QList<PacketChoice> &choices() const { return m_choices; }
    [[nodiscard]] const Ledger &ledger(int row) const;
    /// Rows that cannot be taken have no choice.
    [[nodiscard]] bool isRefused(int row) const;
    void choose(int row, PacketChoice::Side side);
    /// Of a row that both sides have and whose packet side is taken: one of its fields.
    void chooseField(int row, int field, bool taken);
    /// What speaks against a row was found only when it was stored: it is marked, and left out with
    /// the rows that refer to it. Another choice can still be made.
    void refuse(int row, const Findings &findings);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString textOf(int row, int column) const;
    [[nodiscard]] QString whatOf(int row) const;
    [[nodiscard]] QString choiceText(int row) const;

    PacketReading m_reading;
    QList<PacketChoice> m_choices;
};

} // namespace zhibu
