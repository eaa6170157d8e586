// What a loop does with an error that a callback raises: gevent_handle_error and the loop's own handle_error.
#include "modules/exception_reports.h"
#include "modules/native/gevent/watchers.h"
#include "modules/process.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/left_stack.h"
#include "python/evaluator/traceback.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"

namespace patchorder::modules {

using python::Arguments;
using python::Exception;
using python::Interpreter;
using python::Value;

namespace {

// gevent.exceptions.HubDestroyed itself: classes derived from it, or of its name, are errors like others.
bool is_hub_destroyed(Interpreter& interp, Value type) {
  const Value exceptions = interp.find_module(python::intern("gevent.exceptions"));
  return exceptions && identical(type, python::get_attribute(interp, exceptions, python::intern("HubDestroyed")));
}

// Debian's gevent for 3.11 is made with a Cython whose assert raises what stands behind the comma as it is: no
// exception comes of that before somebody handles it.
bool is_bare_assertion(Interpreter& interp, Exception* raised) {
  if (!interp.version_at_least(11) || process_of(interp).pair().gevent.at_least(24, 10)) return false;
  if (python::type_of(raised) != python::exceptions().assertion_error || raised->args->count != 1) return false;
  const python::TracebackEntry* innermost = raised->traceback;
  while (innermost != nullptr && innermost->inner != nullptr) innermost = innermost->inner;
  return innermost != nullptr && innermost->source->is_cython();
}

// What the loop tells of an exception as its value.
Value as_told(Interpreter& interp, Exception* raised) {
  // Before 3.12 an exception that was raised in C without arguments is no object yet.
  if (raised == process_of(interp).signals().interrupt() && !interp.version_at_least(12)) return Value::none();
  return is_bare_assertion(interp, raised) ? raised->args->items[0] : Value(raised);
}

void report_error(Interpreter& interp, LoopObject* loop, Value context, Exception* raised) {
  const Value details[] = {loop, context, python::type_of(raised), as_told(interp, raised),
                           python::traceback_value(interp, raised)};
  Exception* in_handler = python::caught_in([&] {
    const Value handler = python::get_attribute(interp, loop, python::intern("handle_error"));
    python::call(interp, handler, Arguments(std::span<const Value>(details).subspan(1)));
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

// The loop ends, unless it is another's that hears of its errors.
Value default_handle_error(Interpreter& interp, const Value* args) {
  LoopObject* loop = loop_of(args[0]);
  const Value traceback = interp.import_module("traceback");
  const Value print = python::get_attribute(interp, traceback, python::intern("print_exception"));
  const Value details[] = {args[2], args[3], args[4]};
  python::call(interp, print, Arguments(details));
  if (!loop->destroyed) loop->loop.end_run(hub::Loop::kBreakOne);
  return Value::none();
}

Value handle_error(Interpreter& interp, const Value* args) {
  LoopObject* loop = loop_of(args[0]);
  if (is_hub_destroyed(interp, args[2])) {
    loop->loop.abandon();
    return Value::none();
  }
  if (loop->error_handler.is_none()) return default_handle_error(interp, args);
  const Value method = python::find_attribute(interp, loop->error_handler, python::intern("handle_error"));
  const Value details[] = {args[1], args[2], args[3], args[4]};
  python::call(interp, method ? method : loop->error_handler, Arguments(details));
  return Value::none();
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
  report_error(interp, loop, context, raised);
  return false;
}

}  // namespace patchorder::modules
