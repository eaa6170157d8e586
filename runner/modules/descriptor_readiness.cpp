// What can be done with an open file without waiting, as poll tells it.
#include <sys/socket.h>

#include "modules/descriptors.h"

namespace patchorder::modules {

// What is told of the end of a stream without being asked for. A TCP connection is over when both ends have said so, or
// by a reset; elsewhere it is enough that nobody is left at the other end.
int Descriptors::ended(const OpenFile& file) {
  if (file.in == nullptr && file.out == nullptr) return 0;
  const bool is_tcp = file.kind == OpenFile::Kind::kSocket && file.family != AF_UNIX;
  if (is_tcp && file.in != nullptr && file.out != nullptr) {
    if (file.in->reset || file.out->reset) return kError | kHungUp;
    return (file.in->no_writers || file.in->no_readers) && file.out->no_writers ? kHungUp : 0;
  }
  const bool in_ended = file.in == nullptr || file.in->no_writers;
  const bool out_ended = file.out == nullptr || file.out->no_readers || file.out->no_writers;
  return in_ended && out_ended ? kHungUp : 0;
}

int Descriptors::ready(const OpenFile& file, int events) {
  if (file.is_bottomless()) return events & (kReadable | kWritable);
  int found = 0;
  if (file.error != 0) return ((kReadable | kWritable) & events) | kError | kHungUp;
  if (!file.accepted.empty() || !file.datagrams.empty() || file.shut_down) found |= kReadable;
  if (file.is_datagram()) found |= kWritable;
  if (file.in != nullptr) {
    const Stream& in = *file.in;
    if (!in.bytes.empty() || in.no_writers || in.no_readers || in.reset) found |= kReadable;
  }
  if (file.out != nullptr) {
    const Stream& out = *file.out;
    if (out.bytes.size() < out.capacity || out.no_readers || out.no_writers) found |= kWritable;
  }
  return (found & events) | ended(file);
}

}  // namespace patchorder::modules
