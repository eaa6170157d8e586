// bytes: literals, str.encode and decode, and what programs do with them in passing.
#include "python/bytes.h"

#include <algorithm>
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/text_methods.h"
#include "python/exception.h"
#include "python/heap.h"
#include "python/interpreter.h"
#include "python/numbers.h"
#include "python/operations.h"
#include "python/slicing.h"
#include "python/special_methods.h"

namespace patchorder::python {

Bytes* make_bytes(Heap& heap, std::string_view content) {
  Bytes* bytes = heap.make<Bytes>(builtin_types().bytes);
  char* data = heap.allocate_array<char>(content.size());
  std::copy(content.begin(), content.end(), data);
  bytes->data = data;
  bytes->size = content.size();
  return bytes;
}

namespace builtins {

Value encode_text(Interpreter& interp, const Str* text) { return make_bytes(interp.heap(), text->text()); }

namespace {

Bytes* self_of(Value self) { return cast<Bytes>(self); }

Value construct(Interpreter& interp, Type*, const Arguments& arguments) {
  if (arguments.total() == 0) return make_bytes(interp.heap(), "");
  const Value value = arguments.values[0];
  if (const Str* text = as<Str>(value)) {
    if (arguments.total() == 1) raise_type_error(interp, "string argument without an encoding");
    return encode_text(interp, text);
  }
  if (is<Bytes>(value)) return value;
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
  std::string content;
  for_each(interp, value, [&](Value item) {
    const std::int64_t byte = to_index(interp, item);
    if (byte < 0 || byte > 255) raise_value_error(interp, "bytes must be in range(0, 256)");
    content += static_cast<char>(byte);
  });
  return make_bytes(interp.heap(), content);
}

Value repr_slot(Interpreter& interp, Value self) {
  // As a str's, but every byte beyond ASCII is escaped.
  constexpr char kDigits[] = "0123456789abcdef";
  std::string escaped;
  for (char c : quoted_text(self_of(self)->text())) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      escaped += c;
    } else {
      escaped += {'\\', 'x', kDigits[byte >> 4], kDigits[byte & 0xf]};
    }
  }
  return make_str(interp.heap(), "b" + escaped);
}

Value compare_slot(Interpreter&, Value self, Value other, CompareOperator op) {
  const Bytes* b = as<Bytes>(other);
  if (b == nullptr) return Value::not_implemented();
  const int order = self_of(self)->text().compare(b->text());
  const bool results[] = {order == 0, order != 0, order < 0, order <= 0, order > 0, order >= 0};
  return Value::boolean(results[static_cast<std::size_t>(op)]);
}

Value binary_slot(Interpreter& interp, BinaryOperator op, Value self, Value other, bool reflected) {
  if (op == BinaryOperator::kAdd && !reflected) {
    const Bytes* right = as<Bytes>(other);
    if (right == nullptr) {
      raise_type_error(interp, "can't concat " + std::string(type_name(other)) + " to bytes");
    }
    return make_bytes(interp.heap(), std::string(self_of(self)->text()) + std::string(right->text()));
  }
  if (op == BinaryOperator::kMultiply && is_integer(other)) {
    std::string content;
    for (std::int64_t i = to_index(interp, other); i > 0; --i) content += self_of(self)->text();
    return make_bytes(interp.heap(), content);
  }
  return Value::not_implemented();
}

Value get_item(Interpreter& interp, Value self, Value key) {
  const std::string_view text = self_of(self)->text();
  if (const Slice* slice = as<Slice>(key)) {
    const SliceRange range = resolve_slice(interp, slice, text.size());
    std::string picked;
    for (std::size_t i = 0; i < range.count; ++i) picked += text[static_cast<std::size_t>(range.at(i))];
    return make_bytes(interp.heap(), picked);
  }
  return Value::integer(static_cast<unsigned char>(text[resolve_index(interp, key, text.size(), "index")]));
}

bool contains_slot(Interpreter& interp, Value self, Value item) {
  if (const Bytes* part = as<Bytes>(item)) return self_of(self)->text().find(part->text()) != std::string_view::npos;
  return self_of(self)->text().find(static_cast<char>(to_index(interp, item))) != std::string_view::npos;
}

Value decode(Interpreter& interp, const Value* args) {
  return make_str(interp.heap(), self_of(args[0])->text());
}

Value iterate_slot(Interpreter& interp, Value self) {
  List* numbers = make_list(interp.heap());
  for (char c : self_of(self)->text()) numbers->append(interp.heap(), Value::integer(static_cast<unsigned char>(c)));
  return iterate(interp, numbers);
}

// A method of str, done on the bytes as text: they are the same for what is ASCII.
Value as_text(Interpreter& interp, Value value) {
  if (const Bytes* bytes = as<Bytes>(value)) return make_str(interp.heap(), bytes->text());
  return value;
}

Value as_bytes(Interpreter& interp, Value value) {
  if (const Str* text = as<Str>(value)) return make_bytes(interp.heap(), text->text());
  if (const List* list = as<List>(value)) {
    List* converted = make_list(interp.heap());
    for (Value item : list->values()) converted->append(interp.heap(), as_bytes(interp, item));
    return converted;
  }
  return value;
}

Value call_str_method(Interpreter& interp, const char* name, const Value* args) {
  std::vector<Value> arguments;
  for (Value argument : cast<Tuple>(args[1])->values()) arguments.push_back(as_text(interp, argument));
  const Value method = get_attribute(interp, as_text(interp, args[0]), intern(name));
  return as_bytes(interp, call(interp, method, Arguments(arguments)));
}

#define LIKE_STR(name) \
  {name "(self, *args)", [](Interpreter& interp, const Value* args) { return call_str_method(interp, name, args); }}

Value join(Interpreter& interp, const Value* args) {
  std::string joined;
  bool first = true;
  for_each(interp, args[1], [&](Value item) {
    const Bytes* part = as<Bytes>(item);
    if (part == nullptr) {
      raise_type_error(interp, "sequence item: expected a bytes-like object, " + std::string(type_name(item)) + " found");
    }
    if (!std::exchange(first, false)) joined += self_of(args[0])->text();
    joined += part->text();
  });
  return make_bytes(interp.heap(), joined);
}

Value hex(Interpreter& interp, const Value* args) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (char c : self_of(args[0])->text()) {
    text += kDigits[static_cast<unsigned char>(c) >> 4];
    text += kDigits[static_cast<unsigned char>(c) & 0xf];
  }
  return make_str(interp.heap(), text);
}

constexpr NativeRow kMethods[] = {
    {"decode(self, encoding='utf-8', errors='strict')", decode},
    {"join(self, iterable, /)", join},
    {"hex(self)", hex},
    LIKE_STR("split"),
    LIKE_STR("strip"),
    LIKE_STR("lstrip"),
    LIKE_STR("rstrip"),
    LIKE_STR("replace"),
    LIKE_STR("upper"),
    LIKE_STR("lower"),
    LIKE_STR("find"),
    LIKE_STR("count"),
    LIKE_STR("startswith"),
    LIKE_STR("endswith"),
};

#undef LIKE_STR

}  // namespace

void make_bytes_type(BuiltinTypes& types) {
  types.bytes = make_native_type("bytes", "builtins", types.object, &Bytes::kLayout);
  types.bytes->has_instance_attributes = false;
  types.bytes->can_be_base = false;
  Slots& slots = types.bytes->slots;
  slots.construct = construct;
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
  add_methods(types.bytes, kMethods);
  expose_slots(types.bytes);
}

}  // namespace builtins
}  // namespace patchorder::python
