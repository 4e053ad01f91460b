#pragma once

#include "gui/rating/table/starmodel.h"

#include <QWidget>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QAction;
class QLabel;
QT_END_NAMESPACE

namespace Ui {
class StarTab;
} // namespace Ui

namespace zhibu {

class ExplanationTree;
class FolderExport;
class QuotaBar;
class RoundStrip;
class Session;

/// The star table below the round it is made in, the explanation of the star picked beside it and
/// its quotas at the foot, with what is done about the star of one organisation.
class StarTab : public QWidget
{
    Q_OBJECT

public:
    explicit StarTab(Session &session, QWidget *parent = nullptr);
    ~StarTab() override;

    void setTable(const StarTable &stars);
    void setFilterText(const QString &text);
    void pick(RowId organisation);

    [[nodiscard]] const StarModel &model() const { return *m_model; }
    [[nodiscard]] RoundStrip &strip() { return *m_strip; }
    [[nodiscard]] QList<QAction *> recordActions() const;

signals:
    /// What a line of the explanation rests on is to be shown.
    void recordsWanted(const QString &ledger, const QList<RowId> &rows, const QString &title);
    /// A decision on or an objection against the star of an organisation is to be entered.
    void entryWanted(const QString &ledger, const RatedOrganisation &rated);

private:
    void setUpViews();
    void setUpRound();
    [[nodiscard]] QWidget *explanationPanel();
    /// The rows have come in another order: what was picked, and what the filter hides.
    void arrange();
    void hideFiltered();
    void explain();
    void showSource();
    void askEntry(const QString &ledger);
    /// Copies what the star picked rests on into a folder.
    void writeEvidence();
    void syncEvidence();
    [[nodiscard]] QList<int> rowsWhere(const std::function<bool(int row)> &isWanted) const;
    [[nodiscard]] QList<int> rowsAdvised(StarModel::Advice advice) const;
    /// Picks the organisations of some rows, one of them to go on with.
    void pickRows(const QList<int> &rows, int current);
    void pickSuggested();

    Session &m_session;
    std::unique_ptr<Ui::StarTab> m_ui;
    StarModel *m_model;
    ExplanationTree *m_tree;
    QLabel *m_source; ///< the clause of the line picked in the tree
    RoundStrip *m_strip;
    QuotaBar *m_quotas = nullptr;
    FolderExport *m_folder;
    RowId m_picked = 0; ///< the organisation explained
    QString m_filter;
};

} // namespace zhibu
