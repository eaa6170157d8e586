// Functions of the library that a real interpreter has in C: they show themselves as built in.
#pragma once

#include <string>

namespace patchorder::python {

struct Frame;
struct Function;
struct Type;
class Value;

// The type that such a function has instead of `function`, whose layout it shares.
Type* c_function_type();

// Whether such a function is a class's, not a module's.
bool is_c_method(const Function* function);

// Whether an instance that finds the function in its class gets a method: not of what a module has in C.
bool becomes_method(const Function* function);

// Whether what a `def` in `frame` has made is to be one.
bool defines_c_function(const Frame& frame, const Function* function);
void make_c_function(Function* function);

// tp_name of the value's type, which all that is in C has with its module.
std::string c_type_name(Value value);

namespace builtins {

Type* make_c_function_type();

}  // namespace builtins
}  // namespace patchorder::python
