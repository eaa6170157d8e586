// gevent's loop and watcher objects (gevent.libev.corecext), as the loop's methods and the watchers' share them.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "hub/loop.h"
#include "modules/native/gevent/left_descriptors.h"
#include "python/interpreter.h"
#include "python/native.h"
#include "python/objects/object.h"
#include "python/objects/operations.h"

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
  std::uint32_t flags = 0;                            // as the program gave them
  std::uint32_t backend = 0;                          // one of libev's EVBACKEND_...
  std::int64_t pid = 0;                               // of the process that it ran in last
  std::vector<int> descriptors;                       // what libev opens for itself; epoll's first, if it has one
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
  bool keeps_itself = false;  // Cython counts a reference more from its start until it is stopped
  int signal = 0;             // that a signal watcher waits for
  int descriptor = 0;         // that an io watcher waits for
  bool was_started = false;
  std::uint64_t turn_of_start = 0;
  std::int64_t events = 0;
  int pid = 0;  // that a child watcher waits for, 0: any; and what came of it
  bool is_traced = false;
  int ended_pid = 0;
  int ended_status = 0;
};

inline LoopObject* loop_of(python::Value self) { return python::cast<LoopObject>(self); }
inline WatcherObject* watcher_of(python::Value self) { return python::cast<WatcherObject>(self); }

// --- the loop

python::Type* loop_type();

// The loop itself, for what raises ValueError once it is destroyed.
LoopObject* usable_loop(python::Interpreter& interp, python::Value loop);

// Python handlers run in the hub, between two turns and before watchers call; what they raise is nobody's error, so the
// hub passes it on.
void check_signals(python::Interpreter& interp, LoopObject* loop);

// What a callback raises goes to the loop's error handler (the hub), never to whoever runs the loop. False if it did.
bool call_guarded(python::Interpreter& interp, LoopObject* loop, python::Value context, python::Value callback,
                  python::Value args);

// The loop's methods of that name: context, type, value and traceback of an error are args[1] to args[4].
python::Value handle_error(python::Interpreter& interp, const python::Value* args);
python::Value default_handle_error(python::Interpreter& interp, const python::Value* args);

// libev's flags, as numbers or names; and a backend that is chosen by them: ValueError if there is none.
std::uint32_t flags_of(python::Interpreter& interp, python::Value flags);
void check_flags(python::Interpreter& interp, std::uint32_t flags);
std::uint32_t chosen_backend(python::Interpreter& interp, std::uint32_t flags);
const char* backend_name(std::uint32_t backend);
python::Value flag_names(python::Interpreter& interp, std::uint32_t flags);
extern const std::span<const python::NativeRow> kFlagFunctions;

// --- callbacks

python::Type* callback_type();

// Whether it is something that the loop will call: an active watcher, a callback that has not run.
bool is_awaited(python::Value value);

// The loop's methods that take a callback: the loop is args[0].
python::Value run_callback(python::Interpreter& interp, const python::Value* args);
python::Value run_callback_threadsafe(python::Interpreter& interp, const python::Value* args);

// --- watchers

// The type of gevent.core.EVENTS, which stands for the events among a callback's arguments.
python::Type* events_type();

// An `int` of Cython's: what is cut off to one fits, what is too large doesn't.
int cython_int(python::Interpreter& interp, python::Value value);
// What an attribute that is declared as a tuple takes.
python::Value tuple_or_none(python::Interpreter& interp, python::Value value);

// What a kind of watchers has beside what all have. `constructor` gets the type, the loop, and what else it names.
python::Type* make_watcher_type(const char* name, python::NativeRow constructor,
                                std::span<const python::NativeRow> methods = {},
                                std::span<const python::NativeProperty> properties = {});
// The base of all, of which there are no instances.
python::Type* watcher_type();

struct WatcherOptions {
  python::Value type;
  python::Value loop;
  python::Value referenced;
  python::Value priority = python::Value::none();
  double after = 0;
  double repeat = 0;
};
WatcherObject* make_watcher(python::Interpreter& interp, hub::Watcher::Kind kind, const WatcherOptions& options);

// What the loop is to do when it comes: calls the callback that the watcher then has.
std::function<void()> call_of(python::Interpreter& interp, WatcherObject* watcher);
void set_callback(python::Interpreter& interp, python::Value watcher, python::Value callback);
void start_watcher(python::Interpreter& interp, WatcherObject* watcher, python::Value callback, python::Value args);
python::Value stop_watcher(python::Interpreter& interp, const python::Value* args);

// A watcher's descriptor is not open: ends the process where libev looks for that.
void assert_watchable(python::Interpreter& interp);
// What an io watcher looks for, as gevent names it.
std::string io_events_text(const WatcherObject* watcher);
python::Value events_text(python::Interpreter& interp, const python::Value* args);

python::Value reset_sigchld(python::Interpreter& interp, const python::Value* args);

python::Type* timer_type();
python::Type* io_type();
python::Type* signal_type();
python::Type* child_type();
python::Type* async_type();
python::Type* idle_type();
python::Type* prepare_type();
python::Type* check_type();
python::Type* fork_type();
python::Type* stat_type();
python::Value make_timer(python::Interpreter& interp, const python::Value* args);
python::Value make_io(python::Interpreter& interp, const python::Value* args);
python::Value make_signal(python::Interpreter& interp, const python::Value* args);
python::Value make_child(python::Interpreter& interp, const python::Value* args);
python::Value make_async(python::Interpreter& interp, const python::Value* args);
python::Value make_idle(python::Interpreter& interp, const python::Value* args);
python::Value make_prepare(python::Interpreter& interp, const python::Value* args);
python::Value make_check(python::Interpreter& interp, const python::Value* args);
python::Value make_fork(python::Interpreter& interp, const python::Value* args);
python::Value make_stat(python::Interpreter& interp, const python::Value* args);

}  // namespace patchorder::modules
