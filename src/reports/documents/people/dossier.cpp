#include "ledger/eventitems.h"
#include "ledger/ledgers.h"
#include "ledger/peopleledgers.h"
#include "reports/documents/people/memberhistory.h"
#include "reports/documents/people/membersthen.h"
#include "reports/documents/people/peopledocuments.h"
#include "reports/pages/picture.h"
#include "reports/words/partyagewords.h"
#include "storage/facts/organisationnames.h"
#include "storage/people/memberphoto.h"
#include "storage/people/membership.h"
#include "storage/records/rowwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Cell = SlipCell::Kind;

constexpr int kPhotoSide = 800;       // pixels: more than a printer shows of it
constexpr int kPhotoRows = 5;         // beside the photo
constexpr qsizetype kLineLength = 38; // characters that fit into a line of the history

/// A member, and all that is printed about him.
struct Dossier
{
    QStringList cells; ///< of the ledger members
    QString partyAge;
    QString dues; ///< what he is due
    QImage photo;
    QList<MemberEvent> history;

    [[nodiscard]] QString operator[](const QString &field) const
    {
        return field == u"party_age" ? partyAge : cells[members().indexOf(field)];
    }
};

QString titleOf(const QString &field)
{
    return field == u"party_age" ? u"党龄"_s : members().field(field).title;
}

/// The fields of the form, row by row: those beside the photo first.
const QList<QStringList> &rows()
{
    static const QList<QStringList> all{{u"name"_s, u"sex"_s},
                                        {u"nation"_s, u"birth"_s},
                                        {u"native_place"_s, u"education"_s},
                                        {u"degree"_s, u"work_since"_s},
                                        {u"id_number"_s, u"code"_s},
                                        {u"school"_s, u"major"_s},
                                        {u"employer"_s, u"job"_s},
                                        {u"skill_post"_s, u"stratum"_s},
                                        {u"branch"_s, u"party_group"_s},
                                        {u"kind"_s, u"status"_s},
                                        {u"joined"_s, u"confirmed"_s},
                                        {u"party_age"_s, u"join_kind"_s},
                                        {u"joined_branch"_s, u"sponsors"_s},
                                        {u"application_number"_s, u"confirmation"_s},
                                        {u"phone"_s, u"landline"_s},
                                        {u"residence"_s, u"household"_s}};
    return all;
}

/// A part of the history: its ledgers, how many events there is room for, and what is between them.
struct Part
{
    QString title;
    QStringList ledgers;
    std::optional<EventNature> items; ///< of 奖惩事项 those
    qsizetype events;
    QChar between;
    bool isAlwaysThere = true; ///< else only with something in it

    [[nodiscard]] bool tells(const MemberEvent &event) const
    {
        return event.ledger == u"events" ? items == natureOf(event.item)
                                         : ledgers.contains(event.ledger);
    }
};

const QList<Part> &parts()
{
    static const QList<Part> all{
        {u"党内职务"_s, {u"posts"_s}, {}, 3, u'\n'},
        {u"变动和情形"_s,
         {u"member-changes"_s, u"circumstances"_s, u"floating-members"_s, u"lost-contact"_s,
          u"transfers"_s},
         {},
         4,
         u'\n'},
        {u"表彰奖励"_s, {u"honours"_s}, EventNature::Honour, 3, u'\n'},
        {u"党纪处分"_s, {u"sanctions"_s}, EventNature::Offence, 2, u'\n'},
        {u"其他奖惩"_s, {}, EventNature::Shortcoming, 2, u'\n', false},
        {u"民主评议"_s, {u"member-reviews"_s, u"secretary-reviews"_s}, {}, 8, u'；'}};
    return all;
}

QString lineOf(const MemberEvent &event)
{
    const QString days = event.until.isEmpty() ? event.date : event.date + u" 至 "_s + event.until;
    const QString line = days + u"　"_s + event.text;
    return line.size() <= kLineLength ? line : line.left(kLineLength - 1) + u'…';
}

/// The latest events of a part; what there is no room for is counted.
QString textOf(const QList<MemberEvent> &history, const Part &part)
{
    QStringList lines;
    for (const MemberEvent &event : history) {
        if (part.tells(event)) {
            lines += lineOf(event);
        }
    }
    const qsizetype left = lines.size() - part.events;
    if (left > 0) {
        lines = lines.last(part.events - 1);
        lines.prepend(u"（此前%1条，见台账）"_s.arg(left + 1));
    }
    return lines.join(part.between);
}

Slip slipOf(const Dossier &dossier, const QString &branch, QDate asOf)
{
    Slip slip{.title = u"党员登记表"_s,
              .left = u"党支部：%1"_s.arg(branch),
              .right = u"截至%1"_s.arg(proseDate(asOf)),
              .text = {},
              .rows = {},
              .notes = {},
              .signatures = {u"本人"_s, u"党支部书记"_s, u"日期"_s},
              .issuer = {},
              .photo = dossier.photo,
              .photoRows = kPhotoRows};
    for (const QStringList &fields : rows()) {
        QList<SlipCell> cells;
        for (const QString &field : fields) {
            cells += {{titleOf(field), Cell::Label, 4}, {dossier[field], Cell::Text, 6}};
        }
        slip.rows += cells;
    }
    const auto wide = [&slip](const QString &title, const QString &text) {
        slip.rows += {{title, Cell::Label, 4}, {text, Cell::Text, 16}};
    };
    wide(titleOf(u"files_held_by"_s), dossier[u"files_held_by"_s]);
    wide(u"党费标准"_s, dossier.dues);
    for (const Part &part : parts()) {
        const QString text = textOf(dossier.history, part);
        if (part.isAlwaysThere || !text.isEmpty()) {
            wide(part.title, text);
        }
    }
    return slip;
}

/// The base that holds on the day: 2024-01起 月薪制 基数6000.00元, or what was fixed.
Result<QString> duesText(const File &file, RowId member, QDate asOf)
{
    const Ledger &ledger = ledgerOf(u"dues-bases"_s);
    const auto bases =
        textRows(file, ledger, ListQuery{.equals = {{u"member"_s, member}}}, ReferenceText::Name);
    if (!bases) {
        return bases.error();
    }
    const auto cell = [&ledger](const TextRow &row, const QString &key) {
        return row.cells[ledger.indexOf(key)];
    };
    const QString month = asOf.toString(u"yyyy-MM"_s);
    QString text;
    QString since;
    for (const TextRow &row : *bases) {
        const QString from = cell(row, u"month"_s);
        if (from > month || from < since) {
            continue;
        }
        since = from;
        const QString base = cell(row, u"base"_s);
        const QString fixed = cell(row, u"fixed_due"_s);
        text = u"%1起 %2"_s.arg(from, cell(row, u"kind"_s));
        text += base.isEmpty() ? QString() : u"，基数%1元"_s.arg(base);
        text += fixed.isEmpty() ? QString() : u"，核定月应交%1元"_s.arg(fixed);
    }
    return text;
}

Result<QImage> photo(const File &file, RowId member)
{
    const auto attachment = photoOf(file, member);
    if (!attachment) {
        return attachment.error();
    }
    const auto bytes =
        *attachment ? attachmentBytes(file, **attachment) : Result<QByteArray>(QByteArray());
    return bytes ? pictureWithin(*bytes, kPhotoSide) : QImage(); // a broken one is told by check
}

Result<Dossier> dossierOf(const File &file, TextRow row, MembersThen &then, QDate asOf)
{
    const auto record = fetchRecord(file, members(), row.id);
    const auto dues = duesText(file, row.id, asOf);
    const auto picture = photo(file, row.id);
    auto history = memberHistory(file, row.id, asOf);
    if (!record || !dues || !picture || !history) {
        return !record    ? record.error()
               : !dues    ? dues.error()
               : !picture ? picture.error()
                          : history.error();
    }
    then.takeBack(row, members().value(*record, u"branch"_s).toLongLong());
    return Dossier{.cells = row.cells,
                   .partyAge = partyAgeText(*record, asOf),
                   .dues = *dues,
                   .photo = *picture,
                   .history = *history};
}

/// Whom the request is about.
Result<QList<RowId>> people(const File &file, const DocumentRequest &request)
{
    if (!request.members.isEmpty()) {
        return request.members;
    }
    const auto there = membersOn(file, request.scope, request.asOf);
    if (!there) {
        return there.error();
    }
    QList<RowId> ids;
    for (const MemberOn &each : *there) {
        ids += each.member;
    }
    return ids;
}

} // namespace

Result<Document> makePeopleDocument(const File &file, const DocumentRequest &request)
{
    const auto ids = people(file, request);
    const auto found = ids ? textRows(file, members(), *ids, ReferenceText::Name)
                           : Result<QList<TextRow>>(ids.error());
    if (!found) {
        return found.error();
    }
    Document document{
        .letter = {}, .table = {.name = u"党员登记表"_s, .columns = {}, .rows = {}}, .page = {}};
    QStringList fields;
    for (const QStringList &row : rows()) {
        fields += row;
    }
    for (const QString &field : std::as_const(fields)) {
        document.table.columns += TextColumn{titleOf(field)};
    }
    document.slips = SlipSheet{.title = u"党员登记表"_s, .across = 1, .slips = {}};
    auto then = MembersThen::of(file, request.asOf);
    if (!then) {
        return then.error();
    }
    for (const TextRow &row : *found) {
        const auto dossier = dossierOf(file, row, *then, request.asOf);
        if (!dossier) {
            return dossier.error();
        }
        document.slips->slips += slipOf(*dossier, (*dossier)[u"branch"_s], request.asOf);
        QStringList cells;
        for (const QString &field : std::as_const(fields)) {
            cells += (*dossier)[field];
        }
        document.table.rows += cells;
    }
    return document;
}

} // namespace zhibu
