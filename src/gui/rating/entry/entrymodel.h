#pragma once

#include "core/texttable.h"
#include "exchange/pasteplan.h"
#include "gui/widgets/listcells.h"
#include "storage/facts/ratingrows.h"

#include <QAbstractTableModel>
#include <QSet>

#include <vector>

namespace zhibu {

/// A number entered for an organisation, or without value taken back.
struct Entry
{
    RowId organisation = 0;
    int column = 0;
    std::optional<qint64> value;
};

/// What one gesture (a cell typed, a block pasted) asks to be stored, as one action.
struct EntryBatch
{
    QList<Entry> entries;
    QString note;           ///< to be shown when it is stored; may be empty
    bool isPartial = false; ///< the note says what was left out
};

/// What a cell makes of a text.
struct ReadEntry
{
    std::optional<qint64> value; ///< none for an empty text
    QString refusal;             ///< why the text is not accepted; empty when it is
};

/// Organisations × numbers that people enter, and columns that follow from them. The cells are the
/// facts of the rating: what is stored is taken over by apply(), and its organisations are rated
/// anew at once.
class EntryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Keeps the selection and an open editor where the organisations and the scheme are the same.
    void setTable(const RatingRequest &request, const std::vector<RatedOrganisation> &rows);
    /// Shows only those whose code or name contains the text.
    void setFilter(const QString &text);
    /// Takes over what was stored.
    void apply(const QList<Entry> &entries);

    [[nodiscard]] const RatingRequest &request() const { return m_request; }
    /// The organisation of a row.
    [[nodiscard]] const RatedOrganisation &organisation(int row) const;
    /// The columns before this one are entered, the others worked out.
    [[nodiscard]] virtual int entryCount() const = 0;
    [[nodiscard]] bool isEntry(const QModelIndex &index) const;
    /// All of them, whatever the filter leaves.
    [[nodiscard]] qsizetype organisationCount() const
    {
        return static_cast<qsizetype>(m_lines.size());
    }
    /// One sentence: what the column is for and what it accepts.
    [[nodiscard]] virtual QString about(int column) const = 0;
    /// The only place that knows which values a cell accepts.
    [[nodiscard]] virtual ReadEntry read(int column, const QString &text) const = 0;
    /// A value known from elsewhere, offered for a cell where nothing is entered.
    [[nodiscard]] virtual std::optional<qint64> suggestion(const QModelIndex &index) const;
    /// Digits the column has to hold.
    [[nodiscard]] virtual int widthOf(int column) const = 0;

    /// Asks for these to be stored.
    void enter(const QList<Entry> &entries);

    // What is done to the selected cells. Each is one batch; nothing is entered when one cell is
    // refused.
    void paste(const QModelIndexList &cells, const QString &text);
    void clear(const QModelIndexList &cells);
    /// Gives every column of the selection the value of its first row; with one row, that of the
    /// row above.
    void fillDown(const QModelIndexList &cells);
    /// Enters what suggestion() offers. Whether there was something.
    bool takeSuggestions(const QModelIndexList &cells);
    /// For spreadsheets; with titles and organisations when all of it is selected.
    [[nodiscard]] ShownCells copied(const QModelIndexList &cells) const;
    /// All that is shown as a table of that name, with 组织编码 and 组织名称 in front: what is
    /// entered, nothing that is only offered.
    [[nodiscard]] TextTable table(const QString &name) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    void entered(const EntryBatch &batch);
    /// Nothing is entered, and why.
    void refused(const QString &reason);
    /// Facts have changed: other sums, other counts.
    void recounted();

protected:
    [[nodiscard]] const Scheme &scheme() const { return m_request.scheme; }
    [[nodiscard]] std::size_t lineCount() const { return m_lines.size(); }
    [[nodiscard]] const RatedOrganisation &line(std::size_t line) const { return m_lines[line]; }
    [[nodiscard]] std::size_t lineOf(int row) const
    {
        return m_shown[static_cast<std::size_t>(row)];
    }

    [[nodiscard]] virtual QString title(int column) const = 0;
    [[nodiscard]] virtual std::optional<qint64> value(const Facts &facts, int column) const = 0;
    virtual void setValue(Facts &facts, int column, std::optional<qint64> value) const = 0;
    [[nodiscard]] virtual QString entryText(qint64 value) const = 0;
    /// A cell of the columns worked out.
    [[nodiscard]] virtual QVariant workedOut(const QModelIndex &index, int role) const = 0;
    /// The scheme may be another one.
    virtual void prepare() {}
    /// The facts of a line are others; called for all before they are shown.
    virtual void digest(std::size_t line);
    /// Everything shown is out of date: another view of the same facts.
    void showAnew();

private:
    void pick();
    [[nodiscard]] QString nameOf(const QModelIndex &index) const;
    /// A cell as it leaves the grid.
    [[nodiscard]] QString textOf(const QModelIndex &cell) const;
    [[nodiscard]] PasteTarget targetAt(const QModelIndex &corner) const;
    void pasteBlock(const QModelIndex &corner, const QString &text);
    /// Adds what changes; false and told when the text is refused.
    bool add(EntryBatch &batch, std::size_t line, int column, const QString &text);
    void send(const EntryBatch &batch);

    RatingRequest m_request;
    std::vector<RatedOrganisation> m_lines; ///< by code
    QHash<RowId, std::size_t> m_places;
    std::vector<std::size_t> m_shown; ///< of m_lines, those the filter leaves
    QString m_filter;
};

} // namespace zhibu
