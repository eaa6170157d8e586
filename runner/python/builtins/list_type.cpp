// list.
#include <algorithm>
#include <cstring>
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/sequence_items.h"
#include "python/builtins/sorting.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/length_hint.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/objects/slicing.h"
#include "python/objects/special_methods.h"

namespace patchorder::python::builtins {
namespace {

List* list_of(Value self) { return cast<List>(self); }

Value list_construct(Interpreter& interp, Type* type, const Arguments&) { return interp.heap().make<List>(type); }

void list_initialize(Interpreter& interp, Value self, const Arguments& arguments) {
  if (arguments.total() > 1) {
    raise_type_error(interp, "list expected at most 1 argument, got " + std::to_string(arguments.total()));
  }
  if (arguments.total() == 0) return;
  *list_of(self) = [&] {
    if (!interp.version_at_least(9)) ask_for_length(interp, arguments.values[0]);
    List filled = *collect_counted(interp, arguments.values[0]);
    filled.type = type_of(self);
    filled.attributes = self.object()->attributes;
    return filled;
  }();
}

Value list_repr(Interpreter& interp, Value self) {
  const RecursionGuard guard(interp, self);
  if (guard.entered_before()) return intern("[...]");
  return make_str(interp.heap(), "[" + items_text<List>(interp, self) + "]");
}

Value list_binary(Interpreter& interp, BinaryOperator op, Value self, Value other, bool reflected) {
  if (op == BinaryOperator::kAdd && !reflected) {
    const List* right = as<List>(other);
    if (right == nullptr) return Value::not_implemented();
    List* sum = make_list(interp.heap(), list_of(self)->values());
    for (Value item : right->values()) sum->append(interp.heap(), item);
    return sum;
  }
  if (op == BinaryOperator::kMultiply && has_index(interp, other)) {
    return make_list(interp.heap(), repeated(interp, list_of(self)->values(), other));
  }
  return Value::not_implemented();
}

Value list_extend(Interpreter& interp, const Value* args) {
  List* list = list_of(args[0]);
  if (is<List>(args[1]) || is<Tuple>(args[1])) {
    for (Value item : collect(interp, args[1])->values()) list->append(interp.heap(), item);
  } else {
    for_each_counted(interp, args[1], [&](Value item) { list->append(interp.heap(), item); });
  }
  return Value::none();
}

Value list_inplace(Interpreter& interp, BinaryOperator op, Value self, Value other) {
  if (op == BinaryOperator::kAdd) {
    const Value args[] = {self, other};
    list_extend(interp, args);
    return self;
  }
  if (op == BinaryOperator::kMultiply && has_index(interp, other)) {
    const List* product = make_list(interp.heap(), repeated(interp, list_of(self)->values(), other));
    list_of(self)->items = product->items;
    list_of(self)->count = product->count;
    list_of(self)->capacity = product->capacity;
    return self;
  }
  return Value::not_implemented();
}

Value list_get_item(Interpreter& interp, Value self, Value key) {
  if (const Slice* slice = as<Slice>(key)) {
    const SliceRange range = resolve_slice(interp, slice, list_of(self)->count);
    return make_list(interp.heap(), picked(list_of(self)->values(), range));
  }
  return list_of(self)->items[resolve_index(interp, key, list_of(self)->count, "list")];
}

void replace_items(Interpreter& interp, List* list, std::size_t from, std::size_t to, std::span<const Value> with) {
  const std::vector<Value> inserted(with.begin(), with.end());  // they may be a part of the list itself
  const std::size_t behind = list->count - to;
  const std::size_t count = from + inserted.size() + behind;
  interp.work(inserted.size() + behind);
  list->reserve(interp.heap(), count);
  Value* const gap = list->items + from;
  if (behind != 0) std::memmove(gap + inserted.size(), list->items + to, behind * sizeof(Value));
  std::copy(inserted.begin(), inserted.end(), gap);
  list->count = count;
}

void list_set_slice(Interpreter& interp, List* list, const Slice* slice, Value value) {
  if (value && !type_of(value)->slots.iterate && !type_of(value)->slots.get_item) {
    const bool is_extended = !slice->step.is_none() || interp.version_at_least(13);
    raise_type_error(interp, is_extended ? "must assign iterable to extended slice" : "can only assign an iterable");
  }
  const List* given = value ? collect(interp, value) : make_list(interp.heap());
  const SliceRange range = resolve_slice(interp, slice, list->count);
  if (range.step == 1) {
    return replace_items(interp, list, range.start, range.start + range.count, given->values());
  }
  if (!value) {
    std::vector<Value> kept;
    for (std::size_t i = 0; i < list->count; ++i) {
      const std::int64_t offset = static_cast<std::int64_t>(i) - range.first;
      const bool removed = offset % range.step == 0 && offset / range.step >= 0 &&
                           static_cast<std::size_t>(offset / range.step) < range.count;
      if (!removed) kept.push_back(list->items[i]);
    }
    std::copy(kept.begin(), kept.end(), list->items);
    list->count = kept.size();
    return;
  }
  if (given->count != range.count) {
    raise_value_error(interp, "attempt to assign sequence of size " + std::to_string(given->count) +
                                  " to extended slice of size " + std::to_string(range.count));
  }
  for (std::size_t i = 0; i < range.count; ++i) list->items[range.at(i)] = given->items[i];
}

void list_set_item(Interpreter& interp, Value self, Value key, Value value) {
  List* list = list_of(self);
  if (const Slice* slice = as<Slice>(key)) return list_set_slice(interp, list, slice, value);
  const std::size_t at = resolve_index(interp, key, list->count, "list", "list assignment index out of range");
  if (value) {
    list->items[at] = value;
  } else {
    replace_items(interp, list, at, at + 1, {});
  }
}

Value list_append(Interpreter& interp, const Value* args) {
  list_of(args[0])->append(interp.heap(), args[1]);
  return Value::none();
}

Value list_pop(Interpreter& interp, const Value* args) {
  List* list = list_of(args[0]);
  std::int64_t at = to_index(interp, args[1]);
  if (list->count == 0) raise(interp, exceptions().index_error, "pop from empty list");
  if (at < 0) at += static_cast<std::int64_t>(list->count);
  if (at < 0 || at >= static_cast<std::int64_t>(list->count)) {
    raise(interp, exceptions().index_error, "pop index out of range");
  }
  const auto position = static_cast<std::size_t>(at);
  const Value item = list->items[position];
  replace_items(interp, list, position, position + 1, {});
  return item;
}

Value list_insert(Interpreter& interp, const Value* args) {
  List* list = list_of(args[0]);
  const auto size = static_cast<std::int64_t>(list->count);
  std::int64_t at = to_index(interp, args[1]);
  if (at < 0) at = std::max<std::int64_t>(0, at + size);
  const auto position = static_cast<std::size_t>(std::min(at, size));
  replace_items(interp, list, position, position, {&args[2], 1});
  return Value::none();
}

Value list_remove(Interpreter& interp, const Value* args) {
  List* list = list_of(args[0]);
  interp.work(list->count);
  for (std::size_t i = 0; i < list->count; ++i) {
    if (!equals(interp, list->items[i], args[1])) continue;
    replace_items(interp, list, i, i + 1, {});
    return Value::none();
  }
  raise_value_error(interp, "list.remove(x): x not in list");
}

Value list_sort(Interpreter& interp, const Value* args) {
  sort_items(interp, list_of(args[0]), args[1], truth(interp, args[2]));
  return Value::none();
}

// Walks a list from its end; what is appended meanwhile is not seen.
struct ReverseIterator : Object {
  static void show_members(Object* object, Visitor& visitor) {
    visitor.visit(const_cast<List*>(static_cast<ReverseIterator*>(object)->list));
  }
  static constexpr Layout kLayout{"list_reverseiterator", show_members};
  explicit ReverseIterator(Type* t) : Object(t) {}
  const List* list = nullptr;
  std::size_t left = 0;
};

Value next_from_end(Interpreter&, Value self) {
  ReverseIterator* iterator = cast<ReverseIterator>(self);
  if (iterator->left == 0 || iterator->left > iterator->list->count) {
    iterator->left = 0;
    return Value();
  }
  return iterator->list->items[--iterator->left];
}

Value items_left(Interpreter&, const Value* args) {
  const ReverseIterator* iterator = cast<ReverseIterator>(args[0]);
  const bool ended = iterator->left > iterator->list->count;
  return Value::integer(ended ? 0 : static_cast<std::int64_t>(iterator->left));
}

constexpr NativeRow kReverseMethods[] = {{"__length_hint__(self)", items_left}};

Value list_reversed(Interpreter& interp, const Value* args) {
  static thread_local Type* const type = [] {
    Type* made =
        make_native_type("list_reverseiterator", "builtins", builtin_types().object, &ReverseIterator::kLayout);
    made->can_be_base = false;
    made->has_instance_attributes = false;
    made->slots.construct = nullptr;
    made->slots.iterate = [](Interpreter&, Value it) { return it; };
    made->slots.next = next_from_end;
    add_methods(made, kReverseMethods);
    expose_slots(made);
    return made;
  }();
  ReverseIterator* iterator = interp.heap().make<ReverseIterator>(type);
  iterator->list = list_of(args[0]);
  iterator->left = iterator->list->count;
  return iterator;
}

constexpr NativeRow kListMethods[] = {
    {"append(self, object, /)", list_append},
    {"extend(self, iterable, /)", list_extend},
    {"insert(self, index, object, /)", list_insert},
    {"pop(self, index=-1, /)", list_pop},
    {"remove(self, value, /)", list_remove},
    {"clear(self)",
     [](Interpreter&, const Value* args) {
       list_of(args[0])->count = 0;
       return Value::none();
     }},
    {"copy(self)",
     [](Interpreter& interp, const Value* args) -> Value {
       return make_list(interp.heap(), list_of(args[0])->values());
     }},
    {"reverse(self)",
     [](Interpreter&, const Value* args) {
       std::reverse(list_of(args[0])->items, list_of(args[0])->items + list_of(args[0])->count);
       return Value::none();
     }},
    {"__reversed__(self)", list_reversed},
    {"sort(self, *, key=None, reverse=False)", list_sort},
    {"count(self, value, /)", count_item<List>},
    {"index(self, value, start=0, stop=9223372036854775807, /)", index_of_item<List>},
};

}  // namespace

void make_list_type(BuiltinTypes& types) {
  types.list = make_native_type("list", "builtins", types.object, &List::kLayout);
  Slots& slots = types.list->slots;
  slots.construct = list_construct;
  slots.initialize = list_initialize;
  slots.repr = list_repr;
  slots.hash = nullptr;
  slots.compare = compare_items<List>;
  slots.binary = list_binary;
  slots.inplace = list_inplace;
  slots.length = [](Interpreter&, Value self) { return static_cast<std::int64_t>(list_of(self)->count); };
  slots.get_item = list_get_item;
  slots.set_item = list_set_item;
  slots.contains = contains_item<List>;
  static thread_local Type* const iterator = iterator_type<List>("list_iterator");
  slots.iterate = [](Interpreter& interp, Value self) { return make_iterator(interp, iterator, self); };
  types.list->has_instance_attributes = false;
  add_methods(types.list, kListMethods);
  expose_slots(types.list);
  types.list->attributes->set(permanent_heap(), special_names().hash_, Value::none());
}

}  // namespace patchorder::python::builtins
