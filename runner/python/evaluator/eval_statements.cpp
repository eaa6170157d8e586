// Statements.
#include <alloca.h>

#include <string>

#include "python/c_functions.h"
#include "python/evaluator/asynchronous.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/generator.h"
#include "python/evaluator/left_stack.h"
#include "python/evaluator/small_arithmetic.h"
#include "python/evaluator/thread_hooks.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/operations.h"

namespace patchorder::python {
namespace {

// What a statement evaluates as a whole; null if it raised (Execution::in_flight).
Value whole_value(Interpreter& interp, Frame& frame, const Expr* expression) {
  if (expression->kind != ExprKind::kCall) return evaluate(interp, frame, expression);
  return evaluate_call_quietly(interp, frame, static_cast<const CallExpr*>(expression));
}

Completion execute_augmented(Interpreter& interp, Frame& frame, const AugmentedStmt* s) {
  // The target's object and key are evaluated once.
  if (s->target->kind == ExprKind::kName) {
    const auto* name = static_cast<const NameExpr*>(s->target);
    const Value old = load_name(interp, frame, name);
    const Value operand = whole_value(interp, frame, s->value);
    if (!operand) return Completion::kRaised;
    frame.at = s;
    const Value quick = small_arithmetic(s->op, old, operand);
    store_name(interp, frame, name, quick ? quick : inplace(interp, s->op, old, operand));
    return Completion::kNormal;
  }
  if (s->target->kind == ExprKind::kAttribute) {
    const auto* attribute = static_cast<const AttributeExpr*>(s->target);
    const Value object = evaluate(interp, frame, attribute->object);
    const Place* place = place_of_attribute(interp, attribute);
    frame.at = place;
    const Value old = load_attribute(interp, attribute, object);
    const Value operand = whole_value(interp, frame, s->value);
    if (!operand) return Completion::kRaised;
    frame.at = s;
    const Value value = inplace(interp, s->op, old, operand);
    frame.at = place;
    store_attribute(interp, attribute, object, value);
    return Completion::kNormal;
  }
  const auto* subscript = static_cast<const SubscriptExpr*>(s->target);
  const Value object = evaluate(interp, frame, subscript->object);
  const Value key = evaluate(interp, frame, subscript->key);
  frame.at = subscript;
  const Value old = get_item(interp, object, key);
  const Value operand = whole_value(interp, frame, s->value);
  if (!operand) return Completion::kRaised;
  frame.at = s;
  const Value value = inplace(interp, s->op, old, operand);
  frame.at = subscript;
  set_item(interp, object, key, value);
  return Completion::kNormal;
}

void execute_annotated(Interpreter& interp, Frame& frame, const AnnotatedStmt* s) {
  if (s->value != nullptr) assign(interp, frame, s->target, evaluate(interp, frame, s->value));
  if (frame.scope != nullptr) return;  // annotations of a function's locals are not evaluated
  const Value annotation = evaluate(interp, frame, s->annotation);
  // In parentheses a name is annotated, but not noted.
  if (s->target->kind != ExprKind::kName || s->target->position.column != s->position.column) return;
  Dict* names = frame.names;
  Value annotations = find_in_names(interp, names, special_names().annotations_);
  if (!annotations) {
    annotations = make_dict(interp.heap());
    store_in_names(interp, names, special_names().annotations_, annotations);
  }
  cast<Dict>(annotations)->set(interp.heap(), static_cast<const NameExpr*>(s->target)->name, annotation);
}

Completion execute_if(Interpreter& interp, Frame& frame, const IfStmt* s, Value& result) {
  for (const Branch& branch : s->branches) {
    be_at(interp, frame, branch.condition);
    if (evaluate_condition(interp, frame, branch.condition, s)) return execute(interp, frame, branch.body, result);
  }
  return execute(interp, frame, s->otherwise, result);
}

Completion execute_while(Interpreter& interp, Frame& frame, const WhileStmt* s, Value& result) {
  for (;;) {
    be_at(interp, frame, s);
    interp.step();
    if (!evaluate_condition(interp, frame, s->condition, s)) break;
    const Completion completion = execute(interp, frame, s->body, result);
    if (completion == Completion::kBreak) return Completion::kNormal;
    if (leaves_loop(completion)) return completion;
    if (interp.hooked && frame.line() == s->position.line) [[unlikely]]
      tell_next_round(interp, frame);
  }
  return execute(interp, frame, s->otherwise, result);
}

// Where it is asked for its items: from 3.13 on its own place.
const Place* place_of_iterable(const Interpreter& interp, const ForStmt* s) {
  return interp.version_at_least(13) ? s->iterable : static_cast<const Place*>(s);
}

template <typename Next>
Completion run_loop(Interpreter& interp, Frame& frame, const ForStmt* s, Value& result, Next&& next) {
  const Place* place = place_of_iterable(interp, s);
  for (;;) {
    be_at(interp, frame, s);
    frame.at = place;
    interp.step();
    const Value item = next();
    if (!item) break;
    assign(interp, frame, s->target, item);
    const Completion completion = execute(interp, frame, s->body, result);
    if (completion == Completion::kBreak) return Completion::kNormal;
    if (leaves_loop(completion)) return completion;
    if (interp.hooked && frame.line() == s->position.line) [[unlikely]]
      tell_next_round(interp, frame);
  }
  return execute(interp, frame, s->otherwise, result);
}

Completion run_for(Interpreter& interp, Frame& frame, const ForStmt* s, Value iterator, Value& result) {
  const auto next_slot = type_of(iterator)->slots.next;
  return run_loop(interp, frame, s, result, [&] { return next_slot(interp, iterator); });
}

// What the loop runs over, and whether it is a generator that nobody else can reach.
Value evaluate_iterable(Interpreter& interp, Frame& frame, const ForStmt* s, bool& owned) {
  interp.execution->fresh_generator = Value();
  const Value iterable = evaluate(interp, frame, s->iterable);
  const Generator* generator = as<Generator>(iterable);
  owned = generator != nullptr && generator->scope->is_coroutine == s->asynchronous &&
          s->iterable->kind == ExprKind::kCall && identical(iterable, interp.execution->fresh_generator);
  return iterable;
}

// A loop over a generator that nobody else can reach: leaving it early lets go of the generator.
template <typename Run, typename LetGo>
Completion run_owning(Interpreter& interp, Frame& frame, Run&& run, LetGo&& let_go) {
  Completion completion{};
  Exception* left = raised_in(interp, completion, run);
  const Place* at = frame.at;
  if (left != nullptr) add_traceback(interp, frame, left);
  let_go();
  frame.at = at;
  return left != nullptr ? raised_again(interp, left) : completion;
}

Completion run_for_asynchronously(Interpreter& interp, Frame& frame, const ForStmt* s, Value& result) {
  bool owned = false;
  const Value iterator = asynchronous_iterator(interp, evaluate_iterable(interp, frame, s, owned));
  const auto run = [&] {
    return run_loop(interp, frame, s, result, [&] { return next_asynchronous(interp, iterator); });
  };
  if (!owned) return run();
  Generator* generator = cast<Generator>(iterator);
  generator->closes_with_loop = true;
  return run_owning(interp, frame, run, [&] { finalize_generator(interp, generator); });
}

Completion execute_for(Interpreter& interp, Frame& frame, const ForStmt* s, Value& result) {
  if (s->asynchronous) return run_for_asynchronously(interp, frame, s, result);
  bool owned = false;
  const Value iterable = evaluate_iterable(interp, frame, s, owned);
  if (interp.frees) clear_left_stack(interp);  // the loop may last
  frame.at = place_of_iterable(interp, s);
  if (!owned) return run_for(interp, frame, s, iterate(interp, iterable), result);
  cast<Generator>(iterable)->closes_with_loop = true;
  return run_owning(
      interp, frame, [&] { return run_for(interp, frame, s, iterable, result); },
      [&] { close_generator(interp, cast<Generator>(iterable)); });
}

// The comparison that CPython's compiler comes to last as it makes jumps of a condition; null: none.
const Expr* last_comparison(const Expr* e) {
  switch (e->kind) {
    case ExprKind::kCompare: return e;
    case ExprKind::kNot: return last_comparison(static_cast<const NotExpr*>(e)->operand);
    case ExprKind::kBoolean: {
      const Expr* last = nullptr;
      for (const Expr* operand : static_cast<const BooleanExpr*>(e)->operands) {
        if (const Expr* found = last_comparison(operand)) last = found;
      }
      return last;
    }
    default: return nullptr;
  }
}

const Place* place_of_failure(const Interpreter& interp, const AssertStmt* s) {
  const int minor = interp.version().minor;
  if (minor >= 13) return s->condition;
  const Expr* compared = minor == 10 || minor == 11 ? last_comparison(s->condition) : nullptr;
  return compared != nullptr ? compared : static_cast<const Place*>(s);
}

void execute_assert(Interpreter& interp, Frame& frame, const AssertStmt* s) {
  if (interp.is_optimized) return;
  if (evaluate_condition(interp, frame, s->condition, s)) return;
  const Value message = s->message != nullptr ? evaluate(interp, frame, s->message) : Value();
  frame.at = place_of_failure(interp, s);
  if (!message) raise_exception(interp, cast<Exception>(call(interp, exceptions().assertion_error)));
  raise_value(interp, exceptions().assertion_error, message);
}

void execute_function(Interpreter& interp, Frame& frame, const FunctionStmt* s) {
  if (s->plain && s->decorators.empty()) {
    Function* function = make_plain_function(interp, frame, s->scope);
    if (s->in_c) make_c_function(function);
    return store_name(interp, frame, s->target, function);
  }
  const std::size_t count = s->decorators.size();
  auto* decorators = static_cast<Value*>(alloca(sizeof(Value) * count));
  for (std::size_t i = 0; i < count; ++i) decorators[i] = evaluate(interp, frame, s->decorators[i]);
  Function* function = make_function(interp, frame, s->scope);
  s->plain = s->scope->captured.empty() && function->default_count == 0 && s->scope->keyword_only == 0 &&
             function->own_description == nullptr;
  s->in_c = defines_c_function(frame, function);
  if (s->in_c) make_c_function(function);
  Value value = function;
  for (std::size_t i = count; i-- != 0;) {
    frame.at = interp.version_at_least(11) ? s->decorators[i] : static_cast<const Place*>(s);
    value = call(interp, decorators[i], value);
  }
  store_name(interp, frame, s->target, value);
}

// What the function answers: what was defined, and its type parameters.
void execute_generic(Interpreter& interp, Frame& frame, const GenericStmt* s) {
  const std::size_t count = s->decorators.size();
  auto* decorators = static_cast<Value*>(alloca(sizeof(Value) * count));
  for (std::size_t i = 0; i < count; ++i) decorators[i] = evaluate(interp, frame, s->decorators[i]);
  const Tuple* made = cast<Tuple>(call(interp, make_function(interp, frame, s->scope)));
  Value value = made->items[0];
  set_attribute(interp, value, intern("__type_params__"), made->items[1]);
  for (std::size_t i = count; i-- != 0;) {
    frame.at = s->decorators[i];
    value = call(interp, decorators[i], value);
  }
  store_name(interp, frame, s->target, value);
}

Completion execute_statement(Interpreter& interp, Frame& frame, const Stmt* s, Value& result) {
  switch (s->kind) {
    case StmtKind::kExpr: {
      const Expr* expression = static_cast<const ExprStmt*>(s)->value;
      const Value value = whole_value(interp, frame, expression);
      if (!value) return Completion::kRaised;
      if (expression->kind == ExprKind::kCall && is<Generator>(value)) warn_if_dropped(interp, value);
      return Completion::kNormal;
    }
    case StmtKind::kAssign: {
      const auto* assignment = static_cast<const AssignStmt*>(s);
      const Value value = whole_value(interp, frame, assignment->value);
      if (!value) return Completion::kRaised;
      for (const Expr* target : assignment->targets) assign(interp, frame, target, value);
      return Completion::kNormal;
    }
    case StmtKind::kAugmented: return execute_augmented(interp, frame, static_cast<const AugmentedStmt*>(s));
    case StmtKind::kAnnotated:
      execute_annotated(interp, frame, static_cast<const AnnotatedStmt*>(s));
      return Completion::kNormal;
    case StmtKind::kIf: return execute_if(interp, frame, static_cast<const IfStmt*>(s), result);
    case StmtKind::kWhile: return execute_while(interp, frame, static_cast<const WhileStmt*>(s), result);
    case StmtKind::kFor: return execute_for(interp, frame, static_cast<const ForStmt*>(s), result);
    case StmtKind::kTry: return execute_try(interp, frame, static_cast<const TryStmt*>(s), result);
    case StmtKind::kWith: return execute_with(interp, frame, static_cast<const WithStmt*>(s), 0, result);
    case StmtKind::kRaise: return execute_raise(interp, frame, static_cast<const RaiseStmt*>(s));
    case StmtKind::kReturn: {
      const Expr* value = static_cast<const ReturnStmt*>(s)->value;
      const Value returned = value ? whole_value(interp, frame, value) : Value::none();
      if (!returned) return Completion::kRaised;
      result = returned;
      return Completion::kReturn;
    }
    case StmtKind::kBreak: return Completion::kBreak;
    case StmtKind::kContinue: return Completion::kContinue;
    case StmtKind::kPass:
    case StmtKind::kGlobal:
    case StmtKind::kNonlocal: return Completion::kNormal;
    case StmtKind::kDelete:
      for (const Expr* target : static_cast<const DeleteStmt*>(s)->targets) delete_target(interp, frame, target);
      return Completion::kNormal;
    case StmtKind::kImport:
      execute_import(interp, frame, static_cast<const ImportStmt*>(s));
      return Completion::kNormal;
    case StmtKind::kImportFrom:
      execute_import_from(interp, frame, static_cast<const ImportFromStmt*>(s));
      return Completion::kNormal;
    case StmtKind::kAssert:
      execute_assert(interp, frame, static_cast<const AssertStmt*>(s));
      return Completion::kNormal;
    case StmtKind::kFunction:
      execute_function(interp, frame, static_cast<const FunctionStmt*>(s));
      return Completion::kNormal;
    case StmtKind::kGeneric:
      execute_generic(interp, frame, static_cast<const GenericStmt*>(s));
      return Completion::kNormal;
    case StmtKind::kShown: {
      const Value value = evaluate(interp, frame, static_cast<const ExprStmt*>(s)->value);
      call(interp, get_attribute(interp, interp.import_module("sys"), intern("displayhook")), value);
      return Completion::kNormal;
    }
    case StmtKind::kMatch: return execute_match(interp, frame, static_cast<const MatchStmt*>(s), result);
    case StmtKind::kClass: execute_class(interp, frame, static_cast<const ClassStmt*>(s)); return Completion::kNormal;
  }
  return Completion::kNormal;
}

// Declarations and constants, such as documentation, are not executed.
bool has_code(const Stmt* s) {
  if (s->kind == StmtKind::kExpr) return static_cast<const ExprStmt*>(s)->value->kind != ExprKind::kConstant;
  return s->kind != StmtKind::kGlobal && s->kind != StmtKind::kNonlocal;
}

// In a C++ frame of its own, which takes the statement's values with it.
[[gnu::noinline]] Completion execute_apart(Interpreter& interp, Frame& frame, const Stmt* s, Value& result) {
  return execute_statement(interp, frame, s, result);
}

// What the library lets go of is noticed by who drops it with `del`, as a thread does with what it was started with.
void look_for_dropped(Interpreter& interp, const Frame& frame, const Stmt* s) {
  if (s->kind != StmtKind::kDelete && frame.source->is_library()) return;
  interp.host().may_have_dropped(interp);
}

// Where somebody wants to know of statements, or when objects die.
[[gnu::noinline]] Completion execute_attended(Interpreter& interp, Frame& frame, const Stmt* s, Value& result) {
  if (interp.hooked && has_code(s)) tell_line(interp, frame);
  interp.step();
  if (!interp.frees) return execute_statement(interp, frame, s, result);
  clear_left_stack(interp);
  // Below the frame that has cleared it, which could not clear itself.
  constexpr std::size_t kFrameOfClearing = 256;
  asm volatile("" : : "r"(alloca(kFrameOfClearing)) : "memory");
  const Completion completion = execute_apart(interp, frame, s, result);
  if (completion == Completion::kNormal) look_for_dropped(interp, frame, s);
  return completion;
}

}  // namespace

Completion execute(Interpreter& interp, Frame& frame, Block block, Value& result) {
  for (const Stmt* statement : block) {
    frame.at = statement;
    Completion completion{};
    if (interp.hooked || interp.frees) [[unlikely]] {
      completion = execute_attended(interp, frame, statement, result);
    } else {
      interp.step();
      completion = execute_statement(interp, frame, statement, result);
      // It has made the first object whose end matters, and may have dropped it.
      if (interp.frees && completion == Completion::kNormal) [[unlikely]]
        look_for_dropped(interp, frame, statement);
    }
    if (completion != Completion::kNormal) return completion;
  }
  return Completion::kNormal;
}

}  // namespace patchorder::python
