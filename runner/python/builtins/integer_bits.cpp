// int's methods that look at its bits or its bytes (longobject.c). They work on one number as a whole: what came in
// between would stay in the case's heap.
#include "python/builtins/integer_bits.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <string>

#include "python/interpreter.h"
#include "python/objects/big_integer.h"
#include "python/objects/bytes.h"
#include "python/objects/exception.h"
#include "python/objects/heap.h"
#include "python/objects/operations.h"

namespace patchorder::python::builtins {
namespace {

using Big = boost::multiprecision::cpp_int;

constexpr unsigned kByte = 8;

Value bit_length(Interpreter&, const Value* args) { return Value::integer(bits_of_number(number_of_integer(args[0]))); }

Value bit_count(Interpreter& interp, const Value* args) {
  const Big number = abs(number_of_integer(args[0]));
  count_digits(interp, number);
  std::string bytes;
  export_bits(number, std::back_inserter(bytes), kByte);
  std::int64_t count = 0;
  for (char byte : bytes) count += std::popcount(static_cast<unsigned char>(byte));
  return Value::integer(count);
}

bool big_endian(Interpreter& interp, Value order) {
  const std::string_view text = expect_str(interp, order, "byteorder")->text();
  if (text != "little" && text != "big") raise_value_error(interp, "byteorder must be either 'little' or 'big'");
  return text == "big";
}

// It has a default from 3.11 on.
void require_byteorder(Interpreter& interp, const char* method, Value order) {
  if (order || interp.version_at_least(11)) return;
  raise_type_error(interp, std::string(method) + "() missing required argument 'byteorder' (pos 2)");
}

Value to_bytes(Interpreter& interp, const Value* args) {
  if (!args[1] && !interp.version_at_least(11)) {
    raise_type_error(interp, "to_bytes() missing required argument 'length' (pos 1)");
  }
  require_byteorder(interp, "to_bytes", args[2]);
  const std::int64_t length = args[1] ? to_index(interp, args[1]) : 1;
  const bool big = !args[2] || big_endian(interp, args[2]);
  const bool is_signed = truth(interp, args[3]);
  if (length < 0) raise_value_error(interp, "length argument must be non-negative");
  interp.heap().require(static_cast<std::size_t>(length));
  interp.work(static_cast<std::uint64_t>(length));
  Big number = number_of_integer(args[0]);
  const bool negative = number < 0;
  if (negative && !is_signed) raise(interp, exceptions().overflow_error, "can't convert negative int to unsigned");
  // Of a negative number ~number has the same bits, the other way round: what it needs besides is the sign's.
  if (negative) number = -number - 1;
  const std::int64_t bits = bits_of_number(number) + (is_signed && (negative || number != 0) ? 1 : 0);
  // -1 is nothing but sign: up to 3.13 it needs no byte.
  const bool is_empty = length == 0 && negative && number == 0 && !interp.version_at_least(14);
  if (bits > length * static_cast<std::int64_t>(kByte) && !is_empty) {
    raise(interp, exceptions().overflow_error, "int too big to convert");
  }
  std::string content;
  export_bits(number, std::back_inserter(content), kByte, false);
  content.resize(static_cast<std::size_t>(length), '\0');
  if (negative) std::ranges::transform(content, content.begin(), [](char byte) { return static_cast<char>(~byte); });
  if (big) std::ranges::reverse(content);
  return make_bytes(interp.heap(), content);
}

Value from_bytes(Interpreter& interp, const Value* args) {
  require_byteorder(interp, "from_bytes", args[2]);
  if (is<Str>(args[1])) raise_type_error(interp, "cannot convert 'str' object to bytes");
  const Value source = is<Bytes>(args[1]) ? args[1] : call(interp, builtin_types().bytes, args[1]);
  std::string content(cast<Bytes>(source)->text());
  check_bits(interp, static_cast<std::int64_t>(content.size() * kByte));
  interp.work(content.size());
  if (args[2] && !big_endian(interp, args[2])) std::ranges::reverse(content);
  Big number = 0;
  const auto* bytes = reinterpret_cast<const unsigned char*>(content.data());
  if (!content.empty()) import_bits(number, bytes, bytes + content.size(), kByte);
  if (truth(interp, args[3]) && !content.empty() && (content[0] & 0x80) != 0) {
    number -= Big(1) << static_cast<unsigned>(content.size() * kByte);
  }
  return make_integer(interp.heap(), number);
}

constexpr NativeRow kMethods[] = {
    {"bit_length(self)", bit_length},
    {"bit_count(self)", bit_count},
    {"to_bytes(self, length=?, byteorder=?, *, signed=False)", to_bytes},
};

constexpr NativeRow kClassMethods[] = {{"from_bytes(cls, bytes, byteorder=?, *, signed=False)", from_bytes}};

}  // namespace

std::span<const NativeRow> integer_bit_methods() { return kMethods; }

std::span<const NativeRow> integer_bit_class_methods() { return kClassMethods; }

}  // namespace patchorder::python::builtins
