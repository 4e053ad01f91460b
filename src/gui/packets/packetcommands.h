#pragma once

#include "exchange/packets/packet.h"
#include "gui/background.h"
#include "gui/session.h"

namespace zhibu {

/// Makes packets and takes them. Failures are told; reading and writing the bytes happens on
/// another thread.
class PacketCommands : public QObject
{
    Q_OBJECT

public:
    PacketCommands(Session &session, QWidget &window);

    /// Asks what goes into it, then where it is saved.
    void makeAsked();
    /// Asks for the file when `path` is empty, for its passphrase when it has one, and shows what
    /// it would change.
    void takeAsked(QString path);

    /// Packets, for dialogs that choose a file.
    [[nodiscard]] static QString filter();

private:
    void make(const PacketRequest &request, const QString &passphrase);
    void askPassphrase(const QString &path, const QString &failure);
    void read(const QString &path, const QString &passphrase);

    Session &m_session;
    QWidget &m_window;
    Background m_background;
};

} // namespace zhibu
