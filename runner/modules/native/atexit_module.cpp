// atexit: the callbacks that process_end.cpp runs.
#include "modules/native/modules.h"
#include "modules/process.h"
#include "python/native.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

Value register_callback(Interpreter& interp, const Value* args) {
  if (!python::is_callable(args[0])) python::raise_type_error(interp, "the first argument must be callable");
  process_of(interp).atexit_callbacks.push_back({args[0], args[1], args[2]});
  return args[0];
}

Value unregister_callback(Interpreter& interp, const Value* args) {
  auto& callbacks = process_of(interp).atexit_callbacks;
  for (std::size_t i = callbacks.size(); i-- > 0;) {
    if (callbacks[i].empty() || !python::equals(interp, callbacks[i][0], args[0])) continue;
    // Up to 3.13 its place stays, and counts.
    if (interp.version_at_least(14)) {
      callbacks.erase(callbacks.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      callbacks[i].clear();
    }
  }
  return Value::none();
}

constexpr python::NativeRow kFunctions[] = {
    {"register(func, /, *args, **kwargs)", register_callback},
    {"unregister(func, /)", unregister_callback},
    {"_clear()",
     [](Interpreter& interp, const Value*) {
       process_of(interp).atexit_callbacks.clear();
       return Value::none();
     }},
    {"_run_exitfuncs()",
     [](Interpreter& interp, const Value*) {
       process_of(interp).call_atexit();
       return Value::none();
     }},
    {"_ncallbacks()",
     [](Interpreter& interp, const Value*) {
       return Value::integer(static_cast<std::int64_t>(process_of(interp).atexit_callbacks.size()));
     }},
};

}  // namespace

void fill_atexit(Interpreter& interp, python::Module* module) { python::add_functions(interp, module, kFunctions); }

}  // namespace patchorder::modules
