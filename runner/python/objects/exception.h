// Exceptions: the objects, and the C++ type that carries one through the evaluator.
//
// A Python exception in flight is a C++ PythonError. It must never be in a catch block while the machine
// switches stacks (the C++ exception stack is per OS thread): every catch takes the object out, leaves the
// block, and only then runs code of the program.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "python/objects/object.h"

namespace patchorder::python {

class Interpreter;
struct Frame;
struct Place;
struct Scope;
struct Tuple;
struct Str;
class Source;

// One line of a traceback; a list from the innermost frame to the outermost as the exception travels.
struct TracebackEntry {
  const Source* source;
  Str* file;
  Str* function;
  std::uint32_t line;
  TracebackEntry* inner;  // the next frame towards where it was raised
  Object* globals;        // the module's dictionary, for sys.exc_info()[2].tb_frame
  const Scope* code;
  const Place* at = nullptr;  // in `source`; null: only the line is known
  Value object = {};          // what the program was given of it
  Value frame = {};           // what tb_frame answers; at once where objects die before the case ends
  Frame* left = nullptr;      // a copy of a frame of the program as it ended, for its variables
};

struct Exception : Object {
  static constexpr Layout kLayout{"BaseException"};
  explicit Exception(Type* exception_type) : Object(exception_type) {}

  Tuple* args = nullptr;
  Value cause;     // null: none set
  Value context;   // null or an Exception
  Value notes;     // __notes__
  Value filename;  // an OSError's third argument
  // What an OSError's errno and strerror were set to; null: its first two arguments count.
  Value error_number;
  Value error_text;
  bool suppress_context = false;
  TracebackEntry* traceback = nullptr;  // outermost entry
};

struct PythonError {
  Exception* exception;
};

// The builtin exception classes, by name: `exceptions().value_error`.
struct ExceptionTypes {
#define PATCHORDER_EXCEPTIONS(X)                                           \
  X(base_exception, "BaseException", nullptr)                              \
  X(system_exit, "SystemExit", "BaseException")                            \
  X(keyboard_interrupt, "KeyboardInterrupt", "BaseException")              \
  X(generator_exit, "GeneratorExit", "BaseException")                      \
  X(exception, "Exception", "BaseException")                               \
  X(stop_iteration, "StopIteration", "Exception")                          \
  X(stop_async_iteration, "StopAsyncIteration", "Exception")               \
  X(arithmetic_error, "ArithmeticError", "Exception")                      \
  X(floating_point_error, "FloatingPointError", "ArithmeticError")         \
  X(overflow_error, "OverflowError", "ArithmeticError")                    \
  X(zero_division_error, "ZeroDivisionError", "ArithmeticError")           \
  X(assertion_error, "AssertionError", "Exception")                        \
  X(attribute_error, "AttributeError", "Exception")                        \
  X(buffer_error, "BufferError", "Exception")                              \
  X(eof_error, "EOFError", "Exception")                                    \
  X(import_error, "ImportError", "Exception")                              \
  X(module_not_found_error, "ModuleNotFoundError", "ImportError")          \
  X(lookup_error, "LookupError", "Exception")                              \
  X(index_error, "IndexError", "LookupError")                              \
  X(key_error, "KeyError", "LookupError")                                  \
  X(memory_error, "MemoryError", "Exception")                              \
  X(name_error, "NameError", "Exception")                                  \
  X(unbound_local_error, "UnboundLocalError", "NameError")                 \
  X(os_error, "OSError", "Exception")                                      \
  X(blocking_io_error, "BlockingIOError", "OSError")                       \
  X(child_process_error, "ChildProcessError", "OSError")                   \
  X(connection_error, "ConnectionError", "OSError")                        \
  X(broken_pipe_error, "BrokenPipeError", "ConnectionError")               \
  X(connection_aborted_error, "ConnectionAbortedError", "ConnectionError") \
  X(connection_refused_error, "ConnectionRefusedError", "ConnectionError") \
  X(connection_reset_error, "ConnectionResetError", "ConnectionError")     \
  X(file_exists_error, "FileExistsError", "OSError")                       \
  X(file_not_found_error, "FileNotFoundError", "OSError")                  \
  X(interrupted_error, "InterruptedError", "OSError")                      \
  X(is_a_directory_error, "IsADirectoryError", "OSError")                  \
  X(not_a_directory_error, "NotADirectoryError", "OSError")                \
  X(permission_error, "PermissionError", "OSError")                        \
  X(process_lookup_error, "ProcessLookupError", "OSError")                 \
  X(timeout_error, "TimeoutError", "OSError")                              \
  X(reference_error, "ReferenceError", "Exception")                        \
  X(runtime_error, "RuntimeError", "Exception")                            \
  X(not_implemented_error, "NotImplementedError", "RuntimeError")          \
  X(recursion_error, "RecursionError", "RuntimeError")                     \
  X(syntax_error, "SyntaxError", "Exception")                              \
  X(indentation_error, "IndentationError", "SyntaxError")                  \
  X(tab_error, "TabError", "IndentationError")                             \
  X(system_error, "SystemError", "Exception")                              \
  X(type_error, "TypeError", "Exception")                                  \
  X(value_error, "ValueError", "Exception")                                \
  X(unicode_error, "UnicodeError", "ValueError")                           \
  X(unicode_decode_error, "UnicodeDecodeError", "UnicodeError")            \
  X(unicode_encode_error, "UnicodeEncodeError", "UnicodeError")            \
  X(warning, "Warning", "Exception")                                       \
  X(deprecation_warning, "DeprecationWarning", "Warning")                  \
  X(pending_deprecation_warning, "PendingDeprecationWarning", "Warning")   \
  X(runtime_warning, "RuntimeWarning", "Warning")                          \
  X(syntax_warning, "SyntaxWarning", "Warning")                            \
  X(user_warning, "UserWarning", "Warning")                                \
  X(future_warning, "FutureWarning", "Warning")                            \
  X(import_warning, "ImportWarning", "Warning")                            \
  X(unicode_warning, "UnicodeWarning", "Warning")                          \
  X(bytes_warning, "BytesWarning", "Warning")                              \
  X(resource_warning, "ResourceWarning", "Warning")
#define PATCHORDER_DECLARE(member, name, base) Type* member;
  PATCHORDER_EXCEPTIONS(PATCHORDER_DECLARE)
#undef PATCHORDER_DECLARE
};

const ExceptionTypes& exceptions();

// Where a SyntaxError says that the text is wrong; all null if it does not say.
struct SyntaxErrorPlace {
  Value message, file, line, column, text;
  Value end_line, end_column;  // from 3.10 on
};
SyntaxErrorPlace syntax_error_place(Exception* exception);

// Makes an exception with one message argument and throws it, with the context of the exception being handled.
[[noreturn]] void raise(Interpreter& interp, Type* type, std::string_view message);
[[noreturn]] void raise_value(Interpreter& interp, Type* type, Value argument);
// The exception being handled becomes the context of `exception`.
void chain_to_handled(Interpreter& interp, Exception* exception);
[[noreturn]] void raise_exception(Interpreter& interp, Exception* exception);
// Throws as it stands, without touching its context: on its way again, or made by somebody else.
[[noreturn]] void throw_error(Interpreter& interp, Exception* exception);

[[noreturn]] void raise_type_error(Interpreter& interp, std::string_view message);
[[noreturn]] void raise_value_error(Interpreter& interp, std::string_view message);
[[noreturn]] void raise_attribute_error(Interpreter& interp, Value object, Str* name);
[[noreturn]] void raise_key_error(Interpreter& interp, Value key);
// StopIteration carrying a generator's return value.
[[noreturn]] void raise_stop_iteration(Interpreter& interp, Value value);

// What lies outside the case language, found only at run time: ends the case with
// `file:line:column: unsupported: message` (diagnostics.h), no Python handler sees it.
[[noreturn]] void raise_unsupported(Interpreter& interp, std::string_view message);
struct UsersPlace;
// The line of the user's own that runs; none of it may.
std::shared_ptr<const UsersPlace> users_place(const Interpreter& interp);

// Takes note that `exception` passed through the frame at its current line; once for each passing.
void add_traceback(Interpreter& interp, Frame& frame, Exception* exception);

// The exception's __traceback__ as the program sees it: a traceback object or None.
Value traceback_value(Interpreter& interp, Exception* exception);

// The TypeError of a call of the exception class `type` that answered something else than an exception.
Exception* wrongly_made_exception(Interpreter& interp, Value type, std::string_view made);
// What a call of the exception class `type` answers, with `argument` unless that is null or None; if that is no
// exception, the TypeError that says so, as C code that throws into other code has it (PyErr_NormalizeException).
Exception* normalized_exception(Interpreter& interp, Value type, Value argument = Value());

// type(args...) as Python would call it.
Exception* make_exception(Interpreter& interp, Type* type, Value argument);

}  // namespace patchorder::python
