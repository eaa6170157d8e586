// What str methods need to know of Unicode: code points in UTF-8, classes of characters, case.
//
// Letters and case come from the C library's C.UTF-8 locale (ASCII alone where there is none); numbers, which it
// does not tell apart as Python does, from tables of the Unicode database.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace patchorder::python::unicode {

// The code point at `at`, which moves behind it. The text must be valid UTF-8.
char32_t decode(std::string_view text, std::size_t& at);
void append(std::string& text, char32_t code);

bool is_space(char32_t c);
bool is_alpha(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_title(char32_t c);
bool is_cased(char32_t c);
bool is_decimal(char32_t c);
bool is_digit(char32_t c);
bool is_numeric(char32_t c);
bool is_printable(char32_t c);
// Whether an identifier may have it somewhere (XID_Continue), as far as the classes above and blocks of signs tell.
bool may_stand_in_name(char32_t c);
// The value of a decimal digit of any script, or -1.
int decimal_value(char32_t c);

// Some characters become several: German sharp s is SS in capitals.
void append_upper(std::string& text, char32_t c);
void append_lower(std::string& text, char32_t c);
void append_title(std::string& text, char32_t c);
void append_folded(std::string& text, char32_t c);

}  // namespace patchorder::python::unicode
