#include "gui/packets/packetcommands.h"

#include "core/datetext.h"
#include "core/savefile.h"
#include "gui/packets/packetdialog.h"
#include "gui/packets/packetmodel.h"
#include "gui/records/recorddialog.h"
#include "reports/words/wording.h"
#include "storage/attachments/attachments.h"
#include "storage/facts/organisationnames.h"
#include "storage/rounds/rounds.h"

#include <QWidget>

#include <memory>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Ledger askedOf(const QList<Field> &fields)
{
    return {.key = u"packet"_s,
            .title = u"数据包"_s,
            .table = {},
            .fields = fields,
            .keys = {},
            .organisationPath = {}};
}

Ledger packetFields()
{
    return askedOf(
        {referenceField(u"organisation"_s, u"组织"_s, u"organisations"_s)
             .require()
             .hint(u"连同它下面的所有组织。"_s),
         dateField(u"since"_s, u"起始日期"_s)
             .hint(u"只带这一天以来改动过的记录；空着的带全部记录。"_s),
         yesNoField(u"files"_s, u"带附件"_s).byDefault(qlonglong{1}),
         yesNoField(u"down"_s, u"发给下级"_s)
             .hint(u"连同上级自定的规则和记录模板、评定的步骤和批准的结果。上报时不选。"_s),
         textField(u"passphrase"_s, u"口令"_s)
             .noLongerThan(200)
             .hint(u"填了就加密，打开时要用；请另外告诉对方并记下来，忘了谁也打不开。"_s)});
}

using Reading = std::shared_ptr<PacketReading>;

Result<Reading> readBeside(const File &file, const QString &path, const QString &passphrase)
{
    auto packet = readPacket(path, passphrase);
    if (!packet) {
        return packet.error();
    }
    auto comparison = comparePacket(file, *packet);
    if (!comparison) {
        return comparison.error();
    }
    QList<PacketTexts> texts;
    for (const PacketDifference &difference : comparison->differences) {
        auto both = packetTexts(file, *packet, difference);
        if (!both) {
            return both.error();
        }
        texts += std::move(*both);
    }
    return std::make_shared<PacketReading>(
        PacketReading{std::move(*packet), std::move(*comparison), std::move(texts)});
}

} // namespace

PacketCommands::PacketCommands(Session &session, QWidget &window)
    : QObject{&window}
    , m_session{session}
    , m_window{window}
{}

QString PacketCommands::filter()
{
    return tr("Packet (*.zhibupacket)");
}

void PacketCommands::makeAsked()
{
    if (m_session.file() == nullptr) {
        return;
    }
    auto *dialog =
        new RecordDialog(packetFields(), {}, m_session, tr("&Choose where to save…"), &m_window);
    dialog->setWindowTitle(tr("Make a packet"));
    dialog->setHead(tr("The records of an organisation as one file, to be handed to the committee "
                       "or the branch on a stick or by mail. Nothing changes here."));
    Record record = dialog->ledger().blank();
    if (const auto organisation = raterOf(*m_session.file(), m_session.scope());
        organisation && *organisation != 0) { // the one picked, else the one above all
        dialog->ledger().setValue(record, u"organisation"_s, *organisation);
    }
    dialog->setRecord(record);
    dialog->setStore([this, ledger = dialog->ledger()](const Record &entered) -> Result<Findings> {
        Findings findings;
        const auto since = ledger.day(entered, u"since"_s);
        if (since > m_session.today()) {
            findings += Finding{Rule::EventInFuture, u"since"_s, isoText(since), {}};
            return findings;
        }
        make({.organisation = ledger.value(entered, u"organisation"_s).toLongLong(),
              .since = since.isValid() ? std::optional(since) : std::nullopt,
              .withFiles = ledger.value(entered, u"files"_s).toInt() != 0,
              .isDown = ledger.value(entered, u"down"_s).toInt() != 0},
             ledger.value(entered, u"passphrase"_s).toString());
        return findings;
    });
    dialog->open();
}

void PacketCommands::make(const PacketRequest &request, const QString &passphrase)
{
    const QString name = organisationName(*m_session.file(), request.organisation);
    const QString path = m_session.dialogs().saveFile(
        &m_window, tr("Save the packet"),
        safeFileName(u"%1-%2.zhibupacket"_s.arg(name, isoText(m_session.today()))), filter());
    if (path.isEmpty()) {
        return;
    }
    emit m_session.message(tr("The packet is being made…"));
    const auto making = [request, passphrase, path](const File &file) -> Result<qsizetype> {
        const auto packet = collectPacket(file, request, QDateTime::currentDateTime());
        if (!packet) {
            return packet.error();
        }
        const auto bytes = packetBytes(*packet, passphrase);
        if (!bytes) {
            return bytes.error();
        }
        const auto saved = saveFile(path, *bytes);
        return saved ? Result<qsizetype>(packet->rows.size()) : saved.error();
    };
    m_background.read(
        m_session.file()->path(), making, [this, path](const Result<qsizetype> &rows) {
            if (rows) {
                emit m_session.message(
                    tr("%n row(s) packed into %1", nullptr, static_cast<int>(*rows)).arg(path));
            } else {
                emit m_session.message({});
                m_session.dialogs().report(&m_window, rows.error());
            }
        });
}

void PacketCommands::takeAsked(QString path)
{
    if (!m_session.isWritable()) {
        return;
    }
    if (path.isEmpty()) {
        path = m_session.dialogs().openFile(&m_window, tr("Take a packet"), filter());
    }
    if (path.isEmpty()) {
        return;
    }
    const auto isSealed = needsPassphrase(path);
    if (!isSealed) {
        m_session.dialogs().report(&m_window, isSealed.error());
    } else if (*isSealed) {
        askPassphrase(path, {});
    } else {
        read(path, {});
    }
}

void PacketCommands::askPassphrase(const QString &path, const QString &failure)
{
    auto *dialog = new RecordDialog(
        askedOf({textField(u"passphrase"_s, u"口令"_s).require().noLongerThan(200)}), {}, m_session,
        tr("&Open"), &m_window);
    dialog->setWindowTitle(tr("Take a packet"));
    dialog->setHead(failure.isEmpty() ? tr("The packet was made with a passphrase.") : failure);
    dialog->setRecord(dialog->ledger().blank());
    dialog->setStore([this, path, ledger = dialog->ledger()](const Record &entered) {
        read(path, ledger.value(entered, u"passphrase"_s).toString());
        return Result(Findings());
    });
    dialog->open();
}

void PacketCommands::read(const QString &path, const QString &passphrase)
{
    emit m_session.message(tr("The packet is being compared with this file…"));
    const auto reading = [path, passphrase](const File &file) {
        return readBeside(file, path, passphrase);
    };
    m_background.read(m_session.file()->path(), reading, [this, path](const Result<Reading> &done) {
        emit m_session.message({});
        if (!done && done.error().detail == u"packet-wrong-passphrase") {
            askPassphrase(path, errorText(done.error()));
        } else if (!done) {
            m_session.dialogs().report(&m_window, done.error());
        } else if (m_session.isWritable()) {
            (new PacketDialog(m_session, std::move(**done), &m_window))->open();
        }
    });
}

} // namespace zhibu
