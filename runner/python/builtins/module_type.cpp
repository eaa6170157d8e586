// Modules as objects of the program, which may make some and derive from their class.
#include <algorithm>
#include <string>

#include "python/absent_names.h"
#include "python/builtins/builtins.h"
#include "python/evaluator/evaluator.h"
#include "python/imported_names.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/native.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"

namespace patchorder::python::builtins {
namespace {

// __spec__ and __loader__ of a module that was imported are made when somebody asks.
Value origin_of(Interpreter& interp, Value module, Str* name) {
  const Value set_origin = find_attribute(interp, interp.import_module("importlib.machinery"), intern("set_origin_of"));
  call(interp, set_origin, module);
  return module.object()->attributes->get(name);
}

Value module_get_attribute(Interpreter& interp, Value self, Str* name) {
  if (const Value found = generic_get_attribute(interp, self, name)) return found;
  if (name == special_names().spec_ || name == special_names().loader_) return origin_of(interp, self, name);
  const Value hook = self.object()->attributes->get(special_names().getattr_);
  if (!hook) return bind_imported_name(interp, self, name);
  Value found;
  Exception* raised = caught_in([&] { found = call(interp, hook, name); });
  if (raised == nullptr) return found;
  if (is_instance(raised, exceptions().attribute_error)) {
    if (const Value imported = bind_imported_name(interp, self, name)) return imported;
    refuse_absent_name(interp, self, name);
  }
  throw_error(interp, raised);
}

// Of a package without a file.
std::string namespace_origin(Interpreter& interp, const Module* module) {
  const Value loader = module->attributes->get(special_names().loader_);
  const List* folders = as<List>(module->attributes->get(special_names().path_));
  if (folders == nullptr || !loader) return "";
  if (!interp.version_at_least(10)) return " (namespace)";
  if (!interp.version_at_least(12)) return " (" + std::string(repr_text(interp, loader)) + ")";
  return " (namespace) from " + std::string(repr_text(interp, make_list(interp.heap(), folders->values())));
}

// Of what a finder of the program's gave: where it says that it comes from, or the loader.
std::string origin_in_spec(Interpreter& interp, const Module* module) {
  const Value spec = module->attributes->get(intern("__spec__"));
  if (!spec || spec.is_none()) return "";
  const Value origin = find_attribute(interp, spec, intern("origin"));
  if (origin && !origin.is_none()) {
    const Value has_location = find_attribute(interp, spec, intern("has_location"));
    if (has_location && truth(interp, has_location)) return " from " + std::string(repr_text(interp, origin));
    return " (" + std::string(to_str(interp, origin)->text()) + ")";
  }
  const Value loader = find_attribute(interp, spec, intern("loader"));
  return loader && !loader.is_none() ? " (" + std::string(repr_text(interp, loader)) + ")" : "";
}

// What has its code in the interpreter from 3.11 on.
bool is_frozen(Interpreter& interp, const Module* module, const Str* file) {
  constexpr std::string_view kFrozen[] = {"_collections_abc",    "_sitebuiltins",  "abc",  "codecs", "genericpath",
                                          "importlib.machinery", "importlib.util", "io",   "ntpath", "os",
                                          "posixpath",           "runpy",          "site", "stat"};
  if (!interp.version_at_least(11) || !file->text().starts_with("lib/")) return false;
  return std::ranges::find(kFrozen, module->name->text()) != std::end(kFrozen);
}

Value module_repr(Interpreter& interp, Value self) {
  const Module* module = cast<Module>(self);
  // A class of the program's may have an answer of its own.
  const bool is_plain = module->type == builtin_types().module;
  const Value path =
      is_plain ? module->attributes->get(special_names().file_) : find_attribute(interp, self, special_names().file_);
  const Str* file = path ? as<Str>(path) : nullptr;
  const std::string origin = file && is_frozen(interp, module, file) ? " (frozen)"
                             : file                                  ? " from '" + std::string(file->text()) + "'"
                             : module->built_in                      ? " (built-in)"
                             : path.is_none()                        ? namespace_origin(interp, module)
                                                                     : origin_in_spec(interp, module);
  return make_str(interp.heap(), "<module '" + std::string(module->name->text()) + "'" + origin + ">");
}

// Only __init__ tells it its name.
Value module_construct(Interpreter& interp, Type* type, const Arguments&) {
  Module* module = interp.heap().make<Module>(type);
  module->attributes = make_dict(interp.heap());
  module->name = intern("?");
  return module;
}

Value module_init(Interpreter& interp, const Value* args) {
  Module* module = cast<Module>(args[0]);
  Str* name = as<Str>(args[1]);
  if (name == nullptr) {
    raise_type_error(interp, "module() argument 'name' must be str, not " + std::string(type_name(args[1])));
  }
  module->name = name;
  const SpecialNames& names = special_names();
  module->attributes->set(interp.heap(), names.name_, name);
  module->attributes->set(interp.heap(), names.doc_, args[2]);
  for (Str* each : {names.package_, names.loader_, names.spec_}) {
    module->attributes->set(interp.heap(), each, Value::none());
  }
  return Value::none();
}

constexpr NativeRow kInit{"__init__(self, name, doc=None)", module_init};

}  // namespace

void make_module_type(BuiltinTypes& types) {
  types.module = make_native_type("module", "builtins", types.object, &Module::kLayout);
  types.module->slots.construct = module_construct;
  static thread_local const NativeFunction* const initializer = make_native(kInit, "module", true);
  types.module->slots.initialize = [](Interpreter& interp, Value self, const Arguments& arguments) {
    if (arguments.total() == 0) raise_type_error(interp, "module() missing required argument 'name' (pos 1)");
    if (arguments.total() > 2) {
      raise_type_error(interp, "module() takes at most 2 arguments (" + std::to_string(arguments.total()) + " given)");
    }
    call_native(interp, initializer, PrefixedArguments(self, arguments));
  };
  types.module->slots.get_attribute = module_get_attribute;
  types.module->slots.repr = module_repr;
  expose_slots(types.module);
}

}  // namespace patchorder::python::builtins
