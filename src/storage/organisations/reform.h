#pragma once

#include "core/finding.h"
#include "core/organisation.h"
#include "core/organisationchange.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"
#include "storage/organisations/opencases.h"

#include <QDate>
#include <QList>
#include <QString>

namespace zhibu {

/// A change of an organisation together with all that follows from it.
struct Reform
{
    OrganisationChangeKind change = OrganisationChangeKind::Renamed;
    RowId organisation = 0;
    QDate date;        ///< the first day of what it brings about
    QString name = {}; ///< of the organisation from then on; empty: as before
    OrganisationKind kind = OrganisationKind::Branch; ///< Upgraded, Downgraded: from then on
    RowId other = 0; ///< MergedInto: which goes on; Moved: the new superior
    /// Of the organisation founded with it: the one that splits off, or the 党支部 that takes the
    /// members of an upgraded one.
    QString newCode = {};
    QString newName = {};
    /// SplitFrom: who goes, members of a 党支部, else the organisations below it.
    QList<RowId> parts = {};
    bool endPosts = true; ///< posts in what ends, or of those who go, end the day before
    QString document = {};
    QString approvedBy = {};
    QString note = {};
};

/// What is recorded after the day on which an organisation is to end. It does not stand in the way:
/// all but the receipts stays with it as it is, and the check tells of the meetings.
struct RecordedLater
{
    int meetings = 0;
    int entries = 0;  ///< of its book, its own receipts aside
    int receipts = 0; ///< of members who move: they come into the book of where they go
    int posts = 0;    ///< begun on that day or later
    QDate last;       ///< the latest of them

    [[nodiscard]] bool isAny() const { return last.isValid(); }
};

/// What a reform would do, or why it cannot be done.
struct ReformEffect
{
    QList<RowId> members;       ///< who move
    QList<RowId> organisations; ///< that come under another superior
    QList<RowId> groups;        ///< 党小组 that end
    QList<RowId> groupsKept;    ///< 党小组 of a renamed one: they keep their names
    QList<OpenCase> cases;      ///< that come to where the members go
    QList<RowId> posts;         ///< that end; looked for whether they are to end or not
    RecordedLater later;        ///< MergedInto, Dissolved
    bool keepsFormerName = false; ///< Upgraded, Downgraded: its name would go on saying 支部, 总支
                                  ///< or 党委, which it is no more; this bars nothing
    Findings findings; ///< ChangeNotPossible or Required, at the member of Reform concerned:
                       ///< date, name, kind, other, new_code, new_name, parts
};

/// Changes nothing. Unlawful: a day in the future, before the founding or before a later event of
/// the organisation, of who moves or of what comes under another superior; one that is dissolved;
/// a 党支部 with members (正常 or 停止党籍) dissolved before they are assigned; open cases left at
/// one that is dissolved; organisations left below one that ends or becomes a 党支部; one that by
/// its kind cannot stand below its superior, or those below it not below it (mayStandBelow()); a
/// 党小组, which is kept in the form. Error: NotFound where there is no such organisation.
[[nodiscard]] Result<ReformEffect> effectOf(const File &file, const Reform &reform, QDate today);

/// Does it as one action that says what was done to which organisation, unless there are findings:
/// the event of 组织变动, the organisation's row, and whatever effectOf() says with an event for
/// each (支部间 调动, 调整隶属). What is over stays where it was recorded, and so does what is
/// dated in a book; what ends only gets its 撤销日期.
Result<Findings> reform(File &file, const Reform &reform, QDate today);

} // namespace zhibu
