#include "gui/activities/votetext.h"

#include "ledger/ledger.h"

#include <QCoreApplication>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

struct VoteText
{
    Q_DECLARE_TR_FUNCTIONS(VoteText)
};

bool isOfCommittee(const VoteNumbers &numbers)
{
    return numbers.type == MeetingType::CommitteeMeeting;
}

QString sourceOf(const VoteNumbers &numbers)
{
    if (isOfCommittee(numbers)) {
        return u"《中国共产党支部工作条例（试行）》第十二条"_s;
    }
    if (numbers.type != MeetingType::GeneralMeeting) {
        return {};
    }
    return numbers.matter == VoteMatter::Admission
               ? u"《中国共产党发展党员工作细则》"_s
               : u"《中国共产党支部工作条例（试行）》第十一条"_s;
}

QString votersText(const VoteNumbers &numbers, int due, int present)
{
    return (isOfCommittee(numbers) ? VoteText::tr("Committee members due %1, present %2")
                                   : VoteText::tr("Voters due %1, present %2"))
        .arg(due)
        .arg(present);
}

QString quorumText(const VoteNumbers &numbers, int due, int present)
{
    if (canVote(present, due, numbers.matter)) {
        return VoteText::tr("quorum reached");
    }
    if (numbers.matter == VoteMatter::Admission) {
        return VoteText::tr("⚠ no quorum: more than half of the voters due must be present");
    }
    return isOfCommittee(numbers)
               ? VoteText::tr("⚠ no quorum: at least half of the committee must be present")
               : VoteText::tr("⚠ no quorum: at least half of the voters due must be present");
}

} // namespace

VoteNumbers voteNumbers(const std::function<QVariant(const QString &)> &valueOf)
{
    const auto number = [&valueOf](const QString &key) {
        const QVariant value = valueOf(key);
        return isEmpty(value) ? std::nullopt : std::optional(value.toInt());
    };
    return {.due = number(u"due_voters"_s),
            .present = number(u"present_voters"_s),
            .yes = number(u"votes_for"_s),
            .matter = enumIn<VoteMatter>(kVoteMatterCodes, valueOf(u"matter"_s).toString())
                          .value_or(VoteMatter::General)};
}

QString voteText(const VoteNumbers &numbers)
{
    const int due = numbers.due.value_or(numbers.listedDue);
    const int present = numbers.present.value_or(numbers.listedPresent);
    if (due == 0) {
        return {};
    }
    QStringList parts{votersText(numbers, due, present), quorumText(numbers, due, present)};
    if (numbers.yes) {
        parts +=
            VoteText::tr("in favour %1 of at least %2 needed").arg(*numbers.yes).arg(due / 2 + 1);
        parts +=
            passes(*numbers.yes, due) ? VoteText::tr("carried") : VoteText::tr("⚠ not carried");
    }
    const QString source = sourceOf(numbers);
    QString text = parts.join(u" · "_s) + (source.isEmpty() ? QString() : u' ' + source);
    if (numbers.differsFromList() && (numbers.due || numbers.present)) {
        text += u'\n'
                + VoteText::tr("By the attendance: %1 voters due, %2 present")
                      .arg(numbers.listedDue)
                      .arg(numbers.listedPresent);
    }
    return text;
}

} // namespace zhibu
