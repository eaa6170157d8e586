// What CPython's compiler refuses in patterns that its parser reads: names and keys that come twice, alternatives that
// bind different names or are never reached.
#include <algorithm>

#include "python/objects/operations.h"
#include "python/syntax/parser_state.h"

namespace patchorder::python {

void Parser::store_in_pattern(const NameExpr* name, Position position, std::vector<Str*>& names) {
  if (name == nullptr) return;
  if (std::ranges::find(names, name->name) != names.end()) {
    note_late("multiple assignments to name '" + std::string(name->name->text()) + "' in pattern", position);
  }
  names.push_back(name->name);
}

void Parser::check_reachable(const Pattern* pattern) {
  if (!is_irrefutable(pattern)) return;
  while (pattern->kind == PatternKind::kAs) pattern = static_cast<const AsPattern*>(pattern)->pattern;
  const NameExpr* name = static_cast<const CapturePattern*>(pattern)->name;
  note_late(name == nullptr
                ? "wildcard makes remaining patterns unreachable"
                : "name capture '" + std::string(name->name->text()) + "' makes remaining patterns unreachable",
            pattern->position);
}

namespace {

const Pattern* last_in(const Pattern* pattern) {
  while (pattern->kind == PatternKind::kSequence) {
    const Patterns items = static_cast<const ListPattern*>(pattern)->patterns;
    if (items.empty()) break;
    pattern = items.back();
  }
  return pattern;
}

}  // namespace

void Parser::check_alternatives(const ListPattern* either, std::vector<Str*>& names) {
  std::vector<Str*> first;
  for (const Pattern* alternative : either->patterns) {
    std::vector<Str*> own;
    check_pattern(alternative, own);
    std::ranges::sort(own);
    if (alternative == either->patterns.front()) {
      first = own;
    } else if (own != first) {
      note_late("alternative patterns bind different names",
                minor_ >= 12 ? either->position : last_in(alternative)->position);
    }
    if (alternative != either->patterns.back()) check_reachable(alternative);
  }
  names.insert(names.end(), first.begin(), first.end());
}

void Parser::check_mapping(const MappingPattern* mapping, std::vector<Str*>& names) {
  std::vector<std::string> keys;
  for (const Expr* key : mapping->keys) {
    if (key->kind != ExprKind::kConstant) continue;
    const Value value = static_cast<const ConstantExpr*>(key)->value;
    const Str* text = as<Str>(value);
    const std::string shown = text != nullptr  ? "'" + std::string(text->text()) + "'"
                              : value.is_int() ? std::to_string(value.as_int())
                                               : "";
    if (shown.empty()) continue;
    if (std::ranges::find(keys, shown) != keys.end()) {
      note_late("mapping pattern checks duplicate key (" + shown + ")", mapping->position);
    }
    keys.push_back(shown);
  }
  for (const Pattern* value : mapping->values) check_pattern(value, names);
  store_in_pattern(mapping->rest, mapping->position, names);
}

void Parser::check_pattern(const Pattern* pattern, std::vector<Str*>& names) {
  switch (pattern->kind) {
    case PatternKind::kValue: {
      const Expr* value = static_cast<const ValuePattern*>(pattern)->value;
      if (value->kind == ExprKind::kFString) {
        note_late("patterns may only match literals and attribute lookups", value->position);
      }
      return;
    }
    case PatternKind::kSingleton: return;
    case PatternKind::kCapture:
    case PatternKind::kStar:
      return store_in_pattern(static_cast<const CapturePattern*>(pattern)->name, pattern->position, names);
    case PatternKind::kAs: {
      const auto* named = static_cast<const AsPattern*>(pattern);
      if (minor_ < 12) store_in_pattern(named->name, pattern->position, names);
      check_pattern(named->pattern, names);
      if (minor_ >= 12) store_in_pattern(named->name, pattern->position, names);
      return;
    }
    case PatternKind::kOr: return check_alternatives(static_cast<const ListPattern*>(pattern), names);
    case PatternKind::kSequence:
      for (const Pattern* item : static_cast<const ListPattern*>(pattern)->patterns) check_pattern(item, names);
      return;
    case PatternKind::kMapping: return check_mapping(static_cast<const MappingPattern*>(pattern), names);
    case PatternKind::kClass: {
      const auto* of_class = static_cast<const ClassPattern*>(pattern);
      for (std::size_t i = 0; i < of_class->keyword_names.size(); ++i) {
        const auto before = of_class->keyword_names.subspan(0, i);
        if (std::ranges::find(before, of_class->keyword_names[i]) == before.end()) continue;
        note_late("attribute name repeated in class pattern: " + std::string(of_class->keyword_names[i]->text()),
                  of_class->keyword_values[i]->position);
      }
      for (const Pattern* each : of_class->positional) check_pattern(each, names);
      for (const Pattern* each : of_class->keyword_values) check_pattern(each, names);
    }
  }
}

}  // namespace patchorder::python
