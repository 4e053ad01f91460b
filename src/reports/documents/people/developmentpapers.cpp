#include "ledger/ledgers.h"
#include "ledger/peopleledgers.h"
#include "reports/documents/people/peopledocuments.h"
#include "reports/documents/reviews/reviewdocuments.h"
#include "reports/pages/printedtable.h"
#include "reports/words/developmentwords.h"
#include "storage/facts/organisationnames.h"
#include "storage/people/development.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using PaperBlock = LetterBlock::Kind;
using PaperCell = SlipCell::Kind;

QString isoOrBlank(const std::optional<QDate> &day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

/// Somebody, with his record as text.
struct Person
{
    QStringList cells;
    DevelopmentCase course;

    [[nodiscard]] QString operator[](const QString &key) const
    {
        return cells[applicants().indexOf(key)];
    }
    [[nodiscard]] QString day(DevelopmentStep step) const
    {
        return isoOrBlank(course.facts.day(step));
    }
    /// The step is taken, but was not on the day of the paper.
    [[nodiscard]] bool isLater(DevelopmentStep step) const
    {
        return day(step).isEmpty() && !(*this)[codeIn(kDevelopmentStepCodes, step)].isEmpty();
    }
};

bool isInYear(const std::optional<QDate> &day, int year)
{
    return day && day->year() == year;
}

/// Whose course goes on, or came to its end in the year.
bool isOfYear(const DevelopmentCase &course, int year)
{
    switch (course.standing) {
    case DevelopmentStanding::Ended:
        return isInYear(course.facts.ended, year);
    case DevelopmentStanding::Confirmed:
        return isInYear(course.facts.day(DevelopmentStep::ConfirmationApproved), year);
    default:
        return true;
    }
}

/// A 公示 is written before its first day.
bool isNotice(DocumentKind kind)
{
    return kind == DocumentKind::CandidateNotice || kind == DocumentKind::AdmissionNotice
           || kind == DocumentKind::ConfirmNotice;
}

/// The persons asked for, else those of the scope who were on record by the day; as they stood then
/// but for a 公示.
Result<QList<Person>> personsAsked(const File &file, const DocumentRequest &request)
{
    const auto ids = request.members.isEmpty()
                         ? listRows(file, applicants(), {.scope = request.scope})
                         : Result(request.members);
    if (!ids) {
        return ids.error();
    }
    const auto cases = isNotice(request.kind) ? developmentCases(file, *ids, request.asOf)
                                              : developmentCasesOn(file, *ids, request.asOf);
    const auto rows = textRows(file, applicants(), *ids, ReferenceText::Name);
    if (!cases || !rows) {
        return cases ? rows.error() : cases.error();
    }
    QHash<RowId, QStringList> cells;
    for (const TextRow &row : *rows) {
        cells.insert(row.id, row.cells);
    }
    QList<Person> list;
    for (const DevelopmentCase &each : *cases) {
        const QDate applied = applicants().day(each.record, u"applied_on"_s);
        const bool isAsked = !request.members.isEmpty();
        if (cells.contains(each.record.id)
            && (isAsked
                || (isOfYear(each, request.year)
                    && (!applied.isValid() || applied <= request.asOf)))) {
            list += Person{.cells = cells.value(each.record.id), .course = each};
        }
    }
    return list;
}

QString deadlineText(const DevelopmentOutlook &outlook, QDate asOf)
{
    if (!outlook.deadline) {
        return {};
    }
    const QString text = u"%1前：%2"_s.arg(isoOrBlank(outlook.deadline->day),
                                           developmentStepName(outlook.deadline->step));
    return outlook.isOverdue(asOf) ? text + u"（已逾期）"_s : text;
}

Document tableOf(const TextTable &table, const QString &head)
{
    return {.letter = {}, .table = table, .page = printedTable(table, head)};
}

Document registerDocument(const QList<Person> &list, const QList<DevelopmentQuota> &quotas,
                          const DocumentRequest &request, const QString &head)
{
    TextTable table{.name = u"发展党员台账"_s,
                    .columns = {{u"序号"_s, TextColumn::Kind::Integer},
                                {u"姓名"_s},
                                {u"性别"_s},
                                {u"民族"_s},
                                {u"出生日期"_s},
                                {u"学历"_s},
                                {u"所在党支部"_s},
                                {u"阶段"_s},
                                {u"申请入党"_s},
                                {u"积极分子"_s},
                                {u"发展对象"_s},
                                {u"接收大会"_s},
                                {u"接收审批"_s},
                                {u"转正审批"_s},
                                {u"下一步"_s},
                                {u"期限"_s}},
                    .rows = {}};
    for (const Person &each : list) {
        const auto &next = each.course.outlook.next;
        table.rows += {QString::number(table.rows.size() + 1),
                       each[u"name"_s],
                       each[u"sex"_s],
                       each[u"nation"_s],
                       each[u"birth"_s],
                       each[u"education"_s],
                       each[u"branch"_s],
                       developmentStandingName(each.course.standing),
                       each.day(DevelopmentStep::Applied),
                       each.day(DevelopmentStep::Activist),
                       each.day(DevelopmentStep::Candidate),
                       each.day(DevelopmentStep::Meeting),
                       each.day(DevelopmentStep::Approved),
                       each.day(DevelopmentStep::ConfirmationApproved),
                       next ? numberedStepName(*next) : QString(),
                       deadlineText(each.course.outlook, request.asOf)};
    }
    Document document = tableOf(table, head);
    for (const DevelopmentQuota &quota : quotas) {
        document.page.footnotes +=
            u"%1%2年发展计划%3名，已用%4名，%5；现有发展对象%6名。"_s.arg(quota.name)
                .arg(request.year)
                .arg(quota.planned)
                .arg(quota.used)
                .arg(quota.left() < 0 ? u"超出%1名"_s.arg(-quota.left())
                                      : u"剩余%1名"_s.arg(quota.left()))
                .arg(quota.underWay);
    }
    document.page.signatures = {u"填表人"_s, u"审核人"_s};
    return document;
}

/// What is told of a step beside its day: who, how long, and whether it was in time.
QString remarkOn(const Person &person, DevelopmentStep step)
{
    QStringList parts;
    const auto add = [&](const QString &pattern, const QString &key) {
        if (!person[key].isEmpty() && !person.isLater(step)) {
            parts += pattern.arg(person[key]);
        }
    };
    switch (step) {
    case DevelopmentStep::Activist:
        add(u"%1"_s, u"recommended_by"_s);
        break;
    case DevelopmentStep::Mentors:
        add(u"%1"_s, u"mentor"_s);
        add(u"%1"_s, u"mentor_second"_s);
        break;
    case DevelopmentStep::Sponsors:
        add(u"%1"_s, u"sponsor"_s);
        add(u"%1"_s, u"sponsor_second"_s);
        break;
    case DevelopmentStep::Trained:
        add(u"%1天"_s, u"training_days"_s);
        add(u"%1学时"_s, u"training_hours"_s);
        break;
    case DevelopmentStep::FormFilled:
        add(u"志愿书%1"_s, u"application_number"_s);
        break;
    case DevelopmentStep::Meeting:
        add(u"应到%1人"_s, u"due_voters"_s);
        add(u"实到%1人"_s, u"present_voters"_s);
        add(u"赞成%1票"_s, u"votes_for"_s);
        break;
    case DevelopmentStep::Approved:
        add(u"%1"_s, u"approved_by"_s);
        add(u"%1"_s, u"approval"_s);
        break;
    default:
        break;
    }
    for (const DevelopmentFinding &finding : person.course.findings) {
        if (finding.step != step) {
            continue;
        }
        const QString limit = isoOrBlank(finding.limit);
        if (finding.issue == DevelopmentIssue::TooEarly) {
            parts += u"早于%1"_s.arg(limit);
        } else if (finding.issue == DevelopmentIssue::TooLate) {
            parts += u"晚于%1"_s.arg(limit);
        } else if (finding.issue == DevelopmentIssue::Overdue) {
            parts += u"应于%1前完成"_s.arg(limit);
        }
    }
    return parts.join(u'，');
}

Document progressDocument(const QList<Person> &list, QDate asOf)
{
    Document document{.letter = {},
                      .table = {.name = u"发展党员工作进程表"_s, .columns = {}, .rows = {}},
                      .page = {}};
    document.table.columns = {{u"姓名"_s}, {u"步骤"_s}, {u"日期"_s}, {u"说明"_s}};
    document.slips = SlipSheet{.title = u"发展党员工作进程表"_s, .across = 1, .slips = {}};
    for (const Person &each : list) {
        const auto pair = [&each](const QString &left, const QString &leftKey, const QString &right,
                                  const QString &rightKey) {
            return QList<SlipCell>{{left, PaperCell::Label, 3},
                                   {each[leftKey], PaperCell::Text, 6},
                                   {right, PaperCell::Label, 3},
                                   {each[rightKey], PaperCell::Text, 6}};
        };
        Slip slip{.title = u"发展党员工作进程表"_s,
                  .left = u"党支部：%1"_s.arg(each[u"branch"_s]),
                  .right = u"截至%1"_s.arg(proseDate(asOf)),
                  .text = {},
                  .rows = {pair(u"姓名"_s, u"name"_s, u"性别"_s, u"sex"_s),
                           pair(u"民族"_s, u"nation"_s, u"出生日期"_s, u"birth"_s),
                           pair(u"学历"_s, u"education"_s, u"单位职务"_s, u"employer"_s),
                           {{u"步骤"_s, PaperCell::Label, 7},
                            {u"日期"_s, PaperCell::Label, 4},
                            {u"说明"_s, PaperCell::Label, 7}}},
                  .notes = {u"没有登记的留空手填。"_s},
                  .signatures = {u"党支部书记"_s, u"填表人"_s},
                  .issuer = {}};
        for (std::size_t i = 0; i < kDevelopmentSteps; ++i) {
            const auto step = static_cast<DevelopmentStep>(i);
            const QString remark = remarkOn(each, step);
            slip.rows += QList<SlipCell>{{numberedStepName(step), PaperCell::Text, 7},
                                         {each.day(step), PaperCell::Text, 4},
                                         {remark, PaperCell::Text, 7}};
            document.table.rows +=
                {each[u"name"_s], numberedStepName(step), each.day(step), remark};
        }
        document.slips->slips += slip;
    }
    return document;
}

Result<Document> reviewsDocument(const File &file, const QList<Person> &list,
                                 const DocumentRequest &request, const QString &head)
{
    const Ledger &ledger = ledgerOf(u"applicant-reviews"_s);
    TextTable table{.name = u"入党积极分子考察登记表"_s,
                    .columns = {{u"姓名"_s},
                                {u"阶段"_s},
                                {u"确定积极分子"_s},
                                {u"日期"_s},
                                {u"类型"_s},
                                {u"考察意见"_s},
                                {u"考察人"_s}},
                    .rows = {}};
    for (const Person &each : list) {
        const auto rows =
            textRows(file, ledger, ListQuery{.equals = {{u"applicant"_s, each.course.record.id}}},
                     ReferenceText::Name);
        if (!rows) {
            return rows.error();
        }
        for (const TextRow &row : *rows) {
            const auto cell = [&](const QString &key) { return row.cells[ledger.indexOf(key)]; };
            if (cell(u"date"_s) <= isoOrBlank(request.asOf)) {
                table.rows += {each[u"name"_s],
                               developmentStandingName(each.course.standing),
                               each.day(DevelopmentStep::Activist),
                               cell(u"date"_s),
                               cell(u"kind"_s),
                               cell(u"opinion"_s),
                               cell(u"reviewer"_s)};
            }
        }
    }
    Document document = tableOf(table, head);
    document.page.signatures = {u"党支部书记"_s, u"填表人"_s};
    return document;
}

/// What the three public notices differ in.
struct NoticeWords
{
    QString title;   ///< of the letter
    QString purpose; ///< what is to be decided, after the names
    QString dated;   ///< of a column with a day
    DevelopmentStep step = DevelopmentStep::Candidate;
    DevelopmentStep since = DevelopmentStep::Activist; ///< the day in that column
    DevelopmentNotice DevelopmentFacts::*notice = nullptr;
};

NoticeWords wordsOf(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::AdmissionNotice:
        return {.title = u"关于拟接收预备党员的公示"_s,
                .purpose = u"接收为中共预备党员"_s,
                .dated = u"确定发展对象"_s,
                .step = DevelopmentStep::Approved,
                .since = DevelopmentStep::Candidate,
                .notice = &DevelopmentFacts::admissionNotice};
    case DocumentKind::ConfirmNotice:
        return {.title = u"关于预备党员拟转正的公示"_s,
                .purpose = u"转为中共正式党员"_s,
                .dated = u"入党日期"_s,
                .step = DevelopmentStep::ConfirmationApproved,
                .since = DevelopmentStep::Meeting,
                .notice = &DevelopmentFacts::confirmationNotice};
    default:
        return {.title = u"关于拟确定发展对象的公示"_s,
                .purpose = u"确定为发展对象"_s,
                .dated = u"确定积极分子"_s,
                .step = DevelopmentStep::Candidate,
                .since = DevelopmentStep::Activist,
                .notice = &DevelopmentFacts::candidateNotice};
    }
}

QString paperDay(const std::optional<QDate> &day)
{
    return day ? proseDate(*day) : kBlankDay;
}

/// About those asked for, else those whose notice began, or whose step was taken, in the year.
Document noticeDocument(QList<Person> list, const DocumentRequest &request,
                        const QString &organisation)
{
    const NoticeWords words = wordsOf(request.kind);
    if (request.members.isEmpty()) {
        list.removeIf([&](const Person &each) {
            const DevelopmentFacts &facts = each.course.facts;
            return !isInYear((facts.*words.notice).from, request.year)
                   && !isInYear(facts.day(words.step), request.year);
        });
    }
    LetterTable table{.titles = {u"姓名"_s, u"性别"_s, u"民族"_s, u"出生年月"_s, u"学历"_s,
                                 u"单位及职务"_s, u"申请入党"_s, words.dated},
                      .rows = {}};
    QStringList names;
    std::optional<QDate> from;
    std::optional<QDate> until;
    for (const Person &each : std::as_const(list)) {
        const DevelopmentNotice &notice = each.course.facts.*words.notice;
        if (notice.from && (!from || *notice.from < *from)) {
            from = notice.from;
        }
        if (notice.until && (!until || *notice.until > *until)) {
            until = notice.until;
        }
        names += each[u"name"_s];
        table.rows += {each[u"name"_s],
                       each[u"sex"_s],
                       each[u"nation"_s],
                       each[u"birth"_s].left(7),
                       each[u"education"_s],
                       each[u"employer"_s],
                       each.day(DevelopmentStep::Applied),
                       each.day(words.since)};
    }
    Letter letter{.title = words.title,
                  .blocks = {},
                  .signature = organisation,
                  .date = from.value_or(request.asOf)};
    letter.add(
        PaperBlock::Paragraph,
        u"根据《中国共产党章程》和《中国共产党发展党员工作细则》的规定，经党组织培养教育和考察，拟将%1%2。现将有关情况公示如下："_s
            .arg(names.isEmpty()     ? u"＿＿＿＿同志"_s
                 : names.size() == 1 ? names.constFirst() + u"同志"_s
                                     : u"%1等%2名同志"_s.arg(names.join(u'、')).arg(names.size()),
                 words.purpose));
    letter.add(table);
    letter.add(
        PaperBlock::Paragraph,
        u"公示时间：%1至%2。公示期间，党员和群众如有意见，可以当面、来信或者来电向党组织反映；反映情况应当实事求是，提倡署名。"_s
            .arg(paperDay(from), paperDay(until)));
    letter.add(PaperBlock::Paragraph,
               u"受理单位：%1　联系电话：＿＿＿＿＿＿＿＿"_s.arg(organisation));
    return {.letter = letter, .table = {}, .page = {}};
}

} // namespace

Result<Document> makeDevelopmentDocument(const File &file, const DocumentRequest &request)
{
    const auto list = personsAsked(file, request);
    if (!list) {
        return list.error();
    }
    const QString head = sheetHead(file, request.scope, request.asOf);
    switch (request.kind) {
    case DocumentKind::ApplicantRoll: {
        const auto quotas = developmentQuotas(file, request.scope, request.year, request.asOf);
        return quotas ? Result(registerDocument(*list, *quotas, request, head)) : quotas.error();
    }
    case DocumentKind::ApplicantSteps:
        return progressDocument(*list, request.asOf);
    case DocumentKind::ApplicantReviews:
        return reviewsDocument(file, *list, request, head);
    default:
        return noticeDocument(*list, request, organisationName(file, request.scope));
    }
}

} // namespace zhibu
