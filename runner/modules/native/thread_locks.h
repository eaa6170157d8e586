// _thread.lock and _thread.RLock as objects: what the original threading locks with.
#pragma once

#include "machine/native_lock.h"
#include "python/objects/object.h"
#include "python/objects/type.h"

namespace patchorder::modules {

struct LockObject : python::Object {
  static constexpr python::Layout kLayout{"_thread.lock", python::hold_nothing};
  LockObject(python::Type* its_type, machine::Machine& machine) : Object(its_type), lock(machine) {}
  machine::NativeLock lock;
};

python::Type* lock_type();
python::Type* rlock_type(const python::Interpreter& interp);
bool is_rlock(const python::Object* object);  // or an instance of a class made of it
LockObject* make_lock(python::Interpreter& interp);

// The instant until which acquire(blocking, timeout) waits; raises CPython's errors for what makes no sense.
machine::Nanoseconds acquire_deadline(python::Interpreter& interp, python::Value blocking, python::Value timeout);

}  // namespace patchorder::modules
