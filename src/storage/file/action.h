#pragma once

#include "core/result.h"
#include "storage/file/file.h"

#include <QString>

namespace zhibu {

/// What an action did, as codes; the sentence is made in reports/words/wording.h.
struct ActionLabel
{
    enum class Verb {
        Add,
        Edit,
        Delete,
        Import,
        PayDues,
        ReturnDues, ///< name: the member
        AssessDues, ///< name: the organisation; count: members
        CloseMonth, ///< name: the organisation; ledger: the month
        ReopenMonth,
        Remit, ///< name: the organisation
        Attach,
        Detach,
        StartRound, ///< count: the year; name: the organisation that rates
        RoundStep,  ///< likewise; ledger: code of the step
        ConfirmRound,
        TakeBackStep,     ///< like RoundStep
        ImportScheme,     ///< name: its title
        ImportRules,      ///< likewise
        SetRules,         ///< likewise: values of a pack changed for this file
        CompleteElection, ///< name: the organisation; count: the term
        CorrectFindings,  ///< of the data check; count: findings; name: of the row, if it is one
        AcceptFindings,   ///< set aside with a reason; count: findings
        MergeMembers,     ///< two records made one; name: the member
        Purge,            ///< name: 党员编号 of the member
        TakePacket,       ///< name: the organisation; count: rows
    };

    Verb verb = Verb::Edit;
    QString ledger = {}; ///< key of the ledger concerned
    qint64 count = 1;    ///< rows, or files of a row
    QString name =
        {}; ///< who or what, for one row ("张三", "1月支委会"), or the source of an import

    [[nodiscard]] QString toJson() const;
    [[nodiscard]] static ActionLabel fromJson(const QString &json);
};

/// One named change of the file: one transaction, one line in the history. Undone by its destructor
/// unless committed.
class Action
{
public:
    enum class Kind { Edit, Undo, Redo };

    /// Errors: ReadOnly, Locked, Io, Internal (another action is under way).
    static Result<std::unique_ptr<Action>> begin(File &file, const ActionLabel &label);
    /// Used by the history only: `undoes` is the action reversed.
    static Result<std::unique_ptr<Action>> beginReversal(File &file, const QString &label,
                                                         Kind kind, qint64 undoes);
    ~Action();
    Q_DISABLE_COPY_MOVE(Action)

    [[nodiscard]] const Database &database() const { return m_file.database(); }
    [[nodiscard]] File &file() const { return m_file; }
    /// A better label, when only the work shows what it was (the number of rows imported).
    Status relabel(const ActionLabel &label);
    /// Makes it permanent and tells the file's listeners. False when nothing was changed: no line
    /// in the history then.
    Result<bool> commit();
    /// The same where neither this nor anything before it can be undone any more, as behind a
    /// migration, and whatever is left of its changes.
    Status commitForGood();

private:
    explicit Action(File &file)
        : m_file{file}
    {}
    Status start(const QString &label, Kind kind, qint64 undoes);
    Status finish();

    File &m_file;
    qint64 m_id = 0;
    bool m_open = false;
};

} // namespace zhibu
