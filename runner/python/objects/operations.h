// The operations of Python's data model on any value: what CPython calls the abstract object protocol.
//
// Each may run code of the program and may throw PythonError.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "python/evaluator/arguments.h"
#include "python/objects/sequence.h"
#include "python/objects/str.h"
#include "python/objects/type.h"

namespace patchorder::python {

class Interpreter;

// Attributes. get_attribute raises AttributeError; find_attribute answers null instead.
Value get_attribute(Interpreter& interp, Value object, Str* name);
Value find_attribute(Interpreter& interp, Value object, Str* name);
void set_attribute(Interpreter& interp, Value object, Str* name, Value value);
void delete_attribute(Interpreter& interp, Value object, Str* name);
// The default mechanisms, object.__getattribute__ and object.__setattr__.
Value generic_get_attribute(Interpreter& interp, Value object, Str* name);
void generic_set_attribute(Interpreter& interp, Value object, Str* name, Value value);
// A special method as the data model looks it up: in the type, bound to the object; null if not there.
Value find_special(Interpreter& interp, Value object, Str* name);

// Calls.
Value call(Interpreter& interp, Value callable, const Arguments& arguments);
Value call(Interpreter& interp, Value callable);
Value call(Interpreter& interp, Value callable, Value argument);
Value call(Interpreter& interp, Value callable, Value first, Value second);
Value call_method(Interpreter& interp, Value object, Str* name);
Value call_method(Interpreter& interp, Value object, Str* name, Value argument);
bool is_callable(Value value);

// Text.
Str* repr(Interpreter& interp, Value value);
Str* to_str(Interpreter& interp, Value value);
Str* format_value(Interpreter& interp, Value value, Str* specification);
// The text for C++ use; valid as long as the heap.
std::string_view repr_text(Interpreter& interp, Value value);

// Truth, identity, order.
bool truth(Interpreter& interp, Value value);
bool equals(Interpreter& interp, Value a, Value b);
Value compare(Interpreter& interp, Value a, Value b, CompareOperator op);
bool compare_is_true(Interpreter& interp, Value a, Value b, CompareOperator op);
std::uint64_t hash(Interpreter& interp, Value value);

// Arithmetic.
Value binary(Interpreter& interp, BinaryOperator op, Value a, Value b);
Value inplace(Interpreter& interp, BinaryOperator op, Value a, Value b);
Value unary(Interpreter& interp, UnaryOperator op, Value value);

// Containers.
std::int64_t length(Interpreter& interp, Value value);
Value get_item(Interpreter& interp, Value container, Value key);
void set_item(Interpreter& interp, Value container, Value key, Value value);
void delete_item(Interpreter& interp, Value container, Value key);
bool contains(Interpreter& interp, Value container, Value item);

// Iteration: next answers null at the end.
Value iterate(Interpreter& interp, Value iterable);
Value next(Interpreter& interp, Value iterator);
List* collect(Interpreter& interp, Value iterable);

template <typename Body>
void for_each(Interpreter& interp, Value iterable, Body&& body) {
  Value iterator = iterate(interp, iterable);
  while (Value item = next(interp, iterator)) body(item);
}

// An integer argument as C++ needs it: accepts int, bool and __index__; raises TypeError or OverflowError.
std::int64_t to_index(Interpreter& interp, Value value);
// Whether to_index would take it.
bool has_index(Interpreter& interp, Value value);
// A number of seconds or the like: int, float, bool, __float__.
double to_double(Interpreter& interp, Value value);

// The str a native wants as argument `what`; raises TypeError.
Str* expect_str(Interpreter& interp, Value value, std::string_view what);

// type(value).__name__, for messages.
std::string_view type_name(Value value);

}  // namespace patchorder::python
