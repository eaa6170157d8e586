// _signals: what lib/signal.py and lib/os.py need of the process's signals (modules/processes/signals.h).
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>

#include "modules/native/c_arguments.h"
#include "modules/native/modules.h"
#include "modules/process.h"
#include "modules/thread_state.h"
#include "python/native.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/sequence.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// A handler, None for the one that raises KeyboardInterrupt, or 0 and 1 as SIG_DFL and SIG_IGN are.
Value set_action(Interpreter& interp, const Value* args) {
  Signals& signals = process_of(interp).signals();
  const int signal = c_int(interp, args[0]);
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

// The running thread has sent a signal to its own process; the main thread runs its handler right away: the function
// itself from 3.11 on, before that the evaluation loop that called it.
void look_at_signals(Interpreter& interp) {
  Process& process = process_of(interp);
  process.machine().spend(0);  // ends here if that was the process's end
  const bool looks = interp.version_at_least(11) || !process.in_compiled_code();
  if (process.in_main_thread() && looks) process.signals().run_handlers();
}

[[noreturn]] void raise_os_error(Interpreter& interp, python::Type* type, int number, const char* message) {
  const Value details[] = {Value::integer(number), python::intern(message)};
  python::raise_exception(interp,
                          python::cast<python::Exception>(python::call(interp, type, python::Arguments(details))));
}

[[noreturn]] void raise_no_such_process(Interpreter& interp) {
  raise_os_error(interp, python::exceptions().process_lookup_error, ESRCH, "No such process");
}

// The system refuses what is no signal; 0 is one that is never sent.
int checked_number(Interpreter& interp, Value value) {
  const int signal = c_int(interp, value);
  if (signal < 0 || signal >= Signals::kCount) {
    raise_os_error(interp, python::exceptions().os_error, EINVAL, "Invalid argument");
  }
  return signal;
}

Value raise_signal(Interpreter& interp, const Value* args) {
  Process& process = process_of(interp);
  const int signal = checked_number(interp, args[0]);
  if (signal == 0) return Value::none();
  process.signals().send_to(process.thread(), signal);
  look_at_signals(interp);
  return Value::none();
}

// The handler runs in the main thread whichever got the signal, but only its own interrupts what that waits for.
Value pthread_kill(Interpreter& interp, const Value* args) {
  const std::int64_t ident = python::to_index(interp, args[0]);
  const int signal = c_int(interp, args[1]);
  Process& process = process_of(interp);
  const auto found = std::ranges::find_if(process.threads(), [&](const auto& thread) {
    return static_cast<std::int64_t>(thread->ident) == ident &&
           thread->native->state() != machine::NativeThread::State::kEnded;
  });
  if (found == process.threads().end()) raise_no_such_process(interp);
  if (signal == 0) return Value::none();
  process.signals().send_to(**found, checked_number(interp, args[1]));
  look_at_signals(interp);
  return Value::none();
}

Value kill_job(Interpreter& interp, const Value* args) {
  const int signal = checked_number(interp, args[1]);
  if (!process_of(interp).children().kill_job(python::to_index(interp, args[0]), signal)) {
    raise_no_such_process(interp);
  }
  look_at_signals(interp);
  return Value::none();
}

Value kill(Interpreter& interp, const Value* args) {
  const std::int64_t pid = python::to_index(interp, args[0]);
  const int signal = checked_number(interp, args[1]);
  Children& children = process_of(interp).children();
  if (pid <= 0 && pid != -1) {
    const Value of_job[] = {Value::integer(pid == 0 ? *children.job(0) : -pid), args[1]};
    return kill_job(interp, of_job);
  }
  if (pid == children.pid()) {
    if (signal == 0) return Value::none();
    process_of(interp).signals().send(signal);
    look_at_signals(interp);
  } else if (!children.kill(pid, signal)) {
    raise_no_such_process(interp);
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

SignalSet set_from(Interpreter& interp, Value numbers) {
  SignalSet set;
  python::for_each(interp, numbers, [&](Value each) {
    const std::int64_t number = python::to_index(interp, each);
    if (number < 1 || number >= kSignalCount) {
      python::raise_value_error(interp, "signal number " + std::to_string(number) + " out of range [1; 64]");
    }
    set.set(static_cast<std::size_t>(number));
  });
  return set;
}

Value list_of(Interpreter& interp, const SignalSet& set) {
  python::List* numbers = python::make_list(interp.heap());
  for (int signal = 1; signal < kSignalCount; ++signal) {
    if (set[static_cast<std::size_t>(signal)]) numbers->append(interp.heap(), Value::integer(signal));
  }
  return numbers;
}

// Answers the mask before; what comes now is handled before that.
Value set_mask(Interpreter& interp, const Value* args) {
  Process& process = process_of(interp);
  const SignalSet before = process.thread().signals.blocked;
  process.signals().set_mask(set_from(interp, args[0]));
  look_at_signals(interp);
  return list_of(interp, before);
}

// A signal's number, or 0 when the time is up; None for the time waits for ever.
Value wait_for(Interpreter& interp, const Value* args) {
  Process& process = process_of(interp);
  const machine::Nanoseconds deadline =
      args[1].is_none()
          ? machine::kNever
          : machine::later(process.machine().now(), machine::from_seconds(python::to_double(interp, args[1])));
  return Value::integer(process.signals().wait_for(set_from(interp, args[0]), deadline));
}

constexpr python::NativeRow kFunctions[] = {
    {"set_action(signal, handler, /)", set_action},
    {"raise_signal(signalnum, /)", raise_signal},
    {"pthread_kill(thread_id, signalnum, /)", pthread_kill},
    {"kill(pid, signal, /)", kill},
    {"killpg(pgid, signal, /)", kill_job},
    {"set_timer(seconds, interval, /)", set_timer},
    {"timer()",
     [](Interpreter& interp, const Value*) { return timer_tuple(interp, process_of(interp).signals().timer()); }},
    {"pause()", pause},
    {"mask()",
     [](Interpreter& interp, const Value*) { return list_of(interp, process_of(interp).thread().signals.blocked); }},
    {"set_mask(signals, /)", set_mask},
    {"pending()",
     [](Interpreter& interp, const Value*) { return list_of(interp, process_of(interp).signals().pending()); }},
    {"wait_for(signals, seconds, /)", wait_for},
    {"description(signal, /)",
     [](Interpreter& interp, const Value* args) -> Value {
       const char* text = sigdescr_np(c_int(interp, args[0]));
       return text == nullptr ? Value::none() : Value(python::make_str(interp.heap(), text));
     }},
    {"set_wakeup_descriptor(fd, /)",
     [](Interpreter& interp, const Value* args) {
       const int fd = c_int(interp, args[0]);
       return Value::integer(process_of(interp).signals().set_wakeup_descriptor(fd));
     }},
};

}  // namespace

void fill_signals(Interpreter& interp, python::Module* module) { python::add_functions(interp, module, kFunctions); }

}  // namespace patchorder::modules
