// abs, round, divmod, pow, hex, oct, bin.
#include "python/builtins/number_functions.h"

#include <cmath>
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/modular_power.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/big_integer.h"
#include "python/objects/complex_numbers.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/text/formatting.h"

namespace patchorder::python::builtins {
namespace {

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

}  // namespace

Value round_number(Interpreter& interp, Value number, Value digits) {
  if (number.is_float()) {
    if (digits.is_none()) return integer_from_double(interp, std::nearbyint(number.as_float()));
    return Value::real(std::isfinite(number.as_float()) ? round_to_digits(number.as_float(), to_index(interp, digits))
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
  const bool odd = number_truth(number_binary(interp, BinaryOperator::kModulo, quotient, Value::integer(2)));
  if (order > 0 || (order == 0 && odd)) down = number_binary(interp, BinaryOperator::kAdd, down, scale);
  return down;
}

namespace {

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
    raise_type_error(interp, "type " + std::string(type_name(args[0])) + " doesn't define __round__ method");
  }
  return args[1].is_none() ? call(interp, hook) : call(interp, hook, args[1]);
}

Value builtin_divmod(Interpreter& interp, const Value* args) {
  for (const bool reflected : {false, true}) {
    const Value self = args[reflected ? 1 : 0];
    Str* name = reflected ? special_names().rdivmod_ : special_names().divmod_;
    if (type_of(self)->permanent) continue;
    if (const Value hook = find_special(interp, self, name)) {
      const Value result = call(interp, hook, args[reflected ? 0 : 1]);
      if (!result.is_not_implemented()) return result;
    }
  }
  const bool are_complex = complex_operand(interp, args[0]) && complex_operand(interp, args[1]);
  if (are_complex && !interp.version_at_least(10) && (is<Complex>(args[0]) || is<Complex>(args[1]))) {
    raise_type_error(interp, "can't take floor or mod of complex number.");
  }
  if (!is_number(args[0]) || !is_number(args[1])) {
    raise_type_error(interp, "unsupported operand type(s) for divmod(): '" + std::string(type_name(args[0])) +
                                 "' and '" + std::string(type_name(args[1])) + "'");
  }
  const bool real = type_of(args[0]) == builtin_types().float_type || type_of(args[1]) == builtin_types().float_type;
  if (real && !interp.version_at_least(14) && !truth(interp, args[1])) {
    raise(interp, exceptions().zero_division_error, "float divmod()");
  }
  const Value parts[] = {binary(interp, BinaryOperator::kFloorDivide, args[0], args[1]),
                         binary(interp, BinaryOperator::kModulo, args[0], args[1])};
  return make_tuple(interp.heap(), parts);
}

Value builtin_pow(Interpreter& interp, const Value* args) {
  if (args[2].is_none()) return binary(interp, BinaryOperator::kPower, args[0], args[1]);
  if (!type_of(args[0])->permanent) {
    if (const Value method = find_special(interp, args[0], special_names().pow_)) {
      return call(interp, method, args[1], args[2]);
    }
  }
  if (is<Complex>(args[0]) || is<Complex>(args[1])) raise_value_error(interp, "complex modulo");
  if (!is_integer(args[0]) || !is_integer(args[1]) || !is_integer(args[2])) {
    raise_type_error(interp, "pow() 3rd argument not allowed unless all arguments are integers");
  }
  if (!number_truth(args[2])) raise_value_error(interp, "pow() 3rd argument cannot be 0");
  return modular_power(interp, args[0], args[1], args[2]);
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

}  // namespace

std::span<const NativeRow> number_functions() { return kFunctions; }

}  // namespace patchorder::python::builtins
