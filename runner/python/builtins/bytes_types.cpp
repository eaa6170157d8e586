// bytes: literals, str.encode and decode, and what programs do with them in passing.
#include "python/objects/bytes.h"

#include <algorithm>
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/bytes_methods.h"
#include "python/builtins/encoded_arguments.h"
#include "python/interpreter.h"
#include "python/objects/exception.h"
#include "python/objects/heap.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/objects/slicing.h"
#include "python/objects/special_methods.h"
#include "python/text/codecs.h"
#include "python/text/formatting.h"

namespace patchorder::python {

Bytes* make_bytes(Heap& heap, std::string_view content) {
  Bytes* bytes = heap.make<Bytes>(builtin_types().bytes);
  char* data = heap.allocate_array<char>(content.size());
  std::copy(content.begin(), content.end(), data);
  bytes->data = data;
  bytes->size = content.size();
  return bytes;
}

Bytes* share_bytes(Heap& heap, std::string_view content) {
  Bytes* bytes = heap.make<Bytes>(builtin_types().bytes);
  bytes->data = content.data();
  bytes->size = content.size();
  return bytes;
}

namespace builtins {

namespace {

Bytes* self_of(Value self) { return cast<Bytes>(self); }

Value construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  const std::string name = type->is_subtype_of(builtin_types().byte_array) ? "bytearray" : "bytes";
  const EncodedArguments given = encoded_arguments(interp, name, "source", arguments);
  const Value value = given.object;
  const Str* text = value ? as<Str>(value) : nullptr;
  if (text != nullptr && given.encoding != nullptr) {
    return encode_text(interp, text, given.encoding->text(), given.errors_or_default());
  }
  if (text != nullptr) raise_type_error(interp, "string argument without an encoding");
  if (given.are_of_text()) {
    raise_type_error(
        interp, given.encoding != nullptr ? "encoding without a string argument" : "errors without a string argument");
  }
  if (!value) return make_bytes(interp.heap(), "");
  if (type_of(value) == builtin_types().bytes) return value;
  if (const Bytes* bytes = as<Bytes>(value)) return make_bytes(interp.heap(), bytes->text());
  if (is_integer(value)) {
    const std::int64_t count = to_index(interp, value);
    if (count < 0) raise_value_error(interp, "negative count");
    char* data = interp.heap().allocate_array<char>(static_cast<std::size_t>(count));
    std::fill_n(data, count, '\0');
    Bytes* bytes = make_bytes(interp.heap(), "");
    bytes->data = data;
    bytes->size = static_cast<std::size_t>(count);
    return bytes;
  }
  if (const Value hook = find_special(interp, value, intern("__bytes__"))) {
    const Value made = call(interp, hook);
    if (is<Bytes>(made)) return made;
    raise_type_error(interp, "__bytes__ returned non-bytes (type " + std::string(type_name(made)) + ")");
  }
  if (!type_of(value)->slots.iterate && !type_of(value)->slots.get_item) {
    raise_type_error(interp, "cannot convert '" + std::string(type_name(value)) + "' object to bytes");
  }
  std::string content;
  for_each(interp, value, [&](Value item) {
    const std::int64_t byte = to_index(interp, item);
    if (byte < 0 || byte > 255) raise_value_error(interp, "bytes must be in range(0, 256)");
    content += static_cast<char>(byte);
  });
  return make_bytes(interp.heap(), content);
}

Value construct_of_type(Interpreter& interp, Type* type, const Arguments& arguments) {
  const Value made = construct(interp, type, arguments);
  if (type == builtin_types().bytes || type == builtin_types().byte_array) return made;
  Bytes* derived = interp.heap().make<Bytes>(*self_of(made));
  derived->type = type;
  derived->attributes = nullptr;
  return derived;
}

Value repr_slot(Interpreter& interp, Value self) {
  constexpr char kDigits[] = "0123456789abcdef";
  const std::string_view content = self_of(self)->text();
  const bool has_single = content.find('\'') != std::string_view::npos;
  const char quote = has_single && content.find('"') == std::string_view::npos ? '"' : '\'';
  std::string text = {'b', quote};
  for (char c : content) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == quote || c == '\\') {
      text += {'\\', c};
    } else if (c == '\n' || c == '\r' || c == '\t') {
      text += {'\\', c == '\n' ? 'n' : c == '\r' ? 'r' : 't'};
    } else if (byte < 0x20 || byte >= 0x7f) {
      text += {'\\', 'x', kDigits[byte >> 4], kDigits[byte & 0xf]};
    } else {
      text += c;
    }
  }
  return make_str(interp.heap(), text + quote);
}

Value compare_slot(Interpreter& interp, Value self, Value other, CompareOperator op) {
  const Bytes* b = as<Bytes>(other);
  if (b == nullptr) return Value::not_implemented();
  interp.work(std::min(self_of(self)->size, b->size));
  const int order = self_of(self)->text().compare(b->text());
  const bool results[] = {order == 0, order != 0, order<0, order <= 0, order> 0, order >= 0};
  return Value::boolean(results[static_cast<std::size_t>(op)]);
}

Value binary_slot(Interpreter& interp, BinaryOperator op, Value self, Value other, bool reflected) {
  if (op == BinaryOperator::kAdd && !reflected) {
    const Bytes* right = as<Bytes>(other);
    if (right == nullptr) return Value::not_implemented();
    if (right->size == 0 && type_of(self) == builtin_types().bytes) return self;
    if (self_of(self)->size == 0 && type_of(other) == builtin_types().bytes) return other;
    Bytes* joined = share_bytes(interp.heap(), {});
    joined->buffer = self_of(self)->buffer;
    joined->data = join_in_buffer(interp.heap(), joined->buffer, self_of(self)->text(), right->text());
    joined->size = self_of(self)->size + right->size;
    return joined;
  }
  if (op == BinaryOperator::kMultiply && has_index(interp, other)) {
    const auto times = static_cast<std::size_t>(std::max<std::int64_t>(0, to_index(interp, other)));
    if (times == 1 && type_of(self) == builtin_types().bytes) return self;
    if (self_of(self)->size != 0) interp.heap().require_product(self_of(self)->size, times);
    std::string content;
    for (std::size_t i = 0; self_of(self)->size != 0 && i < times; ++i) content += self_of(self)->text();
    return make_bytes(interp.heap(), content);
  }
  if (op == BinaryOperator::kModulo && !reflected) {
    return from_code_points(interp, format_bytes_percent(interp, as_code_points(interp, self), other));
  }
  return Value::not_implemented();
}

Value get_item(Interpreter& interp, Value self, Value key) {
  const std::string_view text = self_of(self)->text();
  if (const Slice* slice = as<Slice>(key)) {
    const SliceRange range = resolve_slice(interp, slice, text.size());
    if (range.step == 1 && range.count == text.size() && type_of(self) == builtin_types().bytes) return self;
    if (range.step == 1 && range.count != 0) return share_bytes(interp.heap(), text.substr(range.start, range.count));
    std::string picked;
    for (std::size_t i = 0; i < range.count; ++i) picked += text[static_cast<std::size_t>(range.at(i))];
    return make_bytes(interp.heap(), picked);
  }
  return Value::integer(
      static_cast<unsigned char>(text[resolve_index(interp, key, text.size(), "byte", "index out of range")]));
}

bool contains_slot(Interpreter& interp, Value self, Value item) {
  interp.work(self_of(self)->size);
  if (const Bytes* part = as<Bytes>(item)) return self_of(self)->text().find(part->text()) != std::string_view::npos;
  if (!has_index(interp, item)) {
    raise_type_error(interp, "a bytes-like object is required, not '" + std::string(type_name(item)) + "'");
  }
  const std::int64_t byte = to_index(interp, item);
  if (byte < 0 || byte > 255) raise_value_error(interp, "byte must be in range(0, 256)");
  return self_of(self)->text().find(static_cast<char>(byte)) != std::string_view::npos;
}

struct BytesIterator : Object {
  static constexpr Layout kLayout{"bytes_iterator", hold_nothing};
  explicit BytesIterator(Type* t) : Object(t) {}
  const Bytes* bytes = nullptr;
  std::size_t position = 0;
};

Value next_byte(Interpreter&, Value self) {
  BytesIterator* iterator = cast<BytesIterator>(self);
  if (iterator->position >= iterator->bytes->size) return Value();
  return Value::integer(static_cast<unsigned char>(iterator->bytes->data[iterator->position++]));
}

Value iterate_slot(Interpreter& interp, Value self) {
  static thread_local Type* const type = [] {
    Type* made = make_native_type("bytes_iterator", "builtins", builtin_types().object, &BytesIterator::kLayout);
    made->can_be_base = false;
    made->has_instance_attributes = false;
    made->slots.construct = nullptr;
    made->slots.iterate = [](Interpreter&, Value it) { return it; };
    made->slots.next = next_byte;
    expose_slots(made);
    return made;
  }();
  BytesIterator* iterator = interp.heap().make<BytesIterator>(type);
  iterator->bytes = self_of(self);
  return iterator;
}

}  // namespace

void make_bytes_type(BuiltinTypes& types) {
  types.bytes = make_native_type("bytes", "builtins", types.object, &Bytes::kLayout);
  types.bytes->has_instance_attributes = false;
  Slots& slots = types.bytes->slots;
  slots.construct = construct_of_type;
  slots.initialize = nullptr;
  slots.repr = repr_slot;
  slots.str = repr_slot;
  slots.hash = [](Interpreter&, Value self) { return hash_text(self_of(self)->text()); };
  slots.compare = compare_slot;
  slots.binary = binary_slot;
  slots.length = [](Interpreter&, Value self) { return static_cast<std::int64_t>(self_of(self)->size); };
  slots.get_item = get_item;
  slots.contains = contains_slot;
  slots.iterate = iterate_slot;
  add_methods(types.bytes, bytes_methods());
  add_class_methods(types.bytes, bytes_class_methods());
  add_static_methods(types.bytes, bytes_static_methods());
  expose_slots(types.bytes);
}

}  // namespace builtins
}  // namespace patchorder::python
