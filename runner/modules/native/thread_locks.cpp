#include "modules/native/thread_locks.h"

#include <fmt/format.h>

#include "modules/native/c_arguments.h"
#include "modules/process.h"
#include "python/builtins/builtins.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"

namespace patchorder::modules {

using python::Arguments;
using python::Interpreter;
using python::NativeRow;
using python::Type;
using python::Value;

machine::Nanoseconds acquire_deadline(Interpreter& interp, Value blocking, Value timeout) {
  const bool waits = blocking_argument(interp, blocking);
  const double seconds = seconds_argument(interp, timeout);
  const machine::Nanoseconds now = process_of(interp).machine().now();
  if (!waits) {
    if (seconds != -1) python::raise_value_error(interp, "can't specify a timeout for a non-blocking call");
    return now;
  }
  if (seconds < 0 && seconds != -1) {
    python::raise_value_error(interp, interp.version_at_least(13) ? "timeout value must be a non-negative number"
                                                                  : "timeout value must be positive");
  }
  constexpr double kLongest = 9223372036.0;
  if (seconds > kLongest) {
    python::raise(interp, python::exceptions().overflow_error, "timeout value is too large");
  }
  return seconds == -1 ? machine::kNever : machine::later(now, machine::from_seconds(seconds));
}

namespace {

LockObject* lock_of(Value self) { return python::cast<LockObject>(self); }

bool acquire_until(Interpreter& interp, machine::NativeLock& lock, machine::Nanoseconds deadline) {
  if (lock.locked() && interp.frees) process_of(interp).mortality().look_before_waiting();
  return lock.acquire(deadline);
}

// A signal that came as the lock did has its handler run right after the call that got it. (After `__enter__` it is the
// body of the with statement that it interrupts.)
bool handled_after(Interpreter& interp, bool acquired) {
  if (acquired) process_of(interp).machine().handle_interrupt();
  return acquired;
}

Value lock_acquire(Interpreter& interp, const Value* args) {
  const machine::Nanoseconds deadline = acquire_deadline(interp, args[1], args[2]);
  return Value::boolean(handled_after(interp, acquire_until(interp, lock_of(args[0])->lock, deadline)));
}

Value lock_release(Interpreter& interp, const Value* args) {
  machine::NativeLock& lock = lock_of(args[0])->lock;
  if (!lock.locked()) python::raise(interp, python::exceptions().runtime_error, "release unlocked lock");
  lock.release();
  return Value::none();
}

Value lock_locked(Interpreter&, const Value* args) { return Value::boolean(lock_of(args[0])->lock.locked()); }

Value lock_enter(Interpreter& interp, const Value* args) {
  return Value::boolean(acquire_until(interp, lock_of(args[0])->lock, machine::kNever));
}

Value lock_exit(Interpreter& interp, const Value* args) {
  lock_release(interp, args);
  return Value::none();
}

Value lock_after_fork(Interpreter&, const Value* args) {
  if (lock_of(args[0])->lock.locked()) lock_of(args[0])->lock.release();
  return Value::none();
}

Value lock_repr(Interpreter& interp, Value self) {
  return python::make_str(
      interp.heap(), fmt::format("<{} _thread.lock object at {}>", lock_of(self)->lock.locked() ? "locked" : "unlocked",
                                 python::builtins::address_text(interp, self)));
}

constexpr NativeRow kLockMethods[] = {
    {"acquire(self, blocking=True, timeout=-1)", lock_acquire},
    {"acquire_lock(self, blocking=True, timeout=-1)", lock_acquire},
    {"release(self)", lock_release},
    {"release_lock(self)", lock_release},
    {"locked(self)", lock_locked},
    {"locked_lock(self)", lock_locked},
    {"__enter__(self)", lock_enter},
    {"__exit__(self, *args)", lock_exit},
    {"_at_fork_reinit(self)", lock_after_fork},
};

// --- RLock

struct RLockObject : python::Object {
  static constexpr python::Layout kLayout{"_thread.RLock", python::hold_nothing};
  RLockObject(Type* its_type, machine::Machine& machine) : Object(its_type), lock(machine) {}
  machine::NativeLock lock;
  std::uint64_t owner = 0;  // an ident
  std::int64_t count = 0;
};

RLockObject* rlock_of(Value self) { return python::cast<RLockObject>(self); }

Value rlock_acquire_until(Interpreter& interp, RLockObject* rlock, machine::Nanoseconds deadline) {
  const std::uint64_t me = process_of(interp).thread().ident;
  if (rlock->count > 0 && rlock->owner == me) {
    ++rlock->count;
    return Value::boolean(true);
  }
  if (!acquire_until(interp, rlock->lock, deadline)) return Value::boolean(false);
  rlock->owner = me;
  rlock->count = 1;
  return Value::boolean(true);
}

Value rlock_acquire(Interpreter& interp, const Value* args) {
  const Value acquired = rlock_acquire_until(interp, rlock_of(args[0]), acquire_deadline(interp, args[1], args[2]));
  return Value::boolean(handled_after(interp, acquired.as_bool()));
}

void check_owned(Interpreter& interp, const RLockObject* rlock) {
  if (rlock->count == 0 || rlock->owner != process_of(interp).thread().ident) {
    python::raise(interp, python::exceptions().runtime_error, "cannot release un-acquired lock");
  }
}

Value rlock_release(Interpreter& interp, const Value* args) {
  RLockObject* rlock = rlock_of(args[0]);
  check_owned(interp, rlock);
  if (--rlock->count == 0) {
    rlock->owner = 0;
    rlock->lock.release();
  }
  return Value::none();
}

Value rlock_is_owned(Interpreter& interp, const Value* args) {
  const RLockObject* rlock = rlock_of(args[0]);
  return Value::boolean(rlock->count > 0 && rlock->owner == process_of(interp).thread().ident);
}

Value rlock_release_save(Interpreter& interp, const Value* args) {
  RLockObject* rlock = rlock_of(args[0]);
  check_owned(interp, rlock);
  const Value state[] = {Value::integer(rlock->count), Value::integer(static_cast<std::int64_t>(rlock->owner))};
  rlock->count = 0;
  rlock->owner = 0;
  rlock->lock.release();
  return python::make_tuple(interp.heap(), state);
}

Value rlock_acquire_restore(Interpreter& interp, const Value* args) {
  RLockObject* rlock = rlock_of(args[0]);
  const python::Tuple* state = python::as<python::Tuple>(args[1]);
  if (state == nullptr || state->count != 2) python::raise_type_error(interp, "state must be a tuple of two");
  rlock->lock.acquire(machine::kNever);
  rlock->count = python::to_index(interp, state->items[0]);
  rlock->owner = static_cast<std::uint64_t>(python::to_index(interp, state->items[1]));
  return Value::none();
}

Value rlock_recursion_count(Interpreter& interp, const Value* args) {
  const RLockObject* rlock = rlock_of(args[0]);
  return Value::integer(rlock->owner == process_of(interp).thread().ident ? rlock->count : 0);
}

Value rlock_after_fork(Interpreter&, const Value* args) {
  RLockObject* rlock = rlock_of(args[0]);
  if (rlock->lock.locked()) rlock->lock.release();
  rlock->count = 0;
  rlock->owner = 0;
  return Value::none();
}

Value rlock_repr(Interpreter& interp, Value self) {
  const RLockObject* rlock = rlock_of(self);
  return python::make_str(interp.heap(), fmt::format("<{} _thread.RLock object owner={} count={} at {}>",
                                                     rlock->count > 0 ? "locked" : "unlocked", rlock->owner,
                                                     rlock->count, python::builtins::address_text(interp, self)));
}

constexpr NativeRow kRLockMethods[] = {
    {"acquire(self, blocking=True, timeout=-1)", rlock_acquire},
    {"release(self)", rlock_release},
    {"__enter__(self)",
     [](Interpreter& interp, const Value* args) {
       return rlock_acquire_until(interp, rlock_of(args[0]), machine::kNever);
     }},
    {"__exit__(self, *args)", rlock_release},
    {"_is_owned(self)", rlock_is_owned},
    {"_release_save(self)", rlock_release_save},
    {"_acquire_restore(self, state)", rlock_acquire_restore},
    {"_recursion_count(self)", rlock_recursion_count},
    {"_at_fork_reinit(self)", rlock_after_fork},
};

constexpr NativeRow kRLockMethodsSince314[] = {
    {"locked(self)", [](Interpreter&, const Value* args) { return Value::boolean(rlock_of(args[0])->count > 0); }},
};

// Locks are made by allocate_lock() alone up to 3.12.
Value construct_lock(Interpreter& interp, Type* type, const Arguments& arguments) {
  if (!interp.version_at_least(13)) python::raise_type_error(interp, "cannot create '_thread.lock' instances");
  if (const std::size_t given = arguments.positional_count; given != 0) {
    python::raise_type_error(interp, "lock expected 0 arguments, got " + std::to_string(given));
  }
  return interp.heap().make_owned<LockObject>(type, process_of(interp).machine());
}

Value construct_rlock(Interpreter& interp, Type* type, const Arguments&) {
  return interp.heap().make_owned<RLockObject>(type, process_of(interp).machine());
}

}  // namespace

Type* lock_type() {
  static thread_local Type* const type = [] {
    Type* made = python::make_native_type("lock", "_thread", python::builtin_types().object, &LockObject::kLayout);
    made->has_instance_attributes = false;
    made->can_be_base = false;
    made->slots.construct = construct_lock;
    made->slots.repr = lock_repr;
    python::add_methods(made, kLockMethods);
    python::expose_slots(made);
    return made;
  }();
  return type;
}

namespace {

Type* make_rlock_type(bool since_3_14) {
  Type* made = python::make_native_type("RLock", "_thread", python::builtin_types().object, &RLockObject::kLayout);
  made->slots.construct = construct_rlock;
  made->slots.repr = rlock_repr;
  python::add_methods(made, kRLockMethods);
  if (since_3_14) python::add_methods(made, kRLockMethodsSince314);
  python::expose_slots(made);
  return made;
}

// Types are shared by the cases of an OS thread, which may model different versions.
Type* rlock_type(bool since_3_14) {
  static thread_local Type* const older = make_rlock_type(false);
  static thread_local Type* const newer = make_rlock_type(true);
  return since_3_14 ? newer : older;
}

}  // namespace

Type* rlock_type(const Interpreter& interp) { return rlock_type(interp.version_at_least(14)); }

bool is_rlock(const python::Object* object) {
  return object->type->is_subtype_of(rlock_type(false)) || object->type->is_subtype_of(rlock_type(true));
}

LockObject* make_lock(Interpreter& interp) {
  return interp.heap().make_owned<LockObject>(lock_type(), process_of(interp).machine());
}

}  // namespace patchorder::modules
