// _extension_types: marks classes of lib/ that CPython or gevent have in C (or Cython). Messages call an object of such
// a type by its tp_name, which has the module before it: 'collections.deque' object has no attribute 'x'.
#include "modules/native/modules.h"
#include "python/exception.h"
#include "python/native.h"
#include "python/type.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// As a decorator: answers the class.
Value compiled(Interpreter& interp, const Value* args) {
  auto* type = python::as<python::Type>(args[0]);
  if (type == nullptr || type->module == nullptr)
    python::raise_type_error(interp, "compiled() argument must be a class");
  type->shown_name = python::intern(std::string(type->module->text()) + "." + std::string(type->name->text()));
  return args[0];
}

constexpr python::NativeRow kFunctions[] = {{"compiled(class_, /)", compiled}};

}  // namespace

void fill_extension_types(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions);
}

}  // namespace patchorder::modules
