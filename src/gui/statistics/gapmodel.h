#pragma once

#include "gui/widgets/choicedelegate.h"
#include "gui/widgets/texttablemodel.h"
#include "storage/people/dictionaries.h"
#include "storage/statistics/annualstatistics.h"

#include <QHash>

#include <map>

namespace zhibu {

/// The pre-check of 党内统计年报: what is lacking, a line for each word or thing not entered. A
/// word that only lacks its code in the 字典 has it chosen in the last column.
class GapModel : public TextTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Entered, Count, Who, Code, ColumnCount };

    using TextTableModel::TextTableModel;

    /// Codes chosen and not written yet stay with their words. `codable`: they can be written.
    void setStatistics(const AnnualStatistics &statistics, bool codable);
    /// Of a row.
    [[nodiscard]] const GapLine &line(int row) const { return m_lines[row]; }
    /// What the last column of a row offers.
    [[nodiscard]] QList<Choice> codes(int row) const;
    /// The words a code is chosen for.
    [[nodiscard]] QList<CodedWord> chosen() const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    void loadCodes();
    [[nodiscard]] QString code(int row) const;

    QList<GapLine> m_lines;
    QHash<QString, QList<Choice>> m_choices; ///< by dictionary; those shipped never change
    bool m_codable = false;
    std::map<std::pair<QString, QString>, QString> m_codes; ///< by dictionary and word
};

class GapDelegate : public ChoiceDelegate
{
    Q_OBJECT

public:
    using ChoiceDelegate::ChoiceDelegate;

protected:
    [[nodiscard]] QList<Choice> choices(const QModelIndex &index) const override;
};

} // namespace zhibu
