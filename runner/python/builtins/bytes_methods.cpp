#include "python/builtins/bytes_methods.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "python/interpreter.h"
#include "python/objects/builtin_types.h"
#include "python/objects/bytes.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/text/codecs.h"
#include "python/text/unicode.h"

namespace patchorder::python::builtins {
namespace {

// Where the bytes beyond ASCII stand: in Unicode's private use area.
constexpr char32_t kHighBytes = 0xF700;

Bytes* self_of(Value self) { return cast<Bytes>(self); }

bool is_ascii(std::string_view content) {
  return std::ranges::none_of(content, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

Str* code_points(Interpreter& interp, std::string_view content) {
  std::string text;
  for (char c : content) {
    const auto byte = static_cast<unsigned char>(c);
    unicode::append(text, byte < 0x80 ? byte : kHighBytes + byte);
  }
  return make_str(interp.heap(), text);
}

Value argument_as_text(Interpreter& interp, const std::string& method, Value value) {
  if (is<Bytes>(value)) return as_code_points(interp, value);
  if (is<Str>(value)) {
    const bool affix = method == "startswith" || method == "endswith";
    raise_type_error(
        interp, affix ? method + " first arg must be bytes or a tuple of bytes, not str"
                : method == "find" || method == "index" || method == "rfind" || method == "rindex" || method == "count"
                    ? "argument should be integer or bytes-like object, not 'str'"
                    : "a bytes-like object is required, not 'str'");
  }
  if (const Tuple* several = as<Tuple>(value)) {
    Tuple* converted = make_tuple(interp.heap(), several->count);
    for (std::size_t i = 0; i < several->count; ++i) {
      converted->items[i] = argument_as_text(interp, method, several->items[i]);
    }
    return converted;
  }
  return value;
}

// Where nothing was taken away from bytes, they are what is answered, and not a copy.
Value with_itself(Value self, Value result) {
  if (type_of(self) != builtin_types().bytes) return result;
  const auto instead = [self](Value part) {
    const Bytes* bytes = as<Bytes>(part);
    return bytes != nullptr && bytes->text() == self_of(self)->text() ? self : part;
  };
  List* parts = as<List>(result);
  if (parts == nullptr || parts->count != 1) return instead(result);
  parts->items[0] = instead(parts->items[0]);
  return result;
}

Value call_str_method(Interpreter& interp, const char* name, const Value* args) {
  const std::string method_name = name;
  std::vector<Value> arguments;
  for (Value argument : cast<Tuple>(args[1])->values()) {
    arguments.push_back(argument_as_text(interp, method_name, argument));
  }
  // find(97) looks for the byte.
  const bool searches = method_name.ends_with("find") || method_name.ends_with("index") || method_name == "count";
  if (searches && !arguments.empty() && is_integer(arguments[0])) {
    const std::int64_t byte = to_index(interp, arguments[0]);
    if (byte < 0 || byte > 255) raise_value_error(interp, "byte must be in range(0, 256)");
    const char content[] = {static_cast<char>(byte)};
    arguments[0] = code_points(interp, {content, 1});
  }
  const Value method = get_attribute(interp, as_code_points(interp, args[0]), intern(name));
  const Value result = call(interp, method, Arguments(arguments));
  return like_bytes(interp, args[0], with_itself(args[0], from_code_points(interp, result)));
}

Value join(Interpreter& interp, const Value* args) {
  std::string joined;
  std::int64_t position = 0;
  for_each(interp, args[1], [&](Value item) {
    const Bytes* part = as<Bytes>(item);
    if (part == nullptr) {
      raise_type_error(interp, "sequence item " + std::to_string(position) + ": expected a bytes-like object, " +
                                   std::string(type_name(item)) + " found");
    }
    if (position++ != 0) joined += self_of(args[0])->text();
    joined += part->text();
  });
  return like_bytes(interp, args[0], make_bytes(interp.heap(), joined));
}

// One ASCII character, as a str or bytes; empty if there is none.
std::string hex_separator(Interpreter& interp, Value given) {
  if (!given) return "";
  length(interp, given);  // refuses what has none
  const Str* text = as<Str>(given);
  const Bytes* bytes = as<Bytes>(given);
  if (text == nullptr && bytes == nullptr) raise_type_error(interp, "sep must be str or bytes.");
  const std::string_view shown = text != nullptr ? text->text() : bytes->text();
  if ((text != nullptr ? text->length : shown.size()) != 1) raise_value_error(interp, "sep must be length 1.");
  if (static_cast<unsigned char>(shown[0]) >= 0x80) raise_value_error(interp, "sep must be ASCII.");
  return std::string(shown);
}

}  // namespace

Value hex_of_bytes(Interpreter& interp, const Value* args) {
  constexpr char kDigits[] = "0123456789abcdef";
  const std::string_view bytes = self_of(args[0])->text();
  const std::string separator = hex_separator(interp, args[1]);
  const std::int64_t every = to_index(interp, args[2]);
  const auto group = static_cast<std::size_t>(std::abs(every));
  std::string text;
  interp.work(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    // Counted from the right, or with a negative number from the left.
    const std::size_t beside = every > 0 ? bytes.size() - i : i;
    if (i != 0 && group != 0 && beside % group == 0) text += separator;
    text += kDigits[static_cast<unsigned char>(bytes[i]) >> 4];
    text += kDigits[static_cast<unsigned char>(bytes[i]) & 0xf];
  }
  return make_str(interp.heap(), text);
}

namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

Value from_hex(Interpreter& interp, const Value* args) {
  const std::string_view text = expect_str(interp, args[1], "fromhex() argument")->text();
  std::string content;
  interp.work(text.size());
  for (std::size_t i = 0; i < text.size(); i += 2) {
    while (i < text.size() && unicode::is_space(static_cast<unsigned char>(text[i]))) ++i;
    if (i == text.size()) break;
    const int high = hex_value(text[i]);
    const int low = i + 1 < text.size() ? hex_value(text[i + 1]) : -1;
    if (high < 0 || low < 0) {
      raise_value_error(
          interp, "non-hexadecimal number found in fromhex() arg at position " + std::to_string(high < 0 ? i : i + 1));
    }
    content += static_cast<char>(high << 4 | low);
  }
  if (args[0].object() == builtin_types().byte_array) return make_bytearray(interp.heap(), content);
  return make_bytes(interp.heap(), content);
}

Value decode(Interpreter& interp, const Value* args) {
  return decode_bytes(interp, self_of(args[0])->text(),
                      expect_str(interp, args[1], "decode() argument 'encoding'")->text(),
                      expect_str(interp, args[2], "decode() argument 'errors'")->text());
}

Value translate(Interpreter& interp, const Value* args) {
  const Bytes* table = as<Bytes>(args[1]);
  const Bytes* removed = as<Bytes>(args[2]);
  if (table != nullptr && table->size != 256)
    raise_value_error(interp, "translation table must be 256 characters long");
  std::string content;
  interp.work(self_of(args[0])->size);
  for (char c : self_of(args[0])->text()) {
    if (removed != nullptr && removed->text().find(c) != std::string_view::npos) continue;
    content += table != nullptr ? table->data[static_cast<unsigned char>(c)] : c;
  }
  return like_bytes(interp, args[0], make_bytes(interp.heap(), content));
}

Value make_table(Interpreter& interp, const Value* args) {
  const Bytes* from = as<Bytes>(args[0]);
  const Bytes* to = as<Bytes>(args[1]);
  if (from == nullptr || to == nullptr) {
    raise_type_error(interp, "a bytes-like object is required, not '" +
                                 std::string(type_name(from == nullptr ? args[0] : args[1])) + "'");
  }
  if (from->size != to->size) raise_value_error(interp, "maketrans arguments must have same length");
  std::string table(256, '\0');
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = static_cast<char>(i);
  for (std::size_t i = 0; i < from->size; ++i) table[static_cast<unsigned char>(from->data[i])] = to->data[i];
  return make_bytes(interp.heap(), table);
}

#define LIKE_STR(name)                                                                                               \
  {                                                                                                                  \
    name "(self, *args)", [](Interpreter& interp, const Value* args) { return call_str_method(interp, name, args); } \
  }

constexpr NativeRow kMethods[] = {
    {"decode(self, encoding='utf-8', errors='strict')", decode},
    {"join(self, iterable, /)", join},
    {"hex(self, sep=?, bytes_per_sep=1)", hex_of_bytes},
    {"translate(self, table, /, delete=?)", translate},
    LIKE_STR("split"),
    LIKE_STR("rsplit"),
    LIKE_STR("splitlines"),
    LIKE_STR("partition"),
    LIKE_STR("rpartition"),
    LIKE_STR("strip"),
    LIKE_STR("lstrip"),
    LIKE_STR("rstrip"),
    LIKE_STR("replace"),
    LIKE_STR("upper"),
    LIKE_STR("lower"),
    LIKE_STR("title"),
    LIKE_STR("capitalize"),
    LIKE_STR("swapcase"),
    LIKE_STR("find"),
    LIKE_STR("rfind"),
    LIKE_STR("index"),
    LIKE_STR("rindex"),
    LIKE_STR("count"),
    LIKE_STR("startswith"),
    LIKE_STR("endswith"),
    LIKE_STR("ljust"),
    LIKE_STR("rjust"),
    LIKE_STR("center"),
    LIKE_STR("zfill"),
    LIKE_STR("expandtabs"),
    LIKE_STR("isalnum"),
    LIKE_STR("isalpha"),
    LIKE_STR("isdigit"),
    LIKE_STR("isspace"),
    LIKE_STR("isupper"),
    LIKE_STR("islower"),
    LIKE_STR("istitle"),
    LIKE_STR("isascii"),
    LIKE_STR("removeprefix"),
    LIKE_STR("removesuffix"),
};

#undef LIKE_STR

constexpr NativeRow kClassMethods[] = {{"fromhex(cls, string, /)", from_hex}};
constexpr NativeRow kStaticMethods[] = {{"maketrans(frm, to, /)", make_table}};

}  // namespace

Str* as_code_points(Interpreter& interp, Value bytes) {
  const Bytes* content = self_of(bytes);
  if (type_of(bytes) != builtin_types().bytes || !is_ascii(content->text()))
    return code_points(interp, content->text());
  return share_str(interp.heap(), content->text());
}

Value from_code_points(Interpreter& interp, Value value) {
  if (const Str* text = as<Str>(value)) {
    if (text->is_ascii()) return share_bytes(interp.heap(), text->text());
    std::string content;
    for (std::size_t at = 0; at < text->size;) content += static_cast<char>(unicode::decode(text->text(), at) & 0xFF);
    return make_bytes(interp.heap(), content);
  }
  if (List* list = as<List>(value)) {
    for (std::size_t i = 0; i < list->count; ++i) list->items[i] = from_code_points(interp, list->items[i]);
  } else if (Tuple* tuple = as<Tuple>(value)) {
    for (std::size_t i = 0; i < tuple->count; ++i) tuple->items[i] = from_code_points(interp, tuple->items[i]);
  }
  return value;
}

Value like_bytes(Interpreter& interp, Value self, Value result) {
  if (type_of(self) != builtin_types().byte_array) return result;
  if (const Bytes* bytes = as<Bytes>(result)) return make_bytearray(interp.heap(), bytes->text());
  if (List* list = as<List>(result)) {
    for (std::size_t i = 0; i < list->count; ++i) list->items[i] = like_bytes(interp, self, list->items[i]);
  } else if (Tuple* tuple = as<Tuple>(result)) {
    for (std::size_t i = 0; i < tuple->count; ++i) tuple->items[i] = like_bytes(interp, self, tuple->items[i]);
  }
  return result;
}

std::span<const NativeRow> bytes_methods() { return kMethods; }
std::span<const NativeRow> bytes_class_methods() { return kClassMethods; }
std::span<const NativeRow> bytes_static_methods() { return kStaticMethods; }

}  // namespace patchorder::python::builtins
