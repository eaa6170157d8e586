// What is always there: the builtin types and functions. One file a family, each with one function that
// makes its types and one table of rows; adding a builtin is a function and a row in the same file.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "python/native.h"
#include "python/objects/builtin_types.h"

namespace patchorder::python {

struct Dict;
class Source;
struct SourceError;
class Tree;

namespace builtins {

// Makes every builtin type in the order they need one another.
void make_types(BuiltinTypes& types);

void make_object_types(BuiltinTypes& types);  // object, type, NoneType, NotImplementedType, ellipsis
// Their methods and properties, once the types that hold those exist.
void finish_object_types(BuiltinTypes& types);
void add_object_methods(Type* object);
void make_function_types(BuiltinTypes& types);  // function, method, staticmethod, property, super, cell
void make_slot_wrapper_types();                 // wrapper_descriptor, method-wrapper
void make_module_type(BuiltinTypes& types);
void make_descriptor_types(BuiltinTypes& types);  // property, staticmethod, classmethod, super
void make_number_types(BuiltinTypes& types);      // int, bool, float
void make_text_types(BuiltinTypes& types);        // str
void make_bytes_type(BuiltinTypes& types);
void make_bytearray_type(BuiltinTypes& types);   // once bytes is there
void make_memoryview_type(BuiltinTypes& types);  // the same
void make_sequence_types(BuiltinTypes& types);   // list, tuple, range, slice
void make_mapping_types(BuiltinTypes& types);    // dict and its views
void make_set_types(BuiltinTypes& types);        // set, frozenset
void make_generic_types(BuiltinTypes& types);    // list[int], int | None
void make_generator_types(BuiltinTypes& types);  // generator
void make_coroutine_types(BuiltinTypes& types);  // coroutine, async_generator
void make_frame_types(BuiltinTypes& types);      // frame, code, traceback

// The functions: len, print, sorted ...
std::span<const NativeRow> object_functions();     // getattr, isinstance, id, hash, repr, callable ...
std::span<const NativeRow> iteration_functions();  // iter, next, enumerate, zip, map, sorted, sum, any ...
std::span<const NativeRow> number_functions();     // abs, round, divmod, pow, chr, ord, hex ...
std::span<const NativeRow> output_functions();     // print, input
std::span<const NativeRow> source_functions();     // compile, eval, exec

// The exception that CPython raises for a text that is no Python.
[[noreturn]] void raise_syntax_error(Interpreter& interp, const Source& source, const SourceError& error);

// The tree of a program; raises SyntaxError as compile() does.
std::unique_ptr<Tree> parse_main(Interpreter& interp, const std::shared_ptr<const Source>& source);

// (text, path, mode): whether what was typed in so far is 'complete', 'incomplete' or 'wrong'.
Value completeness_of_text(Interpreter& interp, const Value* args);

// The method of `self`, or of the class `self`, that `function` is: of which type tells whether it is in C.
Value bind_method(Interpreter& interp, Value function, Value self);

// `0x7f...` as repr shows it: the identity, not an address.
std::string address_text(Interpreter& interp, Value value);

// enumerate, filter, map, reversed, zip: types that a program calls as functions.
std::vector<Type*> iterator_types();

}  // namespace builtins

// A fresh builtins dictionary: a copy of the OS thread's prototype.
Dict* make_builtins(Heap& heap);

}  // namespace patchorder::python
