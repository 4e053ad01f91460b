#include "exchange/formats/ziparchive.h"
#include "exchange/formats/zipmemory.h"
#include "exchange/packets/packet.h"
#include "exchange/zipwriter.h"
#include "storage/attachments/attachments.h"
#include "support/tempfile.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::TempFile;

namespace {

/// The packet of a branch with one member, as the file it is.
class PacketFiles : public testing::Test
{
protected:
    PacketFiles() { branch.addMember(u"M1"_s, organisation); }

    QByteArray written(const QString &passphrase = {})
    {
        const QDateTime now(QDate(2026, 11, 20), QTime(9, 0));
        return got(packetBytes(
            got(collectPacket(branch.file(), {.organisation = organisation}, now)), passphrase));
    }
    static QString detailOf(const Result<Packet> &packet)
    {
        return packet ? QString() : packet.error().detail;
    }

    TempFile branch;
    RowId organisation = branch.addBranch(u"A1"_s);
};

} // namespace

TEST_F(PacketFiles, APassphraseProtectsEveryByte)
{
    const QByteArray sealed = written(u"密码 1"_s);
    EXPECT_FALSE(sealed.contains("manifest"));
    EXPECT_EQ(detailOf(packetOf(sealed, u"密码 1"_s, u"p"_s)), QString());
    EXPECT_EQ(detailOf(packetOf(sealed, {}, u"p"_s)), u"packet-passphrase"_s);
    EXPECT_EQ(detailOf(packetOf(sealed, u"密码 2"_s, u"p"_s)), u"packet-wrong-passphrase"_s);
    EXPECT_EQ(detailOf(packetOf(sealed.chopped(1), u"密码 1"_s, u"p"_s)), u"packet-damaged"_s);
    EXPECT_EQ(detailOf(packetOf(sealed + 'x', u"密码 1"_s, u"p"_s)), u"packet-damaged"_s);
    QByteArray changed = sealed;
    changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
    EXPECT_EQ(detailOf(packetOf(changed, u"密码 1"_s, u"p"_s)), u"packet-damaged"_s);
}

TEST_F(PacketFiles, WhatIsNoSoundPacketIsRefusedByName)
{
    const QByteArray whole = written();
    EXPECT_EQ(detailOf(packetOf("a,b\n1,2\n", {}, u"p"_s)), u"packet-none"_s);
    EXPECT_EQ(detailOf(packetOf(whole.left(whole.size() / 2), {}, u"p"_s)), u"packet-damaged"_s)
        << "it begins as one";
    EXPECT_EQ(detailOf(packetOf("PK", {}, u"A1.zhibupacket"_s)), u"packet-damaged"_s)
        << "it is called one";
    EXPECT_EQ(detailOf(packetOf(zipOf({{u"a.xml"_s, "a"}}), {}, u"p"_s)), u"packet-none"_s);

    ZipArchive zip(u"p"_s, whole);
    const QByteArray manifest = got(zip.read(u"manifest.json"_s));
    const QByteArray rows = got(zip.read(u"rows.jsonl"_s));
    const auto rewritten = [this](const QByteArray &head, const QByteArray &body) {
        const QString path = branch.pathOf(u"x.zhibupacket"_s);
        writeZip(path, {{u"manifest.json"_s, head}, {u"rows.jsonl"_s, body}});
        return detailOf(readPacket(path, {}));
    };
    EXPECT_EQ(rewritten(manifest, rows), QString());
    EXPECT_EQ(rewritten(manifest, QByteArray(rows).replace("M1", "M9")),
              u"packet-damaged:rows.jsonl"_s);
    QJsonObject newer = QJsonDocument::fromJson(manifest).object();
    newer[u"version"_s] = 2;
    EXPECT_TRUE(rewritten(QJsonDocument(newer).toJson(), rows).startsWith(u"packet-newer:"_s));
    EXPECT_EQ(rewritten("{}", rows), u"packet-none"_s);
    EXPECT_EQ(readPacket(branch.pathOf(u"gone"_s), {}).error().code, ErrorCode::NotFound);
}

TEST_F(PacketFiles, AStrangersPacketTakesNeitherMemoryNorTime)
{
    const QByteArray whole = written();
    ZipArchive zip(u"p"_s, whole);
    const QByteArray rows = got(zip.read(u"rows.jsonl"_s));
    const QJsonObject manifest =
        QJsonDocument::fromJson(got(zip.read(u"manifest.json"_s))).object();
    const auto listing = [](const QByteArray &body) {
        return QJsonObject{{u"size"_s, body.size()}, {u"sha256"_s, checksumOf(body)}};
    };
    // A packet whose manifest is true to these rows.
    const auto outcome = [&](QJsonObject head, const QByteArray &body, int level) {
        QJsonObject parts = head.value(u"parts"_s).toObject();
        parts[u"rows.jsonl"_s] = listing(body);
        head[u"parts"_s] = parts;
        const QString path = branch.pathOf(u"x.zhibupacket"_s);
        writeZip(path,
                 {{u"manifest.json"_s, QJsonDocument(head).toJson()}, {u"rows.jsonl"_s, body}},
                 level);
        return detailOf(readPacket(path, {}));
    };
    EXPECT_EQ(outcome(manifest, rows, 6), QString());
    EXPECT_EQ(outcome(manifest, QByteArray(20 * 1024 * 1024, ' '), 6),
              u"packet-damaged:rows.jsonl"_s)
        << "a bomb, whose size and checksum are right, is not unpacked";
    const QByteArray huge = "{\"ledger\":\"" + QByteArray(17 * 1024 * 1024, 'x') + "\"}\n";
    EXPECT_EQ(outcome(manifest, huge, 0), u"packet-too-large"_s) << "one row";
    EXPECT_EQ(outcome(manifest, QByteArray(129 * 1024 * 1024, '\n'), 6), u"packet-too-large"_s);

    QJsonObject few = manifest;
    few[u"rows"_s] = 1;
    EXPECT_EQ(outcome(few, rows.left(rows.indexOf('\n') + 1) + "none\n", 6),
              u"packet-damaged:rows.jsonl"_s)
        << "no line is looked at behind those announced";
    QByteArray states = rows;
    states.replace(0, 1, "{\"earlier\":[\"1\"],");
    EXPECT_EQ(outcome(manifest, states, 6), u"packet-damaged:rows.jsonl:1"_s);

    QJsonObject absent = manifest;
    absent[u"parts"_s] = QJsonObject{{u"files/00"_s, listing({})}};
    EXPECT_EQ(outcome(absent, rows, 6), u"packet-damaged:files/00"_s);
    QJsonObject many;
    for (int i = 0; i <= 50'000; ++i) {
        many.insert(u"files/%1"_s.arg(i), QJsonObject{});
    }
    absent[u"parts"_s] = many;
    EXPECT_EQ(outcome(absent, rows, 6), u"packet-too-large"_s);
}

TEST_F(PacketFiles, WhatCannotBeReadIsNotWritten)
{
    Packet packet = got(packetOf(written(), {}, u"p"_s));
    packet.rows.first().isRemoved = true;
    packet.rows.first().name = QString(17 * 1024 * 1024, u'x');
    const auto bytes = packetBytes(packet, {});
    ASSERT_FALSE(bytes.ok());
    EXPECT_EQ(bytes.error().detail, u"packet-too-large"_s);
}

} // namespace zhibu
