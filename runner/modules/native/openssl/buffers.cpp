// Buffers of _openssl: what ssl.MemoryBIO holds. OpenSSL itself is not needed for them.
#include <algorithm>

#include "modules/native/c_arguments.h"
#include "modules/native/openssl/objects.h"
#include "python/objects/bytes.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

BufferObject* buffer_of(Value self) { return python::cast<BufferObject>(self); }

// read(most, /): everything where `most` is negative.
Value read(Interpreter& interp, const Value* args) {
  ByteQueue& bytes = buffer_of(args[0])->bytes;
  const std::int64_t most = python::to_index(interp, args[1]);
  const std::size_t taken = most < 0 ? bytes.size() : std::min(bytes.size(), static_cast<std::size_t>(most));
  const Value read = python::make_bytes(interp.heap(), bytes.first(taken));
  bytes.drop(taken);
  return read;
}

Value write(Interpreter& interp, const Value* args) {
  const std::string_view bytes = bytes_argument(interp, args[1]);
  interp.heap().count(bytes.size());
  buffer_of(args[0])->bytes += bytes;
  return Value::none();
}

Value end(Interpreter&, const Value* args) {
  buffer_of(args[0])->ended = true;
  return Value::none();
}

constexpr python::NativeRow kBufferMethods[] = {
    {"read(self, most, /)", read},
    {"write(self, data, /)", write},
    {"end(self)", end},
    {"is_ended(self)", [](Interpreter&, const Value* args) { return Value::boolean(buffer_of(args[0])->ended); }},
    {"size(self)",
     [](Interpreter&, const Value* args) {
       return Value::integer(static_cast<std::int64_t>(buffer_of(args[0])->bytes.size()));
     }},
};

}  // namespace

python::Type* openssl_buffer_type() {
  static thread_local python::Type* const type = make_openssl_type<BufferObject>("Buffer", kBufferMethods);
  return type;
}

}  // namespace patchorder::modules
