// Raising: with the context of what is being handled, with a message, the traceback that grows meanwhile, and what the
// language does not have.
#include <algorithm>
#include <string>

#include "python/evaluator/evaluator.h"
#include "python/evaluator/traceback.h"
#include "python/interpreter.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::python {
namespace {

// The frame itself is on the stack, and so may its variables be.
Frame* copied(Heap& heap, const Frame& frame) {
  Frame* copy = heap.make<Frame>(frame);
  copy->object = nullptr;
  if (frame.scope == nullptr) return copy;
  copy->slots = heap.allocate_array<Value>(frame.scope->slot_names.size());
  std::copy_n(frame.slots, frame.scope->slot_names.size(), copy->slots);
  copy->cells = heap.allocate_array<Cell*>(frame.scope->cell_names.size());
  std::copy_n(frame.cells, frame.scope->cell_names.size(), copy->cells);
  return copy;
}

}  // namespace

void add_traceback(Interpreter& interp, Frame& frame, Exception* exception) {
  Execution& execution = *interp.execution;
  if (execution.already_traced == exception) {
    execution.already_traced = nullptr;
    return;
  }
  if (frame.source->is_c()) return;
  auto* entry = interp.heap().make<TracebackEntry>();
  entry->source = frame.source;
  entry->file = frame.source->path_name();
  entry->function = name_of_code(*frame.source, *frame.code);
  entry->line = frame.line();
  entry->at = frame.at;
  entry->globals = frame.globals;
  entry->code = frame.code;
  if (frame.source->is_cython()) {
    // Cython makes up a frame for the entry, which has none of the function's variables.
  } else if (interp.frees) {
    entry->frame = frame_object(interp, &frame);
  } else if (!frame.source->is_library()) {
    entry->left = copied(interp.heap(), frame);
  }
  entry->inner = exception->traceback;
  exception->traceback = entry;
}

void chain_to_handled(Interpreter& interp, Exception* exception) {
  Exception* handled = interp.execution->handled;
  if (handled == nullptr || handled == exception) return;
  // CPython breaks a cycle that the new context would close; one that was there before is gone round once, which shows
  // where a second link that goes half as fast is met.
  Exception* slow = handled;
  bool moves_slow = false;
  for (Exception* link = handled; Exception* next = as<Exception>(link->context);) {
    if (next == exception) {
      link->context = Value();
      break;
    }
    link = next;
    if (link == slow) break;
    if (moves_slow) slow = as<Exception>(slow->context);
    moves_slow = !moves_slow;
  }
  exception->context = handled;
}

void raise_exception(Interpreter& interp, Exception* exception) {
  chain_to_handled(interp, exception);
  throw_error(interp, exception);
}

void throw_error(Interpreter& interp, Exception* exception) {
  interp.execution->in_flight = exception;
  throw PythonError{exception};
}

namespace {

// Of the user's own that led here, rather than of a library's module that it called.
const Frame* users_frame(const Interpreter& interp) {
  const Frame* frame = interp.execution->frame;
  while (frame != nullptr && !frame->source->is_users_file()) frame = frame->back;
  return frame;
}

Position place_of(const Frame& frame) {
  const std::string_view line = frame.source->line(frame.line());
  const std::size_t indentation = std::min(line.find_first_not_of(" \t"), line.size());
  return {frame.line(), static_cast<std::uint32_t>(indentation) + 1};
}

}  // namespace

std::shared_ptr<const UsersPlace> users_place(const Interpreter& interp) {
  const Frame* frame = users_frame(interp);
  if (frame == nullptr) return interp.started_at;
  return std::make_shared<const UsersPlace>(UsersPlace{*frame->source, place_of(*frame)});
}

void raise_unsupported(Interpreter& interp, std::string_view message) {
  const Frame* frame = users_frame(interp);
  if (frame == nullptr && interp.started_at != nullptr) {
    const UsersPlace& place = *interp.started_at;
    throw_source_error(place.source, SourceError::Kind::kUnsupported, std::string(message), place.position);
  }
  if (frame == nullptr) frame = interp.execution->frame;
  static thread_local const Source nowhere("<program>", "");
  if (frame == nullptr) throw_source_error(nowhere, SourceError::Kind::kUnsupported, std::string(message), {});
  throw_source_error(*frame->source, SourceError::Kind::kUnsupported, std::string(message), place_of(*frame));
}

void raise_value(Interpreter& interp, Type* type, Value argument) {
  raise_exception(interp, make_exception(interp, type, argument));
}

void raise(Interpreter& interp, Type* type, std::string_view message) {
  raise_value(interp, type, make_str(interp.heap(), message));
}

Exception* wrongly_made_exception(Interpreter& interp, Value type, std::string_view made) {
  const std::string message = "calling " + std::string(repr_text(interp, type)) +
                              " should have returned an instance of BaseException, not " + std::string(made);
  return make_exception(interp, exceptions().type_error, make_str(interp.heap(), message));
}

Exception* normalized_exception(Interpreter& interp, Value type, Value argument) {
  const Value made = !argument || argument.is_none() ? call(interp, type) : call(interp, type, argument);
  if (Exception* exception = as<Exception>(made)) return exception;
  return wrongly_made_exception(interp, type, type_name(made));
}

void raise_recursion_error(Interpreter& interp, const char* where) {
  raise(interp, exceptions().recursion_error, std::string("maximum recursion depth exceeded") + where);
}

void raise_type_error(Interpreter& interp, std::string_view message) {
  raise(interp, exceptions().type_error, message);
}

void raise_value_error(Interpreter& interp, std::string_view message) {
  raise(interp, exceptions().value_error, message);
}

void raise_key_error(Interpreter& interp, Value key) { raise_value(interp, exceptions().key_error, key); }

void raise_stop_iteration(Interpreter& interp, Value value) {
  if (!value.is_none()) raise_value(interp, exceptions().stop_iteration, value);
  raise_exception(interp, cast<Exception>(call(interp, exceptions().stop_iteration)));
}

}  // namespace patchorder::python
