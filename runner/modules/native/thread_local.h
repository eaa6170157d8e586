// _thread._local: an object whose attributes are others in each native thread.
#pragma once

#include "python/objects/dict.h"
#include "python/objects/sequence.h"
#include "python/objects/type.h"

namespace patchorder::modules {

struct LocalObject : python::Object {
  // Beside what each thread's dictionary holds, which ends with its thread: ThreadState::locals.
  static void show_members(Object* object, python::Visitor& visitor) {
    visitor.visit(static_cast<LocalObject*>(object)->arguments);
    visitor.visit(static_cast<LocalObject*>(object)->keywords);
  }
  static constexpr python::Layout kLayout{"_thread._local", show_members};
  explicit LocalObject(python::Type* its_type) : Object(its_type) {}
  python::Tuple* arguments = nullptr;  // for __init__, which runs once in each thread
  python::Dict* keywords = nullptr;
};

python::Type* thread_local_type();

}  // namespace patchorder::modules
