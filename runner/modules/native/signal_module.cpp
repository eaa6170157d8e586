// _signals: what lib/signal.py and lib/os.py need of the process's signals (modules/signals.h).
#include <cstring>

#include "modules/native/modules.h"
#include "modules/process.h"
#include "python/exception.h"
#include "python/native.h"
#include "python/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

int signal_number(Interpreter& interp, Value value) { return static_cast<int>(python::to_index(interp, value)); }

// A handler, None for the one that raises KeyboardInterrupt, or 0 and 1 as SIG_DFL and SIG_IGN are.
Value set_action(Interpreter& interp, const Value* args) {
  Signals& signals = process_of(interp).signals();
  const int signal = signal_number(interp, args[0]);
  if (args[1].is_none()) {
    signals.set(signal, Signals::Disposition::kHandler);
  } else if (python::is_callable(args[1])) {
    signals.set(signal, Signals::Disposition::kHandler, args[1]);
  } else {
    const bool ignored = python::to_index(interp, args[1]) == 1;
    signals.set(signal, ignored ? Signals::Disposition::kIgnored : Signals::Disposition::kDefault);
  }
  return Value::none();
}

// The running thread sends a signal to its own process; the main thread runs its handler right away: the function
// itself from 3.11 on, before that the evaluation loop that called it.
void send(Interpreter& interp, int signal, bool interrupt) {
  Process& process = process_of(interp);
  process.signals().send(signal, interrupt);
  process.machine().spend(0);  // ends here if that was the process's end
  const bool looks = interp.version_at_least(11) || !process.in_compiled_code();
  if (process.in_main_thread() && looks) process.signals().run_handlers();
}

int checked_number(Interpreter& interp, Value value) {
  const int signal = signal_number(interp, value);
  if (signal < 1 || signal >= Signals::kCount) python::raise_value_error(interp, "signal number out of range");
  return signal;
}

Value raise_signal(Interpreter& interp, const Value* args) {
  send(interp, checked_number(interp, args[0]), true);
  return Value::none();
}

// The handler runs in the main thread whichever got the signal, but only its own interrupts what that waits for.
Value pthread_kill(Interpreter& interp, const Value* args) {
  if (python::to_index(interp, args[1]) == 0) return Value::none();
  const bool to_main =
      python::to_index(interp, args[0]) == static_cast<std::int64_t>(process_of(interp).main_thread().ident);
  send(interp, checked_number(interp, args[1]), to_main);
  return Value::none();
}

Value kill(Interpreter& interp, const Value* args) {
  const std::int64_t pid = python::to_index(interp, args[0]);
  const int signal = static_cast<int>(python::to_index(interp, args[1]));
  if (signal != 0) checked_number(interp, args[1]);
  Children& children = process_of(interp).children();
  if (pid == children.pid()) {
    if (signal != 0) send(interp, signal, true);
  } else if (!children.kill(pid, signal)) {
    constexpr int kNoSuchProcess = 3;
    const Value details[] = {Value::integer(kNoSuchProcess), python::intern("No such process")};
    python::raise_exception(
        interp, python::cast<python::Exception>(
                    python::call(interp, python::exceptions().process_lookup_error, python::Arguments(details))));
  }
  return Value::none();
}

Value timer_tuple(Interpreter& interp, const Signals::Timer& timer) {
  const Value fields[] = {Value::real(machine::to_seconds(timer.left)),
                          Value::real(machine::to_seconds(timer.interval))};
  return python::make_tuple(interp.heap(), fields);
}

Value set_timer(Interpreter& interp, const Value* args) {
  const Signals::Timer wanted{machine::from_seconds(python::to_double(interp, args[0])),
                              machine::from_seconds(python::to_double(interp, args[1]))};
  return timer_tuple(interp, process_of(interp).signals().set_timer(wanted));
}

Value pause(Interpreter& interp, const Value*) {
  machine::Machine& machine = process_of(interp).machine();
  do {
    machine.block(machine::kNever);
  } while (!machine.handle_interrupt());
  return Value::none();
}

constexpr python::NativeRow kFunctions[] = {
    {"set_action(signal, handler, /)", set_action},
    {"raise_signal(signalnum, /)", raise_signal},
    {"pthread_kill(thread_id, signalnum, /)", pthread_kill},
    {"kill(pid, signal, /)", kill},
    {"set_timer(seconds, interval, /)", set_timer},
    {"timer()",
     [](Interpreter& interp, const Value*) { return timer_tuple(interp, process_of(interp).signals().timer()); }},
    {"pause()", pause},
    {"description(signal, /)",
     [](Interpreter& interp, const Value* args) -> Value {
       const char* text = sigdescr_np(signal_number(interp, args[0]));
       return text == nullptr ? Value::none() : Value(python::make_str(interp.heap(), text));
     }},
    {"set_wakeup_descriptor(fd, /)",
     [](Interpreter& interp, const Value* args) {
       const int fd = static_cast<int>(python::to_index(interp, args[0]));
       return Value::integer(process_of(interp).signals().set_wakeup_descriptor(fd));
     }},
};

}  // namespace

void fill_signals(Interpreter& interp, python::Module* module) { python::add_functions(interp, module, kFunctions); }

}  // namespace patchorder::modules
