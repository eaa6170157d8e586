#include "python/objects/operations.h"

#include <algorithm>
#include <string>

#include "python/evaluator/native_depth.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/bytes.h"
#include "python/objects/complex_numbers.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/generic_types.h"
#include "python/objects/numbers.h"
#include "python/objects/slot_dispatch.h"
#include "python/objects/special_methods.h"

namespace patchorder::python {
namespace {

std::string quoted_type(Value value) { return "'" + std::string(type_name(value)) + "'"; }

const char* compare_symbol(CompareOperator op) {
  constexpr const char* kSymbols[] = {"==", "!=", "<", "<=", ">", ">="};
  return kSymbols[static_cast<std::size_t>(op)];
}

const char* binary_symbol(BinaryOperator op) {
  constexpr const char* kSymbols[] = {"+", "-", "*", "/", "//", "%", "** or pow()", "<<", ">>", "&", "|", "^", "@"};
  return kSymbols[static_cast<std::size_t>(op)];
}

CompareOperator mirrored(CompareOperator op) {
  switch (op) {
    case CompareOperator::kLess: return CompareOperator::kGreater;
    case CompareOperator::kLessEqual: return CompareOperator::kGreaterEqual;
    case CompareOperator::kGreater: return CompareOperator::kLess;
    case CompareOperator::kGreaterEqual: return CompareOperator::kLessEqual;
    default: return op;
  }
}

Value try_compare(Interpreter& interp, Value a, Value b, CompareOperator op) {
  const auto slot = type_of(a)->slots.compare;
  return slot ? slot(interp, a, b, op) : Value::not_implemented();
}

// The right operand goes first if its class derives from the left one's and may know better.
bool right_goes_first(Value a, Value b) {
  const Type* left = type_of(a);
  const Type* right = type_of(b);
  return left != right && right->is_subtype_of(left);
}

// Whether the derived class has a reflected method of its own, rather than the one it inherits.
bool overrides_reflected(BinaryOperator op, Value base, Value derived) {
  Str* name = slot_dispatch::binary_name(op, true);
  return !identical(lookup_in_type(type_of(base), name), lookup_in_type(type_of(derived), name));
}

Value try_binary(Interpreter& interp, BinaryOperator op, Value a, Value b) {
  const auto left = type_of(a)->slots.binary;
  const auto right = type_of(b)->slots.binary;
  const bool right_first = right != nullptr && right_goes_first(a, b) && overrides_reflected(op, a, b);
  if (right_first) {
    const Value result = right(interp, op, b, a, true);
    if (!result.is_not_implemented()) return result;
  }
  if (left != nullptr) {
    const Value result = left(interp, op, a, b, false);
    if (!result.is_not_implemented()) return result;
  }
  if (right != nullptr && !right_first && type_of(a) != type_of(b)) {
    return right(interp, op, b, a, true);
  }
  return Value::not_implemented();
}

[[noreturn]] void raise_unsupported_operands(Interpreter& interp, const char* symbol, Value a, Value b) {
  raise_type_error(interp, std::string("unsupported operand type(s) for ") + symbol + ": " + quoted_type(a) + " and " +
                               quoted_type(b));
}

bool is_sequence(Value value) { return is<List>(value) || is<Tuple>(value) || is<Str>(value) || is<Bytes>(value); }

// What sequences say about + and *, where it is not the general message.
void raise_unsupported_sequence(Interpreter& interp, BinaryOperator op, Value a, Value b) {
  if (type_of(a) == builtin_types().memory_view) return;
  if (op == BinaryOperator::kAdd && is<Bytes>(a)) {
    raise_type_error(interp, "can't concat " + std::string(type_name(b)) + " to " + std::string(type_name(a)));
  }
  if (op == BinaryOperator::kAdd && is_sequence(a)) {
    const std::string kind = is<List>(a) ? "list" : is<Tuple>(a) ? "tuple" : "str";
    raise_type_error(interp,
                     "can only concatenate " + kind + " (not \"" + std::string(type_name(b)) + "\") to " + kind);
  }
  if (op == BinaryOperator::kMultiply && (is_sequence(a) || is_sequence(b))) {
    raise_type_error(interp, "can't multiply sequence by non-int of type " + quoted_type(is_sequence(a) ? b : a));
  }
}

// Iterates by __getitem__(0), (1), ... until IndexError: the protocol before __iter__.
struct SequenceIterator : Object {
  static void show_members(Object* object, Visitor& visitor) {
    visitor.visit(static_cast<SequenceIterator*>(object)->sequence);
  }
  static constexpr Layout kLayout{"iterator", show_members};
  explicit SequenceIterator(Type* t) : Object(t) {}
  Value sequence;
  std::int64_t position = 0;
};

Value next_by_index(Interpreter& interp, Value self) {
  SequenceIterator* iterator = cast<SequenceIterator>(self);
  if (!iterator->sequence) return Value();
  try {
    return get_item(interp, iterator->sequence, Value::integer(iterator->position++));
  } catch (const PythonError& error) {
    if (!is_instance(error.exception, exceptions().index_error) &&
        !is_instance(error.exception, exceptions().stop_iteration)) {
      throw;
    }
  }
  iterator->sequence = Value();
  return Value();
}

Type* sequence_iterator_type() {
  static thread_local Type* const type = [] {
    Type* made = make_native_type("iterator", "builtins", builtin_types().object, &SequenceIterator::kLayout);
    made->slots.iterate = [](Interpreter&, Value self) { return self; };
    made->slots.next = next_by_index;
    expose_slots(made);
    return made;
  }();
  return type;
}

}  // namespace

std::string_view type_name(Value value) { return type_of(value)->shown_name->text(); }

Str* repr(Interpreter& interp, Value value) {
  const NativeDepth depth(interp, " while getting the repr of an object");
  return cast<Str>(type_of(value)->slots.repr(interp, value));
}

std::string_view repr_text(Interpreter& interp, Value value) { return repr(interp, value)->text(); }

Str* to_str(Interpreter& interp, Value value) {
  if (is<Str>(value) && type_of(value) == builtin_types().str) return cast<Str>(value);
  const NativeDepth depth(interp, " while getting the str of an object");
  return cast<Str>(type_of(value)->slots.str(interp, value));
}

bool truth(Interpreter& interp, Value value) {
  switch (value.tag()) {
    case Value::Tag::kNone: return false;
    case Value::Tag::kBool:
    case Value::Tag::kInt: return value.as_int() != 0;
    case Value::Tag::kFloat: return value.as_float() != 0;
    case Value::Tag::kObject: {
      const Slots& slots = value.object()->type->slots;
      if (slots.truth) return slots.truth(interp, value);
      return slots.length ? slots.length(interp, value) != 0 : true;
    }
    default: return true;
  }
}

Value compare(Interpreter& interp, Value a, Value b, CompareOperator op) {
  const NativeDepth depth(interp, " in comparison");
  const bool right_first = right_goes_first(a, b);
  if (right_first) {
    const Value result = try_compare(interp, b, a, mirrored(op));
    if (!result.is_not_implemented()) return result;
  }
  Value result = try_compare(interp, a, b, op);
  if (!result.is_not_implemented()) return result;
  if (!right_first) {
    result = try_compare(interp, b, a, mirrored(op));
    if (!result.is_not_implemented()) return result;
  }
  if (op == CompareOperator::kEqual) return Value::boolean(identical(a, b));
  if (op == CompareOperator::kNotEqual) return Value::boolean(!identical(a, b));
  raise_type_error(interp, std::string("'") + compare_symbol(op) + "' not supported between instances of " +
                               quoted_type(a) + " and " + quoted_type(b));
}

bool compare_is_true(Interpreter& interp, Value a, Value b, CompareOperator op) {
  return truth(interp, compare(interp, a, b, op));
}

bool equals(Interpreter& interp, Value a, Value b) {
  return identical(a, b) || compare_is_true(interp, a, b, CompareOperator::kEqual);
}

std::uint64_t hash(Interpreter& interp, Value value) {
  const auto slot = type_of(value)->slots.hash;
  if (!slot) raise_type_error(interp, "unhashable type: " + quoted_type(value));
  const NativeDepth depth(interp, "");
  return slot(interp, value);
}

Value binary(Interpreter& interp, BinaryOperator op, Value a, Value b) {
  const Value result = try_binary(interp, op, a, b);
  if (result.is_not_implemented()) {
    raise_unsupported_sequence(interp, op, a, b);
    raise_unsupported_operands(interp, binary_symbol(op), a, b);
  }
  return result;
}

Value inplace(Interpreter& interp, BinaryOperator op, Value a, Value b) {
  if (const auto slot = type_of(a)->slots.inplace) {
    const Value result = slot(interp, op, a, b);
    if (!result.is_not_implemented()) return result;
  }
  const Value result = try_binary(interp, op, a, b);
  if (result.is_not_implemented()) {
    raise_unsupported_sequence(interp, op, a, b);
    const std::string symbol = op == BinaryOperator::kPower ? "**" : binary_symbol(op);
    raise_unsupported_operands(interp, (symbol + "=").c_str(), a, b);
  }
  return result;
}

Value unary(Interpreter& interp, UnaryOperator op, Value value) {
  const auto slot = type_of(value)->slots.unary;
  if (slot) return slot(interp, op, value);
  constexpr const char* kSymbols[] = {"-", "+", "~"};
  raise_type_error(interp, std::string("bad operand type for unary ") + kSymbols[static_cast<std::size_t>(op)] + ": " +
                               quoted_type(value));
}

std::int64_t length(Interpreter& interp, Value value) {
  const auto slot = type_of(value)->slots.length;
  if (!slot) raise_type_error(interp, "object of type " + quoted_type(value) + " has no len()");
  return slot(interp, value);
}

Value get_item(Interpreter& interp, Value container, Value key) {
  if (const auto slot = type_of(container)->slots.get_item) return slot(interp, container, key);
  if (const Type* type = as<Type>(container)) {
    if (lookup_in_type(type, special_names().class_getitem_)) {
      return call(interp, get_attribute(interp, container, special_names().class_getitem_), key);
    }
    const auto is_generic = [](const Type* ancestor) { return ancestor->is_generic; };
    if (interp.version_at_least(9) && std::ranges::any_of(type->resolution_order, is_generic)) {
      return make_generic_alias(interp, container, key);
    }
    if (interp.version_at_least(11)) {
      raise_type_error(interp, "type '" + std::string(type->shown_name->text()) + "' is not subscriptable");
    }
  }
  raise_type_error(interp, quoted_type(container) + " object is not subscriptable");
}

void set_item(Interpreter& interp, Value container, Value key, Value value) {
  const auto slot = type_of(container)->slots.set_item;
  if (!slot) {
    raise_type_error(interp, quoted_type(container) + " object does not support item assignment");
  }
  slot(interp, container, key, value);
}

void delete_item(Interpreter& interp, Value container, Value key) {
  const auto slot = type_of(container)->slots.set_item;
  if (!slot) {
    // CPython words it by whether the type has a sequence's slots at all; classes of a program always have.
    const bool sequence = !type_of(container)->permanent || type_of(container)->slots.contains != nullptr;
    raise_type_error(interp, quoted_type(container) +
                                 (sequence && has_index(interp, key) ? " object doesn't" : " object does not") +
                                 " support item deletion");
  }
  slot(interp, container, key, Value());
}

bool contains(Interpreter& interp, Value container, Value item) {
  if (const auto slot = type_of(container)->slots.contains) return slot(interp, container, item);
  const Slots& slots = type_of(container)->slots;
  if (!slots.iterate && !slots.get_item) {
    const char* missing = interp.version_at_least(14) ? " is not a container or iterable" : " is not iterable";
    raise_type_error(interp, "argument of type " + quoted_type(container) + missing);
  }
  const Value iterator = iterate(interp, container);
  while (const Value candidate = next(interp, iterator)) {
    if (equals(interp, candidate, item)) return true;
  }
  return false;
}

Value iterate(Interpreter& interp, Value iterable) {
  const Slots& slots = type_of(iterable)->slots;
  if (slots.iterate) return slots.iterate(interp, iterable);
  if (!slots.get_item) raise_type_error(interp, quoted_type(iterable) + " object is not iterable");
  auto* iterator = interp.heap().make<SequenceIterator>(sequence_iterator_type());
  iterator->sequence = iterable;
  return iterator;
}

Value next(Interpreter& interp, Value iterator) {
  const auto slot = type_of(iterator)->slots.next;
  if (!slot) raise_type_error(interp, quoted_type(iterator) + " object is not an iterator");
  interp.step();
  return slot(interp, iterator);
}

List* collect(Interpreter& interp, Value iterable) {
  if (const List* list = as<List>(iterable); list && list->type == builtin_types().list) {
    return make_list(interp.heap(), list->values());
  }
  if (const Tuple* tuple = as<Tuple>(iterable); tuple && tuple->type == builtin_types().tuple) {
    return make_list(interp.heap(), tuple->values());
  }
  List* list = make_list(interp.heap());
  for_each(interp, iterable, [&](Value item) { list->append(interp.heap(), item); });
  return list;
}

namespace {

// What __index__ says; null if there is none.
Value whole_index(Interpreter& interp, Value value) {
  const Value hook = find_special(interp, value, special_names().index_);
  if (!hook) return Value();
  const Value result = call(interp, hook);
  if (is_integer(result)) return result;
  raise_type_error(interp, "__index__ returned non-int (type " + std::string(type_name(result)) + ")");
}

}  // namespace

std::int64_t to_index(Interpreter& interp, Value value) {
  if (value.is_int() || value.is_bool()) return value.as_int();
  if (is_integer(value)) {
    if (const auto small = small_integer(value)) return *small;
    raise(interp, exceptions().overflow_error, "Python int too large to convert to C ssize_t");
  }
  if (const Value whole = whole_index(interp, value)) return to_index(interp, whole);
  raise_type_error(interp, quoted_type(value) + " object cannot be interpreted as an integer");
}

bool has_index(Interpreter& interp, Value value) {
  return is_integer(value) || find_special(interp, value, special_names().index_);
}

double to_double(Interpreter& interp, Value value) {
  if (value.is_float()) return value.as_float();
  if (is_number(value)) return number_as_double(interp, value);
  if (const Value hook = find_special(interp, value, special_names().float_)) {
    const Value result = call(interp, hook);
    if (!is_number(result) || is_integer(result)) {
      raise_type_error(interp, std::string(type_name(value)) + ".__float__ returned non-float (type " +
                                   std::string(type_name(result)) + ")");
    }
    return to_double(interp, result);
  }
  if (const Value whole = whole_index(interp, value)) return to_double(interp, whole);
  if (is<Complex>(value) && !interp.version_at_least(10)) raise_type_error(interp, "can't convert complex to float");
  raise_type_error(interp, "must be real number, not " + std::string(type_name(value)));
}

Str* expect_str(Interpreter& interp, Value value, std::string_view what) {
  if (Str* str = as<Str>(value)) return str;
  raise_type_error(interp, std::string(what) + " must be string, not '" + std::string(type_name(value)) + "'");
}

}  // namespace patchorder::python
