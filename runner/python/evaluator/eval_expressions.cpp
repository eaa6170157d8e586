// Expressions.
#include <algorithm>
#include <string>
#include <vector>

#include "python/evaluator/asynchronous.h"
#include "python/evaluator/attended_calls.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/generator.h"
#include "python/evaluator/left_stack.h"
#include "python/evaluator/small_arithmetic.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/length_hint.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/objects/set.h"
#include "python/text/formatting.h"

namespace patchorder::python {
namespace {

[[gnu::noinline]] Value evaluate_attribute(Interpreter& interp, Frame& frame, const AttributeExpr* node) {
  const Value object = evaluate(interp, frame, node->object);
  frame.at = place_of_attribute(interp, node);
  return load_attribute(interp, node, object);
}

[[gnu::noinline]] Value evaluate_subscript(Interpreter& interp, Frame& frame, const SubscriptExpr* node) {
  const Value object = evaluate(interp, frame, node->object);
  const Value key = evaluate(interp, frame, node->key);
  frame.at = node;
  if (key.is_int()) {
    if (const List* list = as<List>(object); list && list->type == builtin_types().list) {
      const std::int64_t at = key.as_int() < 0 ? key.as_int() + static_cast<std::int64_t>(list->count) : key.as_int();
      if (at >= 0 && at < static_cast<std::int64_t>(list->count)) return list->items[at];
    }
  }
  return get_item(interp, object, key);
}

[[gnu::noinline]] Value evaluate_slice(Interpreter& interp, Frame& frame, const SliceExpr* node) {
  Slice* slice = interp.heap().make<Slice>(builtin_types().slice);
  const auto part = [&](const Expr* e) { return e ? evaluate(interp, frame, e) : Value::none(); };
  slice->start = part(node->start);
  slice->stop = part(node->stop);
  slice->step = part(node->step);
  return slice;
}

[[gnu::noinline]] Value evaluate_binary(Interpreter& interp, Frame& frame, const BinaryExpr* node) {
  const Value left = evaluate(interp, frame, node->left);
  const Value right = evaluate(interp, frame, node->right);
  if (const Value quick = small_arithmetic(node->op, left, right)) return quick;
  frame.at = node;
  return binary(interp, node->op, left, right);
}

// The value of an operand, and its truth if finding the value told it already: as CPython's jumps do, `and`, `or`
// and the statements around them ask an operand for its truth once.
struct Tested {
  Value value;
  bool known = false;
  bool is_true = false;
};

// Values that are no bool may be asked for their truth by code of the program, which `place` asks.
bool truth_at(Interpreter& interp, Frame& frame, const Place* place, Value value) {
  if (value.tag() == Value::Tag::kBool) return value.as_int() != 0;
  frame.at = place;
  return truth(interp, value);
}

Tested evaluate_tested(Interpreter& interp, Frame& frame, const Expr* e, const Place* asking);

// Without its value if the next operand is asked, too: then nobody has it any more.
[[gnu::noinline]] Tested evaluate_operand(Interpreter& interp, Frame& frame, const BooleanExpr* node,
                                          const Expr* operand, const Place* asking) {
  Tested tested = evaluate_tested(interp, frame, operand, asking);
  if (!tested.known) {
    const Place* place = asking == nullptr ? node : interp.version_at_least(12) ? operand : asking;
    tested = {tested.value, true, truth_at(interp, frame, place, tested.value)};
  }
  if (tested.is_true == node->is_and) tested.value = Value();
  return tested;
}

// `asking`: as for evaluate_condition, or null where the value is what is wanted.
Tested evaluate_tested(Interpreter& interp, Frame& frame, const Expr* e, const Place* asking) {
  if (e->kind != ExprKind::kBoolean) return {evaluate(interp, frame, e)};
  const auto* node = static_cast<const BooleanExpr*>(e);
  for (const Expr* operand : node->operands.first(node->operands.size() - 1)) {
    const Tested tested = evaluate_operand(interp, frame, node, operand, asking);
    if (tested.is_true != node->is_and) return tested;
    if (interp.has_fresh_values) [[unlikely]]
      clear_left_stack(interp);
  }
  return evaluate_tested(interp, frame, node->operands.back(), asking);
}

Value compare_once(Interpreter& interp, CompareKind kind, Value left, Value right) {
  switch (kind) {
    case CompareKind::kIs: return Value::boolean(identical(left, right));
    case CompareKind::kIsNot: return Value::boolean(!identical(left, right));
    case CompareKind::kIn: return Value::boolean(contains(interp, right, left));
    case CompareKind::kNotIn: return Value::boolean(!contains(interp, right, left));
    default: break;
  }
  if (left.is_int() && right.is_int()) {
    const std::int64_t a = left.as_int();
    const std::int64_t b = right.as_int();
    const bool results[] = {a == b, a != b, a<b, a <= b, a> b, a >= b};
    return Value::boolean(results[static_cast<std::size_t>(kind)]);
  }
  return compare(interp, left, right, static_cast<CompareOperator>(kind));
}

[[gnu::noinline]] Value evaluate_compare(Interpreter& interp, Frame& frame, const CompareExpr* node) {
  Value left = evaluate(interp, frame, node->left);
  Value result;
  for (std::size_t i = 0; i < node->operands.size(); ++i) {
    const Value right = evaluate(interp, frame, node->operands[i]);
    frame.at = node;
    result = compare_once(interp, node->operators[i], left, right);
    if (i + 1 < node->operands.size() && !truth(interp, result)) return result;
    left = right;
  }
  return result;
}

// Adds the items of a display; `*iterable` adds its own. `worded`: with the message that lists and tuples have for what
// is no iterable.
template <typename Add>
void add_items(Interpreter& interp, Frame& frame, const SequenceExpr* display, bool worded, Add&& add) {
  for (const Expr* item : display->items) {
    if (item->kind == ExprKind::kStarred) {
      const Value iterable = evaluate(interp, frame, static_cast<const StarredExpr*>(item)->value);
      frame.at = display;
      const Slots& slots = type_of(iterable)->slots;
      if (!slots.iterate && !slots.get_item && worded && interp.version_at_least(9)) {
        raise_type_error(interp, "Value after * must be an iterable, not " + std::string(type_name(iterable)));
      }
      if (worded) {
        for_each_counted(interp, iterable, add);
      } else {
        for_each(interp, iterable, add);
      }
    } else {
      add(evaluate(interp, frame, item));
    }
  }
}

[[gnu::noinline]] Value evaluate_list(Interpreter& interp, Frame& frame, const SequenceExpr* node) {
  List* list = make_list(interp.heap());
  list->reserve(interp.heap(), node->items.size());
  add_items(interp, frame, node, true, [&](Value item) { list->append(interp.heap(), item); });
  return list;
}

[[gnu::noinline]] Value evaluate_tuple(Interpreter& interp, Frame& frame, const SequenceExpr* node) {
  for (const Expr* item : node->items) {
    if (item->kind == ExprKind::kStarred) {
      return make_tuple(interp.heap(), cast<List>(evaluate_list(interp, frame, node))->values());
    }
  }
  Tuple* tuple = make_tuple(interp.heap(), node->items.size());
  for (std::size_t i = 0; i < node->items.size(); ++i) tuple->items[i] = evaluate(interp, frame, node->items[i]);
  return tuple;
}

[[gnu::noinline]] Value evaluate_set(Interpreter& interp, Frame& frame, const SequenceExpr* node) {
  Set* set = make_set(interp.heap());
  add_items(interp, frame, node, false, [&](Value item) {
    frame.at = node;
    set->add(interp, item);
  });
  // Three constants and more are a frozenset in the code, which a new set is filled from.
  const bool constant = node->items.size() > 2 && std::ranges::all_of(node->items, [](const Expr* item) {
                          return item->kind == ExprKind::kConstant;
                        });
  return constant && interp.version_at_least(9) ? make_set(interp, builtin_types().set, set) : set;
}

[[gnu::noinline]] Value evaluate_dict(Interpreter& interp, Frame& frame, const DictExpr* node) {
  Dict* dict = make_dict(interp.heap());
  for (std::size_t i = 0; i < node->keys.size(); ++i) {
    if (node->keys[i] != nullptr) {
      const Value key = evaluate(interp, frame, node->keys[i]);
      const Value value = evaluate(interp, frame, node->values[i]);
      frame.at = node;
      dict->set(interp, key, value);
      continue;
    }
    const Value mapping = evaluate(interp, frame, node->values[i]);
    frame.at = node;
    if (!is<Dict>(mapping) && !find_attribute(interp, mapping, intern("keys"))) {
      raise_type_error(interp, "'" + std::string(type_name(mapping)) + "' object is not a mapping");
    }
    update_dict(interp, dict, mapping);
  }
  return dict;
}

[[gnu::noinline]] Value evaluate_fstring(Interpreter& interp, Frame& frame, const FStringExpr* node) {
  std::string text;
  for (const FStringPart& part : node->parts) {
    if (part.expression == nullptr) {
      text += part.text->text();
      continue;
    }
    Value value = evaluate(interp, frame, part.expression);
    const Place* place = interp.version_at_least(12) ? &part.place : node;
    frame.at = place;
    if (part.conversion == 'r') value = repr(interp, value);
    if (part.conversion == 's') value = to_str(interp, value);
    if (part.conversion == 'a') value = make_str(interp.heap(), ascii_escaped(repr_text(interp, value)));
    Str* specification = part.specification ? cast<Str>(evaluate(interp, frame, part.specification)) : intern("");
    frame.at = place;
    text += format_value(interp, value, specification)->text();
  }
  return make_str(interp.heap(), text);
}

[[gnu::noinline]] Value evaluate_annotation(Interpreter& interp, Frame& frame, const AnnotationExpr* e) {
  if (e->expression == nullptr) return e->text;
  if (!interp.version_at_least(14)) return evaluate(interp, frame, e->expression);
  Value value;
  const Exception* raised = caught_in([&] { value = evaluate(interp, frame, e->expression); });
  return raised == nullptr ? value : Value(e->text);
}

// `not` asks its operand as a value, not as a condition: all of `a and b`.
[[gnu::noinline]] Value evaluate_not(Interpreter& interp, Frame& frame, const NotExpr* node) {
  const Tested tested = evaluate_tested(interp, frame, node->operand, nullptr);
  return Value::boolean(!(tested.known ? tested.is_true : truth_at(interp, frame, node, tested.value)));
}

}  // namespace

bool evaluate_condition(Interpreter& interp, Frame& frame, const Expr* e, const Place* asking) {
  const bool is_plain = e->kind != ExprKind::kBoolean;
  const Tested tested = is_plain ? Tested{evaluate(interp, frame, e)} : evaluate_tested(interp, frame, e, asking);
  if (tested.known) return tested.is_true;
  if (tested.value.tag() == Value::Tag::kBool) return tested.value.as_int() != 0;
  return truth_at(interp, frame, interp.version_at_least(12) ? e : asking, tested.value);
}

namespace {

[[gnu::noinline]] Value evaluate_unary(Interpreter& interp, Frame& frame, const UnaryExpr* node) {
  const Value operand = evaluate(interp, frame, node->operand);
  frame.at = node;
  return unary(interp, node->op, operand);
}

[[gnu::noinline]] Value evaluate_boolean(Interpreter& interp, Frame& frame, const Expr* node) {
  return evaluate_tested(interp, frame, node, nullptr).value;
}

[[gnu::noinline]] Value evaluate_conditional(Interpreter& interp, Frame& frame, const ConditionalExpr* node) {
  const bool chosen = evaluate_condition(interp, frame, node->condition, node);
  return evaluate(interp, frame, chosen ? node->then : node->otherwise);
}

[[gnu::noinline]] Value evaluate_lambda(Interpreter& interp, Frame& frame, const LambdaExpr* node) {
  return make_function(interp, frame, node->scope);
}

[[gnu::noinline]] Value evaluate_yield(Interpreter& interp, Frame& frame, const YieldExpr* node) {
  const Value value = node->value != nullptr ? evaluate(interp, frame, node->value) : Value::none();
  frame.at = node;
  if (interp.frees) look_after_operands(interp, frame);
  return yield_value(interp, value);
}

[[gnu::noinline]] Value evaluate_yield_from(Interpreter& interp, Frame& frame, const YieldFromExpr* node) {
  const Value iterable = evaluate(interp, frame, node->iterable);
  frame.at = node;
  if (interp.frees) look_after_operands(interp, frame);
  return yield_from(interp, iterable);
}

[[gnu::noinline]] Value evaluate_await(Interpreter& interp, Frame& frame, const AwaitExpr* node) {
  const Value awaited = evaluate(interp, frame, node->value);
  frame.at = node;
  return await_value(interp, awaited);
}

[[gnu::noinline]] Value evaluate_walrus(Interpreter& interp, Frame& frame, const WalrusExpr* node) {
  const Value value = evaluate(interp, frame, node->value);
  store_name(interp, frame, node->target, value);
  return value;
}

[[gnu::noinline]] Value make_type_maker(Interpreter& interp, const TypeMakerExpr* node) {
  return get_attribute(interp, interp.import_module("_type_parameters"), node->name);
}

}  // namespace

// Has no variables of its own: where the program looks at when its objects die, what an earlier operand has left on the
// stack must not be in the frame of a later one.
Value evaluate_elsewhere(Interpreter& interp, Frame& frame, const Expr* e) {
  switch (e->kind) {
    case ExprKind::kAttribute: return evaluate_attribute(interp, frame, static_cast<const AttributeExpr*>(e));
    case ExprKind::kSubscript: return evaluate_subscript(interp, frame, static_cast<const SubscriptExpr*>(e));
    case ExprKind::kSlice: return evaluate_slice(interp, frame, static_cast<const SliceExpr*>(e));
    case ExprKind::kCall: return evaluate_call(interp, frame, static_cast<const CallExpr*>(e));
    case ExprKind::kUnary: return evaluate_unary(interp, frame, static_cast<const UnaryExpr*>(e));
    case ExprKind::kNot: return evaluate_not(interp, frame, static_cast<const NotExpr*>(e));
    case ExprKind::kBinary: return evaluate_binary(interp, frame, static_cast<const BinaryExpr*>(e));
    case ExprKind::kBoolean: return evaluate_boolean(interp, frame, e);
    case ExprKind::kCompare: return evaluate_compare(interp, frame, static_cast<const CompareExpr*>(e));
    case ExprKind::kConditional: return evaluate_conditional(interp, frame, static_cast<const ConditionalExpr*>(e));
    case ExprKind::kLambda: return evaluate_lambda(interp, frame, static_cast<const LambdaExpr*>(e));
    case ExprKind::kList: return evaluate_list(interp, frame, static_cast<const SequenceExpr*>(e));
    case ExprKind::kTuple: return evaluate_tuple(interp, frame, static_cast<const SequenceExpr*>(e));
    case ExprKind::kSet: return evaluate_set(interp, frame, static_cast<const SequenceExpr*>(e));
    case ExprKind::kDict: return evaluate_dict(interp, frame, static_cast<const DictExpr*>(e));
    case ExprKind::kComprehension:
      return evaluate_comprehension(interp, frame, static_cast<const ComprehensionExpr*>(e));
    case ExprKind::kFString: return evaluate_fstring(interp, frame, static_cast<const FStringExpr*>(e));
    case ExprKind::kYield: return evaluate_yield(interp, frame, static_cast<const YieldExpr*>(e));
    case ExprKind::kYieldFrom: return evaluate_yield_from(interp, frame, static_cast<const YieldFromExpr*>(e));
    case ExprKind::kAwait: return evaluate_await(interp, frame, static_cast<const AwaitExpr*>(e));
    case ExprKind::kWalrus: return evaluate_walrus(interp, frame, static_cast<const WalrusExpr*>(e));
    case ExprKind::kAnnotation: return evaluate_annotation(interp, frame, static_cast<const AnnotationExpr*>(e));
    case ExprKind::kTypeMaker: return make_type_maker(interp, static_cast<const TypeMakerExpr*>(e));
    case ExprKind::kConstant: return static_cast<const ConstantExpr*>(e)->value;
    case ExprKind::kName: return load_name(interp, frame, static_cast<const NameExpr*>(e));
    case ExprKind::kStarred: break;
  }
  raise_unsupported(interp, "a starred expression here");
}

}  // namespace patchorder::python
