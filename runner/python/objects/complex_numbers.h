// Complex numbers: the object, its arithmetic, its text and how it is read, as complexobject.c does it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "python/objects/object.h"
#include "python/objects/type.h"

namespace patchorder::python {

class Heap;

// Two doubles; what arithmetic works on.
struct ComplexNumber {
  double real = 0;
  double imag = 0;
};

// An instance of complex or of a class derived from it.
struct Complex : Object {
  static constexpr Layout kLayout{"complex", hold_nothing};
  explicit Complex(Type* t) : Object(t) {}
  ComplexNumber number;
};

Type* complex_type();
Value make_complex(Heap& heap, ComplexNumber number);

// A complex, float or int as a complex number; nothing for anything else. An int too big raises OverflowError.
std::optional<ComplexNumber> complex_operand(Interpreter& interp, Value value);
// Of any argument that stands for a complex number, by __complex__, __float__ and __index__ too; else raises TypeError.
ComplexNumber to_complex(Interpreter& interp, Value value);

// Arithmetic of two numbers of which one is complex, as of 3.14 without making the real one complex first;
// NotImplemented for an operation that complex numbers don't have.
Value complex_binary(Interpreter& interp, BinaryOperator op, Value a, Value b);
// a ** b, also of reals whose result is complex.
ComplexNumber complex_power(Interpreter& interp, ComplexNumber a, ComplexNumber b);
// Zero for a divisor of zero: the caller has refused that.
ComplexNumber complex_quotient(ComplexNumber a, ComplexNumber b);

// (3+4j); without the brackets and the real part if that is plain zero.
std::string complex_text(ComplexNumber number);
// What complex(text) reads; nothing if the text is malformed.
std::optional<ComplexNumber> parse_complex(std::string_view text);

}  // namespace patchorder::python
