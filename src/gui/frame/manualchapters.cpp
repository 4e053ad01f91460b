#include "gui/frame/manualchapters.h"

#include <QHash>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// By the name (objectName) of the page shown, which is its ledger's key where it has one.
const QHash<QString, QString> &chapters()
{
    static const QHash<QString, QString> all = [] {
        const QList<std::pair<QString, QStringList>> pages{
            {u"党员档案"_s, {u"members"_s, u"honours"_s, u"dictionary"_s, u"posts"_s}},
            {u"党员变动与组织关系转接"_s,
             {u"member-changes"_s, u"sanctions"_s, u"transfers"_s, u"floating-members"_s,
              u"circumstances"_s, u"lost-contact"_s}},
            {u"党组织变动"_s, {u"organisation-changes"_s, u"units"_s}},
            {u"发展党员"_s, {u"applicants"_s, u"applicant-reviews"_s, u"development-plans"_s}},
            {u"会议记录与考勤"_s,
             {u"activities"_s, u"attendance"_s, u"make-ups"_s, u"votes"_s, u"minutes-templates"_s}},
            {u"组织生活落实"_s, {u"activity-plans"_s, u"meeting-exemptions"_s}},
            {u"评议与谈心"_s, {u"member-reviews"_s, u"talks"_s, u"secretary-reviews"_s}},
            {u"换届选举"_s, {u"elections"_s, u"candidates"_s, u"election-exclusions"_s}},
            {u"政治生日"_s, {u"anniversaries"_s}},
            {u"党费核定与收支"_s,
             {u"dues-bases"_s, u"dues-items"_s, u"dues-entries"_s, u"recheck"_s, u"book"_s}},
            {u"晋位争星"_s, {u"plans"_s, u"rectifications"_s}},
            {u"查找筛选与排序"_s, {u"name-readings"_s}},
            {u"数据检查与合并"_s, {u"accepted-findings"_s}},
            {u"党内统计年报"_s, {u"statistics"_s}}};
        QHash<QString, QString> chapterOf;
        for (const auto &[chapter, names] : pages) {
            for (const QString &name : names) {
                chapterOf.insert(name, chapter);
            }
        }
        return chapterOf;
    }();
    return all;
}

QString chapterOfKind(PageKind kind)
{
    switch (kind) {
    case PageKind::Home:
        return u"新手一小时"_s;
    case PageKind::Organisations:
        return u"党组织变动"_s;
    case PageKind::Members:
        return u"党员档案"_s;
    case PageKind::Activities:
        return u"组织生活落实"_s;
    case PageKind::Dues:
        return u"党费怎么算"_s;
    case PageKind::Rating:
        return u"星级怎么来"_s;
    case PageKind::Ledgers:
        return u"附件与佐证"_s;
    case PageKind::Reports:
        return u"会议记录与通知"_s;
    }
    return {};
}

} // namespace

QString manualChapter(PageKind kind, const Page &page)
{
    QString chapter = chapters().value(page.objectName());
    for (const Page *tab : page.findChildren<Page *>()) { // those within others come behind them
        if (tab->isVisible() && chapters().contains(tab->objectName())) {
            chapter = chapters().value(tab->objectName());
        }
    }
    return chapter.isEmpty() ? chapterOfKind(kind) : chapter;
}

} // namespace zhibu
