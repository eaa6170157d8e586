// gevent's io watchers: what epoll finds of descriptors, level-triggered.
#include <cerrno>
#include <csignal>
#include <limits>
#include <string>

#include "modules/native/c_arguments.h"
#include "modules/native/gevent/watchers.h"
#include "modules/process.h"
#include "python/native.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"

namespace patchorder::modules {

using python::Interpreter;
using python::NativeRow;
using python::Type;
using python::Value;

namespace {

constexpr std::int64_t kReadEvent = 1;
constexpr std::int64_t kWriteEvent = 2;
constexpr std::int64_t kReadOrWrite = kReadEvent | kWriteEvent;
constexpr std::int64_t kDescriptorIsSet = 0x80;
constexpr int kErrorEvent = std::numeric_limits<int>::min();

}  // namespace

std::string io_events_text(const WatcherObject* watcher) {
  std::string events = (watcher->events & kReadEvent) != 0 ? "READ" : "";
  if ((watcher->events & kWriteEvent) != 0) events += events.empty() ? "WRITE" : "|WRITE";
  if (!watcher->was_started) events += events.empty() ? "_IOFDSET" : "|_IOFDSET";
  return events;
}

namespace {

// gevent 25 and later look at a descriptor when its watcher is made; before, libev finds that it is not open.
bool checks_descriptors(Interpreter& interp) { return process_of(interp).pair().gevent.at_least(25, 1); }

int events_found(Interpreter& interp, const WatcherObject* watcher, int events) {
  Descriptors& descriptors = process_of(interp).descriptors();
  if (!descriptors.is_known(watcher->descriptor)) {
    return checks_descriptors(interp) ? 0 : kErrorEvent + static_cast<int>(kReadEvent | kWriteEvent);
  }
  // What has hung up counts as both, for libev.
  const int holds = descriptors.ready(watcher->descriptor, events);
  const auto both = (holds & (Descriptors::kHungUp | Descriptors::kError)) != 0 ? kReadEvent | kWriteEvent : 0;
  return static_cast<int>(watcher->events & (both | ((holds & Descriptors::kReadable) != 0 ? kReadEvent : 0) |
                                             ((holds & Descriptors::kWritable) != 0 ? kWriteEvent : 0)));
}

int events_to_ask(const WatcherObject* watcher) {
  return ((watcher->events & kReadEvent) != 0 ? Descriptors::kReadable : 0) |
         ((watcher->events & kWriteEvent) != 0 ? Descriptors::kWritable : 0);
}

Value start_io(Interpreter& interp, const Value* args) {
  WatcherObject* self = watcher_of(args[0]);
  Value arguments = args[3];
  if (python::truth(interp, args[2])) {
    const python::Module* core = python::cast<python::Module>(interp.find_module(python::intern("_gevent_core")));
    std::vector<Value> with_events;
    with_events.push_back(core->attributes->get(python::intern("EVENTS")));
    for (const Value each : python::cast<python::Tuple>(arguments)->values()) with_events.push_back(each);
    arguments = python::make_tuple(interp.heap(), std::span<const Value>(with_events));
  }
  start_watcher(interp, self, args[1], arguments);
  self->was_started = true;
  const int events = events_to_ask(self);
  self->turn_of_start = self->loop->loop.iterations();
  self->loop->left_descriptors.take(process_of(interp).descriptors(), self->descriptor);
  self->watcher.set_number(self->descriptor);
  self->watcher.set_interest(static_cast<int>(self->events));
  self->watcher.ask_when_found([&interp, self, events] { return events_found(interp, self, events); });
  process_of(interp).take_turn();
  process_of(interp).descriptors().watch(self->descriptor, events, self->watcher);
  return Value::none();
}

Value stop_io(Interpreter& interp, const Value* args) {
  WatcherObject* self = watcher_of(args[0]);
  usable_loop(interp, self->loop);
  Descriptors& descriptors = process_of(interp).descriptors();
  descriptors.unwatch(self->watcher);
  if (self->watcher.active() && self->loop->loop.iterations() > self->turn_of_start) {
    self->loop->left_descriptors.leave(descriptors, self->descriptor, events_to_ask(self));
  }
  return stop_watcher(interp, args);
}

Value format_io(Interpreter& interp, const Value* args) {
  const WatcherObject* watcher = watcher_of(args[0]);
  return python::make_str(interp.heap(),
                          " fd=" + std::to_string(watcher->descriptor) + " events=" + io_events_text(watcher));
}

constexpr NativeRow kIoMethods[] = {
    {"start(self, callback, *args, pass_events=False)", start_io},
    {"stop(self)", stop_io},
    {"_format(self)", format_io},
};

// Until the next start libev has yet to be told of what has changed.
WatcherObject* to_change(Interpreter& interp, Value self, const std::string& attribute) {
  WatcherObject* watcher = watcher_of(self);
  if (watcher->watcher.active()) {
    python::raise(interp, python::exceptions().attribute_error,
                  "'io' watcher attribute '" + attribute + "' is read-only while watcher is active");
  }
  watcher->was_started = false;
  return watcher;
}

constexpr python::NativeProperty kIoProperties[] = {
    {"fd", [](Interpreter&, Value self) { return Value::integer(watcher_of(self)->descriptor); },
     [](Interpreter& interp, Value self, Value value) {
       to_change(interp, self, "fd")->descriptor = cython_int(interp, value);
     }},
    {"events",
     [](Interpreter&, Value self) {
       const WatcherObject* watcher = watcher_of(self);
       return Value::integer(watcher->events | (watcher->was_started ? 0 : kDescriptorIsSet));
     },
     [](Interpreter& interp, Value self, Value value) {
       to_change(interp, self, "events")->events = cython_int(interp, value) & kReadOrWrite;
     }},
    {"events_str",
     [](Interpreter& interp, Value self) -> Value {
       return python::make_str(interp.heap(), io_events_text(watcher_of(self)));
     },
     nullptr},
};

}  // namespace

Type* io_type() {
  static thread_local Type* const type = make_watcher_type(
      "io", {"io(type, loop, fd, events, ref=True, priority=None)", make_io}, kIoMethods, kIoProperties);
  return type;
}

Value make_io(Interpreter& interp, const Value* args) {
  // Cython takes it for a number as wide as a pointer, and C cuts it off.
  const int fd = static_cast<int>(python::to_index(interp, args[2]));
  const int events = cython_int(interp, args[3]);
  if (fd < 0) python::raise_value_error(interp, "fd must be non-negative: " + std::to_string(fd));
  if ((events & ~(kReadOrWrite | kDescriptorIsSet)) != 0) {
    python::raise_value_error(interp, "illegal event mask: " + std::to_string(events));
  }
  if (checks_descriptors(interp) && !process_of(interp).descriptors().is_known(fd)) {
    const Value details[] = {Value::integer(EBADF), python::intern("Bad file descriptor")};
    const Value error = python::call(interp, python::exceptions().os_error, python::Arguments(details));
    python::raise_exception(interp, python::cast<python::Exception>(error));
  }
  WatcherObject* watcher = make_watcher(interp, hub::Watcher::Kind::kIo,
                                        {.type = args[0], .loop = args[1], .referenced = args[4], .priority = args[5]});
  watcher->descriptor = fd;
  watcher->events = events & kReadOrWrite;
  return watcher;
}

// Debian's libev is built with its assertions.
void assert_watchable(Interpreter& interp) {
  Process& process = process_of(interp);
  if (process.pair().has_own_libev) return;
  process.show(2,
               "python: ev_epoll.c:134: epoll_modify: Assertion `(\"libev: I/O watcher with invalid fd found in "
               "epoll_ctl\", errno != EBADF && errno != ELOOP && errno != EINVAL)' failed.\n");
  process.exit_now(-SIGABRT);
}

}  // namespace patchorder::modules
