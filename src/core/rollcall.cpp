#include "core/rollcall.h"

#include <QRegularExpression>
#include <QSet>

#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QString kAway = u"请假|缺席|缺勤|未到|没到|没来|未参加"_s;
const QString kUsualReasons = u"事假|病假|休假|出差|外出|值班|公出|年假|产假|婚假|丧假|探亲|住院"_s;

/// Words that say who is not there, and no more.
const QRegularExpression &away()
{
    static const QRegularExpression words(kAway);
    return words;
}

/// Those that say why, too.
const QRegularExpression &usualReason()
{
    static const QRegularExpression words(kUsualReasons);
    return words;
}

const QRegularExpression &absence()
{
    static const QRegularExpression words(kAway + u'|' + kUsualReasons);
    return words;
}

/// Whether it heads a list of names, and is no line of it.
bool isHeading(const QString &line)
{
    static const QRegularExpression words(u"接龙|签到|点名|名单|报名"_s);
    static const QRegularExpression number(u"^\\s*\\d+\\s*[.．、,，)）]"_s);
    return line.contains(words) && !line.contains(number);
}

/// Whether several names may stand in it, one after the other.
bool isList(const QString &part)
{
    static const QRegularExpression head(u"(%1|%2)\\s*[:：]"_s.arg(kAway, kUsualReasons));
    return part.contains(u'、') || part.contains(head);
}

/// What stands beside names and is none.
bool isRemark(const QString &word)
{
    static const QSet<QString> remarks{u"到"_s,   u"已到"_s,   u"到了"_s,   u"到会"_s, u"出席"_s,
                                       u"参加"_s, u"签到"_s,   u"已签到"_s, u"收到"_s, u"实到"_s,
                                       u"应到"_s, u"在"_s,     u"人"_s,     u"无"_s,   u"同志"_s,
                                       u"书记"_s, u"委员"_s,   u"组长"_s,   u"党员"_s, u"姓名"_s,
                                       u"签名"_s, u"副书记"_s, u"主持人"_s, u"主持"_s, u"记录"_s,
                                       u"名单"_s, u"序号"_s,   u"记录人"_s, u"原因"_s, u"事由"_s};
    return remarks.contains(word) || word.endsWith(u"小组"_s);
}

QString withoutBlanks(QString text)
{
    static const QRegularExpression blanks(u"\\s+"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    return text.remove(blanks);
}

/// Digits that number a name taken off: 3张三.
QString withoutNumber(const QString &word)
{
    static const QRegularExpression number(u"^\\d+|\\d+$"_s);
    QString bare = word;
    return bare.remove(number);
}

/// The names and other words of a part of a line, those of names padded with blanks joined.
class Words
{
public:
    explicit Words(const QSet<QString> &names)
        : m_names{names}
    {}

    void read(const QString &part)
    {
        static const QRegularExpression marks(u"[^\\p{L}\\p{N}·\\s]+"_s,
                                              QRegularExpression::UseUnicodePropertiesOption);
        static const QRegularExpression blanks(u"\\s+"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
        for (const QString &chunk : part.split(marks, Qt::SkipEmptyParts)) {
            const QStringList words = chunk.split(blanks, Qt::SkipEmptyParts);
            for (qsizetype at = 0; at < words.size();) {
                at += take(words.sliced(at));
            }
        }
    }

    QSet<QString> found;
    QStringList others;

private:
    /// Takes what begins with the first of these words; how many that are.
    qsizetype take(const QStringList &words)
    {
        if (add(words.first())) {
            return 1;
        }
        for (const qsizetype count : {qsizetype(3), qsizetype(2)}) {
            if (count <= words.size() && add(words.first(count).join(QString()))) {
                return count;
            }
        }
        const auto isPart = [](const QString &word) {
            return word.size() == 1 && word.front().isLetter() && !isRemark(word);
        };
        if (words.size() > 1 && isPart(words[0]) && isPart(words[1])) {
            others += words[0] + words[1]; // a padded name nobody here has
            return 2;
        }
        const QString rest = withoutNumber(words.first());
        if (!rest.isEmpty() && !isRemark(rest)) {
            others += rest;
        }
        return 1;
    }

    /// Whether it is a name: as it stands, without its number, or without a remark behind it.
    bool add(const QString &word)
    {
        const QString bare = withoutNumber(word);
        for (const QString &each : {word, bare}) {
            if (m_names.contains(each)) {
                found += each;
                return true;
            }
        }
        for (qsizetype size = bare.size() - 1; size > 1; --size) {
            if (m_names.contains(bare.first(size)) && isRemark(bare.sliced(size))) {
                found += bare.first(size);
                return true;
            }
        }
        return addWithReason(bare);
    }

    /// 王伟病假, 病假王伟: the reason is a word of its own.
    bool addWithReason(const QString &word)
    {
        for (qsizetype size = word.size() - 1; size > 1; --size) {
            const QString behind = word.sliced(size);
            const QString before = word.chopped(size);
            if (m_names.contains(word.first(size))
                && usualReason().match(behind).capturedStart() == 0) {
                found += word.first(size);
                others += behind;
                return true;
            }
            if (m_names.contains(word.last(size))
                && usualReason().match(before).capturedLength() == before.size()) {
                found += word.last(size);
                others += before;
                return true;
            }
        }
        return false;
    }

    const QSet<QString> &m_names;
};

/// A part of a roll call that says who is not there, and why.
class Absences
{
public:
    Absences(const QString &part, const QSet<QString> &names)
        : m_names{names}
    {
        const QString rest = takeBrackets(part);
        Words words(names);
        words.read(QString(rest).replace(away(), u" "_s));
        found = words.found;
        QStringList said; // of all of them
        for (const QString &other : std::as_const(words.others)) {
            if (found.isEmpty()) { // somebody else is away
                unknown += QString(other).remove(usualReason());
            } else if (!isList(rest) || other.contains(usualReason())) {
                said += other;
            } else {
                unknown += other;
            }
        }
        unknown.removeAll(QString());
        for (const QString &name : std::as_const(found)) {
            QStringList &own = reasons[name];
            if (own.isEmpty() || found.size() == 1) {
                own = said + own;
            }
        }
    }

    QSet<QString> found;
    QHash<QString, QStringList> reasons;
    QStringList unknown;

private:
    /// The part without the brackets that stand behind a name: those say why.
    QString takeBrackets(const QString &part)
    {
        static const QRegularExpression brackets(u"[（(【\\[]([^（()）【】\\[\\]]*)[)）】\\]]"_s);
        QString rest;
        qsizetype from = 0;
        for (const QRegularExpressionMatch &match : brackets.globalMatch(part)) {
            const QString before = part.sliced(from, match.capturedStart() - from);
            const QString owner = lastOf(before);
            const QString inside = match.captured(1);
            Words within(m_names);
            within.read(inside);
            const bool says = !owner.isEmpty() && within.found.isEmpty();
            rest += before + (says ? QString() : match.captured());
            if (says) {
                Words why(m_names);
                why.read(QString(inside).replace(away(), u" "_s));
                reasons[owner] = why.others;
            }
            from = match.capturedEnd();
        }
        return rest + part.sliced(from);
    }

    /// The one person a bracket stands behind.
    [[nodiscard]] QString lastOf(const QString &before) const
    {
        static const QRegularExpression marks(u"[、，,:：]"_s);
        QStringList pieces = before.split(marks);
        Words words(m_names);
        words.read(pieces.takeLast().replace(absence(), u" "_s));
        return words.found.size() == 1 ? *words.found.cbegin() : QString();
    }

    const QSet<QString> &m_names;
};

} // namespace

RollCall readRollCall(const QString &text, const QStringList &people)
{
    QStringList names;
    for (const QString &each : people) {
        names += withoutBlanks(each);
    }
    QSet<QString> known(names.begin(), names.end());
    known.remove(QString());
    QSet<QString> there;
    QSet<QString> missing;
    QHash<QString, QStringList> reasons;
    RollCall call;
    static const QRegularExpression ends(u"[\\r\\n;；。]+"_s);
    const QStringList parts = text.split(ends, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (part.contains(absence())) {
            const Absences away(part, known);
            missing += away.found;
            call.unknown += away.unknown;
            for (const QString &name : away.found) {
                QStringList &why = reasons[name];
                why = why.isEmpty() ? away.reasons.value(name) : why;
            }
            continue;
        }
        Words words(known);
        words.read(part);
        there += words.found;
        if (!words.found.isEmpty() || !isHeading(part)) {
            call.unknown += words.others;
        }
    }
    for (int place = 0; place < names.size(); ++place) {
        const QString &name = names[place];
        if (missing.contains(name)) {
            call.missing += place;
            if (const QString why = reasons.value(name).join(u'，'); !why.isEmpty()) {
                call.reasons.insert(place, why);
            }
        } else if (there.contains(name)) {
            call.named += place;
        }
        if ((missing.contains(name) || there.contains(name)) && names.count(name) > 1
            && !call.doubles.contains(name)) {
            call.doubles += name;
        }
    }
    return call;
}

} // namespace zhibu
