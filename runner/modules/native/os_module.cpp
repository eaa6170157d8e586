// _os: what lib/os.py needs of the process.
#include <cerrno>
#include <cstring>

#include "modules/native/c_arguments.h"
#include "modules/native/modules.h"
#include "modules/process.h"
#include "modules/texts.h"
#include "python/native.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

Value exit_now(Interpreter& interp, const Value* args) {
  process_of(interp).exit_now(static_cast<int>(python::to_index(interp, args[0]) & 0xff));
}

Value write(Interpreter& interp, const Value* args) {
  const std::string_view bytes = bytes_argument(interp, args[1]);
  const int descriptor = c_int(interp, args[0]);
  if (!process_of(interp).descriptors().is_known(descriptor)) return Value::integer(-EBADF);
  process_of(interp).write_unbuffered(descriptor, bytes);
  return Value::integer(static_cast<std::int64_t>(bytes.size()));
}

// {name: value} as whoever started the process said; None: nobody did.
Value environment(Interpreter& interp, const Value*) {
  const auto& given = process_of(interp).surroundings.environment;
  if (!given) return Value::none();
  python::Heap& heap = interp.heap();
  python::Dict* made = python::make_dict(heap);
  for (const std::string& each : *given) {
    const std::size_t equals = each.find('=');
    made->set(heap, python::intern(each.substr(0, equals)), python::make_str(heap, each.substr(equals + 1)));
  }
  return made;
}

// ({a field of sys.flags: its value}, (what -X says, ...)): what the options of this Python say.
Value python_options(Interpreter& interp, const Value*) {
  const PythonOptions& options = process_of(interp).children().python_options();
  python::Heap& heap = interp.heap();
  python::Dict* flags = python::make_dict(heap);
  for (const auto& [name, value] : options.flags) flags->set(heap, python::intern(name), Value::integer(value));
  const Value both[] = {flags, python::make_tuple(heap, as_values(interp, options.extensions))};
  return python::make_tuple(heap, both);
}

// set_environment(("NAME=value", ...)): of what this process becomes.
Value set_environment(Interpreter& interp, const Value* args) {
  process_of(interp).surroundings.environment = texts(interp, args[0]);
  return Value::none();
}

Value folder(Interpreter& interp, const Value*) {
  return python::make_str(interp.heap(), process_of(interp).surroundings.folder);
}

// (pid, status), or None if there is no such child.
Value wait_for_child(Interpreter& interp, const Value* args) {
  const auto ended = process_of(interp).children().wait(python::to_index(interp, args[0]), c_int(interp, args[1]));
  if (!ended) return Value::none();
  const Value fields[] = {Value::integer(ended->pid), Value::integer(ended->status)};
  return python::make_tuple(interp.heap(), fields);
}

// As the C library says it, whatever the locale.
Value error_message(Interpreter& interp, const Value* args) {
  const auto error = c_int(interp, args[0]);
  const char* known = strerrordesc_np(error);
  return python::make_str(interp.heap(), known != nullptr ? known : "Unknown error " + std::to_string(error));
}

constexpr python::NativeRow kFunctions[] = {
    {"strerror(code, /)", error_message},
    {"_exit(status)", exit_now},
    {"write(fd, data, /)", write},
    {"environment()", environment},
    {"python_options()", python_options},
    {"set_environment(entries, /)", set_environment},
    {"folder()", folder},
    {"getpid()", [](Interpreter& interp, const Value*) { return Value::integer(process_of(interp).children().pid()); }},
    {"is_forked()",
     [](Interpreter& interp, const Value*) { return Value::boolean(process_of(interp).children().is_child()); }},
    {"in_main_thread()",
     [](Interpreter& interp, const Value*) {
       return Value::boolean(&process_of(interp).thread() == &process_of(interp).main_thread());
     }},
    {"getppid()",
     [](Interpreter& interp, const Value*) {
       process_of(interp).take_turn();  // the parent may be earlier, and end
       return Value::integer(process_of(interp).children().parent_pid());
     }},
    {"job(pid, /)",
     [](Interpreter& interp, const Value* args) {
       const auto job = process_of(interp).children().job(python::to_index(interp, args[0]));
       return job ? Value::integer(*job) : Value::none();
     }},
    {"set_job(pid, job, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::boolean(
           process_of(interp).children().set_job(python::to_index(interp, args[0]), python::to_index(interp, args[1])));
     }},
    {"umask()",
     [](Interpreter& interp, const Value*) { return Value::integer(process_of(interp).surroundings.umask); }},
    {"set_umask(mask, /)",
     [](Interpreter& interp, const Value* args) {
       process_of(interp).surroundings.umask = static_cast<std::uint32_t>(python::to_index(interp, args[0]));
       return Value::none();
     }},
    {"set_folder(path, /)",
     [](Interpreter& interp, const Value* args) {
       process_of(interp).surroundings.folder = python::expect_str(interp, args[0], "path")->text();
       return Value::none();
     }},
    {"check_fork()",
     [](Interpreter& interp, const Value*) {
       process_of(interp).check_not_at_shutdown("fork");
       return Value::none();
     }},
    {"fork()", [](Interpreter& interp, const Value*) { return Value::integer(process_of(interp).children().fork()); }},
    {"waitpid(pid, options, /)", wait_for_child},
    {"pidfd_open(pid, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(process_of(interp).children().open_pidfd(python::to_index(interp, args[0])));
     }},
    {"live_threads()",
     [](Interpreter& interp, const Value*) {
       return Value::integer(static_cast<std::int64_t>(process_of(interp).live_threads()));
     }},
};

}  // namespace

void fill_operating_system(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions, "posix");
}

}  // namespace patchorder::modules
