// Integers and floats: arithmetic, text, parsing.
//
// Small integers stand in the Value; what overflows 64 bits becomes a BigInt (Boost.Multiprecision), up to
// kMaxBits: beyond it a MemoryError, as CPython gives for what does not fit in memory. A bool counts as an
// integer operand everywhere, as in Python.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "python/objects/object.h"
#include "python/objects/type.h"

namespace patchorder::python {

class Heap;

// True for int, bool and big integers, and for instances of a class derived from int.
bool is_integer(Value value);

// Arithmetic of two numbers; NotImplemented if either is no number.
Value number_binary(Interpreter& interp, BinaryOperator op, Value a, Value b);
Value number_unary(Interpreter& interp, UnaryOperator op, Value value);
// -1, 0, 1; nothing if either is no number or one is NaN.
std::optional<int> number_order(Value a, Value b);
bool is_number(Value value);
std::uint64_t number_hash(Value value);
bool number_truth(Value value);

// The value as a small integer if it is one (also a bool, or a small instance of a class derived from int).
std::optional<std::int64_t> small_integer(Value value);
// Of any number; an integer too big raises OverflowError.
double number_as_double(Interpreter& interp, Value value);

// Text of an integer in base 2, 8, 10 or 16 (a small one: up to 36), lower case, without prefix.
std::string integer_text(Value value, int base = 10);
// In decimal, as str() gives it: raises ValueError beyond the digits that CPython allows
// (sys.get_int_max_str_digits, since 3.11 and the security releases of that time).
std::string decimal_text(Interpreter& interp, Value value);
inline constexpr std::size_t kMaxStrDigits = 4300;
inline constexpr std::size_t kLeastMaxStrDigits = 640;  // no other limit is lower: shorter ones are always converted
// What the program has set in its place; 0: no limit. It stands in sys under a name that only this knows.
std::size_t max_str_digits(Interpreter& interp);
void set_max_str_digits(Interpreter& interp, std::size_t digits);
// repr(float): the shortest text that reads back as the same number.
std::string float_text(double value);
// float.hex(): 0x1.8000000000000p+1, for a finite number that is not zero.
std::string hexadecimal_text(double value);

// int(text, base): null if the text is no such number. Accepts underscores, signs, prefixes, spaces around.
Value parse_integer(Heap& heap, std::string_view text, int base);
std::optional<double> parse_float(std::string_view text);
// int(float): raises OverflowError for infinity, ValueError for NaN.
Value integer_from_double(Interpreter& interp, double value);

}  // namespace patchorder::python
