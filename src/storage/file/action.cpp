#include "storage/file/action.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

#include <array>
#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

using Verb = ActionLabel::Verb;

constexpr std::array<std::pair<Verb, const char *>, 25> kVerbs{{
    {Verb::Add, "add"},
    {Verb::Edit, "edit"},
    {Verb::Delete, "delete"},
    {Verb::Import, "import"},
    {Verb::PayDues, "pay-dues"},
    {Verb::ReturnDues, "return-dues"},
    {Verb::AssessDues, "assess-dues"},
    {Verb::CloseMonth, "close-month"},
    {Verb::ReopenMonth, "reopen-month"},
    {Verb::Remit, "remit"},
    {Verb::Attach, "attach"},
    {Verb::Detach, "detach"},
    {Verb::StartRound, "start-round"},
    {Verb::RoundStep, "round-step"},
    {Verb::ConfirmRound, "confirm-round"},
    {Verb::TakeBackStep, "take-back-step"},
    {Verb::ImportScheme, "import-scheme"},
    {Verb::ImportRules, "import-rules"},
    {Verb::SetRules, "set-rules"},
    {Verb::CompleteElection, "complete-election"},
    {Verb::CorrectFindings, "correct-findings"},
    {Verb::AcceptFindings, "accept-findings"},
    {Verb::MergeMembers, "merge-members"},
    {Verb::Purge, "purge"},
    {Verb::TakePacket, "take-packet"},
}};

QString codeOf(Action::Kind kind)
{
    switch (kind) {
    case Action::Kind::Edit:
        return u"edit"_s;
    case Action::Kind::Undo:
        return u"undo"_s;
    case Action::Kind::Redo:
        return u"redo"_s;
    }
    return {};
}

QString actorName()
{
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? qEnvironmentVariable("LOGNAME") : user;
}

} // namespace

QString ActionLabel::toJson() const
{
    QJsonObject object;
    for (const auto &[known, code] : kVerbs) {
        if (known == verb) {
            object[u"verb"] = QLatin1StringView(code);
        }
    }
    object[u"ledger"] = ledger;
    object[u"count"] = count;
    object[u"name"] = name;
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ActionLabel ActionLabel::fromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    ActionLabel label{.verb = Verb::Edit,
                      .ledger = object[u"ledger"].toString(),
                      .count = object[u"count"].toInteger(),
                      .name = object[u"name"].toString()};
    for (const auto &[known, code] : kVerbs) {
        if (object[u"verb"].toString() == QLatin1StringView(code)) {
            label.verb = known;
        }
    }
    return label;
}

Result<std::unique_ptr<Action>> Action::begin(File &file, const ActionLabel &label)
{
    std::unique_ptr<Action> action{new Action(file)};
    if (auto status = action->start(label.toJson(), Kind::Edit, 0); !status) {
        return status.error();
    }
    return action;
}

Result<std::unique_ptr<Action>> Action::beginReversal(File &file, const QString &label, Kind kind,
                                                      qint64 undoes)
{
    std::unique_ptr<Action> action{new Action(file)};
    if (auto status = action->start(label, kind, undoes); !status) {
        return status.error();
    }
    return action;
}

Status Action::start(const QString &label, Kind kind, qint64 undoes)
{
    if (!m_file.isWritable()) {
        return Error{.code = ErrorCode::ReadOnly, .subject = m_file.path(), .detail = {}};
    }
    if (m_file.m_inAction) {
        return Error{
            .code = ErrorCode::Internal, .subject = label, .detail = u"an action is under way"_s};
    }
    if (auto status = database().execute(u"BEGIN IMMEDIATE"_s); !status) {
        return status;
    }
    m_open = true;
    m_file.m_inAction = true;
    Statement insert(
        database(),
        u"INSERT INTO action (at, actor, kind, label, undoes) VALUES (?, ?, ?, ?, ?) RETURNING id"_s);
    insert.bind(QDateTime::currentDateTime().toString(Qt::ISODate))
        .bind(actorName())
        .bind(codeOf(kind))
        .bind(label)
        .bind(undoes == 0 ? QVariant() : QVariant(undoes));
    if (!insert.next()) {
        return insert.status();
    }
    m_id = insert.integer(0);
    if (insert.next()) {
        return Error{.code = ErrorCode::Internal, .subject = label, .detail = u"two actions"_s};
    }
    Statement current(database(), u"INSERT INTO current_action (one, action) VALUES (1, ?)"_s);
    return current.bind(m_id).run();
}

Action::~Action()
{
    if (m_open) {
        // A failed rollback means SQLite has rolled back by itself already.
        (void)database().execute(u"ROLLBACK"_s).ok();
        m_file.m_inAction = false;
    }
}

Status Action::relabel(const ActionLabel &label)
{
    Statement update(database(), u"UPDATE action SET label = ? WHERE id = ?"_s);
    return update.bind(label.toJson()).bind(m_id).run();
}

Result<bool> Action::commit()
{
    {
        Statement any(database(), u"SELECT EXISTS (SELECT 1 FROM change WHERE action = ?)"_s);
        any.bind(m_id);
        const bool changed = any.next() && any.integer(0) == 1;
        if (!any.status()) {
            return any.status().error();
        }
        if (!changed) {
            return false; // the destructor rolls back
        }
    }
    const Status status = finish();
    return status ? Result(true) : status.error();
}

Status Action::commitForGood()
{
    {
        Statement seal(database(), u"UPDATE action SET kind = 'migration' WHERE id = ?"_s);
        if (auto status = seal.bind(m_id).run(); !status) {
            return status;
        }
    }
    return finish();
}

Status Action::finish()
{
    if (auto status = database().execute(u"DELETE FROM current_action"_s); !status) {
        return status;
    }
    if (auto status = database().commit(); !status) {
        return status;
    }
    m_open = false;
    m_file.m_inAction = false;
    emit m_file.changed();
    return {};
}

} // namespace zhibu
