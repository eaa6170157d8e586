// A tuple of four that also answers by name.
#include "modules/native/except_hook_args.h"

#include <fmt/format.h>

#include <cstddef>
#include <iterator>
#include <string>

#include "python/evaluator/arguments.h"
#include "python/interpreter.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Arguments;
using python::Interpreter;
using python::Type;
using python::Value;

namespace {

constexpr const char* kFields[] = {"exc_type", "exc_value", "exc_traceback", "thread"};

template <std::size_t place>
Value field(Interpreter&, Value self) {
  return python::cast<python::Tuple>(self)->items[place];
}

// The underscore came with 3.9.
std::string shown_name(const Interpreter& interp) {
  return interp.version_at_least(9) ? "_thread._ExceptHookArgs" : "_thread.ExceptHookArgs";
}

Value repr(Interpreter& interp, Value self) {
  std::string text;
  for (std::size_t i = 0; i < std::size(kFields); ++i) {
    text += fmt::format("{}{}={}", i == 0 ? "" : ", ", kFields[i],
                        python::repr_text(interp, python::cast<python::Tuple>(self)->items[i]));
  }
  return python::make_str(interp.heap(), shown_name(interp) + "(" + text + ")");
}

Value construct(Interpreter& interp, Type* type, const Arguments& arguments) {
  if (arguments.positional_count == 0) {
    python::raise_type_error(interp, "constructor requires a sequence");
  }
  const python::List* parts = python::collect(interp, arguments.values[0]);
  if (parts->count != std::size(kFields)) {
    python::raise_type_error(
        interp, fmt::format("{}() takes a 4-sequence ({}-sequence given)", shown_name(interp), parts->count));
  }
  python::Tuple* made = python::make_tuple(interp.heap(), parts->values());
  made->type = type;
  return made;
}

}  // namespace

Type* except_hook_args_type() {
  static thread_local Type* const type = [] {
    constexpr static python::NativeProperty kProperties[] = {{kFields[0], field<0>, nullptr},
                                                             {kFields[1], field<1>, nullptr},
                                                             {kFields[2], field<2>, nullptr},
                                                             {kFields[3], field<3>, nullptr}};
    Type* made =
        python::make_native_type("_ExceptHookArgs", "_thread", python::builtin_types().tuple, &python::Tuple::kLayout);
    made->slots.construct = construct;
    made->slots.repr = repr;
    made->slots.str = repr;
    made->can_be_base = false;
    python::add_properties(made, kProperties);
    return made;
  }();
  return type;
}

}  // namespace patchorder::modules
