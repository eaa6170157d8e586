// frame, code and traceback objects: what sys._getframe, __code__ and __traceback__ show.
#include <string>

#include "python/builtins/builtins.h"
#include "python/dict.h"
#include "python/evaluator.h"
#include "python/exception.h"
#include "python/interpreter.h"
#include "python/native.h"
#include "python/operations.h"
#include "python/traceback.h"

namespace patchorder::python {
namespace {

struct CodeObject : Object {
  static constexpr Layout kLayout{"code"};
  explicit CodeObject(Type* t) : Object(t) {}
  Str* name = nullptr;
  Str* file = nullptr;
  std::uint32_t line = 0;
  const Scope* scope = nullptr;
};

struct TracebackObject : Object {
  static constexpr Layout kLayout{"traceback"};
  explicit TracebackObject(Type* t) : Object(t) {}
  TracebackEntry* entry = nullptr;
};

Value make_code(Interpreter& interp, Str* name, Str* file, std::uint32_t line, const Scope* scope) {
  CodeObject* code = interp.heap().make<CodeObject>(builtin_types().code);
  code->name = name;
  code->file = file;
  code->line = line;
  code->scope = scope;
  return code;
}

FrameObject* frame_of(Value self) { return cast<FrameObject>(self); }

Value frame_code(Interpreter& interp, Value self) {
  const FrameObject* frame = frame_of(self);
  return make_code(interp, frame->name, frame->source->path_name(), frame->line, nullptr);
}

Value frame_back(Interpreter& interp, Value self) {
  const FrameObject* frame = frame_of(self);
  if (frame->frame == nullptr || frame->frame->back == nullptr) return Value::none();
  return frame_object(interp, frame->frame->back);
}

Value frame_line(Interpreter&, Value self) {
  const FrameObject* frame = frame_of(self);
  return Value::integer(frame->frame ? frame->frame->line : frame->line);
}

Value frame_locals(Interpreter& interp, Value self) {
  const FrameObject* object = frame_of(self);
  if (object->frame == nullptr || object->frame->scope == nullptr) {
    return object->frame && object->frame->names ? object->frame->names : object->globals;
  }
  Dict* locals = make_dict(interp.heap());
  const Scope* scope = object->frame->scope;
  for (std::size_t i = 0; i < scope->slot_names.size(); ++i) {
    if (object->frame->slots[i]) locals->set(interp.heap(), scope->slot_names[i], object->frame->slots[i]);
  }
  return locals;
}

constexpr NativeProperty kFrameProperties[] = {
    {"f_lineno", frame_line, nullptr},
    {"f_globals", [](Interpreter&, Value self) -> Value { return frame_of(self)->globals; }, nullptr},
    {"f_locals", frame_locals, nullptr},
    {"f_code", frame_code, nullptr},
    {"f_back", frame_back, nullptr},
    {"f_trace", [](Interpreter&, Value) { return Value::none(); }, nullptr},
};

CodeObject* code_of(Value self) { return cast<CodeObject>(self); }

constexpr NativeProperty kCodeProperties[] = {
    {"co_name", [](Interpreter&, Value self) -> Value { return code_of(self)->name; }, nullptr},
    {"co_filename", [](Interpreter&, Value self) -> Value { return code_of(self)->file; }, nullptr},
    {"co_firstlineno", [](Interpreter&, Value self) { return Value::integer(code_of(self)->line); }, nullptr},
    {"co_argcount",
     [](Interpreter&, Value self) {
       return Value::integer(code_of(self)->scope ? code_of(self)->scope->positional : 0);
     },
     nullptr},
    {"co_varnames",
     [](Interpreter& interp, Value self) -> Value {
       Tuple* names = make_tuple(interp.heap(), code_of(self)->scope ? code_of(self)->scope->slot_names.size() : 0);
       for (std::size_t i = 0; i < names->count; ++i) names->items[i] = code_of(self)->scope->slot_names[i];
       return names;
     },
     nullptr},
};

Value entry_value(Interpreter& interp, TracebackEntry* entry) {
  if (entry == nullptr) return Value::none();
  TracebackObject* object = interp.heap().make<TracebackObject>(builtin_types().traceback);
  object->entry = entry;
  return object;
}

Value traceback_frame(Interpreter& interp, Value self) {
  const TracebackEntry* entry = cast<TracebackObject>(self)->entry;
  FrameObject* frame = interp.heap().make<FrameObject>(builtin_types().frame);
  frame->source = entry->source;
  frame->name = entry->function;
  frame->globals = static_cast<Dict*>(entry->globals);
  frame->line = entry->line;
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

Value make_code_object(Interpreter& interp, const Function& function) {
  return make_code(interp, function.scope->name, function.source->path_name(), function.scope->position.line,
                   function.scope);
}

Value frame_object(Interpreter& interp, Frame* frame) {
  if (frame->object == nullptr) {
    frame->object = interp.heap().make<FrameObject>(builtin_types().frame);
    frame->object->frame = frame;
    frame->object->source = frame->source;
    frame->object->name = frame->name;
    frame->object->globals = frame->globals;
  }
  return frame->object;
}

Value traceback_value(Interpreter& interp, Exception* exception) { return entry_value(interp, exception->traceback); }

TracebackEntry* traceback_entry(Value value) {
  const TracebackObject* object = as<TracebackObject>(value);
  return object ? object->entry : nullptr;
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
  types.code = make("code", &CodeObject::kLayout, kCodeProperties);
  types.traceback = make("traceback", &TracebackObject::kLayout, kTracebackProperties);
  add_properties(exceptions().base_exception, kExceptionProperties);
  add_methods(exceptions().base_exception, kExceptionMethods);
}

}  // namespace builtins
}  // namespace patchorder::python
