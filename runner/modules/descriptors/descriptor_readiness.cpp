// Which descriptors are ready (tcp_poll, unix_poll, udp_poll, pipe_poll of Linux), and who waits for that.
#include <sys/socket.h>

#include <algorithm>

#include "modules/descriptors/descriptors.h"

namespace patchorder::modules {

namespace {

bool hears_nothing(const Stream& in) { return in.no_writers || in.reading_ended; }

// Whether somebody was at the other end of a named pipe, or has come since.
bool has_partner(const OpenFile& file) {
  const Stream& stream = file.in != nullptr ? *file.in : *file.out;
  return file.content.had_come != (file.in != nullptr ? stream.writers : stream.readers).ever;
}

// What is told of the end of a socket's stream without being asked for. A TCP connection is over when both ends have
// said so, or by a reset, and one that has yet to begin can as well have ended; elsewhere it is enough that nobody is
// left at the other end.
int ended(const OpenFile& file) {
  if (file.is_datagram()) return 0;
  if (file.in == nullptr && file.out == nullptr) return file.listening ? 0 : Descriptors::kHungUp;
  const int error = file.in != nullptr && file.in->error != 0 ? Descriptors::kError : 0;
  if (file.is_tcp() && file.in != nullptr && file.out != nullptr) {
    const bool is_over = file.in->aborted || (hears_nothing(*file.in) && file.out->no_writers);
    return error | (is_over ? Descriptors::kHungUp : 0);
  }
  const bool in_ended = file.in == nullptr || hears_nothing(*file.in);
  const bool out_ended = file.out == nullptr || file.out->no_readers || file.out->reading_ended || file.out->no_writers;
  return error | (in_ended && out_ended ? Descriptors::kHungUp : 0);
}

// That nobody writes to it any more is no news to who opened it by its name while nobody did.
int ready_pipe(const OpenFile& file, int events) {
  int found = 0;
  if (file.in != nullptr) {
    if (file.in->has_something()) found |= events & Descriptors::kReadable;
    if (file.in->no_writers && file.content.had_come != file.in->writers.ever) found |= Descriptors::kHungUp;
  }
  if (file.out != nullptr) {
    if (!file.out->is_full()) found |= events & Descriptors::kWritable;
    if (file.out->no_readers) found |= Descriptors::kError;
  }
  return found;
}

}  // namespace

int Descriptors::ready(int fd, int events) const {
  const auto file = file_or_standard(fd);
  return file == nullptr ? kInvalid : ready(*file, events);
}

int Descriptors::ready(const OpenFile& file, int events) {
  if (const int lock = events & (kShareLock | kOwnLock)) return can_lock(file, lock) ? lock : 0;
  if ((events & kPartner) != 0) return has_partner(file) ? kPartner : 0;
  if (file.is_always_ready()) return events & (kReadable | kWritable);
  if (file.kind == OpenFile::Kind::kPipe) return ready_pipe(file, events);
  if (file.kind == OpenFile::Kind::kTerminal) return ready_terminal(file, events);
  const int end = ended(file);
  if (file.error != 0) return ((kReadable | kWritable) & events) | kError | end;
  int found = 0;
  if (!file.accepted.empty() || !file.datagrams.empty() || file.shut_down) found |= kReadable;
  if (file.is_datagram() && file.out == nullptr) found |= kWritable;
  if (file.refused) found |= kReadable;
  if (file.in != nullptr) {
    const Stream& in = *file.in;
    const bool ends = !file.is_datagram() && (hears_nothing(in) || in.error != 0 || in.aborted);
    if (in.has_something() || ends) found |= kReadable;
  }
  if (file.out != nullptr) {
    const Stream& out = *file.out;
    if (!out.is_full() || out.no_readers || out.no_writers) found |= kWritable;
  } else if (file.in == nullptr && end != 0) {
    found |= kWritable;
  }
  return (found & events) | end;
}

int Descriptors::wait(std::vector<Interest>& interests, machine::Nanoseconds deadline) {
  for (Interest& interest : interests) interest.file = file_or_standard(interest.fd);
  const auto count_ready = [&] {
    int count = 0;
    for (Interest& interest : interests) {
      interest.found = interest.file == nullptr ? kInvalid : ready(*interest.file, interest.events);
      if (interest.found != 0) ++count;
    }
    return count;
  };
  for (;;) {
    const int count = count_ready();
    if (count > 0 || machine_.now() >= deadline) return count;
    machine::NativeThread& self = machine_.running();
    waiters_.push_back({&self, &interests});
    machine_.block(deadline);
    std::erase_if(waiters_, [&](const Waiter& waiter) { return waiter.thread == &self; });
    machine_.handle_interrupt();
  }
}

void Descriptors::watch(int fd, int events, hub::Watcher& watcher) {
  unwatch(watcher);
  watched_.insert(watched_.begin(), {&watcher, fd, events});
  check(watched_.front());
}

void Descriptors::unwatch(hub::Watcher& watcher) {
  std::erase_if(watched_, [&watcher](const Watched& watched) { return watched.watcher == &watcher; });
}

void Descriptors::check(const Watched& watched) {
  const int holds = ready(watched.fd, watched.events);
  if (holds != 0 && (holds & kInvalid) == 0) watched.watcher->send();
}

void Descriptors::check(hub::Watcher& watcher) {
  const auto found = std::ranges::find(watched_, &watcher, &Watched::watcher);
  if (found != watched_.end()) check(*found);
}

void Descriptors::changed() {
  notice();
  tell_others();
}

void Descriptors::notice() {
  for (const Mapped& mapped : mapped_) show_in(mapped);
  for (const Waiter& waiter : waiters_) {
    const bool wakes = std::ranges::any_of(*waiter.interests, [](const Interest& interest) {
      return interest.file != nullptr && ready(*interest.file, interest.events) != 0;
    });
    if (wakes) machine_.wake(*waiter.thread);
  }
  for (const Watched& watched : watched_) check(watched);
}

}  // namespace patchorder::modules
