// Integers beyond 64 bits, and numbers whose class a program derived from int or float.
// Only number code needs this header: Boost.Multiprecision is slow to compile.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <utility>

#include "python/objects/object.h"

namespace patchorder::python {

class Heap;
class Interpreter;

struct BigInteger : Object {
  static constexpr Layout kLayout{"int", hold_nothing};
  BigInteger(Type* t, boost::multiprecision::cpp_int value) : Object(t), number(std::move(value)) {}
  boost::multiprecision::cpp_int number;
};

// An instance of a class derived from int or float: the number it is, and its class in Object::type.
struct DerivedNumber : Object {
  static constexpr Layout kLayout{"derived number", hold_nothing};
  explicit DerivedNumber(Type* t) : Object(t) {}
  Value number;
};

// A small integer if it fits, else a BigInteger, whose digits count as what the heap has given out.
Value make_integer(Heap& heap, const boost::multiprecision::cpp_int& number);

// The number of any integer, also of an instance of a derived class.
boost::multiprecision::cpp_int number_of_integer(Value value);

// Without the sign; 0 for 0.
std::int64_t bits_of_number(const boost::multiprecision::cpp_int& number);

// What going through the digits of a number costs, and a product or a quotient of two, done as at school.
void count_digits(Interpreter& interp, const boost::multiprecision::cpp_int& number);
void count_product(Interpreter& interp, std::int64_t bits, std::int64_t other_bits);
void count_product(Interpreter& interp, const boost::multiprecision::cpp_int& a,
                   const boost::multiprecision::cpp_int& b);
void count_quotient(Interpreter& interp, const boost::multiprecision::cpp_int& dividend,
                    const boost::multiprecision::cpp_int& divisor);
// Ends the case where a number of so many bits would be beyond what it may have.
void check_bits(Interpreter& interp, std::int64_t bits);

// The number behind an instance of a derived class; any other value as it is.
Value plain_number(Value value);

}  // namespace patchorder::python
