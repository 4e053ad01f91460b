#include "gui/records/attachmentpart.h"

#include "ui_attachmentpart.h"

#include "core/savefile.h"
#include "gui/records/folderexport.h"
#include "gui/records/photos.h"
#include "gui/records/thumbnails.h"
#include "gui/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QMimeDatabase>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLines = 4; // more are scrolled
const QString kSmallerPhotos = u"attachments/smallerPhotos"_s;
enum FileColumn { NameColumn, SizeColumn, StateColumn };

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QIcon fileIcon(const QString &name)
{
    const QMimeType type = QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension);
    return QIcon::fromTheme(type.iconName(), QIcon::fromTheme(u"text-x-generic"_s));
}

/// Shows that the program is at work while it reads and stores what may be large.
class WaitingCursor
{
public:
    WaitingCursor() { QApplication::setOverrideCursor(Qt::WaitCursor); }
    ~WaitingCursor() { QApplication::restoreOverrideCursor(); }
    Q_DISABLE_COPY_MOVE(WaitingCursor)
};

} // namespace

AttachmentPart::AttachmentPart(const Ledger &ledger, Session &session, QWidget *parent)
    : QWidget{parent}
    , m_ledger{ledger}
    , m_session{session}
    , m_ui{std::make_unique<Ui::AttachmentPart>()}
    , m_thumbnails{new Thumbnails(this)}
    , m_folder{new FolderExport(session, this)}
{
    m_ui->setupUi(this);
    setTextColor(*m_ui->hint, quietColor(palette()));
    QHeaderView *head = m_ui->files->header();
    head->setSectionResizeMode(QHeaderView::ResizeToContents);
    head->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_ui->files->setAccessibleName(m_ui->heading->text());
    auto *remove = new QAction(this);
    remove->setShortcut(Qt::Key_Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_ui->files->addAction(remove);
    connect(remove, &QAction::triggered, this, &AttachmentPart::removeSelected);
    connect(m_ui->addButton, &QToolButton::clicked, this, &AttachmentPart::askForFiles);
    connect(m_ui->openButton, &QToolButton::clicked, this, &AttachmentPart::openPicked);
    connect(m_ui->saveAsButton, &QToolButton::clicked, this, &AttachmentPart::savePickedAs);
    connect(m_ui->removeButton, &QToolButton::clicked, this, &AttachmentPart::removeSelected);
    connect(m_ui->files, &QTreeWidget::itemActivated, this, &AttachmentPart::openPicked);
    connect(m_ui->files, &QTreeWidget::itemSelectionChanged, this, &AttachmentPart::syncButtons);
    connect(m_thumbnails, &Thumbnails::made, this, &AttachmentPart::showThumbnails);
    setUpMenus();
    showRow(0);
}

AttachmentPart::~AttachmentPart() = default;

void AttachmentPart::setUpMenus()
{
    m_ui->addButton->setToolTip(
        tr("Attach files, each of %1 at most; they can also be dragged onto the form")
            .arg(sizeText(kLargestAttachment)));
    auto *adding = new QMenu(this);
    QAction *smaller = adding->addAction(tr("Make large photos smaller"));
    smaller->setObjectName(u"actionSmaller"_s);
    smaller->setCheckable(true);
    connect(adding, &QMenu::aboutToShow, smaller,
            [smaller] { smaller->setChecked(QSettings().value(kSmallerPhotos).toBool()); });
    connect(smaller, &QAction::triggered, this,
            [](bool on) { QSettings().setValue(kSmallerPhotos, on); });
    m_ui->addButton->setMenu(adding);
    m_ui->addButton->setPopupMode(QToolButton::MenuButtonPopup);

    auto *saving = new QMenu(this);
    QAction *all = saving->addAction(tr("Save all into a folder…"));
    all->setObjectName(u"actionSaveAll"_s);
    connect(all, &QAction::triggered, this, &AttachmentPart::saveAll);
    connect(m_folder, &FolderExport::runningChanged, all,
            [this, all] { all->setEnabled(!m_folder->isRunning()); });
    m_ui->saveAsButton->setMenu(saving);
    m_ui->saveAsButton->setPopupMode(QToolButton::MenuButtonPopup);
}

void AttachmentPart::showRow(RowId row)
{
    if (row != m_row) {
        m_row = row;
        m_changed.clear();
        m_ui->files->clear(); // the first one is picked anew
    }
    m_waiting.clear();
    reload();
}

void AttachmentPart::reload()
{
    m_attachments.clear();
    if (m_row != 0 && m_session.file() != nullptr) {
        if (const auto list = attachmentsOf(*m_session.file(), m_ledger, m_row)) {
            m_attachments = *list;
            m_thumbnails->make(m_session.file()->path(), m_attachments);
        } else {
            m_session.dialogs().report(this, list.error());
        }
    }
    fill();
}

void AttachmentPart::fill()
{
    const int current = std::max(0, m_ui->files->indexOfTopLevelItem(m_ui->files->currentItem()));
    m_ui->files->clear();
    for (const Attachment &attachment : std::as_const(m_attachments)) {
        const QString state = attachment.isMissing                ? tr("content missing")
                              : m_changed.contains(attachment.id) ? tr("content changed")
                                                                  : QString();
        addLine(attachment.name, attachment.size, state,
                tr("Added %1").arg(attachment.addedOn.toString(Qt::ISODate)));
        if (!state.isEmpty()) {
            QTreeWidgetItem *line = m_ui->files->topLevelItem(m_ui->files->topLevelItemCount() - 1);
            line->setIcon(NameColumn, QIcon::fromTheme(u"emblem-warning"_s));
            for (const int column : {NameColumn, SizeColumn, StateColumn}) {
                line->setForeground(column, attentionColor(palette()));
            }
        }
    }
    for (const QString &path : std::as_const(m_waiting)) {
        addLine(QFileInfo(path).fileName(), QFileInfo(path).size(), tr("on saving"),
                tr("Attached when the record is saved"));
    }
    if (const int lines = m_ui->files->topLevelItemCount(); lines > 0) {
        m_ui->files->setCurrentItem(m_ui->files->topLevelItem(std::min(current, lines - 1)),
                                    NameColumn, // whatever keys are held down
                                    QItemSelectionModel::ClearAndSelect
                                        | QItemSelectionModel::Rows);
    }
    showThumbnails();
    syncButtons();
}

void AttachmentPart::showThumbnails()
{
    int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    for (qsizetype place = 0; place < m_attachments.size(); ++place) {
        const Attachment &attachment = m_attachments.at(place);
        const QIcon picture = m_thumbnails->of(attachment);
        if (!picture.isNull() && !attachment.isMissing && !m_changed.contains(attachment.id)) {
            m_ui->files->topLevelItem(static_cast<int>(place))->setIcon(NameColumn, picture);
            side = Thumbnails::kSide;
        }
    }
    m_ui->files->setIconSize({side, side});
    fitSize();
}

void AttachmentPart::addLine(const QString &name, qint64 size, const QString &state,
                             const QString &more)
{
    auto *line = new QTreeWidgetItem(m_ui->files, {name, sizeText(size), state});
    line->setIcon(NameColumn, fileIcon(name));
    line->setTextAlignment(SizeColumn, Qt::AlignRight | Qt::AlignVCenter);
    line->setToolTip(NameColumn, name + u'\n' + more);
    line->setForeground(SizeColumn, quietColor(palette()));
    line->setForeground(StateColumn, quietColor(palette()));
}

void AttachmentPart::fitSize()
{
    QTreeWidget *files = m_ui->files;
    const int lines = files->topLevelItemCount();
    bool hasStates = false;
    for (int line = 0; line < lines; ++line) {
        hasStates = hasStates || !files->topLevelItem(line)->text(StateColumn).isEmpty();
    }
    files->setColumnHidden(StateColumn, !hasStates);
    files->setVisible(lines > 0);
    files->setFixedHeight(std::min(lines, kMostLines) * files->sizeHintForRow(0)
                          + 2 * files->frameWidth());
}

void AttachmentPart::syncButtons()
{
    const int lines = m_ui->files->topLevelItemCount();
    const bool writable = m_session.isWritable();
    for (QWidget *button : {m_ui->openButton, m_ui->saveAsButton, m_ui->removeButton}) {
        button->setVisible(lines > 0);
    }
    qint64 bytes = 0;
    for (const Attachment &attachment : std::as_const(m_attachments)) {
        bytes += attachment.size;
    }
    for (const QString &path : std::as_const(m_waiting)) {
        bytes += QFileInfo(path).size();
    }
    m_ui->hint->setText(lines > 0  ? tr("%n file(s)", nullptr, lines) + u" · "_s + sizeText(bytes)
                        : writable ? tr("none; drag files here")
                                   : tr("none"));
    m_ui->addButton->setEnabled(writable);
    m_ui->openButton->setEnabled(picked() != nullptr);
    m_ui->saveAsButton->setEnabled(picked() != nullptr);
    m_ui->removeButton->setEnabled(writable && !selected().isEmpty());
}

QList<int> AttachmentPart::selected() const
{
    QList<int> lines;
    for (QTreeWidgetItem *line : m_ui->files->selectedItems()) {
        lines += m_ui->files->indexOfTopLevelItem(line);
    }
    std::ranges::sort(lines);
    return lines;
}

const Attachment *AttachmentPart::picked() const
{
    const QList<int> lines = selected();
    return lines.size() == 1 && lines.first() < m_attachments.size()
                   && !m_attachments[lines.first()].isMissing
               ? &m_attachments[lines.first()]
               : nullptr;
}

void AttachmentPart::askForFiles()
{
    add(m_session.dialogs().openFiles(this, tr("Attach files")));
}

std::optional<QStringList> AttachmentPart::withSmallerPhotos(QStringList paths)
{
    if (std::ranges::none_of(paths, isLargePhoto)) {
        return paths;
    }
    QSettings settings;
    if (!settings.contains(kSmallerPhotos)) {
        const int answer = m_session.dialogs().choose(
            this,
            tr("These photos are large. Smaller ones show as much on paper and keep the file "
               "handy; what the camera noted in them, such as the day they were taken, is not "
               "kept. The originals stay where they are. The answer is remembered: the menu "
               "beside Add changes it."),
            {tr("Make photos smaller"), tr("Attach the originals")});
        if (answer < 0) {
            return std::nullopt;
        }
        settings.setValue(kSmallerPhotos, answer == 0);
    }
    if (!settings.value(kSmallerPhotos).toBool()) {
        return paths;
    }
    const WaitingCursor cursor;
    for (QString &path : paths) {
        const QByteArray bytes = isLargePhoto(path) ? smallerPhoto(path) : QByteArray();
        if (const QString copy = bytes.isEmpty() ? QString() : copyOf(path, bytes);
            !copy.isEmpty()) {
            path = copy;
        }
    }
    return paths;
}

QString AttachmentPart::copyOf(const QString &path, const QByteArray &bytes)
{
    if (m_photos == nullptr) {
        m_photos = std::make_unique<QTemporaryDir>();
    }
    const QDir folder(m_photos->filePath(checksumOf(bytes))); // photos of one name do not meet
    const QString copy = folder.filePath(QFileInfo(path).fileName());
    return QDir().mkpath(folder.path()) && saveFile(copy, bytes) ? copy : QString();
}

void AttachmentPart::add(const QStringList &files)
{
    if (files.isEmpty() || !m_session.isWritable()) {
        return;
    }
    const auto prepared = withSmallerPhotos(files);
    if (!prepared) {
        return;
    }
    const QStringList &paths = *prepared;
    if (m_row != 0) {
        for (const QString &path : paths) { // before any is read
            if (const auto status = canAttach(path); !status) {
                m_session.dialogs().report(this, status.error());
                return;
            }
        }
        const auto added = [this, &paths] {
            const WaitingCursor cursor;
            return attachFiles(*m_session.file(), m_ledger, m_row, paths);
        }();
        if (!added) {
            m_session.dialogs().report(this, added.error());
        } else if (!*added) {
            emit m_session.message(tr("The record has these files already"));
        }
        return;
    }
    for (const QString &path : paths) { // what is wrong is told now, not when it is saved
        if (const auto status = canAttach(path); !status) {
            m_session.dialogs().report(this, status.error());
        } else if (!m_waiting.contains(path)) {
            m_waiting += path;
        }
    }
    fill();
}

std::optional<QByteArray> AttachmentPart::bytesOf(const Attachment &attachment)
{
    const auto bytes = attachmentBytes(*m_session.file(), attachment);
    if (bytes) {
        return *bytes;
    }
    m_session.dialogs().report(this, bytes.error());
    if (bytes.error().code == ErrorCode::Damaged) {
        m_changed += attachment.id;
        reload();
    }
    return {};
}

void AttachmentPart::openPicked()
{
    const Attachment *attachment = picked();
    const auto bytes = attachment != nullptr ? bytesOf(*attachment) : std::nullopt;
    if (!bytes) {
        return;
    }
    if (m_copies == nullptr) {
        m_copies = std::make_unique<QTemporaryDir>();
    }
    const QDir folder(m_copies->filePath(attachment->sha256)); // files of one name do not meet
    const QString path = folder.filePath(safeFileName(attachment->name));
    if (!QFileInfo::exists(path)) {
        QDir().mkpath(folder.path());
        if (const auto status = saveFile(path, *bytes); !status) {
            m_session.dialogs().report(this, status.error());
            return;
        }
        QFile::setPermissions(path, QFileDevice::ReadOwner); // what is changed there is lost
    }
    if (!m_session.dialogs().openOutside(path)) {
        emit m_session.message(
            tr("No program opens %1; save it and open it from there").arg(attachment->name));
    }
}

void AttachmentPart::savePickedAs()
{
    const Attachment *attachment = picked();
    const auto bytes = attachment != nullptr ? bytesOf(*attachment) : std::nullopt;
    if (!bytes) {
        return;
    }
    const QString path = m_session.dialogs().saveFile(this, tr("Save attachment"),
                                                      safeFileName(attachment->name), {});
    if (path.isEmpty()) {
        return;
    }
    if (const auto status = saveFile(path, *bytes); !status) {
        m_session.dialogs().report(this, status.error());
    } else {
        emit m_session.message(tr("Written to %1").arg(path));
    }
}

void AttachmentPart::saveAll()
{
    if (m_attachments.isEmpty()) {
        return;
    }
    const auto write = [&ledger = m_ledger, row = m_row](const File &file, const QString &parent) {
        return writeAttachmentsOf(file, ledger, row, parent);
    };
    m_folder->start(tr("%n file(s)", nullptr, static_cast<int>(m_attachments.size())), write);
}

void AttachmentPart::removeSelected()
{
    const QList<int> lines = selected();
    if (lines.isEmpty() || !m_session.isWritable()) {
        return;
    }
    if (m_row == 0) {
        for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
            m_waiting.removeAt(*line);
        }
        fill();
        return;
    }
    QList<Attachment> attachments;
    for (const int line : lines) {
        attachments += m_attachments[line];
    }
    if (const auto status = detach(*m_session.file(), m_ledger, attachments); !status) {
        m_session.dialogs().report(this, status.error());
    }
}

} // namespace zhibu
