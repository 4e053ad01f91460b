#include "gui/members/purgedialog.h"

#include "ledger/peopleledgers.h"
#include "storage/file/backup.h"
#include "storage/people/purge.h"
#include "storage/records/records.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPurgeWidth = 480;

} // namespace

PurgeDialog::PurgeDialog(const Record &member, Session &session, QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_member{member}
    , m_name{new QLineEdit}
    , m_work{new QLabel}
{
    const QString name = recordName(members(), member);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Purge %1").arg(name));
    setMinimumWidth(kPurgeWidth);
    auto *text = new QLabel(
        tr("Everything this file holds about %1 is removed for good: the record, all rows about "
           "this person with their files, and their traces in the history. Nothing done so far can "
           "be undone afterwards.\n\nDues received stay in the books without the name, and so does "
           "what is counted: posts, votes, attendance, reviews, changes, sanctions, honours and "
           "bases of dues, without texts and files. Minutes stay as they were written. A copy of "
           "the file is made first; it still holds everything, so delete it, and older copies, "
           "when they are not needed any more.")
            .arg(name));
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    auto *label = new QLabel(tr("&Type the name to go on:"));
    label->setBuddy(m_name);
    m_name->setObjectName(u"name"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_button = buttons->button(QDialogButtonBox::Ok);
    m_button->setText(tr("&Purge…"));
    m_button->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *part : std::initializer_list<QWidget *>{text, label, m_name, m_work, buttons}) {
        layout->addWidget(part);
    }
    connect(m_name, &QLineEdit::textChanged, this,
            [this, name](const QString &typed) { m_button->setEnabled(typed.trimmed() == name); });
    connect(buttons, &QDialogButtonBox::accepted, this, &PurgeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PurgeDialog::reject);
}

void PurgeDialog::accept()
{
    const QString name = recordName(members(), m_member);
    if (m_session.file() == nullptr || m_name->text().trimmed() != name
        || !m_session.dialogs().ask(this, tr("%1 is removed for good. Are you sure?").arg(name),
                                    tr("&Purge for good"))) {
        return;
    }
    showWork(tr("A copy of the file is made first…"));
    const auto copying = [path = m_session.file()->path()] { return backUpDated(path); };
    m_background.run(copying, [this](const Result<QString> &copy) {
        if (copy) {
            purge(*copy);
        } else {
            showWork({});
            m_session.dialogs().report(this, copy.error());
        }
    });
}

void PurgeDialog::reject()
{
    if (!m_isAtWork) {
        QDialog::reject();
    }
}

void PurgeDialog::purge(const QString &copy)
{
    const auto purged = purgeRows(*m_session.file(), m_member.id);
    if (!purged) {
        showWork({});
        m_session.dialogs().report(this, purged.error());
        return;
    }
    showWork(tr("What was deleted is removed from the file…"));
    const auto compacting = [path = m_session.file()->path()] { return compactFile(path); };
    m_background.run(compacting,
                     [this, copy](const Status &compacted) { finish(copy, compacted); });
}

void PurgeDialog::finish(const QString &copy, const Status &compacted)
{
    showWork({});
    if (!compacted) {
        m_session.dialogs().inform(
            this,
            tr("Purged, but the file could not be compacted: what was deleted earlier may still "
               "lie in it. A copy saved with “Back up” is free of it."),
            compacted.error().detail);
    }
    emit m_session.message(tr("Purged; the copy made before: %1").arg(copy));
    QDialog::accept();
}

void PurgeDialog::showWork(const QString &text)
{
    m_isAtWork = !text.isEmpty();
    m_work->setText(text);
    setEnabled(!m_isAtWork);
}

void openPurge(Session &session, RowId member, QWidget *parent)
{
    const auto record = fetchRecord(*session.file(), members(), member);
    if (!record) {
        session.dialogs().report(parent, record.error());
        return;
    }
    if (const Status status = mayPurge(*record); !status) {
        session.dialogs().report(parent, status.error());
        return;
    }
    (new PurgeDialog(*record, session, parent))->open();
}

} // namespace zhibu
