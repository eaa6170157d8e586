#include "python/imported_names.h"

#include "python/interpreter.h"
#include "python/names_by_version.h"
#include "python/objects/dict.h"
#include "python/objects/function.h"
#include "python/objects/str.h"

namespace patchorder::python {
namespace {

// Each name stands between two spaces; `name=module` is a module under another name.
struct ImportedNames {
  std::string_view module;
  NamesOfVersions names;
};

constexpr ImportedNames kImported[] = {
#include "python/imported_names.inc"
};

// What `name` is in such a list; empty: nothing.
std::string_view module_behind(std::string_view names, std::string_view name) {
  for (std::size_t at = names.find(name); at != names.npos; at = names.find(name, at + 1)) {
    const std::size_t behind = at + name.size();
    if (names[at - 1] != ' ') continue;
    if (names[behind] == ' ') return name;
    if (names[behind] == '=') return names.substr(behind + 1, names.find(' ', behind) - behind - 1);
  }
  return {};
}

// A module of the program's may have the name of one of the library's.
bool is_of_program(const Module& module) {
  const Str* file = as<Str>(module.attributes->get(intern("__file__")));
  return file != nullptr && !file->text().starts_with("lib/");
}

}  // namespace

Value bind_imported_name(Interpreter& interp, Value module, Str* name) {
  const Module* asked = as<Module>(module);
  if (asked == nullptr || name->text().empty() || is_of_program(*asked)) return Value();
  for (const ImportedNames& row : kImported) {
    if (row.module != asked->name->text() || !row.names.are_right_for(interp.version().minor)) continue;
    const std::string_view target = module_behind(row.names.names, name->text());
    if (target.empty()) continue;
    const Value imported = interp.import_module(target);
    asked->attributes->set(interp.heap(), name, imported);
    return imported;
  }
  return Value();
}

}  // namespace patchorder::python
