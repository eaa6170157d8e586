// What stands behind a value: attributes, calls with their arguments, subscripts.
#include <algorithm>

#include "python/syntax/parser_state.h"

namespace patchorder::python {

// Behind the dot.
Expr* Parser::attribute(Expr* object, Position position) {
  const Position own = token().position;
  AttributeExpr* node = nullptr;
  if (own.line == position.line) {
    node = make<AttributeExpr>(ExprKind::kAttribute, position);
  } else {
    auto* below = make<AttributeBelowExpr>(ExprKind::kAttribute, position);
    below->is_below = true;
    below->name_place = {own, 0};
    node = below;
  }
  node->object = object;
  node->name = mangled(name());
  if (node->is_below) static_cast<AttributeBelowExpr*>(node)->name_place.end = behind();
  return ended(node);
}

// Any expression, where the stars of lists and tuples stand before an operand of `|` at most.
Expr* Parser::starred_argument() {
  auto* node = make<StarredExpr>(ExprKind::kStarred, token().position);
  ++at_;
  node->value = expression();
  return ended(node);
}

Expr* Parser::call(Expr* function, Position start) {
  const Depth depth(*this);
  auto* node = make<CallExpr>(ExprKind::kCall, start);
  const Position bracket = token().position;
  expect("(");
  const Position first = token().position;
  Position comma = first;  // before what is being read
  std::vector<Expr*> positional;
  std::vector<Keyword> keywords;
  while (!is(")")) {
    if (accept("**")) {
      keywords.push_back({nullptr, expression()});
      node->unpacks = true;
    } else if (token().kind == TokenKind::kName && !is_reserved(token().text) && ahead(1).text == "=" &&
               ahead(1).kind == TokenKind::kOperator) {
      const Position position = token().position;
      Str* keyword = name();  // as it is, in a class body too
      ++at_;
      if (minor_ >= 12 && (is(")") || is(","))) fail_at("expected argument value expression", position);
      for (const Keyword& other : keywords) {
        if (other.name == keyword) fail_at("keyword argument repeated: " + std::string(keyword->text()), position);
      }
      keywords.push_back({keyword, expression()});
      if (at_comprehension() && minor_ >= 9) {
        fail_at("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", position);
      }
    } else {
      const Position position = token().position;
      const bool is_named = ahead(1).text == ":=";
      Expr* argument = is("*") ? starred_argument() : is_named ? named_expression() : expression();
      look_for_keyword(argument);
      if (argument->kind == ExprKind::kStarred) {
        if (std::ranges::any_of(keywords, [](const Keyword& keyword) { return keyword.name == nullptr; })) {
          const Position place = minor_ >= 13 ? comma : minor_ == 12 ? position : first;
          fail_at("iterable argument unpacking follows keyword argument unpacking", minor_ >= 9 ? place : position);
        }
        node->unpacks = true;
      } else if (at_comprehension()) {
        argument = comprehension(ComprehensionKind::kGenerator, argument, nullptr, bracket);
        if (!positional.empty() || is(",")) {
          fail_at("Generator expression must be parenthesized", position);
        }
      } else if (!keywords.empty()) {
        fail_at(keywords.back().name == nullptr ? "positional argument follows keyword argument unpacking"
                                                : "positional argument follows keyword argument",
                minor_ >= 9 ? token().position : position);
      }
      positional.push_back(argument);
    }
    comma = token().position;
    if (!accept(",")) break;
  }
  expect(")");
  node->function = function;
  node->positional = tree_.keep(positional);
  node->keywords = tree_.keep(keywords);
  if (!node->unpacks && !keywords.empty()) {
    node->keyword_names = tree_.make_array<Str*>(keywords.size());
    for (std::size_t i = 0; i < keywords.size(); ++i) node->keyword_names[i] = keywords[i].name;
  }
  if (function->kind == ExprKind::kAttribute) {
    node->is_below = static_cast<AttributeExpr*>(function)->is_below;
    const std::string_view method = static_cast<AttributeExpr*>(function)->name->text();
    node->watched = method == "join" || method == "is_alive";
  }
  if (positional.size() == 1 && positional[0]->position == bracket) ended(positional[0]);
  remark_on_call(node);
  return ended(node);
}

Expr* Parser::subscript(Expr* object, Position start) {
  const Depth depth(*this);
  auto* node = make<SubscriptExpr>(ExprKind::kSubscript, start);
  node->object = object;
  ++at_;
  const Position position = token().position;
  Expr* first = slice_or_index();
  if (is(",")) {
    std::vector<Expr*> items = {first};
    while (accept(",")) {
      if (is("]")) break;
      items.push_back(slice_or_index());
    }
    first = tuple(items, position);
  }
  node->key = first;
  expect("]");
  remark_on_subscript(node);
  return ended(node);
}

Expr* Parser::slice_or_index() {
  const Position position = token().position;
  Expr* start = is(":") ? nullptr : named_expression();
  if (!is(":")) return start;
  auto* node = make<SliceExpr>(ExprKind::kSlice, position);
  ++at_;
  const auto part = [&]() -> Expr* { return is(":") || is("]") || is(",") ? nullptr : expression(); };
  node->start = start;
  node->stop = part();
  if (accept(":")) node->step = part();
  return ended(node);
}

}  // namespace patchorder::python
