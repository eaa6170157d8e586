// What a greenlet can be asked about where it stands: its parent, the frame in which it is suspended, its context.
#include <string>

#include "modules/native/greenlet_object.h"
#include "modules/process.h"
#include "python/builtins/builtins.h"
#include "python/evaluator/traceback.h"
#include "python/native.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// greenlet 2, in C++.
bool is_written_anew(Interpreter& interp) { return process_of(interp).pair().greenlet >= "2"; }

GreenletObject* greenlet_of(Value self) { return python::cast<GreenletObject>(self); }

[[noreturn]] void raise_of_main(Interpreter& interp) {
  python::raise(interp, python::exceptions().attribute_error, "cannot set the parent of a main greenlet");
}

Value get_parent(Interpreter&, Value self) {
  GreenletObject* parent = greenlet_of(self)->parent;
  return parent ? Value(parent) : Value::none();
}

// Where it is suspended; none for one that runs, has ended or never began.
Value get_frame(Interpreter& interp, Value self) {
  const GreenletObject* greenlet = greenlet_of(self);
  if (!greenlet->started() || greenlet->dead() || greenlet == current_greenlet(interp)) return Value::none();
  const auto* execution = static_cast<const python::Execution*>(greenlet->raw->user);
  python::Frame* frame = execution == nullptr ? nullptr : python::real_frame(execution->frame);
  return frame == nullptr ? Value::none() : python::frame_object(interp, frame);
}

void refuse_context_elsewhere(Interpreter& interp, const GreenletObject* greenlet, const char* what) {
  const bool runs = greenlet->raw != nullptr && greenlet->raw == &greenlet->thread->current();
  if (runs && greenlet->thread != process_of(interp).thread().greenlets.get()) {
    python::raise_value_error(
        interp, "cannot " + std::string(what) + " context of a greenlet that is running in a different thread");
  }
}

Value get_context(Interpreter& interp, Value self) {
  const GreenletObject* greenlet = greenlet_of(self);
  refuse_context_elsewhere(interp, greenlet, "get");
  return greenlet->context ? greenlet->context : Value::none();
}

void set_context(Interpreter& interp, Value self, Value value) {
  GreenletObject* greenlet = greenlet_of(self);
  if (!value.is_none() && python::type_of(value)->name->text() != "Context") {
    python::raise_type_error(interp, "greenlet context must be a contextvars.Context or None");
  }
  refuse_context_elsewhere(interp, greenlet, "set");
  greenlet->context = value.is_none() ? Value() : value;
}

constexpr python::NativeProperty kProperties[] = {
    {"parent", get_parent, set_parent_of_greenlet},
    {"gr_frame", get_frame, nullptr},
    {"gr_context", get_context, set_context},
};

}  // namespace

void set_parent_of_greenlet(Interpreter& interp, Value self, Value value) {
  const bool is_second = is_written_anew(interp);
  GreenletObject* greenlet = greenlet_of(self);
  const bool is_main = greenlet->parent == nullptr && greenlet->raw != nullptr;
  if (is_main && is_second) raise_of_main(interp);
  GreenletObject* parent = python::as<GreenletObject>(value);
  if (parent == nullptr) {
    python::raise_type_error(interp, is_second ? "GreenletChecker: Expected any type of greenlet, not " +
                                                     std::string(python::type_name(value))
                                               : "parent must be a greenlet");
  }
  for (GreenletObject* at = parent; at != nullptr; at = at->parent) {
    if (at == greenlet) python::raise_value_error(interp, "cyclic parent chain");
  }
  // One that has not started yet belongs to whatever thread its parent does.
  if (greenlet->started() && parent->thread != greenlet->thread) {
    if (!is_second || !greenlet->thread->over() || greenlet->raw->dead()) {
      python::raise_value_error(interp, "parent cannot be on a different thread");
    }
    greenlet->parent = parent;
    return;
  }
  if (is_main) raise_of_main(interp);
  greenlet->thread = parent->thread;
  greenlet->parent = parent;
  if (greenlet->raw != nullptr) {
    if (parent->raw == nullptr) make_raw(interp, parent);
    greenlet->raw->set_parent(parent->raw);
  }
}

Value repr_of_greenlet(Interpreter& interp, Value self) {
  const GreenletObject* greenlet = greenlet_of(self);
  const bool is_lost = greenlet->thread->over() && is_written_anew(interp);
  const char* state = greenlet->started() && is_lost         ? "(thread exited) dead"
                      : greenlet->dead()                     ? "dead"
                      : greenlet == current_greenlet(interp) ? "current active started"
                      : greenlet->started()                  ? "suspended active started"
                                                             : "pending";
  const std::string address = python::builtins::address_text(interp, self);
  return python::make_str(interp.heap(), "<" + std::string(python::type_name(self)) + " object at " + address +
                                             " (otid=" + (is_lost ? "0x(nil)" : address) + ") " + state +
                                             (greenlet->parent == nullptr && !is_lost ? " main>" : ">"));
}

void refuse_to_delete(Interpreter& interp, const python::Str* name) {
  const std::string_view text = name->text();
  if (text == "__dict__") python::raise_type_error(interp, "__dict__ may not be deleted");
  const bool is_context = text == "gr_context";
  if (!is_context && text != "parent") return;
  const bool names_it = is_context && is_written_anew(interp);
  python::raise(interp, python::exceptions().attribute_error,
                names_it ? "can't delete context attribute" : "can't delete attribute");
}

void add_surroundings_of_greenlets(python::Type* type) { python::add_properties(type, kProperties); }

}  // namespace patchorder::modules
