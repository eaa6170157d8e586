// What gevent's loop is given by run_callback: an object that says whether it is still to come.
#include <string>
#include <utility>

#include "modules/native/gevent/watchers.h"
#include "python/builtins/builtins.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"

namespace patchorder::modules {

using python::Interpreter;
using python::NativeRow;
using python::Type;
using python::Value;

namespace {

struct CallbackObject : python::Object {
  static void show_members(Object* object, python::Visitor& visitor) {
    auto* callback = static_cast<CallbackObject*>(object);
    visitor.visit(callback->callback);
    visitor.visit(callback->args);
  }
  static constexpr python::Layout kLayout{"callback", show_members};
  explicit CallbackObject(Type* its_type) : Object(its_type) {}
  Value callback;
  Value args;
  std::shared_ptr<hub::Callback> pending;
};

CallbackObject* callback_of(Value self) { return python::cast<CallbackObject>(self); }

}  // namespace

bool is_awaited(Value value) {
  if (const auto* callback = python::as<CallbackObject>(value)) return !callback->callback.is_none();
  const auto* watcher = python::as<WatcherObject>(value);
  return watcher != nullptr && watcher->watcher.active();
}

namespace {

template <std::shared_ptr<hub::Callback> (hub::Loop::*kSchedule)(std::function<void()>)>
Value schedule(Interpreter& interp, const Value* args) {
  LoopObject* loop = usable_loop(interp, args[0]);
  CallbackObject* callback = interp.heap().make_owned<CallbackObject>(callback_type());
  callback->callback = args[1];
  callback->args = args[2];
  callback->pending = (loop->loop.*kSchedule)([&interp, loop, callback] {
    const Value function = std::exchange(callback->callback, Value::none());
    const Value arguments = callback->args;
    if (function.is_none() || arguments.is_none()) return;
    call_guarded(interp, loop, callback, function, arguments);
    // Not before: while it runs its arguments can be looked at, and the callback counts as true.
    callback->args = Value::none();
  });
  return callback;
}

Value stop_callback(Interpreter&, const Value* args) {
  CallbackObject* callback = callback_of(args[0]);
  if (callback->pending) callback->pending->stop();
  callback->callback = Value::none();
  callback->args = Value::none();
  return Value::none();
}

constexpr NativeRow kCallbackMethods[] = {
    {"stop(self)", stop_callback},
    {"close(self)", stop_callback},
    {"_format(self)", [](Interpreter&, const Value*) -> Value { return python::intern(""); }},
};

constexpr python::NativeProperty kCallbackProperties[] = {
    {"callback", [](Interpreter&, Value self) { return callback_of(self)->callback; },
     [](Interpreter&, Value self, Value value) { callback_of(self)->callback = value; }},
    {"args", [](Interpreter&, Value self) { return callback_of(self)->args; },
     [](Interpreter& interp, Value self, Value value) { callback_of(self)->args = tuple_or_none(interp, value); }},
    {"pending", [](Interpreter&, Value self) { return Value::boolean(!callback_of(self)->callback.is_none()); },
     nullptr},
};

Value callback_repr(Interpreter& interp, Value self) {
  const CallbackObject* callback = callback_of(self);
  const bool is_called = callback->callback.is_none();
  std::string text = "<callback at " + python::builtins::address_text(interp, self);
  if (!is_called) text += " pending callback=" + std::string(python::repr_text(interp, callback->callback));
  if (!callback->args.is_none()) text += " args=" + std::string(python::repr_text(interp, callback->args));
  if (is_called && callback->args.is_none()) text += " stopped";
  return python::make_str(interp.heap(), text + ">");
}

// One that a program makes itself is no loop's.
Value make_callback(Interpreter& interp, const Value* args) {
  CallbackObject* callback = interp.heap().make_owned<CallbackObject>(python::cast<Type>(args[0]));
  callback->callback = args[1];
  callback->args = tuple_or_none(interp, args[2]);
  return callback;
}

constexpr NativeRow kConstructor = {"callback(type, callback, args)", make_callback};

}  // namespace

Type* callback_type() {
  static thread_local Type* const type = [] {
    Type* made = python::make_native_type("callback", "gevent.libev.corecext", python::builtin_types().object,
                                          &CallbackObject::kLayout);
    // Pending or just running: who has one of these true need not schedule another.
    made->slots.truth = [](Interpreter&, Value self) { return !callback_of(self)->args.is_none(); };
    made->slots.repr = callback_repr;
    static thread_local const python::NativeFunction* const constructor = python::make_native(kConstructor, "", false);
    made->slots.construct = [](Interpreter& interp, Type* asked, const python::Arguments& arguments) {
      return python::call_native(interp, constructor, python::PrefixedArguments(Value(asked), arguments));
    };
    made->slots.initialize = [](Interpreter&, Value, const python::Arguments&) {};
    made->has_instance_attributes = false;
    python::add_methods(made, kCallbackMethods);
    python::add_properties(made, kCallbackProperties);
    return made;
  }();
  return type;
}

Value run_callback(Interpreter& interp, const Value* args) { return schedule<&hub::Loop::run_callback>(interp, args); }

Value run_callback_threadsafe(Interpreter& interp, const Value* args) {
  return schedule<&hub::Loop::run_callback_threadsafe>(interp, args);
}

}  // namespace patchorder::modules
