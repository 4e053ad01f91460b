#pragma once

#include "gui/rating/entry/entrymodel.h"
#include "scoring/limits.h"

#include <QHash>

namespace zhibu {

/// Organisations × the counts of the democratic assessment (民主测评), the shares the scheme looks
/// at, and whether there are more ballots than people.
class BallotModel : public EntryModel
{
    Q_OBJECT

public:
    /// Columns of the four kinds of ballots.
    static constexpr int kFirstBallot = 3;
    static constexpr int kBallots = 4;

    using EntryModel::EntryModel;

    /// Members on record of every organisation, offered as their number; setTable() shows them.
    void setMembers(const QHash<RowId, int> &members);
    /// How many organisations have ballots.
    [[nodiscard]] qsizetype countedCount() const;
    /// The rows of the ledger that the entries come to.
    [[nodiscard]] QList<Record> records(const QList<Entry> &entries) const;
    /// The title of a kind of ballots.
    [[nodiscard]] QString ballotTitle(int kind) const { return title(kFirstBallot + kind); }

    [[nodiscard]] int entryCount() const override;
    [[nodiscard]] QString about(int column) const override;
    [[nodiscard]] ReadEntry read(int column, const QString &text) const override;
    [[nodiscard]] std::optional<qint64> suggestion(const QModelIndex &index) const override;
    [[nodiscard]] int widthOf(int column) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] std::optional<qint64> value(const Facts &facts, int column) const override;
    void setValue(Facts &facts, int column, std::optional<qint64> value) const override;
    [[nodiscard]] QString entryText(qint64 value) const override;
    [[nodiscard]] QVariant workedOut(const QModelIndex &index, int role) const override;

private:
    /// A cell worked out: its text, and whether it needs attention.
    struct Verdict
    {
        QString text;
        bool isBad = false;
        QString why;
    };

    [[nodiscard]] Verdict shareVerdict(const RatedOrganisation &organisation,
                                       const BallotShare &share) const;
    [[nodiscard]] static Verdict countVerdict(const Ballots &ballots);
    [[nodiscard]] Verdict verdict(const QModelIndex &index) const;

    QHash<RowId, int> m_members;
};

} // namespace zhibu
