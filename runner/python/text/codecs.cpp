#include "python/text/codecs.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include "python/interpreter.h"
#include "python/native.h"
#include "python/objects/bytes.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/text/formatting.h"
#include "python/text/unicode.h"
#include "python/text/unicode_database.h"

namespace patchorder::python {
namespace {

enum class Encoding : std::uint8_t { kUtf8, kAscii, kLatin1, kIdna, kInLibrary };

// The plain names of encodings that are in the case language, in the module _text_encodings.
constexpr auto kInLibrary = std::to_array<std::string_view>({"utf16",
                                                             "utf16le",
                                                             "utf16be",
                                                             "u16",
                                                             "utf32",
                                                             "utf32le",
                                                             "utf32be",
                                                             "u32",
                                                             "utf8sig",
                                                             "cp1252",
                                                             "windows1252",
                                                             "1252",
                                                             "cp1251",
                                                             "1251",
                                                             "cp1250",
                                                             "1250",
                                                             "cp437",
                                                             "437",
                                                             "ibm437",
                                                             "windows1251",
                                                             "windows1250",
                                                             "cp850",
                                                             "850",
                                                             "ibm850",
                                                             "cp866",
                                                             "866",
                                                             "ibm866",
                                                             "koi8r",
                                                             "iso88592",
                                                             "latin2",
                                                             "l2",
                                                             "cyrillic",
                                                             "iso88595",
                                                             "iso885915",
                                                             "latin9",
                                                             "l9",
                                                             "unicodeescape",
                                                             "rawunicodeescape"});

// What begins the plain names of CPython's other text encodings.
constexpr auto kNotModelled = std::to_array<std::string_view>(
    {"utf16", "utf32", "utf7", "utf8sig", "u16",      "u32",  "cp",    "windows", "iso8859", "iso2022", "koi8",
     "mac",   "gb",    "big5", "euc",     "shiftjis", "sjis", "johab", "tis620",  "ptcp154", "punycode"});

// Those between bytes, or text, that str.encode refuses.
constexpr auto kNoText = std::to_array<std::string_view>(
    {"hex", "hexcodec", "base64", "base64codec", "zlib", "zip", "bz2", "uu", "quopri", "quotedprintable", "rot13"});

[[noreturn]] void raise_unknown_encoding(Interpreter& interp, std::string_view name, std::string_view plain,
                                         std::string_view direction) {
  const auto begins_plain = [&](std::string_view beginning) { return plain.starts_with(beginning); };
  if (std::ranges::any_of(kNotModelled, begins_plain)) {
    raise_unsupported(interp, "the encoding '" + std::string(name) + "'");
  }
  const bool is_no_text = std::ranges::find(kNoText, plain) != kNoText.end();
  raise(interp, exceptions().lookup_error,
        is_no_text ? "'" + std::string(name) + "' is not a text encoding; use codecs." + std::string(direction) +
                         "() to handle arbitrary codecs"
                   : "unknown encoding: " + std::string(name));
}

std::string plain_name(std::string_view name) {
  std::string plain;
  for (char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte)) plain += static_cast<char>(std::tolower(byte));
  }
  return plain;
}

// What the library's function makes of it.
Value by_library(Interpreter& interp, Value given, std::string_view name, std::string_view errors,
                 const char* function) {
  const Value arguments[] = {given, make_str(interp.heap(), plain_name(name)), make_str(interp.heap(), errors)};
  const Value code = get_attribute(interp, interp.import_module("_text_encodings"), intern(function));
  return call(interp, code, Arguments(arguments));
}

Encoding encoding_of(Interpreter& interp, std::string_view name, std::string_view direction) {
  const std::string plain = plain_name(name);
  if (plain == "utf8" || plain == "u8" || plain == "cp65001") return Encoding::kUtf8;
  if (plain == "ascii" || plain == "usascii" || plain == "646") return Encoding::kAscii;
  if (plain == "latin1" || plain == "iso88591" || plain == "l1" || plain == "latin" || plain == "88591") {
    return Encoding::kLatin1;
  }
  if (plain == "idna") return Encoding::kIdna;
  if (std::ranges::find(kInLibrary, plain) != kInLibrary.end()) return Encoding::kInLibrary;
  raise_unknown_encoding(interp, name, plain, direction);
}

// Host names: what is in ASCII stands for itself, label by label.
void check_host_name(Interpreter& interp, Value name, bool is_ascii) {
  if (!is_ascii) raise_unsupported(interp, "the encoding 'idna' of what is not in ASCII");
  call(interp, get_attribute(interp, interp.import_module("_inet_numbers"), intern("check_labels")), name);
}

const char* codec_name(Encoding encoding) {
  return encoding == Encoding::kUtf8 ? "utf-8" : encoding == Encoding::kAscii ? "ascii" : "latin-1";
}

[[noreturn]] void raise_unknown_handler(Interpreter& interp, std::string_view errors) {
  raise(interp, exceptions().lookup_error, "unknown error handler name '" + std::string(errors) + "'");
}

// UnicodeEncodeError(encoding, object, start, end, reason), the parts CPython gives it too.
[[noreturn]] void raise_unicode(Interpreter& interp, Type* type, const char* codec, Value object, std::size_t start,
                                std::size_t end, const char* reason) {
  const Value parts[] = {intern(codec), object, Value::integer(static_cast<std::int64_t>(start)),
                         Value::integer(static_cast<std::int64_t>(end)), intern(reason)};
  raise_exception(interp, cast<Exception>(call(interp, type, Arguments(parts))));
}

// What stands for the bytes 0x80 to 0xff that could not be decoded.
constexpr char32_t kEscapedBytes = 0xDC00;

bool is_surrogate(char32_t code) { return code >= 0xD800 && code < 0xE000; }
bool is_escaped_byte(char32_t code) { return code >= kEscapedBytes + 0x80 && code <= kEscapedBytes + 0xFF; }

std::string replacement_for(Interpreter& interp, char32_t code, std::string_view errors) {
  if (errors == "ignore") return "";
  if (errors == "replace") return "?";
  std::string character;
  unicode::append(character, code);
  if (errors == "backslashreplace") return ascii_escaped(character);
  if (errors == "xmlcharrefreplace") return "&#" + std::to_string(static_cast<std::uint32_t>(code)) + ";";
  if (errors == "namereplace") {
    const auto name = unicode::name_of(code, unicode::edition_of(interp));
    return name ? "\\N{" + *name + "}" : ascii_escaped(character);
  }
  raise_unknown_handler(interp, errors);
}

// How many bytes from `at` on can't be decoded together, and why.
struct BadBytes {
  std::size_t count;
  const char* reason;
};

// The length of a UTF-8 sequence that is right, else 0 and what is wrong with it.
std::size_t utf8_sequence(std::string_view content, std::size_t at, BadBytes& bad) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(content[i]); };
  const unsigned lead = byte(at);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xC2 && lead < 0xE0   ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
  bad = {1, "invalid start byte"};
  if (length == 0) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (at + i >= content.size()) {
      bad = {i, "unexpected end of data"};
      return 0;
    }
    const unsigned lowest = i == 1 && lead == 0xE0 ? 0xA0 : i == 1 && lead == 0xF0 ? 0x90 : 0x80;
    const unsigned highest = i == 1 && lead == 0xED ? 0x9F : i == 1 && lead == 0xF4 ? 0x8F : 0xBF;
    if (byte(at + i) < lowest || byte(at + i) > highest) {
      bad = {i, "invalid continuation byte"};
      return 0;
    }
  }
  return length;
}

// str(error): CPython composes it from the parts.
template <bool encoding>
Value unicode_error_str(Interpreter& interp, Value self) {
  const Tuple* parts = cast<Exception>(self)->args;
  if (parts->count != 5 || !is_integer(parts->items[2]) || !is_integer(parts->items[3]))
    return repr(interp, parts->count == 1 ? parts->items[0] : Value(const_cast<Tuple*>(parts)));
  const auto start = static_cast<std::size_t>(to_index(interp, parts->items[2]));
  const auto end = static_cast<std::size_t>(to_index(interp, parts->items[3]));
  const std::string what = encoding ? "character" : "byte";
  std::string text = "'" + std::string(to_str(interp, parts->items[0])->text()) + "' codec can't " +
                     (encoding ? "encode " : "decode ");
  // Its args may have been set to anything meanwhile.
  const Type* type = type_of(parts->items[1]);
  const bool is_there = type == (encoding ? builtin_types().str : builtin_types().bytes);
  if (end == start + 1 && is_there) {
    const Value one = get_item(interp, parts->items[1], parts->items[2]);
    if (encoding) {
      const std::string_view character = cast<Str>(one)->text();
      // By its number, even where it could be shown.
      std::string shown = ascii_escaped(character);
      if (character.size() == 1) {
        constexpr std::string_view kDigits = "0123456789abcdef";
        const auto code = static_cast<unsigned char>(character[0]);
        shown = {'\\', 'x', kDigits[code >> 4], kDigits[code & 15]};
      }
      text += what + " '" + shown + "' in position " + std::to_string(start);
    } else {
      std::string digits = integer_text(one, 16);
      if (digits.size() < 2) digits.insert(0, "0");
      text += what + " 0x" + digits + " in position " + std::to_string(start);
    }
  } else {
    text += what + "s in position " + std::to_string(start) + "-" + std::to_string(end - 1);
  }
  return make_str(interp.heap(), text + ": " + std::string(to_str(interp, parts->items[4])->text()));
}

template <std::size_t position>
Value part(Interpreter&, Value self) {
  const Tuple* parts = cast<Exception>(self)->args;
  return position < parts->count ? parts->items[position] : Value::none();
}

constexpr NativeProperty kParts[] = {
    {"encoding", part<0>, nullptr}, {"object", part<1>, nullptr}, {"start", part<2>, nullptr},
    {"end", part<3>, nullptr},      {"reason", part<4>, nullptr},
};

bool has_code(Encoding encoding, char32_t code) {
  return encoding == Encoding::kUtf8 ? !is_surrogate(code) : code < (encoding == Encoding::kAscii ? 0x80U : 0x100U);
}

const char* why_not(Encoding encoding) {
  return encoding == Encoding::kUtf8    ? "surrogates not allowed"
         : encoding == Encoding::kAscii ? "ordinal not in range(128)"
                                        : "ordinal not in range(256)";
}

bool is_utf8_surrogate(std::string_view content, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(content[i]); };
  return at + 2 < content.size() && byte(at) == 0xED && byte(at + 1) >= 0xA0 && byte(at + 1) < 0xC0 &&
         byte(at + 2) >= 0x80 && byte(at + 2) < 0xC0;
}

// What stands for bytes that are wrong; false where the handler has nothing for them.
bool append_for_bad_bytes(Interpreter& interp, std::string& text, std::string_view bytes, std::string_view errors) {
  if (errors == "strict" || errors == "surrogatepass") return false;
  if (errors == "replace") {
    unicode::append(text, 0xFFFD);
  } else if (errors == "backslashreplace") {
    for (const char byte : bytes) {
      text += "\\x" + integer_text(Value::integer(static_cast<unsigned char>(byte)), 16);
    }
  } else if (errors == "surrogateescape") {
    for (const char byte : bytes) unicode::append(text, kEscapedBytes + static_cast<unsigned char>(byte));
  } else if (errors != "ignore") {
    raise_unknown_handler(interp, errors);
  }
  return true;
}

}  // namespace

void make_unicode_errors() {
  exceptions().unicode_encode_error->slots.str = unicode_error_str<true>;
  exceptions().unicode_decode_error->slots.str = unicode_error_str<false>;
  add_properties(exceptions().unicode_encode_error, kParts);
  add_properties(exceptions().unicode_decode_error, kParts);
}

Value encode_text(Interpreter& interp, const Str* text, std::string_view encoding_name, std::string_view errors) {
  const Encoding encoding = encoding_of(interp, encoding_name, "encode");
  if (encoding == Encoding::kInLibrary) {
    return by_library(interp, const_cast<Str*>(text), encoding_name, errors, "encode");
  }
  interp.work(text->size);
  if (encoding == Encoding::kIdna) check_host_name(interp, const_cast<Str*>(text), text->is_ascii());
  // Only texts with surrogates have no UTF-8; their first byte there is 0xED.
  if (text->is_ascii() || (encoding == Encoding::kUtf8 && text->text().find('\xED') == std::string_view::npos)) {
    return make_bytes(interp.heap(), text->text());
  }
  std::string content;
  std::size_t position = 0;
  for (std::size_t at = 0; at < text->size; ++position) {
    const char32_t code = unicode::decode(text->text(), at);
    if (has_code(encoding, code)) {
      if (encoding == Encoding::kUtf8) {
        unicode::append(content, code);
      } else {
        content += static_cast<char>(code);
      }
    } else if (errors == "surrogateescape" && is_escaped_byte(code)) {
      content += static_cast<char>(code - kEscapedBytes);
    } else if (errors == "surrogatepass" && encoding == Encoding::kUtf8) {
      unicode::append(content, code);
    } else if (errors != "strict" && !errors.starts_with("surrogate")) {
      content += replacement_for(interp, code, errors);
    } else {
      std::size_t end = position + 1;
      while (at < text->size && !has_code(encoding, unicode::decode(text->text(), at))) ++end;
      raise_unicode(interp, exceptions().unicode_encode_error, codec_name(encoding), const_cast<Str*>(text), position,
                    end, why_not(encoding));
    }
  }
  return make_bytes(interp.heap(), content);
}

Value decode_bytes(Interpreter& interp, std::string_view content, std::string_view encoding_name,
                   std::string_view errors) {
  const Encoding encoding = encoding_of(interp, encoding_name, "decode");
  if (encoding == Encoding::kInLibrary) {
    return by_library(interp, make_bytes(interp.heap(), content), encoding_name, errors, "decode");
  }
  interp.work(content.size());
  if (encoding == Encoding::kIdna && content.find("xn--") != content.npos) {
    raise_unsupported(interp, "the encoding 'idna' of what is not in ASCII");
  }
  std::string text;
  for (std::size_t at = 0; at < content.size();) {
    const auto byte = static_cast<unsigned char>(content[at]);
    BadBytes bad{1, "ordinal not in range(128)"};
    if (encoding == Encoding::kLatin1 || byte < 0x80) {
      unicode::append(text, byte);
      ++at;
      continue;
    }
    const std::size_t length = encoding == Encoding::kUtf8 ? utf8_sequence(content, at, bad) : 0;
    text += content.substr(at, length);
    at += length;
    if (length != 0) continue;
    if (encoding == Encoding::kUtf8 && errors == "surrogatepass" && is_utf8_surrogate(content, at)) {
      text += content.substr(at, 3);
      at += 3;
      continue;
    }
    if (!append_for_bad_bytes(interp, text, content.substr(at, bad.count), errors)) {
      raise_unicode(interp, exceptions().unicode_decode_error, codec_name(encoding), make_bytes(interp.heap(), content),
                    at, at + bad.count, bad.reason);
    }
    at += bad.count;
  }
  return make_str(interp.heap(), text);
}

}  // namespace patchorder::python
