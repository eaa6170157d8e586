#include "modules/import_locks.h"

#include <algorithm>
#include <utility>

#include "modules/process.h"
#include "python/evaluator/evaluator.h"
#include "python/native.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Str;
using python::Value;

namespace {

// Every import asks for them.
struct Names {
  Str* thread_module = python::intern("_thread");
  Str* get_ident = python::intern("get_ident");
  Str* allocate_lock = python::intern("allocate_lock");
};

const Names& names() {
  thread_local const Names made;
  return made;
}

// What _thread has under that name now; null where nobody has imported it, so nobody has patched it.
Value of_thread_module(Interpreter& interp, Str* name) {
  const Value module = interp.modules()->get(names().thread_module);
  return module ? python::get_attribute(interp, module, name) : Value();
}

// Whom _thread.get_ident would tell from others.
const void* importer(Interpreter& interp) {
  const Value get_ident = of_thread_module(interp, names().get_ident);
  const bool native = !get_ident || python::is<python::NativeFunction>(get_ident);
  return native ? static_cast<const void*>(&process_of(interp).thread()) : interp.execution;
}

Value call_named(Interpreter& interp, Value lock, std::string_view method) {
  return python::call_method(interp, lock, python::intern(method));
}

}  // namespace

ImportLocks::Held::Held(ImportLocks& locks, Interpreter& interp, const Str* name)
    : locks_(locks),
      interp_(interp),
      name_(name),
      owner_(importer(interp)),
      allocate_lock_(of_thread_module(interp, names().allocate_lock)) {
  locks_.held_.push_back(this);
}

Value ImportLocks::Held::make_lock() {
  if (allocate_lock_) return python::call(interp_, allocate_lock_);
  return python::call_method(interp_, interp_.import_module(names().thread_module), names().allocate_lock);
}

ImportLocks::Held::~Held() { std::erase(locks_.held_, this); }

void ImportLocks::Held::release(python::Exception* raised) {
  std::erase(locks_.held_, this);
  python::Exception* unreleased = python::caught_in([&] { wake(); });
  if (unreleased != nullptr) {
    if (raised != nullptr) unreleased->context = raised;
    python::throw_error(interp_, unreleased);
  }
  if (raised != nullptr) python::throw_error(interp_, raised);
}

// Whoever began to import before the patch has another name after it.
void ImportLocks::Held::require_owner() const {
  if (owner_ == importer(interp_)) return;
  python::raise(interp_, python::exceptions().runtime_error, "cannot release un-acquired lock");
}

void ImportLocks::Held::wake() {
  require_owner();
  if (waiters_ == 0) return;
  --waiters_;
  call_named(interp_, wakeup_, "release");
}

void ImportLocks::hand_over(Interpreter& interp) {
  for (Held* lock : held_) lock->owner_ = importer(interp);
}

ImportLocks::Held* ImportLocks::find(const Str* name) {
  const auto found = std::ranges::find(held_, name, [](const Held* lock) { return lock->name_; });
  return found == held_.end() ? nullptr : *found;
}

bool ImportLocks::closes_circle(const void* waiter, const void* owner) const {
  while (owner != waiter) {
    const auto waits = waits_for_.find(owner);
    if (waits == waits_for_.end()) return false;
    owner = waits->second;
  }
  return true;
}

void ImportLocks::wait_for(Interpreter& interp, const Str* name) {
  if (held_.empty()) return;
  const void* me = nullptr;
  while (Held* lock = find(name)) {
    if (me == nullptr) me = importer(interp);
    if (closes_circle(me, lock->owner_)) return;
    if (!lock->wakeup_) lock->wakeup_ = lock->make_lock();
    const Value wakeup = lock->wakeup_;
    const void* outer = std::exchange(waits_for_[me], lock->owner_);
    const auto waited = [&] {
      if (truth(interp, python::call_method(interp, wakeup, python::intern("acquire"), Value::boolean(false)))) {
        ++lock->waiters_;
      }
      call_named(interp, wakeup, "acquire");
      call_named(interp, wakeup, "release");
    };
    python::Exception* raised = python::caught_in(waited);
    outer != nullptr ? void(waits_for_[me] = outer) : void(waits_for_.erase(me));
    if (raised != nullptr) python::throw_error(interp, raised);
  }
}

}  // namespace patchorder::modules
