// The slots of classes that define dunder methods: each looks the method up in the instance's class, as
// CPython's slot_tp_* functions do, so that a method replaced on the class takes effect at once.
#pragma once

#include "python/objects/type.h"

namespace patchorder::python::slot_dispatch {

Value construct(Interpreter& interp, Type* type, const Arguments& arguments);
void initialize(Interpreter& interp, Value self, const Arguments& arguments);
Value call(Interpreter& interp, Value self, const Arguments& arguments);
Value get_attribute(Interpreter& interp, Value self, Str* name);
void set_attribute(Interpreter& interp, Value self, Str* name, Value value);
Value repr(Interpreter& interp, Value self);
Value str(Interpreter& interp, Value self);
std::uint64_t hash(Interpreter& interp, Value self);
Value compare(Interpreter& interp, Value self, Value other, CompareOperator op);
Value binary(Interpreter& interp, BinaryOperator op, Value self, Value other, bool reflected);
Value inplace(Interpreter& interp, BinaryOperator op, Value self, Value other);
Value unary(Interpreter& interp, UnaryOperator op, Value self);
bool truth(Interpreter& interp, Value self);
std::int64_t length(Interpreter& interp, Value self);
Value get_item(Interpreter& interp, Value self, Value key);
void set_item(Interpreter& interp, Value self, Value key, Value value);
bool contains(Interpreter& interp, Value self, Value item);
Value iterate(Interpreter& interp, Value self);
Value next(Interpreter& interp, Value self);
Value descriptor_get(Interpreter& interp, Value self, Value instance, Type* owner);
void descriptor_set(Interpreter& interp, Value self, Value instance, Value value);

// The dunder names of operators: `__add__`, `__radd__`, `__iadd__`; `__lt__`; `__neg__`.
Str* binary_name(BinaryOperator op, bool reflected);
Str* inplace_name(BinaryOperator op);
Str* compare_name(CompareOperator op);
Str* unary_name(UnaryOperator op);

}  // namespace patchorder::python::slot_dispatch
