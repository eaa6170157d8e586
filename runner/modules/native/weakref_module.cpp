// _weakref: weak references, and who looks at them.
//
// The library refers weakly as well (threading._dangling, gevent's trees of greenlets), and that must cost nothing:
// only where the program itself looks is it searched which targets have died (modules/lifetimes/mortality.h).
#include <algorithm>
#include <string>
#include <vector>

#include "modules/lifetimes/reachability.h"
#include "modules/native/modules.h"
#include "modules/native/weak_reference.h"
#include "modules/process.h"
#include "python/builtins/builtins.h"
#include "python/builtins/type_type.h"
#include "python/evaluator/left_stack.h"
#include "python/names.h"
#include "python/native.h"
#include "python/objects/big_integer.h"
#include "python/objects/builtin_types.h"
#include "python/objects/bytes.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/operations.h"
#include "python/objects/slot_members.h"
#include "python/objects/special_methods.h"

namespace patchorder::modules {

using python::Arguments;
using python::CompareOperator;
using python::Interpreter;
using python::Type;
using python::Value;

namespace {

WeakReference* reference_of(Value self) { return python::cast<WeakReference>(self); }

// The modules that stand between the program and the references in its containers.
bool is_of_weakref(std::string_view path) { return path.starts_with("lib/_weak"); }

bool is_asked_by_program(Interpreter& interp) {
  const python::Frame* frame = interp.execution->frame;
  while (frame != nullptr && is_of_weakref(frame->source->path())) frame = frame->back;
  return frame != nullptr && !frame->source->is_library();
}

void look_if_asked_by_program(Interpreter& interp) {
  if (!is_asked_by_program(interp)) return;
  interp.frees = true;
  process_of(interp).mortality().look();
}

void look_at_if_asked_by_program(Interpreter& interp, const WeakReference* reference) {
  if (reference->target == nullptr || !is_asked_by_program(interp)) return;
  interp.frees = true;
  process_of(interp).mortality().look_at(reference);
}

Value construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  if (arguments.positional_count == 0 || arguments.positional_count > 2) {
    python::raise_type_error(interp, arguments.positional_count == 0 ? "__new__ expected at least 1 argument, got 0"
                                                                     : "__new__ expected at most 2 arguments, got " +
                                                                           std::to_string(arguments.positional_count));
  }
  const Value target = arguments.values[0];
  if (!target.is_object() || !python::takes_weak_references(python::type_of(target))) {
    python::raise_type_error(interp,
                             "cannot create weak reference to '" + std::string(python::type_name(target)) + "' object");
  }
  const bool has_callback = arguments.positional_count == 2 && !arguments.values[1].is_none();
  Mortality& mortality = process_of(interp).mortality();
  if (!has_callback && type == weak_reference_type()) {
    for (WeakReference* each = mortality.newest_of(target.object()); each != nullptr; each = each->next_older) {
      if (each->type == type && !each->callback) return each;
    }
  }
  WeakReference* made = interp.heap().make<WeakReference>(type);
  if (has_callback) made->callback = arguments.values[1];
  mortality.add(made, target.object());
  if (is_asked_by_program(interp)) {
    interp.frees = true;
    if (has_callback) {
      mortality.attend(target.object());
      mortality.attend(made);
    }
  }
  return made;
}

Value target_of(const WeakReference* reference) {
  return reference->target != nullptr ? Value(reference->target) : Value::none();
}

Value call_slot(Interpreter& interp, Value self, const Arguments&) {
  look_at_if_asked_by_program(interp, reference_of(self));
  return target_of(reference_of(self));
}

std::uint64_t hash_slot(Interpreter& interp, Value self) {
  WeakReference* reference = reference_of(self);
  if (!reference->hash && reference->target == nullptr) python::raise_type_error(interp, "weak object has gone away");
  if (!reference->hash) reference->hash = python::hash(interp, reference->target);
  return *reference->hash;
}

Value compare_slot(Interpreter& interp, Value self, Value other, CompareOperator op) {
  const WeakReference* right = python::as<WeakReference>(other);
  const bool decides = op == CompareOperator::kEqual || op == CompareOperator::kNotEqual;
  if (right == nullptr || !decides) return Value::not_implemented();
  const WeakReference* left = reference_of(self);
  const bool both_live = left->target != nullptr && right->target != nullptr;
  const bool equal = both_live ? python::equals(interp, left->target, right->target) : left == right;
  return Value::boolean(equal == (op == CompareOperator::kEqual));
}

Value repr_slot(Interpreter& interp, Value self) {
  look_at_if_asked_by_program(interp, reference_of(self));
  const Value target = target_of(reference_of(self));
  const std::string text = "<weakref at " + python::builtins::address_text(interp, self) + "; ";
  if (target.is_none()) return python::make_str(interp.heap(), text + "dead>");
  const Value name = python::find_attribute(interp, target, python::intern("__name__"));
  const std::string named = name && python::is<python::Str>(name)
                                ? " (" + std::string(python::to_str(interp, name)->text()) + ")"
                                : std::string();
  const bool qualified = interp.version_at_least(13);
  return python::make_str(interp.heap(), text + "to '" +
                                             (qualified ? python::builtins::qualified_type_name(python::type_of(target))
                                                        : std::string(python::type_name(target))) +
                                             "' at " + python::builtins::address_text(interp, target) + named + ">");
}

constexpr python::NativeProperty kProperties[] = {
    {"__callback__",
     [](Interpreter&, Value self) {
       const Value callback = reference_of(self)->callback;
       return callback ? callback : Value::none();
     },
     nullptr},
};

// --- the module's functions

Value get_references(Interpreter& interp, const Value* args) {
  python::List* found = python::make_list(interp.heap());
  if (!args[0].is_object()) return found;
  for (WeakReference* each : process_of(interp).mortality().references_to(args[0].object())) {
    found->append(interp.heap(), each);
  }
  return found;
}

// A module of the library may look at all objects, on its own account.
Value look(Interpreter& interp, const Value* args) {
  if (python::truth(interp, args[0])) {
    interp.frees = true;
    process_of(interp).mortality().look();
  } else {
    look_if_asked_by_program(interp);
  }
  return Value::none();
}

// The same for what the library does all the time.
Value look_while_cheap(Interpreter& interp, const Value*) {
  interp.frees = true;
  process_of(interp).mortality().look_while_cheap();
  return Value::none();
}

// What happens when the target of the reference dies shows by itself, whoever made the reference.
Value attend(Interpreter& interp, const Value* args) {
  const WeakReference* reference = reference_of(args[0]);
  interp.frees = true;
  if (reference->target != nullptr) process_of(interp).mortality().attend(reference->target);
  return Value::none();
}

// An object of the library's that has to be closed has a `__del__`, which is called while there is something to close.
Value close_when_gone(Interpreter& interp, const Value* args) {
  if (args[0].is_object()) {
    interp.frees = true;
    process_of(interp).mortality().note_closable(args[0].object());
  }
  return Value::none();
}

Value need_no_closing(Interpreter& interp, const Value* args) {
  if (args[0].is_object()) process_of(interp).mortality().forget_finalizable(args[0].object());
  return Value::none();
}

// What CPython's collector does not track can be in no cycle.
bool is_tracked(const python::Object* object) {
  const python::Layout* layout = python::layout_of(object);
  return !object->type->permanent || (layout != &python::Str::kLayout && layout != &python::Bytes::kLayout &&
                                      layout != &python::BigInteger::kLayout);
}

// In a C++ frame of its own, which takes the addresses with it.
[[gnu::noinline]] python::List* tracked_objects(Interpreter& interp) {
  Reachability alive(process_of(interp));
  alive.mark();
  alive.mark_stacks();
  std::vector<const python::Object*> found;
  const auto enter = [&](const python::Object* each) {
    if (is_tracked(each)) found.push_back(each);
  };
  alive.marks().for_each(enter);
  process_of(interp).mortality().uncollected(alive).for_each(enter);
  std::ranges::sort(found, {}, [&](const python::Object* each) { return interp.heap().order_of(each); });
  python::List* objects = python::make_list(interp.heap());
  for (const python::Object* each : found) objects->append(interp.heap(), Value(const_cast<python::Object*>(each)));
  return objects;
}

// gc.get_objects(): what the program can get at, and garbage that waits for the collector, the oldest first.
Value get_objects(Interpreter& interp, const Value*) {
  interp.frees = true;
  python::clear_left_stack(interp);
  return tracked_objects(interp);
}

Value collect(Interpreter& interp, const Value*) { return Value::integer(process_of(interp).mortality().collect()); }

constexpr python::NativeRow kFunctions[] = {
    {"getweakrefs(object, /)", get_references},
    {"attend(reference, /)", attend},
    {"close_when_gone(object, /)", close_when_gone},
    {"need_no_closing(object, /)", need_no_closing},
    {"collect()", collect},
    {"get_objects()", get_objects},
    {"look(for_library=False)", look},
    {"look_while_cheap()", look_while_cheap},
};

}  // namespace

Type* weak_reference_type() {
  static thread_local Type* const type = [] {
    Type* made =
        python::make_native_type("ReferenceType", "weakref", python::builtin_types().object, &WeakReference::kLayout);
    made->has_instance_attributes = false;
    made->slots.construct = construct;
    made->slots.initialize = [](Interpreter&, Value, const Arguments&) {};
    made->slots.call = call_slot;
    made->slots.hash = hash_slot;
    made->slots.compare = compare_slot;
    made->slots.repr = repr_slot;
    python::add_properties(made, kProperties);
    python::expose_slots(made);
    return made;
  }();
  return type;
}

void fill_weakref(Interpreter& interp, python::Module* module) {
  module->attributes->set(interp.heap(), python::intern("ref"), weak_reference_type());
  python::add_functions(interp, module, kFunctions);
}

}  // namespace patchorder::modules
