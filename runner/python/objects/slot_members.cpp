#include "python/objects/slot_members.h"
#include "python/hidden_names.h"

#include <string>
#include <vector>

#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"

namespace patchorder::python {
namespace {

struct SlotMember : Object {
  static void show_members(Object* object, Visitor& visitor) { visitor.visit(static_cast<SlotMember*>(object)->owner); }
  static constexpr Layout kLayout{"member_descriptor", show_members};
  explicit SlotMember(Type* t) : Object(t) {}
  Type* owner = nullptr;
  Str* name = nullptr;
};

// Where the slots of this object are; `create` makes the place if there is none yet.
Dict* slot_values(Interpreter& interp, Object* object, bool create) {
  Dict*& place = object->type->has_instance_attributes ? interp.slot_values(object) : object->attributes;
  if (place == nullptr && create) place = make_dict(interp.heap());
  return place;
}

void check_instance(Interpreter& interp, const SlotMember* member, Value instance) {
  if (is_instance(instance, member->owner)) return;
  raise_type_error(interp, "descriptor '" + std::string(member->name->text()) + "' for '" +
                               std::string(member->owner->name->text()) + "' objects doesn't apply to a '" +
                               std::string(type_name(instance)) + "' object");
}

Value member_get(Interpreter& interp, Value self, Value instance, Type*) {
  if (!instance) return self;
  const SlotMember* member = cast<SlotMember>(self);
  check_instance(interp, member, instance);
  const Dict* values = slot_values(interp, instance.object(), false);
  const Value value = values ? values->get(member->name) : Value();
  if (!value && is_hidden(member->name->text())) return Value::none();  // as fields of a struct begin
  if (!value && !interp.version_at_least(10)) raise_value(interp, exceptions().attribute_error, member->name);
  if (!value) raise_attribute_error(interp, instance, member->name);
  return value;
}

void member_set(Interpreter& interp, Value self, Value instance, Value value) {
  const SlotMember* member = cast<SlotMember>(self);
  check_instance(interp, member, instance);
  Dict* values = slot_values(interp, instance.object(), true);
  if (value) {
    values->set(interp.heap(), member->name, value);
  } else if (!values->remove(member->name)) {
    raise_value(interp, exceptions().attribute_error, member->name);
  }
}

Value member_repr(Interpreter& interp, Value self) {
  const SlotMember* member = cast<SlotMember>(self);
  return make_str(interp.heap(), "<member '" + std::string(member->name->text()) + "' of '" +
                                     std::string(member->owner->name->text()) + "' objects>");
}

Type* member_type() {
  static thread_local Type* const type = [] {
    Type* made = make_native_type("member_descriptor", "builtins", builtin_types().object, &SlotMember::kLayout);
    made->can_be_base = false;
    made->has_instance_attributes = false;
    made->slots.construct = nullptr;
    made->slots.repr = member_repr;
    made->slots.descriptor_get = member_get;
    made->slots.descriptor_set = member_set;
    expose_slots(made);
    return made;
  }();
  return type;
}

std::vector<Str*> declared_names(Interpreter& interp, Value declared) {
  if (Str* single = as<Str>(declared)) return {single};
  std::vector<Str*> names;
  for_each(interp, declared, [&](Value item) {
    Str* name = as<Str>(item);
    if (name == nullptr) {
      raise_type_error(interp, "__slots__ items must be strings, not '" + std::string(type_name(item)) + "'");
    }
    const bool hides = interp.execution->frame->source->is_cython() && name->text().starts_with(kHiddenPrefix);
    names.push_back(hides ? intern(as_hidden(name->text())) : intern(name->text()));
  });
  return names;
}

// `__x` in __slots__ is private to the class, as everywhere in its body.
Str* mangled(const Type* type, Str* name) {
  const std::string_view text = name->text();
  if (!text.starts_with("__") || text.ends_with("__")) return name;
  std::string_view owner = type->name->text();
  owner.remove_prefix(std::min(owner.find_first_not_of('_'), owner.size()));
  return owner.empty() ? name : intern("_" + std::string(owner) + std::string(text));
}

// What the program sees is as if all the names were in the class.
void show_without_marks(Interpreter& interp, Type* type, Value declared) {
  std::vector<Value> names;
  for_each(interp, declared, [&](Value item) {
    std::string_view name = cast<Str>(item)->text();
    if (name.starts_with(kHiddenPrefix)) name.remove_prefix(kHiddenPrefix.size());
    names.push_back(intern(name));
  });
  type->attributes->set(interp.heap(), special_names().slots_,
                        make_tuple(interp.heap(), std::span<const Value>(names)));
}

bool inherits_dict(const Type* type) {
  for (const Type* ancestor : type->resolution_order.subspan(1)) {
    if (ancestor != builtin_types().object && ancestor->has_instance_attributes) return true;
  }
  return false;
}

}  // namespace

void apply_slots_declaration(Interpreter& interp, Type* type) {
  const Value declared = type->attributes->get(special_names().slots_);
  type->has_instance_attributes = !declared || inherits_dict(type);
  if (!declared) return;
  for (Str* declared_name : declared_names(interp, declared)) {
    if (declared_name == special_names().dict_) {
      type->has_instance_attributes = true;
      continue;
    }
    if (declared_name == special_names().weakref_) continue;
    Str* name = mangled(type, declared_name);
    if (type->attributes->find(name) >= 0) {
      raise_value_error(interp, std::string(repr_text(interp, name)) + " in __slots__ conflicts with class variable");
    }
    SlotMember* member = interp.heap().make<SlotMember>(member_type());
    member->owner = type;
    member->name = name;
    type->attributes->set(interp.heap(), name, member);
    type->has_slots = true;
  }
  if (type->has_slots && interp.execution->frame->source->is_cython()) show_without_marks(interp, type, declared);
}

bool same_instance_layout(const Type* a, const Type* b) {
  const auto solid = [](const Type* type) {
    for (const Type* ancestor : type->resolution_order) {
      if (ancestor->has_slots) return ancestor;
    }
    return static_cast<const Type*>(nullptr);
  };
  return a->layout == b->layout && a->has_instance_attributes == b->has_instance_attributes && solid(a) == solid(b);
}

}  // namespace patchorder::python
