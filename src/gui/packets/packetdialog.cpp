#include "gui/packets/packetdialog.h"

#include "ui_packetdialog.h"

#include "gui/packets/packetmodel.h"
#include "gui/records/masking.h"
#include "gui/reports/output.h"
#include "reports/words/packetwords.h"
#include "reports/words/wording.h"
#include "storage/file/backup.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

enum FieldColumn { FieldTitle, Here, There, FieldColumnCount };

constexpr int kWidestPacketColumn = 320;
constexpr auto kStates = {PacketState::Conflict, PacketState::Refused, PacketState::Added,
                          PacketState::Changed, PacketState::Removed};

QTableWidgetItem *cellOf(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

PacketDialog::PacketDialog(Session &session, PacketReading reading, QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_ui{std::make_unique<Ui::PacketDialog>()}
    , m_model{new PacketModel(std::move(reading), this)}
    , m_list{new QSortFilterProxyModel(this)}
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->head->setText(headText());
    m_list->setSourceModel(m_model);
    m_list->setFilterKeyColumn(PacketModel::State);
    setUpTables();
    setUpButtons();
    offerStates();
    connect(m_model, &QAbstractItemModel::dataChanged, this, &PacketDialog::syncVerdict);
    connect(&session, &Session::fileChanged, this, &QWidget::close);
    m_ui->table->selectRow(0);
    m_ui->table->setFocus();
    syncVerdict();
}

PacketDialog::~PacketDialog() = default;

void PacketDialog::setUpTables()
{
    m_ui->table->setModel(m_list);
    m_ui->table->resizeColumnsToContents();
    QHeaderView *head = m_ui->table->horizontalHeader();
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int column = 0; column < PacketModel::ColumnCount; ++column) {
        head->resizeSection(column, std::min(head->sectionSize(column), kWidestPacketColumn));
    }
    head->setSectionResizeMode(PacketModel::What, QHeaderView::Stretch);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PacketDialog::showFields);

    m_ui->fields->setColumnCount(FieldColumnCount);
    m_ui->fields->setHorizontalHeaderLabels({tr("Field"), tr("Here"), tr("In the packet")});
    QHeaderView *titles = m_ui->fields->horizontalHeader();
    titles->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    titles->setSectionResizeMode(QHeaderView::Stretch);
    connect(m_ui->fields, &QTableWidget::itemChanged, this, &PacketDialog::takeField);
    connect(m_ui->reveal, &QCheckBox::toggled, this, &PacketDialog::showFields);
}

void PacketDialog::setUpButtons()
{
    const auto choose = [this](PacketChoice::Side side) {
        return [this, side] {
            for (const int row : selected()) {
                m_model->choose(row, side);
            }
            showFields();
        };
    };
    connect(m_ui->theirsButton, &QPushButton::clicked, this, choose(PacketChoice::Side::Theirs));
    connect(m_ui->oursButton, &QPushButton::clicked, this, choose(PacketChoice::Side::Ours));
    connect(m_ui->laterButton, &QPushButton::clicked, this, choose(PacketChoice::Side::Open));
    connect(m_ui->exportButton, &QPushButton::clicked, this, &PacketDialog::exportDifferences);
    connect(m_ui->takeButton, &QPushButton::clicked, this, &PacketDialog::take);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &PacketDialog::reject);
}

QString PacketDialog::headText() const
{
    const PacketReading &reading = m_model->reading();
    const PacketInfo &info = reading.packet.info;
    const PacketReference &about = reading.comparison.organisation;
    QStringList counts;
    for (const PacketState state : kStates) {
        if (const qsizetype count = reading.comparison.count(state); count > 0) {
            counts += u"%1 %2"_s.arg(packetStateText(state)).arg(count);
        }
    }
    return packetHeadText(about.name, about.code, info.madeAt, info.since) + u'\n'
           + tr("%1; %2 the same, %3 newer here: nothing is done about them.")
                 .arg(counts.isEmpty() ? tr("Nothing differs") : counts.join(u'，'))
                 .arg(reading.comparison.same)
                 .arg(reading.comparison.newer);
}

void PacketDialog::offerStates()
{
    m_ui->stateCombo->addItem(tr("All differences"));
    for (const PacketState state : kStates) {
        if (m_model->reading().comparison.count(state) > 0) {
            m_ui->stateCombo->addItem(packetStateText(state));
        }
    }
    connect(m_ui->stateCombo, &QComboBox::currentIndexChanged, this, &PacketDialog::applyFilter);
}

void PacketDialog::applyFilter()
{
    m_list->setFilterFixedString(
        m_ui->stateCombo->currentIndex() == 0 ? QString() : m_ui->stateCombo->currentText());
    m_ui->table->selectRow(0);
    showFields();
}

QList<int> PacketDialog::selected() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_ui->table->selectionModel()->selectedRows()) {
        rows += m_list->mapToSource(index).row();
    }
    return rows;
}

int PacketDialog::current() const
{
    return m_list->mapToSource(m_ui->table->currentIndex()).row();
}

void PacketDialog::showFields()
{
    const QSignalBlocker quiet(m_ui->fields);
    m_ui->fields->setRowCount(0);
    const int row = current();
    if (row < 0) {
        return;
    }
    const PacketReading &reading = m_model->reading();
    const PacketDifference &difference = reading.comparison.differences[row];
    const PacketTexts &texts = reading.texts[row];
    const PacketChoice &choice = m_model->choices()[row];
    const auto add = [this](const QString &title, const QString &here, const QString &there) {
        const int line = m_ui->fields->rowCount();
        m_ui->fields->insertRow(line);
        m_ui->fields->setItem(line, FieldTitle, cellOf(title));
        m_ui->fields->setItem(line, Here, cellOf(here));
        m_ui->fields->setItem(line, There, cellOf(there));
        return m_ui->fields->item(line, There);
    };
    const auto addField = [&](int place) {
        const Field &field = m_model->ledger(row).fields[place];
        const auto shown = [&](const QString &text) {
            return m_ui->reveal->isChecked() ? text : maskedText(field, text);
        };
        return add(field.title, shown(texts.here.value(place)), shown(texts.there.value(place)));
    };
    for (const PacketField &field : difference.fields) {
        QTableWidgetItem *there = addField(field.index);
        there->setData(Qt::UserRole, field.index);
        if (!m_model->isRefused(row)) {
            there->setFlags(there->flags() | Qt::ItemIsUserCheckable);
            there->setCheckState(choice.fields.contains(field.index) ? Qt::Checked : Qt::Unchecked);
        }
    }
    if (!difference.stored || !difference.offered) { // a whole row that comes or goes
        for (int i = 0; i < m_model->ledger(row).fields.size(); ++i) {
            if (!texts.here.value(i).isEmpty() || !texts.there.value(i).isEmpty()) {
                addField(i);
            }
        }
    }
    for (const PacketFile &file : difference.files) {
        add(u"附件"_s, {}, file.name);
    }
}

void PacketDialog::takeField(const QTableWidgetItem *item)
{
    if (item->column() == There && item->flags().testFlag(Qt::ItemIsUserCheckable)) {
        m_model->chooseField(current(), item->data(Qt::UserRole).toInt(),
                             item->checkState() == Qt::Checked);
    }
}

void PacketDialog::syncVerdict()
{
    qsizetype taken = 0;
    qsizetype kept = 0;
    qsizetype open = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        switch (m_model->choices()[row].side) {
        case PacketChoice::Side::Theirs:
            ++taken;
            break;
        case PacketChoice::Side::Ours:
            ++kept;
            break;
        case PacketChoice::Side::Open:
            ++open;
            break;
        }
    }
    m_ui->verdict->setText(
        tr("Nothing has been written yet. %1 are taken, %2 stay as they are here, %3 are asked "
           "again with the next packet. One undo takes all of it back.")
            .arg(taken)
            .arg(kept)
            .arg(open));
    m_ui->takeButton->setEnabled(taken + kept > 0 && m_session.isWritable());
}

void PacketDialog::take()
{
    setEnabled(false);
    m_ui->verdict->setText(tr("A copy of the file is made first…"));
    const auto copying = [path = m_session.file()->path()] { return backUpDated(path); };
    m_background.run(copying, [this](const Result<QString> &copy) {
        setEnabled(true);
        if (copy) {
            write();
        } else {
            syncVerdict();
            m_session.dialogs().report(this, copy.error());
        }
    });
}

void PacketDialog::write()
{
    const PacketReading &reading = m_model->reading();
    const auto taken =
        takePacket(*m_session.file(), reading.packet, reading.comparison, m_model->choices());
    if (!taken) {
        syncVerdict();
        m_session.dialogs().report(this, taken.error());
    } else if (taken->refused >= 0) {
        const int row = static_cast<int>(taken->refused);
        m_model->refuse(row, taken->findings);
        m_ui->stateCombo->setCurrentIndex(0);
        m_ui->table->selectRow(m_list->mapFromSource(m_model->index(row, 0)).row());
        const bool goesOn =
            m_ui->takeButton->isEnabled()
            && m_session.dialogs().ask(this,
                                       tr("%1 Nothing has been written. It is left out now, with "
                                          "what refers to it. Take the others?")
                                           .arg(refusalText(row)),
                                       tr("&Take the others"));
        if (goesOn) {
            writeRest();
        }
    } else {
        finish(taken->rows);
    }
}

void PacketDialog::writeRest()
{
    const PacketReading &reading = m_model->reading();
    QList<PacketChoice> choices = m_model->choices();
    QList<PacketRefusal> refusals;
    const auto taken =
        takeWhatCanBe(*m_session.file(), reading.packet, reading.comparison, choices, refusals);
    if (!taken) {
        syncVerdict();
        m_session.dialogs().report(this, taken.error());
        return;
    }
    constexpr qsizetype kShown = 10;
    QStringList lines;
    for (const PacketRefusal &refusal : std::as_const(refusals)) {
        const int row = static_cast<int>(refusal.index);
        m_model->refuse(row, refusal.findings);
        lines += refusalText(row);
    }
    if (!lines.isEmpty()) {
        m_session.dialogs().inform(this,
                                   tr("%n more row(s) were left out. Take the packet again to see "
                                      "them.",
                                      nullptr, static_cast<int>(lines.size()))
                                       + u'\n' + lines.mid(0, kShown).join(u'\n'),
                                   {});
    }
    finish(taken->rows);
}

void PacketDialog::finish(qsizetype rows)
{
    emit m_session.message(tr("%n row(s) of the packet taken", nullptr, static_cast<int>(rows)));
    accept();
}

QString PacketDialog::refusalText(int row) const
{
    const PacketReading &reading = m_model->reading();
    return tr("%1 “%2” cannot be taken: %3.")
        .arg(m_model->ledger(row).title, reading.texts[row].name,
             packetProblem(m_model->ledger(row), reading.comparison.differences[row],
                           packetWords()));
}

void PacketDialog::exportDifferences()
{
    const PacketReading &reading = m_model->reading();
    const auto table =
        packetTable(*m_session.file(), reading.packet, reading.comparison, packetWords());
    if (table) {
        exportTable(this, m_session, *table);
    } else {
        m_session.dialogs().report(this, table.error());
    }
}

} // namespace zhibu
