// What generators and coroutines have in common: the methods that resume their body, and what they tell of it.
//
// Follows gen_send_ex, _gen_throw and gen_close of CPython's genobject.c.
#pragma once

#include "python/objects/exception.h"
#include "python/objects/value.h"

namespace patchorder::python::builtins {

// send(self, value), throw(self, type, value, traceback), close(self) and __next__(self). A body that ends raises
// StopIteration with what it returned.
Value generator_send(Interpreter& interp, const Value* args);
Value generator_throw(Interpreter& interp, const Value* args);
Value generator_close(Interpreter& interp, const Value* args);
Value generator_next(Interpreter& interp, const Value* args);

// The exception that throw(type, value) means. Raises TypeError where it is none.
Exception* thrown_exception(Interpreter& interp, Value type, Value value);

Value generator_repr(Interpreter& interp, Value self);
Value generator_name(Interpreter& interp, Value self);
void set_generator_name(Interpreter& interp, Value self, Value value);
Value generator_qualified_name(Interpreter& interp, Value self);
Value generator_frame(Interpreter& interp, Value self);
Value generator_code(Interpreter& interp, Value self);
Value generator_delegate(Interpreter& interp, Value self);
Value generator_suspended(Interpreter& interp, Value self);
Value generator_running(Interpreter& interp, Value self);

}  // namespace patchorder::python::builtins
