// gevent's loop and watcher objects (gevent.libev.corecext), as the loop's methods and the watchers' share them.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "hub/loop.h"
#include "modules/native/gevent_left_descriptors.h"
#include "python/interpreter.h"
#include "python/object.h"
#include "python/operations.h"

namespace patchorder::modules {

struct LoopObject : python::Object {
  static void show_members(Object* object, python::Visitor& visitor) {
    visitor.visit(static_cast<LoopObject*>(object)->error_handler);
  }
  static constexpr python::Layout kLayout{"loop", show_members};
  LoopObject(python::Type* its_type, machine::Machine& machine) : Object(its_type), loop(machine) {}
  hub::Loop loop;
  LeftDescriptors left_descriptors{loop};
  python::Value error_handler = python::Value::none();
  bool is_default = false;
  bool destroyed = false;
  std::int64_t pid = 0;                               // of the process that it ran in last
  std::array<int, 2> descriptors{};                   // what libev opens for itself
  std::vector<struct WatcherObject*> child_watchers;  // active ones
  std::unique_ptr<hub::Watcher> child_reaper;         // of SIGCHLD
  bool has_sigchld = false;                           // no handler of the program's was put in its place since
};

struct WatcherObject : python::Object {
  static void show_members(Object* object, python::Visitor& visitor) {
    auto* watcher = static_cast<WatcherObject*>(object);
    visitor.visit(watcher->loop);
    visitor.visit(watcher->callback);
    visitor.visit(watcher->args);
  }
  static constexpr python::Layout kLayout{"watcher", show_members};
  WatcherObject(python::Type* its_type, LoopObject* owner, hub::Watcher::Kind kind, double after, double repeat,
                bool referenced)
      : Object(its_type),
        loop(owner),
        watcher(owner->loop, kind, machine::from_seconds(after), machine::from_seconds(repeat), referenced) {}
  LoopObject* loop;
  hub::Watcher watcher;
  python::Value callback = python::Value::none();
  python::Value args = python::Value::none();
  python::Value priority = python::Value::integer(0);
  int signal = 0;      // that a signal watcher waits for
  int descriptor = 0;  // that an io watcher waits for
  bool was_started = false;
  std::uint64_t turn_of_start = 0;
  bool passes_events = false;  // an io watcher's callback gets them first
  std::int64_t events = 0;
  std::int64_t pid = 0;  // that a child watcher waits for, 0: any; and what came of it
  std::int64_t ended_pid = 0;
  std::int64_t ended_status = 0;
};

inline LoopObject* loop_of(python::Value self) { return python::cast<LoopObject>(self); }
inline WatcherObject* watcher_of(python::Value self) { return python::cast<WatcherObject>(self); }

// Whether it is something that the loop will call: an active watcher, a callback that has not run.
bool is_awaited(python::Value value);

// The loop's methods that take a callback: the loop is args[0].
python::Value run_callback(python::Interpreter& interp, const python::Value* args);
python::Value run_callback_threadsafe(python::Interpreter& interp, const python::Value* args);

// The loop itself, for what raises ValueError once it is destroyed.
LoopObject* usable_loop(python::Interpreter& interp, python::Value loop);

// Python handlers run in the hub, between two turns and before watchers call; what they raise is nobody's error, so the
// hub passes it on.
void check_signals(python::Interpreter& interp, LoopObject* loop);

// What a callback raises goes to the loop's error handler (the hub), never to whoever runs the loop. False if it did.
bool call_guarded(python::Interpreter& interp, LoopObject* loop, python::Value context, python::Value callback,
                  python::Value args);

// What an io watcher looks for, as gevent names it.
std::string io_events_text(const WatcherObject* watcher);

// A watcher's descriptor is not open: ends the process where libev looks for that.
void assert_watchable(python::Interpreter& interp);

// What the loop is to do when it comes: calls the callback that the watcher then has.
std::function<void()> call_of(python::Interpreter& interp, WatcherObject* watcher);

// For the methods of a kind of watcher that does more.
python::Type* make_watcher_type(const char* name);
python::Value start_watcher(python::Interpreter& interp, const python::Value* args);
python::Value stop_watcher(python::Interpreter& interp, const python::Value* args);
void set_priority(python::Interpreter& interp, python::Value self, python::Value value);

// The loop's methods that make watchers: the loop is args[0].
python::Value make_timer(python::Interpreter& interp, const python::Value* args);
python::Value make_async(python::Interpreter& interp, const python::Value* args);
python::Value make_signal(python::Interpreter& interp, const python::Value* args);
python::Value reset_sigchld(python::Interpreter& interp, const python::Value* args);
python::Value make_child(python::Interpreter& interp, const python::Value* args);
python::Value make_io(python::Interpreter& interp, const python::Value* args);
python::Value make_prepare(python::Interpreter& interp, const python::Value* args);
python::Value make_check(python::Interpreter& interp, const python::Value* args);
python::Value make_fork(python::Interpreter& interp, const python::Value* args);
python::Value make_idle(python::Interpreter& interp, const python::Value* args);
python::Value unsupported_watcher(python::Interpreter& interp, const python::Value* args);

}  // namespace patchorder::modules
