// The builtins that reach beyond the language: __import__ and open.
#include <span>
#include <string>
#include <vector>

#include "modules/kept_arguments.h"
#include "modules/native/modules.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/traceback.h"
#include "python/names.h"
#include "python/native.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// Whether the program itself asks, by __import__ or importlib.import_module.
bool is_asked_by_program(Interpreter& interp) {
  const python::Frame* frame = interp.execution->frame;
  if (frame != nullptr && frame->source->is_library()) {
    const python::Str* name = python::as<python::Str>(frame->globals->get(python::special_names().name_));
    if (name == nullptr || name->text() != "importlib") return false;
    frame = python::real_frame(frame->back);
  }
  return frame != nullptr && !frame->source->is_library();
}

// `import a.b` answers a; with a fromlist it answers a.b, its submodules of the list imported.
Value import_function(Interpreter& interp, const Value* args) {
  const python::Str* name = python::expect_str(interp, args[0], "__import__() argument 1");
  const std::int64_t level = python::to_index(interp, args[4]);
  const bool is_relative = level > 0;
  if (is_relative) {
    const Value resolve =
        python::get_attribute(interp, interp.import_module("importlib.util"), python::intern("resolve_name"));
    const python::Dict* globals = python::as<python::Dict>(args[1]);
    const Value package = globals == nullptr ? Value() : globals->get(python::special_names().package_);
    const std::string dotted = std::string(static_cast<std::size_t>(level), '.') + std::string(name->text());
    const Value absolute = python::make_str(interp.heap(), dotted);
    const Value resolved = python::call(interp, resolve, absolute, package ? package : Value::none());
    name = python::expect_str(interp, resolved, "module name");
  }
  if (is_asked_by_program(interp) && interp.host().is_models_own(interp, python::intern(name->text()))) {
    python::raise_no_module(interp, name->text().substr(0, name->text().find('.')));
  }
  const Value module = interp.import_module(name->text());
  if (args[3].is_none() || !python::truth(interp, args[3])) {
    const std::size_t dot = name->text().find('.');
    // Not asked for twice: another thread's import of it may have failed while this one waited.
    if (is_relative || dot == std::string_view::npos) return module;
    return interp.import_module(name->text().substr(0, dot));
  }
  python::for_each(interp, args[3], [&](Value wanted) {
    python::Str* attribute = python::expect_str(interp, wanted, "Item in ``from list''");
    if (!python::find_attribute(interp, module, attribute)) {
      interp.find_module(python::intern(std::string(name->text()) + "." + std::string(attribute->text())));
    }
  });
  return module;
}

// The files of a case are written in the case language.
Value open_function(Interpreter& interp, const Value* args) {
  std::vector<Value> positional{args[0], args[1]};
  for (const Value more : python::cast<python::Tuple>(args[2])->values()) positional.push_back(more);
  const Value open = python::get_attribute(interp, interp.import_module("_file_objects"), python::intern("open"));
  const KeptArguments kept(positional, *python::cast<python::Dict>(args[3]));
  return python::call(interp, open, kept.arguments());
}

// breakpoint(*args, **kwargs) is what sys.breakpointhook does.
Value breakpoint_function(Interpreter& interp, const Value* args) {
  const Value hook = python::get_attribute(interp, interp.import_module("sys"), python::intern("breakpointhook"));
  const KeptArguments kept(python::cast<python::Tuple>(args[0])->values(), *python::cast<python::Dict>(args[1]));
  return python::call(interp, hook, kept.arguments());
}

Value call_asynchronous(Interpreter& interp, const char* name, python::Arguments arguments) {
  const Value module = interp.import_module("_asynchronous_builtins");
  return python::call(interp, python::get_attribute(interp, module, python::intern(name)), arguments);
}

constexpr python::NativeRow kSince310[] = {
    {"aiter(async_iterable, /)",
     [](Interpreter& interp, const Value* args) {
       return call_asynchronous(interp, "aiter", python::Arguments(std::span(args, 1)));
     }},
    {"anext(async_iterator, /, *default)",
     [](Interpreter& interp, const Value* args) {
       std::vector<Value> arguments{args[0]};
       for (const Value each : python::cast<python::Tuple>(args[1])->values()) arguments.push_back(each);
       return call_asynchronous(interp, "anext", python::Arguments(arguments));
     }},
};

constexpr python::NativeRow kFunctions[] = {
    {"breakpoint(*args, **kws)", breakpoint_function},
    {"__import__(name, globals=None, locals=None, fromlist=None, level=0)", import_function},
    {"open(file, mode='r', *args, **kwargs)", open_function},
};

}  // namespace

void add_import_builtins(Interpreter& interp) {
  auto* builtins = python::cast<python::Module>(interp.builtins_module());
  python::add_functions(interp, builtins, kFunctions);
  if (interp.version_at_least(10)) python::add_functions(interp, builtins, kSince310);
}

}  // namespace patchorder::modules
