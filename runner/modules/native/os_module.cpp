// _os: what lib/os.py needs of the process.
#include "modules/native/modules.h"
#include "modules/process.h"
#include "python/dict.h"
#include "python/bytes.h"
#include "python/exception.h"
#include "python/native.h"
#include "python/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

Value exit_now(Interpreter& interp, const Value* args) {
  process_of(interp).exit_now(static_cast<int>(python::to_index(interp, args[0]) & 0xff));
}

Value write(Interpreter& interp, const Value* args) {
  const Value text = python::call_method(interp, args[1], python::intern("decode"));
  interp.host().write(interp, static_cast<int>(python::to_index(interp, args[0])),
                      python::cast<python::Str>(text)->text());
  return Value::integer(python::length(interp, args[1]));
}

// (pid, status), or None if there is no such child.
Value wait_for_child(Interpreter& interp, const Value* args) {
  const auto ended =
      process_of(interp).children().wait(python::to_index(interp, args[0]), python::truth(interp, args[1]));
  if (!ended) return Value::none();
  const Value fields[] = {Value::integer(ended->pid), Value::integer(ended->status)};
  return python::make_tuple(interp.heap(), fields);
}

// What the process was started with, or None.
Value environment(Interpreter& interp, const Value*) {
  const Surroundings* given = process_of(interp).surroundings;
  if (given == nullptr || !given->environment) return Value::none();
  python::Dict* made = python::make_dict(interp.heap());
  for (const auto& [name, value] : *given->environment) {
    made->set(interp.heap(), python::intern(name), python::make_str(interp.heap(), value));
  }
  return made;
}

Value folder(Interpreter& interp, const Value*) {
  const Surroundings* given = process_of(interp).surroundings;
  return python::make_str(interp.heap(), given == nullptr || given->folder.empty() ? "/tmp" : given->folder);
}

Value standard_input(Interpreter& interp, const Value*) {
  const Surroundings* given = process_of(interp).surroundings;
  return given == nullptr || !given->input ? Value::none() : python::make_bytes(interp.heap(), *given->input);
}

constexpr python::NativeRow kFunctions[] = {
    {"environment()", environment},
    {"folder()", folder},
    {"standard_input()", standard_input},
    {"_exit(status)", exit_now},
    {"write(fd, data, /)", write},
    {"getpid()", [](Interpreter& interp, const Value*) { return Value::integer(process_of(interp).children().pid()); }},
    {"is_forked()",
     [](Interpreter& interp, const Value*) { return Value::boolean(process_of(interp).children().is_child()); }},
    {"in_main_thread()",
     [](Interpreter& interp, const Value*) {
       return Value::boolean(&process_of(interp).thread() == &process_of(interp).main_thread());
     }},
    {"getppid()",
     [](Interpreter& interp, const Value*) { return Value::integer(process_of(interp).children().parent_pid()); }},
    {"check_fork()",
     [](Interpreter& interp, const Value*) {
       process_of(interp).check_not_at_shutdown("fork");
       return Value::none();
     }},
    {"fork()", [](Interpreter& interp, const Value*) { return Value::integer(process_of(interp).children().fork()); }},
    {"waitpid(pid, block, /)", wait_for_child},
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
  python::add_functions(interp, module, kFunctions);
}

}  // namespace patchorder::modules
