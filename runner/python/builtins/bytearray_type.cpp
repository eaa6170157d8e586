// bytearray: bytes that can be changed. It has the layout of bytes, so whatever takes bytes takes it too, and most of
// its methods are those of bytes, whose results become bytearrays.
#include <algorithm>
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/bytes_methods.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/bytes.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/heap.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/objects/slicing.h"
#include "python/objects/special_methods.h"

namespace patchorder::python::builtins {
namespace {

ByteArray* self_of(Value self) { return cast<ByteArray>(self); }

void check_not_viewed(Interpreter& interp, ByteArray* array) {
  if (array->views == 0) return;
  if (interp.host().is_viewed(interp, array)) {
    raise(interp, exceptions().buffer_error, "Existing exports of data: object cannot be re-sized");
  }
  array->views = 0;  // those that were not released are gone
}

void replace(Interpreter& interp, ByteArray* array, std::size_t from, std::size_t to, std::string_view with) {
  const std::string tail(array->text().substr(to));
  const std::string inserted(with);  // it may be a part of the array itself
  const std::size_t size = from + inserted.size() + tail.size();
  interp.work(size - from);
  if (size != array->size) check_not_viewed(interp, array);
  if (size > array->capacity) {
    array->capacity = std::max(size, 2 * array->capacity);
    char* moved = interp.heap().allocate_array<char>(array->capacity);
    std::copy_n(array->data, from, moved);
    array->bytes = moved;
    array->data = moved;
  }
  std::copy(inserted.begin(), inserted.end(), array->bytes + from);
  std::copy(tail.begin(), tail.end(), array->bytes + from + inserted.size());
  array->size = size;
}

char to_byte(Interpreter& interp, Value value) {
  const std::int64_t byte = to_index(interp, value);
  if (byte < 0 || byte > 255) raise_value_error(interp, "byte must be in range(0, 256)");
  return static_cast<char>(byte);
}

// The bytes of a bytes-like object, or of an iterable of numbers.
std::string content_of(Interpreter& interp, Value value) {
  if (const Bytes* bytes = as<Bytes>(value)) return std::string(bytes->text());
  std::string content;
  for_each(interp, value, [&](Value item) { content += to_byte(interp, item); });
  return content;
}

Value construct(Interpreter& interp, Type*, const Arguments& arguments) {
  const bool alone = arguments.total() == 1 && arguments.keyword_count == 0;
  const bool numbers = alone && !is<Bytes>(arguments.values[0]) && !is<Str>(arguments.values[0]) &&
                       !has_index(interp, arguments.values[0]) && type_of(arguments.values[0])->slots.iterate;
  if (numbers) return make_bytearray(interp.heap(), content_of(interp, arguments.values[0]));
  const Value bytes = builtin_types().bytes->slots.construct(interp, builtin_types().byte_array, arguments);
  return make_bytearray(interp.heap(), cast<Bytes>(bytes)->text());
}

Value repr_slot(Interpreter& interp, Value self) {
  const Value shown = builtin_types().bytes->slots.repr(interp, self);
  return make_str(interp.heap(), "bytearray(" + std::string(cast<Str>(shown)->text()) + ")");
}

Value binary_slot(Interpreter& interp, BinaryOperator op, Value self, Value other, bool reflected) {
  return like_bytes(interp, self, builtin_types().bytes->slots.binary(interp, op, self, other, reflected));
}

Value inplace_slot(Interpreter& interp, BinaryOperator op, Value self, Value other) {
  ByteArray* array = self_of(self);
  if (op == BinaryOperator::kAdd) {
    const Bytes* added = as<Bytes>(other);
    if (added == nullptr) {
      raise_type_error(interp, "can't concat " + std::string(type_name(other)) + " to bytearray");
    }
    replace(interp, array, array->size, array->size, added->text());
    return self;
  }
  if (op == BinaryOperator::kMultiply && has_index(interp, other)) {
    const Value product = binary_slot(interp, op, self, other, false);
    replace(interp, array, 0, array->size, cast<Bytes>(product)->text());
    return self;
  }
  return Value::not_implemented();
}

Value get_item(Interpreter& interp, Value self, Value key) {
  if (is<Slice>(key)) return like_bytes(interp, self, builtin_types().bytes->slots.get_item(interp, self, key));
  const std::size_t at = resolve_index(interp, key, self_of(self)->size, "bytearray", "bytearray index out of range");
  return Value::integer(static_cast<unsigned char>(self_of(self)->data[at]));
}

void set_slice(Interpreter& interp, ByteArray* array, const Slice* slice, Value value) {
  const std::string given = value ? content_of(interp, value) : std::string();
  const SliceRange range = resolve_slice(interp, slice, array->size);
  if (range.step == 1) return replace(interp, array, range.start, range.start + range.count, given);
  if (!value) raise_unsupported(interp, "del of every other byte of a bytearray");
  if (given.size() != range.count) {
    raise_value_error(interp, "attempt to assign bytes of size " + std::to_string(given.size()) +
                                  " to extended slice of size " + std::to_string(range.count));
  }
  for (std::size_t i = 0; i < range.count; ++i) array->bytes[range.at(i)] = given[i];
}

void set_item(Interpreter& interp, Value self, Value key, Value value) {
  ByteArray* array = self_of(self);
  if (const Slice* slice = as<Slice>(key)) return set_slice(interp, array, slice, value);
  const std::size_t at = resolve_index(interp, key, array->size, "bytearray", "bytearray index out of range");
  if (value) {
    array->bytes[at] = to_byte(interp, value);
  } else {
    replace(interp, array, at, at + 1, "");
  }
}

Value append(Interpreter& interp, const Value* args) {
  const char byte = to_byte(interp, args[1]);
  replace(interp, self_of(args[0]), self_of(args[0])->size, self_of(args[0])->size, {&byte, 1});
  return Value::none();
}

Value extend(Interpreter& interp, const Value* args) {
  // Worded so since 3.13.
  if (is<Str>(args[1]) && interp.version_at_least(13)) {
    raise_type_error(interp, "expected iterable of integers; got: 'str'");
  }
  ByteArray* array = self_of(args[0]);
  replace(interp, array, array->size, array->size, content_of(interp, args[1]));
  return Value::none();
}

Value insert(Interpreter& interp, const Value* args) {
  ByteArray* array = self_of(args[0]);
  const auto size = static_cast<std::int64_t>(array->size);
  std::int64_t at = to_index(interp, args[1]);
  at = std::clamp<std::int64_t>(at < 0 ? at + size : at, 0, size);
  const char byte = to_byte(interp, args[2]);
  replace(interp, array, static_cast<std::size_t>(at), static_cast<std::size_t>(at), {&byte, 1});
  return Value::none();
}

Value pop(Interpreter& interp, const Value* args) {
  ByteArray* array = self_of(args[0]);
  if (array->size == 0) raise(interp, exceptions().index_error, "pop from empty bytearray");
  const std::size_t at = resolve_index(interp, args[1], array->size, "pop", "pop index out of range");
  const Value popped = Value::integer(static_cast<unsigned char>(array->data[at]));
  replace(interp, array, at, at + 1, "");
  return popped;
}

Value remove(Interpreter& interp, const Value* args) {
  ByteArray* array = self_of(args[0]);
  const std::size_t at = array->text().find(to_byte(interp, args[1]));
  if (at == std::string_view::npos) raise_value_error(interp, "value not found in bytearray");
  replace(interp, array, at, at + 1, "");
  return Value::none();
}

constexpr NativeRow kMethods[] = {
    {"append(self, item, /)", append},
    {"extend(self, iterable_of_ints, /)", extend},
    {"insert(self, index, item, /)", insert},
    {"pop(self, index=-1, /)", pop},
    {"remove(self, value, /)", remove},
    {"clear(self)",
     [](Interpreter& interp, const Value* args) {
       replace(interp, self_of(args[0]), 0, self_of(args[0])->size, "");
       return Value::none();
     }},
    {"copy(self)",
     [](Interpreter& interp, const Value* args) -> Value {
       return make_bytearray(interp.heap(), self_of(args[0])->text());
     }},
    {"reverse(self)",
     [](Interpreter&, const Value* args) {
       std::reverse(self_of(args[0])->bytes, self_of(args[0])->bytes + self_of(args[0])->size);
       return Value::none();
     }},
};

}  // namespace

void make_bytearray_type(BuiltinTypes& types) {
  types.byte_array = make_native_type("bytearray", "builtins", types.object, &ByteArray::kLayout);
  types.byte_array->has_instance_attributes = false;
  types.byte_array->can_be_base = false;
  Slots& slots = types.byte_array->slots;
  slots = types.bytes->slots;
  slots.construct = construct;
  slots.repr = repr_slot;
  slots.str = repr_slot;
  slots.hash = nullptr;
  slots.binary = binary_slot;
  slots.inplace = inplace_slot;
  slots.get_item = get_item;
  slots.set_item = set_item;
  add_methods(types.byte_array, bytes_methods());
  add_methods(types.byte_array, kMethods);
  add_class_methods(types.byte_array, bytes_class_methods());
  add_static_methods(types.byte_array, bytes_static_methods());
  expose_slots(types.byte_array);
  types.byte_array->attributes->set(permanent_heap(), special_names().hash_, Value::none());
}

}  // namespace patchorder::python::builtins

namespace patchorder::python {

ByteArray* make_bytearray(Heap& heap, std::string_view content) {
  ByteArray* array = heap.make<ByteArray>(builtin_types().byte_array);
  array->bytes = heap.allocate_array<char>(content.size());
  std::copy(content.begin(), content.end(), array->bytes);
  array->data = array->bytes;
  array->size = content.size();
  array->capacity = content.size();
  return array;
}

}  // namespace patchorder::python
