#include "modules/exception_reports.h"

#include <string>

#include "modules/process.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/traceback.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/function.h"
#include "python/objects/operations.h"
#include "python/objects/str.h"

namespace patchorder::modules {

using python::Exception;
using python::Interpreter;
using python::Value;

Value hook_arguments(Interpreter& interp, std::string_view type, std::span<const std::string_view> fields,
                     std::span<const Value> values) {
  python::Module* holder = interp.heap().make<python::Module>(python::builtin_types().module);
  holder->name = python::intern(type);
  holder->attributes = python::make_dict(interp.heap());
  for (std::size_t i = 0; i < fields.size(); ++i) {
    holder->attributes->set(interp.heap(), python::intern(fields[i]), values[i]);
  }
  return holder;
}

void print_exception(Interpreter& interp, Exception* raised) {
  if (python::is_instance(raised, python::exceptions().system_exit)) process_of(interp).end_by(raised);
  const Value hook = python::find_attribute(interp, interp.import_module("sys"), python::intern("excepthook"));
  const Value details[] = {python::type_of(raised), raised, python::traceback_value(interp, raised)};
  Exception* in_hook = python::caught_in([&] { python::call(interp, hook, python::Arguments(details)); });
  if (in_hook == nullptr) return;
  write_stderr(interp, "Error in sys.excepthook:\n" +
                           python::traceback_text(interp, in_hook, python::PrintedBy::kInterpreter) +
                           "\nOriginal exception was:\n" +
                           python::traceback_text(interp, raised, python::PrintedBy::kInterpreter));
}

namespace {

void call_unraisable_hook(Interpreter& interp, std::string_view where, Value object, Exception* raised) {
  constexpr std::string_view kFields[] = {"exc_type", "exc_value", "exc_traceback", "err_msg", "object"};
  std::string message = "Exception ignored " + std::string(where);
  // From 3.13 on the words are put together before the hook is called.
  const bool in_words = interp.version_at_least(13) && where != "in";
  if (in_words && !object.is_none()) message += " " + std::string(python::repr_text(interp, object));
  const Value values[] = {python::type_of(raised), raised, python::traceback_value(interp, raised),
                          where == "in" ? Value::none() : Value(python::make_str(interp.heap(), message)),
                          in_words ? Value::none() : object};
  const Value arguments = hook_arguments(interp, "UnraisableHookArgs", kFields, values);
  const Value hook = python::find_attribute(interp, interp.import_module("sys"), python::intern("unraisablehook"));
  Exception* in_hook =
      python::caught_in([&] { python::call(interp, hook, python::Arguments(std::span(&arguments, 1))); });
  if (in_hook != nullptr) {
    write_stderr(interp, "Exception ignored in sys.unraisablehook: " + std::string(python::repr_text(interp, hook)) +
                             "\n" + python::traceback_text(interp, in_hook));
  }
}

}  // namespace

// Nobody is there who would get what fails on its way to the hook.
void report_unraisable(Interpreter& interp, std::string_view where, Value object, Exception* raised) {
  static_cast<void>(python::caught_in([&] { call_unraisable_hook(interp, where, object, raised); }));
}

Value default_unraisable_hook(Interpreter& interp, const Value* args) {
  const auto part = [&](const char* name) { return python::get_attribute(interp, args[0], python::intern(name)); };
  std::string report;
  const Value message = part("err_msg");
  if (!message.is_none()) report = python::to_str(interp, message)->text();
  if (const Value object = part("object"); !object.is_none()) {
    if (report.empty()) report = "Exception ignored in";
    report += ": " + std::string(python::repr_text(interp, object)) + "\n";
  } else if (!report.empty()) {
    report += ":\n";
  }
  if (Exception* raised = python::as<Exception>(part("exc_value"))) report += python::traceback_text(interp, raised);
  write_stderr(interp, report);
  return Value::none();
}

}  // namespace patchorder::modules
