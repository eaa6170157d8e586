#include "modules/native/thread_local.h"

#include <string>

#include "modules/kept_arguments.h"
#include "modules/process.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"

namespace patchorder::modules {

using python::Arguments;
using python::Dict;
using python::Interpreter;
using python::Str;
using python::Type;
using python::Value;

namespace {

LocalObject* local_of(Value self) { return python::cast<LocalObject>(self); }

bool has_own_initialize(const Type* type) { return type->slots.initialize != thread_local_type()->slots.initialize; }

// Makes the running thread's dictionary the instance's; a subclass's __init__ fills a new one.
void enter_thread(Interpreter& interp, Value self) {
  LocalObject* local = local_of(self);
  Dict*& dict = process_of(interp).thread().locals[local];
  local->attributes = dict;
  if (dict != nullptr) return;
  dict = python::make_dict(interp.heap());
  local->attributes = dict;
  if (!has_own_initialize(local->type)) return;
  const KeptArguments kept(local->arguments->values(), *local->keywords);
  local->type->slots.initialize(interp, self, kept.arguments());
}

Value construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  if (arguments.total() != 0 && !has_own_initialize(type)) {
    python::raise_type_error(interp, "Initialization arguments are not supported");
  }
  LocalObject* local = interp.heap().make<LocalObject>(type);
  local->arguments = python::make_tuple(interp.heap(), arguments.positional());
  local->keywords = python::make_dict(interp.heap());
  for (std::size_t i = 0; i < arguments.keyword_count; ++i) {
    local->keywords->set(interp.heap(), arguments.keyword_names[i], arguments.keyword_value(i));
  }
  Dict* dict = python::make_dict(interp.heap());
  process_of(interp).thread().locals[local] = dict;
  local->attributes = dict;
  return local;
}

Value get_attribute(Interpreter& interp, Value self, Str* name) {
  enter_thread(interp, self);
  return python::generic_get_attribute(interp, self, name);
}

void set_attribute(Interpreter& interp, Value self, Str* name, Value value) {
  enter_thread(interp, self);
  if (name == python::special_names().dict_) {
    python::raise(interp, python::exceptions().attribute_error,
                  "'" + std::string(python::type_name(self)) + "' object attribute '__dict__' is read-only");
  }
  python::generic_set_attribute(interp, self, name, value);
}

}  // namespace

Type* thread_local_type() {
  static thread_local Type* const type = [] {
    Type* made = python::make_native_type("_local", "_thread", python::builtin_types().object, &LocalObject::kLayout);
    made->slots.construct = construct;
    made->slots.initialize = [](Interpreter&, Value, const Arguments&) {};
    made->slots.get_attribute = get_attribute;
    made->slots.set_attribute = set_attribute;
    python::expose_slots(made);
    return made;
  }();
  return type;
}

}  // namespace patchorder::modules
