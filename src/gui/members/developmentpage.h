#pragma once

#include "gui/records/ledgerpage.h"
#include "reports/documents/document.h"
#include "storage/people/development.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
QT_END_NAMESPACE

namespace zhibu {

class BusyBar;

/// 发展党员: everybody on the way into the Party with what is next and by when, the twenty-five
/// steps of one beside it, the 发展计划 of the year above, and what is decided: 接收, 转正, 延长,
/// 取消资格.
class DevelopmentPage : public LedgerPage
{
    Q_OBJECT

public:
    explicit DevelopmentPage(Session &session, QWidget *parent = nullptr);

    void refresh() override;
    void showRows(const RowChoice &rows) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;

protected:
    [[nodiscard]] QString emptyText() const override;

private:
    /// What the page tells about everybody in the scope.
    struct Overview
    {
        std::vector<DevelopmentCase> cases;
        QList<DevelopmentQuota> quotas;
    };

    void setUpDecisions();
    void setUpPapers();
    void readOverview();
    void showOverview(const Overview &overview);
    void pickStage(int place);
    void syncDecisions();
    void accept();
    void confirm();
    void extend();
    void cancel();
    /// The 支部党员大会 that votes on the applicant picked.
    void showMeeting();
    void showPaper(DocumentKind kind);
    /// The member somebody became; a blank record while he is none.
    [[nodiscard]] Record memberOf(const Record &applicant) const;
    /// The applicant picked; nullopt where none is, or he is gone.
    [[nodiscard]] std::optional<Record> picked() const;
    /// An event about the member somebody became, today.
    [[nodiscard]] Record eventOf(const Record &member, const QString &change) const;

    QComboBox *m_stage;
    QLabel *m_quota;
    BusyBar *m_busy;
    QAction *m_accept;
    QAction *m_confirm;
    QAction *m_extend;
    QAction *m_cancel;
    QAction *m_meeting;
    QList<RowChoice> m_stages; ///< what the box offers behind "all"
};

} // namespace zhibu
