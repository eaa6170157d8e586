#include "python/partial_modules.h"

#include <filesystem>

#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/dict.h"
#include "python/objects/operations.h"
#include "python/standard_modules.h"

namespace patchorder::python {
namespace {

Value of_spec(Interpreter& interp, const Object* module, const char* name) {
  const Value spec = module->attributes == nullptr ? Value() : module->attributes->get(special_names().spec_);
  return spec && !spec.is_none() ? find_attribute(interp, spec, intern(name)) : Value();
}

bool is_first_of_3_13(const Interpreter& interp) { return interp.version().minor == 13 && interp.version().micro == 0; }

// Since 3.13, of a module that lies where the program does and may have been taken for another one.
std::string hint_at_place(Interpreter& interp, const Object* module, const std::string& name) {
  const Str* origin = as<Str>(of_spec(interp, module, "origin"));
  if (!interp.version_at_least(13) || origin == nullptr || !interp.first_folder) return "";
  const Value has_location = of_spec(interp, module, "has_location");
  std::filesystem::path folder = std::filesystem::path(origin->text());
  folder = folder.filename() == "__init__.py" ? folder.parent_path().parent_path() : folder.parent_path();
  if (!has_location || !truth(interp, has_location) || folder != *interp.first_folder) return "";
  const std::string begin = "consider renaming '" + std::string(origin->text()) + "' ";
  const bool is_3_13_0 = is_first_of_3_13(interp);
  if (is_standard_module_here(interp, name)) {
    return begin + "since it has the same name as the standard library module named '" + name + "' and " +
           (is_3_13_0 ? "the import system gives it precedence" : "prevents importing that standard library module");
  }
  if (!is_being_imported(interp, module)) return "";
  return begin + "if it has the same name as a " + (is_3_13_0 ? "third-party module" : "library") +
         " you intended to import";
}

}  // namespace

bool is_being_imported(Interpreter& interp, const Object* module) {
  const Value flag = of_spec(interp, module, "_initializing");
  return flag && truth(interp, flag);
}

std::string lacks_attribute(Interpreter& interp, const Object* module, const std::string& name,
                            const std::string& attribute) {
  const std::string whole = "module '" + name + "' has no attribute " + attribute;
  const std::string hint = hint_at_place(interp, module, name);
  if (!hint.empty()) return whole + " (" + hint + ")";
  if (!is_being_imported(interp, module)) return whole;
  std::string text = "partially initialized module '" + name + "'";
  const Str* origin = as<Str>(of_spec(interp, module, "origin"));
  if (interp.version_at_least(13) && origin != nullptr) text += " from '" + std::string(origin->text()) + "'";
  return text + " has no attribute " + attribute + " (most likely due to a circular import)";
}

std::string cannot_import(Interpreter& interp, const Object* module, const std::string& name, const std::string& wanted,
                          const std::string& place) {
  const std::string begin = "cannot import name '" + wanted + "' from ";
  const std::string hint = is_first_of_3_13(interp) ? "" : hint_at_place(interp, module, name);
  if (!hint.empty()) return begin + "'" + name + "' (" + hint + ")";
  if (!is_being_imported(interp, module)) return begin + "'" + name + "' (" + place + ")";
  return begin + "partially initialized module '" + name + "' (most likely due to a circular import) (" + place + ")";
}

}  // namespace patchorder::python
