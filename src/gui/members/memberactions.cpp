#include "gui/members/memberactions.h"

#include "gui/members/changedialog.h"
#include "gui/members/purgedialog.h"
#include "gui/members/transferdialog.h"
#include "gui/records/ledgerpage.h"

#include <QAction>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Only for the context of tr().
struct MemberActions
{
    Q_DECLARE_TR_FUNCTIONS(MemberActions)
};

} // namespace

LedgerPage *withMemberActions(LedgerPage *page, Session &session)
{
    const auto add = [page, &session](const QString &name, const QString &icon, const QString &text,
                                      const QString &tip, auto open) {
        auto *action = new QAction(QIcon::fromTheme(icon), text, page);
        action->setObjectName(name);
        action->setToolTip(tip);
        page->addRecordAction(action,
                              name == u"actionMemberChange" || name == u"actionTransferOut");
        QObject::connect(action, &QAction::triggered, page, [page, open] {
            if (const QList<RowId> picked = page->selectedIds(); picked.size() == 1) {
                open(picked.first());
            }
        });
        const auto sync = [page, action, &session] {
            action->setEnabled(session.isWritable() && page->selectedIds().size() == 1);
        };
        QObject::connect(page, &LedgerPage::selectionChanged, action, sync);
        sync();
    };
    const auto transfer = [page, &session](TransferDirection direction) {
        return [page, &session, direction](RowId member) {
            openTransfer(session, member, direction, page);
        };
    };
    add(u"actionMemberChange"_s, u"document-edit"_s, MemberActions::tr("Record a change…"),
        MemberActions::tr(
            "停止党籍, 恢复党籍, 出党, 死亡 and other changes of this member, with what "
            "follows from them"),
        [page, &session](RowId member) { openMemberChange(session, member, page); });
    add(u"actionTransferOut"_s, u"go-next"_s, MemberActions::tr("Transfer out…"),
        MemberActions::tr(
            "组织关系 to a unit outside this file: the letter, and later its receipt"),
        transfer(TransferDirection::Out));
    add(u"actionTransferMoved"_s, u"object-flip-horizontal"_s,
        MemberActions::tr("Transfer to another branch…"),
        MemberActions::tr("组织关系 from one branch of this file to another"),
        transfer(TransferDirection::Moved));
    add(u"actionTransferIn"_s, u"go-previous"_s, MemberActions::tr("Transfer in…"),
        MemberActions::tr("组织关系 of somebody who comes from outside: the letter he brought"),
        transfer(TransferDirection::In));
    add(u"actionPurge"_s, u"edit-delete-shred"_s, MemberActions::tr("Purge…"),
        MemberActions::tr("Remove everything about somebody who is no member any more, for good"),
        [page, &session](RowId member) { openPurge(session, member, page); });
    return page;
}

} // namespace zhibu
