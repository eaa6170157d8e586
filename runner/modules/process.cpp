#include "modules/process.h"

#include <algorithm>
#include <utility>

#include "machine/stack_pool.h"
#include "modules/native/modules.h"
#include "modules/native/thread_handle.h"
#include "modules/registry.h"
#include "python/evaluator/call_observer.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/generator.h"
#include "python/evaluator/traceback.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Exception;
using python::Interpreter;
using python::Module;
using python::Value;

namespace {

// One statement or call of CPython takes about this long; it makes busy loops end and gives the GIL's
// switch interval something to measure.
constexpr machine::Nanoseconds kStepDuration = 50;
// How long a process computes until it looks what others have done.
constexpr machine::Nanoseconds kMostBetweenTurns = 1'000'000;

// Finding and reading a module's file (importlib's FileFinder and SourceFileLoader). Each of its five system calls lets
// the GIL go, for less time than it takes to wake a thread that waits for it: nobody gets in.
constexpr machine::Nanoseconds kReadDuration = 100'000;

constexpr std::uint64_t kFirstIdent = 140'245'000'000'000;
constexpr std::uint64_t kIdentStep = 8'392'704;

// A thread or a greenlet: what outcomes record join and is_alive of.
bool is_thread_or_greenlet(Value receiver) {
  for (const python::Type* type : python::type_of(receiver)->resolution_order) {
    const std::string_view name = type->name->text();
    const std::string_view module = type->module ? type->module->text() : std::string_view();
    if ((name == "Thread" && module == "threading") || (name == "greenlet" && module.starts_with("greenlet"))) {
      return true;
    }
  }
  return false;
}

// A real machine runs out of native threads long before it runs out of memory for greenlets. Looked at now and then, as
// all that there ever were are gone through.
void check_room_for_thread(Process& process) {
  constexpr std::size_t kMostAtOnce = 32'768;  // Linux's usual pid_max
  constexpr std::size_t kBetweenLooks = 1024;
  if (process.threads().size() % kBetweenLooks == 0 && process.live_threads() >= kMostAtOnce) {
    throw python::BudgetExceeded{python::Budget::kThreads};
  }
}

}  // namespace

Process& process_of(Interpreter& interp) { return static_cast<Process&>(interp.host()); }

void write_stderr(Interpreter& interp, std::string_view text) {
  const Value sys = interp.modules()->get(python::intern("sys"));
  const Value stream = sys ? python::find_attribute(interp, sys, python::intern("stderr")) : Value();
  if (!stream) return interp.host().write(interp, 2, text);
  if (stream.is_none()) return;
  // What goes wrong there is nobody's any more.
  python::caught_in(
      [&] { python::call_method(interp, stream, python::intern("write"), python::make_str(interp.heap(), text)); });
}

Process::Process(const Pair& pair, const python::Budgets& budgets, machine::Nanoseconds time_limit, Process* parent,
                 std::vector<Past> past, std::shared_ptr<const Beginning> beginning)
    : forked_from_(parent),
      group_(parent == nullptr ? &own_group_ : &parent->group()),
      pair_(pair),
      budgets_(budgets),
      machine_(time_limit, chooser_),
      interpreter_(*this, pair.python, budgets),
      children_(*this, std::move(past), std::move(beginning)) {
  if (parent != nullptr) program_folder = parent->program_folder;
  machine_.on_resume = [this](machine::Fiber& fiber) {
    auto* execution = static_cast<python::Execution*>(fiber.user);
    if (execution->stack_limit == nullptr && fiber.stack_bottom() != nullptr) {
      execution->stack_limit = fiber.stack_bottom() + machine::kStackReserve;
    }
    interpreter_.execution = execution;
    idle_ = false;
    if (signals_.any_noted() || asynchronous_exceptions_ > 0) interpreter_.look_soon();
  };
  machine_.before_time_passes = [this](machine::Nanoseconds next) { return wait_idle(next); };
  machine_.on_turn_end = [this] { let_others_go_first(); };
  descriptors_.tell_closed = [this](int fd) { children_.tell_closed(fd); };
  descriptors_.tell_others = [this] { children_.tell_others(); };
  descriptors_.tell_own = [this](const OpenFile& file) { children_.forget_held(file); };
  descriptors_.signal_job = [this](std::int64_t job, int signal) { children_.kill_job(job, signal); };
  descriptors_.wall_clock = [this] { return static_cast<std::int64_t>(kEpochStart) * 1'000'000'000 + clock(); };
  descriptors_.show = [this](int stream, std::string_view bytes) {
    check_output(bytes);
    show_as_case(stream, bytes);
  };
  if (children_.beginning()) {
    const Program& started = children_.beginning()->program;
    signals_.begin(started.surroundings.ignored, started.words.empty());
    interpreter_.started_at = started.started_at;
  }
  machine_.on_interrupt = [this] { signals_.run_handlers(); };
  add_import_builtins(interpreter_);
}

Process::~Process() {
  own_group_.end();
  // Generators that stand at a yield are unwound when the heap goes, after the threads: their frames still leave an
  // execution.
  interpreter_.execution = &last_execution_;
  interpreter_.observer = nullptr;
}

ThreadState& Process::thread() { return *static_cast<ThreadState*>(machine_.running().user); }

std::size_t Process::live_threads() const {
  return static_cast<std::size_t>(std::ranges::count_if(
      threads_, [](const auto& thread) { return thread->native->state() != machine::NativeThread::State::kEnded; }));
}

void Process::count_thread() {
  if (++threads_counted_ > budgets_.threads) throw python::BudgetExceeded{python::Budget::kThreads};
}

ThreadState& Process::start_thread(std::function<void()> body) {
  count_thread();
  check_room_for_thread(*this);
  threads_.push_back(std::make_unique<ThreadState>());
  ThreadState& state = *threads_.back();
  state.ident = kFirstIdent - threads_.size() * kIdentStep;
  state.signals.blocked = thread().signals.blocked;
  machine::NativeThread& native = machine_.start_thread(
      kThreadStackSize,
      [this, &state, body = std::move(body)] {
        state.greenlets = std::make_unique<hub::ThreadGreenlets>(machine_, machine_.running());
        body();
        // PyThreadState_Clear: what only this thread has goes while it is still there.
        state.started_with.clear();
        state.locals.clear();
        mortality_.look_after_step();
        // greenlet 1 does not notice.
        if (pair().greenlet >= "2") state.greenlets->end();
        // The last thread of a child that was forked outside its main thread: the C library ends the process with 0,
        // and Python's own end does not take place.
        if (children_.is_child() && live_threads() == 1) exit_now(0);
      },
      &state.execution);
  native.user = &state;
  state.native = &native;
  return state;
}

machine::Nanoseconds Process::clock() const {
  return machine_.now() + static_cast<machine::Nanoseconds>(interpreter_.steps_unpaid()) * kStepDuration;
}

void Process::spend(Interpreter&, std::uint64_t steps) {
  machine_.spend(static_cast<machine::Nanoseconds>(steps) * kStepDuration);
  // One that only computes does not keep the others' signals from coming.
  const bool has_others = children_.is_child() || children_.has_had_any();
  if (has_others && machine_.now() - last_turn_ > kMostBetweenTurns) take_turn();
  if (signals_.any_noted() && in_main_thread()) {
    in_compiled_code() ? interpreter_.look_soon() : signals_.run_handlers();
  }
  if (asynchronous_exceptions_ > 0 && thread().asynchronous) {
    --asynchronous_exceptions_;
    const Value wanted = std::exchange(thread().asynchronous, Value());
    Exception* instance = python::as<Exception>(wanted);
    python::raise_exception(interpreter_, instance ? instance : python::normalized_exception(interpreter_, wanted));
  }
}

bool Process::set_asynchronous_exception(std::uint64_t ident, Value exception) {
  const auto found = std::ranges::find_if(threads_, [&](const auto& each) {
    return each->ident == ident && each->native->state() != machine::NativeThread::State::kEnded;
  });
  if (found == threads_.end()) return false;
  ThreadState& state = **found;
  if (state.asynchronous) --asynchronous_exceptions_;
  if (exception) ++asynchronous_exceptions_;
  state.asynchronous = exception;
  interpreter_.look_soon();
  return true;
}

bool Process::in_compiled_code() const {
  const python::Frame* frame = interpreter_.execution->frame;
  if (frame != nullptr) return frame == loop_frame_ || frame->source->is_cython();
  // A greenlet without a frame is in C, from where it begins and ends.
  hub::ThreadGreenlets* const own = static_cast<ThreadState*>(machine_.running().user)->greenlets.get();
  return own != nullptr && &own->current() != &own->main();
}

const python::Frame* Process::enter_loop_callback() {
  return std::exchange(loop_frame_, interpreter_.execution->frame);
}

void Process::spend_seconds(double seconds) {
  // In slices of the switch interval, so that other threads run meanwhile as they would.
  constexpr machine::Nanoseconds kSlice = 1'000'000;
  for (machine::Nanoseconds left = machine::from_seconds(seconds); left > 0; left -= kSlice) {
    machine_.spend(std::min(left, kSlice));
  }
}

void Process::forget_parent() {
  machine_.drop_other_threads();
  main_ = &thread();
  result_ = {};
  // 3.13.0 takes threads that are yet to be started for dead as well.
  const python::PythonVersion& version = interpreter_.version();
  const bool spares_new = version.minor != 13 || version.micro != 0;
  for (ThreadHandle* handle : thread_handles) {
    const bool is_new = handle->state == ThreadHandle::State::kNotStarted;
    if (handle->ident == main_->ident || (is_new && spares_new)) continue;
    handle->state = ThreadHandle::State::kDone;
    std::erase(joined_at_shutdown, handle);
  }
}

Module* Process::load_module(Interpreter& interp, python::Str* name) {
  if (Module* made = load_by_finders(interp, name, false)) return made;
  if (Module* found = load_as_it_is(interp, name)) return found;
  return load_by_finders(interp, name, true);
}

// What the case's own finders give; nobody is asked as long as nobody has looked at sys.meta_path.
Module* Process::load_by_finders(Interpreter& interp, python::Str* name, bool comes_last) {
  if (interp.modules()->find(python::intern("_import_finders")) < 0) return nullptr;
  const Value load = python::find_attribute(interp, interp.import_module("_import_finders"), python::intern("load"));
  if (!load) return nullptr;  // it is being imported itself
  const Value arguments[] = {name, Value::boolean(comes_last)};
  ImportLocks::Held lock(import_locks_, interp, name);
  bool found = false;
  Exception* raised = python::caught_in(
      [&] { found = python::truth(interp, python::call(interp, load, python::Arguments(arguments, 2))); });
  lock.release(raised);
  return found ? python::as<Module>(interp.modules()->get(name)) : nullptr;
}

Module* Process::load_as_it_is(Interpreter& interp, python::Str* name) {
  const bool is_hidden = shadows_.hides(name);
  LibraryModule* found = is_hidden ? nullptr : find_library_module(name);
  if (found != nullptr) {
    shadows_.note(name, false);
    Module* module = interp.make_module(name, found->native != nullptr ? 0 : found->tree().module()->bound_names);
    found->native != nullptr ? found->native->fill(interp, module) : run_embedded(*found, module);
    return module;
  }
  if (!is_hidden && is_unmodelled(interp, pair_, name->text())) {
    python::raise_unsupported(interp, "the module '" + std::string(name->text()) + "'");
  }
  if (is_hidden) shadows_.note(name, true);
  return load_from_files(interp, name, is_hidden);
}

bool Process::lies_beside_program(std::string_view name) const {
  return program_folder != nullptr && name.find('.') == name.npos && program_folder->has_module_named("", name);
}

// A module that the case wrote into a file, or one beside the program.
Module* Process::load_from_files(Interpreter& interp, python::Str* name, bool is_there) {
  const bool has_files =
      is_there || interp.modules()->find(python::intern("_files")) >= 0 || descriptors_.tree().has_any();
  if (!has_files && !lies_beside_program(name->text())) return nullptr;
  const Value load = python::get_attribute(interp, interp.import_module("_made_modules"), python::intern("load"));
  const Value asked = name;
  ImportLocks::Held lock(import_locks_, interp, name);
  bool found = false;
  Exception* raised = python::caught_in(
      [&] { found = python::truth(interp, python::call(interp, load, python::Arguments(&asked, 1))); });
  lock.release(raised);
  return found ? python::as<Module>(interp.modules()->get(name)) : nullptr;
}

void Process::run_embedded(LibraryModule& library, Module* module) {
  python::Heap& heap = interpreter_.heap();
  python::Dict* attributes = module->attributes;
  attributes->set(heap, python::special_names().file_, library.file);
  attributes->set(heap, python::special_names().package_, library.package);
  if (library.source->is_package) attributes->set(heap, python::special_names().path_, python::make_list(heap));
  const python::Tree& tree = library.tree();
  ImportLocks::Held lock(import_locks_, interpreter_, module->name);
  // A program that is no Python has its parts at once.
  if (!is_other_program()) machine_.spend(kReadDuration);
  Exception* raised = python::caught_in([&] { interpreter_.run_module(tree, module); });
  if (raised != nullptr) interpreter_.modules()->remove(module->name);
  lock.release(raised);
}

bool Process::watched_call_begins(Interpreter& interp, const python::CallExpr& call, Value receiver) {
  if (children_.is_child() || !is_thread_or_greenlet(receiver)) return false;
  calls_under_way_.push_back({&call, interp.execution, machine_.now()});
  if (interp.observer != nullptr) interp.observer->watched_call_begins(interp, call, receiver);
  return true;
}

void Process::watched_call_ends(Interpreter& interp, const python::CallExpr& call, Value result, Exception* raised) {
  if (interp.observer != nullptr) interp.observer->watched_call_ends(interp, call, result, raised);
  const auto found = std::find_if(calls_under_way_.rbegin(), calls_under_way_.rend(), [&](const CallUnderWay& other) {
    return other.call == &call && other.execution == interp.execution;
  });
  RecordedCall recorded;
  recorded.line = call.position.line;
  recorded.call = python::receiver_text(call.function);
  recorded.elapsed = machine_.now() - found->begun;
  calls_under_way_.erase(std::next(found).base());
  if (raised != nullptr) {
    const std::string_view message = python::to_str(interp, raised)->text();
    recorded.raised = std::string(python::type_of(raised)->name->text()) + ": " + std::string(message);
  } else if (result.is_none()) {
    recorded.result = "null";
  } else if (result.is_bool()) {
    recorded.result = result.as_bool() ? "true" : "false";
  } else {
    recorded.result = python::repr_text(interp, result);
  }
  result_.calls.push_back(std::move(recorded));
}

void Process::finalizable_made(Interpreter&, python::Object* instance) {
  if (auto* generator = python::as<python::Generator>(instance)) return mortality_.note_generator(generator);
  mortality_.note_finalizable(instance);
}

bool Process::is_viewed(python::Interpreter&, const python::Object* bytearray) {
  return has_living_view(*this, bytearray);
}

void Process::die_of(int signal) {
  result_.exit_code = -signal;
  machine_.finish_soon();
}

void Process::exit_now(int code) {
  result_.exit_code = code;
  machine_.finish();
}

RunResult Process::run(const python::Tree& program, const std::vector<std::string>& arguments) {
  program_ = &program;
  interpreter_.program = &program.source();
  arguments_ = arguments;
  threads_.push_back(std::make_unique<ThreadState>());
  ThreadState& main = *threads_.back();
  main_ = &main;
  main.ident = kFirstIdent;
  main.native = nullptr;
  try {
    const auto ending = machine_.run(
        kThreadStackSize,
        [&] {
          main.native = &machine_.running();
          main.native->user = &main;
          main.greenlets = std::make_unique<hub::ThreadGreenlets>(machine_, machine_.running());
          children_.beginning() ? run_started(*children_.beginning()) : run_main(program, arguments);
        },
        &main.execution);
    result_.hang = ending != machine::Machine::Ending::kFinished;
    if (is_in_past()) {
      interpreter_.execution = &last_execution_;
      python::raise_unsupported(interpreter_, "a fork whose past does not come again as it was");
    }
    if (forked_from_ == nullptr) {
      own_group_.end();
      own_group_.rethrow_failure();
    }
  } catch (const python::BudgetExceeded& exceeded) {
    result_.exceeded = exceeded.budget;
    result_.exit_code.reset();
  }
  if (result_.hang) result_.exit_code.reset();
  for (const CallUnderWay& call : calls_under_way_) {
    RecordedCall recorded;
    recorded.line = call.call->position.line;
    recorded.call = python::receiver_text(call.call->function);
    recorded.never_returned = true;
    recorded.elapsed = machine_.now() - call.begun;
    result_.calls.push_back(std::move(recorded));
  }
  result_.duration = machine_.now();
  return std::move(result_);
}

}  // namespace patchorder::modules
