#include "python/objects/special_methods.h"

#include <algorithm>

#include "python/evaluator/evaluator.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/heap.h"
#include "python/objects/operations.h"
#include "python/objects/slot_dispatch.h"

namespace patchorder::python {
namespace {

using Op = BinaryOperator;
using Compare = CompareOperator;

Value argument(Interpreter& interp, const Arguments& arguments, std::size_t i) {
  if (arguments.positional_count <= i || arguments.keyword_count != 0) {
    raise_type_error(interp, "expected " + std::to_string(i + 1) + " argument" + (i == 0 ? "" : "s") + ", got " +
                                 std::to_string(arguments.total()));
  }
  return arguments.values[i];
}

// One row for each way an operator can be spelt as a method. The non-type template parameter makes a
// plain function pointer of each.
template <Op op, bool reflected>
Value invoke_binary(Interpreter& interp, const Type* owner, Value self, const Arguments& arguments) {
  return owner->slots.binary(interp, op, self, argument(interp, arguments, 0), reflected);
}

template <Op op>
Value invoke_inplace(Interpreter& interp, const Type* owner, Value self, const Arguments& arguments) {
  return owner->slots.inplace(interp, op, self, argument(interp, arguments, 0));
}

template <Compare op>
Value invoke_compare(Interpreter& interp, const Type* owner, Value self, const Arguments& arguments) {
  return owner->slots.compare(interp, self, argument(interp, arguments, 0), op);
}

template <UnaryOperator op>
Value invoke_unary(Interpreter& interp, const Type* owner, Value self, const Arguments&) {
  return owner->slots.unary(interp, op, self);
}

#define DEFINED(slot) [](const Slots& s) { return s.slot != nullptr; }
#define INSTALL(slot) [](Slots& s) { s.slot = slot_dispatch::slot; }
#define INVOKE [](Interpreter & interp, const Type* owner, Value self, const Arguments& a) -> Value
#define BINARY(name, op)                                                              \
  {"__" name "__", DEFINED(binary), INSTALL(binary), invoke_binary<op, false>},       \
      {"__r" name "__", DEFINED(binary), INSTALL(binary), invoke_binary<op, true>}, { \
    "__i" name "__", DEFINED(inplace), INSTALL(inplace), invoke_inplace<op>           \
  }
#define COMPARE(name, op) \
  { "__" name "__", DEFINED(compare), INSTALL(compare), invoke_compare<op> }
#define UNARY(name, op) \
  { "__" name "__", DEFINED(unary), INSTALL(unary), invoke_unary<op> }

void unused(Interpreter& interp, const Arguments& a) {
  (void)interp;
  (void)a;
}

const SpecialMethod kSpecialMethods[] = {
    {"__init__", DEFINED(initialize), INSTALL(initialize), INVOKE{owner->slots.initialize(interp, self, a);
return Value::none();
}  // namespace
}  // namespace patchorder::python
, {"__call__", DEFINED(call), INSTALL(call), INVOKE{return owner->slots.call(interp, self, a);
}
}
, {"__getattribute__", DEFINED(get_attribute), INSTALL(get_attribute),
   INVOKE{Str* name = expect_str(interp, argument(interp, a, 0), "attribute name");
const Value found = owner->slots.get_attribute(interp, self, name);
if (!found) raise_attribute_error(interp, self, name);
return found;
}
}
, {"__getattr__", [](const Slots&) { return false; }, INSTALL(get_attribute), nullptr},
    {"__setattr__", DEFINED(set_attribute), INSTALL(set_attribute), INVOKE{const Value value = argument(interp, a, 1);
owner->slots.set_attribute(interp, self, expect_str(interp, a.values[0], "attribute name"), value);
return Value::none();
}
}
, {"__delattr__", DEFINED(set_attribute), INSTALL(set_attribute),
   INVOKE{Str* name = expect_str(interp, argument(interp, a, 0), "attribute name");
owner->slots.set_attribute(interp, self, name, Value());
return Value::none();
}
}
, {"__repr__", DEFINED(repr), INSTALL(repr), INVOKE{return unused(interp, a), owner->slots.repr(interp, self);
}
}
, {"__str__", DEFINED(str), INSTALL(str), INVOKE{return unused(interp, a), owner->slots.str(interp, self);
}
}
, {"__hash__", DEFINED(hash), INSTALL(hash), INVOKE{unused(interp, a);
return Value::integer(static_cast<std::int64_t>(owner->slots.hash(interp, self)));
}
}
, {"__bool__", DEFINED(truth), INSTALL(truth),
   INVOKE{return unused(interp, a), Value::boolean(owner->slots.truth(interp, self));
}
}
, {"__len__", DEFINED(length),
   [](Slots& s) {
     s.length = slot_dispatch::length;
     s.truth = slot_dispatch::truth;
   },
   INVOKE{return unused(interp, a), Value::integer(owner->slots.length(interp, self));
}
}
, {"__getitem__", DEFINED(get_item), INSTALL(get_item),
   INVOKE{return owner->slots.get_item(interp, self, argument(interp, a, 0));
}
}
, {"__setitem__", DEFINED(set_item), INSTALL(set_item), INVOKE{const Value value = argument(interp, a, 1);
owner->slots.set_item(interp, self, a.values[0], value);
return Value::none();
}
}
, {"__delitem__", DEFINED(set_item), INSTALL(set_item),
   INVOKE{owner->slots.set_item(interp, self, argument(interp, a, 0), Value());
return Value::none();
}
}
, {"__contains__", DEFINED(contains), INSTALL(contains),
   INVOKE{return Value::boolean(owner->slots.contains(interp, self, argument(interp, a, 0)));
}
}
, {"__iter__", DEFINED(iterate), INSTALL(iterate), INVOKE{return unused(interp, a), owner->slots.iterate(interp, self);
}
}
, {"__next__", DEFINED(next), INSTALL(next), INVOKE{unused(interp, a);
const Value item = owner->slots.next(interp, self);
if (!item) raise_stop_iteration(interp, Value::none());
return item;
}
}
, {"__get__", DEFINED(descriptor_get), INSTALL(descriptor_get), INVOKE{const Value instance = argument(interp, a, 0);
const Value of = a.positional_count > 1 ? a.values[1] : Value(type_of(instance));
return owner->slots.descriptor_get(interp, self, instance.is_none() ? Value() : instance, as<Type>(of));
}
}
, {"__set__", DEFINED(descriptor_set), INSTALL(descriptor_set), INVOKE{const Value value = argument(interp, a, 1);
owner->slots.descriptor_set(interp, self, a.values[0], value);
return Value::none();
}
}
, {"__delete__", DEFINED(descriptor_set), INSTALL(descriptor_set),
   INVOKE{owner->slots.descriptor_set(interp, self, argument(interp, a, 0), Value());
return Value::none();
}
}
, COMPARE("eq", Compare::kEqual), COMPARE("ne", Compare::kNotEqual), COMPARE("lt", Compare::kLess),
    COMPARE("le", Compare::kLessEqual), COMPARE("gt", Compare::kGreater), COMPARE("ge", Compare::kGreaterEqual),
    BINARY("add", Op::kAdd), BINARY("sub", Op::kSubtract), BINARY("mul", Op::kMultiply),
    BINARY("truediv", Op::kTrueDivide), BINARY("floordiv", Op::kFloorDivide), BINARY("mod", Op::kModulo),
    BINARY("pow", Op::kPower), BINARY("lshift", Op::kLeftShift), BINARY("rshift", Op::kRightShift),
    BINARY("and", Op::kBitAnd), BINARY("or", Op::kBitOr), BINARY("xor", Op::kBitXor),
    BINARY("matmul", Op::kMatrixMultiply), UNARY("neg", UnaryOperator::kNegative),
    UNARY("pos", UnaryOperator::kPositive), UNARY("invert", UnaryOperator::kInvert),
}
;

#undef DEFINED
#undef INSTALL
#undef INVOKE
#undef BINARY
#undef COMPARE
#undef UNARY

// A class has a dozen names, and sixty modules have a hundred classes: each name is searched for once.
const SpecialMethod* find_row(Str* asked) {
  Str* name = intern(asked);
  if (name->special_row == Str::kNotAsked) {
    const auto* found = std::ranges::find(kSpecialMethods, name->text(), &SpecialMethod::name);
    name->special_row =
        found == std::end(kSpecialMethods) ? Str::kNoRow : static_cast<std::int16_t>(found - kSpecialMethods);
  }
  return name->special_row == Str::kNoRow ? nullptr : &kSpecialMethods[name->special_row];
}

bool is_special(const Str* name) {
  return name->size > 4 && name->text().starts_with("__") && name->text().ends_with("__");
}

// Classes that type() makes may have any keys in their dictionary.
void install_if_defined(Type* type, Value key) {
  Str* name = as<Str>(key);
  if (name == nullptr || !is_special(name)) return;
  if (name == special_names().new_) {
    type->slots.construct = slot_dispatch::construct;
  } else if (const SpecialMethod* row = find_row(name)) {
    row->install(type->slots);
  }
}

}  // namespace

std::span<const SpecialMethod> special_methods() { return kSpecialMethods; }

void fill_class_slots(Type* type) {
  type->slots = type->base->slots;
  // An mro() may have added classes.
  if (std::ranges::equal(type->resolution_order.subspan(1), type->base->resolution_order)) {
    // The base's slots have what is inherited.
    const Dict* attributes = type->attributes;
    for (std::int64_t i = 0; (i = next_live(attributes, i)) >= 0; ++i) {
      install_if_defined(type, attributes->entries[i].key);
    }
    return;
  }
  // Bases beside the first contribute what they define themselves, nearest last so that it wins.
  for (auto of = type->resolution_order.rbegin(); of != type->resolution_order.rend(); ++of) {
    if ((*of)->permanent) continue;
    const Dict* attributes = (*of)->attributes;
    for (std::int64_t i = 0; (i = next_live(attributes, i)) >= 0; ++i) {
      install_if_defined(type, attributes->entries[i].key);
    }
  }
}

void update_class_slots(Interpreter& interp, Type* type, const Str* name) {
  if (!is_special(name)) return;
  fill_class_slots(type);
  for (Type* derived : interp.subclasses(type)) update_class_slots(interp, derived, name);
}

Type* slot_wrapper_type() {
  static thread_local Type* const type =
      make_native_type("wrapper_descriptor", "builtins", builtin_types().object, &SlotWrapper::kLayout);
  return type;
}

void expose_slots(Type* type) {
  Heap& heap = permanent_heap();
  for (const SpecialMethod& row : kSpecialMethods) {
    if (!row.defined(type->slots) || type->attributes->find(intern(row.name)) >= 0) continue;
    SlotWrapper* wrapper = heap.make<SlotWrapper>(slot_wrapper_type());
    wrapper->method = &row;
    wrapper->owner = type;
    wrapper->name = intern(row.name);
    type->attributes->set(heap, wrapper->name, wrapper);
  }
}

Value call_special(Interpreter& interp, Value self, Str* name, std::span<const Value> arguments) {
  const Value method = lookup_in_type(type_of(self), name);
  if (!method) raise_attribute_error(interp, self, name);
  if (const Function* function = as<Function>(method)) {
    return call_function(interp, function, PrefixedArguments(self, Arguments(arguments)));
  }
  return call(interp, find_special(interp, self, name), Arguments(arguments));
}

}  // namespace patchorder::python
