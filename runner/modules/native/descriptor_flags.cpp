#include "modules/native/descriptor_flags.h"

#include <vector>

#include "modules/native/c_arguments.h"
#include "modules/native/descriptors_in_turn.h"
#include "python/native.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// Of the open file, which others may have, too.
std::shared_ptr<OpenFile> shared_file(Interpreter& interp, Value fd) {
  return descriptors(interp).file(c_int(interp, fd));
}

Value set_blocking(Interpreter& interp, const Value* args) {
  const auto file = shared_file(interp, args[0]);
  if (file != nullptr) file->nonblocking = !python::truth(interp, args[1]);
  return Value::none();
}

Value is_blocking(Interpreter& interp, const Value* args) {
  const auto file = shared_file(interp, args[0]);
  return Value::boolean(file == nullptr || !file->nonblocking);
}

Value set_inheritable(Interpreter& interp, const Value* args) {
  process_of(interp).descriptors().set_inheritable(c_int(interp, args[0]), python::truth(interp, args[1]));
  return Value::none();
}

Value is_inheritable(Interpreter& interp, const Value* args) {
  return Value::boolean(process_of(interp).descriptors().is_inheritable(c_int(interp, args[0])));
}

// inheritable(): all of them, open or not: the standard ones may not be the process's own.
Value inheritable(Interpreter& interp, const Value*) {
  std::vector<Value> found;
  for (const int fd : process_of(interp).descriptors().inheritable()) found.push_back(Value::integer(fd));
  return python::make_tuple(interp.heap(), std::span<const Value>(found));
}

constexpr python::NativeRow kFunctions[] = {
    {"is_blocking(fd, /)", is_blocking},
    {"set_blocking(fd, blocking, /)", set_blocking},
    {"is_inheritable(fd, /)", is_inheritable},
    {"set_inheritable(fd, inheritable, /)", set_inheritable},
    {"inheritable()", inheritable},
};

}  // namespace

void add_descriptor_flags(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions);
}

}  // namespace patchorder::modules
