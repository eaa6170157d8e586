#include "python/c_functions.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "python/evaluator/execution.h"
#include "python/objects/builtin_types.h"
#include "python/objects/function.h"
#include "python/objects/str.h"
#include "python/syntax/source.h"

namespace patchorder::python {
namespace {

// Whole files stand for C (Source::is_c) but for the functions that say of themselves that they are in one of these
// modules, which are in Python and take what is in C from another one.
constexpr auto kInPython =
    std::to_array<std::string_view>({"asyncio.futures", "asyncio.tasks", "functools", "heapq", "sqlite3.dbapi2"});

// What functions in C of other files say; _extension_types.compiled marks others.
constexpr std::string_view kInC = "posix";

}  // namespace

Type* c_function_type() {
  static thread_local Type* const type = builtins::make_c_function_type();
  return type;
}

bool is_c_method(const Function* function) {
  return function->qualified_name()->text().find('.') != std::string_view::npos;
}

bool becomes_method(const Function* function) {
  return function->type == builtin_types().function || is_c_method(function);
}

void make_c_function(Function* function) { function->type = c_function_type(); }

bool defines_c_function(const Frame& frame, const Function* function) {
  // What functions define are objects of their own: nothing that a C module has under a name.
  if (frame.scope != nullptr || frame.source->is_cython()) return false;
  const Str* module = as<Str>(function->module);
  if (!frame.source->is_c()) return module != nullptr && module->text() == kInC && frame.source->is_library();
  if (module == nullptr || is_c_method(function)) return true;
  return std::ranges::find(kInPython, module->text()) == kInPython.end();
}

std::string c_type_name(Value value) {
  const Type* type = type_of(value);
  const bool is_c = type->source != nullptr && type->source->is_c() && type->module->text() != "builtins";
  if (!is_c || type->shown_name != type->name) return std::string(type->shown_name->text());
  return std::string(type->module->text()) + "." + std::string(type->name->text());
}

}  // namespace patchorder::python
