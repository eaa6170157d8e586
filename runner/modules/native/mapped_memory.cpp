// _mapped_memory: files of the case as memory, for memoryviews of an mmap (lib/mmap.py). What is written there comes
// into the file, and what comes into the file by another way, or from another process, into the memory.
#include "modules/native/c_arguments.h"
#include "modules/native/modules.h"
#include "modules/process.h"
#include "python/native.h"
#include "python/objects/bytes.h"
#include "python/objects/heap.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::ByteArray;
using python::Interpreter;
using python::Value;

namespace {

class FileMemory final : public python::SharedMemory {
 public:
  FileMemory(Process& process, int number) : process_(process), number_(number) {}

  void look() override { process_.take_turn(); }
  void written(std::size_t at, std::string_view bytes) override { process_.descriptors().put(number_, at, bytes); }

 private:
  Process& process_;
  int number_;
};

// map(number, size): a bytearray that is the beginning of the file.
Value map(Interpreter& interp, const Value* args) {
  Process& process = process_of(interp);
  process.take_turn();
  const int number = c_int(interp, args[0]);
  const auto size = static_cast<std::size_t>(python::to_index(interp, args[1]));
  ByteArray* memory = python::make_bytearray(interp.heap(), std::string(size, '\0'));
  memory->shared = ::new (interp.heap().allocate(sizeof(FileMemory))) FileMemory(process, number);
  process.descriptors().map(number, memory->bytes, size);
  return memory;
}

Value unmap(Interpreter& interp, const Value* args) {
  process_of(interp).descriptors().unmap(python::cast<ByteArray>(args[0])->bytes);
  return Value::none();
}

// Whether the program still has a memoryview of it.
Value is_viewed(Interpreter& interp, const Value* args) {
  const ByteArray* memory = python::cast<ByteArray>(args[0]);
  return Value::boolean(memory->views > 0 && interp.host().is_viewed(interp, memory));
}

constexpr python::NativeRow kFunctions[] = {
    {"map(number, size, /)", map},
    {"unmap(memory, /)", unmap},
    {"is_viewed(memory, /)", is_viewed},
};

}  // namespace

void fill_mapped_memory(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions);
}

}  // namespace patchorder::modules
