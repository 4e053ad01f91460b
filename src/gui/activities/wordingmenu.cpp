#include "gui/activities/wordingmenu.h"

#include "ledger/ledgers.h"
#include "storage/meetings/minutestemplates.h"
#include "storage/records/records.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &templates()
{
    return ledgerOf(u"minutes-templates"_s);
}

} // namespace

WordingMenu::WordingMenu(Session &session, QWidget *parent)
    : QMenu{parent}
    , m_session{session}
{}

void WordingMenu::setMeeting(RowId organisation, const QString &type)
{
    m_organisation = organisation;
    m_type = type;
    clear();
    if (m_session.file() == nullptr || organisation == 0 || type.isEmpty()) {
        addAction(tr("Enter the organisation and the kind of meeting first"))->setEnabled(false);
        return;
    }
    const auto records = minutesTemplates(*m_session.file(), organisation, type);
    if (!records) {
        m_session.dialogs().report(this, records.error());
        return;
    }
    for (const Record &record : *records) {
        const auto text = [&record](const QString &key) {
            return templates().value(record, key).toString();
        };
        offer({.type = type,
               .name = text(u"name"_s),
               .agenda = text(u"agenda"_s),
               .content = text(u"content"_s),
               .decision = text(u"decision"_s)});
    }
    if (records->isEmpty()) {
        offerBuiltIn();
    }
}

void WordingMenu::offer(const MinutesWording &wording)
{
    addAction(wording.name, this, [this, wording] { emit picked(wording); });
}

void WordingMenu::offerBuiltIn()
{
    for (const MinutesWording &wording : builtInWordings()) {
        if (wording.type == m_type) {
            offer(wording);
        }
    }
    if (isEmpty()) {
        addAction(tr("No template for this kind of meeting"))->setEnabled(false);
        return;
    }
    addSeparator();
    QAction *keep = addAction(tr("Put these templates into the ledger, to change them"), this,
                              &WordingMenu::keepBuiltIn);
    keep->setObjectName(u"actionKeepBuiltIn"_s);
    keep->setEnabled(m_session.isWritable());
}

void WordingMenu::keepBuiltIn()
{
    QList<Record> rows;
    for (const MinutesWording &wording : builtInWordings()) {
        const auto own = minutesTemplates(*m_session.file(), m_organisation, wording.type);
        if (!own) {
            m_session.dialogs().report(this, own.error());
            return;
        }
        if (!own->isEmpty()) {
            continue;
        }
        Record row = templates().blank();
        const auto set = [&row](const QString &key, const QVariant &value) {
            templates().setValue(row, key, value);
        };
        set(u"organisation"_s, m_organisation);
        set(u"type"_s, wording.type);
        set(u"name"_s, wording.name);
        set(u"agenda"_s, wording.agenda);
        set(u"content"_s, wording.content);
        set(u"decision"_s, wording.decision);
        rows += row;
    }
    const auto findings = saveByKey(*m_session.file(), templates(), rows);
    if (!findings) {
        m_session.dialogs().report(this, findings.error());
    } else if (findings->isEmpty()) {
        emit m_session.message(tr("%n templates now stand in the ledger 记录模板", nullptr,
                                  static_cast<int>(rows.size())));
    }
}

} // namespace zhibu
