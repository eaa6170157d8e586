// What str needs to know of Unicode: code points in UTF-8, classes of characters, case.
//
// The answers are those of an edition of Unicode, the one that the modelled CPython has: characters that came later are
// unassigned to it. ASCII is answered here; everything else is looked up (unicode_database.h).
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace patchorder::python {

class Interpreter;

namespace unicode {

struct Edition {
  std::uint8_t major = 255;  // any later one: whatever the database has
  std::uint8_t minor = 0;
  std::uint8_t update = 0;
  friend constexpr auto operator<=>(const Edition&, const Edition&) = default;
};

// Of what is read before a version of CPython is known: source text.
constexpr Edition kNewest;

Edition edition_of(const Interpreter& interp);

// The code point at `at`, which moves behind it. The text must be valid UTF-8.
char32_t decode(std::string_view text, std::size_t& at);
void append(std::string& text, char32_t code);

bool is_space(char32_t c);
bool is_alpha(char32_t c, Edition edition);
bool is_upper(char32_t c, Edition edition);
bool is_lower(char32_t c, Edition edition);
bool is_title(char32_t c, Edition edition);
bool is_cased(char32_t c, Edition edition);
// What does not interrupt a word where the final sigma asks for one: apostrophes, combining signs.
bool is_case_ignorable(char32_t c, Edition edition);
bool is_decimal(char32_t c, Edition edition);
bool is_digit(char32_t c, Edition edition);
bool is_numeric(char32_t c, Edition edition);
bool is_printable(char32_t c, Edition edition);
bool starts_name(char32_t c, Edition edition);
bool continues_name(char32_t c, Edition edition);
// The value of a decimal digit of any script, or -1.
int decimal_value(char32_t c, Edition edition = kNewest);

// Some characters become several: German sharp s is SS in capitals.
void append_upper(std::string& text, char32_t c, Edition edition);
void append_lower(std::string& text, char32_t c, Edition edition);
void append_title(std::string& text, char32_t c, Edition edition);
void append_folded(std::string& text, char32_t c, Edition edition);

}  // namespace unicode
}  // namespace patchorder::python
