#include "support/tempfile.h"

#include "storage/file/history.h"
#include "storage/file/rowid.h"
#include "storage/file/schema.h"
#include "storage/records/changeset.h"

#include <QFile>
#include <QTemporaryDir>

#include <stdexcept>

namespace zhibu::test {

using namespace Qt::StringLiterals;

namespace {

/// Made once a program: making a file takes longer than most tests.
QString emptyFile()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        QString made = folder.filePath(u"empty.zhibu"_s);
        must(File::create(made));
        return made;
    }();
    return path;
}

} // namespace

void fail(const Error &error)
{
    throw std::runtime_error(u"error %1: %2: %3"_s.arg(static_cast<int>(error.code))
                                 .arg(error.subject, error.detail)
                                 .toStdString());
}

void must(const Status &status)
{
    if (!status) {
        fail(status.error());
    }
}

QList<CheckFinding> oddities(const File &file, QDate day)
{
    QList<CheckFinding> all = got(checkFile(file, day));
    all.removeIf([](const CheckFinding &entry) {
        return entry.finding.rule == Rule::FieldsMissing
               || entry.finding.rule == Rule::OrganisationSetup;
    });
    return all;
}

QList<Rule> rulesOf(const Findings &findings)
{
    QList<Rule> rules;
    for (const Finding &finding : findings) {
        rules += finding.rule;
    }
    return rules;
}

TempFile::TempFile()
{
    if (!QFile::copy(emptyFile(), path())) {
        throw std::runtime_error("no copy of the empty file");
    }
    reopen();
}

void TempFile::reopen(File::Access access)
{
    m_file.reset();
    m_file = got(File::open(path(), access));
    must(m_file->database().execute(u"PRAGMA synchronous = OFF"_s));
}

RowId TempFile::import(const QString &ledgerKey, const Values &values)
{
    const Ledger &ledger = ledgerOf(ledgerKey);
    Record record = ledger.blank();
    for (auto it = values.begin(); it != values.end(); ++it) {
        ledger.setValue(record, it.key(), it.value());
    }
    ChangeSet table(*m_file, {}, ChangeSet::Source::File);
    const RowId id = table.insert(ledger, record);
    EXPECT_EQ(rulesOf(got(table.commit())), QList<Rule>()) << qPrintable(ledgerKey);
    return id;
}

RowId TempFile::addBranch(const QString &code, const Values &more)
{
    Values values{{u"code"_s, code},
                  {u"name"_s, code},
                  {u"kind"_s, u"branch"_s},
                  {u"founded"_s, u"2000-01-01"_s},
                  {u"last_election"_s, u"2023-06-01"_s}};
    values.insert(more);
    return add(u"organisations"_s, values);
}

RowId TempFile::addMember(const QString &code, RowId branch, const Values &more)
{
    Values values{{u"code"_s, code},
                  {u"name"_s, u"党员"_s + code},
                  {u"sex"_s, u"male"_s},
                  {u"branch"_s, branch},
                  {u"kind"_s, u"full"_s},
                  {u"joined"_s, u"2010-05-04"_s},
                  {u"confirmed"_s, u"2011-05-04"_s}};
    values.insert(more);
    return add(u"members"_s, values);
}

void TempFile::addRulePack(const QString &kind, const QString &code, const QString &json)
{
    auto action = got(Action::begin(*m_file, {.verb = ActionLabel::Verb::Import}));
    Statement insert(m_file->database(),
                     u"INSERT INTO rule_pack (id, kind, code, body) VALUES (?, ?, ?, ?)"_s);
    must(insert.bind(nextRowId()).bind(kind).bind(code).bind(json).run());
    got(action->commit());
}

void TempFile::change(const QString &ledgerKey, RowId id, const Values &values)
{
    const Ledger &ledger = ledgerOf(ledgerKey);
    const Record before = got(fetchRecord(*m_file, ledger, id));
    Record record = before;
    for (auto it = values.begin(); it != values.end(); ++it) {
        ledger.setValue(record, it.key(), it.value());
    }
    EXPECT_EQ(rulesOf(got(saveRecord(*m_file, ledger, record, before)).findings), QList<Rule>());
}

QString TempFile::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(pathOf(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    return file.fileName();
}

QString TempFile::ask(const QString &sql) const
{
    Statement query(m_file->database(), sql);
    const QString answer = query.next() ? query.text(0) : QString();
    must(query.status());
    return answer;
}

RowId TempFile::addTo(File &file, const QString &ledgerKey, const Values &values)
{
    const Ledger &ledger = ledgerOf(ledgerKey);
    Record record = ledger.blank();
    for (auto it = values.begin(); it != values.end(); ++it) {
        ledger.setValue(record, it.key(), it.value());
    }
    const Saved saved = got(addRecord(file, ledger, record));
    EXPECT_EQ(rulesOf(saved.findings), QList<Rule>()) << qPrintable(ledgerKey);
    return saved.id;
}

QStringList TempFile::dumpOf(const File &file)
{
    QStringList lines;
    for (const QString &table : got(tablesWithHistory(file.database()))) {
        const QStringList columns = got(columnsOf(file.database(), table));
        Statement rows(file.database(), u"SELECT quote(%1) FROM %2 ORDER BY id"_s.arg(
                                            columns.join(u") || ' ' || quote("), table));
        while (rows.next()) {
            lines += table + u' ' + rows.text(0);
        }
        must(rows.status());
    }
    return lines;
}

void addSampleRows(File &file)
{
    const auto add = [&file](const QString &ledger, const Values &values) {
        return TempFile::addTo(file, ledger, values);
    };
    const RowId committee =
        add(u"organisations"_s,
            {{u"code"_s, u"410500"_s}, {u"name"_s, u"机关党委"_s}, {u"kind"_s, u"committee"_s}});
    const RowId branch = add(u"organisations"_s, {{u"code"_s, u"410500-1"_s},
                                                  {u"name"_s, u"第一党支部"_s},
                                                  {u"kind"_s, u"branch"_s},
                                                  {u"superior"_s, committee},
                                                  {u"sector"_s, u"government"_s},
                                                  {u"founded"_s, u"2001-07-01"_s},
                                                  {u"term_years"_s, 3},
                                                  {u"last_election"_s, u"2023-06-01"_s}});
    const RowId group = add(u"organisations"_s, {{u"code"_s, u"410500-1-1"_s},
                                                 {u"name"_s, u"第一党小组"_s},
                                                 {u"kind"_s, u"group"_s},
                                                 {u"superior"_s, branch}});
    const RowId secretary = add(
        u"members"_s, {{u"name"_s, u"𠮷田䶮"_s},
                       {u"sex"_s, u"male"_s},
                       {u"id_number"_s, u"11010519491231002X"_s},
                       {u"birth"_s, u"1949-12-31"_s},
                       {u"branch"_s, branch},
                       {u"party_group"_s, group},
                       {u"kind"_s, u"full"_s},
                       {u"joined"_s, u"1985-07-01"_s},
                       {u"confirmed"_s, u"1986-07-01"_s},
                       {u"note"_s, u"“引号” 'quote' \"double\" \\ 🎉\n第二行\t"_s.repeated(40)}});
    const RowId deceased = add(u"members"_s, {{u"name"_s, u"王五"_s},
                                              {u"sex"_s, u"female"_s},
                                              {u"branch"_s, branch},
                                              {u"kind"_s, u"full"_s},
                                              {u"joined"_s, u"1970-01-01"_s},
                                              {u"status"_s, u"deceased"_s},
                                              {u"status_date"_s, u"2024-02-29"_s}});
    add(u"posts"_s, {{u"member"_s, secretary},
                     {u"organisation"_s, branch},
                     {u"post"_s, u"secretary"_s},
                     {u"since"_s, u"2023-06-01"_s}});
    add(u"dues-bases"_s, {{u"member"_s, secretary},
                          {u"month"_s, u"2024-01"_s},
                          {u"kind"_s, u"wage"_s},
                          {u"base"_s, 600'000}});
    add(u"dues-bases"_s,
        {{u"member"_s, deceased}, {u"month"_s, u"2024-01"_s}, {u"kind"_s, u"relief"_s}});
    add(u"dues-payments"_s, {{u"member"_s, secretary},
                             {u"first_month"_s, u"2024-01"_s},
                             {u"amount"_s, 6000},
                             {u"paid_on"_s, u"2024-01-15"_s}});
    const RowId meeting = add(u"activities"_s, {{u"organisation"_s, branch},
                                                {u"type"_s, u"theme_day"_s},
                                                {u"topic"_s, u"学习"_s},
                                                {u"starts"_s, u"2024-01-15 15:00"_s},
                                                {u"due_voters"_s, 2},
                                                {u"present_voters"_s, 1},
                                                {u"content"_s, u"内容。"_s.repeated(2000)}});
    add(u"attendance"_s,
        {{u"activity"_s, meeting}, {u"member"_s, secretary}, {u"status"_s, u"present"_s}});
    add(u"evaluations"_s, {{u"year"_s, 2024},
                           {u"organisation"_s, branch},
                           {u"evaluator"_s, u"superior"_s},
                           {u"criterion"_s, u"ay1"_s},
                           {u"score"_s, 65'000}});
    add(u"satisfaction"_s, {{u"year"_s, 2024},
                            {u"organisation"_s, branch},
                            {u"members_total"_s, 2},
                            {u"members_present"_s, 2},
                            {u"satisfied"_s, 2},
                            {u"fairly_satisfied"_s, 0},
                            {u"dissatisfied"_s, 0}});
    add(u"events"_s, {{u"organisation"_s, branch},
                      {u"item"_s, u"commendation"_s},
                      {u"level"_s, u"city"_s},
                      {u"date"_s, u"2024-06-28"_s},
                      {u"member"_s, secretary}});
    add(u"events"_s, {{u"organisation"_s, branch},
                      {u"item"_s, u"overdue_task"_s},
                      {u"date"_s, u"2024-09-30"_s}});
    add(u"ratings"_s, {{u"year"_s, 2023}, {u"organisation"_s, branch}, {u"star"_s, 4}});
    add(u"objections"_s, {{u"year"_s, 2024},
                          {u"organisation"_s, branch},
                          {u"raised_on"_s, u"2024-12-10"_s},
                          {u"raised_by"_s, u"王某"_s},
                          {u"content"_s, u"加分依据不足"_s}});
    add(u"decisions"_s, {{u"year"_s, 2023},
                         {u"round"_s, u"june"_s},
                         {u"organisation"_s, branch},
                         {u"star"_s, 0},
                         {u"reason"_s, u"班子软弱涣散"_s},
                         {u"decided_by"_s, u"市直工委"_s},
                         {u"decided_on"_s, u"2023-07-10"_s}});
    add(u"awards"_s, {{u"year"_s, 2023},
                      {u"organisation"_s, branch},
                      {u"kind"_s, u"plaque"_s},
                      {u"awarded_on"_s, u"2024-01-20"_s},
                      {u"number"_s, u"2023-001"_s}});
    add(u"plans"_s, {{u"year"_s, 2024}, {u"organisation"_s, branch}, {u"target_star"_s, 5}});
    add(u"rectifications"_s, {{u"organisation"_s, branch},
                              {u"found_on"_s, u"2024-03-01"_s},
                              {u"problem"_s, u"会议记录不全\n党课少"_s},
                              {u"source"_s, u"organisation_life"_s},
                              {u"due"_s, u"2024-06-30"_s},
                              {u"done_on"_s, u"2024-06-20"_s},
                              {u"proof"_s, u"已补齐"_s},
                              {u"closed_on"_s, u"2024-06-28"_s},
                              {u"closed_by"_s, u"赵丽"_s}});
    add(u"rectifications"_s, {{u"organisation"_s, committee},
                              {u"found_on"_s, u"2024-09-01"_s},
                              {u"problem"_s, u"党务公开不及时"_s}});
    add(u"dues-items"_s, {{u"member"_s, secretary},
                          {u"month"_s, u"2024-01"_s},
                          {u"item"_s, u"岗位工资"_s},
                          {u"amount"_s, 600'000}});
    add(u"dues-reliefs"_s, {{u"member"_s, secretary},
                            {u"first_month"_s, u"2024-05"_s},
                            {u"last_month"_s, u"2024-12"_s},
                            {u"amount"_s, 0},
                            {u"reason"_s, u"生活困难"_s},
                            {u"approved_on"_s, u"2024-04-20"_s}});
    add(u"dues-returns"_s, {{u"member"_s, secretary},
                            {u"first_month"_s, u"2024-01"_s},
                            {u"last_month"_s, u"2024-01"_s},
                            {u"amount"_s, 6000},
                            {u"paid_on"_s, u"2024-01-15"_s},
                            {u"returned"_s, 1000},
                            {u"returned_on"_s, u"2024-02-01"_s},
                            {u"reason"_s, u"多收"_s}});
    add(u"special-dues"_s, {{u"member"_s, secretary},
                            {u"purpose"_s, u"抗震救灾"_s},
                            {u"amount"_s, 20'000},
                            {u"paid_on"_s, u"2024-03-08"_s}});
    add(u"dues-closings"_s, {{u"organisation"_s, branch},
                             {u"month"_s, u"2024-01"_s},
                             {u"closed_on"_s, u"2024-02-02"_s}});
    add(u"dues-entries"_s, {{u"organisation"_s, branch},
                            {u"date"_s, u"2024-04-01"_s},
                            {u"kind"_s, u"remitted"_s},
                            {u"amount"_s, 2500},
                            {u"partner"_s, committee},
                            {u"first_month"_s, u"2024-01"_s},
                            {u"last_month"_s, u"2024-03"_s},
                            {u"basis"_s, 5000},
                            {u"ratio"_s, 500'000}});
    add(u"arrears-notes"_s,
        {{u"member"_s, secretary}, {u"noted_on"_s, u"2024-05-06"_s}, {u"reason"_s, u"外出"_s}});
    add(u"circumstances"_s,
        {{u"member"_s, secretary}, {u"kind"_s, u"frail"_s}, {u"since"_s, u"2020-01-01"_s}});
    add(u"meeting-exemptions"_s, {{u"organisation"_s, branch},
                                  {u"type"_s, u"theme_day"_s},
                                  {u"first_month"_s, u"2024-02"_s},
                                  {u"reason"_s, u"抗洪抢险"_s}});
    add(u"activity-plans"_s, {{u"organisation"_s, branch},
                              {u"type"_s, u"party_lecture"_s},
                              {u"topic"_s, u"书记讲党课"_s},
                              {u"first_month"_s, u"2024-03"_s},
                              {u"day"_s, 15}});
    add(u"minutes-templates"_s, {{u"organisation"_s, committee},
                                 {u"type"_s, u"theme_day"_s},
                                 {u"name"_s, u"主题党日"_s},
                                 {u"agenda"_s, u"一、学习\n二、交纳党费"_s}});
    const RowId missed = add(u"activities"_s, {{u"organisation"_s, branch},
                                               {u"type"_s, u"group_study"_s},
                                               {u"topic"_s, u"集中学习"_s},
                                               {u"starts"_s, u"2024-02-02"_s}});
    add(u"attendance"_s,
        {{u"activity"_s, missed}, {u"member"_s, secretary}, {u"status"_s, u"absent"_s}});
    add(u"make-ups"_s,
        {{u"activity"_s, missed}, {u"member"_s, secretary}, {u"made_up_on"_s, u"2024-02-06"_s}});
    add(u"votes"_s, {{u"activity"_s, meeting},
                     {u"number"_s, 2},
                     {u"topic"_s, u"讨论接收孙申请为预备党员"_s},
                     {u"person"_s, u"孙申请"_s},
                     {u"matter"_s, u"admission"_s},
                     {u"due_voters"_s, 2},
                     {u"present_voters"_s, 2},
                     {u"votes_for"_s, 2},
                     {u"outcome"_s, u"carried"_s}});
    add(u"member-reviews"_s,
        {{u"year"_s, 2023}, {u"member"_s, secretary}, {u"grade"_s, u"qualified"_s}});
    add(u"secretary-reviews"_s, {{u"year"_s, 2023},
                                 {u"organisation"_s, branch},
                                 {u"member"_s, secretary},
                                 {u"held_on"_s, u"2024-01-18"_s}});
    const RowId election = add(u"elections"_s, {{u"organisation"_s, branch},
                                                {u"term"_s, 3},
                                                {u"seats"_s, 0},
                                                {u"held_on"_s, u"2023-06-01"_s}});
    add(u"candidates"_s, {{u"election"_s, election},
                          {u"ballot"_s, u"secretary"_s},
                          {u"member"_s, secretary},
                          {u"votes"_s, 1}});
    add(u"election-exclusions"_s,
        {{u"election"_s, election}, {u"member"_s, deceased}, {u"reason"_s, u"bedridden"_s}});
    add(u"member-changes"_s, {{u"member"_s, deceased},
                              {u"date"_s, u"2024-02-29"_s},
                              {u"change"_s, u"deceased"_s},
                              {u"branch"_s, branch}});
    add(u"sanctions"_s, {{u"member"_s, secretary},
                         {u"date"_s, u"1999-03-01"_s},
                         {u"kind"_s, u"warning"_s},
                         {u"reason"_s, u"失职"_s}});
    add(u"honours"_s, {{u"member"_s, secretary},
                       {u"date"_s, u"2011-07-01"_s},
                       {u"title"_s, u"优秀共产党员"_s},
                       {u"level"_s, u"city"_s}});
    add(u"dictionary"_s, {{u"kind"_s, u"degree"_s}, {u"title"_s, u"双学士"_s}});
    const RowId applicant = add(u"applicants"_s, {{u"name"_s, u"孙申请"_s},
                                                  {u"sex"_s, u"female"_s},
                                                  {u"branch"_s, branch},
                                                  {u"mentor"_s, secretary},
                                                  {u"applied_on"_s, u"2023-03-01"_s},
                                                  {u"activist_on"_s, u"2023-07-01"_s},
                                                  {u"materials"_s, u"application first_talk"_s}});
    add(u"applicant-reviews"_s,
        {{u"applicant"_s, applicant}, {u"date"_s, u"2023-12-20"_s}, {u"opinion"_s, u"表现良好"_s}});
    add(u"development-plans"_s,
        {{u"year"_s, 2024}, {u"organisation"_s, committee}, {u"planned"_s, 2}});
    add(u"transfers"_s, {{u"member"_s, secretary},
                         {u"direction"_s, u"out"_s},
                         {u"date"_s, u"2024-03-01"_s},
                         {u"number"_s, u"2024-001"_s},
                         {u"from_unit"_s, u"水利局党支部"_s},
                         {u"to_unit"_s, u"外县\"党委\""_s},
                         {u"voided_on"_s, u"2024-03-20"_s}});
    add(u"floating-members"_s, {{u"organisation"_s, branch},
                                {u"direction"_s, u"in"_s},
                                {u"name"_s, u"李四"_s},
                                {u"since"_s, u"2024-05-06"_s}});
    add(u"lost-contact"_s, {{u"member"_s, secretary},
                            {u"since"_s, u"2019-01-01"_s},
                            {u"reason"_s, u"work"_s},
                            {u"found_on"_s, u"2019-03-01"_s}});
    const RowId undeleted = add(u"events"_s, {{u"organisation"_s, branch},
                                              {u"item"_s, u"overdue_task"_s},
                                              {u"date"_s, u"2024-10-01"_s}});
    EXPECT_TRUE(got(deleteRecords(file, ledgerOf(u"events"_s), {undeleted})).isEmpty());
    got(undo(file));
}

} // namespace zhibu::test
