// gevent's timer watchers: what starts one decides whether the loop reads the clock first.
#include "modules/native/gevent/watchers.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"

namespace patchorder::modules {

using python::Interpreter;
using python::NativeRow;
using python::Type;
using python::Value;

namespace {

// Unless it is told, while the loop runs callbacks only: each of them may have taken long.
Value start_timer(Interpreter& interp, const Value* args) {
  hub::Loop& loop = usable_loop(interp, watcher_of(args[0])->loop)->loop;
  if (args[2].is_none() ? loop.starting_timer_updates_now() : python::truth(interp, args[2])) loop.update_now();
  start_watcher(interp, watcher_of(args[0]), args[1], args[3]);
  return Value::none();
}

Value again(Interpreter& interp, const Value* args) {
  WatcherObject* timer = watcher_of(args[0]);
  hub::Loop& loop = usable_loop(interp, timer->loop)->loop;
  set_callback(interp, args[0], args[1]);
  timer->args = args[3];
  timer->keeps_itself = true;
  if (python::truth(interp, args[2])) loop.update_now();
  timer->watcher.again(call_of(interp, timer));
  return Value::none();
}

constexpr NativeRow kTimerMethods[] = {
    {"start(self, callback, *args, update=None)", start_timer},
    {"again(self, callback, *args, update=True)", again},
};

constexpr python::NativeProperty kTimerProperties[] = {
    {"at", [](Interpreter&, Value self) { return Value::real(machine::to_seconds(watcher_of(self)->watcher.at())); },
     nullptr},
};

}  // namespace

Type* timer_type() {
  static thread_local Type* const type =
      make_watcher_type("timer", {"timer(type, loop, after=0.0, repeat=0.0, ref=True, priority=None)", make_timer},
                        kTimerMethods, kTimerProperties);
  return type;
}

Value make_timer(Interpreter& interp, const Value* args) {
  const double after = python::to_double(interp, args[2]);
  const double repeat = python::to_double(interp, args[3]);
  if (repeat < 0) {
    python::raise_value_error(interp, "repeat must be positive or zero: " + python::float_text(repeat));
  }
  return make_watcher(
      interp, hub::Watcher::Kind::kTimer,
      {.type = args[0], .loop = args[1], .referenced = args[4], .priority = args[5], .after = after, .repeat = repeat});
}

}  // namespace patchorder::modules
