#include "python/absent_names.h"

#include <algorithm>
#include <string>

#include "python/evaluator/execution.h"
#include "python/interpreter.h"
#include "python/names_by_version.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"

namespace patchorder::python {
namespace {

// `Class.name` is an attribute of a class that is there.
struct AbsentNames {
  std::string_view module;
  NamesOfVersions names;
};

constexpr AbsentNames kAbsent[] = {
#include "python/absent_names.inc"
#include "python/absent_names_of_gevent.inc"
};

constexpr std::string_view kOfGevent = "gevent.";

bool is_absent(const Interpreter& interp, std::string_view module, std::string_view name) {
  return std::ranges::any_of(kAbsent, [&](const AbsentNames& row) {
    return row.module == module && row.names.are_right_for(interp.version().minor) && row.names.have(name);
  });
}

}  // namespace

void refuse_absent_name(Interpreter& interp, Value object, const Str* name) {
  const Frame* frame = interp.execution->frame;
  if (frame == nullptr || !frame->source->is_users_file()) return;
  const Module* module = as<Module>(object);
  // gevent's modules hand on what those of the same names have.
  const std::string_view of = module == nullptr ? std::string_view() : module->name->text();
  const bool is_of_gevent = of == "gevent" || of.starts_with(kOfGevent);
  if (name->text().starts_with(is_of_gevent ? "__" : "_")) return;
  const auto refuse = [&](std::string_view owner, const std::string& attribute) {
    if (is_absent(interp, owner, attribute)) raise_unsupported(interp, std::string(owner) + "." + attribute);
  };
  if (module != nullptr) {
    refuse(of, std::string(name->text()));
    if (is_of_gevent && of != "gevent") refuse(of.substr(kOfGevent.size()), std::string(name->text()));
    return;
  }
  const Type* type = as<Type>(object) ? as<Type>(object) : type_of(object);
  for (const Type* base : type->resolution_order) {
    if (base->source != nullptr && base->source->is_users_file()) continue;
    const std::string_view home = base->module == nullptr ? "builtins" : base->module->text();
    refuse(home, std::string(base->name->text()) + "." + std::string(name->text()));
  }
}

}  // namespace patchorder::python
