#include "exchange/packets/envelope.h"

#include <array>
#include <optional>
#include <sodium.h>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

// The file: mark, salt, header of the stream, an empty block that tells a wrong passphrase from
// damage, blocks. What the key costs is fixed with the mark: a stranger's file cannot ask for more.
constexpr QByteArrayView kMark("ZHIBU-SEALED-01\n");
constexpr qsizetype kBlock = 65'536;
constexpr qsizetype kOverhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype kSalt = crypto_pwhash_SALTBYTES;
constexpr qsizetype kHeader = crypto_secretstream_xchacha20poly1305_HEADERBYTES;

using Key = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES>;
using Stream = crypto_secretstream_xchacha20poly1305_state;

const unsigned char *octets(const QByteArray &bytes, qsizetype from = 0)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData()) + from;
}

unsigned char *octets(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

Result<Key> keyOf(const QString &passphrase, const QByteArray &salt)
{
    // The same characters however the keyboard composes them.
    QByteArray secret = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    Key key{};
    const bool made = crypto_pwhash(key.data(), key.size(), secret.constData(),
                                    static_cast<unsigned long long>(secret.size()), octets(salt),
                                    crypto_pwhash_OPSLIMIT_MODERATE,
                                    crypto_pwhash_MEMLIMIT_MODERATE, crypto_pwhash_ALG_ARGON2ID13)
                      == 0;
    sodium_memzero(secret.data(), static_cast<std::size_t>(secret.size()));
    if (!made) {
        return Error{.code = ErrorCode::Io, .subject = {}, .detail = u"argon2id"_s};
    }
    return key;
}

void push(Stream &stream, const QByteArray &plain, unsigned char tag, QByteArray &to)
{
    QByteArray block(plain.size() + kOverhead, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_push(&stream, octets(block), nullptr, octets(plain),
                                               static_cast<unsigned long long>(plain.size()),
                                               nullptr, 0, tag);
    to += block;
}

/// The block's bytes; nothing when it is not genuine.
std::optional<QByteArray> pull(Stream &stream, const QByteArray &block, unsigned char &tag)
{
    if (block.size() < kOverhead) {
        return std::nullopt;
    }
    QByteArray plain(block.size() - kOverhead, Qt::Uninitialized);
    const int outcome = crypto_secretstream_xchacha20poly1305_pull(
        &stream, octets(plain), nullptr, &tag, octets(block),
        static_cast<unsigned long long>(block.size()), nullptr, 0);
    return outcome == 0 ? std::optional(plain) : std::nullopt;
}

Error refusal(ErrorCode code, const QString &detail)
{
    return {.code = code, .subject = {}, .detail = detail};
}

} // namespace

Result<QByteArray> sealed(const QByteArray &bytes, const QString &passphrase)
{
    if (sodium_init() < 0) {
        return Error{.code = ErrorCode::Io, .subject = {}, .detail = u"libsodium"_s};
    }
    QByteArray salt(kSalt, Qt::Uninitialized);
    randombytes_buf(salt.data(), static_cast<std::size_t>(salt.size()));
    auto key = keyOf(passphrase, salt);
    if (!key) {
        return key.error();
    }
    Stream stream;
    QByteArray header(kHeader, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&stream, octets(header), key->data());
    sodium_memzero(key->data(), key->size());
    QByteArray out = kMark.toByteArray() + salt + header;
    push(stream, {}, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE, out);
    for (qsizetype from = 0; from == 0 || from < bytes.size(); from += kBlock) {
        const bool last = from + kBlock >= bytes.size();
        push(stream, bytes.mid(from, kBlock),
             last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                  : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
             out);
    }
    sodium_memzero(&stream, sizeof stream);
    return out;
}

bool isSealed(const QByteArray &bytes)
{
    return bytes.startsWith(kMark);
}

Result<QByteArray> unsealed(const QByteArray &bytes, const QString &passphrase)
{
    const qsizetype body = kMark.size() + kSalt + kHeader;
    if (!isSealed(bytes) || bytes.size() < body + kOverhead) {
        return refusal(ErrorCode::Damaged, u"packet-damaged"_s);
    }
    if (passphrase.isEmpty()) {
        return refusal(ErrorCode::Invalid, u"packet-passphrase"_s);
    }
    auto key = sodium_init() < 0 ? Result<Key>(refusal(ErrorCode::Io, u"libsodium"_s))
                                 : keyOf(passphrase, bytes.mid(kMark.size(), kSalt));
    if (!key) {
        return key.error();
    }
    Stream stream;
    const bool begun = crypto_secretstream_xchacha20poly1305_init_pull(
                           &stream, octets(bytes, kMark.size() + kSalt), key->data())
                       == 0;
    sodium_memzero(key->data(), key->size());
    unsigned char tag = 0;
    if (!begun || !pull(stream, bytes.mid(body, kOverhead), tag)) {
        return refusal(ErrorCode::Invalid, u"packet-wrong-passphrase"_s);
    }
    QByteArray plain;
    for (qsizetype from = body + kOverhead; from < bytes.size(); from += kBlock + kOverhead) {
        const auto block = pull(stream, bytes.mid(from, kBlock + kOverhead), tag);
        if (!block) {
            return refusal(ErrorCode::Damaged, u"packet-damaged"_s);
        }
        plain += *block;
        if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
            const bool whole = from + block->size() + kOverhead == bytes.size();
            return whole ? Result(plain) : refusal(ErrorCode::Damaged, u"packet-damaged"_s);
        }
    }
    return refusal(ErrorCode::Damaged, u"packet-damaged"_s); // cut off behind a block
}

} // namespace zhibu
