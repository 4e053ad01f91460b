#include "gui/activities/furthervotes.h"

#include "exchange/pasteplan.h"
#include "gui/activities/recordlines.h"
#include "gui/activities/votetext.h"
#include "gui/dues/assessment/entrytable.h"
#include "ledger/ledgers.h"
#include "reports/words/wording.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLinesShown = 4;
constexpr int kFewestLinesShown = 3;   // of several: so that they look like a list
constexpr int kWidestVoteColumn = 120; // the numbers stand in sight of the name

const Ledger &voteLedger()
{
    return ledgerOf(u"votes"_s);
}

/// All but the meeting, which they belong to: first what differs from vote to vote.
QStringList voteFields()
{
    QStringList keys{u"number"_s,        u"topic"_s,       u"person"_s, u"votes_for"_s,
                     u"votes_against"_s, u"abstentions"_s, u"outcome"_s};
    for (const Field &field : voteLedger().fields) {
        if (field.key != u"activity" && !keys.contains(field.key)) {
            keys += field.key;
        }
    }
    return keys;
}

/// What keeps a vote from being stored; that its meeting may not be stored yet does not.
Findings flawsOf(Record vote)
{
    Findings findings = voteLedger().validate(vote);
    findings.removeIf([](const Finding &each) { return each.field == u"activity"; });
    return findings;
}

} // namespace

FurtherVotes::FurtherVotes(QWidget *parent)
    : QWidget{parent}
    , m_lines{new RecordLines(voteLedger(), voteFields(), this)}
    , m_table{new EntryTable(this)}
    , m_add{new QPushButton(tr("An&other vote"), this)}
    , m_drop{new QPushButton(tr("Ta&ke it away"), this)}
    , m_note{new QLabel(this)}
{
    m_add->setObjectName(u"voteButton"_s);
    m_add->setToolTip(tr("The meeting voted on something else too: put it down"));
    m_drop->setObjectName(u"dropVoteButton"_s);
    m_drop->setToolTip(tr("Take the picked vote away"));
    m_lines->setFixed({u"number"_s});
    m_table->setObjectName(u"furtherVotes"_s);
    m_table->setAccessibleName(tr("Further votes"));
    m_table->setToolTip(tr("Tab goes to the next cell, F2 opens it"));
    m_table->setModel(m_lines);
    m_table->setItemDelegate(new LinesDelegate(this));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setMaximumSectionSize(kWidestVoteColumn);
    m_note->setObjectName(u"furtherVotesNote"_s);
    m_note->setWordWrap(true);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_add);
    bar->addWidget(m_drop);
    bar->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(bar);
    layout->addWidget(m_table);
    layout->addWidget(m_note);
    connect(m_add, &QPushButton::clicked, this, &FurtherVotes::wanted);
    connect(m_drop, &QPushButton::clicked, this, &FurtherVotes::drop);
    connect(m_table, &EntryTable::pasted, this, &FurtherVotes::paste);
    connect(m_lines, &RecordLines::edited, this, &FurtherVotes::edited);
    connect(m_lines, &RecordLines::edited, this, &FurtherVotes::showNote);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FurtherVotes::showNote);
    fit();
}

void FurtherVotes::placeBehind(QWidget *before)
{
    setTabOrder(before, m_add);
    setTabOrder(m_add, m_table);
    setTabOrder(m_table, m_drop);
}

void FurtherVotes::setRecords(const QList<Record> &votes)
{
    m_lines->setRecords(votes, {});
    fit();
    showNote();
}

const QList<Record> &FurtherVotes::records() const
{
    return m_lines->records();
}

void FurtherVotes::add(Record vote)
{
    qlonglong last = voteLedger().field(u"number"_s).lowest - 1; // the vote in the form
    for (const Record &each : records()) {
        last = std::max(last, voteLedger().value(each, u"number"_s).toLongLong());
    }
    voteLedger().setValue(vote, u"number"_s, last + 1);
    m_lines->add(vote);
    fit();
    const bool isNamed = !isEmpty(voteLedger().value(vote, u"topic"_s));
    showCell(m_lines->rowCount() - 1, isNamed ? u"votes_for"_s : u"topic"_s);
    if (!isNamed) {
        m_table->edit(m_table->currentIndex());
    }
}

void FurtherVotes::setType(std::optional<MeetingType> type)
{
    m_type = type;
    showNote();
}

void FurtherVotes::setWritable(bool writable)
{
    m_add->setEnabled(writable);
    m_drop->setEnabled(writable);
    m_table->setEnabled(writable);
}

Findings FurtherVotes::refuse()
{
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        const Findings flaws = flawsOf(records()[row]);
        if (flaws.isEmpty()) {
            continue;
        }
        const Finding &first = flaws.first();
        showCell(row, first.field);
        warn(tr("Vote %1: %2")
                 .arg(voteLedger().value(records()[row], u"number"_s).toString(),
                      findingText(first, voteLedger().field(first.field).title)));
        return flaws;
    }
    return {};
}

void FurtherVotes::drop()
{
    if (!m_table->currentIndex().isValid()) {
        return;
    }
    m_lines->drop(m_table->currentIndex().row());
    fit();
    showNote();
    if (records().isEmpty()) { // the button that did it goes
        m_add->setFocus();
    }
}

// By position alone: the words of a vote may well hold those of a title.
void FurtherVotes::paste(const QString &text)
{
    const QModelIndex corner = m_table->currentIndex();
    const QList<QStringList> block = cellsOf(text);
    if (!corner.isValid() || block.isEmpty()) {
        return;
    }
    if (corner.row() + block.size() > m_lines->rowCount()
        || corner.column() + block.first().size() > m_lines->columnCount()) {
        warn(tr("Nothing was pasted: it has %1 rows and %2 columns, more than there are from here "
                "on")
                 .arg(block.size())
                 .arg(block.first().size()));
        return;
    }
    if (const auto flaw = m_lines->enter(corner, block)) {
        warn(u"%1（%2）"_s.arg(findingText(*flaw, voteLedger().field(flaw->field).title),
                               flaw->value));
    }
}

void FurtherVotes::warn(const QString &text)
{
    m_note->setText(u"⚠ "_s + text);
    m_note->show();
}

void FurtherVotes::showCell(int row, const QString &key)
{
    const QModelIndex cell = m_lines->index(row, m_lines->columnOf(key));
    m_table->setCurrentIndex(cell);
    m_table->scrollTo(cell);
    m_table->setFocus();
}

void FurtherVotes::fit()
{
    const int votes = m_lines->rowCount();
    const int lines = votes < 2 ? votes : std::clamp(votes, kFewestLinesShown, kMostLinesShown);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + lines * m_table->verticalHeader()->defaultSectionSize()
                            + m_table->horizontalScrollBar()->sizeHint().height()
                            + 2 * m_table->frameWidth());
    m_table->setVisible(lines > 0);
    m_drop->setVisible(lines > 0);
}

void FurtherVotes::showNote()
{
    const int row = m_table->currentIndex().row();
    QString text;
    if (row >= 0 && row < m_lines->rowCount()) {
        const Record &vote = records()[row];
        VoteNumbers numbers =
            voteNumbers([&vote](const QString &key) { return voteLedger().value(vote, key); });
        numbers.type = m_type;
        text = voteText(numbers);
        text = text.isEmpty()
                   ? text
                   : tr("Vote %1: %2").arg(voteLedger().value(vote, u"number"_s).toString(), text);
    }
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

} // namespace zhibu
