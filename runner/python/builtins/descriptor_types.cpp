// property, staticmethod, classmethod, super, and the descriptor behind native properties.
#include <string>

#include "python/builtins/builtins.h"
#include "python/evaluator/evaluator.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/operations.h"
#include "python/objects/slot_members.h"
#include "python/objects/special_methods.h"
#include "python/syntax/source.h"

namespace patchorder::python {
namespace {

// An attribute that C++ computes (NativeProperty), as CPython's getset_descriptor.
struct NativeDescriptor : Object {
  static constexpr Layout kLayout{"getset_descriptor", hold_nothing};
  explicit NativeDescriptor(Type* t) : Object(t) {}
  const NativeProperty* property = nullptr;
  const Type* owner = nullptr;
};

// Whether the getter and the setter know how the object is laid out. Two classes are others' in name only: a native
// that is bound is a method, and C code that is written in the case language a function.
bool fits(const Type* owner, Value instance) {
  if (owner == builtin_types().method && is<BoundMethod>(instance)) return true;
  if (!is_instance(instance, owner)) return false;
  if (!instance.is_object() || owner->layout == &Object::kLayout) return true;
  const Layout* layout = layout_of(instance.object());
  return layout == owner->layout || layout == owner->derived_layout;
}

// A program may take it out of its class and ask it for anything.
const NativeProperty* property_for(Interpreter& interp, Value descriptor, Value instance) {
  const NativeDescriptor* self = cast<NativeDescriptor>(descriptor);
  if (!fits(self->owner, instance)) {
    raise_type_error(interp, "descriptor '" + std::string(self->property->name) + "' for '" +
                                 std::string(self->owner->shown_name->text()) + "' objects doesn't apply to a '" +
                                 std::string(type_name(instance)) + "' object");
  }
  return self->property;
}

Value native_descriptor_get(Interpreter& interp, Value self, Value instance, Type*) {
  return instance ? property_for(interp, self, instance)->get(interp, instance) : self;
}

void native_descriptor_set(Interpreter& interp, Value self, Value instance, Value value) {
  const NativeProperty* property = property_for(interp, self, instance);
  if (property->set == nullptr || !value) {
    raise(interp, exceptions().attribute_error,
          "attribute '" + std::string(property->name) + "' of '" +
              std::string(cast<NativeDescriptor>(self)->owner->shown_name->text()) + "' objects is not writable");
  }
  property->set(interp, instance, value);
}

Value native_descriptor_repr(Interpreter& interp, Value self) {
  const NativeDescriptor* descriptor = cast<NativeDescriptor>(self);
  return make_str(interp.heap(), "<attribute '" + std::string(descriptor->property->name) + "' of '" +
                                     std::string(descriptor->owner->shown_name->text()) + "' objects>");
}

constexpr NativeProperty kDescriptorProperties[] = {
    {"__name__", [](Interpreter&, Value self) -> Value { return intern(cast<NativeDescriptor>(self)->property->name); },
     nullptr},
    {"__qualname__",
     [](Interpreter& interp, Value self) -> Value {
       const NativeDescriptor* descriptor = cast<NativeDescriptor>(self);
       return make_str(interp.heap(), std::string(descriptor->owner->qualified_name->text()) + "." +
                                          std::string(descriptor->property->name));
     },
     nullptr},
    {"__objclass__",
     [](Interpreter&, Value self) -> Value { return const_cast<Type*>(cast<NativeDescriptor>(self)->owner); }, nullptr},
};

}  // namespace

void enter_property(Heap& heap, Type* type, const NativeProperty& row) {
  auto* descriptor = heap.make<NativeDescriptor>(builtin_types().native_property);
  descriptor->property = &row;
  descriptor->owner = type;
  type->attributes->set(heap, intern(row.name), descriptor);
}

void add_properties(Type* type, std::span<const NativeProperty> rows) {
  for (const NativeProperty& row : rows) enter_property(permanent_heap(), type, row);
}

namespace builtins {
namespace {

// --- property

Value property_construct(Interpreter& interp, Type* type, const Arguments&) {
  return interp.heap().make<Property>(type);
}

Value property_init(Interpreter& interp, const Value* args) {
  Property* property = cast<Property>(args[0]);
  const auto given = [](Value value) { return value.is_none() ? Value() : value; };
  property->getter = given(args[1]);
  property->setter = given(args[2]);
  property->deleter = given(args[3]);
  property->documentation = args[4];
  if (args[4].is_none() && property->getter) {
    const Value doc = find_attribute(interp, property->getter, special_names().doc_);
    if (doc) property->documentation = doc;
  }
  return Value::none();
}

enum class Accessor : std::uint8_t { kGetter, kSetter, kDeleter };

struct PlaceOfProperty {
  const Type* owner;
  const Str* name;  // null if the property is no attribute of the class
};

// The class that has the property among its own attributes, and the name that it has there.
PlaceOfProperty place_of(const Property* property, const Type* type) {
  for (const Type* of : type->resolution_order) {
    for (std::int64_t i = 0; (i = next_live(of->attributes, i)) >= 0; ++i) {
      const auto& entry = of->attributes->entries[i];
      if (identical(entry.value, Value(const_cast<Property*>(property)))) return {of, as<Str>(entry.key)};
    }
  }
  return {type, nullptr};
}

[[noreturn]] void raise_missing_accessor(Interpreter& interp, const Property* property, Value instance,
                                         Accessor accessor) {
  const Function* getter = as<Function>(property->getter);
  const auto [owner, own_name] = place_of(property, type_of(instance));
  if (getter != nullptr && getter->source->is_cython()) {
    // What Cython makes of it is no property, but a getset of the type.
    raise(interp, exceptions().attribute_error,
          "attribute '" + std::string(getter->name()->text()) + "' of '" + std::string(owner->shown_name->text()) +
              "' objects is not writable");
  }
  constexpr const char* kNames[] = {"getter", "setter", "deleter"};
  constexpr const char* kUntil10[] = {"unreadable attribute", "can't set attribute", "can't delete attribute"};
  const auto which = static_cast<std::size_t>(accessor);
  std::string name;
  if (own_name != nullptr) {
    name = " '" + std::string(own_name->text()) + "'";
  } else if (getter != nullptr && interp.version_at_least(13)) {
    name = " '" + std::string(getter->name()->text()) + "'";
  }
  if (!interp.version_at_least(11)) {
    raise(interp, exceptions().attribute_error, kUntil10[which] + (interp.version_at_least(10) ? name : ""));
  }
  raise(interp, exceptions().attribute_error,
        "property" + name + " of '" + std::string(type_name(instance)) + "' object has no " + kNames[which]);
}

Value property_get(Interpreter& interp, Value self, Value instance, Type*) {
  const Property* property = cast<Property>(self);
  if (!instance) return self;
  if (!property->getter) raise_missing_accessor(interp, property, instance, Accessor::kGetter);
  return call(interp, property->getter, instance);
}

void property_set(Interpreter& interp, Value self, Value instance, Value value) {
  const Property* property = cast<Property>(self);
  const Value accessor = value ? property->setter : property->deleter;
  if (!accessor) raise_missing_accessor(interp, property, instance, value ? Accessor::kSetter : Accessor::kDeleter);
  if (value) {
    call(interp, accessor, instance, value);
  } else {
    call(interp, accessor, instance);
  }
}

template <Value Property::*member>
Value property_with(Interpreter& interp, const Value* args) {
  Property* copy = interp.heap().make<Property>(*cast<Property>(args[0]));
  copy->*member = args[1];
  return copy;
}

template <Value Property::*member>
Value property_part(Interpreter&, Value self) {
  const Value part = cast<Property>(self)->*member;
  return part ? part : Value::none();
}

constexpr NativeRow kPropertyMethods[] = {
    {"property(self, fget=None, fset=None, fdel=None, doc=None)", property_init},
    {"getter(self, fget, /)", property_with<&Property::getter>},
    {"setter(self, fset, /)", property_with<&Property::setter>},
    {"deleter(self, fdel, /)", property_with<&Property::deleter>},
};

constexpr NativeProperty kPropertyProperties[] = {
    {"fget", property_part<&Property::getter>, nullptr},
    {"fset", property_part<&Property::setter>, nullptr},
    {"fdel", property_part<&Property::deleter>, nullptr},
    {"__doc__", property_part<&Property::documentation>, nullptr},
};

// --- staticmethod, classmethod

template <typename Wrapper>
Value wrapper_construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  if (arguments.total() != 1) {
    raise_type_error(
        interp, std::string(type->name->text()) + " expected 1 argument, got " + std::to_string(arguments.total()));
  }
  Wrapper* wrapper = interp.heap().make<Wrapper>(type);
  wrapper->function = arguments.values[0];
  return wrapper;
}

// From 3.10 on both show what they wrap.
template <typename Wrapper>
Value wrapper_repr(Interpreter& interp, Value self) {
  const std::string name(type_of(self)->name->text());
  const std::string shown = interp.version_at_least(10)
                                ? "(" + std::string(repr_text(interp, cast<Wrapper>(self)->function)) + ")>"
                                : " object at " + address_text(interp, self) + ">";
  return make_str(interp.heap(), "<" + name + shown);
}

template <typename Wrapper>
constexpr NativeProperty kWrapperProperties[] = {
    {"__func__", [](Interpreter&, Value self) { return cast<Wrapper>(self)->function; }, nullptr},
    {"__wrapped__", [](Interpreter&, Value self) { return cast<Wrapper>(self)->function; }, nullptr},
    {"__name__",
     [](Interpreter& interp, Value self) {
       return get_attribute(interp, cast<Wrapper>(self)->function, special_names().name_);
     },
     nullptr},
};

Value class_method_get(Interpreter& interp, Value self, Value instance, Type* owner) {
  return bind_method(interp, cast<ClassMethod>(self)->function, owner != nullptr ? owner : type_of(instance));
}

// --- super

// super() without arguments: the class and the first argument of the method that is running.
void find_super_arguments(Interpreter& interp, Value& start, Value& self) {
  const Frame* frame = interp.execution->frame;
  if (frame == nullptr || frame->scope == nullptr) {
    raise(interp, exceptions().runtime_error, "super(): no arguments");
  }
  super_arguments_of_frame(interp, *frame, start, self);
}

Value super_construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  Value start, self;
  if (arguments.total() > 2) {
    const std::string count = std::to_string(arguments.total());
    raise_type_error(interp, interp.version_at_least(11) ? "super() expected at most 2 arguments, got " + count
                                                         : "super() takes at most 2 arguments (" + count + " given)");
  }
  if (arguments.total() == 0) {
    find_super_arguments(interp, start, self);
  } else {
    start = arguments.values[0];
    self = arguments.total() == 2 ? arguments.values[1] : Value::none();
  }
  Super* super = interp.heap().make<Super>(type);
  super->start = as<Type>(start);
  super->self = self;
  if (super->start == nullptr) {
    raise_type_error(interp, std::string("super() argument 1 must be ") +
                                 (interp.version_at_least(11) ? "a type" : "type") + ", not " +
                                 std::string(type_name(start)));
  }
  if (self.is_none()) return super;  // bound when an instance asks for it
  Type* as_class = as<Type>(self);
  super->self_type = as_class && as_class->is_subtype_of(super->start) ? as_class : type_of(self);
  if (!super->self_type->is_subtype_of(super->start)) {
    if (!interp.version_at_least(13)) {
      raise_type_error(interp, "super(type, obj): obj must be an instance or subtype of type");
    }
    const std::string object = as_class != nullptr ? "type " + std::string(as_class->name->text())
                                                   : "instance of " + std::string(type_name(self));
    raise_type_error(interp, "super(type, obj): obj (" + object + ") is not an instance or subtype of type (" +
                                 std::string(super->start->name->text()) + ").");
  }
  return super;
}

Value super_get(Interpreter& interp, Value self, Value instance, Type*) {
  const Super* super = cast<Super>(self);
  if (!instance || super->self_type != nullptr) return self;
  const Value arguments[] = {super->start, instance};
  return call(interp, type_of(self), Arguments(arguments));
}

Value super_repr(Interpreter& interp, Value self) {
  const Super* super = cast<Super>(self);
  const std::string bound =
      super->self_type == nullptr ? "NULL" : "<" + std::string(super->self_type->name->text()) + " object>";
  return make_str(interp.heap(), "<super: <class '" + std::string(super->start->name->text()) + "'>, " + bound + ">");
}

Value super_get_attribute(Interpreter& interp, Value self, Str* name) {
  const Super* super = cast<Super>(self);
  if (super->self_type == nullptr) return generic_get_attribute(interp, self, name);
  const auto order = super->self_type->resolution_order;
  auto ancestor = std::find(order.begin(), order.end(), super->start);
  for (++ancestor; ancestor < order.end(); ++ancestor) {
    const Value found = (*ancestor)->attributes->get(name);
    if (!found) continue;
    const auto get = type_of(found)->slots.descriptor_get;
    if (!get) return found;
    const bool of_class = identical(super->self, super->self_type);
    return get(interp, found, of_class ? Value() : super->self, super->self_type);
  }
  return generic_get_attribute(interp, self, name);
}

constexpr NativeProperty kSuperProperties[] = {
    {"__self__", [](Interpreter&, Value self) { return cast<Super>(self)->self; }, nullptr},
    {"__thisclass__", [](Interpreter&, Value self) -> Value { return cast<Super>(self)->start; }, nullptr},
    {"__self_class__",
     [](Interpreter&, Value self) {
       Type* bound = cast<Super>(self)->self_type;
       return bound == nullptr ? Value::none() : Value(bound);
     },
     nullptr},
};

}  // namespace

void make_descriptor_types(BuiltinTypes& types) {
  const auto make = [&](const char* name, const Layout* layout) {
    return make_native_type(name, "builtins", types.object, layout);
  };
  types.native_property = make("getset_descriptor", &NativeDescriptor::kLayout);
  types.native_property->slots.descriptor_get = native_descriptor_get;
  types.native_property->slots.descriptor_set = native_descriptor_set;
  types.native_property->slots.repr = native_descriptor_repr;

  types.property = make("property", &Property::kLayout);
  types.property->slots.construct = property_construct;
  types.property->slots.descriptor_get = property_get;
  types.property->slots.descriptor_set = property_set;
  static thread_local const NativeFunction* const initializer = make_native(kPropertyMethods[0], "property", true);
  types.property->slots.initialize = [](Interpreter& interp, Value self, const Arguments& arguments) {
    call_native(interp, initializer, PrefixedArguments(self, arguments));
  };

  types.static_method = make("staticmethod", &StaticMethod::kLayout);
  types.static_method->slots.construct = wrapper_construct<StaticMethod>;
  types.static_method->slots.repr = wrapper_repr<StaticMethod>;
  types.static_method->slots.initialize = nullptr;
  types.static_method->slots.call = [](Interpreter& interp, Value self, const Arguments& arguments) {
    return call(interp, cast<StaticMethod>(self)->function, arguments);
  };
  types.static_method->slots.descriptor_get = [](Interpreter&, Value self, Value, Type*) {
    return cast<StaticMethod>(self)->function;
  };

  types.class_method = make("classmethod", &ClassMethod::kLayout);
  types.class_method->slots.construct = wrapper_construct<ClassMethod>;
  types.class_method->slots.repr = wrapper_repr<ClassMethod>;
  types.class_method->slots.initialize = nullptr;
  types.class_method->slots.descriptor_get = class_method_get;

  types.super = make("super", &Super::kLayout);
  types.super->slots.construct = super_construct;
  types.super->slots.initialize = nullptr;
  types.super->slots.get_attribute = super_get_attribute;
  types.super->slots.descriptor_get = super_get;
  types.super->slots.repr = super_repr;

  add_properties(types.native_property, kDescriptorProperties);
  add_properties(types.super, kSuperProperties);
  add_methods(types.property, std::span(kPropertyMethods).subspan(1));
  add_properties(types.property, kPropertyProperties);
  add_properties(types.static_method, kWrapperProperties<StaticMethod>);
  add_properties(types.class_method, kWrapperProperties<ClassMethod>);
  for (Type* type : {types.native_property, types.property, types.static_method, types.class_method})
    expose_slots(type);
}

}  // namespace builtins
}  // namespace patchorder::python
