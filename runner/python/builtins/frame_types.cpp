// frame, code and traceback objects: what sys._getframe, __code__ and __traceback__ show.
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/code_type.h"
#include "python/builtins/frame_locals.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/traceback.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/native.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/members.h"
#include "python/objects/operations.h"

namespace patchorder::python {
namespace {

struct TracebackObject : Object {
  static void show_members(Object* object, Visitor& visitor) {
    show_traceback(static_cast<TracebackObject*>(object)->entry, visitor);
  }
  static constexpr Layout kLayout{"traceback", show_members};
  explicit TracebackObject(Type* t) : Object(t) {}
  TracebackEntry* entry = nullptr;
};

FrameObject* frame_of(Value self) { return cast<FrameObject>(self); }

Value frame_code(Interpreter& interp, Value self) {
  const FrameObject* frame = frame_of(self);
  return make_code(interp, frame->code, frame->source);
}

Value frame_back(Interpreter& interp, Value self) {
  const FrameObject* frame = frame_of(self);
  if (frame->back) return frame->back;
  Frame* back = frame->frame == nullptr ? nullptr : real_frame(frame->frame->back);
  return back == nullptr ? Value::none() : frame_object(interp, back);
}

Value frame_line(Interpreter&, Value self) {
  const FrameObject* frame = frame_of(self);
  return Value::integer(frame->frame ? frame->frame->line() : frame->line);
}

// From 3.13 on the program gets a mapping of its own in functions, which writes variables, too.
Value frame_locals_of(Interpreter& interp, Value self) {
  const FrameObject* object = frame_of(self);
  const Frame* asking = interp.execution->frame;
  const bool is_of_function = object->frame != nullptr
                                  ? object->frame->scope != nullptr
                                  : object->code != nullptr && object->code->kind == Scope::Kind::kFunction;
  if (is_of_function && interp.version_at_least(13) && asking != nullptr && !asking->source->is_library()) {
    return call(interp, get_attribute(interp, interp.import_module("_frame_locals"), intern("FrameLocalsProxy")), self);
  }
  return plain_frame_locals(interp, self);
}

Value frame_trace(Interpreter&, Value self) {
  const Value trace = frame_of(self)->trace;
  return trace ? trace : Value::none();
}

void set_frame_trace(Interpreter&, Value self, Value value) {
  frame_of(self)->trace = value.is_none() ? Value() : value;
}

// One that gevent has noted has none.
Value frame_globals(Interpreter&, Value self) {
  Dict* globals = frame_of(self)->globals;
  return globals != nullptr ? Value(globals) : Value::none();
}

// Of one that has ended; up to 3.12 it would close a generator that waits.
Value clear_frame(Interpreter& interp, const Value* args) {
  FrameObject* object = frame_of(args[0]);
  if (object->frame == nullptr) {
    if (object->code != nullptr && object->code->kind == Scope::Kind::kFunction) object->locals = nullptr;
    object->trace = Value();
    return Value::none();
  }
  const Frame* running = interp.execution->frame;
  while (running != nullptr && running != object->frame) running = running->back;
  if (running == nullptr && (object->code->is_generator || object->code->is_coroutine)) {
    raise_unsupported(interp, "frame.clear() of a generator that waits");
  }
  raise(interp, exceptions().runtime_error, "cannot clear an executing frame");
}

constexpr NativeRow kFrameMethods[] = {{"clear(self, /)", clear_frame}};

constexpr NativeProperty kFrameProperties[] = {
    {"f_lineno", frame_line, nullptr},
    {"f_globals", frame_globals, nullptr},
    {"f_locals", frame_locals_of, nullptr},
    {"f_code", frame_code, nullptr},
    {"f_back", frame_back, nullptr},
    {"f_trace", frame_trace, set_frame_trace},
    {"f_trace_lines", [](Interpreter&, Value self) { return Value::boolean(frame_of(self)->trace_lines); },
     [](Interpreter& interp, Value self, Value value) { frame_of(self)->trace_lines = truth(interp, value); }},
};

Value entry_value(Interpreter& interp, TracebackEntry* entry) {
  if (entry == nullptr) return Value::none();
  if (!entry->object) {
    TracebackObject* object = interp.heap().make<TracebackObject>(builtin_types().traceback);
    object->entry = entry;
    entry->object = object;
  }
  return entry->object;
}

Value traceback_frame(Interpreter& interp, Value self) {
  TracebackEntry* entry = cast<TracebackObject>(self)->entry;
  if (entry->frame) return entry->frame;
  FrameObject* frame = interp.heap().make<FrameObject>(builtin_types().frame);
  frame->source = entry->source;
  frame->name = entry->function;
  frame->code = entry->code;
  frame->globals = static_cast<Dict*>(entry->globals);
  frame->line = entry->line;
  if (entry->left != nullptr) frame->locals = frame_locals(interp, *entry->left);
  entry->left = nullptr;  // the frame has them now, until it is cleared
  entry->frame = frame;
  return frame;
}

constexpr NativeProperty kTracebackProperties[] = {
    {"tb_lineno", [](Interpreter&, Value self) { return Value::integer(cast<TracebackObject>(self)->entry->line); },
     nullptr},
    {"tb_next",
     [](Interpreter& interp, Value self) { return entry_value(interp, cast<TracebackObject>(self)->entry->inner); },
     nullptr},
    {"tb_frame", traceback_frame, nullptr},
};

Value get_traceback(Interpreter& interp, Value self) { return traceback_value(interp, cast<Exception>(self)); }

void set_traceback(Interpreter& interp, Value self, Value value) {
  const TracebackObject* object = as<TracebackObject>(value);
  if (object == nullptr && !value.is_none()) raise_type_error(interp, "__traceback__ must be a traceback or None");
  cast<Exception>(self)->traceback = object ? object->entry : nullptr;
}

constexpr NativeProperty kExceptionProperties[] = {{"__traceback__", get_traceback, set_traceback}};

Value with_traceback(Interpreter& interp, const Value* args) {
  set_traceback(interp, args[0], args[1]);
  return args[0];
}

constexpr NativeRow kExceptionMethods[] = {{"with_traceback(self, tb, /)", with_traceback}};

}  // namespace

Frame* real_frame(Frame* frame) {
  while (frame != nullptr && (frame->inlined || !frame->source->has_frames())) {
    if (frame->inlined) frame->back->at = frame->at;  // the line where the caller is
    frame = frame->back;
  }
  return frame;
}

Value frame_object(Interpreter& interp, Frame* frame) {
  if (frame->object == nullptr) {
    frame->object = interp.heap().make<FrameObject>(builtin_types().frame);
    frame->object->frame = frame;
    frame->object->source = frame->source;
    frame->object->name = frame->name;
    frame->object->code = frame->code;
    frame->object->globals = frame->globals;
  }
  return frame->object;
}

Str* name_of_code(const Source& source, const Scope& code) {
  if (!source.is_cython()) return code.name;
  return intern(std::string(source.compiled_as()->text()) + "." + std::string(code.qualified_name->text()));
}

Value frames_noted(Interpreter& interp, Frame* frame, std::size_t limit) {
  Value first = Value::none();
  for (FrameObject* last = nullptr; limit > 0 && (frame = real_frame(frame)) != nullptr; --limit, frame = frame->back) {
    FrameObject* noted = interp.heap().make<FrameObject>(builtin_types().frame);
    noted->source = frame->source;
    noted->name = frame->name;
    noted->code = frame->code;
    noted->line = frame->line();
    (last == nullptr ? first : last->back) = noted;
    last = noted;
  }
  return first;
}

Value rebuilt(Interpreter& interp, const TracebackEntry* entry) {
  TracebackEntry* first = nullptr;
  for (TracebackEntry** next = &first; entry != nullptr; entry = entry->inner, next = &(*next)->inner) {
    auto* copy = interp.heap().make<TracebackEntry>(*entry);
    copy->object = copy->frame = Value();
    copy->left = nullptr;
    copy->at = &kPlaceOfRebuilt;
    Dict* globals = make_dict(interp.heap());
    for (Str* name : {special_names().file_, special_names().name_}) {
      const Value value = static_cast<const Dict*>(entry->globals)->get(name);
      if (value) globals->set(interp.heap(), name, value);
    }
    copy->globals = globals;
    *next = copy;
  }
  return entry_value(interp, first);
}

Value traceback_value(Interpreter& interp, Exception* exception) { return entry_value(interp, exception->traceback); }

TracebackEntry* traceback_entry(Value value) {
  const TracebackObject* object = as<TracebackObject>(value);
  return object ? object->entry : nullptr;
}

namespace {

Dict* locals_of_function(Interpreter& interp, const Frame& frame, Dict* locals) {
  const Scope* scope = frame.scope;
  const auto enter = [&](Str* name, Value value) {
    if (value) {
      locals->set(interp.heap(), name, value);
    } else {
      locals->remove(name);
    }
  };
  for (std::size_t i = 0; i < scope->slot_names.size(); ++i) {
    Value value = frame.slots[i];
    for (const Scope::CapturedParameter& captured : scope->captured_parameters) {
      if (captured.slot == i) value = frame.cells[captured.cell]->value;
    }
    enter(scope->slot_names[i], value);
  }
  for (std::size_t i = 0; i < scope->cell_names.size(); ++i) enter(scope->cell_names[i], frame.cells[i]->value);
  for (std::size_t i = 0; i < scope->captured.size(); ++i) enter(scope->captured[i].name, frame.free[i]->value);
  return locals;
}

// What is inlined has the names of the function around it, too; of a module or a class those only in 3.12.
Dict* locals_of_inlined(Interpreter& interp, const Frame& frame) {
  const Frame& outer = *frame.back;
  Dict* locals = outer.inlined ? locals_of_inlined(interp, outer) : make_dict(interp.heap());
  if (!outer.inlined && outer.scope != nullptr) {
    locals_of_function(interp, outer, locals);
  } else if (!outer.inlined && !interp.version_at_least(13)) {
    update_dict(interp, locals, outer.names);
  }
  locals_of_function(interp, frame, locals);
  locals->remove(frame.scope->slot_names[0]);  // the iterator
  return locals;
}

// Where the frame keeps the variable; null if it has none of that name.
Value* place_of_local(Frame& frame, const Str* name) {
  const Scope* scope = frame.scope;
  for (std::size_t i = 0; i < scope->cell_names.size(); ++i) {
    if (scope->cell_names[i] == name) return &frame.cells[i]->value;
  }
  for (std::size_t i = 0; i < scope->captured.size(); ++i) {
    if (scope->captured[i].name == name) return &frame.free[i]->value;
  }
  for (std::size_t i = 0; i < scope->slot_names.size(); ++i) {
    if (scope->slot_names[i] != name) continue;
    for (const Scope::CapturedParameter& captured : scope->captured_parameters) {
      if (captured.slot == i) return &frame.cells[captured.cell]->value;
    }
    return &frame.slots[i];
  }
  return nullptr;
}

}  // namespace

Value plain_frame_locals(Interpreter& interp, Value frame) {
  const FrameObject* object = frame_of(frame);
  if (object->frame != nullptr) return frame_locals(interp, *object->frame);
  return object->locals ? object->locals : make_dict(interp.heap());
}

bool set_frame_local(Interpreter& interp, Value frame, Value name, Value value) {
  const FrameObject* object = frame_of(frame);
  Str* interned = intern(cast<Str>(name)->text());
  if (object->frame == nullptr) {
    Dict* locals = object->locals ? as<Dict>(object->locals) : nullptr;
    if (locals == nullptr || locals->find(interned) < 0) return false;
    locals->set(interp.heap(), interned, value);
    return true;
  }
  Value* place = place_of_local(*object->frame, interned);
  if (place != nullptr) *place = value;
  return place != nullptr;
}

Dict* frame_locals(Interpreter& interp, Frame& frame) {
  if (frame.scope == nullptr) return frame.names;
  if (frame.inlined) return locals_of_inlined(interp, frame);
  const bool mirrored = !interp.version_at_least(13);
  if (!mirrored || frame.locals == nullptr) frame.locals = make_dict(interp.heap());
  return locals_of_function(interp, frame, frame.locals);
}

namespace builtins {

void make_frame_types(BuiltinTypes& types) {
  const auto make = [&](const char* name, const Layout* layout, std::span<const NativeProperty> properties) {
    Type* type = make_native_type(name, "builtins", types.object, layout);
    type->can_be_base = false;
    type->has_instance_attributes = false;
    type->slots.construct = nullptr;
    add_properties(type, properties);
    return type;
  };
  types.frame = make("frame", &FrameObject::kLayout, kFrameProperties);
  add_methods(types.frame, kFrameMethods);
  make_code_type(types);
  types.traceback = make("traceback", &TracebackObject::kLayout, kTracebackProperties);
  add_properties(exceptions().base_exception, kExceptionProperties);
  add_methods(exceptions().base_exception, kExceptionMethods);
}

}  // namespace builtins
}  // namespace patchorder::python
