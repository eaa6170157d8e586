// What happens as an object dies: its `__del__`, or what closes it, then its weak references are cleared and their
// callbacks called (subtype_dealloc, PyObject_ClearWeakRefs).
#include <algorithm>
#include <utility>
#include <vector>

#include "modules/exception_reports.h"
#include "modules/lifetimes/mortality.h"
#include "modules/native/greenlet_object.h"
#include "modules/process.h"
#include "python/evaluator/asynchronous.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/generator.h"
#include "python/names.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Exception;
using python::Interpreter;
using python::Object;
using python::Value;

namespace {

// CPython says what was going on from 3.14 on.
void report_ignored(Interpreter& interp, std::string_view going_on, Value function, Exception* raised) {
  report_unraisable(interp, interp.version_at_least(14) ? going_on : "in", function, raised);
}

}  // namespace

void Mortality::die(Object* object) {
  if (auto* reference = python::as<WeakReference>(Value(object))) reference->callback = Value();
  if (finalizable_.erase(object) != 0) {
    if (python::is<python::Generator>(Value(object))) clear_references(object);  // gen_dealloc does so first
    finalize(object);
    std::erase(attended_, object);
    leave_coroutine(object);
    if (newest_.contains(object) && is_alive_again(object)) return;
  }
  std::erase(watched_, object);
  std::erase(attended_, object);
  std::erase(looked_at_, object);
  clear_references(object);
}

void Mortality::clear_references(const Object* object) {
  std::vector<WeakReference*> with_callback;
  for (WeakReference* each = newest_of(object); each != nullptr; each = each->next_older) {
    each->target = nullptr;
    if (each->callback) with_callback.push_back(each);
  }
  newest_.erase(object);
  Interpreter& interp = process_.interpreter();
  for (WeakReference* each : with_callback) {
    const Value callback = std::exchange(each->callback, Value());
    Exception* raised = python::caught_in([&] { python::call(interp, callback, Value(each)); });
    if (raised != nullptr) report_ignored(interp, "while calling weakref callback", callback, raised);
  }
}

void Mortality::finalize(Object* object) {
  Interpreter& interp = process_.interpreter();
  if (auto* generator = python::as<python::Generator>(object)) {
    if (python::warn_if_dropped(interp, object)) return;
    Exception* raised = python::caught_in([&] { python::finalize_generator(interp, generator); });
    if (raised != nullptr) report_ignored(interp, "while closing generator", Value(generator), raised);
    return;
  }
  const Value function = python::lookup_in_type(object->type, python::intern("__del__"));
  if (function) {
    Exception* raised = python::caught_in([&] { python::call(interp, function, Value(object)); });
    if (raised != nullptr) report_ignored(interp, "while calling deallocator", function, raised);
  }
  auto* greenlet = python::as<GreenletObject>(object);
  if (greenlet == nullptr || (function && is_alive_again(object))) return;
  kill_dropped_greenlet(interp, greenlet);
}

bool Mortality::is_alive_again(const Object* object) {
  Reachability alive(process_);
  alive.mark();
  return alive.has(object);
}

}  // namespace patchorder::modules
