#include "suite/text.h"

#include <algorithm>

namespace patchorder::suite {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_word(char c) { return is_hex(c) || (c >= 'g' && c <= 'z') || (c >= 'G' && c <= 'Z') || c == '_'; }

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// The length of the UTF-8 sequence at the start of `text`; 0 if there is none.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(text[i])) return 0;
  }
  // Overlong forms, surrogates and what lies beyond U+10FFFF.
  const unsigned char second = byte(1);
  if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) || (first == 0xF0 && second < 0x90) ||
      (first == 0xF4 && second > 0x8F)) {
    return 0;
  }
  return length;
}

}  // namespace

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::size_t first_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequence_length(text.substr(at));
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

std::string valid_utf8(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  for (std::size_t bad; (bad = first_invalid_utf8(text)) != text.npos; text.remove_prefix(bad + 1)) {
    valid += text.substr(0, bad);
    valid += kReplacement;
  }
  valid += text;
  return valid;
}

std::string one_line(std::string_view text) {
  // So much has room in a record of observer.py's beside what stands before it.
  constexpr std::size_t kMostBytes = 900;
  std::string line = valid_utf8(text.substr(0, text.find('\n')));
  std::ranges::replace(line, '\t', ' ');
  if (line.size() <= kMostBytes) return line;
  std::size_t end = kMostBytes;
  while (is_continuation(line[end])) --end;
  return line.substr(0, end);
}

std::string mask_idents(std::string_view text) {
  constexpr std::size_t kIdentDigits = 10;
  std::string masked;
  for (std::size_t at = 0; at < text.size();) {
    const bool begins_word = at == 0 || !is_word(text[at - 1]);
    std::size_t end = at;
    if (begins_word && text.substr(at).starts_with("0x")) {
      end = static_cast<std::size_t>(
          std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at) + 2, text.end(), is_hex) - text.begin());
      if (end == at + 2) end = at;
    } else if (begins_word && is_digit(text[at])) {
      end = static_cast<std::size_t>(
          std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_digit) - text.begin());
      if (end - at < kIdentDigits) {
        masked += text.substr(at, end - at);
        at = end;
        continue;
      }
    }
    if (end > at) {
      masked += 'N';
      at = end;
    } else {
      masked += text[at++];
    }
  }
  return masked;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  if (from.empty()) return text;
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

}  // namespace patchorder::suite
