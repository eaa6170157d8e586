// str: the type and its slots. Its methods are in text_methods.cpp.
#include <algorithm>
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/encoded_arguments.h"
#include "python/builtins/text_methods.h"
#include "python/interpreter.h"
#include "python/objects/bytes.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/objects/slicing.h"
#include "python/objects/special_methods.h"
#include "python/text/formatting.h"

namespace patchorder::python::builtins {
namespace {

Str* self_of(Value self) { return cast<Str>(self); }

// str(bytes, encoding, errors)
Str* decoded(Interpreter& interp, const EncodedArguments& given) {
  Value bytes = given.object;
  if (is<Str>(bytes)) raise_type_error(interp, "decoding str is not supported");
  if (!is<Bytes>(bytes)) {
    raise_type_error(interp, "decoding to str: need a bytes-like object, " + std::string(type_name(bytes)) + " found");
  }
  if (type_of(bytes) == builtin_types().memory_view) bytes = make_bytes(interp.heap(), cast<Bytes>(bytes)->text());
  // A class's own decode() is not asked.
  const Type* owner = is_instance(bytes, builtin_types().bytes) ? builtin_types().bytes : builtin_types().byte_array;
  const Value asked[] = {bytes, make_str(interp.heap(), given.encoding_or_default()),
                         make_str(interp.heap(), given.errors_or_default())};
  return cast<Str>(call(interp, lookup_in_type(owner, intern("decode")), Arguments(asked)));
}

Value construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  Str* text = intern("");
  if (arguments.total() == 1 && arguments.keyword_count == 0) {
    text = to_str(interp, arguments.values[0]);
  } else if (arguments.total() != 0) {
    const EncodedArguments given = encoded_arguments(interp, "str", "object", arguments);
    if (given.object) text = given.are_of_text() ? decoded(interp, given) : to_str(interp, given.object);
  }
  if (type == builtin_types().str) return text;
  Str* derived = interp.heap().make<Str>(*text);
  derived->type = type;
  derived->attributes = nullptr;
  derived->interned = false;  // not the one that intern() answers, though its text may be the same
  return derived;
}

Value str_slot(Interpreter& interp, Value self) { return make_str(interp.heap(), self_of(self)->text()); }

Value repr_slot(Interpreter& interp, Value self) {
  return make_str(interp.heap(), quoted_text(self_of(self)->text(), unicode::edition_of(interp)));
}

Value compare(Interpreter& interp, Value self, Value other, CompareOperator op) {
  const Str* a = self_of(self);
  const Str* b = as<Str>(other);
  if (b == nullptr) return Value::not_implemented();
  interp.work(std::min(a->size, b->size));
  if (op == CompareOperator::kEqual) return Value::boolean(same_text(a, b));
  if (op == CompareOperator::kNotEqual) return Value::boolean(!same_text(a, b));
  const int order = a->text().compare(b->text());  // UTF-8 sorts as code points do
  switch (op) {
    case CompareOperator::kLess: return Value::boolean(order < 0);
    case CompareOperator::kLessEqual: return Value::boolean(order <= 0);
    case CompareOperator::kGreater: return Value::boolean(order > 0);
    default: return Value::boolean(order >= 0);
  }
}

Value repeat(Interpreter& interp, Str* text, std::int64_t times) {
  if (times <= 0 || text->size == 0) return intern("");
  if (times == 1 && text->type == builtin_types().str) return text;
  Heap& heap = interp.heap();
  const auto count = static_cast<std::size_t>(times);
  if (count > SIZE_MAX / text->size) throw BudgetExceeded{Budget::kMemory};
  char* data = heap.allocate_array<char>(text->size * count);
  for (std::size_t i = 0; i < count; ++i) std::copy_n(text->data, text->size, data + i * text->size);
  Str* result = heap.make<Str>(builtin_types().str);
  result->data = data;
  result->size = text->size * count;
  result->length = text->length * count;
  return result;
}

Value binary_slot(Interpreter& interp, BinaryOperator op, Value self, Value other, bool reflected) {
  if (op == BinaryOperator::kAdd && !reflected) {
    if (const Str* right = as<Str>(other)) return concatenate(interp.heap(), self_of(self), right);
    return Value::not_implemented();
  }
  if (op == BinaryOperator::kMultiply) {
    if (!has_index(interp, other)) return Value::not_implemented();
    return repeat(interp, self_of(self), to_index(interp, other));
  }
  if (op == BinaryOperator::kModulo && !reflected) return format_percent(interp, self_of(self), other);
  return Value::not_implemented();
}

Value get_item(Interpreter& interp, Value self, Value key) {
  const Str* text = self_of(self);
  if (const Slice* slice = as<Slice>(key)) {
    const SliceRange range = resolve_slice(interp, slice, text->length);
    if (range.step == 1) return substring(interp.heap(), text, range.start, range.start + range.count);
    std::string picked;
    for (std::size_t i = 0; i < range.count; ++i) {
      const auto at = static_cast<std::size_t>(range.at(i));
      picked += substring(interp.heap(), text, at, at + 1)->text();
    }
    return make_str(interp.heap(), picked);
  }
  const std::size_t at = resolve_index(interp, key, text->length, "string");
  return substring(interp.heap(), text, at, at + 1);
}

bool contains_slot(Interpreter& interp, Value self, Value item) {
  const Str* part = as<Str>(item);
  if (part == nullptr) {
    raise_type_error(interp, "'in <string>' requires string as left operand, not " + std::string(type_name(item)));
  }
  interp.work(self_of(self)->text().size());
  return self_of(self)->text().find(part->text()) != std::string_view::npos;
}

struct StrIterator : Object {
  static constexpr Layout kLayout{"str_iterator", hold_nothing};
  explicit StrIterator(Type* t) : Object(t) {}
  const Str* text = nullptr;
  std::size_t offset = 0;  // bytes
};

Value next_code_point(Interpreter& interp, Value self) {
  StrIterator* iterator = cast<StrIterator>(self);
  const std::string_view text = iterator->text->text();
  if (iterator->offset >= text.size()) return Value();
  std::size_t end = iterator->offset + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  const std::string_view one = text.substr(iterator->offset, end - iterator->offset);
  iterator->offset = end;
  return one.size() == 1 ? intern(one) : make_str(interp.heap(), one);
}

Type* make_iterator_type(const char* name) {
  Type* made = make_native_type(name, "builtins", builtin_types().object, &StrIterator::kLayout);
  made->slots.iterate = [](Interpreter&, Value it) { return it; };
  made->slots.next = next_code_point;
  expose_slots(made);
  return made;
}

Value iterate_slot(Interpreter& interp, Value self) {
  static thread_local Type* const type = make_iterator_type("str_iterator");
  static thread_local Type* const ascii_type = make_iterator_type("str_ascii_iterator");
  const bool ascii = interp.version_at_least(11) && self_of(self)->is_ascii();
  StrIterator* iterator = interp.heap().make<StrIterator>(ascii ? ascii_type : type);
  iterator->text = self_of(self);
  return iterator;
}

}  // namespace

void make_text_types(BuiltinTypes& types) {
  types.str->has_instance_attributes = false;
  Slots& slots = types.str->slots;
  slots.construct = construct;
  slots.initialize = [](Interpreter&, Value, const Arguments&) {};
  slots.str = str_slot;
  slots.repr = repr_slot;
  slots.hash = [](Interpreter&, Value self) { return hash_of(self_of(self)); };
  slots.compare = compare;
  slots.binary = binary_slot;
  slots.length = [](Interpreter&, Value self) { return static_cast<std::int64_t>(self_of(self)->length); };
  slots.get_item = get_item;
  slots.contains = contains_slot;
  slots.iterate = iterate_slot;
  for (const auto rows : {text_methods(), text_case_methods(), text_search_methods(), text_split_methods()}) {
    add_methods(types.str, rows);
  }
  add_static_methods(types.str, text_static_methods());
  expose_slots(types.str);
}

}  // namespace patchorder::python::builtins
