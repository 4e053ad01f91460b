#pragma once

#include "storage/file/file.h"

#include <memory>

namespace zhibu {

/// A file opened for reading, seen from first to last as one commit left it, whatever others write
/// meanwhile. Belongs to one thread; a commit waits for it to go, so it is kept no longer than one
/// piece of work.
class FileView
{
public:
    /// Errors: those of File::open().
    static Result<std::unique_ptr<FileView>> open(const QString &path);

    [[nodiscard]] const File &file() const { return *m_file; }

private:
    explicit FileView(std::unique_ptr<File> file)
        : m_file{std::move(file)}
        , m_snapshot{m_file->database()}
    {}

    std::unique_ptr<File> m_file;
    Snapshot m_snapshot;
};

} // namespace zhibu
