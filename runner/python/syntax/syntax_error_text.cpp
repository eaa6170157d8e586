#include "python/syntax/syntax_error_text.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "python/interpreter.h"
#include "python/objects/exception_details.h"
#include "python/objects/operations.h"
#include "python/objects/str.h"

namespace patchorder::python {
namespace {

using Characters = std::vector<std::string_view>;

Characters characters_of(std::string_view text) {
  Characters found;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    found.push_back(text.substr(at, end - at));
    at = end;
  }
  return found;
}

bool is_blank(std::string_view character) { return character.find_first_not_of(" \t\f\v\r\n") == character.npos; }

bool is_set(Value value) { return value && !value.is_none(); }

std::int64_t number_or(Value value, std::int64_t otherwise) { return value.is_int() ? value.as_int() : otherwise; }

// Columns of a line from which the end of the line and the blanks before it have been taken.
struct Columns {
  std::int64_t first;
  std::int64_t end;
};

Columns marked_until_3_12(const SyntaxErrorPlace& place) {
  const std::int64_t first = place.column.as_int();
  const std::int64_t end = number_or(place.end_column, 0);
  return {first, end == 0 || end == first || end == -1 ? first + 1 : end};
}

Columns marked_from_3_13(Interpreter& interp, const SyntaxErrorPlace& place, std::int64_t length,
                         std::int64_t whole_length) {
  Columns found{place.column.as_int(), length + 1};
  if (equals(interp, none_if_null(place.line), none_if_null(place.end_line))) {
    const std::int64_t end = number_or(place.end_column, 0);
    found.end = end == 0 ? found.first : end;
  }
  if (found.first > whole_length) found.first = length + 1;
  if (found.end > whole_length) found.end = length + 1;
  if (found.first >= found.end || found.end < 0) found.end = found.first + 1;
  return found;
}

std::string blanks_up_to(const Characters& line, std::int64_t count) {
  std::string text;
  for (std::size_t at = 0; at < line.size() && static_cast<std::int64_t>(at) < count; ++at) {
    text += is_blank(line[at]) ? std::string(line[at]) : " ";
  }
  return text;
}

std::string caret_until_3_8(const Characters& line, std::int64_t column) {
  const auto before =
      static_cast<std::size_t>(std::max<std::int64_t>(std::min(static_cast<std::int64_t>(line.size()), column) - 1, 0));
  const auto begin = std::find_if_not(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(before), is_blank);
  const Characters kept(begin, line.begin() + static_cast<std::ptrdiff_t>(before));
  return "    " + blanks_up_to(kept, static_cast<std::int64_t>(kept.size())) + "^\n";
}

std::string line_and_carets(Interpreter& interp, const SyntaxErrorPlace& place, std::string_view text) {
  const std::string_view line = text.substr(0, text.find_last_not_of('\n') + 1);
  const std::size_t begin =
      std::min(line.find_first_not_of(interp.version_at_least(9) ? " \n\f" : " \t\n\f"), line.size());
  std::string_view shown = line.substr(begin);
  if (!interp.version_at_least(9)) shown = shown.substr(0, shown.find_last_not_of(" \t\n\f") + 1);
  const std::string above = "    " + std::string(shown) + "\n";
  if (!place.column.is_int()) return above;
  const Characters characters = characters_of(line);
  if (!interp.version_at_least(9)) return above + caret_until_3_8(characters, place.column.as_int());
  const auto length = static_cast<std::int64_t>(characters.size());
  const Columns marked =
      interp.version_at_least(13)
          ? marked_from_3_13(interp, place, length, static_cast<std::int64_t>(characters_of(text).size()))
          : marked_until_3_12(place);
  const auto column = marked.first - 1 - static_cast<std::int64_t>(begin);
  if (column < 0) return above;
  const auto count = static_cast<std::size_t>(std::max<std::int64_t>(marked.end - marked.first, 0));
  return above + "    " + blanks_up_to(characters_of(shown), column) + std::string(count, '^') + "\n";
}

}  // namespace

std::string syntax_error_frame(Interpreter& interp, Exception* exception) {
  if (!is_instance(exception, exceptions().syntax_error)) return "";
  const SyntaxErrorPlace place = syntax_error_place(exception);
  const Str* file = as<Str>(place.file);
  const Str* line = as<Str>(place.text);
  std::string text;
  if (is_set(place.line) || (!interp.version_at_least(9) && file != nullptr)) {
    const std::string name = file != nullptr && file->length != 0 ? std::string(file->text()) : "<string>";
    text = "  File \"" + name + "\", line " + std::string(to_str(interp, none_if_null(place.line))->text()) + "\n";
  }
  return line == nullptr ? text : text + line_and_carets(interp, place, line->text());
}

std::string file_without_line(Interpreter& interp, const SyntaxErrorPlace& place) {
  if (is_set(place.line) || !is_set(place.file)) return "";
  return " (" + std::string(to_str(interp, place.file)->text()) + ")";
}

std::int64_t column_behind_word(std::string_view line, std::int64_t column) {
  const auto in_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
  const auto begin =
      static_cast<std::size_t>(std::clamp<std::int64_t>(column - 1, 0, static_cast<std::int64_t>(line.size())));
  std::size_t end = begin;
  while (end < line.size() && in_word(line[end])) ++end;
  return column + std::max<std::int64_t>(static_cast<std::int64_t>(end - begin), 1);
}

}  // namespace patchorder::python
