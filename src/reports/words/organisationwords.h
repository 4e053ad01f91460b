#pragma once

#include <QString>
#include <QStringList>

namespace zhibu {

/// The sentence for the arguments of Rule::OrganisationSetup (core/setup.h), with the article where
/// the rule has one.
[[nodiscard]] QString setupIssueText(const QStringList &args);
/// The sentence for those of Rule::ChangeNotPossible (core/organisationchange.h): why, and what to
/// do first.
[[nodiscard]] QString reformIssueText(const QStringList &args);

} // namespace zhibu
