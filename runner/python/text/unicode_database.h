// The Unicode Character Database, as `unicodedata` shows it and as unicode.h asks it for what is beyond ASCII.
//
// It is ICU's, and only unicode_database.cpp knows that. ICU has one edition; what is younger than the edition asked
// for is unassigned. Properties that characters had otherwise in another edition are not told apart, and what is
// younger than ICU's edition is not there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "python/text/unicode.h"

namespace patchorder::python::unicode {

enum class Property : std::uint8_t { kUppercase, kLowercase, kCased, kCaseIgnorable, kNameStart, kNameContinue };
enum class Case : std::uint8_t { kUpper, kLower, kTitle, kFolded };
enum class Form : std::uint8_t { kNfc, kNfd, kNfkc, kNfkd };

bool is_assigned(char32_t c, Edition edition);
bool has(Property property, char32_t c, Edition edition);
void append_in_case(Case wanted, std::string& text, char32_t c, Edition edition);

// Two letters, as in `Lu`; `Cn` for what is not assigned.
std::string_view category(char32_t c, Edition edition);
std::string_view bidirectional(char32_t c, Edition edition);  // empty for what is not assigned
std::string_view east_asian_width(char32_t c, Edition edition);
int combining_class(char32_t c, Edition edition);
bool is_mirrored(char32_t c, Edition edition);
// The code points in hexadecimal, behind a tag unless they mean the same.
std::string decomposition(char32_t c, Edition edition);

// What kind of number it is: each kind is one of the kinds behind it, too.
enum class NumberKind : std::uint8_t { kDecimal, kDigit, kNumeric, kNone };
NumberKind number_kind(char32_t c, Edition edition);
double number_value(char32_t c);

// Nothing for control characters and others without a name.
std::optional<std::string> name_of(char32_t c, Edition edition);
// By name in any case, also by those that are only other names for a character.
std::optional<char32_t> named(std::string_view name, Edition edition);

std::string normalized(Form form, std::string_view text, Edition edition);

}  // namespace patchorder::python::unicode
