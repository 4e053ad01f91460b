#include "storage/facts/rulepacks.h"

#include "storage/file/resources.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList packFiles(const QString &folder, const QString &pattern)
{
    loadResources();
    QStringList paths;
    for (const QString &name : QDir(folder).entryList({pattern}, QDir::Files, QDir::Name)) {
        paths += folder + u'/' + name;
    }
    return paths;
}

// The packs compiled in are tested with the program: one that cannot be read is a bug found before
// it ships.
template<typename Pack>
std::vector<Pack> builtIn(const QString &pattern, Result<Pack> (*parse)(const QByteArray &))
{
    std::vector<Pack> packs;
    for (const QString &path : packFiles(u":/rules"_s, pattern)) {
        auto pack = parse(read(path));
        Q_ASSERT_X(pack.ok(), "builtIn", qPrintable(path));
        if (pack) {
            packs.push_back(*pack);
        }
    }
    std::ranges::sort(packs, {}, &Pack::validFrom);
    return packs;
}

std::vector<Scheme> builtInSchemes()
{
    std::vector<Scheme> schemes;
    for (const QString &path : packFiles(u":/schemes"_s, u"*.json"_s)) {
        const auto scheme = parseScheme(read(path));
        Q_ASSERT_X(scheme.ok(), "builtInSchemes", qPrintable(path));
        if (scheme) {
            schemes.push_back(*scheme);
        }
    }
    return schemes;
}

} // namespace

std::vector<Scheme> allSchemes(const File *file)
{
    static const std::vector<Scheme> shipped = builtInSchemes();
    std::vector<Scheme> schemes;
    if (file) {
        Statement packs(file->database(),
                        u"SELECT body FROM rule_pack WHERE kind = 'scheme' ORDER BY code"_s);
        while (packs.next()) {
            if (const auto scheme = parseScheme(packs.text(0).toUtf8())) {
                schemes.push_back(*scheme);
            }
        }
    }
    for (const Scheme &scheme : shipped) {
        if (std::ranges::find(schemes, scheme.id, &Scheme::id) == schemes.end()) {
            schemes.push_back(scheme);
        }
    }
    return schemes;
}

Result<Scheme> findScheme(const File *file, const QString &idOrPath)
{
    for (const Scheme &scheme : allSchemes(file)) {
        if (scheme.id == idOrPath) {
            return scheme;
        }
    }
    if (!QFileInfo(idOrPath).isFile()) {
        return Error{.code = ErrorCode::NotFound, .subject = idOrPath, .detail = {}};
    }
    return parseScheme(read(idOrPath));
}

const std::vector<DuesRules> &duesRules()
{
    static const std::vector<DuesRules> packs = builtIn(u"dues-*.json"_s, parseDuesRules);
    return packs;
}

const MeetingRules &meetingRules()
{
    static const std::vector<MeetingRules> packs = builtIn(u"meetings-*.json"_s, parseMeetingRules);
    return packs.back();
}

const TermRules &termRules()
{
    static const std::vector<TermRules> packs = builtIn(u"terms-*.json"_s, parseTermRules);
    return packs.back();
}

CriterionTitles criterionTitles(const File &file)
{
    CriterionTitles titles;
    for (const Scheme &scheme : allSchemes(&file)) {
        for (const Criterion &criterion : scheme.criteria) {
            titles.insert(criterion.id, criterion.title);
        }
    }
    return titles;
}

std::optional<Criterion> findCriterion(const File &file, const QString &idOrTitle)
{
    for (const Scheme &scheme : allSchemes(&file)) {
        for (const Criterion &criterion : scheme.criteria) {
            if (criterion.id == idOrTitle || criterion.title == idOrTitle) {
                return criterion;
            }
        }
    }
    return std::nullopt;
}

} // namespace zhibu
