#include "python/native.h"

#include <array>
#include <charconv>
#include <string>
#include <unordered_map>
#include <vector>

#include "python/evaluator/call_observer.h"
#include "python/evaluator/native_depth.h"
#include "python/evaluator/suggestions.h"
#include "python/evaluator/thread_hooks.h"
#include "python/interpreter.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/heap.h"
#include "python/objects/operations.h"

namespace patchorder::python {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// The value a signature's default stands for.
Value parse_default(std::string_view text) {
  if (text == "?") return Value();
  if (text == "None") return Value::none();
  if (text == "True") return Value::boolean(true);
  if (text == "False") return Value::boolean(false);
  if (text.starts_with('\'')) return intern(text.substr(1, text.size() - 2));
  if (text.find('.') != std::string_view::npos) return Value::real(std::stod(std::string(text)));
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return Value::integer(number);
}

std::vector<std::string_view> split_parameters(std::string_view list) {
  std::vector<std::string_view> parts;
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    parts.push_back(trimmed(list.substr(0, comma)));
    list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
  }
  return parts;
}

void parse_parameters(NativeFunction* function, std::string_view list) {
  std::vector<NativeParameter> parameters;
  bool keyword_only = false;
  for (std::string_view part : split_parameters(list)) {
    if (part == "/") {
      function->positional_only = static_cast<std::uint32_t>(parameters.size());
    } else if (part == "*") {
      keyword_only = true;
    } else if (part.starts_with("**")) {
      function->has_varkeywords = true;
    } else if (part.starts_with("*")) {
      function->has_varargs = true;
      keyword_only = true;
    } else {
      const std::size_t equals_sign = part.find('=');
      const bool required = equals_sign == std::string_view::npos;
      parameters.push_back({intern(part.substr(0, equals_sign)),
                            required ? Value() : parse_default(part.substr(equals_sign + 1)), required});
      if (!keyword_only) function->positional = static_cast<std::uint32_t>(parameters.size());
    }
  }
  function->total = static_cast<std::uint32_t>(parameters.size());
  function->parameters = permanent_heap().allocate_array<NativeParameter>(parameters.size());
  std::copy(parameters.begin(), parameters.end(), function->parameters);
}

std::string display_name(const NativeFunction* function) { return std::string(function->name->text()) + "()"; }

// With its class, or the module it is a function of, from 3.9 on.
std::string full_name(Interpreter& interp, const NativeFunction* f) {
  if (!interp.version_at_least(9)) return display_name(f);
  const bool of_module = !f->is_method && f->module != nullptr && f->module->text() != "builtins";
  return (of_module ? std::string(f->module->text()) + "." : "") + std::string(f->qualified_name->text()) + "()";
}

std::string plural(const std::string& noun, std::size_t count) { return count == 1 ? noun : noun + "s"; }

// CPython words a wrong count in three ways: for functions of no or one argument (METH_NOARGS, METH_O), for those
// that take positions only (_PyArg_CheckPositional), and for those that take keywords too.
[[noreturn]] void raise_wrong_count(Interpreter& interp, const NativeFunction* f, std::size_t given,
                                    std::size_t keywords) {
  const std::size_t bound = f->is_method ? 1 : 0;
  std::size_t required = 0;
  for (std::uint32_t i = 0; i < f->positional; ++i) required += f->parameters[i].required ? 1 : 0;
  required -= std::min(required, bound);
  given -= std::min(given, bound);
  const std::size_t most = f->positional - bound;
  const std::string name(f->name->text());
  if (f->total == f->positional && most <= 1 && (most == 0 || required == 1) && !f->has_varargs) {
    raise_type_error(interp, full_name(interp, f) + " takes " + (most == 0 ? "no arguments" : "exactly one argument") +
                                 " (" + std::to_string(given) + " given)");
  }
  if (f->positional_only == f->positional) {
    const bool few = given < required;
    const std::size_t limit = few ? required : most;
    raise_type_error(interp, name + " expected " +
                                 (required == most && !f->has_varargs ? ""
                                  : few                               ? "at least "
                                                                      : "at most ") +
                                 std::to_string(limit) + plural(" argument", limit) + ", got " + std::to_string(given));
  }
  if (most == 0) raise_type_error(interp, name + "() takes no positional arguments");
  if (given < required && given < f->positional_only - bound) {
    const std::size_t least = f->positional_only - bound;
    raise_type_error(interp, name + "() takes " + (least == most ? "exactly " : "at least ") + std::to_string(least) +
                                 plural(" positional argument", least) + " (" + std::to_string(given) + " given)");
  }
  raise_type_error(interp,
                   name + "() takes " + (required == most ? "exactly " : "at most ") + std::to_string(most) +
                       plural(given + keywords > f->total - bound ? " argument" : " positional argument", most) + " (" +
                       std::to_string(given + keywords) + " given)");
}

[[noreturn]] void raise_missing(Interpreter& interp, const NativeFunction* f, std::size_t given, std::uint32_t at) {
  const std::uint32_t bound = f->is_method ? 1 : 0;
  if (f->positional_only == f->positional || at < f->positional_only) raise_wrong_count(interp, f, given, 0);
  raise_type_error(interp, display_name(f) + " missing required argument '" +
                               std::string(f->parameters[at].name->text()) + "' (pos " +
                               std::to_string(at + 1 - bound) + ")");
}

[[noreturn]] void raise_unknown_keyword(Interpreter& interp, const NativeFunction* f, std::string_view name) {
  const std::string quoted = "'" + std::string(name) + "'";
  // sorted() hands its keywords to list.sort().
  const std::string shown = f->name->text() == "sorted" ? "sort()" : display_name(f);
  std::vector<std::string_view> known;
  for (std::uint32_t i = f->positional_only; i < f->total; ++i) known.push_back(f->parameters[i].name->text());
  raise_type_error(interp, interp.version_at_least(13) ? shown + " got an unexpected keyword argument " + quoted +
                                                             keyword_suggestion(interp, known, name)
                                                       : quoted + " is an invalid keyword argument for " + shown);
}

void bind_keywords(Interpreter& interp, const NativeFunction* f, const Arguments& arguments, Value* bound,
                   Dict* extra) {
  const bool takes_none = f->positional_only == f->total || f->total == (f->is_method ? 1U : 0U);
  if (takes_none && extra == nullptr && arguments.keyword_count != 0) {
    raise_type_error(interp, full_name(interp, f) + " takes no keyword arguments");
  }
  for (std::size_t k = 0; k < arguments.keyword_count; ++k) {
    Str* name = arguments.keyword_names[k];
    std::uint32_t at = f->positional_only;
    while (at < f->total && !same_text(f->parameters[at].name, name)) ++at;
    if (at < f->total) {
      if (bound[at]) {
        raise_type_error(interp, "argument for " + display_name(f) + " given by name ('" + std::string(name->text()) +
                                     "') and position (" + std::to_string(at + (f->is_method ? 0 : 1)) + ")");
      }
      bound[at] = arguments.keyword_value(k);
    } else if (extra != nullptr) {
      extra->set(interp.heap(), name, arguments.keyword_value(k));
    } else {
      raise_unknown_keyword(interp, f, name->text());
    }
  }
}

// Fills `bound` with one value for each parameter, then *args and **kwargs.
void bind(Interpreter& interp, const NativeFunction* f, const Value* positional, std::size_t given,
          const Arguments& arguments, Value* bound) {
  std::fill_n(bound, f->total, Value());
  const std::size_t taken = std::min<std::size_t>(given, f->positional);
  std::copy_n(positional, taken, bound);
  if (given > f->positional && !f->has_varargs) raise_wrong_count(interp, f, given, arguments.keyword_count);
  Dict* extra = f->has_varkeywords ? make_dict(interp.heap()) : nullptr;
  bind_keywords(interp, f, arguments, bound, extra);
  for (std::uint32_t i = 0; i < f->total; ++i) {
    if (bound[i]) continue;
    const NativeParameter& parameter = f->parameters[i];
    if (parameter.required) raise_missing(interp, f, given, i);
    bound[i] = parameter.default_value;
  }
  std::uint32_t next = f->total;
  if (f->has_varargs) {
    bound[next++] = make_tuple(interp.heap(), {positional + taken, given - taken});
  }
  if (f->has_varkeywords) bound[next] = extra;
}

// A method that was found in its class is called with anything in front.
void check_receiver(Interpreter& interp, const NativeFunction* f, const Arguments& arguments) {
  const bool given = arguments.positional_count != 0;
  if (given && is_instance(arguments.values[0], f->owner)) return;
  const std::string name(f->name->text());
  const std::string owner(f->owner->name->text());
  if (!given) {
    raise_type_error(interp, interp.version_at_least(9)
                                 ? "unbound method " + owner + "." + name + "() needs an argument"
                                 : "descriptor '" + name + "' of '" + owner + "' object needs an argument");
  }
  raise_type_error(interp, "descriptor '" + name + "' for '" + owner + "' objects doesn't apply to a '" +
                               std::string(type_name(arguments.values[0])) + "' object");
}

enum class Binding { kMethod, kStatic, kClass };

void add_rows(Type* type, std::span<const NativeRow> rows, Binding binding) {
  Heap& heap = permanent_heap();
  for (const NativeRow& row : rows) {
    NativeFunction* function = make_native(row, type->name->text(), binding != Binding::kStatic);
    if (binding == Binding::kMethod && type != builtin_types().object) function->owner = type;
    Value attribute = function;
    if (binding == Binding::kStatic) {
      StaticMethod* wrapped = heap.make<StaticMethod>(builtin_types().static_method);
      wrapped->function = function;
      attribute = wrapped;
    } else if (binding == Binding::kClass) {
      ClassMethod* wrapped = heap.make<ClassMethod>(builtin_types().class_method);
      wrapped->function = function;
      attribute = wrapped;
    }
    type->attributes->set(heap, function->name, attribute);
  }
}

}  // namespace

NativeFunction* make_native(const NativeRow& row, std::string_view owner, bool is_method) {
  const std::string_view signature = row.signature;
  const std::size_t open = signature.find('(');
  NativeFunction* function = permanent_heap().make<NativeFunction>(builtin_types().native_function);
  function->name = intern(signature.substr(0, open));
  function->qualified_name =
      owner.empty() ? function->name : intern(std::string(owner) + "." + std::string(function->name->text()));
  function->code = row.code;
  function->signature = row.signature;
  function->is_method = is_method;
  parse_parameters(function, signature.substr(open + 1, signature.size() - open - 2));
  return function;
}

namespace {

Value run_code(Interpreter& interp, const NativeFunction* f, const Value* args) {
  const CallDepth depth(interp, 11);  // 3.11 makes it a part of the caller's code once that is hot
  if (interp.hooked) [[unlikely]]
    return run_native_with_hooks(interp, f, [&] { return f->code(interp, args); });
  if (interp.observer == nullptr) [[likely]]
    return f->code(interp, args);
  // Nothing but the destructor may follow a raise: no switch is allowed in a catch block.
  struct Observed {
    Interpreter& interp;
    const NativeFunction* function;
    const Value* args;
    Value result;
    ~Observed() { interp.observer->native_ends(interp, *function, args, result); }
  };
  interp.observer->native_begins(interp, *f, args);
  Observed observed{interp, f, args, Value()};
  observed.result = f->code(interp, args);
  return observed.result;
}

}  // namespace

Value call_native(Interpreter& interp, const NativeFunction* f, const Arguments& arguments) {
  if (f->owner != nullptr) check_receiver(interp, f, arguments);
  if (!f->self && arguments.keyword_count == 0 && arguments.positional_count == f->total && f->total == f->positional &&
      !f->has_varargs && !f->has_varkeywords) {
    return run_code(interp, f, arguments.values);
  }
  constexpr std::size_t kInPlace = 12;
  std::array<Value, kInPlace> small;
  std::vector<Value> large;
  Value* bound = small.data();
  if (f->total + 2 > kInPlace) {
    large.resize(f->total + 2);
    bound = large.data();
  }
  if (!f->self) {
    bind(interp, f, arguments.values, arguments.positional_count, arguments, bound);
    return run_code(interp, f, bound);
  }
  const PrefixedArguments with_self(f->self, arguments);
  const Arguments& all = with_self;
  bind(interp, f, all.values, all.positional_count, all, bound);
  return run_code(interp, f, bound);
}

void add_methods(Type* type, std::span<const NativeRow> rows) { add_rows(type, rows, Binding::kMethod); }

void add_static_methods(Type* type, std::span<const NativeRow> rows) { add_rows(type, rows, Binding::kStatic); }

void add_class_methods(Type* type, std::span<const NativeRow> rows) { add_rows(type, rows, Binding::kClass); }

void add_functions(Interpreter& interp, Module* module, std::span<const NativeRow> rows, std::string_view shown_as) {
  // A row makes one permanent function for the OS thread; modules of later cases take it again.
  thread_local std::unordered_map<const NativeRow*, std::vector<NativeFunction*>> made;
  std::vector<NativeFunction*>& functions = made[rows.data()];
  if (functions.empty()) {
    for (const NativeRow& row : rows) {
      functions.push_back(make_native(row, {}, false));
      functions.back()->module = intern(shown_as.empty() ? module->name->text() : shown_as);
    }
  }
  module->attributes->reserve(interp.heap(), module->attributes->used + functions.size());
  for (NativeFunction* function : functions) module->attributes->set(interp.heap(), function->name, function);
}

}  // namespace patchorder::python
