// The evaluator: walks the tree of a function, class body or module in a frame.
//
// As CPython's ceval it knows names, calls, control flow and exceptions; what a value does is the business of its
// type (operations.h). Statements answer a Completion instead of throwing for break, continue and return.
// A Python exception that passes from statement to statement, or out of a call that is a statement's whole value, is a
// Completion too: a C++ throw costs as much as a hundred statements. Everywhere else it is a PythonError; a try
// statement takes it out of the catch block before a clause runs, because code of the program may switch stacks.
#pragma once

#include "python/evaluator/arguments.h"
#include "python/evaluator/execution.h"
#include "python/interpreter.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/value.h"
#include "python/syntax/tree.h"

namespace patchorder::python {

class Interpreter;

// What a Python function does when it is called; a generator function makes its generator.
Value call_function(Interpreter& interp, const Function* function, const Arguments& arguments);
// The same, but null if the body raised: Execution::in_flight says what. What is wrong with the arguments is thrown.
Value call_function_quietly(Interpreter& interp, const Function* function, const Arguments& arguments);

// Runs the statements of a module; answers the value of a tree that is an expression. `names` is where its own names
// live if that is not `globals`.
Value run_module_body(Interpreter& interp, const Tree& tree, Dict* globals, Dict* names = nullptr);

// A function's __code__.
Value make_code_object(Interpreter& interp, Function& function);

// The class and the first argument of the method that `frame` runs: what super() without arguments takes.
void super_arguments_of_frame(Interpreter& interp, const Frame& frame, Value& start, Value& self);

// --- Between the evaluator's own files.

enum class Completion : std::uint8_t {
  kNormal,
  kBreak,
  kContinue,
  kReturn,
  kRaised,  // Execution::in_flight, until other code runs
};

// Whether a loop whose body ended so ends too, with the same.
inline bool leaves_loop(Completion completion) {
  return completion == Completion::kReturn || completion == Completion::kRaised;
}

Completion execute_match(Interpreter& interp, Frame& frame, const MatchStmt* s, Value& result);

Value evaluate_elsewhere(Interpreter& interp, Frame& frame, const Expr* expression);
Value load_name(Interpreter& interp, Frame& frame, const NameExpr* name);
// Constants and plain locals, most of what there is, without a call.
inline Value evaluate(Interpreter& interp, Frame& frame, const Expr* expression) {
  if (expression->kind == ExprKind::kConstant) return static_cast<const ConstantExpr*>(expression)->value;
  if (expression->kind != ExprKind::kName) return evaluate_elsewhere(interp, frame, expression);
  const auto* name = static_cast<const NameExpr*>(expression);
  if (name->where == NameKind::kLocal) [[likely]] {
    const Value value = frame.slots[name->index];
    if (value) [[likely]]
      return value;
  }
  return load_name(interp, frame, name);
}
// Its truth; what `if`, `while`, `not` and `assert` ask: `asking` is that statement or expression, which is where up to
// 3.11 an exception stands that a `__bool__` raises.
bool evaluate_condition(Interpreter& interp, Frame& frame, const Expr* expression, const Place* asking);
// `result` receives the value of a return statement.
Completion execute(Interpreter& interp, Frame& frame, Block block, Value& result);
// Assigns to a name, attribute, subscript or (nested) list of targets.
void assign_elsewhere(Interpreter& interp, Frame& frame, const Expr* target, Value value);
inline void assign(Interpreter& interp, Frame& frame, const Expr* target, Value value) {
  const auto* name = static_cast<const NameExpr*>(target);
  if (target->kind == ExprKind::kName && name->where == NameKind::kLocal) {
    frame.slots[name->index] = value;
  } else {
    assign_elsewhere(interp, frame, target, value);
  }
}
void delete_target(Interpreter& interp, Frame& frame, const Expr* target);
void store_name_elsewhere(Interpreter& interp, Frame& frame, const NameExpr* name, Value value);
inline void store_name(Interpreter& interp, Frame& frame, const NameExpr* name, Value value) {
  if (name->where == NameKind::kLocal) {
    frame.slots[name->index] = value;
  } else {
    store_name_elsewhere(interp, frame, name, value);
  }
}
// The names of a class body, or of exec's locals: a subclass of dict, such as __prepare__ may answer, is asked by its
// own __getitem__ (null: KeyError) and __setitem__.
Value find_in_names(Interpreter& interp, Dict* names, Str* name);
void store_in_names(Interpreter& interp, Dict* names, Str* name, Value value);
// object.name, whose object has been evaluated.
Value load_attribute(Interpreter& interp, const AttributeExpr* node, Value object);
void store_attribute(Interpreter& interp, const AttributeExpr* node, Value object, Value value);
// object.name in object.name(...): a method found in the class is answered as it is there, and `self` set to what
// goes in front of the arguments, so that no bound method need be made; anything else is an ordinary attribute.
Value load_method(Interpreter& interp, const AttributeExpr* node, Value object, Value& self);
// Where looking up an attribute, or calling a method, is done: in the line of its name, from 3.10 on.
const Place* place_of_name(const Interpreter& interp, const AttributeBelowExpr* node);
inline const Place* place_of_attribute(const Interpreter& interp, const AttributeExpr* node) {
  return node->is_below ? place_of_name(interp, static_cast<const AttributeBelowExpr*>(node)) : node;
}
Value evaluate_call(Interpreter& interp, Frame& frame, const CallExpr* call);
// The same, but null if the called function raised: Execution::in_flight says what. It may throw nevertheless.
Value evaluate_call_quietly(Interpreter& interp, Frame& frame, const CallExpr* call);
Value evaluate_comprehension(Interpreter& interp, Frame& frame, const ComprehensionExpr* node);
Function* make_function(Interpreter& interp, Frame& frame, const Scope* scope);
// Where the function captures nothing and has neither defaults nor annotations.
Function* make_plain_function(Interpreter& interp, const Frame& frame, const Scope* scope);
// A function's __annotations__, made at need.
Dict* annotations_of(Heap& heap, Function& function);
Completion execute_try(Interpreter& interp, Frame& frame, const TryStmt* statement, Value& result);
Completion execute_with(Interpreter& interp, Frame& frame, const WithStmt* statement, std::size_t item, Value& result);
// ModuleNotFoundError: No module named 'name'.
[[noreturn]] void raise_no_module(Interpreter& interp, std::string_view name);
void execute_import(Interpreter& interp, Frame& frame, const ImportStmt* statement);
void execute_import_from(Interpreter& interp, Frame& frame, const ImportFromStmt* statement);
Completion execute_raise(Interpreter& interp, Frame& frame, const RaiseStmt* statement);
void execute_class(Interpreter& interp, Frame& frame, const ClassStmt* statement);

// Makes a frame current while it runs; enters it in the traceback of an exception that leaves it.
class FrameGuard {
 public:
  FrameGuard(Interpreter& interp, Frame& frame);
  ~FrameGuard();
  FrameGuard(const FrameGuard&) = delete;
  FrameGuard& operator=(const FrameGuard&) = delete;
  // The frame ends without an exception.
  void complete() { completed_ = true; }

 private:
  Interpreter& interp_;
  Frame& frame_;
  bool completed_ = false;
};

// While it lives, `exception` is the one being handled.
class HandledGuard {
 public:
  HandledGuard(Interpreter& interp, Exception* exception);
  ~HandledGuard();
  HandledGuard(const HandledGuard&) = delete;
  HandledGuard& operator=(const HandledGuard&) = delete;

 private:
  Interpreter& interp_;
  Exception* outer_;
  Generator* generator_;  // whose body handles it, if one's does
};

// Runs `body`; the Python exception that left it, or null. The catch block is over when this returns.
template <typename Body>
Exception* caught_in(Body&& body) {
  try {
    body();
  } catch (const PythonError& error) {
    return error.exception;
  }
  return nullptr;
}

// Runs statements; the exception that left them, by the one way or the other, or null.
template <typename Body>
Exception* raised_in(Interpreter& interp, Completion& completion, Body&& body) {
  Exception* thrown = caught_in([&] { completion = body(); });
  if (thrown != nullptr) return thrown;
  return completion == Completion::kRaised ? interp.execution->in_flight : nullptr;
}

// How a statement ends with `exception`.
Completion raised(Interpreter& interp, Exception* exception);
// The same where the frame has an entry in its traceback already.
Completion raised_again(Interpreter& interp, Exception* exception);

}  // namespace patchorder::python
