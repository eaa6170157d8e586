// Text to bytes and back: UTF-8, ASCII and Latin-1 with CPython's error handlers.
#pragma once

#include <string_view>

#include "python/objects/str.h"

namespace patchorder::python {

class Interpreter;

// str.encode. Raises UnicodeEncodeError, or LookupError for an encoding or handler that is not known.
Value encode_text(Interpreter& interp, const Str* text, std::string_view encoding, std::string_view errors);

// bytes.decode. Raises UnicodeDecodeError or LookupError.
Value decode_bytes(Interpreter& interp, std::string_view content, std::string_view encoding, std::string_view errors);

// Gives UnicodeEncodeError and UnicodeDecodeError their attributes and messages; once for each OS thread.
void make_unicode_errors();

}  // namespace patchorder::python
