#include "reports/documents/annualsummary.h"

#include "reports/words/starnames.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Block = LetterBlock::Kind;

QString number(int count, const QString &unit)
{
    return QString::number(count) + unit;
}

/// "大学12名、研究生3名", without those that are 0.
QString counts(const QList<NamedCount> &list)
{
    QStringList parts;
    for (const NamedCount &each : list) {
        if (each.count > 0) {
            parts.append(each.name + number(each.count, u"名"_s));
        }
    }
    return parts.join(u'、');
}

/// 2024-03 as 3月, 2024Q2 as 第二季度, 2024 as 全年.
QString periodName(const QString &period)
{
    static const QStringList kQuarters{u"第一季度"_s, u"第二季度"_s, u"第三季度"_s, u"第四季度"_s};
    if (const qsizetype at = period.indexOf(u'Q'); at >= 0) {
        return kQuarters.value(period.mid(at + 1).toInt() - 1, period);
    }
    if (const qsizetype at = period.indexOf(u'-'); at >= 0) {
        return number(period.mid(at + 1).toInt(), u"月"_s);
    }
    return u"全年"_s;
}

QString periodNames(const QStringList &periods)
{
    QStringList names;
    for (const QString &period : periods) {
        names.append(periodName(period));
    }
    return names.join(u'、');
}

/// "95.3%", half up; empty when nothing was due.
QString percentage(int part, int whole)
{
    if (whole <= 0) {
        return {};
    }
    const qint64 perMille = (qint64{part} * 2000 + whole) / (qint64{whole} * 2);
    return u"%1.%2%"_s.arg(perMille / 10).arg(perMille % 10);
}

QString yuan(Money amount)
{
    return toText(amount) + u"元"_s;
}

class Writer
{
public:
    explicit Writer(const AnnualSummary &summary)
        : m_facts{summary}
    {}

    Letter write()
    {
        m_letter.title = u"%1%2年度工作总结"_s.arg(m_facts.branch, QString::number(m_facts.year));
        m_letter.signature = m_facts.branch;
        m_letter.date = m_facts.asOf;
        paragraph(u"现根据台账记录，将%1%2年工作情况总结如下。有关数据截至%3。"_s.arg(
            m_facts.branch, QString::number(m_facts.year), proseDate(m_facts.asOf)));
        heading(u"基本情况"_s);
        basics();
        heading(u"组织生活"_s);
        activities();
        heading(u"党费收缴"_s);
        dues();
        heading(u"志愿服务"_s);
        volunteering();
        heading(u"党员队伍"_s);
        members();
        heading(u"星级评定"_s);
        star();
        heading(u"存在的不足"_s);
        deficiencies();
        return m_letter;
    }

private:
    void heading(const QString &text)
    {
        static const QString kNumerals = u"一二三四五六七"_s;
        m_letter.add(Block::Heading1, kNumerals.at(m_section++) + u"、"_s + text);
    }

    void paragraph(const QString &text) { m_letter.add(Block::Paragraph, text); }

    /// Clauses as one sentence; nothing when there are none.
    void sentence(const QStringList &clauses)
    {
        if (!clauses.isEmpty()) {
            paragraph(clauses.join(u'，') + u'。');
        }
    }

    void basics()
    {
        QStringList origin{m_facts.code.isEmpty()
                               ? m_facts.branch
                               : u"%1（组织编码%2）"_s.arg(m_facts.branch, m_facts.code)};
        if (!m_facts.superior.isEmpty()) {
            origin.append(u"隶属于"_s + m_facts.superior);
        }
        if (m_facts.founded.isValid()) {
            origin.append(u"成立于"_s + proseDate(m_facts.founded));
        }
        if (m_facts.elected.isValid()) {
            origin.append(u"最近一次换届为"_s + proseDate(m_facts.elected));
        }
        if (m_facts.term.end) {
            origin.append(u"本届任期至"_s + proseDate(*m_facts.term.end));
        }
        if (m_facts.extendedTo.isValid()) {
            origin.append(u"经批准延期至"_s + proseDate(m_facts.extendedTo));
        }
        if (origin.size() > 1) {
            sentence(origin);
        }

        QStringList posts;
        for (const PostHolder &holder : m_facts.posts) {
            posts.append(holder.post + holder.name);
        }
        if (!posts.isEmpty()) {
            paragraph(u"现任职务：%1。"_s.arg(posts.join(u'、')));
        }

        const MemberFacts &members = m_facts.members;
        QStringList parts{
            u"截至%1，共有%2名党员"_s.arg(proseDate(m_facts.asOf)).arg(members.total)};
        if (members.total > 0) {
            parts.append(
                u"其中正式党员%1名、预备党员%2名"_s.arg(members.full).arg(members.probationary));
        }
        sentence(parts);
    }

    void activities()
    {
        QStringList held;
        LetterTable table{
            {u"类型"_s, u"次数"_s, u"应开"_s, u"缺"_s, u"应到"_s, u"实到"_s, u"出勤率"_s}, {}};
        for (const ActivityFacts &each : m_facts.activities) {
            if (each.held > 0) {
                held.append(each.kind + number(each.held, u"次"_s));
            }
            if (each.held > 0 || each.required > 0) {
                table.rows.append({each.kind, QString::number(each.held),
                                   orDash(each.required, each.required > 0),
                                   orDash(int(each.missing.size()), each.required > 0),
                                   orDash(each.due, each.due > 0),
                                   orDash(each.present, each.due > 0),
                                   each.rated > 0 ? percentage(each.present, each.rated) : u"—"_s});
            }
        }
        paragraph(held.isEmpty() ? u"台账中没有本年度组织生活记录。"_s
                                 : u"全年开展%1。"_s.arg(held.join(u'、')));
        if (!table.rows.isEmpty()) {
            paragraph(
                u"各类活动的次数、应开周期数、缺开周期数和出勤人次如下表，未作要求或未登记的以“—”表示。"_s);
            m_letter.add(table);
        }
    }

    static QString orDash(int value, bool known) { return known ? QString::number(value) : u"—"_s; }

    void dues()
    {
        const DuesFacts &dues = m_facts.dues;
        QStringList parts{u"全年应交党费%1"_s.arg(yuan(dues.due)),
                          u"实收党费%1"_s.arg(yuan(dues.received))};
        if (dues.membersInArrears > 0) {
            parts.append(
                u"%1名党员欠交党费共%2"_s.arg(dues.membersInArrears).arg(yuan(dues.arrears)));
        }
        sentence(parts);
        if (dues.large > Money{}) {
            paragraph(u"另收大额党费%1，单独列报，不计入上述实收金额。"_s.arg(yuan(dues.large)));
        }
    }

    void volunteering()
    {
        const VolunteerFacts &facts = m_facts.volunteering;
        if (facts.times == 0) {
            paragraph(u"台账中没有本年度志愿服务记录。"_s);
            return;
        }
        QStringList parts{u"全年开展志愿服务%1次"_s.arg(facts.times)};
        if (facts.participants > 0) {
            parts.append(u"党员参加%1人次"_s.arg(facts.participants));
        }
        if (facts.beneficiaries > 0) {
            parts.append(u"受益群众%1人次"_s.arg(facts.beneficiaries));
        }
        sentence(parts);
    }

    void members()
    {
        const MemberFacts &members = m_facts.members;
        if (members.total == 0) {
            paragraph(u"台账中没有在册党员。"_s);
        } else {
            paragraph(u"全体党员中，女党员%1名，少数民族党员%2名。"_s.arg(members.women)
                          .arg(members.minorities));
        }
        if (const QString ages = counts(members.ages); !ages.isEmpty()) {
            paragraph(u"按年龄分：%1。"_s.arg(ages));
        }
        if (const QString education = counts(members.education); !education.isEmpty()) {
            paragraph(u"按学历分：%1。"_s.arg(education));
        }
        QStringList changes;
        if (members.admitted > 0) {
            changes.append(u"接收预备党员%1名"_s.arg(members.admitted));
        }
        if (members.confirmed > 0) {
            changes.append(u"预备党员转正%1名"_s.arg(members.confirmed));
        }
        if (const QString left = counts(members.left); !left.isEmpty()) {
            changes.append(left);
        }
        if (!changes.isEmpty()) {
            paragraph(u"本年度"_s + changes.join(u'，') + u'。');
        }
        if (!m_facts.honours.isEmpty()) {
            paragraph(u"受到表彰和推广的情况：%1。"_s.arg(m_facts.honours.join(u'；')));
        }
        if (!m_facts.sanctions.isEmpty()) {
            paragraph(u"受到批评和处分的情况：%1。"_s.arg(m_facts.sanctions.join(u'；')));
        }
    }

    void star()
    {
        const StarFacts &star = m_facts.star;
        if (!star.stars) {
            const QString why =
                star.missing.isEmpty() ? QString{} : u"，尚缺："_s + star.missing.join(u'、');
            paragraph(u"%1年度星级未评%2。"_s.arg(QString::number(m_facts.year), why));
        } else {
            const QString result =
                star.confirmed ? u"评定结果为"_s : u"星级尚未批准，按现有记录试算为"_s;
            const QString points = star.scored
                                       ? u"，总分%1分，其中基础分%2分、加分%3分、减分%4分"_s.arg(
                                           toText(star.total), toText(star.base),
                                           toText(star.bonus), toText(star.deduction))
                                       : QString();
            paragraph(u"%1年度%2%3%4。"_s.arg(QString::number(m_facts.year), result,
                                              starName(*star.stars), points));
        }
        if (star.lastYear) {
            paragraph(u"上年度为%1%2。"_s.arg(starName(*star.lastYear), change()));
        }
        if (!star.reasons.isEmpty()) {
            paragraph(u"评定说明：%1。"_s.arg(star.reasons.join(u'；')));
        }
    }

    [[nodiscard]] QString change() const
    {
        const StarFacts &star = m_facts.star;
        if (!star.stars) {
            return {};
        }
        const int steps = *star.stars - *star.lastYear;
        return steps > 0 ? u"，本年度晋星"_s : steps < 0 ? u"，本年度降星"_s : u"，本年度持平"_s;
    }

    void deficiencies()
    {
        QStringList list;
        for (const ActivityFacts &each : m_facts.activities) {
            if (!each.missing.isEmpty()) {
                list.append(u"%1缺开%2个周期：%3。"_s.arg(
                    each.kind, QString::number(each.missing.size()), periodNames(each.missing)));
            }
        }
        if (m_facts.term.isOverdue()) {
            list.append(u"本届任期已于%1届满%2，尚未换届。"_s.arg(
                proseDate(*m_facts.term.end),
                m_facts.extendedTo.isValid()
                    ? u"，批准延期至%1"_s.arg(proseDate(m_facts.extendedTo))
                    : QString{}));
        }
        if (m_facts.dues.membersInArrears > 0) {
            list.append(u"%1名党员欠交党费，共%2。"_s.arg(m_facts.dues.membersInArrears)
                            .arg(yuan(m_facts.dues.arrears)));
        }
        if (m_facts.dues.membersWithoutBase > 0) {
            list.append(u"%1名党员未核定党费。"_s.arg(m_facts.dues.membersWithoutBase));
        }
        if (!m_facts.star.stars && !m_facts.star.missing.isEmpty()) {
            list.append(u"星级评定资料不全，缺%1。"_s.arg(m_facts.star.missing.join(u'、')));
        }
        for (const QString &incomplete : m_facts.incompleteData) {
            list.append(u"资料不全："_s + incomplete + u'。');
        }
        if (list.isEmpty()) {
            paragraph(u"台账中没有缺开会议、欠交党费和资料不全的记录。"_s);
        }
        for (qsizetype i = 0; i < list.size(); ++i) {
            paragraph(QString::number(i + 1) + u'.' + list.at(i));
        }
    }

    const AnnualSummary &m_facts;
    Letter m_letter;
    qsizetype m_section = 0;
};

} // namespace

Letter annualSummaryLetter(const AnnualSummary &summary)
{
    return Writer{summary}.write();
}

} // namespace zhibu
