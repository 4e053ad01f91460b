#include "core/rollcall.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &absence()
{
    static const QRegularExpression words(
        u"请假|缺席|缺勤|未到|没到|没来|未参加|事假|病假|休假|出差|外出"_s);
    return words;
}

/// What stands beside names and is none.
bool isRemark(const QString &word)
{
    static const QSet<QString> remarks{
        u"到"_s,     u"已到"_s,   u"到了"_s, u"到会"_s, u"出席"_s, u"参加"_s, u"签到"_s,
        u"已签到"_s, u"收到"_s,   u"实到"_s, u"应到"_s, u"在"_s,   u"人"_s,   u"无"_s,
        u"同志"_s,   u"书记"_s,   u"委员"_s, u"组长"_s, u"党员"_s, u"姓名"_s, u"签名"_s,
        u"副书记"_s, u"主持人"_s, u"主持"_s, u"记录"_s, u"名单"_s, u"序号"_s, u"记录人"_s};
    return remarks.contains(word);
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
        return false;
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
    RollCall call;
    static const QRegularExpression ends(u"[\\r\\n;；。]+"_s);
    for (QString part : text.split(ends, Qt::SkipEmptyParts)) {
        const bool isAbsence = part.contains(absence());
        Words words(known);
        words.read(part.replace(absence(), u" "_s));
        (isAbsence ? missing : there) += words.found;
        if (!isAbsence || words.found.isEmpty()) { // else they are the reason
            call.unknown += words.others;
        }
    }
    for (int place = 0; place < names.size(); ++place) {
        const QString &name = names[place];
        if (missing.contains(name)) {
            call.missing += place;
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
