#include "suite/reports/highlight.h"

#include <algorithm>
#include <array>

#include "python/syntax/lexer.h"
#include "suite/text.h"

namespace patchorder::suite {
namespace {

using python::Token;
using python::TokenKind;

constexpr std::array<std::string_view, 36> kKeywords{
    "False", "None",     "True", "and",    "as",     "assert", "async",  "await", "break",
    "class", "continue", "def",  "del",    "elif",   "else",   "except", "for",   "finally",
    "from",  "global",   "if",   "import", "in",     "is",     "lambda", "match", "nonlocal",
    "not",   "or",       "pass", "raise",  "return", "try",    "while",  "with",  "yield"};

Ink ink_of(const Token& token) {
  if (token.kind == TokenKind::kString) return Ink::kGreen;
  if (token.kind == TokenKind::kNumber) return Ink::kCyan;
  const bool keyword = token.kind == TokenKind::kName && std::ranges::find(kKeywords, token.text) != kKeywords.end();
  return keyword ? Ink::kBold : Ink::kPlain;
}

// A comment is what stands behind a `#` outside of tokens.
std::string between_tokens(std::string_view text, const Style& style) {
  const std::size_t hash = text.find('#');
  if (hash == std::string_view::npos) return std::string(text);
  const std::size_t end = std::min(text.find('\n', hash), text.size());
  return std::string(text.substr(0, hash)) + style.paint(Ink::kDim, text.substr(hash, end - hash)) +
         between_tokens(text.substr(end), style);
}

// Colours end with a line and begin again on the next: a pager may cut anywhere.
std::string painted_by_line(std::string_view text, Ink ink, const Style& style) {
  std::string painted;
  for (std::size_t start = 0;;) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    painted += style.paint(ink, text.substr(start, end - start));
    if (end == text.size()) return painted;
    painted += '\n';
    start = end + 1;
  }
}

}  // namespace

std::vector<std::string> highlighted_lines(const std::string& text, const Style& style) {
  if (!style.colored()) return split_lines(text);
  try {
    const python::Source source("", text);
    const std::string_view whole = source.text();
    std::string painted;
    std::size_t done = 0;
    for (const Token& token : python::tokenize(source)) {
      if (token.text.empty() || token.kind == TokenKind::kNewline) continue;
      const auto start = static_cast<std::size_t>(token.text.data() - whole.data());
      if (start < done || start > whole.size()) continue;
      painted += between_tokens(whole.substr(done, start - done), style);
      painted += painted_by_line(token.text, ink_of(token), style);
      done = start + token.text.size();
    }
    painted += between_tokens(whole.substr(done), style);
    return split_lines(painted);
  } catch (const python::SourceError&) {
    return split_lines(text);
  }
}

}  // namespace patchorder::suite
