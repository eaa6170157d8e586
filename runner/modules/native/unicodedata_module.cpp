// unicodedata: what the Unicode database says of characters, in the edition of the version of CPython.
//
// Left out: ucd_3_2_0, the database as it once was, and names of sequences.
#include <algorithm>
#include <string>

#include "modules/native/modules.h"
#include "modules/process.h"
#include "python/interpreter.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/str.h"
#include "python/text/unicode_database.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Str;
using python::Value;
namespace unicode = python::unicode;

namespace {

// A text of one character. `argument` is how messages call it.
char32_t character(Interpreter& interp, Value value, const std::string& function, const char* argument = "argument") {
  const Str* text = python::as<Str>(value);
  if (text != nullptr && text->length == 1) {
    std::size_t at = 0;
    return unicode::decode(text->text(), at);
  }
  const bool tells_length = text != nullptr && interp.version_at_least(14);
  const std::string given =
      tells_length ? "a string of length " + std::to_string(text->length) : std::string(python::type_name(value));
  python::raise_type_error(
      interp, function + "()" + (tells_length ? ": " : " ") + argument + " must be a unicode character, not " + given);
}

// The second argument if there is one, else a ValueError.
Value otherwise(Interpreter& interp, Value given, const char* message) {
  if (!given) python::raise_value_error(interp, message);
  return given;
}

Value text(Interpreter& interp, std::string_view found) { return python::make_str(interp.heap(), found); }

Value category(Interpreter& interp, const Value* args) {
  return text(interp, unicode::category(character(interp, args[0], "category"), unicode::edition_of(interp)));
}

Value bidirectional(Interpreter& interp, const Value* args) {
  return text(interp, unicode::bidirectional(character(interp, args[0], "bidirectional"), unicode::edition_of(interp)));
}

Value combining(Interpreter& interp, const Value* args) {
  return Value::integer(unicode::combining_class(character(interp, args[0], "combining"), unicode::edition_of(interp)));
}

Value mirrored(Interpreter& interp, const Value* args) {
  const char32_t c = character(interp, args[0], "mirrored");
  return Value::integer(unicode::is_mirrored(c, unicode::edition_of(interp)) ? 1 : 0);
}

Value east_asian_width(Interpreter& interp, const Value* args) {
  const char32_t c = character(interp, args[0], "east_asian_width");
  return text(interp, unicode::east_asian_width(c, unicode::edition_of(interp)));
}

Value decomposition(Interpreter& interp, const Value* args) {
  return text(interp, unicode::decomposition(character(interp, args[0], "decomposition"), unicode::edition_of(interp)));
}

// The value of a character whose kind of number is at least as narrow as `kind`.
Value number(Interpreter& interp, const Value* args, unicode::NumberKind kind, const char* function,
             const char* message) {
  const char32_t c = character(interp, args[0], function, "argument 1");
  if (unicode::number_kind(c, unicode::edition_of(interp)) > kind) return otherwise(interp, args[1], message);
  const double value = unicode::number_value(c);
  return kind == unicode::NumberKind::kNumeric ? Value::real(value) : Value::integer(static_cast<std::int64_t>(value));
}

Value decimal(Interpreter& interp, const Value* args) {
  return number(interp, args, unicode::NumberKind::kDecimal, "decimal", "not a decimal");
}

Value digit(Interpreter& interp, const Value* args) {
  return number(interp, args, unicode::NumberKind::kDigit, "digit", "not a digit");
}

Value numeric(Interpreter& interp, const Value* args) {
  return number(interp, args, unicode::NumberKind::kNumeric, "numeric", "not a numeric character");
}

Value name(Interpreter& interp, const Value* args) {
  const char32_t c = character(interp, args[0], "name", "argument 1");
  const auto found = unicode::name_of(c, unicode::edition_of(interp));
  return found ? text(interp, *found) : otherwise(interp, args[1], "no such name");
}

// Whether Unicode may have named a sequence of characters so: such names are not modelled, others are no names.
bool may_be_sequence(std::string_view wanted) {
  const auto has = [&](std::string_view part) { return wanted.find(part) != std::string_view::npos; };
  constexpr std::string_view kWholeScripts[] = {"KEYCAP ",   "KHMER ",   "TAMIL ",    "BENGALI ",  "GEORGIAN ",
                                                "LAO ",      "SINHALA ", "KATAKANA ", "HIRAGANA ", "ARABIC ",
                                                "MODIFIER ", "MYANMAR ", "HANIFI "};
  return has(" SEQUENCE ") || (wanted.starts_with("LATIN ") && has(" WITH ")) ||
         std::ranges::any_of(kWholeScripts, [&](std::string_view script) { return wanted.starts_with(script); });
}

Value lookup(Interpreter& interp, const Value* args) {
  constexpr std::size_t kLongest = 256;
  if (!python::is<Str>(args[0])) {
    python::raise_type_error(interp,
                             "a bytes-like object is required, not '" + std::string(python::type_name(args[0])) + "'");
  }
  const std::string wanted(python::cast<Str>(args[0])->text());
  if (wanted.size() > kLongest) python::raise_key_error(interp, text(interp, "name too long"));
  const auto found = unicode::named(wanted, unicode::edition_of(interp));
  if (!found) {
    if (may_be_sequence(wanted)) python::raise_unsupported(interp, "unicodedata.lookup(): named sequences");
    python::raise_key_error(interp, text(interp, "undefined character name '" + wanted + "'"));
  }
  std::string one;
  unicode::append(one, *found);
  return text(interp, one);
}

// The texts that name a form and stand for themselves.
std::string in_form(Interpreter& interp, const Value* args, const std::string& function) {
  for (const int at : {0, 1}) {
    if (python::is<Str>(args[at])) continue;
    python::raise_type_error(interp, function + "() argument " + std::to_string(at + 1) + " must be str, not " +
                                         std::string(python::type_name(args[at])));
  }
  constexpr std::string_view kForms[] = {"NFC", "NFD", "NFKC", "NFKD"};
  const std::string_view source = python::cast<Str>(args[1])->text();
  const auto* form = std::ranges::find(kForms, python::cast<Str>(args[0])->text());
  if (source.empty() && function == "normalize") return {};
  if (form == std::end(kForms)) python::raise_value_error(interp, "invalid normalization form");
  interp.work(source.size());
  return unicode::normalized(static_cast<unicode::Form>(form - std::begin(kForms)), source,
                             unicode::edition_of(interp));
}

Value normalize(Interpreter& interp, const Value* args) {
  const std::string found = in_form(interp, args, "normalize");
  return found == python::cast<Str>(args[1])->text() ? args[1] : text(interp, found);
}

Value is_normalized(Interpreter& interp, const Value* args) {
  return Value::boolean(in_form(interp, args, "is_normalized") == python::cast<Str>(args[1])->text());
}

constexpr python::NativeRow kFunctions[] = {
    {"bidirectional(chr, /)", bidirectional},
    {"category(chr, /)", category},
    {"combining(chr, /)", combining},
    {"decimal(chr, default=?, /)", decimal},
    {"decomposition(chr, /)", decomposition},
    {"digit(chr, default=?, /)", digit},
    {"east_asian_width(chr, /)", east_asian_width},
    {"is_normalized(form, unistr, /)", is_normalized},
    {"lookup(name, /)", lookup},
    {"mirrored(chr, /)", mirrored},
    {"name(chr, default=?, /)", name},
    {"normalize(form, unistr, /)", normalize},
    {"numeric(chr, default=?, /)", numeric},
};

}  // namespace

void fill_unicode_data(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions);
  const unicode::Edition edition = unicode::edition_of(interp);
  const std::string version = std::to_string(edition.major) + "." + std::to_string(edition.minor) + ".0";
  module->attributes->set(interp.heap(), python::intern("unidata_version"), python::intern(version));
}

}  // namespace patchorder::modules
