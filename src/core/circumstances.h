#pragma once

#include "core/codes.h"

#include <array>

namespace zhibu {

/// What, for a time, changes a member's part in organisation life.
enum class Circumstance {
    Frail,           ///< 年老体弱
    Bedridden,       ///< 长期卧病，生活不能自理
    Incapable,       ///< 患病不能表达本人意志
    Abroad,          ///< 自费出国（境）半年以上
    Away,            ///< 外出学习工作半年以上，组织关系应转未转
    Floating,        ///< 流动党员, with a 流动党员活动证
    ReturnedHome,    ///< 离退休回原籍居住
    PartyProbation,  ///< 留党察看
    Serving,         ///< 服刑
    RightsSuspended, ///< 被依法留置、逮捕，暂停行使党员权利
};

inline constexpr Codes<10> kCircumstanceCodes{
    QLatin1StringView("frail"),         QLatin1StringView("bedridden"),
    QLatin1StringView("incapable"),     QLatin1StringView("abroad"),
    QLatin1StringView("away"),          QLatin1StringView("floating"),
    QLatin1StringView("returned_home"), QLatin1StringView("party_probation"),
    QLatin1StringView("serving"),       QLatin1StringView("rights_suspended")};

struct CircumstanceEffect
{
    /// Absence does not count in a rate of attendance, neither in a person's nor in a meeting's
    /// (党员教育管理工作条例 2019 art. 23). He stays in 应到 and 缺席 of the minutes, and in 应到会
    /// where votes are counted.
    bool excused = false;
    /// Has a vote: not while under 留党察看, nor while rights are suspended (选举工作条例 2020
    /// art. 5).
    bool votes = true;
    /// May be left out of 应到会 of an election, with the superior's consent and that of the
    /// meeting (关于选举中应到会人数的规定).
    bool excludable = false;
};

[[nodiscard]] constexpr CircumstanceEffect effectOf(Circumstance circumstance)
{
    constexpr std::array<CircumstanceEffect, kCircumstanceCodes.size()> kEffects{{
        {.excused = true},                                     // Frail
        {.excused = true, .excludable = true},                 // Bedridden
        {.excused = true, .excludable = true},                 // Incapable
        {.excused = true, .excludable = true},                 // Abroad
        {.excused = true, .excludable = true},                 // Away
        {.excused = true},                                     // Floating
        {.excused = true, .excludable = true},                 // ReturnedHome
        {.votes = false, .excludable = true},                  // PartyProbation
        {.excused = true, .votes = false, .excludable = true}, // Serving
        {.excused = true, .votes = false},                     // RightsSuspended
    }};
    return kEffects.at(static_cast<std::size_t>(circumstance));
}

} // namespace zhibu
