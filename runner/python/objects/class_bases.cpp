#include "python/objects/class_bases.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "python/evaluator/evaluator.h"
#include "python/interpreter.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/slot_members.h"
#include "python/objects/special_methods.h"

namespace patchorder::python {
namespace {

using Order = std::vector<Type*>;

[[noreturn]] void raise_contradiction(Interpreter& interp, const std::vector<Order>& waiting) {
  Order stuck;
  for (const Order& order : waiting) {
    if (std::ranges::find(stuck, order.front()) == stuck.end()) stuck.push_back(order.front());
  }
  std::string names;
  for (const Type* type : stuck) names += (names.empty() ? "" : ", ") + std::string(type->name->text());
  const char* between = interp.version_at_least(13) ? " " : "\n";
  raise_type_error(
      interp, std::string("Cannot create a consistent method resolution") + between + "order (MRO) for bases " + names);
}

// Merges the bases' resolution orders (C3).
Order merge_orders(Interpreter& interp, Type* type, const Tuple* bases) {
  std::vector<Order> waiting;
  for (Value base : bases->values()) {
    const auto& order = cast<Type>(base)->resolution_order;
    waiting.emplace_back(order.begin(), order.end());
  }
  Order direct;
  for (Value base : bases->values()) {
    Type* each = cast<Type>(base);
    if (std::ranges::find(direct, each) != direct.end()) {
      raise_type_error(interp, "duplicate base class " + std::string(each->name->text()));
    }
    direct.push_back(each);
  }
  waiting.push_back(direct);

  Order merged = {type};
  for (;;) {
    std::erase_if(waiting, [](const Order& order) { return order.empty(); });
    if (waiting.empty()) return merged;
    Type* chosen = nullptr;
    for (const Order& order : waiting) {
      Type* candidate = order.front();
      const bool in_a_tail = std::ranges::any_of(waiting, [candidate](const Order& other) {
        return std::find(other.begin() + 1, other.end(), candidate) != other.end();
      });
      if (!in_a_tail) {
        chosen = candidate;
        break;
      }
    }
    if (chosen == nullptr) raise_contradiction(interp, waiting);
    merged.push_back(chosen);
    for (Order& order : waiting) {
      if (order.front() == chosen) order.erase(order.begin());
    }
  }
}

}  // namespace

std::span<Type*> linearize(Interpreter& interp, Type* type, const Tuple* bases) {
  Heap& heap = interp.heap();
  if (bases->count == 1) {
    const auto inherited = cast<Type>(bases->items[0])->resolution_order;
    Type** order = heap.allocate_array<Type*>(1 + inherited.size());
    order[0] = type;
    std::copy(inherited.begin(), inherited.end(), order + 1);
    return {order, 1 + inherited.size()};
  }
  const Order merged = merge_orders(interp, type, bases);
  Type** order = heap.allocate_array<Type*>(merged.size());
  std::copy(merged.begin(), merged.end(), order);
  return {order, merged.size()};
}

Type* best_base(Interpreter& interp, const Tuple* bases) {
  Type* best = nullptr;
  const Type* winner = nullptr;
  for (Value value : bases->values()) {
    Type* base = as<Type>(value);
    if (base == nullptr) raise_type_error(interp, "bases must be types");
    if (base == builtin_types().byte_array) raise_unsupported(interp, "a class derived from bytearray");
    if (!base->can_be_base) {
      raise_type_error(interp, "type '" + std::string(base->shown_name->text()) + "' is not an acceptable base type");
    }
    const Type* solid = solid_type(base);
    if (winner == nullptr || (solid != winner && solid->is_subtype_of(winner))) {
      winner = solid;
      best = base;
    } else if (!winner->is_subtype_of(solid)) {
      raise_type_error(interp, "multiple bases have instance lay-out conflict");
    }
  }
  return best;
}

namespace {

// The layout that the instances of a class have, which may have no resolution order yet, is one of `other` and more.
bool is_laid_out_for(const Type* type, const Type* other) {
  const Type* solid = solid_type(type);
  const Type* wanted = solid_type(other);
  return solid == wanted || (solid == type ? solid->base : solid)->is_subtype_of(wanted);
}

void check_order(Interpreter& interp, const Type* type, std::span<const Value> classes) {
  if (classes.empty()) raise_type_error(interp, "type MRO must not be empty");
  for (Value each : classes) {
    const Type* of = as<Type>(each);
    if (of == nullptr) {
      raise_type_error(interp, "mro() returned a non-class ('" + std::string(type_name(each)) + "')");
    }
    if (of != type && !is_laid_out_for(type, of)) {
      raise_type_error(interp,
                       "mro() returned base with unsuitable layout ('" + std::string(of->shown_name->text()) + "')");
    }
  }
  const auto holds = [&](const Type* wanted) {
    return std::ranges::any_of(classes, [&](Value each) { return cast<Type>(each) == wanted; });
  };
  bool is_whole = cast<Type>(classes.front()) == type;
  for (Value base : type->bases->values()) {
    is_whole = is_whole && std::ranges::all_of(cast<Type>(base)->resolution_order, holds);
  }
  if (!is_whole) raise_unsupported(interp, "an mro() that leaves out what the class derives from");
}

}  // namespace

std::span<Type*> resolution_order(Interpreter& interp, Type* type) {
  if (type->type->permanent) return linearize(interp, type, type->bases);
  Str* name = intern("mro");
  const Value hook = lookup_in_type(type->type, name);
  if (!hook || identical(hook, lookup_in_type(builtin_types().type, name))) {
    return linearize(interp, type, type->bases);
  }
  List* answered = collect(interp, call_method(interp, type, name));
  check_order(interp, type, answered->values());
  Type** order = interp.heap().allocate_array<Type*>(answered->count);
  std::ranges::transform(answered->values(), order, [](Value each) { return cast<Type>(each); });
  return {order, answered->count};
}

namespace {

Tuple* checked_bases(Interpreter& interp, const Type* type, Value value) {
  const std::string name(type->shown_name->text());
  Tuple* bases = as<Tuple>(value);
  if (bases == nullptr) {
    raise_type_error(interp, "can only assign tuple to " + name + ".__bases__, not " + std::string(type_name(value)));
  }
  if (bases->count == 0) raise_type_error(interp, "can only assign non-empty tuple to " + name + ".__bases__, not ()");
  for (Value each : bases->values()) {
    const Type* base = as<Type>(each);
    if (base == nullptr) {
      raise_type_error(interp,
                       name + ".__bases__ must be tuple of classes, not '" + std::string(type_name(each)) + "'");
    }
    if (base->is_subtype_of(type)) raise_type_error(interp, "a __bases__ item causes an inheritance cycle");
  }
  return bases;
}

using Former = std::vector<std::pair<Type*, std::span<Type*>>>;

// The resolution orders of the class and of those that derive from it, with what they were before.
void linearize_again(Interpreter& interp, Type* type, Former& former) {
  const auto order = resolution_order(interp, type);
  former.emplace_back(type, std::exchange(type->resolution_order, order));
  for (Type* derived : interp.subclasses(type)) linearize_again(interp, derived, former);
}

void fill_slots_again(Interpreter& interp, Type* type) {
  fill_class_slots(type);
  for (Type* derived : interp.subclasses(type)) fill_slots_again(interp, derived);
}

}  // namespace

void assign_bases(Interpreter& interp, Type* type, Value value) {
  Tuple* bases = checked_bases(interp, type, value);
  Type* base = best_base(interp, bases);
  const char* differs = is_collected(base) != is_collected(type->base) ? "deallocator"
                        : !same_instance_layout(base, type->base)      ? "object layout"
                                                                       : nullptr;
  if (differs != nullptr) {
    raise_type_error(interp, "__bases__ assignment: '" + std::string(base->shown_name->text()) + "' " + differs +
                                 " differs from '" + std::string(type->base->shown_name->text()) + "'");
  }
  Tuple* former_bases = std::exchange(type->bases, bases);
  Former former;
  Exception* raised = caught_in([&] { linearize_again(interp, type, former); });
  if (raised != nullptr) {
    for (const auto& [each, order] : former) each->resolution_order = order;
    type->bases = former_bases;
    throw_error(interp, raised);
  }
  type->base = base;
  for (Value each : former_bases->values()) interp.leave_subclass(cast<Type>(each), type);
  for (Value each : bases->values()) interp.enter_subclass(cast<Type>(each), type);
  fill_slots_again(interp, type);
  renew_version(interp, type);
}

}  // namespace patchorder::python
