#pragma once

#include "storage/people/dictionaries.h"
#include "storage/people/membership.h"
#include "storage/people/membershipevents.h"
#include "storage/statistics/statisticsdata.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace zhibu {

/// Collects the cases that the tables count: see statisticsData().
class StatisticsCollector
{
public:
    StatisticsCollector(const File &file, RowId scope, int year, StatisticsUse use)
        : m_file{file}
        , m_scope{scope}
        , m_year{year}
        , m_use{use}
        , m_day{year, 12, 31}
        , m_first{QDate(year, 1, 1).toString(Qt::ISODate)}
        , m_last{m_day.toString(Qt::ISODate)}
    {}

    Result<StatisticsData> collect();

private:
    using Person = StatisticsData::Person;

    /// 发展 and 转正 are counted by the day of their approval (口径 of 党内统计年报). What is not
    /// recorded is empty; the dates of the member hold then.
    struct Approvals
    {
        QString admission;
        QString confirmation;
    };

    /// Who was a member on a day and had been approved: what is counted of him.
    struct There
    {
        RowId member = 0;
        RowId branch = 0;
        bool probationary = false;
    };

    /// A member as his row has him, and his events.
    struct Member
    {
        qsizetype place = 0; ///< in the data
        RowId now = 0;       ///< the branch
        RowId group = 0;
        bool isActive = true;
        QString gone; ///< since when he is not
        MembershipEvents events;
        QString approved; ///< the admission; empty: not recorded
    };

    Status readOrganisations();

    // membercases.cpp
    Status readApprovals();
    Status readMemberships();
    [[nodiscard]] Result<std::vector<There>> membersCounted(QDate day) const;
    Status readMembers();
    void addChanges(const Member &member, const QString &status);
    void addConfirmation(const Member &member, RowId id, QDate joined, const QString &confirmed,
                         bool isProbationary);
    Status addYearEnds();
    Status addFloating();
    Status addCandidates();
    /// The words of a person that the dictionaries give codes for, or that stand for themselves.
    void setWords(Person &person, const QString &sex, const QString &nation,
                  const QString &education, const QString &job);
    void setAge(Person &person, const QString &birth) const;

    // reviewcases.cpp
    Status addReviews();
    Status addReviewedBranches(const QSet<RowId> &begun, const QSet<RowId> &graded);
    Status addSanctions();
    Status addHonours();

    // supplementcases.cpp
    Status addDues();
    Status addStates();

    [[nodiscard]] bool isOfYear(const QString &date) const
    {
        return date >= m_first && date <= m_last;
    }
    [[nodiscard]] bool belonged(const Member &member, const QString &day) const
    {
        const RowId branch = branchOn(member.events, member.now, day);
        return m_inScope.contains(branch)
               || (m_scope != 0 && member.group == m_scope && branch == member.now);
    }
    [[nodiscard]] bool wasMember(const Member &member, const QString &day) const
    {
        return member.approved <= day && belonged(member, day)
               && wasThere(member.events, member.isActive, member.gone, day);
    }
    /// A case of a member who belonged to the scope that day.
    void addOf(CaseKind kind, RowId id, const QString &day, const QString &event,
               const QString &level = {})
    {
        const auto member = m_members.constFind(id);
        if (member != m_members.constEnd() && belonged(*member, day)) {
            m_data.add(kind, member->place, event, level);
        }
    }
    /// The number of the code of a dictionary's word; of the word itself where there is none.
    int codeWord(const QString &kind, const QString &title)
    {
        int &number = m_codes[{kind, title}];
        if (number == 0 && !title.isEmpty()) {
            const QString code = m_dictionaries.codeOf(kind, title);
            number = m_data.word(code.isEmpty() ? title : code);
        }
        return number;
    }

    const File &m_file;
    RowId m_scope;
    int m_year;
    StatisticsUse m_use;
    QDate m_day;
    QString m_first, m_last;
    StatisticsData m_data;
    Dictionaries m_dictionaries;
    QHash<std::pair<QString, QString>, int> m_codes;
    QSet<RowId> m_inScope;                   ///< organisations
    QHash<RowId, QString> m_sectors;         ///< of all organisations
    QHash<RowId, qsizetype> m_organisations; ///< of the scope
    QSet<RowId> m_branches;                  ///< of these 党支部
    QHash<RowId, Approvals> m_approvals;
    QHash<RowId, MembershipEvents> m_events;
    QHash<RowId, Member> m_members; ///< who is or was in the scope
    std::vector<There> m_there;     ///< on the day
    QSet<RowId> m_thereIds;
};

} // namespace zhibu
