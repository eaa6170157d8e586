// _reload: a module's body run again in its own dictionary, for importlib.reload.
#include "modules/native/modules.h"
#include "modules/registry.h"
#include "python/dict.h"
#include "python/exception.h"
#include "python/native.h"
#include "python/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// A native module is left as it is: CPython does not run the C part of an initialised module again.
Value run_again(Interpreter& interp, const Value* args) {
  python::Module* module = python::as<python::Module>(args[0]);
  if (module == nullptr) python::raise_type_error(interp, "reload() argument must be a module");
  python::Str* name =
      python::expect_str(interp, python::get_attribute(interp, module, python::intern("__name__")), "__name__");
  LibraryModule* library = find_library_module(python::intern(name));
  if (library != nullptr && library->source != nullptr) {
    interp.run_module(library->tree(), module);
  } else if (library == nullptr) {
    python::raise_unsupported(interp, "importlib.reload() of '" + std::string(name->text()) + "'");
  }
  return module;
}

constexpr python::NativeRow kFunctions[] = {{"run_again(module, /)", run_again}};

}  // namespace

void fill_reload(Interpreter& interp, python::Module* module) { python::add_functions(interp, module, kFunctions); }

}  // namespace patchorder::modules
