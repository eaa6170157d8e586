// _collections: deque. A list with room on both sides.
#include <algorithm>
#include <string>

#include "modules/native/deque_object.h"
#include "modules/native/modules.h"
#include "python/builtins/sorting.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/objects/slicing.h"
#include "python/objects/special_methods.h"

namespace patchorder::modules {

using python::Arguments;
using python::CompareOperator;
using python::Interpreter;
using python::Type;
using python::Value;

namespace {

DequeObject* deque_of(Value self) { return python::cast<DequeObject>(self); }

void make_room(Interpreter& interp, DequeObject* deque) {
  if (deque->count < deque->capacity) return;
  const std::size_t capacity = deque->capacity * 2 + 8;
  Value* items = interp.heap().allocate_array<Value>(capacity);
  for (std::size_t i = 0; i < deque->count; ++i) items[i] = deque->at(i);
  deque->items = items;
  deque->capacity = capacity;
  deque->first = 0;
}

Value pop_first(Interpreter& interp, const Value* args) {
  DequeObject* deque = deque_of(args[0]);
  if (deque->count == 0) python::raise(interp, python::exceptions().index_error, "pop from an empty deque");
  const Value item = deque->at(0);
  deque->first = (deque->first + 1) % deque->capacity;
  --deque->count;
  ++deque->version;
  return item;
}

Value pop_last(Interpreter& interp, const Value* args) {
  DequeObject* deque = deque_of(args[0]);
  if (deque->count == 0) python::raise(interp, python::exceptions().index_error, "pop from an empty deque");
  ++deque->version;
  return deque->at(--deque->count);
}

Value append(Interpreter& interp, const Value* args) {
  DequeObject* deque = deque_of(args[0]);
  if (deque->most == 0) return Value::none();
  make_room(interp, deque);
  deque->at(deque->count++) = args[1];
  ++deque->version;
  if (deque->most >= 0 && static_cast<std::int64_t>(deque->count) > deque->most) pop_first(interp, args);
  return Value::none();
}

Value append_left(Interpreter& interp, const Value* args) {
  DequeObject* deque = deque_of(args[0]);
  if (deque->most == 0) return Value::none();
  make_room(interp, deque);
  deque->first = (deque->first + deque->capacity - 1) % deque->capacity;
  ++deque->count;
  deque->at(0) = args[1];
  ++deque->version;
  if (deque->most >= 0 && static_cast<std::int64_t>(deque->count) > deque->most) pop_last(interp, args);
  return Value::none();
}

using Method = Value (*)(Interpreter&, const Value*);

template <Method add>
Value extend(Interpreter& interp, const Value* args) {
  const bool is_itself = args[0].object() == (args[1].is_object() ? args[1].object() : nullptr);
  const Value items = is_itself ? Value(python::collect(interp, args[1])) : args[1];
  python::for_each(interp, items, [&](Value item) {
    const Value one[] = {args[0], item};
    add(interp, one);
  });
  return Value::none();
}

Value clear(Interpreter&, const Value* args) {
  deque_of(args[0])->count = 0;
  ++deque_of(args[0])->version;
  return Value::none();
}

void refuse_changed(Interpreter& interp, const DequeObject* deque, std::uint64_t version) {
  if (deque->version == version) return;
  python::raise(interp, python::exceptions().runtime_error, "deque mutated during iteration");
}

std::int64_t find(Interpreter& interp, DequeObject* deque, Value wanted, std::int64_t start, std::int64_t stop) {
  const std::uint64_t version = deque->version;
  for (std::int64_t i = start; i < stop; ++i) {
    const bool equal = python::equals(interp, deque->at(static_cast<std::size_t>(i)), wanted);
    if (equal) return i;
    refuse_changed(interp, deque, version);
  }
  return -1;
}

std::int64_t find(Interpreter& interp, DequeObject* deque, Value wanted) {
  return find(interp, deque, wanted, 0, static_cast<std::int64_t>(deque->count));
}

Value insert(Interpreter& interp, const Value* args) {
  DequeObject* deque = deque_of(args[0]);
  if (deque->most >= 0 && static_cast<std::int64_t>(deque->count) >= deque->most) {
    python::raise(interp, python::exceptions().index_error, "deque already at its maximum size");
  }
  const auto count = static_cast<std::int64_t>(deque->count);
  std::int64_t place = python::to_index(interp, args[1]);
  if (place < 0) place = std::max<std::int64_t>(place + count, 0);
  place = std::min(place, count);
  const Value item[] = {args[0], args[2]};
  append(interp, item);
  for (std::int64_t i = count; i > place; --i) {
    std::swap(deque->at(static_cast<std::size_t>(i)), deque->at(static_cast<std::size_t>(i - 1)));
  }
  return Value::none();
}

void remove_at(DequeObject* deque, std::size_t position) {
  for (std::size_t i = position; i + 1 < deque->count; ++i) deque->at(i) = deque->at(i + 1);
  --deque->count;
  ++deque->version;
}

Value remove(Interpreter& interp, const Value* args) {
  DequeObject* deque = deque_of(args[0]);
  const std::uint64_t version = deque->version;
  for (std::size_t i = 0; i < deque->count; ++i) {
    const bool equal = python::equals(interp, deque->at(i), args[1]);
    if (deque->version != version) {
      python::raise(interp, python::exceptions().index_error,
                    interp.version_at_least(9) ? "deque mutated during iteration" : "deque mutated during remove().");
    }
    if (!equal) continue;
    remove_at(deque, i);
    return Value::none();
  }
  const bool shows_it = interp.version_at_least(9) && !interp.version_at_least(14);
  python::raise_value_error(interp, shows_it ? std::string(python::repr_text(interp, args[1])) + " is not in deque"
                                             : "deque.remove(x): x not in deque");
}

// Where a search begins or ends that was given `place`.
std::int64_t within(Interpreter& interp, const DequeObject* deque, Value place) {
  const auto count = static_cast<std::int64_t>(deque->count);
  std::int64_t at = python::to_index(interp, place);
  if (at < 0) at = std::max<std::int64_t>(at + count, 0);
  return std::min(at, count);
}

Value index(Interpreter& interp, const Value* args) {
  DequeObject* deque = deque_of(args[0]);
  const std::int64_t start = args[2] ? within(interp, deque, args[2]) : 0;
  const std::int64_t stop = args[3] ? within(interp, deque, args[3]) : static_cast<std::int64_t>(deque->count);
  const std::int64_t at = find(interp, deque, args[1], start, stop);
  if (at < 0) {
    python::raise_value_error(interp, interp.version_at_least(14)
                                          ? "deque.index(x): x not in deque"
                                          : std::string(python::repr_text(interp, args[1])) + " is not in deque");
  }
  return Value::integer(at);
}

Value rotate(Interpreter& interp, const Value* args) {
  DequeObject* deque = deque_of(args[0]);
  if (deque->count < 2) return Value::none();
  const auto size = static_cast<std::int64_t>(deque->count);
  const std::int64_t steps = ((python::to_index(interp, args[1]) % size) + size) % size;
  for (std::int64_t i = 0; i < steps; ++i) {
    const Value one[] = {args[0], pop_last(interp, args)};
    append_left(interp, one);
  }
  return Value::none();
}

Value count(Interpreter& interp, const Value* args) {
  std::int64_t found = 0;
  const std::uint64_t version = deque_of(args[0])->version;
  for (std::size_t i = 0; i < deque_of(args[0])->count; ++i) {
    found += python::equals(interp, deque_of(args[0])->at(i), args[1]) ? 1 : 0;
    refuse_changed(interp, deque_of(args[0]), version);
  }
  return Value::integer(found);
}

Value construct(Interpreter& interp, Type* type, const Arguments&) { return interp.heap().make<DequeObject>(type); }

Value init(Interpreter& interp, const Value* args) {
  if (!args[2].is_none()) {
    if (!python::is_integer(args[2])) python::raise_type_error(interp, "an integer is required");
    deque_of(args[0])->most = python::to_index(interp, args[2]);
    if (deque_of(args[0])->most < 0) python::raise_value_error(interp, "maxlen must be non-negative");
  }
  clear(interp, args);
  return args[1] ? extend<append>(interp, args) : Value::none();
}

Value copy(Interpreter& interp, const Value* args) {
  const Value most = deque_of(args[0])->most < 0 ? Value::none() : Value::integer(deque_of(args[0])->most);
  return python::call(interp, python::type_of(args[0]), args[0], most);
}

// deque + deque, deque * n, n * deque.
Value combine(Interpreter& interp, python::BinaryOperator op, Value self, Value other, bool reflected) {
  std::int64_t times = 1;
  if (op == python::BinaryOperator::kMultiply) {
    times = std::max<std::int64_t>(python::to_index(interp, other), 0);
  } else if (op != python::BinaryOperator::kAdd || reflected) {
    return Value::not_implemented();
  } else if (!python::is<DequeObject>(other)) {
    const std::string kind(python::type_name(other));
    python::raise_type_error(interp, "can only concatenate deque (not \"" + kind + "\") to deque");
  }
  const Value joined = copy(interp, &self);
  const bool adds = op == python::BinaryOperator::kAdd;
  if (times == 0) clear(interp, &joined);
  const Value more[] = {joined, adds ? other : self};
  for (std::int64_t left = adds ? 1 : times - 1; left > 0; --left) extend<append>(interp, more);
  return joined;
}

// deque += whatever can be gone through.
Value add_in_place(Interpreter& interp, python::BinaryOperator op, Value self, Value other) {
  if (op != python::BinaryOperator::kAdd) return combine(interp, op, self, other, false);
  const Value args[] = {self, other};
  extend<append>(interp, args);
  return self;
}

Value reverse(Interpreter&, const Value* args) {
  DequeObject* deque = deque_of(args[0]);
  for (std::size_t i = 0; i < deque->count / 2; ++i) std::swap(deque->at(i), deque->at(deque->count - 1 - i));
  return Value::none();
}

constexpr python::NativeRow kMethods[] = {
    {"__init__(self, iterable=?, maxlen=None)", init},
    {"append(self, item, /)", append},
    {"appendleft(self, item, /)", append_left},
    {"pop(self)", pop_last},
    {"popleft(self)", pop_first},
    {"extend(self, iterable, /)", extend<append>},
    {"extendleft(self, iterable, /)", extend<append_left>},
    {"clear(self)", clear},
    {"remove(self, value, /)", remove},
    {"insert(self, index, value, /)", insert},
    {"index(self, value, start=?, stop=?, /)", index},
    {"count(self, value, /)", count},
    {"rotate(self, n=1, /)", rotate},
    {"copy(self)", copy},
    {"__copy__(self)", copy},
    {"reverse(self)", reverse},
};

constexpr python::NativeProperty kProperties[] = {{"maxlen",
                                                   [](Interpreter&, Value self) {
                                                     return deque_of(self)->most < 0
                                                                ? Value::none()
                                                                : Value::integer(deque_of(self)->most);
                                                   },
                                                   nullptr}};

python::List* as_list(Interpreter& interp, Value self) {
  python::List* list = python::make_list(interp.heap());
  for (std::size_t i = 0; i < deque_of(self)->count; ++i) list->append(interp.heap(), deque_of(self)->at(i));
  return list;
}

Value repr_slot(Interpreter& interp, Value self) {
  const python::builtins::RecursionGuard guard(interp, self);
  if (guard.entered_before()) return python::intern("[...]");
  std::string text = std::string(python::type_of(self)->name->text()) + "(";
  text += python::repr_text(interp, as_list(interp, self));
  if (deque_of(self)->most >= 0) text += ", maxlen=" + std::to_string(deque_of(self)->most);
  return python::make_str(interp.heap(), text + ")");
}

struct DequeIterator : python::Object {
  static void show_members(Object* object, python::Visitor& visitor) {
    visitor.visit(static_cast<DequeIterator*>(object)->deque);
  }
  static constexpr python::Layout kLayout{"deque_iterator", show_members};
  explicit DequeIterator(Type* its_type) : Object(its_type) {}
  DequeObject* deque = nullptr;
  std::size_t position = 0;
  std::uint64_t version = 0;
};

Value next_item(Interpreter& interp, Value self) {
  DequeIterator* iterator = python::cast<DequeIterator>(self);
  if (iterator->deque == nullptr) return Value();
  if (iterator->version != iterator->deque->version) {
    python::raise(interp, python::exceptions().runtime_error, "deque mutated during iteration");
  }
  if (iterator->position < iterator->deque->count) return iterator->deque->at(iterator->position++);
  iterator->deque = nullptr;
  return Value();
}

Value iterate_slot(Interpreter& interp, Value self) {
  static thread_local Type* const type = [] {
    Type* made = python::make_native_type("_deque_iterator", "_collections", python::builtin_types().object,
                                          &DequeIterator::kLayout);
    made->slots.iterate = [](Interpreter&, Value it) { return it; };
    made->slots.next = next_item;
    python::expose_slots(made);
    return made;
  }();
  DequeIterator* iterator = interp.heap().make<DequeIterator>(type);
  iterator->deque = deque_of(self);
  iterator->version = iterator->deque->version;
  return iterator;
}

Value get_item(Interpreter& interp, Value self, Value key) {
  return deque_of(self)->at(python::resolve_index(interp, key, deque_of(self)->count, "deque"));
}

void set_item(Interpreter& interp, Value self, Value key, Value value) {
  const std::size_t at = python::resolve_index(interp, key, deque_of(self)->count, "deque");
  if (value) {
    deque_of(self)->at(at) = value;
  } else {
    remove_at(deque_of(self), at);
  }
}

Value compare_slot(Interpreter& interp, Value self, Value other, CompareOperator op) {
  if (!python::is<DequeObject>(other)) return Value::not_implemented();
  return python::compare(interp, as_list(interp, self), as_list(interp, other), op);
}

Type* deque_type() {
  static thread_local Type* const type = [] {
    Type* made =
        python::make_native_type("deque", "collections", python::builtin_types().object, &DequeObject::kLayout);
    made->is_generic = true;
    static thread_local const python::NativeFunction* const initializer =
        python::make_native(kMethods[0], "deque", true);
    python::Slots& slots = made->slots;
    slots.construct = construct;
    slots.initialize = [](Interpreter& interp, Value self, const Arguments& arguments) {
      python::call_native(interp, initializer, python::PrefixedArguments(self, arguments));
    };
    slots.repr = repr_slot;
    slots.hash = nullptr;
    slots.compare = compare_slot;
    slots.binary = combine;
    slots.inplace = add_in_place;
    slots.iterate = iterate_slot;
    slots.length = [](Interpreter&, Value self) { return static_cast<std::int64_t>(deque_of(self)->count); };
    slots.get_item = get_item;
    slots.set_item = set_item;
    slots.contains = [](Interpreter& interp, Value self, Value item) {
      return find(interp, deque_of(self), item) >= 0;
    };
    python::add_methods(made, kMethods);
    python::add_properties(made, kProperties);
    python::expose_slots(made);
    return made;
  }();
  return type;
}

}  // namespace

void fill_collections(Interpreter& interp, python::Module* module) {
  module->attributes->set(interp.heap(), python::intern("deque"), deque_type());
}

}  // namespace patchorder::modules
