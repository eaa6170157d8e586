// _gevent_core: the native half of gevent's hub, as its C greenlet switching; and the types of gevent.libev.corecext.
#include <string>

#include "hub/hub.h"
#include "modules/exception_reports.h"
#include "modules/native/gevent/watchers.h"
#include "modules/native/greenlet_object.h"
#include "modules/native/modules.h"
#include "modules/process.h"
#include "python/evaluator/evaluator.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"

namespace patchorder::modules {

using python::Exception;
using python::Interpreter;
using python::NativeRow;
using python::Type;
using python::Value;

namespace {

Value hub_switch(Interpreter& interp, const Value* args) {
  GreenletObject* self = python::cast<GreenletObject>(args[0]);
  GreenletObject* current = asked_for_current(interp);
  const Value switch_out = python::find_attribute(interp, current, python::intern("switch_out"));
  if (switch_out) python::call(interp, switch_out);
  const Value nothing_given = python::make_tuple(interp.heap(), std::size_t{0});
  return switch_greenlet(interp, self, deliver_value(nothing_given));
}

// Runs the loop of the moment for ever; each time it is dry the main greenlet receives the LoopExit.
Value hub_run(Interpreter& interp, const Value* args) {
  GreenletObject* self = python::cast<GreenletObject>(args[0]);
  const Value loop = python::get_attribute(interp, self, python::intern("loop"));
  if (!python::is<LoopObject>(loop)) python::raise_type_error(interp, "the hub has no loop");
  for (;;) {
    loop_of(loop)->loop.run();
    const Value exit = python::call_method(interp, self, python::intern("_make_loop_exit"));
    switch_greenlet(interp, self->parent, deliver_error(python::cast<Exception>(exit)));
  }
}

constexpr NativeRow kHubMethods[] = {{"switch(self)", hub_switch}, {"run(self)", hub_run}};

Type* hub_type() {
  static thread_local Type* const type = [] {
    Type* made = python::make_native_type("Hub", "_gevent_core", greenlet_type(), &GreenletObject::kLayout);
    python::add_methods(made, kHubMethods);
    return made;
  }();
  return type;
}

Value spend(Interpreter& interp, const Value* args) {
  process_of(interp).spend_seconds(python::to_double(interp, args[0]));
  return Value::none();
}

// What a compiled function can't raise, before Cython 3 (__Pyx_WriteUnraisable): printed as an exception of main would
// be, so that a SystemExit ends the process, and once more as ignored in `where`.
Value ignore(Interpreter& interp, const Value* args) {
  Exception* raised = python::cast<Exception>(args[0]);
  print_exception(interp, raised);
  report_unraisable(interp, "in", args[1], raised);
  return Value::none();
}

constexpr NativeRow kFunctions[] = {{"ignore(exception, where, /)", ignore}, {"spend(seconds, /)", spend}};

}  // namespace

void fill_gevent_core(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions);
  python::add_functions(interp, module, kFlagFunctions, "gevent.libev.corecext");
  module->attributes->set(interp.heap(), python::intern("Hub"), hub_type());
  for (Type* type : {loop_type(), callback_type(), watcher_type(), timer_type(), io_type(), signal_type(), child_type(),
                     async_type(), idle_type(), prepare_type(), check_type(), fork_type(), stat_type()}) {
    module->attributes->set(interp.heap(), type->name, type);
  }
  module->attributes->set(interp.heap(), python::intern("LIBEV_EMBED"),
                          Value::boolean(process_of(interp).pair().has_own_libev));
  module->attributes->set(interp.heap(), python::intern("EVENTS"), interp.heap().make<python::Object>(events_type()));
}

void fill_gevent_version(Interpreter& interp, python::Module* module) {
  const GeventVersion& version = process_of(interp).pair().gevent;
  const Value parts[] = {Value::integer(version.major), Value::integer(version.minor), Value::integer(version.micro)};
  module->attributes->set(interp.heap(), python::intern("version_info"), python::make_tuple(interp.heap(), parts));
  const std::string text =
      std::to_string(version.major) + "." + std::to_string(version.minor) + "." + std::to_string(version.micro);
  module->attributes->set(interp.heap(), python::intern("__version__"), python::make_str(interp.heap(), text));
}

}  // namespace patchorder::modules
