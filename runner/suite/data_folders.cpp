#include "suite/data_folders.h"

namespace patchorder::suite {

DataFolders find_data_folders() {
  constexpr int kMostLevels = 5;
  std::error_code error;
  const auto folders_in = [&error](const std::filesystem::path& root) -> DataFolders {
    if (!std::filesystem::is_directory(root / "cases", error)) return {};
    return {root / "cases", root / "expected"};
  };
  const std::filesystem::path binary = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  DataFolders found = folders_in(binary.parent_path() / "share" / "patchorder");
  std::filesystem::path folder = binary;
  for (int level = 0; level < kMostLevels && found.cases.empty() && folder.has_relative_path(); ++level) {
    found = folders_in(folder);
    folder = folder.parent_path();
  }
  return found.cases.empty() ? folders_in(std::filesystem::current_path(error)) : found;
}

}  // namespace patchorder::suite
