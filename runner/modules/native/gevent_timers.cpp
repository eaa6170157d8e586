// gevent's timer watchers: what starts one decides whether the loop reads the clock first.
#include "modules/native/gevent_watchers.h"
#include "python/exception.h"
#include "python/native.h"
#include "python/numbers.h"

namespace patchorder::modules {

using python::Interpreter;
using python::NativeRow;
using python::Type;
using python::Value;

namespace {

// Unless it is told, while the loop runs callbacks only: each of them may have taken long.
Value start_timer(Interpreter& interp, const Value* args) {
  hub::Loop& loop = watcher_of(args[0])->loop->loop;
  if (args[2].is_none() ? loop.starting_timer_updates_now() : python::truth(interp, args[2])) loop.update_now();
  return start_watcher(interp, args);
}

Value again(Interpreter& interp, const Value* args) {
  WatcherObject* timer = watcher_of(args[0]);
  if (python::truth(interp, args[2])) timer->loop->loop.update_now();
  timer->watcher.again(call_of(interp, timer));
  timer->callback = args[1];
  timer->args = args[3];
  return Value::none();
}

constexpr NativeRow kTimerMethods[] = {
    {"start(self, callback, *args, update=None)", start_timer},
    {"again(self, callback, *args, update=True)", again},
};

}  // namespace

Value make_timer(Interpreter& interp, const Value* args) {
  static thread_local Type* const type = [] {
    Type* made = make_watcher_type("timer");
    python::add_methods(made, kTimerMethods);
    return made;
  }();
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

}  // namespace patchorder::modules
