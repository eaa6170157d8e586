#include "python/evaluator/function_arguments.h"

#include <string>
#include <vector>

#include "python/evaluator/cython_arguments.h"
#include "python/evaluator/suggestions.h"
#include "python/interpreter.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/syntax/source.h"

namespace patchorder::python {
namespace {

std::string function_name(const Interpreter& interp, const Function* function) {
  // 3.10 and later show the qualified name.
  const Str* name = interp.version_at_least(10) ? function->qualified_name() : function->name();
  return std::string(name->text()) + "()";
}

std::string quoted(const Str* name) { return "'" + std::string(name->text()) + "'"; }

std::string plural(const std::string& noun, std::size_t count) { return count == 1 ? noun : noun + "s"; }

// CPython joins missing names as 'a', 'b', and 'c'.
std::string joined_names(const std::vector<Str*>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i != 0) text += names.size() == 2 ? " and " : (i + 1 == names.size() ? ", and " : ", ");
    text += quoted(names[i]);
  }
  return text;
}

[[noreturn]] void raise_too_many(Interpreter& interp, const Function* function, std::size_t given, const Value* slots) {
  if (function->source->is_cython()) raise_wrong_count_in_cython(interp, function, given);
  const Scope* scope = function->scope;
  std::size_t keyword_only = 0;
  for (std::size_t i = 0; i < scope->keyword_only; ++i) keyword_only += slots[scope->positional + i] ? 1 : 0;
  const std::size_t most = scope->positional;
  const std::size_t least = most - function->default_count;
  std::string takes = least == most ? "" : "from " + std::to_string(least) + " to ";
  takes += std::to_string(most) + (least == most ? plural(" positional argument", most) : " positional arguments");
  std::string got = std::to_string(given);
  if (keyword_only != 0) {
    got += plural(" positional argument", given) + " (and " + std::to_string(keyword_only) +
           plural(" keyword-only argument", keyword_only) + ")";
  }
  raise_type_error(interp, function_name(interp, function) + " takes " + takes + " but " + got +
                               (given == 1 && keyword_only == 0 ? " was" : " were") + " given");
}

[[noreturn]] void raise_missing(Interpreter& interp, const Function* function, const std::vector<Str*>& missing,
                                const char* kind) {
  raise_type_error(interp, function_name(interp, function) + " missing " + std::to_string(missing.size()) +
                               " required " + kind + plural(" argument", missing.size()) + ": " +
                               joined_names(missing));
}

[[noreturn]] void raise_unknown_keyword(Interpreter& interp, const Function* function, const Arguments& arguments,
                                        const Str* name) {
  if (function->source->is_cython()) raise_unknown_keyword_in_cython(interp, function, name);
  const Scope* scope = function->scope;
  std::string positional_only;
  for (std::size_t i = 0; i < scope->positional_only; ++i) {
    for (std::size_t k = 0; k < arguments.keyword_count; ++k) {
      if (!same_text(scope->parameters[i].name, arguments.keyword_names[k])) continue;
      positional_only += (positional_only.empty() ? "" : ", ") + std::string(arguments.keyword_names[k]->text());
    }
  }
  if (!positional_only.empty()) {
    raise_type_error(interp, function_name(interp, function) +
                                 " got some positional-only arguments passed as keyword arguments: '" +
                                 positional_only + "'");
  }
  std::vector<std::string_view> known;
  for (std::size_t i = scope->positional_only; i < scope->positional + scope->keyword_only; ++i) {
    known.push_back(scope->parameters[i].name->text());
  }
  raise_type_error(interp, function_name(interp, function) + " got an unexpected keyword argument " + quoted(name) +
                               keyword_suggestion(interp, known, name->text()));
}

void bind_keywords(Interpreter& interp, const Function* function, const Arguments& arguments, Value* slots,
                   Dict* extra) {
  const Scope* scope = function->scope;
  const std::size_t named = scope->positional + scope->keyword_only;
  if (arguments.keyword_count != 0 && function->source->is_cython()) refuse_keywords_in_cython(interp, function);
  for (std::size_t k = 0; k < arguments.keyword_count; ++k) {
    Str* name = arguments.keyword_names[k];
    std::size_t at = scope->positional_only;
    while (at < named && !same_text(scope->parameters[at].name, name)) ++at;
    if (at < named) {
      if (slots[at]) {
        if (function->source->is_cython()) raise_second_value_in_cython(interp, function, name);
        raise_type_error(interp, function_name(interp, function) + " got multiple values for argument " + quoted(name));
      }
      slots[at] = arguments.keyword_value(k);
    } else if (extra != nullptr) {
      extra->set(interp.heap(), name, arguments.keyword_value(k));
    } else {
      raise_unknown_keyword(interp, function, arguments, name);
    }
  }
}

void fill_defaults(Interpreter& interp, const Function* function, std::size_t taken, Value* slots) {
  const Scope* scope = function->scope;
  const std::size_t first_default = scope->positional - function->default_count;
  std::vector<Str*> missing;
  for (std::size_t i = taken; i < scope->positional; ++i) {
    if (slots[i]) continue;
    if (i < first_default) {
      missing.push_back(scope->parameters[i].name);
    } else {
      slots[i] = function->defaults[i - first_default];
    }
  }
  if (!missing.empty() && function->source->is_cython()) raise_wrong_count_in_cython(interp, function, taken);
  if (!missing.empty()) raise_missing(interp, function, missing, "positional");
  for (std::size_t i = scope->positional; i < scope->positional + scope->keyword_only; ++i) {
    if (!slots[i]) slots[i] = function->keyword_defaults[i - scope->positional];
    if (!slots[i]) missing.push_back(scope->parameters[i].name);
  }
  if (!missing.empty()) raise_missing(interp, function, missing, "keyword-only");
}

}  // namespace

void bind_arguments_slowly(Interpreter& interp, const Function* function, const Arguments& arguments, Value* slots) {
  const Scope* scope = function->scope;
  const std::size_t given = arguments.positional_count;
  const std::size_t taken = std::min<std::size_t>(given, scope->positional);
  std::copy_n(arguments.values, taken, slots);
  std::size_t next = scope->positional + scope->keyword_only;
  if (scope->has_varargs) {
    slots[next++] = make_tuple(interp.heap(), {arguments.values + taken, given - taken});
  }
  Dict* extra = nullptr;
  if (scope->has_varkeywords) slots[next] = extra = make_dict(interp.heap());
  bind_keywords(interp, function, arguments, slots, extra);
  if (given > taken && !scope->has_varargs) raise_too_many(interp, function, given, slots);
  fill_defaults(interp, function, taken, slots);
}

}  // namespace patchorder::python
