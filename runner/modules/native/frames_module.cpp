// _frames: tracebacks as text, the unsupported report and what frames can reach, for modules written in the case
// language (traceback, warnings, sqlite3).
#include <string>
#include <utility>

#include "modules/lifetimes/reachability.h"
#include "modules/native/modules.h"
#include "modules/process.h"
#include "python/builtins/builtins.h"
#include "python/builtins/frame_locals.h"
#include "python/builtins/literal_shapes.h"
#include "python/evaluator/traceback.h"
#include "python/native.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/syntax/syntax_error_text.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

Value format_exception_only(Interpreter& interp, const Value* args) {
  python::Exception* exception = python::as<python::Exception>(args[0]);
  if (exception == nullptr) python::raise_type_error(interp, "not an exception");
  // From 3.12 on names that were meant are looked for in the frames that are shown, or not at all.
  const bool is_shown = !interp.version_at_least(12) || !args[1].is_none();
  python::TracebackEntry* traceback = std::exchange(exception->traceback, is_shown ? exception->traceback : nullptr);
  const std::string text = python::syntax_error_frame(interp, exception) +
                           python::exception_line(interp, exception, python::PrintedBy::kTracebackModule) + "\n";
  exception->traceback = traceback;
  return python::make_str(interp.heap(), text);
}

Value format_frames(Interpreter& interp, const Value* args) {
  return python::make_str(interp.heap(), python::traceback_frames_text(interp, python::traceback_entry(args[0])));
}

Value format_stack(Interpreter& interp, const Value* args) {
  std::string text;
  std::int64_t skipped = python::to_index(interp, args[0]);
  for (const python::Frame* frame = interp.execution->frame; frame != nullptr; frame = frame->back) {
    if (skipped-- > 0 || !frame->source->has_frames()) continue;
    python::TracebackEntry entry{};
    entry.source = frame->source;
    entry.file = frame->source->path_name();
    entry.function = frame->name;
    entry.line = frame->line();
    text.insert(0, python::traceback_frames_text(interp, &entry));
  }
  return python::make_str(interp.heap(), text);
}

// place(traceback, /): (line, end line, column, end column) of its outermost entry; None where that is not known.
Value place(Interpreter& interp, const Value* args) {
  const python::TracebackEntry* entry = python::traceback_entry(args[0]);
  const auto range = entry == nullptr ? std::nullopt : python::range_of_entry(interp, *entry);
  if (!range) return Value::none();
  const Value values[] = {Value::integer(range->line), Value::integer(range->end_line),
                          Value::integer(static_cast<std::int64_t>(range->column)),
                          Value::integer(static_cast<std::int64_t>(range->end_column))};
  return python::make_tuple(interp.heap(), values);
}

// marked_lines(text, line, end_line, column, end_column, /): see python/evaluator/carets.h.
Value marked_lines(Interpreter& interp, const Value* args) {
  const auto number = [&](int index) { return python::to_index(interp, args[index]); };
  const python::TextRange range{static_cast<std::uint32_t>(number(1)), static_cast<std::uint32_t>(number(2)),
                                static_cast<std::size_t>(number(3)), static_cast<std::size_t>(number(4))};
  const std::string_view text = python::expect_str(interp, args[0], "text")->text();
  return python::make_str(interp.heap(), python::marked_lines(interp, text, range));
}

// source_lines(path, first, last, /): of the program itself; of anything else nothing.
Value source_lines(Interpreter& interp, const Value* args) {
  const python::Source* source = interp.program;
  const python::Str* path = python::as<python::Str>(args[0]);
  if (source == nullptr || path == nullptr || path->text() != source->path()) return python::intern("");
  const auto number = [&](int index) { return static_cast<std::uint32_t>(python::to_index(interp, args[index])); };
  return python::make_str(interp.heap(), source->lines(number(1), number(2)));
}

// The text of the program itself.
Value program_text(Interpreter& interp, const Value*) {
  return interp.program == nullptr ? Value::none() : python::make_str(interp.heap(), interp.program->text());
}

Value program_path(Interpreter& interp, const Value*) {
  return python::make_str(interp.heap(), interp.program == nullptr ? "" : interp.program->path());
}

// module_text_beside_program(path, /): of a path below its folder; None where there is no such module.
Value module_text_beside_program(Interpreter& interp, const Value* args) {
  const Process& process = process_of(interp);
  if (process.program_folder == nullptr) return Value::none();
  const std::string path(python::expect_str(interp, args[0], "path")->text());
  const auto text = process.program_folder->module_text(path);
  return text ? python::make_str(interp.heap(), *text) : Value::none();
}

Value program_folder(Interpreter& interp, const Value*) {
  return python::make_str(interp.heap(), process_of(interp).folder_of_program());
}

// run_program(module): the program itself once more, in a new interpreter, as that module.
Value run_program(Interpreter& interp, const Value* args) {
  interp.run_module(process_of(interp).program(), python::cast<python::Module>(args[0]));
  return Value::none();
}

Value unsupported(Interpreter& interp, const Value* args) {
  python::raise_unsupported(interp, python::expect_str(interp, args[0], "message")->text());
}

Value write_error(Interpreter& interp, const Value* args) {
  write_stderr(interp, python::expect_str(interp, args[0], "text")->text());
  return Value::none();
}

// The real frames around the caller as they are now.
Value noted_frames(Interpreter& interp, const Value* args) {
  return python::frames_noted(interp, interp.execution->frame,
                              static_cast<std::size_t>(python::to_index(interp, args[0])));
}

// rebuilt_traceback(traceback, /): see python/evaluator/traceback.h.
Value rebuilt_traceback(Interpreter& interp, const Value* args) {
  return python::rebuilt(interp, python::traceback_entry(args[0]));
}

// The line that the frame executes; None once it has ended.
Value running_line(Interpreter&, const Value* args) {
  const python::Frame* frame = python::cast<python::FrameObject>(args[0])->frame;
  return frame == nullptr ? Value::none() : Value::integer(frame->line());
}

// is_reachable(object, aside, /): see modules/lifetimes/reachability.h.
Value reachable(Interpreter& interp, const Value* args) {
  const std::string_view aside = python::expect_str(interp, args[1], "aside")->text();
  return Value::boolean(is_reachable(process_of(interp), args[0].object(), aside));
}

// Whether the program has called the function of the library that asks.
Value is_called_by_program(Interpreter& interp, const Value*) {
  const python::Frame* caller = interp.execution->frame->back;
  return Value::boolean(caller != nullptr && !caller->source->is_library());
}

// The name of the function that has called the one that asks.
Value name_of_caller(Interpreter& interp, const Value*) {
  const python::Frame* caller = interp.execution->frame->back;
  return python::make_str(interp.heap(), caller == nullptr ? "" : std::string(caller->name->text()));
}

constexpr python::NativeRow kFunctions[] = {
    {"completeness(text, path, mode, /)", python::builtins::completeness_of_text},
    {"non_literal(text, /)", python::builtins::non_literal_of_text},
    {"format_exception_only(exception, traceback, /)", format_exception_only},
    {"format_frames(traceback, /)", format_frames},
    {"format_stack(skipped=0, /)", format_stack},
    {"is_called_by_program()", is_called_by_program},
    {"locals_of(frame, /)",
     [](Interpreter& interp, const Value* args) { return python::plain_frame_locals(interp, args[0]); }},
    {"set_local(frame, name, value, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::boolean(python::set_frame_local(interp, args[0], args[1], args[2]));
     }},
    {"is_reachable(object, aside, /)", reachable},
    {"marked_lines(text, line, end_line, column, end_column, /)", marked_lines},
    {"module_text_beside_program(path, /)", module_text_beside_program},
    {"name_of_caller()", name_of_caller},
    {"noted_frames(limit, /)", noted_frames},
    {"place(traceback, /)", place},
    {"program_folder()", program_folder},
    {"program_path()", program_path},
    {"program_text()", program_text},
    {"rebuilt_traceback(traceback, /)", rebuilt_traceback},
    {"run_program(module, /)", run_program},
    {"running_line(frame, /)", running_line},
    {"source_lines(path, first, last, /)", source_lines},
    {"unsupported(message, /)", unsupported},
    {"write_error(text, /)", write_error},
};

}  // namespace

void fill_frames(Interpreter& interp, python::Module* module) { python::add_functions(interp, module, kFunctions); }

}  // namespace patchorder::modules
