// The folder that the program lies in, which is its sys.path[0]: the modules it consists of besides its main file.
//
// Only modules are read there, each as it is imported; other files beside the program are none of the case's.
// An instance may be asked by several OS threads, each a process of one case.
#pragma once

#include <optional>
#include <string>

namespace patchorder::modules {

class ProgramFolder {
 public:
  virtual ~ProgramFolder() = default;

  virtual bool has_module(const std::string& path) const = 0;
  // The text of a module's file by its path below the folder, such as `helpers/__init__.py`; none where there is none.
  virtual std::optional<std::string> module_text(const std::string& path) const = 0;
};

}  // namespace patchorder::modules
