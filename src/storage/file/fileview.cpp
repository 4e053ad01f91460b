#include "storage/file/fileview.h"

namespace zhibu {

Result<std::unique_ptr<FileView>> FileView::open(const QString &path)
{
    auto file = File::open(path, File::Access::Read);
    if (!file) {
        return file.error();
    }
    std::unique_ptr<FileView> view{new FileView(std::move(*file))};
    if (auto status = view->m_snapshot.status(); !status) {
        return status.error();
    }
    return view;
}

} // namespace zhibu
