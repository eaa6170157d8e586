// The parser's inside: token cursor, errors, and the grammar, a group of rules a file. Included by parser_*.cpp only.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "python/syntax/lexer.h"
#include "python/syntax/literals.h"
#include "python/syntax/syntax_warnings.h"
#include "python/syntax/tree.h"

namespace patchorder::python {

struct SyntaxRefusal {
  std::string message;
  Position position;
};

class Parser {
 public:
  // `minor`: the version whose words errors have.
  Parser(Tree& tree, std::vector<Token> tokens, int minor)
      : tree_(tree), whole_(tree.source().text()), tokens_(std::move(tokens)), minor_(minor) {}

  Scope* module();
  Scope* lone_expression_module();
  // One statement, as it is typed in: what expressions in it give is shown.
  Scope* single_statement_module(bool line_ends);
  // A whole f-string field: an expression and nothing behind it.
  Expr* lone_expression();
  // Throws what CPython's compiler would refuse in code that its parser reads: the first of it.
  void report_what_is_late() const;

 private:
  // Nesting of statements and expressions together, so that the C++ stack holds.
  class Depth {
   public:
    explicit Depth(Parser& parser) : parser_(parser) {
      if (++parser.depth_ > kDeepest) parser.unsupported("code nested this deeply");
    }
    ~Depth() { --parser_.depth_; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;

   private:
    static constexpr int kDeepest = 250;
    Parser& parser_;
  };

  // --- cursor (parser.cpp)
  const Token& token() const { return tokens_[at_]; }
  const Token& ahead(std::size_t count) const { return tokens_[std::min(at_ + count, tokens_.size() - 1)]; }
  bool is(std::string_view text) const {
    return reads(text) && token().kind != TokenKind::kString && token().kind != TokenKind::kNumber;
  }
  bool is_keyword(std::string_view word) const { return token().kind == TokenKind::kName && reads(word); }
  // Asked so often, and nearly always in vain, that the first character is looked at before the rest.
  bool reads(std::string_view text) const {
    const std::string_view found = token().text;
    return found.size() == text.size() && found.front() == text.front() && found == text;
  }
  bool accept(std::string_view text) {
    if (!is(text)) return false;
    ++at_;
    return true;
  }
  void expect(std::string_view text);
  Str* name();
  // A name as the class body around it spells it: `__x` stands for `_Class__x`.
  Str* mangled(Str* name) const;
  // With nothing behind it, or behind that.
  bool is_at_last_word() const;
  [[noreturn]] void fail(std::string message) const;
  [[noreturn]] void fail_at(std::string message, Position position, bool is_incomplete = false) const;
  void note_late(std::string message, Position position);
  [[noreturn]] void unsupported(std::string message) const;
  [[noreturn]] void unexpected() const;
  // What older versions do not read.
  void newer(NewerSyntax syntax) { tree_.note_newer(std::move(syntax)); }

  template <typename T>
  T* make(ExprKind kind, Position position) {
    T* node = tree_.make<T>();
    node->kind = kind;
    node->position = position;
    return node;
  }
  template <typename T>
  T* make(StmtKind kind, Position position) {
    T* node = tree_.make<T>();
    node->kind = kind;
    node->position = position;
    return node;
  }
  template <typename T>
  T* make(PatternKind kind, Position position) {
    T* node = tree_.make<T>();
    node->kind = kind;
    node->position = position;
    return node;
  }
  // How many bytes of the file stand before `end`; 0 if that is not in the file.
  std::uint32_t offset_of(const char* end) const {
    const auto offset = static_cast<std::size_t>(end - whole_.data());  // wraps round before its beginning
    return offset <= whole_.size() ? static_cast<std::uint32_t>(offset) : 0;
  }
  // The same behind the last token that was read.
  std::uint32_t behind() const {
    const std::string_view last = tokens_[at_ - 1].text;
    return offset_of(last.data() + last.size());
  }
  // A node that ends with the last token that was read.
  template <typename T>
  T* ended(T* node) {
    node->end = behind();
    return node;
  }
  NameExpr* make_name(Str* name, Position position);
  Scope* make_scope(Scope::Kind kind, Str* name, Position position);
  bool declared_global(const Str* name) const;

  // --- statements of one line (parser_statements.cpp)
  void statement(std::vector<Stmt*>& into);
  Stmt* compound_statement();  // null: none begins here
  void simple_statements(std::vector<Stmt*>& into);
  Stmt* simple_statement();
  Stmt* expression_statement();
  Stmt* return_statement();
  Stmt* raise_statement();
  Stmt* delete_statement();
  Stmt* assert_statement();
  Stmt* names_statement(StmtKind kind);
  Stmt* import_statement();
  Stmt* import_from_statement();
  void refuse_no_names() const;
  void check_future(const ImportFromStmt* statement);
  std::vector<ImportName> imported_names();
  Str* dotted_name();
  void require_in_loop(std::string_view what);

  // --- statements with blocks (parser_blocks.cpp)
  // `what` the block belongs to, which begins in `line`: for the message where nothing is indented.
  Block block(std::string_view what, std::uint32_t line);
  Block optional_else();
  Stmt* if_statement();
  Stmt* while_statement();
  Stmt* for_statement(bool asynchronous = false);
  Stmt* try_statement();
  Handler handler();
  Expr* several_types(Expr* first);
  Stmt* with_statement(bool asynchronous = false);
  std::vector<WithItem> with_items();
  bool with_is_parenthesised() const;

  // --- the match statement (parser_match.cpp)
  bool at_match() const;
  Stmt* match_statement();
  static bool is_irrefutable(const Pattern* pattern);
  Pattern* open_pattern();
  Pattern* star_or_pattern();
  Pattern* as_pattern();
  Pattern* closed_pattern();
  Expr* number_pattern();
  Pattern* group_pattern(Position position);
  Pattern* sequence_pattern(std::vector<Pattern*> items, Position position, std::string_view end);
  Pattern* mapping_pattern();
  Pattern* class_pattern(Expr* type);
  NameExpr* capture_name();

  // --- what the compiler refuses in patterns (parser_patterns.cpp)
  void check_pattern(const Pattern* pattern, std::vector<Str*>& names);
  void check_alternatives(const ListPattern* either, std::vector<Str*>& names);
  void check_mapping(const MappingPattern* mapping, std::vector<Str*>& names);
  void check_reachable(const Pattern* pattern);
  void store_in_pattern(const NameExpr* name, Position position, std::vector<Str*>& names);

  // --- functions and classes (parser_definitions.cpp)
  Scope* function_scope(Str* function_name, Position position);
  Stmt* decorated();
  Stmt* function_definition(Exprs decorators, bool asynchronous = false);
  // Behind its name and its type parameters.
  Stmt* function_behind_name(FunctionStmt* statement, Str* function_name, Position position, bool asynchronous);
  Stmt* class_definition(Exprs decorators);
  Stmt* class_behind_name(ClassStmt* statement, Str* class_name, Position position,
                          const std::vector<Str*>& parameters);
  Expr* annotation();
  Expr* default_value(bool allowed, std::string_view star, std::string_view end);
  void refuse_slash(bool is_first, bool is_second, bool after_star, Position position) const;
  void parameters(Scope* scope, std::string_view end, bool annotated);
  Str* documentation_of(Block body) const;

  // --- type parameters and the type statement (parser_generics.cpp)
  bool at_type_alias() const;
  Stmt* type_alias();
  // Reads what stands behind the parameters, in their scope.
  using Definition = std::function<Stmt*(const std::vector<Str*>& parameters)>;
  Stmt* generic_definition(Str* defined, Exprs decorators, Position position, const Definition& definition);
  std::vector<Str*> type_parameters(std::vector<Stmt*>& into);
  Stmt* type_parameter(Str*& parameter);
  std::vector<Expr*> mentions(const std::vector<Str*>& names, Position position);
  Expr* later();
  Expr* made_by(std::string_view maker, const std::vector<Expr*>& arguments, Position position);

  // --- async and await (parser_asynchronous.cpp)
  Stmt* asynchronous_statement(Exprs decorators);
  Expr* await_expression();
  void require_asynchronous(std::string_view what, Position position);

  // --- expressions: operators, atoms (parser_expressions.cpp)
  // a, b, *c: a tuple if there is a comma. A walrus stands in it only behind `match`.
  Expr* expression_list(bool with_walrus = false);
  Expr* expression();        // conditional, lambda
  Expr* named_expression();  // with walrus
  Expr* starred_or_named();
  Expr* starred_or_plain();
  Expr* starred_argument();
  Expr* or_test();
  Expr* and_test();
  Expr* not_test();
  Expr* comparison();
  Expr* binary(int lowest);
  Expr* unary();
  Expr* power();
  Expr* primary();
  Expr* atom();
  Expr* lambda();
  Expr* yield_expression();
  Expr* constant(Value value, Position position);
  Expr* tuple(const std::vector<Expr*>& items, Position position);

  // --- what stands behind a value that begins at `position` (parser_calls.cpp)
  Expr* attribute(Expr* object, Position position);
  Expr* call(Expr* function, Position position);
  Expr* subscript(Expr* object, Position position);
  Expr* slice_or_index();

  // --- what stands in brackets (parser_displays.cpp)
  Expr* parenthesised();
  Expr* list_display();
  Expr* brace_display();
  void refuse_unpacking(const Expr* element) const;
  void refuse_bare_tuple(const Expr* first) const;
  Expr* dict_value();
  [[noreturn]] void refuse_lone_key(const Expr* key) const;
  Expr* comprehension(ComprehensionKind what, Expr* element, Expr* value, Position position);
  bool at_comprehension() const;

  // --- string literals (parser_strings.cpp)
  Expr* strings();
  Expr* format_string(const std::vector<FStringPart>& parts, Position position);
  // `nested`: in how many specifications of other fields.
  std::vector<FStringPart> format_parts(const StringLiteral& literal, int nested = 0);
  std::vector<FormatPiece> format_pieces(const StringLiteral& literal) const;
  Expr* field_expression(std::string_view text, Position start);
  [[noreturn]] void fail_in_field(const SourceError& error, std::string_view text, Position start) const;
  std::string unescaped(const StringLiteral& literal, Position position);
  Position behind_strings() const;
  void note_newer_field(std::string_view expression, const StringLiteral& literal, Position position);
  FStringPart literal_part(std::string_view text);

  // --- what the compiler will warn of (parser_remarks.cpp)
  void remark(SyntaxRemark::Kind kind, std::string what, Position position);
  void remark_on_identity(const CompareExpr* comparison);
  void remark_on_call(const CallExpr* call);
  void remark_on_subscript(const SubscriptExpr* subscript);
  void remark_on_assertion(const AssertStmt* assertion);
  void remark_on_leaving(std::string_view word, Position position);
  // `ends`: in which line the text of an f-string ends that has it; 0: it is in another literal.
  void remark_on_escape(const std::optional<OddEscape>& escape, const StringLiteral& literal, std::uint32_t ends);

  // --- what may have been meant (parser_blame.cpp)
  // What messages call it.
  std::string kind_of(const Expr* expression) const;
  bool may_be_compared(const Expr* expression) const;
  std::string maybe_compared(const Expr* expression) const;
  bool in_brackets() const;
  bool begins_operand() const;
  // Reads one if there is one.
  bool reads_expression();
  void look_for_comma(const Expr* before, std::size_t begin);
  void look_for_equals(const Expr* value);
  void look_for_keyword(const Expr* argument);

  // --- what is assigned to (parser_targets.cpp)
  // What CPython's compiler refuses: stars that stand alone or are too many.
  void check_stars(const Expr* target);
  Expr* target_list(std::string_view end);  // of for and comprehensions
  // Throws if the expression can't be assigned to (or deleted).
  // `hint` ends the message where something else may have been meant.
  void check_target(const Expr* target, std::string_view verb, const std::string& hint = "") const;
  void check_annotated(const Expr* target) const;

  Tree& tree_;
  std::string_view whole_;  // the file
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  int minor_;
  int depth_ = 0;
  int trying_ = 0;  // inside: nothing is asked about what may have been meant
  std::optional<SyntaxRefusal> late_;
  std::uint32_t statement_end_ = 0;    // of the last simple statement: the blocks around it may end there too
  bool is_field_ = false;              // of an f-string
  bool is_single_ = false;             // see single_statement_module
  bool may_be_future_ = true;          // nothing but a text and imports from __future__ came before
  bool annotations_are_text_ = false;  // from __future__ import annotations
  int loops_ = 0;
  int loops_outside_finally_ = -1;  // around the innermost `finally` of this function; -1: there is none
  Position value_returned_;         // first in this function; line 0: none
  Position last_await_;             // of those read so far; line 0: none
  Scope* scope_ = nullptr;          // innermost function, class or module
  Str* class_ = nullptr;            // whose body this is, for mangled names
  std::vector<std::pair<const Scope*, Str*>> globals_;  // declared so far
};

bool is_reserved(std::string_view word);

}  // namespace patchorder::python
