#include "python/absent_names.h"

#include <span>
#include <string>

#include "python/evaluator/execution.h"
#include "python/interpreter.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"

namespace patchorder::python {
namespace {

// Each name stands between two spaces; `Class.name` is an attribute of a class that is there.
struct Absent {
  std::string_view module;
  int first;  // minor versions of Python 3
  int last;
  std::string_view names;
};

constexpr Absent kAbsent[] = {
#include "python/absent_names.inc"
};

bool is_absent(const Interpreter& interp, std::string_view module, std::string_view name) {
  const std::string wanted = " " + std::string(name) + " ";
  const int minor = interp.version().minor;
  for (const Absent& row : kAbsent) {
    if (row.module != module || minor < row.first || minor > row.last) continue;
    if (row.names.find(wanted) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

void refuse_absent_name(Interpreter& interp, Value object, const Str* name) {
  const Frame* frame = interp.execution->frame;
  if (frame == nullptr || !frame->source->is_users_file() || name->text().starts_with('_')) return;
  const auto refuse = [&](std::string_view module, const std::string& attribute) {
    if (is_absent(interp, module, attribute)) raise_unsupported(interp, std::string(module) + "." + attribute);
  };
  if (const Module* module = as<Module>(object)) return refuse(module->name->text(), std::string(name->text()));
  const Type* type = as<Type>(object) ? as<Type>(object) : type_of(object);
  for (const Type* base : type->resolution_order) {
    if (base->source != nullptr && base->source->is_users_file()) continue;
    const std::string_view module = base->module == nullptr ? "builtins" : base->module->text();
    refuse(module, std::string(base->name->text()) + "." + std::string(name->text()));
  }
}

}  // namespace patchorder::python
