// The module greenlet.
#include <algorithm>
#include <cstring>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "modules/exception_reports.h"
#include "modules/kept_arguments.h"
#include "modules/native/greenlet_object.h"
#include "modules/native/greenlet_trace.h"
#include "modules/native/modules.h"
#include "modules/process.h"
#include "python/builtins/builtins.h"
#include "python/builtins/type_type.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/traceback.h"
#include "python/names.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"

namespace patchorder::modules {

using python::Arguments;
using python::Exception;
using python::Interpreter;
using python::Type;
using python::Value;

namespace {

GreenletObject* greenlet_of(Value self) { return python::cast<GreenletObject>(self); }

Type* make_exception_type(const char* name, Type* base) {
  Type* type = python::make_native_type(name, "greenlet", base, &Exception::kLayout);
  return type;
}

GreenletObject* new_greenlet(Interpreter& interp, Type* type) {
  GreenletObject* greenlet = interp.heap().make_owned<GreenletObject>(type);
  process_of(interp).greenlets.push_back(greenlet);
  return greenlet;
}

// Greenlets that gevent makes are kept by its loop as long as they wait; what is not is its own business.
bool is_programs_own(const Interpreter& interp, const Type* type) {
  const python::Frame* caller = interp.execution->frame;
  if (caller == nullptr || caller->source->is_library()) return false;
  return std::ranges::none_of(type->resolution_order, [](const Type* each) {
    return each->module != nullptr && each->module->text().starts_with("gevent");
  });
}

GreenletObject* root_of(GreenletObject* greenlet) {
  while (greenlet->parent != nullptr) greenlet = greenlet->parent;
  return greenlet;
}

// Worded anew in greenlet 3.2.
[[noreturn]] void raise_of_other_thread(Interpreter& interp, GreenletObject* target) {
  std::string message = "cannot switch to a different thread";
  if (target->thread->over()) {
    message += " (which happens to have exited)";
  } else if (process_of(interp).pair().greenlet >= "3.2") {
    const auto shown = [&](GreenletObject* main) { return std::string(python::repr(interp, main)->text()); };
    message = "Cannot switch to a different thread\n\tCurrent:  " + shown(root_of(current_greenlet(interp))) +
              "\n\tExpected: " + shown(root_of(target));
  }
  python::raise(interp, greenlet_error_type(), message);
}

}  // namespace

Type* greenlet_exit_type() {
  static thread_local Type* const type = make_exception_type("GreenletExit", python::exceptions().base_exception);
  return type;
}

Type* greenlet_error_type() {
  static thread_local Type* const type = make_exception_type("error", python::exceptions().exception);
  return type;
}

hub::Delivery deliver_value(Value value) {
  hub::Delivery delivery;
  static_assert(sizeof(delivery.payload) == sizeof(Value));
  std::memcpy(delivery.payload, &value, sizeof(value));
  return delivery;
}

hub::Delivery deliver_error(Exception* exception) {
  hub::Delivery delivery = deliver_value(exception);
  delivery.is_error = true;
  return delivery;
}

Value accept(Interpreter& interp, hub::Delivery delivery) {
  Value value;
  std::memcpy(static_cast<void*>(&value), delivery.payload, sizeof(value));
  if (delivery.is_error) python::throw_error(interp, python::cast<Exception>(value));
  return value;
}

GreenletObject* asked_for_current(Interpreter& interp) {
  const Process& process = process_of(interp);
  if (process.is_torn_down() && process.pair().greenlet >= "3.5") {
    python::raise(interp, python::exceptions().runtime_error, "greenlet is being finalized");
  }
  return current_greenlet(interp);
}

GreenletObject* current_greenlet(Interpreter& interp) {
  ThreadState& thread = process_of(interp).thread();
  hub::Greenlet& raw = thread.greenlets->current();
  if (&raw != &thread.greenlets->main()) return static_cast<GreenletObject*>(raw.object);
  if (thread.main_greenlet == nullptr) {
    GreenletObject* main = new_greenlet(interp, greenlet_type());
    main->raw = &thread.greenlets->main();
    main->thread = thread.greenlets.get();
    thread.main_greenlet = main;
  }
  return thread.main_greenlet;
}

namespace {

// The arguments of a switch as one value: what the other side's switch() answers.
Value packed(Interpreter& interp, Value args, Value keywords) {
  const python::Tuple* tuple = python::cast<python::Tuple>(args);
  const python::Dict* named = python::cast<python::Dict>(keywords);
  if (named->count == 0) return tuple->count == 1 ? tuple->items[0] : args;
  if (tuple->count == 0) return keywords;
  const Value both[] = {args, keywords};
  return python::make_tuple(interp.heap(), both);
}

// The first switch's value is what run is called with, and the keywords that came with it.
Value call_run(Interpreter& interp, GreenletObject* self, Value run, Value first) {
  const python::Tuple* tuple = python::as<python::Tuple>(first);
  const std::span<const Value> positional = tuple != nullptr ? tuple->values() : std::span<const Value>(&first, 1);
  const Value keywords = std::exchange(self->first_keywords, Value());
  if (!keywords) return python::call(interp, run, Arguments(positional));
  const KeptArguments kept(positional, *python::cast<python::Dict>(keywords));
  return python::call(interp, run, kept.arguments());
}

hub::Delivery run_body(Interpreter& interp, GreenletObject* self, hub::Delivery first) {
  Value result;
  Exception* raised = python::caught_in([&] {
    const Value arguments = resume_with(interp, first);
    const Value fetched = std::exchange(self->fetched_run, Value());
    const Value run = fetched ? fetched : python::get_attribute(interp, self, python::intern("run"));
    self->run = Value();
    result = call_run(interp, self, run, arguments);
  });
  Mortality& mortality = process_of(interp).mortality();
  const bool is_finalized = static_cast<bool>(python::lookup_in_type(self->type, python::intern("__del__")));
  if (self->is_programs_own && !is_finalized && mortality.newest_of(self) == nullptr) {
    mortality.forget_finalizable(self);
  }
  mortality.look_after_step();
  note_switch(interp);
  if (raised == nullptr) return deliver_value(result);
  // GreenletExit ends a greenlet as a return does.
  if (python::is_instance(raised, greenlet_exit_type())) return deliver_value(raised);
  return deliver_error(raised);
}

}  // namespace

void make_raw(Interpreter& interp, GreenletObject* greenlet) {
  process_of(interp).count_thread();
  GreenletObject* parent = greenlet->parent;
  if (parent->raw == nullptr) make_raw(interp, parent);
  greenlet->owned = std::make_unique<hub::Greenlet>(
      *greenlet->thread, parent->raw, kGreenletStackSize,
      [&interp, greenlet](hub::Delivery first) { return run_body(interp, greenlet, first); });
  greenlet->raw = greenlet->owned.get();
  greenlet->execution.hooks = interp.execution->hooks;
  greenlet->raw->user = &greenlet->execution;
  greenlet->raw->object = greenlet;
  if (greenlet->is_programs_own) {
    interp.frees = true;
    process_of(interp).mortality().note_closable(greenlet);
  }
}

void kill_dropped_greenlet(Interpreter& interp, GreenletObject* greenlet) {
  if (!greenlet->suspended() || greenlet->thread != process_of(interp).thread().greenlets.get()) return;
  const Value parent = greenlet->parent;
  set_parent_of_greenlet(interp, greenlet, current_greenlet(interp));
  Exception* exit = python::make_exception(
      interp, greenlet_exit_type(),
      python::make_str(interp.heap(), "Killing the greenlet because all references have vanished."));
  Exception* raised = python::caught_in([&] { switch_greenlet(interp, greenlet, deliver_error(exit)); });
  if (raised != nullptr) report_unraisable(interp, "in", greenlet, raised);
  if (greenlet->dead()) return;
  set_parent_of_greenlet(interp, greenlet, parent);
  write_stderr(interp, "GreenletExit did not kill " + std::string(python::repr_text(interp, greenlet)) + "\n");
}

Value switch_greenlet(Interpreter& interp, GreenletObject* target, hub::Delivery delivery) {
  hub::ThreadGreenlets& here = *process_of(interp).thread().greenlets;
  if (target->thread != &here) raise_of_other_thread(interp, target);
  // What is thrown into a greenlet that never ran ends it on the spot; its parent receives it, as from a dead one.
  if (delivery.is_error && (target->dead() || !target->started())) {
    if (!target->dead()) target->ended_unstarted = true;
    Value thrown;
    std::memcpy(static_cast<void*>(&thrown), delivery.payload, sizeof(thrown));
    if (python::is_instance(thrown, greenlet_exit_type())) delivery = deliver_value(thrown);
  }
  while (target->dead() && target->parent != nullptr) target = target->parent;
  if (target->raw == nullptr) make_raw(interp, target);
  note_switch(interp);
  return resume_with(interp, here.switch_to(*target->raw, delivery));
}

namespace {

Value construct(Interpreter& interp, Type* type, const Arguments&) {
  python::builtins::refuse_abstract(interp, type);
  GreenletObject* greenlet = new_greenlet(interp, type);
  greenlet->thread = process_of(interp).thread().greenlets.get();
  greenlet->parent = current_greenlet(interp);
  greenlet->is_programs_own = is_programs_own(interp, type);
  return greenlet;
}

Value init(Interpreter& interp, const Value* args) {
  if (args[1]) greenlet_of(args[0])->run = args[1];
  if (!args[2].is_none()) set_parent_of_greenlet(interp, args[0], args[2]);
  return Value::none();
}

// Who switches to a greenlet that has not begun asks for its function, which may fail, or begin it.
void fetch_run(Interpreter& interp, GreenletObject* target) {
  if (target->started() || target->dead() || target->thread != process_of(interp).thread().greenlets.get()) return;
  const Value run = python::get_attribute(interp, target, python::intern("run"));
  if (!target->started()) target->fetched_run = run;
}

Value switch_method(Interpreter& interp, const Value* args) {
  GreenletObject* target = greenlet_of(args[0]);
  while (target->dead() && target->parent != nullptr) target = target->parent;
  fetch_run(interp, target);
  if (target->started()) return switch_greenlet(interp, target, deliver_value(packed(interp, args[1], args[2])));
  target->first_keywords = python::cast<python::Dict>(args[2])->count > 0 ? args[2] : Value();
  return switch_greenlet(interp, target, deliver_value(args[1]));
}

// throw(type, value, traceback), each optional, as the raise statement would take them.
Exception* thrown_exception(Interpreter& interp, Value type, Value value) {
  if (!type) type = greenlet_exit_type();
  if (Exception* instance = python::as<Exception>(type)) {
    if (value && !value.is_none()) {
      python::raise_type_error(interp, "instance exception may not have a separate value");
    }
    return instance;
  }
  if (Exception* instance = python::as<Exception>(value)) return instance;
  const Type* exception_type = python::as<Type>(type);
  if (exception_type == nullptr || !exception_type->is_exception) {
    python::raise_type_error(interp,
                             "exceptions must be classes, or instances, not " + std::string(python::type_name(type)));
  }
  return python::normalized_exception(interp, type, value);
}

Value throw_method(Interpreter& interp, const Value* args) {
  if (args[3] && !args[3].is_none() && python::type_name(args[3]) != "traceback") {
    python::raise_type_error(interp, "throw() third argument must be a traceback object");
  }
  Exception* thrown = thrown_exception(interp, args[1], args[2]);
  // Up to 3.13 it starts with the traceback that it is thrown with, and without one where none is given.
  if (!interp.version_at_least(14)) {
    python::set_attribute(interp, thrown, python::intern("__traceback__"), args[3] ? args[3] : Value::none());
  }
  fetch_run(interp, greenlet_of(args[0]));
  return switch_greenlet(interp, greenlet_of(args[0]), deliver_error(thrown));
}

void set_run(Interpreter& interp, Value self, Value value) {
  if (greenlet_of(self)->started()) {
    python::raise(interp, python::exceptions().attribute_error, "run cannot be set after the start of the greenlet");
  }
  greenlet_of(self)->run = value;
}

constexpr python::NativeRow kMethods[] = {
    {"__init__(self, run=?, parent=None)", init},
    {"switch(self, *args, **kwargs)", switch_method},
    {"throw(self, typ=?, val=?, tb=?)", throw_method},
    {"__getstate__(self)",
     [](Interpreter& interp, const Value* args) -> Value {
       python::raise_type_error(interp, "cannot serialize '" + std::string(python::type_name(args[0])) + "' object");
     }},
};

constexpr python::NativeProperty kProperties[] = {
    {"dead", [](Interpreter&, Value self) { return Value::boolean(greenlet_of(self)->dead()); }, nullptr},
};

// What was given as `run` is greenlet's own attribute, before which comes that of a subclass.
bool is_own_run(Value self, python::Str* name) {
  return name->text() == "run" && !python::lookup_in_type(python::type_of(self), name);
}

Value get_attribute(Interpreter& interp, Value self, python::Str* name) {
  if (!is_own_run(self, name)) return python::generic_get_attribute(interp, self, name);
  if (const Value given = greenlet_of(self)->run) return given;
  python::raise(interp, python::exceptions().attribute_error, "run");
}

void set_attribute(Interpreter& interp, Value self, python::Str* name, Value value) {
  if (!value) refuse_to_delete(interp, name);
  if (name == python::special_names().dict_ && python::as<python::Dict>(value) == nullptr) {
    python::raise_type_error(interp, "__dict__ must be a dictionary");
  }
  if (is_own_run(self, name)) return set_run(interp, self, value);
  python::generic_set_attribute(interp, self, name, value);
}

bool truth_slot(Interpreter&, Value self) { return greenlet_of(self)->started() && !greenlet_of(self)->dead(); }

Value getcurrent(Interpreter& interp, const Value*) { return asked_for_current(interp); }

constexpr python::NativeRow kCurrent[] = {{"getcurrent()", getcurrent}};

}  // namespace

Type* greenlet_type() {
  static thread_local Type* const type = [] {
    Type* made =
        python::make_native_type("greenlet", "greenlet", python::builtin_types().object, &GreenletObject::kLayout);
    made->slots.construct = construct;
    made->slots.get_attribute = get_attribute;
    made->slots.set_attribute = set_attribute;
    made->slots.repr = repr_of_greenlet;
    made->slots.truth = truth_slot;
    static thread_local const python::NativeFunction* const initializer =
        python::make_native(kMethods[0], "greenlet", true);
    made->slots.initialize = [](Interpreter& interp, Value self, const Arguments& arguments) {
      python::call_native(interp, initializer, python::PrefixedArguments(self, arguments));
    };
    python::add_methods(made, kMethods);
    python::add_properties(made, kProperties);
    add_surroundings_of_greenlets(made);
    python::expose_slots(made);
    // What the module has, a subclass finds on its instances too.
    python::add_static_methods(made, kCurrent);
    python::add_static_methods(made, trace_functions());
    made->attributes->set(python::permanent_heap(), python::intern("error"), greenlet_error_type());
    made->attributes->set(python::permanent_heap(), python::intern("GreenletExit"), greenlet_exit_type());
    return made;
  }();
  return type;
}

void fill_greenlet(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kCurrent, "greenlet._greenlet");
  python::add_functions(interp, module, trace_functions(), "greenlet._greenlet");
  const auto set = [&](const char* name, Value value) {
    module->attributes->set(interp.heap(), python::intern(name), value);
  };
  set("__path__", python::make_list(interp.heap()));  // it is a package
  set("greenlet", greenlet_type());
  set("GreenletExit", greenlet_exit_type());
  set("error", greenlet_error_type());
  const bool flags_are_numbers = process_of(interp).pair().greenlet >= "3.5";
  for (const char* name : {"GREENLET_USE_GC", "GREENLET_USE_TRACING", "GREENLET_USE_CONTEXT_VARS"}) {
    set(name, flags_are_numbers ? Value::integer(1) : Value::boolean(true));
  }
  set("__version__", python::make_str(interp.heap(), process_of(interp).pair().greenlet));
}

}  // namespace patchorder::modules
