// import statements: sys.modules, parents before children, names bound as they are at that moment.
#include <string>
#include <vector>

#include "python/evaluator/evaluator.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/operations.h"
#include "python/partial_modules.h"

namespace patchorder::python {
namespace {

// An ImportError that says which module it is about.
[[noreturn]] void raise_import_error(Interpreter& interp, Type* type, const std::string& message, std::string_view name,
                                     Str* name_from = nullptr, Str* path = nullptr) {
  Exception* exception = make_exception(interp, type, make_str(interp.heap(), message));
  exception->attributes = make_dict(interp.heap());
  exception->attributes->set(interp.heap(), intern("name"), intern(name));
  if (path != nullptr) exception->attributes->set(interp.heap(), intern("path"), path);
  if (name_from != nullptr && interp.version_at_least(12)) {
    exception->attributes->set(interp.heap(), intern("name_from"), name_from);
  }
  raise_exception(interp, exception);
}

// Programs forbid a module with None in its place.
[[noreturn]] void raise_halted(Interpreter& interp, std::string_view name) {
  raise_import_error(interp, exceptions().module_not_found_error,
                     "import of " + std::string(name) + " halted; None in sys.modules", name);
}

// `from . import x` in package a.b: the absolute name.
Str* absolute_name(Interpreter& interp, const Frame& frame, const ImportFromStmt* s) {
  if (s->level == 0) return intern(s->module);
  const std::string given(s->module->text());
  const Str* package = as<Str>(frame.globals->get(special_names().package_));
  if (package == nullptr || package->size == 0) {
    raise(interp, exceptions().import_error, "attempted relative import with no known parent package");
  }
  std::string base(package->text());
  for (std::uint32_t level = 1; level < s->level; ++level) {
    const std::size_t dot = base.rfind('.');
    if (dot == std::string::npos) {
      Type* type = interp.version_at_least(9) ? exceptions().import_error : exceptions().value_error;
      raise(interp, type, "attempted relative import beyond top-level package");
    }
    base.resize(dot);
  }
  return intern(given.empty() ? base : base + "." + given);
}

bool is_package(Value module) { return module.object()->attributes->find(special_names().path_) >= 0; }

// What a package has not got may be a module in it that nobody has imported yet; what is no module is noticed later.
void import_submodule(Interpreter& interp, Value package, std::string_view package_name, Str* name) {
  if (find_attribute(interp, package, name)) return;
  interp.find_module(intern(std::string(package_name) + "." + std::string(name->text())));
}

Value imported_name(Interpreter& interp, Value module, std::string_view module_name, Str* name) {
  if (const Value found = find_attribute(interp, module, name)) return found;
  // One whose import has not come to its end yet.
  const std::string full = std::string(module_name) + "." + std::string(name->text());
  if (const Value sub = interp.modules()->get(intern(full))) return sub;
  Str* file = as<Str>(module.object()->attributes->get(special_names().file_));
  const std::string place(file ? file->text() : "unknown location");
  raise_import_error(interp, exceptions().import_error,
                     cannot_import(interp, module.object(), std::string(module_name), std::string(name->text()), place),
                     module_name, name, file);
}

// What a module's `__all__` or dictionary lists need be no names.
Str* listed_name(Interpreter& interp, Value module, Value listed, const char* what, const char* list) {
  if (Str* name = as<Str>(listed)) return name;
  const Value own_name = get_attribute(interp, module, special_names().name_);
  if (const Str* of = as<Str>(own_name)) {
    raise_type_error(interp, std::string(what) + " in " + std::string(of->text()) + "." + list + " must be str, not " +
                                 std::string(type_name(listed)));
  }
  raise_type_error(interp, "module __name__ must be a string, not " + std::string(type_name(own_name)));
}

void import_everything(Interpreter& interp, Frame& frame, Value module, std::string_view module_name) {
  const Dict* attributes = module.object()->attributes;
  if (const Value all = attributes->get(intern("__all__"))) {
    if (is_package(module)) {
      for_each(interp, all, [&](Value listed) {
        import_submodule(interp, module, module_name, listed_name(interp, module, listed, "Item", "__all__"));
      });
    }
    for_each(interp, all, [&](Value listed) {
      Str* name = listed_name(interp, module, listed, "Item", "__all__");
      frame.globals->set(interp.heap(), name, get_attribute(interp, module, name));
    });
    return;
  }
  for (std::int64_t i = 0; (i = next_live(attributes, i)) >= 0; ++i) {
    Str* name = listed_name(interp, module, attributes->entries[i].key, "Key", "__dict__");
    if (!name->text().starts_with('_')) frame.globals->set(interp.heap(), name, attributes->entries[i].value);
  }
}

// Up to 3.13 a package that is there is not waited for, even if another thread still imports it.
Value parent_module(Interpreter& interp, Str* name) {
  const Value loaded = interp.modules()->get(name);
  return loaded && !loaded.is_none() && !interp.version_at_least(14) ? loaded : interp.import_module(name);
}

}  // namespace

void raise_no_module(Interpreter& interp, std::string_view name) {
  raise_import_error(interp, exceptions().module_not_found_error, "No module named '" + std::string(name) + "'", name);
}

Value Interpreter::find_module(Str* asked) {
  Str* name = intern(asked);
  if (const Value loaded = modules_->get(name)) {
    if (loaded.is_none()) raise_halted(*this, name->text());
    // Up to 3.13 it stays what is imported, even if its import by another thread fails meanwhile.
    host_.wait_for_module(*this, name);
    if (!version_at_least(14) || modules_->get(name)) return loaded;
  }
  const std::size_t dot = name->text().rfind('.');
  Value parent;
  if (dot != std::string_view::npos) {
    parent = parent_module(*this, intern(name->text().substr(0, dot)));
    if (const Value loaded = modules_->get(name)) return loaded;
    if (is<Module>(parent) && !is_package(parent)) return Value();
  }
  if (host_.load_module(*this, name) == nullptr) return Value();
  // What stands in sys.modules counts: a module may have replaced itself.
  const Value module = modules_->get(name);
  if (parent && module) set_attribute(*this, parent, intern(name->text().substr(dot + 1)), module);
  return module;
}

Value Interpreter::import_module(Str* name) {
  const Value module = find_module(name);
  if (module) return module;
  const std::string_view text = name->text();
  const std::size_t dot = text.rfind('.');
  if (dot != std::string_view::npos &&
      import_module(text.substr(0, dot)).object()->attributes->find(special_names().path_) < 0) {
    raise_import_error(
        *this, exceptions().module_not_found_error,
        "No module named '" + std::string(text) + "'; '" + std::string(text.substr(0, dot)) + "' is not a package",
        text);
  }
  raise_no_module(*this, text);
}

namespace {

// The program's own function in the place of builtins.__import__, or nothing.
Value import_hook(Interpreter& interp, const Frame& frame) {
  const Value function = interp.builtins_of(frame.globals)->get(special_names().import_);
  if (!function) raise(interp, exceptions().import_error, "__import__ not found");
  return function && as<NativeFunction>(function) == nullptr ? function : Value();
}

Value import_by(Interpreter& interp, const Frame& frame, Value hook, Str* name, Value names, std::uint32_t level) {
  Value globals = frame.globals;
  const Value arguments[] = {name, globals, Value::none(), names, Value::integer(level)};
  return call(interp, hook, Arguments(arguments, 5));
}

void import_by_hook(Interpreter& interp, Frame& frame, Value hook, const ImportName& imported) {
  Value module = import_by(interp, frame, hook, imported.name, Value::none(), 0);
  std::string_view rest = imported.name->text();
  while (imported.whole && rest.find('.') != std::string_view::npos) {
    rest.remove_prefix(rest.find('.') + 1);
    module = get_attribute(interp, module, intern(rest.substr(0, rest.find('.'))));
  }
  store_name(interp, frame, imported.target, module);
}

Value import_from_by_hook(Interpreter& interp, const Frame& frame, Value hook, const ImportFromStmt* s) {
  std::vector<Value> names;
  if (s->star) names.push_back(intern("*"));
  for (const ImportName& imported : s->names) names.push_back(imported.name);
  const Value wanted = make_tuple(interp.heap(), std::span<const Value>(names));
  return import_by(interp, frame, hook, intern(s->module), wanted, s->level);
}

// The model's own modules are not there for the program.
void check_is_for_programs(Interpreter& interp, const Frame& frame, const Str* name) {
  if (frame.source->is_library() || !interp.host().is_models_own(interp, name)) return;
  raise_no_module(interp, name->text().substr(0, name->text().find('.')));
}

}  // namespace

void execute_import(Interpreter& interp, Frame& frame, const ImportStmt* s) {
  const Value hook = !frame.source->is_library() ? import_hook(interp, frame) : Value();
  for (const ImportName& imported : s->names) {
    if (hook) {
      import_by_hook(interp, frame, hook, imported);
      continue;
    }
    const std::string_view dotted = imported.name->text();
    const std::size_t dot = dotted.find('.');
    check_is_for_programs(interp, frame, imported.name);
    Value module = interp.import_module(imported.name);
    if (dot != std::string_view::npos) {
      const Value outermost = interp.import_module(dotted.substr(0, dot));
      if (!imported.whole) module = outermost;
    }
    store_name(interp, frame, imported.target, module);
  }
}

void execute_import_from(Interpreter& interp, Frame& frame, const ImportFromStmt* s) {
  Str* name = absolute_name(interp, frame, s);
  if (name->text() == "__future__") {
    for (const ImportName& imported : s->names) store_name(interp, frame, imported.target, Value::none());
    return;
  }
  const Value hook = !frame.source->is_library() ? import_hook(interp, frame) : Value();
  if (!hook) check_is_for_programs(interp, frame, name);
  const Value module = hook ? import_from_by_hook(interp, frame, hook, s) : interp.import_module(name);
  if (s->star) return import_everything(interp, frame, module, name->text());
  if (!hook && is_package(module)) {
    for (const ImportName& imported : s->names) import_submodule(interp, module, name->text(), imported.name);
  }
  for (const ImportName& imported : s->names) {
    store_name(interp, frame, imported.target, imported_name(interp, module, name->text(), imported.name));
  }
}

}  // namespace patchorder::python
