// gevent's watchers: what all kinds have.
#include "modules/native/gevent/watchers.h"

#include <limits>
#include <string>
#include <utility>

#include "modules/process.h"
#include "python/builtins/builtins.h"
#include "python/evaluator/evaluator.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"
#include "python/objects/special_methods.h"

namespace patchorder::modules {

using python::Interpreter;
using python::NativeRow;
using python::Type;
using python::Value;

int cython_int(Interpreter& interp, Value value) {
  if (value.is_float()) value = python::call(interp, python::builtin_types().int_type, value);
  if (!python::has_index(interp, value)) python::raise_type_error(interp, "an integer is required");
  const std::int64_t number = python::to_index(interp, value);
  if (number != static_cast<int>(number)) {
    python::raise(interp, python::exceptions().overflow_error, "value too large to convert to int");
  }
  return static_cast<int>(number);
}

Value tuple_or_none(Interpreter& interp, Value value) {
  if (!value.is_none() && !python::is<python::Tuple>(value)) {
    python::raise_type_error(interp, "Expected tuple, got " + std::string(python::type_name(value)));
  }
  return value;
}

Type* events_type() {
  static thread_local Type* const type = [] {
    Type* made = python::make_native_type("_EVENTSType", "gevent.libev.corecext", python::builtin_types().object,
                                          &python::Object::kLayout);
    made->slots.repr = [](Interpreter&, Value) -> Value { return python::intern("gevent.core.EVENTS"); };
    return made;
  }();
  return type;
}

namespace {

constexpr int kIoEvents = 3;

Value watcher_repr(Interpreter& interp, Value self) {
  const WatcherObject* watcher = watcher_of(self);
  if (std::ranges::find(interp.containers_in_repr, watcher) != interp.containers_in_repr.end()) {
    return python::intern("<...>");
  }
  interp.containers_in_repr.push_back(watcher);
  const std::string address = python::builtins::address_text(interp, self);
  // libev's structure lies within the object.
  std::string text = "<" + std::string(watcher->type->name->text()) + " at " + address + " native=" + address;
  text += python::to_str(interp, python::call_method(interp, self, python::intern("_format")))->text();
  if (watcher->watcher.active()) text += " active";
  if (watcher->watcher.pending()) text += " pending";
  if (!watcher->callback.is_none()) text += " callback=" + std::string(python::repr_text(interp, watcher->callback));
  if (!watcher->args.is_none()) text += " args=" + std::string(python::repr_text(interp, watcher->args));
  interp.containers_in_repr.pop_back();
  return python::make_str(interp.heap(), text + ">");
}

// A callback that asked for the events gets them in the place of EVENTS.
Value arguments_of(Interpreter& interp, const WatcherObject* watcher) {
  if (watcher->args.is_none()) return python::make_tuple(interp.heap(), std::size_t{0});
  const auto given = python::cast<python::Tuple>(watcher->args)->values();
  if (given.empty() || python::type_of(given.front()) != events_type()) return watcher->args;
  std::vector<Value> all(given.begin(), given.end());
  all.front() = Value::integer(watcher->watcher.found());
  return python::make_tuple(interp.heap(), std::span<const Value>(all));
}

void check_callback(Interpreter& interp, Value callback) {
  if (python::is_callable(callback)) return;
  python::raise_type_error(interp, "Expected callable, not " + std::string(python::repr_text(interp, callback)));
}

void stop_by_method(Interpreter& interp, WatcherObject* watcher) {
  const Value stop = python::get_attribute(interp, watcher, python::intern("stop"));
  call_guarded(interp, watcher->loop, watcher, stop, python::make_tuple(interp.heap(), std::size_t{0}));
}

}  // namespace

std::function<void()> call_of(Interpreter& interp, WatcherObject* watcher) {
  return [&interp, watcher] {
    check_signals(interp, watcher->loop);
    const bool is_io = (watcher->watcher.found() & kIoEvents) != 0;
    const bool succeeded =
        call_guarded(interp, watcher->loop, watcher, watcher->callback, arguments_of(interp, watcher));
    // What fails would be called for the same thing again and again. One that fired for the last time forgets what it
    // called, unless it was started again meanwhile.
    if ((!succeeded && is_io) || !watcher->watcher.active()) stop_by_method(interp, watcher);
  };
}

void set_callback(Interpreter& interp, Value watcher, Value callback) {
  if (!callback.is_none()) check_callback(interp, callback);
  watcher_of(watcher)->callback = callback;
}

void start_watcher(Interpreter& interp, WatcherObject* watcher, Value callback, Value args) {
  usable_loop(interp, watcher->loop);
  check_callback(interp, callback);
  watcher->callback = callback;
  watcher->args = args;
  watcher->keeps_itself = true;
  watcher->watcher.start(call_of(interp, watcher));
}

Value stop_watcher(Interpreter& interp, const Value* args) {
  WatcherObject* watcher = watcher_of(args[0]);
  usable_loop(interp, watcher->loop);
  watcher->callback = Value::none();
  watcher->args = Value::none();
  watcher->keeps_itself = false;
  watcher->watcher.stop();
  return Value::none();
}

namespace {

Value start(Interpreter& interp, const Value* args) {
  start_watcher(interp, watcher_of(args[0]), args[1], args[2]);
  return Value::none();
}

Value feed(Interpreter& interp, const Value* args) {
  WatcherObject* watcher = watcher_of(args[0]);
  const int events = cython_int(interp, args[1]);
  usable_loop(interp, watcher->loop);
  set_callback(interp, args[0], args[2]);
  watcher->args = args[3];
  watcher->keeps_itself = true;
  watcher->watcher.feed(events, call_of(interp, watcher));
  return Value::none();
}

Value close_watcher(Interpreter& interp, const Value* args) {
  python::call_method(interp, args[0], python::intern("stop"));
  return Value::none();
}

Value leave_watcher(Interpreter& interp, const Value* args) {
  python::call_method(interp, args[0], python::intern("close"));
  return Value::none();
}

constexpr NativeRow kWatcherMethods[] = {
    {"start(self, callback, *args)", start},
    {"stop(self)", stop_watcher},
    {"feed(self, revents, callback, *args)", feed},
    {"close(self)", close_watcher},
    {"_format(self)", [](Interpreter&, const Value*) -> Value { return python::intern(""); }},
    {"__enter__(self)", [](Interpreter&, const Value* args) { return args[0]; }},
    {"__exit__(self, t, v, tb)", leave_watcher},
};

void set_priority(Interpreter& interp, Value self, Value value) {
  hub::Watcher& watcher = watcher_of(self)->watcher;
  const int priority = cython_int(interp, value);
  if (watcher.active()) {
    python::raise(interp, python::exceptions().attribute_error, "Cannot set priority of an active watcher");
  }
  watcher.set_priority(priority);
}

void set_referenced(Interpreter& interp, Value self, Value value) {
  usable_loop(interp, watcher_of(self)->loop);
  watcher_of(self)->watcher.set_referenced(python::truth(interp, value));
}

void set_args(Interpreter& interp, Value self, Value value) { watcher_of(self)->args = tuple_or_none(interp, value); }

// FLAG_WATCHER_...: owns a reference, has taken back what its start counts, is to do so.
Value watcher_flags(Interpreter&, Value self) {
  const WatcherObject* watcher = watcher_of(self);
  return Value::integer((watcher->keeps_itself ? 1 : 0) | (watcher->watcher.has_unreferenced() ? 2 : 0) |
                        (watcher->watcher.referenced() ? 0 : 4));
}

constexpr python::NativeProperty kWatcherProperties[] = {
    {"callback", [](Interpreter&, Value self) { return watcher_of(self)->callback; }, set_callback},
    {"args", [](Interpreter&, Value self) { return watcher_of(self)->args; }, set_args},
    {"active", [](Interpreter&, Value self) { return Value::boolean(watcher_of(self)->watcher.active()); }, nullptr},
    {"pending", [](Interpreter&, Value self) { return Value::boolean(watcher_of(self)->watcher.pending()); }, nullptr},
    {"ref", [](Interpreter&, Value self) { return Value::boolean(watcher_of(self)->watcher.referenced()); },
     set_referenced},
    {"priority", [](Interpreter&, Value self) { return Value::integer(watcher_of(self)->watcher.priority()); },
     set_priority},
    {"loop", [](Interpreter&, Value self) -> Value { return watcher_of(self)->loop; }, nullptr},
    {"_flags", watcher_flags, nullptr},
};

// The constructor of each kind; few enough to look through.
std::vector<std::pair<const Type*, const python::NativeFunction*>>& constructors() {
  static thread_local std::vector<std::pair<const Type*, const python::NativeFunction*>> all;
  return all;
}

Value construct_watcher(Interpreter& interp, Type* type, const python::Arguments& arguments) {
  for (const auto& [kind, constructor] : constructors()) {
    if (type->is_subtype_of(kind)) {
      return python::call_native(interp, constructor, python::PrefixedArguments(Value(type), arguments));
    }
  }
  python::raise_value_error(interp, "Cannot construct a bare watcher");
}

}  // namespace

Type* watcher_type() {
  static thread_local Type* const type = [] {
    Type* made = python::make_native_type("watcher", "gevent.libev.corecext", python::builtin_types().object,
                                          &WatcherObject::kLayout);
    made->slots.construct = construct_watcher;
    made->slots.initialize = [](Interpreter&, Value, const python::Arguments&) {};
    made->slots.repr = watcher_repr;
    made->has_instance_attributes = false;
    python::add_methods(made, kWatcherMethods);
    python::add_properties(made, kWatcherProperties);
    return made;
  }();
  return type;
}

Type* make_watcher_type(const char* name, NativeRow constructor, std::span<const NativeRow> methods,
                        std::span<const python::NativeProperty> properties) {
  Type* type = python::make_native_type(name, "gevent.libev.corecext", watcher_type(), &WatcherObject::kLayout);
  type->has_instance_attributes = false;
  python::add_methods(type, methods);
  python::add_properties(type, properties);
  constructors().emplace_back(type, python::make_native(constructor, "", false));
  return type;
}

WatcherObject* make_watcher(Interpreter& interp, hub::Watcher::Kind kind, const WatcherOptions& options) {
  if (!python::is<LoopObject>(options.loop)) {
    python::raise_type_error(interp, "Argument 'loop' has incorrect type (expected gevent.libev.corecext.loop, got " +
                                         std::string(python::type_name(options.loop)) + ")");
  }
  const int priority = options.priority.is_none() ? 0 : cython_int(interp, options.priority);
  WatcherObject* watcher =
      interp.heap().make_owned<WatcherObject>(python::cast<Type>(options.type), loop_of(options.loop), kind,
                                              options.after, options.repeat, python::truth(interp, options.referenced));
  watcher->watcher.set_priority(priority);
  return watcher;
}

}  // namespace patchorder::modules
