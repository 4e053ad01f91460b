#include "reports/words/lostwords.h"

namespace zhibu {

using namespace Qt::StringLiterals;

QString lostBandText(LostBand band)
{
    switch (band) {
    case LostBand::UnderSixMonths:
        return u"不满6个月"_s;
    case LostBand::UnderOneYear:
        return u"6个月至1年"_s;
    case LostBand::UnderSixYears:
        return u"1至5年"_s;
    case LostBand::UnderElevenYears:
        return u"6至10年"_s;
    case LostBand::Longer:
        return u"11年以上"_s;
    }
    return {};
}

} // namespace zhibu
