// greenlet.greenlet as an object of the program: a raw greenlet of hub/ with its own line of execution.
#pragma once

#include <memory>

#include "hub/greenlet.h"
#include "python/evaluator/execution.h"
#include "python/objects/object.h"
#include "python/objects/type.h"

namespace patchorder::modules {

struct GreenletObject : python::Object {
  static void show_members(Object* object, python::Visitor& visitor) {
    auto* greenlet = static_cast<GreenletObject*>(object);
    visitor.visit(greenlet->parent);
    visitor.visit(greenlet->run);
    visitor.visit(greenlet->fetched_run);
    visitor.visit(greenlet->first_keywords);
    visitor.visit(greenlet->context);
  }
  static constexpr python::Layout kLayout{"greenlet.greenlet", show_members};
  explicit GreenletObject(python::Type* its_type) : Object(its_type) {}

  hub::Greenlet* raw = nullptr;  // null until it first starts; the main one's is its thread's
  std::unique_ptr<hub::Greenlet> owned;
  python::Execution execution;             // not of main greenlets, which run on their thread's
  hub::ThreadGreenlets* thread = nullptr;  // where it was made
  GreenletObject* parent = nullptr;        // null for a main greenlet
  python::Value run;                       // what was given; null: nothing
  python::Value fetched_run;               // the attribute `run`, from the switch that starts it
  python::Value first_keywords;            // of the switch that starts it; null: none
  python::Value context;                   // its contextvars.Context, while it runs too; null: none yet
  bool ended_unstarted = false;
  bool is_programs_own = false;  // raw, and not made by gevent: killed when it is dropped

  // One that was started is dead too when its native thread is over.
  bool dead() const { return ended_unstarted || (raw != nullptr && (raw->dead() || (started() && thread->over()))); }
  bool started() const { return raw != nullptr && raw->started(); }
  bool suspended() const { return started() && !dead() && raw != &thread->current(); }
};

python::Type* greenlet_type();
python::Type* greenlet_exit_type();
python::Type* greenlet_error_type();

// Gives it, and those above it, a raw greenlet; it has none.
void make_raw(python::Interpreter& interp, GreenletObject* greenlet);

// Nobody refers to the suspended greenlet any more (greenlet's dealloc): GreenletExit is thrown into it, as from its
// parent, if it is of the running thread.
void kill_dropped_greenlet(python::Interpreter& interp, GreenletObject* greenlet);

// Its parent, frame and context as attributes (greenlet_surroundings.cpp).
void add_surroundings_of_greenlets(python::Type* type);
python::Value repr_of_greenlet(python::Interpreter& interp, python::Value self);
void set_parent_of_greenlet(python::Interpreter& interp, python::Value self, python::Value value);
// For `del`: what a greenlet has of itself stays.
void refuse_to_delete(python::Interpreter& interp, const python::Str* name);

// The greenlet that runs; a main greenlet's object is made when it is first asked for.
GreenletObject* current_greenlet(python::Interpreter& interp);
// The same for who asks in Python: from greenlet 3.5 on a RuntimeError once the interpreter is torn down.
GreenletObject* asked_for_current(python::Interpreter& interp);

hub::Delivery deliver_value(python::Value value);
hub::Delivery deliver_error(python::Exception* exception);
// The value that was delivered; an exception is raised.
python::Value accept(python::Interpreter& interp, hub::Delivery delivery);

// Delivers to `target`, starting it if it never ran; answers what comes back.
python::Value switch_greenlet(python::Interpreter& interp, GreenletObject* target, hub::Delivery delivery);

}  // namespace patchorder::modules
