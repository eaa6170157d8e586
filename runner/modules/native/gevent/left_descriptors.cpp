#include "modules/native/gevent/left_descriptors.h"

#include "modules/descriptors/descriptors.h"

namespace patchorder::modules {

void LeftDescriptors::leave(Descriptors& descriptors, int fd, int events) {
  Left& left = all_[fd];
  stop(descriptors, left);
  left.file = descriptors.file(fd);
  left.events = events;
  left.is_left = true;
  if (checks_ > 0) listen(descriptors, fd, left);
}

void LeftDescriptors::take(Descriptors& descriptors, int fd) {
  const auto found = all_.find(fd);
  if (found == all_.end()) return;
  found->second.is_left = false;
  stop(descriptors, found->second);
}

void LeftDescriptors::add_check(Descriptors& descriptors) {
  if (checks_++ > 0) return;
  for (auto& [fd, left] : all_) {
    if (left.is_left) listen(descriptors, fd, left);
  }
}

void LeftDescriptors::remove_check(Descriptors& descriptors) {
  if (--checks_ > 0) return;
  for (auto& [fd, left] : all_) stop(descriptors, left);
}

void LeftDescriptors::listen(Descriptors& descriptors, int fd, Left& left) {
  // What is closed leaves the set, whatever has its number then.
  const auto is_there = [&descriptors, fd, &left] {
    const auto file = left.file.lock();
    return file != nullptr && file == descriptors.file(fd);
  };
  if (!is_there()) return;
  if (left.watcher == nullptr) {
    left.watcher = std::make_unique<hub::Watcher>(loop_, hub::Watcher::Kind::kIo, 0, 0, false);
    left.watcher->ask_when_found([&descriptors, fd, &left, is_there] {
      return left.is_left && is_there() ? descriptors.ready(fd, left.events) : 0;
    });
  }
  left.watcher->start([&descriptors, &left] {
    left.is_left = false;
    stop(descriptors, left);
  });
  descriptors.watch(fd, left.events, *left.watcher);
}

void LeftDescriptors::stop(Descriptors& descriptors, Left& left) {
  if (left.watcher == nullptr) return;
  descriptors.unwatch(*left.watcher);
  left.watcher->stop();
}

}  // namespace patchorder::modules
