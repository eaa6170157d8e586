#include "python/syntax/parser.h"
#include "python/hidden_names.h"

#include <algorithm>
#include <array>

#include "python/syntax/parser_state.h"
#include "python/syntax/resolver.h"
#include "python/text/unicode_database.h"

namespace patchorder::python {
namespace {

// By their length, from two letters on.
constexpr std::array<std::array<std::string_view, 8>, 7> kReserved = {{
    {"as", "if", "in", "is", "or"},
    {"and", "def", "del", "for", "not", "try"},
    {"None", "True", "elif", "else", "from", "pass", "with"},
    {"False", "async", "await", "break", "class", "raise", "while", "yield"},
    {"assert", "except", "global", "import", "lambda", "return"},
    {"finally"},
    {"continue", "nonlocal"},
}};

// The byte at which the text stops being UTF-8, or its size.
std::size_t valid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || i + length > text.size()) return i;
    for (std::size_t k = 1; k < length; ++k) {
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return i;
    }
    i += length;
  }
  return text.size();
}

void check_encoding(const Source& source) {
  const std::string_view text = source.text();
  unsigned char bits = 0;
  for (char c : text) bits |= static_cast<unsigned char>(c);
  if (bits < 0x80) return;  // ASCII, as nearly every file
  const std::size_t end = valid_utf8(text);
  if (end == text.size()) return;
  const auto line =
      static_cast<std::uint32_t>(1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
  throw_source_error(source, SourceError::Kind::kSyntax, "the file is not UTF-8 text", {line, 0});
}

}  // namespace

bool is_reserved(std::string_view word) {
  if (word.size() < 2 || word.size() - 2 >= kReserved.size()) return false;
  return std::ranges::any_of(kReserved[word.size() - 2], [word](std::string_view reserved) {
    return !reserved.empty() && reserved.front() == word.front() && reserved == word;
  });
}

void Parser::expect(std::string_view text) {
  if (accept(text)) return;
  if (text == ":" || text == ")" || text == "]" || text == "}") {
    if (token().kind == TokenKind::kNewline || token().kind == TokenKind::kEnd) {
      fail("expected '" + std::string(text) + "'");
    }
  }
  unexpected();
}

Str* Parser::name() {
  if (token().kind != TokenKind::kName || is_reserved(token().text)) unexpected();
  const std::string_view text = tokens_[at_++].text;
  if (tree_.source().is_cython() && text.starts_with(kHiddenPrefix)) return intern(as_hidden(text));
  Str* name = intern(text);
  if (name->is_ascii()) [[likely]]
    return name;
  // Names that only look differently are one.
  return intern(unicode::normalized(unicode::Form::kNfkc, name->text(), unicode::kNewest));
}

void Parser::fail(std::string message) const {
  fail_at(std::move(message), token().position, token().kind == TokenKind::kEnd);
}

bool Parser::is_at_last_word() const {
  const bool is_word = token().kind != TokenKind::kOperator && token().kind != TokenKind::kNewline;
  return token().kind == TokenKind::kEnd || (is_word && ahead(1).kind == TokenKind::kEnd);
}

// As CPython, which reads on to the end when it has found an error: a bracket that is still open there is to blame if
// it stands in a line before the error's, or if looking for a missing comma before the last word has come to the end.
void Parser::fail_at(std::string message, Position position, bool is_incomplete) const {
  const Token& end = tokens_.back();
  const std::uint32_t read = std::max(position.line, token().position.line);
  if (!end.text.empty() && (is_at_last_word() || read > end.position.line)) {
    message = std::string(end.text) + " was never closed";
    position = end.position;
    is_incomplete = true;
  }
  throw_source_error(tree_.source(), SourceError::Kind::kSyntax, std::move(message), position, is_incomplete);
}

void Parser::note_late(std::string message, Position position) {
  if (!late_) late_ = SyntaxRefusal{std::move(message), position};
}

void Parser::report_what_is_late() const {
  const bool is_read = tree_.too_new_for(minor_) == nullptr;
  if (late_ && is_read) throw_source_error(tree_.source(), SourceError::Kind::kSyntax, late_->message, late_->position);
}

void Parser::unsupported(std::string message) const {
  throw_source_error(tree_.source(), SourceError::Kind::kUnsupported, std::move(message), token().position);
}

void Parser::unexpected() const {
  if (token().kind == TokenKind::kIndent) {
    const Position behind = token().position;
    fail_at("unexpected indent", {behind.line, minor_ >= 9 ? behind.column - 1 : behind.column});
  }
  if (token().kind == TokenKind::kDedent) fail("unexpected unindent");
  fail("invalid syntax");
}

Str* Parser::mangled(Str* name) const {
  const std::string_view text = name->text();
  if (class_ == nullptr || !text.starts_with("__") || text.ends_with("__")) return name;
  std::string_view owner = class_->text();
  owner.remove_prefix(std::min(owner.find_first_not_of('_'), owner.size()));
  return owner.empty() ? name : intern("_" + std::string(owner) + std::string(text));
}

NameExpr* Parser::make_name(Str* text, Position position) {
  NameExpr* node = make<NameExpr>(ExprKind::kName, position);
  node->name = mangled(text);
  return ended(node);
}

bool Parser::declared_global(const Str* name) const {
  return std::ranges::any_of(globals_,
                             [&](const auto& entry) { return entry.first == scope_ && entry.second == name; });
}

Scope* Parser::make_scope(Scope::Kind kind, Str* text, Position position) {
  Scope* scope = tree_.make<Scope>();
  scope->kind = kind;
  scope->name = text;
  scope->position = position;
  scope->parent = scope_;
  // `outer.<locals>.inner`: functions add a step for their locals, classes and modules don't.
  std::string qualified;
  const Scope* around = scope_;
  while (around != nullptr && around->is_of_parameters) around = around->parent;
  if (around != nullptr && around->kind != Scope::Kind::kModule && !declared_global(text)) {
    qualified =
        std::string(around->qualified_name->text()) + (around->kind == Scope::Kind::kFunction ? ".<locals>." : ".");
  }
  scope->qualified_name = intern(qualified + std::string(text->text()));
  return scope;
}

Scope* Parser::module() {
  Scope* scope = make_scope(Scope::Kind::kModule, intern("<module>"), {1, 1});
  scope_ = scope;
  std::vector<Stmt*> statements;
  while (token().kind != TokenKind::kEnd) statement(statements);
  scope->body = tree_.keep(statements);
  scope->documentation = documentation_of(scope->body);
  return scope;
}

namespace {

bool is_compound(const Stmt* statement) {
  constexpr StmtKind kKinds[] = {StmtKind::kIf,    StmtKind::kWhile, StmtKind::kFor,
                                 StmtKind::kTry,   StmtKind::kWith,  StmtKind::kFunction,
                                 StmtKind::kClass, StmtKind::kMatch, StmtKind::kGeneric};
  return std::ranges::find(kKinds, statement->kind) != std::end(kKinds);
}

}  // namespace

// A block is over when another line says so.
Scope* Parser::single_statement_module(bool line_ends) {
  is_single_ = true;
  Scope* scope = module();
  const bool one_line = std::ranges::all_of(
      scope->body, [&](const Stmt* statement) { return statement->position.line == scope->body[0]->position.line; });
  if (scope->body.empty()) fail("invalid syntax");
  if (!line_ends && is_compound(scope->body.back())) fail_at("invalid syntax", token().position, true);
  if (!one_line) fail_at("multiple statements found while compiling a single statement", {1, 1});
  return scope;
}

Scope* Parser::lone_expression_module() {
  Scope* scope = make_scope(Scope::Kind::kModule, intern("<module>"), {1, 1});
  scope_ = scope;
  scope->expression = lone_expression();
  return scope;
}

std::unique_ptr<Tree> parse_module(std::shared_ptr<const Source> source, std::shared_ptr<NodeMemory> memory,
                                   int minor) {
  check_encoding(*source);
  auto tree = std::make_unique<Tree>(std::move(source), std::move(memory));
  Parser parser(*tree, tokenize(tree->source()), minor);
  tree->set_module(parser.module());
  resolve_names(*tree);
  parser.report_what_is_late();
  return tree;
}

std::unique_ptr<Tree> parse_snippet(std::shared_ptr<const Source> source, Snippet snippet) {
  check_encoding(*source);
  auto tree = std::make_unique<Tree>(std::move(source));
  const Source& own = tree->source();
  Parser parser(*tree, snippet.is_expression ? tokenize_expression(own, own.text(), {1, 1}) : tokenize(own),
                snippet.minor);
  tree->set_module(snippet.is_expression ? parser.lone_expression_module()
                   : snippet.is_single   ? parser.single_statement_module(snippet.line_ends)
                                         : parser.module());
  tree->module()->names_apart = snippet.names_apart;
  resolve_names(*tree);
  parser.report_what_is_late();
  return tree;
}

}  // namespace patchorder::python
