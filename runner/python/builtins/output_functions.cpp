// print and input.
#include <string>
#include <utility>

#include "python/builtins/builtins.h"
#include "python/interpreter.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/operations.h"

namespace patchorder::python::builtins {
namespace {

// print writes to whatever sys.stdout is at that moment.
Value standard_output(Interpreter& interp) {
  const Value sys = interp.modules()->get(intern("sys"));
  return sys ? find_attribute(interp, sys, intern("stdout")) : Value();
}

// Text on its way to a file. CPython writes each piece alone; a native stream can't tell, and gets them together.
class Pieces {
 public:
  Pieces(Interpreter& interp, Value file)
      : interp_(interp), file_(file), together_(!file || type_of(file)->permanent) {}

  void add(std::string_view text) {
    text_ += text;
    if (!together_) send();
  }
  void write() {
    if (!text_.empty()) send();
  }

 private:
  void send() {
    const std::string text = std::move(text_);
    text_.clear();
    if (!file_) {
      interp_.host().write(interp_, 1, text);
    } else {
      call_method(interp_, file_, intern("write"), make_str(interp_.heap(), text));
    }
  }

  Interpreter& interp_;
  Value file_;  // null: stdout itself
  bool together_;
  std::string text_;
};

Value builtin_print(Interpreter& interp, const Value* args) {
  const Value separator = args[0], end = args[1], flush = args[3];
  Value file = args[2];
  const auto part = [&](Value value, const char* name, const char* fallback) -> std::string {
    if (value.is_none()) return fallback;
    if (const Str* given = as<Str>(value)) return std::string(given->text());
    raise_type_error(interp, std::string(name) + " must be None or a string, not " + std::string(type_name(value)));
  };
  const std::string between = part(separator, "sep", " ");
  const std::string behind = part(end, "end", "\n");
  if (file.is_none()) file = standard_output(interp);
  if (file && file.is_none()) return Value::none();
  Pieces pieces(interp, file);
  const auto values = cast<Tuple>(args[4])->values();
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i != 0) pieces.add(between);
    // What str() of the program's own classes prints comes behind what was printed before it.
    if (!type_of(values[i])->permanent) pieces.write();
    pieces.add(to_str(interp, values[i])->text());
  }
  pieces.add(behind);
  pieces.write();
  if (!file) return Value::none();
  if (truth(interp, flush)) call_method(interp, file, intern("flush"));
  return Value::none();
}

// A line of sys.stdin, whatever that is, without its end.
Value builtin_input(Interpreter& interp, const Value* args) {
  const Value prompt[] = {Value::none(), intern(""), Value::none(), Value::boolean(true),
                          make_tuple(interp.heap(), {args, 1})};
  builtin_print(interp, prompt);
  const Value input = get_attribute(interp, interp.import_module("sys"), intern("stdin"));
  if (input.is_none()) raise(interp, exceptions().runtime_error, "input(): lost sys.stdin");
  const Value line = call_method(interp, input, intern("readline"));
  std::string_view text = expect_str(interp, line, "object.readline() returned non-string")->text();
  if (text.empty()) raise(interp, exceptions().eof_error, "EOF when reading a line");
  if (text.ends_with('\n')) text.remove_suffix(1);
  return make_str(interp.heap(), text);
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
