#include "modules/children.h"

#include <algorithm>
#include <csignal>
#include <exception>
#include <thread>
#include <utility>

#include "modules/process.h"
#include "python/exception.h"
#include "python/parser.h"
#include "python/source.h"

namespace patchorder::modules {

using machine::Nanoseconds;

namespace {

constexpr Nanoseconds kTimeToFork = 500'000;
constexpr unsigned kMostProcesses = 100;
constexpr std::int64_t kPidsOfOneProcess = 100;

}  // namespace

ChildLife run_to_its_end(Process& parent, const std::string& path, std::string_view text,
                         const std::vector<std::string>& arguments, Ancestry ancestry) {
  ChildLife life;
  std::optional<python::Budget> exceeded;
  std::exception_ptr failure;
  std::thread([&] {
    try {
      const auto tree = python::parse_module(std::make_shared<python::Source>(path, std::string(text)));
      const bool forked = !ancestry.forks.empty();
      Process child(parent.pair(), parent.budgets(), parent.machine().time_limit(), std::move(ancestry));
      if (!forked) child.children().keep_own_life();
      const RunResult result = child.run(*tree, arguments);
      exceeded = result.exceeded;
      life = child.children().take_life(result);
    } catch (...) {
      failure = std::current_exception();
    }
  }).join();
  if (failure) std::rethrow_exception(failure);
  if (exceeded) throw python::BudgetExceeded{*exceeded};
  return life;
}

Children::Children(Process& process, Ancestry ancestry) : process_(process), ancestry_(std::move(ancestry)) {}

std::int64_t Children::fork() {
  const std::size_t index = forks_++;
  if (index == ancestry_.forks.size()) {
    if (++*ancestry_.processes > kMostProcesses) throw python::BudgetExceeded{python::Budget::kThreads};
    ancestry_.forks.push_back({false, run(next_pid(), index, {})});
  }
  const Fork& taken = ancestry_.forks[index];
  if (taken.as_child) {
    become_child();
    return 0;
  }
  children_.push_back(std::make_unique<Child>(Child{taken.life,
                                                    index,
                                                    false,
                                                    {},
                                                    std::make_shared<Sinks>(),
                                                    std::make_shared<Files>(process_.descriptors().files())}));
  schedule(*children_.back(), -1);
  return taken.life->pid;
}

std::int64_t Children::next_pid() const {
  const std::int64_t next = static_cast<std::int64_t>(children_.size()) + 1;
  return is_child_ ? pid_ * kPidsOfOneProcess + next : pid_ + next;
}

std::int64_t Children::spawn(ChildLife life, Sinks sinks) {
  if (++*ancestry_.processes > kMostProcesses) throw python::BudgetExceeded{python::Budget::kThreads};
  life.pid = next_pid();
  children_.push_back(std::make_unique<Child>(Child{std::make_shared<const ChildLife>(std::move(life)),
                                                    kNotForked,
                                                    false,
                                                    {},
                                                    std::make_shared<Sinks>(std::move(sinks)),
                                                    std::make_shared<Files>()}));
  schedule(*children_.back(), -1);
  return children_.back()->life->pid;
}

void Children::end(std::int64_t pid, int status) {
  Child* child = find(pid);
  const Nanoseconds now = process_.machine().now();
  if (child == nullptr || (child->life->ended && *child->life->ended <= now)) return;
  ChildLife life = *child->life;
  for (std::vector<ChildLife::Output>* outputs : {&life.outputs, &life.written, &life.closed}) {
    std::erase_if(*outputs, [now](const ChildLife::Output& output) { return output.time > now; });
  }
  life.ended = now;
  life.status = status;
  child->life = std::make_shared<const ChildLife>(std::move(life));
  schedule(*child, now - 1);
}

void Children::write(const Sinks& sinks, int descriptor, const std::string& text) {
  const std::shared_ptr<OpenFile>& sink = descriptor == 2 ? sinks.err : sinks.out;
  if (sink == nullptr) return process_.show(descriptor, text);
  if (sink->out == nullptr) return;
  sink->out->bytes += text;
  process_.descriptors().changed();
}

// From here on this run is the child: what the process was before is its parent's.
void Children::become_child() {
  const ChildLife& self = *ancestry_.forks[forks_ - 1].life;
  parent_pid_ = std::exchange(pid_, self.pid);
  is_child_ = true;
  children_.clear();
  waiters_.clear();
  own_life_ = {};
  process_.forget_parent();
  const auto now = [this] { return process_.machine().now(); };
  process_.descriptors().set_parent({[this, now](int fd, std::string_view bytes) {
                                       own_life_.written.push_back({now(), fd, std::string(bytes)});
                                     },
                                     [this, now](int fd) {
                                       own_life_.closed.push_back({now(), fd, ""});
                                     },
                                     [this] {
                                       python::raise_unsupported(process_.interpreter(),
                                                                 "a child that waits for what its parent does next");
                                     }});
  // The parent has gone on before the new process is there at all.
  process_.machine().spend(kTimeToFork);
  for (const OutsideSignal& received : self.received) {
    process_.machine().at(received.time, [this, signal = received.signal] { process_.signals().send(signal); });
  }
}

// The whole life of a child.
std::shared_ptr<const ChildLife> Children::run(std::int64_t pid, std::size_t fork,
                                               std::vector<OutsideSignal> received) {
  ChildLife born;
  born.pid = pid;
  born.received = received;
  Ancestry ancestry{{ancestry_.forks.begin(), ancestry_.forks.begin() + static_cast<std::ptrdiff_t>(fork)},
                    ancestry_.processes};
  ancestry.forks.push_back({true, std::make_shared<const ChildLife>(born)});
  const python::Source& source = process_.program_source();
  ChildLife life = run_to_its_end(process_, source.path(), source.text(), process_.arguments(), std::move(ancestry));
  life.pid = pid;
  life.received = std::move(received);
  return std::make_shared<const ChildLife>(std::move(life));
}

// What happens in the child later than `after` comes to the parent's notice.
void Children::schedule(Child& child, Nanoseconds after) {
  machine::Machine& machine = process_.machine();
  for (const machine::Machine::AlarmId& alarm : std::exchange(child.alarms, {})) machine.cancel(alarm);
  const auto at = [&](Nanoseconds time, std::function<void()> action) {
    if (time > after) child.alarms.push_back(machine.at(time, std::move(action)));
  };
  const std::shared_ptr<const ChildLife> life = child.life;
  for (std::size_t i = 0; i < life->outputs.size(); ++i) {
    at(life->outputs[i].time,
       [this, life, i, sinks = child.sinks] { write(*sinks, life->outputs[i].descriptor, life->outputs[i].text); });
  }
  for (std::size_t i = 0; i < life->written.size(); ++i) {
    at(life->written[i].time, [this, life, i, files = child.files] {
      process_.descriptors().receive(*files->at(life->written[i].descriptor), life->written[i].text);
    });
  }
  for (const ChildLife::Output& closed : life->closed) {
    at(closed.time, [this, fd = closed.descriptor, files = child.files] {
      files->erase(fd);
      process_.descriptors().changed();
    });
  }
  for (const OutsideSignal& sent : life->sent) {
    at(sent.time, [this, signal = sent.signal] { process_.signals().send(signal); });
  }
  if (!life->ended) return;
  at(*life->ended, [this, sinks = child.sinks, files = child.files] {
    *sinks = {};
    files->clear();
    process_.descriptors().changed();
    process_.signals().send(SIGCHLD);
    for (machine::NativeThread* waiter : std::exchange(waiters_, {})) process_.machine().wake(*waiter);
  });
}

Children::Child* Children::find(std::int64_t pid) {
  const auto found =
      std::ranges::find_if(children_, [pid](const auto& child) { return !child->reaped && child->life->pid == pid; });
  return found == children_.end() ? nullptr : found->get();
}

std::optional<Children::Ended> Children::wait(std::int64_t pid, bool block) {
  machine::Machine& machine = process_.machine();
  for (;;) {
    machine.run_due_alarms();
    bool any = false;
    for (const auto& child : children_) {
      if (child->reaped || (pid != -1 && child->life->pid != pid)) continue;
      any = true;
      if (!child->life->ended || *child->life->ended > machine.now()) continue;
      child->reaped = true;
      return Ended{child->life->pid, child->life->status};
    }
    if (!any) return std::nullopt;
    if (!block) return Ended{};
    waiters_.push_back(&machine.running());
    machine.block(machine::kNever);
    std::erase(waiters_, &machine.running());
    machine.handle_interrupt();
  }
}

bool Children::kill(std::int64_t pid, int signal) {
  const Nanoseconds now = process_.machine().now();
  if (is_child_ && pid == parent_pid_) {
    own_life_.sent.push_back({now, signal});
    return true;
  }
  Child* child = find(pid);
  if (child == nullptr) return false;
  if (signal == 0 || (child->life->ended && *child->life->ended <= now)) return true;
  if (child->fork == kNotForked) {
    if (signal != SIGCHLD && signal != SIGCONT) end(pid, signal);
    return true;
  }
  std::vector<OutsideSignal> received = child->life->received;
  // While the past is run through again the signal is in the child's life already.
  if (forks_ < ancestry_.forks.size() || std::ranges::any_of(received, [now](const auto& r) { return r.time > now; })) {
    return true;
  }
  received.push_back({now, signal});
  child->life = run(pid, child->fork, std::move(received));
  ancestry_.forks[child->fork].life = child->life;
  schedule(*child, now - 1);
  return true;
}

void Children::note_output(int descriptor, std::string_view text) {
  if (is_child_ || notes_life_) own_life_.outputs.push_back({process_.machine().now(), descriptor, std::string(text)});
}

ChildLife Children::take_life(const RunResult& result) {
  if (result.exit_code) {
    own_life_.ended = result.duration;
    own_life_.status = *result.exit_code < 0 ? -*result.exit_code : (*result.exit_code & 0xff) << 8;
  }
  return std::move(own_life_);
}

}  // namespace patchorder::modules
