#include "reports/words/packetwords.h"

#include "reports/words/wording.h"

#include <QCoreApplication>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Only for the context of tr().
struct PacketWording
{
    Q_DECLARE_TR_FUNCTIONS(PacketWording)
};

} // namespace

QString packetStateText(PacketState state)
{
    switch (state) {
    case PacketState::Added:
        return PacketWording::tr("added");
    case PacketState::Changed:
        return PacketWording::tr("changed there");
    case PacketState::Removed:
        return PacketWording::tr("deleted there");
    case PacketState::Conflict:
        return PacketWording::tr("differs on both sides");
    case PacketState::Newer:
        return PacketWording::tr("newer here");
    case PacketState::Same:
        return PacketWording::tr("the same");
    case PacketState::Refused:
        return PacketWording::tr("cannot be taken");
    }
    return {};
}

QString packetHeadText(const QString &name, const QString &code, const QString &made,
                       const std::optional<QDate> &since)
{
    const QString time = QString(made).replace(u'T', u' ').left(16);
    return since ? PacketWording::tr("%1 (%2), made %3, with what was changed from %4 on.")
                       .arg(name, code, time, since->toString(Qt::ISODate))
                 : PacketWording::tr("%1 (%2), made %3, with everything.").arg(name, code, time);
}

PacketWords packetWords()
{
    return {.state = packetStateText,
            .finding = [](const Finding &finding,
                          const QString &title) { return findingText(finding, title); },
            .outside = PacketWording::tr("it belongs to another organisation")};
}

QString packetErrorText(const Error &error)
{
    const QString code = error.detail.section(u':', 0, 0);
    const QString place = error.detail.section(u':', 1);
    if (code == u"packet-none") {
        return PacketWording::tr("%1 is not a packet. Choose a file that ends in .zhibupacket.")
            .arg(error.subject);
    }
    if (code == u"packet-passphrase") {
        return PacketWording::tr("%1 is protected by a passphrase. Enter the one it was made with; "
                                 "ask whoever sent it.")
            .arg(error.subject);
    }
    if (code == u"packet-wrong-passphrase") {
        return PacketWording::tr("The passphrase does not open %1. Mind capital letters and the "
                                 "keyboard, or ask whoever sent it.")
            .arg(error.subject);
    }
    if (code == u"packet-damaged") {
        return place.isEmpty()
                   ? PacketWording::tr("%1 is damaged or was cut off. Have it sent again.")
                         .arg(error.subject)
                   : PacketWording::tr("%1 is damaged (%2). Have it sent again.")
                         .arg(error.subject, place);
    }
    if (code == u"packet-newer") {
        return PacketWording::tr("%1 was made by a newer version of the program (%2). Install that "
                                 "version to read it.")
            .arg(error.subject, place);
    }
    if (code == u"packet-foreign") {
        return PacketWording::tr(
                   "The packet is about %2, which %1 does not know, nor its superior. "
                   "Check which packet it is, or enter the superior first.")
            .arg(error.subject, place);
    }
    if (code == u"packet-too-large") {
        return PacketWording::tr("The packet of %1 is too large. Make it without attachments, or "
                                 "only with what changed since a day.")
            .arg(error.subject);
    }
    return {};
}

} // namespace zhibu
