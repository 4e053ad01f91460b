#pragma once

#include "core/finding.h"

#include <QDate>
#include <QString>

#include <optional>

namespace zhibu {

enum class Sex { Male, Female };

/// What a 公民身份号码 (GB 11643) tells about its holder. The personnel file prevails over both
/// (《2017 党员信息采集》): a difference is a finding, never an error.
struct IdNumber
{
    QDate birth;
    Sex sex = Sex::Male;
};

/// The number as it is stored: half-width, without blanks at the ends, x as X.
[[nodiscard]] QString normalIdNumber(const QString &text);

/// The first rule a number breaks: IdNumberLength (18, or 15 of the old form), IdNumberDigits,
/// IdNumberDate (of birth, 1900–2199), IdNumberChecksum (18 only). nullopt for a good number.
[[nodiscard]] std::optional<Rule> idNumberRule(const QString &text);

/// nullopt exactly when idNumberRule() finds something.
[[nodiscard]] std::optional<IdNumber> idNumberFromText(const QString &text);

/// A good number in its form of 18 characters: one of 15 digits with the century and the check
/// character (GB 11643-1999); another as it is stored. Empty for a number that is not good.
[[nodiscard]] QString presentIdNumber(const QString &text);

} // namespace zhibu
