// coroutine and async_generator, and what their methods answer to be awaited.
//
// Follows genobject.c: a coroutine is resumed by send(), as a generator; what an asynchronous generator's __anext__,
// asend, athrow and aclose answer resumes its body until that yields an item, and hands on what it awaits meanwhile.
#include <string>

#include "python/builtins/builtins.h"
#include "python/builtins/generator_methods.h"
#include "python/evaluator/asynchronous.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/generator.h"
#include "python/interpreter.h"
#include "python/objects/operations.h"
#include "python/objects/slot_dispatch.h"
#include "python/objects/special_methods.h"

namespace patchorder::python::builtins {
namespace {

// coroutine.__await__(): iterates the coroutine.
struct CoroutineWrapper : Object {
  static void show_members(Object* object, Visitor& visitor) {
    visitor.visit(static_cast<CoroutineWrapper*>(object)->coroutine);
  }
  static constexpr Layout kLayout{"coroutine_wrapper", show_members};
  explicit CoroutineWrapper(Type* t) : Object(t) {}
  Value coroutine;
};

// One step of an asynchronous generator, to be awaited.
struct AsyncGeneratorStep : Object {
  static void show_members(Object* object, Visitor& visitor) {
    auto* step = static_cast<AsyncGeneratorStep*>(object);
    visitor.visit(step->generator);
    visitor.visit(step->sent);
    visitor.visit(step->thrown);
  }
  static constexpr Layout kLayout{"async_generator_step", show_members};
  enum class What : std::uint8_t { kSend, kThrow, kClose };
  explicit AsyncGeneratorStep(Type* t) : Object(t) {}
  Generator* generator = nullptr;
  What what = What::kSend;
  Value sent;
  Exception* thrown = nullptr;
  bool begun = false;
  bool ended = false;

  // Unless for good, it can be awaited again.
  void end(bool for_good = true) {
    ended = for_good;
    generator->answering = false;
  }
};

struct CoroutineTypes {
  Type* wrapper = nullptr;
  Type* asend = nullptr;
  Type* athrow = nullptr;  // aclose()'s, too
};

thread_local CoroutineTypes coroutine_types;

Value make_step(Interpreter& interp, Value generator, AsyncGeneratorStep::What what, Value sent, Exception* thrown) {
  hook_asynchronous_generator(interp, cast<Generator>(generator));
  const bool throws = what != AsyncGeneratorStep::What::kSend;
  auto* step = interp.heap().make<AsyncGeneratorStep>(throws ? coroutine_types.athrow : coroutine_types.asend);
  step->generator = cast<Generator>(generator);
  step->what = what;
  step->sent = sent;
  step->thrown = thrown;
  return step;
}

[[noreturn]] void no_more_items(Interpreter& interp) {
  raise_exception(interp, cast<Exception>(call(interp, exceptions().stop_async_iteration)));
}

bool ends_generator(Exception* raised) {
  return is_instance(raised, exceptions().generator_exit) || is_instance(raised, exceptions().stop_async_iteration);
}

// aclose() ends well when its GeneratorExit comes out again; `ends`: it can't be awaited again then.
Value resume_closing(Interpreter& interp, AsyncGeneratorStep* step, Value sent, Exception* thrown, bool ends) {
  Value awaited;
  Exception* raised = caught_in([&] { awaited = resume_generator(interp, step->generator, sent, thrown); });
  if (ends && (raised != nullptr || !awaited)) step->end();
  if (raised != nullptr && !ends_generator(raised)) throw_error(interp, raised);
  if (raised != nullptr || !awaited) raise_stop_iteration(interp, Value::none());
  if (step->generator->yields_item) {
    step->end();
    raise(interp, exceptions().runtime_error, "async generator ignored GeneratorExit");
  }
  return awaited;
}

// It may be asked for one thing at a time. Up to 3.12 who asked for an item may ask again.
[[noreturn]] void refuse_second(Interpreter& interp, AsyncGeneratorStep* step) {
  using What = AsyncGeneratorStep::What;
  const char* asked = step->what == What::kSend ? "anext" : step->what == What::kThrow ? "athrow" : "aclose";
  step->ended = step->what != What::kSend || interp.version_at_least(13);
  raise(interp, exceptions().runtime_error, std::string(asked) + "(): asynchronous generator is already running");
}

void begin(Interpreter& interp, AsyncGeneratorStep* step) {
  if (step->generator->answering) refuse_second(interp, step);
  step->begun = step->generator->answering = true;
}

void refuse_ended(Interpreter& interp, const AsyncGeneratorStep* step) {
  if (!step->ended) return;
  raise(interp, exceptions().runtime_error,
        step->what != AsyncGeneratorStep::What::kSend ? "cannot reuse already awaited aclose()/athrow()"
                                                      : "cannot reuse already awaited __anext__()/asend()");
}

// The next item is what the step answers; `ends`: it can't be awaited again then.
Value resume_for_item(Interpreter& interp, AsyncGeneratorStep* step, Value sent, Exception* thrown, bool ends) {
  Generator* generator = step->generator;
  Value item;
  Exception* raised = caught_in([&] { item = resume_generator(interp, generator, sent, thrown); });
  if (raised != nullptr || !item || generator->yields_item) step->end(ends);
  if (raised != nullptr) throw_error(interp, raised);
  if (!item) no_more_items(interp);
  if (generator->yields_item) raise_stop_iteration(interp, item);
  return item;
}

Value send_to_step(Interpreter& interp, AsyncGeneratorStep* step, Value sent) {
  using What = AsyncGeneratorStep::What;
  refuse_ended(interp, step);
  Generator* generator = step->generator;
  if (step->what != What::kSend && generator->finished) {
    step->ended = true;
    raise_stop_iteration(interp, Value::none());
  }
  Exception* thrown = nullptr;
  const bool begins = !step->begun;
  if (begins) {
    begin(interp, step);
    if (sent.is_none()) sent = step->sent;
    thrown = step->thrown;
    if (thrown != nullptr && !generator->started) {
      generator->finished = true;
      step->end();
      if (step->what == What::kClose) raise_stop_iteration(interp, Value::none());
      end_before_start(interp, generator, thrown);
    }
  }
  if (step->what == What::kClose) return resume_closing(interp, step, sent, thrown, true);
  // An athrow() that awaited something can be awaited on, which resumes the generator.
  const bool ends = step->what == What::kSend || begins;
  return resume_for_item(interp, step, sent, thrown, ends);
}

// Up to 3.12 it does not count as having begun to answer.
Value throw_into_step(Interpreter& interp, AsyncGeneratorStep* step, Exception* thrown) {
  using What = AsyncGeneratorStep::What;
  refuse_ended(interp, step);
  Generator* generator = step->generator;
  const bool counts = interp.version_at_least(13);
  const bool ends = counts || step->what == What::kSend;
  if (!step->begun && counts) begin(interp, step);
  if (!generator->started) {
    generator->finished = true;
    step->end(ends);
    if (step->what == What::kClose && ends_generator(thrown)) raise_stop_iteration(interp, Value::none());
    end_before_start(interp, generator, thrown);
  }
  if (step->what == What::kClose) return resume_closing(interp, step, Value::none(), thrown, ends);
  return resume_for_item(interp, step, Value::none(), thrown, ends);
}

AsyncGeneratorStep* step_of(Value self) { return cast<AsyncGeneratorStep>(self); }

Value step_send(Interpreter& interp, const Value* args) { return send_to_step(interp, step_of(args[0]), args[1]); }

Value step_next(Interpreter& interp, const Value* args) {
  return send_to_step(interp, step_of(args[0]), Value::none());
}

Value step_throw(Interpreter& interp, const Value* args) {
  return throw_into_step(interp, step_of(args[0]), thrown_exception(interp, args[1], args[2]));
}

// From 3.13 on it ends the generator, too.
Value step_close(Interpreter& interp, const Value* args) {
  AsyncGeneratorStep* step = step_of(args[0]);
  if (!interp.version_at_least(13)) step->ended = true;
  if (step->ended) return Value::none();
  Exception* raised =
      caught_in([&] { throw_into_step(interp, step, cast<Exception>(call(interp, exceptions().generator_exit))); });
  if (raised == nullptr) raise(interp, exceptions().runtime_error, "coroutine ignored GeneratorExit");
  for (const Type* end :
       {exceptions().stop_iteration, exceptions().stop_async_iteration, exceptions().generator_exit}) {
    if (is_instance(raised, end)) return Value::none();
  }
  throw_error(interp, raised);
}

Value itself(Interpreter&, const Value* args) { return args[0]; }

Value is_answering(Interpreter&, Value self) { return Value::boolean(cast<Generator>(self)->answering); }

Value asend(Interpreter& interp, const Value* args) {
  return make_step(interp, args[0], AsyncGeneratorStep::What::kSend, args[1], nullptr);
}

Value anext(Interpreter& interp, const Value* args) {
  return make_step(interp, args[0], AsyncGeneratorStep::What::kSend, Value::none(), nullptr);
}

Value athrow(Interpreter& interp, const Value* args) {
  return make_step(interp, args[0], AsyncGeneratorStep::What::kThrow, Value::none(),
                   thrown_exception(interp, args[1], args[2]));
}

Value aclose(Interpreter& interp, const Value* args) {
  return make_step(interp, args[0], AsyncGeneratorStep::What::kClose, Value::none(),
                   cast<Exception>(call(interp, exceptions().generator_exit)));
}

Value await_coroutine(Interpreter& interp, const Value* args) {
  auto* wrapper = interp.heap().make<CoroutineWrapper>(coroutine_types.wrapper);
  wrapper->coroutine = args[0];
  return wrapper;
}

// A method of the coroutine, called on its wrapper.
template <Value (*kMethod)(Interpreter&, const Value*), std::size_t kArguments>
Value on_coroutine(Interpreter& interp, const Value* args) {
  Value values[kArguments];
  std::copy_n(args, kArguments, values);
  values[0] = cast<CoroutineWrapper>(args[0])->coroutine;
  return kMethod(interp, values);
}

constexpr NativeRow kCoroutineMethods[] = {
    {"send(self, value, /)", generator_send},
    {"throw(self, type, value=None, traceback=None, /)", generator_throw},
    {"close(self)", generator_close},
    {"__await__(self)", await_coroutine},
};

constexpr NativeProperty kCoroutineProperties[] = {
    {"__name__", generator_name, set_generator_name}, {"__qualname__", generator_qualified_name, nullptr},
    {"cr_frame", generator_frame, nullptr},           {"cr_code", generator_code, nullptr},
    {"cr_await", generator_delegate, nullptr},        {"cr_suspended", generator_suspended, nullptr},
    {"cr_running", generator_running, nullptr},
};

constexpr NativeRow kWrapperMethods[] = {
    {"send(self, value, /)", on_coroutine<generator_send, 2>},
    {"throw(self, type, value=None, traceback=None, /)", on_coroutine<generator_throw, 4>},
    {"close(self)", on_coroutine<generator_close, 1>},
    {"__next__(self)", on_coroutine<generator_next, 1>},
};

constexpr NativeRow kAsyncGeneratorMethods[] = {
    {"asend(self, value, /)", asend}, {"athrow(self, type, value=None, traceback=None, /)", athrow},
    {"aclose(self)", aclose},         {"__anext__(self)", anext},
    {"__aiter__(self)", itself},
};

constexpr NativeProperty kAsyncGeneratorProperties[] = {
    {"__name__", generator_name, set_generator_name}, {"__qualname__", generator_qualified_name, nullptr},
    {"ag_frame", generator_frame, nullptr},           {"ag_code", generator_code, nullptr},
    {"ag_await", generator_delegate, nullptr},        {"ag_running", is_answering, nullptr},
};

constexpr NativeRow kStepMethods[] = {
    {"send(self, value, /)", step_send}, {"throw(self, type, value=None, traceback=None, /)", step_throw},
    {"close(self)", step_close},         {"__next__(self)", step_next},
    {"__await__(self)", itself},
};

Type* new_type(const BuiltinTypes& types, const char* name, const Layout* layout, std::span<const NativeRow> methods) {
  Type* type = make_native_type(name, "builtins", types.object, layout);
  type->can_be_base = false;
  type->has_instance_attributes = false;
  type->slots.construct = nullptr;
  add_methods(type, methods);
  return type;
}

}  // namespace

void make_coroutine_types(BuiltinTypes& types) {
  types.coroutine = new_type(types, "coroutine", &Generator::kLayout, kCoroutineMethods);
  types.async_generator = new_type(types, "async_generator", &Generator::kLayout, kAsyncGeneratorMethods);
  types.coroutine->slots.repr = types.async_generator->slots.repr = generator_repr;
  add_properties(types.coroutine, kCoroutineProperties);
  add_properties(types.async_generator, kAsyncGeneratorProperties);
  Type* wrapper = new_type(types, "coroutine_wrapper", &CoroutineWrapper::kLayout, kWrapperMethods);
  Type* asend = new_type(types, "async_generator_asend", &AsyncGeneratorStep::kLayout, kStepMethods);
  Type* athrow = new_type(types, "async_generator_athrow", &AsyncGeneratorStep::kLayout, kStepMethods);
  coroutine_types = {wrapper, asend, athrow};
  for (Type* type : {wrapper, asend, athrow}) {
    type->slots.next = slot_dispatch::next;
    type->slots.iterate = [](Interpreter&, Value self) { return self; };
  }
  for (Type* type : {types.coroutine, types.async_generator, wrapper, asend, athrow}) expose_slots(type);
}

}  // namespace patchorder::python::builtins
