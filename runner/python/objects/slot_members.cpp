#include "python/objects/slot_members.h"
#include "python/hidden_names.h"

#include <algorithm>
#include <string>
#include <vector>

#include "python/interpreter.h"
#include "python/names.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/complex_numbers.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/sequence.h"
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

constexpr NativeProperty kMemberProperties[] = {
    {"__name__", [](Interpreter&, Value self) -> Value { return cast<SlotMember>(self)->name; }, nullptr},
    {"__qualname__",
     [](Interpreter& interp, Value self) -> Value {
       const SlotMember* member = cast<SlotMember>(self);
       return make_str(interp.heap(),
                       std::string(member->owner->qualified_name->text()) + "." + std::string(member->name->text()));
     },
     nullptr},
    {"__objclass__", [](Interpreter&, Value self) -> Value { return cast<SlotMember>(self)->owner; }, nullptr},
};

Type* member_type() {
  static thread_local Type* const type = [] {
    Type* made = make_native_type("member_descriptor", "builtins", builtin_types().object, &SlotMember::kLayout);
    made->can_be_base = false;
    made->has_instance_attributes = false;
    made->slots.construct = nullptr;
    made->slots.repr = member_repr;
    made->slots.descriptor_get = member_get;
    made->slots.descriptor_set = member_set;
    add_properties(made, kMemberProperties);
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

bool has_dict(const Type* type) { return type != builtin_types().object && type->has_instance_attributes; }

// Each instance has a size of its own: what a class derived from it would add has no place.
bool is_of_variable_size(const Type* type) {
  const BuiltinTypes& types = builtin_types();
  return type->is_subtype_of(types.tuple) || type->is_subtype_of(types.int_type) || type->is_subtype_of(types.bytes);
}

Value first_weak_reference(Interpreter& interp, Value self) {
  const Value all = call_method(interp, interp.import_module("_weakref"), intern("getweakrefs"), self);
  const auto found = cast<List>(all)->values();
  return found.empty() ? Value::none() : found.front();
}

constexpr NativeProperty kDict{"__dict__", instance_dict, set_instance_dict};
constexpr NativeProperty kWeakReference{"__weakref__", first_weak_reference, nullptr};

// What instances get here that those of the bases have not.
struct Gains {
  bool may_have_dict, may_be_referred_to;
  bool dict = false, references = false;
};

void gain_of_secondary_bases(Gains& gains, const Type* type) {
  for (const Value base : type->bases->values()) {
    const Type* each = cast<Type>(base);
    if (each == type->base) continue;
    gains.dict |= gains.may_have_dict && has_dict(each);
    gains.references |= gains.may_be_referred_to && takes_weak_references(each);
  }
}

[[noreturn]] void refuse_second(Interpreter& interp, const char* name) {
  const bool is_vague = !interp.version_at_least(12) && std::string_view(name) == "__weakref__";
  raise_type_error(interp, std::string(name) + " slot disallowed: " +
                               (is_vague ? "either we already got one, or __itemsize__ != 0" : "we already got one"));
}

void declare_slot(Interpreter& interp, Type* type, Str* declared_name) {
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

void declare_slots(Interpreter& interp, Type* type, const std::vector<Str*>& names, Gains& gains) {
  if (!names.empty() && is_of_variable_size(type->base)) {
    raise_type_error(interp, "nonempty __slots__ not supported for subtype of '" +
                                 std::string(type->base->shown_name->text()) + "'");
  }
  std::vector<Str*> own;
  for (Str* name : names) {
    if (!is_hidden(name->text()) && !truth(interp, call_method(interp, name, intern("isidentifier")))) {
      raise_type_error(interp, "__slots__ must be identifiers");
    }
    if (name == special_names().dict_) {
      if (!gains.may_have_dict || gains.dict) refuse_second(interp, "__dict__");
      gains.dict = true;
    } else if (name == special_names().weakref_) {
      // Cython's classes may name what their bases have.
      const bool may = gains.may_be_referred_to || interp.execution->frame->source->is_cython();
      if (!may || gains.references) refuse_second(interp, "__weakref__");
      gains.references = true;
    } else if (std::ranges::find(own, name) == own.end()) {
      own.push_back(name);
    }
  }
  for (Str* name : own) declare_slot(interp, type, name);
}

}  // namespace

Value instance_dict(Interpreter& interp, Value self) {
  if (!self.is_object() || !type_of(self)->has_instance_attributes) {
    raise_attribute_error(interp, self, special_names().dict_);
  }
  Dict*& own = self.object()->attributes;
  if (own == nullptr) own = make_dict(interp.heap());
  return own;
}

void set_instance_dict(Interpreter& interp, Value self, Value value) {
  Dict* dict = as<Dict>(value);
  if (dict == nullptr) {
    raise_type_error(interp, "__dict__ must be set to a dictionary, not a '" + std::string(type_name(value)) + "'");
  }
  self.object()->attributes = dict;
}

bool takes_weak_references(const Type* type) {
  if (!type->permanent) {
    if (type->attributes->find(special_names().weakref_) >= 0) return true;
    return std::ranges::any_of(type->bases->values(),
                               [](Value base) { return takes_weak_references(cast<Type>(base)); });
  }
  const BuiltinTypes& types = builtin_types();
  for (const Type* each : {types.object, types.str, types.bytes, types.tuple, types.list, types.dict, types.slice,
                           types.range, types.frame}) {
    if (type == each) return false;
  }
  const std::string_view module = type->module != nullptr ? type->module->text() : "";
  return !is_of_variable_size(type) && !type->is_exception && module != "gevent.libev.corecext" && module != "weakref";
}

void apply_slots_declaration(Interpreter& interp, Type* type) {
  const Value declared = type->attributes->get(special_names().slots_);
  Gains gains{!has_dict(type->base), !takes_weak_references(type->base) && !is_of_variable_size(type->base)};
  if (!declared) {
    gains.dict = gains.may_have_dict;
    gains.references = gains.may_be_referred_to;
  } else {
    declare_slots(interp, type, declared_names(interp, declared), gains);
    gain_of_secondary_bases(gains, type);
    if (type->has_slots && interp.execution->frame->source->is_cython()) show_without_marks(interp, type, declared);
  }
  type->has_instance_attributes = gains.dict || !gains.may_have_dict;
  if (gains.dict && type->attributes->find(special_names().dict_) < 0) enter_property(interp.heap(), type, kDict);
  if (gains.references && type->attributes->find(special_names().weakref_) < 0) {
    enter_property(interp.heap(), type, kWeakReference);
  }
}

namespace {

// In the order of their names, as CPython has them.
std::vector<std::string_view> own_slots(const Type* type) {
  std::vector<std::string_view> names;
  for (std::int64_t i = 0; (i = next_live(type->attributes, i)) >= 0; ++i) {
    const SlotMember* member = as<SlotMember>(type->attributes->entries[i].value);
    if (member != nullptr && member->owner == type) names.push_back(member->name->text());
  }
  std::ranges::sort(names);
  return names;
}

bool has_own_properties(const Type* type) {
  for (std::int64_t i = 0; (i = next_live(type->attributes, i)) >= 0; ++i) {
    if (type_of(type->attributes->entries[i].value) == builtin_types().native_property) return true;
  }
  return false;
}

// Whether CPython's struct for the instances has fields beside those of the base.
bool adds_fields(const Type* type) {
  if (!type->permanent) return type->has_slots;
  return type->layout != type->base->layout || (type->is_exception && has_own_properties(type));
}

bool adds_nothing(const Type* type) {
  const Type* base = type->base;
  return base != nullptr && !adds_fields(type) && has_dict(type) == has_dict(base) &&
         takes_weak_references(type) == takes_weak_references(base) && is_collected(type) == is_collected(base);
}

}  // namespace

const Type* solid_type(const Type* type) {
  while (type->base != nullptr && !adds_fields(type)) type = type->base;
  return type;
}

bool is_collected(const Type* type) {
  const BuiltinTypes& types = builtin_types();
  const Type* apart[] = {types.object, types.int_type, types.float_type, complex_type(), types.str, types.bytes};
  return std::ranges::find(apart, type) == std::end(apart);
}

bool same_instance_layout(const Type* a, const Type* b) {
  while (adds_nothing(a)) a = a->base;
  while (adds_nothing(b)) b = b->base;
  if (a == b) return true;
  if (a->permanent || b->permanent || a->base != b->base) return false;
  return own_slots(a) == own_slots(b) && has_dict(a) == has_dict(b) &&
         takes_weak_references(a) == takes_weak_references(b);
}

}  // namespace patchorder::python
