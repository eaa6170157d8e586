// wrapper_descriptor and method-wrapper: what CPython shows of a type's slots, as object.__str__, and the same of an
// instance, as [].__len__ (Objects/descrobject.c).
#include <string>

#include "python/builtins/builtins.h"
#include "python/c_functions.h"
#include "python/evaluator/native_depth.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"

namespace patchorder::python::builtins {
namespace {

Value wrapper_call(Interpreter& interp, Value self, const Arguments& arguments) {
  const SlotWrapper* wrapper = cast<SlotWrapper>(self);
  const std::string owner(wrapper->owner->name->text());
  if (arguments.positional_count == 0) {
    raise_type_error(
        interp, "descriptor '" + std::string(wrapper->name->text()) + "' of '" + owner + "' object needs an argument");
  }
  if (!is_instance(arguments.values[0], wrapper->owner)) {
    raise_type_error(interp, "descriptor '" + std::string(wrapper->name->text()) + "' requires a '" + owner +
                                 "' object but received a '" + std::string(type_name(arguments.values[0])) + "'");
  }
  Arguments rest = arguments;
  ++rest.values;
  --rest.positional_count;
  const CallDepth depth(interp, 12);
  return wrapper->method->invoke(interp, wrapper->owner, arguments.values[0], rest);
}

Value wrapper_repr(Interpreter& interp, Value self) {
  const SlotWrapper* wrapper = cast<SlotWrapper>(self);
  return make_str(interp.heap(), "<slot wrapper '" + std::string(wrapper->name->text()) + "' of '" +
                                     std::string(wrapper->owner->name->text()) + "' objects>");
}

constexpr NativeProperty kWrapperProperties[] = {
    {"__objclass__", [](Interpreter&, Value self) -> Value { return cast<SlotWrapper>(self)->owner; }, nullptr},
    {"__name__", [](Interpreter&, Value self) -> Value { return cast<SlotWrapper>(self)->name; }, nullptr},
    {"__qualname__",
     [](Interpreter& interp, Value self) -> Value {
       const SlotWrapper* wrapper = cast<SlotWrapper>(self);
       return make_str(interp.heap(),
                       std::string(wrapper->owner->name->text()) + "." + std::string(wrapper->name->text()));
     },
     nullptr},
};

// --- method-wrapper

Value bound_repr(Interpreter& interp, Value self) {
  const BoundMethod* bound = cast<BoundMethod>(self);
  return make_str(interp.heap(), "<method-wrapper '" + std::string(cast<SlotWrapper>(bound->function)->name->text()) +
                                     "' of " + c_type_name(bound->self) + " object at " +
                                     address_text(interp, bound->self) + ">");
}

// What it does not have itself, the slot has.
Value bound_get_attribute(Interpreter& interp, Value self, Str* name) {
  const Value own = generic_get_attribute(interp, self, name);
  return own ? own : find_attribute(interp, cast<BoundMethod>(self)->function, name);
}

constexpr NativeProperty kBoundProperties[] = {
    {"__self__", [](Interpreter&, Value self) { return cast<BoundMethod>(self)->self; }, nullptr},
};

// Made when a method's slots are there.
Type* method_wrapper_type() {
  static thread_local Type* const type = [] {
    Type* made = make_native_type("method-wrapper", "builtins", builtin_types().object, &BoundMethod::kLayout);
    made->can_be_base = false;
    made->has_instance_attributes = false;
    made->slots = builtin_types().method->slots;
    made->slots.construct = nullptr;
    made->slots.repr = bound_repr;
    made->slots.get_attribute = bound_get_attribute;
    add_properties(made, kBoundProperties);
    return made;
  }();
  return type;
}

Value bind_slot(Interpreter& interp, Value self, Value instance, Type*) {
  if (!instance) return self;
  BoundMethod* bound = interp.heap().make<BoundMethod>(method_wrapper_type());
  bound->function = self;
  bound->self = instance;
  return bound;
}

}  // namespace

void make_slot_wrapper_types() {
  Type* wrapper = slot_wrapper_type();
  wrapper->slots.call = wrapper_call;
  wrapper->slots.descriptor_get = bind_slot;
  wrapper->slots.repr = wrapper_repr;
  add_properties(wrapper, kWrapperProperties);
  expose_slots(wrapper);
}

}  // namespace patchorder::python::builtins
