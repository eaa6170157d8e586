#include "python/unicode.h"

#include <algorithm>
#include <clocale>
#include <cstddef>
#include <cwctype>
#include <iterator>

namespace patchorder::python::unicode {
namespace {

locale_t utf8_locale() {
  static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
  return locale;
}

bool is_ascii(char32_t c) { return c < 0x80; }
wint_t wide(char32_t c) { return static_cast<wint_t>(c); }

using Classify = int (*)(wint_t, locale_t);

bool in_class(Classify classify, char32_t c) {
  const locale_t locale = utf8_locale();
  return locale != nullptr && classify(wide(c), locale) != 0;
}

char32_t mapped(const char* name, char32_t c) {
  const locale_t locale = utf8_locale();
  if (locale == nullptr) return c;
  return static_cast<char32_t>(towctrans_l(wide(c), wctrans_l(name, locale), locale));
}

struct Range {
  char32_t first, last;
};

// The zero of each script's decimal digits; the other nine follow it.
constexpr char32_t kDecimalZeros[] = {
    0x660,   0x6F0,   0x7C0,   0x966,   0x9E6,   0xA66,   0xAE6,   0xB66,   0xBE6,   0xC66,   0xCE6,   0xD66,   0xDE6,
    0xE50,   0xED0,   0xF20,   0x1040,  0x1090,  0x17E0,  0x1810,  0x1946,  0x19D0,  0x1A80,  0x1A90,  0x1B50,  0x1BB0,
    0x1C40,  0x1C50,  0xA620,  0xA8D0,  0xA900,  0xA9D0,  0xA9F0,  0xAA50,  0xABF0,  0xFF10,  0x104A0, 0x10D30, 0x11066,
    0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50,
    0x11DA0, 0x16A60, 0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0,
};

// Digits that are not decimal: superscripts, circled ones.
constexpr Range kDigits[] = {
    {0xB2, 0xB3},     {0xB9, 0xB9},       {0x1369, 0x1371},   {0x19DA, 0x19DA},   {0x2070, 0x2070},
    {0x2074, 0x2079}, {0x2080, 0x2089},   {0x2460, 0x2468},   {0x2474, 0x247C},   {0x2488, 0x2490},
    {0x24EA, 0x24EA}, {0x24F5, 0x24FD},   {0x24FF, 0x24FF},   {0x2776, 0x277E},   {0x2780, 0x2788},
    {0x278A, 0x2792}, {0x10A40, 0x10A43}, {0x10E60, 0x10E68}, {0x11052, 0x1105A}, {0x1F100, 0x1F10A},
};

// Numbers that are no digits and no letters: fractions, Roman numerals.
constexpr Range kNumbers[] = {
    {0xBC, 0xBE},       {0x9F4, 0x9F9},     {0xB72, 0xB77},     {0xBF0, 0xBF2},     {0xC78, 0xC7E},
    {0xD58, 0xD5E},     {0xD70, 0xD78},     {0xF2A, 0xF33},     {0x1372, 0x137C},   {0x16EE, 0x16F0},
    {0x17F0, 0x17F9},   {0x2150, 0x2182},   {0x2185, 0x2189},   {0x2469, 0x2473},   {0x247D, 0x2487},
    {0x2491, 0x249B},   {0x24EB, 0x24F4},   {0x24FE, 0x24FE},   {0x277F, 0x277F},   {0x2789, 0x2789},
    {0x2793, 0x2793},   {0x2CFD, 0x2CFD},   {0x3007, 0x3007},   {0x3021, 0x3029},   {0x3038, 0x303A},
    {0x3192, 0x3195},   {0x3220, 0x3229},   {0x3248, 0x324F},   {0x3251, 0x325F},   {0x3280, 0x3289},
    {0x32B1, 0x32BF},   {0xA6E6, 0xA6EF},   {0xA830, 0xA835},   {0x10107, 0x10133}, {0x10140, 0x10178},
    {0x1018A, 0x1018B}, {0x102E1, 0x102FB}, {0x10320, 0x10323}, {0x10341, 0x10341}, {0x1034A, 0x1034A},
    {0x103D1, 0x103D5}, {0x10858, 0x1085F}, {0x10879, 0x1087F}, {0x108A7, 0x108AF}, {0x108FB, 0x108FF},
    {0x10916, 0x1091B}, {0x109BC, 0x109BD}, {0x109C0, 0x109CF}, {0x109D2, 0x109FF}, {0x10A44, 0x10A48},
    {0x10A7D, 0x10A7E}, {0x10A9D, 0x10A9F}, {0x10AEB, 0x10AEF}, {0x10B58, 0x10B5F}, {0x10B78, 0x10B7F},
    {0x10BA9, 0x10BAF}, {0x10CFA, 0x10CFF}, {0x10E69, 0x10E7E}, {0x10F1D, 0x10F26}, {0x10F51, 0x10F54},
    {0x10FC5, 0x10FCB}, {0x1105B, 0x11065}, {0x111E1, 0x111F4}, {0x1173A, 0x1173B}, {0x118EA, 0x118F2},
    {0x11C5A, 0x11C6C}, {0x11FC0, 0x11FD4}, {0x12400, 0x1246E}, {0x16B5B, 0x16B61}, {0x16E80, 0x16E96},
    {0x1D2E0, 0x1D2F3}, {0x1D360, 0x1D378}, {0x1E8C7, 0x1E8CF}, {0x1EC71, 0x1ECAB}, {0x1ECAD, 0x1ECAF},
    {0x1ECB1, 0x1ECB4}, {0x1ED01, 0x1ED2D}, {0x1ED2F, 0x1ED3D}, {0x1F10B, 0x1F10C},
};

// Ideographs and others that are letters and numbers at once.
constexpr Range kNumberLetters[] = {
    {0x3405, 0x3405},   {0x3483, 0x3483},   {0x382A, 0x382A},   {0x3B4D, 0x3B4D},   {0x4E00, 0x4E00},
    {0x4E03, 0x4E03},   {0x4E07, 0x4E07},   {0x4E09, 0x4E09},   {0x4E5D, 0x4E5D},   {0x4E8C, 0x4E8C},
    {0x4E94, 0x4E94},   {0x4E96, 0x4E96},   {0x4EBF, 0x4EC0},   {0x4EDF, 0x4EDF},   {0x4EE8, 0x4EE8},
    {0x4F0D, 0x4F0D},   {0x4F70, 0x4F70},   {0x5104, 0x5104},   {0x5146, 0x5146},   {0x5169, 0x5169},
    {0x516B, 0x516B},   {0x516D, 0x516D},   {0x5341, 0x5341},   {0x5343, 0x5345},   {0x534C, 0x534C},
    {0x53C1, 0x53C4},   {0x56DB, 0x56DB},   {0x58F1, 0x58F1},   {0x58F9, 0x58F9},   {0x5E7A, 0x5E7A},
    {0x5EFE, 0x5EFF},   {0x5F0C, 0x5F0E},   {0x5F10, 0x5F10},   {0x62FE, 0x62FE},   {0x634C, 0x634C},
    {0x67D2, 0x67D2},   {0x6F06, 0x6F06},   {0x7396, 0x7396},   {0x767E, 0x767E},   {0x8086, 0x8086},
    {0x842C, 0x842C},   {0x8CAE, 0x8CAE},   {0x8CB3, 0x8CB3},   {0x8D30, 0x8D30},   {0x9621, 0x9621},
    {0x9646, 0x9646},   {0x964C, 0x964C},   {0x9678, 0x9678},   {0x96F6, 0x96F6},   {0xF96B, 0xF96B},
    {0xF973, 0xF973},   {0xF978, 0xF978},   {0xF9B2, 0xF9B2},   {0xF9D1, 0xF9D1},   {0xF9D3, 0xF9D3},
    {0xF9FD, 0xF9FD},   {0x20001, 0x20001}, {0x20064, 0x20064}, {0x200E2, 0x200E2}, {0x20121, 0x20121},
    {0x2092A, 0x2092A}, {0x20983, 0x20983}, {0x2098C, 0x2098C}, {0x2099C, 0x2099C}, {0x20AEA, 0x20AEA},
    {0x20AFD, 0x20AFD}, {0x20B19, 0x20B19}, {0x22390, 0x22390}, {0x22998, 0x22998}, {0x23B1B, 0x23B1B},
    {0x2626D, 0x2626D}, {0x2F890, 0x2F890},
};

template <std::size_t size>
bool within(const Range (&ranges)[size], char32_t c) {
  const auto* found = std::upper_bound(std::begin(ranges), std::end(ranges), c,
                                       [](char32_t code, const Range& range) { return code < range.first; });
  return found != std::begin(ranges) && c <= std::prev(found)->last;
}

// Characters whose other case is more than one character.
struct Expansion {
  char32_t code;
  const char* upper;
  const char* title;
  const char* folded;
};

constexpr Expansion kExpansions[] = {{0x00DF, "SS", "Ss", "ss"},
                                     {0x0149, "\u02BCN", "\u02BCN", "\u02BCn"},
                                     {0x01F0, "J\u030C", "J\u030C", "j\u030C"},
                                     {0x1E9E, "\u1E9E", "\u1E9E", "ss"},
                                     {0xFB00, "FF", "Ff", "ff"},
                                     {0xFB01, "FI", "Fi", "fi"},
                                     {0xFB02, "FL", "Fl", "fl"},
                                     {0xFB03, "FFI", "Ffi", "ffi"},
                                     {0xFB04, "FFL", "Ffl", "ffl"},
                                     {0xFB05, "ST", "St", "st"},
                                     {0xFB06, "ST", "St", "st"}};

const Expansion* expansion_of(char32_t c) {
  const auto* found = std::ranges::find(kExpansions, c, &Expansion::code);
  return found == std::end(kExpansions) ? nullptr : found;
}

}  // namespace

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

bool is_space(char32_t c) {
  if (is_ascii(c)) return c == ' ' || (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x1f);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_alpha(char32_t c) {
  if (is_ascii(c)) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool number = is_decimal(c) || within(kDigits, c) || within(kNumbers, c);
  return !number && in_class(iswalpha_l, c);
}

bool is_upper(char32_t c) {
  if (is_ascii(c)) return c >= 'A' && c <= 'Z';
  return !is_title(c) && (in_class(iswupper_l, c) || mapped("tolower", c) != c);
}

bool is_lower(char32_t c) {
  if (is_ascii(c)) return c >= 'a' && c <= 'z';
  if (is_title(c) || mapped("tolower", c) != c) return false;
  return c == 0xAA || c == 0xBA || in_class(iswlower_l, c) || mapped("toupper", c) != c;
}

bool is_title(char32_t c) {
  return c == 0x1C5 || c == 0x1C8 || c == 0x1CB || c == 0x1F2 || (c >= 0x1F88 && c <= 0x1FAF && (c & 8) != 0) ||
         c == 0x1FBC || c == 0x1FCC || c == 0x1FFC;
}

bool is_cased(char32_t c) { return is_upper(c) || is_lower(c) || is_title(c); }

int decimal_value(char32_t c) {
  if (is_ascii(c)) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  const auto* above = std::upper_bound(std::begin(kDecimalZeros), std::end(kDecimalZeros), c);
  if (above == std::begin(kDecimalZeros)) return -1;
  const char32_t offset = c - *std::prev(above);
  return offset < 10 ? static_cast<int>(offset) : -1;
}

bool is_decimal(char32_t c) { return decimal_value(c) >= 0; }
bool is_digit(char32_t c) { return is_decimal(c) || within(kDigits, c); }
bool is_numeric(char32_t c) { return is_digit(c) || within(kNumbers, c) || within(kNumberLetters, c); }

bool is_printable(char32_t c) {
  if (is_ascii(c)) return c >= 0x20 && c != 0x7f;
  const bool format = c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
                      (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
                      (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xD800 && c <= 0xF8FF) || c >= 0xE0000;
  return !format && !is_space(c) && in_class(iswprint_l, c);
}

namespace {

// What is neither letter nor number in them is a sign.
constexpr Range kSigns[] = {{0xA1, 0xBF},     {0xD7, 0xD7},     {0xF7, 0xF7},      {0x2010, 0x203E}, {0x2041, 0x2053},
                            {0x2055, 0x205F}, {0x207A, 0x207E}, {0x208A, 0x208E},  {0x20A0, 0x20CF}, {0x2100, 0x214F},
                            {0x2190, 0x2BFF}, {0x2E00, 0x2E7F}, {0x3001, 0x3003},  {0x3008, 0x3020}, {0x3030, 0x3030},
                            {0x303D, 0x303F}, {0xFF01, 0xFF0F}, {0x1F000, 0x1FAFF}};
constexpr char32_t kMiddleDot = 0xB7;

}  // namespace

bool may_stand_in_name(char32_t c) {
  if (is_ascii(c)) return is_alpha(c) || is_decimal(c) || c == '_';
  if (!is_printable(c)) return false;
  return is_alpha(c) || is_decimal(c) || c == kMiddleDot || !within(kSigns, c);
}

void append_upper(std::string& text, char32_t c) {
  if (const Expansion* expansion = expansion_of(c)) {
    text += expansion->upper;
  } else {
    append(text, mapped("toupper", c));
  }
}

void append_lower(std::string& text, char32_t c) {
  append(text, c == 0x1E9E ? 0xDF : c == 0x130 ? U'i' : mapped("tolower", c));
  if (c == 0x130) append(text, 0x307);  // the dot of a capital I stays
}

void append_title(std::string& text, char32_t c) {
  if (const Expansion* expansion = expansion_of(c)) {
    text += expansion->title;
  } else {
    append(text, mapped("totitle", c));
  }
}

void append_folded(std::string& text, char32_t c) {
  if (const Expansion* expansion = expansion_of(c)) {
    text += expansion->folded;
  } else if (c == 0x3C2) {
    append(text, 0x3C3);  // the final sigma folds to the ordinary one
  } else {
    append_lower(text, c);
  }
}

}  // namespace patchorder::python::unicode
