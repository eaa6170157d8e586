#include "suite/folder_on_disk.h"

#include "suite/program.h"

namespace patchorder::suite {

bool FolderOnDisk::has_module(const std::string& path) const {
  std::error_code error;
  return std::filesystem::is_regular_file(folder_ / path, error);
}

std::optional<std::string> FolderOnDisk::module_text(const std::string& path) const {
  if (!has_module(path)) return std::nullopt;
  return read_source_text(folder_ / path, path);
}

}  // namespace patchorder::suite
