// _generator_hooks: what sys.get_asyncgen_hooks and sys.set_asyncgen_hooks (sysmodule.c) read and set of the running
// native thread's; python/evaluator/asynchronous.h says what the hooks are for.
#include <string>

#include "modules/native/modules.h"
#include "python/native.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// Null where it was left out.
void expect_callable(Interpreter& interp, Value hook, const char* name) {
  if (hook.is_null() || hook.is_none() || python::is_callable(hook)) return;
  python::raise_type_error(interp,
                           "callable " + std::string(name) + " expected, got " + std::string(python::type_name(hook)));
}

void set_hook(Value& place, Value hook) {
  if (!hook.is_null()) place = hook.is_none() ? Value() : hook;
}

Value set_hooks(Interpreter& interp, const Value* args) {
  expect_callable(interp, args[1], "finalizer");
  expect_callable(interp, args[0], "firstiter");
  python::ThreadHooks& hooks = *interp.execution->hooks;
  set_hook(hooks.generator_begun, args[0]);
  set_hook(hooks.generator_left, args[1]);
  return Value::none();
}

Value hooks(Interpreter& interp, const Value*) {
  const python::ThreadHooks& set = *interp.execution->hooks;
  const auto shown = [](Value hook) { return hook ? hook : Value::none(); };
  const Value both[] = {shown(set.generator_begun), shown(set.generator_left)};
  return python::make_tuple(interp.heap(), both);
}

constexpr python::NativeRow kFunctions[] = {
    {"hooks()", hooks},
    {"set_asyncgen_hooks(firstiter=?, finalizer=?)", set_hooks},
};

}  // namespace

void fill_generator_hooks(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions, "sys");
}

}  // namespace patchorder::modules
