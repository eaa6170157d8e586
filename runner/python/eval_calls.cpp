// Calls: how arguments meet parameters, and how functions and classes come to be.
#include <alloca.h>

#include <algorithm>
#include <string>

#include "python/builtin_types.h"
#include "python/call_observer.h"
#include "python/dict.h"
#include "python/evaluator.h"
#include "python/function_arguments.h"
#include "python/gathered_values.h"
#include "python/generator.h"
#include "python/interpreter.h"
#include "python/left_stack.h"
#include "python/names.h"
#include "python/native.h"
#include "python/operations.h"
#include "python/thread_hooks.h"

namespace patchorder::python {
namespace {

void make_cells(Interpreter& interp, const Scope* scope, Frame& frame) {
  if (scope->cell_names.empty()) return;
  for (std::size_t i = 0; i < scope->cell_names.size(); ++i) {
    frame.cells[i] = interp.heap().make<Cell>(builtin_types().cell);
  }
  for (const Scope::CapturedParameter& captured : scope->captured_parameters) {
    frame.cells[captured.cell]->value = frame.slots[captured.slot];
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

Value run_function(Interpreter& interp, const Function* function, const Arguments& arguments) {
  const Scope* scope = function->scope;
  interp.step();
  if (scope->is_generator || scope->is_coroutine) return call_generator_function(interp, function, arguments);
  Frame frame;
  fill_frame(frame, function);
  frame.slots = static_cast<Value*>(alloca(sizeof(Value) * scope->slot_names.size()));
  frame.cells = static_cast<Cell**>(alloca(sizeof(Cell*) * scope->cell_names.size()));
  bind_arguments(interp, function, arguments, frame.slots);
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

}  // namespace

Value call_function_quietly(Interpreter& interp, const Function* function, const Arguments& arguments) {
  if (interp.hooked && !function->source->has_frames()) [[unlikely]] {
    return run_native_with_hooks(interp, function, [&] { return run_function(interp, function, arguments); });
  }
  const Value result = run_function(interp, function, arguments);
  if (interp.frees && result && !function->source->is_library()) [[unlikely]]
    interp.host().may_have_dropped(interp);
  return result;
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

// The arguments of a call with * and **, gathered.
struct GatheredArguments {
  GatheredValues positional;
  std::vector<Str*> names;
  GatheredValues keyword_values;

  Arguments finish() {
    positional.seen = keyword_values.seen = nullptr;
    std::vector<Value>& values = positional.values;
    const std::size_t count = values.size();
    values.insert(values.end(), keyword_values.values.begin(), keyword_values.values.end());
    Arguments arguments(values.data(), count);
    arguments.keyword_names = names.data();
    arguments.keyword_count = names.size();
    return arguments;
  }
};

// What messages about the arguments of a call call the function; with its module from 3.9 on.
std::string called_name(Interpreter& interp, Value function) {
  const bool old = !interp.version_at_least(9);
  const Value found = find_attribute(interp, function, old ? special_names().name_ : special_names().qualname_);
  const Str* name = as<Str>(found);
  if (name == nullptr) return std::string(old ? type_name(function) : to_str(interp, function)->text()) + " object";
  const Str* module = old ? nullptr : as<Str>(find_attribute(interp, function, special_names().module_));
  const bool shown = module != nullptr && module->text() != "builtins";
  return (shown ? std::string(module->text()) + "." : "") + std::string(name->text()) + "()";
}

void gather_mapping(Interpreter& interp, Value function, Value mapping, GatheredArguments& gathered) {
  const auto add = [&](Value key, Value value) {
    Str* name = as<Str>(key);
    if (name == nullptr) {
      const std::string whose = interp.version_at_least(9) ? "" : called_name(interp, function) + " ";
      raise_type_error(interp, whose + "keywords must be strings");
    }
    for (const Str* other : gathered.names) {
      if (!same_text(other, name)) continue;
      raise_type_error(interp, called_name(interp, function) + " got multiple values for keyword argument '" +
                                   std::string(name->text()) + "'");
    }
    gathered.names.push_back(name);
    gathered.keyword_values.add(interp, value);
  };
  if (const Dict* dict = as<Dict>(mapping)) {
    for (std::int64_t i = 0; (i = next_live(dict, i)) >= 0; ++i) add(dict->entries[i].key, dict->entries[i].value);
    return;
  }
  const Value keys = find_attribute(interp, mapping, intern("keys"));
  if (!keys) {
    raise_type_error(interp, called_name(interp, function) + " argument after ** must be a mapping, not " +
                                 std::string(type_name(mapping)));
  }
  for_each(interp, call(interp, keys), [&](Value key) { add(key, get_item(interp, mapping, key)); });
}

Value call_unpacking(Interpreter& interp, Frame& frame, const CallExpr* node, Value function, Value self) {
  GatheredArguments gathered;
  if (self) gathered.positional.values.push_back(self);
  for (const Expr* argument : node->positional) {
    if (argument->kind != ExprKind::kStarred) {
      gathered.positional.add(interp, evaluate(interp, frame, argument));
      continue;
    }
    const Value iterable = evaluate(interp, frame, static_cast<const StarredExpr*>(argument)->value);
    frame.at = node;
    if (!type_of(iterable)->slots.iterate && !type_of(iterable)->slots.get_item) {
      // Several arguments are gathered in a list first, from 3.9 on.
      const bool listed = node->positional.size() > 1 && interp.version_at_least(9);
      raise_type_error(interp, (listed ? "Value" : called_name(interp, function) + " argument") +
                                   " after * must be an iterable, not " + std::string(type_name(iterable)));
    }
    for_each(interp, iterable, [&](Value item) { gathered.positional.add(interp, item); });
  }
  for (const Keyword& keyword : node->keywords) {
    const Value value = evaluate(interp, frame, keyword.value);
    if (keyword.name != nullptr) {
      gathered.names.push_back(keyword.name);
      gathered.keyword_values.add(interp, value);
    } else {
      frame.at = node;
      gather_mapping(interp, function, value, gathered);
    }
  }
  const Arguments arguments = gathered.finish();
  frame.at = node;
  return call(interp, function, arguments);
}

// CPython closes a generator when its last reference goes; a `for` loop over a call that made one holds the only
// reference there is.
void note_fresh_generator(Interpreter& interp, Value function, Value result) {
  const Function* called = as<Function>(function);
  interp.execution->fresh_generator = called != nullptr && called->scope->is_generator ? result : Value();
}

// How an exception of a called function comes back: thrown, or as a null value.
enum class Raising : std::uint8_t { kThrows, kAnswersNull };

const Place* place_of_call(const Interpreter& interp, const CallExpr* node) {
  if (!node->is_below) [[likely]]
    return node;
  const Place* name = place_of_name(interp, static_cast<const AttributeBelowExpr*>(node->function));
  return name == node->function ? node : name;
}

// Calls `function`, with `self` in front if it is not null.
template <Raising kRaising>
Value call_plain(Interpreter& interp, Frame& frame, const CallExpr* node, Value function, Value self) {
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
  if (interp.frees) [[unlikely]]
    clear_left_stack(interp);  // of what the arguments took to evaluate: the call may last
  const Function* written = kRaising == Raising::kAnswersNull ? as<Function>(function) : nullptr;
  const Value result =
      written != nullptr ? call_function_quietly(interp, written, arguments) : call(interp, function, arguments);
  note_fresh_generator(interp, function, result);
  return result;
}

Value call_watched(Interpreter& interp, Frame& frame, const CallExpr* node, Value object, Value function, Value self) {
  if (!interp.host().watched_call_begins(interp, *node, object)) {
    return call_plain<Raising::kThrows>(interp, frame, node, function, self);
  }
  Value result;
  Exception* raised = caught_in([&] { result = call_plain<Raising::kThrows>(interp, frame, node, function, self); });
  interp.host().watched_call_ends(interp, *node, result, raised);
  if (raised != nullptr) throw_error(interp, raised);
  return result;
}

template <Raising kRaising>
Value evaluate_call_by(Interpreter& interp, Frame& frame, const CallExpr* node) {
  interp.step();
  if (node->function->kind != ExprKind::kAttribute) {
    return call_plain<kRaising>(interp, frame, node, evaluate(interp, frame, node->function), Value());
  }
  const auto* attribute = static_cast<const AttributeExpr*>(node->function);
  const Value object = evaluate(interp, frame, attribute->object);
  Value self;
  frame.at = place_of_attribute(interp, attribute);
  const Value function = load_method(interp, attribute, object, self);
  if (node->watched && frame.source == interp.program) {
    return call_watched(interp, frame, node, object, function, self);
  }
  return call_plain<kRaising>(interp, frame, node, function, self);
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
