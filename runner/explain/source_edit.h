// Changes of a program's text: tokens and statements with their extents, replacements, and the result as a patch.
//
// Remedies are made of these. What a change leaves alone stays byte for byte, comments and blank lines included.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "python/syntax/lexer.h"
#include "python/syntax/tree.h"

namespace patchorder::explain {

// A statement of the module's top level: its lines, decorators included, trailing blank lines and comments not.
struct TopStatement {
  const python::Stmt* statement = nullptr;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

// `NAME.NAME(...)` as it stands in the text; token numbers.
struct TokenCall {
  struct Argument {
    std::string_view keyword;  // empty: by position
    std::size_t begin = 0;     // of the value
    std::size_t end = 0;       // behind it
  };
  std::string name;  // `threading.Thread`
  std::size_t begin = 0;
  std::size_t open = 0;
  std::size_t close = 0;
  std::vector<Argument> arguments;
  const Argument* keyword(std::string_view keyword_name) const;
};

class SourceText {
 public:
  // Throws python::SourceError.
  SourceText(const std::string& name, const std::string& text);

  const python::Source& source() const { return *source_; }
  const std::vector<python::Token>& tokens() const { return tokens_; }
  const std::vector<TopStatement>& statements() const { return statements_; }
  // The top-level statement that the line belongs to; null if none.
  const TopStatement* statement_at(std::uint32_t line) const;
  std::string lines(std::uint32_t first, std::uint32_t last) const;  // each with its line feed
  std::size_t offset(std::size_t token) const;
  std::size_t end_offset(std::size_t token) const { return offset(token) + tokens_[token].text.size(); }
  std::size_t line_offset(std::uint32_t line) const;
  std::string text_between(std::size_t begin_token, std::size_t end_token) const;
  // Every call whose callee is a dotted name, in the order of their beginnings.
  std::vector<TokenCall> calls() const;

 private:
  void find_statements();

  std::shared_ptr<const python::Source> source_;
  std::unique_ptr<python::Tree> tree_;
  std::vector<python::Token> tokens_;
  std::vector<TopStatement> statements_;
};

// Replacements of one text, applied together; they must not overlap.
class Edits {
 public:
  explicit Edits(const SourceText& text) : text_(text) {}
  void replace(std::size_t offset, std::size_t length, std::string replacement);
  void insert(std::size_t offset, std::string inserted) { replace(offset, 0, std::move(inserted)); }
  void remove_lines(std::uint32_t first, std::uint32_t last);
  // One more argument at the end of a call; where a comma stands behind the last one, in a line of its own as they do.
  void add_argument(const TokenCall& call, const std::string& argument);
  bool empty() const { return edits_.empty(); }
  std::string applied() const;

 private:
  struct Edit {
    std::size_t offset;
    std::size_t length;
    std::string replacement;
  };
  const SourceText& text_;
  std::vector<Edit> edits_;
};

// `after`, made of `before` as the language reads it (line feeds, no byte order mark, a line feed at the end), with the
// bytes that the lines of `before` have.
std::string with_bytes_of(const std::string& before, const std::string& after);

// As `diff -u` writes it, three lines of context; empty if nothing differs. A name from the root stands without its
// slash, as `patch -p1` takes it.
std::string unified_diff(const std::string& name, const std::string& before, const std::string& after);

// Lines that a patch adds or removes.
std::size_t changed_lines(const std::string& patch);

}  // namespace patchorder::explain
