// The folder that a user's program lies in, on the real disk; see modules/program_folder.h.
#pragma once

#include <filesystem>

#include "modules/program_folder.h"

namespace patchorder::suite {

class FolderOnDisk final : public modules::ProgramFolder {
 public:
  explicit FolderOnDisk(const std::filesystem::path& folder) : folder_(folder.empty() ? "." : folder) {}

  bool has_module(const std::string& path) const override;
  // Throws ProgramError for a file that can't be read or is no text.
  std::optional<std::string> module_text(const std::string& path) const override;

 private:
  std::filesystem::path folder_;
};

}  // namespace patchorder::suite
