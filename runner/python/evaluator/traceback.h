// Tracebacks as text, in the form of CPython 3.8 to 3.14 (carets.h), and frames as objects.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "python/evaluator/carets.h"
#include "python/evaluator/execution.h"
#include "python/objects/exception.h"
#include "python/objects/value.h"

namespace patchorder::python {

// The frame as the program sees it (sys._getframe).
Value frame_object(Interpreter& interp, Frame* frame);

// The innermost frame from `frame` outwards that a real interpreter has too; null if there is none.
Frame* real_frame(Frame* frame);

// What tracebacks call the code. Cython tells the functions that it has compiled by their modules and classes.
Str* name_of_code(const Source& source, const Scope& code);

// `frame` and those around it as they are now, at most `limit`; None for none. They stay as they are.
Value frames_noted(Interpreter& interp, Frame* frame, std::size_t limit);

// The same entries as gevent makes them anew from what it has written down (gevent._tblib): their frames have no
// variables, and of the module's only its name and file; from 3.11 on they mark what stands where the name stands in
// the statement by which each was raised again.
Value rebuilt(Interpreter& interp, const TracebackEntry* entry);

// The entries behind a traceback object; null if `value` is none.
TracebackEntry* traceback_entry(Value value);

// Who prints an exception. A similar name is suggested behind the message (suggestions.h) by the interpreter, and by
// the module traceback from 3.12 on; C code, which both others are, names the module __main__ too until 3.10.
enum class PrintedBy : std::uint8_t { kInterpreter, kUnraisableHook, kTracebackModule };

// "Traceback (most recent call last):" and what follows, causes and contexts first; ends with a newline.
std::string traceback_text(Interpreter& interp, Exception* exception, PrintedBy by = PrintedBy::kUnraisableHook);

// Only the frames. From 3.13 on C marks nothing in their lines: the interpreter has the module print for it, but not of
// what is unraisable.
std::string traceback_frames_text(const Interpreter& interp, const TracebackEntry* entry,
                                  PrintedBy by = PrintedBy::kInterpreter);

// Where rebuilt() entries are.
extern const Place kPlaceOfRebuilt;

// The piece of the text that an entry is about; none before 3.11, and in libraries, whose text is another one.
std::optional<TextRange> range_of_entry(const Interpreter& interp, const TracebackEntry& entry);

// The lines that add_note() added; empty before 3.11.
std::string notes_text(Interpreter& interp, const Exception* exception);

// `ValueError: message`, the last line(s).
std::string exception_line(Interpreter& interp, Exception* exception, PrintedBy by = PrintedBy::kUnraisableHook);

}  // namespace patchorder::python
