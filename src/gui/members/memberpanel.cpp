#include "gui/members/memberpanel.h"

#include "gui/records/recordform.h"
#include "ledger/ledgers.h"
#include "reports/documents/people/memberhistory.h"
#include "reports/pages/picture.h"
#include "reports/words/partyagewords.h"
#include "storage/people/memberphoto.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kPhoto(96, 128); // 3:4, as such photos are
constexpr int kPhotoMargin = 6;

} // namespace

MemberPanel::MemberPanel(Session &session, QWidget *parent)
    : RecordPanel{ledgerOf(u"members"_s), session, {}, parent}
    , m_life{new QWidget}
    , m_photo{new QLabel}
    , m_age{new QLabel}
    , m_history{new QTreeWidget}
{
    m_photo->setObjectName(u"photo"_s);
    m_photo->setFixedSize(kPhoto);
    m_photo->setAlignment(Qt::AlignCenter);
    m_photo->setAccessibleName(tr("Photo"));
    m_age->setObjectName(u"partyAge"_s);
    m_age->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_history->setObjectName(u"history"_s);
    m_history->setAccessibleName(tr("History of the member"));
    m_history->setHeaderLabels({tr("Date"), tr("Kind"), tr("What")});
    m_history->setRootIsDecorated(false);
    m_history->setAlternatingRowColors(true);
    m_history->setFrameShape(QFrame::NoFrame);
    m_history->setMinimumHeight(kPhoto.height());
    auto *right = new QVBoxLayout;
    right->addWidget(m_age);
    right->addWidget(m_history, 1);
    auto *layout = new QHBoxLayout(m_life);
    layout->setContentsMargins(kPhotoMargin, kPhotoMargin, kPhotoMargin, kPhotoMargin);
    layout->addWidget(m_photo, 0, Qt::AlignTop);
    layout->addLayout(right, 1);
    addPart(m_life);
    auto *more = new QLabel(tr("More for the file of the member and the annual statistics:"));
    more->setContentsMargins(0, 2 * kPhotoMargin, 0, 0);
    form().addLine(u"degree"_s, {}, more);
}

void MemberPanel::setRecord(const Record &record)
{
    RecordPanel::setRecord(record);
    m_life->setVisible(record.id != 0);
    if (record.id == 0 || session().file() == nullptr) {
        return;
    }
    const QString age = partyAgeText(record, session().today());
    m_age->setText(age.isEmpty() ? tr("No 党龄 yet") : tr("党龄 %1").arg(age));
    showHistory(record.id);
    showPhoto(record.id);
}

void MemberPanel::showHistory(RowId member)
{
    m_history->clear();
    const auto events = memberHistory(*session().file(), member, session().today());
    if (!events) {
        session().dialogs().report(this, events.error());
        return;
    }
    for (const MemberEvent &event : *events) {
        const QString days =
            event.until.isEmpty() ? event.date : tr("%1 to %2").arg(event.date, event.until);
        auto *line = new QTreeWidgetItem(m_history, {days, event.what, event.text});
        line->setToolTip(2, event.text);
    }
    m_history->resizeColumnToContents(0);
    m_history->resizeColumnToContents(1);
}

void MemberPanel::showPhoto(RowId member)
{
    m_photo->clear();
    m_photo->hide(); // without one the history has the room
    const auto attachment = photoOf(*session().file(), member);
    if (!attachment || !*attachment) {
        return;
    }
    m_background.read(
        session().file()->path(),
        [photo = **attachment](const File &file) { return attachmentBytes(file, photo); },
        [this, member](const Result<QByteArray> &bytes) {
            const QImage picture =
                bytes ? pictureWithin(*bytes, 2 * kPhoto.height()) : QImage(); // told by check
            if (!picture.isNull() && recordId() == member) {
                m_photo->setPixmap(QPixmap::fromImage(
                    picture.scaled(kPhoto, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
                m_photo->show();
            }
        });
}

} // namespace zhibu
