#include "modules/native/thread_handle.h"

#include <algorithm>
#include <utility>

#include "modules/process.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

ThreadHandle* handle_of(Value self) { return python::cast<ThreadHandle>(self); }

Value join(Interpreter& interp, const Value* args) {
  ThreadHandle* handle = handle_of(args[0]);
  const double seconds = args[1].is_none() ? -1 : python::to_double(interp, args[1]);
  if (handle->state == ThreadHandle::State::kNotStarted) {
    python::raise(interp, python::exceptions().runtime_error, "thread not started");
  }
  Process& process = process_of(interp);
  if (handle->state == ThreadHandle::State::kRunning && handle->ident == process.thread().ident) {
    python::raise(interp, python::exceptions().runtime_error, "Cannot join current thread");
  }
  const machine::Nanoseconds now = process.machine().now();
  join_handle(interp, handle, seconds < 0 ? machine::kNever : machine::later(now, machine::from_seconds(seconds)));
  return Value::none();
}

constexpr python::NativeRow kMethods[] = {
    {"join(self, timeout=None, /)", join},
    {"is_done(self)",
     [](Interpreter&, const Value* args) {
       return Value::boolean(handle_of(args[0])->state == ThreadHandle::State::kDone);
     }},
    {"_set_done(self)",
     [](Interpreter& interp, const Value* args) {
       if (handle_of(args[0])->state == ThreadHandle::State::kNotStarted) {
         python::raise(interp, python::exceptions().runtime_error, "thread not started");
       }
       set_done(interp, handle_of(args[0]));
       return Value::none();
     }},
};

constexpr python::NativeProperty kProperties[] = {
    {"ident",
     [](Interpreter&, Value self) { return Value::integer(static_cast<std::int64_t>(handle_of(self)->ident)); },
     nullptr},
};

}  // namespace

void set_done(Interpreter& interp, ThreadHandle* handle) {
  handle->state = ThreadHandle::State::kDone;
  for (machine::NativeThread* waiter : std::exchange(handle->waiters, {})) process_of(interp).machine().wake(*waiter);
}

void join_handle(Interpreter& interp, ThreadHandle* handle, machine::Nanoseconds deadline) {
  machine::Machine& machine = process_of(interp).machine();
  if (handle->state != ThreadHandle::State::kDone) process_of(interp).mortality().look_before_waiting();
  while (handle->state != ThreadHandle::State::kDone && machine.now() < deadline) {
    machine::NativeThread& self = machine.running();
    handle->waiters.push_back(&self);
    machine.block(deadline);
    std::erase(handle->waiters, &self);
    machine.handle_interrupt();
  }
}

ThreadHandle* make_thread_handle(Interpreter& interp) {
  ThreadHandle* handle = interp.heap().make_owned<ThreadHandle>(thread_handle_type());
  process_of(interp).thread_handles.push_back(handle);
  return handle;
}

python::Type* thread_handle_type() {
  static thread_local python::Type* const type = [] {
    python::Type* made =
        python::make_native_type("_ThreadHandle", "_thread", python::builtin_types().object, &ThreadHandle::kLayout);
    made->has_instance_attributes = false;
    made->slots.construct = [](Interpreter& interp, python::Type*, const python::Arguments&) -> Value {
      return make_thread_handle(interp);
    };
    python::add_methods(made, kMethods);
    python::add_properties(made, kProperties);
    python::expose_slots(made);
    return made;
  }();
  return type;
}

}  // namespace patchorder::modules
