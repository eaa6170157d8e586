#include "modules/native/c_arguments.h"

#include <cmath>
#include <limits>
#include <string>

#include "python/objects/bytes.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

[[noreturn]] void raise_not_an_integer(Interpreter& interp, Value value) {
  const std::string type(python::type_name(value));
  if (!interp.version_at_least(10)) {
    python::raise_type_error(interp, value.is_float() ? "integer argument expected, got float"
                                                      : "an integer is required (got type " + type + ")");
  }
  python::raise_type_error(interp, "'" + type + "' object cannot be interpreted as an integer");
}

}  // namespace

std::int64_t integer_argument(Interpreter& interp, Value value) {
  if (!python::has_index(interp, value)) raise_not_an_integer(interp, value);
  return python::to_index(interp, value);
}

int c_int(Interpreter& interp, Value value) {
  const bool is_large = python::is_integer(value) && !python::small_integer(value);
  const std::int64_t number = is_large ? std::numeric_limits<std::int64_t>::max() : python::to_index(interp, value);
  if (number != static_cast<int>(number)) {
    python::raise(interp, python::exceptions().overflow_error, "Python int too large to convert to C int");
  }
  return static_cast<int>(number);
}

std::string_view bytes_argument(Interpreter& interp, Value value) {
  if (const python::Bytes* bytes = python::as<python::Bytes>(value)) return bytes->text();
  python::raise_type_error(interp,
                           "a bytes-like object is required, not '" + std::string(python::type_name(value)) + "'");
}

double seconds_argument(Interpreter& interp, Value value) {
  double seconds = 0;
  if (value.is_float()) {
    seconds = value.as_float();
    if (std::isnan(seconds)) python::raise_value_error(interp, "Invalid value NaN (not a number)");
  } else if (interp.version_at_least(14) && !python::has_index(interp, value)) {
    python::raise_type_error(
        interp, "'" + std::string(python::type_name(value)) + "' object cannot be interpreted as an integer or float");
  } else {
    seconds = static_cast<double>(integer_argument(interp, value));
  }
  constexpr double kRange = 9223372036.854775;  // of 64 bits of nanoseconds
  if (std::abs(seconds) > kRange) {
    python::raise(interp, python::exceptions().overflow_error,
                  interp.version_at_least(14)   ? "timestamp out of range for C PyTime_t"
                  : interp.version_at_least(12) ? "timestamp out of range for platform time_t"
                                                : "timestamp too large to convert to C _PyTime_t");
  }
  return seconds;
}

bool blocking_argument(Interpreter& interp, Value value) {
  if (interp.version_at_least(12) || value.is_bool()) return python::truth(interp, value);
  return integer_argument(interp, value) != 0;
}

}  // namespace patchorder::modules
