// _gevent_core: loop, watchers and the native half of the hub, as gevent.libev.corecext and gevent's C greenlet
// switching.
#include <string>

#include "hub/hub.h"
#include "modules/exception_reports.h"
#include "modules/native/gevent_watchers.h"
#include "modules/native/greenlet_object.h"
#include "modules/native/modules.h"
#include "modules/process.h"
#include "python/builtin_types.h"
#include "python/builtins/builtins.h"
#include "python/dict.h"
#include "python/evaluator.h"
#include "python/exception.h"
#include "python/left_stack.h"
#include "python/native.h"
#include "python/operations.h"
#include "python/special_methods.h"
#include "python/traceback.h"

namespace patchorder::modules {

using python::Arguments;
using python::Exception;
using python::Interpreter;
using python::NativeRow;
using python::Type;
using python::Value;

namespace {

// The hub hears of an error; nobody does without one, as in a loop of the program's own.
void report_error(Interpreter& interp, LoopObject* loop, Value context, Exception* raised) {
  // Before 3.12 an exception that was raised in C without arguments is no object yet.
  const bool bare = raised == process_of(interp).signals().interrupt() && !interp.version_at_least(12);
  if (loop->error_handler.is_none()) return print_exception(interp, raised);
  const Value details[] = {context, python::type_of(raised), bare ? Value::none() : raised,
                           python::traceback_value(interp, raised)};
  Exception* in_handler = python::caught_in([&] {
    const Value handler = python::get_attribute(interp, loop->error_handler, python::intern("handle_error"));
    python::call(interp, handler, Arguments(details));
  });
  if (in_handler == nullptr) return;
  // The loop's C function cannot raise, so Cython prints: since 3.1, which 24.10 was made with, without any hook.
  if (process_of(interp).pair().gevent.at_least(24, 10)) {
    write_stderr(interp, python::traceback_text(interp, in_handler, python::PrintedBy::kInterpreter));
  } else {
    print_exception(interp, in_handler);
    report_unraisable(interp, "in", python::intern("gevent.libev.corecext.gevent_handle_error"), in_handler);
  }
}

}  // namespace

LoopObject* usable_loop(Interpreter& interp, Value loop) {
  if (loop_of(loop)->destroyed) python::raise_value_error(interp, "operation on destroyed loop");
  return loop_of(loop);
}

void check_signals(Interpreter& interp, LoopObject* loop) {
  Process& process = process_of(interp);
  if (!loop->is_default || !process.signals().any_noted() || !process.in_main_thread()) return;
  Exception* raised = python::caught_in([&] { process.signals().run_handlers(); });
  if (raised != nullptr) report_error(interp, loop, Value::none(), raised);
}

bool call_guarded(Interpreter& interp, LoopObject* loop, Value context, Value callback, Value args) {
  if (interp.frees) python::clear_left_stack(interp);
  Process& process = process_of(interp);
  const python::Frame* before = process.enter_loop_callback();
  Exception* raised = python::caught_in(
      [&] { python::call(interp, callback, Arguments(python::cast<python::Tuple>(args)->values())); });
  process.leave_loop_callback(before);
  if (raised == nullptr) return true;
  if (python::type_name(raised) == "HubDestroyed") {
    loop->loop.abandon();
    return true;
  }
  report_error(interp, loop, context, raised);
  return false;
}

namespace {

// --- loop

// libev's epoll, and the eventfd by which others wake it.
Value construct_loop(Interpreter& interp, Type* type, const Arguments&) {
  LoopObject* loop = interp.heap().make_owned<LoopObject>(type, process_of(interp).machine());
  for (int& fd : loop->descriptors) fd = process_of(interp).descriptors().open_null();
  return loop;
}

Value init_loop(Interpreter& interp, const Value* args) {
  LoopObject* loop = loop_of(args[0]);
  loop->is_default = !args[2].is_none() && python::truth(interp, args[2]);
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
  return Value::none();
}

Value destroy_loop(Interpreter& interp, const Value* args) {
  LoopObject* loop = loop_of(args[0]);
  if (std::exchange(loop->destroyed, true)) return Value::none();
  for (const int fd : loop->descriptors) process_of(interp).descriptors().close(fd);
  return Value::none();
}

// The system's libev hides its structures: gevent answers for them that it does not know.
bool knows_libev(Interpreter& interp) { return process_of(interp).pair().has_own_libev; }

std::int64_t active_count(Interpreter& interp, Value loop) {
  return knows_libev(interp) ? static_cast<std::int64_t>(loop_of(loop)->loop.active_count()) : -1;
}

std::string loop_text(Interpreter& interp, LoopObject* loop) {
  if (loop->destroyed) return "destroyed";
  std::string text = loop->is_default ? "epoll default" : "epoll";
  text += " pending=" + std::to_string(loop->loop.pending_count());
  text += " ref=" + std::to_string(active_count(interp, loop));
  if (knows_libev(interp)) text += " fileno=" + std::to_string(loop->descriptors.front());
  return text;
}

Value format_loop(Interpreter& interp, const Value* args) {
  return python::make_str(interp.heap(), loop_text(interp, loop_of(args[0])));
}

Value loop_repr(Interpreter& interp, Value self) {
  return python::make_str(interp.heap(), "<loop at " + python::builtins::address_text(interp, self) + " " +
                                             loop_text(interp, loop_of(self)) + ">");
}

Value loop_fileno(Interpreter& interp, const Value* args) {
  return knows_libev(interp) ? Value::integer(loop_of(args[0])->descriptors.front()) : Value::none();
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

Value nothing(Interpreter&, const Value*) { return Value::none(); }

constexpr std::int64_t kEpollBackend = 4;

constexpr NativeRow kLoopMethods[] = {
    {"__init__(self, flags=None, default=None)", init_loop},
    {"run(self, nowait=False, once=False)", run_loop},
    {"run_callback(self, callback, *args)", run_callback},
    {"run_callback_threadsafe(self, callback, *args)", run_callback_threadsafe},
    {"timer(self, after, repeat=0.0, ref=True, priority=None)", make_timer},
    {"async_(self, ref=True, priority=None)", make_async},
    {"idle(self, ref=True, priority=None)", make_idle},
    {"prepare(self, ref=True, priority=None)", make_prepare},
    {"check(self, ref=True, priority=None)", make_check},
    {"fork(self, ref=True, priority=None)", make_fork},
    {"signal(self, signum, ref=True, priority=None)", make_signal},
    {"child(self, pid, trace=0, ref=True)", make_child},
    {"io(self, fd, events, ref=True, priority=None)", make_io},
    {"stat(self, path, interval=0.0, ref=True, priority=None)", unsupported_watcher},
    {"install_sigchld(self)", nothing},
    {"reset_sigchld(self)", reset_sigchld},
    {"now(self)", now},
    {"update_now(self)", update_now},
    {"update(self)", update_now},
    {"reinit(self)",
     [](Interpreter&, const Value* args) {
       loop_of(args[0])->loop.note_fork();
       return Value::none();
     }},
    {"ref(self)", nothing},
    {"unref(self)", nothing},
    {"destroy(self)", destroy_loop},
    {"fileno(self)", loop_fileno},
    {"verify(self)", nothing},
    {"debug(self)", [](Interpreter& interp, const Value*) -> Value { return python::make_list(interp.heap()); }},
    {"_format(self)", format_loop},
};

constexpr python::NativeProperty kLoopProperties[] = {
    {"error_handler", [](Interpreter&, Value self) { return loop_of(self)->error_handler; },
     [](Interpreter&, Value self, Value value) { loop_of(self)->error_handler = value; }},
    {"default",
     [](Interpreter&, Value self) { return Value::boolean(loop_of(self)->is_default && !loop_of(self)->destroyed); },
     nullptr},
    {"activecnt", [](Interpreter& interp, Value self) { return Value::integer(active_count(interp, self)); }, nullptr},
    {"pendingcnt",
     [](Interpreter&, Value self) {
       return Value::integer(static_cast<std::int64_t>(loop_of(self)->loop.pending_count()));
     },
     nullptr},
    {"iteration",
     [](Interpreter&, Value self) {
       return Value::integer(static_cast<std::int64_t>(loop_of(self)->loop.iterations()));
     },
     nullptr},
    {"depth", [](Interpreter&, Value self) { return Value::integer(loop_of(self)->loop.is_running() ? 1 : 0); },
     nullptr},
    {"sig_pending", [](Interpreter& interp, Value) { return Value::integer(knows_libev(interp) ? 0 : -1); }, nullptr},
    {"backend", [](Interpreter&, Value) -> Value { return python::intern("epoll"); }, nullptr},
    {"backend_int", [](Interpreter&, Value) { return Value::integer(kEpollBackend); }, nullptr},
    {"MAXPRI", [](Interpreter&, Value) { return Value::integer(2); }, nullptr},
    {"MINPRI", [](Interpreter&, Value) { return Value::integer(-2); }, nullptr},
    {"approx_timer_resolution", [](Interpreter&, Value) { return Value::real(0.00001); }, nullptr},
};

Type* loop_type() {
  static thread_local Type* const type = [] {
    Type* made =
        python::make_native_type("loop", "gevent.libev.corecext", python::builtin_types().object, &LoopObject::kLayout);
    made->slots.construct = construct_loop;
    made->slots.repr = loop_repr;
    static thread_local const python::NativeFunction* const initializer =
        python::make_native(kLoopMethods[0], "loop", true);
    made->slots.initialize = [](Interpreter& interp, Value self, const Arguments& arguments) {
      python::call_native(interp, initializer, python::PrefixedArguments(self, arguments));
    };
    python::add_methods(made, kLoopMethods);
    python::add_properties(made, kLoopProperties);
    return made;
  }();
  return type;
}

// --- the hub's native half

Value hub_switch(Interpreter& interp, const Value* args) {
  GreenletObject* self = python::cast<GreenletObject>(args[0]);
  GreenletObject* current = asked_for_current(interp);
  const Value switch_out = python::find_attribute(interp, current, python::intern("switch_out"));
  if (switch_out) python::call(interp, switch_out);
  const Value nothing_given = python::make_tuple(interp.heap(), std::size_t{0});
  return switch_greenlet(interp, self, deliver_value(nothing_given));
}

// Runs the loop of the moment for ever; each time it is dry the main greenlet receives the LoopExit.
Value hub_run(Interpreter& interp, const Value* args) {
  GreenletObject* self = python::cast<GreenletObject>(args[0]);
  const Value loop = python::get_attribute(interp, self, python::intern("loop"));
  if (!python::is<LoopObject>(loop)) python::raise_type_error(interp, "the hub has no loop");
  for (;;) {
    loop_of(loop)->loop.run();
    const Value exit = python::call_method(interp, self, python::intern("_make_loop_exit"));
    switch_greenlet(interp, self->parent, deliver_error(python::cast<Exception>(exit)));
  }
}

constexpr NativeRow kHubMethods[] = {{"switch(self)", hub_switch}, {"run(self)", hub_run}};

Type* hub_type() {
  static thread_local Type* const type = [] {
    Type* made = python::make_native_type("Hub", "_gevent_core", greenlet_type(), &GreenletObject::kLayout);
    python::add_methods(made, kHubMethods);
    return made;
  }();
  return type;
}

Value spend(Interpreter& interp, const Value* args) {
  process_of(interp).spend_seconds(python::to_double(interp, args[0]));
  return Value::none();
}

// What a compiled function can't raise, before Cython 3 (__Pyx_WriteUnraisable): printed as an exception of main would
// be, so that a SystemExit ends the process, and once more as ignored in `where`.
Value ignore(Interpreter& interp, const Value* args) {
  Exception* raised = python::cast<Exception>(args[0]);
  print_exception(interp, raised);
  report_unraisable(interp, "in", args[1], raised);
  return Value::none();
}

constexpr NativeRow kFunctions[] = {{"ignore(exception, where, /)", ignore}, {"spend(seconds, /)", spend}};

}  // namespace

void fill_gevent_core(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions);
  module->attributes->set(interp.heap(), python::intern("loop"), loop_type());
  module->attributes->set(interp.heap(), python::intern("Hub"), hub_type());
}

void fill_gevent_version(Interpreter& interp, python::Module* module) {
  const GeventVersion& version = process_of(interp).pair().gevent;
  const Value parts[] = {Value::integer(version.major), Value::integer(version.minor), Value::integer(version.micro)};
  module->attributes->set(interp.heap(), python::intern("version_info"), python::make_tuple(interp.heap(), parts));
  const std::string text =
      std::to_string(version.major) + "." + std::to_string(version.minor) + "." + std::to_string(version.micro);
  module->attributes->set(interp.heap(), python::intern("__version__"), python::make_str(interp.heap(), text));
}

}  // namespace patchorder::modules
