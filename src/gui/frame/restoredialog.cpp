#include "gui/frame/restoredialog.h"

#include "ui_restoredialog.h"

#include "reports/words/actiontext.h"
#include "reports/words/wording.h"
#include "storage/file/backup.h"
#include "storage/file/fileview.h"
#include "storage/file/history.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

enum CopyColumn { Made, Size, LastAction };

/// The last action a file holds; of one that cannot be read, why.
QString lastActionIn(const QString &path)
{
    const auto view = FileView::open(path);
    if (!view) {
        return u"⚠ "_s + errorText(view.error());
    }
    const auto entries = history((*view)->file(), 1);
    if (!entries) {
        return u"⚠ "_s + errorText(entries.error());
    }
    return entries->isEmpty() ? QString() : historyText(entries->constFirst());
}

} // namespace

struct RestoreDialog::Backup
{
    DatedCopy copy;
    QString lastAction;
};

RestoreDialog::RestoreDialog(const QString &path, QWidget *parent)
    : QDialog{parent}
    , m_ui{std::make_unique<Ui::RestoreDialog>()}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->list->header()->setStretchLastSection(true);
    m_ui->list->header()->setSectionResizeMode(Made, QHeaderView::ResizeToContents);
    m_ui->list->header()->setSectionResizeMode(Size, QHeaderView::ResizeToContents);
    connect(m_ui->list, &QTreeWidget::currentItemChanged, this, [this] {
        m_ui->lookButton->setEnabled(!picked().isEmpty());
        m_ui->restoreButton->setEnabled(!picked().isEmpty());
    });
    connect(m_ui->lookButton, &QPushButton::clicked, this, [this] {
        emit lookWanted(picked());
        close();
    });
    connect(m_ui->restoreButton, &QPushButton::clicked, this, [this] {
        emit restoreWanted(picked());
        close();
    });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QWidget::close);
    const auto list = [path] {
        QList<Backup> backups;
        for (const DatedCopy &copy : datedCopies(path)) {
            backups += {.copy = copy, .lastAction = lastActionIn(copy.path)};
        }
        return backups;
    };
    m_background.run(list, [this](const QList<Backup> &backups) { fill(backups); });
}

RestoreDialog::~RestoreDialog() = default;

void RestoreDialog::fill(const QList<Backup> &backups)
{
    for (const Backup &each : backups) {
        auto *item = new QTreeWidgetItem(
            m_ui->list, {each.copy.made.toString(u"yyyy-MM-dd HH:mm:ss"_s),
                         locale().formattedDataSize(each.copy.bytes), each.lastAction});
        item->setData(Made, Qt::UserRole, each.copy.path);
        item->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(LastAction, each.lastAction);
    }
    m_ui->list->setCurrentItem(m_ui->list->topLevelItem(0));
    m_ui->note->setText(backups.isEmpty()
                            ? tr("There is no backup in the folder 备份 beside the file yet.")
                            : tr("The file that is open now stays as it is."));
}

QString RestoreDialog::picked() const
{
    const QTreeWidgetItem *item = m_ui->list->currentItem();
    return item != nullptr ? item->data(Made, Qt::UserRole).toString() : QString();
}

} // namespace zhibu
