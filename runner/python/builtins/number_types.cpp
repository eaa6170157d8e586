// int, bool, float and the functions on numbers.
#include <cmath>
#include <string>

#include "python/big_integer.h"
#include "python/builtins/builtins.h"
#include "python/exception.h"
#include "python/formatting.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/numbers.h"
#include "python/operations.h"
#include "python/special_methods.h"

namespace patchorder::python::builtins {
namespace {

Value binary_slot(Interpreter& interp, BinaryOperator op, Value self, Value other, bool reflected) {
  return reflected ? number_binary(interp, op, other, self) : number_binary(interp, op, self, other);
}

Value compare_slot(Interpreter&, Value self, Value other, CompareOperator op) {
  if (!is_number(other)) return Value::not_implemented();
  const std::optional<int> order = number_order(self, other);
  if (!order) return Value::boolean(op == CompareOperator::kNotEqual);
  switch (op) {
    case CompareOperator::kEqual:
      return Value::boolean(*order == 0);
    case CompareOperator::kNotEqual:
      return Value::boolean(*order != 0);
    case CompareOperator::kLess:
      return Value::boolean(*order < 0);
    case CompareOperator::kLessEqual:
      return Value::boolean(*order <= 0);
    case CompareOperator::kGreater:
      return Value::boolean(*order > 0);
    case CompareOperator::kGreaterEqual:
      return Value::boolean(*order >= 0);
  }
  return Value::not_implemented();
}

Value unary_slot(Interpreter& interp, UnaryOperator op, Value self) {
  return number_unary(interp, op, self);
}

Value repr_slot(Interpreter& interp, Value self) {
  const Value number = plain_number(self);
  return make_str(interp.heap(),
                  number.is_float() ? float_text(number.as_float()) : integer_text(number));
}

Value bool_repr(Interpreter&, Value self) { return intern(self.as_bool() ? "True" : "False"); }

// int(x) or an instance of a class derived from int that stands for the number.
Value of_type(Interpreter& interp, Type* type, Value number) {
  if (type == builtin_types().int_type || type == builtin_types().float_type) return number;
  DerivedNumber* derived = interp.heap().make<DerivedNumber>(type);
  derived->number = number;
  return derived;
}

Value integer_from_text(Interpreter& interp, const Str* text, std::int64_t base) {
  const Value number = parse_integer(interp.heap(), text->text(), static_cast<int>(base));
  if (number) return number;
  raise_value_error(interp, "invalid literal for int() with base " + std::to_string(base) + ": " +
                                std::string(repr_text(interp, const_cast<Str*>(text))));
}

Value integer_of(Interpreter& interp, Value value) {
  const Value number = plain_number(value);
  if (number.is_float()) return integer_from_double(interp, number.as_float());
  if (is_integer(number)) return number.is_bool() ? Value::integer(number.as_int()) : number;
  if (const Str* text = as<Str>(value)) return integer_from_text(interp, text, 10);
  for (Str* hook_name : {special_names().int_, special_names().index_, intern("__trunc__")}) {
    if (const Value hook = find_special(interp, value, hook_name)) return call(interp, hook);
  }
  raise_type_error(interp, "int() argument must be a string, a bytes-like object or a real number, not '" +
                               std::string(type_name(value)) + "'");
}

Value int_construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  if (arguments.total() == 0) return of_type(interp, type, Value::integer(0));
  const Value value = arguments.values[0];
  if (arguments.total() == 1) return of_type(interp, type, integer_of(interp, value));
  const Str* text = as<Str>(value);
  if (text == nullptr) raise_type_error(interp, "int() can't convert non-string with explicit base");
  const std::int64_t base = to_index(interp, arguments.values[1]);
  if (base != 0 && (base < 2 || base > 36)) {
    raise_value_error(interp, "int() base must be >= 2 and <= 36, or 0");
  }
  return of_type(interp, type, integer_from_text(interp, text, base));
}

Value float_construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  if (arguments.total() == 0) return of_type(interp, type, Value::real(0));
  const Value value = arguments.values[0];
  if (const Str* text = as<Str>(value)) {
    const std::optional<double> number = parse_float(text->text());
    if (!number) {
      raise_value_error(interp, "could not convert string to float: " +
                                    std::string(repr_text(interp, value)));
    }
    return of_type(interp, type, Value::real(*number));
  }
  if (!is_number(value) && !find_special(interp, value, special_names().float_)) {
    raise_type_error(interp, "float() argument must be a string or a real number, not '" +
                                 std::string(type_name(value)) + "'");
  }
  return of_type(interp, type, Value::real(to_double(interp, value)));
}

Value bool_construct(Interpreter& interp, Type*, const Arguments& arguments) {
  return Value::boolean(arguments.total() != 0 && truth(interp, arguments.values[0]));
}

// --- methods

Value bit_length(Interpreter&, const Value* args) {
  const std::string bits = integer_text(args[0], 2);
  if (bits == "0") return Value::integer(0);
  return Value::integer(static_cast<std::int64_t>(bits.size()) - (bits[0] == '-' ? 1 : 0));
}

Value is_whole(Interpreter&, const Value* args) {
  const double number = plain_number(args[0]).as_float();
  return Value::boolean(std::isfinite(number) && number == std::floor(number));
}

Value itself(Interpreter&, const Value* args) { return plain_number(args[0]); }

Value format_method(Interpreter& interp, const Value* args) {
  return format_number(interp, args[0], expect_str(interp, args[1], "format specification"));
}

Value round_number(Interpreter& interp, Value number, Value digits);

Value round_method(Interpreter& interp, const Value* args) {
  return round_number(interp, plain_number(args[0]), args[1]);
}

constexpr NativeRow kIntMethods[] = {
    {"bit_length(self)", bit_length},
    {"conjugate(self)", itself},
    {"__index__(self)", itself},
    {"__int__(self)", itself},
    {"__float__(self)",
     [](Interpreter& interp, const Value* args) { return Value::real(to_double(interp, args[0])); }},
    {"__abs__(self)",
     [](Interpreter& interp, const Value* args) {
       const bool negative = number_order(args[0], Value::integer(0)) == -1;
       return number_unary(interp, negative ? UnaryOperator::kNegative : UnaryOperator::kPositive, args[0]);
     }},
    {"__format__(self, format_spec, /)", format_method},
    {"__round__(self, ndigits=None, /)", round_method},
};

constexpr NativeRow kFloatMethods[] = {
    {"is_integer(self)", is_whole},
    {"__int__(self)",
     [](Interpreter& interp, const Value* args) {
       return integer_from_double(interp, plain_number(args[0]).as_float());
     }},
    {"__float__(self)", itself},
    {"__abs__(self)",
     [](Interpreter&, const Value* args) { return Value::real(std::fabs(plain_number(args[0]).as_float())); }},
    {"__format__(self, format_spec, /)", format_method},
    {"__round__(self, ndigits=None, /)", round_method},
};

constexpr NativeProperty kIntProperties[] = {
    {"real", [](Interpreter&, Value self) { return plain_number(self); }, nullptr},
    {"imag", [](Interpreter&, Value) { return Value::integer(0); }, nullptr},
    {"numerator", [](Interpreter&, Value self) { return plain_number(self); }, nullptr},
    {"denominator", [](Interpreter&, Value) { return Value::integer(1); }, nullptr},
};

// --- functions

// Half to even, on the decimal digits of the number as it is: what CPython's round does with dtoa.
double round_to_digits(double number, std::int64_t digits) {
  if (digits > 22) return number;
  if (digits < -308) return 0;
  if (digits < 0) {
    const double scale = std::pow(10.0, static_cast<double>(-digits));
    return std::nearbyint(number / scale) * scale;
  }
  return *parse_float(fixed_text(number, static_cast<int>(digits)));
}

Value round_number(Interpreter& interp, Value number, Value digits) {
  if (number.is_float()) {
    if (digits.is_none()) return integer_from_double(interp, std::nearbyint(number.as_float()));
    return Value::real(std::isfinite(number.as_float())
                           ? round_to_digits(number.as_float(), to_index(interp, digits))
                           : number.as_float());
  }
  const std::int64_t places = digits.is_none() ? 0 : to_index(interp, digits);
  if (places >= 0) return number.is_bool() ? Value::integer(number.as_int()) : number;
  const Value scale = number_binary(interp, BinaryOperator::kPower, Value::integer(10), Value::integer(-places));
  const Value half = number_binary(interp, BinaryOperator::kFloorDivide, scale, Value::integer(2));
  const Value rest = number_binary(interp, BinaryOperator::kModulo, number, scale);
  Value down = number_binary(interp, BinaryOperator::kSubtract, number, rest);
  const int order = *number_order(rest, half);
  const Value quotient = number_binary(interp, BinaryOperator::kFloorDivide, down, scale);
  const bool odd =
      number_truth(number_binary(interp, BinaryOperator::kModulo, quotient, Value::integer(2)));
  if (order > 0 || (order == 0 && odd)) down = number_binary(interp, BinaryOperator::kAdd, down, scale);
  return down;
}

Value call_hook(Interpreter& interp, Value value, Str* hook_name, std::string_view description) {
  const Value hook = find_special(interp, value, hook_name);
  if (!hook) {
    raise_type_error(interp, std::string(description) + ": '" + std::string(type_name(value)) + "'");
  }
  return call(interp, hook);
}

Value builtin_abs(Interpreter& interp, const Value* args) {
  return call_hook(interp, args[0], special_names().abs_, "bad operand type for abs()");
}

Value builtin_round(Interpreter& interp, const Value* args) {
  const Value hook = find_special(interp, args[0], special_names().round_);
  if (!hook) {
    raise_type_error(interp, "type " + std::string(type_name(args[0])) +
                                 " doesn't define __round__ method");
  }
  return args[1].is_none() ? call(interp, hook) : call(interp, hook, args[1]);
}

Value builtin_divmod(Interpreter& interp, const Value* args) {
  const Value parts[] = {binary(interp, BinaryOperator::kFloorDivide, args[0], args[1]),
                         binary(interp, BinaryOperator::kModulo, args[0], args[1])};
  return make_tuple(interp.heap(), parts);
}

Value builtin_pow(Interpreter& interp, const Value* args) {
  if (args[2].is_none()) return binary(interp, BinaryOperator::kPower, args[0], args[1]);
  Value result = Value::integer(1);
  Value base = binary(interp, BinaryOperator::kModulo, args[0], args[2]);
  std::int64_t exponent = to_index(interp, args[1]);
  if (exponent < 0) raise_unsupported(interp, "pow() with a negative exponent and a modulus");
  for (; exponent != 0; exponent >>= 1) {
    const auto times = [&](Value a, Value b) {
      return binary(interp, BinaryOperator::kModulo, binary(interp, BinaryOperator::kMultiply, a, b), args[2]);
    };
    if (exponent & 1) result = times(result, base);
    base = times(base, base);
  }
  return binary(interp, BinaryOperator::kModulo, result, args[2]);
}

template <int base>
Value builtin_in_base(Interpreter& interp, const Value* args) {
  const Value number = is_integer(args[0]) ? args[0] : Value::integer(to_index(interp, args[0]));
  std::string text = integer_text(number, base);
  text.insert(text[0] == '-' ? 1 : 0, base == 16 ? "0x" : base == 8 ? "0o" : "0b");
  return make_str(interp.heap(), text);
}

constexpr NativeRow kFunctions[] = {
    {"abs(x, /)", builtin_abs},
    {"round(number, ndigits=None)", builtin_round},
    {"divmod(x, y, /)", builtin_divmod},
    {"pow(base, exp, mod=None)", builtin_pow},
    {"hex(number, /)", builtin_in_base<16>},
    {"oct(number, /)", builtin_in_base<8>},
    {"bin(number, /)", builtin_in_base<2>},
};

void set_number_slots(Type* type) {
  type->has_instance_attributes = false;
  type->slots.initialize = [](Interpreter&, Value, const Arguments&) {};
  type->slots.binary = binary_slot;
  type->slots.compare = compare_slot;
  type->slots.unary = unary_slot;
  type->slots.repr = repr_slot;
  type->slots.hash = [](Interpreter&, Value self) { return number_hash(self); };
  type->slots.truth = [](Interpreter&, Value self) { return number_truth(self); };
  type->derived_layout = &DerivedNumber::kLayout;
}

}  // namespace

void make_number_types(BuiltinTypes& types) {
  types.int_type = make_native_type("int", "builtins", types.object, &BigInteger::kLayout);
  set_number_slots(types.int_type);
  types.int_type->slots.construct = int_construct;
  add_methods(types.int_type, kIntMethods);
  add_properties(types.int_type, kIntProperties);
  expose_slots(types.int_type);

  types.bool_type = make_native_type("bool", "builtins", types.int_type, &Object::kLayout);
  types.bool_type->can_be_base = false;
  types.bool_type->has_instance_attributes = false;
  types.bool_type->slots.construct = bool_construct;
  types.bool_type->slots.repr = bool_repr;

  types.float_type = make_native_type("float", "builtins", types.object, &Object::kLayout);
  set_number_slots(types.float_type);
  types.float_type->slots.construct = float_construct;
  add_methods(types.float_type, kFloatMethods);
  expose_slots(types.float_type);
}

std::span<const NativeRow> number_functions() { return kFunctions; }

}  // namespace patchorder::python::builtins
