#include "python/objects/versioned_attributes.h"

#include <string_view>
#include <vector>

#include "python/objects/builtin_types.h"
#include "python/objects/complex_numbers.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/heap.h"
#include "python/objects/type.h"

namespace patchorder::python {
namespace {

// One that is not there before 3.`since`; out of the type's dictionary while an older CPython is modelled.
struct Versioned {
  Type* type;
  Str* name;
  int since;
  Value attribute;
};

std::vector<Versioned> versioned_attributes() {
  const BuiltinTypes& types = builtin_types();
  const ExceptionTypes& errors = exceptions();
  const struct {
    Type* type;
    std::string_view name;
    int since;
  } rows[] = {
      {types.str, "removeprefix", 9},          {types.str, "removesuffix", 9},
      {types.bytes, "removeprefix", 9},        {types.bytes, "removesuffix", 9},
      {types.byte_array, "removeprefix", 9},   {types.byte_array, "removesuffix", 9},
      {types.int_type, "bit_count", 10},       {errors.name_error, "name", 10},
      {errors.attribute_error, "name", 10},    {errors.attribute_error, "obj", 10},
      {errors.base_exception, "add_note", 11}, {types.object, "__getstate__", 11},
      {types.int_type, "is_integer", 12},      {complex_type(), "__complex__", 11},
      {complex_type(), "from_number", 14},     {types.type, "__annotations__", 10},
  };
  std::vector<Versioned> found;
  for (const auto& row : rows) {
    Str* name = intern(row.name);
    const Value attribute = row.type->attributes->get(name);
    if (attribute) found.push_back({row.type, name, row.since, attribute});
  }
  return found;
}

}  // namespace

void settle_versioned_attributes(int minor) {
  thread_local const std::vector<Versioned> every = versioned_attributes();
  thread_local int settled = 0;
  if (settled == minor) return;
  settled = minor;
  for (const Versioned& each : every) {
    if (minor >= each.since) {
      each.type->attributes->set(permanent_heap(), each.name, each.attribute);
    } else {
      each.type->attributes->remove(each.name);
    }
    renew_native_version(each.type);
  }
}

}  // namespace patchorder::python
