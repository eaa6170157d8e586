// Displays and comprehensions: what stands in brackets, and parentheses.
#include "python/syntax/parser_state.h"

namespace patchorder::python {

bool Parser::at_comprehension() const { return is_keyword("for") || (is_keyword("async") && ahead(1).text == "for"); }

Expr* Parser::parenthesised() {
  const Depth depth(*this);
  const Position position = token().position;
  ++at_;
  if (accept(")")) return tuple({}, position);
  if (is("**") && minor_ >= 10) fail("cannot use double starred expression here");
  if (is("yield")) {
    Expr* value = yield_expression();
    expect(")");
    return value;
  }
  Expr* first = starred_or_named();
  if (at_comprehension()) {
    refuse_unpacking(first);
    Expr* generator = comprehension(ComprehensionKind::kGenerator, first, nullptr, position);
    expect(")");
    return ended(generator);
  }
  if (is(",")) {
    std::vector<Expr*> items = {first};
    while (accept(",")) {
      if (is(")")) break;
      items.push_back(starred_or_named());
    }
    first = tuple(items, position);
    expect(")");
    return ended(first);
  }
  if (first->kind == ExprKind::kStarred) {
    fail_at("cannot use starred expression here", minor_ >= 10 ? first->position : position);
  }
  expect(")");
  return first;
}

Expr* Parser::list_display() {
  const Depth depth(*this);
  const Position position = token().position;
  ++at_;
  std::vector<Expr*> items;
  while (!is("]")) {
    items.push_back(starred_or_named());
    if (items.size() > 1 && at_comprehension()) refuse_bare_tuple(items[0]);
    if (items.size() == 1 && at_comprehension()) {
      refuse_unpacking(items[0]);
      Expr* list = comprehension(ComprehensionKind::kList, items[0], nullptr, position);
      expect("]");
      return ended(list);
    }
    if (!accept(",")) break;
  }
  expect("]");
  auto* node = make<SequenceExpr>(ExprKind::kList, position);
  node->items = tree_.keep(items);
  return ended(node);
}

void Parser::refuse_unpacking(const Expr* element) const {
  if (element->kind != ExprKind::kStarred) return;
  fail_at("iterable unpacking cannot be used in comprehension", element->position);
}

void Parser::refuse_bare_tuple(const Expr* first) const {
  if (minor_ >= 10) fail_at("did you forget parentheses around the comprehension target?", first->position);
}

// Behind a key.
Expr* Parser::dict_value() {
  const Position colon = token().position;
  ++at_;
  if (minor_ >= 10 && (is("}") || is(","))) fail_at("expression expected after dictionary key and ':'", colon);
  if (minor_ >= 10 && is("*")) fail("cannot use a starred expression in a dictionary value");
  return expression();
}

void Parser::refuse_lone_key(const Expr* key) const {
  if (minor_ >= 10 && key->kind != ExprKind::kStarred) {
    const std::string_view last = tokens_[at_ - 1].text;
    const auto end = static_cast<std::uint32_t>(last.size()) - 1;
    const Position behind = tokens_[at_ - 1].position;
    fail_at("':' expected after dictionary key", {behind.line, behind.column + end});
  }
  unexpected();
}

Expr* Parser::brace_display() {
  const Depth depth(*this);
  const Position position = token().position;
  ++at_;
  std::vector<Expr*> keys, values;
  bool is_dict = is("}");
  while (!is("}")) {
    if (is("**")) {
      if (!is_dict && !keys.empty()) unexpected();
      const Position stars = token().position;
      ++at_;
      is_dict = true;
      keys.push_back(nullptr);
      values.push_back(binary(1));
      if (at_comprehension()) fail_at("dict unpacking cannot be used in dict comprehension", stars);
    } else {
      if (is("*") && is_dict) unexpected();
      trying_ += is_dict ? 1 : 0;  // a key alone is to blame before a comma is
      Expr* key = starred_or_named();
      trying_ -= is_dict ? 1 : 0;
      Expr* value = nullptr;
      if (is(":") && key->kind != ExprKind::kStarred && (is_dict || keys.empty())) {
        is_dict = true;
        value = dict_value();
      }
      if (at_comprehension() && !is_dict) keys.empty() ? refuse_unpacking(key) : refuse_bare_tuple(keys[0]);
      if (keys.empty() && at_comprehension()) {
        const ComprehensionKind what = is_dict ? ComprehensionKind::kDict : ComprehensionKind::kSet;
        Expr* node = comprehension(what, key, value, position);
        expect("}");
        return ended(node);
      }
      if (is_dict && value == nullptr) refuse_lone_key(key);
      keys.push_back(key);
      if (is_dict) values.push_back(value);
    }
    if (!accept(",")) break;
  }
  expect("}");
  if (!is_dict) {
    auto* node = make<SequenceExpr>(ExprKind::kSet, position);
    node->items = tree_.keep(keys);
    return ended(node);
  }
  auto* node = make<DictExpr>(ExprKind::kDict, position);
  node->keys = tree_.keep(keys);
  node->values = tree_.keep(values);
  return ended(node);
}

// The element was read in the enclosing scope's name space; the resolver walks it in the comprehension's own.
Expr* Parser::comprehension(ComprehensionKind what, Expr* element, Expr* value, Position position) {
  auto* node = make<ComprehensionExpr>(ExprKind::kComprehension, position);
  constexpr const char* kNames[] = {"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"};
  Scope* scope = make_scope(Scope::Kind::kFunction, intern(kNames[static_cast<std::size_t>(what)]), position);
  scope->is_comprehension = true;
  scope->is_generator = what == ComprehensionKind::kGenerator;
  scope->parameters = tree_.keep(std::vector<Parameter>{{intern(".0"), nullptr, nullptr}});
  scope->positional = 1;
  std::vector<ComprehensionClause> clauses;
  Position awaited;
  // An await in the element or behind the first iterable makes it asynchronous; that iterable is evaluated outside.
  bool asynchronous = !(last_await_ < position);
  while (at_comprehension()) {
    ComprehensionClause clause{};
    clause.asynchronous = accept("async");
    asynchronous |= clause.asynchronous;
    ++at_;
    clause.target = target_list("in");
    if (!is("in") && minor_ >= 13) fail("'in' expected after for-loop variables");
    expect("in");
    clause.iterable = or_test();
    if (clauses.empty()) awaited = last_await_;
    std::vector<Expr*> conditions;
    while (is_keyword("if")) {
      ++at_;
      conditions.push_back(is_keyword("lambda") ? lambda() : or_test());
    }
    clause.conditions = tree_.keep(conditions);
    clauses.push_back(clause);
  }
  asynchronous |= awaited < last_await_;
  if (what == ComprehensionKind::kGenerator) {
    scope->is_coroutine = asynchronous;
  } else if (asynchronous && !scope_->is_coroutine) {
    fail_at("asynchronous comprehension outside of an asynchronous function", position);
  }
  node->what = what;
  node->scope = scope;
  node->first_iterable = clauses[0].iterable;
  clauses[0].iterable = nullptr;
  node->clauses = tree_.keep(clauses);
  node->element = element;
  const Expr* last = value != nullptr ? value : element;
  node->element_place = {element->position, last->end};
  node->value = value;
  return node;
}

}  // namespace patchorder::python
