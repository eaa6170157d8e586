// int, bool, float and the functions on numbers.
#include <algorithm>
#include <bit>
#include <cctype>
#include <cmath>
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/integer_bits.h"
#include "python/builtins/number_functions.h"
#include "python/evaluator/suggestions.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/big_integer.h"
#include "python/objects/bytes.h"
#include "python/objects/complex_numbers.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"
#include "python/text/formatting.h"

namespace patchorder::python::builtins {
namespace {

constexpr std::size_t kMostShownOfLiteral = 200;  // characters of what is no number

Value binary_slot(Interpreter& interp, BinaryOperator op, Value self, Value other, bool reflected) {
  return reflected ? number_binary(interp, op, other, self) : number_binary(interp, op, self, other);
}

Value compare_slot(Interpreter&, Value self, Value other, CompareOperator op) {
  if (!is_number(other)) return Value::not_implemented();
  const std::optional<int> order = number_order(self, other);
  if (!order) return Value::boolean(op == CompareOperator::kNotEqual);
  switch (op) {
    case CompareOperator::kEqual: return Value::boolean(*order == 0);
    case CompareOperator::kNotEqual: return Value::boolean(*order != 0);
    case CompareOperator::kLess: return Value::boolean(*order < 0);
    case CompareOperator::kLessEqual: return Value::boolean(*order <= 0);
    case CompareOperator::kGreater: return Value::boolean(*order > 0);
    case CompareOperator::kGreaterEqual: return Value::boolean(*order >= 0);
  }
  return Value::not_implemented();
}

Value unary_slot(Interpreter& interp, UnaryOperator op, Value self) { return number_unary(interp, op, self); }

Value repr_slot(Interpreter& interp, Value self) {
  const Value number = plain_number(self);
  return make_str(interp.heap(), number.is_float() ? float_text(number.as_float()) : decimal_text(interp, number));
}

Value bool_repr(Interpreter&, Value self) { return intern(self.as_bool() ? "True" : "False"); }

// int(x) or an instance of a class derived from int that stands for the number.
Value of_type(Interpreter& interp, Type* type, Value number) {
  if (type == builtin_types().int_type || type == builtin_types().float_type) return number;
  DerivedNumber* derived = interp.heap().make<DerivedNumber>(type);
  derived->number = number;
  return derived;
}

// Whether the base is a power of two; 0 leaves it to the text.
bool is_written_in_bits(std::string_view text, std::int64_t base) {
  if (base != 0) return std::has_single_bit(static_cast<std::uint64_t>(base));
  const std::size_t start = std::min(text.find_first_not_of(" \t\n\r\f\v+-"), text.size());
  return text.size() > start + 1 && text[start] == '0' && std::string_view("xXoObB").find(text[start + 1]) != text.npos;
}

std::size_t count_digits_of(std::string_view text, std::int64_t base) {
  const auto is_digit = [&](char c) {
    const auto byte = static_cast<unsigned char>(c);
    const int digit = std::isdigit(byte) ? c - '0' : std::isalpha(byte) ? std::tolower(byte) - 'a' + 10 : 99;
    return digit < (base == 0 ? 10 : base);
  };
  return static_cast<std::size_t>(std::ranges::count_if(text, is_digit));
}

Value integer_from_text(Interpreter& interp, Value text, Value given, std::int64_t base) {
  interp.work(cast<Str>(text)->size);
  interp.heap().require(cast<Str>(text)->size);
  if (cast<Str>(text)->size > kLeastMaxStrDigits && !is_written_in_bits(cast<Str>(text)->text(), base)) {
    const std::size_t count = count_digits_of(cast<Str>(text)->text(), base);
    const std::size_t limit = max_str_digits(interp);
    if (limit != 0 && count > limit) {
      raise_value_error(interp, "Exceeds the limit (" + std::to_string(limit) +
                                    (interp.version_at_least(11) ? " digits" : "") +
                                    ") for integer string conversion: value has " + std::to_string(count) +
                                    " digits; use sys.set_int_max_str_digits() to increase the limit");
    }
  }
  const Value number = parse_integer(interp.heap(), cast<Str>(text)->text(), static_cast<int>(base));
  if (number) return number;
  const Str* shown = make_str(interp.heap(), repr_text(interp, given));
  const std::size_t most = std::min<std::size_t>(shown->length, kMostShownOfLiteral);
  raise_value_error(interp, "invalid literal for int() with base " + std::to_string(base) + ": " +
                                std::string(shown->text().substr(0, byte_offset(shown, most))));
}

// The text of a str or bytes that spells a number; null for anything else.
Value digits_of(Interpreter& interp, Value value) {
  if (is<Str>(value)) return value;
  if (const Bytes* bytes = as<Bytes>(value)) return make_str(interp.heap(), bytes->text());
  return Value();
}

// What messages call a number that is not complex; 3.10 began to say "real".
std::string real_number(Interpreter& interp) { return interp.version_at_least(10) ? "real number" : "number"; }

Value integer_of(Interpreter& interp, Value value) {
  const Value number = plain_number(value);
  if (number.is_float()) return integer_from_double(interp, number.as_float());
  if (is_integer(number)) return number.is_bool() ? Value::integer(number.as_int()) : number;
  if (const Value text = digits_of(interp, value)) return integer_from_text(interp, text, value, 10);
  for (Str* hook_name : {special_names().int_, special_names().index_, intern("__trunc__")}) {
    const Value hook = find_special(interp, value, hook_name);
    if (!hook) continue;
    const Value result = call(interp, hook);
    if (!is_integer(result)) {
      raise_type_error(
          interp, std::string(hook_name->text()) + " returned non-int (type " + std::string(type_name(result)) + ")");
    }
    return result;
  }
  if (is<Complex>(value) && !interp.version_at_least(10)) raise_type_error(interp, "can't convert complex to int");
  raise_type_error(interp, "int() argument must be a string, a bytes-like object or a " + real_number(interp) +
                               ", not '" + std::string(type_name(value)) + "'");
}

Value int_construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  if (arguments.total() > 2) {
    const std::string total = std::to_string(arguments.total());
    raise_type_error(interp, interp.version_at_least(13) ? "int expected at most 2 arguments, got " + total
                                                         : "int() takes at most 2 arguments (" + total + " given)");
  }
  const bool named = arguments.keyword_count != 0;
  if (named && arguments.keyword_names[arguments.keyword_count - 1]->text() != "base") {
    const std::string name(arguments.keyword_names[arguments.keyword_count - 1]->text());
    raise_type_error(interp, interp.version_at_least(13) ? "int() got an unexpected keyword argument '" + name + "'" +
                                                               keyword_suggestion(interp, {"base"}, name)
                                                         : "'" + name + "' is an invalid keyword argument for int()");
  }
  if (arguments.total() == 0) return of_type(interp, type, Value::integer(0));
  if (arguments.positional_count == 0) raise_type_error(interp, "int() missing string argument");
  const Value value = arguments.values[0];
  if (arguments.total() == 1) return of_type(interp, type, integer_of(interp, value));
  const Value text = digits_of(interp, value);
  if (!text) raise_type_error(interp, "int() can't convert non-string with explicit base");
  const std::int64_t base = to_index(interp, arguments.values[1]);
  if (base != 0 && (base < 2 || base > 36)) {
    raise_value_error(interp, "int() base must be >= 2 and <= 36, or 0");
  }
  return of_type(interp, type, integer_from_text(interp, text, value, base));
}

Value float_construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  if (arguments.total() == 0) return of_type(interp, type, Value::real(0));
  const Value value = arguments.values[0];
  if (arguments.total() > 1) {
    raise_type_error(interp, "float expected at most 1 argument, got " + std::to_string(arguments.total()));
  }
  if (const Value text = digits_of(interp, value)) {
    const std::optional<double> number = parse_float(cast<Str>(text)->text());
    if (!number) {
      raise_value_error(interp, "could not convert string to float: " + std::string(repr_text(interp, value)));
    }
    return of_type(interp, type, Value::real(*number));
  }
  const bool old_complex = is<Complex>(value) && !interp.version_at_least(10);  // to_double says what it can't
  if (!is_number(value) && !old_complex && !find_special(interp, value, special_names().float_) &&
      !has_index(interp, value)) {
    raise_type_error(interp, "float() argument must be a string or a " + real_number(interp) + ", not '" +
                                 std::string(type_name(value)) + "'");
  }
  return of_type(interp, type, Value::real(to_double(interp, value)));
}

Value bool_construct(Interpreter& interp, Type*, const Arguments& arguments) {
  if (arguments.total() > 1) {
    raise_type_error(interp, "bool expected at most 1 argument, got " + std::to_string(arguments.total()));
  }
  return Value::boolean(arguments.total() != 0 && truth(interp, arguments.values[0]));
}

// --- methods

Value integer_ratio(Interpreter& interp, const Value* args) {
  const Value parts[] = {plain_number(args[0]), Value::integer(1)};
  return make_tuple(interp.heap(), parts);
}

// The fraction that a float is, exactly.
Value float_ratio(Interpreter& interp, const Value* args) {
  const double number = plain_number(args[0]).as_float();
  if (std::isinf(number)) raise(interp, exceptions().overflow_error, "cannot convert Infinity to integer ratio");
  if (std::isnan(number)) raise_value_error(interp, "cannot convert NaN to integer ratio");
  int exponent = 0;
  double fraction = std::frexp(number, &exponent);
  for (int i = 0; i < 300 && fraction != std::floor(fraction); ++i) {
    fraction *= 2;
    --exponent;
  }
  const Value scale =
      number_binary(interp, BinaryOperator::kLeftShift, Value::integer(1), Value::integer(std::abs(exponent)));
  Value parts[] = {integer_from_double(interp, fraction), Value::integer(1)};
  if (exponent > 0) parts[0] = number_binary(interp, BinaryOperator::kMultiply, parts[0], scale);
  if (exponent < 0) parts[1] = scale;
  return make_tuple(interp.heap(), parts);
}

Value float_hex(Interpreter& interp, const Value* args) {
  const double number = plain_number(args[0]).as_float();
  if (!std::isfinite(number)) return make_str(interp.heap(), float_text(number));
  if (number == 0) return make_str(interp.heap(), std::signbit(number) ? "-0x0.0p+0" : "0x0.0p+0");
  return make_str(interp.heap(), hexadecimal_text(number));
}

// What strtod reads as hexadecimal, with or without 0x, and the names of what is no number.
Value float_from_hex(Interpreter& interp, const Value* args) {
  const Str* given = as<Str>(args[1]);
  if (given == nullptr) raise_type_error(interp, "bad argument type for built-in operation");
  std::string text(given->text());
  constexpr const char* kBlank = " \t\n\v\f\r";
  text.erase(0, text.find_first_not_of(kBlank));
  text.erase(text.find_last_not_of(kBlank) + 1);
  const std::size_t sign = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  const bool prefixed = text.size() > sign + 1 && text[sign] == '0' && (text[sign + 1] == 'x' || text[sign + 1] == 'X');
  const bool digits =
      text.size() > sign && (std::isxdigit(static_cast<unsigned char>(text[sign])) != 0 || text[sign] == '.');
  if (digits && !prefixed) text.insert(sign, "0x");
  const bool named = text.find('(') == std::string::npos;  // strtod reads nan(1)
  char* end = nullptr;
  const double number = std::strtod(text.c_str(), &end);
  if (text.empty() || !named || *end != '\0') raise_value_error(interp, "invalid hexadecimal floating-point string");
  if (digits && std::isinf(number)) {
    raise(interp, exceptions().overflow_error, "hexadecimal value too large to represent as a float");
  }
  return call(interp, args[0], Value::real(number));
}

constexpr NativeRow kFloatClassMethods[] = {{"fromhex(cls, string, /)", float_from_hex}};

Value is_whole(Interpreter&, const Value* args) {
  const double number = plain_number(args[0]).as_float();
  return Value::boolean(std::isfinite(number) && number == std::floor(number));
}

// The plain number: of an instance of a derived class, and 1 of True.
Value itself(Interpreter&, const Value* args) {
  const Value number = plain_number(args[0]);
  return number.is_bool() ? Value::integer(number.as_int()) : number;
}

Value format_method(Interpreter& interp, const Value* args) {
  return format_number(interp, args[0], expect_str(interp, args[1], "format specification"));
}

Value round_method(Interpreter& interp, const Value* args) {
  return round_number(interp, plain_number(args[0]), args[1]);
}

constexpr NativeRow kIntMethods[] = {
    {"as_integer_ratio(self)", integer_ratio},
    {"is_integer(self)", [](Interpreter&, const Value*) { return Value::boolean(true); }},
    {"__trunc__(self)", itself},
    {"__floor__(self)", itself},
    {"__ceil__(self)", itself},
    {"conjugate(self)", itself},
    {"__index__(self)", itself},
    {"__int__(self)", itself},
    {"__float__(self)", [](Interpreter& interp, const Value* args) { return Value::real(to_double(interp, args[0])); }},
    {"__abs__(self)",
     [](Interpreter& interp, const Value* args) {
       const bool negative = number_order(args[0], Value::integer(0)) == -1;
       return number_unary(interp, negative ? UnaryOperator::kNegative : UnaryOperator::kPositive, args[0]);
     }},
    {"__format__(self, format_spec, /)", format_method},
    {"__round__(self, ndigits=None, /)", round_method},
};

constexpr NativeRow kFloatMethods[] = {
    {"as_integer_ratio(self)", float_ratio},
    {"hex(self)", float_hex},
    {"conjugate(self)", itself},
    {"__trunc__(self)",
     [](Interpreter& interp, const Value* args) {
       return integer_from_double(interp, plain_number(args[0]).as_float());
     }},
    {"__floor__(self)",
     [](Interpreter& interp, const Value* args) {
       return integer_from_double(interp, std::floor(plain_number(args[0]).as_float()));
     }},
    {"__ceil__(self)",
     [](Interpreter& interp, const Value* args) {
       return integer_from_double(interp, std::ceil(plain_number(args[0]).as_float()));
     }},
    {"is_integer(self)", is_whole},
    {"__int__(self)", [](Interpreter& interp,
                         const Value* args) { return integer_from_double(interp, plain_number(args[0]).as_float()); }},
    {"__float__(self)", itself},
    {"__abs__(self)",
     [](Interpreter&, const Value* args) { return Value::real(std::fabs(plain_number(args[0]).as_float())); }},
    {"__format__(self, format_spec, /)", format_method},
    {"__round__(self, ndigits=None, /)", round_method},
};

constexpr NativeProperty kIntProperties[] = {
    {"real", [](Interpreter& interp, Value self) { return itself(interp, &self); }, nullptr},
    {"imag", [](Interpreter&, Value) { return Value::integer(0); }, nullptr},
    {"numerator", [](Interpreter& interp, Value self) { return itself(interp, &self); }, nullptr},
    {"denominator", [](Interpreter&, Value) { return Value::integer(1); }, nullptr},
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

constexpr NativeProperty kFloatProperties[] = {
    {"real", [](Interpreter&, Value self) { return plain_number(self); }, nullptr},
    {"imag", [](Interpreter&, Value) { return Value::real(0); }, nullptr},
};

}  // namespace

void make_number_types(BuiltinTypes& types) {
  types.int_type = make_native_type("int", "builtins", types.object, &BigInteger::kLayout);
  set_number_slots(types.int_type);
  types.int_type->slots.construct = int_construct;
  add_methods(types.int_type, integer_bit_methods());
  add_methods(types.int_type, kIntMethods);
  add_class_methods(types.int_type, integer_bit_class_methods());
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
  add_class_methods(types.float_type, kFloatClassMethods);
  add_properties(types.float_type, kFloatProperties);
  expose_slots(types.float_type);
}

}  // namespace patchorder::python::builtins
