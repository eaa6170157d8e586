#include "python/text/unicode.h"

#include <cstddef>

#include "python/interpreter.h"
#include "python/text/unicode_database.h"

namespace patchorder::python::unicode {
namespace {

bool is_ascii(char32_t c) { return c < 0x80; }
bool is_ascii_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_lower(char32_t c) { return c >= 'a' && c <= 'z'; }
bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }

constexpr char32_t kToOtherCase = 'a' - 'A';

}  // namespace

Edition edition_of(const Interpreter& interp) {
  const int minor = interp.version().minor;
  if (minor <= 8) return {12, 1};
  if (minor <= 10) return {13, 0};
  if (minor == 11) return {14, 0};
  if (minor == 12) return {15, 0};
  return minor == 13 ? Edition{15, 1} : Edition{16, 0};
}

char32_t decode(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  if (lead < 0x80) return lead;
  const int extra = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t code = lead & (0x3FU >> extra);
  for (int i = 0; i < extra && at < text.size(); ++i) {
    code = code << 6 | (static_cast<unsigned char>(text[at++]) & 0x3FU);
  }
  return code;
}

void append(std::string& text, char32_t code) {
  const auto byte = [&](char32_t bits) { text += static_cast<char>(bits); };
  if (code < 0x80) return byte(code);
  if (code < 0x800) {
    byte(0xC0 | code >> 6);
  } else if (code < 0x10000) {
    byte(0xE0 | code >> 12);
    byte(0x80 | (code >> 6 & 0x3F));
  } else {
    byte(0xF0 | code >> 18);
    byte(0x80 | (code >> 12 & 0x3F));
    byte(0x80 | (code >> 6 & 0x3F));
  }
  byte(0x80 | (code & 0x3F));
}

// The same characters in every edition.
bool is_space(char32_t c) {
  if (is_ascii(c)) return c == ' ' || (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x1f);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_alpha(char32_t c, Edition edition) {
  if (is_ascii(c)) return is_ascii_lower(c) || is_ascii_upper(c);
  return category(c, edition)[0] == 'L';
}

bool is_upper(char32_t c, Edition edition) {
  return is_ascii(c) ? is_ascii_upper(c) : has(Property::kUppercase, c, edition);
}

bool is_lower(char32_t c, Edition edition) {
  return is_ascii(c) ? is_ascii_lower(c) : has(Property::kLowercase, c, edition);
}

bool is_title(char32_t c, Edition edition) { return !is_ascii(c) && category(c, edition) == "Lt"; }

bool is_cased(char32_t c, Edition edition) {
  return is_ascii(c) ? is_ascii_lower(c) || is_ascii_upper(c) : has(Property::kCased, c, edition);
}

bool is_case_ignorable(char32_t c, Edition edition) { return has(Property::kCaseIgnorable, c, edition); }

int decimal_value(char32_t c, Edition edition) {
  if (is_ascii(c)) return is_ascii_digit(c) ? static_cast<int>(c - '0') : -1;
  return number_kind(c, edition) == NumberKind::kDecimal ? static_cast<int>(number_value(c)) : -1;
}

bool is_decimal(char32_t c, Edition edition) { return decimal_value(c, edition) >= 0; }

bool is_digit(char32_t c, Edition edition) {
  return is_ascii(c) ? is_ascii_digit(c) : number_kind(c, edition) <= NumberKind::kDigit;
}

bool is_numeric(char32_t c, Edition edition) {
  return is_ascii(c) ? is_ascii_digit(c) : number_kind(c, edition) <= NumberKind::kNumeric;
}

bool is_printable(char32_t c, Edition edition) {
  if (is_ascii(c)) return c >= 0x20 && c != 0x7f;
  const char kind = category(c, edition)[0];
  return kind != 'C' && kind != 'Z';
}

bool starts_name(char32_t c, Edition edition) {
  return c == '_' || (is_ascii(c) ? is_alpha(c, edition) : has(Property::kNameStart, c, edition));
}

bool continues_name(char32_t c, Edition edition) {
  return is_ascii(c) ? starts_name(c, edition) || is_ascii_digit(c) : has(Property::kNameContinue, c, edition);
}

void append_upper(std::string& text, char32_t c, Edition edition) {
  if (!is_ascii(c)) return append_in_case(Case::kUpper, text, c, edition);
  text += static_cast<char>(is_ascii_lower(c) ? c - kToOtherCase : c);
}

void append_lower(std::string& text, char32_t c, Edition edition) {
  if (!is_ascii(c)) return append_in_case(Case::kLower, text, c, edition);
  text += static_cast<char>(is_ascii_upper(c) ? c + kToOtherCase : c);
}

void append_title(std::string& text, char32_t c, Edition edition) {
  is_ascii(c) ? append_upper(text, c, edition) : append_in_case(Case::kTitle, text, c, edition);
}

void append_folded(std::string& text, char32_t c, Edition edition) {
  is_ascii(c) ? append_lower(text, c, edition) : append_in_case(Case::kFolded, text, c, edition);
}

}  // namespace patchorder::python::unicode
