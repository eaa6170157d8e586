#include "python/evaluator/suggestions.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

#include "python/evaluator/evaluator.h"
#include "python/interpreter.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/standard_modules.h"
#include "python/syntax/tree.h"

namespace patchorder::python {
namespace {

constexpr std::size_t kMoveCost = 2;
constexpr std::size_t kCaseCost = 1;
constexpr std::size_t kLongestName = 40;
constexpr std::size_t kMostNames = 750;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::size_t substitution_cost(char a, char b) {
  if (a == b) return 0;
  return lower(a) == lower(b) ? kCaseCost : kMoveCost;
}

void trim_common_ends(std::string_view& a, std::string_view& b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
}

// Levenshtein's distance, where a change of case costs half.
std::size_t distance(std::string_view a, std::string_view b) {
  trim_common_ends(a, b);
  std::vector<std::size_t> row(a.size() + 1);
  for (std::size_t i = 0; i < row.size(); ++i) row[i] = i * kMoveCost;
  for (const char letter : b) {
    std::size_t diagonal = row[0];
    row[0] += kMoveCost;
    for (std::size_t i = 0; i < a.size(); ++i) {
      const std::size_t substituted = diagonal + substitution_cost(letter, a[i]);
      diagonal = row[i + 1];
      row[i + 1] = std::min(substituted, std::min(row[i], diagonal) + kMoveCost);
    }
  }
  return row[a.size()];
}

// The first of the names that are closest to the wrong one; at most a third of the letters may differ.
std::string closest(const std::vector<std::string_view>& names, std::string_view wrong, std::size_t limit) {
  if (names.size() >= kMostNames || wrong.size() > kLongestName) return "";
  std::string_view best;
  for (const std::string_view name : names) {
    if (name == wrong || name.size() > kLongestName) continue;
    const std::size_t most = std::min((name.size() + wrong.size() + 3) * kMoveCost / 6, limit - 1);
    const std::size_t found = distance(wrong, name);
    if (found > most) continue;
    best = name;
    limit = found;
    if (limit == 0) break;
  }
  return std::string(best);
}

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

// In 3.12 traceback.py looks, and takes the wrong name's length as the first limit; before and after C does.
std::size_t first_limit(const Interpreter& interp, std::string_view wrong) {
  const bool in_python = interp.version_at_least(12) && !interp.version_at_least(13);
  return in_python ? std::max<std::size_t>(wrong.size(), 1) : kNoLimit;
}

void add_keys(const Dict* from, std::vector<std::string_view>& names) {
  for (std::int64_t i = 0; (i = next_live(from, i)) >= 0; ++i) {
    if (const Str* key = as<Str>(from->entries[i].key)) names.push_back(key->text());
  }
}

// The module that an import by that name answers: the outermost one.
Value imported(Interpreter& interp, const Str* name) {
  if (name == nullptr) return Value();
  const std::string_view text = name->text();
  const Value found = interp.modules()->get(intern(text.substr(0, text.find('.'))));
  return found;
}

// Of a name that a method should have asked of its `self`: from 3.12 on.
std::string attribute_of_self(Interpreter& interp, const Exception* exception, Str* wrong) {
  std::string found;
  const auto look = [&] {
    Value traceback = traceback_value(interp, const_cast<Exception*>(exception));
    Value next = traceback;
    while (!next.is_none()) {
      traceback = next;
      next = get_attribute(interp, traceback, intern("tb_next"));
    }
    if (traceback.is_none()) return;
    const Value frame = get_attribute(interp, traceback, intern("tb_frame"));
    const Dict* locals = as<Dict>(get_attribute(interp, frame, intern("f_locals")));
    const Value self = locals == nullptr ? Value() : locals->get(intern("self"));
    if (self && find_attribute(interp, self, wrong)) found = "self." + std::string(wrong->text());
  };
  if (!interp.version_at_least(12) || caught_in(look) != nullptr) return "";
  return found;
}

std::string similar_attribute(Interpreter& interp, Value object, std::string_view wrong) {
  Value listed;
  const auto list = [&] { listed = call(interp, interp.builtins()->get(intern("dir")), object); };
  if (caught_in(list) != nullptr || !is<List>(listed)) return "";
  std::vector<std::string_view> names;
  const bool hide_private = interp.version_at_least(13) && !wrong.starts_with('_');
  for (const Value each : cast<List>(listed)->values()) {
    const Str* name = as<Str>(each);
    if (name != nullptr && !(hide_private && name->text().starts_with('_'))) names.push_back(name->text());
  }
  return closest(names, wrong, first_limit(interp, wrong));
}

std::string similar_name(Interpreter& interp, const TracebackEntry* entry, std::string_view wrong) {
  if (entry == nullptr) return "";
  while (entry->inner != nullptr) entry = entry->inner;
  std::vector<std::vector<std::string_view>> groups(3);
  if (entry->code != nullptr) {
    for (const Str* name : entry->code->slot_names) groups[0].push_back(name->text());
  }
  if (const Dict* globals = as<Dict>(entry->globals)) add_keys(globals, groups[1]);
  add_keys(interp.builtins(), groups[2]);
  if (!interp.version_at_least(12)) {
    for (const auto& group : groups) {
      if (std::string found = closest(group, wrong, first_limit(interp, wrong)); !found.empty()) return found;
    }
    return "";
  }
  for (std::size_t i = 1; i < groups.size(); ++i) groups[0].insert(groups[0].end(), groups[i].begin(), groups[i].end());
  return closest(groups[0], wrong, first_limit(interp, wrong));
}

std::string forgotten_import(const Interpreter& interp, std::string_view wrong, bool after_another) {
  if (!interp.version_at_least(12)) return "";
  if (!is_standard_module(interp, wrong)) return "";
  return (after_another ? " Or did" : ". Did") + std::string(" you forget to import '") + std::string(wrong) + "'" +
         (interp.version_at_least(13) ? "?" : "");
}

}  // namespace

std::string suggestion(Interpreter& interp, const Exception* exception) {
  if (!interp.version_at_least(10) || exception->attributes == nullptr) return "";
  const auto part = [&](const char* name) { return exception->attributes->get(intern(name)); };
  if (exception->type == exceptions().import_error) {
    const Str* wrong = as<Str>(part("name_from"));
    const Value module = wrong == nullptr ? Value() : imported(interp, as<Str>(part("name")));
    if (!module) return "";
    const std::string found = similar_attribute(interp, module, wrong->text());
    return found.empty() ? "" : ". Did you mean: '" + found + "'?";
  }
  const bool about_attribute = exception->type == exceptions().attribute_error;
  const bool about_name = exception->type == exceptions().name_error;
  Str* wrong = as<Str>(part("name"));
  if (wrong == nullptr || !(about_attribute || about_name)) return "";
  std::string found;
  if (about_attribute) {
    found = similar_attribute(interp, part("obj"), wrong->text());
  } else {
    found = attribute_of_self(interp, exception, wrong);
    if (found.empty()) found = similar_name(interp, exception->traceback, wrong->text());
  }
  std::string text = found.empty() ? "" : ". Did you mean: '" + found + "'?";
  if (about_name) text += forgotten_import(interp, wrong->text(), !found.empty());
  return text;
}

std::string keyword_suggestion(const Interpreter& interp, const std::vector<std::string_view>& names,
                               std::string_view wrong) {
  if (!interp.version_at_least(13)) return "";
  const std::string name = closest(names, wrong, kNoLimit);
  return name.empty() ? "" : ". Did you mean '" + name + "'?";
}

}  // namespace patchorder::python
