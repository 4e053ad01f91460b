#include "gui/packets/packetmodel.h"

#include "gui/theme.h"
#include "reports/words/packetwords.h"

#include <QGuiApplication>
#include <QPalette>

#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

PacketModel::PacketModel(PacketReading reading, QObject *parent)
    : QAbstractTableModel{parent}
    , m_reading{std::move(reading)}
    , m_choices{proposedChoices(m_reading.comparison)}
{}

const Ledger &PacketModel::ledger(int row) const
{
    return *m_reading.packet.rows[m_reading.comparison.differences[row].row].ledger;
}

bool PacketModel::isRefused(int row) const
{
    return m_reading.comparison.differences[row].state == PacketState::Refused;
}

void PacketModel::choose(int row, PacketChoice::Side side)
{
    if (!isRefused(row)) {
        const PacketDifference &difference = m_reading.comparison.differences[row];
        m_choices[row] = side == PacketChoice::Side::Theirs ? theirs(difference, true)
                         : side == PacketChoice::Side::Ours ? ours(difference)
                                                            : PacketChoice{};
        if (side == PacketChoice::Side::Open && difference.state == PacketState::Conflict) {
            m_choices[row] = proposedChoice(difference);
        }
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void PacketModel::chooseField(int row, int field, bool taken)
{
    PacketChoice &choice = m_choices[row];
    if (taken) {
        choice.fields += field;
    } else {
        choice.fields -= field;
    }
    const bool isAny =
        !choice.fields.isEmpty() || !m_reading.comparison.differences[row].files.isEmpty();
    choice.side = isAny ? PacketChoice::Side::Theirs : PacketChoice::Side::Ours;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void PacketModel::refuse(int row, const Findings &findings)
{
    m_reading.comparison.differences[row].findings = findings;
    leaveOut(m_reading.packet, m_reading.comparison, row, m_choices);
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int PacketModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
}

int PacketModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PacketModel::whatOf(int row) const
{
    const PacketDifference &difference = m_reading.comparison.differences[row];
    const QString problem = packetProblem(ledger(row), difference, packetWords());
    if (!problem.isEmpty()) {
        return problem;
    }
    QStringList parts;
    for (const PacketField &field : difference.fields) {
        parts += ledger(row).fields[field.index].title;
    }
    for (const PacketFile &file : difference.files) {
        parts += tr("file %1").arg(file.name);
    }
    return parts.join(u'、');
}

QString PacketModel::choiceText(int row) const
{
    if (isRefused(row)) {
        return tr("not taken");
    }
    const PacketChoice &choice = m_choices[row];
    switch (choice.side) {
    case PacketChoice::Side::Open:
        return tr("asked again");
    case PacketChoice::Side::Ours:
        return tr("stays as here");
    case PacketChoice::Side::Theirs:
        return choice.fields.size() < m_reading.comparison.differences[row].fields.size()
                   ? tr("partly taken")
                   : tr("is taken");
    }
    return {};
}

QString PacketModel::textOf(int row, int column) const
{
    switch (column) {
    case State:
        return packetStateText(m_reading.comparison.differences[row].state);
    case LedgerTitle:
        return ledger(row).title;
    case Row:
        return m_reading.texts[row].name;
    case What:
        return whatOf(row);
    case Choice:
        return choiceText(row);
    default:
        return {};
    }
}

QVariant PacketModel::data(const QModelIndex &index, int role) const
{
    const int row = index.row();
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        return textOf(row, index.column());
    }
    const PacketState state = m_reading.comparison.differences[row].state;
    const bool needsAttention =
        state == PacketState::Refused || !m_reading.comparison.differences[row].findings.isEmpty()
        || (state == PacketState::Conflict && m_choices[row].side == PacketChoice::Side::Open);
    if (role == Qt::ForegroundRole && needsAttention
        && (index.column() == State || index.column() == Choice)) {
        return attentionColor(QGuiApplication::palette());
    }
    return {};
}

QVariant PacketModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case State:
        return tr("Difference");
    case LedgerTitle:
        return tr("Ledger");
    case Row:
        return tr("Record");
    case What:
        return tr("What differs");
    case Choice:
        return tr("What is done");
    default:
        return {};
    }
}

} // namespace zhibu
