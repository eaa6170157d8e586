// The folder that the program lies in, which is its sys.path[0]: the modules it consists of besides its main file.
//
// Only modules are read there, each as it is imported; other files beside the program are none of the case's.
// An instance may be asked by several OS threads, each a process of one case.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace patchorder::modules {

// Where the module may lie in a folder of sys.path, in the order that CPython looks.
inline std::array<std::string, 2> files_of_module(std::string_view name) {
  return {std::string(name) + "/__init__.py", std::string(name) + ".py"};
}

class ProgramFolder {
 public:
  virtual ~ProgramFolder() = default;

  virtual bool has_module(const std::string& path) const = 0;
  // Whether the folder `below` (empty, or with a slash at its end) has the module or package.
  bool has_module_named(const std::string& below, std::string_view name) const {
    return std::ranges::any_of(files_of_module(name),
                               [&](const std::string& file) { return has_module(below + file); });
  }
  // The text of a module's file by its path below the folder, such as `helpers/__init__.py`; none where there is none.
  virtual std::optional<std::string> module_text(const std::string& path) const = 0;
};

}  // namespace patchorder::modules
