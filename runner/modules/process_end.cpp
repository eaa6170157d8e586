// The beginning and the end of a process, in CPython's order (Py_RunMain, Py_FinalizeEx): __main__ runs; what it raised
// is reported; threading._shutdown waits for non-daemon threads; atexit callbacks run, last registered first; daemon
// threads are dropped where they stand.
#include <csignal>
#include <filesystem>

#include "modules/exception_reports.h"
#include "modules/process.h"
#include "python/asynchronous.h"
#include "python/builtin_types.h"
#include "python/dict.h"
#include "python/evaluator.h"
#include "python/exception.h"
#include "python/names.h"
#include "python/numbers.h"
#include "python/operations.h"
#include "python/parser.h"
#include "python/source.h"
#include "python/traceback.h"

namespace patchorder::modules {

using python::Exception;
using python::Value;

namespace {

// A program may look at when its objects die, by weak references, finalizers, or generators that have something to do
// when they are closed, if its text names them; the evaluator then has to leave the stack clean from the first
// statement on.
void attend_to_deaths(python::Interpreter& interp, std::string_view text) {
  const auto names = [text](std::string_view word) { return text.find(word) != text.npos; };
  if (names("weakref") || names("__del__") || (names("yield") && names("finally"))) interp.frees = true;
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

// sys.path[0]: where the script is, or whatever is the current folder.
void add_module_folder(python::Interpreter& interp, const std::string& folder) {
  const Value places = python::get_attribute(interp, interp.import_module("sys"), python::intern("path"));
  python::cast<python::List>(places)->append(interp.heap(), python::make_str(interp.heap(), folder));
}

std::string missing_script(const Program& program, bool by_whole_path) {
  const std::string path = by_whole_path
                               ? (std::filesystem::path(program.surroundings.folder) / program.path).lexically_normal()
                               : std::filesystem::path(program.path);
  return program.called_as + ": can't open file '" + path + "': [Errno 2] No such file or directory\n";
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
  attend_to_deaths(interp, program.source().text());
  Exception* raised = python::caught_in([&] { interp.run_module(program, main); });
  result_.exit_code = finalize(raised);
}

void Process::run_started(const Beginning& beginning) {
  machine_.begin_at(beginning.time);
  if (!is_in_past()) join_group();
  const Program& program = beginning.program;
  if (program.words.empty()) return run_new_interpreter(program);
  result_.exit_code = run_words(program.words);
}

int Process::run_words(const std::vector<std::string>& words) {
  python::Heap& heap = interpreter_.heap();
  std::vector<Value> texts;
  for (const std::string& word : words) texts.push_back(python::make_str(heap, word));
  int code = 0;
  Exception* raised = python::caught_in([&] {
    const Value programs = interpreter_.import_module("_programs");
    const Value ended =
        python::call_method(interpreter_, programs, python::intern("run"), python::make_tuple(heap, texts));
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

// A new interpreter: its __main__ is a script, or a command, which has no file.
void Process::run_new_interpreter(const Program& program) {
  python::Interpreter& interp = interpreter_;
  attend_to_deaths(interp, program_->source().text());  // which multiprocessing runs once more
  const std::optional<std::string> text = program.text ? program.text : script_text(program.path);
  if (!text) {
    write_stderr(interp, missing_script(program, interp.version_at_least(9)));
    result_.exit_code = 2;
    return;
  }
  attend_to_deaths(interp, *text);
  command_ = python::parse_module(std::make_shared<python::Source>(program.path, *text));
  python::Module* main = interp.make_module(python::intern("__main__"));
  if (!program.is_command) {
    interp.program = &command_->source();
    program_ = command_.get();
  }
  set_names_of_main(interp, *main, program.is_command ? "" : program.path);
  set_arguments(program.is_command ? "-c" : program.path, program.arguments);
  add_module_folder(interp, program.is_command ? "" : program.path.substr(0, program.path.rfind('/')));
  if (descriptors_.is_open(0)) interp.import_module("_standard_input");
  Exception* raised = python::caught_in([&] { interp.run_module(*command_, main); });
  result_.exit_code = finalize(raised);
}

void Process::set_arguments(const std::string& first, const std::vector<std::string>& rest) {
  python::Heap& heap = interpreter_.heap();
  python::List* argv = python::make_list(heap);
  argv->append(heap, python::make_str(heap, first));
  for (const std::string& argument : rest) argv->append(heap, python::make_str(heap, argument));
  python::set_attribute(interpreter_, interpreter_.import_module("sys"), python::intern("argv"), argv);
}

int Process::finalize(Exception* raised) {
  const int code = raised == nullptr ? 0 : report_main_exception(raised);
  if (raised == nullptr || !python::is_instance(raised, python::exceptions().system_exit)) forget_file();
  finalizing_ = true;
  free_executors();
  call_threading_shutdown();
  call_atexit();
  mortality_.end();
  python::warn_of_never_awaited(interpreter_);
  flush();
  return code;
}

// A script that has run to its end, or to an error, takes the names with it that it was run under.
void Process::forget_file() {
  const Value main = interpreter_.modules()->get(python::intern("__main__"));
  if (!python::is<python::Module>(main)) return;
  python::Dict* names = main.object()->attributes;
  for (python::Str* name : {python::special_names().file_, python::intern("__cached__")}) {
    if (names->find(name) >= 0) names->remove(name);
  }
}

// In 3.12 as it first came out, from here on; other versions only when no Python code is left to run.
void Process::check_not_at_shutdown(const char* what) {
  if (!finalizing_ || !interpreter_.version_at_least(12) || interpreter_.version_at_least(13)) return;
  python::raise(interpreter_, python::exceptions().runtime_error,
                "can't " + std::string(what) + " at interpreter shutdown");
}

// Prints the traceback, or takes the exit code out of SystemExit.
int Process::report_main_exception(Exception* raised) {
  python::Interpreter& interp = interpreter_;
  if (!python::is_instance(raised, python::exceptions().system_exit)) {
    // A Ctrl-C that nobody caught ends the process as the signal would have, after everything else.
    const int code = python::is_instance(raised, python::exceptions().keyboard_interrupt) ? -SIGINT : 1;
    print_exception(interp, raised);
    return code;
  }
  const Value code = python::get_attribute(interp, raised, python::intern("code"));
  if (code.is_none()) return 0;
  if (const auto number = python::small_integer(code)) return static_cast<int>(*number & 0xff);
  write_stderr(interp, std::string(python::to_str(interp, code)->text()) + "\n");
  return 1;
}

// Executors that the program has dropped are gone before anything waits for their threads.
void Process::free_executors() {
  const Value executors = interpreter_.modules()->get(python::intern("concurrent.futures.thread"));
  if (!executors || executors.is_none()) return;
  python::caught_in([&] { python::call_method(interpreter_, executors, python::intern("_free_executors")); });
}

void Process::call_threading_shutdown() {
  python::Interpreter& interp = interpreter_;
  const Value threading = interp.modules()->get(python::intern("threading"));
  if (!threading || threading.is_none()) return;
  Exception* raised = python::caught_in([&] { python::call_method(interp, threading, python::intern("_shutdown")); });
  if (raised == nullptr) return;
  report_unraisable(interp, interp.version_at_least(13) ? "on threading shutdown" : "in", threading, raised);
}

void Process::call_atexit() {
  python::Interpreter& interp = interpreter_;
  // What is registered now is not called any more.
  for (std::size_t place = atexit_callbacks.size(); place-- != 0;) {
    if (place >= atexit_callbacks.size()) continue;
    const std::vector<Value> callback = atexit_callbacks[place];
    const python::Tuple* positional = python::cast<python::Tuple>(callback[1]);
    const python::Dict* keywords = python::cast<python::Dict>(callback[2]);
    std::vector<Value> values(positional->values().begin(), positional->values().end());
    std::vector<python::Str*> names;
    for (std::int64_t i = 0; (i = python::next_live(keywords, i)) >= 0; ++i) {
      names.push_back(python::cast<python::Str>(keywords->entries[i].key));
      values.push_back(keywords->entries[i].value);
    }
    python::Arguments arguments(values.data(), positional->count);
    arguments.keyword_names = names.data();
    arguments.keyword_count = names.size();
    Exception* raised = python::caught_in([&] { python::call(interp, callback[0], arguments); });
    if (raised == nullptr) continue;
    if (interp.version_at_least(10)) {
      report_unraisable(interp, "in atexit callback", callback[0], raised);
    } else if (!python::is_instance(raised, python::exceptions().system_exit)) {
      write_stderr(interp, "Error in atexit._run_exitfuncs:\n" +
                               python::traceback_text(interp, raised, python::PrintedBy::kInterpreter));
    }
  }
  atexit_callbacks.clear();
}

}  // namespace patchorder::modules
