// The match statement: patterns are tried in order, and what they capture is bound only when all of one has matched.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "python/evaluator/evaluator.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/operations.h"

namespace patchorder::python {
namespace {

using Bindings = std::vector<std::pair<const NameExpr*, Value>>;

class Matcher {
 public:
  Matcher(Interpreter& interp, Frame& frame, Bindings& bindings)
      : interp_(interp), frame_(frame), bindings_(bindings) {}

  bool matches(const Pattern* pattern, Value subject);

 private:
  bool matches_value(const ValuePattern* pattern, Value subject) {
    const Value wanted = evaluate(interp_, frame_, pattern->value);
    if (pattern->kind == PatternKind::kSingleton) return identical(subject, wanted);
    frame_.at = pattern;
    return equals(interp_, subject, wanted);
  }
  bool matches_any(const ListPattern* pattern, Value subject);
  bool matches_sequence(const ListPattern* pattern, Value subject);
  bool matches_mapping(const MappingPattern* pattern, Value subject);
  bool matches_class(const ClassPattern* pattern, Value subject);
  // The names of the attributes that its positional patterns are for; the whole subject is said by none.
  std::optional<std::vector<Str*>> positional_names(const ClassPattern* pattern, const Type* type);
  void bind(const NameExpr* name, Value value) {
    if (name != nullptr) bindings_.emplace_back(name, value);
  }

  Interpreter& interp_;
  Frame& frame_;
  Bindings& bindings_;
};

// Whether a class derives from one of these of a module: collections.abc and collections are not written in C++.
bool derives_from(const Type* type, std::initializer_list<std::string_view> names, std::string_view module) {
  for (const Type* base : type->resolution_order) {
    if (base->module == nullptr || base->module->text() != module) continue;
    for (std::string_view name : names) {
      if (base->name->text() == name) return true;
    }
  }
  return false;
}

bool is_sequence(Value value) {
  const BuiltinTypes& types = builtin_types();
  const Type* type = type_of(value);
  return is_instance(value, types.list) || is_instance(value, types.tuple) || is_instance(value, types.range) ||
         derives_from(type, {"deque"}, "collections") ||
         derives_from(type, {"Sequence", "MutableSequence"}, "collections.abc");
}

bool is_mapping(Value value) {
  return is_instance(value, builtin_types().dict) ||
         derives_from(type_of(value), {"Mapping", "MutableMapping"}, "collections.abc");
}

// Types whose single positional pattern is matched with the whole subject.
bool matches_itself(const Type* type) {
  const BuiltinTypes& t = builtin_types();
  for (const Type* own :
       {t.bool_type, t.bytes, t.dict, t.float_type, t.frozenset, t.int_type, t.list, t.set, t.str, t.tuple}) {
    if (type->is_subtype_of(own)) return true;
  }
  return false;
}

bool Matcher::matches(const Pattern* pattern, Value subject) {
  switch (pattern->kind) {
    case PatternKind::kValue:
    case PatternKind::kSingleton: return matches_value(static_cast<const ValuePattern*>(pattern), subject);
    case PatternKind::kCapture:
    case PatternKind::kStar: bind(static_cast<const CapturePattern*>(pattern)->name, subject); return true;
    case PatternKind::kAs: {
      const auto* named = static_cast<const AsPattern*>(pattern);
      if (!matches(named->pattern, subject)) return false;
      bind(named->name, subject);
      return true;
    }
    case PatternKind::kOr: return matches_any(static_cast<const ListPattern*>(pattern), subject);
    case PatternKind::kSequence: return matches_sequence(static_cast<const ListPattern*>(pattern), subject);
    case PatternKind::kMapping: return matches_mapping(static_cast<const MappingPattern*>(pattern), subject);
    case PatternKind::kClass: return matches_class(static_cast<const ClassPattern*>(pattern), subject);
  }
  return false;
}

bool Matcher::matches_any(const ListPattern* pattern, Value subject) {
  const std::size_t bound = bindings_.size();
  for (const Pattern* alternative : pattern->patterns) {
    if (matches(alternative, subject)) return true;
    bindings_.resize(bound);
  }
  return false;
}

bool Matcher::matches_sequence(const ListPattern* pattern, Value subject) {
  if (!is_sequence(subject)) return false;
  const Patterns wanted = pattern->patterns;
  std::size_t star = 0;
  while (star < wanted.size() && wanted[star]->kind != PatternKind::kStar) ++star;
  const List* items = collect(interp_, subject);
  const std::span<const Value> values = items->values();
  if (star == wanted.size()) {
    if (values.size() != wanted.size()) return false;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (!matches(wanted[i], values[i])) return false;
    }
    return true;
  }
  const std::size_t behind = wanted.size() - star - 1;
  if (values.size() < star + behind) return false;
  const std::size_t in_star = values.size() - star - behind;
  for (std::size_t i = 0; i < star; ++i) {
    if (!matches(wanted[i], values[i])) return false;
  }
  List* rest = make_list(interp_.heap());
  for (std::size_t i = 0; i < in_star; ++i) rest->append(interp_.heap(), values[star + i]);
  if (!matches(wanted[star], rest)) return false;
  for (std::size_t i = 0; i < behind; ++i) {
    if (!matches(wanted[star + 1 + i], values[star + in_star + i])) return false;
  }
  return true;
}

bool Matcher::matches_mapping(const MappingPattern* pattern, Value subject) {
  if (!is_mapping(subject)) return false;
  // As CPython: get() with a default of its own, so that a missing key is not made.
  const Value missing = interp_.heap().make<Object>(builtin_types().object);
  const Value get = get_attribute(interp_, subject, intern("get"));
  std::vector<Value> keys;
  for (std::size_t i = 0; i < pattern->keys.size(); ++i) {
    keys.push_back(evaluate(interp_, frame_, pattern->keys[i]));
    const Value arguments[] = {keys.back(), missing};
    const Value found = call(interp_, get, Arguments(arguments));
    if (identical(found, missing) || !matches(pattern->values[i], found)) return false;
  }
  if (pattern->rest == nullptr) return true;
  const Value rest = call(interp_, builtin_types().dict, subject);
  for (const Value key : keys) delete_item(interp_, rest, key);
  bind(pattern->rest, rest);
  return true;
}

std::optional<std::vector<Str*>> Matcher::positional_names(const ClassPattern* pattern, const Type* type) {
  const std::size_t given = pattern->positional.size();
  const Value arguments = find_attribute(interp_, const_cast<Type*>(type), intern("__match_args__"));
  const Tuple* names = arguments ? as<Tuple>(arguments) : nullptr;
  if (arguments && names == nullptr) {
    raise_type_error(interp_, std::string(type->name->text()) + ".__match_args__ must be a tuple (got " +
                                  std::string(type_name(arguments)) + ")");
  }
  const bool itself = !arguments && matches_itself(type);
  const std::size_t allowed = itself ? 1 : (names != nullptr ? names->count : 0);
  if (given > allowed) {
    raise_type_error(interp_, std::string(type->name->text()) + "() accepts " + std::to_string(allowed) +
                                  " positional sub-pattern" + (allowed == 1 ? "" : "s") + " (" + std::to_string(given) +
                                  " given)");
  }
  if (itself) return std::nullopt;
  std::vector<Str*> asked;
  for (std::size_t i = 0; i < given; ++i) {
    asked.push_back(expect_str(interp_, names->items[i], "__match_args__ elements"));
  }
  return asked;
}

bool Matcher::matches_class(const ClassPattern* pattern, Value subject) {
  const Value asked = evaluate(interp_, frame_, pattern->type);
  frame_.at = pattern;
  const Type* type = as<Type>(asked);
  if (type == nullptr) {
    raise_type_error(interp_, interp_.version_at_least(12) ? "called match pattern must be a class"
                                                           : "called match pattern must be a type");
  }

  const Value arguments[] = {subject, asked};
  const Value isinstance = interp_.builtins()->get(intern("isinstance"));
  if (!truth(interp_, call(interp_, isinstance, Arguments(arguments)))) return false;
  std::vector<Str*> names;
  const bool has_positional = !pattern->positional.empty();
  if (has_positional) {
    const auto found = positional_names(pattern, type);
    if (found) names = *found;
    if (!found && !matches(pattern->positional[0], subject)) return false;
  }
  std::vector<const Pattern*> patterns(pattern->positional.begin(), pattern->positional.begin() + names.size());
  names.insert(names.end(), pattern->keyword_names.begin(), pattern->keyword_names.end());
  patterns.insert(patterns.end(), pattern->keyword_values.begin(), pattern->keyword_values.end());
  // All attributes are looked up before one is matched.
  std::vector<Value> values;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (std::find(names.begin(), names.begin() + i, names[i]) != names.begin() + i) {
      raise_type_error(interp_, std::string(type->name->text()) + "() got multiple sub-patterns for attribute " +
                                    std::string(repr_text(interp_, names[i])));
    }
    values.push_back(find_attribute(interp_, subject, names[i]));
    if (!values.back()) return false;
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!matches(patterns[i], values[i])) return false;
  }
  return true;
}

}  // namespace

Completion execute_match(Interpreter& interp, Frame& frame, const MatchStmt* s, Value& result) {
  const Value subject = evaluate(interp, frame, s->subject);
  for (const MatchCase& one : s->cases) {
    frame.at = &one;
    Bindings bindings;
    if (!Matcher(interp, frame, bindings).matches(one.pattern, subject)) continue;
    for (const auto& [name, value] : bindings) store_name(interp, frame, name, value);
    if (one.guard != nullptr && !evaluate_condition(interp, frame, one.guard, &one)) continue;
    return execute(interp, frame, one.body, result);
  }
  return Completion::kNormal;
}

}  // namespace patchorder::python
