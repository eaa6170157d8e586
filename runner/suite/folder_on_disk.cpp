#include "suite/folder_on_disk.h"

#include "suite/program.h"

namespace patchorder::suite {

std::optional<std::string> FolderOnDisk::module_text(const std::string& path) const {
  const std::filesystem::path file = folder_ / path;
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return std::nullopt;
  return read_source_text(file, path);
}

}  // namespace patchorder::suite
