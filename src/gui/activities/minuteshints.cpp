#include "gui/activities/minuteshints.h"

#include "core/meetings.h"
#include "core/personname.h"
#include "gui/activities/attendancemodel.h"
#include "ledger/ledgers.h"
#include "reports/pages/letter.h"
#include "reports/words/meetingwords.h"
#include "storage/meetings/minutesgaps.h"
#include "storage/meetings/organisationlife.h"
#include "storage/meetings/recordedmeetings.h"
#include "storage/records/rowwriter.h"

#include <QCoreApplication>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

class HintsOfMinutes
{
    Q_DECLARE_TR_FUNCTIONS(MinutesHints)

public:
    HintsOfMinutes(const File &file, const MinutesDraft &draft, const AttendanceModel &attendance)
        : m_file{file}
        , m_draft{draft}
        , m_attendance{attendance}
        , m_day{m_ledger.day(draft.activity, u"starts"_s)}
    {}

    [[nodiscard]] QStringList all(QDate today) const
    {
        const auto type = enumIn<MeetingType>(kMeetingTypeCodes, text(u"type"_s));
        if (!type || !m_day.isValid()) {
            return {};
        }
        return elements(*type) + copies() + absentNames() + namelessVote() + days(today);
    }

private:
    [[nodiscard]] QString text(const QString &key) const
    {
        return m_ledger.value(m_draft.activity, key).toString();
    }

    [[nodiscard]] QString title(const QString &key) const { return m_ledger.field(key).title; }

    /// What inspections ask for, and what is usual.
    [[nodiscard]] QStringList elements(MeetingType type) const
    {
        const auto rules = minutesRules(m_file, m_day);
        const auto wordings = wordingLines(m_file);
        if (!rules || !wordings) {
            return {};
        }
        MinutesFacts facts =
            minutesFacts(m_draft.activity, m_draft.votes, m_draft.count.due,
                         m_draft.count.withoutReason, m_draft.attachments, *wordings);
        const LifeMeetingFacts life = lifeMeeting();
        facts.untalked = static_cast<int>(life.untalked.size());
        facts.mends = life.mends;
        QStringList hints;
        if (!life.untalked.isEmpty()) {
            hints += untalked(life.untalked);
        }
        if (const auto missing = missingElements(*rules, type, facts); !missing.isEmpty()) {
            hints += tr("Still missing: %1").arg(minutesElements(missing).join(u'、'));
        }
        if (const auto advice = adviceFor(*rules, type, facts); !advice.isEmpty()) {
            hints += tr("Usual, not required: %1").arg(minutesElements(advice).join(u'、'));
        }
        return hints;
    }

    /// What goes before and after an 组织生活会; nothing of another meeting.
    [[nodiscard]] LifeMeetingFacts lifeMeeting() const
    {
        if (!isLifeMeeting(text(u"type"_s), text(u"also"_s))) {
            return {};
        }
        const RowId organisation = m_ledger.value(m_draft.activity, u"organisation"_s).toLongLong();
        const auto facts = lifeMeetingFacts(
            m_file, {{.organisation = organisation, .day = m_day, .people = m_draft.came}});
        return facts ? facts->first() : LifeMeetingFacts();
    }

    [[nodiscard]] QString untalked(const QList<RowId> &people) const
    {
        QStringList names;
        for (const RowId member : people) {
            names += m_attendance.nameOf(member);
        }
        return tr("No 谈心谈话 in the %1 weeks before is recorded of: %2")
            .arg(kDaysOfPreparation / 7)
            .arg(names.join(u'、'));
    }

    [[nodiscard]] QStringList copies() const
    {
        const auto copied =
            copiedFrom(m_file, m_ledger.value(m_draft.activity, u"organisation"_s).toLongLong(),
                       text(u"type"_s), m_day, text(u"content"_s) + u'\n' + text(u"decision"_s));
        if (!copied || !*copied) {
            return {};
        }
        const auto earlier = fetchRecord(m_file, m_ledger, (*copied)->earlier);
        return {tr("⚠ %1 % the same as the record of %2")
                    .arg((*copied)->percent)
                    .arg(earlier ? m_ledger.value(*earlier, u"starts"_s).toString() : QString())};
    }

    /// Who is named as chair or recorder and marked as not there.
    [[nodiscard]] QStringList absentNames() const
    {
        QStringList hints;
        for (const QString &key : {u"chair"_s, u"recorder"_s}) {
            for (const QString &name : namesWritten(text(key))) {
                if (m_attendance.isMissing(name)) {
                    hints += tr("⚠ %1 %2 is marked as not present").arg(title(key), name);
                }
            }
        }
        return hints;
    }

    [[nodiscard]] QStringList namelessVote() const
    {
        const bool isNamed = !text(u"vote_topic"_s).isEmpty() || !text(u"vote_person"_s).isEmpty();
        return m_draft.votes.isEmpty() || isNamed
                   ? QStringList()
                   : QStringList{
                       tr("⚠ Of several votes the first does not say what it was about: %1, %2")
                           .arg(title(u"vote_topic"_s), title(u"vote_person"_s))};
    }

    [[nodiscard]] QStringList days(QDate today) const
    {
        QStringList hints;
        if (m_day > today) {
            hints += tr("⚠ The day is still to come");
        }
        if (const QList<QDate> named = daysIn(text(u"content"_s));
            !named.isEmpty() && named.last() > m_day) {
            hints += tr("⚠ The content speaks of %1, after the day of the meeting")
                         .arg(proseDate(named.last()));
        }
        return hints;
    }

    const Ledger &m_ledger = ledgerOf(u"activities"_s);
    const File &m_file;
    const MinutesDraft &m_draft;
    const AttendanceModel &m_attendance;
    QDate m_day;
};

} // namespace

QStringList minutesHints(const File &file, const MinutesDraft &draft,
                         const AttendanceModel &attendance, QDate today)
{
    return HintsOfMinutes(file, draft, attendance).all(today);
}

} // namespace zhibu
