// libev's watchers of child processes. The first one takes SIGCHLD over, and the next one after reset_sigchld() takes
// it back; from then on the loop itself waits for every child that ends, in its next turn, and tells those who watch
// any (pid 0), then those who watch that one: what childcb finds last comes first.
#include <sys/wait.h>

#include <algorithm>
#include <csignal>

#include "modules/native/gevent_watchers.h"
#include "modules/process.h"
#include "python/native.h"
#include "python/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::NativeRow;
using python::Type;
using python::Value;

namespace {

constexpr int kHighestPriority = 2;

void reap(Process& process, LoopObject* loop) {
  for (;;) {
    const auto ended = process.children().wait(-1, WNOHANG | WUNTRACED | WCONTINUED);
    if (!ended || ended->pid == 0) return;
    if (WIFSTOPPED(ended->status) || WIFCONTINUED(ended->status)) continue;  // which nobody watches
    std::vector<WatcherObject*> watchers = loop->child_watchers;
    std::ranges::stable_partition(watchers, [](const WatcherObject* watcher) { return watcher->pid == 0; });
    for (WatcherObject* watcher : watchers) {
      if (watcher->pid != 0 && watcher->pid != ended->pid) continue;
      watcher->ended_pid = ended->pid;
      watcher->ended_status = ended->status;
    }
    for (WatcherObject* watcher : watchers) {
      if (watcher->ended_pid == ended->pid) watcher->watcher.fire();
    }
  }
}

void take_sigchld(Interpreter& interp, LoopObject* loop) {
  if (loop->has_sigchld) return;
  loop->has_sigchld = true;
  Process& process = process_of(interp);
  if (loop->child_reaper) {
    process.signals().unwatch(SIGCHLD, *loop->child_reaper);
  } else {
    loop->child_reaper = std::make_unique<hub::Watcher>(loop->loop, hub::Watcher::Kind::kAsync, 0, 0, false);
    // Ahead of whatever else a turn finds, as libev's own watchers.
    loop->child_reaper->set_priority(kHighestPriority);
    loop->child_reaper->start([&process, loop] { reap(process, loop); });
  }
  process.signals().watch(SIGCHLD, *loop->child_reaper);
}

Value start_child(Interpreter& interp, const Value* args) {
  WatcherObject* self = watcher_of(args[0]);
  if (!self->watcher.active()) self->loop->child_watchers.push_back(self);
  return start_watcher(interp, args);
}

Value stop_child(Interpreter& interp, const Value* args) {
  WatcherObject* self = watcher_of(args[0]);
  std::erase(self->loop->child_watchers, self);
  return stop_watcher(interp, args);
}

constexpr NativeRow kMethods[] = {
    {"start(self, callback, *args, update=None)", start_child},
    {"stop(self)", stop_child},
    {"close(self)", stop_child},
    {"__exit__(self, *args)", stop_child},
};

constexpr python::NativeProperty kProperties[] = {
    {"pid", [](Interpreter&, Value self) { return Value::integer(watcher_of(self)->pid); }, nullptr},
    {"rpid", [](Interpreter&, Value self) { return Value::integer(watcher_of(self)->ended_pid); }, nullptr},
    {"rstatus", [](Interpreter&, Value self) { return Value::integer(watcher_of(self)->ended_status); }, nullptr},
};

}  // namespace

Value reset_sigchld(Interpreter&, const Value* args) {
  loop_of(args[0])->has_sigchld = false;
  return Value::none();
}

Value make_child(Interpreter& interp, const Value* args) {
  static thread_local Type* const type = [] {
    Type* made = make_watcher_type("child");
    python::add_methods(made, kMethods);
    python::add_properties(made, kProperties);
    return made;
  }();
  LoopObject* loop = loop_of(args[0]);
  if (!loop->is_default) {
    python::raise_type_error(interp, "child watchers are only available on the default loop");
  }
  take_sigchld(interp, loop);
  WatcherObject* watcher = interp.heap().make_owned<WatcherObject>(type, loop, hub::Watcher::Kind::kAsync, 0.0, 0.0,
                                                                   python::truth(interp, args[3]));
  watcher->pid = python::to_index(interp, args[1]);
  return watcher;
}

}  // namespace patchorder::modules
