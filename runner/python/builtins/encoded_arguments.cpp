#include "python/builtins/encoded_arguments.h"

#include <algorithm>
#include <array>

#include "python/evaluator/suggestions.h"
#include "python/interpreter.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::python::builtins {
namespace {

const Str* as_text(Interpreter& interp, const std::string& type, std::string_view name, std::size_t position,
                   Value value) {
  if (!value) return nullptr;
  if (const Str* text = as<Str>(value)) return text;
  // From 3.13 on str() looks for itself.
  const bool is_called_none = value.is_none() && (type != "str" || !interp.version_at_least(13));
  const std::string which = interp.version_at_least(9) ? "'" + std::string(name) + "'" : std::to_string(position + 1);
  raise_type_error(interp, type + "() argument " + which + " must be str, not " +
                               (is_called_none ? "None" : std::string(type_name(value))));
}

[[noreturn]] void raise_unknown(Interpreter& interp, const std::string& type,
                                const std::array<std::string_view, 3>& names, std::string_view given) {
  const std::string quoted = "'" + std::string(given) + "'";
  if (!interp.version_at_least(13)) {
    raise_type_error(interp, quoted + " is an invalid keyword argument for " + type + "()");
  }
  raise_type_error(interp, type + "() got an unexpected keyword argument " + quoted +
                               keyword_suggestion(interp, {names.begin(), names.end()}, given));
}

}  // namespace

EncodedArguments encoded_arguments(Interpreter& interp, const std::string& type, std::string_view first_name,
                                   const Arguments& arguments) {
  const std::array<std::string_view, 3> names{first_name, "encoding", "errors"};
  if (arguments.total() > names.size()) {
    const std::string total = std::to_string(arguments.total());
    raise_type_error(interp, interp.version_at_least(13) && type == "str"
                                 ? "str expected at most 3 arguments, got " + total
                                 : type + "() takes at most 3 arguments (" + total + " given)");
  }
  std::array<Value, 3> bound;
  for (std::size_t i = 0; i < arguments.positional_count; ++i) bound[i] = arguments.values[i];
  for (std::size_t i = 0; i < arguments.keyword_count; ++i) {
    const std::string_view given = arguments.keyword_names[i]->text();
    const auto at = static_cast<std::size_t>(std::find(names.begin(), names.end(), given) - names.begin());
    if (at == names.size()) raise_unknown(interp, type, names, given);
    if (bound[at]) {
      raise_type_error(interp, "argument for " + type + "() given by name ('" + std::string(given) +
                                   "') and position (" + std::to_string(at + 1) + ")");
    }
    bound[at] = arguments.keyword_value(i);
  }
  return {bound[0], as_text(interp, type, names[1], 1, bound[1]), as_text(interp, type, names[2], 2, bound[2])};
}

}  // namespace patchorder::python::builtins
