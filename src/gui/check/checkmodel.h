#pragma once

#include "gui/widgets/texttablemodel.h"
#include "storage/check/check.h"

#include <QSortFilterProxyModel>

namespace zhibu {

/// The findings of the data check as the columns of checkTable(); sensitive values are masked until
/// revealed.
class CheckModel : public TextTableModel
{
    Q_OBJECT

public:
    using TextTableModel::TextTableModel;

    void setFindings(const QList<CheckFinding> &findings);
    void setRevealed(bool revealed);
    /// In the order of the rows.
    [[nodiscard]] const QList<CheckFinding> &findings() const { return m_findings; }

private:
    void showTable();

    QList<CheckFinding> m_findings;
    bool m_revealed = false;
};

/// Which findings are listed.
struct CheckFilter
{
    enum class Show {
        Open,     ///< not set aside
        Certain,  ///< of these, what can be corrected without looking at each
        Accepted, ///< set aside
    };
    Show show = Show::Open;
    QString severity = {};     ///< its title; empty: any
    QString rule = {};         ///< title of the rule; empty: any
    QString organisation = {}; ///< its name; empty: any
};

/// Those of them a filter leaves, as sorted by a click on a title.
class CheckList : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// Takes the model.
    CheckList(CheckModel *model, QObject *parent);

    void setFilter(const CheckFilter &filter);
    /// Of a row as it is listed.
    [[nodiscard]] const CheckFinding &finding(int row) const;
    /// All that are listed.
    [[nodiscard]] QList<CheckFinding> findings() const;
    /// The table as it is listed.
    [[nodiscard]] TextTable table() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    CheckModel *m_model;
    CheckFilter m_filter;
};

} // namespace zhibu
