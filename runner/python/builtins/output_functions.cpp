// print and input.
#include <string>

#include "python/builtins/builtins.h"
#include "python/dict.h"
#include "python/exception.h"
#include "python/function.h"
#include "python/interpreter.h"
#include "python/operations.h"

namespace patchorder::python::builtins {
namespace {

// print writes to whatever sys.stdout is at that moment; one write for each piece, as CPython does.
Value standard_output(Interpreter& interp) {
  const Value sys = interp.modules()->get(intern("sys"));
  return sys ? find_attribute(interp, sys, intern("stdout")) : Value();
}

Value builtin_print(Interpreter& interp, const Value* args) {
  const Value separator = args[0], end = args[1], flush = args[3];
  Value file = args[2];
  std::string text;
  const auto part = [&](Value value, const char* name, const char* fallback) -> std::string {
    if (value.is_none()) return fallback;
    if (const Str* given = as<Str>(value)) return std::string(given->text());
    raise_type_error(interp, std::string(name) + " must be None or a string, not " + std::string(type_name(value)));
  };
  const std::string between = part(separator, "sep", " ");
  const std::string behind = part(end, "end", "\n");
  const auto values = cast<Tuple>(args[4])->values();
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i != 0) text += between;
    text += to_str(interp, values[i])->text();
  }
  text += behind;
  if (file.is_none()) file = standard_output(interp);
  if (!file) {
    interp.host().write(interp, 1, text);
    return Value::none();
  }
  if (file.is_none()) return Value::none();
  call_method(interp, file, intern("write"), make_str(interp.heap(), text));
  if (truth(interp, flush)) call_method(interp, file, intern("flush"));
  return Value::none();
}

Value builtin_input(Interpreter& interp, const Value*) {
  raise(interp, exceptions().eof_error, "EOF when reading a line");
}

Value builtin_exit(Interpreter& interp, const Value* args) { raise_value(interp, exceptions().system_exit, args[0]); }

constexpr NativeRow kFunctions[] = {
    {"print(*args, sep=None, end=None, file=None, flush=False)", builtin_print},
    {"input(prompt='', /)", builtin_input},
    {"exit(code=None)", builtin_exit},
    {"quit(code=None)", builtin_exit},
};

}  // namespace

std::span<const NativeRow> output_functions() { return kFunctions; }

}  // namespace patchorder::python::builtins
