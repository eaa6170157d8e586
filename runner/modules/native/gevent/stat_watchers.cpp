// The type of gevent's stat watchers, which programs can look at and derive from; to watch files is not modelled.
#include "modules/native/gevent/watchers.h"
#include "python/objects/exception.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Type;
using python::Value;

Type* stat_type() {
  static thread_local Type* const type =
      make_watcher_type("stat", {"stat(type, loop, path, interval=0.0, ref=True, priority=None)", make_stat});
  return type;
}

Value make_stat(Interpreter& interp, const Value*) { python::raise_unsupported(interp, "watching files"); }

}  // namespace patchorder::modules
