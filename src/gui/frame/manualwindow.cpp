#include "gui/frame/manualwindow.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

// Outside any namespace, as Q_INIT_RESOURCE demands.
static void readManual()
{
    Q_INIT_RESOURCE(manual);
}

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QString kManualFolder = u":/manual/"_s;
const QString kFirstPage = u"README"_s;

QString manualText(const QString &chapter)
{
    QFile file(kManualFolder + chapter + u".md"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString chapterAt(const QUrl &source)
{
    return QFileInfo(source.path()).completeBaseName();
}

/// Pictures are no wider than the text.
class ManualText : public QTextBrowser
{
protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        constexpr int kMargins = 40;
        const QVariant found = QTextBrowser::loadResource(type, name);
        if (type != QTextDocument::ImageResource) {
            return found;
        }
        const QImage image =
            found.canConvert<QByteArray>() ? QImage::fromData(found.toByteArray()) : QImage();
        const int width = viewport()->width() - kMargins;
        return image.width() > width && width > 0
                   ? image.scaledToWidth(width, Qt::SmoothTransformation)
                   : image;
    }
};

} // namespace

ManualWindow::ManualWindow(QWidget *parent)
    : QDialog{parent}
    , m_chapters{new QListWidget}
    , m_text{new ManualText}
    , m_search{new QLineEdit}
{
    readManual();
    setWindowTitle(tr("Manual"));
    resize(1000, 720);
    m_chapters->setObjectName(u"chapters"_s);
    m_text->setObjectName(u"text"_s);
    m_search->setObjectName(u"manualSearch"_s);
    m_search->setPlaceholderText(tr("Search the manual (Enter: next place)"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_text->setFrameShape(QFrame::NoFrame);
    auto *none = new QLabel(tr("Nowhere in the manual."));
    none->hide();
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_search);
    column->addWidget(none);
    column->addWidget(m_text, 1);
    auto *splitter = new QSplitter;
    splitter->addWidget(m_chapters);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({220, 780});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    listChapters();
    connect(m_chapters, &QListWidget::currentItemChanged, this,
            [this](const QListWidgetItem *item) {
                if (item != nullptr && item->data(Qt::UserRole).toString() != chapter()) {
                    showChapter(item->data(Qt::UserRole).toString());
                }
            });
    connect(m_text, &QTextBrowser::sourceChanged, this, &ManualWindow::follow);
    connect(m_search, &QLineEdit::returnPressed, this, [this, none] {
        none->setVisible(!m_search->text().isEmpty() && !findNext(m_search->text()));
    });
    connect(m_search, &QLineEdit::textChanged, none, &QWidget::hide);
    auto *find = new QAction(this);
    find->setShortcuts({QKeySequence(QKeySequence::Find), QKeySequence(Qt::CTRL | Qt::Key_K)});
    connect(find, &QAction::triggered, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    addAction(find);
}

void ManualWindow::listChapters()
{
    // The table of the first page is the list: its order is that of reading.
    static const QRegularExpression link(uR"(\[([^\]]+)\]\(([^)]+)\.md\))"_s);
    const auto add = [this](const QString &title, const QString &chapter) {
        auto *item = new QListWidgetItem(title, m_chapters);
        item->setData(Qt::UserRole, chapter);
    };
    add(tr("Contents"), kFirstPage);
    for (auto found = link.globalMatch(manualText(kFirstPage)); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        add(match.captured(1), match.captured(2));
    }
}

void ManualWindow::showChapter(const QString &chapter)
{
    const bool there = QFile::exists(kManualFolder + chapter + u".md"_s);
    m_text->setSource(QUrl(u"qrc"_s + kManualFolder + (there ? chapter : kFirstPage) + u".md"_s));
}

QString ManualWindow::chapter() const
{
    return chapterAt(m_text->source());
}

// The text tells its source only after it has told of the change.
void ManualWindow::follow(const QUrl &source)
{
    const QString shown = chapterAt(source);
    for (int row = 0; row < m_chapters->count(); ++row) {
        if (m_chapters->item(row)->data(Qt::UserRole).toString() == shown) {
            const QSignalBlocker quiet(m_chapters);
            m_chapters->setCurrentRow(row);
        }
    }
    const QString heading = source.fragment(QUrl::FullyDecoded);
    for (QTextBlock block = m_text->document()->begin(); !heading.isEmpty() && block.isValid();
         block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && block.text() == heading) {
            m_text->moveCursor(QTextCursor::End); // so that the heading comes to the top
            m_text->setTextCursor(QTextCursor(block));
            return;
        }
    }
}

bool ManualWindow::findNext(const QString &text)
{
    if (m_text->find(text)) {
        return true;
    }
    const int shown = std::max(m_chapters->currentRow(), 0);
    for (int step = 1; step <= m_chapters->count(); ++step) {
        const QString next =
            m_chapters->item((shown + step) % m_chapters->count())->data(Qt::UserRole).toString();
        if (!manualText(next).contains(text, Qt::CaseInsensitive)) {
            continue;
        }
        showChapter(next);
        m_text->moveCursor(QTextCursor::Start);
        if (m_text->find(text)) { // not only in a link's address
            return true;
        }
    }
    return false;
}

} // namespace zhibu
