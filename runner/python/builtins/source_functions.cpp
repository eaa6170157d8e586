// compile, eval, exec: text that becomes code while the program runs.
//
// Text is parsed where it is run, since where its names live depends on the dictionaries it gets: with one for
// globals and locals alike it is a module's body; with two, its own names live as in a class body.
#include <algorithm>
#include <memory>
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/code_type.h"
#include "python/evaluator/evaluator.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/bytes.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/syntax/parser.h"
#include "python/syntax/syntax_error_text.h"

namespace patchorder::python::builtins {
namespace {

// The messages of 3.8, whose parser knew less about what was meant.
std::string until_3_8(const std::string& message, bool at_end) {
  if (at_end) return "unexpected EOF while parsing";
  const auto starts = [&](std::string_view with) { return message.starts_with(with); };
  if (starts("expected an indented block")) return "expected an indented block";
  if (message.ends_with("was never closed")) return "unexpected EOF while parsing";
  if (starts("unterminated string literal")) return "EOL while scanning string literal";
  if (starts("unterminated triple-quoted")) return "EOF while scanning triple-quoted string literal";
  if (starts("invalid character '") || starts("invalid non-printable")) return "invalid character in identifier";
  if (starts("expected ") || starts("invalid syntax")) return "invalid syntax";
  const std::string plain = message.substr(0, message.find(" here. Maybe you meant"));
  return plain == "cannot assign to expression" ? "cannot assign to operator" : plain;
}

// What the pair's version says of it.
std::string message_of(const Interpreter& interp, const std::string& message, bool at_end) {
  if (!interp.version_at_least(9)) return until_3_8(message, at_end);
  const bool is_of_newer = !interp.version_at_least(11) && message == "expected '('";
  return is_of_newer ? "invalid syntax" : message;
}

// What the parser does not see: CPython's symbol table and compiler read the line again, from a file if there is one.
bool is_found_late(std::string_view message) {
  constexpr std::string_view kParts[] = {" outside ",          "properly in loop", "nonlocal",
                                         "duplicate argument", " declaration",     "can't use starred"};
  return std::ranges::any_of(kParts, [&](std::string_view part) { return message.find(part) != message.npos; });
}

// The tree, or what is wrong with the text in this version.
template <typename Parse>
std::unique_ptr<Tree> parsed(const Interpreter& interp, Parse&& parse, SourceError& wrong) {
  try {
    std::unique_ptr<Tree> tree = parse();
    const NewerSyntax* newer = tree->too_new_for(interp.version().minor);
    if (newer == nullptr) return tree;
    wrong = {SourceError::Kind::kSyntax, newer->said, newer->position, ""};
  } catch (const SourceError& error) {
    if (error.kind == SourceError::Kind::kUnsupported) throw;
    wrong = error;
  }
  return nullptr;
}

const Tree& parse(Interpreter& interp, const std::shared_ptr<const Source>& source, Snippet snippet) {
  snippet.minor = interp.version().minor;
  interp.work(source->text().size());
  SourceError wrong{};
  std::unique_ptr<Tree> tree = parsed(
      interp, [&] { return parse_snippet(source, snippet); }, wrong);
  if (!tree) raise_syntax_error(interp, *source, wrong);
  warn_of_syntax(interp, *tree);
  return interp.keep(std::move(tree));
}

std::shared_ptr<const Source> source_of(Interpreter& interp, Value text, std::string path, const char* function) {
  std::string_view content;
  if (const Str* str = as<Str>(text)) {
    content = str->text();
  } else if (const Bytes* bytes = as<Bytes>(text)) {
    content = bytes->text();
  } else {
    const bool compiles = std::string_view(function) == "compile";
    raise_type_error(interp, std::string(function) + "() arg 1 must be a string, bytes or " +
                                 (compiles ? "AST" : "code") + " object");
  }
  if (content.find('\0') != std::string_view::npos) {
    if (!interp.version_at_least(12)) raise_value_error(interp, "source code string cannot contain null bytes");
    raise(interp, exceptions().syntax_error, "source code string cannot contain null bytes");
  }
  return std::make_shared<Source>(std::move(path), content);
}

struct Dictionaries {
  Dict* globals;
  Dict* names;
  Value frame_locals = {};  // a frame's own mapping, which `names` stands for
};

bool is_frame_locals(Value value) {
  const Type* type = type_of(value);
  return type->source != nullptr && type->source->is_library() && type->name->text() == "FrameLocalsProxy";
}

// What has changed in the names goes to the variables of the frame.
void write_back(Interpreter& interp, const Dictionaries& where, const Dict* before) {
  for (std::int64_t i = next_live(where.names, 0); i >= 0; i = next_live(where.names, i + 1)) {
    const DictEntry& entry = where.names->entries[i];
    const Str* name = as<Str>(entry.key);
    if (name == nullptr || !identical(before->get(name), entry.value)) {
      set_item(interp, where.frame_locals, entry.key, entry.value);
    }
  }
}

// What code with these globals finds behind them: the builtins, or what stands there as `__builtins__`.
void enter_builtins(Interpreter& interp, Dict* globals) {
  const Value given = globals->get(special_names().builtins_);
  if (!given) return globals->set(interp.heap(), special_names().builtins_, interp.builtins_module()), void();
  Dict* found = is<Module>(given) ? given.object()->attributes : as<Dict>(given);
  if (found == nullptr) raise_unsupported(interp, "__builtins__ that are neither a module nor a dict");
  interp.set_builtins_of(globals, found);
}

[[noreturn]] void refuse_globals(Interpreter& interp, Value globals, std::string_view function) {
  if (function == "exec")
    raise_type_error(interp, "exec() globals must be a dict, not " + std::string(type_name(globals)));
  raise_type_error(interp, type_of(globals)->slots.get_item ? "globals must be a real dict; try eval(expr, {}, mapping)"
                                                            : "globals must be a dict");
}

[[noreturn]] void refuse_locals(Interpreter& interp, Value locals, std::string_view function) {
  raise_type_error(interp, function == "exec"
                               ? "locals must be a mapping or None, not " + std::string(type_name(locals))
                               : "locals must be a mapping");
}

// The dictionaries to run in: those given, else the caller's.
Dictionaries dictionaries(Interpreter& interp, Value globals, Value locals, const char* function) {
  Frame& caller = *interp.execution->frame;
  Dictionaries chosen{caller.globals, nullptr};
  if (!globals.is_none()) {
    chosen.globals = as<Dict>(globals);
    if (chosen.globals == nullptr) refuse_globals(interp, globals, function);
  }
  if (!locals.is_none()) {
    if (is_frame_locals(locals)) chosen.frame_locals = locals;
    chosen.names = as<Dict>(chosen.frame_locals ? call_method(interp, locals, intern("copy")) : locals);
    if (chosen.names == nullptr && !type_of(locals)->slots.get_item) refuse_locals(interp, locals, function);
    if (chosen.names == nullptr) raise_unsupported(interp, std::string(function) + "() with locals that are no dict");
  } else {
    chosen.names = globals.is_none() ? frame_locals(interp, caller) : chosen.globals;
  }
  enter_builtins(interp, chosen.globals);
  return chosen;
}

// A function's code, called without arguments.
Value run_code_of_function(Interpreter& interp, Value code, Dict* globals, const char* function) {
  Function* made = make_function_of_code(interp, code, globals);
  const std::size_t count = made->scope->captured.size();
  if (count != 0 && interp.version_at_least(11) && std::string_view(function) == "exec") {
    raise_type_error(interp, "code object requires a closure of exactly length " + std::to_string(count));
  }
  if (count != 0) {
    raise_type_error(interp, std::string("code object passed to ") + function + "() may not contain free variables");
  }
  return call(interp, made);
}

Value run(Interpreter& interp, const Value* args, bool wants_expression) {
  const char* function = wants_expression ? "eval" : "exec";
  const Dictionaries where = dictionaries(interp, args[1], args[2], function);
  std::shared_ptr<const Source> source;
  Snippet snippet{.is_expression = wants_expression, .names_apart = where.names != where.globals};
  if (type_of(args[0]) == builtin_types().code) {
    const auto compiled = compiled_text(args[0]);
    if (!compiled) return run_code_of_function(interp, args[0], where.globals, function);
    source = compiled->source;
    snippet = compiled->snippet;
    snippet.names_apart = where.names != where.globals;
  } else {
    source = source_of(interp, args[0], "<string>", function);
  }
  const Tree& tree = parse(interp, source, snippet);
  Value value;
  if (where.frame_locals) {
    Dict* before = make_dict(interp.heap());
    update_dict(interp, before, where.names);
    Exception* raised = caught_in([&] { value = run_module_body(interp, tree, where.globals, where.names); });
    write_back(interp, where, before);
    if (raised != nullptr) raise_exception(interp, raised);
  } else {
    value = run_module_body(interp, tree, where.globals, where.names);
  }
  return wants_expression ? value : Value::none();
}

Value builtin_exec(Interpreter& interp, const Value* args) { return run(interp, args, false); }
Value builtin_eval(Interpreter& interp, const Value* args) { return run(interp, args, true); }

Snippet snippet_of(std::string_view mode, Value text) {
  const Str* str = as<Str>(text);
  return {.is_expression = mode == "eval",
          .is_single = mode == "single",
          .line_ends = str == nullptr || str->text().ends_with('\n')};
}

Value builtin_compile(Interpreter& interp, const Value* args) {
  const std::string_view mode = expect_str(interp, args[2], "compile() argument 'mode'")->text();
  if (mode != "exec" && mode != "eval" && mode != "single") {
    raise_value_error(interp, "compile() mode must be 'exec', 'eval' or 'single'");
  }
  if (!args[3].is_int() || args[3].as_int() != 0) raise_unsupported(interp, "compile() with flags");
  const std::string path(expect_str(interp, args[1], "compile() argument 'filename'")->text());
  const auto source = source_of(interp, args[0], path, "compile");
  const Snippet snippet = snippet_of(mode, args[0]);
  return make_compiled_code(interp, parse(interp, source, snippet), snippet);
}

constexpr NativeRow kFunctions[] = {
    {"compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)", builtin_compile},
    {"eval(source, globals=None, locals=None, /)", builtin_eval},
    {"exec(source, globals=None, locals=None, /)", builtin_exec},
};

}  // namespace

void raise_syntax_error(Interpreter& interp, const Source& source, const SourceError& error) {
  Heap& heap = interp.heap();
  Position at = error.position;
  // An expression that ends too early ends in its last line.
  const bool at_end = at.line > static_cast<std::uint32_t>(std::ranges::count(source.text(), '\n'));
  if (at_end) {
    at = {source.text() == "\n" ? 0 : at.line - 1, 0};
  }
  const bool has_text = !source.path().starts_with('<') || !is_found_late(error.message);
  const Value text = has_text ? Value(make_str(heap, std::string(source.line(at.line)) + "\n")) : Value::none();
  const std::int64_t end = column_behind_word(source.line(at.line), at.column);
  const Value place[] = {make_str(heap, source.path()), Value::integer(at.line), Value::integer(at.column), text,
                         Value::integer(at.line),       Value::integer(end)};
  const std::size_t known = interp.version_at_least(10) ? std::size(place) : std::size(place) - 2;
  const std::string message = message_of(interp, error.message, at_end);
  const Value arguments[] = {make_str(heap, message), make_tuple(heap, std::span(place).first(known))};
  const bool tabs = message.starts_with("inconsistent use of tabs");
  const bool indentation = message.find("indent") != std::string::npos;
  Type* type = tabs ? exceptions().tab_error : indentation ? exceptions().indentation_error : exceptions().syntax_error;
  raise_exception(interp, cast<Exception>(call(interp, type, Arguments(arguments))));
}

std::unique_ptr<Tree> parse_main(Interpreter& interp, const std::shared_ptr<const Source>& source) {
  SourceError wrong{};
  std::unique_ptr<Tree> tree = parsed(
      interp, [&] { return parse_module(source, std::make_shared<NodeMemory>(), interp.version().minor); }, wrong);
  if (!tree) raise_syntax_error(interp, *source, wrong);
  return tree;
}

std::span<const NativeRow> source_functions() { return kFunctions; }

Value completeness_of_text(Interpreter& interp, const Value* args) {
  const std::string path(expect_str(interp, args[1], "filename")->text());
  const auto source = source_of(interp, args[0], path, "compile");
  SourceError wrong{};
  const Snippet snippet = snippet_of(cast<Str>(args[2])->text(), args[0]);
  const bool is_right = parsed(
                            interp, [&] { return parse_snippet(source, snippet); }, wrong) != nullptr;
  return intern(is_right ? "complete" : wrong.is_incomplete ? "incomplete" : "wrong");
}

}  // namespace patchorder::python::builtins
