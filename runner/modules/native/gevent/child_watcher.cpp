// libev's watchers of child processes. The first one takes SIGCHLD over, and the next one after reset_sigchld() takes
// it back; from then on the loop itself waits for every child that ends, one at a time, and tells those who watch any
// (pid 0), then those who watch that one, before it looks for the next: what childcb finds last comes first.
#include <sys/wait.h>

#include <algorithm>
#include <csignal>

#include "modules/native/gevent/watchers.h"
#include "modules/process.h"
#include "python/native.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::NativeRow;
using python::Type;
using python::Value;

namespace {

constexpr int kChildEvent = 0x800;
constexpr int kSignalEvent = 0x400;

void tell(LoopObject* loop, int watched, const Children::Ended& ended) {
  const bool has_ended = !WIFSTOPPED(ended.status) && !WIFCONTINUED(ended.status);
  for (std::size_t left = loop->child_watchers.size(); left > 0; --left) {
    WatcherObject* watcher = loop->child_watchers[left - 1];
    if (watcher->pid != watched || !(has_ended || watcher->is_traced)) continue;
    watcher->watcher.set_priority(hub::PendingWatchers::kHighest);
    watcher->ended_pid = static_cast<int>(ended.pid);
    watcher->ended_status = ended.status;
    watcher->watcher.feed(kChildEvent);
  }
}

void reap(Process& process, LoopObject* loop) {
  const auto ended = process.children().wait(-1, WNOHANG | WUNTRACED | WCONTINUED);
  if (!ended || ended->pid == 0) return;
  loop->child_reaper->feed(kSignalEvent);
  tell(loop, static_cast<int>(ended->pid), *ended);
  tell(loop, 0, *ended);
}

void take_sigchld(Interpreter& interp, LoopObject* loop) {
  if (loop->has_sigchld) return;
  loop->has_sigchld = true;
  Process& process = process_of(interp);
  if (loop->child_reaper) {
    process.signals().unwatch(SIGCHLD, *loop->child_reaper);
  } else {
    loop->child_reaper = std::make_unique<hub::Watcher>(loop->loop, hub::Watcher::Kind::kSignal, 0, 0, false);
    // Ahead of whatever else a turn finds, as libev's own watchers.
    loop->child_reaper->set_priority(hub::PendingWatchers::kHighest);
    loop->child_reaper->set_number(SIGCHLD);
    loop->child_reaper->start([&process, loop] { reap(process, loop); });
  }
  process.signals().watch(SIGCHLD, *loop->child_reaper);
}

Value start_child(Interpreter& interp, const Value* args) {
  WatcherObject* self = watcher_of(args[0]);
  const bool was_active = self->watcher.active();
  start_watcher(interp, self, args[1], args[2]);
  if (!was_active) self->loop->child_watchers.push_back(self);
  return Value::none();
}

Value stop_child(Interpreter& interp, const Value* args) {
  WatcherObject* self = watcher_of(args[0]);
  usable_loop(interp, self->loop);
  std::erase(self->loop->child_watchers, self);
  return stop_watcher(interp, args);
}

Value format_child(Interpreter& interp, const Value* args) {
  const WatcherObject* watcher = watcher_of(args[0]);
  return python::make_str(interp.heap(),
                          " pid=" + std::to_string(watcher->pid) + " rstatus=" + std::to_string(watcher->ended_status));
}

constexpr NativeRow kMethods[] = {
    {"start(self, callback, *args)", start_child},
    {"stop(self)", stop_child},
    {"_format(self)", format_child},
};

constexpr python::NativeProperty kProperties[] = {
    {"pid", [](Interpreter&, Value self) { return Value::integer(watcher_of(self)->pid); }, nullptr},
    {"rpid", [](Interpreter&, Value self) { return Value::integer(watcher_of(self)->ended_pid); },
     [](Interpreter& interp, Value self, Value value) { watcher_of(self)->ended_pid = cython_int(interp, value); }},
    {"rstatus", [](Interpreter&, Value self) { return Value::integer(watcher_of(self)->ended_status); },
     [](Interpreter& interp, Value self, Value value) { watcher_of(self)->ended_status = cython_int(interp, value); }},
};

}  // namespace

Value reset_sigchld(Interpreter&, const Value* args) {
  loop_of(args[0])->has_sigchld = false;
  return Value::none();
}

Type* child_type() {
  static thread_local Type* const type =
      make_watcher_type("child", {"child(type, loop, pid, trace=0, ref=True)", make_child}, kMethods, kProperties);
  return type;
}

Value make_child(Interpreter& interp, const Value* args) {
  const int pid = cython_int(interp, args[2]);
  const bool is_traced = python::truth(interp, args[3]);
  WatcherObject* watcher =
      make_watcher(interp, hub::Watcher::Kind::kChild, {.type = args[0], .loop = args[1], .referenced = args[4]});
  if (!watcher->loop->is_default || watcher->loop->destroyed) {
    python::raise_type_error(interp, "child watchers are only available on the default loop");
  }
  take_sigchld(interp, watcher->loop);
  watcher->pid = pid;
  watcher->is_traced = is_traced;
  return watcher;
}

}  // namespace patchorder::modules
