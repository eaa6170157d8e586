// _time_zones: the time zones that the machine knows, for lib/zoneinfo.
//
// CPython reads them from the system's database, and so does this: what zones there are and how they change are facts
// of the machine, as for the real interpreters beside which a case runs.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "modules/native/modules.h"
#include "python/native.h"
#include "python/objects/bytes.h"
#include "python/objects/operations.h"
#include "python/objects/sequence.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

constexpr std::string_view kMagic = "TZif";
constexpr std::uintmax_t kLongest = 1 << 16;  // bytes; the longest zones have a few thousand
constexpr auto kFolders = std::to_array<std::string_view>({"/usr/share/zoneinfo", "/usr/lib/zoneinfo"});

// Empty if there is none.
std::string data_of(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error) || std::filesystem::file_size(path, error) > kLongest) return {};
  std::ifstream file(path, std::ios::binary);
  std::string data{std::istreambuf_iterator<char>(file), {}};
  return data.starts_with(kMagic) ? data : std::string();
}

// read(key): the file of a zone; None if there is no such zone.
Value read(Interpreter& interp, const Value* args) {
  const std::string key(python::to_str(interp, args[0])->text());
  if (key.find("..") != std::string::npos || key.find('\0') != std::string::npos) return Value::none();
  for (const std::string_view folder : kFolders) {
    const std::string data = data_of(std::filesystem::path(folder) / key);
    if (!data.empty()) return python::make_bytes(interp.heap(), data);
  }
  return Value::none();
}

// names(): of all zones, those of one folder above another only once.
Value names(Interpreter& interp, const Value*) {
  std::vector<std::string> found;
  for (const std::string_view folder : kFolders) {
    std::error_code error;
    for (auto each = std::filesystem::recursive_directory_iterator(folder, error);
         each != std::filesystem::recursive_directory_iterator(); each.increment(error)) {
      const std::string name = std::filesystem::relative(each->path(), folder, error).string();
      const bool is_copy = name.starts_with("posix/") || name.starts_with("right/") || name == "posixrules";
      if (!is_copy && !data_of(each->path()).empty()) found.push_back(name);
    }
  }
  std::ranges::sort(found);
  python::List* list = python::make_list(interp.heap());
  for (const std::string& name : found) list->append(interp.heap(), python::make_str(interp.heap(), name));
  return list;
}

constexpr python::NativeRow kFunctions[] = {{"read(key, /)", read}, {"names()", names}};

}  // namespace

void fill_time_zones(Interpreter& interp, python::Module* module) { python::add_functions(interp, module, kFunctions); }

}  // namespace patchorder::modules
