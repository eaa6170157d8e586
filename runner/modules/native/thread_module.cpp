// _thread: native threads, their locks, idents and ends, as Modules/_threadmodule.c.
#include <string>
#include <utility>

#include "modules/exception_reports.h"
#include "modules/native/except_hook_args.h"
#include "modules/native/modules.h"
#include "modules/native/thread_handle.h"
#include "modules/native/thread_local.h"
#include "modules/native/thread_locks.h"
#include "modules/process.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/traceback.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Exception;
using python::Interpreter;
using python::NativeRow;
using python::Value;

namespace {

// What leaves a thread's function: SystemExit is silent, anything else is "unraisable".
void report_thread_exception(Interpreter& interp, Value function, Exception* raised) {
  if (python::is_instance(raised, python::exceptions().system_exit)) return;
  report_unraisable(interp, "in thread started by", function, raised);
}

// A call's parts kept beyond the call that gave them.
struct KeptCall {
  Value function;
  std::vector<Value> values;
  std::vector<python::Str*> names;
  std::size_t positional = 0;
  bool has_other_keys = false;  // its keywords are not all strings: only the thread that calls it finds that out

  Value run(Interpreter& interp) const {
    if (has_other_keys) python::raise_type_error(interp, "keywords must be strings");
    python::Arguments arguments(values.data(), positional);
    arguments.keyword_names = names.data();
    arguments.keyword_count = names.size();
    return python::call(interp, function, arguments);
  }

  std::vector<Value> all_values() const {
    std::vector<Value> all = values;
    all.push_back(function);
    return all;
  }
};

KeptCall keep_call(Interpreter& interp, Value function, Value args, Value keywords) {
  if (!python::is_callable(function)) python::raise_type_error(interp, "first arg must be callable");
  const python::Tuple* positional = python::as<python::Tuple>(args);
  if (positional == nullptr) python::raise_type_error(interp, "2nd arg must be a tuple");
  KeptCall kept;
  kept.function = function;
  kept.values.assign(positional->values().begin(), positional->values().end());
  kept.positional = positional->count;
  if (keywords && !keywords.is_none()) {
    const python::Dict* named = python::as<python::Dict>(keywords);
    if (named == nullptr) python::raise_type_error(interp, "optional 3rd arg must be a dictionary");
    for (std::int64_t i = 0; (i = python::next_live(named, i)) >= 0; ++i) {
      python::Str* name = python::as<python::Str>(named->entries[i].key);
      if (name == nullptr) {
        kept.has_other_keys = true;
        continue;
      }
      kept.names.push_back(name);
      kept.values.push_back(named->entries[i].value);
    }
  }
  return kept;
}

ThreadState& start_kept(Interpreter& interp, KeptCall kept) {
  std::vector<Value> values = kept.all_values();
  ThreadState& state = process_of(interp).start_thread([&interp, kept = std::move(kept)] {
    Exception* raised = python::caught_in([&] { kept.run(interp); });
    if (raised != nullptr) report_thread_exception(interp, kept.function, raised);
  });
  state.started_with = std::move(values);
  return state;
}

Value ident_value(const ThreadState& thread) { return Value::integer(static_cast<std::int64_t>(thread.ident)); }

Value start_new_thread(Interpreter& interp, const Value* args) {
  KeptCall kept = keep_call(interp, args[0], args[1], args[2]);
  process_of(interp).check_not_at_shutdown("create new thread");
  return ident_value(start_kept(interp, std::move(kept)));
}

Value get_ident(Interpreter& interp, const Value*) { return ident_value(process_of(interp).thread()); }

Value native_id(const machine::NativeThread& thread) {
  constexpr std::int64_t kMainProcessId = 4000;
  return Value::integer(kMainProcessId + static_cast<std::int64_t>(thread.number()) - 1);
}

Value get_native_id(Interpreter& interp, const Value*) { return native_id(process_of(interp).machine().running()); }

// Of all that live: what the system lists of a process.
Value native_ids(Interpreter& interp, const Value*) {
  python::List* ids = python::make_list(interp.heap());
  for (const auto& thread : process_of(interp).threads()) {
    const bool has_ended = thread->native->state() == machine::NativeThread::State::kEnded;
    if (!has_ended) ids->append(interp.heap(), native_id(*thread->native));
  }
  return ids;
}

Value get_main_ident(Interpreter& interp, const Value*) { return ident_value(process_of(interp).main_thread()); }

Value allocate_lock(Interpreter& interp, const Value*) { return make_lock(interp); }

// A lock that is released when the state of the running native thread is deleted: the tstate lock. The caller acquires
// it.
Value set_sentinel(Interpreter& interp, const Value*) {
  LockObject* lock = make_lock(interp);
  process_of(interp).machine().running().at_end([lock] {
    if (lock->lock.locked()) lock->lock.release();
  });
  return lock;
}

Value exit_thread(Interpreter& interp, const Value*) {
  python::raise_exception(interp, python::cast<Exception>(python::call(interp, python::exceptions().system_exit)));
}

// As if the signal had come, but no system call is interrupted, and nothing happens where Python does not handle it.
Value interrupt_main(Interpreter& interp, const Value* args) {
  Process& process = process_of(interp);
  const std::int64_t signal = python::to_index(interp, args[0]);
  if (signal < 1 || signal >= Signals::kCount) python::raise_value_error(interp, "signal number out of range");
  if (process.signals().disposition(static_cast<int>(signal)) != Signals::Disposition::kHandler) return Value::none();
  process.signals().note(static_cast<int>(signal));
  if (process.in_main_thread()) process.signals().run_handlers();
  return Value::none();
}

// PyThreadState_SetAsyncExc: how many threads it is for.
Value set_async_exception(Interpreter& interp, const Value* args) {
  const auto ident = static_cast<std::uint64_t>(python::to_index(interp, args[0]));
  const Value exception = args[1].is_none() ? Value() : args[1];
  return Value::integer(process_of(interp).set_asynchronous_exception(ident, exception) ? 1 : 0);
}

// --- 3.13 and later

Value start_joinable_thread(Interpreter& interp, const Value* args) {
  ThreadHandle* handle = args[1].is_none() ? make_thread_handle(interp) : python::as<ThreadHandle>(args[1]);
  if (handle == nullptr) python::raise_type_error(interp, "'handle' must be a _ThreadHandle");
  if (handle->state != ThreadHandle::State::kNotStarted) {
    python::raise(interp, python::exceptions().runtime_error, "thread already started");
  }
  const Value none_args = python::make_tuple(interp.heap(), std::size_t{0});
  KeptCall kept = keep_call(interp, args[0], none_args, Value());
  handle->state = ThreadHandle::State::kRunning;
  Process& process = process_of(interp);
  std::vector<Value> values = kept.all_values();
  ThreadState& state = process.start_thread([&interp, handle, kept = std::move(kept)] {
    process_of(interp).machine().running().at_end([&interp, handle] { set_done(interp, handle); });
    Exception* raised = python::caught_in([&] { kept.run(interp); });
    if (raised != nullptr) report_thread_exception(interp, kept.function, raised);
  });
  state.started_with = std::move(values);
  handle->ident = state.ident;
  if (!python::truth(interp, args[2])) process.joined_at_shutdown.push_back(handle);
  return handle;
}

Value make_handle(Interpreter& interp, const Value* args) {
  ThreadHandle* handle = make_thread_handle(interp);
  handle->ident = static_cast<std::uint64_t>(python::to_index(interp, args[0]));
  handle->state = ThreadHandle::State::kRunning;
  return handle;
}

// Joins every thread that is not a daemon, the first started first, as thread_shutdown does.
Value shutdown(Interpreter& interp, const Value*) {
  auto& handles = process_of(interp).joined_at_shutdown;
  const std::uint64_t me = process_of(interp).thread().ident;
  while (!handles.empty()) {
    ThreadHandle* handle = handles.front();
    handles.erase(handles.begin());
    if (handle->ident == me) continue;
    python::Exception* raised = python::caught_in([&] { join_handle(interp, handle, machine::kNever); });
    if (raised == nullptr) continue;
    // Interrupted by a signal: it says so and waits for nobody any more.
    const std::string_view header = "Exception ignored while joining a thread in _thread._shutdown():\n";
    write_stderr(interp,
                 std::string(interp.version_at_least(14) ? header : "") + python::traceback_text(interp, raised));
    break;
  }
  return Value::none();
}

// Remembered and checked; the simulated stacks have a size of their own.
Value stack_size(Interpreter& interp, const Value* args) {
  const std::int64_t size = python::to_index(interp, args[0]);
  const std::int64_t smallest = interp.version_at_least(14) ? 53248 : 32768;
  if (size < 0 && !interp.version_at_least(14)) {
    python::raise_value_error(interp, "size must be 0 or a positive value");
  }
  if (size != 0 && size < smallest) {
    python::raise_value_error(interp, interp.version_at_least(14)
                                          ? "size must be at least " + std::to_string(smallest) + " bytes"
                                          : "size not valid: " + std::to_string(size) + " bytes");
  }
  return Value::integer(std::exchange(process_of(interp).stack_size_for_threads, size));
}

// --- the hook for uncaught exceptions of threading.Thread

Value excepthook(Interpreter& interp, const Value* args) {
  if (python::type_of(args[0]) != except_hook_args_type()) {
    python::raise_type_error(interp, "_thread.excepthook argument type must be ExceptHookArgs");
  }
  const auto part = [&](const char* name) { return python::get_attribute(interp, args[0], python::intern(name)); };
  const python::Type* type = python::as<python::Type>(part("exc_type"));
  if (type == python::exceptions().system_exit) return Value::none();
  const Value thread = part("thread");
  const std::string name =
      thread.is_none()
          ? std::to_string(process_of(interp).thread().ident)
          : std::string(python::to_str(interp, python::get_attribute(interp, thread, python::intern("name")))->text());
  std::string report = "Exception in thread " + name + ":\n";
  if (Exception* raised = python::as<Exception>(part("exc_value"))) {
    report += python::traceback_text(interp, raised, python::PrintedBy::kInterpreter);
  }
  write_stderr(interp, report);
  return Value::none();
}

constexpr NativeRow kFunctions[] = {
    {"start_new_thread(function, args, kwargs=None, /)", start_new_thread},
    {"start_new(function, args, kwargs=None, /)", start_new_thread},
    {"allocate_lock()", allocate_lock},
    {"allocate()", allocate_lock},
    {"get_ident()", get_ident},
    {"get_native_id()", get_native_id},
    {"_native_ids()", native_ids},
    {"exit()", exit_thread},
    {"exit_thread()", exit_thread},
    {"interrupt_main(signum=2, /)", interrupt_main},
    {"_set_async_exception(ident, exception, /)", set_async_exception},
    {"stack_size(size=0, /)", stack_size},
    {"_count()",
     [](Interpreter& interp, const Value*) {
       return Value::integer(static_cast<std::int64_t>(process_of(interp).live_threads()) - 1);
     }},
    {"_excepthook(args, /)", excepthook},
    {"_is_main_interpreter()", [](Interpreter&, const Value*) { return Value::boolean(true); }},
    {"daemon_threads_allowed()", [](Interpreter&, const Value*) { return Value::boolean(true); }},
};

constexpr NativeRow kFunctionsOfLockThreads[] = {{"_set_sentinel()", set_sentinel}};

constexpr NativeRow kFunctionsOfHandleThreads[] = {
    {"start_joinable_thread(function, handle=None, daemon=True)", start_joinable_thread},
    {"_make_thread_handle(ident, /)", make_handle},
    {"_get_main_thread_ident()", get_main_ident},
    {"_shutdown()", shutdown},
};

}  // namespace

// Also of _native_thread: the same functions, whichever of the two a case of this OS thread asked for first.
void fill_thread(Interpreter& interp, python::Module* module) {
  constexpr std::string_view kShownAs = "_thread";
  python::add_functions(interp, module, kFunctions, kShownAs);
  const auto set = [&](const char* name, Value value) {
    module->attributes->set(interp.heap(), python::intern(name), value);
  };
  if (interp.version_at_least(13)) {
    python::add_functions(interp, module, kFunctionsOfHandleThreads, kShownAs);
    set("_ThreadHandle", thread_handle_type());
    set("lock", lock_type());
  } else {
    python::add_functions(interp, module, kFunctionsOfLockThreads, kShownAs);
  }
  set("LockType", lock_type());
  set("RLock", rlock_type(interp));
  set("_ExceptHookArgs", except_hook_args_type());
  set("_local", thread_local_type());
  set("error", python::exceptions().runtime_error);
  set("TIMEOUT_MAX", Value::real(9223372036.0));
}

}  // namespace patchorder::modules
