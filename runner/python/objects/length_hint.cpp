#include "python/objects/length_hint.h"

#include "python/evaluator/evaluator.h"
#include "python/interpreter.h"
#include "python/objects/exception.h"
#include "python/objects/slot_dispatch.h"

namespace patchorder::python {

void ask_for_length(Interpreter& interp, Value iterable) {
  if (type_of(iterable)->slots.length != slot_dispatch::length) return;
  Exception* raised = caught_in([&] { length(interp, iterable); });
  if (raised != nullptr && !is_instance(raised, exceptions().type_error)) throw_error(interp, raised);
}

List* collect_counted(Interpreter& interp, Value iterable) {
  if (type_of(iterable)->slots.length != slot_dispatch::length) return collect(interp, iterable);
  List* list = make_list(interp.heap());
  for_each_counted(interp, iterable, [&](Value item) { list->append(interp.heap(), item); });
  return list;
}

}  // namespace patchorder::python
