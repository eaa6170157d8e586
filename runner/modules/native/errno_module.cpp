// errno: the numbers of the C library's errors under their names, as errnomodule.c has them.
#include <cerrno>
#include <cstring>
#include <string_view>

#include "modules/native/modules.h"
#include "python/interpreter.h"
#include "python/objects/dict.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

constexpr int kHighest = 132;           // ERFKILL
constexpr int kHighestSince3_14 = 134;  // EFTYPE, which headers of Linux have had for a short time

// Of names for the same number the one that errnomodule.c adds last.
std::string_view name_of(int number) {
  switch (number) {
    case EDEADLOCK: return "EDEADLOCK";
    case ENOTSUP: return "ENOTSUP";
    case kHighestSince3_14: return "EFTYPE";
    default: {
      const char* name = strerrorname_np(number);
      return name != nullptr ? name : "";
    }
  }
}

}  // namespace

void fill_errno(Interpreter& interp, python::Module* module) {
  python::Heap& heap = interp.heap();
  python::Dict* codes = python::make_dict(heap);
  const int highest = interp.version_at_least(14) ? kHighestSince3_14 : kHighest;
  for (int number = 1; number <= highest; ++number) {
    const std::string_view name = name_of(number);
    if (name.empty()) continue;
    python::set_item(interp, codes, Value::integer(number), python::intern(name));
    module->attributes->set(heap, python::intern(name), Value::integer(number));
  }
  module->attributes->set(heap, python::intern("EDEADLK"), Value::integer(EDEADLK));
  module->attributes->set(heap, python::intern("EOPNOTSUPP"), Value::integer(EOPNOTSUPP));
  module->attributes->set(heap, python::intern("EWOULDBLOCK"), Value::integer(EWOULDBLOCK));
  module->attributes->set(heap, python::intern("errorcode"), codes);
}

}  // namespace patchorder::modules
