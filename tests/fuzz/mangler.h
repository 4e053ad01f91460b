#pragma once

#include <QByteArray>

#include <random>

namespace zhibu {

/// Changes, drops, doubles or cuts a few bytes.
class Mangler
{
public:
    explicit Mangler(unsigned seed = 20240308)
        : m_random{seed}
    {}

    QByteArray operator()(QByteArray bytes)
    {
        static constexpr char kNasty[] = "\"\"\r\n,;\t'=<>&/\0\xFF\xFE\x81\xE4x9";
        for (auto times = 1 + m_random() % 6; times > 0 && !bytes.isEmpty(); --times) {
            const auto at =
                static_cast<qsizetype>(m_random() % static_cast<unsigned>(bytes.size()));
            const auto length = static_cast<qsizetype>(m_random() % 20);
            switch (m_random() % 6) {
            case 0:
                bytes[at] = static_cast<char>(m_random());
                break;
            case 1:
                bytes.insert(at, kNasty[m_random() % (sizeof kNasty - 1)]);
                break;
            case 2:
                bytes[at] = kNasty[m_random() % (sizeof kNasty - 1)];
                break;
            case 3:
                bytes.remove(at, length);
                break;
            case 4:
                bytes.insert(at, bytes.mid(at / 2, length));
                break;
            default:
                bytes.truncate(m_random() % 8 == 0 ? at : bytes.size());
                break;
            }
        }
        return bytes;
    }

    unsigned number(unsigned limit) { return static_cast<unsigned>(m_random() % limit); }

private:
    std::mt19937 m_random;
};

} // namespace zhibu
