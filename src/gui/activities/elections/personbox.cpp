#include "gui/activities/elections/personbox.h"

#include "gui/records/namecompleter.h"
#include "storage/search/readings.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QScrollBar>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameAndNumber = 16; // characters

} // namespace

PersonBox::PersonBox(QWidget *parent)
    : QComboBox{parent}
    , m_completer{new NameCompleter(this)}
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(kNameAndNumber);
    // On the input itself: the box would look for its own rows in the completer's list.
    lineEdit()->setCompleter(m_completer);
    connect(lineEdit(), &QLineEdit::textEdited, m_completer, &NameCompleter::narrow);
    connect(lineEdit(), &QLineEdit::returnPressed, this, &PersonBox::entered);
}

void PersonBox::setPeople(const QList<DuePerson> &people)
{
    const QString before = currentText();
    m_people = people;
    clear();
    QList<NameOffer> offers;
    for (const DuePerson &person : people) {
        const QString text = u"%1 %2"_s.arg(person.member.name, person.member.code);
        addItem(person.votes ? text : text + u"（无被选举权）"_s, person.member.id);
        offers += {.label = itemText(count() - 1), .name = person.member.name};
    }
    m_completer->setOffers(offers);
    setCurrentIndex(findText(before));
    fitLists();
}

void PersonBox::fitLists()
{
    for (QAbstractItemView *list : {view(), m_completer->popup()}) {
        list->setMinimumWidth(view()->sizeHintForColumn(0) + 2 * list->frameWidth()
                              + list->verticalScrollBar()->sizeHint().width());
    }
}

QList<const DuePerson *> PersonBox::meant() const
{
    const QString typed = currentText().trimmed();
    QList<const DuePerson *> exactly;
    QList<const DuePerson *> inPart;
    for (qsizetype place = 0; !typed.isEmpty() && place < m_people.size(); ++place) {
        const DuePerson &person = m_people[place];
        const QString text = itemText(static_cast<int>(place));
        if (text == typed) { // picked from the list
            return {&person};
        }
        if (person.member.name == typed || person.member.code == typed) {
            exactly += &person;
        } else if (text.contains(typed, Qt::CaseInsensitive)
                   || answersTo(person.member.name, typed)) {
            inPart += &person;
        }
    }
    return exactly.isEmpty() ? inPart : exactly;
}

const DuePerson *PersonBox::person() const
{
    const QList<const DuePerson *> people = meant();
    return people.size() == 1 ? people.first() : nullptr;
}

QString PersonBox::problem() const
{
    const QString typed = currentText().trimmed();
    switch (meant().size()) {
    case 0:
        return typed.isEmpty() ? tr("Pick a member first")
                               : tr("No member here is called %1").arg(typed);
    case 1:
        return {};
    default:
        return tr("More than one answers to %1: pick from the list").arg(typed);
    }
}

} // namespace zhibu
