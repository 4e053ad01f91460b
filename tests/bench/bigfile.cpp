#include "bigfile.h"

#include "clock.h"
#include "storage/facts/rulepacks.h"
#include "storage/file/action.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bench {

using namespace Qt::StringLiterals;
using namespace zhibu;

namespace {

// Each table is one statement over the numbers n (i) from 0. Row ids are as large as real ones
// (storage/file/rowid.h):
// @organisation, @member … stand for the first id of a table, @branches and @people for their
// numbers, @name for a name made from i.

constexpr auto kCommittee = R"(
INSERT INTO organisation (id, code, name, kind) SELECT @committee, 'ROOT', '中共某市委员会', 'committee' FROM n)";

constexpr auto kBranches = R"(
INSERT INTO organisation (id, code, name, kind, superior, sector, founded, last_election)
SELECT @organisation + i, printf('B%06d', i), '第' || i || '党支部', 'branch', @committee, 'government', '2010-05-01', '2022-06-15' FROM n)";

constexpr auto kMembers = R"(
INSERT INTO member (id, code, name, sex, nation, id_number, birth, education, native_place, phone, branch, kind, joined, confirmed, job)
SELECT @member + i, printf('P%07d', i), @name, iif(i % 3, 'male', 'female'), '汉族', printf('410599%012d', i),
       date('1950-01-01', printf('%d days', i % 18000)), '大学本科', '河南安阳', printf('139%08d', i), @organisation + i / 20,
       iif(i % 40, 'full', 'probationary'), date('2000-07-01', printf('%d days', i % 8000)), date('2001-07-01', printf('%d days', i % 8000)), '科员' FROM n)";

constexpr auto kPosts = R"(
INSERT INTO post (id, member, organisation, post, since)
SELECT @post + i, @member + i * 5, @organisation + i / 4,
       CASE i % 4 WHEN 0 THEN 'secretary' WHEN 1 THEN 'deputy_secretary' WHEN 2 THEN 'organisation_member' ELSE 'discipline_member' END,
       '2022-06-15' FROM n)";

constexpr auto kBases = R"(
INSERT INTO dues_base (id, member, month, kind, base)
SELECT @base + i, @member + i, '2023-01', 'wage', 250000 + i % 90 * 10000 FROM n)";

// Month after month, as they come in; one in a hundred is missing.
constexpr auto kPayments = R"(
INSERT INTO dues_payment (id, member, first_month, last_month, amount, paid_on, method, voucher)
SELECT @payment + i, @member + i % @people, printf('2024-%02d', 1 + i / @people), printf('2024-%02d', 1 + i / @people),
       (250000 + i % @people % 90 * 10000) / 200, printf('2024-%02d-%02d', 1 + i / @people, 1 + i % 28), '转账', printf('V%08d', i)
FROM n WHERE i % 101 <> 0)";

constexpr auto kActivities = R"(
INSERT INTO activity (id, code, organisation, type, topic, starts, ends, place, chair, recorder, content, due_voters, present_voters)
SELECT @activity + i, printf('A%08d', i), @organisation + i % @branches,
       CASE i / @branches % 6 WHEN 0 THEN 'theme_day' WHEN 1 THEN 'committee_meeting' WHEN 2 THEN 'general_meeting' WHEN 3 THEN 'party_lecture'
       WHEN 4 THEN 'volunteering' ELSE 'group_study' END,
       '学习贯彻会议精神', date('2024-01-02', printf('%d days', i / @branches * 18 / 5)) || ' 15:00', date('2024-01-02', printf('%d days', i / @branches * 18 / 5)) || ' 17:00',
       '三楼会议室', @name, @name, '传达上级文件，讨论本季度工作安排，党员结合岗位谈了体会，支部书记作了小结并提出要求。', 18, 16 FROM n)";

// The superior scores every branch, its members every second and the masses every third.
constexpr auto kEvaluations = R"(
INSERT INTO evaluation (id, year, organisation, evaluator, criterion, score)
SELECT @evaluation + i * 30 + c.key * 3 + e.key, 2024, @organisation + i, e.value, c.value ->> 'id', (c.value ->> 'max') * (80 + (i + c.key) % 20) / 100
FROM n, json_each('@criteria') c, json_each('["superior", "self", "masses"]') e WHERE i % (e.key + 1) = 0)";

constexpr auto kSatisfaction = R"(
INSERT INTO satisfaction (id, year, organisation, members_total, members_present, masses_present, satisfied, fairly_satisfied, dissatisfied, abstained)
SELECT @satisfaction + i, 2024, @organisation + i, 20, 19, 5, 15 + i % 5, 4 - i % 4, 1, 0 FROM n)";

constexpr auto kEvents = R"(
INSERT INTO event (id, organisation, item, level, date, evidence)
SELECT @event + i, @organisation + i * 7 % @branches, CASE i % 3 WHEN 0 THEN 'unexcused_absence' WHEN 1 THEN 'commendation' ELSE 'innovation' END,
       CASE i % 3 WHEN 0 THEN '' WHEN 1 THEN 'city' ELSE 'province' END, date('2024-01-15', printf('%d days', i % 340)), '文件' || i FROM n)";

constexpr auto kRatings = R"(
INSERT INTO rating (id, year, organisation, star, total) SELECT @rating + i, 2023, @organisation + i, 2 + i % 4, 850000 FROM n)";

// One photo of 2 MiB for each of the first activities.
constexpr auto kPhotos = R"(
INSERT INTO attachment (id, tbl, row, name, size, sha256, added_on)
SELECT @attachment + i, 'activity', @activity + i, '照片' || i || '.jpg', 2097152, printf('%064x', i), '2024-12-01' FROM n)";

constexpr auto kPhotoBytes = R"(
INSERT INTO attachment_data (sha256, data) SELECT printf('%064x', i), randomblob(2097152) FROM n)";

/// Id and full score of each criterion of the built-in scheme.
QString criteriaJson()
{
    QJsonArray criteria;
    for (const Criterion &criterion : need(findScheme(nullptr, kDefaultScheme)).criteria) {
        criteria += QJsonObject{{u"id"_s, criterion.id}, {u"max"_s, criterion.max.raw}};
    }
    return QString::fromUtf8(QJsonDocument(criteria).toJson(QJsonDocument::Compact));
}

class Filler
{
public:
    Filler(const Database &database, int branches)
        : m_database{database}
    {
        qint64 first = 860'000'000'000'000'000;
        for (const char *table :
             {"committee", "organisation", "member", "post", "base", "payment", "activity",
              "evaluation", "satisfaction", "event", "rating", "attachment"}) {
            m_words += {u'@' + QLatin1StringView(table), QString::number(first)};
            first += 1'000'000'000'000;
        }
        m_words += {u"@branches"_s, QString::number(branches)};
        m_words += {u"@people"_s, QString::number(branches * kMembersPerBranch)};
        m_words += {u"@criteria"_s, criteriaJson()};
        m_words +=
            {u"@name"_s, u"substr('王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗高林', 1 + i % 20, 1) || "
                         u"substr('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀英华', 1 + i / 20 % 20, 1)"
                         " || substr('国建文志海玉春小晓永', 1 + i / 400 % 10, 1)"_s};
    }

    /// Runs the statement with n counting from 0 to rows - 1.
    void fill(const char *statement, qint64 rows = 1)
    {
        QString sql =
            u"WITH RECURSIVE n (i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %1) "_s
                .arg(rows)
            + QString::fromUtf8(statement);
        for (const auto &[word, meaning] : m_words) {
            sql.replace(word, meaning);
        }
        need(m_database.execute(sql));
    }

private:
    const Database &m_database;
    QList<std::pair<QString, QString>> m_words;
};

/// Makes the file and fills it as one action; the history is as large as after an import of all of
/// it.
void make(const QString &path, const std::function<void(const Database &)> &fill)
{
    need(File::create(path, [&fill](File &file) -> Status {
        // Made once and thrown away: it need not survive a power cut.
        need(file.database().execute(u"PRAGMA synchronous = OFF"_s));
        need(file.database().execute(u"PRAGMA cache_size = -400000"_s));
        const auto action = need(Action::begin(file, {.verb = ActionLabel::Verb::Import}));
        fill(action->database());
        need((*action).commit());
        return {};
    }));
}

void fillAll(Filler &filler, int branches)
{
    const qint64 members = branches * kMembersPerBranch;
    filler.fill(kCommittee);
    filler.fill(kBranches, branches);
    filler.fill(kMembers, members);
    filler.fill(kPosts, branches * 4);
    filler.fill(kBases, members);
    filler.fill(kPayments, members * 12);
    filler.fill(kActivities, branches * 100);
    filler.fill(kEvaluations, branches);
    filler.fill(kSatisfaction, branches);
    filler.fill(kEvents, (branches + 1) / 2);
    filler.fill(kRatings, branches);
}

} // namespace

QString branchCode(int branch)
{
    return u'B' + QString::number(branch).rightJustified(6, u'0');
}

void makeBranchesOnly(const QString &path, int branches)
{
    make(path, [branches](const Database &database) {
        Filler filler(database, branches);
        filler.fill(kCommittee);
        filler.fill(kBranches, branches);
    });
}

void makeBigFile(const QString &path, int branches)
{
    make(path, [branches](const Database &database) {
        Filler filler(database, branches);
        fillAll(filler, branches);
    });
}

void makeFileWithPhotos(const QString &path, int branches, int photos)
{
    make(path, [branches, photos](const Database &database) {
        Filler filler(database, branches);
        fillAll(filler, branches);
        filler.fill(kPhotos, photos);
        filler.fill(kPhotoBytes, photos);
    });
}

} // namespace bench
