// iter, next, enumerate, zip, map, filter, reversed, sorted, sum, min, max, any, all, chr, ord.
#include <string>
#include <vector>

#include "python/builtins/builtins.h"
#include "python/builtins/float_sum.h"
#include "python/builtins/sorting.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/generator.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/bytes.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/length_hint.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"
#include "python/text/unicode.h"

namespace patchorder::python::builtins {
namespace {

// One layout for the lazy iterators: what they walk, a function, a counter.
struct LazyIterator : Object {
  static void show_members(Object* object, Visitor& visitor) {
    auto* iterator = static_cast<LazyIterator*>(object);
    visitor.visit(iterator->sources);
    visitor.visit(iterator->function);
  }
  static constexpr Layout kLayout{"lazy_iterator", show_members};
  explicit LazyIterator(Type* t) : Object(t) {}
  Tuple* sources = nullptr;
  Value function;
  std::int64_t counter = 0;
  bool strict = false;
  bool exhausted = false;
};

template <typename Body>
Value without_stop_iteration(Interpreter& interp, Body&& body) {
  Value value;
  if (Exception* raised = caught_in([&] { value = body(); })) {
    if (!is_instance(raised, exceptions().stop_iteration)) throw_error(interp, raised);
  }
  return value;
}

LazyIterator* lazy(Value self) { return cast<LazyIterator>(self); }

Value next_enumerated(Interpreter& interp, Value self) {
  const Value item = next(interp, lazy(self)->sources->items[0]);
  if (!item) return Value();
  const Value pair[] = {Value::integer(lazy(self)->counter++), item};
  return make_tuple(interp.heap(), pair);
}

Value next_zipped(Interpreter& interp, Value self) {
  const Tuple* sources = lazy(self)->sources;
  if (sources->count == 0) return Value();
  Tuple* row = make_tuple(interp.heap(), sources->count);
  for (std::size_t i = 0; i < sources->count; ++i) {
    row->items[i] = next(interp, sources->items[i]);
    if (row->items[i]) continue;
    if (lazy(self)->strict && i > 0) {
      raise_value_error(interp, "zip() argument " + std::to_string(i + 1) + " is shorter than argument" +
                                    (i == 1 ? " 1" : "s 1-" + std::to_string(i)));
    }
    for (std::size_t k = 1; lazy(self)->strict && k < sources->count; ++k) {
      if (next(interp, sources->items[k])) {
        raise_value_error(interp, "zip() argument " + std::to_string(k + 1) + " is longer than argument" +
                                      (k == 1 ? " 1" : "s 1-" + std::to_string(k)));
      }
    }
    return Value();
  }
  return row;
}

Value next_mapped(Interpreter& interp, Value self) {
  const Tuple* sources = lazy(self)->sources;
  std::vector<Value> arguments(sources->count);
  for (std::size_t i = 0; i < sources->count; ++i) {
    arguments[i] = next(interp, sources->items[i]);
    if (!arguments[i]) return Value();
  }
  return call(interp, lazy(self)->function, Arguments(arguments));
}

Value next_filtered(Interpreter& interp, Value self) {
  const Value function = lazy(self)->function;
  while (const Value item = next(interp, lazy(self)->sources->items[0])) {
    if (truth(interp, function.is_none() ? item : call(interp, function, item))) return item;
  }
  return Value();
}

Value next_reversed(Interpreter& interp, Value self) {
  LazyIterator* iterator = lazy(self);
  if (iterator->counter < 0 || iterator->exhausted) return Value();
  const Value sequence = iterator->sources->items[0];
  const Value at = Value::integer(iterator->counter--);
  Value item;
  if (Exception* raised = caught_in([&] { item = get_item(interp, sequence, at); })) {
    if (!is_instance(raised, exceptions().index_error)) throw_error(interp, raised);
    iterator->exhausted = true;
  }
  return item;
}

Value next_called(Interpreter& interp, Value self) {
  LazyIterator* iterator = lazy(self);
  if (!iterator->function) return Value();
  // The callable may end the iteration itself, as a generator's __next__ would.
  const Value item = without_stop_iteration(interp, [&] { return call(interp, iterator->function); });
  if (item && !equals(interp, item, iterator->sources->items[0])) return item;
  iterator->function = Value();
  return Value();
}

Value remaining(Interpreter& interp, const Value* args) {
  const LazyIterator* iterator = lazy(args[0]);
  const std::int64_t now = iterator->exhausted ? 0 : length(interp, iterator->sources->items[0]);
  return Value::integer(std::max<std::int64_t>(0, std::min(now, iterator->counter + 1)));
}

struct LazyType {
  const char* signature;  // of the constructor
  NativeCode construct;
  Value (*next)(Interpreter&, Value);
};

// What the constructors of the lazy iterators make, before a subclass puts itself in.
enum class Lazy : std::uint8_t { kEnumerate, kFilter, kMap, kReversed, kZip, kCallable };
Type* lazy_type(Lazy which);

template <Lazy which>
Value construct_lazy(Interpreter& interp, Type* type, const Arguments& arguments);

LazyIterator* make_lazy(Interpreter& interp, Type* type, std::span<const Value> sources) {
  LazyIterator* iterator = interp.heap().make<LazyIterator>(type);
  iterator->sources = make_tuple(interp.heap(), sources);
  return iterator;
}

Tuple* iterators_of(Interpreter& interp, std::span<const Value> iterables) {
  Tuple* iterators = make_tuple(interp.heap(), iterables.size());
  for (std::size_t i = 0; i < iterables.size(); ++i) iterators->items[i] = iterate(interp, iterables[i]);
  return iterators;
}

Value builtin_enumerate(Interpreter& interp, const Value* args) {
  const Value iterator = iterate(interp, args[0]);
  LazyIterator* enumerated = make_lazy(interp, lazy_type(Lazy::kEnumerate), {&iterator, 1});
  enumerated->counter = to_index(interp, args[1]);
  return enumerated;
}

Value builtin_zip(Interpreter& interp, const Value* args) {
  LazyIterator* zipped =
      make_lazy(interp, lazy_type(Lazy::kZip), iterators_of(interp, cast<Tuple>(args[1])->values())->values());
  if (args[0] && !interp.version_at_least(10)) raise_type_error(interp, "zip() takes no keyword arguments");
  zipped->strict = args[0] && truth(interp, args[0]);
  return zipped;
}

Value builtin_map(Interpreter& interp, const Value* args) {
  const auto given = cast<Tuple>(args[0])->values();
  if (given.size() < 2) raise_type_error(interp, "map() must have at least two arguments.");
  const auto iterables = given.subspan(1);
  LazyIterator* mapped = make_lazy(interp, lazy_type(Lazy::kMap), iterators_of(interp, iterables)->values());
  mapped->function = given[0];
  return mapped;
}

Value builtin_filter(Interpreter& interp, const Value* args) {
  const Value iterator = iterate(interp, args[1]);
  LazyIterator* filtered = make_lazy(interp, lazy_type(Lazy::kFilter), {&iterator, 1});
  filtered->function = args[0];
  return filtered;
}

Value builtin_reversed(Interpreter& interp, const Value* args) {
  const Value hook = find_special(interp, args[0], special_names().reversed_);
  if (hook && !hook.is_none()) return call(interp, hook);
  const Slots& slots = type_of(args[0])->slots;
  const bool hidden = lookup_in_type(type_of(args[0]), special_names().reversed_).is_none();
  if (!hidden && slots.get_item && !slots.length && !type_of(args[0])->permanent) {
    length(interp, args[0]);  // raises
  }
  if (hidden || !slots.get_item || !slots.length || is<Dict>(args[0])) {
    raise_type_error(interp, "'" + std::string(type_name(args[0])) + "' object is not reversible");
  }
  LazyIterator* reversed = make_lazy(interp, lazy_type(Lazy::kReversed), {args, 1});
  reversed->counter = length(interp, args[0]) - 1;
  return reversed;
}

Value builtin_iter(Interpreter& interp, const Value* args) {
  if (!args[1]) return iterate(interp, args[0]);
  if (!is_callable(args[0])) raise_type_error(interp, "iter(v, w): v must be callable");
  LazyIterator* iterator = make_lazy(interp, lazy_type(Lazy::kCallable), {args + 1, 1});
  iterator->function = args[0];
  return iterator;
}

Value builtin_next(Interpreter& interp, const Value* args) {
  const Value item = next(interp, args[0]);
  if (item) return item;
  if (args[1]) return args[1];
  Value returned = Value::none();
  if (Generator* generator = as<Generator>(args[0]); generator && generator->returned) {
    returned = std::exchange(generator->returned, Value());
  }
  raise_stop_iteration(interp, returned);
}

// In the order of Lazy.
constexpr LazyType kLazyTypes[] = {
    {"enumerate(iterable, start=0)", builtin_enumerate, next_enumerated},
    {"filter(function, iterable, /)", builtin_filter, next_filtered},
    {"map(*arguments)", builtin_map, next_mapped},
    {"reversed(sequence, /)", builtin_reversed, next_reversed},
    {"zip(*iterables, strict=?)", builtin_zip, next_zipped},
    {"callable_iterator()", nullptr, next_called},
};

template <Lazy which>
Value construct_lazy(Interpreter& interp, Type* type, const Arguments& arguments) {
  constexpr const LazyType& kRow = kLazyTypes[static_cast<std::size_t>(which)];
  static thread_local const NativeFunction* const constructor =
      make_native({kRow.signature, kRow.construct}, {}, false);
  if (which == Lazy::kEnumerate && arguments.total() == 0 && interp.version_at_least(11)) {
    raise_type_error(interp, "enumerate() missing required argument 'iterable'");
  }
  const Value made = call_native(interp, constructor, arguments);
  // What __reversed__ answers may be anything.
  if (made.is_object() && made.object()->type == lazy_type(which)) made.object()->type = type;
  return made;
}

template <Lazy which>
Type* make_lazy_type() {
  const LazyType& row = kLazyTypes[static_cast<std::size_t>(which)];
  const std::string_view signature = row.signature;
  const std::string name(signature.substr(0, signature.find('(')));
  Type* type = make_native_type(name.c_str(), "builtins", builtin_types().object, &LazyIterator::kLayout);
  type->slots.iterate = [](Interpreter&, Value self) { return self; };
  type->slots.next = row.next;
  if constexpr (which == Lazy::kCallable) {
    type->slots.construct = nullptr;  // made by iter(callable, sentinel) only
  } else {
    type->slots.construct = construct_lazy<which>;
  }
  type->slots.initialize = nullptr;
  type->has_instance_attributes = false;
  type->can_be_base = which != Lazy::kCallable;
  expose_slots(type);
  return type;
}

Type* lazy_type(Lazy which) {
  static thread_local Type* const types[] = {make_lazy_type<Lazy::kEnumerate>(), make_lazy_type<Lazy::kFilter>(),
                                             make_lazy_type<Lazy::kMap>(),       make_lazy_type<Lazy::kReversed>(),
                                             make_lazy_type<Lazy::kZip>(),       make_lazy_type<Lazy::kCallable>()};
  return types[static_cast<std::size_t>(which)];
}

constexpr NativeRow kReversedMethods[] = {{"__length_hint__(self)", remaining}};

Value builtin_sorted(Interpreter& interp, const Value* args) {
  List* list = collect_counted(interp, args[0]);
  sort_items(interp, list, args[1], truth(interp, args[2]));
  return list;
}

Value builtin_sum(Interpreter& interp, const Value* args) {
  if (is<Str>(args[1])) raise_type_error(interp, "sum() can't sum strings [use ''.join(seq) instead]");
  if (is<Bytes>(args[1])) {
    const bool changeable = is_instance(args[1], builtin_types().byte_array);
    raise_type_error(interp, std::string("sum() can't sum ") + (changeable ? "bytearray" : "bytes") +
                                 " [use b''.join(seq) instead]");
  }
  Value total = args[1];
  FloatSum floats;
  for_each(interp, args[0], [&](Value item) {
    interp.step();
    if (!floats.under_way && total.is_float() && interp.version_at_least(12)) {
      floats = {total.as_float(), 0, true};
    }
    if (floats.under_way) {
      if (floats.take(interp, item)) return;
      total = Value::real(floats.value());
      floats.under_way = false;
    }
    total = binary(interp, BinaryOperator::kAdd, total, item);
  });
  return floats.under_way ? Value::real(floats.value()) : total;
}

template <bool wanted>
Value any_or_all(Interpreter& interp, const Value* args) {
  const Value iterator = iterate(interp, args[0]);
  while (const Value item = next(interp, iterator)) {
    if (truth(interp, item) == wanted) return Value::boolean(wanted);
  }
  return Value::boolean(!wanted);
}

Value best_of(Interpreter& interp, const Value* args, CompareOperator better, const char* name) {
  const auto values = cast<Tuple>(args[2])->values();
  if (values.empty()) raise_type_error(interp, std::string(name) + " expected at least 1 argument, got 0");
  if (values.size() > 1 && args[1]) {
    raise_type_error(interp,
                     "Cannot specify a default for " + std::string(name) + "() with multiple positional arguments");
  }
  const Value key = args[0];
  Value best, best_key;
  const auto consider = [&](Value item) {
    const Value item_key = key.is_none() ? item : call(interp, key, item);
    if (!best || compare_is_true(interp, item_key, best_key, better)) {
      best = item;
      best_key = item_key;
    }
  };
  if (values.size() == 1) {
    for_each(interp, values[0], consider);
  } else {
    for (Value item : values) consider(item);
  }
  if (best) return best;
  if (args[1]) return args[1];
  raise_value_error(interp, interp.version_at_least(12) ? std::string(name) + "() iterable argument is empty"
                                                        : std::string(name) + "() arg is an empty sequence");
}

Value builtin_min(Interpreter& interp, const Value* args) {
  return best_of(interp, args, CompareOperator::kLess, "min");
}

Value builtin_max(Interpreter& interp, const Value* args) {
  return best_of(interp, args, CompareOperator::kGreater, "max");
}

Value builtin_ord(Interpreter& interp, const Value* args) {
  if (const Bytes* bytes = as<Bytes>(args[0]); bytes && bytes->size == 1) {
    return Value::integer(static_cast<unsigned char>(bytes->data[0]));
  }
  const Str* text = as<Str>(args[0]);
  if (text == nullptr || text->length != 1) {
    const Bytes* bytes = as<Bytes>(args[0]);
    const std::size_t length = text != nullptr ? text->length : bytes != nullptr ? bytes->size : 0;
    raise_type_error(
        interp, text || bytes ? "ord() expected a character, but string of length " + std::to_string(length) + " found"
                              : "ord() expected string of length 1, but " + std::string(type_name(args[0])) + " found");
  }
  const auto lead = static_cast<unsigned char>(text->data[0]);
  if (lead < 0x80) return Value::integer(lead);
  const unsigned extra = static_cast<unsigned>(text->size) - 1;
  std::int64_t code = lead & (0x3FU >> extra);
  for (unsigned i = 1; i <= extra; ++i) code = code << 6 | (static_cast<unsigned char>(text->data[i]) & 0x3F);
  return Value::integer(code);
}

Value builtin_chr(Interpreter& interp, const Value* args) {
  const std::int64_t code = to_index(interp, args[0]);
  if (code < 0 || code > 0x10FFFF) raise_value_error(interp, "chr() arg not in range(0x110000)");
  std::string text;
  unicode::append(text, static_cast<char32_t>(code));
  return make_str(interp.heap(), text);
}

constexpr NativeRow kFunctions[] = {
    {"iter(object, sentinel=?, /)", builtin_iter},
    {"next(iterator, default=?, /)", builtin_next},
    {"sorted(iterable, /, *, key=None, reverse=False)", builtin_sorted},
    {"sum(iterable, /, start=0)", builtin_sum},
    {"any(iterable, /)", any_or_all<true>},
    {"all(iterable, /)", any_or_all<false>},
    {"min(*args, key=None, default=?)", builtin_min},
    {"max(*args, key=None, default=?)", builtin_max},
    {"ord(c, /)", builtin_ord},
    {"chr(i, /)", builtin_chr},
};

}  // namespace

std::span<const NativeRow> iteration_functions() { return kFunctions; }

std::vector<Type*> iterator_types() {
  add_methods(lazy_type(Lazy::kReversed), kReversedMethods);
  return {lazy_type(Lazy::kEnumerate), lazy_type(Lazy::kFilter), lazy_type(Lazy::kMap), lazy_type(Lazy::kReversed),
          lazy_type(Lazy::kZip)};
}

}  // namespace patchorder::python::builtins
