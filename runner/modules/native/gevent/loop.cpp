// gevent's loop, as gevent.libev.corecext makes it around libev's.
#include <array>
#include <string>

#include "modules/native/gevent/watchers.h"
#include "modules/process.h"
#include "python/builtins/builtins.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/left_stack.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"
#include "python/objects/special_methods.h"

namespace patchorder::modules {

using python::Arguments;
using python::Interpreter;
using python::NativeRow;
using python::Type;
using python::Value;

LoopObject* usable_loop(Interpreter& interp, Value loop) {
  if (loop_of(loop)->destroyed) python::raise_value_error(interp, "operation on destroyed loop");
  return loop_of(loop);
}

namespace {

constexpr std::uint32_t kSelect = 1;
constexpr std::uint32_t kPoll = 2;
constexpr std::uint32_t kEpoll = 4;
// EVFLAG_NOENV and EVFLAG_FORKCHECK.
constexpr std::uint32_t kOwnFlags = 0x3000000;

void connect(Interpreter& interp, LoopObject* loop) {
  // Who looks there for what the hub's stack refers to must not find the last callbacks.
  loop->loop.on_callbacks_done = [&interp] {
    if (!interp.frees) return;
    python::clear_left_stack(interp);
    process_of(interp).mortality().look_before_waiting();
  };
  loop->loop.on_unwatchable = [&interp] { assert_watchable(interp); };
  loop->pid = process_of(interp).children().pid();
  loop->loop.on_turn = [&interp, loop] {
    Process& process = process_of(interp);
    // libev looks each time: EVFLAG_FORKCHECK.
    const std::int64_t pid = process.children().pid();
    if (std::exchange(loop->pid, pid) != pid) loop->loop.note_fork();
    if (process.children().has_had_any()) process.take_turn();  // those that are earlier may end meanwhile
    check_signals(interp, loop);
  };
  if (loop->is_default) loop->loop.on_waited = [&interp] { return process_of(interp).signals().take_rung(); };
}

// libev's epoll, and the eventfd by which others wake it.
Value make_loop(Interpreter& interp, const Value* args) {
  const std::uint32_t flags = flags_of(interp, args[1]);
  check_flags(interp, flags);
  const std::uint32_t backend = chosen_backend(interp, flags);
  if (python::truth(interp, args[3])) python::raise_unsupported(interp, "a loop of libev's that is given as a pointer");
  LoopObject* loop = interp.heap().make_owned<LoopObject>(python::cast<Type>(args[0]), process_of(interp).machine());
  loop->flags = flags;
  loop->backend = backend;
  loop->is_default = args[2].is_none() || python::truth(interp, args[2]);
  loop->loop.set_backend(backend == kSelect ? hub::Loop::Backend::kSelect
                         : backend == kPoll ? hub::Loop::Backend::kPoll
                                            : hub::Loop::Backend::kEpoll);
  loop->descriptors.resize(backend == kEpoll ? 2 : 1);
  for (int& fd : loop->descriptors) fd = process_of(interp).descriptors().open_null();
  connect(interp, loop);
  return loop;
}

Value destroy_loop(Interpreter& interp, const Value* args) {
  LoopObject* loop = loop_of(args[0]);
  if (std::exchange(loop->destroyed, true)) return Value::none();
  for (const int fd : loop->descriptors) process_of(interp).descriptors().close(fd);
  return Value::none();
}

// The system's libev hides its structures: gevent answers for them that it does not know.
bool knows_libev(Interpreter& interp) { return process_of(interp).pair().has_own_libev; }

std::int64_t active_count(Interpreter& interp, const LoopObject* loop) {
  return knows_libev(interp) ? loop->loop.active_count() : -1;
}

Value loop_fileno(Interpreter& interp, const Value* args) {
  const LoopObject* loop = loop_of(args[0]);
  if (loop->destroyed || loop->backend != kEpoll || !knows_libev(interp)) return Value::none();
  return Value::integer(loop->descriptors.front());
}

Value format_details(Interpreter& interp, const Value* args) {
  std::string text = " ref=" + std::to_string(active_count(interp, usable_loop(interp, args[0])));
  const Value fileno = loop_fileno(interp, args);
  if (!fileno.is_none()) text += " fileno=" + std::to_string(fileno.as_int());
  return python::make_str(interp.heap(), text);
}

Value format_loop(Interpreter& interp, const Value* args) {
  const LoopObject* loop = loop_of(args[0]);
  if (loop->destroyed) return python::intern("destroyed");
  std::string text = backend_name(loop->backend);
  if (loop->is_default) text += " default";
  text += " pending=" + std::to_string(loop->loop.pending_count());
  text += python::to_str(interp, python::call_method(interp, args[0], python::intern("_format_details")))->text();
  return python::make_str(interp.heap(), text);
}

Value loop_repr(Interpreter& interp, Value self) {
  std::string text =
      "<" + std::string(loop_of(self)->type->name->text()) + " at " + python::builtins::address_text(interp, self);
  text += " ";
  text += python::to_str(interp, python::call_method(interp, self, python::intern("_format")))->text();
  return python::make_str(interp.heap(), text + ">");
}

// ev_now: the wall clock's time.
Value now(Interpreter& interp, const Value* args) {
  return Value::real(kEpochStart + machine::to_seconds(usable_loop(interp, args[0])->loop.now()));
}

Value update_now(Interpreter& interp, const Value* args) {
  usable_loop(interp, args[0])->loop.update_now();
  return Value::none();
}

Value run_loop(Interpreter& interp, const Value* args) {
  using Turns = hub::Loop::Turns;
  LoopObject* loop = usable_loop(interp, args[0]);
  const bool once = python::truth(interp, args[2]);
  loop->loop.run(python::truth(interp, args[1]) ? Turns::kOneWithoutWaiting : once ? Turns::kOne : Turns::kAll);
  return Value::none();
}

Value break_loop(Interpreter& interp, const Value* args) {
  const int how = cython_int(interp, args[1]);
  usable_loop(interp, args[0])->loop.end_run(how);
  return Value::none();
}

Value ref_loop(Interpreter& interp, const Value* args) {
  usable_loop(interp, args[0])->loop.ref();
  return Value::none();
}

Value unref_loop(Interpreter& interp, const Value* args) {
  usable_loop(interp, args[0])->loop.unref();
  return Value::none();
}

Value verify_loop(Interpreter& interp, const Value* args) {
  usable_loop(interp, args[0]);
  return Value::none();
}

Value reinit_loop(Interpreter&, const Value* args) {
  if (!loop_of(args[0])->destroyed) loop_of(args[0])->loop.note_fork();
  return Value::none();
}

// True if somebody is told of it who wasn't already.
Value closing_descriptor(Interpreter& interp, const Value* args) {
  hub::Loop& loop = usable_loop(interp, args[0])->loop;
  const std::size_t before = loop.pending_count();
  loop.feed_descriptor(static_cast<int>(python::to_index(interp, args[1])));
  return Value::boolean(loop.pending_count() > before);
}

Value nothing(Interpreter&, const Value*) { return Value::none(); }

// The loop's method that makes a watcher: what the watcher's type makes, of this loop.
template <Type* (*kType)(), python::NativeCode kMake, std::size_t kCount>
Value make_of_loop(Interpreter& interp, const Value* args) {
  std::array<Value, kCount + 2> all{Value(kType())};
  std::copy_n(args, kCount + 1, all.begin() + 1);
  return kMake(interp, all.data());
}

constexpr NativeRow kLoopMethods[] = {
    {"run(self, nowait=False, once=False)", run_loop},
    {"break_(self, how=1)", break_loop},
    {"run_callback(self, func, *args)", run_callback},
    {"run_callback_threadsafe(self, func, *args)", run_callback_threadsafe},
    {"timer(self, after, repeat=0.0, ref=True, priority=None)", make_of_loop<timer_type, make_timer, 4>},
    {"async_(self, ref=True, priority=None)", make_of_loop<async_type, make_async, 2>},
    {"async(self, ref=True, priority=None)", make_of_loop<async_type, make_async, 2>},
    {"idle(self, ref=True, priority=None)", make_of_loop<idle_type, make_idle, 2>},
    {"prepare(self, ref=True, priority=None)", make_of_loop<prepare_type, make_prepare, 2>},
    {"check(self, ref=True, priority=None)", make_of_loop<check_type, make_check, 2>},
    {"fork(self, ref=True, priority=None)", make_of_loop<fork_type, make_fork, 2>},
    {"signal(self, signum, ref=True, priority=None)", make_of_loop<signal_type, make_signal, 3>},
    {"child(self, pid, trace=0, ref=True)", make_of_loop<child_type, make_child, 3>},
    {"io(self, fd, events, ref=True, priority=None)", make_of_loop<io_type, make_io, 4>},
    {"stat(self, path, interval=0.0, ref=True, priority=None)", make_of_loop<stat_type, make_stat, 4>},
    {"closing_fd(self, fd)", closing_descriptor},
    {"install_sigchld(self)", nothing},
    {"reset_sigchld(self)", reset_sigchld},
    {"now(self)", now},
    {"update_now(self)", update_now},
    {"update(self)", update_now},
    {"reinit(self)", reinit_loop},
    {"ref(self)", ref_loop},
    {"unref(self)", unref_loop},
    {"destroy(self)", destroy_loop},
    {"fileno(self)", loop_fileno},
    {"verify(self)", verify_loop},
    {"handle_error(self, context, type, value, tb)", handle_error},
    {"_default_handle_error(self, context, type, value, tb)", default_handle_error},
    {"_format(self)", format_loop},
    {"_format_details(self)", format_details},
};

std::uint32_t original_flags(Interpreter& interp, Value self) {
  const LoopObject* loop = usable_loop(interp, self);
  return knows_libev(interp) ? loop->flags | kOwnFlags : 0xffffffff;
}

Value count(std::uint64_t number) { return Value::integer(static_cast<std::int64_t>(number)); }

constexpr python::NativeProperty kLoopProperties[] = {
    {"error_handler", [](Interpreter&, Value self) { return loop_of(self)->error_handler; },
     [](Interpreter&, Value self, Value value) { loop_of(self)->error_handler = value; }},
    {"default",
     [](Interpreter&, Value self) { return Value::boolean(loop_of(self)->is_default && !loop_of(self)->destroyed); },
     nullptr},
    {"activecnt",
     [](Interpreter& interp, Value self) { return Value::integer(active_count(interp, usable_loop(interp, self))); },
     nullptr},
    {"pendingcnt",
     [](Interpreter& interp, Value self) { return count(usable_loop(interp, self)->loop.pending_count()); }, nullptr},
    {"iteration", [](Interpreter& interp, Value self) { return count(usable_loop(interp, self)->loop.iterations()); },
     nullptr},
    {"depth", [](Interpreter& interp, Value self) { return Value::integer(usable_loop(interp, self)->loop.depth()); },
     nullptr},
    {"sig_pending",
     [](Interpreter& interp, Value self) {
       usable_loop(interp, self);
       return Value::integer(knows_libev(interp) ? 0 : -1);
     },
     nullptr},
    {"origflags", [](Interpreter& interp, Value self) { return flag_names(interp, original_flags(interp, self)); },
     nullptr},
    {"origflags_int", [](Interpreter& interp, Value self) { return count(original_flags(interp, self)); }, nullptr},
    {"backend",
     [](Interpreter& interp, Value self) -> Value {
       return python::intern(backend_name(usable_loop(interp, self)->backend));
     },
     nullptr},
    {"backend_int", [](Interpreter& interp, Value self) { return count(usable_loop(interp, self)->backend); }, nullptr},
    {"ptr", [](Interpreter& interp, Value self) { return count(loop_of(self)->destroyed ? 0 : interp.identity(self)); },
     nullptr},
    {"_callbacks",
     [](Interpreter& interp, Value) -> Value { python::raise_unsupported(interp, "the queue of a loop's callbacks"); },
     nullptr},
    {"WatcherType", [](Interpreter&, Value) -> Value { return watcher_type(); }, nullptr},
    {"MAXPRI", [](Interpreter&, Value) { return Value::integer(hub::PendingWatchers::kHighest); }, nullptr},
    {"MINPRI", [](Interpreter&, Value) { return Value::integer(hub::PendingWatchers::kLowest); }, nullptr},
    {"approx_timer_resolution", [](Interpreter&, Value) { return Value::real(0.00001); }, nullptr},
};

constexpr NativeRow kConstructor = {"loop(type, flags=None, default=None, ptr=0)", make_loop};

}  // namespace

Type* loop_type() {
  static thread_local Type* const type = [] {
    Type* made =
        python::make_native_type("loop", "gevent.libev.corecext", python::builtin_types().object, &LoopObject::kLayout);
    static thread_local const python::NativeFunction* const constructor = python::make_native(kConstructor, "", false);
    made->slots.construct = [](Interpreter& interp, Type* its_type, const Arguments& arguments) {
      return python::call_native(interp, constructor, python::PrefixedArguments(Value(its_type), arguments));
    };
    made->slots.initialize = [](Interpreter&, Value, const Arguments&) {};
    made->slots.repr = loop_repr;
    made->has_instance_attributes = false;
    python::add_methods(made, kLoopMethods);
    python::add_properties(made, kLoopProperties);
    return made;
  }();
  return type;
}

}  // namespace patchorder::modules
