// _reload: a module's body run again in its own dictionary, what modules there are, for importlib, and whose locks
// those are that modules are imported under.
#include "modules/library_origin.h"
#include "modules/native/modules.h"
#include "modules/process.h"
#include "modules/registry.h"
#include "modules/texts.h"
#include "python/native.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/standard_modules.h"

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
  name = python::intern(name);
  LibraryModule* library = process_of(interp).shadows().hides(name) ? nullptr : find_library_module(name);
  if (library != nullptr && library->source != nullptr) {
    if (!is_wholly_c(library->source->path)) interp.run_module(library->tree(), module);
  } else if (library == nullptr) {
    const Value reload = python::get_attribute(interp, interp.import_module("_made_modules"), python::intern("reload"));
    python::call(interp, reload, python::Arguments(args, 1));
  }
  return module;
}

// Whether an import would find it in CPython's library or in the pair's packages, and not in a file before those.
Value is_known(Interpreter& interp, const Value* args) {
  const python::Str* name = python::intern(python::expect_str(interp, args[0], "name"));
  if (is_part_of_model(interp, name) || process_of(interp).shadows().hides(name)) return Value::boolean(false);
  return Value::boolean(find_library_module(name) != nullptr ||
                        is_unmodelled(interp, process_of(interp).pair(), name->text()));
}

// One that programs do not find, though it may have been imported.
Value is_models_own(Interpreter& interp, const Value* args) {
  const python::Str* name = python::intern(python::expect_str(interp, args[0], "name"));
  return Value::boolean(process_of(interp).shadows().is_models_own(name));
}

// Folders at the end of sys.path where no file can be seen.
Value installation_folders_of(Interpreter& interp, const Value*) {
  return python::make_tuple(interp.heap(), as_values(interp, installation_folders(process_of(interp).pair())));
}

// Locks of modules that are being imported: the running greenlet's from here on.
Value hand_over_import_locks(Interpreter& interp, const Value*) {
  process_of(interp).import_locks().hand_over(interp);
  return Value::none();
}

constexpr python::NativeRow kFunctions[] = {{"run_again(module, /)", run_again},
                                            {"is_known(name, /)", is_known},
                                            {"is_models_own(name, /)", is_models_own},
                                            {"installation_folders()", installation_folders_of},
                                            {"hand_over_import_locks()", hand_over_import_locks}};

}  // namespace

void fill_reload(Interpreter& interp, python::Module* module) { python::add_functions(interp, module, kFunctions); }

}  // namespace patchorder::modules
