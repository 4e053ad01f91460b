#include "gui/rating/table/schemesdialog.h"

#include "ui_schemesdialog.h"

#include "core/savefile.h"
#include "gui/dialogs/tablewindow.h"
#include "gui/reports/output.h"
#include "reports/documents/rating/schemesummary.h"
#include "reports/documents/rating/startable.h"
#include "reports/words/schemeproblem.h"
#include "reports/words/wording.h"
#include "storage/facts/rulepacks.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

enum SchemeColumn { Title, Version, From };

QString html(const Scheme &scheme)
{
    QString text;
    for (const SchemePart &part : schemeSummary(scheme)) {
        QStringList lines;
        for (const QString &line : part.lines) {
            lines += line.toHtmlEscaped();
        }
        text += u"<p><b>%1</b><br>%2</p>"_s.arg(part.title, lines.join(u"<br>"_s));
    }
    return text;
}

/// As the records stand, whatever was confirmed or decided: neither depends on the scheme.
Result<TextTable> comparison(const File &file, RatingRequest first, const Scheme &other)
{
    first.confirmed = false;
    first.decisions = false;
    RatingRequest second = first;
    second.scheme = other;
    const auto byFirst = rateOrganisations(file, first);
    const auto bySecond = rateOrganisations(file, second);
    if (!byFirst || !bySecond) {
        return byFirst ? bySecond.error() : byFirst.error();
    }
    return comparisonTable(first.scheme, *byFirst, other, *bySecond, first.year);
}

} // namespace

SchemesDialog::SchemesDialog(Session &session, const RatingRequest &request, QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_request{request}
    , m_ui{std::make_unique<Ui::SchemesDialog>()}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->splitter->setSizes({440, 520});
    m_ui->list->header()->setStretchLastSection(false);
    m_ui->list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->list->header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    m_ui->importButton->setEnabled(session.isWritable());
    connect(m_ui->list, &QTreeWidget::currentItemChanged, this, &SchemesDialog::showPicked);
    connect(m_ui->importButton, &QPushButton::clicked, this, &SchemesDialog::importFile);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &SchemesDialog::saveAs);
    connect(m_ui->compareButton, &QPushButton::clicked, this, &SchemesDialog::compare);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QWidget::close);
    connect(&session, &Session::recordsChanged, this, &SchemesDialog::fill);
    connect(&session, &Session::fileChanged, this, &QWidget::close);
    showProblems({});
    fill();
    pick(request.scheme.id);
    m_ui->list->setFocus();
}

SchemesDialog::~SchemesDialog() = default;

void SchemesDialog::fill()
{
    const QString before = picked() != nullptr ? picked()->id : QString();
    const QString other = m_ui->otherCombo->currentData().toString();
    const auto schemes = allSchemes(m_session.file());
    const auto kept = keptSchemes(*m_session.file());
    m_schemes = schemes ? *schemes : QList<Scheme>();
    m_ui->list->clear();
    m_ui->otherCombo->clear();
    for (const Scheme &scheme : std::as_const(m_schemes)) {
        const bool isKept = kept && kept->contains(scheme.id);
        auto *item =
            new QTreeWidgetItem(m_ui->list, {scheme.title, QString::number(scheme.version),
                                             isKept ? tr("This file") : tr("The program")});
        item->setData(Title, Qt::UserRole, scheme.id);
        item->setToolTip(Title, scheme.source);
        item->setTextAlignment(Version, Qt::AlignRight | Qt::AlignVCenter);
        m_ui->otherCombo->addItem(scheme.title, scheme.id);
    }
    const auto another = std::ranges::find_if(
        m_schemes, [this](const Scheme &each) { return each.id != m_request.scheme.id; });
    m_ui->otherCombo->setCurrentIndex(other.isEmpty()
                                          ? static_cast<int>(another - m_schemes.begin())
                                          : m_ui->otherCombo->findData(other));
    pick(before);
    if (!schemes) {
        showProblems({errorText(schemes.error())});
    }
}

void SchemesDialog::pick(const QString &id)
{
    const auto place = std::ranges::find(m_schemes, id, &Scheme::id);
    const auto row = place == m_schemes.end() ? 0 : place - m_schemes.begin();
    m_ui->list->setCurrentItem(m_ui->list->topLevelItem(static_cast<int>(row)));
}

const Scheme *SchemesDialog::picked() const
{
    const int row = m_ui->list->indexOfTopLevelItem(m_ui->list->currentItem());
    return row >= 0 && row < m_schemes.size() ? &m_schemes[row] : nullptr;
}

void SchemesDialog::showPicked()
{
    const Scheme *scheme = picked();
    m_ui->saveButton->setEnabled(scheme != nullptr);
    m_ui->compareButton->setEnabled(scheme != nullptr);
    m_ui->summary->setHtml(scheme != nullptr ? html(*scheme) : QString());
}

void SchemesDialog::importFile()
{
    const QString path =
        m_session.dialogs().openFile(this, tr("Import a scheme file"), tr("Scheme files (*.json)"));
    if (path.isEmpty()) {
        return;
    }
    const QString name = QFileInfo(path).fileName();
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        showProblems({tr("%1 was not brought in:").arg(name), source.errorString()});
        return;
    }
    const QList<Scheme> before = m_schemes;
    const QByteArray json = source.readAll();
    const auto id = importScheme(*m_session.file(), json);
    if (!id) {
        showProblems(QStringList{tr("%1 was not brought in:").arg(name)}
                     + (id.error().code == ErrorCode::Invalid
                            ? schemeProblemTexts(json)
                            : QStringList{errorText(id.error())}));
        return;
    }
    pick(*id);
    const auto replaced = std::ranges::find(before, *id, &Scheme::id);
    QStringList doubts;
    for (const QString &doubt : schemeDoubtTexts(*picked())) {
        doubts += u"⚠ "_s + doubt;
    }
    if (replaced != before.end() && replaced->version >= picked()->version) {
        doubts += tr("⚠ Version %1 now stands in place of version %2, which is not "
                     "older. Ctrl+Z in the main window takes that back.")
                      .arg(picked()->version)
                      .arg(replaced->version);
    }
    showProblems(doubts);
    emit m_session.message(
        tr("Brought in: %1, version %2").arg(picked()->title).arg(picked()->version));
}

void SchemesDialog::saveAs()
{
    const QString id = picked()->id;
    const auto text = schemeText(m_session.file(), id);
    if (!text) {
        m_session.dialogs().report(this, text.error());
        return;
    }
    exportTo(this, m_session, id + u".json"_s, tr("Scheme files (*.json)"),
             [&text](const QString &path) { return saveFile(path, *text); });
}

void SchemesDialog::compare()
{
    const auto other =
        std::ranges::find(m_schemes, m_ui->otherCombo->currentData().toString(), &Scheme::id);
    if (other == m_schemes.end()) {
        return;
    }
    const bool isSame = other->id == picked()->id;
    showProblems(isSame ? QStringList{tr("A scheme does not differ from itself: pick another one "
                                         "to compare with.")}
                        : QStringList());
    if (isSame) {
        return;
    }
    m_request.scheme = *picked();
    const auto make = [request = m_request, second = *other](const File &file) {
        return comparison(file, request, second);
    };
    const QString title =
        tr("%1: %2 and %3")
            .arg(QString::number(m_request.year), m_request.scheme.title, other->title);
    (new TableWindow(m_session, title, make, parentWidget()))->show();
}

void SchemesDialog::showProblems(const QStringList &problems)
{
    m_ui->problems->setPlainText(problems.join(u'\n'));
    m_ui->problems->setVisible(!problems.isEmpty());
}

} // namespace zhibu
