#include "gui/members/memberspage.h"

#include "ui_ledgerpage.h"

#include "core/datetext.h"
#include "gui/members/memberpanel.h"
#include "gui/records/attachmentcolumn.h"
#include "gui/records/recordmodel.h"
#include "gui/records/recordview.h"
#include "gui/reports/output.h"
#include "gui/widgets/dateline.h"
#include "ledger/peopleledgers.h"
#include "reports/words/codenames.h"
#include "reports/words/partyagewords.h"
#include "storage/facts/organisationnames.h"
#include "storage/records/rowwriter.h"

#include <QAction>
#include <QCheckBox>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QString kThenBranch = u"branch_then"_s;
const QString kThenKind = u"kind_then"_s;

} // namespace

MembersPage::MembersPage(Session &session, QWidget *parent)
    : MembersPage{std::make_shared<Then>(), session, parent}
{}

MembersPage::MembersPage(const std::shared_ptr<Then> &then, Session &session, QWidget *parent)
    : LedgerPage{makeModel(then, session), new MemberPanel(session), session, parent}
    , m_then{then}
    , m_onDay{new QCheckBox(tr("&Members on"))}
    , m_day{new DateLine}
    , m_dossier{new QAction(QIcon::fromTheme(u"document-preview"_s), tr("Registration form"), this)}
{
    m_onDay->setObjectName(u"onDay"_s);
    m_onDay->setToolTip(tr("List who was a member on a day, with the branch and kind of that day"));
    m_day->setObjectName(u"day"_s);
    m_day->setAccessibleName(tr("Day of the list"));
    m_day->setDate(session.today());
    m_day->setEnabled(false);
    const int place = ui().bar->indexOf(ui().allYears);
    ui().bar->insertWidget(place, m_onDay);
    ui().bar->insertWidget(place + 1, m_day);
    connect(m_onDay, &QCheckBox::toggled, m_day, &QWidget::setEnabled);
    connect(m_onDay, &QCheckBox::clicked, this, [this](bool wanted) {
        if (wanted) {
            showDay(m_day->date());
        } else {
            showRows({});
        }
    });
    connect(m_day, &DateLine::dateChanged, this, &MembersPage::showDay);

    m_dossier->setObjectName(u"actionDossier"_s);
    m_dossier->setToolTip(tr("党员登记表 of the members picked, a page for each"));
    connect(m_dossier, &QAction::triggered, this, &MembersPage::printDossiers);
    ui().toolBar->addAction(m_dossier);
    view().addAction(m_dossier);
    const auto sync = [this] { m_dossier->setEnabled(!view().selectedIds().isEmpty()); };
    connect(&view(), &RecordView::selectionTextChanged, this, sync);
    sync();
}

RecordModel *MembersPage::makeModel(const std::shared_ptr<const Then> &then, const Session &session)
{
    const auto texts = [then, &session](const File &file,
                                        const QList<RowId> &ids) -> Result<QList<QStringList>> {
        const auto records = fetchRecords(file, members(), ids);
        if (!records) {
            return records.error();
        }
        QHash<RowId, QString> ages;
        for (const Record &record : *records) {
            ages.insert(record.id, partyAgeText(record, session.today()));
        }
        QHash<RowId, QString> branches;
        QList<QStringList> rows;
        for (const RowId id : ids) {
            QStringList cells{ages.value(id), {}, {}};
            if (const auto one = then->constFind(id); one != then->constEnd()) {
                if (!branches.contains(one->branch)) {
                    branches.insert(one->branch, organisationName(file, one->branch));
                }
                cells[1] = branches.value(one->branch);
                cells[2] = codeName(u"members"_s, u"kind"_s,
                                    one->probationary ? u"probationary"_s : u"full"_s);
            }
            rows += cells;
        }
        return rows;
    };
    const ComputedColumns computed{.fields = {textField(u"party_age"_s, u"党龄"_s).unlisted(),
                                              textField(kThenBranch, u"当日党支部"_s).unlisted(),
                                              textField(kThenKind, u"当日类别"_s).unlisted()},
                                   .texts = texts};
    return new RecordModel(members(), joined(attachmentColumn(members()), computed));
}

void MembersPage::refresh()
{
    if (m_onDay->isChecked()) {
        readDay();
    }
    LedgerPage::refresh();
    for (const QString &key : {kThenBranch, kThenKind}) {
        view().setColumnHidden(model().columnOf(key), !m_onDay->isChecked());
    }
}

void MembersPage::readDay()
{
    m_then->clear();
    QList<RowId> ids;
    if (session().file() != nullptr) {
        const auto there = membersOn(*session().file(), session().scope(), m_day->takenDate());
        if (!there) {
            session().dialogs().report(this, there.error());
        }
        for (const MemberOn &one : there ? *there : QList<MemberOn>()) {
            ids += one.member;
            m_then->insert(one.member, one);
        }
    }
    const QString title = tr("%n member(s) on %1", nullptr, static_cast<int>(ids.size()))
                              .arg(isoText(m_day->takenDate()));
    // nobody is a choice too, and no row has the number 0
    choose({.title = title, .ids = ids.isEmpty() ? QList<RowId>{0} : ids});
}

void MembersPage::showRows(const RowChoice &rows)
{
    m_onDay->setChecked(false);
    m_then->clear();
    LedgerPage::showRows(rows);
}

void MembersPage::showDay(QDate day)
{
    if (day.isValid()) {
        m_day->setDate(day);
        m_onDay->setChecked(true);
    }
    refresh();
}

ListQuery MembersPage::choiceQuery() const
{
    ListQuery query = LedgerPage::choiceQuery();
    if (m_onDay->isChecked()) { // who was in the organisation then may be elsewhere now
        query.scope = 0;
    }
    return query;
}

bool MembersPage::mayDelete(const QList<RowId> &ids)
{
    QAction *change = ids.size() == 1 ? findChild<QAction *>(u"actionMemberChange"_s) : nullptr;
    QStringList answers{tr("&Delete: entered by mistake")};
    if (change != nullptr) {
        answers += tr("&Record a change…");
    }
    const int taken = session().dialogs().choose(
        this,
        tr("Whoever leaves, is transferred or dies stays in the records, with a change recorded "
           "about it. Only what was entered by mistake is deleted."),
        answers);
    if (taken == 1) {
        change->trigger();
    }
    return taken == 0 && LedgerPage::mayDelete(ids);
}

void MembersPage::printDossiers()
{
    previewDocument(this, session(),
                    makeDocument(*session().file(), {.kind = DocumentKind::MemberDossier,
                                                     .scope = session().scope(),
                                                     .year = session().year(),
                                                     .asOf = session().today(),
                                                     .members = view().selectedIds()}));
}

QList<QAction *> MembersPage::recordActions() const
{
    return LedgerPage::recordActions() + QList<QAction *>{m_dossier};
}

} // namespace zhibu
