#include "suite/reports/style.h"

#include <locale.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cwchar>
#include <limits>

namespace patchorder::suite {
namespace {

const char* code_of(Ink ink) {
  switch (ink) {
    case Ink::kBold: return "1";
    case Ink::kDim: return "2";
    case Ink::kRed: return "31";
    case Ink::kGreen: return "32";
    case Ink::kYellow: return "33";
    case Ink::kCyan: return "36";
    case Ink::kPlain: break;
  }
  return nullptr;
}

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

// One code point of valid UTF-8, and how many columns it takes.
struct Glyph {
  std::size_t bytes;
  std::size_t columns;
};

// wcwidth knows what the locale knows, and in the C locale that is ASCII; the columns of a character are the same
// everywhere.
int columns_of(wchar_t point) {
  static const locale_t kUnicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
  const locale_t before = uselocale(kUnicode);
  const int columns = wcwidth(point);
  uselocale(before);
  return columns;
}

Glyph first_glyph(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text[0]);
  const std::size_t bytes = std::min<std::size_t>(byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, text.size());
  char32_t point = bytes == 1 ? byte : byte & (0xFFu >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) point = point << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
  const int columns = columns_of(static_cast<wchar_t>(point));
  return {bytes, columns < 0 ? 0u : static_cast<std::size_t>(columns)};
}

}  // namespace

std::string Style::paint(Ink ink, std::string_view text) const {
  const char* code = code_of(ink);
  if (!colored_ || code == nullptr || text.empty()) return std::string(text);
  return std::string("\033[") + code + "m" + std::string(text) + "\033[0m";
}

bool wants_color(ColorChoice choice, int descriptor) {
  if (choice != ColorChoice::kAuto) return choice == ColorChoice::kAlways;
  if (is_set("NO_COLOR")) return false;
  const char* force = std::getenv("CLICOLOR_FORCE");
  if (force != nullptr && *force != '\0' && std::string_view(force) != "0") return true;
  const char* kind = std::getenv("TERM");
  return isatty(descriptor) != 0 && !(kind != nullptr && std::string_view(kind) == "dumb");
}

std::size_t terminal_width(int descriptor) {
  constexpr std::size_t kDefault = 100;
  constexpr std::size_t kLeast = 40;
  winsize size = {};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return std::max<std::size_t>(size.ws_col, kLeast);
  const char* columns = std::getenv("COLUMNS");
  const int number = columns != nullptr ? std::atoi(columns) : 0;
  return number > 0 ? std::max(static_cast<std::size_t>(number), kLeast) : kDefault;
}

std::size_t list_width(int descriptor) {
  return isatty(descriptor) != 0 ? terminal_width(descriptor) : std::numeric_limits<std::size_t>::max();
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    if (text.starts_with("\033[")) {
      text.remove_prefix(std::min(text.find('m'), text.size() - 1) + 1);
      continue;
    }
    const Glyph glyph = first_glyph(text);
    width += glyph.columns;
    text.remove_prefix(glyph.bytes);
  }
  return width;
}

std::string fitted(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  std::string cut;
  bool colored = false;
  for (std::size_t used = 0; !text.empty();) {
    if (text.starts_with("\033[")) {
      const std::size_t end = std::min(text.find('m'), text.size() - 1) + 1;
      cut += text.substr(0, end);
      text.remove_prefix(end);
      colored = true;
      continue;
    }
    const Glyph glyph = first_glyph(text);
    used += glyph.columns;
    if (used + 1 > width) break;
    cut += text.substr(0, glyph.bytes);
    text.remove_prefix(glyph.bytes);
  }
  return cut + "…" + (colored ? "\033[0m" : "");
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t used = display_width(text);
  if (used < width) text.append(width - used, ' ');
  return text;
}

}  // namespace patchorder::suite
