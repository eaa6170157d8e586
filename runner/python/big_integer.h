// Integers beyond 64 bits, and numbers whose class a program derived from int or float.
// Only number code needs this header: Boost.Multiprecision is slow to compile.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <utility>

#include "python/object.h"

namespace patchorder::python {

class Heap;

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

// A small integer if it fits, else a BigInteger.
Value make_integer(Heap& heap, const boost::multiprecision::cpp_int& number);

// The number behind an instance of a derived class; any other value as it is.
Value plain_number(Value value);

}  // namespace patchorder::python
