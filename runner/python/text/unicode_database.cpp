#include "python/text/unicode_database.h"

#include <dlfcn.h>
#include <fmt/format.h>
#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uset.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <stdexcept>
#include <utility>

#include "python/text/unicode_aliases.h"

#define PATCHORDER_AS_IT_STANDS(text) #text
#define PATCHORDER_QUOTED(text) PATCHORDER_AS_IT_STANDS(text)

namespace patchorder::python::unicode {
namespace {

// Most programs never need ICU, and to relocate it costs a thirtieth of what they run for. So it is loaded when the
// first character beyond ASCII asks.
void* entry_of_icu(const char* symbol) {
  static void* const library = dlopen("libicuuc.so." PATCHORDER_QUOTED(U_ICU_VERSION_MAJOR_NUM), RTLD_LAZY);
  void* found = library == nullptr ? nullptr : dlsym(library, symbol);
  if (found == nullptr) throw std::runtime_error(fmt::format("characters beyond ASCII need ICU: {}", dlerror()));
  return found;
}

// ICU's function of that name, whose symbol ends with ICU's version.
#define ICU(function)                                                                                              \
  ([] {                                                                                                            \
    static auto* const found = reinterpret_cast<decltype(&(function))>(entry_of_icu(PATCHORDER_QUOTED(function))); \
    return found;                                                                                                  \
  }())

UChar32 wide(char32_t c) { return static_cast<UChar32>(c); }

struct Closer {
  void operator()(UCaseMap* object) const { ICU(ucasemap_close)(object); }
  void operator()(USet* object) const { ICU(uset_close)(object); }
  void operator()(UNormalizer2* object) const { ICU(unorm2_close)(object); }
};

UProperty property_of(Property property) {
  switch (property) {
    case Property::kUppercase: return UCHAR_UPPERCASE;
    case Property::kLowercase: return UCHAR_LOWERCASE;
    case Property::kCased: return UCHAR_CASED;
    case Property::kCaseIgnorable: return UCHAR_CASE_IGNORABLE;
    case Property::kNameStart: return UCHAR_XID_START;
    case Property::kNameContinue: return UCHAR_XID_CONTINUE;
  }
  return UCHAR_INVALID_CODE;
}

// The short name of a property's value: "Lu".
std::string_view value_name(UProperty property, int value) {
  const char* name = ICU(u_getPropertyValueName)(property, value, U_SHORT_PROPERTY_NAME);
  return name == nullptr ? std::string_view() : name;
}

// --- case

// For each OS thread, since titles need one that nobody else uses.
UCaseMap* case_map() {
  constexpr std::uint32_t kOneCharacter = U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_BREAK_ADJUSTMENT;
  UErrorCode error = U_ZERO_ERROR;
  static thread_local const std::unique_ptr<UCaseMap, Closer> map(ICU(ucasemap_open)("", kOneCharacter, &error));
  return map.get();
}

std::string_view in_case(Case wanted, std::string_view one, std::array<char, 32>& into) {
  UErrorCode error = U_ZERO_ERROR;
  const auto map = [&](auto convert) {
    return convert(case_map(), into.data(), static_cast<std::int32_t>(into.size()), one.data(),
                   static_cast<std::int32_t>(one.size()), &error);
  };
  const std::int32_t size = wanted == Case::kUpper   ? map(ICU(ucasemap_utf8ToUpper))
                            : wanted == Case::kLower ? map(ICU(ucasemap_utf8ToLower))
                            : wanted == Case::kTitle ? map(ICU(ucasemap_utf8ToTitle))
                                                     : map(ICU(ucasemap_utf8FoldCase));
  return U_FAILURE(error) ? one : std::string_view(into.data(), static_cast<std::size_t>(size));
}

// --- normal forms

std::u16string to_utf16(std::string_view text) {
  std::u16string units;
  units.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (c > 0xFFFF) {
      units += static_cast<char16_t>(U16_LEAD(c));
      units += static_cast<char16_t>(U16_TRAIL(c));
    } else {
      units += static_cast<char16_t>(c);
    }
  }
  return units;
}

std::string to_utf8(std::u16string_view units) {
  std::string text;
  for (std::size_t at = 0; at < units.size();) {
    UChar32 c = 0;
    U16_NEXT(units.data(), at, units.size(), c);
    append(text, static_cast<char32_t>(c));
  }
  return text;
}

const UNormalizer2* form_of_icu(Form form, UErrorCode& error) {
  switch (form) {
    case Form::kNfc: return ICU(unorm2_getNFCInstance)(&error);
    case Form::kNfd: return ICU(unorm2_getNFDInstance)(&error);
    case Form::kNfkc: return ICU(unorm2_getNFKCInstance)(&error);
    case Form::kNfkd: return ICU(unorm2_getNFKDInstance)(&error);
  }
  return nullptr;
}

// A normal form that leaves alone what is younger than an edition.
class EditionsForm {
 public:
  EditionsForm(Form form, Edition edition) {
    UErrorCode error = U_ZERO_ERROR;
    const std::u16string pattern = to_utf16(fmt::format("[:age={}.{}:]", edition.major, edition.minor));
    characters_.reset(ICU(uset_openPattern)(pattern.data(), static_cast<std::int32_t>(pattern.size()), &error));
    if (U_FAILURE(error)) return;
    ICU(uset_freeze)(characters_.get());
    form_.reset(ICU(unorm2_openFiltered)(form_of_icu(form, error), characters_.get(), &error));
  }

  const UNormalizer2* get() const { return form_.get(); }

 private:
  std::unique_ptr<USet, Closer> characters_;
  std::unique_ptr<UNormalizer2, Closer> form_;
};

Edition edition_of_icu() {
  UVersionInfo version{};
  ICU(u_getUnicodeVersion)(version);
  return {version[0], version[1], version[2]};
}

const UNormalizer2* form_of(Form form, Edition edition) {
  UErrorCode error = U_ZERO_ERROR;
  if (edition >= edition_of_icu()) return form_of_icu(form, error);
  static thread_local std::map<std::pair<Form, Edition>, EditionsForm> known;
  return known.try_emplace({form, edition}, form, edition).first->second.get();
}

// --- names

constexpr std::string_view kTangut = "TANGUT IDEOGRAPH-";

std::optional<char32_t> found_by(UCharNameChoice choice, const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  const UChar32 c = ICU(u_charFromName)(choice, name.c_str(), &error);
  return U_FAILURE(error) ? std::nullopt : std::optional(static_cast<char32_t>(c));
}

}  // namespace

bool is_assigned(char32_t c, Edition edition) {
  if (c < 0x250) return true;  // since Unicode has been there
  UVersionInfo age{};
  ICU(u_charAge)(wide(c), age);
  return Edition{age[0], age[1], age[2]} <= edition && ICU(u_charType)(wide(c)) != U_UNASSIGNED;
}

bool has(Property property, char32_t c, Edition edition) {
  return ICU(u_hasBinaryProperty)(wide(c), property_of(property)) && is_assigned(c, edition);
}

void append_in_case(Case wanted, std::string& text, char32_t c, Edition edition) {
  std::string one;
  append(one, c);
  std::array<char, 32> room;
  std::string_view mapped = one;
  if (!U_IS_SURROGATE(c) && is_assigned(c, edition)) mapped = in_case(wanted, one, room);
  for (std::size_t at = 0; at < mapped.size();) {
    if (!is_assigned(decode(mapped, at), edition)) mapped = one;
  }
  text += mapped;
}

std::string_view category(char32_t c, Edition edition) {
  return is_assigned(c, edition) ? value_name(UCHAR_GENERAL_CATEGORY, ICU(u_charType)(wide(c))) : "Cn";
}

std::string_view bidirectional(char32_t c, Edition edition) {
  return is_assigned(c, edition) ? value_name(UCHAR_BIDI_CLASS, ICU(u_charDirection)(wide(c))) : std::string_view();
}

std::string_view east_asian_width(char32_t c, Edition edition) {
  constexpr Edition kOfPython12{15, 0};
  if (!is_assigned(c, edition)) {
    // Up to 3.11 what is not assigned is whatever comes first in the table.
    if (edition < kOfPython12) return "F";
    if (ICU(u_charType)(wide(c)) != U_UNASSIGNED) return "N";
  }
  return value_name(UCHAR_EAST_ASIAN_WIDTH, ICU(u_getIntPropertyValue)(wide(c), UCHAR_EAST_ASIAN_WIDTH));
}

int combining_class(char32_t c, Edition edition) {
  return is_assigned(c, edition) ? ICU(u_getCombiningClass)(wide(c)) : 0;
}

bool is_mirrored(char32_t c, Edition edition) { return is_assigned(c, edition) && ICU(u_isMirrored)(wide(c)) != 0; }

std::string decomposition(char32_t c, Edition edition) {
  constexpr const char* kTags[U_DT_COUNT] = {"",
                                             "",
                                             "<compat> ",
                                             "<circle> ",
                                             "<final> ",
                                             "<font> ",
                                             "<fraction> ",
                                             "<initial> ",
                                             "<isolated> ",
                                             "<medial> ",
                                             "<narrow> ",
                                             "<noBreak> ",
                                             "<small> ",
                                             "<square> ",
                                             "<sub> ",
                                             "<super> ",
                                             "<vertical> ",
                                             "<wide> "};
  // Hangul is composed by rule, without an entry in the database.
  const int tag = ICU(u_getIntPropertyValue)(wide(c), UCHAR_DECOMPOSITION_TYPE);
  if (!is_assigned(c, edition) || (c >= 0xAC00 && c <= 0xD7A3)) return {};
  UErrorCode error = U_ZERO_ERROR;
  std::array<UChar, 64> units;
  const std::int32_t size = ICU(unorm2_getRawDecomposition)(ICU(unorm2_getNFKCInstance)(&error), wide(c), units.data(),
                                                            static_cast<std::int32_t>(units.size()), &error);
  if (U_FAILURE(error) || size < 0) return {};
  std::string text = kTags[tag];
  const std::string mapped = to_utf8({units.data(), static_cast<std::size_t>(size)});
  for (std::size_t at = 0; at < mapped.size();) {
    const char* separator = at == 0 ? "" : " ";
    text += fmt::format("{}{:04X}", separator, static_cast<std::uint32_t>(decode(mapped, at)));
  }
  return text;
}

NumberKind number_kind(char32_t c, Edition edition) {
  const int type = ICU(u_getIntPropertyValue)(wide(c), UCHAR_NUMERIC_TYPE);
  if (type == U_NT_NONE || !is_assigned(c, edition)) return NumberKind::kNone;
  return type == U_NT_DECIMAL ? NumberKind::kDecimal : type == U_NT_DIGIT ? NumberKind::kDigit : NumberKind::kNumeric;
}

double number_value(char32_t c) { return ICU(u_getNumericValue)(wide(c)); }

std::optional<std::string> name_of(char32_t c, Edition edition) {
  if (!is_assigned(c, edition)) return std::nullopt;
  UErrorCode error = U_ZERO_ERROR;
  std::array<char, 128> name;
  const std::int32_t size =
      ICU(u_charName)(wide(c), U_UNICODE_CHAR_NAME, name.data(), static_cast<std::int32_t>(name.size()), &error);
  if (U_FAILURE(error) || size == 0) return std::nullopt;
  const std::string_view found(name.data(), static_cast<std::size_t>(size));
  // CPython does not know the names that follow from Tangut's numbers.
  return found.starts_with(kTangut) ? std::nullopt : std::optional(std::string(found));
}

std::optional<char32_t> named(std::string_view name, Edition edition) {
  std::string capitals;
  for (const char c : name) append_upper(capitals, static_cast<unsigned char>(c), kNewest);
  if (capitals.starts_with(kTangut)) return std::nullopt;
  std::optional<char32_t> found = aliased(capitals);
  if (!found) found = found_by(U_UNICODE_CHAR_NAME, capitals);
  if (!found) found = found_by(U_CHAR_NAME_ALIAS, capitals);
  return found && is_assigned(*found, edition) ? found : std::nullopt;
}

std::string normalized(Form form, std::string_view text, Edition edition) {
  const UNormalizer2* normalizer = form_of(form, edition);
  const std::u16string units = to_utf16(text);
  const auto size = static_cast<std::int32_t>(units.size());
  UErrorCode error = U_ZERO_ERROR;
  std::u16string result(units.size() + 16, u'\0');
  for (int attempt = 0; attempt < 2; ++attempt) {
    error = U_ZERO_ERROR;
    const std::int32_t needed = ICU(unorm2_normalize)(normalizer, units.data(), size, result.data(),
                                                      static_cast<std::int32_t>(result.size()), &error);
    result.resize(static_cast<std::size_t>(std::max(needed, 0)));
    if (error != U_BUFFER_OVERFLOW_ERROR) break;
  }
  return to_utf8(result);
}

}  // namespace patchorder::python::unicode
