// How functions, types and modules that are written in C++ are declared.
//
// A native function is one C++ function and one row: its Python signature as text and the pointer. The
// signature is parsed once; calls are bound to it as CPython's Argument Clinic does, with CPython's error
// messages, and the C++ function finds one Value for each parameter, in order:
//
//     Value lock_acquire(Interpreter& interp, const Value* args);
//     constexpr NativeRow kLockMethods[] = {{"acquire(self, blocking=True, timeout=-1)", lock_acquire}};
//
// A default is None, True, False, an integer, a float, a 'string', or `=?`: then the Value is null where
// the argument is missing. `/` and `*` separate as in Python; `*args` gives a Tuple, `**kwargs` a Dict.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "python/evaluator/arguments.h"
#include "python/objects/object.h"

namespace patchorder::python {

class Interpreter;
struct Module;

using NativeCode = Value (*)(Interpreter& interp, const Value* args);

struct NativeRow {
  const char* signature;
  NativeCode code;
};

struct NativeParameter {
  Str* name;
  Value default_value;
  bool required;
};

struct NativeFunction : Object {
  static constexpr Layout kLayout{"builtin_function_or_method"};
  explicit NativeFunction(Type* native_type) : Object(native_type) {}

  Str* name = nullptr;
  Str* qualified_name = nullptr;  // `list.append`
  Str* module = nullptr;
  const char* signature = nullptr;  // as the row has it; what __doc__ shows
  const Type* owner = nullptr;      // a method's type: only its instances may stand first
  NativeCode code = nullptr;
  Value self;  // natives that belong to an instance or a module: passed first; null otherwise
  NativeParameter* parameters = nullptr;
  std::uint32_t positional_only = 0;
  std::uint32_t positional = 0;  // those that may be given by position, positional-only ones included
  std::uint32_t total = 0;       // all but *args and **kwargs
  bool has_varargs = false;
  bool has_varkeywords = false;
  bool is_method = false;  // binds to an instance when found in a class
};

// Makes a permanent function from its row. `owner` is the type's name for messages ("list"), or empty.
NativeFunction* make_native(const NativeRow& row, std::string_view owner, bool is_method);

Value call_native(Interpreter& interp, const NativeFunction* function, const Arguments& arguments);

// Adds rows to a permanent type's attributes: as methods, or (static) as plain functions.
void add_methods(Type* type, std::span<const NativeRow> rows);
void add_static_methods(Type* type, std::span<const NativeRow> rows);
void add_class_methods(Type* type, std::span<const NativeRow> rows);

// A read-only attribute (or writable, with a setter) that is computed: CPython's PyGetSetDef.
struct NativeProperty {
  const char* name;
  Value (*get)(Interpreter& interp, Value self);
  void (*set)(Interpreter& interp, Value self, Value value);  // may be null
};
void add_properties(Type* type, std::span<const NativeProperty> rows);

// Adds rows to a module's attributes. `shown_as`: the module that the functions say they are of; its own if empty.
void add_functions(Interpreter& interp, Module* module, std::span<const NativeRow> rows,
                   std::string_view shown_as = {});

}  // namespace patchorder::python
