#include "support/approvals.h"

#include "storage/facts/rulepacks.h"

namespace zhibu::test {

using namespace Qt::StringLiterals;

void addSchemeOfTwoApprovals(TempFile &file)
{
    QString scheme = QString::fromUtf8(got(schemeText(&file.file(), kDefaultScheme)));
    scheme.replace(kDefaultScheme, u"levels"_s);
    const QString whole = uR"({"rule": "5.6", "step": "approval", "actor": "工委会",)"_s;
    EXPECT_TRUE(scheme.contains(whole));
    scheme.replace(
        whole,
        uR"({"rule": "5.6.1", "step": "approval", "actor": "机关党委", "stars": [0, 1, 2, 3], "source": "批准"},
        {"rule": "5.6.2", "step": "approval", "actor": "组织部", "stars": [5, 4],)"_s);
    file.addRulePack(u"scheme"_s, u"levels"_s, scheme);
}

} // namespace zhibu::test
