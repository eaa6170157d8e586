#include "python/evaluator/cython_arguments.h"

#include <algorithm>
#include <string>

#include "python/interpreter.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/str.h"

namespace patchorder::python {
namespace {

// What the caller counts: a method has its receiver without him.
struct Counts {
  std::size_t receiver;
  std::size_t least;
  std::size_t most;
};

Counts counts_of(const Function* function) {
  const Scope* scope = function->scope;
  const std::string_view first = scope->positional == 0 ? "" : scope->parameters[0].name->text();
  const std::size_t receiver = first == "self" || first == "cls" ? 1 : 0;
  return {receiver, scope->positional - function->default_count - receiver, scope->positional - receiver};
}

// The calling conventions of CPython that Cython gives its functions, too.
enum class Convention { kNoArguments, kOneArgument, kTuple };

Convention convention_of(const Function* function, const Counts& counts) {
  const Scope* scope = function->scope;
  const std::string_view name = function->name()->text();
  // Slots of the type take a tuple always, and so do static methods.
  const bool is_slot = name == "__init__" || name == "__call__" || name == "__cinit__";
  const bool is_static = counts.receiver == 0 && function->qualified_name() != function->name();
  if (is_slot || is_static || scope->has_varargs || scope->has_varkeywords || scope->keyword_only != 0) {
    return Convention::kTuple;
  }
  if (counts.most == 0) return Convention::kNoArguments;
  return counts.most == 1 && counts.least == 1 ? Convention::kOneArgument : Convention::kTuple;
}

std::string name_of(const Function* function) { return std::string(function->name()->text()) + "()"; }

std::string quoted(const Str* name) { return "'" + std::string(name->text()) + "'"; }

}  // namespace

void raise_wrong_count_in_cython(Interpreter& interp, const Function* function, std::size_t given) {
  const Counts counts = counts_of(function);
  given -= std::min(given, counts.receiver);
  std::string takes;
  switch (convention_of(function, counts)) {
    case Convention::kNoArguments: takes = "no arguments"; break;
    case Convention::kOneArgument: takes = "exactly one argument"; break;
    case Convention::kTuple: {
      const bool few = given < counts.least;
      const std::size_t limit = few ? counts.least : counts.most;
      const bool is_exact = counts.least == counts.most && !function->scope->has_varargs;
      takes = std::string(is_exact ? "exactly "
                          : few    ? "at least "
                                   : "at most ") +
              std::to_string(limit) + (limit == 1 ? " positional argument" : " positional arguments");
    }
  }
  raise_type_error(interp, name_of(function) + " takes " + takes + " (" + std::to_string(given) + " given)");
}

void refuse_keywords_in_cython(Interpreter& interp, const Function* function) {
  if (convention_of(function, counts_of(function)) == Convention::kTuple) return;
  raise_type_error(interp, name_of(function) + " takes no keyword arguments");
}

void raise_unknown_keyword_in_cython(Interpreter& interp, const Function* function, const Str* name) {
  raise_type_error(interp, name_of(function) + " got an unexpected keyword argument " + quoted(name));
}

void raise_second_value_in_cython(Interpreter& interp, const Function* function, const Str* name) {
  raise_type_error(interp, name_of(function) + " got multiple values for keyword argument " + quoted(name));
}

}  // namespace patchorder::python
