// _extension_types: marks classes and functions of lib/ that CPython or gevent have in C (or Cython). Messages call
// an object of such a type by its tp_name, which has the module before it: 'collections.deque' object has no
// attribute 'x'. Also what functions in C share: the repr of a container that may contain itself.
#include <string>

#include "modules/native/modules.h"
#include "python/builtins/sorting.h"
#include "python/c_functions.h"
#include "python/names.h"
#include "python/native.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/operations.h"
#include "python/objects/type.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// As a decorator: answers the class or function.
Value compiled(Interpreter& interp, const Value* args) {
  if (auto* function = python::as<python::Function>(args[0])) {
    python::make_c_function(function);
    return args[0];
  }
  auto* type = python::as<python::Type>(args[0]);
  if (type == nullptr) python::raise_type_error(interp, "compiled() argument must be a class");
  // Of what a base says, too.
  const auto* module = python::as<python::Str>(python::lookup_in_type(type, python::special_names().module_));
  if (module == nullptr) python::raise_type_error(interp, "compiled() argument must have a module");
  const bool alone = module->text() == "builtins";
  type->shown_name =
      alone ? type->name : python::intern(std::string(module->text()) + "." + std::string(type->name->text()));
  return args[0];
}

// The repr of `content`, which is in `container`: of one that is being shown already, three dots.
Value repr_within(Interpreter& interp, const Value* args) {
  const python::builtins::RecursionGuard guard(interp, args[0]);
  if (guard.entered_before()) return python::intern("...");
  return python::make_str(interp.heap(), std::string(python::repr_text(interp, args[1])));
}

constexpr python::NativeRow kFunctions[] = {
    {"compiled(made, /)", compiled},
    {"repr_within(container, content, /)", repr_within},
};

}  // namespace

void fill_extension_types(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions);
}

}  // namespace patchorder::modules
