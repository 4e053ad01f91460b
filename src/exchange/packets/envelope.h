#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace zhibu {

/// Bytes that only who knows the passphrase can read or change (docs/adr/0013-packets.md): argon2id
/// makes the key, XChaCha20-Poly1305 seals a stream of blocks, so that nothing can be altered,
/// exchanged or cut off. Error: Io (no memory for the key).
[[nodiscard]] Result<QByteArray> sealed(const QByteArray &bytes, const QString &passphrase);

/// Whether the bytes begin as those of sealed() do.
[[nodiscard]] bool isSealed(const QByteArray &bytes);

/// What was sealed. Errors: Invalid with the detail "packet-passphrase" (none was given) or
/// "packet-wrong-passphrase"; Damaged with "packet-damaged"; the subject is left empty.
[[nodiscard]] Result<QByteArray> unsealed(const QByteArray &bytes, const QString &passphrase);

} // namespace zhibu
