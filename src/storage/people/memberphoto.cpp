#include "storage/people/memberphoto.h"

#include "ledger/ledgers.h"
#include "storage/records/rowwriter.h"

#include <QFileInfo>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

bool isPhotoName(const QString &name, const QStringList &ofMember)
{
    static const QStringList kEndings{u"bmp"_s, u"jpeg"_s, u"jpg"_s, u"png"_s};
    static const QStringList kWords{u"照片"_s, u"免冠照"_s, u"证件照"_s, u"头像"_s, u"photo"_s};
    const QFileInfo file(name);
    const QString base = file.completeBaseName();
    return kEndings.contains(file.suffix().toLower())
           && (ofMember.contains(base) || std::ranges::any_of(kWords, [&base](const QString &word) {
                   return base.contains(word, Qt::CaseInsensitive);
               }));
}

} // namespace

Result<std::optional<Attachment>> photoOf(const File &file, RowId member)
{
    const Ledger &ledger = ledgerOf(u"members"_s);
    const auto record = fetchRecord(file, ledger, member);
    const auto files = attachmentsOf(file, ledger, member);
    if (!record || !files) {
        return record ? files.error() : record.error();
    }
    QStringList names;
    for (const QString &key : {u"name"_s, u"code"_s, u"id_number"_s}) {
        if (const QString text = ledger.value(*record, key).toString(); !text.isEmpty()) {
            names += text;
        }
    }
    std::optional<Attachment> photo;
    for (const Attachment &each : *files) {
        if (!each.isMissing && isPhotoName(each.name, names)) {
            photo = each;
        }
    }
    return photo;
}

} // namespace zhibu
