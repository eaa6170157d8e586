#include "suite/folder_on_disk.h"

#include <sys/stat.h>

#include "suite/program.h"

namespace patchorder::suite {

bool FolderOnDisk::has_module(const std::string& path) const {
  // Asked at each import: taking paths apart and putting them together would be most of it.
  struct stat found {};
  return ::stat((folder_.native() + "/" + path).c_str(), &found) == 0 && S_ISREG(found.st_mode);
}

std::optional<std::string> FolderOnDisk::module_text(const std::string& path) const {
  if (!has_module(path)) return std::nullopt;
  return read_source_text(folder_ / path, path);
}

}  // namespace patchorder::suite
