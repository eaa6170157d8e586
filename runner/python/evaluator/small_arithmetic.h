// Arithmetic on small integers and floats where it needs no look at types: what CPython specialises as
// BINARY_OP_ADD_INT and its kin.
#pragma once

#include "python/objects/type.h"
#include "python/objects/value.h"

namespace patchorder::python {

// Null where the general way must be taken: other types, overflow, division by zero or of negative numbers.
inline Value small_integer_arithmetic(BinaryOperator op, std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  switch (op) {
    case BinaryOperator::kAdd:
      if (!__builtin_add_overflow(a, b, &result)) return Value::integer(result);
      break;
    case BinaryOperator::kSubtract:
      if (!__builtin_sub_overflow(a, b, &result)) return Value::integer(result);
      break;
    case BinaryOperator::kMultiply:
      if (!__builtin_mul_overflow(a, b, &result)) return Value::integer(result);
      break;
    // Python rounds down, C++ towards zero: the same where nothing is negative.
    case BinaryOperator::kModulo:
      if (a >= 0 && b > 0) return Value::integer(a % b);
      break;
    case BinaryOperator::kFloorDivide:
      if (a >= 0 && b > 0) return Value::integer(a / b);
      break;
    default: break;
  }
  return Value();
}

inline Value small_arithmetic(BinaryOperator op, Value a, Value b) {
  if (a.is_int() && b.is_int()) return small_integer_arithmetic(op, a.as_int(), b.as_int());
  if (a.is_float() && b.is_float()) {
    if (op == BinaryOperator::kAdd) return Value::real(a.as_float() + b.as_float());
    if (op == BinaryOperator::kSubtract) return Value::real(a.as_float() - b.as_float());
    if (op == BinaryOperator::kMultiply) return Value::real(a.as_float() * b.as_float());
  }
  return Value();
}

}  // namespace patchorder::python
