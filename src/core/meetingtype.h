#pragma once

#include "core/codes.h"

namespace zhibu {

/// 组织生活: 支部党员大会, 支部委员会会议, 党小组会, 党课, 主题党日, 组织生活会, 民主评议党员,
/// 谈心谈话, 志愿服务, 集中学习, 教育培训, 其他.
enum class MeetingType {
    GeneralMeeting,
    CommitteeMeeting,
    GroupMeeting,
    PartyLecture,
    ThemeDay,
    OrganisationLife,
    DemocraticReview,
    HeartTalk,
    Volunteering,
    GroupStudy,
    Training,
    Other,
};

inline constexpr Codes<12> kMeetingTypeCodes{
    QLatin1StringView("general_meeting"),   QLatin1StringView("committee_meeting"),
    QLatin1StringView("group_meeting"),     QLatin1StringView("party_lecture"),
    QLatin1StringView("theme_day"),         QLatin1StringView("organisation_life"),
    QLatin1StringView("democratic_review"), QLatin1StringView("heart_talk"),
    QLatin1StringView("volunteering"),      QLatin1StringView("group_study"),
    QLatin1StringView("training"),          QLatin1StringView("other")};

} // namespace zhibu
