#include "python/partial_modules.h"

#include "python/dict.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/operations.h"

namespace patchorder::python {
namespace {

Value of_spec(Interpreter& interp, const Object* module, const char* name) {
  const Value spec = module->attributes == nullptr ? Value() : module->attributes->get(special_names().spec_);
  return spec && !spec.is_none() ? find_attribute(interp, spec, intern(name)) : Value();
}

}  // namespace

bool is_being_imported(Interpreter& interp, const Object* module) {
  const Value flag = of_spec(interp, module, "_initializing");
  return flag && truth(interp, flag);
}

std::string partially_initialized(Interpreter& interp, const Object* module, const std::string& name,
                                  const std::string& attribute) {
  std::string text = "partially initialized module '" + name + "'";
  const Str* origin = as<Str>(of_spec(interp, module, "origin"));
  if (interp.version_at_least(13) && origin != nullptr) text += " from '" + std::string(origin->text()) + "'";
  return text + " has no attribute " + attribute + " (most likely due to a circular import)";
}

}  // namespace patchorder::python
