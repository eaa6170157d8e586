#include "python/objects/exception.h"

#include <algorithm>
#include <string>

#include "python/evaluator/native_depth.h"
#include "python/interpreter.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception_details.h"
#include "python/objects/heap.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"

namespace patchorder::python {
namespace {

Exception* self_of(Value self) { return cast<Exception>(self); }

Value construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  Exception* exception = interp.heap().make<Exception>(type);
  exception->args = make_tuple(interp.heap(), arguments.positional());
  return exception;
}

// OSError(errno, ...) makes the subclass that stands for the number (Linux's).
Type* type_of_errno(std::int64_t number) {
  const ExceptionTypes& types = exceptions();
  switch (number) {
    case 1:
    case 13: return types.permission_error;
    case 2: return types.file_not_found_error;
    case 3: return types.process_lookup_error;
    case 4: return types.interrupted_error;
    case 10: return types.child_process_error;
    case 11:
    case 114:
    case 115: return types.blocking_io_error;
    case 17: return types.file_exists_error;
    case 20: return types.not_a_directory_error;
    case 21: return types.is_a_directory_error;
    case 32:
    case 108: return types.broken_pipe_error;
    case 103: return types.connection_aborted_error;
    case 104: return types.connection_reset_error;
    case 110: return types.timeout_error;
    case 111: return types.connection_refused_error;
    default: return types.os_error;
  }
}

void initialize(Interpreter& interp, Value self, const Arguments& arguments);

Value construct_os_error(Interpreter& interp, Type* type, const Arguments& arguments) {
  // A class with an __init__ of its own says by calling OSError's what errno is, or leaves it None.
  if (type->slots.initialize != initialize && type->slots.construct == construct_os_error) {
    const Value made = construct(interp, type, Arguments(std::span<const Value>()));
    self_of(made)->error_number = self_of(made)->error_text = Value::none();
    return made;
  }
  const bool numbered = type == exceptions().os_error && arguments.positional_count >= 2 &&
                        arguments.positional_count <= 5 && arguments.values[0].is_int();
  return construct(interp, numbered ? type_of_errno(arguments.values[0].as_int()) : type, arguments);
}

// How much of what was to be written is written or kept: what a BlockingIOError says that was told so.
constexpr char kWritten[] = "characters_written";

void initialize(Interpreter& interp, Value self, const Arguments& arguments) {
  const ExceptionTypes& types = exceptions();
  if (arguments.keyword_count != 0) note_keywords(interp, self_of(self), arguments);
  auto given = arguments.positional();
  self_of(self)->error_number = self_of(self)->error_text = Value();
  if (given.size() > 2 && given.size() <= 5 && is_instance(self, types.os_error)) {
    if (type_of(self) == types.blocking_io_error && given[2].is_int()) {
      set_detail(interp, self_of(self), kWritten, given[2]);
    } else if (!given[2].is_none()) {
      self_of(self)->filename = given[2];
      if (given.size() == 5) set_detail(interp, self_of(self), details::kSecondFile, given[4]);
      given = given.first(2);
    }
  }
  self_of(self)->args = make_tuple(interp.heap(), given);
}

Value str(Interpreter& interp, Value self) {
  const Tuple* args = self_of(self)->args;
  if (args->count == 0) return intern("");
  if (args->count == 1) return to_str(interp, args->items[0]);
  return repr(interp, self_of(self)->args);
}

Value repr_of(Interpreter& interp, Value self) {
  const Tuple* args = self_of(self)->args;
  std::string text(type_of(self)->name->text());
  text += args->count == 1 ? "(" + std::string(repr_text(interp, args->items[0])) + ")"
                           : std::string(repr_text(interp, self_of(self)->args));
  return make_str(interp.heap(), text);
}

Value key_error_str(Interpreter& interp, Value self) {
  const Tuple* args = self_of(self)->args;
  return args->count == 1 ? Value(repr(interp, args->items[0])) : str(interp, self);
}

// An OSError's errno (0) or strerror (1): None unless it was made with two arguments, or set.
Value os_error_part(Value self, std::size_t n) {
  const Value set = n == 0 ? self_of(self)->error_number : self_of(self)->error_text;
  if (set) return set;
  const Tuple* args = self_of(self)->args;
  return args->count >= 2 && args->count <= 5 ? args->items[n] : Value::none();
}

Value os_error_str(Interpreter& interp, Value self) {
  const Value number = os_error_part(self, 0);
  const Value words = os_error_part(self, 1);
  const Value filename = self_of(self)->filename;
  if (!filename && (number.is_none() || words.is_none())) return str(interp, self);
  std::string file = filename ? ": " + std::string(repr_text(interp, filename)) : "";
  const Dict* details = self_of(self)->attributes;
  const Value second = details != nullptr ? details->get(intern(details::kSecondFile)) : Value();
  if (second && !second.is_none()) file += " -> " + std::string(repr_text(interp, second));
  return make_str(interp.heap(), "[Errno " + std::string(to_str(interp, number)->text()) + "] " +
                                     std::string(to_str(interp, words)->text()) + file);
}

// `invalid syntax (script.py, line 3)`
Value syntax_error_str(Interpreter& interp, Value self) {
  const SyntaxErrorPlace place = syntax_error_place(self_of(self));
  if (!place.message) return str(interp, self);
  std::string text(to_str(interp, place.message)->text());
  if (const Str* file = as<Str>(place.file)) {
    const std::string_view path = file->text();
    text += " (" + std::string(path.substr(path.rfind('/') + 1)) + ", line " +
            std::string(to_str(interp, place.line)->text()) + ")";
  }
  return make_str(interp.heap(), text);
}

void require_exception(Interpreter& interp, Value value, const char* what) {
  if (value.is_none() || is<Exception>(value)) return;
  raise_type_error(interp, std::string(what) + " must be None or derive from BaseException");
}

constexpr NativeProperty kProperties[] = {
    {"args", [](Interpreter&, Value self) -> Value { return self_of(self)->args; },
     [](Interpreter& interp, Value self, Value value) {
       const List* items = collect(interp, value);
       self_of(self)->args = make_tuple(interp.heap(), items->values());
     }},
    {"__cause__", [](Interpreter&, Value self) { return none_if_null(self_of(self)->cause); },
     [](Interpreter& interp, Value self, Value value) {
       require_exception(interp, value, "exception cause");
       self_of(self)->cause = value.is_none() ? Value() : value;
       self_of(self)->suppress_context = true;
     }},
    {"__context__", [](Interpreter&, Value self) { return none_if_null(self_of(self)->context); },
     [](Interpreter& interp, Value self, Value value) {
       require_exception(interp, value, "exception context");
       self_of(self)->context = value.is_none() ? Value() : value;
     }},
    {"__suppress_context__", [](Interpreter&, Value self) { return Value::boolean(self_of(self)->suppress_context); },
     [](Interpreter& interp, Value self, Value value) { self_of(self)->suppress_context = truth(interp, value); }},
};

Value add_note(Interpreter& interp, const Value* args) {
  if (!is<Str>(args[1])) {
    const std::string given(type_name(args[1]));
    raise_type_error(interp, interp.version_at_least(13) ? "add_note() argument must be str, not " + given
                                                         : "note must be a str, not '" + given + "'");
  }
  Exception* exception = self_of(args[0]);
  if (!exception->notes) exception->notes = make_list(interp.heap());
  cast<List>(exception->notes)->append(interp.heap(), args[1]);
  if (exception->attributes == nullptr) exception->attributes = make_dict(interp.heap());
  exception->attributes->set(interp.heap(), intern("__notes__"), exception->notes);
  return Value::none();
}

constexpr NativeRow kMethods[] = {{"add_note(self, note, /)", add_note}};

constexpr NativeProperty kStopIterationProperties[] = {
    {"value", [](Interpreter&, Value self) { return argument_or_none(self, 0); }, nullptr}};

// A code that was set replaces the one that was given.
constexpr NativeProperty kSystemExitProperties[] = {{"code",
                                                     [](Interpreter&, Value self) {
                                                       const Tuple* args = self_of(self)->args;
                                                       return args->count > 1 ? Value(self_of(self)->args)
                                                                              : argument_or_none(self, 0);
                                                     },
                                                     [](Interpreter& interp, Value self, Value value) {
                                                       self_of(self)->args = make_tuple(interp.heap(), {&value, 1});
                                                     }}};

Value characters_written(Interpreter& interp, Value self) {
  const Value written = details::get<kWritten>(interp, self);
  if (written.is_none()) raise(interp, exceptions().attribute_error, kWritten);
  return written;
}

constexpr NativeProperty kOsErrorProperties[] = {
    details::kProperty<details::kSecondFile>,
    {kWritten, characters_written, details::change<kWritten>},
    {"filename", [](Interpreter&, Value self) { return none_if_null(self_of(self)->filename); },
     [](Interpreter&, Value self, Value value) { self_of(self)->filename = value; }},
    {"errno", [](Interpreter&, Value self) { return os_error_part(self, 0); },
     [](Interpreter&, Value self, Value value) { self_of(self)->error_number = value; }},
    {"strerror", [](Interpreter&, Value self) { return os_error_part(self, 1); },
     [](Interpreter&, Value self, Value value) { self_of(self)->error_text = value; }},
};

Type* find_type(std::string_view name, std::span<Type* const> made) {
  for (Type* type : made) {
    if (type->name->text() == name) return type;
  }
  return nullptr;
}

ExceptionTypes make_types() {
  ExceptionTypes types{};
  std::vector<Type*> made;
#define PATCHORDER_MAKE(member, type_name, base_name)                                                             \
  {                                                                                                               \
    const char* base = base_name;                                                                                 \
    types.member = make_native_type(type_name, "builtins", base ? find_type(base, made) : builtin_types().object, \
                                    &Exception::kLayout);                                                         \
    types.member->is_exception = true;                                                                            \
    made.push_back(types.member);                                                                                 \
    if (base == nullptr) {                                                                                        \
      types.member->slots.construct = construct;                                                                  \
      types.member->slots.initialize = initialize;                                                                \
      types.member->slots.str = str;                                                                              \
      types.member->slots.repr = repr_of;                                                                         \
    }                                                                                                             \
    if (types.member->name->text() == "KeyError") types.member->slots.str = key_error_str;                        \
    if (types.member->name->text() == "SyntaxError") types.member->slots.str = syntax_error_str;                  \
    if (types.member->name->text() == "OSError") {                                                                \
      types.member->slots.str = os_error_str;                                                                     \
      types.member->slots.construct = construct_os_error;                                                         \
    }                                                                                                             \
  }
  PATCHORDER_EXCEPTIONS(PATCHORDER_MAKE)
#undef PATCHORDER_MAKE
  return types;
}

}  // namespace

const ExceptionTypes& exceptions() {
  thread_local const ExceptionTypes types = [] {
    const ExceptionTypes made = make_types();
    add_properties(made.base_exception, kProperties);
    add_methods(made.base_exception, kMethods);
    add_properties(made.stop_iteration, kStopIterationProperties);
    add_properties(made.system_exit, kSystemExitProperties);
    add_properties(made.os_error, kOsErrorProperties);
    add_detail_properties(made);
    expose_slots(made.base_exception);
    return made;
  }();
  return types;
}

Exception* make_exception(Interpreter& interp, Type* type, Value argument) {
  return cast<Exception>(call(interp, type, argument));
}

}  // namespace patchorder::python
