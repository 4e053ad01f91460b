#pragma once

#include "gui/records/recorddialog.h"
#include "storage/organisations/reform.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
QT_END_NAMESPACE

namespace zhibu {

/// 改名、合并、拆分、升格（改设）、调整隶属、撤销 of one organisation: asks for what the change
/// needs, says meanwhile what will follow from it, and does all of it as one action. What is not
/// possible stands beside its field, and nothing is stored.
class ReformDialog : public RecordDialog
{
    Q_OBJECT

public:
    ReformDialog(OrganisationChangeKind change, RowId organisation, Session &session,
                 QWidget *parent);

    /// Its name in the menu: 合并….
    [[nodiscard]] static QString title(OrganisationChangeKind change);

private:
    void offerParts(RowId organisation);
    /// What is entered so far, complete or not.
    [[nodiscard]] Reform entered(const Record &record) const;
    [[nodiscard]] Reform entered() const;
    void preview();
    /// Something is entered: what the form was refused for need not hold any more.
    void reconsider();
    [[nodiscard]] static QString laterText(const RecordedLater &later);

    Session &m_session;
    OrganisationChangeKind m_change;
    RowId m_organisation;
    QListWidget *m_parts; ///< who may go with the new one; null where nobody splits off
    QLabel *m_effect;
    bool m_isRefused = false; ///< the form says what is not possible
};

} // namespace zhibu
