#pragma once

#include "gui/widgets/texttablemodel.h"
#include "storage/dues/arrears.h"

namespace zhibu {

/// Who is in arrears: how long, how much, how far it has come, and what was done about it.
class ArrearsModel : public TextTableModel
{
    Q_OBJECT

public:
    using TextTableModel::TextTableModel;

    void setArrears(const std::vector<ArrearsRow> &rows);
    [[nodiscard]] const std::vector<ArrearsRow> &rows() const { return m_rows; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ArrearsRow> m_rows;
};

} // namespace zhibu
