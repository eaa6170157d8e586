// Bytes that come at one end and are taken at the other: what waits in a pipe, a connection, a buffer.
//
// What is taken stays in front until it is the greater part; so taking costs what is taken, however much is left.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace patchorder::modules {

class ByteQueue {
 public:
  std::string_view view() const { return std::string_view(bytes_).substr(taken_); }
  std::size_t size() const { return bytes_.size() - taken_; }
  bool empty() const { return size() == 0; }

  ByteQueue& operator+=(std::string_view more) {
    bytes_ += more;
    return *this;
  }
  ByteQueue& operator+=(char more) {
    bytes_ += more;
    return *this;
  }
  ByteQueue& operator=(std::string_view all) {
    bytes_ = all;
    taken_ = 0;
    return *this;
  }

  // The first bytes, `most` at most, without taking them.
  std::string_view first(std::size_t most) const { return view().substr(0, most); }
  // The first `count` are gone; not more than there are.
  void drop(std::size_t count) {
    taken_ += count;
    if (taken_ < bytes_.size() - taken_) return;
    bytes_.erase(0, taken_);
    taken_ = 0;
  }
  std::string take(std::size_t most) {
    std::string taken(first(most));
    drop(taken.size());
    return taken;
  }
  void clear() { *this = std::string_view(); }

 private:
  std::string bytes_;
  std::size_t taken_ = 0;  // of them, in front
};

}  // namespace patchorder::modules
