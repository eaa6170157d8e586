// The beginning of a process: its __main__ runs (pymain_run_python), or the words of a program that is no Python.
#include <cerrno>
#include <filesystem>

#include "modules/exception_reports.h"
#include "modules/process.h"
#include "modules/texts.h"
#include "python/builtins/builtins.h"
#include "python/evaluator/evaluator.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/syntax/parser.h"
#include "python/syntax/source.h"

namespace patchorder::modules {

using python::Exception;
using python::Value;
using Kind = Program::Kind;

namespace {

// A program may look at when its objects die, by weak references, finalizers, or generators that have something to do
// when they are closed, and at all that have not, if its text names them; the evaluator then has to leave the stack
// clean from the first statement on.
void attend_to_deaths(python::Interpreter& interp, std::string_view text) {
  const auto names = [text](std::string_view word) { return text.find(word) != text.npos; };
  const bool looks_at_objects = names("get_objects") || names("get_referrers");
  const bool has_generators_that_close = names("yield") && (names("finally") || names("GeneratorExit"));
  if (names("weakref") || names("__del__") || has_generators_that_close || looks_at_objects) {
    interp.frees = true;
  }
}

// What __main__ has before it runs (add_main_module): the import system has found nothing. `path` is empty for a
// command.
void set_names_of_main(python::Interpreter& interp, python::Module& main, const std::string& path) {
  const python::SpecialNames& names = python::special_names();
  python::Heap& heap = interp.heap();
  for (python::Str* name : {names.package_, names.loader_, names.spec_})
    main.attributes->set(heap, name, Value::none());
  if (!interp.version_at_least(14))
    main.attributes->set(heap, python::intern("__annotations__"), python::make_dict(heap));
  main.attributes->set(heap, names.builtins_, interp.builtins_module());
  if (path.empty()) return;
  main.attributes->set(heap, names.file_, python::make_str(heap, path));
  main.attributes->set(heap, python::intern("__cached__"), Value::none());
}

// sys.path[0] is where the script is, or whatever is the current folder.
void add_module_folder(python::Interpreter& interp, const std::string& folder) {
  const Value places = python::get_attribute(interp, interp.import_module("sys"), python::intern("path"));
  python::cast<python::List>(places)->append(interp.heap(), python::make_str(interp.heap(), folder));
  if (!interp.first_folder) interp.first_folder = folder.empty() ? process_of(interp).surroundings.folder : folder;
}

std::filesystem::path whole_path(const Program& program) {
  return (std::filesystem::path(program.surroundings.folder) / program.path).lexically_normal();
}

std::string missing_script(const Program& program, bool by_whole_path) {
  const std::string path = by_whole_path ? whole_path(program).string() : program.path;
  return program.called_as + ": can't open file '" + path + "': [Errno 2] No such file or directory\n";
}

// A whole path since 3.9; the case's own file is called as it is everywhere.
std::string file_of_main(const Program& program, bool by_whole_path) {
  if (program.kind == Kind::kInput) return "<stdin>";
  if (program.kind != Kind::kScript) return "";
  return by_whole_path && !program.text ? whole_path(program).string() : program.path;
}

std::string first_argument(const Program& program) {
  if (program.kind == Kind::kCommand) return "-c";
  if (program.kind == Kind::kModule) return "-m";
  return program.path;
}

std::string module_folder(const Program& program) {
  if (program.kind == Kind::kModule) return program.surroundings.folder;
  return program.kind == Kind::kScript ? whole_path(program).parent_path() : std::filesystem::path();
}

}  // namespace

std::string Process::folder_of_program() const {
  return (std::filesystem::path(Surroundings{}.folder) / program_source().path()).parent_path().lexically_normal();
}

void Process::run_main(const python::Tree& program, const std::vector<std::string>& arguments) {
  python::Interpreter& interp = interpreter_;
  python::Module* main = interp.make_module(python::intern("__main__"));
  const std::string& path = program.source().path();
  set_names_of_main(interp, *main, path);
  set_arguments(path, arguments);
  if (program_folder != nullptr) add_module_folder(interp, folder_of_program());
  for (const std::string& folder : installation_folders(pair_)) add_module_folder(interp, folder);
  attend_to_deaths(interp, program.source().text());
  Exception* raised = python::caught_in([&] { interp.run_module(program, main); });
  result_.exit_code = finalize(raised);
}

void Process::set_arguments(const std::string& first, const std::vector<std::string>& rest) {
  std::vector<Value> words = as_values(interpreter_, rest);
  words.insert(words.begin(), python::make_str(interpreter_.heap(), first));
  python::List* argv = python::make_list(interpreter_.heap(), words);
  python::set_attribute(interpreter_, interpreter_.import_module("sys"), python::intern("argv"), argv);
}

void Process::run_started(const Beginning& beginning) {
  machine_.begin_at(beginning.time);
  thread().signals.blocked = beginning.program.surroundings.blocked;
  if (!is_in_past()) join_group();
  const Program& program = beginning.program;
  if (program.words.empty()) return run_new_interpreter(program);
  result_.exit_code = run_words(program.words);
}

int Process::run_words(const std::vector<std::string>& words) {
  int code = 0;
  Exception* raised = python::caught_in([&] {
    const Value programs = interpreter_.import_module("_programs");
    const Value given = python::make_tuple(interpreter_.heap(), as_values(interpreter_, words));
    const Value ended = python::call_method(interpreter_, programs, python::intern("run"), given);
    code = static_cast<int>(python::to_index(interpreter_, ended));
  });
  return raised == nullptr ? code : report_main_exception(raised);
}

std::optional<std::string> Process::script_text(const std::string& path) {
  const Value files = interpreter_.import_module("_files");
  const Value text = python::call_method(interpreter_, files, python::intern("script"),
                                         Value(python::make_str(interpreter_.heap(), path)));
  if (text.is_none()) return std::nullopt;
  return std::string(python::expect_str(interpreter_, text, "text")->text());
}

std::string Process::read_input() {
  std::string all;
  for (std::string bytes;; all += bytes) {
    take_turn();
    bytes.clear();
    const int size = descriptors_.read(0, std::string::npos, false, bytes);
    if (size == -EAGAIN) {
      std::vector<Descriptors::Interest> more{{0, Descriptors::kReadable}};
      descriptors_.wait(more, machine::kNever);
    } else if (size <= 0) {
      return all;
    }
  }
}

// What __main__ consists of; none if there is no such thing, which has been told then.
std::optional<std::string> Process::main_text(const Program& program, python::Module* main) {
  const auto read_by = [&](const char* reader, const std::string& name) -> std::optional<std::string> {
    const Value read = python::get_attribute(interpreter_, interpreter_.import_module("runpy"), python::intern(reader));
    const Value arguments[] = {python::make_str(interpreter_.heap(), name), main};
    const Value text = python::call(interpreter_, read, python::Arguments(arguments, 2));
    const std::string said(python::expect_str(interpreter_, text, "text")->text());
    if (!main->attributes->get(python::special_names().spec_).is_none()) return said;
    flush();
    write_stderr(interpreter_, program.called_as + ": " + said + "\n");
    result_.exit_code = 1;
    return std::nullopt;
  };
  if (program.kind == Kind::kInput) return read_input();
  if (program.kind == Kind::kModule) return read_by("_text_of_main", program.path);
  std::optional<std::string> text = program.text ? program.text : script_text(program.path);
  if (text) return text;
  if (descriptors_.tree().is_folder(whole_path(program).string())) {
    // A whole path since 3.9, with what ends it.
    const bool is_whole = !interpreter_.version_at_least(9) || program.path.starts_with('/');
    return read_by("_text_of_folder", is_whole ? program.path : program.surroundings.folder + "/" + program.path);
  }
  write_stderr(interpreter_, missing_script(program, interpreter_.version_at_least(9)));
  result_.exit_code = 2;
  return std::nullopt;
}

void Process::run_new_interpreter(const Program& program) {
  python::Interpreter& interp = interpreter_;
  if (program.kind == Kind::kVersion) {
    const python::PythonVersion& version = interp.version();
    show(1, "Python " + std::to_string(version.major) + "." + std::to_string(version.minor) + "." +
                std::to_string(version.micro) + "\n");
    result_.exit_code = 0;
    return;
  }
  interp.is_optimized = program.options.flags.contains("optimize");
  if (interp.is_optimized) {
    python::set_attribute(interp, interp.builtins_module(), python::intern("__debug__"), Value::boolean(false));
  }
  attend_to_deaths(interp, program_->source().text());  // which multiprocessing runs once more
  python::Module* main = interp.make_module(python::intern("__main__"));
  set_names_of_main(interp, *main, file_of_main(program, interp.version_at_least(9)));
  set_arguments(first_argument(program), program.arguments);
  add_module_folder(interp, module_folder(program));
  for (const std::string& folder : program.options.folders) add_module_folder(interp, folder);
  for (const std::string& folder : installation_folders(pair_)) add_module_folder(interp, folder);
  if (!program.options.warnings.empty()) interp.import_module("warnings");
  std::optional<std::string> text;
  Exception* raised = python::caught_in([&] { text = main_text(program, main); });
  if (raised == nullptr && !text) return;
  if (raised == nullptr) {
    attend_to_deaths(interp, *text);
    const Value file = main->attributes->get(python::special_names().file_);
    const std::string path(file ? python::expect_str(interp, file, "path")->text() : program.path);
    const auto source = std::make_shared<python::Source>(path, *text);
    raised = python::caught_in([&] { command_ = python::builtins::parse_main(interp, source); });
  }
  if (raised == nullptr) {
    if (program.kind == Kind::kScript || program.kind == Kind::kModule) {
      interp.program = &command_->source();
      program_ = command_.get();
    }
    if (descriptors_.is_open(0)) interp.import_module("_standard_input");
    if (const auto output = descriptors_.file(1); output != nullptr && output->terminal != nullptr)
      buffers_lines = true;
    raised = python::caught_in([&] { interp.run_module(*command_, main); });
  }
  result_.exit_code = finalize(raised);
}

}  // namespace patchorder::modules
