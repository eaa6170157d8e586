#include "python/objects/slot_dispatch.h"

#include <array>
#include <string>

#include "python/evaluator/evaluator.h"
#include "python/evaluator/native_depth.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"

namespace patchorder::python::slot_dispatch {
namespace {

// The class's own method if the program defined it, else null: a native base's slot is then the answer,
// and the wrapper that shows it must not be called back from here.
Value program_method(Value self, Str* name) {
  const Value method = lookup_in_type(type_of(self), name);
  const SlotWrapper* wrapper = as<SlotWrapper>(method);
  // `__setattr__ = dict.__setitem__` is the program's, although the method is not.
  return (wrapper != nullptr && wrapper->name == name) || method.is_none() ? Value() : method;
}

// The slots of the nearest native base: what a method that the class does not define falls back on.
const Slots& native_slots(Value self) {
  for (const Type* type : type_of(self)->resolution_order) {
    if (type->permanent) return type->slots;
  }
  return builtin_types().object->slots;
}

Value call_with(Interpreter& interp, Value self, Str* name, std::initializer_list<Value> arguments) {
  return call_special(interp, self, name, {arguments.begin(), arguments.size()});
}

Str* text_result(Interpreter& interp, Value self, Value result, const char* method) {
  if (Str* text = as<Str>(result)) return text;
  (void)self;
  raise_type_error(interp, std::string(method) + " returned non-string (type " + std::string(type_name(result)) + ")");
}

}  // namespace

Str* binary_name(BinaryOperator op, bool reflected) {
  const SpecialNames& n = special_names();
  const std::array<Str*, kBinaryOperatorCount> plain = {n.add_, n.sub_, n.mul_,    n.truediv_, n.floordiv_,
                                                        n.mod_, n.pow_, n.lshift_, n.rshift_,  n.and_,
                                                        n.or_,  n.xor_, n.matmul_};
  const std::array<Str*, kBinaryOperatorCount> right = {n.radd_, n.rsub_, n.rmul_,    n.rtruediv_, n.rfloordiv_,
                                                        n.rmod_, n.rpow_, n.rlshift_, n.rrshift_,  n.rand_,
                                                        n.ror_,  n.rxor_, n.rmatmul_};
  return (reflected ? right : plain)[static_cast<std::size_t>(op)];
}

Str* inplace_name(BinaryOperator op) {
  const SpecialNames& n = special_names();
  const std::array<Str*, kBinaryOperatorCount> names = {n.iadd_, n.isub_, n.imul_,    n.itruediv_, n.ifloordiv_,
                                                        n.imod_, n.ipow_, n.ilshift_, n.irshift_,  n.iand_,
                                                        n.ior_,  n.ixor_, n.imatmul_};
  return names[static_cast<std::size_t>(op)];
}

Str* compare_name(CompareOperator op) {
  const SpecialNames& n = special_names();
  const std::array<Str*, 6> names = {n.eq_, n.ne_, n.lt_, n.le_, n.gt_, n.ge_};
  return names[static_cast<std::size_t>(op)];
}

Str* unary_name(UnaryOperator op) {
  const SpecialNames& n = special_names();
  const std::array<Str*, 3> names = {n.neg_, n.pos_, n.invert_};
  return names[static_cast<std::size_t>(op)];
}

Value construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  Value method = lookup_in_type(type, special_names().new_);
  if (StaticMethod* wrapped = as<StaticMethod>(method)) method = wrapped->function;
  return python::call(interp, method, PrefixedArguments(type, arguments));
}

void initialize(Interpreter& interp, Value self, const Arguments& arguments) {
  const Value method = lookup_in_type(type_of(self), special_names().init_);
  const Function* function = as<Function>(method);
  const Value result = function ? call_function(interp, function, PrefixedArguments(self, arguments))
                                : python::call(interp, find_special(interp, self, special_names().init_), arguments);
  if (!result.is_none()) {
    raise_type_error(interp, "__init__() should return None, not '" + std::string(type_name(result)) + "'");
  }
}

Value call(Interpreter& interp, Value self, const Arguments& arguments) {
  const CallDepth depth(interp, 12);
  const Value method = lookup_in_type(type_of(self), special_names().call_);
  if (const Function* function = as<Function>(method)) {
    return call_function(interp, function, PrefixedArguments(self, arguments));
  }
  return python::call(interp, find_special(interp, self, special_names().call_), arguments);
}

Value get_attribute(Interpreter& interp, Value self, Str* name) {
  Value method = program_method(self, special_names().getattribute_);
  Value result;
  Exception* missing = nullptr;
  try {
    result = method ? call_with(interp, self, special_names().getattribute_, {name})
                    : native_slots(self).get_attribute(interp, self, name);
  } catch (const PythonError& error) {
    if (!is_instance(error.exception, exceptions().attribute_error)) throw;
    missing = error.exception;
  }
  if (result) return result;
  if (lookup_in_type(type_of(self), special_names().getattr_)) {
    return call_with(interp, self, special_names().getattr_, {name});
  }
  if (missing != nullptr) throw_error(interp, missing);
  return Value();
}

void set_attribute(Interpreter& interp, Value self, Str* name, Value value) {
  Str* special = value ? special_names().setattr_ : special_names().delattr_;
  if (!program_method(self, special)) {
    native_slots(self).set_attribute(interp, self, name, value);
  } else if (value) {
    call_with(interp, self, special, {name, value});
  } else {
    call_with(interp, self, special, {name});
  }
}

Value repr(Interpreter& interp, Value self) {
  return text_result(interp, self, call_with(interp, self, special_names().repr_, {}), "__repr__");
}

Value str(Interpreter& interp, Value self) {
  return text_result(interp, self, call_with(interp, self, special_names().str_, {}), "__str__");
}

std::uint64_t hash(Interpreter& interp, Value self) {
  const Value method = lookup_in_type(type_of(self), special_names().hash_);
  if (method.is_none()) {
    raise_type_error(interp, "unhashable type: '" + std::string(type_name(self)) + "'");
  }
  const Value result = call_with(interp, self, special_names().hash_, {});
  if (!is_integer(result)) raise_type_error(interp, "__hash__ method should return an integer");
  const auto small = small_integer(result);
  // -1 means an error to CPython's C code; it becomes -2.
  return small ? static_cast<std::uint64_t>(*small == -1 ? -2 : *small) : number_hash(result);
}

Value compare(Interpreter& interp, Value self, Value other, CompareOperator op) {
  if (program_method(self, compare_name(op))) return call_with(interp, self, compare_name(op), {other});
  if (op == CompareOperator::kNotEqual && program_method(self, special_names().eq_)) {
    const Value equal = call_with(interp, self, special_names().eq_, {other});
    return equal.is_not_implemented() ? equal : Value::boolean(!python::truth(interp, equal));
  }
  const Slots& native = native_slots(self);
  return native.compare ? native.compare(interp, self, other, op) : Value::not_implemented();
}

Value binary(Interpreter& interp, BinaryOperator op, Value self, Value other, bool reflected) {
  Str* name = binary_name(op, reflected);
  if (program_method(self, name)) return call_with(interp, self, name, {other});
  const Slots& native = native_slots(self);
  return native.binary ? native.binary(interp, op, self, other, reflected) : Value::not_implemented();
}

Value inplace(Interpreter& interp, BinaryOperator op, Value self, Value other) {
  if (program_method(self, inplace_name(op))) return call_with(interp, self, inplace_name(op), {other});
  const Slots& native = native_slots(self);
  return native.inplace ? native.inplace(interp, op, self, other) : Value::not_implemented();
}

Value unary(Interpreter& interp, UnaryOperator op, Value self) {
  if (program_method(self, unary_name(op))) return call_with(interp, self, unary_name(op), {});
  const Slots& native = native_slots(self);
  if (native.unary) return native.unary(interp, op, self);
  const char* symbols[] = {"-", "+", "~"};
  raise_type_error(interp, std::string("bad operand type for unary ") + symbols[static_cast<std::size_t>(op)] + ": '" +
                               std::string(type_name(self)) + "'");
}

bool truth(Interpreter& interp, Value self) {
  if (!program_method(self, special_names().bool_)) {
    const Slots& native = native_slots(self);
    // That of a builtin class, which may stand before the one that has __bool__.
    if (native.truth && !program_method(self, special_names().len_)) return native.truth(interp, self);
    return python::length(interp, self) != 0;
  }
  const Value result = call_with(interp, self, special_names().bool_, {});
  if (!result.is_bool()) {
    raise_type_error(interp, "__bool__ should return bool, returned " + std::string(type_name(result)));
  }
  return result.as_bool();
}

std::int64_t length(Interpreter& interp, Value self) {
  const Value result = call_with(interp, self, special_names().len_, {});
  const std::int64_t count = to_index(interp, result);
  if (count < 0) raise_value_error(interp, "__len__() should return >= 0");
  return count;
}

Value get_item(Interpreter& interp, Value self, Value key) {
  return call_with(interp, self, special_names().getitem_, {key});
}

void set_item(Interpreter& interp, Value self, Value key, Value value) {
  Str* name = value ? special_names().setitem_ : special_names().delitem_;
  if (!lookup_in_type(type_of(self), name)) {
    raise_type_error(interp, "'" + std::string(type_name(self)) + "' object does not support item " +
                                 (value ? "assignment" : "deletion"));
  }
  if (value) {
    call_with(interp, self, name, {key, value});
  } else {
    call_with(interp, self, name, {key});
  }
}

bool contains(Interpreter& interp, Value self, Value item) {
  if (lookup_in_type(type_of(self), special_names().contains_).is_none()) {
    raise_type_error(interp, "'" + std::string(type_name(self)) + "' object is not a container");
  }
  return python::truth(interp, call_with(interp, self, special_names().contains_, {item}));
}

Value iterate(Interpreter& interp, Value self) {
  const Value method = lookup_in_type(type_of(self), special_names().iter_);
  if (method.is_none()) {
    raise_type_error(interp, "'" + std::string(type_name(self)) + "' object is not iterable");
  }
  const Value iterator = call_with(interp, self, special_names().iter_, {});
  if (!type_of(iterator)->slots.next) {
    raise_type_error(interp, "iter() returned non-iterator of type '" + std::string(type_name(iterator)) + "'");
  }
  return iterator;
}

Value next(Interpreter& interp, Value self) {
  try {
    return call_with(interp, self, special_names().next_, {});
  } catch (const PythonError& error) {
    if (!is_instance(error.exception, exceptions().stop_iteration)) throw;
  }
  return Value();
}

Value descriptor_get(Interpreter& interp, Value self, Value instance, Type* owner) {
  return call_with(interp, self, special_names().get_, {instance ? instance : Value::none(), owner});
}

void descriptor_set(Interpreter& interp, Value self, Value instance, Value value) {
  Str* name = value ? special_names().set_ : special_names().delete_;
  if (!lookup_in_type(type_of(self), name)) raise(interp, exceptions().attribute_error, name->text());
  if (value) {
    call_with(interp, self, name, {instance, value});
  } else {
    call_with(interp, self, name, {instance});
  }
}

}  // namespace patchorder::python::slot_dispatch
