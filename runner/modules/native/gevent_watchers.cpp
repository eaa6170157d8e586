// gevent's watchers: timers, async, signals, file descriptors.
#include "modules/native/gevent_watchers.h"

#include <cerrno>
#include <csignal>
#include <limits>
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

constexpr std::int64_t kReadEvent = 1;
constexpr std::int64_t kWriteEvent = 2;
constexpr int kErrorEvent = std::numeric_limits<int>::min();

std::string events_text(const WatcherObject* watcher) {
  std::string events = (watcher->events & kReadEvent) != 0 ? "READ" : "";
  if ((watcher->events & kWriteEvent) != 0) events += events.empty() ? "WRITE" : "|WRITE";
  // libev has yet to be told of the descriptor.
  if (!watcher->was_started) events += events.empty() ? "_IOFDSET" : "|_IOFDSET";
  return events;
}

// What only one kind shows of itself.
std::string own_text(const WatcherObject* watcher, std::string_view kind) {
  if (kind == "child") {
    return " pid=" + std::to_string(watcher->pid) + " rstatus=" + std::to_string(watcher->ended_status);
  }
  if (kind != "io") return "";
  return " fd=" + std::to_string(watcher->descriptor) + " events=" + events_text(watcher);
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

}  // namespace

Value start_watcher(Interpreter& interp, const Value* args) {
  WatcherObject* watcher = watcher_of(args[0]);
  const Value callback = args[1];
  if (!python::is_callable(callback)) {
    python::raise_type_error(interp, "Expected callable, not " + std::string(python::repr_text(interp, callback)));
  }
  watcher->callback = callback;
  watcher->args = args[3];
  watcher->was_started = true;
  watcher->watcher.start([&interp, watcher] {
    const Value function = watcher->callback;
    const Value arguments = watcher->passes_events ? with_events(interp, watcher) : watcher->args;
    const bool one_shot = !watcher->watcher.active();
    call_guarded(interp, watcher->loop, watcher, function, arguments);
    process_of(interp).descriptors().check(watcher->watcher);
    // A watcher that fired for the last time forgets what it called, unless it was started again meanwhile.
    if (one_shot && !watcher->watcher.active()) {
      watcher->callback = Value::none();
      watcher->args = Value::none();
    }
  });
  return Value::none();
}

namespace {}  // namespace

Value stop_watcher(Interpreter&, const Value* args) {
  WatcherObject* watcher = watcher_of(args[0]);
  watcher->watcher.stop();
  watcher->callback = Value::none();
  watcher->args = Value::none();
  return Value::none();
}

namespace {

Value send(Interpreter&, const Value* args) {
  watcher_of(args[0])->watcher.send();
  return Value::none();
}

Value again(Interpreter& interp, const Value* args) {
  WatcherObject* watcher = watcher_of(args[0]);
  if (!watcher->watcher.repeats()) {
    watcher->watcher.stop();
  } else if (!watcher->watcher.active()) {
    start_watcher(interp, args);
  }
  watcher->watcher.again();
  watcher->callback = args[1];
  watcher->args = args[3];
  return Value::none();
}

constexpr NativeRow kWatcherMethods[] = {
    {"start(self, callback, *args, update=None)", start_watcher},
    {"again(self, callback, *args, update=None)", again},
    {"stop(self)", stop_watcher},
    {"close(self)", stop_watcher},
    {"send(self)", send},
    {"send_ignoring_arg(self, ignored, /)", send},
    {"__enter__(self)", [](Interpreter&, const Value* args) { return args[0]; }},
    {"__exit__(self, *args)", stop_watcher},
};

void set_priority(Interpreter& interp, Value self, Value value) {
  if (watcher_of(self)->watcher.active()) {
    python::raise(interp, python::exceptions().attribute_error, "Cannot set priority of an active watcher");
  }
  watcher_of(self)->priority = value;
  watcher_of(self)->watcher.set_priority(c_int(interp, value));
}

constexpr python::NativeProperty kWatcherProperties[] = {
    {"callback", [](Interpreter&, Value self) { return watcher_of(self)->callback; },
     [](Interpreter&, Value self, Value value) { watcher_of(self)->callback = value; }},
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

// --- io watchers: epoll, level-triggered

// gevent 25 and later look at a descriptor when its watcher is made; before, libev finds that it is not open.
bool checks_descriptors(Interpreter& interp) { return process_of(interp).pair().gevent.at_least(25, 1); }

int events_found(Interpreter& interp, const WatcherObject* watcher, int events) {
  Descriptors& descriptors = process_of(interp).descriptors();
  if (!descriptors.is_known(watcher->descriptor)) {
    return checks_descriptors(interp) ? 0 : kErrorEvent + static_cast<int>(kReadEvent | kWriteEvent);
  }
  // What has hung up counts as both, for libev.
  const int holds = descriptors.ready(watcher->descriptor, events);
  const auto both = (holds & (Descriptors::kHungUp | Descriptors::kError)) != 0 ? kReadEvent | kWriteEvent : 0;
  return static_cast<int>(watcher->events & (both | ((holds & Descriptors::kReadable) != 0 ? kReadEvent : 0) |
                                             ((holds & Descriptors::kWritable) != 0 ? kWriteEvent : 0)));
}

int events_to_ask(const WatcherObject* watcher) {
  return ((watcher->events & kReadEvent) != 0 ? Descriptors::kReadable : 0) |
         ((watcher->events & kWriteEvent) != 0 ? Descriptors::kWritable : 0);
}

Value start_io(Interpreter& interp, const Value* args) {
  WatcherObject* self = watcher_of(args[0]);
  const Value without_flag[] = {args[0], args[1], args[2], args[4]};
  start_watcher(interp, without_flag);
  self->passes_events = python::truth(interp, args[3]);
  const int events = events_to_ask(self);
  self->turn_of_start = self->loop->loop.iterations();
  self->loop->left_descriptors.take(process_of(interp).descriptors(), self->descriptor);
  self->watcher.ask_when_found([&interp, self, events] { return events_found(interp, self, events); });
  process_of(interp).take_turn();
  process_of(interp).descriptors().watch(self->descriptor, events, self->watcher);
  return Value::none();
}

Value stop_io(Interpreter& interp, const Value* args) {
  WatcherObject* self = watcher_of(args[0]);
  Descriptors& descriptors = process_of(interp).descriptors();
  descriptors.unwatch(self->watcher);
  if (self->watcher.active() && self->loop->loop.iterations() > self->turn_of_start) {
    self->loop->left_descriptors.leave(descriptors, self->descriptor, events_to_ask(self));
  }
  return stop_watcher(interp, args);
}

constexpr NativeRow kIoMethods[] = {
    {"start(self, callback, *args, update=None, pass_events=False)", start_io},
    {"stop(self)", stop_io},
    {"close(self)", stop_io},
    {"__exit__(self, *args)", stop_io},
};

constexpr python::NativeProperty kIoProperties[] = {
    {"fd", [](Interpreter&, Value self) { return Value::integer(watcher_of(self)->descriptor); }, nullptr},
    {"events", [](Interpreter&, Value self) { return Value::integer(watcher_of(self)->events); }, nullptr},
    {"events_str",
     [](Interpreter& interp, Value self) -> Value {
       return python::make_str(interp.heap(), events_text(watcher_of(self)));
     },
     nullptr},
};

Value make_timer_of(Interpreter& interp, Type* type, const Value* args) {
  const double repeat = python::to_double(interp, args[2]);
  if (repeat < 0) {
    python::raise_value_error(interp, "repeat must be positive or zero: " + python::float_text(repeat));
  }
  WatcherObject* timer = interp.heap().make_owned<WatcherObject>(type, loop_of(args[0]), hub::Watcher::Kind::kTimer,
                                                                 python::to_double(interp, args[1]), repeat,
                                                                 python::truth(interp, args[3]));
  if (!args[4].is_none()) set_priority(interp, timer, args[4]);
  return timer;
}

}  // namespace

Value make_timer(Interpreter& interp, const Value* args) {
  static thread_local Type* const type = make_watcher_type("timer");
  return make_timer_of(interp, type, args);
}

Value make_async(Interpreter& interp, const Value* args) {
  static thread_local Type* const type = make_watcher_type("async_");
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

Value make_io(Interpreter& interp, const Value* args) {
  static thread_local Type* const type = [] {
    Type* made = make_watcher_type("io");
    python::add_methods(made, kIoMethods);
    python::add_properties(made, kIoProperties);
    return made;
  }();
  const auto fd = python::to_index(interp, args[1]);
  if (fd < 0) python::raise_value_error(interp, "fd must be non-negative: " + std::to_string(fd));
  const auto events = python::to_index(interp, args[2]);
  if ((events & ~(kReadEvent | kWriteEvent)) != 0) {
    python::raise_value_error(interp, "illegal event mask: " + std::to_string(events));
  }
  if (checks_descriptors(interp) && !process_of(interp).descriptors().is_known(static_cast<int>(fd))) {
    const Value details[] = {Value::integer(EBADF), python::intern("Bad file descriptor")};
    const Value error = python::call(interp, python::exceptions().os_error, python::Arguments(details));
    python::raise_exception(interp, python::cast<python::Exception>(error));
  }
  WatcherObject* watcher = interp.heap().make_owned<WatcherObject>(type, loop_of(args[0]), hub::Watcher::Kind::kIo, 0.0,
                                                                   0.0, python::truth(interp, args[3]));
  watcher->descriptor = static_cast<int>(fd);
  watcher->events = events;
  return watcher;
}

// Debian's libev is built with its assertions.
void assert_watchable(Interpreter& interp) {
  Process& process = process_of(interp);
  if (process.pair().has_own_libev) return;
  process.show(2,
               "python: ev_epoll.c:134: epoll_modify: Assertion `(\"libev: I/O watcher with invalid fd found in "
               "epoll_ctl\", errno != EBADF && errno != ELOOP && errno != EINVAL)' failed.\n");
  process.exit_now(-SIGABRT);
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

// For what never happens while the simulated process lives: it can be started, and keeps the loop alive.
Value make_fork(Interpreter& interp, const Value* args) {
  static thread_local Type* const type = make_watcher_type("fork");
  const bool referenced = python::truth(interp, args[1]);
  return interp.heap().make_owned<WatcherObject>(type, loop_of(args[0]), hub::Watcher::Kind::kInert, 0.0, 0.0,
                                                 referenced);
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
