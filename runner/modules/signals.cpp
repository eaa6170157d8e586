#include "modules/signals.h"

#include <algorithm>
#include <csignal>
#include <string>
#include <utility>

#include "modules/process.h"
#include "python/builtin_types.h"
#include "python/evaluator.h"
#include "python/exception.h"
#include "python/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

Signals::Signals(Process& process) : process_(process) {
  action(SIGINT).disposition = Disposition::kHandler;
  action(SIGPIPE).disposition = Disposition::kIgnored;
}

void Signals::set(int signal, Disposition disposition, Value handler) {
  action(signal).disposition = disposition;
  action(signal).handler = handler;
}

void Signals::default_action(int signal) {
  constexpr std::array kHarmless{SIGCHLD, SIGCONT, SIGURG, SIGWINCH};
  constexpr std::array kStopping{SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU};
  if (std::ranges::find(kHarmless, signal) != kHarmless.end()) return;
  if (std::ranges::find(kStopping, signal) != kStopping.end()) {
    python::raise_unsupported(process_.interpreter(), "a signal that stops the process");
  }
  process_.die_of(signal);
}

void Signals::send(int signal, bool interrupt) {
  Action& taken = action(signal);
  if (taken.disposition == Disposition::kDefault) return default_action(signal);
  if (taken.disposition == Disposition::kIgnored) return;
  if (taken.disposition == Disposition::kLoop) {
    for (hub::Watcher* watcher : taken.watchers) watcher->send();
  } else {
    taken.noted = any_noted_ = true;
    process_.interpreter().look_soon();
    const char number = static_cast<char>(signal);
    if (wakeup_descriptor_ >= 0) process_.descriptors().write(wakeup_descriptor_, {&number, 1});
  }
  if (interrupt) process_.machine().interrupt(*process_.main_thread().native);
}

void Signals::run_handlers() {
  Interpreter& interp = process_.interpreter();
  while (any_noted_) {
    const auto found = std::ranges::find_if(actions_, [](const Action& each) { return each.noted; });
    if (found == actions_.end()) {
      any_noted_ = false;
      return;
    }
    found->noted = false;
    if (found->disposition != Disposition::kHandler) continue;
    if (!found->handler) {
      python::Exception* interrupt =
          python::cast<python::Exception>(python::call(interp, python::exceptions().keyboard_interrupt));
      interrupt_ = interrupt;
      python::raise_exception(interp, interrupt);
    }
    Value frame = Value::none();  // where only native code runs, as in the hub
    python::caught_in(
        [&] { frame = python::call_method(interp, interp.import_module("sys"), python::intern("_getframe")); });
    const Value details[] = {Value::integer(found - actions_.begin()), frame};
    python::call(interp, found->handler, python::Arguments(details));
  }
}

void Signals::watch(int signal, hub::Watcher& watcher) {
  action(signal).watchers.push_back(&watcher);
  action(signal).disposition = Disposition::kLoop;
}

void Signals::unwatch(int signal, hub::Watcher& watcher) {
  std::vector<hub::Watcher*>& watchers = action(signal).watchers;
  if (std::erase(watchers, &watcher) > 0 && watchers.empty()) action(signal).disposition = Disposition::kDefault;
}

void Signals::alarm_rings() {
  alarm_.reset();
  if (interval_ > 0) {
    machine::Machine& machine = process_.machine();
    alarm_ = machine.at(machine::later(machine.now(), interval_), [this] { alarm_rings(); });
  }
  send(SIGALRM);
}

Signals::Timer Signals::timer() const {
  if (!alarm_) return {};
  return {std::max<machine::Nanoseconds>(1, alarm_->first - process_.machine().now()), interval_};
}

Signals::Timer Signals::set_timer(Timer wanted) {
  const Timer before = timer();
  machine::Machine& machine = process_.machine();
  if (alarm_) machine.cancel(*std::exchange(alarm_, std::nullopt));
  interval_ = wanted.interval;
  if (wanted.left > 0) alarm_ = machine.at(machine::later(machine.now(), wanted.left), [this] { alarm_rings(); });
  return before;
}

}  // namespace patchorder::modules
