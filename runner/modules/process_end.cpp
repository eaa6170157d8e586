// The end of a process, in CPython's order (Py_RunMain, Py_FinalizeEx): what __main__ raised is reported;
// threading._shutdown waits for non-daemon threads; atexit callbacks run, last registered first; daemon
// threads are dropped where they stand.
#include <csignal>

#include "modules/exception_reports.h"
#include "modules/kept_arguments.h"
#include "modules/process.h"
#include "python/evaluator/asynchronous.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/traceback.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Exception;
using python::Value;

namespace {

// Null or None: nobody has imported it, or somebody does not want it to be.
Value imported(python::Interpreter& interp, std::string_view module) {
  const Value found = interp.modules()->get(python::intern(module));
  return found.is_none() ? Value() : found;
}

// Calls a function of such a module, if it is there; answers what that raised.
Exception* call_in(python::Interpreter& interp, Value module, std::string_view function) {
  if (!module) return nullptr;
  return python::caught_in([&] { python::call_method(interp, module, python::intern(function)); });
}

}  // namespace

int Process::finalize(Exception* raised) {
  int code = raised == nullptr ? 0 : 1;
  // What reports an error may fail itself: beside a recursion limit as low as it can be, everything does.
  const auto attempt = [](auto&& step) { static_cast<void>(python::caught_in(step)); };
  if (raised != nullptr) attempt([&] { code = report_main_exception(raised); });
  if (raised == nullptr || !python::is_instance(raised, python::exceptions().system_exit)) forget_file();
  finalizing_ = true;
  attempt([&] { free_executors(); });
  attempt([&] { call_threading_shutdown(); });
  attempt([&] { call_atexit(); });
  is_torn_down_ = true;
  attempt([&] { watch_pending_tasks(); });
  attempt([&] { mortality_.end(); });
  attempt([&] { python::warn_of_never_awaited(interpreter_); });
  attempt([&] { flush(); });
  return code;
}

// A script that has run to its end, or to an error, takes the names with it that it was run under.
void Process::forget_file() {
  const Value main = interpreter_.modules()->get(python::intern("__main__"));
  if (!python::is<python::Module>(main)) return;
  python::Dict* names = main.object()->attributes;
  for (python::Str* name : {python::special_names().file_, python::intern("__cached__")}) {
    if (names->find(name) >= 0) names->remove(name);
  }
}

// In 3.12 as it first came out, from here on; other versions only when no Python code is left to run.
void Process::check_not_at_shutdown(const char* what) {
  if (!finalizing_ || !interpreter_.version_at_least(12) || interpreter_.version_at_least(13)) return;
  python::raise(interpreter_, python::exceptions().runtime_error,
                "can't " + std::string(what) + " at interpreter shutdown");
}

// Prints the traceback, or takes the exit code out of SystemExit.
int Process::report_main_exception(Exception* raised) {
  python::Interpreter& interp = interpreter_;
  if (!python::is_instance(raised, python::exceptions().system_exit)) {
    // A Ctrl-C that nobody caught ends the process as the signal would have, after everything else.
    const int code = python::is_instance(raised, python::exceptions().keyboard_interrupt) ? -SIGINT : 1;
    print_exception(interp, raised);
    return code;
  }
  const Value code = python::get_attribute(interp, raised, python::intern("code"));
  if (code.is_none()) return 0;
  if (python::is_integer(code)) {
    const auto number = python::small_integer(code);
    // Only 3.12 does not keep to itself that it is none of C's.
    const bool tells = interp.version_at_least(12) && !interp.version_at_least(13);
    if (!number && tells) write_stderr(interp, "OverflowError: Python int too large to convert to C long\n");
    return static_cast<int>(number.value_or(-1) & 0xff);
  }
  write_stderr(interp, std::string(python::to_str(interp, code)->text()) + "\n");
  return 1;
}

// asyncio's tasks that still wait say so when they go.
void Process::watch_pending_tasks() {
  call_in(interpreter_, imported(interpreter_, "asyncio.tasks"), "_watch_pending");
}

// Executors that the program has dropped are gone before anything waits for their threads.
void Process::free_executors() {
  call_in(interpreter_, imported(interpreter_, "concurrent.futures.thread"), "_free_executors");
}

void Process::call_threading_shutdown() {
  python::Interpreter& interp = interpreter_;
  const Value threading = imported(interp, "threading");
  Exception* raised = call_in(interp, threading, "_shutdown");
  if (raised == nullptr) return;
  if (interp.version_at_least(13)) {
    report_unraisable(interp, "on threading shutdown", Value::none(), raised);
  } else {
    report_unraisable(interp, "in", threading, raised);
  }
}

void Process::call_atexit() {
  python::Interpreter& interp = interpreter_;
  // What is registered now is not called any more.
  for (std::size_t place = atexit_callbacks.size(); place-- != 0;) {
    if (place >= atexit_callbacks.size() || atexit_callbacks[place].empty()) continue;
    const std::vector<Value> callback = atexit_callbacks[place];
    const python::Tuple* positional = python::cast<python::Tuple>(callback[1]);
    const python::Dict* keywords = python::cast<python::Dict>(callback[2]);
    const KeptArguments kept(positional->values(), *keywords);
    Exception* raised = python::caught_in([&] { python::call(interp, callback[0], kept.arguments()); });
    if (raised == nullptr) continue;
    if (interp.version_at_least(10)) {
      report_unraisable(interp, "in atexit callback", callback[0], raised);
    } else if (!python::is_instance(raised, python::exceptions().system_exit)) {
      write_stderr(interp, "Error in atexit._run_exitfuncs:\n" +
                               python::traceback_text(interp, raised, python::PrintedBy::kInterpreter));
    }
  }
  atexit_callbacks.clear();
}

}  // namespace patchorder::modules
