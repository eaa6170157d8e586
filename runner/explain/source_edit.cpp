#include "explain/source_edit.h"

#include <algorithm>

#include "python/syntax/parser.h"

namespace patchorder::explain {

using python::Token;
using python::TokenKind;

const TokenCall::Argument* TokenCall::keyword(std::string_view keyword_name) const {
  const auto found = std::ranges::find(arguments, keyword_name, &Argument::keyword);
  return found == arguments.end() ? nullptr : &*found;
}

SourceText::SourceText(const std::string& name, const std::string& text)
    : source_(std::make_shared<python::Source>(name, text)),
      tree_(python::parse_module(source_)),
      tokens_(python::tokenize(*source_)) {
  find_statements();
}

namespace {

std::uint32_t first_line(const python::Stmt* statement) {
  std::uint32_t line = statement->position.line;
  const auto with = [&](python::Exprs decorators) {
    for (const python::Expr* decorator : decorators) line = std::min(line, decorator->position.line);
  };
  if (statement->kind == python::StmtKind::kFunction) {
    with(static_cast<const python::FunctionStmt*>(statement)->decorators);
  }
  if (statement->kind == python::StmtKind::kClass) with(static_cast<const python::ClassStmt*>(statement)->decorators);
  return line;
}

bool is_blank_or_comment(std::string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  return first == std::string_view::npos || line[first] == '#';
}

}  // namespace

void SourceText::find_statements() {
  const auto total = static_cast<std::uint32_t>(std::ranges::count(source_->text(), '\n') + 1);
  const python::Block body = tree_->module()->body;
  for (std::size_t i = 0; i < body.size(); ++i) {
    TopStatement found{body[i], first_line(body[i]), i + 1 < body.size() ? first_line(body[i + 1]) - 1 : total};
    found.last = std::max(found.last, found.first);
    while (found.last > found.first && is_blank_or_comment(source_->line(found.last))) --found.last;
    statements_.push_back(found);
  }
}

const TopStatement* SourceText::statement_at(std::uint32_t line) const {
  const auto found = std::ranges::find_if(
      statements_, [&](const TopStatement& statement) { return statement.first <= line && line <= statement.last; });
  return found == statements_.end() ? nullptr : &*found;
}

std::string SourceText::lines(std::uint32_t first, std::uint32_t last) const {
  std::string text;
  for (std::uint32_t line = first; line <= last; ++line) text += std::string(source_->line(line)) + "\n";
  return text;
}

std::size_t SourceText::offset(std::size_t token) const {
  return static_cast<std::size_t>(tokens_[token].text.data() - source_->text().data());
}

std::size_t SourceText::line_offset(std::uint32_t line) const {
  std::size_t at = 0;
  for (std::uint32_t number = 1; number < line; ++number) {
    const std::size_t end = source_->text().find('\n', at);
    if (end == std::string_view::npos) return source_->text().size();
    at = end + 1;
  }
  return at;
}

std::string SourceText::text_between(std::size_t begin_token, std::size_t end_token) const {
  if (begin_token >= end_token) return "";
  const std::size_t begin = offset(begin_token);
  return std::string(source_->text().substr(begin, end_offset(end_token - 1) - begin));
}

namespace {

bool is_operator(const Token& token, std::string_view text) {
  return token.kind == TokenKind::kOperator && token.text == text;
}

bool opens(const Token& token) { return is_operator(token, "(") || is_operator(token, "[") || is_operator(token, "{"); }

bool closes(const Token& token) {
  return is_operator(token, ")") || is_operator(token, "]") || is_operator(token, "}");
}

void read_arguments(const std::vector<Token>& tokens, TokenCall& call) {
  int depth = 0;
  std::size_t begin = call.open + 1;
  for (std::size_t i = call.open; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (opens(token)) ++depth;
    const bool ends = closes(token) && --depth == 0;
    if (!ends && !(depth == 1 && is_operator(token, ","))) continue;
    if (i > begin) {
      TokenCall::Argument argument{{}, begin, i};
      if (i > begin + 1 && tokens[begin].kind == TokenKind::kName && is_operator(tokens[begin + 1], "=")) {
        argument.keyword = tokens[begin].text;
        argument.begin = begin + 2;
      }
      call.arguments.push_back(argument);
    }
    begin = i + 1;
    if (!ends) continue;
    call.close = i;
    return;
  }
}

}  // namespace

std::vector<TokenCall> SourceText::calls() const {
  std::vector<TokenCall> found;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (tokens_[i].kind != TokenKind::kName || (i > 0 && is_operator(tokens_[i - 1], "."))) continue;
    if (i > 0 && (tokens_[i - 1].text == "def" || tokens_[i - 1].text == "class")) continue;
    TokenCall call;
    call.begin = i;
    call.name = tokens_[i].text;
    std::size_t at = i + 1;
    while (at + 1 < tokens_.size() && is_operator(tokens_[at], ".") && tokens_[at + 1].kind == TokenKind::kName) {
      call.name += "." + std::string(tokens_[at + 1].text);
      at += 2;
    }
    if (at >= tokens_.size() || !is_operator(tokens_[at], "(")) continue;
    call.open = at;
    read_arguments(tokens_, call);
    if (call.close != 0) found.push_back(std::move(call));
  }
  return found;
}

// --- edits

void Edits::replace(std::size_t offset, std::size_t length, std::string replacement) {
  edits_.push_back({offset, length, std::move(replacement)});
}

void Edits::remove_lines(std::uint32_t first, std::uint32_t last) {
  const std::size_t begin = text_.line_offset(first);
  replace(begin, text_.line_offset(last + 1) - begin, "");
}

void Edits::add_argument(const TokenCall& call, const std::string& argument) {
  const std::size_t last = call.close - 1;  // a token of the last argument, the comma behind it, or what opens the call
  const std::size_t end = text_.end_offset(last);
  if (call.arguments.empty()) return insert(end, argument);
  const std::vector<Token>& tokens = text_.tokens();
  if (tokens[last].text != ",") return insert(end, ", " + argument);
  const std::uint32_t line = tokens[call.arguments.back().begin].position.line;
  if (line == tokens[call.close].position.line) return insert(end, " " + argument);
  const std::string_view shown = text_.source().line(line);
  insert(end, "\n" + std::string(shown.substr(0, shown.find_first_not_of(" \t"))) + argument + ",");
}

std::string Edits::applied() const {
  std::vector<Edit> sorted = edits_;
  // What is inserted stands before what is replaced or removed at the same place.
  std::ranges::stable_sort(sorted, {}, [](const Edit& edit) { return std::pair(edit.offset, edit.length != 0); });
  const std::string_view before = text_.source().text();
  std::string after;
  std::size_t at = 0;
  for (const Edit& edit : sorted) {
    if (edit.offset < at) continue;
    after += before.substr(at, edit.offset - at);
    after += edit.replacement;
    at = edit.offset + edit.length;
  }
  after += before.substr(at);
  return after;
}

}  // namespace patchorder::explain
