// The class statement.
#include <algorithm>
#include <string>
#include <vector>

#include "python/evaluator/call_observer.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/thread_hooks.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/operations.h"
#include "python/objects/sequence.h"
#include "python/syntax/documentation.h"

namespace patchorder::python {
namespace {

// What stands between the parentheses of the statement.
struct ClassArguments {
  Tuple* bases = nullptr;
  Tuple* original_bases = nullptr;  // as written
  Value metaclass;                  // null: not given
  std::vector<Value> keyword_values;
  std::vector<Str*> keyword_names;
};

// What is no class and has __mro_entries__ stands for the classes that it answers (PEP 560).
Tuple* with_entries(Interpreter& interp, Tuple* bases) {
  List* replaced = nullptr;
  for (std::size_t i = 0; i < bases->count; ++i) {
    const Value base = bases->items[i];
    const Value entries = is<Type>(base) ? Value() : find_attribute(interp, base, intern("__mro_entries__"));
    if (entries && replaced == nullptr) {
      replaced = make_list(interp.heap());
      for (Value before : bases->values().first(i)) replaced->append(interp.heap(), before);
    }
    if (entries) {
      const Value all = bases;
      const Tuple* classes = as<Tuple>(call(interp, entries, Arguments(std::span(&all, 1))));
      if (classes == nullptr) raise_type_error(interp, "__mro_entries__ must return a tuple");
      for (Value each : classes->values()) replaced->append(interp.heap(), each);
    } else if (replaced != nullptr) {
      replaced->append(interp.heap(), base);
    }
  }
  return replaced != nullptr ? make_tuple(interp.heap(), replaced->values()) : bases;
}

Tuple* evaluate_bases(Interpreter& interp, Frame& frame, const ClassStmt* statement) {
  List* bases = make_list(interp.heap());
  for (const Expr* base : statement->bases) {
    if (base->kind != ExprKind::kStarred) {
      bases->append(interp.heap(), evaluate(interp, frame, base));
      continue;
    }
    const Value iterable = evaluate(interp, frame, static_cast<const StarredExpr*>(base)->value);
    frame.at = statement;
    if (!type_of(iterable)->slots.iterate && !type_of(iterable)->slots.get_item) {
      raise_type_error(interp, "Value after * must be an iterable, not " + std::string(type_name(iterable)));
    }
    for_each(interp, iterable, [&](Value item) { bases->append(interp.heap(), item); });
  }
  return make_tuple(interp.heap(), bases->values());
}

ClassArguments evaluate_arguments(Interpreter& interp, Frame& frame, const ClassStmt* statement) {
  ClassArguments given;
  given.bases = evaluate_bases(interp, frame, statement);
  given.original_bases = given.bases;
  given.bases = with_entries(interp, given.bases);
  const auto add = [&](Str* name, Value value) {
    if (name->text() == "metaclass") {
      given.metaclass = value;
    } else {
      given.keyword_names.push_back(name);
      given.keyword_values.push_back(value);
    }
  };
  for (const Keyword& keyword : statement->keywords) {
    const Value value = evaluate(interp, frame, keyword.value);
    if (keyword.name != nullptr) {
      add(keyword.name, value);
      continue;
    }
    Dict* unpacked = make_dict(interp.heap());
    update_dict(interp, unpacked, value);
    for (std::int64_t i = 0; (i = next_live(unpacked, i)) >= 0; ++i) {
      Str* name = as<Str>(unpacked->entries[i].key);
      if (name == nullptr) raise_type_error(interp, "keywords must be strings");
      add(name, unpacked->entries[i].value);
    }
  }
  return given;
}

// That of the first base. It need not be a class: of another object the type is called.
Type* implied_metaclass(const Tuple* bases) {
  return bases->count == 0 ? builtin_types().type : type_of(bases->items[0]);
}

// The arguments of a call: `positional`, then the statement's keywords.
std::vector<Value> with_keywords(std::initializer_list<Value> positional, const ClassArguments& given) {
  std::vector<Value> values(positional);
  values.insert(values.end(), given.keyword_values.begin(), given.keyword_values.end());
  return values;
}

Arguments arguments_of(const std::vector<Value>& values, const ClassArguments& given) {
  Arguments arguments(values.data(), values.size() - given.keyword_values.size());
  arguments.keyword_names = given.keyword_names.data();
  arguments.keyword_count = given.keyword_names.size();
  return arguments;
}

Dict* prepared_names(Interpreter& interp, Value metaclass, Str* name, const ClassArguments& given) {
  const Value prepare = metaclass ? find_attribute(interp, metaclass, special_names().prepare_) : Value();
  if (!prepare) return make_dict(interp.heap());
  const std::vector<Value> values = with_keywords({name, given.bases}, given);
  Dict* names = as<Dict>(call(interp, prepare, arguments_of(values, given)));
  if (names == nullptr) raise_unsupported(interp, "a metaclass whose __prepare__ returns no dict");
  return names;
}

// Answers the cell of `__class__`, or null if no method asks for it.
Cell* run_class_body(Interpreter& interp, const Frame& frame, const Scope* scope, Dict* names) {
  Heap& heap = interp.heap();
  names->reserve(heap, names->count + 4 + scope->bound_names);
  // Where the globals have no __name__, that of builtins is found.
  const Value module = frame.globals->get(special_names().name_);
  store_in_names(interp, names, special_names().module_, module ? module : Value(intern("builtins")));
  store_in_names(interp, names, special_names().qualname_, scope->qualified_name);
  // The library's classes do without: their lines are not CPython's.
  const bool describes_itself = interp.version_at_least(13) && !frame.source->is_library();
  if (describes_itself) {
    store_in_names(interp, names, intern("__firstlineno__"), Value::integer(scope->position.line));
  }
  if (const Value doc = documentation_of(interp, *scope, *frame.source)) {
    store_in_names(interp, names, special_names().doc_, doc);
  }
  Frame body;
  body.source = frame.source;
  body.name = scope->name;
  body.code = scope;
  body.globals = frame.globals;
  body.names = names;
  body.at = scope;
  body.free = heap.allocate_array<Cell*>(scope->captured.size());
  for (std::size_t i = 0; i < scope->captured.size(); ++i) {
    const Scope::Captured& captured = scope->captured[i];
    body.free[i] = (captured.from_cell ? frame.cells : frame.free)[captured.index];
  }
  Cell* class_cell = nullptr;
  if (scope->class_cell >= 0) {
    class_cell = heap.make<Cell>(builtin_types().cell);
    body.cells = heap.allocate_array<Cell*>(1);
    body.cells[0] = class_cell;
  }
  FrameGuard guard(interp, body);
  const Value ended = run_frame(interp, body, [&] {
    Value result = Value::none();
    be_at(interp, body, scope);  // __module__ and __qualname__ are stored
    return execute(interp, body, scope->body, result) == Completion::kRaised ? Value() : result;
  });
  if (!ended) throw_error(interp, interp.execution->in_flight);
  if (describes_itself) {
    Tuple* assigned = make_tuple(heap, scope->static_attributes.size());
    std::ranges::copy(scope->static_attributes, assigned->items);
    store_in_names(interp, names, intern("__static_attributes__"), assigned);
  }
  // Whoever makes the class puts it there.
  if (class_cell != nullptr) store_in_names(interp, names, special_names().classcell_, class_cell);
  guard.complete();
  return class_cell;
}

// A metaclass must hand on what methods will find as `__class__`.
void check_class_cell(Interpreter& interp, const Cell* cell, Value made, Str* name) {
  if (!is<Type>(made) || (cell->value && identical(cell->value, made))) return;
  const std::string defining =
      " defining " + std::string(repr_text(interp, name)) + " as " + std::string(repr_text(interp, made));
  if (cell->value)
    raise_type_error(interp, "__class__ set to " + std::string(repr_text(interp, cell->value)) + defining);
  raise(interp, exceptions().runtime_error,
        "__class__ not set" + defining + ". Was __classcell__ propagated to type.__new__?");
}

// CPython calls what has this name; here the statement does the work, as long as that is what would do it.
void check_maker(Interpreter& interp, const Dict* builtins) {
  const Value maker = builtins->get(special_names().build_class_);
  if (!maker) raise(interp, exceptions().name_error, "__build_class__ not found");
  if (!is<NativeFunction>(maker)) raise_unsupported(interp, "a __build_class__ of the program's own");
}

}  // namespace

void execute_class(Interpreter& interp, Frame& frame, const ClassStmt* statement) {
  const Scope* scope = statement->scope;
  check_maker(interp, interp.builtins_of(frame.globals));
  std::vector<Value> decorators;
  for (const Expr* decorator : statement->decorators) decorators.push_back(evaluate(interp, frame, decorator));
  const ClassArguments given = evaluate_arguments(interp, frame, statement);
  frame.at = statement;
  Type* asked = given.metaclass ? as<Type>(given.metaclass) : implied_metaclass(given.bases);
  // Something else than a class that is given as the metaclass is called just so.
  Value metaclass = asked != nullptr ? Value(most_derived_metatype(interp, asked, given.bases)) : given.metaclass;
  const bool plain = identical(metaclass, builtin_types().type);
  Dict* names = prepared_names(interp, plain ? Value() : metaclass, scope->name, given);
  const Cell* class_cell = run_class_body(interp, frame, scope, names);
  if (given.bases != given.original_bases) {
    store_in_names(interp, names, intern("__orig_bases__"), given.original_bases);
  }

  frame.at = statement;
  Value value;
  if (plain) {
    value = make_class(interp, scope->name, given.bases, names, arguments_of(given.keyword_values, given));
  } else {
    const std::vector<Value> values = with_keywords({scope->name, given.bases, names}, given);
    value = call(interp, metaclass, arguments_of(values, given));
  }
  if (class_cell != nullptr) check_class_cell(interp, class_cell, value, scope->name);
  if (Type* type = as<Type>(value); type != nullptr && !type->permanent && type->source == nullptr) {
    type->line = statement->position.line;
    type->source = frame.source;
    if (interp.observer != nullptr) interp.observer->class_made(interp, type);
  }
  for (std::size_t i = decorators.size(); i-- != 0;) {
    frame.at = interp.version_at_least(11) ? statement->decorators[i] : static_cast<const Place*>(statement);
    value = call(interp, decorators[i], value);
  }
  store_name(interp, frame, statement->target, value);
}

}  // namespace patchorder::python
