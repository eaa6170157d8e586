#include "modules/native/trace_functions.h"

#include "modules/process.h"
#include "modules/thread_state.h"
#include "python/evaluator/thread_hooks.h"

namespace patchorder::modules {

using python::Interpreter;
using python::NativeRow;
using python::ThreadHooks;
using python::Value;

namespace {

template <Value ThreadHooks::*kWhich>
Value set(Interpreter& interp, const Value* args) {
  python::set_hook(interp, *interp.execution, kWhich, args[0]);
  return Value::none();
}

template <Value ThreadHooks::*kWhich>
Value get(Interpreter& interp, const Value*) {
  const Value function = interp.execution->hooks->*kWhich;
  return function ? function : Value::none();
}

template <Value ThreadHooks::*kWhich>
Value set_everywhere(Interpreter& interp, const Value* args) {
  for (const auto& thread : process_of(interp).threads()) {
    python::set_hook(interp, thread->execution, kWhich, args[0]);
  }
  return Value::none();
}

constexpr NativeRow kFunctions[] = {
    {"settrace(function, /)", set<&ThreadHooks::trace>},
    {"gettrace()", get<&ThreadHooks::trace>},
    {"setprofile(function, /)", set<&ThreadHooks::profile>},
    {"getprofile()", get<&ThreadHooks::profile>},
    {"_settraceallthreads(function, /)", set_everywhere<&ThreadHooks::trace>},
    {"_setprofileallthreads(function, /)", set_everywhere<&ThreadHooks::profile>},
};
constexpr std::size_t kOfAllVersions = 4;

}  // namespace

std::span<const NativeRow> trace_function_rows(const Interpreter& interp) {
  return std::span(kFunctions).first(interp.version_at_least(12) ? std::size(kFunctions) : kOfAllVersions);
}

}  // namespace patchorder::modules
