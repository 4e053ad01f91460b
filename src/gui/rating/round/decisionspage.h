#pragma once

#include "gui/rating/ratingledgerpage.h"
#include "gui/records/recordpanel.h"

#include <tuple>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace zhibu {

class BusyBar;

/// The form of a decision on a star. Shows what the scheme gives the organisation meanwhile.
class DecisionPanel : public RecordPanel
{
    Q_OBJECT

public:
    explicit DecisionPanel(Session &session, QWidget *parent = nullptr);

protected:
    void setRecord(const Record &record) override;
    /// The next one is often decided in the same meeting: by whom, when and why stay.
    void proceed(const Record &entered, RowId id) override;

private:
    /// Year, round and organisation as they stand in the form.
    using Place = std::tuple<int, QString, RowId>;

    [[nodiscard]] Place place() const;
    void compute();

    QLabel *m_computed;
    BusyBar *m_busy;
    Place m_place;
};

/// 星级决定: the stars that people decided on.
class DecisionsPage : public RatingLedgerPage
{
    Q_OBJECT

public:
    explicit DecisionsPage(Session &session, QWidget *parent = nullptr);
};

} // namespace zhibu
