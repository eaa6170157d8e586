// complex: its construction, operators, methods and parts.
#include <cmath>
#include <string>

#include "python/builtins/builtins.h"
#include "python/evaluator/suggestions.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/bytes.h"
#include "python/objects/complex_numbers.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"
#include "python/text/formatting.h"

namespace patchorder::python {
namespace {

ComplexNumber number_of(Value self) { return cast<Complex>(self)->number; }

Value of_type(Interpreter& interp, Type* type, ComplexNumber number) {
  Complex* made = interp.heap().make<Complex>(type);
  made->number = number;
  return made;
}

Value from_text(Interpreter& interp, Type* type, const Str* text) {
  const std::optional<ComplexNumber> number = parse_complex(text->text());
  if (!number) raise_value_error(interp, "complex() arg is a malformed string");
  return of_type(interp, type, *number);
}

bool stands_for_a_number(Interpreter& interp, Value value) {
  return is<Complex>(value) || is_number(value) || find_special(interp, value, special_names().float_) ||
         find_special(interp, value, special_names().index_) || find_special(interp, value, intern("__complex__"));
}

// Of two arguments each is a number; complex(1j, 1j) is -1+1j.
ComplexNumber part(Interpreter& interp, Value value, const char* name) {
  const bool newest = interp.version_at_least(14);
  if (is<Str>(value) && !newest) {
    raise_type_error(interp, std::string_view(name) == "real" ? "complex() can't take second arg if first is a string"
                                                              : "complex() second arg can't be a string");
  }
  if (!stands_for_a_number(interp, value)) {
    const std::string type(type_name(value));
    if (newest) {
      raise_type_error(interp, std::string("complex() argument '") + name + "' must be a real number, not " + type);
    }
    raise_type_error(interp, std::string_view(name) == "real"
                                 ? "complex() first argument must be a string or a number, not '" + type + "'"
                                 : "complex() second argument must be a number, not '" + type + "'");
  }
  if (newest && is<Complex>(value)) {
    const std::string text =
        std::string("complex() argument '") + name + "' must be a real number, not " + std::string(type_name(value));
    call(interp, get_attribute(interp, interp.import_module("warnings"), intern("warn")), make_str(interp.heap(), text),
         exceptions().deprecation_warning);
  }
  return to_complex(interp, value);
}

struct Parts {
  Value real;
  Value imag;
};

Parts named_parts(Interpreter& interp, const Arguments& arguments) {
  Parts parts;
  if (arguments.total() > 2) {
    raise_type_error(interp, "complex() takes at most 2 arguments (" + std::to_string(arguments.total()) + " given)");
  }
  if (arguments.positional_count > 0) parts.real = arguments.values[0];
  if (arguments.positional_count > 1) parts.imag = arguments.values[1];
  for (std::size_t i = 0; i < arguments.keyword_count; ++i) {
    const std::string name(arguments.keyword_names[i]->text());
    if (name != "real" && name != "imag") {
      raise_type_error(interp, interp.version_at_least(13)
                                   ? "complex() got an unexpected keyword argument '" + name + "'" +
                                         keyword_suggestion(interp, {"real", "imag"}, name)
                                   : "'" + name + "' is an invalid keyword argument for complex()");
    }
    Value& slot = name == "real" ? parts.real : parts.imag;
    if (slot) {
      raise_type_error(interp, "argument for complex() given by name ('" + name + "') and position (" +
                                   (name == "real" ? "1" : "2") + ")");
    }
    slot = arguments.keyword_value(i);
  }
  return parts;
}

Value construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  const auto [real, imag] = named_parts(interp, arguments);
  if (!real && !imag) return of_type(interp, type, {});
  if (!imag) {
    if (const Str* text = as<Str>(real)) return from_text(interp, type, text);
    if (!stands_for_a_number(interp, real)) {
      const std::string shown(type_name(real));
      raise_type_error(interp, interp.version_at_least(14)
                                   ? "complex() argument must be a string or a number, not " + shown
                                   : "complex() first argument must be a string or a number, not '" + shown + "'");
    }
    const ComplexNumber number = to_complex(interp, real);
    return type == complex_type() && type_of(real) == type ? real : of_type(interp, type, number);
  }
  // Text where a part is asked for is refused before anything is converted.
  if (!interp.version_at_least(14) && real && is<Str>(real)) part(interp, real, "real");
  if (!interp.version_at_least(14) && is<Str>(imag)) part(interp, imag, "imag");
  const ComplexNumber whole = real ? part(interp, real, "real") : ComplexNumber{};
  const ComplexNumber turned = part(interp, imag, "imag");
  ComplexNumber number{whole.real, turned.real};
  if (is<Complex>(imag)) number.real -= turned.imag;
  if (real && is<Complex>(real)) number.imag += whole.imag;
  return of_type(interp, type, number);
}

Value binary_slot(Interpreter& interp, BinaryOperator op, Value self, Value other, bool reflected) {
  return reflected ? complex_binary(interp, op, other, self) : complex_binary(interp, op, self, other);
}

Value unary_slot(Interpreter& interp, UnaryOperator op, Value self) {
  const ComplexNumber number = number_of(self);
  if (op == UnaryOperator::kNegative) return make_complex(interp.heap(), {-number.real, -number.imag});
  if (op == UnaryOperator::kPositive) return make_complex(interp.heap(), number);
  raise_type_error(interp, "bad operand type for unary ~: '" + std::string(type_name(self)) + "'");
}

Value compare_slot(Interpreter&, Value self, Value other, CompareOperator op) {
  if (op != CompareOperator::kEqual && op != CompareOperator::kNotEqual) return Value::not_implemented();
  const ComplexNumber number = number_of(self);
  bool equal = false;
  if (const Complex* complex = as<Complex>(other)) {
    equal = number.real == complex->number.real && number.imag == complex->number.imag;
  } else if (is_number(other)) {
    equal = number.imag == 0 && number_order(Value::real(number.real), other) == 0;
  } else {
    return Value::not_implemented();
  }
  return Value::boolean(equal == (op == CompareOperator::kEqual));
}

Value repr_slot(Interpreter& interp, Value self) { return make_str(interp.heap(), complex_text(number_of(self))); }

std::uint64_t hash_slot(Interpreter&, Value self) {
  constexpr std::uint64_t kOfImaginary = 1000003;
  const ComplexNumber number = number_of(self);
  const std::uint64_t hash =
      number_hash(Value::real(number.real)) + kOfImaginary * number_hash(Value::real(number.imag));
  return hash == ~std::uint64_t{0} ? hash - 1 : hash;
}

bool truth_slot(Interpreter&, Value self) {
  const ComplexNumber number = number_of(self);
  return number.real != 0 || number.imag != 0;
}

// --- methods

Value magnitude(Interpreter& interp, const Value* args) {
  const ComplexNumber number = number_of(args[0]);
  const double result = std::hypot(number.real, number.imag);
  if (std::isinf(result) && std::isfinite(number.real) && std::isfinite(number.imag)) {
    raise(interp, exceptions().overflow_error, "absolute value too large");
  }
  return Value::real(result);
}

Value conjugate(Interpreter& interp, const Value* args) {
  const ComplexNumber number = number_of(args[0]);
  return make_complex(interp.heap(), {number.real, -number.imag});
}

Value format_method(Interpreter& interp, const Value* args) {
  return format_number(interp, args[0], expect_str(interp, args[1], "format specification"));
}

Value parts_of(Interpreter& interp, const Value* args) {
  const ComplexNumber number = number_of(args[0]);
  const Value parts[] = {Value::real(number.real), Value::real(number.imag)};
  return make_tuple(interp.heap(), parts);
}

// Itself, of a derived class a plain one.
Value as_complex(Interpreter& interp, const Value* args) {
  return type_of(args[0]) == complex_type() ? args[0] : make_complex(interp.heap(), number_of(args[0]));
}

Value from_number(Interpreter& interp, const Value* args) {
  if (!stands_for_a_number(interp, args[1])) {
    raise_type_error(interp, "must be real number, not " + std::string(type_name(args[1])));
  }
  const Value made = make_complex(interp.heap(), to_complex(interp, args[1]));
  return cast<Type>(args[0]) == complex_type() ? made : call(interp, args[0], made);
}

constexpr NativeRow kMethods[] = {
    {"__abs__(self, /)", magnitude},
    {"conjugate(self, /)", conjugate},
    {"__format__(self, format_spec, /)", format_method},
    {"__getnewargs__(self, /)", parts_of},
    {"__complex__(self, /)", as_complex},
};
constexpr NativeRow kClassMethods[] = {{"from_number(cls, number, /)", from_number}};

void refuse(Interpreter& interp, Value, Value) { raise(interp, exceptions().attribute_error, "readonly attribute"); }

constexpr NativeProperty kProperties[] = {
    {"real", [](Interpreter&, Value self) { return Value::real(number_of(self).real); }, refuse},
    {"imag", [](Interpreter&, Value self) { return Value::real(number_of(self).imag); }, refuse},
};

Type* make_type() {
  Type* type = make_native_type("complex", "builtins", builtin_types().object, &Complex::kLayout);
  type->has_instance_attributes = false;
  Slots& slots = type->slots;
  slots.construct = construct;
  slots.initialize = [](Interpreter&, Value, const Arguments&) {};
  slots.binary = binary_slot;
  slots.unary = unary_slot;
  slots.compare = compare_slot;
  slots.repr = repr_slot;
  slots.hash = hash_slot;
  slots.truth = truth_slot;
  add_methods(type, kMethods);
  add_class_methods(type, kClassMethods);
  add_properties(type, kProperties);
  expose_slots(type);
  return type;
}

}  // namespace

Type* complex_type() {
  static thread_local Type* const type = make_type();
  return type;
}

}  // namespace patchorder::python
