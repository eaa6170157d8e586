// memoryview of bytes and bytearrays: one dimension of unsigned bytes. It has the layout of bytes, so whatever takes
// bytes takes it too. A view of a view looks at the same object. As long as the program can get at a view of a
// bytearray that was not released, the bytearray keeps its size.
#include <algorithm>
#include <functional>
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/bytes_methods.h"
#include "python/interpreter.h"
#include "python/objects/bytes.h"
#include "python/objects/exception.h"
#include "python/objects/heap.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/objects/sequence.h"
#include "python/objects/slicing.h"
#include "python/objects/special_methods.h"

namespace patchorder::python::builtins {
namespace {

ByteArray* array_of(const MemoryView* view) {
  return view->viewed->type == builtin_types().byte_array ? static_cast<ByteArray*>(view->viewed) : nullptr;
}

// One that has not been released.
MemoryView* self_of(Interpreter& interp, Value self) {
  MemoryView* view = cast<MemoryView>(self);
  if (view->viewed == nullptr) raise_value_error(interp, "operation forbidden on released memoryview object");
  if (const ByteArray* array = array_of(view); array != nullptr && array->shared != nullptr) array->shared->look();
  return view;
}

MemoryView* make_view(Interpreter& interp, Bytes* viewed, std::string_view part) {
  MemoryView* view = interp.heap().make<MemoryView>(builtin_types().memory_view);
  view->viewed = viewed;
  view->data = part.data();
  view->size = part.size();
  if (ByteArray* array = array_of(view)) ++array->views;
  return view;
}

// Of an object of the library's that has memory, as an mmap: null if it has none.
Bytes* memory_of(Interpreter& interp, Value given) {
  Str* name = intern("_exported_memory");
  return lookup_in_type(type_of(given), name) ? as<Bytes>(call_special(interp, given, name, {})) : nullptr;
}

Value construct(Interpreter& interp, Type*, const Arguments& arguments) {
  if (arguments.total() == 0) raise_type_error(interp, "memoryview() missing required argument 'object' (pos 1)");
  if (arguments.total() > 1) {
    raise_type_error(interp, "memoryview() takes at most 1 argument (" + std::to_string(arguments.total()) + " given)");
  }
  const Value given = arguments.values[0];
  Bytes* bytes = as<Bytes>(given);
  if (bytes == nullptr) bytes = memory_of(interp, given);
  if (bytes == nullptr) {
    raise_type_error(interp,
                     "memoryview: a bytes-like object is required, not '" + std::string(type_name(given)) + "'");
  }
  const bool again = bytes->type == builtin_types().memory_view;
  return make_view(interp, again ? self_of(interp, given)->viewed : bytes, bytes->text());
}

Value repr_slot(Interpreter& interp, Value self) {
  const bool released = cast<MemoryView>(self)->viewed == nullptr;
  const std::string kind = released ? "<released memory at " : "<memory at ";
  return make_str(interp.heap(), kind + address_text(interp, self) + ">");
}

std::uint64_t hash_slot(Interpreter& interp, Value self) {
  const MemoryView* view = self_of(interp, self);
  if (array_of(view) != nullptr) raise_value_error(interp, "cannot hash writable memoryview object");
  return builtin_types().bytes->slots.hash(interp, self);
}

Value compare_slot(Interpreter& interp, Value self, Value other, CompareOperator op) {
  const Bytes* b = as<Bytes>(other);
  const bool knows = op == CompareOperator::kEqual || op == CompareOperator::kNotEqual;
  if (b == nullptr || !knows) return Value::not_implemented();
  interp.work(b->size);
  const bool same = self.object() == other.object() || cast<MemoryView>(self)->text() == b->text();
  return Value::boolean(same == (op == CompareOperator::kEqual));
}

Value get_item(Interpreter& interp, Value self, Value key) {
  const MemoryView* view = self_of(interp, self);
  if (const Slice* slice = as<Slice>(key)) {
    const SliceRange range = resolve_slice(interp, slice, view->size);
    if (range.step != 1) raise_unsupported(interp, "a memoryview of every other byte");
    return make_view(interp, view->viewed, view->text().substr(range.start, range.count));
  }
  const std::size_t at = resolve_index(interp, key, view->size, "memoryview", "index out of bounds on dimension 1");
  return Value::integer(static_cast<unsigned char>(view->data[at]));
}

void tell_written(const ByteArray* array, const char* bytes, std::size_t count) {
  const auto at = static_cast<std::size_t>(bytes - array->bytes);
  if (array->shared != nullptr) array->shared->written(at, {bytes, count});
}

void set_item(Interpreter& interp, Value self, Value key, Value value) {
  const MemoryView* view = self_of(interp, self);
  ByteArray* array = array_of(view);
  if (array == nullptr) raise_type_error(interp, "cannot modify read-only memory");
  if (!value) raise_type_error(interp, "cannot delete memory");
  const std::less_equal<const char*> up_to;
  if (!up_to(array->data, view->data) || !up_to(view->data + view->size, array->data + array->capacity)) {
    raise_unsupported(interp, "a memoryview that nobody could get at when its bytearray was resized");
  }
  char* bytes = array->bytes + (view->data - array->data);
  if (const Slice* slice = as<Slice>(key)) {
    const SliceRange range = resolve_slice(interp, slice, view->size);
    if (range.step != 1) raise_unsupported(interp, "a memoryview of every other byte");
    const Bytes* given = as<Bytes>(value);
    if (given == nullptr) {
      raise_type_error(interp, "a bytes-like object is required, not '" + std::string(type_name(value)) + "'");
    }
    if (given->size != range.count) {
      raise_value_error(interp, "memoryview assignment: lvalue and rvalue have different structures");
    }
    const std::string content(given->text());  // it may be a part of the same array
    std::copy(content.begin(), content.end(), bytes + range.start);
    tell_written(array, bytes + range.start, range.count);
    return;
  }
  const std::size_t at = resolve_index(interp, key, view->size, "memoryview", "index out of bounds on dimension 1");
  if (!has_index(interp, value)) raise_type_error(interp, "memoryview: invalid type for format 'B'");
  const std::int64_t byte = to_index(interp, value);
  if (byte < 0 || byte > 255) raise_value_error(interp, "memoryview: invalid value for format 'B'");
  bytes[at] = static_cast<char>(byte);
  tell_written(array, bytes + at, 1);
}

Value release(Interpreter&, const Value* args) {
  MemoryView* view = cast<MemoryView>(args[0]);
  if (view->viewed != nullptr) {
    if (ByteArray* array = array_of(view)) array->views -= std::min<std::size_t>(array->views, 1);
  }
  view->viewed = nullptr;
  view->size = 0;
  return Value::none();
}

Value to_list(Interpreter& interp, const Value* args) {
  const MemoryView* view = self_of(interp, args[0]);
  List* list = make_list(interp.heap());
  for (const char byte : view->text()) list->append(interp.heap(), Value::integer(static_cast<unsigned char>(byte)));
  return list;
}

Value cast_to(Interpreter& interp, const Value* args) {
  const MemoryView* view = self_of(interp, args[0]);
  if (expect_str(interp, args[1], "format")->text() != "B") raise_unsupported(interp, "memoryviews of other formats");
  return make_view(interp, view->viewed, view->text());
}

constexpr NativeRow kMethods[] = {
    {"tobytes(self, order=None)",
     [](Interpreter& interp, const Value* args) -> Value {
       return make_bytes(interp.heap(), self_of(interp, args[0])->text());
     }},
    {"hex(self, sep=?, bytes_per_sep=1)",
     [](Interpreter& interp, const Value* args) -> Value {
       const Value of_bytes[] = {make_bytes(interp.heap(), self_of(interp, args[0])->text()), args[1], args[2]};
       return hex_of_bytes(interp, of_bytes);
     }},
    {"tolist(self)", to_list},
    {"cast(self, format, shape=None)", cast_to},
    {"release(self)", release},
    {"__enter__(self)", [](Interpreter& interp, const Value* args) -> Value { return self_of(interp, args[0]); }},
    {"__exit__(self, *details)", release},
};

Value size_of(Interpreter& interp, Value self) {
  return Value::integer(static_cast<std::int64_t>(self_of(interp, self)->size));
}

Value one(Interpreter&, Value) { return Value::integer(1); }

Value yes(Interpreter&, Value) { return Value::boolean(true); }

constexpr NativeProperty kProperties[] = {
    {"obj", [](Interpreter& interp, Value self) -> Value { return self_of(interp, self)->viewed; }, nullptr},
    {"nbytes", size_of, nullptr},
    {"readonly",
     [](Interpreter& interp, Value self) { return Value::boolean(array_of(self_of(interp, self)) == nullptr); },
     nullptr},
    {"format", [](Interpreter&, Value) -> Value { return intern("B"); }, nullptr},
    {"itemsize", one, nullptr},
    {"ndim", one, nullptr},
    {"contiguous", yes, nullptr},
    {"c_contiguous", yes, nullptr},
};

}  // namespace

void make_memoryview_type(BuiltinTypes& types) {
  types.memory_view = make_native_type("memoryview", "builtins", types.object, &MemoryView::kLayout);
  types.memory_view->has_instance_attributes = false;
  types.memory_view->can_be_base = false;
  Slots& slots = types.memory_view->slots;
  slots.construct = construct;
  slots.initialize = nullptr;
  slots.repr = repr_slot;
  slots.str = repr_slot;
  slots.hash = hash_slot;
  slots.compare = compare_slot;
  slots.length = [](Interpreter& interp, Value self) { return static_cast<std::int64_t>(self_of(interp, self)->size); };
  slots.get_item = get_item;
  slots.set_item = set_item;
  slots.iterate = types.bytes->slots.iterate;
  add_methods(types.memory_view, kMethods);
  add_properties(types.memory_view, kProperties);
  expose_slots(types.memory_view);
}

}  // namespace patchorder::python::builtins
