// `type`, the type of classes: how they are made, called and how their attributes are found.
#pragma once

#include <string>

#include "python/objects/builtin_types.h"

namespace patchorder::python::builtins {

// Its slots, before the types that hold methods exist; and its methods, once they do.
void set_type_slots(BuiltinTypes& types);
void finish_type_type(BuiltinTypes& types);

// `module.Outer.Inner`; builtin types without the module.
std::string qualified_type_name(const Type* type);

// A class in C, or of the library in its place. gevent 22.10 is built for 3.10 by a Cython that does not know yet how
// to close its classes there (Py_TPFLAGS_IMMUTABLETYPE).
bool is_immutable(const Interpreter& interp, const Type* type);

// Refuses to make an instance of a class of abc.ABCMeta's that is still abstract, naming what is.
void refuse_abstract(Interpreter& interp, const Type* type);

// object.__init_subclass__(cls, *args, **kwargs), which refuses all of them.
Value object_init_subclass(Interpreter& interp, const Value* args);

}  // namespace patchorder::python::builtins
