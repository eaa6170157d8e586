#include "python/imported_names.h"

#include <string>

#include "python/interpreter.h"
#include "python/names.h"
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
std::string_view module_behind(const NamesOfVersions& names, std::string_view name) {
  if (names.have(name)) return name;
  const std::string alias = " " + std::string(name) + "=";
  const std::size_t at = names.names.find(alias);
  if (at == names.names.npos) return {};
  const std::string_view behind = names.names.substr(at + alias.size());
  return behind.substr(0, behind.find(' '));
}

// A module of the program's may have the name of one of the library's.
bool is_of_program(const Module& module) {
  const Str* file = as<Str>(module.attributes->get(special_names().file_));
  return file != nullptr && !file->text().starts_with("lib/");
}

}  // namespace

Value bind_imported_name(Interpreter& interp, Value module, Str* name) {
  // The lists have none of the names that imports and patches try modules for.
  if (name->text().empty() || name->text().starts_with('_')) return Value();
  const Module* asked = as<Module>(module);
  if (asked == nullptr || is_of_program(*asked)) return Value();
  for (const ImportedNames& row : kImported) {
    if (row.module != asked->name->text() || !row.names.are_right_for(interp.version().minor)) continue;
    const std::string_view target = module_behind(row.names, name->text());
    if (target.empty()) continue;
    const Value imported = interp.import_module(target);
    asked->attributes->set(interp.heap(), name, imported);
    return imported;
  }
  return Value();
}

}  // namespace patchorder::python
