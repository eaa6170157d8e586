// generator: the methods that resume it.
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/code_type.h"
#include "python/builtins/generator_methods.h"
#include "python/evaluator/generator.h"
#include "python/evaluator/traceback.h"
#include "python/interpreter.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"

namespace patchorder::python::builtins {
namespace {

Generator* self_of(Value self) { return cast<Generator>(self); }

Value next_slot(Interpreter& interp, Value self) {
  return resume_generator(interp, self_of(self), Value::none(), nullptr);
}

[[noreturn]] void stop(Interpreter& interp, Generator* generator) {
  const Value returned = generator->returned ? generator->returned : Value::none();
  generator->returned = Value();
  raise_stop_iteration(interp, returned);
}

constexpr NativeRow kMethods[] = {
    {"send(self, value, /)", generator_send},
    {"throw(self, type, value=None, traceback=None, /)", generator_throw},
    {"close(self)", generator_close},
    {"__next__(self)", generator_next},
};

constexpr NativeProperty kProperties[] = {
    {"__name__", generator_name, set_generator_name}, {"__qualname__", generator_qualified_name, nullptr},
    {"gi_frame", generator_frame, nullptr},           {"gi_code", generator_code, nullptr},
    {"gi_yieldfrom", generator_delegate, nullptr},    {"gi_suspended", generator_suspended, nullptr},
    {"gi_running", generator_running, nullptr},
};

}  // namespace

Value generator_send(Interpreter& interp, const Value* args) {
  const Value item = resume_generator(interp, self_of(args[0]), args[1], nullptr);
  if (!item) stop(interp, self_of(args[0]));
  return item;
}

// `__next__` called by name raises StopIteration with the return value; the slot just ends.
Value generator_next(Interpreter& interp, const Value* args) {
  const Value item = next_slot(interp, args[0]);
  if (!item) stop(interp, self_of(args[0]));
  return item;
}

Exception* thrown_exception(Interpreter& interp, Value type, Value value) {
  if (Exception* exception = as<Exception>(type)) return exception;
  if (Exception* exception = as<Exception>(value)) return exception;
  const Type* exception_type = as<Type>(type);
  if (exception_type == nullptr || !exception_type->is_exception) {
    raise_type_error(interp, "exceptions must be classes or instances deriving from BaseException, not " +
                                 std::string(type_name(type)));
  }
  return normalized_exception(interp, type, value);
}

Value generator_throw(Interpreter& interp, const Value* args) {
  Generator* generator = self_of(args[0]);
  Exception* exception = thrown_exception(interp, args[1], args[2]);
  if (!generator->started) end_before_start(interp, generator, exception);
  const Value item = resume_generator(interp, generator, Value::none(), exception);
  if (!item) stop(interp, generator);
  return item;
}

Value generator_close(Interpreter& interp, const Value* args) {
  close_generator(interp, self_of(args[0]));
  return Value::none();
}

Value generator_repr(Interpreter& interp, Value self) {
  const Generator* generator = self_of(self);
  return make_str(interp.heap(), "<" + std::string(type_name(self)) + " object " +
                                     std::string(generator->scope->qualified_name->text()) + " at " +
                                     address_text(interp, self) + ">");
}

Value generator_name(Interpreter&, Value self) { return self_of(self)->name; }

void set_generator_name(Interpreter& interp, Value self, Value value) {
  self_of(self)->name = expect_str(interp, value, "__name__");
}

Value generator_qualified_name(Interpreter&, Value self) { return self_of(self)->scope->qualified_name; }

Value generator_frame(Interpreter& interp, Value self) {
  return self_of(self)->finished ? Value::none() : Value(frame_object(interp, self_of(self)->frame));
}

Value generator_code(Interpreter& interp, Value self) {
  return make_code(interp, self_of(self)->scope, self_of(self)->frame->source);
}

Value generator_delegate(Interpreter&, Value self) {
  return self_of(self)->delegate ? self_of(self)->delegate : Value::none();
}

Value generator_suspended(Interpreter&, Value self) {
  const Generator* g = self_of(self);
  return Value::boolean(g->started && !g->running && !g->finished);
}

Value generator_running(Interpreter&, Value self) { return Value::boolean(self_of(self)->running); }

void make_generator_types(BuiltinTypes& types) {
  types.generator = make_native_type("generator", "builtins", types.object, &Generator::kLayout);
  types.generator->can_be_base = false;
  types.generator->has_instance_attributes = false;
  Slots& slots = types.generator->slots;
  slots.construct = nullptr;
  slots.repr = generator_repr;
  slots.iterate = [](Interpreter&, Value self) { return self; };
  slots.next = next_slot;
  add_methods(types.generator, kMethods);
  add_properties(types.generator, kProperties);
  expose_slots(types.generator);
}

}  // namespace patchorder::python::builtins
