// gevent's watchers of the loop's own turns, and those that others send: idle, prepare, check, fork, async, signal.
#include <string>

#include "modules/native/gevent/watchers.h"
#include "modules/process.h"
#include "python/objects/exception.h"

namespace patchorder::modules {

using python::Interpreter;
using python::NativeRow;
using python::Type;
using python::Value;

namespace {

template <hub::Watcher::Kind kKind>
Value make_plain(Interpreter& interp, const Value* args) {
  return make_watcher(interp, kKind, {.type = args[0], .loop = args[1], .referenced = args[2], .priority = args[3]});
}

// --- check watchers

Value start_check(Interpreter& interp, const Value* args) {
  WatcherObject* self = watcher_of(args[0]);
  const bool was_active = self->watcher.active();
  start_watcher(interp, self, args[1], args[2]);
  if (!was_active) self->loop->left_descriptors.add_check(process_of(interp).descriptors());
  return Value::none();
}

Value stop_check(Interpreter& interp, const Value* args) {
  WatcherObject* self = watcher_of(args[0]);
  if (self->watcher.active()) self->loop->left_descriptors.remove_check(process_of(interp).descriptors());
  return stop_watcher(interp, args);
}

constexpr NativeRow kCheckMethods[] = {{"start(self, callback, *args)", start_check}, {"stop(self)", stop_check}};

// --- async watchers

Value send(Interpreter& interp, const Value* args) {
  usable_loop(interp, watcher_of(args[0])->loop);
  watcher_of(args[0])->watcher.send();
  return Value::none();
}

constexpr NativeRow kAsyncMethods[] = {{"send(self)", send}, {"send_ignoring_arg(self, _ignored)", send}};

// --- signal watchers

Value start_signal(Interpreter& interp, const Value* args) {
  WatcherObject* self = watcher_of(args[0]);
  const bool was_active = self->watcher.active();
  start_watcher(interp, self, args[1], args[2]);
  if (!was_active) process_of(interp).signals().watch(self->signal, self->watcher);
  return Value::none();
}

Value stop_signal(Interpreter& interp, const Value* args) {
  WatcherObject* self = watcher_of(args[0]);
  process_of(interp).signals().unwatch(self->signal, self->watcher);
  return stop_watcher(interp, args);
}

constexpr NativeRow kSignalMethods[] = {{"start(self, callback, *args)", start_signal}, {"stop(self)", stop_signal}};

}  // namespace

Type* idle_type() {
  static thread_local Type* const type =
      make_watcher_type("idle", {"idle(type, loop, ref=True, priority=None)", make_idle});
  return type;
}

Type* prepare_type() {
  static thread_local Type* const type =
      make_watcher_type("prepare", {"prepare(type, loop, ref=True, priority=None)", make_prepare});
  return type;
}

Type* check_type() {
  static thread_local Type* const type =
      make_watcher_type("check", {"check(type, loop, ref=True, priority=None)", make_check}, kCheckMethods);
  return type;
}

Type* fork_type() {
  static thread_local Type* const type =
      make_watcher_type("fork", {"fork(type, loop, ref=True, priority=None)", make_fork});
  return type;
}

Type* async_type() {
  static thread_local Type* const type =
      make_watcher_type("async_", {"async_(type, loop, ref=True, priority=None)", make_async}, kAsyncMethods);
  return type;
}

Type* signal_type() {
  static thread_local Type* const type = make_watcher_type(
      "signal", {"signal(type, loop, signalnum, ref=True, priority=None)", make_signal}, kSignalMethods);
  return type;
}

Value make_idle(Interpreter& interp, const Value* args) { return make_plain<hub::Watcher::Kind::kIdle>(interp, args); }

Value make_prepare(Interpreter& interp, const Value* args) {
  return make_plain<hub::Watcher::Kind::kPrepare>(interp, args);
}

Value make_check(Interpreter& interp, const Value* args) {
  return make_plain<hub::Watcher::Kind::kCheck>(interp, args);
}

Value make_fork(Interpreter& interp, const Value* args) { return make_plain<hub::Watcher::Kind::kFork>(interp, args); }

Value make_async(Interpreter& interp, const Value* args) {
  return make_plain<hub::Watcher::Kind::kAsync>(interp, args);
}

Value make_signal(Interpreter& interp, const Value* args) {
  const int signal = cython_int(interp, args[2]);
  if (signal < 1 || signal >= Signals::kCount) {
    python::raise_value_error(interp, "illegal signal number: " + std::to_string(signal));
  }
  WatcherObject* watcher = make_watcher(interp, hub::Watcher::Kind::kSignal,
                                        {.type = args[0], .loop = args[1], .referenced = args[3], .priority = args[4]});
  watcher->signal = signal;
  watcher->watcher.set_number(signal);
  return watcher;
}

}  // namespace patchorder::modules
