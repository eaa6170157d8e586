// sys: versions, modules, exceptions being handled, frames.
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "modules/exception_reports.h"
#include "modules/native/c_arguments.h"
#include "modules/native/modules.h"
#include "modules/native/standard_streams.h"
#include "modules/native/trace_functions.h"
#include "modules/process.h"
#include "modules/texts.h"
#include "modules/thread_state.h"
#include "python/evaluator/traceback.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"

namespace patchorder::modules {

using python::Exception;
using python::Interpreter;
using python::NativeRow;
using python::Type;
using python::Value;

namespace {

Value exc_info(Interpreter& interp, const Value*) {
  Exception* handled = interp.execution->handled;
  Value parts[] = {Value::none(), Value::none(), Value::none()};
  if (handled != nullptr) {
    parts[0] = python::type_of(handled);
    parts[1] = handled;
    parts[2] = python::traceback_value(interp, handled);
  }
  return python::make_tuple(interp.heap(), parts);
}

Value exception(Interpreter& interp, const Value*) {
  Exception* handled = interp.execution->handled;
  return handled == nullptr ? Value::none() : Value(handled);
}

Value exit_process(Interpreter& interp, const Value* args) {
  Exception* exit =
      python::cast<Exception>(args[0].is_none() ? python::call(interp, python::exceptions().system_exit)
                                                : python::call(interp, python::exceptions().system_exit, args[0]));
  python::raise_exception(interp, exit);
}

Value get_frame(Interpreter& interp, const Value* args) {
  python::Frame* frame = interp.execution->frame;
  while (frame != nullptr && frame->inlined) frame = frame->back;
  for (std::int64_t depth = python::to_index(interp, args[0]); depth > 0 && frame != nullptr; --depth) {
    frame = python::real_frame(frame->back);
  }
  if (frame == nullptr) python::raise_value_error(interp, "call stack is not deep enough");
  return python::frame_object(interp, frame);
}

// The innermost frame of each native thread's current greenlet, the newest thread first.
Value current_frames(Interpreter& interp, const Value*) {
  python::Dict* frames = python::make_dict(interp.heap());
  const auto& threads = process_of(interp).threads();
  for (auto each = threads.rbegin(); each != threads.rend(); ++each) {
    machine::NativeThread& native = *(*each)->native;
    if (native.state() == machine::NativeThread::State::kEnded || native.current() == nullptr) continue;
    const bool is_running = &native == &process_of(interp).machine().running();
    const auto* execution =
        is_running ? interp.execution : static_cast<const python::Execution*>(native.current()->user);
    python::Frame* frame = python::real_frame(execution->frame);
    if (frame == nullptr) continue;
    frames->set(interp, Value::integer(static_cast<std::int64_t>((*each)->ident)), python::frame_object(interp, frame));
  }
  return frames;
}

Value excepthook(Interpreter& interp, const Value* args) {
  if (Exception* exception = python::as<Exception>(args[1])) {
    write_stderr(interp, python::traceback_text(interp, exception, python::PrintedBy::kInterpreter));
  }
  return Value::none();
}

// What an expression that was typed in gives.
Value displayhook(Interpreter& interp, const Value* args) {
  if (args[0].is_none()) return Value::none();
  python::Str* last = python::intern("_");
  interp.builtins()->set(interp.heap(), last, Value::none());
  const Value stream = python::get_attribute(interp, interp.import_module("sys"), python::intern("stdout"));
  python::call_method(interp, stream, python::intern("write"), python::repr(interp, args[0]));
  python::call_method(interp, stream, python::intern("write"), python::intern("\n"));
  interp.builtins()->set(interp.heap(), last, args[0]);
  return Value::none();
}

// Up to 3.9 a limit has to leave room above the depth, for handling the error.
std::uint32_t deepest_under(const Interpreter& interp, std::uint32_t limit) {
  constexpr std::uint32_t kRoom = 50;
  if (interp.version_at_least(10)) return limit;
  return limit > 4 * kRoom ? limit - kRoom : limit / 4 * 3;
}

Value set_recursion_limit(Interpreter& interp, const Value* args) {
  const int wanted = c_int(interp, args[0]);
  if (wanted < 1) python::raise_value_error(interp, "recursion limit must be greater or equal than 1");
  const auto limit = static_cast<std::uint32_t>(wanted);
  // 3.11 counts the call of this function as long as the code that calls it is not hot.
  const bool counts_itself = interp.version_at_least(11) && !interp.version_at_least(12);
  const std::uint32_t depth = interp.execution->depth + (counts_itself ? 1 : 0);
  if (depth >= deepest_under(interp, limit)) {
    python::raise(interp, python::exceptions().recursion_error,
                  "cannot set the recursion limit to " + std::to_string(limit) + " at the recursion depth " +
                      std::to_string(depth) + ": the limit is too low");
  }
  interp.recursion_limit = limit;
  return Value::none();
}

Value interned(Interpreter& interp, const Value* args) {
  const python::Str* text = python::as<python::Str>(args[0]);
  if (text == nullptr) {
    python::raise_type_error(interp, "intern() argument must be str, not " + std::string(python::type_name(args[0])));
  }
  if (python::type_of(args[0]) != python::builtin_types().str) {
    python::raise_type_error(interp, "can't intern " + std::string(python::type_name(args[0])));
  }
  return args[0];
}

Value set_int_max_str_digits(Interpreter& interp, const Value* args) {
  constexpr auto kLeast = static_cast<std::int64_t>(python::kLeastMaxStrDigits);
  const std::int64_t digits = python::to_index(interp, args[0]);
  if (digits != 0 && digits < kLeast) {
    python::raise_value_error(interp, interp.version_at_least(14) ? "maxdigits must be >= 640 or 0 for unlimited"
                                                                  : "maxdigits must be 0 or larger than 640");
  }
  python::set_max_str_digits(interp, static_cast<std::size_t>(digits));
  return Value::none();
}

Value set_switch_interval(Interpreter& interp, const Value* args) {
  const double seconds = python::to_double(interp, args[0]);
  if (seconds <= 0) python::raise_value_error(interp, "switch interval must be strictly positive");
  process_of(interp).machine().set_switch_interval(machine::from_seconds(seconds));
  return Value::none();
}

// Names that are made when somebody looks at them first.
Value late_name(Interpreter& interp, const Value* args) {
  python::Str* name = python::expect_str(interp, args[0], "name");
  const Value make = python::find_attribute(interp, interp.import_module("_sys_names"), name);
  if (!make || (name->text().starts_with('_') && name->text() != "_xoptions")) {
    python::raise_attribute_error(interp, interp.import_module("sys"), name);
  }
  const Value made = python::call(interp, make);
  python::set_attribute(interp, interp.import_module("sys"), name, made);
  return made;
}

constexpr NativeRow kSince313[] = {
    {"_is_gil_enabled()", [](Interpreter&, const Value*) { return Value::boolean(true); }}};
constexpr NativeRow kSince311[] = {{"exception()", exception}};

constexpr NativeRow kFunctions[] = {
    {"__getattr__(name, /)", late_name},
    {"exc_info()", exc_info},
    {"exit(status=None, /)", exit_process},
    {"_getframe(depth=0, /)", get_frame},
    {"_current_frames()", current_frames},
    {"displayhook(value, /)", displayhook},
    {"excepthook(exctype, value, traceback, /)", excepthook},
    {"unraisablehook(unraisable, /)", default_unraisable_hook},
    {"getrecursionlimit()", [](Interpreter& interp, const Value*) { return Value::integer(interp.recursion_limit); }},
    {"setrecursionlimit(limit, /)", set_recursion_limit},
    {"get_int_max_str_digits()",
     [](Interpreter& interp, const Value*) {
       return Value::integer(static_cast<std::int64_t>(python::max_str_digits(interp)));
     }},
    {"set_int_max_str_digits(maxdigits)", set_int_max_str_digits},
    {"getswitchinterval()",
     [](Interpreter& interp, const Value*) {
       return Value::real(machine::to_seconds(process_of(interp).machine().switch_interval()));
     }},
    {"setswitchinterval(interval, /)", set_switch_interval},
    {"getdefaultencoding()", [](Interpreter&, const Value*) -> Value { return python::intern("utf-8"); }},
    {"getfilesystemencoding()", [](Interpreter&, const Value*) -> Value { return python::intern("utf-8"); }},
    {"intern(string, /)", interned},
    {"getrefcount(object, /)", count_references},
    {"is_finalizing()",
     [](Interpreter& interp, const Value*) { return Value::boolean(process_of(interp).is_torn_down()); }},
};

template <std::size_t n>
Value item(Interpreter&, Value self) {
  return python::cast<python::Tuple>(self)->items[n];
}

constexpr python::NativeProperty kVersionFields[] = {{"major", item<0>, nullptr},
                                                     {"minor", item<1>, nullptr},
                                                     {"micro", item<2>, nullptr},
                                                     {"releaselevel", item<3>, nullptr},
                                                     {"serial", item<4>, nullptr}};

constexpr python::NativeProperty kFloatFields[] = {
    {"max", item<0>, nullptr},   {"max_exp", item<1>, nullptr},  {"max_10_exp", item<2>, nullptr},
    {"min", item<3>, nullptr},   {"min_exp", item<4>, nullptr},  {"min_10_exp", item<5>, nullptr},
    {"dig", item<6>, nullptr},   {"mant_dig", item<7>, nullptr}, {"epsilon", item<8>, nullptr},
    {"radix", item<9>, nullptr}, {"rounds", item<10>, nullptr}};

// A tuple of `type`, which answers by name, too.
python::Tuple* make_record(Interpreter& interp, Type* type, std::span<const Value> parts) {
  python::Tuple* record = python::make_tuple(interp.heap(), parts);
  record->type = type;
  return record;
}

template <const auto& kFields>
Value record_repr(Interpreter& interp, Value self) {
  const python::Tuple* record = python::cast<python::Tuple>(self);
  std::string text = "sys." + std::string(python::type_of(self)->name->text());
  for (std::size_t i = 0; i < record->count; ++i) {
    text += i == 0 ? "(" : ", ";
    text += std::string(kFields[i].name) + "=" + std::string(python::repr_text(interp, record->items[i]));
  }
  return python::make_str(interp.heap(), text + ")");
}

template <const auto& kFields>
Type* make_record_type(const char* name) {
  Type* made = python::make_native_type(name, "sys", python::builtin_types().tuple, &python::Tuple::kLayout);
  python::add_properties(made, kFields);
  made->slots.repr = record_repr<kFields>;
  made->can_be_base = false;
  made->slots.construct = nullptr;
  return made;
}

// A program may make one, too.
Value construct_float_info(Interpreter& interp, Type* type, const python::Arguments& arguments) {
  std::vector<Value> parts;
  if (arguments.total() != 1)
    python::raise_type_error(interp, "structseq() missing required argument 'sequence' (pos 1)");
  python::for_each(interp, arguments.values[0], [&](Value part) { parts.push_back(part); });
  if (parts.size() != std::size(kFloatFields)) {
    python::raise_type_error(interp, "sys.float_info() takes a " + std::to_string(std::size(kFloatFields)) +
                                         "-sequence (" + std::to_string(parts.size()) + "-sequence given)");
  }
  return make_record(interp, type, parts);
}

Value make_version_info(Interpreter& interp) {
  static thread_local Type* const type = make_record_type<kVersionFields>("version_info");
  const python::PythonVersion& version = interp.version();
  const Value parts[] = {Value::integer(version.major), Value::integer(version.minor), Value::integer(version.micro),
                         python::intern("final"), Value::integer(0)};
  return make_record(interp, type, parts);
}

Value make_float_info(Interpreter& interp) {
  static thread_local Type* const type = [] {
    Type* made = make_record_type<kFloatFields>("float_info");
    made->slots.construct = construct_float_info;
    return made;
  }();
  using Limits = std::numeric_limits<double>;
  const Value parts[] = {Value::real(Limits::max()),
                         Value::integer(Limits::max_exponent),
                         Value::integer(Limits::max_exponent10),
                         Value::real(Limits::min()),
                         Value::integer(Limits::min_exponent),
                         Value::integer(Limits::min_exponent10),
                         Value::integer(Limits::digits10),
                         Value::integer(Limits::digits),
                         Value::real(Limits::epsilon()),
                         Value::integer(Limits::radix),
                         Value::integer(1)};
  return make_record(interp, type, parts);
}

}  // namespace

void fill_sys(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions);
  if (interp.version_at_least(11)) python::add_functions(interp, module, kSince311);
  if (interp.version_at_least(13)) python::add_functions(interp, module, kSince313);
  python::add_functions(interp, module, trace_function_rows(interp));
  const auto set = [&](const char* name, Value value) {
    module->attributes->set(interp.heap(), python::intern(name), value);
  };
  const python::PythonVersion& version = interp.version();
  const std::string number =
      std::to_string(version.major) + "." + std::to_string(version.minor) + "." + std::to_string(version.micro);
  set("modules", interp.modules());
  set("version_info", make_version_info(interp));
  set("float_info", make_float_info(interp));
  set("version", python::make_str(interp.heap(), number + " (main) [GCC]"));
  set("hexversion", Value::integer((version.major << 24) | (version.minor << 16) | (version.micro << 8) | 0xf0));
  set("stdin", make_standard_input(interp));
  set("stdout", make_standard_output(interp, 1));
  set("stderr", make_standard_output(interp, 2));
  for (const char* name : {"stdin", "stdout", "stderr", "displayhook", "excepthook", "unraisablehook"}) {
    const std::string original = "__" + std::string(name) + "__";
    set(original.c_str(), module->attributes->get(python::intern(name)));
  }
  set("argv", python::make_list(interp.heap()));
  set("path", python::make_list(interp.heap()));
  set("platform", python::intern("linux"));
  set("byteorder", python::intern("little"));
  set("executable", python::intern("/usr/bin/python3"));
  set("prefix", python::intern("/usr"));
  set("maxsize", Value::integer(INT64_MAX));
  set("maxunicode", Value::integer(0x10ffff));
  auto* implementation = interp.heap().make<python::Module>(python::builtin_types().module);
  implementation->name = python::intern("sys.implementation");
  implementation->attributes = python::make_dict(interp.heap());
  implementation->attributes->set(interp.heap(), python::intern("name"), python::intern("cpython"));
  implementation->attributes->set(interp.heap(), python::intern("cache_tag"),
                                  python::intern("cpython-3" + std::to_string(version.minor)));
  implementation->attributes->set(interp.heap(), python::intern("version"),
                                  module->attributes->get(python::intern("version_info")));
  set("implementation", implementation);
  const Pair& pair = process_of(interp).pair();
  set("builtin_module_names", python::make_tuple(interp.heap(), as_values(interp, builtin_module_names(pair))));
  const PythonOptions& options = process_of(interp).children().python_options();
  set("warnoptions", python::make_list(interp.heap(), as_values(interp, options.warnings)));
  set("dont_write_bytecode", Value::boolean(true));
}

}  // namespace patchorder::modules
