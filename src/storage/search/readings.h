#pragma once

#include "core/namereading.h"
#include "storage/file/file.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace zhibu {

/// The pinyin of names: the usual reading of every character, the further readings of some, and
/// those of surnames (单 shan, 尉迟 yu chi), which hold at the beginning of a name only. Built in
/// are the tables of resources/readings; a file may have more in its ledger name-readings, which go
/// before them.
class Readings
{
public:
    /// Those built in.
    Readings();
    /// Those built in and those of the file.
    [[nodiscard]] static Result<Readings> of(const File &file);

    /// Names that begin with `characters` are read as nameReadingFrom() says; what that does not
    /// understand is left out.
    void add(const QString &characters, const QString &reading);

    /// What was typed as letters only, as it is compared: small, without blanks and apostrophes.
    /// Empty where it holds anything else.
    [[nodiscard]] static QString typedLetters(const QString &text);
    /// Whether a name begins as `letters` (of typedLetters()) say: for each character its whole
    /// syllable, its initial (zh, ch, sh too) or its first letter, the last one broken off
    /// anywhere. "zxm", "zhangxm", "zhangxiaom" all find 张晓明. Letters and digits of a name stand
    /// for themselves.
    [[nodiscard]] bool matches(QStringView name, QStringView letters) const;

    /// Whether what stands within a name, after its first character, begins as two letters or more
    /// say: "tjj" stands within 市统计局党支部.
    [[nodiscard]] bool standsWithin(QStringView name, QStringView letters) const;

    /// The first letters: 卢海涛 gives lht. What has no reading stays as it is.
    [[nodiscard]] QString initials(const QString &name) const;
    /// The syllable of the first character, by which people are put in order (单 is shan, though
    /// the dictionary begins with dan); empty where it has none.
    [[nodiscard]] QString firstSyllable(QStringView name) const;

private:
    /// The longest entry the name begins with; null where there is none.
    [[nodiscard]] const NameReading *beginning(QStringView name) const;
    [[nodiscard]] bool follows(QStringView name, qsizetype at, const NameReading *beginning,
                               QStringView letters) const;

    QHash<QString, NameReading> m_beginnings;
    std::vector<bool> m_several; ///< by character: has readings besides the usual one
    qsizetype m_longest = 0;     ///< of m_beginnings
};

/// Readings::initials() of those built in.
[[nodiscard]] QString initialsOf(const QString &name);

/// Whether a name contains the text, or begins as these letters say: by those built in.
[[nodiscard]] bool answersTo(const QString &name, const QString &text);

} // namespace zhibu
