// Locks of modules that are being imported, as importlib._bootstrap's _ModuleLock.
//
// Whoever imports a module that another thread is still importing waits on a lock that the first one got from
// _thread.allocate_lock: from gevent, once threads are patched, and then the wait needs a hub. A native thread that has
// none yet makes one, and where making it imports that very module the thread waits for itself, again and again, until
// the recursion limit ends it. Who owns a lock is what _thread.get_ident tells apart: threads, or greenlets once it is
// gevent's: who began an import as the one and ends it as the other cannot release its lock, and waits for itself if it
// imports the module again, unless gevent's patch has handed the lock over. A wait that would close a circle is given
// up; the module is then seen half finished.
#pragma once

#include <map>
#include <vector>

#include "python/interpreter.h"
#include "python/objects/value.h"

namespace patchorder::modules {

class ImportLocks {
 public:
  // The lock of the module `name`, held by the running thread or greenlet from here on.
  class Held {
   public:
    Held(ImportLocks& locks, python::Interpreter& interp, const python::Str* name);
    // The import was cut off: nobody is woken any more.
    ~Held();
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    // The import is over, by that exception if there is one: wakes who waits, and raises it again. The lock's release
    // is the program's code, and may raise.
    void release(python::Exception* raised);

   private:
    friend class ImportLocks;
    python::Value make_lock();
    void require_owner() const;
    void wake();

    ImportLocks& locks_;
    python::Interpreter& interp_;
    const python::Str* name_;
    const void* owner_;
    python::Value allocate_lock_;  // as _thread had it when the import began, if it was there
    python::Value wakeup_;         // made when somebody waits
    std::uint32_t waiters_ = 0;
  };

  // Returns when nobody else imports the module `name`.
  void wait_for(python::Interpreter& interp, const python::Str* name);

  // gevent's patch: all locks that are held become the running greenlet's.
  void hand_over(python::Interpreter& interp);

 private:
  Held* find(const python::Str* name);
  bool closes_circle(const void* waiter, const void* owner) const;

  std::vector<Held*> held_;
  std::map<const void*, const void*> waits_for_;  // by waiter: the owner
};

}  // namespace patchorder::modules
