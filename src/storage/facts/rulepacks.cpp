#include "storage/facts/rulepacks.h"

#include "storage/file/action.h"
#include "storage/file/resources.h"
#include "storage/file/rowid.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

template<typename Pack>
using Parse = Result<Pack> (*)(const QByteArray &json);

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The packs compiled in are tested with the program: one that cannot be read is a bug found before
// it ships.
template<typename Pack>
QList<Pack> shipped(const QString &folder, const QString &pattern, Parse<Pack> parse)
{
    loadResources();
    QList<Pack> packs;
    for (const QFileInfo &each : QDir(folder).entryInfoList({pattern}, QDir::Files, QDir::Name)) {
        auto pack = parse(read(each.filePath()));
        Q_ASSERT_X(pack.ok(), "shipped", qPrintable(each.filePath()));
        if (pack) {
            packs += *pack;
        }
    }
    Q_ASSERT_X(!packs.isEmpty(), "shipped", qPrintable(pattern)); // rulesInForce() needs one
    std::ranges::stable_sort(packs, {}, &Pack::validFrom);
    return packs;
}

/// The packs shipped, those the file has under the same ids left out, and the file's own; by date,
/// and of one month the file's last.
template<typename Pack>
Result<QList<Pack>> packsOf(const File *file, const QString &kind, Parse<Pack> parse,
                            const QList<Pack> &shippedPacks)
{
    QList<Pack> own;
    if (file != nullptr) {
        Statement rows(file->database(),
                       u"SELECT code, body FROM rule_pack WHERE kind = ? ORDER BY code"_s);
        rows.bind(kind);
        while (rows.next()) {
            auto pack = parse(rows.text(1).toUtf8());
            if (!pack) {
                return Error{.code = ErrorCode::Invalid,
                             .subject = rows.text(0),
                             .detail = u"%1: %2"_s.arg(pack.error().subject, pack.error().detail)};
            }
            own += *pack;
        }
        if (!rows.status()) {
            return rows.status().error();
        }
    }
    QList<Pack> packs;
    std::ranges::copy_if(shippedPacks, std::back_inserter(packs), [&own](const Pack &pack) {
        return std::ranges::find(own, pack.id, &Pack::id) == own.end();
    });
    packs += own;
    std::ranges::stable_sort(packs, {}, &Pack::validFrom);
    return packs;
}

/// The text of the compiled-in pack with that id; empty when there is none.
template<typename Pack>
QByteArray shippedText(const QString &folder, const QString &pattern, Parse<Pack> parse,
                       const QString &id)
{
    loadResources();
    for (const QFileInfo &each : QDir(folder).entryInfoList({pattern}, QDir::Files)) {
        QByteArray text = read(each.filePath());
        const auto pack = parse(text);
        if (pack && pack->id == id) {
            return text;
        }
    }
    return {};
}

/// The text of the file's own pack, else `shipped`. NotFound when there is neither.
Result<QByteArray> packText(const File *file, const QString &kind, const QString &id,
                            const QByteArray &shipped)
{
    if (file != nullptr) {
        Statement row(file->database(),
                      u"SELECT body FROM rule_pack WHERE kind = ? AND code = ?"_s);
        row.bind(kind).bind(id);
        if (row.next()) {
            return row.text(0).toUtf8();
        }
        if (!row.status()) {
            return row.status().error();
        }
    }
    if (shipped.isEmpty()) {
        return Error{.code = ErrorCode::NotFound, .subject = id, .detail = {}};
    }
    return shipped;
}

/// Puts a sound pack into the file within an action; one that is compiled in just so needs no copy,
/// and the file's own goes.
Status putPack(File &file, const QString &kind, const QString &id, const QByteArray &json,
               const QByteArray &shipped)
{
    const bool isShipped = json == shipped;
    Statement change(file.database(),
                     isShipped
                         ? u"DELETE FROM rule_pack WHERE kind = ? AND code = ?"_s
                         : u"INSERT INTO rule_pack (kind, code, id, body) VALUES (?, ?, ?, ?) "
                           "ON CONFLICT (kind, code) DO UPDATE SET body = excluded.body"_s);
    change.bind(kind).bind(id);
    if (!isShipped) {
        change.bind(nextRowId()).bind(QString::fromUtf8(json));
    }
    return change.run();
}

/// The same as an action of its own.
Result<QString> storePack(File &file, const ActionLabel &label, const QString &kind,
                          const QString &id, const QByteArray &json, const QByteArray &shipped)
{
    const auto action = Action::begin(file, label);
    if (!action) {
        return action.error();
    }
    if (auto status = putPack(file, kind, id, json, shipped); !status) {
        return status.error();
    }
    const auto done = (*action)->commit();
    return done ? Result<QString>(id) : done.error();
}

QByteArray shippedDuesRulesText(const QString &id)
{
    return shippedText(u":/rules"_s, u"dues-*.json"_s, parseDuesRules, id);
}

QByteArray shippedMeetingRulesText(const QString &id)
{
    return shippedText(u":/rules"_s, u"meetings-*.json"_s, parseMeetingRules, id);
}

} // namespace

Result<QList<Scheme>> allSchemes(const File *file)
{
    static const auto packs = shipped(u":/schemes"_s, u"*.json"_s, parseScheme);
    return packsOf(file, u"scheme"_s, parseScheme, packs);
}

Result<Scheme> findScheme(const File *file, const QString &idOrPath)
{
    const auto schemes = allSchemes(file);
    if (!schemes) {
        return schemes.error();
    }
    const auto scheme = std::ranges::find(*schemes, idOrPath, &Scheme::id);
    if (scheme != schemes->end()) {
        return *scheme;
    }
    if (!QFileInfo(idOrPath).isFile()) {
        return Error{.code = ErrorCode::NotFound, .subject = idOrPath, .detail = {}};
    }
    return parseScheme(read(idOrPath));
}

Result<QStringList> keptSchemes(const File &file)
{
    QStringList ids;
    Statement rows(file.database(),
                   u"SELECT code FROM rule_pack WHERE kind = 'scheme' ORDER BY code"_s);
    while (rows.next()) {
        ids += rows.text(0);
    }
    return rows.status() ? Result<QStringList>(ids) : rows.status().error();
}

Result<QString> importScheme(File &file, const QByteArray &json)
{
    const auto scheme = parseScheme(json);
    if (!scheme) {
        return scheme.error();
    }
    if (const auto stored = schemeText(&file, scheme->id); stored && *stored == json) {
        return scheme->id;
    }
    return storePack(file, {.verb = ActionLabel::Verb::ImportScheme, .name = scheme->title},
                     u"scheme"_s, scheme->id, json, {});
}

Result<QByteArray> schemeText(const File *file, const QString &id)
{
    return packText(file, u"scheme"_s, id,
                    shippedText(u":/schemes"_s, u"*.json"_s, parseScheme, id));
}

Result<QString> importDuesRules(File &file, const QByteArray &json, ActionLabel::Verb verb)
{
    const auto rules = parseDuesRules(json);
    if (!rules) {
        return rules.error();
    }
    return storePack(file, {.verb = verb, .name = rules->title}, u"dues"_s, rules->id, json,
                     shippedDuesRulesText(rules->id));
}

Result<QByteArray> duesRulesText(const File *file, const QString &id)
{
    return packText(file, u"dues"_s, id, shippedDuesRulesText(id));
}

Result<QList<DuesRules>> duesRules(const File &file)
{
    static const auto packs = shipped(u":/rules"_s, u"dues-*.json"_s, parseDuesRules);
    return packsOf(&file, u"dues"_s, parseDuesRules, packs);
}

const QList<MeetingRules> &nationalMeetingRules()
{
    static const auto packs = shipped(u":/rules"_s, u"meetings-*.json"_s, parseMeetingRules);
    return packs;
}

Result<QList<MeetingRules>> meetingRules(const File &file)
{
    return packsOf(&file, u"meetings"_s, parseMeetingRules, nationalMeetingRules());
}

Result<QByteArray> meetingRulesText(const File &file, const QString &id)
{
    return packText(&file, u"meetings"_s, id, shippedMeetingRulesText(id));
}

Status setMeetingRules(File &file, const QList<QByteArray> &packs)
{
    QList<MeetingRules> rules;
    for (const QByteArray &json : packs) {
        const auto pack = parseMeetingRules(json);
        if (!pack) {
            return pack.error();
        }
        rules += *pack;
    }
    const auto action =
        Action::begin(file, {.verb = ActionLabel::Verb::SetRules, .name = rules.value(0).title});
    if (!action) {
        return action.error();
    }
    for (qsizetype i = 0; i < packs.size(); ++i) {
        if (auto status = putPack(file, u"meetings"_s, rules[i].id, packs[i],
                                  shippedMeetingRulesText(rules[i].id));
            !status) {
            return status;
        }
    }
    const auto done = (*action)->commit();
    return done ? Status() : Status(done.error());
}

const QList<TermRules> &termRules()
{
    static const auto packs = shipped(u":/rules"_s, u"terms-*.json"_s, parseTermRules);
    return packs;
}

const QList<DevelopmentRules> &developmentRules()
{
    static const auto packs = shipped(u":/rules"_s, u"development-*.json"_s, parseDevelopmentRules);
    return packs;
}

const QList<MembershipRules> &membershipRules()
{
    static const auto packs = shipped(u":/rules"_s, u"membership-*.json"_s, parseMembershipRules);
    return packs;
}

const QList<SetupRules> &setupRules()
{
    static const auto packs = shipped(u":/rules"_s, u"setup-*.json"_s, parseSetupRules);
    return packs;
}

const QList<StatisticsPack> &statisticsPacks()
{
    static const auto packs = shipped(u":/statistics"_s, u"*.json"_s, parseStatisticsPack);
    return packs;
}

CriterionTitles criterionTitles(const File &file)
{
    CriterionTitles titles;
    if (const auto schemes = allSchemes(&file)) {
        for (const Scheme &scheme : *schemes) {
            for (const Criterion &criterion : scheme.criteria) {
                titles.insert(criterion.id, criterion.title);
            }
        }
    }
    return titles;
}

CriterionAnswer findCriterion(const QList<Scheme> &schemes, const QString &idOrTitle)
{
    for (const auto name : {&Criterion::id, &Criterion::title}) {
        QSet<QString> ids;
        Points max;
        for (const Scheme &scheme : schemes) {
            for (const Criterion &criterion : scheme.criteria) {
                if (criterion.*name == idOrTitle) {
                    ids += criterion.id;
                    max = std::max(max, criterion.max);
                }
            }
        }
        if (ids.size() == 1) {
            return {.id = *ids.begin(), .max = max, .problem = {}};
        }
        if (!ids.isEmpty()) {
            return {.id = {}, .max = {}, .problem = Rule::AmbiguousReference};
        }
    }
    return {.id = {}, .max = {}, .problem = Rule::UnknownCriterion};
}

} // namespace zhibu
