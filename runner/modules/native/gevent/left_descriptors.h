// Descriptors that are still in the epoll set of a loop when their last watcher has stopped.
//
// libev leaves them there: when one is ready next, epoll names it once more, and only then it is taken out. That ends
// the wait of a turn in which nothing else is found, which shows where check watchers have something to do in it.
// Other such turns are left out.
#pragma once

#include <map>
#include <memory>

#include "hub/loop.h"

namespace patchorder::modules {

class Descriptors;
struct OpenFile;

class LeftDescriptors {
 public:
  explicit LeftDescriptors(hub::Loop& loop) : loop_(loop) {}

  // Its last watcher has stopped, which epoll was told of.
  void leave(Descriptors& descriptors, int fd, int events);
  // It is watched again.
  void take(Descriptors& descriptors, int fd);
  // A check watcher was started, or stopped.
  void add_check(Descriptors& descriptors);
  void remove_check(Descriptors& descriptors);

 private:
  struct Left {
    std::weak_ptr<OpenFile> file = {};
    int events = 0;
    bool is_left = false;
    // Kept when it isn't: the loop may have it in a list still.
    std::unique_ptr<hub::Watcher> watcher = nullptr;
  };

  void listen(Descriptors& descriptors, int fd, Left& left);
  static void stop(Descriptors& descriptors, Left& left);

  hub::Loop& loop_;
  std::map<int, Left> all_;
  int checks_ = 0;
};

}  // namespace patchorder::modules
