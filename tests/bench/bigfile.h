#pragma once

#include <QString>

namespace bench {

/// The year everything in the file belongs to.
inline constexpr int kYear = 2024;
inline constexpr int kMembersPerBranch = 20;

/// Makes a .zhibu file of so many branches, each with 20 members, their dues of one year and 100
/// activities.
void makeBigFile(const QString &path, int branches);
/// The same with so many photos of 2 MiB, one of each of the first activities.
void makeFileWithPhotos(const QString &path, int branches, int photos);
/// Makes a file that has the branches only: what members are imported into.
void makeBranchesOnly(const QString &path, int branches);
/// 组织编码 of a branch, from 0.
[[nodiscard]] QString branchCode(int branch);

} // namespace bench
