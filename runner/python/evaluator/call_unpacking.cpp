#include "python/evaluator/call_unpacking.h"

#include <string>
#include <vector>

#include "python/evaluator/attended_calls.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/gathered_values.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/dict.h"
#include "python/objects/length_hint.h"
#include "python/objects/operations.h"

namespace patchorder::python {
namespace {

// The arguments of a call with * and **, gathered.
struct GatheredArguments {
  GatheredValues positional;
  std::vector<Str*> names;
  GatheredValues keyword_values;

  Arguments finish() {
    std::vector<Value>& values = positional.values;
    const std::size_t count = values.size();
    values.insert(values.end(), keyword_values.values.begin(), keyword_values.values.end());
    Arguments arguments(values.data(), count);
    arguments.keyword_names = names.data();
    arguments.keyword_count = names.size();
    return arguments;
  }
};

// What messages about the arguments of a call call the function; with its module from 3.9 on.
std::string called_name(Interpreter& interp, Value function) {
  const bool old = !interp.version_at_least(9);
  const Value found = find_attribute(interp, function, old ? special_names().name_ : special_names().qualname_);
  const Str* name = as<Str>(found);
  if (name == nullptr) return std::string(old ? type_name(function) : to_str(interp, function)->text()) + " object";
  const Str* module = old ? nullptr : as<Str>(find_attribute(interp, function, special_names().module_));
  const bool shown = module != nullptr && module->text() != "builtins";
  return (shown ? std::string(module->text()) + "." : "") + std::string(name->text()) + "()";
}

void gather_mapping(Interpreter& interp, Value function, Value mapping, GatheredArguments& gathered) {
  const auto add = [&](Value key, Value value) {
    Str* name = as<Str>(key);
    if (name == nullptr) {
      const std::string whose = interp.version_at_least(9) ? "" : called_name(interp, function) + " ";
      raise_type_error(interp, whose + "keywords must be strings");
    }
    for (const Str* other : gathered.names) {
      if (!same_text(other, name)) continue;
      raise_type_error(interp, called_name(interp, function) + " got multiple values for keyword argument '" +
                                   std::string(name->text()) + "'");
    }
    gathered.names.push_back(name);
    gathered.keyword_values.add(interp, value);
  };
  if (const Dict* dict = as<Dict>(mapping)) {
    for (std::int64_t i = 0; (i = next_live(dict, i)) >= 0; ++i) add(dict->entries[i].key, dict->entries[i].value);
    return;
  }
  const Value keys = find_attribute(interp, mapping, intern("keys"));
  if (!keys) {
    raise_type_error(interp, called_name(interp, function) + " argument after ** must be a mapping, not " +
                                 std::string(type_name(mapping)));
  }
  for_each(interp, call(interp, keys), [&](Value key) { add(key, get_item(interp, mapping, key)); });
}

// They are a tuple of the caller's, which from 3.12 on goes as a Python function begins.
[[gnu::noinline]] Value call_gathered(Interpreter& interp, const Frame& frame, Value function,
                                      GatheredArguments& gathered) {
  look_after_operands(interp, frame);
  if (is<Function>(function) && interp.version_at_least(12)) {
    gathered.positional.seen = gathered.keyword_values.seen = nullptr;
  }
  const Value result = call_attended(interp, function, gathered.finish(), Raising::kThrows);
  asm volatile("" : : "r"(gathered.positional.seen), "r"(gathered.keyword_values.seen) : "memory");
  return result;
}

// In a C++ frame of its own, which takes the iterables with it.
[[gnu::noinline]] void gather(Interpreter& interp, Frame& frame, const CallExpr* node, Value function,
                              GatheredArguments& gathered) {
  for (const Expr* argument : node->positional) {
    if (argument->kind != ExprKind::kStarred) {
      gathered.positional.add(interp, evaluate(interp, frame, argument));
      continue;
    }
    const Value iterable = evaluate(interp, frame, static_cast<const StarredExpr*>(argument)->value);
    frame.at = node;
    if (!type_of(iterable)->slots.iterate && !type_of(iterable)->slots.get_item) {
      // Several arguments are gathered in a list first, from 3.9 on.
      const bool listed = node->positional.size() > 1 && interp.version_at_least(9);
      raise_type_error(interp, (listed ? "Value" : called_name(interp, function) + " argument") +
                                   " after * must be an iterable, not " + std::string(type_name(iterable)));
    }
    for_each_counted(interp, iterable, [&](Value item) { gathered.positional.add(interp, item); });
  }
  for (const Keyword& keyword : node->keywords) {
    const Value value = evaluate(interp, frame, keyword.value);
    if (keyword.name != nullptr) {
      gathered.names.push_back(keyword.name);
      gathered.keyword_values.add(interp, value);
    } else {
      frame.at = node;
      gather_mapping(interp, function, value, gathered);
    }
  }
}

}  // namespace

Value call_unpacking(Interpreter& interp, Frame& frame, const CallExpr* node, Value function, Value self) {
  GatheredArguments gathered;
  if (self) gathered.positional.values.push_back(self);
  gather(interp, frame, node, function, gathered);
  frame.at = node;
  if (interp.frees) [[unlikely]]
    return call_gathered(interp, frame, function, gathered);
  return call(interp, function, gathered.finish());
}

}  // namespace patchorder::python
