#include "suite/program.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string_view>

#include "suite/sha256.h"
#include "suite/text.h"

namespace patchorder::suite {
namespace {

constexpr std::uintmax_t kLongestProgram = std::uintmax_t{64} * 1024 * 1024;

std::string read_text(const std::filesystem::path& file, const std::string& name) {
  std::error_code error;
  if (std::filesystem::is_directory(file, error)) throw ProgramError(name + ": is a folder, expected a .py file");
  if (std::filesystem::exists(file, error) && !std::filesystem::is_regular_file(file, error)) {
    throw ProgramError(name + ": is no regular file");
  }
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw ProgramError(fmt::format("{}: {}", name, std::strerror(errno)));
  if (std::filesystem::file_size(file, error) > kLongestProgram) throw ProgramError(name + ": longer than 64 MiB");
  std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (stream.bad()) throw ProgramError(fmt::format("{}: cannot be read", name));
  return text;
}

std::size_t line_at(std::string_view text, std::size_t offset) {
  return 1 +
         static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

int leading_number(const std::string& stem) {
  constexpr std::size_t kMostDigits = 6;
  const std::size_t digits = stem.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string::npos || digits > kMostDigits || stem[digits] != '-') return 0;
  return std::stoi(stem.substr(0, digits));
}

// What a comment of the first two lines says that the text is written in, in lower case, and in which line; CPython
// looks for it before anything else.
struct Encoding {
  std::string name = "utf-8";
  int line = 1;
};

// The name in `# -*- coding: name -*-`, or nothing.
std::string encoding_in(std::string_view comment) {
  constexpr std::string_view kWord = "coding";
  constexpr std::string_view kLetters = "-_.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  for (std::size_t at = 0; (at = comment.find(kWord, at)) != comment.npos;) {
    at += kWord.size();
    if (at >= comment.size() || (comment[at] != ':' && comment[at] != '=')) continue;
    const std::size_t start = std::min(comment.find_first_not_of(" \t", at + 1), comment.size());
    const std::size_t end = std::min(comment.find_first_not_of(kLetters, start), comment.size());
    if (end > start) return std::string(comment.substr(start, end - start));
  }
  return "";
}

Encoding declared_encoding(std::string_view text) {
  for (int number = 1; number <= 2; ++number) {
    const std::size_t length = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, length);
    const std::size_t first = line.find_first_not_of(" \t\f\r");
    if (first != line.npos && line[first] != '#') break;
    std::string name = first == line.npos ? "" : encoding_in(line);
    std::ranges::transform(name, name.begin(),
                           [](unsigned char c) { return c == '_' ? '-' : static_cast<char>(std::tolower(c)); });
    if (!name.empty()) return {name, number};
    text.remove_prefix(std::min(length + 1, text.size()));
  }
  return {};
}

// Other encodings than UTF-8 are read where they make no difference.
void check_encoding(const std::string& text, const std::string& name) {
  const Encoding encoding = declared_encoding(text);
  const bool is_utf8 = encoding.name == "utf8" || encoding.name == "utf-8" || encoding.name.starts_with("utf-8-");
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (is_utf8 || std::ranges::all_of(text, is_ascii)) return;
  throw ProgramError(fmt::format("{}:{}: unsupported: source text in {}", name, encoding.line, encoding.name));
}

}  // namespace

std::string Program::sha256() const { return suite::sha256(text); }

std::string read_source_text(const std::filesystem::path& file, const std::string& name) {
  std::string text = read_text(file, name);
  if (const std::size_t nul = text.find('\0'); nul != std::string::npos) {
    throw ProgramError(fmt::format("{}:{}: error: source code cannot contain null bytes", name, line_at(text, nul)));
  }
  check_encoding(text, name);
  if (const std::size_t bad = first_invalid_utf8(text); bad != std::string::npos) {
    throw ProgramError(fmt::format("{}:{}: error: not UTF-8 text (byte 0x{:02x})", name, line_at(text, bad),
                                   static_cast<unsigned char>(text[bad])));
  }
  return text;
}

Program load_program(const std::filesystem::path& file, const std::string& name) {
  Program program;
  program.name = name;
  program.file = std::filesystem::absolute(file).lexically_normal();
  program.text = read_source_text(file, name);
  try {
    program.header = parse_case_header(program.text);
  } catch (const CaseHeaderError& error) {
    throw ProgramError(fmt::format("{}:{}: error: {}", name, error.line, error.what()));
  }
  program.number = leading_number(program.stem());
  return program;
}

}  // namespace patchorder::suite
