// Comprehensions: frames of their own, and the loops in them.
#include <alloca.h>

#include <algorithm>

#include "python/evaluator/asynchronous.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/generator.h"
#include "python/evaluator/thread_hooks.h"
#include "python/interpreter.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/operations.h"
#include "python/objects/set.h"

namespace patchorder::python {
namespace {

Value clause_iterator(Interpreter& interp, const ComprehensionClause& clause, Value iterable) {
  return clause.asynchronous ? asynchronous_iterator(interp, iterable) : iterate(interp, iterable);
}

// CPython 3.12 makes lists, sets and dictionaries in the code around them (PEP 709).
bool is_inlined(const Interpreter& interp, const ComprehensionExpr* node) {
  return node->what != ComprehensionKind::kGenerator && interp.version_at_least(12);
}

// Where a clause is asked for its items: from 3.13 on what stands behind its `in`.
const Place* place_of_clause(const Interpreter& interp, const ComprehensionExpr* node, std::size_t index) {
  if (!interp.version_at_least(13)) return node;
  return index == 0 ? node->first_iterable : node->clauses[index].iterable;
}

}  // namespace

void run_comprehension(Interpreter& interp, Frame& frame, const ComprehensionExpr* node, std::size_t clause_index,
                       Value iterator, void (*emit)(Interpreter&, Frame&, const ComprehensionExpr*, void*),
                       void* into) {
  const ComprehensionClause& clause = node->clauses[clause_index];
  if (interp.hooked && clause_index == 0 && !is_inlined(interp, node)) [[unlikely]]
    tell_line(interp, frame);
  const Place* place = place_of_clause(interp, node, clause_index);
  const auto next_item = [&] {
    frame.at = place;
    return clause.asynchronous ? next_asynchronous(interp, iterator) : next(interp, iterator);
  };
  while (const Value item = next_item()) {
    interp.step();
    assign(interp, frame, clause.target, item);
    bool wanted = true;
    for (const Expr* condition : clause.conditions) {
      wanted = evaluate_condition(interp, frame, condition, node);
      if (!wanted) break;
    }
    if (wanted && clause_index + 1 == node->clauses.size()) {
      emit(interp, frame, node, into);
    } else if (wanted) {
      const ComprehensionClause& next_clause = node->clauses[clause_index + 1];
      const Value iterable = evaluate(interp, frame, next_clause.iterable);
      frame.at = place_of_clause(interp, node, clause_index + 1);
      const Value inner = clause_iterator(interp, next_clause, iterable);
      run_comprehension(interp, frame, node, clause_index + 1, inner, emit, into);
    }
    if (interp.hooked) [[unlikely]]
      tell_next_round(interp, is_inlined(interp, node) ? *frame.back : frame);
  }
}

namespace {

const Place* place_of_element(const Interpreter& interp, const ComprehensionExpr* node) {
  return interp.version_at_least(12) ? &node->element_place : static_cast<const Place*>(node);
}

void emit_item(Interpreter& interp, Frame& frame, const ComprehensionExpr* node, void* into) {
  static_cast<List*>(into)->append(interp.heap(), evaluate(interp, frame, node->element));
}

void emit_member(Interpreter& interp, Frame& frame, const ComprehensionExpr* node, void* into) {
  const Value member = evaluate(interp, frame, node->element);
  frame.at = place_of_element(interp, node);
  static_cast<Set*>(into)->add(interp, member);
}

void emit_entry(Interpreter& interp, Frame& frame, const ComprehensionExpr* node, void* into) {
  const Value key = evaluate(interp, frame, node->element);
  const Value value = evaluate(interp, frame, node->value);
  frame.at = place_of_element(interp, node);
  static_cast<Dict*>(into)->set(interp, key, value);
}

void enter_comprehension(Interpreter& interp, const Frame& outer, const Scope* scope, Frame& frame, Value iterator) {
  frame.scope = frame.code = scope;
  frame.source = outer.source;
  frame.name = scope->name;
  frame.globals = outer.globals;
  frame.at = scope;
  std::fill_n(frame.slots, scope->slot_names.size(), Value());
  frame.slots[0] = iterator;
  for (std::size_t i = 0; i < scope->cell_names.size(); ++i) {
    frame.cells[i] = interp.heap().make<Cell>(builtin_types().cell);
  }
  for (std::size_t i = 0; i < scope->captured.size(); ++i) {
    const Scope::Captured& captured = scope->captured[i];
    frame.free[i] = (captured.from_cell ? outer.cells : outer.free)[captured.index];
  }
}

Value collect_comprehension(Interpreter& interp, Frame& frame, const ComprehensionExpr* node, Value iterator) {
  switch (node->what) {
    case ComprehensionKind::kList: {
      List* list = make_list(interp.heap());
      run_comprehension(interp, frame, node, 0, iterator, emit_item, list);
      return list;
    }
    case ComprehensionKind::kSet: {
      Set* set = make_set(interp.heap());
      run_comprehension(interp, frame, node, 0, iterator, emit_member, set);
      return set;
    }
    default: {
      Dict* dict = make_dict(interp.heap());
      run_comprehension(interp, frame, node, 0, iterator, emit_entry, dict);
      return dict;
    }
  }
}

}  // namespace

Value evaluate_comprehension(Interpreter& interp, Frame& outer, const ComprehensionExpr* node) {
  Heap& heap = interp.heap();
  const Scope* scope = node->scope;
  const Value iterable = evaluate(interp, outer, node->first_iterable);
  outer.at = place_of_clause(interp, node, 0);
  const Value iterator = clause_iterator(interp, node->clauses[0], iterable);
  if (node->what == ComprehensionKind::kGenerator) {
    Frame* frame = heap.make<Frame>();
    frame->slots = heap.allocate_array<Value>(scope->slot_names.size());
    frame->cells = heap.allocate_array<Cell*>(scope->cell_names.size());
    frame->free = heap.allocate_array<Cell*>(scope->captured.size());
    enter_comprehension(interp, outer, scope, *frame, iterator);
    return make_generator_expression(interp, node, frame);
  }
  Frame frame;
  frame.slots = static_cast<Value*>(alloca(sizeof(Value) * scope->slot_names.size()));
  frame.cells = static_cast<Cell**>(alloca(sizeof(Cell*) * scope->cell_names.size()));
  frame.free = static_cast<Cell**>(alloca(sizeof(Cell*) * scope->captured.size()));
  enter_comprehension(interp, outer, scope, frame, iterator);
  frame.inlined = is_inlined(interp, node);
  if (frame.inlined && node->scope->names_apart) frame.names = outer.names;
  FrameGuard guard(interp, frame);
  const auto body = [&] { return collect_comprehension(interp, frame, node, iterator); };
  const Value result = frame.inlined ? body() : run_frame(interp, frame, body);
  if (!result) throw_error(interp, interp.execution->in_flight);
  guard.complete();
  return result;
}

}  // namespace patchorder::python
