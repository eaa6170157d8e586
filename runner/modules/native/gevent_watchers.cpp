// gevent's watchers: what all kinds have, and those for signals, of other threads, and of each turn.
#include "modules/native/gevent_watchers.h"

#include <string>

#include "modules/native/c_arguments.h"
#include "modules/native/modules.h"
#include "modules/process.h"
#include "python/builtin_types.h"
#include "python/builtins/builtins.h"
#include "python/evaluator.h"
#include "python/exception.h"
#include "python/native.h"
#include "python/numbers.h"

namespace patchorder::modules {

using python::Interpreter;
using python::NativeRow;
using python::Type;
using python::Value;

namespace {

// What only one kind shows of itself.
std::string own_text(const WatcherObject* watcher, std::string_view kind) {
  if (kind == "child") {
    return " pid=" + std::to_string(watcher->pid) + " rstatus=" + std::to_string(watcher->ended_status);
  }
  if (kind != "io") return "";
  return " fd=" + std::to_string(watcher->descriptor) + " events=" + io_events_text(watcher);
}

Value watcher_repr(Interpreter& interp, Value self) {
  const WatcherObject* watcher = watcher_of(self);
  const std::string address = python::builtins::address_text(interp, self);
  // libev's structure lies within the object.
  const std::string kind(watcher->type->name->text());
  std::string text = "<" + kind + " at " + address + " native=" + address + own_text(watcher, kind);
  if (watcher->watcher.active()) text += " active";
  if (watcher->watcher.pending()) text += " pending";
  if (!watcher->callback.is_none()) text += " callback=" + std::string(python::repr_text(interp, watcher->callback));
  if (!watcher->args.is_none()) text += " args=" + std::string(python::repr_text(interp, watcher->args));
  return python::make_str(interp.heap(), text + ">");
}

// What a callback gets that asked for the events: these first.
Value with_events(Interpreter& interp, const WatcherObject* watcher) {
  std::vector<Value> all{Value::integer(watcher->watcher.found())};
  for (const Value each : python::cast<python::Tuple>(watcher->args)->values()) all.push_back(each);
  return python::make_tuple(interp.heap(), std::span<const Value>(all));
}

void check_callback(Interpreter& interp, Value callback) {
  if (python::is_callable(callback)) return;
  python::raise_type_error(interp, "Expected callable, not " + std::string(python::repr_text(interp, callback)));
}

}  // namespace

std::function<void()> call_of(Interpreter& interp, WatcherObject* watcher) {
  return [&interp, watcher] {
    check_signals(interp, watcher->loop);
    const Value function = watcher->callback;
    const Value arguments = watcher->passes_events ? with_events(interp, watcher) : watcher->args;
    const bool one_shot = !watcher->watcher.active();
    const bool succeeded = call_guarded(interp, watcher->loop, watcher, function, arguments);
    if (!succeeded && watcher->watcher.kind() == hub::Watcher::Kind::kIo) {
      // It would be called for the same thing again and again.
      python::call_method(interp, watcher, python::intern("stop"));
      return;
    }
    process_of(interp).descriptors().check(watcher->watcher);
    // A watcher that fired for the last time forgets what it called, unless it was started again meanwhile.
    if (one_shot && !watcher->watcher.active()) {
      watcher->callback = Value::none();
      watcher->args = Value::none();
    }
  };
}

Value start_watcher(Interpreter& interp, const Value* args) {
  WatcherObject* watcher = watcher_of(args[0]);
  const Value callback = args[1];
  check_callback(interp, callback);
  usable_loop(interp, watcher->loop);
  watcher->callback = callback;
  watcher->args = args[3];
  watcher->was_started = true;
  watcher->watcher.start(call_of(interp, watcher));
  return Value::none();
}

Value stop_watcher(Interpreter&, const Value* args) {
  WatcherObject* watcher = watcher_of(args[0]);
  watcher->watcher.stop();
  watcher->callback = Value::none();
  watcher->args = Value::none();
  return Value::none();
}

namespace {

constexpr NativeRow kWatcherMethods[] = {
    {"start(self, callback, *args, update=None)", start_watcher},
    {"stop(self)", stop_watcher},
    {"close(self)", stop_watcher},
    {"__enter__(self)", [](Interpreter&, const Value* args) { return args[0]; }},
    {"__exit__(self, *args)", stop_watcher},
};

}  // namespace

void set_priority(Interpreter& interp, Value self, Value value) {
  if (watcher_of(self)->watcher.active()) {
    python::raise(interp, python::exceptions().attribute_error, "Cannot set priority of an active watcher");
  }
  watcher_of(self)->priority = value;
  watcher_of(self)->watcher.set_priority(c_int(interp, value));
}

namespace {

constexpr python::NativeProperty kWatcherProperties[] = {
    {"callback", [](Interpreter&, Value self) { return watcher_of(self)->callback; },
     [](Interpreter& interp, Value self, Value value) {
       if (!value.is_none()) check_callback(interp, value);
       watcher_of(self)->callback = value;
     }},
    {"args", [](Interpreter&, Value self) { return watcher_of(self)->args; },
     [](Interpreter&, Value self, Value value) { watcher_of(self)->args = value; }},
    {"active", [](Interpreter&, Value self) { return Value::boolean(watcher_of(self)->watcher.active()); }, nullptr},
    {"pending", [](Interpreter&, Value self) { return Value::boolean(watcher_of(self)->watcher.pending()); }, nullptr},
    {"ref", [](Interpreter&, Value self) { return Value::boolean(watcher_of(self)->watcher.referenced()); },
     [](Interpreter& interp, Value self, Value value) {
       watcher_of(self)->watcher.set_referenced(python::truth(interp, value));
     }},
    {"priority", [](Interpreter&, Value self) { return watcher_of(self)->priority; }, set_priority},
    {"loop", [](Interpreter&, Value self) -> Value { return watcher_of(self)->loop; }, nullptr},
};

}  // namespace

Type* make_watcher_type(const char* name) {
  Type* type =
      python::make_native_type(name, "gevent.libev.corecext", python::builtin_types().object, &WatcherObject::kLayout);
  python::add_methods(type, kWatcherMethods);
  python::add_properties(type, kWatcherProperties);
  type->slots.repr = watcher_repr;
  return type;
}

namespace {

// --- signal watchers

Value start_signal(Interpreter& interp, const Value* args) {
  WatcherObject* self = watcher_of(args[0]);
  const bool was_active = self->watcher.active();
  start_watcher(interp, args);
  if (!was_active) process_of(interp).signals().watch(self->signal, self->watcher);
  return Value::none();
}

Value stop_signal(Interpreter& interp, const Value* args) {
  WatcherObject* self = watcher_of(args[0]);
  process_of(interp).signals().unwatch(self->signal, self->watcher);
  return stop_watcher(interp, args);
}

constexpr NativeRow kSignalMethods[] = {
    {"start(self, callback, *args, update=None)", start_signal},
    {"stop(self)", stop_signal},
    {"close(self)", stop_signal},
    {"__exit__(self, *args)", stop_signal},
};

// --- async watchers

Value send(Interpreter&, const Value* args) {
  watcher_of(args[0])->watcher.send();
  return Value::none();
}

constexpr NativeRow kAsyncMethods[] = {{"send(self)", send}, {"send_ignoring_arg(self, ignored, /)", send}};

}  // namespace

Value make_async(Interpreter& interp, const Value* args) {
  static thread_local Type* const type = [] {
    Type* made = make_watcher_type("async_");
    python::add_methods(made, kAsyncMethods);
    return made;
  }();
  return interp.heap().make_owned<WatcherObject>(type, loop_of(args[0]), hub::Watcher::Kind::kAsync, 0.0, 0.0,
                                                 python::truth(interp, args[1]));
}

Value make_signal(Interpreter& interp, const Value* args) {
  static thread_local Type* const type = [] {
    Type* made = make_watcher_type("signal");
    python::add_methods(made, kSignalMethods);
    return made;
  }();
  const auto signal = python::to_index(interp, args[1]);
  if (signal < 1 || signal >= Signals::kCount) {
    python::raise_value_error(interp, "illegal signal number: " + std::to_string(signal));
  }
  WatcherObject* watcher = interp.heap().make_owned<WatcherObject>(type, loop_of(args[0]), hub::Watcher::Kind::kSignal,
                                                                   0.0, 0.0, python::truth(interp, args[2]));
  watcher->signal = static_cast<int>(signal);
  return watcher;
}

namespace {

template <hub::Watcher::Kind kKind>
Value make_each_turn(Interpreter& interp, Type* type, const Value* args) {
  return interp.heap().make_owned<WatcherObject>(type, loop_of(args[0]), kKind, 0.0, 0.0,
                                                 python::truth(interp, args[1]));
}

Value start_check(Interpreter& interp, const Value* args) {
  WatcherObject* self = watcher_of(args[0]);
  const bool was_active = self->watcher.active();
  start_watcher(interp, args);
  if (!was_active) self->loop->left_descriptors.add_check(process_of(interp).descriptors());
  return Value::none();
}

Value stop_check(Interpreter& interp, const Value* args) {
  WatcherObject* self = watcher_of(args[0]);
  if (self->watcher.active()) self->loop->left_descriptors.remove_check(process_of(interp).descriptors());
  return stop_watcher(interp, args);
}

constexpr NativeRow kCheckMethods[] = {
    {"start(self, callback, *args, update=None)", start_check},
    {"stop(self)", stop_check},
    {"close(self)", stop_check},
    {"__exit__(self, *args)", stop_check},
};

}  // namespace

Value make_prepare(Interpreter& interp, const Value* args) {
  static thread_local Type* const type = make_watcher_type("prepare");
  return make_each_turn<hub::Watcher::Kind::kPrepare>(interp, type, args);
}

Value make_check(Interpreter& interp, const Value* args) {
  static thread_local Type* const type = [] {
    Type* made = make_watcher_type("check");
    python::add_methods(made, kCheckMethods);
    return made;
  }();
  return make_each_turn<hub::Watcher::Kind::kCheck>(interp, type, args);
}

Value make_fork(Interpreter& interp, const Value* args) {
  static thread_local Type* const type = make_watcher_type("fork");
  return make_each_turn<hub::Watcher::Kind::kFork>(interp, type, args);
}

Value make_idle(Interpreter& interp, const Value* args) {
  static thread_local Type* const type = make_watcher_type("idle");
  WatcherObject* watcher = interp.heap().make_owned<WatcherObject>(type, loop_of(args[0]), hub::Watcher::Kind::kIdle,
                                                                   0.0, 0.0, python::truth(interp, args[1]));
  if (!args[2].is_none()) set_priority(interp, watcher, args[2]);
  return watcher;
}

Value unsupported_watcher(Interpreter& interp, const Value*) {
  python::raise_unsupported(interp, "watching files and other processes");
}

}  // namespace patchorder::modules
