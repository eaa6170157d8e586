// Calls: how arguments meet parameters, and how functions and classes come to be.
#include <alloca.h>

#include <algorithm>
#include <string>

#include "python/evaluator/attended_calls.h"
#include "python/evaluator/call_observer.h"
#include "python/evaluator/call_unpacking.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/function_arguments.h"
#include "python/evaluator/generator.h"
#include "python/evaluator/left_stack.h"
#include "python/evaluator/thread_hooks.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/operations.h"

namespace patchorder::python {
namespace {

void make_cells(Interpreter& interp, const Scope* scope, Frame& frame) {
  if (scope->cell_names.empty()) return;
  for (std::size_t i = 0; i < scope->cell_names.size(); ++i) {
    frame.cells[i] = interp.heap().make<Cell>(builtin_types().cell);
  }
  for (const Scope::CapturedParameter& captured : scope->captured_parameters) {
    frame.cells[captured.cell]->value = frame.slots[captured.slot];
    if (interp.frees && !frame.source->is_library()) frame.slots[captured.slot] = Value();
  }
}

void fill_frame(Frame& frame, const Function* function) {
  frame.scope = frame.code = function->scope;
  frame.source = function->source;
  frame.name = function->scope->name;
  frame.free = function->closure;
  frame.globals = function->globals;
  frame.at = function->scope;
}

Value call_generator_function(Interpreter& interp, const Function* function, const Arguments& arguments) {
  Heap& heap = interp.heap();
  Frame* frame = heap.make<Frame>();
  frame->slots = heap.allocate_array<Value>(function->scope->slot_names.size());
  frame->cells = heap.allocate_array<Cell*>(function->scope->cell_names.size());
  fill_frame(*frame, function);
  bind_arguments(interp, function, arguments, frame->slots);
  make_cells(interp, function->scope, *frame);
  return make_generator(interp, function, frame);
}

}  // namespace

Value run_function_body(Interpreter& interp, Frame& frame, const Scope* scope) {
  if (scope->expression != nullptr) {
    be_at(interp, frame, scope->expression);
    return evaluate(interp, frame, scope->expression);
  }
  Value result;
  switch (execute(interp, frame, scope->body, result)) {
    case Completion::kRaised: return Value();
    case Completion::kReturn: return result;
    default: return Value::none();  // also where a `finally` has overruled a `return`
  }
}

Value call_function(Interpreter& interp, const Function* function, const Arguments& arguments) {
  const Value result = call_function_quietly(interp, function, arguments);
  if (!result) throw_error(interp, interp.execution->in_flight);
  return result;
}

namespace {

// Whose the arguments are while the function runs: the caller's too, or its frame's alone.
enum class Ownership : std::uint8_t { kLent, kGiven };

template <Ownership kOwnership>
Value run_function(Interpreter& interp, const Function* function, const Arguments& arguments) {
  const Scope* scope = function->scope;
  interp.step();
  if (scope->is_generator || scope->is_coroutine) return call_generator_function(interp, function, arguments);
  Frame frame;
  fill_frame(frame, function);
  frame.slots = static_cast<Value*>(alloca(sizeof(Value) * scope->slot_names.size()));
  frame.cells = static_cast<Cell**>(alloca(sizeof(Cell*) * scope->cell_names.size()));
  bind_arguments(interp, function, arguments, frame.slots);
  if (kOwnership == Ownership::kGiven) std::fill_n(const_cast<Value*>(arguments.values), arguments.total(), Value());
  FrameGuard guard(interp, frame);
  make_cells(interp, scope, frame);
  const auto body = [&] { return run_function_body(interp, frame, scope); };
  const Value result = run_frame(interp, frame, body);
  if (!result) return result;
  if (interp.observer != nullptr) [[unlikely]]
    interp.observer->function_returned(interp, frame, result);
  guard.complete();
  return result;
}

template <Ownership kOwnership>
Value call_function_by(Interpreter& interp, const Function* function, const Arguments& arguments) {
  const auto run = [&] { return run_function<kOwnership>(interp, function, arguments); };
  if (interp.hooked && !function->source->has_frames()) [[unlikely]]
    return run_native_with_hooks(interp, function, run);
  const Value result = run();
  if (interp.frees && result && !function->source->is_library()) [[unlikely]]
    interp.host().may_have_dropped(interp);
  return result;
}

}  // namespace

Value call_function_quietly(Interpreter& interp, const Function* function, const Arguments& arguments) {
  return call_function_by<Ownership::kLent>(interp, function, arguments);
}

Value call_function_giving(Interpreter& interp, const Function* function, const Arguments& arguments) {
  return call_function_by<Ownership::kGiven>(interp, function, arguments);
}

Value call(Interpreter& interp, Value callable, const Arguments& arguments) {
  if (const Function* function = as<Function>(callable)) return call_function(interp, function, arguments);
  const auto slot = type_of(callable)->slots.call;
  if (!slot) raise_type_error(interp, "'" + std::string(type_name(callable)) + "' object is not callable");
  return slot(interp, callable, arguments);
}

Value call(Interpreter& interp, Value callable) { return call(interp, callable, Arguments()); }

Value call(Interpreter& interp, Value callable, Value argument) {
  return call(interp, callable, Arguments(&argument, 1));
}

Value call(Interpreter& interp, Value callable, Value first, Value second) {
  const Value values[] = {first, second};
  return call(interp, callable, Arguments(values));
}

Value call_method(Interpreter& interp, Value object, Str* name) {
  return call(interp, get_attribute(interp, object, name));
}

Value call_method(Interpreter& interp, Value object, Str* name, Value argument) {
  return call(interp, get_attribute(interp, object, name), argument);
}

bool is_callable(Value value) { return type_of(value)->slots.call != nullptr; }

namespace {

// CPython closes a generator when its last reference goes; a `for` loop over a call that made one holds the only
// reference there is.
void note_fresh_generator(Interpreter& interp, Value function, Value result) {
  const Function* called = as<Function>(function);
  interp.execution->fresh_generator = called != nullptr && called->scope->is_generator ? result : Value();
}

const Place* place_of_call(const Interpreter& interp, const CallExpr* node) {
  if (!node->is_below) [[likely]]
    return node;
  const Place* name = place_of_name(interp, static_cast<const AttributeBelowExpr*>(node->function));
  return name == node->function ? node : name;
}

// Calls `function`, with `self` in front if it is not null. `kAttends`: where the program looks at when its objects
// die.
template <Raising kRaising, bool kAttends>
Value call_plain(Interpreter& interp, Frame& frame, const CallExpr* node, Value function, Value& self) {
  if (node->unpacks) return call_unpacking(interp, frame, node, function, self);
  const std::size_t bound = self ? 1 : 0;
  const std::size_t positional = node->positional.size();
  const std::size_t keywords = node->keywords.size();
  auto* values = static_cast<Value*>(alloca(sizeof(Value) * (bound + positional + keywords)));
  if (self) values[0] = self;
  for (std::size_t i = 0; i < positional; ++i) values[bound + i] = evaluate(interp, frame, node->positional[i]);
  for (std::size_t i = 0; i < keywords; ++i) {
    values[bound + positional + i] = evaluate(interp, frame, node->keywords[i].value);
  }
  Arguments arguments(values, bound + positional);
  arguments.keyword_names = node->keyword_names;
  arguments.keyword_count = keywords;
  frame.at = place_of_call(interp, node);
  Value result;
  if (kAttends) {
    look_after_operands(interp, frame);
    self = Value();  // it goes with the others
    result = call_attended(interp, function, arguments, kRaising);
  } else {
    const Function* written = kRaising == Raising::kAnswersNull ? as<Function>(function) : nullptr;
    result = written != nullptr ? call_function_quietly(interp, written, arguments) : call(interp, function, arguments);
  }
  note_fresh_generator(interp, function, result);
  return result;
}

template <bool kAttends>
Value call_watched(Interpreter& interp, Frame& frame, const CallExpr* node, Value object, Value function, Value& self) {
  const auto call_it = [&] { return call_plain<Raising::kThrows, kAttends>(interp, frame, node, function, self); };
  if (!interp.host().watched_call_begins(interp, *node, object)) return call_it();
  Value result;
  Exception* raised = caught_in([&] { result = call_it(); });
  interp.host().watched_call_ends(interp, *node, result, raised);
  if (raised != nullptr) throw_error(interp, raised);
  return result;
}

Value load_method_of(Interpreter& interp, Frame& frame, const AttributeExpr* node, Value& self) {
  const Place* place = place_of_attribute(interp, node);
  const Value object = evaluate(interp, frame, node->object);
  frame.at = place;
  return load_method(interp, node, object, self);
}

template <Raising kRaising>
[[gnu::noinline]] Value call_apart(Interpreter& interp, Frame& frame, const CallExpr* node, Value function,
                                   Value& self) {
  return call_plain<kRaising, true>(interp, frame, node, function, self);
}

// On a stack without what evaluating the callable has left there.
template <Raising kRaising>
Value call_on_clear_stack(Interpreter& interp, Frame& frame, const CallExpr* node, Value function, Value& self) {
  unbind(interp, function, self);
  if (interp.has_fresh_values) clear_left_stack(interp);
  return call_apart<kRaising>(interp, frame, node, function, self);
}

template <Raising kRaising, bool kAttends>
Value evaluate_call_as(Interpreter& interp, Frame& frame, const CallExpr* node) {
  Value self;
  if (node->function->kind != ExprKind::kAttribute) {
    const Value function = evaluate(interp, frame, node->function);
    if (!kAttends) return call_plain<kRaising, false>(interp, frame, node, function, self);
    return call_on_clear_stack<kRaising>(interp, frame, node, function, self);
  }
  const auto* attribute = static_cast<const AttributeExpr*>(node->function);
  if (node->watched && frame.source == interp.program) {
    const Value object = evaluate(interp, frame, attribute->object);
    frame.at = place_of_attribute(interp, attribute);
    const Value function = load_method(interp, attribute, object, self);
    return call_watched<kAttends>(interp, frame, node, object, function, self);
  }
  // A function that is no method of the object may be all that is left of it: it is in no variable here.
  const Value function = load_method_of(interp, frame, attribute, self);
  if (!kAttends) return call_plain<kRaising, false>(interp, frame, node, function, self);
  return call_on_clear_stack<kRaising>(interp, frame, node, function, self);
}

// In a C++ frame of its own.
template <Raising kRaising>
[[gnu::noinline]] Value evaluate_call_apart(Interpreter& interp, Frame& frame, const CallExpr* node) {
  return evaluate_call_as<kRaising, true>(interp, frame, node);
}

// On a stack without what earlier parts of the statement have left there.
template <Raising kRaising>
[[gnu::noinline]] Value evaluate_call_attended(Interpreter& interp, Frame& frame, const CallExpr* node) {
  if (interp.has_fresh_values) clear_left_stack(interp);
  return evaluate_call_apart<kRaising>(interp, frame, node);
}

template <Raising kRaising>
Value evaluate_call_by(Interpreter& interp, Frame& frame, const CallExpr* node) {
  interp.step();
  if (interp.frees) [[unlikely]]
    return evaluate_call_attended<kRaising>(interp, frame, node);
  return evaluate_call_as<kRaising, false>(interp, frame, node);
}

}  // namespace

Value evaluate_call(Interpreter& interp, Frame& frame, const CallExpr* node) {
  return evaluate_call_by<Raising::kThrows>(interp, frame, node);
}

Value evaluate_call_quietly(Interpreter& interp, Frame& frame, const CallExpr* node) {
  return evaluate_call_by<Raising::kAnswersNull>(interp, frame, node);
}

namespace {

// A module's __name__: nearly always the first thing in its dictionary.
Value module_name(const Dict* globals) {
  Str* name = special_names().name_;
  if (globals->used != 0 && globals->entries[0].key.is_object() && globals->entries[0].key.object() == name) {
    return globals->entries[0].value;
  }
  return globals->get(name);
}

}  // namespace

FunctionDescription& Function::description(Heap& heap) {
  if (own_description == nullptr) {
    own_description = heap.make<FunctionDescription>();
    *own_description = {scope->name, scope->qualified_name, scope->documentation, {}, {}};
  }
  return *own_description;
}

Dict* annotations_of(Heap& heap, Function& function) {
  FunctionDescription& description = function.description(heap);
  if (!description.annotations) description.annotations = make_dict(heap);
  return cast<Dict>(description.annotations);
}

Function* make_plain_function(Interpreter& interp, const Frame& frame, const Scope* scope) {
  Function* function = interp.heap().make<Function>(builtin_types().function);
  function->scope = scope;
  function->source = frame.source;
  function->globals = frame.globals;
  function->module = frame.source->is_cython() ? frame.source->compiled_as() : module_name(frame.globals);
  return function;
}

Function* make_function(Interpreter& interp, Frame& frame, const Scope* scope) {
  Heap& heap = interp.heap();
  Function* function = make_plain_function(interp, frame, scope);
  function->closure = heap.allocate_array<Cell*>(scope->captured.size());
  for (std::size_t i = 0; i < scope->captured.size(); ++i) {
    const Scope::Captured& captured = scope->captured[i];
    function->closure[i] = (captured.from_cell ? frame.cells : frame.free)[captured.index];
  }
  if (scope->parameters.empty() && scope->returns == nullptr) return function;
  const auto positional = scope->parameters.subspan(0, scope->positional);
  const auto keyword_only = scope->parameters.subspan(scope->positional, scope->keyword_only);
  for (const Parameter& parameter : positional) {
    function->default_count += parameter.default_value != nullptr ? 1 : 0;
  }
  // Empty at first: what is evaluated now may search all objects, and finds this one too.
  const auto empty_array = [&heap](std::size_t count) {
    Value* values = heap.allocate_array<Value>(count);
    std::fill_n(values, count, Value());
    return values;
  };
  function->keyword_defaults = empty_array(keyword_only.size());
  function->defaults = empty_array(function->default_count);
  std::size_t next_default = 0;
  for (const Parameter& parameter : positional) {
    if (parameter.default_value) function->defaults[next_default++] = evaluate(interp, frame, parameter.default_value);
  }
  for (std::size_t i = 0; i < keyword_only.size(); ++i) {
    const Expr* given = keyword_only[i].default_value;
    if (given != nullptr) function->keyword_defaults[i] = evaluate(interp, frame, given);
  }
  const auto annotate = [&](std::span<const Parameter> parameters) {
    for (const Parameter& parameter : parameters) {
      if (parameter.annotation == nullptr) continue;
      annotations_of(heap, *function)->set(heap, parameter.name, evaluate(interp, frame, parameter.annotation));
    }
  };
  // In the order of the text: *args stand before what is given by keyword only.
  const auto gathering = scope->parameters.subspan(scope->positional + scope->keyword_only);
  annotate(positional);
  annotate(gathering.first(scope->has_varargs ? 1 : 0));
  annotate(keyword_only);
  annotate(gathering.subspan(scope->has_varargs ? 1 : 0));
  if (scope->returns != nullptr) {
    annotations_of(heap, *function)->set(heap, intern("return"), evaluate(interp, frame, scope->returns));
  }
  return function;
}

}  // namespace patchorder::python
