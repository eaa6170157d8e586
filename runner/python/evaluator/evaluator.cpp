#include "python/evaluator/evaluator.h"

#include <alloca.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "python/evaluator/call_observer.h"
#include "python/evaluator/gathered_values.h"
#include "python/evaluator/generator.h"
#include "python/evaluator/native_depth.h"
#include "python/evaluator/thread_hooks.h"
#include "python/evaluator/traceback.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/operations.h"
#include "python/syntax/documentation.h"

namespace patchorder::python {
namespace {

// Builtins of CPython that the case language does not have.
constexpr std::string_view kMissingBuiltins[] = {"aiter", "anext", "breakpoint"};

// The builtins that are made when a program first names one; null if `name` is none of them.
Value late_builtin(Interpreter& interp, Str* name) {
  const std::string_view text = name->text();
  if (!interp.version_at_least(11) || (text != "ExceptionGroup" && text != "BaseExceptionGroup")) return Value();
  const Value module = interp.import_module("_exception_groups");
  for (const char* each : {"BaseExceptionGroup", "ExceptionGroup"}) {
    interp.builtins()->set(interp.heap(), intern(each), get_attribute(interp, module, intern(each)));
  }
  return interp.builtins()->get(name);
}

[[noreturn]] void raise_undefined(Interpreter& interp, Frame& frame, const NameExpr* node) {
  const std::string_view name = node->name->text();
  frame.at = node;
  if (std::ranges::find(kMissingBuiltins, name) != std::end(kMissingBuiltins)) {
    raise_unsupported(interp, "the builtin '" + std::string(name) + "'");
  }
  Exception* error = make_exception(interp, exceptions().name_error,
                                    make_str(interp.heap(), "name '" + std::string(name) + "' is not defined"));
  if (interp.version_at_least(10)) {
    error->attributes = make_dict(interp.heap());
    error->attributes->set(interp.heap(), intern("name"), intern(name));
  }
  raise_exception(interp, error);
}

// The value of a plain name in the module: its dictionary, then the builtins. The node remembers where it was
// found; entries are checked by name, and "not in the module" by the dictionary's version.
Value load_global(Interpreter& interp, Frame& frame, const NameExpr* name) {
  NameCache& cache = name->cache;
  const Dict* globals = frame.globals;
  if (cache.key == globals && globals->has_at(cache.position, name->name)) [[likely]]
    return globals->entries[cache.position].value;
  const std::uint64_t absent = interp.serial() << 32 | globals->version;
  const Dict* found = interp.builtins_of(globals);
  if (cache.key == found && cache.epoch == absent && found->has_at(cache.position, name->name)) [[likely]]
    return found->entries[cache.position].value;
  found = globals;
  std::int64_t position = globals->find(name->name);
  if (position < 0) {
    found = interp.builtins_of(globals);
    position = found->find(name->name);
  }
  if (position < 0) {
    if (found != interp.builtins()) raise_undefined(interp, frame, name);
    if (const Value made = late_builtin(interp, name->name)) return made;
    raise_undefined(interp, frame, name);
  }
  cache.key = found;
  cache.position = static_cast<std::uint32_t>(position);
  cache.epoch = absent;
  return found->entries[position].value;
}

[[noreturn]] void raise_unbound(Interpreter& interp, Frame& frame, const NameExpr* name) {
  frame.at = name;
  const std::string quoted = "'" + std::string(name->name->text()) + "'";
  if (name->where == NameKind::kFree) {
    const std::string message =
        interp.version_at_least(11)
            ? "cannot access free variable " + quoted + " where it is not associated with a value in enclosing scope"
            : "free variable " + quoted + " referenced before assignment in enclosing scope";
    Exception* error = make_exception(interp, exceptions().name_error, make_str(interp.heap(), message));
    set_attribute(interp, error, intern("name"), name->name);
    raise_exception(interp, error);
  }
  raise(interp, exceptions().unbound_local_error,
        interp.version_at_least(11)
            ? "cannot access local variable " + quoted + " where it is not associated with a value"
            : "local variable " + quoted + " referenced before assignment");
}

Value* storage_of(Frame& frame, const NameExpr* name) {
  switch (name->where) {
    case NameKind::kLocal: return &frame.slots[name->index];
    case NameKind::kCell: return &frame.cells[name->index]->value;
    case NameKind::kFree: return &frame.free[name->index]->value;
    default: return nullptr;
  }
}

}  // namespace

Value find_in_names(Interpreter& interp, Dict* names, Str* name) {
  if (names->type == builtin_types().dict) [[likely]]
    return names->get(name);
  Value found;
  Exception* missing = caught_in([&] { found = get_item(interp, names, name); });
  if (missing != nullptr && !is_instance(missing, exceptions().key_error)) throw_error(interp, missing);
  return found;
}

void store_in_names(Interpreter& interp, Dict* names, Str* name, Value value) {
  if (names->type == builtin_types().dict) [[likely]] {
    names->set(interp.heap(), name, value);
  } else {
    set_item(interp, names, name, value);
  }
}

Value load_name(Interpreter& interp, Frame& frame, const NameExpr* name) {
  switch (name->where) {
    case NameKind::kLocal:
    case NameKind::kCell:
    case NameKind::kFree: {
      const Value value = *storage_of(frame, name);
      if (value.is_null()) [[unlikely]]
        raise_unbound(interp, frame, name);
      return value;
    }
    case NameKind::kClass:
      if (const Value value = frame.names ? find_in_names(interp, frame.names, name->name) : Value()) return value;
      [[fallthrough]];
    default: return load_global(interp, frame, name);
  }
}

void store_name_elsewhere(Interpreter& interp, Frame& frame, const NameExpr* name, Value value) {
  if (Value* storage = storage_of(frame, name)) {
    *storage = value;
    return;
  }
  if (name->where == NameKind::kClass) {
    store_in_names(interp, frame.names, name->name, value);
    return;
  }
  Dict* globals = frame.globals;
  NameCache& cache = name->cache;
  if (cache.key == globals && globals->has_at(cache.position, name->name)) {
    globals->entries[cache.position].value = value;
    return;
  }
  cache.key = globals;
  cache.position = globals->set(interp.heap(), name->name, value);
}

namespace {

void delete_name(Interpreter& interp, Frame& frame, const NameExpr* name) {
  if (Value* storage = storage_of(frame, name)) {
    if (storage->is_null()) raise_unbound(interp, frame, name);
    *storage = Value();
    return;
  }
  Dict* names = name->where == NameKind::kClass ? frame.names : frame.globals;
  if (!names->remove(name->name)) {
    frame.at = name;
    raise(interp, exceptions().name_error, "name '" + std::string(name->name->text()) + "' is not defined");
  }
}

// Tuples of the right length, whose iteration nobody can see.
bool unpack_in_place(Interpreter& interp, Frame& frame, Exprs targets, Value value) {
  const Tuple* tuple = as<Tuple>(value);
  if (tuple == nullptr || tuple->type != builtin_types().tuple || tuple->count != targets.size()) return false;
  // One step for each item and one for the end, as next() counts them.
  for (std::size_t i = 0; i <= targets.size(); ++i) interp.step();
  for (std::size_t i = 0; i < targets.size(); ++i) assign(interp, frame, targets[i], tuple->items[i]);
  return true;
}

// `a, *b, c = value`
void unpack(Interpreter& interp, Frame& frame, const SequenceExpr* target, Value value) {
  const Exprs targets = target->items;
  frame.at = target;
  const Slots& slots = type_of(value)->slots;
  if (!slots.iterate && !slots.get_item) {
    raise_type_error(interp, "cannot unpack non-iterable " + std::string(type_name(value)) + " object");
  }
  std::size_t star = targets.size();
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (targets[i]->kind == ExprKind::kStarred) star = i;
  }
  const bool has_star = star < targets.size();
  if (!has_star && unpack_in_place(interp, frame, targets, value)) return;
  GatheredValues gathered;
  const Value iterator = iterate(interp, value);
  while (has_star || gathered.values.size() <= targets.size()) {
    const Value item = next(interp, iterator);
    if (!item) break;
    gathered.add(interp, item);
  }
  const std::span<const Value> items = gathered.values;
  const std::size_t fixed = targets.size() - (has_star ? 1 : 0);
  if (items.size() < fixed) {
    raise_value_error(interp, "not enough values to unpack (expected " + std::string(has_star ? "at least " : "") +
                                  std::to_string(fixed) + ", got " + std::to_string(items.size()) + ")");
  }
  if (!has_star && items.size() > targets.size()) {
    const Type* type = type_of(value);
    const BuiltinTypes& types = builtin_types();
    const bool counted =
        interp.version_at_least(14) && (type == types.list || type == types.tuple || type == types.dict);
    raise_value_error(interp, "too many values to unpack (expected " + std::to_string(fixed) +
                                  (counted ? ", got " + std::to_string(length(interp, value)) : "") + ")");
  }
  std::size_t at = 0;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (i == star) {
      const std::size_t count = items.size() - fixed;
      const auto* starred = static_cast<const StarredExpr*>(targets[i]);
      assign(interp, frame, starred->value, make_list(interp.heap(), items.subspan(at, count)));
      at += count;
    } else {
      assign(interp, frame, targets[i], items[at++]);
    }
  }
}

}  // namespace

void assign_elsewhere(Interpreter& interp, Frame& frame, const Expr* target, Value value) {
  switch (target->kind) {
    case ExprKind::kName: return store_name(interp, frame, static_cast<const NameExpr*>(target), value);
    case ExprKind::kAttribute: {
      const auto* attribute = static_cast<const AttributeExpr*>(target);
      const Value object = evaluate(interp, frame, attribute->object);
      frame.at = place_of_attribute(interp, attribute);
      return store_attribute(interp, attribute, object, value);
    }
    case ExprKind::kSubscript: {
      const auto* subscript = static_cast<const SubscriptExpr*>(target);
      const Value object = evaluate(interp, frame, subscript->object);
      const Value key = evaluate(interp, frame, subscript->key);
      frame.at = subscript;
      return set_item(interp, object, key, value);
    }
    default: return unpack(interp, frame, static_cast<const SequenceExpr*>(target), value);
  }
}

void delete_target(Interpreter& interp, Frame& frame, const Expr* target) {
  switch (target->kind) {
    case ExprKind::kName: return delete_name(interp, frame, static_cast<const NameExpr*>(target));
    case ExprKind::kAttribute: {
      const auto* attribute = static_cast<const AttributeExpr*>(target);
      const Value object = evaluate(interp, frame, attribute->object);
      frame.at = interp.version_at_least(11) ? place_of_attribute(interp, attribute) : attribute;
      return delete_attribute(interp, object, attribute->name);
    }
    case ExprKind::kSubscript: {
      const auto* subscript = static_cast<const SubscriptExpr*>(target);
      const Value object = evaluate(interp, frame, subscript->object);
      const Value key = evaluate(interp, frame, subscript->key);
      frame.at = subscript;
      return delete_item(interp, object, key);
    }
    default:
      for (const Expr* item : static_cast<const SequenceExpr*>(target)->items) delete_target(interp, frame, item);
  }
}

FrameGuard::FrameGuard(Interpreter& interp, Frame& frame) : interp_(interp), frame_(frame) {
  Execution& execution = *interp.execution;
  const auto* here = static_cast<const char*>(__builtin_frame_address(0));
  if (execution.depth >= interp.recursion_limit || here < execution.stack_limit) {
    raise_recursion_error(interp, "");
  }
  ++execution.depth;
  frame.back = execution.frame;
  execution.frame = &frame;
  if (interp.observer != nullptr) [[unlikely]]
    interp.observer->frame_begins(interp, frame);
}

FrameGuard::~FrameGuard() {
  Execution& execution = *interp_.execution;
  if (interp_.observer != nullptr) [[unlikely]]
    interp_.observer->frame_ends(interp_, frame_, completed_ ? nullptr : execution.in_flight);
  try {
    if (frame_.inlined) {
      frame_.back->at = frame_.at;
    } else if (!completed_ && execution.in_flight != nullptr) {
      add_traceback(interp_, frame_, execution.in_flight);
    }
    if (FrameObject* object = frame_.object; object != nullptr) object->locals = frame_locals(interp_, frame_);
  } catch (const BudgetExceeded&) {
    // The memory budget ends the case at the next allocation; a destructor must not throw.
    completed_ = true;
  }
  --execution.depth;
  execution.frame = frame_.back;
  if (FrameObject* object = frame_.object; object != nullptr) {
    object->line = frame_.line();
    object->frame = nullptr;
  }
}

HandledGuard::HandledGuard(Interpreter& interp, Exception* exception)
    : interp_(interp), outer_(interp.execution->handled), generator_(interp.execution->generator) {
  interp.execution->handled = exception;
  if (generator_ != nullptr) ++generator_->handling;
}

// Whoever resumes a generator now may be handling something else than who did when the handler began.
HandledGuard::~HandledGuard() {
  const bool outermost = generator_ != nullptr && --generator_->handling == 0;
  interp_.execution->handled = outermost ? generator_->handled_outside : outer_;
}

Value run_module_body(Interpreter& interp, const Tree& tree, Dict* globals, Dict* names) {
  const Scope* scope = tree.module();
  if (const NewerSyntax* newer = tree.too_new_for(interp.version().minor)) {
    throw_source_error(tree.source(), SourceError::Kind::kSyntax,
                       newer->what + " came with Python 3." + std::to_string(newer->minor), newer->position);
  }
  Frame frame;
  frame.source = &tree.source();
  frame.name = scope->name;
  frame.code = scope;
  frame.globals = globals;
  frame.names = names != nullptr ? names : globals;
  FrameGuard guard(interp, frame);
  frame.names->reserve(interp.heap(), frame.names->count + 1 + scope->bound_names);
  if (const Value doc = documentation_of(interp, *scope, *frame.source)) {
    frame.names->set(interp.heap(), special_names().doc_, doc);
  }
  const Value result = run_frame(interp, frame, [&]() -> Value {
    if (scope->expression != nullptr) {
      frame.at = scope->expression;
      return evaluate(interp, frame, scope->expression);
    }
    Value returned = Value::none();
    return execute(interp, frame, scope->body, returned) == Completion::kRaised ? Value() : returned;
  });
  if (!result) throw_error(interp, interp.execution->in_flight);
  guard.complete();
  return result;
}

void super_arguments_of_frame(Interpreter& interp, const Frame& frame, Value& start, Value& self) {
  const Scope* scope = frame.scope;
  if (scope->parameters.empty()) raise(interp, exceptions().runtime_error, "super(): no arguments");
  for (std::size_t i = 0; i < scope->captured.size(); ++i) {
    if (scope->captured[i].name == special_names().class_) start = frame.free[i]->value;
  }
  self = frame.slots[0];
  for (const Scope::CapturedParameter& captured : scope->captured_parameters) {
    if (captured.slot == 0) self = frame.cells[captured.cell]->value;
  }
  if (const Tuple* varargs = as<Tuple>(self); varargs && scope->positional == 0) {
    self = varargs->count != 0 ? varargs->items[0] : Value();
  }
  if (!start) raise(interp, exceptions().runtime_error, "super(): __class__ cell not found");
  if (!self) raise(interp, exceptions().runtime_error, "super(): arg[0] deleted");
}

}  // namespace patchorder::python
