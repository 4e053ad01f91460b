#include "reports/documents/elections/electionparts.h"

#include "ledger/ledgers.h"
#include "reports/words/codenames.h"
#include "storage/search/nameorder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

QDate dayOf(const ElectionPaper &paper, const QString &key)
{
    return ledgerOf(u"elections"_s).day(paper.record.election, key);
}

QString dayText(const ElectionPaper &paper, const QString &key)
{
    const QDate day = dayOf(paper, key);
    return day.isValid() ? proseDate(day) : kBlankDay;
}

QString textOf(const ElectionPaper &paper, const QString &key)
{
    const QString text = ledgerOf(u"elections"_s).value(paper.record.election, key).toString();
    return text.trimmed().isEmpty() ? kElectionBlank : text.trimmed();
}

QString countOrBlank(const std::optional<int> &number)
{
    return number ? QString::number(*number) : kElectionBlank;
}

QString termName(const ElectionPaper &paper)
{
    return u"第%1届委员会"_s.arg(textOf(paper, u"term"_s));
}

bool isDirect(const ElectionPaper &paper)
{
    return paper.facts.seats == 0;
}

QString kindText(const ElectionPaper &paper)
{
    switch (paper.kind) {
    case OrganisationKind::Committee:
        return u"党委"_s;
    case OrganisationKind::GeneralBranch:
        return u"总支"_s;
    default:
        return u"支部"_s;
    }
}

QList<Contender> contenders(const ElectionPaper &paper, ElectionBallot ballot)
{
    QList<Contender> list;
    std::ranges::copy_if(paper.facts.contenders, std::back_inserter(list),
                         [ballot](const Contender &each) { return each.ballot == ballot; });
    return list;
}

QList<Contender> firstRound(const ElectionPaper &paper, ElectionBallot ballot)
{
    QList<Contender> list = contenders(paper, ballot);
    list.removeIf([](const Contender &each) { return each.round != 1; });
    const Readings readings;
    const auto key = [&](const Contender &each) {
        return orderKey(paper.people.value(each.member).name, TextOrder::Strokes, TextKind::Person,
                        readings);
    };
    std::ranges::stable_sort(list, [&](const Contender &left, const Contender &right) {
        return key(left) < key(right);
    });
    return list;
}

int linesLeft(const ElectionPaper &paper, ElectionBallot ballot)
{
    constexpr int kUnknown = 5; // a branch's committee has 3 to 5 seats
    return ballot != ElectionBallot::Committee ? 1
           : paper.facts.seats                 ? candidatesNeeded(*paper.facts.seats)
                                               : kUnknown;
}

QList<ElectionBallot> ballotsHeld(const ElectionPaper &paper)
{
    if (!isDirect(paper)) {
        return {ElectionBallot::Committee};
    }
    if (contenders(paper, ElectionBallot::DeputySecretary).isEmpty()) {
        return {ElectionBallot::Secretary};
    }
    return {ElectionBallot::Secretary, ElectionBallot::DeputySecretary};
}

QList<Contender> candidatesOf(const ElectionPaper &paper)
{
    QList<Contender> list;
    for (const ElectionBallot ballot : ballotsHeld(paper)) {
        list += firstRound(paper, ballot);
    }
    return list;
}

QString titleOf(const ElectionPaper &paper, ElectionBallot ballot)
{
    return ballot == ElectionBallot::Committee
               ? termName(paper) + u"委员"_s
               : codeName(u"candidates"_s, u"ballot"_s,
                          QString(codeIn(kElectionBallotCodes, ballot)));
}

QString ballotTitle(const ElectionPaper &paper)
{
    QStringList titles;
    for (const ElectionBallot ballot : ballotsHeld(paper)) {
        titles += titleOf(paper, ballot);
    }
    return titles.join(u'、');
}

QString seatsText(const ElectionPaper &paper, ElectionBallot ballot)
{
    switch (ballot) {
    case ElectionBallot::Secretary:
        return u"1"_s;
    case ElectionBallot::DeputySecretary:
        return QString::number(firstRound(paper, ballot).size());
    case ElectionBallot::Committee:
        break;
    }
    return countOrBlank(paper.facts.seats);
}

QString seatsToFill(const ElectionPaper &paper)
{
    QStringList titles;
    for (const ElectionBallot ballot : ballotsHeld(paper)) {
        titles += u"%1%2名"_s.arg(titleOf(paper, ballot), seatsText(paper, ballot));
    }
    return titles.join(u'、');
}

QString seatsOf(const ElectionPaper &paper)
{
    const QList<ElectionBallot> held = ballotsHeld(paper);
    return held.size() > 1 ? seatsToFill(paper) : seatsText(paper, held.first()) + u"名"_s;
}

QString nameOf(const ElectionPaper &paper, RowId member)
{
    return paper.people.value(member).name;
}

QString namesOf(const ElectionPaper &paper, const QList<qint64> &members)
{
    QStringList names;
    for (const qint64 member : members) {
        names += nameOf(paper, member);
    }
    return names.isEmpty() ? kElectionBlank : names.join(u'、');
}

Letter letterOf(const ElectionPaper &paper, const QString &title, const QString &dateKey)
{
    return {.title = title,
            .blocks = {},
            .signature = paper.organisation,
            .date = dateKey.isEmpty() ? QDate() : dayOf(paper, dateKey)};
}

void address(Letter &letter, const ElectionPaper &paper)
{
    letter.add(LetterBlock::Kind::Paragraph,
               (paper.superior.isEmpty() ? kElectionBlank : paper.superior) + u'：');
}

Document documentOf(const Letter &letter)
{
    return {.letter = letter, .table = {}, .page = {}};
}

void addBallotHead(Letter &letter, const ElectionPaper &paper, ElectionBallot ballot)
{
    if (ballotsHeld(paper).size() > 1) {
        letter.add(LetterBlock::Kind::Paragraph,
                   u"%1（应选%2名）："_s.arg(titleOf(paper, ballot), seatsText(paper, ballot)));
    }
}

} // namespace zhibu
