#include "ledger/commonfields.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Field organisationField()
{
    return referenceField(u"organisation"_s, u"组织编码"_s, u"organisations"_s)
        .require()
        .alias({u"党组织"_s, u"组织名称"_s});
}

Field memberField()
{
    return referenceField(u"member"_s, u"党员"_s, u"members"_s)
        .require()
        .alias({u"党员编号"_s, u"姓名"_s});
}

} // namespace zhibu
