// try, with and raise.
#include <string>

#include "python/evaluator/asynchronous.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/left_stack.h"
#include "python/evaluator/thread_hooks.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/operations.h"

namespace patchorder::python {
namespace {

// An exception stops on its way, in a statement that has something to do with it.
void enter_in_frame(Interpreter& interp, Frame& frame, Exception* exception) {
  add_traceback(interp, frame, exception);
  if (interp.hooked) [[unlikely]]
    tell_exception(interp, frame, exception);
}

bool matches(Interpreter& interp, Exception* exception, Value pattern) {
  if (const Tuple* several = as<Tuple>(pattern)) {
    for (Value one : several->values()) {
      if (matches(interp, exception, one)) return true;
    }
    return false;
  }
  const Type* type = as<Type>(pattern);
  if (type == nullptr || !type->is_exception) {
    raise_type_error(interp, "catching classes that do not inherit from BaseException is not allowed");
  }
  return is_instance(exception, type);
}

Completion run_handler(Interpreter& interp, Frame& frame, const Handler& handler, Exception* caught, Value& result) {
  const HandledGuard handled(interp, caught);
  if (handler.name == nullptr) return execute(interp, frame, handler.body, result);
  store_name(interp, frame, handler.name, caught);
  Completion completion{};
  Exception* left = raised_in(interp, completion, [&] { return execute(interp, frame, handler.body, result); });
  // The name is gone after the clause, however it ends; the body may have deleted it itself.
  store_name(interp, frame, handler.name, Value::none());
  delete_target(interp, frame, handler.name);
  return left != nullptr ? raised(interp, left) : completion;
}

Completion run_handlers(Interpreter& interp, Frame& frame, const TryStmt* s, Exception* caught, Value& result) {
  const HandledGuard handled(interp, caught);
  for (const Handler& handler : s->handlers) {
    be_at(interp, frame, &handler);
    const Value kinds = handler.type != nullptr ? evaluate(interp, frame, handler.type) : Value();
    frame.at = &handler;
    if (!kinds || matches(interp, caught, kinds)) {
      return run_handler(interp, frame, handler, caught, result);
    }
  }
  return raised_again(interp, caught);
}

// `except*`: each clause gets the part of the group that it names; what they raise and what is left is raised together.
// What a clause gets and what that leaves is _exception_groups' business.
Completion run_group_handlers(Interpreter& interp, Frame& frame, const TryStmt* s, Exception* caught, Value& result) {
  const Value module = interp.import_module("_exception_groups");
  const HandledGuard handled(interp, caught);
  List* raised_anew = make_list(interp.heap());
  List* left_as_it_was = make_list(interp.heap());
  Value rest = caught;
  for (const Handler& handler : s->handlers) {
    if (rest.is_none()) break;
    frame.at = &handler;
    const Value kinds = evaluate(interp, frame, static_cast<const StarredExpr*>(handler.type)->value);
    const Value parts = call(interp, get_attribute(interp, module, intern("matched")), rest, kinds);
    const Value match = cast<Tuple>(parts)->items[0];
    rest = cast<Tuple>(parts)->items[1];
    if (match.is_none()) continue;
    Completion completion{};
    Exception* left = raised_in(interp, completion,
                                [&] { return run_handler(interp, frame, handler, cast<Exception>(match), result); });
    if (left == nullptr) continue;
    (identical(left, match) ? left_as_it_was : raised_anew)->append(interp.heap(), left);
  }
  if (!rest.is_none()) left_as_it_was->append(interp.heap(), rest);
  const Value arguments[] = {caught, raised_anew, left_as_it_was};
  const Value all = call(interp, get_attribute(interp, module, intern("left_over")), Arguments(arguments));
  if (all.is_none()) return Completion::kNormal;
  return identical(all, caught) ? raised_again(interp, caught) : raised(interp, cast<Exception>(all));
}

// What the statement had put together that raised died on the exception's way, before any handler is looked for.
void look_for_left_behind(Interpreter& interp, const Frame& frame) {
  if (!interp.frees || frame.source->is_library()) [[likely]]
    return;
  clear_left_stack(interp);
  interp.host().may_have_dropped(interp);
}

Completion run_try_except(Interpreter& interp, Frame& frame, const TryStmt* s, Value& result) {
  Completion completion{};
  if (s->handlers.empty()) return execute(interp, frame, s->body, result);
  Exception* caught = raised_in(interp, completion, [&] { return execute(interp, frame, s->body, result); });
  if (caught != nullptr) {
    enter_in_frame(interp, frame, caught);
    look_for_left_behind(interp, frame);
    const Expr* first = s->handlers.front().type;
    if (first != nullptr && first->kind == ExprKind::kStarred) {
      return run_group_handlers(interp, frame, s, caught, result);
    }
    return run_handlers(interp, frame, s, caught, result);
  }
  return completion == Completion::kNormal ? execute(interp, frame, s->otherwise, result) : completion;
}

// Ends a `finally` or `with`. Up to 3.10 the traceback is raised again that was taken when the block was left, whatever
// the exception has been through meanwhile; since then the exception has its own.
Completion raised_after_block(Interpreter& interp, Exception* left, TracebackEntry* traceback) {
  if (!interp.version_at_least(11)) left->traceback = traceback;
  return raised_again(interp, left);
}

// `with` and `async with` ask for other methods, and await what they answer.
struct ContextProtocol {
  Str* enter;
  Str* exit;
  const char* name;
  Value (*answer)(Interpreter&, Value);
};

ContextProtocol protocol_of(const WithStmt* s) {
  const SpecialNames& names = special_names();
  if (s->asynchronous) return {names.aenter_, names.aexit_, "asynchronous context manager", await_value};
  return {names.enter_, names.exit_, "context manager", [](Interpreter&, Value value) { return value; }};
}

Value special_of_context(Interpreter& interp, Value manager, const ContextProtocol& protocol, Str* name) {
  const Value method = find_special(interp, manager, name);
  if (method) return method;
  if (!interp.version_at_least(11)) raise(interp, exceptions().attribute_error, name->text());
  std::string text =
      "'" + std::string(type_name(manager)) + "' object does not support the " + protocol.name + " protocol";
  if (name == protocol.exit) text += " (missed " + std::string(name->text()) + " method)";
  raise_type_error(interp, text);
}

// The statement of a block whose instructions are its last.
const Stmt* last_statement(Block block) {
  const Stmt* last = block.back();
  const auto either = [](Block behind, Block block_before) {
    return last_statement(behind.empty() ? block_before : behind);
  };
  switch (last->kind) {
    case StmtKind::kIf: {
      const auto* s = static_cast<const IfStmt*>(last);
      return either(s->otherwise, s->branches.back().body);
    }
    case StmtKind::kWhile:
      return either(static_cast<const WhileStmt*>(last)->otherwise, static_cast<const WhileStmt*>(last)->body);
    case StmtKind::kFor:
      return either(static_cast<const ForStmt*>(last)->otherwise, static_cast<const ForStmt*>(last)->body);
    case StmtKind::kTry: {
      const auto* s = static_cast<const TryStmt*>(last);
      const Block guarded = s->handlers.empty() ? s->body : s->handlers.back().body;
      return either(s->finally, s->otherwise.empty() ? guarded : s->otherwise);
    }
    case StmtKind::kWith: return last_statement(static_cast<const WithStmt*>(last)->body);
    default: return last;
  }
}

// Where the frame stands when a context manager is left: up to 3.9 nothing tells the line of that, so it has the line
// of the instruction before it.
const Place* place_of_exit(const Interpreter& interp, const Frame& frame, const WithStmt* s, const Place* place,
                           Completion completion) {
  if (interp.version_at_least(10)) return place;
  const bool jumps_out =
      completion == Completion::kReturn || completion == Completion::kBreak || completion == Completion::kContinue;
  return jumps_out ? frame.at : last_statement(s->body);
}

}  // namespace

Completion execute_try(Interpreter& interp, Frame& frame, const TryStmt* s, Value& result) {
  if (s->finally.empty()) return run_try_except(interp, frame, s, result);
  Completion completion{};
  Exception* left = raised_in(interp, completion, [&] { return run_try_except(interp, frame, s, result); });
  if (left == nullptr) {
    Value finally_result = result;
    const Completion ended = execute(interp, frame, s->finally, finally_result);
    if (ended == Completion::kNormal) return completion;
    result = finally_result;
    return ended;
  }
  enter_in_frame(interp, frame, left);
  TracebackEntry* const traceback = left->traceback;
  {
    const HandledGuard handled(interp, left);
    const Completion ended = execute(interp, frame, s->finally, result);
    if (ended != Completion::kNormal) return ended;  // the exception is dropped
  }
  return raised_after_block(interp, left, traceback);
}

Completion execute_with(Interpreter& interp, Frame& frame, const WithStmt* s, std::size_t item, Value& result) {
  if (item == s->items.size()) return execute(interp, frame, s->body, result);
  const WithItem& with = s->items[item];
  const Value manager = evaluate(interp, frame, with.context);
  const Place* place = interp.version_at_least(13) ? with.context : static_cast<const Place*>(s);
  frame.at = place;
  const ContextProtocol protocol = protocol_of(s);
  const bool exit_first = interp.version_at_least(14);
  Value exit = exit_first ? special_of_context(interp, manager, protocol, protocol.exit) : Value();
  const Value enter = special_of_context(interp, manager, protocol, protocol.enter);
  if (!exit_first) exit = special_of_context(interp, manager, protocol, protocol.exit);
  const Value entered = protocol.answer(interp, call(interp, enter));
  Completion completion{};
  Exception* left = raised_in(interp, completion, [&] {
    if (with.target != nullptr) assign(interp, frame, with.target, entered);
    return execute_with(interp, frame, s, item + 1, result);
  });
  if (left == nullptr) {
    const Place* at = place_of_exit(interp, frame, s, place, completion);
    interp.version_at_least(10) ? be_at(interp, frame, at) : static_cast<void>(frame.at = at);
    const Value nothing[] = {Value::none(), Value::none(), Value::none()};
    protocol.answer(interp, call(interp, exit, Arguments(nothing)));
    return completion;
  }
  enter_in_frame(interp, frame, left);
  TracebackEntry* const traceback = left->traceback;
  {
    const HandledGuard handled(interp, left);
    frame.at = place_of_exit(interp, frame, s, place, Completion::kRaised);
    const Value details[] = {type_of(left), left, traceback_value(interp, left)};
    if (truth(interp, protocol.answer(interp, call(interp, exit, Arguments(details))))) return Completion::kNormal;
  }
  return raised_after_block(interp, left, traceback);
}

Completion raised(Interpreter& interp, Exception* exception) {
  interp.execution->in_flight = exception;
  return Completion::kRaised;
}

Completion raised_again(Interpreter& interp, Exception* exception) {
  interp.execution->already_traced = exception;
  return raised(interp, exception);
}

namespace {

Exception* exception_from(Interpreter& interp, Value value) {
  if (const Type* type = as<Type>(value); type && type->is_exception) {
    const Value made = call(interp, value);
    if (Exception* exception = as<Exception>(made)) return exception;
    raise_exception(interp, wrongly_made_exception(interp, value, repr_text(interp, type_of(made))));
  }
  if (Exception* exception = as<Exception>(value)) return exception;
  raise_type_error(interp, "exceptions must derive from BaseException");
}

}  // namespace

Completion execute_raise(Interpreter& interp, Frame& frame, const RaiseStmt* s) {
  if (s->exception == nullptr) {
    Exception* handled = interp.execution->handled;
    if (handled == nullptr) raise(interp, exceptions().runtime_error, "No active exception to reraise");
    // A bare raise in the frame that caught it adds no second entry for that frame.
    const bool caught_here = handled->traceback != nullptr && handled->traceback->function == frame.name &&
                             handled->traceback->globals == frame.globals;
    return caught_here ? raised_again(interp, handled) : raised(interp, handled);
  }
  const Value value = evaluate(interp, frame, s->exception);
  const Value cause = s->cause != nullptr ? evaluate(interp, frame, s->cause) : Value();
  frame.at = s;
  Exception* exception = exception_from(interp, value);
  if (cause) {
    if (!cause.is_none() && !is<Exception>(cause) && !is<Type>(cause)) {
      raise_type_error(interp, "exception causes must derive from BaseException");
    }
    exception->cause = cause.is_none() ? Value() : Value(exception_from(interp, cause));
    exception->suppress_context = true;
  }
  chain_to_handled(interp, exception);
  return raised(interp, exception);
}

}  // namespace patchorder::python
