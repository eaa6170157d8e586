// Where the numbered cases and the expectations are: beside the source tree that the binary was built in, or where
// `cmake --install` put them.
#pragma once

#include <filesystem>

namespace patchorder::suite {

struct DataFolders {
  std::filesystem::path cases;     // empty if not found
  std::filesystem::path expected;  // may not exist yet
};

// Looks from the running binary's folder upwards for a folder with cases/, then for ../share/patchorder, then in the
// current folder.
DataFolders find_data_folders();

}  // namespace patchorder::suite
