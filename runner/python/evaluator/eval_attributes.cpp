// Attributes as expressions and targets, with what each node remembers of the last object's class: CPython's
// LOAD_ATTR_INSTANCE_VALUE, LOAD_ATTR_MODULE, STORE_ATTR_WITH_HINT and LOAD_METHOD.
#include "python/c_functions.h"
#include "python/evaluator/evaluator.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/operations.h"

namespace patchorder::python {
namespace {

// Whether the node knows what `type` has under its name, and that it is no data descriptor. Its cache then has the
// class's attribute (null: none) in `value`, and where the last instance's dictionary had the name in `position`.
bool remembers(const AttributeExpr* node, const Type* type) {
  AttributeCache& cache = node->cache;
  if (cache.key == type && cache.version == type->version) [[likely]]
    return true;
  const Value attribute = lookup_in_type(type, node->name);
  if (attribute && type_of(attribute)->slots.descriptor_set) return false;
  cache.key = type;
  cache.version = type->version;
  cache.value = attribute;
  return true;
}

// The entry of the node's name in an instance's dictionary, or null.
DictEntry* own_entry(const AttributeExpr* node, const Dict* own) {
  if (own == nullptr) return nullptr;
  AttributeCache& cache = node->cache;
  if (own->has_at(cache.position, node->name)) [[likely]]
    return &own->entries[cache.position];
  const std::int64_t position = own->find(node->name);
  if (position < 0) return nullptr;
  cache.position = static_cast<std::uint32_t>(position);
  return &own->entries[position];
}

// The default look-up, or a module's, which differs only where nothing is found.
bool looks_up_plainly(const Type* type) {
  return type->slots.get_attribute == generic_get_attribute ||
         type->slots.get_attribute == builtin_types().module->slots.get_attribute;
}

}  // namespace

const Place* place_of_name(const Interpreter& interp, const AttributeBelowExpr* node) {
  return interp.version_at_least(10) ? &node->name_place : static_cast<const Place*>(node);
}

Value load_attribute(Interpreter& interp, const AttributeExpr* node, Value object) {
  Type* type = type_of(object);
  if (looks_up_plainly(type) && remembers(node, type)) {
    if (object.is_object()) {
      if (const DictEntry* entry = own_entry(node, object.object()->attributes)) return entry->value;
    }
    if (const Value attribute = node->cache.value) {
      const auto get = type_of(attribute)->slots.descriptor_get;
      return get ? get(interp, attribute, object, type) : attribute;
    }
  }
  return get_attribute(interp, object, node->name);
}

void store_attribute(Interpreter& interp, const AttributeExpr* node, Value object, Value value) {
  const Type* type = type_of(object);
  if (type->slots.set_attribute == generic_set_attribute && type->has_instance_attributes && object.is_object() &&
      remembers(node, type)) {
    if (DictEntry* entry = own_entry(node, object.object()->attributes)) {
      entry->value = value;
      return;
    }
  }
  set_attribute(interp, object, node->name, value);
}

Value load_method(Interpreter& interp, const AttributeExpr* node, Value object, Value& self) {
  const Type* type = type_of(object);
  if (type->slots.get_attribute == generic_get_attribute) {
    if (!remembers(node, type)) {
      // What a property raises is not told what was asked, as it is where get_attribute() asks.
      const Value found = generic_get_attribute(interp, object, node->name);
      if (!found) raise_attribute_error(interp, object, node->name);
      return found;
    }
    const Value attribute = node->cache.value;
    const Function* written = as<Function>(attribute);
    const bool is_method = (written != nullptr && becomes_method(written)) ||
                           (is<NativeFunction>(attribute) && cast<NativeFunction>(attribute)->is_method);
    if (is_method) {
      const Dict* own = object.is_object() ? object.object()->attributes : nullptr;
      if (own != nullptr && own->count != 0) {
        if (const Value shadowing = own->get(node->name)) return shadowing;
      }
      self = object;
      return attribute;
    }
  }
  return load_attribute(interp, node, object);
}

}  // namespace patchorder::python
